import { describe, expect, it } from "vitest";
import { daysBetween, shiftDate } from "../shared/words";
import { type Label, placeLabels, rulerOf } from "./ruler";

const copier = {
  today: "2026-03-16",
  term: { from: "2024-04-16", to: "2026-04-15" },
  sendBy: "2026-03-12",
  receiveBy: "2026-03-18",
  end: "2026-04-15",
};

describe("rulerOf", () => {
  it("shows ninety days ahead and pulls its left edge back to a day that was missed", () => {
    const ruler = rulerOf(copier);
    expect([ruler.from, ruler.to]).toEqual(["2026-03-09", "2026-06-14"]);
    expect(ruler.marks.map((mark) => mark.name)).toEqual(["send", "today", "receive", "end"]);
    expect(ruler.marks.every((mark) => mark.place === "on")).toBe(true);
    expect(ruler.months.map((month) => month.day)).toEqual(["2026-04-01", "2026-05-01", "2026-06-01"]);
  });

  it("keeps what lies off the scale at its edge", () => {
    const ruler = rulerOf({ ...copier, sendBy: "2026-01-02", receiveBy: "2026-01-09", end: "2026-12-31" });
    expect(ruler.from).toBe("2026-03-13");
    expect(ruler.marks.map(({ name, place, at }) => [name, place, at < 0.05 || at === 1])).toEqual([
      ["send", "before", true],
      ["receive", "before", true],
      ["today", "on", true],
      ["end", "beyond", true],
    ]);
  });

  it("has today alone where there is no deadline", () => {
    const ruler = rulerOf({
      today: "2026-03-16",
      term: { from: "2022-01-01", to: null },
      sendBy: null,
      receiveBy: null,
      end: null,
    });
    expect(ruler.marks.map((mark) => mark.name)).toEqual(["today"]);
    expect(ruler.term).toEqual({ from: "2022-01-01", to: null, elapsed: null });
  });

  it("counts the first day as nothing gone, the last one as nearly all, and never leaves the bar", () => {
    const elapsed = (today: string) => rulerOf({ ...copier, today }).term?.elapsed;
    expect(elapsed("2024-04-16")).toBe(0);
    expect(elapsed("2026-04-15")).toBeCloseTo(729 / 730);
    expect(elapsed("2023-01-01")).toBe(0);
    expect(elapsed("2030-01-01")).toBe(1);
  });

  it("stands in order for any distance of the days", () => {
    for (let away = -400; away <= 400; away += 7) {
      const sendBy = shiftDate(copier.today, away);
      const { marks, from, to } = rulerOf({
        ...copier,
        sendBy,
        receiveBy: shiftDate(sendBy, 6),
        end: shiftDate(sendBy, 34),
      });
      expect(daysBetween(from, to)).toBeLessThanOrEqual(123);
      for (const [index, mark] of marks.entries()) {
        expect(mark.at).toBeGreaterThanOrEqual(marks[index - 1]?.at ?? 0);
        expect(mark.at).toBeLessThanOrEqual(1);
      }
    }
  });
});

describe("placeLabels", () => {
  it("centres a label over its mark and keeps it in the room", () => {
    const at = (mark: number) => placeLabels([{ name: "a", at: mark, width: 100 }], 300)[0]?.left;
    expect([at(150), at(0), at(300)]).toEqual([100, 0, 200]);
  });

  it("moves neighbours apart in one row while they fit", () => {
    const placed = placeLabels(
      [
        { name: "send", at: 100, width: 90 },
        { name: "receive", at: 110, width: 140 },
      ],
      300,
    );
    expect(placed).toEqual([
      { name: "send", left: 55, row: 0 },
      { name: "receive", left: 155, row: 0 },
    ]);
  });

  it("takes a second row where they do not", () => {
    const rows = placeLabels(
      [
        { name: "send", at: 290, width: 160 },
        { name: "receive", at: 300, width: 160 },
      ],
      300,
    );
    expect(rows.map((label) => label.row)).toEqual([0, 1]);
  });

  it("never lets labels overlap or leave the room", () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    for (let round = 0; round < 500; round += 1) {
      const room = 180 + random(500);
      const labels: Label[] = Array.from({ length: 1 + random(4) }, (_, index) => ({
        name: String(index),
        at: random(room + 1),
        width: 30 + random(140),
      }));
      const width = (name: string) => labels[Number(name)]?.width ?? 0;
      const placed = placeLabels(labels, room);
      expect(placed).toHaveLength(labels.length);
      for (const one of placed) {
        expect(one.left).toBeGreaterThanOrEqual(0);
        expect(one.left + width(one.name)).toBeLessThanOrEqual(room);
        for (const other of placed) {
          if (other.name === one.name || other.row !== one.row) continue;
          expect(one.left + width(one.name) <= other.left || other.left + width(other.name) <= one.left).toBe(true);
        }
      }
    }
  });
});
