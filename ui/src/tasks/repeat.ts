import type { TaskRepeat } from "../shared/api/generated/commands";
import { addDays, addMonths, type Civil, daysInMonth, fromIso, toIso } from "../shared/typed/civil";

/** No repeat reaches further: every day for the longest time that anything lies overdue. */
const MOST_STEPS = 40_000;

/**
 * The day on which a task comes again that is done today (on its day, where that lies ahead); null where the repeat
 * has ended. Shown while it is typed; what is stored is counted by the program.
 */
export function nextTime(repeat: TaskRepeat, due: string | null, today: string): string | null {
  const done = due !== null && due > today ? due : today;
  const start = fromIso(repeat.from === "due" && due !== null ? due : done);
  if (!start || repeat.count < 1) return null;
  for (let step = 1; step < MOST_STEPS; step += 1) {
    const next = nth(repeat, start, step);
    if (next < done) continue;
    return repeat.until !== null && next > repeat.until ? null : next;
  }
  return null;
}

function nth(repeat: TaskRepeat, start: Civil, step: number): string {
  const many = repeat.count * step;
  if (repeat.unit === "day") return toIso(addDays(start, many));
  if (repeat.unit === "week") return toIso(addDays(start, many * 7));
  const next = addMonths(start, repeat.unit === "month" ? many : many * 12);
  // The day of the month is that of the old due date; counted from when it was done, it says nothing.
  const wanted = repeat.from === "due" ? (repeat.day ?? start.day) : start.day;
  const day = Math.min(wanted, daysInMonth(next.year, next.month));
  return toIso({ ...next, day });
}
