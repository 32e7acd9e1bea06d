import { type OwnForm, ownForm, ownValues } from "../shared/own/own";
import type { Option } from "../shared/parts";
import { type LinkForm, linkForms, type ShareForm } from "./beside/beside";
import { type CostForm, costForms, costLines } from "./costs";
import { type Contract, type ContractFields, newTerms, type TermsForm, termsField, termsForm, termsOf } from "./terms";

/** A contract as its form holds it. */
export interface ContractFormValues {
  number: string;
  title: string;
  kind_id: number | null;
  partner: Option<number> | null;
  contact_person: Option<number> | null;
  cost_centre_id: number | null;
  responsible: string;
  direction: ContractFields["direction"];
  phase: ContractFields["phase"];
  terms: TermsForm;
  notice_form: ContractFields["notice_form"];
  notice_given_on: string | null;
  notice_ends_on: string | null;
  customer_number: string;
  contract_number: string;
  note: string;
  own: OwnForm;
  tags: string[];
  shares: ShareForm[];
  links: LinkForm[];
  /** Days before "absenden bis"; null: as the office has it. */
  remind_days: number[] | null;
  currency: string;
  costs: CostForm[];
}

/** An empty form; whoever types is who looks after the contract. */
export function newContract(responsible: string): ContractFormValues {
  return {
    number: "",
    title: "",
    kind_id: null,
    partner: null,
    contact_person: null,
    cost_centre_id: null,
    responsible,
    direction: "pay",
    phase: "active",
    terms: newTerms,
    notice_form: "text",
    notice_given_on: null,
    notice_ends_on: null,
    customer_number: "",
    contract_number: "",
    note: "",
    own: {},
    tags: [],
    shares: [],
    links: [],
    remind_days: null,
    currency: "EUR",
    costs: [],
  };
}

/** A stored contract in the form. */
export function contractForm({ fields, row, contact_person, linked }: Contract): ContractFormValues {
  const { partner_id, contact_person_id, costs, terms, number, own, links, ...same } = fields;
  return {
    ...same,
    number: number ?? "",
    partner: partner_id === null ? null : { id: partner_id, label: row.partner },
    contact_person: contact_person_id === null ? null : { id: contact_person_id, label: contact_person },
    terms: termsForm(terms),
    own: ownForm(own),
    links: linkForms(links, linked),
    ...costForms(costs),
  };
}

/** A draft in the form: one that lay there from before a field came has that field as in an empty form. */
export function draftForm(draft: ContractFormValues): ContractFormValues {
  const { terms } = draft;
  return {
    ...draft,
    terms: {
      ...newTerms,
      ...terms,
      rule: { ...newTerms.rule, ...terms.rule },
      ruleFirst: { ...newTerms.ruleFirst, ...terms.ruleFirst },
    },
  };
}

/** The form for the backend; null while the terms are not complete. */
export function contractFields(form: ContractFormValues, stored: ContractFields | null): ContractFields | null {
  const { partner, contact_person, currency, costs, number, terms: typed, own, shares, links, ...same } = form;
  const terms = termsOf(typed, stored?.terms ?? null);
  if (terms === null) return null;
  return {
    ...same,
    number: number.trim() === "" ? null : number,
    partner_id: partner?.id ?? null,
    contact_person_id: contact_person?.id ?? null,
    terms,
    costs: costLines(costs, currency),
    own: ownValues(own),
    // A row without its centre or its other contract was refused by the form before.
    shares: shares.flatMap(({ cost_centre_id, share }) =>
      cost_centre_id === null ? [] : [{ cost_centre_id, share: share ?? 0 }],
    ),
    links: links.flatMap(({ other, role }) => (other == null ? [] : [{ other_id: other.id, role }])),
  };
}

/** Where the form shows a refusal; null where it has no field for it. */
export function formField(wire: string, code: string, form: ContractFormValues): string | null {
  if (/^links\.\d+$/.test(wire)) return `${wire}.other`;
  if (wire.startsWith("terms.")) return termsField(wire, code, form.terms);
  return { partner_id: "partner", contact_person_id: "contact_person" }[wire] ?? wire;
}
