import { type Language, language } from "../words/language";

/** Whole minutes, or why the text is no duration. */
export type DurationReading = { minutes: number } | { error: "empty" | "not_a_duration" | "too_long" };

/** Thirty days: longer than any sitting, short enough to catch a slip of the finger. */
const LONGEST_MINUTES = 30 * 24 * 60;

/** Reads `1:30`, `90`, `90m`, `1,5h`, `2 Std.`, `1h30`, `1 h 30 min` as minutes; a bare number is minutes. */
export function readDuration(input: string): DurationReading {
  const text = input.trim().toLowerCase().replace(/\s+/g, "");
  if (text === "") return { error: "empty" };
  const minutes = minutesOf(text);
  if (minutes === null) return { error: "not_a_duration" };
  return minutes > LONGEST_MINUTES ? { error: "too_long" } : { minutes };
}

function minutesOf(text: string): number | null {
  // With the unit that a field writes behind it.
  const clock = /^(\d{1,3}):([0-5]\d)(?:h|std)?\.?$/.exec(text);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  const bare = /^(\d{1,5})(?:m|min|minuten?|minutes?|mins?|')?\.?$/.exec(text);
  if (bare) return Number(bare[1]);
  const hours = "(?:h|std|stunden?|hours?|hrs?)\\.?";
  const mixed = new RegExp(`^(\\d{1,3})${hours}([0-5]?\\d)(?:m|min|minuten?|minutes?)?\\.?$`).exec(text);
  if (mixed) return Number(mixed[1]) * 60 + Number(mixed[2]);
  const fraction = new RegExp(`^(\\d{1,3})(?:[.,](\\d{1,2}))?${hours}$`).exec(text);
  if (!fraction) return null;
  const part = fraction[2] ? Number(`0.${fraction[2]}`) : 0;
  return Number(fraction[1]) * 60 + Math.round(part * 60);
}

const units = { de: { minutes: "Min.", hours: "Std." }, en: { minutes: "min", hours: "h" } };

/** Minutes as a field shows them: 45 → `45 Min.`, 90 → `1:30 Std.`; in English `45 min`, `1:30 h`. */
export function writeDuration(minutes: number, lang: Language = language()): string {
  const unit = units[lang];
  if (minutes < 60) return `${minutes} ${unit.minutes}`;
  const rest = minutes % 60;
  const hours = rest === 0 ? `${minutes / 60}` : `${Math.floor(minutes / 60)}:${String(rest).padStart(2, "0")}`;
  return `${hours} ${unit.hours}`;
}
