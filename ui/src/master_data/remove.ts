import { asKontorError, callWithChanges, reportFailure } from "../shared/api";
import { notifyDone } from "../shared/history/takeBack";
import { type InUse, inUseOf } from "../shared/inuse/inuse";
import { words } from "./words";

/** Deletes by a command, which undo brings back; answers with the places where it is in use, or whether it is gone. */
export async function removeRecord(
  command: "entries_delete" | "rooms_delete",
  id: number,
  name: string,
): Promise<"done" | "kept" | InUse> {
  try {
    const { changes } = await callWithChanges(command, { id });
    notifyDone(words().deleted(name), changes);
    return "done";
  } catch (thrown) {
    const error = asKontorError(thrown);
    const use = inUseOf(error);
    if (use) return use;
    reportFailure(error);
    return "kept";
  }
}
