import { describe, expect, it } from "vitest";
import { newTerms, type Terms, termsField, termsForm, termsOf } from "./terms";

const base = { start: "2024-04-16", notice_first: null, earliest_end: null };

const stored: Terms[] = [
  {
    ...base,
    first_term: { months: 24 },
    afterwards: { renews: { months: 12 } },
    notice: { kind: "period", amount: 4, unit: "weeks", to: "term_end" },
  },
  {
    ...base,
    first_term: { until: "2026-07-14" },
    afterwards: "indefinite",
    notice: { kind: "period", amount: 3, unit: "months", to: "quarter_end" },
  },
  { ...base, first_term: null, afterwards: "indefinite", notice: { kind: "any_time", amount: 1, unit: "months" } },
  { ...base, first_term: { years: 3 }, afterwards: "ends", notice: { kind: "none" } },
  {
    ...base,
    first_term: { months: 24 },
    afterwards: "indefinite",
    notice_first: { kind: "period", amount: 1, unit: "months", to: "term_end" },
    notice: { kind: "any_time", amount: 1, unit: "months" },
  },
  {
    ...base,
    first_term: null,
    afterwards: "indefinite",
    notice: { kind: "period", amount: 6, unit: "months", to: { days: ["03-31", "09-30"] } },
  },
  {
    ...base,
    first_term: { years: 1 },
    afterwards: { renews: { years: 1 } },
    notice: { kind: "fixed", by: "09-30", to: "12-31" },
    earliest_end: "2026-12-31",
  },
  {
    ...base,
    first_term: null,
    afterwards: "indefinite",
    notice: { kind: "third_working_day", of: "month", to: "month_end" },
  },
  {
    ...base,
    first_term: null,
    afterwards: "indefinite",
    notice: { kind: "by_duration", steps: [{ from_years: 0, rule: { kind: "any_time", amount: 4, unit: "weeks" } }] },
  },
];

describe("terms in the form", () => {
  it("come back as they were stored, whatever the rule", () => {
    for (const terms of stored) expect(termsOf(termsForm(terms), terms)).toEqual(terms);
  });

  it("keep what has no field of its own", () => {
    const kept = { excluded_ends: ["12-31"], region: "AT-9", private_recipient: true, postal_days: 3 };
    const terms = { ...(stored[0] as Terms), ...kept };
    expect(termsOf({ ...termsForm(terms), length: 36 }, terms)).toEqual({ ...terms, first_term: { months: 36 } });
  });

  it("are nothing yet while the calculator would have to guess", () => {
    const whole = { ...newTerms, start: "2026-03-01" };
    expect(termsOf(whole, null)).not.toBeNull();
    for (const gap of [
      { start: null },
      { length: null },
      { renewal: null },
      { first: "until" as const },
      { rule: { ...newTerms.rule, amount: null } },
      { rule: { ...newTerms.rule, grid: "days" as const } },
      { rule: { ...newTerms.rule, kind: "fixed" as const, by: "09-30" } },
      { otherFirst: true, ruleFirst: { ...newTerms.rule, amount: null } },
    ]) {
      expect(termsOf({ ...whole, ...gap }, null)).toBeNull();
    }
  });

  it("go on indefinitely without a first term, whatever was chosen for afterwards", () => {
    expect(termsOf({ ...newTerms, start: "2026-03-01", first: "none", renewal: null }, null)?.afterwards).toBe(
      "indefinite",
    );
  });
});

describe("refusals of the terms", () => {
  it("stand at the field that can remedy them", () => {
    expect(termsField("terms.notice", "NEGATIVE_NOTICE")).toBe("terms.rule.amount");
    expect(termsField("terms.notice", "NOTICE_GRID_WITH_RENEWAL")).toBe("terms.rule.grid");
    expect(termsField("terms.notice_first", "NOTICE_TOO_LONG")).toBe("terms.ruleFirst.amount");
    expect(termsField("terms.first_term", "TERM_ZERO")).toBe("terms.length");
    expect(termsField("terms.first_term", "END_BEFORE_START")).toBe("terms.until");
    expect(termsField("terms.afterwards", "TERM_ZERO")).toBe("terms.renewal");
    expect(termsField("terms.postal_days", "POSTAL_DAYS_INVALID")).toBeNull();
  });
});
