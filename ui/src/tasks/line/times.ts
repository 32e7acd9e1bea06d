/** A clock time that a phrase names, `HH:MM`, or null. "14" alone is none. */
export function readTime(phrase: string): string | null {
  const text = phrase.trim().toLowerCase().replace(/\s+/g, " ");
  const said = /^(um|ab|gegen|at) /.test(text);
  const bare = text.replace(/^(um|ab|gegen|at) /, "");
  const german = /^(\d{1,2})(?:[:.](\d{2}))?( ?uhr| ?h)?$/.exec(bare);
  if (german) {
    const [, hour = "", minute, unit] = german;
    const withDot = bare.includes(".");
    // "14.30" is a time only where "Uhr" or "um" says so: it may be a day or an amount.
    if (!unit && !said && (minute === undefined || withDot)) return null;
    return clock(Number(hour), Number(minute ?? "0"));
  }
  const english = /^(\d{1,2})(?:[:.](\d{2}))? ?(am|pm)$/.exec(bare);
  if (english) {
    const [, hourText = "", minute, half] = english;
    const hour = Number(hourText);
    if (hour < 1 || hour > 12) return null;
    return clock((hour % 12) + (half === "pm" ? 12 : 0), Number(minute ?? "0"));
  }
  return /^(mittags|noon|midday)$/.test(bare) ? "12:00" : null;
}

function clock(hour: number, minute: number): string | null {
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
