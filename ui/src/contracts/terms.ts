import type { RequestOf, ResponseOf } from "../shared/api";
import { missingField, refusedField } from "./notice/fields";
import { newRule, type RuleForm, ruleForm, ruleOf, type Unit, units } from "./notice/rule";

/** What the register keeps of a contract. */
export type ContractFields = RequestOf<"contracts_save">["fields"];
/** A contract with what follows from it. */
export type Contract = ResponseOf<"contracts_get">;
/** Term and notice as the calculator takes them. */
export type Terms = ContractFields["terms"];
export type Span = Exclude<NonNullable<Terms["first_term"]>, { until: string }>;

/** Term and notice as the form holds them. */
export interface TermsForm {
  start: string | null;
  first: "length" | "until" | "none";
  length: number | null;
  lengthUnit: Unit;
  until: string | null;
  after: "ends" | "renews" | "indefinite";
  renewal: number | null;
  renewalUnit: Unit;
  rule: RuleForm;
  /** Notice to the end of the first term follows another rule. */
  otherFirst: boolean;
  ruleFirst: RuleForm;
  earliestEnd: string | null;
  /** Days of the year on which the contract cannot end, `MM-DD`. */
  excludedEnds: string[];
  /** Where the recipient sits, for its holidays; null: where the own firm does. */
  region: string | null;
  /** A private recipient empties the letter box on Saturdays too. */
  privateRecipient: boolean;
}

/** Where nothing is known yet: what most contracts of an office say. */
export const newTerms: TermsForm = {
  start: null,
  first: "length",
  length: 12,
  lengthUnit: "months",
  until: null,
  after: "renews",
  renewal: 12,
  renewalUnit: "months",
  rule: newRule,
  otherFirst: false,
  ruleFirst: newRule,
  earliestEnd: null,
  excludedEnds: [],
  region: null,
  privateRecipient: false,
};

/** How the program writes that no region was said. */
const OWN_REGION = "DE";

/** A span as amount and unit. */
export function partsOf(span: Span): { amount: number; unit: Unit } {
  for (const unit of units) if (unit in span) return { amount: (span as Record<Unit, number>)[unit], unit };
  return { amount: 0, unit: "months" };
}

function spanOf(amount: number, unit: Unit): Span {
  return { [unit]: amount } as Span;
}

/** Stored terms as the form holds them. */
export function termsForm(terms: Terms): TermsForm {
  const first = terms.first_term ?? null;
  const length = first !== null && !("until" in first) ? partsOf(first) : null;
  const renews = typeof terms.afterwards === "object" ? partsOf(terms.afterwards.renews) : null;
  return {
    ...newTerms,
    start: terms.start,
    first: first === null ? "none" : length ? "length" : "until",
    length: length?.amount ?? newTerms.length,
    lengthUnit: length?.unit ?? newTerms.lengthUnit,
    until: first !== null && "until" in first ? first.until : null,
    after: typeof terms.afterwards === "object" ? "renews" : terms.afterwards,
    renewal: renews?.amount ?? newTerms.renewal,
    renewalUnit: renews?.unit ?? newTerms.renewalUnit,
    rule: ruleForm(terms.notice),
    otherFirst: terms.notice_first != null,
    ruleFirst: ruleForm(terms.notice_first ?? terms.notice),
    earliestEnd: terms.earliest_end ?? null,
    excludedEnds: terms.excluded_ends ?? [],
    region: terms.region === undefined || terms.region === OWN_REGION ? null : terms.region,
    privateRecipient: terms.private_recipient ?? false,
  };
}

/**
 * The form's terms for the calculator, or null while something it needs is missing. `stored` gives what the form
 * has no field for (the days that the post takes).
 */
export function termsOf(form: TermsForm, stored: Terms | null): Terms | null {
  const { start } = form;
  const notice = ruleOf(form.rule);
  const noticeFirst = hasOtherFirst(form) ? ruleOf(form.ruleFirst) : null;
  const first = firstTerm(form);
  const afterwards = afterwardsOf(form);
  if (start === null || notice === null || first === undefined || afterwards === null) return null;
  if (hasOtherFirst(form) && noticeFirst === null) return null;
  return {
    ...stored,
    start,
    first_term: first,
    afterwards,
    notice_first: noticeFirst,
    notice,
    earliest_end: form.earliestEnd,
    excluded_ends: form.excludedEnds,
    region: form.region ?? OWN_REGION,
    private_recipient: form.privateRecipient,
  };
}

function firstTerm(form: TermsForm): Terms["first_term"] | undefined {
  if (form.first === "none") return null;
  if (form.first === "until") return form.until === null ? undefined : { until: form.until };
  return form.length === null ? undefined : spanOf(form.length, form.lengthUnit);
}

function afterwardsOf(form: TermsForm): Terms["afterwards"] | null {
  // Without a first term there is nothing that could end or renew.
  if (form.first === "none") return "indefinite";
  if (form.after !== "renews") return form.after;
  return form.renewal === null ? null : { renews: spanOf(form.renewal, form.renewalUnit) };
}

/** Without a first term there is no end of it that another rule could hold for. */
function hasOtherFirst(form: TermsForm): boolean {
  return form.otherFirst && form.first !== "none";
}

/** The first field of the terms that is still empty, as the form names it; null where nothing is missing. */
export function missingTerm(form: TermsForm): string | null {
  if (form.start === null) return "terms.start";
  if (form.first === "length" && form.length === null) return "terms.length";
  if (form.first === "until" && form.until === null) return "terms.until";
  if (form.first !== "none" && form.after === "renews" && form.renewal === null) return "terms.renewal";
  const first = hasOtherFirst(form) ? missingField(form.ruleFirst) : null;
  if (first !== null) return `terms.ruleFirst.${first}`;
  const then = missingField(form.rule);
  return then === null ? null : `terms.rule.${then}`;
}

/**
 * Where the form shows what the program refuses at a part of the terms: the code and what was typed tell which field
 * of the part is meant. Null where the form has no field for it.
 */
export function termsField(wire: string, code: string, form: TermsForm): string | null {
  switch (wire.replace(/^terms\./, "")) {
    case "notice":
      return `terms.rule.${refusedField(form.rule, code)}`;
    case "notice_first":
      return `terms.ruleFirst.${refusedField(form.ruleFirst, code)}`;
    case "start":
      return "terms.start";
    case "first_term":
      return code === "FIRST_TERM_MISSING" ? "terms.first" : form.first === "until" ? "terms.until" : "terms.length";
    case "afterwards":
      return code === "FIRST_TERM_MISSING" ? "terms.first" : "terms.renewal";
    case "earliest_end":
      return "terms.earliestEnd";
    case "excluded_ends":
      return "terms.excludedEnds";
    case "region":
      return "terms.region";
    default:
      return null;
  }
}
