import { describe, expect, it } from "vitest";
import { layLines, type Section } from "./lines";

const section = (id: string, start: number): Section => ({ id, start, head: id });
const abc = [section("a", 0), section("b", 3), section("c", 5)];
const lay = (...folded: string[]) => layLines(6, abc, new Set(folded));

describe("lines of a list", () => {
  it("are its rows where nothing stands above them", () => {
    const plain = layLines(4, [], new Set());
    expect(plain.count).toBe(4);
    expect([0, 1, 2, 3].map(plain.rowAt)).toEqual([0, 1, 2, 3]);
    expect(plain.sectionOf(2)).toBeUndefined();
  });

  it.each([
    { folded: [], rowAt: [0, 1, 2, 3, 4, 5], lineOf: [0, 1, 2, 3, 4, 5], rows: 6 },
    { folded: ["a"], rowAt: [0, 3, 4, 5], lineOf: [0, 0, 0, 1, 2, 3], rows: 3 },
    { folded: ["b"], rowAt: [0, 1, 2, 3, 5], lineOf: [0, 1, 2, 3, 3, 4], rows: 4 },
    { folded: ["a", "b", "c"], rowAt: [0, 3, 5], lineOf: [0, 0, 0, 1, 1, 2], rows: 0 },
    { folded: ["of another order"], rowAt: [0, 1, 2, 3, 4, 5], lineOf: [0, 1, 2, 3, 4, 5], rows: 6 },
  ])("pass over the rows of $folded", ({ folded, rowAt, lineOf, rows }) => {
    const lines = lay(...folded);
    expect(lines.count).toBe(rowAt.length);
    expect(rowAt.map((_, line) => lines.rowAt(line))).toEqual(rowAt);
    expect(lineOf.map((_, index) => lines.lineOf(index))).toEqual(lineOf);
    expect(lines.rows).toBe(rows);
    // Each line leads to a row that leads back to it.
    for (let line = 0; line < lines.count; line += 1) expect(lines.lineOf(lines.rowAt(line))).toBe(line);
  });

  it("know what a row belongs to, and whether it is in view", () => {
    const lines = lay("b");
    expect([0, 2, 3, 4, 5].map((index) => lines.sectionOf(index)?.id)).toEqual(["a", "a", "b", "b", "c"]);
    expect([2, 3, 4, 5].map(lines.isFolded)).toEqual([false, true, true, false]);
  });

  it("ask for no page of rows that are folded away", () => {
    const many = layLines(1000, [section("a", 0), section("b", 20), section("c", 980)], new Set(["b"]));
    expect(many.pages(0, many.count - 1, 100)).toEqual([0, 9]);
  });

  it("leave out heads whose rows have not come", () => {
    expect(layLines(3, abc, new Set(["b"])).count).toBe(3);
    expect(layLines(0, abc, new Set()).count).toBe(0);
  });
});
