import { asKontorError, call, reportFailure } from "../../shared/api";
import { useGo } from "../../shared/desk";
import { useInvoiceWords } from "../../shared/files/einvoice/words";
import { tellMail } from "../../shared/paper";
import { draftOf } from "../draft";
import { frontDesk } from "../place";
import { useDeskPrintWords } from "../print/words";
import { useDeskWords } from "../words";
import type { SavedEntry } from "./EntryForm";
import { groupOf } from "./form";

/** What one does with an entry that was just noted. */
export interface NextStep {
  label: string;
  run: () => void;
}

/** What comes next: a call is handed on, a visitor gets a badge, an invoice is read. */
export function useNextSteps(): (saved: Pick<SavedEntry, "id" | "fields" | "invoice">) => NextStep[] {
  const words = useDeskWords();
  const printing = useDeskPrintWords();
  const invoices = useInvoiceWords();
  const go = useGo();
  return ({ id, fields, invoice }) => {
    switch (groupOf(fields.kind)) {
      case "call":
        if (fields.direction === "out") return [];
        return [
          { label: printing.slipNow, run: () => go(frontDesk, { id }, "call") },
          { label: words.handOnMail, run: () => void mailCall(id) },
        ];
      case "visit":
        return [{ label: printing.badge, run: () => go(frontDesk, { id }, "badge") }];
      default:
        return invoice ? [{ label: invoices.readIt, run: () => go(frontDesk, { id, read: true }) }] : [];
    }
  };
}

/** The form is gone by the time the draft is there. */
async function mailCall(id: number): Promise<void> {
  try {
    await tellMail(await call("papers_mail", draftOf(id)), false);
  } catch (thrown) {
    reportFailure(asKontorError(thrown));
  }
}
