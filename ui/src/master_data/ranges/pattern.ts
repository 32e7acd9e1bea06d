import type { NumberRange } from "../../shared/api/generated/commands";
import { fromIso } from "../../shared/typed/civil";

export type Reset = NumberRange["reset"];

/** What is wrong with a pattern, by the code that the program would answer. */
export type PatternFault = "NUMBER_PATTERN" | "NUMBER_RESET";

const PART = /\{([^{}]*)\}/g;

/** The fault of a pattern, or null: exactly one counter, only known parts, and the year or month that a reset needs. */
export function patternFault(pattern: string, reset: Reset): PatternFault | null {
  const parts = [...pattern.matchAll(PART)].map((match) => match[1] ?? "");
  const counters = parts.filter((part) => /^N{1,12}$/.test(part));
  const known = parts.every((part) => /^(YYYY|YY|MM|N{1,12})$/.test(part));
  if (!known || counters.length !== 1 || /[{}]/.test(pattern.replace(PART, ""))) return "NUMBER_PATTERN";
  const has = (part: string) => parts.includes(part);
  const misses = (reset !== "never" && !has("YYYY") && !has("YY")) || (reset === "monthly" && !has("MM"));
  return misses ? "NUMBER_RESET" : null;
}

/** The number that a pattern makes of a value on a day; empty where the pattern has a fault. */
export function writeNumber(pattern: string, value: number, day: string): string {
  const civil = fromIso(day);
  if (!civil || patternFault(pattern, "never") !== null) return "";
  const two = (n: number) => String(n).padStart(2, "0");
  return pattern.replace(PART, (_, part: string) => {
    if (part === "YYYY") return String(civil.year).padStart(4, "0");
    if (part === "YY") return two(civil.year % 100);
    if (part === "MM") return two(civil.month);
    return String(value).padStart(part.length, "0");
  });
}

/** The first day of the next period, on which the counter begins again; null where it never does. */
export function nextPeriod(reset: Reset, today: string): string | null {
  const civil = fromIso(today);
  if (!civil || reset === "never") return null;
  const year = reset === "yearly" || civil.month === 12 ? civil.year + 1 : civil.year;
  const month = reset === "yearly" || civil.month === 12 ? 1 : civil.month + 1;
  return `${year}-${String(month).padStart(2, "0")}-01`;
}
