import type { RequestOf } from "../../shared/api";

/** How notice is given, as the calculator takes it. */
export type NoticeRule = RequestOf<"contracts_save">["fields"]["terms"]["notice"];
type Of<K extends NoticeRule["kind"]> = Extract<NoticeRule, { kind: K }>;
export type Grid = Of<"period">["to"];
export type Unit = Of<"period">["unit"];

export const units = ["days", "weeks", "months", "years"] as const satisfies readonly Unit[];

/** The ends that a notice can run to, apart from listed days; those of the contract's own terms first. */
export const grids = [
  "term_end",
  "contract_year_end",
  "month_end",
  "mid_month_or_month_end",
  "quarter_end",
  "half_year_end",
  "year_end",
] as const satisfies readonly Grid[];
export type NamedGrid = (typeof grids)[number];

/** The rules that stand on their own; a step by duration and a special notice hold one of these. */
export const plainKinds = [
  "period",
  "any_time",
  "fixed",
  "by_day_of_month",
  "third_working_day",
  "working_days",
  "none",
] as const satisfies readonly NoticeRule["kind"][];
export type PlainKind = (typeof plainKinds)[number];

/** Every rule, as the form offers it. */
export const ruleKinds = [
  "period",
  "any_time",
  "fixed",
  "by_day_of_month",
  "third_working_day",
  "working_days",
  "by_duration",
  "special",
  "none",
] as const satisfies readonly NoticeRule["kind"][];
export type RuleKind = (typeof ruleKinds)[number];

/** A rule that stands on its own, as the form holds it: every choice remembers its fields while another one is tried. */
export interface PlainForm {
  kind: PlainKind;
  amount: number | null;
  unit: Unit;
  grid: NamedGrid | "days";
  /** `MM-DD`, in order. */
  days: string[];
  by: string | null;
  to: string | null;
  /** The k-th of the month. */
  day: number | null;
  /** Whose third working day. */
  of: Of<"third_working_day">["of"];
  /** To which end it leads; null: as it is for a month or a quarter. */
  ofTo: "month_end" | "quarter_end" | null;
  week: Of<"working_days">["week"];
}

/** A step of a rule by duration. */
export interface StepForm {
  from: number | null;
  rule: PlainForm;
}

/** A notice rule as the form holds it. */
export interface RuleForm extends Omit<PlainForm, "kind"> {
  kind: RuleKind;
  steps: StepForm[];
  /** The event that gives the right to a special notice. */
  event: string | null;
  within: number | null;
  withinUnit: Unit;
  ends: "receipt" | "event_effect" | "rule";
  effect: string | null;
  endsRule: PlainForm;
}

export const newPlain: PlainForm = {
  kind: "period",
  amount: 3,
  unit: "months",
  grid: "term_end",
  days: [],
  by: null,
  to: null,
  day: 15,
  of: "month",
  ofTo: null,
  week: "mon_sat",
};

const monthly: PlainForm = { ...newPlain, amount: 1, grid: "month_end" };

/** What most contracts of an office say; the rarer kinds begin with what is usual for them. */
export const newRule: RuleForm = {
  ...newPlain,
  steps: [
    { from: 0, rule: { ...monthly, amount: 4, unit: "weeks", grid: "mid_month_or_month_end" } },
    { from: 2, rule: monthly },
    { from: 5, rule: { ...monthly, amount: 2 } },
  ],
  event: null,
  within: 1,
  withinUnit: "months",
  ends: "receipt",
  effect: null,
  endsRule: monthly,
};

/** A stored rule in the form. */
export function ruleForm(rule: NoticeRule): RuleForm {
  switch (rule.kind) {
    case "by_duration":
      return {
        ...newRule,
        kind: "by_duration",
        steps: rule.steps.map((step) => ({ from: step.from_years, rule: plainForm(step.rule) })),
      };
    case "special":
      return {
        ...newRule,
        kind: "special",
        event: rule.event,
        within: rule.within.amount,
        withinUnit: rule.within.unit,
        ends: typeof rule.ends === "object" ? "rule" : rule.ends,
        effect: rule.effect ?? null,
        endsRule: typeof rule.ends === "object" ? plainForm(rule.ends) : newRule.endsRule,
      };
    default:
      return { ...newRule, ...plainForm(rule) };
  }
}

