import { expect, test } from "vitest";
import { moved, possibleParents, type TreeRow, treePlaces } from "./tree";

const row = (id: number, parent_id: number | null, position: number): TreeRow => ({ id, parent_id, position });

// 1 > 2 > 3, 1 > 4; 5 at the top before it.
const rows = [row(1, null, 1), row(2, 1, 0), row(3, 2, 0), row(4, 1, 1), row(5, null, 0)];

const drawn = (of: readonly TreeRow[]) => {
  const places = treePlaces(of);
  return [...of]
    .sort((a, b) => ((places.get(a.id)?.path ?? "") < (places.get(b.id)?.path ?? "") ? -1 : 1))
    .map((one) => one.id);
};

test("a tree is read from top to bottom", () => {
  expect(drawn(rows)).toEqual([5, 1, 2, 3, 4]);
  expect([...treePlaces(rows).entries()].map(([id, at]) => [id, at.depth])).toEqual([
    [1, 0],
    [2, 1],
    [3, 2],
    [4, 1],
    [5, 0],
  ]);
});

test("a ring in damaged data is drawn and does not hang", () => {
  expect(drawn([row(1, 2, 0), row(2, 1, 0)])).toHaveLength(2);
});

test("what may stand above: nothing below itself, nothing too deep", () => {
  const parents = (id: number | null) => possibleParents(rows, id, 3).map((one) => one.id);
  expect(parents(null)).toEqual([5, 1, 2, 4]);
  // 1 bears two levels more and fits below nothing.
  expect(parents(1)).toEqual([]);
  // 2 bears one level more.
  expect(parents(2)).toEqual([5, 1]);
  expect(parents(3)).toEqual([5, 1, 2, 4]);
});

test("a line moves among its sisters", () => {
  expect(moved(rows, 4, -1)).toEqual([4, 2]);
  expect(moved(rows, 4, 1)).toBeNull();
  expect(moved(rows, 5, 1)).toEqual([1, 5]);
  // Dragged over a branch: rows of others do not count.
  expect(moved(rows, 5, 4)).toEqual([1, 5]);
  expect(moved(rows, 99, 1)).toBeNull();
});
