import { expect, it } from "vitest";
import { readSearch } from "../../shared/desk/place";
import { frontDesk } from "../place";
import { daysOf, filterOf, narrows, nothing } from "./filter";

it("counts a period from today", () => {
  expect(daysOf("week", "2026-03-18")).toEqual({ from: "2026-03-16", to: "2026-03-22" });
  expect(daysOf("yesterday", "2026-03-01")).toEqual({ from: "2026-02-28", to: "2026-02-28" });
  expect(daysOf("month", "2026-03-18")).toEqual({ from: "2026-03-01", to: "2026-03-18" });
});

it("asks for what the chips say, and for nothing without them", () => {
  const plain = readSearch(frontDesk, {});
  expect(narrows(plain)).toBe(false);
  expect(filterOf(plain, "2026-03-18")).toMatchObject({ from: null, to: null, column: "at", descending: true });
  const narrow = readSearch(frontDesk, { kinds: ["call"], open: true, period: "today", employee: 3 });
  expect(filterOf(narrow, "2026-03-18")).toMatchObject({
    kinds: ["call"],
    open: true,
    from: "2026-03-18",
    to: "2026-03-18",
    employees: [3],
  });
  expect(narrows({ ...narrow, ...nothing })).toBe(false);
});
