import { CheckSquare, Copy } from "lucide-react";
import { useState } from "react";
import type { EInvoice, EInvoiceParty, EInvoicePayment, EInvoicePeriod, RecordRef } from "../../api/generated/commands";
import { Button } from "../../parts/button/Button";
import { IconButton } from "../../parts/button/IconButton";
import { NoticeBar } from "../../parts/notice/NoticeBar";
import { notify } from "../../parts/notice/notices";
import { formatDate, formatSize } from "../../words";
import { formatAmount, formatDecimal, groupsOfFour, isSomething } from "./decimals";
import styles from "./InvoicePage.module.css";
import { countryOf, discountDay, dueLabel, isDay, isDebited, kindOfInvoice, remarkText, titleOf } from "./invoice";
import { Lines } from "./Lines";
import { Sums } from "./Sums";
import { taskToPay } from "./task";
import { useInvoiceWords } from "./words";

/** So many remarks are read at a glance. */
const FEW_REMARKS = 5;

/** What can be paid for in a task; a file of a task belongs to one already. */
const TASK_ABOUT: readonly RecordRef["kind"][] = ["contact", "contract", "event", "letter", "desk_entry"];

/** An invoice that came in as data, as one reads it: who to whom, what for, how much, until when, to which account. */
export function InvoicePage({ invoice, owner }: { invoice: EInvoice; owner: RecordRef }) {
  const words = useInvoiceWords();
  const title = words.titled(titleOf(invoice, words), invoice.number);
  const isOwed = !invoice.credit && !isDebited(invoice) && isSomething(invoice.totals.due);
  const offersTask = isOwed && isDay(invoice.due) && TASK_ABOUT.includes(owner.kind);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keys.
    <section className={styles.page} aria-label={title} tabIndex={0}>
      <article className={styles.sheet}>
        {invoice.remarks.length > 0 && <Remarks invoice={invoice} />}
        <header className={styles.head}>
          <h3 className={styles.title}>{title}</h3>
          <div className={styles.pay}>
            <span className={styles.label}>{dueLabel(invoice, words)}</span>
            <strong className={styles.due}>{formatAmount(invoice.totals.due, invoice.currency)}</strong>
            <span>{invoice.due === "" ? words.noDue : words.until(formatDate(invoice.due))}</span>
          </div>
        </header>
        <div className={styles.parties}>
          <Party label={words.from} party={invoice.seller} />
          <Party label={words.to} party={invoice.buyer} />
        </div>
        <Facts label={words.facts} facts={factsOf(invoice, words)} />
        <Lines invoice={invoice} />
        <Sums invoice={invoice} />
        <Payment invoice={invoice} />
        {offersTask && (
          <div>
            <Button icon={CheckSquare} onPress={() => void taskToPay(invoice, owner)}>
              {words.task(formatDate(invoice.due))}
            </Button>
          </div>
        )}
        <Others invoice={invoice} />
        <p className={styles.source}>
          {words.madeBy(invoice.syntax, invoice.profile)}
          {invoice.enclosed_as !== "" && ` · ${words.fromPdf(invoice.enclosed_as)}`}
        </p>
      </article>
    </section>
  );
}

function Remarks({ invoice }: { invoice: EInvoice }) {
  const words = useInvoiceWords();
  const [all, setAll] = useState(false);
  const { remarks } = invoice;
  const shown = all ? remarks : remarks.slice(0, FEW_REMARKS);
  return (
    <NoticeBar
      tone="due"
      actions={
        shown.length < remarks.length && (
          <Button size="small" onPress={() => setAll(true)}>
            {words.remarksMore(remarks.length)}
          </Button>
        )
      }
    >
      <p className={styles.strong}>{words.remarks(remarks.length)}</p>
      <ul className={styles.remarks}>
        {shown.map((remark, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list of one document never changes.
          <li key={index}>{remarkText(remark, words)}</li>
        ))}
      </ul>
    </NoticeBar>
  );
}

function Party({ label, party }: { label: string; party: EInvoiceParty }) {
  const words = useInvoiceWords();
  const { place } = party;
  const lines = [
    party.trading_name !== party.name ? party.trading_name : "",
    ...place.lines,
    [place.postcode, place.city].filter((part) => part !== "").join(" "),
    place.region === place.city ? "" : place.region,
    countryOf(place.country),
  ];
  return (
    <section className={styles.party}>
      <h4 className={styles.label}>{label}</h4>
      <p className={styles.strong}>{party.name}</p>
      {lines
        .filter((line) => line !== "")
        .map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same line may stand twice.
          <p key={index}>{line}</p>
        ))}
      <dl className={styles.small}>
        {facts(
          [words.contact, party.contact],
          [words.phone, party.phone],
          [words.email, party.email],
          [words.vatId, party.vat_id],
          [words.taxNumber, party.tax_number],
          [words.registration, party.registration],
          [words.ids, party.ids.join(", ")],
          [words.endpoint, party.endpoint === party.email ? "" : party.endpoint],
        ).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {party.legal !== "" && <p className={styles.legal}>{party.legal}</p>}
    </section>
  );
}

type Fact = readonly [name: string, value: string];

const facts = (...all: Fact[]): Fact[] => all.filter(([, value]) => value !== "");

