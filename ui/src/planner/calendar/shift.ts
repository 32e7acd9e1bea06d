import type { When } from "../../shared/api/generated/commands";
import { minutesOfTime, timeOfMinutes } from "../../shared/typed/times";
import { daysBetween, shiftDate, timeOf } from "../../shared/words";

/** Events are put on quarters of an hour. */
export const STEP = 15;

const DAY = 1440;

/** Which way an event goes: days, and minutes on top of them. */
export interface Shift {
  days: number;
  minutes: number;
}

/** A wall time so many days and minutes on, counted by the clock on the wall. */
export function shiftWall(wall: string, { days, minutes }: Shift): string {
  const all = minutesOfTime(timeOf(wall)) + minutes;
  const over = Math.floor(all / DAY);
  return `${shiftDate(wall.slice(0, 10), days + over)}T${timeOfMinutes(all - over * DAY)}`;
}

/** An event as long as it was, elsewhere; days alone know no minutes. */
export function shifted(when: When, shift: Shift): When {
  if (when.span === "days") {
    return { span: "days", first: shiftDate(when.first, shift.days), last: shiftDate(when.last, shift.days) };
  }
  return { ...when, starts: shiftWall(when.starts, shift), ends: shiftWall(when.ends, shift) };
}

/** An event so many minutes longer, at least a quarter of an hour long; days alone stay as they are. */
export function stretched(when: When, minutes: number): When {
  if (when.span === "days") return when;
  const least = shiftWall(when.starts, { days: 0, minutes: STEP });
  const ends = shiftWall(when.ends, { days: 0, minutes });
  return { ...when, ends: ends < least ? least : ends };
}

/** The quarter of an hour nearest to a minute of the day. */
export function snap(minute: number): number {
  return Math.round(minute / STEP) * STEP;
}

/**
 * Where an event comes to stand that was taken hold of `grabbed` minutes after its beginning and is now held over a
 * minute of a day; it begins within that day.
 */
export function droppedAt(when: When, day: string, minute: number, grabbed: number): When {
  if (when.span === "days") return shifted(when, { days: daysBetween(when.first, day), minutes: 0 });
  const start = Math.min(Math.max(snap(minute - grabbed), 0), DAY - STEP);
  const days = daysBetween(when.starts.slice(0, 10), day);
  return shifted(when, { days, minutes: start - minutesOfTime(timeOf(when.starts)) });
}

/** Where an event ends whose lower edge is held over a minute of its day: the day's end at the latest. */
export function endedAt(when: When, minute: number): When {
  if (when.span === "days") return when;
  const end = Math.min(snap(minute), DAY);
  return stretched({ ...when, ends: when.starts }, end - minutesOfTime(timeOf(when.starts)));
}

/** An event on another day at the same time. */
export function onDay(when: When, from: string, to: string): When {
  return shifted(when, { days: daysBetween(from, to), minutes: 0 });
}

/** Whether two are the same time, whatever their zones. */
export function sameTime(one: When, other: When): boolean {
  if (one.span === "days" || other.span === "days") {
    return one.span === "days" && other.span === "days" && one.first === other.first && one.last === other.last;
  }
  return one.starts === other.starts && one.ends === other.ends;
}

/** What a key asks of an event. */
export type KeyShift = { kind: "move"; shift: Shift } | { kind: "stretch"; minutes: number };

/**
 * Alt+↑ and Alt+↓ put an event a quarter of an hour earlier or later, in the month a week; with Umschalt they make it
 * shorter or longer. Alt+Umschalt+← and → put it on the day before or after: without Umschalt they lead back and
 * forward.
 */
export function shiftByKey(
  event: Pick<KeyboardEvent, "altKey" | "ctrlKey" | "metaKey" | "shiftKey" | "key">,
  inMonth: boolean,
): KeyShift | null {
  if (!event.altKey || event.ctrlKey || event.metaKey) return null;
  const { key, shiftKey } = event;
  if (key === "ArrowUp" || key === "ArrowDown") {
    const by = key === "ArrowUp" ? -1 : 1;
    if (shiftKey) return inMonth ? null : { kind: "stretch", minutes: by * STEP };
    return { kind: "move", shift: inMonth ? { days: by * 7, minutes: 0 } : { days: 0, minutes: by * STEP } };
  }
  if (shiftKey && (key === "ArrowLeft" || key === "ArrowRight")) {
    return { kind: "move", shift: { days: key === "ArrowLeft" ? -1 : 1, minutes: 0 } };
  }
  return null;
}

/** An event after a key; days alone take whole days only. */
export function afterKey(when: When, asked: KeyShift): When {
  return asked.kind === "move" ? shifted(when, asked.shift) : stretched(when, asked.minutes);
}
