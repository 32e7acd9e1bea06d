import { expect, it } from "vitest";
import { offeredYears, readCosts, usualCosts } from "./costs";

it("offers the years around the present one, the latest first", () => {
  expect(offeredYears("2026-03-16")).toEqual([2029, 2028, 2027, 2026, 2025, 2024, 2023, 2022, 2021]);
});

it("reads what was kept and falls back to the usual", () => {
  expect(readCosts({ language: "de-CH" })).toEqual({ language: "de-CH" });
  expect(readCosts({ language: 4 })).toEqual(usualCosts);
  expect(readCosts("x")).toEqual(usualCosts);
});
