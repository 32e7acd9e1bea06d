import { expect, it } from "vitest";
import { followUpDay } from "./followUp";

it("looks again in a week, and not after the day for sending", () => {
  const [today, week] = ["2026-03-16", "2026-03-23"];
  expect(followUpDay(today, week, null)).toBe(week);
  expect(followUpDay(today, week, "2026-06-01")).toBe(week);
  expect(followUpDay(today, week, "2026-03-19")).toBe("2026-03-19");
  expect(followUpDay(today, week, "2026-03-11")).toBe(today);
});
