import type { ContractRow, EventRow, SeriesDate, TaskRow, When } from "../shared/api/generated/commands";
import { daysBetween, formatDate, formatTimes, shiftDate, timeOf } from "../shared/words";
import type { Words } from "./words.de";

/** How a word is coloured; it says the same without colour. */
export type Tone = "danger" | "due" | "plain" | "quiet";

/** A word with its colour. */
export interface Said {
  text: string;
  tone: Tone;
}

/** A day near today: without the year where it is this one's, "Di 31.03.". */
export function nearDay(day: string, today: string): string {
  return formatDate(day, day.slice(0, 4) === today.slice(0, 4) ? "brief" : "weekday");
}

/** When a contract's notice is to be sent: "absenden in 7 Tagen". */
export function sendWords(contract: ContractRow, words: Words): Said {
  const { due } = contract;
  if (due.is === "overdue") return { text: words.overdue, tone: "danger" };
  if (due.is !== "send") return { text: "", tone: "plain" };
  return { text: words.sendIn(due.days), tone: due.urgent ? "due" : "plain" };
}

/** What has been done about a deadline so far, or which reminder of it has come; null where neither is known. */
export function standsWords(
  { prepared, decided, reminds }: Pick<ContractRow, "prepared" | "decided" | "reminds">,
  words: Words,
): { text: string; icon: "prepared" | "decided" | "reminds" } | null {
  if (prepared) return { text: words.prepared, icon: "prepared" };
  if (decided !== null) return { text: words.decided[decided], icon: "decided" };
  // A reminder on the day itself says no more than the day.
  return reminds === null || reminds === 0 ? null : { text: words.reminded(reminds), icon: "reminds" };
}

/** The day for sending, as it stands before "Zugang bis". */
export function sendBy(contract: ContractRow): string | null {
  const { due } = contract;
  return due.is === "overdue" || due.is === "send" ? due.day : contract.send_by;
}

/** By when a notice has to have arrived. */
export function arriveBy(contract: ContractRow): string | null {
  return contract.due.is === "overdue" ? contract.due.receive_by : contract.receive_by;
}

/** The first day of an event, and the last one that it touches. */
export function daysOf(when: When): [first: string, last: string] {
  if (when.span === "days") return [when.first, when.last];
  const first = when.starts.slice(0, 10);
  const last = when.ends.slice(0, 10);
  return [first, timeOf(when.ends) === "00:00" && last > first ? shiftDate(last, -1) : last];
}

/** The time of an event on the first of the two days at which it stands: "09:00 – 11:00", "ab 22:00", "ganztägig". */
export function eventTime(when: When, today: string, words: Words): string {
  const [first, last] = daysOf(when);
  const day = first > today ? first : today;
  if (when.span === "days") return first === last ? words.allDay : words.until(nearDay(last, today));
  if (first === last) return formatTimes(when.starts, when.ends);
  if (day === first) return words.from(timeOf(when.starts));
  return day === last ? words.until(timeOf(when.ends)) : words.until(nearDay(last, today));
}

/** What takes place: an event, or a date of a series that is none of its own yet. */
export type Occasion = EventRow | SeriesDate;

/** Whether it is a date of a series. */
export function isDate(row: Occasion): row is SeriesDate {
  return "original" in row;
}

/** What else is to be known of an event: its body, its agenda, its people. */
export function eventDetail(event: Occasion, words: Words): string {
  if (isDate(event)) return [event.body, words.series].filter((part) => part !== "").join(", ");
  return [
    event.body,
    event.items > 0 ? words.items(event.items) : "",
    event.participants > 0 ? words.people(event.participants) : "",
  ]
    .filter((part) => part !== "")
    .join(", ");
}

/** Events of today before those of tomorrow, whole days first, then by time. */
export function byDay(today: string): (a: Occasion, b: Occasion) => number {
  const order = ({ when }: Occasion) => {
    const [first] = daysOf(when);
    const day = first > today ? first : today;
    return when.span === "days" || first < today ? `${day}` : `${day}T${timeOf(when.starts)}`;
  };
  return (a, b) => order(a).localeCompare(order(b)) || a.title.localeCompare(b.title);
}

/** Until when a task is to be done, or when it comes back. */
export function taskDay(task: TaskRow, today: string, words: Words): Said {
  const { due, due_time: time, follow_up: followUp } = task;
  if (due !== null && due < today) return { text: words.overdueSince(nearDay(due, today)), tone: "danger" };
  if (due === today) return { text: time ? words.todayUntil(time) : words.todayWord, tone: "due" };
  if (due !== null) return { text: words.dueBy(nearDay(due, today)), tone: "plain" };
  if (followUp === null || followUp >= today) return { text: words.todayWord, tone: "plain" };
  return { text: words.since(nearDay(followUp, today)), tone: "plain" };
}

/** Whether a task stands there because of its Wiedervorlage alone. */
export function isFollowUp(task: TaskRow, today: string): boolean {
  return task.due === null || task.due > today;
}

/** "heute", "morgen", else the weekday with its day: what lies within the next week. */
export function soon(day: string, today: string, words: Words): string {
  const away = daysBetween(today, day);
  if (away === 0) return words.todayWord;
  return away === 1 ? words.tomorrowWord : nearDay(day, today);
}

/** The holiday that holds today or comes next, within five weeks. */
export function nextHoliday<D extends { date: string; kept: boolean }>(days: readonly D[], today: string): D | null {
  const near = days.filter((one) => one.kept && one.date >= today && daysBetween(today, one.date) <= 35);
  return near.sort((a, b) => a.date.localeCompare(b.date))[0] ?? null;
}
