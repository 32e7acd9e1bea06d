import { asKontorError, callWithChanges, reportFailure } from "../shared/api";
import { notifyDone } from "../shared/history/takeBack";
import { type InUse, inUseOf } from "../shared/inuse/inuse";
import { confirm } from "../shared/parts";
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
    const { changes } = await callWithChanges("contacts_delete", { ids: [...ids] });
    notifyDone(ids.length > 1 ? text.deletedMany(ids.length) : text.deleted(name), changes);
    return "done";
  } catch (thrown) {
    const error = asKontorError(thrown);
    const use = inUseOf(error);
    if (use) return use;
    reportFailure(error, () => text.notDeleted);
    return "kept";
  }
}
