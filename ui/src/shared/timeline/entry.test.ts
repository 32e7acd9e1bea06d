import { expect, test } from "vitest";
import { entryForm, freshEntry, toSave } from "./entry";

const owner = { kind: "contact", id: 7 } as const;

test("a fresh entry is of now, a note of no direction", () => {
  const now = new Date(2026, 2, 16, 9, 5);
  expect(freshEntry("call", "2026-03-16", now)).toMatchObject({ day: "2026-03-16", time: "09:05", direction: "in" });
  expect(freshEntry("note", "2026-03-16", now).direction).toBe("");
});

test("what was noted is sent as it stood", () => {
  const entry = {
    id: 3,
    owner,
    kind: "visit",
    direction: "out",
    subject: "Aufmaß",
    text: "Keller feucht",
    who: "Anna",
  } as const;
  const form = entryForm(entry, "2026-03-16T09:05");
  expect(toSave(form, 3, owner, "Anna", "2026-03-20")).toEqual({
    ...entry,
    at: "2026-03-16T09:05",
  });
});

test("without a time it is the beginning of the day, without a day today; a note keeps no direction", () => {
  const form = { ...freshEntry("note", "2026-03-16", new Date()), direction: "in", day: null, time: null } as const;
  expect(toSave(form, null, owner, "", "2026-03-20")).toMatchObject({ at: "2026-03-20T00:00", direction: "" });
});
