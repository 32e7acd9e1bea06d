import { call } from "../shared/api";
import type { Terms } from "../shared/api/generated/commands";
import { day, named, oneOf, plain, type RecordWords, titleOf } from "../shared/history/difference";
import { ownValueWords } from "../shared/own/history";
import { decimalsOf, writeAmount } from "../shared/typed/amounts";
import { formatDate, formatMoney, language } from "../shared/words";
import { besideWords } from "./beside/words";
import { decisionWords } from "./decision/words";
import { noticeWords } from "./giving/words";
import { contractWords } from "./words";

/** What the history of a contract calls its fields. */
export function contractFieldWords(): RecordWords {
  const text = contractWords();
  const beside = besideWords();
  const decision = decisionWords();
  const notice = noticeWords();
  return {
    contract: {
      fields: {
        title: plain(text.fTitle),
        number: plain(text.fNumber),
        partner_id: named(text.fPartner, "contact"),
        contact_person_id: named(text.fContactPerson, "contact"),
        kind_id: named(text.fKind, "entry"),
        direction: oneOf(text.fDirection, text.fDirections),
        cost_centre_id: named(text.fCentre, "entry"),
        responsible: plain(text.fResponsible),
        phase: oneOf(text.fPhase, text.fPhases),
        terms: { label: text.termsAndNotice, say: sayTerms },
        notice_form: oneOf(text.fNoticeForm, text.noticeForms),
        notice_given_on: day(text.fGivenOn),
        notice_ends_on: day(text.fGivenEnds),
        customer_number: plain(text.fCustomer),
        contract_number: plain(text.fContractNo),
        remind_days: plain(beside.remind),
        note: plain(text.fNote),
      },
    },
    own_value: ownValueWords(),
    contract_cost: {
      row: {
        label: text.costPrice,
        say: (row) => formatMoney({ minor: Number(row.amount_minor), currency: String(row.currency) }),
      },
      fields: {
        valid_from: day(text.fValidFrom),
        // The currency is the contract's and stands beside every price; here the number is what changed.
        amount_minor: {
          label: text.fAmount,
          say: (stored) => writeAmount(Number(stored), language(), decimalsOf("EUR")),
        },
        currency: plain(text.fCurrency),
        tax: oneOf(text.costTax, text.fTaxes),
        vat_rate: {
          label: text.fVat,
          say: (stored) => percent(Number(stored)),
        },
        interval: oneOf(text.fInterval, text.intervals),
        first_due: day(text.fFirstDue),
        reason: plain(text.fReason),
      },
    },
    contract_notice: {
      row: {
        label: notice.part,
        say: (row) => notice.toEnd(formatDate(String(row.ends_on))),
      },
      fields: {
        ends_on: day(notice.end),
        sent_on: day(notice.sentOn),
        means: oneOf(notice.way, notice.means),
        tracking: plain(notice.tracking),
        received_on: day(notice.receivedOn),
        receipt: plain(notice.receipt),
        confirmed_on: day(notice.confirmedOn),
        reason_id: named(notice.reason, "entry"),
        letter_id: named(notice.groupLetter, "letter"),
        note: plain(notice.note),
      },
    },
    contract_decision: {
      row: {
        label: decision.choice,
        say: (row) =>
          [(decision.choices as Record<string, string>)[String(row.choice)], formatDate(String(row.decided_on))]
            .filter(Boolean)
            .join(", "),
      },
      fields: {},
    },
    contract_tag: { row: { label: beside.tags, say: (row) => String(row.tag ?? "") }, fields: {} },
    contract_share: {
      row: { label: beside.share, say: (row) => titleOf("entry", Number(row.cost_centre_id)) },
      fields: {
        cost_centre_id: named(beside.centre, "entry"),
        share: { label: beside.share, say: (stored) => percent(Number(stored)) },
      },
    },
    contract_link: {
      row: { label: beside.link, say: (row) => titleOf("contract", Number(row.other_id)) },
      fields: { other_id: named(beside.link, "contract"), role: oneOf(beside.role, beside.roles) },
    },
  };
}

/** A share in basis points, as one writes it. */
function percent(points: number): string {
  return `${writeAmount(points, language()).replace(/[.,]00$/, "")} %`;
}

/** The program says in words what it computes with. */
async function sayTerms(stored: unknown): Promise<string> {
  const { terms_words, notice_words } = await call("contracts_preview", {
    terms: JSON.parse(String(stored)) as Terms,
    costs: [],
  });
  return [terms_words, notice_words].filter((one) => one !== "").join(", ");
}
