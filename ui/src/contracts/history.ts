import { call } from "../shared/api";
import type { Terms } from "../shared/api/generated/commands";
import { day, named, oneOf, plain, type RecordWords } from "../shared/history/difference";
import { ownValueWords } from "../shared/own/history";
import { decimalsOf, writeAmount } from "../shared/typed/amounts";
import { formatMoney, language } from "../shared/words";
import { contractWords } from "./words";

/** What the history of a contract calls its fields. */
export function contractFieldWords(): RecordWords {
  const text = contractWords();
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
          say: (stored) => `${writeAmount(Number(stored), language()).replace(/[.,]00$/, "")} %`,
        },
        interval: oneOf(text.fInterval, text.intervals),
        first_due: day(text.fFirstDue),
        reason: plain(text.fReason),
      },
    },
  };
}

/** The program says in words what it computes with. */
async function sayTerms(stored: unknown): Promise<string> {
  const { terms_words, notice_words } = await call("contracts_preview", {
    terms: JSON.parse(String(stored)) as Terms,
    costs: [],
  });
  return [terms_words, notice_words].filter((one) => one !== "").join(", ");
}
