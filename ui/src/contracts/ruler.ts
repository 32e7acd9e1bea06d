import { daysBetween, shiftDate } from "../shared/words";

/** The days that a contract's ruler shows. */
export interface RulerDays {
  today: string;
  /** The term that runs; no `to`: indefinite. */
  term: { from: string; to: string | null } | null;
  sendBy: string | null;
  receiveBy: string | null;
  end: string | null;
}

export type MarkName = "today" | "send" | "receive" | "end";

/** A day on the near scale. */
export interface Mark {
  name: MarkName;
  day: string;
  /** From 0 (left edge) to 1 (right edge). */
  at: number;
  /** `before` and `beyond` lie off the scale and are shown at its edge. */
  place: "on" | "before" | "beyond";
}

/** Both scales of the ruler. */
export interface Ruler {
  /** The whole term; `elapsed` from 0 to 1, null where it has no end. */
  term: { from: string; to: string | null; elapsed: number | null } | null;
  /** The near scale: its days, where months begin, and its marks from left to right. */
  from: string;
  to: string;
  months: readonly { day: string; at: number }[];
  marks: readonly Mark[];
}

/** The near scale shows so many days ahead. */
export const NEAR_DAYS = 90;
/** A deadline missed by more than this lies before the scale. */
const BACK_DAYS = 30;
/** Room on both sides, so that no mark sits on the edge. */
const PAD_DAYS = 3;

/** Lays out the ruler. A missed day to send pulls the left edge back to it, as far as `BACK_DAYS`. */
export function rulerOf({ today, term, sendBy, receiveBy, end }: RulerDays): Ruler {
  const earliest = shiftDate(today, -BACK_DAYS);
  const missed = [sendBy, receiveBy].filter((day): day is string => day !== null && day < today && day >= earliest);
  const from = shiftDate([today, ...missed].sort()[0] ?? today, -PAD_DAYS);
  const to = shiftDate(today, NEAR_DAYS);
  const length = daysBetween(from, to);

  const mark = (name: MarkName, day: string | null): Mark[] => {
    if (day === null) return [];
    const at = daysBetween(from, day) / length;
    if (at < 0) return [{ name, day, at: 0, place: "before" }];
    return at > 1 ? [{ name, day, at: 1, place: "beyond" }] : [{ name, day, at, place: "on" }];
  };
  const marks = [
    ...mark("today", today),
    ...mark("send", sendBy),
    ...mark("receive", receiveBy),
    ...mark("end", end),
  ].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));

  return { term: term && wholeTerm(term, today), from, to, months: monthsOf(from, to, length), marks };
}

function wholeTerm(term: { from: string; to: string | null }, today: string): Ruler["term"] {
  if (term.to === null) return { ...term, elapsed: null };
  const days = daysBetween(term.from, term.to) + 1;
  const gone = daysBetween(term.from, today);
  return { ...term, elapsed: days <= 0 ? 1 : Math.min(1, Math.max(0, gone / days)) };
}

function monthsOf(from: string, to: string, length: number): Ruler["months"] {
  const months: { day: string; at: number }[] = [];
  for (let day = nextMonth(from); day <= to; day = nextMonth(day)) {
    months.push({ day, at: daysBetween(from, day) / length });
  }
  return months;
}

/** The first of the month after `day`. */
function nextMonth(day: string): string {
  return `${shiftDate(`${day.slice(0, 7)}-01`, 31).slice(0, 7)}-01`;
}

/** A label that wants to stand at `at`, in px. */
export interface Label {
  name: string;
  at: number;
  width: number;
}

/**
 * Places labels so that none covers another and none leaves the room: in one row where they fit, each near its mark,
 * otherwise in as many rows as needed (row 0 is nearest to the scale). Labels wider than the room keep its left edge.
 */
export function placeLabels(
  labels: readonly Label[],
  room: number,
  gap = 10,
): { name: string; left: number; row: number }[] {
  const rows: Label[][] = [];
  for (const label of [...labels].sort((a, b) => a.at - b.at)) {
    const fitting = rows.find((row) => widthOf([...row, label], gap) <= room);
    if (fitting) fitting.push(label);
    else rows.push([label]);
  }
  return rows.flatMap((row, number) => spread(row, room, gap).map((placed) => ({ ...placed, row: number })));
}

function widthOf(row: readonly Label[], gap: number): number {
  return row.reduce((sum, label) => sum + label.width, 0) + gap * (row.length - 1);
}

/** Each label under the middle of its mark; pushed right by those before it, then back left by the room's edge. */
function spread(row: readonly Label[], room: number, gap: number): { name: string; left: number }[] {
  const lefts: number[] = [];
  let free = 0;
  for (const label of row) {
    const left = Math.max(free, Math.min(label.at - label.width / 2, room - label.width));
    lefts.push(left);
    free = left + label.width + gap;
  }
  let edge = room;
  for (let index = row.length - 1; index >= 0; index -= 1) {
    const width = row[index]?.width ?? 0;
    lefts[index] = Math.max(0, Math.min(lefts[index] ?? 0, edge - width));
    edge = (lefts[index] ?? 0) - gap;
  }
  return row.map((label, index) => ({ name: label.name, left: lefts[index] ?? 0 }));
}
