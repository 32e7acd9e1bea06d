import type { Language } from "../words/language";
import {
  addDays,
  addMonths,
  type Civil,
  dayNumber,
  daysInMonth,
  fromIso,
  isValid,
  mondayOfWeek,
  toIso,
  weekday,
} from "./civil";
import { monthNames, weekdayNames } from "./names";

/**
 * Which year a date without one takes.
 * - `nearest`: the one nearest to today (the rule when nothing is known),
 * - `forward`: today or later (due dates),
 * - `backward`: today or earlier (starts of contracts); a year that is typed is believed,
 * - `birthday`: as backward, and two-digit years never lie ahead (`41` is 1941).
 */
export type YearMode = "nearest" | "forward" | "backward" | "birthday";

/** What reading a date needs to know. `today` is `YYYY-MM-DD`. */
export interface DateContext {
  today: string;
  language: Language;
  mode?: YearMode;
}

/** `empty` is no error of its own: whether a date is required is the form's business. */
export type DateReading = { date: string } | { error: "empty" | "not_a_date" | "no_such_day" };

/**
 * Reads a date as a person types it: `1.3.`, `1.3.26`, `010326`, `15.`, `1. März`, `heute`, `+14`, `+2w`,
 * `-1m`, `fr`, `kw14`, `ult`, `ult 3`, and the same in English (day before month).
 */
export function readDate(input: string, context: DateContext): DateReading {
  const text = input.trim().toLowerCase().replace(/\s+/g, " ").replace(leadingWeekday, "");
  if (text === "") return { error: "empty" };
  const today = fromIso(context.today);
  if (!today) return { error: "not_a_date" };
  const mode = context.mode ?? "nearest";

  const spoken = words[text];
  if (spoken !== undefined) return { date: toIso(addDays(today, spoken)) };

  return (
    readIso(text) ??
    readOffset(text, today) ??
    readMonthEnd(text, today, mode) ??
    readWeek(text, today, mode) ??
    readWeekday(text, today) ??
    readNamedMonth(text, today, mode) ??
    readNumbers(text, today, mode) ?? { error: "not_a_date" }
  );
}

/** "So 01.03.2026" and "Sonntag, 1. März" as they stand in letters: the date decides, not the day's name. */
const leadingWeekday =
  /^(?:mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|[a-z]{3,6}day)[.,]* (?=\d)/;

/** Both languages are understood in both: nobody types wrong because the window speaks English. */
const words: Record<string, number> = {
  heute: 0,
  h: 0,
  today: 0,
  morgen: 1,
  tomorrow: 1,
  übermorgen: 2,
  uebermorgen: 2,
  gestern: -1,
  yesterday: -1,
  vorgestern: -2,
};

function readIso(text: string): DateReading | null {
  if (!/^\d{4}-\d{1,2}-\d{1,2}$/.test(text)) return null;
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  return finish({ year, month, day });
}

function readOffset(text: string, today: Civil): DateReading | null {
  const match = /^([+-])\s?(\d{1,4})\s?([a-zä]*)$/.exec(text);
  if (!match) return null;
  const n = Number(match[2]) * (match[1] === "-" ? -1 : 1);
  switch (match[3]) {
    case "":
    case "t":
    case "d":
    case "tage":
    case "days":
      return finish(addDays(today, n));
    case "w":
    case "wochen":
    case "weeks":
      return finish(addDays(today, n * 7));
    case "m":
    case "monate":
    case "months":
      return finish(addMonths(today, n));
    case "j":
    case "y":
    case "jahre":
    case "years":
      return finish(addMonths(today, n * 12));
    default:
      return null;
  }
}

/** `ult` is the last day of this month, `ult 3` or `ult märz` of that one. */
function readMonthEnd(text: string, today: Civil, mode: YearMode): DateReading | null {
  const match = /^(?:ult|ultimo|eom)\.? ?(\d{1,2}|[a-zä]+)?\.?$/.exec(text);
  if (!match) return null;
  const named = match[1];
  if (named === undefined) {
    return finish({ ...today, day: daysInMonth(today.year, today.month) });
  }
  const month = /^\d/.test(named) ? Number(named) : monthNamed(named);
  if (!month || month > 12) return { error: "no_such_day" };
  return pick(today, mode, 1, (year) => ({ year, month, day: daysInMonth(year, month) }));
}

/** `kw14` is the Monday of that week, in the year that the mode asks for unless it is typed. */
function readWeek(text: string, today: Civil, mode: YearMode): DateReading | null {
  const match = /^(?:kw|wk|w|week|woche) ?(\d{1,2})(?:[ /.-](\d{2}|\d{4}))?$/.exec(text);
  if (!match) return null;
  const week = Number(match[1]);
  if (match[2] !== undefined) {
    const monday = mondayOfWeek(fullYear(match[2], today, mode), week);
    return monday ? finish(monday) : { error: "no_such_day" };
  }
  return pick(today, mode, 6, (year) => mondayOfWeek(year, week));
}

