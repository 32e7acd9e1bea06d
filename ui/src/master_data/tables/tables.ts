import { asKontorError, call, reportFailure } from "../../shared/api";
import type { TablePreview, TableSave } from "../../shared/api/generated/commands";
import { notify } from "../../shared/parts";
import type { Part } from "../place";
import { words } from "./words";

/** Saves a list of the master data where the person chooses, and says where it is. */
export async function saveTable(part: Part, form: TableSave["form"]): Promise<void> {
  try {
    const saved = await call("master_data_table_save", { part, form });
    // Null: the dialog was left without a choice.
    if (saved) notify({ tone: "fine", what: words().saved(saved.name), more: words().savedIn(saved.folder) });
  } catch (thrown) {
    reportFailure(asKontorError(thrown), () => words().saveFailed);
  }
}

/** Lets the person choose a table and reads it for a list; null where nothing was chosen or it cannot be read. */
export async function pickTable(part: Part): Promise<TablePreview | null> {
  try {
    const file = await call("files_pick", { purpose: "table" });
    return file ? await call("master_data_table_read", { part, token: file.token }) : null;
  } catch (thrown) {
    reportFailure(asKontorError(thrown), () => words().readFailed);
    return null;
  }
}
