import { useQuery } from "@tanstack/react-query";
import { asKontorError, call, commandKey, commandQuery, queryClient, reportFailure } from "../shared/api";
import type { OfficeState } from "../shared/api/generated/commands";
import { setToday } from "../shared/desk/day";
import { setRecentOffice } from "../shared/desk/recent";
import { holdDrafts } from "../shared/parts";
import { setZone } from "../shared/words";

/** Which file is open, and what is known of it. */
export const officeQuery = commandQuery("office_state", null, { kinds: ["firm"] });

/** The state of the office; undefined before the first answer. */
export function useOffice(): OfficeState | undefined {
  return useQuery(officeQuery).data;
}

/** Names the open file, to tell it from another one; null on the start screen. */
export function officeKey(state: OfficeState | undefined): string | null {
  return state?.open ? `${state.open.folder}/${state.open.file}` : null;
}

/** Takes over another state of the office: everything that was remembered of the file before is dropped. */
export function enterOffice(state: OfficeState): void {
  queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== "office_state" });
  setToday(state.today);
  setZone(state.zone ?? "");
  setRecentOffice(officeKey(state) ?? "");
  queryClient.setQueryData(commandKey("office_state", null), state);
}

/** Whether a file is open, as far as is known. */
export function openFile(): boolean {
  return (queryClient.getQueryData(officeQuery.queryKey)?.open ?? null) !== null;
}

/** Asks the program which file is open. */
export async function loadOffice(): Promise<void> {
  enterOffice(await call("office_state", null));
}

/**
 * Opens, closes or restores a file, and enters what lies on the desk then; null: a dialog was left without a choice.
 * Where it fails the failure is said, and the program is asked anew what is open: a file may be closed although its
 * copy was not made. True where it succeeded.
 */
export async function changeOffice(work: () => Promise<OfficeState | null>): Promise<boolean> {
  try {
    const state = await holdDrafts(work);
    if (state) enterOffice(state);
    return state !== null;
  } catch (thrown) {
    reportFailure(asKontorError(thrown));
    // A program that does not answer at all was told of just now.
    await reloadOffice().catch(() => undefined);
    return false;
  }
}

/** As `loadOffice`, but what is being typed stays in view where the same file is still open. */
async function reloadOffice(): Promise<void> {
  const state = await call("office_state", null);
  const before = queryClient.getQueryData<OfficeState>(commandKey("office_state", null));
  if (officeKey(state) !== officeKey(before)) {
    enterOffice(state);
    return;
  }
  queryClient.setQueryData(commandKey("office_state", null), state);
  void queryClient.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "office_state" });
}
