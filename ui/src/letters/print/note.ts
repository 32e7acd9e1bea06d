import { type EntryForm, freshEntry } from "../../shared/timeline/entry";
import { formatDate } from "../../shared/words";
import type { Words } from "../words.de";

/** A slip as it is typed. */
export interface Note {
  sheet: "A4" | "A5";
  subject: string;
  text: string;
  until: string | null;
  /** What is asked for, by its code. */
  requests: readonly string[];
  /** Where it goes without a contact. */
  address: string;
  language: string | null;
}

export function newNote(): Note {
  return { sheet: "A4", subject: "", text: "", until: null, requests: ["information"], address: "", language: null };
}

/** Whether anything was typed that is worth keeping; the sheet and the usual tick are not. */
export function isBegun(note: Note): boolean {
  const fresh = newNote();
  return (
    [note.subject, note.text, note.address].some((text) => text.trim() !== "") ||
    note.until !== null ||
    note.requests.join() !== fresh.requests.join()
  );
}

/** What stands of a slip among what happened with the contact. */
export function noteEntry(note: Note, kind: "letter" | "email", words: Words, today: string, now: Date): EntryForm {
  const asked = note.requests.map((code) => words.requests[code] ?? code).join(", ");
  const until = note.until === null ? "" : `${words.noteUntil} ${formatDate(note.until)}`;
  return {
    ...freshEntry(kind, today, now),
    subject: note.subject.trim() === "" ? words.note : `${words.note}: ${note.subject.trim()}`,
    text: [[asked, until].filter((part) => part !== "").join(", "), note.text.trim()]
      .filter((part) => part !== "")
      .join("\n"),
  };
}
