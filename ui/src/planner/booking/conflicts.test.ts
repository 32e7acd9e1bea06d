import { describe, expect, it } from "vitest";
import type { RoomAt, RoomConflict } from "../../shared/api/generated/commands";
import { conflictKey, conflictWords, otherRooms, shortages } from "./conflicts";

const conflict: RoomConflict = {
  event: 7,
  series: null,
  original: null,
  title: "Beirat",
  when: { span: "timed", starts: "2026-03-16T09:00", ends: "2026-03-16T10:00", zone: "Europe/Berlin" },
  room_id: 1,
  other_room: "",
  tentative: false,
  only_buffer: false,
};

const room = (room_id: number, capacity: number | null, taken = false): RoomAt => ({
  room_id,
  name: `R${room_id}`,
  capacity,
  by: taken ? [{ event: 1, series: null, original: null, title: "x", when: conflict.when }] : [],
});

describe("what is in the way", () => {
  it("is said firmly, as a draft, or as the time around", () => {
    expect(conflictWords(conflict)).toContain("schon belegt: „Beirat“");
    expect(conflictWords({ ...conflict, tentative: true })).toContain("vorgemerkt");
    expect(conflictWords({ ...conflict, tentative: true, only_buffer: true })).toContain("Auf- oder Abbau");
    expect(conflictWords({ ...conflict, other_room: "Saal links" })).toContain("Dort ist „Saal links“ belegt");
  });

  it("is known by its event or by its date", () => {
    expect(conflictKey(conflict)).toBe("event 7");
    expect(conflictKey({ ...conflict, event: null, series: 3, original: "2026-03-16T09:00" })).toBe(
      "date 3 2026-03-16T09:00",
    );
  });

  it("offers free rooms that are large enough first, the smallest of them before", () => {
    const rooms = [room(1, 4), room(2, 40), room(3, 12), room(4, 12, true), room(5, null), room(6, 6)];
    expect(otherRooms(rooms, 2, 10).map((one) => one.room_id)).toEqual([3, 5, 6, 1]);
    expect(otherRooms(rooms, null, 10).map((one) => one.room_id)).toEqual([3, 2, 5, 6, 1]);
  });

  it("is a shortage only where more is wanted than is free", () => {
    const supply = { equipment_id: 1, name: "Beamer", wanted: 2, stock: 3, free: 2, by: [] };
    expect(shortages([supply, { ...supply, wanted: 3 }]).map((one) => one.wanted)).toEqual([3]);
  });
});
