import { describe, expect, it } from "vitest";
import { readMm } from "../../shared/typed/millimetres";
import { newSheet, stepLabel } from "./sheet";

describe("millimetres", () => {
  it("are read with comma and point", () => {
    for (const [text, value] of [
      ["4,5", 4.5],
      ["15.15", 15.15],
      ["-1,2 mm", -1.2],
      ["−2", -2],
      ["70", 70],
    ] as const) {
      expect(readMm(text)).toBe(value);
    }
    for (const text of ["", "abc", "1,2,3", "1.234", "1e3", "9999"]) expect(readMm(text)).toBeNull();
  });
});

describe("the first label", () => {
  it("moves by arrows and stays on the sheet", () => {
    expect(stepLabel(newSheet, 1, "ArrowRight")).toBe(2);
    expect(stepLabel(newSheet, 2, "ArrowDown")).toBe(5);
    expect(stepLabel(newSheet, 5, "ArrowUp")).toBe(2);
    expect(stepLabel(newSheet, 1, "ArrowLeft")).toBe(1);
    expect(stepLabel(newSheet, 23, "ArrowDown")).toBe(23);
    expect(stepLabel(newSheet, 7, "End")).toBe(24);
    expect(stepLabel(newSheet, 7, "Home")).toBe(1);
    expect(stepLabel(newSheet, 7, "a")).toBeNull();
  });
});
