import { expect, it } from "vitest";
import { clampSide } from "./widths";

it("keeps both parts usable, the side first", () => {
  const limits = { total: 1000, minMain: 360, minSide: 300 };
  expect(clampSide(400, limits)).toBe(400);
  expect(clampSide(0, limits)).toBe(300);
  expect(clampSide(900, limits)).toBe(640);
  expect(clampSide(900, { ...limits, total: 500 })).toBe(300);
});
