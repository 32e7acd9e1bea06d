import { asKontorError, callWithChanges, reportFailure } from "../../shared/api";
import type { ContactRow, MergePreview } from "../../shared/api/generated/commands";
import { notifyDone } from "../../shared/history/takeBack";
import { type Decision, request } from "./decision";
import { words } from "./words";

/** So many contacts stand side by side at most. */
export const MOST = 12;

/** Merges as decided, in one step which undo takes back; the contact that stays, or null where it was refused. */
export async function mergeContacts(preview: MergePreview, decision: Decision): Promise<number | null> {
  try {
    const { value, changes } = await callWithChanges("contacts_merge", request(preview, decision));
    const name = preview.contacts[0]?.name ?? "";
    notifyDone(words().mergedNow(preview.contacts.length, name), changes);
    return value.id;
  } catch (thrown) {
    reportFailure(asKontorError(thrown), () => words().notMerged);
    return null;
  }
}

/** Remembers that these are different contacts; undo takes it back. */
export async function dismissContacts(rows: readonly ContactRow[]): Promise<boolean> {
  try {
    const { changes } = await callWithChanges("contacts_duplicates_dismiss", { ids: rows.map((row) => row.id) });
    notifyDone(words().dismissedNow(rows.map((row) => row.name).join(", ")), changes);
    return true;
  } catch (thrown) {
    reportFailure(asKontorError(thrown));
    return false;
  }
}
