/**
 * Days of the civil (proleptic Gregorian) calendar as plain numbers and `YYYY-MM-DD` texts.
 *
 * A date here is never an instant: `new Date("2026-03-01")` is midnight in Greenwich and another day west
 * of it, so no `Date` is made from a text anywhere in the window.
 */

/** Days since 1970-01-01. */
export type DayNumber = number;

/** A civil date, month and day counted from 1. */
export interface Civil {
  year: number;
  month: number;
  day: number;
}

/** Days since 1970-01-01 of a civil date (Howard Hinnant's algorithm). */
export function dayNumber({ year, month, day }: Civil): DayNumber {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The civil date of a day number. */
export function civilOf(number: DayNumber): Civil {
  const z = number + 719468;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const day = doy - Math.floor((153 * mp + 2) / 5) + 1;
  const month = mp < 10 ? mp + 3 : mp - 9;
  return { year: yoe + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** Whether the year has a 29 February. */
export function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** The number of days in a month counted from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Whether year, month and day name a day between the years 1 and 9999. */
export function isValid({ year, month, day }: Civil): boolean {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Reads `YYYY-MM-DD` (a longer text such as a local date-time is read up to the day). */
export function fromIso(text: string): Civil | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (!match) return null;
  const civil = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isValid(civil) ? civil : null;
}

/** Writes `YYYY-MM-DD`. */
export function toIso({ year, month, day }: Civil): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Monday is 1, Sunday is 7 (ISO 8601). */
export function weekday(civil: Civil): number {
  return ((((dayNumber(civil) + 3) % 7) + 7) % 7) + 1;
}

/** The day that lies `days` later (earlier if negative). */
export function addDays(civil: Civil, days: number): Civil {
  return civilOf(dayNumber(civil) + days);
}

/** The same day `months` later, or the last day of that month if it is shorter. */
export function addMonths({ year, month, day }: Civil, months: number): Civil {
  const index = year * 12 + (month - 1) + months;
  const y = Math.floor(index / 12);
  const m = index - y * 12 + 1;
  return { year: y, month: m, day: Math.min(day, daysInMonth(y, m)) };
}

/** ISO 8601 week and the year it belongs to. */
export function isoWeek(civil: Civil): { year: number; week: number } {
  const thursday = addDays(civil, 4 - weekday(civil));
  const first = dayNumber({ year: thursday.year, month: 1, day: 1 });
  return { year: thursday.year, week: Math.floor((dayNumber(thursday) - first) / 7) + 1 };
}

/** The Monday of an ISO 8601 week, or null if the year has no such week. */
export function mondayOfWeek(year: number, week: number): Civil | null {
  const fourth = { year, month: 1, day: 4 };
  const monday = addDays(fourth, 1 - weekday(fourth) + (week - 1) * 7);
  const named = isoWeek(monday);
  return named.year === year && named.week === week ? monday : null;
}

/** Today on this PC, read from the clock's local fields. */
export function localToday(now: Date = new Date()): string {
  return toIso({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
}
