import type { EInvoice, Firm } from "../../shared/api/generated/commands";
import { formatAmount, formatDecimal } from "../../shared/files/einvoice/decimals";
import { discountDay, isDay, isDebited } from "../../shared/files/einvoice/invoice";
import { formatDate } from "../../shared/words";
import type { Words } from "../words.de";

/** What an invoice that came along says for the fields of post. */
export interface Proposal {
  partner: string;
  subject: string;
  /** Until when it is to be paid: by the last day of the discount, where there is one. */
  until: string | null;
  /** The days in words. */
  days: string;
}

/** What the fields of post can be filled with from an invoice. */
export function proposalOf(invoice: EInvoice, words: Words): Proposal {
  const amount = formatAmount(invoice.totals.due, invoice.currency);
  const day = isDay(invoice.issued) ? formatDate(invoice.issued) : invoice.issued;
  const discounts = invoice.discounts
    .map(({ days, percent }) => ({ percent, last: discountDay(invoice.issued, days) }))
    .filter(({ last }) => last !== "")
    .sort((a, b) => a.last.localeCompare(b.last));
  const due = isDay(invoice.due) ? invoice.due : null;
  // Money that is given back, or taken from the account, is nobody's to send.
  const owed = !invoice.credit && !isDebited(invoice);
  const first = discounts[0];
  return {
    partner: invoice.seller.name || invoice.seller.trading_name,
    subject: words.invoiceSubject(invoice.credit, invoice.number, day, amount),
    until: owed ? (first?.last ?? due) : null,
    days: [
      first ? words.invoiceDiscount(formatDecimal(first.percent), formatDate(first.last)) : "",
      due && owed ? words.invoiceDue(formatDate(due)) : "",
    ]
      .filter(Boolean)
      .join(" · "),
  };
}

/** Whom an invoice names in our place; empty where it is for us, or where nothing can be compared. */
export function meantFor(invoice: EInvoice, firm: Pick<Firm, "name" | "vat_id">): string {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\d]/gu, "");
  const { name, trading_name, vat_id } = invoice.buyer;
  if (vat_id !== "" && firm.vat_id !== "" && plain(vat_id) === plain(firm.vat_id)) return "";
  const ours = plain(firm.name);
  const theirs = [name, trading_name].map(plain).filter(Boolean);
  if (ours === "" || theirs.length === 0) return "";
  // "Hansen Elektrotechnik" is "Hansen Elektrotechnik GmbH".
  return theirs.some((text) => text.startsWith(ours) || ours.startsWith(text)) ? "" : name || trading_name;
}
