import type { RequestOf, ResponseOf } from "../shared/api";

/** What the register keeps of a contract. */
export type ContractFields = RequestOf<"contracts_save">["fields"];
/** A contract with what follows from it. */
export type Contract = ResponseOf<"contracts_get">;
/** Term and notice as the calculator takes them. */
export type Terms = ContractFields["terms"];
export type NoticeRule = Terms["notice"];
export type Span = Exclude<NonNullable<Terms["first_term"]>, { until: string }>;
type Period = Extract<NoticeRule, { kind: "period" }>;
export type Grid = Period["to"];
export type Unit = Period["unit"];

export const units = ["days", "weeks", "months", "years"] as const satisfies readonly Unit[];

/** The ends that a notice can run to, apart from listed days. */
export const grids = [
  "month_end",
  "mid_month_or_month_end",
  "quarter_end",
  "half_year_end",
  "year_end",
  "term_end",
  "contract_year_end",
] as const satisfies readonly Grid[];
export type NamedGrid = (typeof grids)[number];

/** The rules that the form can edit; any other rule of a stored contract is `kept` as it is. */
export const ruleKinds = ["period", "any_time", "fixed", "none"] as const;
export type RuleKind = (typeof ruleKinds)[number] | "kept";

/** A notice rule as the form holds it: every choice remembers its fields while another one is tried. */
export interface RuleForm {
  kind: RuleKind;
  amount: number | null;
  unit: Unit;
  grid: NamedGrid | "days";
  /** `MM-DD`, in order. */
  days: string[];
  by: string | null;
  to: string | null;
  kept: NoticeRule | null;
}

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
}

const newRule: RuleForm = {
  kind: "period",
  amount: 3,
  unit: "months",
  grid: "term_end",
  days: [],
  by: null,
  to: null,
  kept: null,
};

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
};

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
  };
}

function ruleForm(rule: NoticeRule): RuleForm {
  switch (rule.kind) {
    case "period": {
      const listed = typeof rule.to === "object";
      return {
        ...newRule,
        amount: rule.amount,
        unit: rule.unit,
        grid: typeof rule.to === "object" ? "days" : rule.to,
        days: listed ? (rule.to as { days: string[] }).days : [],
      };
    }
    case "any_time":
      return { ...newRule, kind: "any_time", amount: rule.amount, unit: rule.unit };
    case "fixed":
      return { ...newRule, kind: "fixed", by: rule.by, to: rule.to };
    case "none":
      return { ...newRule, kind: "none" };
    default:
      return { ...newRule, kind: "kept", kept: rule };
  }
}

/**
 * The form's terms for the calculator, or null while something it needs is missing. `stored` gives what the form
 * has no field for (excluded ends, the recipient's region).
 */
export function termsOf(form: TermsForm, stored: Terms | null): Terms | null {
  const { start } = form;
  const notice = ruleOf(form.rule);
  const noticeFirst = form.otherFirst ? ruleOf(form.ruleFirst) : null;
  const first = firstTerm(form);
  const afterwards = afterwardsOf(form);
  if (start === null || notice === null || first === undefined || afterwards === null) return null;
  if (form.otherFirst && noticeFirst === null) return null;
  return {
    ...stored,
    start,
    first_term: first,
    afterwards,
    notice_first: noticeFirst,
    notice,
    earliest_end: form.earliestEnd,
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

function ruleOf(form: RuleForm): NoticeRule | null {
  switch (form.kind) {
    case "period":
      if (form.amount === null || (form.grid === "days" && form.days.length === 0)) return null;
      return {
        kind: "period",
        amount: form.amount,
        unit: form.unit,
        to: form.grid === "days" ? { days: form.days } : form.grid,
      };
    case "any_time":
      return form.amount === null ? null : { kind: "any_time", amount: form.amount, unit: form.unit };
    case "fixed":
      return form.by === null || form.to === null ? null : { kind: "fixed", by: form.by, to: form.to };
    case "none":
      return { kind: "none" };
    case "kept":
      return form.kept;
  }
}

/**
 * Where the form shows what the calculator refuses at a part of the terms: the code tells which field of the part is
 * meant. Paths are those of the form; null where the form has no field for it.
 */
export function termsField(wire: string, code: string): string | null {
  const part = wire.replace(/^terms\./, "");
  const rule = part === "notice" ? "terms.rule" : part === "notice_first" ? "terms.ruleFirst" : null;
  if (rule) {
    if (code === "NEGATIVE_NOTICE" || code === "NOTICE_TOO_LONG") return `${rule}.amount`;
    return code === "NOTICE_GRID_WITH_RENEWAL" || code === "NOTICE_GRID_INVALID" || code === "TERM_END_WITHOUT_TERM"
      ? `${rule}.grid`
      : `${rule}.kind`;
  }
  switch (part) {
    case "start":
      return "terms.start";
    case "first_term":
      return code === "TERM_ZERO" || code === "TERM_TOO_LONG"
        ? "terms.length"
        : code === "FIRST_TERM_MISSING"
          ? "terms.first"
          : "terms.until";
    case "afterwards":
      return code === "FIRST_TERM_MISSING" ? "terms.first" : "terms.renewal";
    case "earliest_end":
      return "terms.earliestEnd";
    default:
      return null;
  }
}
