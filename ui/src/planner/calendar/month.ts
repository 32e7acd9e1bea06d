import type { When } from "../../shared/api/generated/commands";
import { addDays, addMonths, fromIso, isoWeek, toIso, weekday } from "../../shared/typed/civil";
import { daysBetween } from "../../shared/words";
import { byTime, firstDay, isBar, lastDay } from "../when";

/** An ISO week, Monday first. */
export interface Week {
  number: number;
  days: readonly string[];
}

/** The ISO week of a day. */
export function weekOf(day: string): Week {
  const civil = fromIso(day);
  if (!civil) return { number: 0, days: [] };
  const monday = addDays(civil, 1 - weekday(civil));
  return {
    number: isoWeek(civil).week,
    days: Array.from({ length: 7 }, (_, index) => toIso(addDays(monday, index))),
  };
}

/** The six ISO weeks that a month is drawn in: always as many, so that nothing jumps from month to month. */
export function monthGrid(day: string): Week[] {
  const civil = fromIso(day);
  if (!civil) return [];
  const first = { ...civil, day: 1 };
  return Array.from({ length: 6 }, (_, index) => weekOf(toIso(addDays(first, index * 7))));
}

/** The weeks of the grid that hold a day of the month: where the window is low, the others give them their room. */
export function ownWeeks(day: string): Week[] {
  return monthGrid(day).filter((week) => week.days.some((one) => one.slice(0, 7) === day.slice(0, 7)));
}

/** The same day so many months on, or that month's last. */
export function shiftMonth(day: string, months: number): string {
  const civil = fromIso(day);
  return civil ? toIso(addMonths(civil, months)) : day;
}

/** What can be laid into a calendar. */
export interface Placed {
  when: When;
  title: string;
}

/** An event within a week: from which of its days over how many, and in which line below the day's number. */
export interface Bar<R extends Placed = Placed> {
  row: R;
  from: number;
  span: number;
  lane: number;
  /** It began in an earlier week, or goes on in a later one. */
  before: boolean;
  after: boolean;
}

/** Lays the events of a week, or of some of its days, into lines so that none covers another; long ones lie on top. */
export function layWeek<R extends Placed>(days: readonly string[], rows: readonly R[]): Bar<R>[] {
  const monday = days[0] ?? "";
  const sunday = days.at(-1) ?? "";
  const touching = rows
    .filter((row) => firstDay(row.when) <= sunday && lastDay(row.when) >= monday)
    .map((row) => {
      const from = Math.max(0, daysBetween(monday, firstDay(row.when)));
      const to = Math.min(days.length - 1, daysBetween(monday, lastDay(row.when)));
      return {
        row,
        from,
        span: to - from + 1,
        before: firstDay(row.when) < monday,
        after: lastDay(row.when) > sunday,
      };
    })
    .sort((a, b) => b.span - a.span || a.from - b.from || byTime(a.row, b.row));
  const taken: boolean[][] = [];
  return touching.map((bar) => {
    let lane = 0;
    const free = (line: number) => !taken[line]?.slice(bar.from, bar.from + bar.span).some(Boolean);
    while (!free(lane)) lane += 1;
    taken[lane] ??= [];
    for (let day = bar.from; day < bar.from + bar.span; day += 1) (taken[lane] as boolean[])[day] = true;
    return { ...bar, lane };
  });
}

/** Height of a line with a bar, or with time and title side by side, in px. */
export const LINE_PX = 23;
/** Height of a line in narrow days: the title stands below its time. */
export const TALL_PX = 36;

/**
 * What of a week is drawn in the room below its days' numbers, and how far down. Narrow days show the time above the
 * title; a line that holds nothing but bars stays low. `more` counts all events of a day of which some do not fit, 0
 * elsewhere.
 */
export function fitWeek<R extends Placed>(
  bars: readonly Bar<R>[],
  room: number,
  narrow: boolean,
): { shown: { bar: Bar<R>; top: number }[]; more: number[] } {
  const lanes = Math.max(0, ...bars.map((bar) => bar.lane + 1));
  const tops = [0];
  for (let lane = 0; lane < lanes; lane += 1) {
    const timed = bars.some((bar) => bar.lane === lane && !isBar(bar.row.when));
    tops.push((tops[lane] ?? 0) + (narrow && timed ? TALL_PX : LINE_PX));
  }
  // The first line is always drawn, however low the window is.
  const fits = (bar: Bar<R>) => bar.lane === 0 || (tops[bar.lane + 1] ?? 0) <= room;
  const shown = bars.filter(fits).map((bar) => ({ bar, top: tops[bar.lane] ?? 0 }));
  const more = Array.from({ length: 7 }, (_, day) => {
    const on = bars.filter((bar) => bar.from <= day && day < bar.from + bar.span);
    return on.every(fits) ? 0 : on.length;
  });
  return { shown, more };
}
