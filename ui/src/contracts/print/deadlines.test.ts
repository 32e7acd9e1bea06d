import { expect, it } from "vitest";
import { readDeadlines, usualDeadlines } from "./deadlines";

it("looks as far ahead as the register, and ninety days where that is no choice", () => {
  expect(usualDeadlines(30)).toEqual({ days: 30, group: "deadline_month", language: null });
  expect(usualDeadlines(undefined).days).toBe(90);
  expect(usualDeadlines(41).days).toBe(90);
});

it("comes back as it was kept, and as usual where it says nothing known", () => {
  const chief = { days: 180, group: "responsible", language: "en" };
  expect(readDeadlines(chief)).toEqual(chief);
  expect(readDeadlines({ ...chief, group: null }).group).toBeNull();
  expect(readDeadlines({ days: "many", group: "moon" })).toEqual(usualDeadlines(undefined));
  expect(readDeadlines(null)).toEqual(usualDeadlines(undefined));
});
