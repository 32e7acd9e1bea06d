import type { RecordRef, TimelineEntry, TimelineSave } from "../api/generated/commands";
import type { DraftPlace } from "../parts/form/draft";

/** What can be noted. */
export type EntryKind = TimelineEntry["kind"];

/** An entry as its form holds it. */
export interface EntryForm {
  kind: EntryKind;
  direction: TimelineEntry["direction"];
  day: string | null;
  time: string | null;
  subject: string;
  text: string;
}

/** A fresh entry of now; calls and letters come from one side or the other, a note from none. */
export function freshEntry(kind: EntryKind, today: string, now: Date): EntryForm {
  const two = (n: number) => String(n).padStart(2, "0");
  return {
    kind,
    direction: kind === "note" ? "" : kind === "call" || kind === "visit" ? "in" : "out",
    day: today,
    time: `${two(now.getHours())}:${two(now.getMinutes())}`,
    subject: "",
    text: "",
  };
}

/** A noted entry in its form; `at` is its wall time. */
export function entryForm(entry: TimelineEntry, at: string): EntryForm {
  const [day = null, time = null] = at.split("T");
  return { kind: entry.kind, direction: entry.direction, day, time, subject: entry.subject, text: entry.text };
}

/** What is sent. A day without a time counts from its beginning; without a day it is today. */
export function toSave(
  form: EntryForm,
  id: number | null,
  owner: TimelineSave["owner"],
  who: string,
  today: string,
): TimelineSave {
  return {
    id,
    owner,
    kind: form.kind,
    at: `${form.day ?? today}T${form.time ?? "00:00"}`,
    direction: form.kind === "note" ? "" : form.direction,
    subject: form.subject,
    text: form.text,
    who,
  };
}

/** Under which name what is being typed is kept; a new entry of a record has one, and each noted entry its own. */
export function draftPlace(owner: RecordRef, id: number | null): DraftPlace {
  return id === null ? `${owner.kind}.entry` : `${owner.kind}.entry.${id}`;
}

/** Whether anything was typed that would be lost. */
export function isChanged(form: EntryForm, start: EntryForm): boolean {
  return (Object.keys(start) as (keyof EntryForm)[]).some((name) => form[name] !== start[name]);
}
