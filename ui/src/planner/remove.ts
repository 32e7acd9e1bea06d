import { asKontorError, callWithChanges, reportFailure } from "../shared/api";
import { notifyDone } from "../shared/history/takeBack";
import { words } from "./words";

/** Deletes an event in one step, which undo brings back; true if it is gone. */
export async function removeEvent(id: number, title: string): Promise<boolean> {
  const text = words();
  try {
    const { changes } = await callWithChanges("events_delete", { ids: [id] });
    notifyDone(text.deleted(title), changes);
    return true;
  } catch (thrown) {
    reportFailure(asKontorError(thrown), () => text.notDeleted);
    return false;
  }
}