function plainForm(rule: NoticeRule): PlainForm {
  switch (rule.kind) {
    case "period":
      return { ...newPlain, amount: rule.amount, unit: rule.unit, ...gridForm(rule.to) };
    case "working_days":
      return { ...newPlain, kind: "working_days", amount: rule.amount, week: rule.week, ...gridForm(rule.to) };
    case "any_time":
      return { ...newPlain, kind: "any_time", amount: rule.amount, unit: rule.unit };
    case "by_day_of_month":
      return { ...newPlain, kind: "by_day_of_month", day: rule.day };
    case "third_working_day":
      return { ...newPlain, kind: "third_working_day", of: rule.of, ofTo: rule.to ?? null };
    case "fixed":
      return { ...newPlain, kind: "fixed", by: rule.by, to: rule.to };
    case "none":
    // Within steps and special notices the program takes plain rules only.
    case "by_duration":
    case "special":
      return { ...newPlain, kind: "none" };
  }
}

function gridForm(to: Grid): Pick<PlainForm, "grid" | "days"> {
  return typeof to === "object" ? { grid: "days", days: to.days } : { grid: to, days: [] };
}

/** The rule for the calculator, or null while something it needs is missing. */
export function ruleOf(form: RuleForm): NoticeRule | null {
  switch (form.kind) {
    case "by_duration": {
      const steps: Of<"by_duration">["steps"] = [];
      for (const step of form.steps) {
        const rule = plainOf(step.rule);
        if (step.from === null || rule === null) return null;
        steps.push({ from_years: step.from, rule });
      }
      return { kind: "by_duration", steps };
    }
    case "special": {
      const ends = form.ends === "rule" ? plainOf(form.endsRule) : form.ends;
      if (form.event === null || form.within === null || ends === null) return null;
      if (form.ends === "event_effect" && form.effect === null) return null;
      const special: NoticeRule = {
        kind: "special",
        event: form.event,
        within: { amount: form.within, unit: form.withinUnit },
        ends,
      };
      return form.ends === "event_effect" && form.effect !== null ? { ...special, effect: form.effect } : special;
    }
    default:
      return plainOf({ ...form, kind: form.kind });
  }
}

function plainOf(form: PlainForm): NoticeRule | null {
  const { kind, amount, unit, week, day } = form;
  switch (kind) {
    case "period": {
      const to = gridOf(form);
      return amount === null || to === null ? null : { kind, amount, unit, to };
    }
    case "working_days": {
      const to = gridOf(form);
      return amount === null || to === null ? null : { kind, amount, week, to };
    }
    case "any_time":
      return amount === null ? null : { kind, amount, unit };
    case "by_day_of_month":
      return day === null ? null : { kind, day };
    case "third_working_day": {
      // A quarter's working day leads to a quarter's end only.
      const to = form.of === "quarter" && form.ofTo === "month_end" ? null : form.ofTo;
      return to === null ? { kind, of: form.of } : { kind, of: form.of, to };
    }
    case "fixed":
      return form.by === null || form.to === null ? null : { kind, by: form.by, to: form.to };
    case "none":
      return { kind };
  }
}

function gridOf(form: PlainForm): Grid | null {
  if (form.grid !== "days") return form.grid;
  return form.days.length === 0 ? null : { days: form.days };
}

/** Whether notice can arrive on any day, at least from some duration on. */
export function atAnyTime(rule: NoticeRule): boolean {
  return rule.kind === "any_time" || (rule.kind === "by_duration" && rule.steps.some((step) => atAnyTime(step.rule)));
}
