import { describe, expect, it } from "vitest";
import { addMonths, dayNumber, fromIso, isoWeek, mondayOfWeek, toIso, weekday } from "./civil";
import { readDate, type YearMode } from "./dates";

// A Monday. Vitest runs in Auckland's zone: a date that passes through an instant fails here.
const today = "2026-03-16";

function check(typed: string, expected: string, mode: YearMode = "nearest", language: "de" | "en" = "de", now = today) {
  const reading = readDate(typed, { today: now, language, mode });
  expect("date" in reading ? reading.date : reading.error, `${typed} (${mode})`).toBe(expected);
}

describe("readDate", () => {
  it("reads what a person types", () => {
    for (const [typed, expected] of [
      ["1.3.", "2026-03-01"],
      ["1.3", "2026-03-01"],
      ["01.03.2026", "2026-03-01"],
      ["1.3.26", "2026-03-01"],
      ["1. 3. 2026", "2026-03-01"],
      ["1/3/2026", "2026-03-01"],
      ["010326", "2026-03-01"],
      ["01032026", "2026-03-01"],
      ["0103", "2026-03-01"],
      ["2026-03-01", "2026-03-01"],
      ["15.", "2026-03-15"],
      ["2", "2026-03-02"],
      ["1. März", "2026-03-01"],
      ["1. maerz 2027", "2027-03-01"],
      ["3 Okt", "2025-10-03"],
      ["So 01.03.2026", "2026-03-01"],
      ["Montag, 16. März 2026", "2026-03-16"],
      ["heute", "2026-03-16"],
      [" Morgen ", "2026-03-17"],
      ["übermorgen", "2026-03-18"],
      ["gestern", "2026-03-15"],
      ["+14", "2026-03-30"],
      ["-1", "2026-03-15"],
      ["+2w", "2026-03-30"],
      ["+1m", "2026-04-16"],
      ["+1j", "2027-03-16"],
      ["fr", "2026-03-20"],
      ["Fr.", "2026-03-20"],
      ["freitag", "2026-03-20"],
      ["mo", "2026-03-23"],
      ["sonnabend", "2026-03-21"],
      ["kw14", "2026-03-30"],
      ["KW 14", "2026-03-30"],
      ["kw 1/27", "2027-01-04"],
      ["ult", "2026-03-31"],
      ["ult 4", "2026-04-30"],
      ["ult feb", "2026-02-28"],
    ] as const) {
      check(typed, expected);
    }
  });

  it("reads English too", () => {
    check("1 mar", "2026-03-01", "nearest", "en");
    check("March 1", "2026-03-01", "nearest", "en");
    check("1st March 2027", "2027-03-01", "nearest", "en");
    check("tomorrow", "2026-03-17", "nearest", "en");
    check("fri", "2026-03-20", "nearest", "en");
    check("week 14", "2026-03-30", "nearest", "en");
    check("3/4", "2026-04-03", "nearest", "en");
  });

  it("gives a date without a year the year that is meant", () => {
    check("1.12.", "2025-12-01", "nearest");
    check("1.12.", "2026-12-01", "forward");
    check("1.12.", "2025-12-01", "backward");
    check("16.3.", "2026-03-16", "forward");
    check("15.3.", "2027-03-15", "forward");
    check("15.", "2026-04-15", "forward");
    check("17.", "2026-02-17", "backward");
    check("29.2.", "2028-02-29", "forward");
    check("29.2.", "2024-02-29", "backward");
    check("kw2", "2027-01-11", "forward");
    check("kw53", "2026-12-28", "forward");
    // 183 days away on either side: the later one.
    check("1.7.", "2024-07-01", "nearest", "de", "2023-12-31");
  });

  it("believes a year that is typed, and lets birthdays lie behind", () => {
    check("1.4.27", "2027-04-01", "backward");
    check("1.4.85", "1985-04-01", "nearest");
    check("1.4.41", "2041-04-01", "nearest");
    check("1.4.41", "1941-04-01", "birthday");
    check("1.3.26", "2026-03-01", "birthday");
    check("1.4.26", "1926-04-01", "birthday");
  });

  it("says why a text is no date", () => {
    check("", "empty");
    check("31.2.", "no_such_day");
    check("29.2.2026", "no_such_day");
    check("32.1.2026", "no_such_day");
    check("1.13.", "no_such_day");
    check("kw54", "no_such_day");
    check("kw53/2025", "no_such_day");
    check("ult 13", "no_such_day");
    check("bald", "not_a_date");
    check("1.3.2", "not_a_date");
    check("12345", "not_a_date");
    check("m", "not_a_date");
  });
});

describe("civil", () => {
  it("counts days, weekdays and weeks over the borders of years", () => {
    expect(dayNumber({ year: 1970, month: 1, day: 1 })).toBe(0);
    expect(dayNumber({ year: 2026, month: 3, day: 16 })).toBe(20528);
    expect(weekday({ year: 2026, month: 3, day: 16 })).toBe(1);
    expect(isoWeek({ year: 2027, month: 1, day: 3 })).toEqual({ year: 2026, week: 53 });
    expect(isoWeek({ year: 2024, month: 12, day: 30 })).toEqual({ year: 2025, week: 1 });
    expect(mondayOfWeek(2026, 53)).toEqual({ year: 2026, month: 12, day: 28 });
    expect(mondayOfWeek(2025, 53)).toBeNull();
    expect(toIso(addMonths({ year: 2024, month: 1, day: 31 }, 1))).toBe("2024-02-29");
    expect(toIso(addMonths({ year: 2026, month: 1, day: 15 }, -1))).toBe("2025-12-15");
    expect(fromIso("2026-02-29")).toBeNull();
  });
});
