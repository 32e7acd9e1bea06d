import { expect, it } from "vitest";
import { de } from "../words.de";
import { isBegun, newNote, noteEntry } from "./note";

const now = new Date(2026, 2, 16, 9, 5);

it("a slip is begun once something was typed or ticked that is not usual", () => {
  expect(isBegun(newNote())).toBe(false);
  expect(isBegun({ ...newNote(), sheet: "A5", subject: "  " })).toBe(false);
  expect(isBegun({ ...newNote(), text: "Anbei" })).toBe(true);
  expect(isBegun({ ...newNote(), requests: [] })).toBe(true);
  expect(isBegun({ ...newNote(), until: "2026-03-20" })).toBe(true);
});

it("the entry says what the slip was about, what was asked for and until when", () => {
  const note = { ...newNote(), subject: "Angebot ", text: "Anbei wie besprochen", requests: ["return", "call"] };
  expect(noteEntry({ ...note, until: "2026-03-20" }, "letter", de, "2026-03-16", now)).toMatchObject({
    kind: "letter",
    direction: "out",
    day: "2026-03-16",
    time: "09:05",
    subject: "Kurzmitteilung: Angebot",
    text: "Rückgabe, Anruf, bis 20.03.2026\nAnbei wie besprochen",
  });
  expect(noteEntry({ ...newNote(), requests: [] }, "email", de, "2026-03-16", now)).toMatchObject({
    kind: "email",
    subject: "Kurzmitteilung",
    text: "",
  });
});
