import { daysBetween, shiftDate } from "../shared/words";
import { partsOf, type Span, type Terms } from "./terms";

/** A contract from its first day to the end of the period that runs. */
export interface Life {
  from: string;
  /** No end: it runs on. */
  to: string | null;
  /** Renewals so far; 0 while the first term runs, and where it went on without end. */
  renewals: number;
  /** The first day of the period that runs. */
  since: string;
  /** Where each period after the first begins, from 0 to 1. */
  begins: readonly number[];
  /** How much is gone, from 0 to 1; null where there is no end. */
  elapsed: number | null;
  /** Where the period that runs begins, from 0 to 1. */
  now: number;
}

/** More periods than this are no longer told apart on the bar: the first term and the present one remain. */
const MOST_BEGINS = 24;
/** Without an end the day stands here, and the bar runs out behind it. */
export const OPEN_AT = 0.7;

/**
 * The whole life of a contract around the period that runs, as the calculator gave it. The periods between are laid
 * out by their length: they show where, the written days come from the calculator alone.
 */
export function lifeOf(terms: Terms, current: { from: string; to: string | null }, today: string): Life {
  const { start } = terms;
  const whole =
    current.to === null ? Math.max(1, daysBetween(start, today)) / OPEN_AT : daysBetween(start, current.to) + 1;
  const place = (day: string) => Math.min(1, Math.max(0, whole <= 0 ? 0 : daysBetween(start, day) / whole));
  const days = beginsOf(terms, current.from);
  const renews = typeof terms.afterwards === "object";
  return {
    from: start,
    to: current.to,
    renewals: renews ? days.length : 0,
    since: current.from,
    begins: (days.length > MOST_BEGINS ? [days[0] ?? current.from, current.from] : days).map(place),
    elapsed: current.to === null ? null : place(today),
    now: place(current.from),
  };
}

/** The first days of all periods after the first, up to the one that runs; that one exactly. */
function beginsOf(terms: Terms, since: string): string[] {
  const first = terms.first_term ?? null;
  if (first === null || since <= terms.start) return [];
  const second = "until" in first ? shiftDate(first.until, 1) : later(terms.start, first, 1);
  if (typeof terms.afterwards !== "object") return [since];
  const { renews } = terms.afterwards;
  const length = daysOf(renews);
  if (length <= 0) return [since];
  const before = Math.max(0, Math.round(daysBetween(second, since) / length));
  return [...Array.from({ length: before }, (_, times) => later(second, renews, times)), since];
}

/** Days in the mean month of the calendar: 146097 days in 400 years. */
const MONTH_DAYS = 146_097 / 4800;

/** How long a span is on average; enough to tell how many of them fit. */
function daysOf(span: Span): number {
  const { amount, unit } = partsOf(span);
  return amount * { days: 1, weeks: 7, months: MONTH_DAYS, years: MONTH_DAYS * 12 }[unit];
}

/** The day so many spans later; a month that has no such day gives its last one. */
function later(day: string, span: Span, times: number): string {
  const { amount, unit } = partsOf(span);
  const by = amount * times;
  if (unit === "days" || unit === "weeks") return shiftDate(day, unit === "weeks" ? by * 7 : by);
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const months = year * 12 + month - 1 + (unit === "years" ? by * 12 : by);
  const begin = `${String(Math.floor(months / 12)).padStart(4, "0")}-${String((months % 12) + 1).padStart(2, "0")}-01`;
  const last = shiftDate(`${shiftDate(begin, 31).slice(0, 7)}-01`, -1);
  return `${begin.slice(0, 8)}${String(Math.min(date, Number(last.slice(8)))).padStart(2, "0")}`;
}
