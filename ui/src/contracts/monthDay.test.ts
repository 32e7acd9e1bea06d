import { expect, it } from "vitest";
import { readMonthDay, readMonthDays, writeMonthDay } from "./monthDay";

it("reads a day of the year as a person types it", () => {
  for (const text of ["30.9.", "30.09.", "30.09", "3009", "30 Sep", "30. September", "30-9"]) {
    expect(readMonthDay(text)).toBe("09-30");
  }
  expect(readMonthDay("1. Jänner")).toBe("01-01");
  expect(readMonthDay("29.2.")).toBe("02-29");
});

it("refuses days that no year has", () => {
  for (const text of ["31.9.", "30.2.", "0.1.", "1.13.", "Herbst", "", "2026-09-30"])
    expect(readMonthDay(text)).toBeNull();
});

it("reads several, in order and once each", () => {
  expect(readMonthDays("30.9. und 31.3., 30.09.")).toEqual(["03-31", "09-30"]);
  expect(readMonthDays("31.3., bald")).toBeNull();
  expect(readMonthDays(" ")).toEqual([]);
});

it("writes what it reads", () => {
  for (const day of ["01-05", "09-30", "12-31"]) {
    expect(readMonthDay(writeMonthDay(day, "de"))).toBe(day);
    expect(readMonthDay(writeMonthDay(day, "en"))).toBe(day);
  }
});
