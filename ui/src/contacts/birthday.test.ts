import { expect, it } from "vitest";
import { ageOn, readBirthday, writeBirthday } from "./birthday";

const today = "2026-03-16";

it("keeps a birthday without a year as it is", () => {
  for (const typed of ["15.4.", "15.04", "1504", "15. April", "15 april", "April 15", "15/4"]) {
    expect(readBirthday(typed, today, "de"), typed).toEqual({ value: "--04-15" });
  }
  expect(readBirthday("29.2.", today, "de")).toEqual({ value: "--02-29" });
});

it("reads a year that is typed, and never one ahead", () => {
  expect(readBirthday("15.4.1980", today, "de")).toEqual({ value: "1980-04-15" });
  expect(readBirthday("15.4.80", today, "de")).toEqual({ value: "1980-04-15" });
  expect(readBirthday("150480", today, "de")).toEqual({ value: "1980-04-15" });
  expect(readBirthday("24.12.41", today, "de")).toEqual({ value: "1941-12-24" });
  expect(readBirthday("15 Apr 1980", today, "en")).toEqual({ value: "1980-04-15" });
});

it("says what is none", () => {
  expect(readBirthday("", today, "de")).toEqual({ value: null });
  expect(readBirthday("31.4.", today, "de")).toEqual({ error: "no_such_day" });
  expect(readBirthday("Ostern", today, "de")).toEqual({ error: "not_a_date" });
});

it("writes birthdays and ages", () => {
  expect(writeBirthday("1980-04-15", "de")).toBe("15.04.1980");
  expect(writeBirthday("--04-15", "de")).toBe("15. April");
  expect(writeBirthday("--04-15", "en")).toBe("15 April");
  expect(ageOn("1980-04-15", today)).toBe(45);
  expect(ageOn("1980-03-16", today)).toBe(46);
  expect(ageOn("--04-15", today)).toBeNull();
});
