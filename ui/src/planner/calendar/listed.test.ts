import { describe, expect, it } from "vitest";
import type { ListedPage } from "../../shared/api/generated/commands";
import { linesOf, numberOf, pickOf } from "./listed";
import { narrowedOf } from "./narrow";
import { wantedFor } from "./useEndless";

const when = { span: "timed", starts: "2026-03-23T09:00", ends: "2026-03-23T10:00", zone: "" } as const;
const page: ListedPage = {
  rows: [
    {
      event: {
        id: 7,
        kind: "sitting",
        status: "invited",
        title: "Sitzung",
        body: "Beirat",
        when,
        room_id: 1,
        room: "Saal",
        place: "Hof",
        participants: 5,
        items: 3,
      },
    },
    {
      date: {
        series: 2,
        original: "2026-03-23T09:00",
        when,
        moved: false,
        kind: "meeting",
        title: "Jour fixe",
        body: "",
        room_id: null,
        room: "",
        place: "Hof",
      },
    },
  ],
  count: 2,
  total: 1,
  until: "2028-03-16",
  more: true,
};

describe("the list that goes on", () => {
  it("knows events by their ids and dates of series by numbers that stay", () => {
    const { rows, more } = linesOf(page);
    expect(more).toBe(true);
    expect(rows.map(({ title, place, status }) => [title, place, status])).toEqual([
      ["Sitzung", "Saal", "invited"],
      ["Jour fixe", "Hof", null],
    ]);
    const [event, date] = rows.map((row) => row.number);
    expect(event).toBe(7);
    expect(date).toBeLessThan(0);
    expect(linesOf(page).rows[1]?.number).toBe(date);
    expect(pickOf(date ?? 0)).toEqual({ series: 2, original: "2026-03-23T09:00" });
    expect(pickOf(7)).toEqual({ event: 7 });
    expect(numberOf({ series: 2, original: "2026-03-30T09:00" })).not.toBe(date);
    expect(numberOf(null)).toBeNull();
  });

  it.each([
    [0, 200, 400],
    [0, 400, 400],
    [100, 400, 400],
    [200, 400, 800],
  ])("at row %i of %i it wants %i", (offset, wanted, expected) => expect(wantedFor(offset, wanted)).toBe(expected));
});

it("the address narrows what commands are asked for", () => {
  expect(narrowedOf({ body: 3, person: 4 })).toEqual({ body: 3, room: null, contact: 4 });
  expect(narrowedOf({})).toEqual({ body: null, room: null, contact: null });
});
