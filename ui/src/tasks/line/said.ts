import type { TaskFields } from "../../shared/api/generated/commands";
import { formatDate } from "../../shared/words";
import { repeatSentence } from "../say";
import type { Words } from "../words.de";
import type { LineIssue, ReadLine } from "./readLine";

/** Whose a task is that names nobody. */
export interface LineOwner {
  id: number;
  name: string;
  /** Whoever types. */
  me: boolean;
}

/** The record that a line is about. */
export type LineAbout = NonNullable<TaskFields["about"]>;

/** What a line becomes, with what the place knows beside it. */
export function fieldsOfLine(read: ReadLine, owner: LineOwner | null, about: LineAbout | null): TaskFields {
  const repeat = read.repeat;
  return {
    title: read.title,
    note: "",
    due: read.due ?? null,
    due_time: read.dueTime ?? null,
    follow_up: read.followUp ?? null,
    remind_at: null,
    priority: read.priority ?? "normal",
    assignee_id: read.assignee?.id ?? owner?.id ?? null,
    assignee: "",
    about,
    about_title: "",
    repeat: repeat
      ? { unit: repeat.unit, count: repeat.count, from: "due", day: repeat.day ?? null, until: repeat.until ?? null }
      : null,
    items: [],
  };
}

/**
 * What was understood, part by part: "fällig Fr 20.03.2026, 14:30", "Wiedervorlage …", "für Jörg Kern". `next` is the
 * day on which it comes again, where that was asked for.
 */
export function understood(read: ReadLine, owner: LineOwner | null, words: Words, next?: string | null): string[] {
  const day = (iso: string) => formatDate(iso, "weekday");
  const { repeat } = fieldsOfLine(read, owner, null);
  const who = read.assignee ?? owner;
  const isMe = owner?.me === true && who?.id === owner.id;
  return [
    read.due && words.lineDue(read.dueTime ? words.at(day(read.due), read.dueTime) : day(read.due)),
    read.followUp && words.lineFollowUp(day(read.followUp)),
    read.priority && words.linePriority[read.priority],
    who && (isMe ? words.lineMe : words.lineWho(who.name)),
    repeat && repeatSentence(repeat, next, words),
  ].filter((part): part is string => typeof part === "string" && part !== "");
}

/** What was not taken for what it looks like, and what to write instead. */
export function issueSaid(issue: LineIssue, words: Words): string {
  const day = issue.code === "past" || issue.code === "repeat_ended";
  return words.lineIssues[issue.code](day ? formatDate(issue.text, "weekday") : issue.text);
}

/** Such a line is never saved: it says nothing to do, or contradicts itself. */
export function stops(issue: LineIssue): boolean {
  return issue.code === "no_title" || issue.code === "repeat_ended";
}

/** Such a line is saved only when Enter says so a second time: something in it was meant otherwise. */
export function doubts(issue: LineIssue): boolean {
  return issue.code !== "past" && !stops(issue);
}
