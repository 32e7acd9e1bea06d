import { describe, expect, it } from "vitest";
import { followFirst, isWhole, type RuleForm, readRule, ruleFor, writeRule } from "./rule";

/** A Thursday, the third of its month. */
const FIRST = "2026-01-15";

describe("a rule of RFC 5545", () => {
  const cases: [text: string, shown: Partial<RuleForm>][] = [
    ["FREQ=DAILY", { unit: "daily", interval: 1, ends: "never" }],
    ["FREQ=DAILY;INTERVAL=3;COUNT=10", { unit: "daily", interval: 3, ends: "count", count: 10 }],
    ["FREQ=WEEKLY;BYDAY=MO", { unit: "weekly", days: ["MO"] }],
    ["FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;UNTIL=20260630", { interval: 2, days: ["TU", "TH"], until: "2026-06-30" }],
    ["FREQ=MONTHLY;BYMONTHDAY=15", { unit: "monthly", pattern: "date", day: 15 }],
    ["FREQ=MONTHLY;BYMONTHDAY=-1", { unit: "monthly", pattern: "last" }],
    ["FREQ=MONTHLY;BYDAY=3MO", { unit: "monthly", pattern: "weekday", nth: 3, weekday: "MO" }],
    ["FREQ=MONTHLY;BYDAY=-1FR", { unit: "monthly", pattern: "weekday", nth: -1, weekday: "FR" }],
    ["FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15", { unit: "monthly", interval: 3, day: 15 }],
    ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1", { unit: "yearly", month: 2, pattern: "last" }],
    ["FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31", { unit: "yearly", month: 3, pattern: "date", day: 31 }],
    ["FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", { unit: "yearly", month: 11, nth: 4, weekday: "TH" }],
  ];
  it.each(cases)("%s is shown in fields and written by them alike", (text, shown) => {
    const form = readRule(text, FIRST);
    expect(form).toMatchObject(shown);
    // Without what it was read from, so that the fields alone write it.
    expect(writeRule({ ...form, given: "" })).toBe(text);
    expect(isWhole(form)).toBe(true);
  });

  it.each([
    ["FREQ=WEEKLY", { unit: "weekly", days: ["TH"] }],
    ["FREQ=MONTHLY", { unit: "monthly", pattern: "date", day: 15 }],
    ["FREQ=YEARLY", { unit: "yearly", month: 1, day: 15 }],
    ["FREQ=YEARLY;BYMONTH=5", { unit: "yearly", month: 5, day: 15 }],
    ["freq=weekly;byday=th,mo;wkst=mo;", { unit: "weekly", days: ["MO", "TH"] }],
    ["RRULE:FREQ=MONTHLY;BYDAY=MO;BYSETPOS=3", { unit: "monthly", pattern: "weekday", nth: 3, weekday: "MO" }],
    ["FREQ=WEEKLY;BYDAY=TH;UNTIL=20260630T235959", { ends: "until", until: "2026-06-30" }],
  ] satisfies [string, Partial<RuleForm>][])(
    "%s says the same in other words, and goes back as it came",
    (text, shown) => {
      const form = readRule(text, FIRST);
      expect(form).toMatchObject(shown);
      expect(writeRule(form)).toBe(text);
      expect(writeRule({ ...form, interval: 2 })).toContain("INTERVAL=2");
    },
  );

  it.each([
    "FREQ=HOURLY;INTERVAL=3",
    "FREQ=MONTHLY;BYMONTHDAY=1,15",
    "FREQ=MONTHLY;BYDAY=MO,WE;BYSETPOS=2",
    "FREQ=MONTHLY;BYMONTHDAY=-2",
    // RFC 5545: that day in every month, which the fields of a year cannot say.
    "FREQ=YEARLY;BYMONTHDAY=15",
    "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU",
    "FREQ=DAILY;BYDAY=MO,TU",
    "FREQ=WEEKLY;COUNT=3;UNTIL=20260630",
    "FREQ=WEEKLY;INTERVAL=0",
    "FREQ=WEEKLY;BYDAY=MO;BYDAY=TU",
    "jeden Montag",
  ])("%s has no fields and stays word for word", (text) => {
    const form = readRule(text, FIRST);
    expect(form.unit).toBe("other");
    expect(writeRule(form)).toBe(text);
  });
});

describe("a rule that is typed", () => {
  it("begins as each week on the first day's weekday", () => {
    expect(writeRule(ruleFor(FIRST))).toBe("FREQ=WEEKLY;BYDAY=TH");
    expect(writeRule({ ...ruleFor(FIRST), unit: "monthly", interval: 3 })).toBe(
      "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15",
    );
    expect(writeRule({ ...ruleFor(FIRST), unit: "monthly", pattern: "weekday" })).toBe("FREQ=MONTHLY;BYDAY=3TH");
  });

  it("is not whole while a field is empty", () => {
    const rule = ruleFor(FIRST);
    expect(isWhole({ ...rule, days: [] })).toBe(false);
    expect(isWhole({ ...rule, interval: null })).toBe(false);
    expect(isWhole({ ...rule, ends: "until" })).toBe(false);
    expect(isWhole({ ...rule, ends: "count" })).toBe(false);
    expect(isWhole({ ...rule, unit: "other" })).toBe(false);
    expect(isWhole({ ...rule, unit: "monthly", day: null })).toBe(false);
  });

  it("follows another first day in what it took from it", () => {
    // 2026-02-20 is a Friday, the third.
    const rule = { ...ruleFor(FIRST), unit: "yearly" as const };
    expect(followFirst(rule, FIRST, "2026-02-20")).toEqual({ days: ["FR"], day: 20, month: 2, weekday: "FR", nth: 3 });
  });

  it("keeps what was said on purpose", () => {
    const rule: RuleForm = { ...ruleFor(FIRST), days: ["MO", "TH"], day: 31, month: 6, nth: -1, weekday: "MO" };
    expect(followFirst(rule, FIRST, "2026-02-20")).toEqual({});
  });
});
