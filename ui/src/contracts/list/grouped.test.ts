import { expect, it } from "vitest";
import { inGroups } from "./grouped";

it("stands groups one below the other", () => {
  const group = (title: string, ids: number[]) => ({ title, ids, sums: [], parts: 0, shared: false });
  expect(inGroups([group("Verwaltung", [3, 1]), group("Werkstatt", [2])])).toEqual({ ids: [3, 1, 2], starts: [0, 2] });
  // A cost centre that bears parts alone has no rows; nothing moves for it.
  expect(inGroups([group("Hof", []), group("Lager", [4])])).toEqual({ ids: [4], starts: [0, 0] });
  expect(inGroups([])).toEqual({ ids: [], starts: [] });
});
