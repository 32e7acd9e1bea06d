import { formatDate, type Language } from "../words";
import { fromIso } from "./civil";
import { readDate } from "./dates";
import { monthNames } from "./names";

/** What reading a birthday gives: `1980-04-15`, `--04-15` without a year, null for nothing. */
export type BirthdayReading = { value: string | null } | { error: "not_a_date" | "no_such_day" };

/** A day and a month alone: `15.4.`, `15. April`, `1504`, `15/4`, `15 April`, `April 15`. */
const withoutYear =
  /^(\d{1,2}[./ -] ?\d{1,2}\.?|\d{4}|\d{1,2}(\.|st|nd|rd|th)? ?[a-zä]{3,}\.?|[a-zä]{3,}\.? \d{1,2})$/i;

/** Reads a birthday as it is typed. Without a year it has none: whose age is not known is not guessed. */
export function readBirthday(input: string, today: string, language: Language): BirthdayReading {
  const text = input.trim();
  if (withoutYear.test(text)) {
    // The last day of a leap year, so that 29 February is a day of it.
    const read = readDate(text, { today: "2000-12-31", language, mode: "backward" });
    return "date" in read ? { value: `-${read.date.slice(4)}` } : failed(read.error);
  }
  const read = readDate(text, { today, language, mode: "birthday" });
  return "date" in read ? { value: read.date } : failed(read.error);
}

function failed(error: "empty" | "not_a_date" | "no_such_day"): BirthdayReading {
  return error === "empty" ? { value: null } : { error };
}

/** Writes a birthday: `15.04.1980`, or `15. April` where the year is not known. */
export function writeBirthday(birthday: string, language: Language): string {
  const day = dayOf(birthday);
  if (!day) return formatDate(birthday, "plain", language);
  const month = monthNames[language][day.month - 1] ?? "";
  return language === "de" ? `${day.day}. ${month}` : `${day.day} ${month}`;
}

/** The age reached on a day, or null where the year is not known. */
export function ageOn(birthday: string, day: string): number | null {
  const born = fromIso(birthday);
  const now = fromIso(day);
  if (!born || !now) return null;
  const before = now.month < born.month || (now.month === born.month && now.day < born.day);
  return now.year - born.year - (before ? 1 : 0);
}

function dayOf(birthday: string): { month: number; day: number } | null {
  const match = /^--(\d{2})-(\d{2})$/.exec(birthday);
  return match ? { month: Number(match[1]), day: Number(match[2]) } : null;
}
