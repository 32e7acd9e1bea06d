import { asKontorError, call, newJob, reportFailure } from "../../shared/api";
import type { ContactFilter } from "../../shared/api/generated/commands";
import { notify } from "../../shared/parts";
import { printWords } from "./words";

/** Saves these contacts with every placeholder as a column, for Word's own mail merge. */
export async function saveMergeSource(filter: ContactFilter): Promise<void> {
  const words = printWords();
  try {
    const saved = await call("merge_source_save", { filter, language: null }, { job: newJob() });
    // Null: the dialog was left without a choice.
    if (saved) notify({ tone: "fine", what: words.mergeSaved(saved.name), more: words.mergeIn(saved.folder) });
  } catch (thrown) {
    reportFailure(asKontorError(thrown));
  }
}
