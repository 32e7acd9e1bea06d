import { describe, expect, it } from "vitest";
import type { EventRow, When } from "../../shared/api/generated/commands";
import { fitWeek, LINE_PX, layWeek, monthGrid, ownWeeks, weekOf } from "./month";
import { hoursOf, layDay } from "./week";

function row(id: number, when: When): EventRow {
  return {
    id,
    kind: "meeting",
    status: "invited",
    title: `Termin ${id}`,
    body: "",
    when,
    room_id: null,
    room: "",
    place: "",
    participants: 0,
    items: 0,
  };
}
const at = (id: number, starts: string, ends: string) =>
  row(id, { span: "timed", starts, ends, zone: "Europe/Berlin" });
const days = (id: number, first: string, last: string) => row(id, { span: "days", first, last });

describe("the month", () => {
  it("has six ISO weeks from the Monday before its first day", () => {
    const weeks = monthGrid("2026-03-16");
    expect(weeks.map((week) => week.number)).toEqual([9, 10, 11, 12, 13, 14]);
    expect(weeks[0]?.days[0]).toBe("2026-02-23");
    expect(weeks[5]?.days[6]).toBe("2026-04-05");
  });

  it("counts week 53 and week 1 by ISO 8601", () => {
    expect(monthGrid("2027-01-10").map((week) => week.number)).toEqual([53, 1, 2, 3, 4, 5]);
  });
});

describe("a week's bars", () => {
  const week = weekOf("2026-03-16").days;

  it("cuts what reaches into other weeks and says so", () => {
    const [bar] = layWeek(week, [days(1, "2026-03-13", "2026-03-24")]);
    expect(bar).toMatchObject({ from: 0, span: 7, before: true, after: true, lane: 0 });
  });

  it("gives no two events of a day the same line", () => {
    const bars = layWeek(week, [
      at(1, "2026-03-17T09:00", "2026-03-17T10:00"),
      days(2, "2026-03-16", "2026-03-18"),
      days(3, "2026-03-18", "2026-03-19"),
      at(4, "2026-03-19T08:00", "2026-03-19T09:00"),
    ]);
    const lanes = Object.fromEntries(bars.map((bar) => [bar.row.id, bar.lane]));
    expect(lanes).toEqual({ 2: 0, 3: 1, 1: 1, 4: 0 });
  });

  it("does not count the day that begins when an event ends at midnight", () => {
    expect(layWeek(week, [at(1, "2026-03-17T22:00", "2026-03-18T00:00")])[0]).toMatchObject({ from: 1, span: 1 });
    expect(layWeek(week, [at(1, "2026-03-17T22:00", "2026-03-18T06:00")])[0]).toMatchObject({ from: 1, span: 2 });
  });

  it("draws what fits below the number and counts the whole day where something does not", () => {
    const four = [1, 2, 3, 4].map((n) => at(n, `2026-03-16T0${n}:00`, `2026-03-16T0${n}:30`));
    const bars = layWeek(week, four);
    expect(fitWeek(bars, 4 * LINE_PX, false).more).toEqual([0, 0, 0, 0, 0, 0, 0]);
    const tight = fitWeek(bars, 4 * LINE_PX - 1, false);
    expect(tight.shown.map(({ bar, top }) => [bar.row.id, top])).toEqual([
      [1, 0],
      [2, LINE_PX],
      [3, 2 * LINE_PX],
    ]);
    expect(tight.more).toEqual([4, 0, 0, 0, 0, 0, 0]);
    expect(fitWeek(bars, 4 * LINE_PX, true).shown).toHaveLength(2);
  });

  it("shows the first event of a day in the lowest window", () => {
    expect(fitWeek(layWeek(week, [at(1, "2026-03-16T09:00", "2026-03-16T10:00")]), 10, true).shown).toHaveLength(1);
  });

  it("keeps lines of bars low in narrow days", () => {
    const bars = layWeek(week, [days(1, "2026-03-16", "2026-03-18"), at(2, "2026-03-16T09:00", "2026-03-16T10:00")]);
    expect(fitWeek(bars, 100, true).shown.map(({ bar, top }) => [bar.row.id, top])).toEqual([
      [1, 0],
      [2, LINE_PX],
    ]);
  });

  it("has no week of another month where the window is low", () => {
    expect(ownWeeks("2026-03-16")).toHaveLength(6);
    expect(ownWeeks("2026-04-01").map((one) => one.number)).toEqual([14, 15, 16, 17, 18]);
    expect(ownWeeks("2027-02-10")).toHaveLength(4);
  });
});

describe("a day by the hour", () => {
  const place = (rows: EventRow[]) =>
    layDay("2026-03-16", rows).map(({ row: { id }, column, columns }) => [id, column, columns]);

  it("puts side by side what overlaps, and only that", () => {
    expect(
      place([
        at(1, "2026-03-16T09:00", "2026-03-16T11:00"),
        at(2, "2026-03-16T09:30", "2026-03-16T10:00"),
        at(3, "2026-03-16T10:00", "2026-03-16T12:00"),
        at(4, "2026-03-16T12:00", "2026-03-16T13:00"),
      ]),
    ).toEqual([
      [1, 0, 2],
      [2, 1, 2],
      [3, 1, 2],
      [4, 0, 1],
    ]);
  });

  it("keeps short events readable beside those that follow at once", () => {
    const [short, next] = layDay("2026-03-16", [
      at(1, "2026-03-16T09:00", "2026-03-16T09:05"),
      at(2, "2026-03-16T09:10", "2026-03-16T10:00"),
    ]);
    expect(short).toMatchObject({ start: 540, end: 565, columns: 2 });
    expect(next).toMatchObject({ column: 1 });
  });

  it("shows more hours only where something lies in them", () => {
    expect(hoursOf([])).toEqual({ from: 7, to: 19 });
    expect(
      hoursOf([at(1, "2026-03-16T05:30", "2026-03-16T06:00"), at(2, "2026-03-16T22:00", "2026-03-17T00:00")]),
    ).toEqual({ from: 5, to: 24 });
  });
});
