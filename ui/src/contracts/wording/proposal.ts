import type { ResponseOf } from "../../shared/api";
import { newRule } from "../notice/rule";
import { newTerms, type Terms, type TermsForm, termsForm } from "../terms";

/** What the program read in a clause. */
export type Said = ResponseOf<"contracts_wording">;

/** So many characters of a clause the program reads. */
export const LONGEST = 4_000;

/** What stands in the form is not sent along: of the answer only what the clause says is taken. */
export const blank = (today: string): Terms => ({
  start: today,
  first_term: null,
  afterwards: "indefinite",
  notice: { kind: "none" },
});

export type Part = "start" | "first" | "after" | "notice";

/** A clause as a proposal for the form. */
export interface Proposal {
  /** The form's terms with what the clause says; what it leaves open and nobody chose is empty. */
  terms: TermsForm;
  /** The form of a notice that the clause asks for; null where it says nothing of it. */
  noticeForm: Said["notice_form"];
  /** What the clause says of each part: `assumed` was concluded, `kept` stays as it is, `missing` is still to be entered. */
  parts: Record<Part, "said" | "assumed" | "kept" | "missing">;
  /** What a person has to look at before it counts. */
  checks: ("doubtful" | "assumed" | "clash")[];
}

/**
 * What a clause changes in the form; null where it says nothing. A contract that goes on for an indefinite time and of
 * which no length is told has no first term: the one that a new form begins with (`isNew`) was nobody's choice. What such
 * a form begins with is no term of the contract: where the clause says nothing, the field is emptied, so that it has to
 * be looked up before the contract can be saved.
 */
export function proposalOf(said: Said, form: TermsForm, isNew: boolean): Proposal | null {
  const { start, first_term, afterwards, notice, earliest_end, notice_form } = said;
  if (!start && !first_term && !afterwards && !notice && !earliest_end && notice_form === null) return null;
  const read = termsForm(said.terms);
  const terms = { ...form };
  const parts: Proposal["parts"] = {
    start: said.start ? "said" : form.start === null ? "missing" : "kept",
    first: said.first_term ? "said" : "kept",
    after: said.afterwards ? "said" : "kept",
    notice: said.notice ? "said" : "kept",
  };
  if (said.start) terms.start = read.start;
  if (said.first_term) Object.assign(terms, { first: read.first, length: read.length, lengthUnit: read.lengthUnit });
  if (said.first_term && read.first === "until") Object.assign(terms, { length: form.length, until: read.until });
  if (said.earliest_end) terms.earliestEnd = read.earliestEnd;
  // Sent along are none, so that those of the answer are the clause's.
  if (read.excludedEnds.length > 0) terms.excludedEnds = read.excludedEnds;
  if (said.afterwards) {
    const then = said.terms.afterwards;
    terms.after = typeof then === "object" ? "renews" : then;
    if (typeof then === "object") Object.assign(terms, { renewal: read.renewal, renewalUnit: read.renewalUnit });
  }
  if (said.notice) terms.rule = { ...form.rule, ...setOf(read.rule) };

  const untouched = isNew && isUsual(form);
  const checks: Proposal["checks"] = said.doubtful ? ["doubtful"] : [];
  const clashes = said.notice && terms.first !== "none" && terms.after === "renews" && !fitsRenewal(said.terms.notice);
  if (!said.first_term && said.afterwards && terms.after === "indefinite" && (untouched || form.first === "none")) {
    terms.first = "none";
    parts.first = "said";
  } else if (!said.first_term && !said.afterwards && clashes && untouched) {
    terms.first = "none";
    parts.first = "assumed";
    parts.after = "assumed";
    checks.push("assumed");
  } else if (!said.first_term && said.afterwards && terms.after !== "indefinite" && form.first === "none") {
    // It renews or ends, but of what it renews the clause says nothing.
    terms.first = "length";
    terms.length = null;
    parts.first = "missing";
  } else if (clashes) {
    checks.push("clash");
  }
  if (isNew) empty(terms, parts, form);
  return { terms, parts, checks, noticeForm: notice_form };
}

/** Empties what a new form begins with and the clause does not say. */
function empty(terms: TermsForm, parts: Proposal["parts"], form: TermsForm): void {
  const fresh = (fields: readonly (keyof TermsForm)[]) => fields.every((field) => form[field] === newTerms[field]);
  if (parts.first === "kept" && fresh(["first", "length", "lengthUnit", "until"])) {
    terms.length = null;
    parts.first = "missing";
  }
  if (parts.after === "kept" && terms.first !== "none" && fresh(["after", "renewal", "renewalUnit"])) {
    terms.renewal = null;
    parts.after = "missing";
  }
  if (parts.notice === "kept" && JSON.stringify(form.rule) === JSON.stringify(newRule)) {
    terms.rule = { ...terms.rule, amount: null };
    parts.notice = "missing";
  }
}

/** Whether the first term is still the one that every new form begins with. */
function isUsual(form: TermsForm): boolean {
  return (["first", "length", "lengthUnit", "until", "after", "renewal", "renewalUnit"] as const).every(
    (field) => form[field] === newTerms[field],
  );
}

/** A contract that renews is ended with its term, or with a year of it; rules without a grid are taken as they stand. */
function fitsRenewal(rule: Terms["notice"]): boolean {
  if (rule.kind === "period") return rule.to === "term_end" || rule.to === "contract_year_end";
  return rule.kind !== "by_day_of_month" && rule.kind !== "third_working_day";
}

/** The fields that a rule of this kind sets; the others keep what was entered before. */
function setOf(rule: TermsForm["rule"]): Partial<TermsForm["rule"]> {
  const { kind, amount, unit, grid, days, by, to, day, of, ofTo, week } = rule;
  const listed = grid === "days" ? { grid, days } : { grid };
  switch (kind) {
    case "period":
      return { kind, amount, unit, ...listed };
    case "working_days":
      return { kind, amount, week, ...listed };
    case "any_time":
      return { kind, amount, unit };
    case "fixed":
      return { kind, by, to };
    case "by_day_of_month":
      return { kind, day };
    case "third_working_day":
      return { kind, of, ofTo };
    case "none":
      return { kind };
    case "by_duration":
    case "special":
      return rule;
  }
}
