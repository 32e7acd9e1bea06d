import { asKontorError, call, callWithChanges, reportFailure } from "../../api";
import type { EInvoice, RecordRef } from "../../api/generated/commands";
import { notifyDone } from "../../history/takeBack";
import { formatAmount } from "./decimals";
import { invoiceWords } from "./words";

/** A task for whoever sits here: to pay the invoice by its day, about the record that the file is kept with. */
export async function taskToPay(invoice: EInvoice, about: RecordRef): Promise<void> {
  const words = invoiceWords();
  try {
    const me = await call("employees_me", null);
    const title = words.taskTitle(invoice.number, invoice.seller.name).slice(0, 200);
    const { changes } = await callWithChanges("tasks_save", {
      id: null,
      fields: {
        title,
        note: words.taskNote(formatAmount(invoice.totals.due, invoice.currency)),
        due: invoice.due,
        due_time: null,
        follow_up: null,
        remind_at: null,
        priority: "normal",
        assignee_id: me?.id ?? null,
        assignee: "",
        about,
        about_title: "",
        repeat: null,
        items: [],
      },
    });
    notifyDone(words.taskMade(title), changes);
  } catch (thrown) {
    reportFailure(asKontorError(thrown));
  }
}
