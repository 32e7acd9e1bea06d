import { expect, it } from "vitest";
import { ownForm, ownValues, readNumber, writeNumber } from "./own";

it("gives values back as they came and leaves empty ones out", () => {
  const values = [
    { field_id: 7, text: "rot" },
    { field_id: 3, text: "2026-03-31" },
  ];
  expect(ownValues(ownForm(values))).toEqual(values);
  expect(ownValues({ f1: "", f2: null, f3: "  ", f4: "x" })).toEqual([{ field_id: 4, text: "x" }]);
});

it.each([
  ["1.234,5", "de", "1234.5"],
  ["1234,50", "de", "1234.5"],
  ["12.5", "de", "12.5"],
  ["1.234", "de", "1234"],
  ["-0,0001", "de", "-0.0001"],
  ["−7", "de", "-7"],
  ["1,234.5", "en", "1234.5"],
  ["0", "de", "0"],
  ["007", "de", "7"],
  ["zwölf", "de", null],
  ["1,23456", "de", null],
] as const)("reads %s (%s)", (typed, language, expected) => {
  expect(readNumber(typed, language)).toBe(expected);
});

it.each([
  ["1234.5", "de", "1.234,5"],
  ["-1234.5", "en", "−1,234.5"],
  ["-0.5", "de", "−0,5"],
  ["100000", "de", "100.000"],
] as const)("writes %s (%s)", (stored, language, expected) => {
  expect(writeNumber(stored, language)).toBe(expected);
  expect(readNumber(expected, language)).toBe(stored);
});
