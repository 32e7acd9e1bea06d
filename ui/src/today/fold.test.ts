import { expect, it } from "vitest";
import { foldedAway } from "./fold";

it("a long group keeps its first lines, and more of them in a high window", () => {
  expect(foldedAway("deadlines", 6, false)).toBe(3);
  expect(foldedAway("deadlines", 7, true)).toBe(2);
  expect(foldedAway("tasks", 5, false)).toBe(0);
});

it("a single line is never folded away: the fold itself takes one", () => {
  expect(foldedAway("deadlines", 4, false)).toBe(0);
  expect(foldedAway("tasks", 6, false)).toBe(0);
  expect(foldedAway("tasks", 7, false)).toBe(2);
});
