import { asKontorError, callWithChanges, reportFailure } from "../shared/api";
import type { Task } from "../shared/api/generated/commands";
import { notifyDone } from "../shared/history/takeBack";
import { deskWords } from "./words";

/** Deletes entries and offers to take it back; true if they are gone. */
export async function removeEntries(ids: readonly number[]): Promise<boolean> {
  try {
    const { changes } = await callWithChanges("desk_entries_delete", { ids: [...ids] });
    notifyDone(deskWords().removed(ids.length), changes);
    return true;
  } catch (thrown) {
    reportFailure(asKontorError(thrown));
    return false;
  }
}

/** Signs visitors out; those of earlier days left by the end of theirs. */
export async function signOut(ids: readonly number[]): Promise<void> {
  try {
    const { value, changes } = await callWithChanges("visitors_sign_out", { ids: [...ids] });
    notifyDone(deskWords().signedOut(value), changes);
  } catch (thrown) {
    reportFailure(asKontorError(thrown));
  }
}

/** What an entry asked for has been done. */
export async function finishTask(task: Task): Promise<void> {
  try {
    const { changes } = await callWithChanges("tasks_finish", { ids: [task.id], state: "done" });
    notifyDone(deskWords().finished(task.fields.title), changes);
  } catch (thrown) {
    reportFailure(asKontorError(thrown));
  }
}
