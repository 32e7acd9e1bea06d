import { asKontorError, call, newJob, reportFailure } from "../../shared/api";
import type { EventExportFilter } from "../../shared/api/generated/commands";
import { notify } from "../../shared/parts";
import { fileWords } from "./words";

/** Saves events and series as a calendar file where the person chooses, and says where it is. */
export async function exportCalendar(which: Partial<EventExportFilter>): Promise<void> {
  const all: EventExportFilter = { from: null, to: null, body: null, series: null, ids: null, tasks: false };
  try {
    const saved = await call("events_export_save", { as: "ics", filter: { ...all, ...which } }, { job: newJob() });
    // Null: the dialog was left without a choice.
    if (saved) {
      notify({ tone: "fine", what: fileWords().exported(saved.name), more: fileWords().exportedTo(saved.folder) });
    }
  } catch (thrown) {
    reportFailure(asKontorError(thrown), () => fileWords().exportFailed);
  }
}
