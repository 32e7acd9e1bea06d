import { expect, it } from "vitest";
import { nextPeriod, patternFault, writeNumber } from "./pattern";

it("writes numbers as the program does", () => {
  const cases: [string, number, string][] = [
    ["V-{YYYY}-{NNNN}", 31, "V-2026-0031"],
    ["{YY}{MM}/{NNN}", 1234, "2603/1234"],
    ["K{NNNNN}", 7, "K00007"],
    ["V-{YYYY}", 1, ""],
    ["V-{NNN}-{NNN}", 1, ""],
    ["V-{XX}-{NNN}", 1, ""],
    ["V-{NNN", 1, ""],
    ["V-NNN}", 1, ""],
    ["", 1, ""],
  ];
  for (const [pattern, value, number] of cases) expect(writeNumber(pattern, value, "2026-03-16"), pattern).toBe(number);
});

it("wants the year where the counter begins anew with it, and the month too", () => {
  expect(patternFault("V-{YYYY}-{NNNN}", "yearly")).toBeNull();
  expect(patternFault("V-{NNNN}", "never")).toBeNull();
  expect(patternFault("V-{NNNN}", "yearly")).toBe("NUMBER_RESET");
  expect(patternFault("V-{YY}-{NNNN}", "monthly")).toBe("NUMBER_RESET");
  expect(patternFault("V-{YY}{MM}-{NNNN}", "monthly")).toBeNull();
  expect(patternFault("V-{YYYY}", "yearly")).toBe("NUMBER_PATTERN");
});

it("knows when a counter begins again", () => {
  expect(nextPeriod("never", "2026-03-16")).toBeNull();
  expect(nextPeriod("yearly", "2026-03-16")).toBe("2027-01-01");
  expect(nextPeriod("monthly", "2026-03-16")).toBe("2026-04-01");
  expect(nextPeriod("monthly", "2026-12-05")).toBe("2027-01-01");
});
