import { describe, expect, it } from "vitest";
import { newLine } from "../agenda/outline";
import { addDay, emptyForm, endTooEarly, fieldOf, fieldsOf, formOf, moveFirst, moveStart, removeDay } from "./form";
import { readPeople } from "./people";

describe("the form of an event", () => {
  it("comes back as it was stored", () => {
    const form = {
      ...emptyForm("2026-03-16"),
      title: "3. Sitzung",
      agenda: [newLine(1, 0, { title: "A" }), newLine(1, 1, { title: "a" })],
    };
    const fields = fieldsOf(form);
    expect(fields?.when).toEqual({
      span: "timed",
      starts: "2026-03-16T09:00",
      ends: "2026-03-16T10:00",
      zone: "",
    });
    expect(fields && fieldsOf(formOf(fields, form))).toEqual(fields);
    expect(fields && formOf(fields, form).agenda).toEqual(form.agenda);
  });

  it("is nothing to store while a day or time is missing", () => {
    expect(fieldsOf({ ...emptyForm("2026-03-16"), last: null })).toBeNull();
    expect(fieldsOf({ ...emptyForm("2026-03-16"), start: null })).toBeNull();
    expect(fieldsOf({ ...emptyForm("2026-03-16"), start: null, wholeDay: true })?.when).toEqual({
      span: "days",
      first: "2026-03-16",
      last: "2026-03-16",
    });
  });

  it("marks an end before the begin while it is typed", () => {
    const form = emptyForm("2026-03-16");
    expect(endTooEarly(form)).toBeNull();
    expect(endTooEarly({ ...form, end: "08:30" })).toBe("end");
    expect(endTooEarly({ ...form, end: "09:00" })).toBeNull();
    expect(endTooEarly({ ...form, end: "08:30", last: "2026-03-17" })).toBeNull();
    expect(endTooEarly({ ...form, end: "08:30", wholeDay: true })).toBeNull();
    expect(endTooEarly({ ...form, last: "2026-03-15" })).toBe("last");
    expect(endTooEarly({ ...form, last: null })).toBeNull();
  });

  it("keeps the length when the beginning moves, over midnight too", () => {
    const form = emptyForm("2026-03-16");
    expect(moveFirst(form, "2026-03-30")).toEqual({ first: "2026-03-30", last: "2026-03-30", days: [] });
    expect(moveStart(form, "14:30")).toEqual({ start: "14:30", end: "15:30", last: "2026-03-16" });
    expect(moveStart(form, "23:30")).toEqual({ start: "23:30", end: "00:30", last: "2026-03-17" });
    expect(emptyForm("2026-03-16", "23:30")).toMatchObject({ end: "00:30", last: "2026-03-17" });
  });

  it("grows by a day and gives a removed day's items to the day before", () => {
    const form = { ...emptyForm("2026-03-16"), agenda: [newLine(1, 0), newLine(2, 0), newLine(3, 0)] };
    const grown = { ...form, ...addDay(form) };
    expect(grown).toMatchObject({ last: "2026-03-17", days: [{ date: "2026-03-17", start: "09:00" }] });
    const twice = { ...grown, ...addDay(grown) };
    expect(removeDay(twice, 0).agenda?.map((line) => line.day)).toEqual([1, 1, 2]);
  });

  it("leads a refusal to the field that shows it", () => {
    const form = emptyForm("2026-03-16");
    expect(fieldOf("ends", form)).toEqual({ name: "end", part: "details" });
    expect(fieldOf("ends", { ...form, last: "2026-03-15" })).toEqual({ name: "last", part: "details" });
    expect(fieldOf("agenda.3.parent", form)).toEqual({ name: "agenda.3.title", part: "agenda" });
    expect(fieldOf("participants.1.contact_id", form)).toEqual({ name: "participants.1.name", part: "people" });
    expect(fieldOf("zone", form)).toBeNull();
    expect(fieldOf("bookings.1.equipment_id", form)).toEqual({ name: "bookings.1.quantity", part: "details" });
  });

  it("keeps equipment, and takes a missing number for none, so that it is refused where it stands", () => {
    const form = {
      ...emptyForm("2026-03-16"),
      set_up: 15,
      bookings: [
        { equipment_id: 3, quantity: 2 },
        { equipment_id: 4, quantity: null },
      ],
    };
    const fields = fieldsOf(form);
    expect(fields?.bookings.map((line) => line.quantity)).toEqual([2, 0]);
    expect(fields && formOf(fields)).toMatchObject({ set_up: 15, clear_down: null, room_override: "" });
  });
});

describe("pasted people", () => {
  it("reads Outlook, Excel and plain lines", () => {
    expect(readPeople("Jens Hansen <jens@hansen.example>; Kröger, Tom <tom@k.example>")).toEqual([
      { name: "Jens Hansen", email: "jens@hansen.example", function: "" },
      { name: "Tom Kröger", email: "tom@k.example", function: "" },
    ]);
    expect(readPeople("Dr. Lang\tSteuerberater\r\n\r\n2. Frau Yılmaz\n- Otte; Blohm")).toEqual([
      { name: "Dr. Lang", email: "", function: "Steuerberater" },
      { name: "Frau Yılmaz", email: "", function: "" },
      { name: "Otte", email: "", function: "" },
      { name: "Blohm", email: "", function: "" },
    ]);
  });

  it("keeps an address alone as the name, and nobody twice", () => {
    expect(readPeople("info@otte.example\nOtte\notte")).toEqual([
      { name: "info@otte.example", email: "info@otte.example", function: "" },
      { name: "Otte", email: "", function: "" },
    ]);
  });
});
