import { asKontorError, call, reportFailure } from "../shared/api";
import { notify } from "../shared/parts";
import { words } from "./words";

/** Deletes an event in one step, which undo brings back; true if it is gone. */
export async function removeEvent(id: number, title: string): Promise<boolean> {
  const text = words();
  try {
    await call("events_delete", { ids: [id] });
  } catch (thrown) {
    reportFailure(asKontorError(thrown), () => text.notDeleted);
    return false;
  }
  notify({
    tone: "plain",
    what: text.deleted(title),
    action: {
      label: text.undo,
      run: () => {
        call("history_undo", null).catch((thrown: unknown) => reportFailure(asKontorError(thrown)));
      },
    },
  });
  return true;
}
