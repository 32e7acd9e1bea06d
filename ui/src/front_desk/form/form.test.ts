import { expect, it } from "vitest";
import type { DeskEntryFields } from "../../shared/api/generated/commands";
import { de } from "../words.de";
import { en } from "../words.en";
import { fieldsOf, formOf, lineOf, taskDay, taskTitle } from "./form";

const now = new Date(2026, 2, 16, 9, 5);
const entry = (fields: Partial<DeskEntryFields>) => fieldsOf(formOf(fields, "2026-03-16", now, "Anna"));

it("begins with now and with who works here", () => {
  expect(entry({})).toMatchObject({ direction: "in", kind: "letter", at: "2026-03-16T09:05", taken_by: "Anna" });
});

it("gives back what was stored", () => {
  const stored = {
    ...entry({}),
    kind: "visit" as const,
    contact_id: 7,
    partner: "Jens Ohlsen",
    for_name: "Frau Weber",
    badge: "12",
    at: "2026-03-13T16:00",
    left_at: "2026-03-14T01:30",
  };
  expect(entry(stored)).toEqual(stored);
});

it("leaves out what the kind has no place for", () => {
  const call = { wish: "call_back" as const, badge: "3", tracking: "RT 1", direction: "in" as const };
  expect(entry({ ...call, kind: "call" })).toMatchObject({ wish: "call_back", badge: "", tracking: "" });
  expect(entry({ ...call, kind: "call", direction: "out" })).toMatchObject({ wish: "" });
  expect(entry({ ...call, kind: "registered" })).toMatchObject({ wish: "", tracking: "RT 1" });
  expect(entry({ ...call, kind: "visit", direction: "out" })).toMatchObject({ direction: "in", badge: "3" });
});

it("names the task and its day", () => {
  const letter = entry({ partner: "Finanzamt", subject: "Bescheid", until: "2026-03-20" });
  expect([taskDay(letter), taskTitle(letter, de)]).toEqual(["2026-03-20", "Brief Finanzamt: Bescheid"]);
  const call = entry({ kind: "call", wish: "call_back", partner: "Frau Weber" });
  expect([taskDay(call), taskTitle(call, de), taskTitle(call, en)]).toEqual([
    "2026-03-16",
    "Rückruf Frau Weber",
    "Call back Frau Weber",
  ]);
  const out = entry({ direction: "out", kind: "registered", partner: "Nordlicht", until: "2026-03-20" });
  expect(taskTitle(out, de)).toBe("Einschreiben an Nordlicht");
  expect(taskDay(entry({ kind: "call", wish: "info", partner: "Weber" }))).toBeNull();
});

it("is said in one line", () => {
  expect(lineOf(entry({ phone: "04101 1", subject: "Angebot" }))).toBe("04101 1: Angebot");
});