/** `fr` is the next Friday, never today. */
function readWeekday(text: string, today: Civil): DateReading | null {
  const typed = text.replace(/\.$/, "");
  if (typed.length < 2) return null;
  for (const names of [weekdayNames.de, weekdayNames.en]) {
    const index = names.findIndex((name) => {
      const lower = name.toLowerCase();
      return lower === typed || (typed.length <= 3 && lower.startsWith(typed));
    });
    if (index >= 0) {
      const ahead = (index + 1 - weekday(today) + 7) % 7 || 7;
      return finish(addDays(today, ahead));
    }
  }
  return typed === "sonnabend" ? readWeekday("samstag", today) : null;
}

function readNamedMonth(text: string, today: Civil, mode: YearMode): DateReading | null {
  const dayFirst = /^(\d{1,2})(?:\.|st|nd|rd|th)? ?([a-zä]{3,})\.?(?:,? (\d{2}|\d{4}))?$/.exec(text);
  const monthFirst = /^([a-zä]{3,})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/.exec(text);
  const [dayText, monthText, yearText] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : monthFirst
      ? [monthFirst[2], monthFirst[1], monthFirst[3]]
      : [];
  if (dayText === undefined || monthText === undefined) return null;
  const month = monthNamed(monthText);
  return month ? assemble(Number(dayText), month, yearText, today, mode) : null;
}

function readNumbers(text: string, today: Civil, mode: YearMode): DateReading | null {
  const parts = /^(\d{1,2})[.,/ -](?: ?(\d{1,2})(?:[.,/ -] ?(\d{4}|\d{2})?)?)?$/.exec(text);
  if (parts) {
    if (parts[2] === undefined) return dayAlone(Number(parts[1]), today, mode);
    return assemble(Number(parts[1]), Number(parts[2]), parts[3], today, mode);
  }
  const solid = /^(\d{1,2}|\d{4}|\d{6}|\d{8})$/.exec(text);
  if (!solid) return null;
  if (text.length <= 2) return dayAlone(Number(text), today, mode);
  return assemble(Number(text.slice(0, 2)), Number(text.slice(2, 4)), text.slice(4) || undefined, today, mode);
}

/** `15.` is the 15th of the month that the mode asks for. */
function dayAlone(day: number, today: Civil, mode: YearMode): DateReading {
  if (day < 1 || day > 31) return { error: "no_such_day" };
  const candidates: Civil[] = [];
  for (let shift = -2; shift <= 2; shift += 1) {
    const base = addMonths({ ...today, day: 1 }, shift);
    const civil = { ...base, day };
    if (isValid(civil)) candidates.push(civil);
  }
  return choose(candidates, today, mode);
}

function assemble(day: number, month: number, yearText: string | undefined, today: Civil, mode: YearMode): DateReading {
  if (yearText !== undefined) {
    const year = fullYear(yearText, today, mode, { month, day });
    return finish({ year, month, day });
  }
  if (month < 1 || month > 12 || day < 1 || day > 31) return { error: "no_such_day" };
  // 29 February needs up to eight years to come round (1896–1904).
  return pick(today, mode, 8, (year) => ({ year, month, day }));
}

function pick(today: Civil, mode: YearMode, reach: number, at: (year: number) => Civil | null): DateReading {
  const candidates: Civil[] = [];
  for (let year = today.year - reach; year <= today.year + reach; year += 1) {
    const civil = at(year);
    if (civil && isValid(civil)) candidates.push(civil);
  }
  return choose(candidates, today, mode);
}

/** Of two that are equally near the later one is meant: offices look ahead. */
function choose(candidates: readonly Civil[], today: Civil, mode: YearMode): DateReading {
  const now = dayNumber(today);
  const allowed = candidates
    .map((civil) => dayNumber(civil) - now)
    .filter((away) => (mode === "forward" ? away >= 0 : mode === "nearest" ? true : away <= 0))
    .sort((a, b) => Math.abs(a) - Math.abs(b) || b - a);
  const nearest = allowed[0];
  return nearest === undefined ? { error: "no_such_day" } : finish(addDays(today, nearest));
}

function fullYear(text: string, today: Civil, mode: YearMode, monthDay?: { month: number; day: number }): number {
  const typed = Number(text);
  if (text.length > 2) return typed;
  const century = today.year - (today.year % 100);
  const candidates = [century - 100 + typed, century + typed, century + 100 + typed];
  if (mode === "birthday") {
    const limit = dayNumber(today);
    const past = candidates.filter((year) => dayNumber({ year, ...(monthDay ?? { month: 1, day: 1 }) }) <= limit);
    return past[past.length - 1] ?? century + typed;
  }
  return candidates.reduce((best, year) => (Math.abs(year - today.year) < Math.abs(best - today.year) ? year : best));
}

function monthNamed(text: string): number | null {
  const typed = text.replace("ae", "ä");
  for (const names of [monthNames.de, monthNames.en]) {
    const index = names.findIndex((name) => name.toLowerCase().startsWith(typed));
    if (index >= 0 && typed.length >= 3) return index + 1;
  }
  return typed === "mrz" ? 3 : null;
}

function finish(civil: Civil): DateReading {
  return isValid(civil) ? { date: toIso(civil) } : { error: "no_such_day" };
}
