import { expect, it } from "vitest";
import { allMarks, countMarks, isMarked, noMarks, onlyMarks, setMarks, toggleMark } from "./marks";

it("marks some rows", () => {
  const marks = toggleMark(setMarks(noMarks, [1, 2, 3], true), 2);
  expect([1, 2, 3, 4].map((id) => isMarked(marks, id))).toEqual([true, false, true, false]);
  expect(countMarks(marks, 100)).toBe(2);
  expect(countMarks(onlyMarks([5]), 100)).toBe(1);
});

it("marks all rows but some without naming them", () => {
  const marks = toggleMark(toggleMark(toggleMark(allMarks, 7), 8), 8);
  expect([7, 8, 9].map((id) => isMarked(marks, id))).toEqual([false, true, true]);
  expect(countMarks(marks, 100_000)).toBe(99_999);
  expect(countMarks(setMarks(marks, [7], true), 100_000)).toBe(100_000);
});

it("leaves the marks it starts from untouched", () => {
  setMarks(noMarks, [1], true);
  setMarks(allMarks, [1], false);
  expect(countMarks(noMarks, 10)).toBe(0);
  expect(countMarks(allMarks, 10)).toBe(10);
});
