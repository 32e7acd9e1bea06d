import { expect, it } from "vitest";
import { inGroups } from "./grouped";

it("stands groups one below the other", () => {
  const group = (title: string, ids: number[]) => ({ key: title, title, ids, sums: [], parts: 0, shared: false });
  expect(inGroups([group("Verwaltung", [3, 1]), group("Werkstatt", [2])])).toEqual({ ids: [3, 1, 2], starts: [0, 2] });
  // A cost centre that bears parts alone has no rows; nothing moves for it.
  expect(inGroups([group("Hof", []), group("Lager", [4])])).toEqual({ ids: [4], starts: [0, 0] });
  expect(inGroups([])).toEqual({ ids: [], starts: [] });
});

it("takes thousands of groups, and one of a whole register, in one pass", () => {
  let reads = 0;
  const group = (ids: number[]) => ({
    key: "müller",
    title: "Müller",
    sums: [],
    parts: 0,
    shared: false,
    get ids() {
      reads += 1;
      return ids;
    },
  });
  const many = Array.from({ length: 5_000 }, (_, place) => group([2 * place, 2 * place + 1]));
  const { ids, starts } = inGroups(many);
  expect([ids.length, starts[4_999], reads]).toEqual([10_000, 9_998, 5_000]);
  const whole = Array.from({ length: 300_000 }, (_, id) => id);
  expect(inGroups([group(whole), group([1])]).starts).toEqual([0, 300_000]);
});
