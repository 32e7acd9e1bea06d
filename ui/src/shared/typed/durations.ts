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
  const clock = /^(\d{1,3}):([0-5]\d)$/.exec(text);
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

/** Minutes as a field shows them: 45 → `45 min`, 90 → `1:30 h`. */
export function writeDuration(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return rest === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)}:${String(rest).padStart(2, "0")} h`;
}
