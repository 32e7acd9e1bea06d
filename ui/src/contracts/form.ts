import { type OwnForm, ownForm, ownValues } from "../shared/own/own";
import type { Option } from "../shared/parts";
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
    currency: "EUR",
    costs: [],
  };
}

/** A stored contract in the form. */
export function contractForm({ fields, row, contact_person }: Contract): ContractFormValues {
  const { partner_id, contact_person_id, costs, terms, number, own, ...same } = fields;
  return {
    ...same,
    number: number ?? "",
    partner: partner_id === null ? null : { id: partner_id, label: row.partner },
    contact_person: contact_person_id === null ? null : { id: contact_person_id, label: contact_person },
    terms: termsForm(terms),
    own: ownForm(own),
    ...costForms(costs),
  };
}

/** The form for the backend; null while the terms are not complete. */
export function contractFields(form: ContractFormValues, stored: ContractFields | null): ContractFields | null {
  const { partner, contact_person, currency, costs, number, terms: typed, own, ...same } = form;
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
  };
}

/** Where the form shows a refusal; null where it has no field for it. */
export function formField(wire: string, code: string): string | null {
  if (wire.startsWith("terms.")) return termsField(wire, code);
  return { partner_id: "partner", contact_person_id: "contact_person" }[wire] ?? wire;
}
