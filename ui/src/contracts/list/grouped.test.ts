import { expect, it } from "vitest";
import { inGroups } from "./grouped";

it("stands groups one below the other", () => {
  const group = (title: string, ids: number[]) => ({ title, ids, sums: [] });
  expect(inGroups([group("Verwaltung", [3, 1]), group("Werkstatt", [2])])).toEqual({ ids: [3, 1, 2], starts: [0, 2] });
  expect(inGroups([])).toEqual({ ids: [], starts: [] });
});
