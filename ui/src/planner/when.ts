import type { When } from "../shared/api/generated/commands";
import { formatDate, formatTimes, type Language, language, shiftDate, timeOf } from "../shared/words";
import { words } from "./words";

/** The first day of an event, YYYY-MM-DD. */
export function firstDay(when: When): string {
  return when.span === "days" ? when.first : when.starts.slice(0, 10);
}

/** The last day that an event touches; one that ends at midnight does not touch the day that begins then. */
export function lastDay(when: When): string {
  if (when.span === "days") return when.last;
  const day = when.ends.slice(0, 10);
  const first = when.starts.slice(0, 10);
  return timeOf(when.ends) === "00:00" && day > first ? shiftDate(day, -1) : day;
}

/** Whether it takes whole days or goes over midnight, and so is drawn as a bar rather than at its time. */
export function isBar(when: When): boolean {
  return when.span === "days" || firstDay(when) !== lastDay(when);
}

/** An event's time in full: "Mo 16.03.2026, 09:00 – 11:00". */
export function whenWords(when: When, lang: Language = language()): string {
  const first = firstDay(when);
  if (when.span === "days") {
    return first === when.last
      ? `${formatDate(first, "weekday", lang)}, ${words().allDay}`
      : `${formatDate(first, "weekday", lang)} – ${formatDate(when.last, "weekday", lang)}`;
  }
  if (first === lastDay(when))
    return `${formatDate(first, "weekday", lang)}, ${formatTimes(when.starts, when.ends).replaceAll(" ", "\u00a0")}`;
  return `${formatDate(first, "weekday", lang)}, ${timeOf(when.starts)} – ${formatDate(when.ends, "weekday", lang)}, ${timeOf(when.ends)}`;
}

/** What is said of its time on one of its days: "09:00 – 11:00", "ab 22:00", "bis 06:00", "ganztägig". */
export function timeOn(when: When, day: string): string {
  if (when.span === "days") return words().allDay;
  const first = firstDay(when);
  const last = lastDay(when);
  if (first === last) return formatTimes(when.starts, when.ends);
  if (day === first) return words().from(timeOf(when.starts));
  return day === last ? words().until(timeOf(when.ends)) : words().allDay;
}

/** Order within a day: whole days first, then by time, then by title. */
export function byTime(a: { when: When; title: string }, b: { when: When; title: string }): number {
  const rank = (when: When) => (when.span === "days" ? `${when.first}` : when.starts);
  const bars = Number(isBar(b.when)) - Number(isBar(a.when));
  return bars || rank(a.when).localeCompare(rank(b.when)) || a.title.localeCompare(b.title);
}
