import { describe, expect, it } from "vitest";
import type { NoticeRule } from "./notice/rule";
import { newRule } from "./notice/rule";
import { missingTerm, newTerms, type Terms, termsField, termsForm, termsOf } from "./terms";

const base = {
  start: "2024-04-16",
  notice_first: null,
  earliest_end: null,
  excluded_ends: [],
  region: "DE",
  private_recipient: false,
};

const grids = [
  "month_end",
  "mid_month_or_month_end",
  "quarter_end",
  "half_year_end",
  "year_end",
  "term_end",
  "contract_year_end",
  { days: ["03-31", "09-30"] },
] as const;

/** Every kind of rule, and every way in which it can be said. */
const rules: NoticeRule[] = [
  ...grids.map((to): NoticeRule => ({ kind: "period", amount: 6, unit: "weeks", to: to as never })),
  ...(["days", "weeks", "months", "years"] as const).map((unit): NoticeRule => ({ kind: "any_time", amount: 1, unit })),
  { kind: "by_day_of_month", day: 15 },
  { kind: "third_working_day", of: "month" },
  { kind: "third_working_day", of: "month", to: "month_end" },
  { kind: "third_working_day", of: "month", to: "quarter_end" },
  { kind: "third_working_day", of: "quarter" },
  { kind: "third_working_day", of: "quarter", to: "quarter_end" },
  { kind: "fixed", by: "09-30", to: "12-31" },
  { kind: "working_days", amount: 10, week: "mon_sat", to: "month_end" },
  { kind: "working_days", amount: 10, week: "mon_fri", to: { days: ["06-30"] } },
  {
    kind: "by_duration",
    steps: [
      { from_years: 0, rule: { kind: "period", amount: 4, unit: "weeks", to: "mid_month_or_month_end" } },
      { from_years: 2, rule: { kind: "period", amount: 1, unit: "months", to: "month_end" } },
      { from_years: 5, rule: { kind: "third_working_day", of: "month" } },
      { from_years: 8, rule: { kind: "any_time", amount: 3, unit: "months" } },
    ],
  },
  { kind: "special", event: "2026-03-02", within: { amount: 1, unit: "months" }, ends: "receipt" },
  {
    kind: "special",
    event: "2026-03-02",
    within: { amount: 14, unit: "days" },
    ends: "event_effect",
    effect: "2026-05-01",
  },
  {
    kind: "special",
    event: "2026-03-02",
    within: { amount: 1, unit: "months" },
    ends: { kind: "period", amount: 3, unit: "months", to: "month_end" },
  },
  { kind: "none" },
];

const stored: Terms[] = [
  ...rules.map((notice): Terms => ({ ...base, first_term: null, afterwards: "indefinite", notice })),
  ...rules.map(
    (notice_first): Terms => ({
      ...base,
      first_term: { months: 24 },
      afterwards: "indefinite",
      notice_first,
      notice: { kind: "any_time", amount: 1, unit: "months" },
    }),
  ),
  {
    ...base,
    first_term: { until: "2026-07-14" },
    afterwards: { renews: { years: 1 } },
    notice: { kind: "period", amount: 3, unit: "months", to: "term_end" },
    earliest_end: "2026-12-31",
    excluded_ends: ["03-31", "12-31"],
    region: "AT-9",
    private_recipient: true,
    postal_days: 3,
  },
  { ...base, first_term: { weeks: 3 }, afterwards: "ends", notice: { kind: "none" } },
];

describe("terms in the form", () => {
  it.each(stored.map((terms) => [JSON.stringify(terms), terms] as const))("come back as they were: %s", (_, terms) => {
    expect(termsOf(termsForm(terms), terms)).toEqual(terms);
    expect(missingTerm(termsForm(terms))).toBeNull();
  });

  it("keep what has no field of its own", () => {
    const terms = { ...(stored[0] as Terms), postal_days: 3 };
    expect(termsOf({ ...termsForm(terms), start: "2025-01-01" }, terms)).toEqual({ ...terms, start: "2025-01-01" });
  });

  it("keep what was entered while another kind is tried", () => {
    const form = termsForm({ ...base, first_term: null, afterwards: "indefinite", notice: rules[0] as NoticeRule });
    const tried = { ...form, rule: { ...form.rule, kind: "working_days" as const } };
    expect(termsOf(tried, null)?.notice).toMatchObject({ kind: "working_days", amount: 6, to: "month_end" });
    expect(termsOf({ ...tried, rule: { ...tried.rule, kind: "period" } }, null)?.notice).toEqual(rules[0]);
    const notYet = { ...tried.rule, kind: "fixed" as const };
    expect(termsOf({ ...tried, rule: notYet }, null)).toBeNull();
  });

  it("let a quarter's working day lead to a quarter's end only", () => {
    const rule = { ...newRule, kind: "third_working_day" as const, of: "quarter" as const, ofTo: "month_end" as const };
    const terms = termsOf({ ...newTerms, start: "2026-03-01", first: "none", rule }, null);
    expect(terms?.notice).toEqual({ kind: "third_working_day", of: "quarter" });
  });

  it("are nothing yet while the calculator would have to guess, and say what is missing", () => {
    const whole = { ...newTerms, start: "2026-03-01" };
    expect(termsOf(whole, null)).not.toBeNull();
    const steps = (from: number | null, amount: number | null) => [
      { from, rule: { ...newRule.endsRule, kind: "period" as const, amount } },
    ];
    for (const [gap, field] of [
      [{ start: null }, "start"],
      [{ length: null }, "length"],
      [{ renewal: null }, "renewal"],
      [{ first: "until" as const }, "until"],
      [{ rule: { ...newRule, amount: null } }, "rule.amount"],
      [{ rule: { ...newRule, grid: "days" as const } }, "rule.days"],
      [{ rule: { ...newRule, kind: "fixed" as const, by: "09-30" } }, "rule.to"],
      [{ rule: { ...newRule, kind: "by_day_of_month" as const, day: null } }, "rule.day"],
      [{ rule: { ...newRule, kind: "by_duration" as const, steps: steps(null, 1) } }, "rule.steps.0.from"],
      [{ rule: { ...newRule, kind: "by_duration" as const, steps: steps(0, null) } }, "rule.steps.0.rule.amount"],
      [{ rule: { ...newRule, kind: "special" as const } }, "rule.event"],
      [
        { rule: { ...newRule, kind: "special" as const, event: "2026-03-02", ends: "event_effect" as const } },
        "rule.effect",
      ],
      [{ otherFirst: true, ruleFirst: { ...newRule, amount: null } }, "ruleFirst.amount"],
    ] as const) {
      expect(termsOf({ ...whole, ...gap } as typeof whole, null)).toBeNull();
      expect(missingTerm({ ...whole, ...gap } as typeof whole)).toBe(`terms.${field}`);
    }
  });

  it("go on indefinitely without a first term, whatever was chosen for it before", () => {
    const form = { ...newTerms, start: "2026-03-01", first: "none" as const, renewal: null, otherFirst: true };
    expect(termsOf({ ...form, ruleFirst: { ...newRule, amount: null } }, null)).toMatchObject({
      afterwards: "indefinite",
      notice_first: null,
    });
  });
});

