import type { EventRow } from "../../shared/api/generated/commands";
import { addDays, addMonths, fromIso, isoWeek, toIso, weekday } from "../../shared/typed/civil";
import { daysBetween } from "../../shared/words";
import { byTime, firstDay, lastDay } from "../when";

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

/** The same day so many months on, or that month's last. */
export function shiftMonth(day: string, months: number): string {
  const civil = fromIso(day);
  return civil ? toIso(addMonths(civil, months)) : day;
}

/** An event within a week: from which of its days over how many, and in which line below the day's number. */
export interface Bar {
  row: EventRow;
  from: number;
  span: number;
  lane: number;
  /** It began in an earlier week, or goes on in a later one. */
  before: boolean;
  after: boolean;
}

/** Lays the events of a week into lines so that none covers another; long ones lie on top. */
export function layWeek(days: readonly string[], rows: readonly EventRow[]): Bar[] {
  const monday = days[0] ?? "";
  const sunday = days[6] ?? "";
  const touching = rows
    .filter((row) => firstDay(row.when) <= sunday && lastDay(row.when) >= monday)
    .map((row) => {
      const from = Math.max(0, daysBetween(monday, firstDay(row.when)));
      const to = Math.min(6, daysBetween(monday, lastDay(row.when)));
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

/**
 * What of a week is drawn where each day has room for so many lines. A day that has more gives its last line to
 * the way to its whole list; `more` counts all events of such a day, 0 elsewhere.
 */
export function fitWeek(bars: readonly Bar[], lines: number): { shown: Bar[]; more: number[] } {
  const on = (day: number) => bars.filter((bar) => bar.from <= day && day < bar.from + bar.span);
  const all = Array.from({ length: 7 }, (_, day) => on(day));
  const full = all.map((bars) => bars.some((bar) => bar.lane >= lines));
  const shown = bars.filter((bar) => {
    const covered = full.slice(bar.from, bar.from + bar.span);
    return bar.lane < (covered.some(Boolean) ? lines - 1 : lines);
  });
  const more = all.map((bars) => (bars.every((bar) => shown.includes(bar)) ? 0 : bars.length));
  return { shown, more };
}
