import { describe, expect, it } from "vitest";
import type { EventRow, SeriesDate, When } from "../../shared/api/generated/commands";
import { byTime } from "../when";
import { layWeek, weekOf } from "./month";
import { calendarRows, isOn, keyOf, saidOf } from "./rows";
import { layDay } from "./week";

const at = (starts: string, ends: string): When => ({ span: "timed", starts, ends, zone: "Europe/Berlin" });

const event: EventRow = {
  id: 7,
  kind: "meeting",
  status: "invited",
  title: "Baubesprechung",
  body: "",
  when: at("2026-03-16T09:00", "2026-03-16T10:00"),
  room_id: null,
  room: "",
  place: "Container",
  participants: 4,
  items: 0,
};

const date: SeriesDate = {
  series: 3,
  original: "2026-03-16T09:30",
  when: at("2026-03-16T09:30", "2026-03-16T10:15"),
  moved: false,
  kind: "meeting",
  title: "Jour fixe",
  body: "",
  room_id: 1,
  room: "Raum Elbe",
  place: "",
};

describe("events and dates of series in one calendar", () => {
  const rows = calendarRows([event], [date, { ...date, series: 7 }]);

  it("are told apart, also where an event and a series have the same number", () => {
    expect(new Set(rows.map((row) => row.key)).size).toBe(3);
    expect(keyOf({ event: 7 })).toBe(rows[0]?.key);
    expect(keyOf({ series: 3, original: "2026-03-16T09:30" })).toBe(rows[1]?.key);
  });

  it("say what they are: an event how far it has come, a date its series", () => {
    expect(rows.map((row) => saidOf(row, "2026-03-16").join(" · "))).toEqual([
      "09:00 – 10:00 · Baubesprechung · Container · Eingeladen",
      "09:30 – 10:15 · Serie: Jour fixe · Raum Elbe",
      "09:30 – 10:15 · Serie: Jour fixe · Raum Elbe",
    ]);
  });

  it("share lines and columns, so that none covers another", () => {
    expect(layWeek(weekOf("2026-03-16").days, rows).map((bar) => bar.lane)).toEqual([0, 1, 2]);
    expect(layDay("2026-03-16", rows).map((block) => [block.column, block.columns])).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
    ]);
  });

  it("stand on the day to which a holiday moved them", () => {
    const moved = calendarRows([], [{ ...date, moved: true, when: at("2026-03-17T09:30", "2026-03-17T10:15") }]);
    expect(moved.map((row) => [isOn(row, "2026-03-16"), isOn(row, "2026-03-17")])).toEqual([[false, true]]);
    expect([...moved, ...rows].sort(byTime)[0]?.title).toBe("Baubesprechung");
  });
});
