import { expect, it } from "vitest";
import { clampSide, unsetSide } from "./widths";

it("keeps both parts usable, the side first", () => {
  const limits = { total: 1000, minMain: 360, minSide: 300 };
  expect(clampSide(400, limits)).toBe(400);
  expect(clampSide(0, limits)).toBe(300);
  expect(clampSide(900, limits)).toBe(640);
  expect(clampSide(900, { ...limits, total: 500 })).toBe(300);
});

it("gives a side that nobody changed its share of a large room", () => {
  expect(unsetSide(560, 0.5, 1000)).toBe(560);
  expect(unsetSide(560, 0.5, 1720)).toBe(860);
  expect(unsetSide(440, 0, 1720)).toBe(440);
});
