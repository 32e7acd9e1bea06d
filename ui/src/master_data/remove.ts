import { asKontorError, call, reportFailure } from "../shared/api";
import { type InUse, inUseOf } from "../shared/inuse/inuse";
import { notify } from "../shared/parts";
import { words } from "./words";

/** Deletes by a command, which undo brings back; answers with the places where it is in use, or whether it is gone. */
export async function removeRecord(
  command: "entries_delete" | "rooms_delete",
  id: number,
  name: string,
): Promise<"done" | "kept" | InUse> {
  try {
    await call(command, { id });
  } catch (thrown) {
    const error = asKontorError(thrown);
    const use = inUseOf(error);
    if (use) return use;
    reportFailure(error);
    return "kept";
  }
  notify({
    tone: "plain",
    what: words().deleted(name),
    action: {
      label: words().undo,
      run: () => void call("history_undo", null).catch((failed: unknown) => reportFailure(asKontorError(failed))),
    },
  });
  return "done";
}
