import { asKontorError, call, newJob, reportFailure } from "../../shared/api";
import type { ContactFilter } from "../../shared/api/generated/commands";
import { notify } from "../../shared/parts";
import { words } from "../words";

/** The forms in which contacts leave, in the order of display. */
export const EXPORT_FORMS = [
  "csv-excel",
  "xlsx",
  "vcard-3",
  "vcard-4",
  "csv-outlook",
  "csv-google",
  "csv",
  "json",
] as const;

export type ExportForm = (typeof EXPORT_FORMS)[number];

/** Saves the contacts of a filter where the person chooses, and says where they are. */
export async function exportContacts(form: ExportForm, filter: ContactFilter): Promise<void> {
  try {
    const saved = await call("contacts_export_save", { as: form, filter }, { job: newJob() });
    // Null: the dialog was left without a choice.
    if (saved) notify({ tone: "fine", what: words().exported(saved.name), more: words().exportedTo(saved.folder) });
  } catch (thrown) {
    reportFailure(asKontorError(thrown), () => words().exportFailed);
  }
}