describe("refusals of the terms", () => {
  const at = (wire: string, code: string, form: Partial<typeof newTerms> = {}) =>
    termsField(`terms.${wire}`, code, { ...newTerms, ...form });

  it("stand at the field that can remedy them", () => {
    expect(at("notice", "NEGATIVE_NOTICE")).toBe("terms.rule.amount");
    expect(at("notice", "NOTICE_GRID_WITH_RENEWAL")).toBe("terms.rule.grid");
    expect(at("notice_first", "NOTICE_TOO_LONG")).toBe("terms.ruleFirst.amount");
    expect(at("first_term", "TERM_ZERO")).toBe("terms.length");
    expect(at("first_term", "END_BEFORE_START", { first: "until" })).toBe("terms.until");
    expect(at("first_term", "FIRST_TERM_MISSING")).toBe("terms.first");
    expect(at("afterwards", "TERM_ZERO")).toBe("terms.renewal");
    expect(at("earliest_end", "END_BEFORE_START")).toBe("terms.earliestEnd");
    expect(at("excluded_ends", "NO_END_FOUND")).toBe("terms.excludedEnds");
    expect(at("postal_days", "POSTAL_DAYS_INVALID")).toBeNull();
  });

  it("stand at the kind of rule where no field of it can remedy them", () => {
    const rule = { ...newRule, kind: "third_working_day" as const };
    expect(at("notice", "NOTICE_GRID_WITH_RENEWAL", { rule })).toBe("terms.rule.kind");
    expect(at("notice", "NOTICE_GRID_INVALID", { rule })).toBe("terms.rule.ofTo");
  });

  it("stand at the step that is meant", () => {
    const step = (from: number, amount: number) => ({ from, rule: { ...newRule.endsRule, amount } });
    const rule = (...steps: ReturnType<typeof step>[]) => ({ ...newRule, kind: "by_duration" as const, steps });
    const invalid = "NOTICE_STEPS_INVALID";
    expect(at("notice", invalid, { rule: rule(step(1, 1), step(5, 2)) })).toBe("terms.rule.steps.0.from");
    expect(at("notice", invalid, { rule: rule(step(0, 1), step(5, 2), step(5, 3)) })).toBe("terms.rule.steps.2.from");
    expect(at("notice", invalid, { rule: rule() })).toBe("terms.rule.kind");
    expect(at("notice", "NEGATIVE_NOTICE", { rule: rule(step(0, 1), step(5, -2)) })).toBe(
      "terms.rule.steps.1.rule.amount",
    );
    expect(at("notice", "NOTICE_TOO_LONG", { rule: rule(step(0, 1), step(5, 2401)) })).toBe(
      "terms.rule.steps.1.rule.amount",
    );
  });

  it("stand at the part of a special notice that is meant", () => {
    const special = { ...newRule, kind: "special" as const, event: "2026-03-02" };
    expect(at("notice", "SPECIAL_EFFECT_MISSING", { rule: special })).toBe("terms.rule.effect");
    expect(at("notice", "NEGATIVE_NOTICE", { rule: { ...special, within: -1 } })).toBe("terms.rule.within");
    const ends = { ...special, ends: "rule" as const, endsRule: { ...newRule.endsRule, amount: -1 } };
    expect(at("notice", "NEGATIVE_NOTICE", { rule: ends })).toBe("terms.rule.endsRule.amount");
    expect(at("notice", "DATE_OUT_OF_RANGE", { rule: { ...special, event: "0026-03-02" } })).toBe("terms.rule.event");
    expect(at("notice", "DATE_OUT_OF_RANGE", { rule: { ...special, effect: "2500-01-01" } })).toBe("terms.rule.effect");
  });
});
