import type { EventRow, ListedPage, ListedRow, When } from "../../shared/api/generated/commands";
import { keyOf, type Pick } from "./rows";

/** A row of the list: an event, or a date of a series that is none yet. */
export interface ListedLine {
  /** What the list knows it by: an event by its id, a date of a series by a number below zero. */
  number: number;
  pick: Pick;
  title: string;
  when: When;
  kind: EventRow["kind"];
  body: string;
  /** The own room, or another place. */
  place: string;
  /** A date of a series has none of its own. */
  status: EventRow["status"] | null;
  participants: number;
  items: number;
}

/** A part of the list as the screen shows it. */
export interface ListedLines extends Omit<ListedPage, "rows"> {
  rows: ListedLine[];
}

/** Numbers of dates of series, given as they come up and kept: whoever stands on one goes on standing there. */
const numbers = new Map<string, number>();
const picks = new Map<number, Pick>();

/** The number by which the list knows a row; null where nothing is chosen. */
export function numberOf(pick: Pick): number;
export function numberOf(pick: Pick | null): number | null;
export function numberOf(pick: Pick | null): number | null {
  if (pick === null) return null;
  if ("event" in pick) return pick.event;
  const key = keyOf(pick);
  const known = numbers.get(key);
  if (known !== undefined) return known;
  const number = -1 - numbers.size;
  numbers.set(key, number);
  picks.set(number, pick);
  return number;
}

/** What a number stands for. */
export function pickOf(number: number): Pick | null {
  return number > 0 ? { event: number } : (picks.get(number) ?? null);
}

/** The rows of an answer as lines. */
export function linesOf(page: ListedPage): ListedLines {
  return { ...page, rows: page.rows.map(lineOf) };
}

function lineOf(row: ListedRow): ListedLine {
  if ("event" in row) {
    const { id, title, when, kind, body, room, place, status, participants, items } = row.event;
    const pick = { event: id };
    return { number: id, pick, title, when, kind, body, place: room || place, status, participants, items };
  }
  const { series, original, title, when, kind, body, room, place } = row.date;
  const pick = { series, original };
  const number = numberOf(pick);
  return { number, pick, title, when, kind, body, place: room || place, status: null, participants: 0, items: 0 };
}
