import type { TaskRepeat, TaskRow } from "../shared/api/generated/commands";
import { formatDate, shiftDate } from "../shared/words";
import type { Words } from "./words.de";

type Dated = Pick<TaskRow, "state" | "due" | "due_time" | "follow_up">;

/** A day as one says it: "heute", "morgen", "Fr 20.03.2026". */
export function dayWords(day: string, today: string, words: Words): string {
  if (day === today) return words.today;
  if (day === shiftDate(today, 1)) return words.tomorrow;
  return formatDate(day, "weekday");
}

/** Until when: "heute, 14:30", "seit Fr 13.03.2026"; `wordy` says "überfällig seit", where there is room. */
export function dueWords(task: Dated, today: string, words: Words, wordy = false): string {
  if (task.due === null) return "";
  if (isOverdue(task, today)) {
    return (wordy ? words.overdueSince : words.since)(formatDate(task.due, "weekday"));
  }
  const day = dayWords(task.due, today, words);
  return task.due_time === null ? day : words.at(day, task.due_time);
}

/** Its day has passed. */
export function isOverdue(task: Dated, today: string): boolean {
  return task.state === "open" && task.due !== null && task.due < today;
}

/** The colour of the day; the words say the same. */
export function dueTone(task: Dated, today: string): "danger" | "due" | undefined {
  if (isOverdue(task, today)) return "danger";
  return task.state === "open" && task.due === today ? "due" : undefined;
}

/** The colour of the Wiedervorlage. */
export function followUpTone(task: Dated, today: string): "due" | undefined {
  return task.state === "open" && task.follow_up !== null && task.follow_up <= today ? "due" : undefined;
}

/** "alle 2 Wochen bis 31.12.2026". */
export function repeatWords(repeat: TaskRepeat, words: Words): string {
  return [
    words.every[repeat.unit](repeat.count),
    repeat.day !== null && repeat.unit === "month" && words.onDay(repeat.day),
    repeat.until !== null && words.until(formatDate(repeat.until)),
  ]
    .filter(Boolean)
    .join(" ");
}

/**
 * "alle 2 Wochen, das nächste Mal Fr 03.04.2026". `next` is what the program has counted: null where it comes no more,
 * undefined as long as it has not answered.
 */
export function repeatSentence(repeat: TaskRepeat, next: string | null | undefined, words: Words): string {
  return [
    repeatWords(repeat, words),
    repeat.from === "done" && words.fromDone,
    next === null ? words.lastTime : next !== undefined && words.nextTime(formatDate(next, "weekday")),
  ]
    .filter(Boolean)
    .join(", ");
}
