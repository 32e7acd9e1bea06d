import { describe, expect, it } from "vitest";
import type { FreeSlot, Room } from "../../shared/api/generated/commands";
import { emptyForm, type Person } from "../event/form";
import { askable, askOf, latestWords, rankWords, roomsFor, taking, wishFor } from "./slots";

const person = (contact_id: number | null, name: string, required = true): Person => ({
  key: name,
  id: null,
  contact_id,
  name,
  function: "",
  role: "participant",
  required,
  votes: 1,
  answer: "open",
  registered: false,
});

const room = (id: number, capacity: number | null, active = true) => ({ id, name: `R${id}`, capacity, active }) as Room;

const slot: FreeSlot = {
  when: { span: "timed", starts: "2026-03-20T11:00", ends: "2026-03-20T12:30", zone: "Europe/Berlin" },
  latest: "2026-03-20T14:00",
  rooms: [2, 3],
  missing: [],
};

describe("the search for a free time", () => {
  it("begins with the length and the day of the event, never in the past", () => {
    const form = { ...emptyForm("2026-03-20", "14:00"), end: "15:30", room_id: 4 };
    expect(wishFor(form, "2026-03-16")).toMatchObject({
      minutes: 90,
      from: "2026-03-20",
      to: "2026-04-16",
      rooms: "this",
    });
    expect(wishFor({ ...form, wholeDay: true, room_id: null }, "2026-03-23")).toMatchObject({
      minutes: 60,
      from: "2026-03-23",
      rooms: "none",
    });
  });

  it("asks for contacts, each once", () => {
    const people = [person(1, "A"), person(null, "Gast"), person(1, "A"), person(2, "B", false)];
    expect(askable(people).map((one) => one.name)).toEqual(["A", "B"]);
    const form = { ...emptyForm("2026-03-20"), participants: people, set_up: 15 };
    const ask = askOf(wishFor(form, "2026-03-16"), form, [], 9);
    expect(ask).toMatchObject({
      people: [
        { contact_id: 1, required: true },
        { contact_id: 2, required: false },
      ],
      rooms: [],
      set_up: 15,
      except: 9,
    });
  });

  it("takes rooms with enough seats, the smallest first, and none that is not offered", () => {
    const form = { ...emptyForm("2026-03-20"), room_id: 1, participants: [person(1, "A"), person(2, "B")] };
    const rooms = [room(1, 40), room(2, 1), room(3, 6), room(4, null), room(5, 6, false)];
    expect(roomsFor("any", form, rooms)).toEqual([3, 1, 4]);
    expect(roomsFor("this", form, rooms)).toEqual([1]);
    expect(roomsFor("none", form, rooms)).toEqual([]);
    const small = { ...wishFor(form, "2026-03-16"), rooms: "any" as const };
    expect(askOf(small, form, [room(2, 1)], null)).toBeNull();
  });

  it("is not asked for while a part of it is missing or the days are turned round", () => {
    const form = emptyForm("2026-03-20");
    const wish = wishFor(form, "2026-03-16");
    expect(askOf({ ...wish, minutes: null }, form, [], null)).toBeNull();
    expect(askOf({ ...wish, to: "2026-03-19" }, form, [], null)).toBeNull();
    expect(askOf(wish, form, [], null)).not.toBeNull();
  });

  it("gives time, zone and room to the form", () => {
    const form = { ...emptyForm("2026-03-16"), wholeDay: true, room_override: "Messe" };
    expect(taking(slot, form)).toEqual({
      wholeDay: false,
      first: "2026-03-20",
      start: "11:00",
      last: "2026-03-20",
      end: "12:30",
      zone: "Europe/Berlin",
      days: [],
      room_id: 2,
      room_override: "",
    });
    expect(taking({ ...slot, rooms: [] }, form)).not.toHaveProperty("room_id");
  });

  it("says why a time ranks where it does", () => {
    const people = [person(1, "Anna Arndt"), person(2, "Ben Both", false), person(3, "Cem Çam", false)];
    expect(rankWords(slot, people)).toBe("alle können");
    expect(rankWords(slot, [])).toBe("");
    const missing: FreeSlot["missing"] = [
      {
        person: 1,
        reason: "event",
        title: "Kurs",
        when: { span: "timed", starts: "2026-03-20T10:00", ends: "2026-03-20T12:00", zone: "Europe/Berlin" },
      },
      { person: 2, reason: "absent", title: "", when: null },
    ];
    expect(rankWords({ ...slot, missing }, people).replaceAll("\u00a0", " ")).toBe(
      "ohne Ben Both (Kurs, 10:00 – 12:00), ohne Cem Çam (abwesend)",
    );
    expect(latestWords(slot)).toBe("Beginn bis 14:00 möglich");
    expect(latestWords({ ...slot, latest: "2026-03-20T11:00" })).toBe("");
  });
});
