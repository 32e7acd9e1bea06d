import { commandQuery, failureOf, KontorError } from "../../api";
import type { EInvoice, EInvoiceRemark, FileEntry } from "../../api/generated/commands";
import { shiftDate } from "../../words";
import { type Language, language, localeOf } from "../../words/language";
import { formatDecimal } from "./decimals";
import type { Words } from "./words.de";

/** Scans of many pages are not looked through while the list is drawn; a PDF that is an invoice is a tenth of it. */
const LARGEST_PDF = 10_000_000;
/** XML holds the papers that go with an invoice, and little else is kept as XML. */
const LARGEST_XML = 64_000_000;

/** Whether a file may be an invoice as data, by its type and size; its content decides. */
export function mayBeInvoice({ media_type, size }: Pick<FileEntry, "media_type" | "size">): boolean {
  if (media_type === "application/pdf") return size <= LARGEST_PDF;
  return media_type === "text/xml" && size <= LARGEST_XML;
}

/** Whether a file is one. A file never changes. */
export const lookQuery = (file: FileEntry) => ({
  ...commandQuery("einvoices_look", { id: file.id }, { kinds: [], enabled: mayBeInvoice(file) }),
  // An id that was given away again after a step was taken back belongs to another file.
  queryKey: ["einvoices_look", file.id, file.name, file.size],
});

/** The invoice of a file. */
export const invoiceQuery = (file: FileEntry) => ({
  ...commandQuery("einvoices_read", { id: file.id }, { kinds: [] }),
  queryKey: ["einvoices_read", file.id, file.name, file.size],
  retry: false,
});

/** What the invoice is called: money that is given back is a credit note, whatever type stands there. */
export function titleOf(invoice: EInvoice, words: Words): string {
  const known = words.kinds[invoice.kind];
  if (!invoice.credit) return known ?? words.plainInvoice;
  return known !== undefined && invoice.kind !== "380" && invoice.kind !== "384" ? known : words.creditNote;
}

/** The type, where the title does not say it already. */
export function kindOfInvoice(invoice: EInvoice, words: Words): string {
  if (invoice.kind === "") return "";
  const known = words.kinds[invoice.kind];
  const text = known === undefined ? words.kindCode(invoice.kind) : `${known} (${invoice.kind})`;
  return known === titleOf(invoice, words) ? "" : text;
}

/** Whether the seller takes the money from the account, so that nobody has to send it. */
export function isDebited({ payments }: Pick<EInvoice, "payments">): boolean {
  return payments.length > 0 && payments.every(({ means }) => means === "49" || means === "59");
}

/** What the amount due means for the reader. */
export function dueLabel(invoice: Pick<EInvoice, "credit" | "payments">, words: Words): string {
  if (invoice.credit) return words.toGet;
  return isDebited(invoice) ? words.toBeDebited : words.toPay;
}

/** A unit in words; one that is not known stands as it is. */
export function unitOf(unit: string, quantity: string, words: Words): string {
  const known = words.units[unit];
  return known ? known[/^[-+]?0*1(\.0*)?$/.test(quantity.trim()) ? 0 : 1] : unit;
}

/** The last day of a discount, where the day of the invoice and the days are plain. */
export function discountDay(issued: string, days: string): string {
  return isDay(issued) && /^\d{1,3}$/.test(days) ? shiftDate(issued, Number(days)) : "";
}

/** Whether a text of the invoice is a day and not what stood there instead. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

/** The name of a country by its code; nothing for the one at home, and a text that is no code as it stands. */
export function countryOf(code: string, lang: Language = language()): string {
  if (code === "" || code === "DE") return "";
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames(localeOf[lang], { type: "region", fallback: "code" }).of(code) ?? code;
}

/** A remark in words: terms by their names, amounts as the language writes them. */
export function remarkText(remark: EInvoiceRemark, words: Words, lang: Language = language()): string {
  const data: Record<string, unknown> = { ...(remark.data as Record<string, unknown> | null) };
  const sums = remark.code !== "EINVOICE_CURRENCY" && remark.code !== "EINVOICE_LINE_TOTAL";
  if (typeof data.term === "string") data.term = words.term(words.terms16931[data.term] ?? "", data.term);
  for (const name of ["expected", "found", ...(sums ? ["of"] : [])]) {
    const value = data[name];
    if (typeof value === "string") data[name] = formatDecimal(value, name === "of" ? 0 : 2, lang);
  }
  const { what, remedy } = failureOf(new KontorError(remark.code, data), lang);
  return `${what} ${remedy}`.trim();
}
