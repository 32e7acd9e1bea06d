import { call } from "../api";
import type { FieldChange, RecordRef } from "../api/generated/commands";
import { formatDate, formatMoment } from "../words";
import { historyWords } from "./words";

/** What changed on a record, as one says it. A row of its own (a phone, a price) came or went as a whole. */
export type Difference =
  | { is: "changed"; label: string; old: string; now: string }
  | { is: "added"; label: string; count: number }
  | { is: "removed"; label: string; old: string };

type Say<V = unknown> = (stored: V) => string | Promise<string>;

/** What a column is called, and how its stored value is said; one without words is the program's own affair. */
export interface FieldWords {
  label: string;
  say?: Say;
}

/** The words of a table; `row` where the record has several of its rows. */
export interface TableWords {
  row?: { label: string; say: Say<Record<string, unknown>> };
  fields: Record<string, FieldWords>;
}

/** The words of a record, by the tables that hold it. */
export type RecordWords = Record<string, TableWords>;

/**
 * Changes of a step in words, in the order of the columns' words; what has none is left out, and so is everything of
 * a step that made the record, where all is new.
 */
export async function differences(changes: readonly FieldChange[], record: RecordWords): Promise<Difference[]> {
  const tables: RecordWords = { ...record, ...files() };
  if (changes.some(({ table, field, new: now }) => field === "" && now === true && tables[table] && !tables[table].row))
    return [];
  const said = await Promise.all(
    changes.map(async (change): Promise<{ place: number; difference: Difference } | null> => {
      const table = tables[change.table];
      if (!table) return null;
      const place = Object.keys(tables).indexOf(change.table) * 100 + Object.keys(table.fields).indexOf(change.field);
      if (change.field === "") {
        const difference = await ofRow(change, table);
        return difference && { place, difference };
      }
      const field = table.fields[change.field];
      if (!field) return null;
      const [old, now] = await Promise.all([say(field, change.old), say(field, change.new)]);
      return old === now ? null : { place, difference: { is: "changed", label: field.label, old, now } };
    }),
  );
  const ordered = said.filter((one) => one !== null).sort((a, b) => a.place - b.place);
  return counted(ordered.map((one) => one.difference));
}

/** Several rows of one kind that came are said once. */
function counted(all: readonly Difference[]): Difference[] {
  return all.filter((one) => {
    if (one.is !== "added") return true;
    const first = all.find((other) => other.is === "added" && other.label === one.label);
    if (!first || first === one || first.is !== "added") return true;
    first.count += 1;
    return false;
  });
}

/** Values that were erased from the log leave nothing to say. */
async function ofRow({ old, new: now }: FieldChange, { row }: TableWords): Promise<Difference | null> {
  if (!row) return null;
  if (now === true) return { is: "added", label: row.label, count: 1 };
  if (typeof old !== "object" || old === null) return null;
  return { is: "removed", label: row.label, old: await row.say(old as Record<string, unknown>) };
}

/** One value that cannot be said (the program's form of it was another once) does not silence the others. */
async function say(field: FieldWords, stored: unknown): Promise<string> {
  if (stored === null || stored === undefined || stored === "") return "";
  try {
    return field.say ? await field.say(stored) : String(stored);
  } catch {
    return historyWords().unreadable;
  }
}

/** Attachments, which every kind of record can have. */
function files(): RecordWords {
  const label = historyWords().file;
  return { file: { row: { label, say: (file) => String(file.name ?? "") }, fields: { name: { label } } } };
}

/** A column without further words. */
export const plain = (label: string): FieldWords => ({ label });

/** A stored day, or a day with its time. */
export const day = (label: string): FieldWords => ({
  label,
  say: (stored) => (String(stored).includes("T") ? formatMoment(String(stored)) : formatDate(String(stored))),
});

/** A stored 0 or 1. */
export const yesNo = (label: string): FieldWords => ({
  label,
  say: (stored) => (stored === 1 || stored === true ? historyWords().yes : historyWords().no),
});

/** A stored code, by its words. */
export const oneOf = (label: string, words: object): FieldWords => ({
  label,
  say: (stored) => (words as Record<string, string>)[String(stored)] ?? String(stored),
});

/** A stored id, by the name that its record has now. */
export const named = (label: string, kind: RecordRef["kind"]): FieldWords => ({
  label,
  say: (stored) => titleOf(kind, Number(stored)),
});

/** What a record is called now. */
export async function titleOf(kind: RecordRef["kind"], id: number): Promise<string> {
  const [found] = await call("search_titles", { records: [{ kind, id }] });
  return found?.title ?? historyWords().gone;
}
