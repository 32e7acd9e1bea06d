import { type LineDay, readDay } from "./days";
import { type LineRepeat, readRepeat } from "./repeats";
import { readTime } from "./times";

/** Somebody to whom a task may be given. */
export interface LinePerson {
  id: number;
  /** Kurzzeichen. */
  code: string;
  given: string;
  family: string;
  /** As it stands in lists: "Dr. Anna Petersen". */
  name: string;
}

/** Those to whom a line may give a task: who works here. */
export function peopleOf(employees: readonly (LinePerson & { works: boolean })[]): LinePerson[] {
  return employees
    .filter((one) => one.works)
    .map(({ id, code, given, family, name }) => ({ id, code, given, family, name }));
}

/** What reading a line needs to know. */
export interface LineContext extends LineDay {
  people: readonly LinePerson[];
}

/** Why something in the line was not taken for what it looks like. */
export interface LineIssue {
  code:
    | "no_such_day"
    | "past"
    | "follow_up_without_day"
    | "repeat_zero"
    | "repeat_unknown"
    | "repeat_ended"
    | "person_unknown"
    | "person_unclear"
    | "no_title";
  /** The words of the line that are meant. */
  text: string;
}

/** A typed line as it was understood. */
export interface ReadLine {
  title: string;
  due?: string;
  dueTime?: string;
  followUp?: string;
  priority?: "high" | "low";
  assignee?: LinePerson;
  repeat?: { unit: LineRepeat["unit"]; count: number; day?: number; until?: string };
  issues: LineIssue[];
}

/** What the elements of a line have said so far; each says its thing once. */
interface Found {
  due?: string;
  /** The due day was said with "bis": with a repeat it is its end. */
  dueIsUntil?: boolean;
  dueTime?: string;
  followUp?: string;
  priority?: "high" | "low";
  assignee?: LinePerson;
  repeat?: LineRepeat;
  issues: LineIssue[];
}

/** No element has more words: "am ersten Freitag im Monat". */
const longest = 6;

/**
 * Reads a task as somebody types it: "Angebot Brandschutz anrufen fr", "Miete prüfen jeden Montag bis 31.12. @Kern !",
 * "wv 3.5. Vertrag Weber". What says when and who stands at the beginning or at the end; the rest is what is to be done.
 */
export function readLine(line: string, context: LineContext): ReadLine {
  let words = line.trim().split(/\s+/).filter(Boolean);
  const found: Found = { issues: [] };
  let took = true;
  while (took && words.length > 0) {
    took = false;
    for (let count = Math.min(longest, words.length); count >= 1; count -= 1) {
      const rest = words.slice(0, words.length - count);
      if (element(words.slice(words.length - count), rest, found, context, "end")) {
        words = rest;
        took = true;
        break;
      }
    }
  }
  took = true;
  while (took && words.length > 0) {
    took = false;
    for (let count = Math.min(longest, words.length); count >= 1; count -= 1) {
      const rest = words.slice(count);
      if (element(words.slice(0, count), rest, found, context, "start")) {
        words = rest;
        took = true;
        break;
      }
    }
  }
  return settled(words.join(" ").replace(/[,;:]$/, ""), found, context);
}

