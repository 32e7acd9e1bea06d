import { expect, it } from "vitest";
import { readPart, readPercent, writePart, writePercent } from "./percent";

it("reads a percentage as basis points and writes it back", () => {
  for (const [text, points, written] of [
    ["3,5", 350, "3,5"],
    ["3.25 %", 325, "3,25"],
    ["-2", -200, "−2"],
    ["−2,05", -205, "−2,05"],
    ["+4", 400, "4"],
    ["150", 15_000, "150"],
  ] as const) {
    expect(readPercent(text)).toBe(points);
    expect(writePercent(points, ",")).toBe(written);
    expect(readPercent(written)).toBe(points);
  }
  for (const text of ["", "2,005", "viel", "1 2"]) expect(readPercent(text)).toBeNull();
});

it("reads and writes parts of a whole without rounding", () => {
  for (const [text, points] of [
    ["19", 1900],
    ["7,5 %", 750],
    ["8.1", 810],
    ["0", 0],
    ["100 %", 10000],
    ["5,25", 525],
  ] as const) {
    expect(readPart(text)).toBe(points);
    expect(readPart(writePart(points, ","))).toBe(points);
  }
  expect(writePart(750, ",")).toBe("7,5\u00a0%");
  for (const text of ["", "100,01", "-1", "+1", "19 Euro", "1,234"]) expect(readPart(text)).toBeNull();
});
