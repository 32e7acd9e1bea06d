import type { Language } from "../shared/words";

const shortMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const starts: readonly (readonly string[])[] = [
  ["jan", "jän"],
  ["feb"],
  ["mar", "mär", "mrz"],
  ["apr"],
  ["mai", "may"],
  ["jun"],
  ["jul"],
  ["aug"],
  ["sep"],
  ["okt", "oct"],
  ["nov"],
  ["dez", "dec"],
];

/** Reads a day of the year (`30.9.`, `30.09`, `3009`, `30 Sep`) as `MM-DD`; null where it is none. */
export function readMonthDay(text: string): string | null {
  const clean = text.trim().toLowerCase();
  const numbers = /^(\d{1,2})[./ -](\d{1,2})\.?$/.exec(clean) ?? /^(\d{2})(\d{2})$/.exec(clean);
  const named = /^(\d{1,2})\.?\s*(\p{L}{3,})\.?$/u.exec(clean);
  const day = Number(numbers?.[1] ?? named?.[1]);
  const month = numbers
    ? Number(numbers[2])
    : starts.findIndex((names) => names.some((name) => named?.[2]?.startsWith(name))) + 1;
  const last = longest[month - 1];
  if (last === undefined || day < 1 || day > last) return null;
  return `${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Writes `MM-DD` as `30.09.` or `30 Sep`. */
export function writeMonthDay(monthDay: string, language: Language): string {
  const [month = "", day = ""] = monthDay.split("-");
  return language === "de" ? `${day}.${month}.` : `${Number(day)} ${shortMonths[Number(month) - 1] ?? ""}`;
}

/** Reads days of the year set apart by commas, semicolons, "und", "oder", "and", "or"; null if one of them is none. */
export function readMonthDays(text: string): string[] | null {
  const days = text
    .split(/[,;/]|\s(?:und|oder|and|or|u\.)\s/i)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map(readMonthDay);
  return days.some((day) => day === null) ? null : [...new Set(days as string[])].sort();
}
