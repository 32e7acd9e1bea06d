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

/** Who leaves: whom a filter finds, or, of a distribution list, those who are written to. */
export type Leaving = { filter: ContactFilter; list?: number };

/** Saves contacts where the person chooses, and says where they are. */
export async function exportContacts(form: ExportForm, leaving: Leaving): Promise<void> {
  try {
    const saved = await call(
      "contacts_export_save",
      { as: form, filter: leaving.filter, list: leaving.list ?? null },
      { job: newJob() },
    );
    // Null: the dialog was left without a choice.
    if (saved) notify({ tone: "fine", what: words().exported(saved.name), more: words().exportedTo(saved.folder) });
  } catch (thrown) {
    reportFailure(asKontorError(thrown), () => words().exportFailed);
  }
}
