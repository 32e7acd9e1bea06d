import { addDays, addMonths, daysInMonth, fromIso, toIso, weekday } from "../../shared/typed/civil";
import { weekdayNames } from "../../shared/typed/names";
import { type LineDay, readNumber, readUnit } from "./days";

/** How often a phrase says that something comes again, and on which day first. */
export interface LineRepeat {
  unit: "day" | "week" | "month" | "year";
  count: number;
  /** The first day, where the phrase says it; `YYYY-MM-DD`. */
  first?: string;
  /** The day of the month that is meant. */
  day?: number;
}

export type RepeatReading = LineRepeat | { error: "repeat_zero" | "repeat_unknown" } | null;

const plain: Array<[RegExp, LineRepeat]> = [
  [/^(täglich|jeden tag|daily|every day)$/, { unit: "day", count: 1 }],
  [/^(wöchentlich|jede woche|weekly|every week)$/, { unit: "week", count: 1 }],
  [/^(14-tägig|vierzehntägig|zweiwöchentlich|fortnightly|biweekly)$/, { unit: "week", count: 2 }],
  [/^(monatlich|jeden monat|monthly|every month)$/, { unit: "month", count: 1 }],
  [/^(vierteljährlich|quartalsweise|jedes quartal|quarterly|every quarter)$/, { unit: "month", count: 3 }],
  [/^(halbjährlich|jedes halbjahr|half-yearly|every six months)$/, { unit: "month", count: 6 }],
  [/^(jährlich|jedes jahr|yearly|annually|every year)$/, { unit: "year", count: 1 }],
];

/** Rules that a task cannot bear: said aloud rather than guessed. */
const beyond =
  /^(werktags|werktäglich|jeden werktag|jeden arbeitstag|weekdays|every weekday|every working day)$|^(jeden|every) (ersten|zweiten|dritten|vierten|letzten|first|third|fourth|last) \S+ (im|des|of the|in the) (monat|monats|month)$/;

/** The index of a weekday, 1 is Monday, or null. */
function readWeekday(text: string): number | null {
  const typed = text.replace(/s?\.?$/, "");
  for (const names of [weekdayNames.de, weekdayNames.en]) {
    const index = names.findIndex((name) => {
      const lower = name.toLowerCase();
      return lower === typed || lower === text || (typed.length >= 2 && typed.length <= 3 && lower.startsWith(typed));
    });
    if (index >= 0) return index + 1;
  }
  return null;
}

/** Reads "jeden Montag", "alle 2 Wochen", "monatlich am 15.", and the same in English. */
export function readRepeat(phrase: string, context: LineDay): RepeatReading {
  const text = phrase.trim().toLowerCase().replace(/\s+/g, " ");
  const today = fromIso(context.today);
  if (!today) return null;
  for (const [form, repeat] of plain) if (form.test(text)) return repeat;
  if (beyond.test(text)) return { error: "repeat_unknown" };

  const every = /^(?:alle|every) (\S+) (\S+)$/.exec(text);
  if (every) {
    const count = readNumber(every[1] ?? "");
    const unit = readUnit(every[2] ?? "");
    if (count !== null && unit !== null) return count === 0 ? { error: "repeat_zero" } : { unit, count };
  }
  const onDay =
    /^(?:jeden|am|every|monatlich am|jeden monat am|monthly on the|every month on the|on the) (\d{1,2})(?:\.|st|nd|rd|th)(?: (?:jeden monats|jedes monats|des monats|of every month|of each month|monatlich))?$/.exec(
      text,
    );
  const saysMonthly = !/^(am|on the) \d{1,2}(\.|st|nd|rd|th)$/.test(text);
  if (onDay && saysMonthly) {
    const day = Number(onDay[1]);
    if (day < 1 || day > 31) return { error: "repeat_unknown" };
    return { unit: "month", count: 1, day, first: firstOn(day, context) };
  }
  if (/^(jeden monatsletzten|am monatsletzten|every last of the month|at the end of every month)$/.test(text)) {
    return { unit: "month", count: 1, day: 31, first: firstOn(31, context) };
  }
  const weekly = /^(?:(?:jeden|jede|every) (zweiten |other |second )?(\S+))$/.exec(text);
  if (weekly) {
    const index = readWeekday(weekly[2] ?? "");
    if (index !== null) {
      const first = addDays(today, (index - weekday(today) + 7) % 7 || 7);
      return { unit: "week", count: weekly[1] ? 2 : 1, first: toIso(first) };
    }
    const unit = weekly[1] ? readUnit(weekly[2] ?? "") : null;
    if (unit) return { unit, count: 2 };
  }
  const habit = /^(mon|diens|donners|frei|sams|sonn)tags$|^mittwochs$|^(mon|tues|wednes|thurs|fri|satur|sun)days$/;
  if (habit.test(text)) {
    const index = readWeekday(text);
    if (index !== null) {
      const first = addDays(today, (index - weekday(today) + 7) % 7 || 7);
      return { unit: "week", count: 1, first: toIso(first) };
    }
  }
  return null;
}

/** The next such day of a month from today on; the 31st is the last one. */
function firstOn(day: number, context: LineDay): string {
  const today = fromIso(context.today) ?? { year: 2000, month: 1, day: 1 };
  const on = (month: { year: number; month: number }) => ({
    year: month.year,
    month: month.month,
    day: Math.min(day, daysInMonth(month.year, month.month)),
  });
  const here = on(today);
  return toIso(here.day >= today.day ? here : on(addMonths({ ...today, day: 1 }, 1)));
}
