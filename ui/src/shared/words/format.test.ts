import { expect, it } from "vitest";
import { plural } from "./dictionary";
import {
  daysBetween,
  formatDate,
  formatMoment,
  formatTimes,
  formatWeek,
  formatWhen,
  localMoment,
  setZone,
  shiftDate,
} from "./format";

it("writes dates in both languages", () => {
  expect(formatDate("2026-03-01", "plain", "de")).toBe("01.03.2026");
  expect(formatDate("2026-03-01", "weekday", "de")).toBe("So 01.03.2026");
  expect(formatDate("2026-03-01", "brief", "de")).toBe("So 01.03.");
  expect(formatDate("2026-03-16", "full", "de")).toBe("Montag, 16. März 2026");
  expect(formatDate("2026-03-01", "plain", "en")).toBe("1 Mar 2026");
  expect(formatDate("2026-03-16", "full", "en")).toBe("Monday, 16 March 2026");
  expect(formatDate("2026-03-16", "month", "de")).toBe("März 2026");
  expect(formatDate("demnächst", "plain", "de")).toBe("demnächst");
  expect(formatWeek("2026-03-16", "de")).toBe("KW 12");
});

it("writes moments and times", () => {
  expect(formatMoment("2026-03-01T09:00", "weekday", "de")).toBe("So 01.03.2026, 09:00");
  expect(formatTimes("2026-03-01T09:00", "11:00")).toBe("09:00 – 11:00");
  expect(formatWhen("2026-03-16T11:20", "2026-03-16", "de")).toBe("heute 11:20");
  expect(formatWhen("2026-03-15T11:20", "2026-03-16", "en")).toBe("yesterday 11:20");
  expect(formatWhen("2026-03-01T11:20", "2026-03-16", "de")).toBe("01.03.2026, 11:20");
  expect(daysBetween("2026-02-28", "2026-03-01")).toBe(1);
  expect(shiftDate("2026-12-31", 1)).toBe("2027-01-01");
});

it("turns instants into this PC's wall time, and nothing else", () => {
  // Auckland is 13 hours ahead in March.
  expect(localMoment("2026-03-16T12:20:11Z")).toBe("2026-03-17T01:20");
  expect(localMoment("2026-03-16T12:20")).toBe("2026-03-16T12:20");
  expect(localMoment("2026-03-16")).toBe("2026-03-16");
});

it("turns instants into the office's wall time, wherever the PC stands", () => {
  setZone("Europe/Berlin");
  expect(localMoment("2026-03-16T12:20:11Z")).toBe("2026-03-16T13:20");
  expect(localMoment("2026-07-16T22:30:00Z")).toBe("2026-07-17T00:30");
  expect(localMoment("2026-03-16T12:20")).toBe("2026-03-16T12:20");
  setZone("");
  expect(localMoment("2026-03-16T12:20:11Z")).toBe("2026-03-17T01:20");
});

it("counts in words", () => {
  const forms = { one: "# Vertrag", other: "# Verträge" };
  expect(plural("de", 1, forms)).toBe("1 Vertrag");
  expect(plural("de", 0, forms)).toBe("0 Verträge");
  expect(plural("de", 2031, forms)).toBe("2.031 Verträge");
  expect(plural("en", 2031, { one: "# contract", other: "# contracts" })).toBe("2,031 contracts");
  expect(plural("de", 0, { zero: "kein Vertrag", ...forms })).toBe("kein Vertrag");
});
