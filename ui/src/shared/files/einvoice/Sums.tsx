import type { EInvoice } from "../../api/generated/commands";
import { formatAmount, formatDecimal, isSomething } from "./decimals";
import styles from "./InvoicePage.module.css";
import { dueLabel } from "./invoice";
import { useInvoiceWords } from "./words";

interface Row {
  label: string;
  more?: string;
  amount: string;
  strong?: boolean;
}

/** From the lines to what is due, each step with its amount as the invoice says it. */
export function Sums({ invoice }: { invoice: EInvoice }) {
  const words = useInvoiceWords();
  const { totals, currency } = invoice;
  const money = (amount: string) => formatAmount(amount, currency);
  const less = (amount: string) =>
    isSomething(amount) && !amount.startsWith("-") ? `−${money(amount)}` : money(amount);
  const joined = (...parts: string[]) => parts.filter((part) => part !== "").join(" · ");
  const rows: Row[] = [{ label: words.linesSum, amount: money(totals.lines) }];
  for (const one of invoice.allowances) {
    rows.push({
      label: joined(one.charge ? words.charge : words.allowance, one.reason),
      more: one.percent === "" ? "" : words.ofBase(formatDecimal(one.percent), money(one.base)),
      amount: one.charge ? money(one.amount) : less(one.amount),
    });
  }
  if (invoice.allowances.length === 0) {
    if (isSomething(totals.allowances)) rows.push({ label: words.allowance, amount: less(totals.allowances) });
    if (isSomething(totals.charges)) rows.push({ label: words.charge, amount: money(totals.charges) });
  }
  rows.push({ label: words.net, amount: money(totals.net), strong: true });
  for (const tax of invoice.taxes) {
    const category = words.categories[tax.category] ?? tax.category;
    const taxed = isSomething(tax.rate) || isSomething(tax.amount);
    rows.push({
      label: taxed ? words.tax(formatDecimal(tax.rate)) : words.noTax,
      more: joined(words.taxOf(money(tax.base)), category, tax.reason || tax.reason_code),
      amount: money(tax.amount),
    });
  }
  if (invoice.taxes.length !== 1 && totals.tax !== "") rows.push({ label: words.taxSum, amount: money(totals.tax) });
  rows.push({ label: words.gross, amount: money(totals.gross), strong: true });
  if (isSomething(totals.paid)) rows.push({ label: words.paid, amount: less(totals.paid) });
  if (isSomething(totals.rounding)) rows.push({ label: words.rounding, amount: money(totals.rounding) });
  for (const one of invoice.third_party) {
    rows.push({ label: joined(words.thirdParty, one.reason || one.reason_code), amount: money(one.amount) });
  }
  rows.push({ label: dueLabel(invoice, words), amount: money(totals.due), strong: true });
  if (totals.tax_accounted !== "") {
    const label = words.taxAccounted(invoice.tax_currency);
    rows.push({ label, amount: formatAmount(totals.tax_accounted, invoice.tax_currency) });
  }
  return (
    <table className={styles.sums} aria-label={words.sums}>
      <tbody>
        {rows
          .filter((row) => row.amount !== "")
          .map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of one document never change.
            <tr key={index} className={row.strong ? styles.strong : undefined}>
              <th scope="row">
                {row.label}
                {row.more && <span className={styles.more}> {row.more}</span>}
              </th>
              <td className={styles.number}>{row.amount}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