/** Takes a group of words for what it is; false where it is part of what is to be done. */
function element(group: string[], rest: string[], found: Found, context: LineContext, side: "start" | "end"): boolean {
  const text = group.join(" ");
  const lower = text.toLowerCase();
  // Something must be left to be done.
  if (rest.length === 0) return false;

  if (group.length === 1 && found.priority === undefined) {
    if (
      /^(!{1,3}|dringend:?|wichtig:?|eilig:?|eilt:?|urgent:?|important:?|asap:?)$/.test(lower) &&
      certain(lower, side)
    ) {
      found.priority = "high";
      return true;
    }
  }
  if (group.length === 1 && text.startsWith("@") && found.assignee === undefined) return person(text, found, context);
  if (side === "end" && found.assignee === undefined) {
    const named = /^(?:für|for) (?:herrn?|frau|mr|ms|mrs)? ?(.+)$/i.exec(text);
    const matching = named ? matches(named[1] ?? "", context.people) : [];
    if (matching.length === 1 && matching[0]) {
      found.assignee = matching[0];
      return true;
    }
  }
  const follow =
    /^(?:wv|wiedervorlage|wieder vorlegen|follow[- ]?up|fu|remind me|tickler):?(?: (?:am|zum|ab|on))?(?: (.+))?$/.exec(
      lower,
    );
  if (follow && found.followUp === undefined) {
    if (follow[1] === undefined) {
      // "wv" alone at the edge wishes for a day; "follow up" at the start is something to do.
      if (side === "start" || !/^(wv|wiedervorlage|fu)$/.test(lower)) return false;
      found.issues.push({ code: "follow_up_without_day", text });
      return true;
    }
    const day = readDay(follow[1], true, context);
    if (day === null) return false;
    if ("error" in day) return refuse(found, day.error, text);
    found.followUp = day.day;
    return true;
  }
  if (found.repeat === undefined) {
    const repeat = readRepeat(lower, context);
    if (repeat !== null) {
      if ("error" in repeat) return refuse(found, repeat.error, text);
      found.repeat = repeat;
      return true;
    }
  }
  if (found.due === undefined) {
    const said =
      /^(?:bis(?: zum| spätestens)?|am|zum|spätestens(?: am)?|ab|from|starting|fällig(?: am)?|by|until|on|due(?: on)?|til|till) (.+)$/.exec(
        lower,
      );
    const day = readDay(said?.[1] ?? lower, said !== null, context);
    // At the beginning a short word is rather the first word of the title: "Fr Weber anrufen".
    const clear = side === "end" || said !== null || /\d/.test(lower) || lower.length > 4;
    if (day !== null && clear) {
      if ("error" in day) return refuse(found, day.error, text);
      found.due = day.day;
      found.dueIsUntil = /^(bis|until|till?) /.test(lower);
      return true;
    }
  }
  if (found.dueTime === undefined) {
    const time = readTime(lower);
    if (time !== null) {
      found.dueTime = time;
      return true;
    }
  }
  return false;
}

/** "Wichtig" at the beginning is meant with a colon: "Wichtige Post" begins otherwise. */
function certain(lower: string, side: "start" | "end"): boolean {
  return side === "end" || lower.startsWith("!") || lower.endsWith(":");
}

/** What cannot be stays in the title and is said. */
function refuse(found: Found, code: LineIssue["code"], text: string): false {
  if (!found.issues.some((issue) => issue.text.includes(text))) found.issues.push({ code, text });
  return false;
}

function person(text: string, found: Found, context: LineContext): boolean {
  const matching = matches(text.slice(1), context.people);
  if (matching.length === 1 && matching[0]) {
    found.assignee = matching[0];
    return true;
  }
  return refuse(found, matching.length === 0 ? "person_unknown" : "person_unclear", text);
}

/** People whose sign, name or beginning of a name this is; a whole one counts more than a beginning. */
function matches(typed: string, people: readonly LinePerson[]): LinePerson[] {
  const wanted = fold(typed);
  if (wanted === "") return [];
  const whole = people.filter((one) =>
    [one.code, one.given, one.family, one.name, `${one.given} ${one.family}`].some((name) => fold(name) === wanted),
  );
  if (whole.length > 0) return whole;
  if (wanted.length < 3) return [];
  return people.filter((one) => [one.given, one.family].some((name) => fold(name).startsWith(wanted)));
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/ä/g, "ae")
    .replace(/ö/g, "oe")
    .replace(/ü/g, "ue")
    .normalize("NFD")
    .replace(/[^a-z0-9 ]/g, "")
    .trim();
}

/** Puts together what the elements said. */
function settled(title: string, found: Found, context: LineContext): ReadLine {
  const { issues, repeat } = found;
  const read: ReadLine = { title, issues };
  let { due } = found;
  if (repeat) {
    read.repeat = { unit: repeat.unit, count: repeat.count };
    if (repeat.day !== undefined) read.repeat.day = repeat.day;
    const first = repeat.first ?? context.today;
    if (due !== undefined && found.dueIsUntil) {
      read.repeat.until = due;
      if (due < first) issues.push({ code: "repeat_ended", text: due });
      due = undefined;
    }
    due ??= first;
  }
  // An hour without a day is meant for today.
  if (found.dueTime !== undefined) due ??= context.today;
  if (due !== undefined) read.due = due;
  if (found.dueTime !== undefined) read.dueTime = found.dueTime;
  if (found.followUp !== undefined) read.followUp = found.followUp;
  if (found.priority !== undefined) read.priority = found.priority;
  if (found.assignee !== undefined) read.assignee = found.assignee;
  for (const day of [read.due, read.followUp]) {
    if (day !== undefined && day < context.today) issues.push({ code: "past", text: day });
  }
  if (title === "") issues.push({ code: "no_title", text: "" });
  return read;
}
