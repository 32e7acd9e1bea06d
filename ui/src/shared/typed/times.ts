/** A wall time `HH:MM`, or why the text is none. */
export type TimeReading = { time: string } | { error: "empty" | "not_a_time" };

/** Reads `9`, `930`, `9:30`, `9.30`, `0930`, `14 Uhr`, `9 am`, `9:30 pm` as `HH:MM`. */
export function readTime(input: string): TimeReading {
  const text = input
    .trim()
    .toLowerCase()
    .replace(/\s+/g, "")
    .replace(/(uhr|h)$/, "");
  if (text === "") return { error: "empty" };
  const match = /^(\d{1,2})(?:[:.,]?([0-5]\d))?(am|pm|a|p)?$/.exec(text) ?? /^(\d{1,2})uhr([0-5]\d)()$/.exec(text);
  if (!match) return { error: "not_a_time" };
  let hour = Number(match[1]);
  const half = match[3]?.[0];
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return { error: "not_a_time" };
    hour = (hour % 12) + (half === "p" ? 12 : 0);
  }
  if (hour > 23) return { error: "not_a_time" };
  return { time: `${String(hour).padStart(2, "0")}:${match[2] ?? "00"}` };
}

/** Minutes since midnight of `HH:MM`. */
export function minutesOfTime(time: string): number {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return hour * 60 + minute;
}

/** `HH:MM` of minutes since midnight; times past midnight wrap round. */
export function timeOfMinutes(minutes: number): string {
  const within = ((minutes % 1440) + 1440) % 1440;
  return `${String(Math.floor(within / 60)).padStart(2, "0")}:${String(within % 60).padStart(2, "0")}`;
}
