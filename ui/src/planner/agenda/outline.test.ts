import { describe, expect, it } from "vitest";
import type { AgendaItem } from "../../shared/api/generated/commands";
import {
  canIndent,
  dragLine,
  fixedTooEarly,
  indentLine,
  insertAfter,
  itemsOf,
  type Line,
  linesOf,
  moveLine,
  newLine,
  parentOf,
  removeLine,
  runsIntoNext,
} from "./outline";

/** `A`, `-B` one deeper, `--C` two deeper; `~P` is a break; `2:A` stands on the second day. */
function outline(text: string): Line[] {
  return text.split(" ").map((word) => {
    const [, day, depth = "", pause, title = ""] = /^(?:(\d):)?(-*)(~?)(\w+)$/.exec(word) ?? [];
    return newLine(Number(day ?? 1), depth.length, {
      key: title,
      title,
      kind: pause ? "break" : "info",
    });
  });
}

function written(lines: readonly Line[]): string {
  return lines
    .map(
      (line) =>
        `${line.day > 1 ? `${line.day}:` : ""}${"-".repeat(line.depth)}${line.kind === "break" ? "~" : ""}${line.title}`,
    )
    .join(" ");
}

const item = (title: string, parent: number | null, day = 1): AgendaItem => {
  const { key: _, depth: __, ...rest } = newLine(day, 0, { title });
  return { ...rest, parent };
};

describe("lines and items", () => {
  it("puts each item's sub-items behind it, also where they were stored apart", () => {
    const items = [item("A", null), item("B", null), item("a", 0), item("x", 2), item("C", null, 2)];
    expect(written(linesOf(items))).toBe("A -a --x B 2:C");
  });

  it("gives back the parents by place", () => {
    const lines = outline("A -a --x ~P -b B");
    expect(itemsOf(lines).map((one) => one.parent)).toEqual([null, 0, 1, null, 0, null]);
  });

  it("never takes a break or another day's item for a parent", () => {
    expect(parentOf(outline("~P -a"), 1)).toBeNull();
    expect(parentOf(outline("A 2:-a"), 1)).toBeNull();
  });

  it("keeps the keys of rows that were just saved", () => {
    expect(linesOf([item("A", null), item("B", null)], ["one", "two"]).map((line) => line.key)).toEqual(["one", "two"]);
  });
});

describe("moving", () => {
  it("takes sub-items along and passes over those of the neighbour", () => {
    const lines = outline("A -a B -b C");
    expect(written(moveLine(lines, 0, 1))).toBe("B -b A -a C");
    expect(written(moveLine(lines, 4, -1))).toBe("A -a C B -b");
  });

  it("moves a sub-item into the item above or below", () => {
    const lines = outline("A -a B -b");
    expect(written(moveLine(lines, 3, -1))).toBe("A -a -b B");
    expect(written(moveLine(lines, 1, 1))).toBe("A B -a -b");
  });

  it("leads from the end of a day into the next and back", () => {
    const lines = outline("A B 2:C");
    expect(written(moveLine(lines, 1, 1))).toBe("A 2:B 2:C");
    expect(written(moveLine(outline("A 2:B 2:C"), 1, -1))).toBe("A B 2:C");
  });

  it("stays at both ends", () => {
    expect(written(moveLine(outline("A B"), 0, -1))).toBe("A B");
    expect(written(moveLine(outline("A B"), 1, 1))).toBe("A B");
  });

  it("drags a block to another line's place and level", () => {
    expect(written(dragLine(outline("A -a B C"), "A", "C"))).toBe("B C A -a");
    expect(written(dragLine(outline("A -a B C"), "C", "A"))).toBe("C A -a B");
    expect(written(dragLine(outline("A -a B"), "A", "a"))).toBe("A -a B");
    expect(written(dragLine(outline("A 2:B"), "A", "B"))).toBe("2:B 2:A");
  });
});

describe("levels", () => {
  it("indents below the line above, past a break, never deeper than three", () => {
    expect(written(indentLine(outline("A B"), 1, 1))).toBe("A -B");
    expect(written(indentLine(outline("A ~P B"), 2, 1))).toBe("A ~P -B");
    expect(canIndent(outline("A -a --x --y"), 3)).toBe(false);
    expect(canIndent(outline("A B"), 0)).toBe(false);
    expect(canIndent(outline("A 2:B"), 1)).toBe(false);
    expect(canIndent(outline("A ~P"), 1)).toBe(false);
  });

  it("outdents with what lies under it", () => {
    expect(written(indentLine(outline("A -a --x"), 1, -1))).toBe("A a -x");
  });

  it("lifts the sub-items of a removed line", () => {
    expect(written(removeLine(outline("A -a --x B"), 0))).toBe("a -x B");
  });

  it("inserts behind a block, and a sub-item behind the block's last one", () => {
    const lines = outline("A -a B");
    expect(written(insertAfter(lines, 0, newLine(1, 0, { title: "N", kind: "info" })))).toBe("A -a N B");
    expect(written(insertAfter(lines, 0, newLine(1, 1, { title: "n", kind: "info" })))).toBe("A -a -n B");
    expect(written(insertAfter(lines, -1, newLine(1, 0, { title: "N" })))).toBe("A -a B N");
  });
});

describe("a fixed start", () => {
  const line = (key: string, minutes: number | null, fixed_start: string | null = null, day = 1) =>
    newLine(day, 0, { key, minutes, fixed_start });
  const told = (lines: readonly Line[], conflicts: Record<string, number>) => {
    const times = new Map(lines.map((one) => [one.key, { conflict: conflicts[one.key] ?? 0 }]));
    return lines.map((_, index) => [fixedTooEarly(lines, index, times), runsIntoNext(lines, index, times)]);
  };

  it("that does not wait for the line before says until when that runs", () => {
    expect(told([line("a", 30), line("b", 100), line("c", 15, "10:00")], { b: 70 })).toEqual([
      [null, false],
      [null, true],
      [{ until: "11:10", before: "item" }, false],
    ]);
  });

  it("before the day begins is a matter of its own", () => {
    expect(told([line("a", 30, "08:30"), line("b", 10, "10:00")], { a: 30 })).toEqual([
      [{ until: "09:00", before: "day" }, false],
      [null, false],
    ]);
    expect(told([line("a", 30), line("b", 10, "10:00", 2)], { b: 60 })[1]).toEqual([
      { until: "11:00", before: "day" },
      false,
    ]);
  });

  it("that holds says nothing", () => {
    expect(told([line("a", 30), line("b", 10, "10:00")], {})).toEqual([
      [null, false],
      [null, false],
    ]);
  });
});