function factsOf(invoice: EInvoice, words: ReturnType<typeof useInvoiceWords>): Fact[] {
  const { delivery } = invoice;
  const to = delivery && [delivery.name, ...delivery.place.lines, `${delivery.place.postcode} ${delivery.place.city}`];
  return facts(
    [words.kind, kindOfInvoice(invoice, words)],
    [words.issued, formatDate(invoice.issued)],
    [words.due, formatDate(invoice.due)],
    [words.period, periodText(invoice.period, words)],
    [words.delivered, formatDate(delivery?.on ?? "")],
    [
      words.deliveredTo,
      (to ?? [])
        .map((part) => part.trim())
        .filter((part) => part !== "")
        .join(", "),
    ],
    [words.taxPoint, formatDate(invoice.tax_point)],
    [words.buyerReference, invoice.buyer_reference],
    [words.order, invoice.order],
    [words.salesOrder, invoice.sales_order],
    [words.contract, invoice.contract],
    [words.project, invoice.project],
    [words.despatch, invoice.despatch_advice],
    [words.receiving, invoice.receiving_advice],
    [words.tender, invoice.tender],
    [words.object, invoice.object],
    [words.account, invoice.account],
    [words.preceding, invoice.preceding.map((one) => words.precedingOf(one.number, formatDate(one.issued))).join(", ")],
  );
}

/** A period in words; empty where there is none. */
export function periodText({ from, to }: EInvoicePeriod, words: ReturnType<typeof useInvoiceWords>): string {
  return from === "" && to === "" ? "" : words.range(formatDate(from), formatDate(to));
}

function Facts({ label, facts }: { label: string; facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts} aria-label={label}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Payment({ invoice }: { invoice: EInvoice }) {
  const words = useInvoiceWords();
  if (invoice.payments.length === 0 && invoice.terms === "" && invoice.discounts.length === 0) return null;
  return (
    <section className={styles.part}>
      <h4 className={styles.heading}>{words.payment}</h4>
      {invoice.discounts.map((discount, index) => {
        const until = discountDay(invoice.issued, discount.days);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list of one document never changes.
          <p key={index}>
            {words.discount(formatDecimal(discount.days), formatDecimal(discount.percent))}
            {until !== "" && words.discountUntil(formatDate(until))}
            {discount.base !== "" && words.discountBase(formatAmount(discount.base, invoice.currency))}
          </p>
        );
      })}
      {invoice.terms !== "" && (
        <p className={styles.text}>
          <span className={styles.label}>{words.terms}: </span>
          {invoice.terms}
        </p>
      )}
      {invoice.payee && (
        <p>
          <span className={styles.label}>{words.payee}: </span>
          {invoice.payee.name}
        </p>
      )}
      {invoice.payments.map((payment, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list of one document never changes.
        <Means key={index} payment={payment} />
      ))}
    </section>
  );
}

function Means({ payment }: { payment: EInvoicePayment }) {
  const words = useInvoiceWords();
  const named = words.means[payment.means];
  const means = named ?? (payment.means_text !== "" || payment.means === "" ? "" : words.meansCode(payment.means));
  const account = payment.is_iban ? groupsOfFour(payment.account) : payment.account;
  const rows: [name: string, value: string, copied: string][] = [
    [
      payment.is_iban ? "IBAN" : words.accountNumber,
      account,
      payment.is_iban ? payment.account.replace(/\s/g, "") : payment.account,
    ],
    ["BIC", payment.bic, payment.bic],
    [words.accountName, payment.account_name, ""],
    [words.reference, payment.reference, payment.reference],
    [words.card, payment.card, ""],
    [words.debited, groupsOfFour(payment.debited), ""],
    [words.mandate, payment.mandate, ""],
    [words.creditor, payment.creditor, ""],
  ];
  const head = [means, payment.means_text === means ? "" : payment.means_text].filter((part) => part !== "");
  return (
    <div className={styles.means}>
      {head.length > 0 && <p className={styles.strong}>{head.join(" · ")}</p>}
      <dl className={styles.account}>
        {rows
          .filter(([, value]) => value !== "")
          .map(([name, value, copied]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <span>{value}</span>
                {copied !== "" && (
                  <IconButton icon={Copy} label={words.copy(name)} onPress={() => void copy(name, copied, words)} />
                )}
              </dd>
            </div>
          ))}
      </dl>
    </div>
  );
}

async function copy(name: string, text: string, words: ReturnType<typeof useInvoiceWords>): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    notify({ tone: "plain", what: words.copied(name) });
  } catch {
    notify({ tone: "danger", what: words.copyFailed, more: words.copyRemedy });
  }
}

/** Notes, a tax representative and what is enclosed. */
function Others({ invoice }: { invoice: EInvoice }) {
  const words = useInvoiceWords();
  return (
    <>
      {invoice.representative && <Party label={words.representative} party={invoice.representative} />}
      {invoice.notes.length > 0 && (
        <section className={styles.part}>
          <h4 className={styles.heading}>{words.notes}</h4>
          {invoice.notes.map((note, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list of one document never changes.
            <p key={index} className={styles.text}>
              {note.text}
            </p>
          ))}
        </section>
      )}
      {invoice.attachments.length > 0 && (
        <section className={styles.part}>
          <h4 className={styles.heading}>{words.attachments}</h4>
          <ul>
            {invoice.attachments.map((paper, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list of one document never changes.
              <li key={index}>
                {[
                  paper.reference,
                  paper.description,
                  paper.name,
                  isSomething(String(paper.size)) ? formatSize(paper.size) : "",
                  paper.address,
                ]
                  .filter((part) => part !== "")
                  .join(" · ")}
              </li>
            ))}
          </ul>
          <p className="quiet">{words.attachmentsHow}</p>
        </section>
      )}
    </>
  );
}
