import { asKontorError, call, reportFailure } from "../shared/api";
import { type InUse, inUseOf } from "../shared/inuse/inuse";
import { confirm, notify } from "../shared/parts";
import { words } from "./words";

/** What became of a wish to delete. */
export type Removal = "done" | "kept" | InUse;

/** Deletes contacts in one step, which undo brings back. Several are asked for first. */
export async function removeContacts(ids: readonly number[], name: string): Promise<Removal> {
  const text = words();
  if (ids.length > 1) {
    const sure = await confirm({
      title: text.deleteTitle(ids.length),
      text: text.deleteText,
      yes: text.deleteYes(ids.length),
      no: text.cancel,
      danger: true,
    });
    if (!sure) return "kept";
  }
  try {
    await call("contacts_delete", { ids: [...ids] });
  } catch (thrown) {
    const error = asKontorError(thrown);
    const use = inUseOf(error);
    if (use) return use;
    reportFailure(error, () => text.notDeleted);
    return "kept";
  }
  notify({
    tone: "plain",
    what: ids.length > 1 ? text.deletedMany(ids.length) : text.deleted(name),
    action: { label: text.undo, run: undo },
  });
  return "done";
}

function undo(): void {
  call("history_undo", null).catch((thrown: unknown) => reportFailure(asKontorError(thrown)));
}
