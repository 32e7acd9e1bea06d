import { useState } from "react";
import type { EInvoice, EInvoiceLine } from "../../api/generated/commands";
import { Button } from "../../parts/button/Button";
import { formatAmount, formatDecimal, formatSum } from "./decimals";
import { periodText } from "./InvoicePage";
import styles from "./InvoicePage.module.css";
import { unitOf } from "./invoice";
import { useInvoiceWords } from "./words";

/** So many lines are drawn at once. */
const FIRST = 200;

/** What is invoiced. */
export function Lines({ invoice }: { invoice: EInvoice }) {
  const words = useInvoiceWords();
  const [all, setAll] = useState(false);
  const { lines } = invoice;
  if (lines.length === 0) return <p className="quiet">{words.noLines}</p>;
  const shown = all ? lines : lines.slice(0, FIRST);
  return (
    <div>
      <table className={styles.table} aria-label={words.lines}>
        <thead>
          <tr>
            <th scope="col">{words.line}</th>
            <th scope="col">{words.article}</th>
            <th scope="col" className={styles.number}>
              {words.quantity}
            </th>
            <th scope="col" className={styles.number}>
              {words.price}
            </th>
            <th scope="col" className={styles.number}>
              {words.vat}
            </th>
            <th scope="col" className={styles.number}>
              {words.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: numbers of lines may stand twice.
            <Line key={index} line={line} currency={invoice.currency} />
          ))}
        </tbody>
      </table>
      {shown.length < lines.length && (
        <Button size="small" onPress={() => setAll(true)}>
          {words.moreLines(lines.length)}
        </Button>
      )}
    </div>
  );
}

function Line({ line, currency }: { line: EInvoiceLine; currency: string }) {
  const words = useInvoiceWords();
  const base = line.base_quantity;
  const baseUnit = unitOf(line.base_unit || line.unit, base, words);
  const perUnits = base !== "" && !/^0*1(\.0*)?$/.test(base);
  const more = [
    line.description,
    [
      line.seller_item === "" ? "" : words.sellerItem(line.seller_item),
      line.buyer_item === "" ? "" : words.buyerItem(line.buyer_item),
      line.standard_item === "" ? "" : words.standardItem(line.standard_item),
      line.order_line === "" ? "" : words.orderLine(line.order_line),
      line.origin === "" ? "" : words.origin(line.origin),
    ]
      .filter((part) => part !== "")
      .join(" · "),
    line.properties.map((one) => `${one.name}: ${one.value}`).join(" · "),
    periodText(line.period, words),
    ...line.allowances.map((one) =>
      [
        one.charge ? words.charge : words.allowance,
        `${one.charge ? "" : "−"}${formatAmount(one.amount, currency)}`,
        one.percent === "" ? "" : words.ofBase(formatDecimal(one.percent), formatAmount(one.base, currency)),
        one.reason,
      ]
        .filter((part) => part !== "")
        .join(" · "),
    ),
    line.note,
  ];
  return (
    <tr className={line.counts ? undefined : styles.below}>
      <td>{line.number}</td>
      <td className={styles.article} style={line.level > 0 ? { paddingInlineStart: 8 + line.level * 16 } : undefined}>
        <p className={line.counts ? styles.strong : undefined}>{line.name}</p>
        {more
          .filter((text) => text !== "")
          .map((text, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same may be said twice.
            <p key={index} className={styles.more}>
              {text}
            </p>
          ))}
      </td>
      <td className={styles.number}>
        {formatDecimal(line.quantity)}
        {line.unit !== "" && <span className={styles.more}> {unitOf(line.unit, line.quantity, words)}</span>}
      </td>
      <td className={styles.number}>
        {formatSum(line.price, currency)}
        {perUnits && <p className={styles.more}>{words.perUnits(formatDecimal(base), baseUnit)}</p>}
        {line.price_discount !== "" && line.gross_price !== "" && (
          <p className={styles.more}>
            {words.priceBefore(formatSum(line.gross_price, currency), formatSum(line.price_discount, currency))}
          </p>
        )}
      </td>
      <td className={styles.number} title={words.categories[line.category] || undefined}>
        {line.rate === "" ? line.category : `${formatDecimal(line.rate)}\u00a0%`}
      </td>
      <td className={styles.number}>{formatSum(line.total, currency)}</td>
    </tr>
  );
}
