import { useQuery } from "@tanstack/react-query";
import { call, commandKey, commandQuery, queryClient } from "../shared/api";
import type { OfficeState } from "../shared/api/generated/commands";
import { setToday } from "../shared/desk/day";
import { setRecentOffice } from "../shared/desk/recent";

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
  setRecentOffice(officeKey(state) ?? "");
  queryClient.setQueryData(commandKey("office_state", null), state);
}

/** Asks the program which file is open. */
export async function loadOffice(): Promise<void> {
  enterOffice(await call("office_state", null));
}
