import type { EventDay, EventFields, Participant } from "../../shared/api/generated/commands";
import { type OwnForm, ownForm, ownValues } from "../../shared/own/own";
import { minutesOfTime, timeOfMinutes } from "../../shared/typed/times";
import { daysBetween, shiftDate, timeOf } from "../../shared/words";
import { itemsOf, type Line, linesOf } from "../agenda/outline";

/** Somebody on the list while it is edited. */
export interface Person extends Participant {
  key: string;
}

/** Equipment that an event needs, while it is edited. */
export interface BookingLine {
  equipment_id: number;
  quantity: number | null;
}

/** An event as its screen edits it: days and times apart, the agenda as lines. */
export interface EventForm extends Omit<EventFields, "when" | "participants" | "agenda" | "own" | "bookings"> {
  wholeDay: boolean;
  first: string | null;
  start: string | null;
  last: string | null;
  end: string | null;
  /** IANA; empty for the firm's own. */
  zone: string;
  own: OwnForm;
  /** Equipment; a number may be missing while it is typed. */
  bookings: BookingLine[];
  participants: Person[];
  agenda: Line[];
}

/** The parts of the screen; a refusal leads to the one that holds its field. */
export type Part = "agenda" | "people" | "details" | "files" | "history";

/** A new event: an hour on the chosen day, from nine or the hour that was pointed at. */
export function emptyForm(day: string, at = "09:00"): EventForm {
  const later = minutesOfTime(at) + 60;
  return {
    kind: "meeting",
    status: "draft",
    title: "",
    body: "",
    wholeDay: false,
    first: day,
    start: at,
    last: later >= 1440 ? shiftDate(day, 1) : day,
    end: timeOfMinutes(later),
    zone: "",
    room_id: null,
    set_up: null,
    clear_down: null,
    room_override: "",
    bookings: [],
    place: "",
    online_link: "",
    preparation: "",
    convened_on: null,
    next_date: "",
    over_choice: "",
    note: "",
    own: {},
    days: [],
    participants: [],
    agenda: [],
  };
}

/** A stored event as it is edited; `before` lends the keys of its rows where it was just saved. */
export function formOf(fields: EventFields, before?: EventForm): EventForm {
  const { when, participants, agenda, own, ...rest } = fields;
  const sameRows = before?.participants.length === participants.length;
  return {
    ...rest,
    wholeDay: when.span === "days",
    first: when.span === "days" ? when.first : when.starts.slice(0, 10),
    start: when.span === "days" ? null : timeOf(when.starts),
    last: when.span === "days" ? when.last : when.ends.slice(0, 10),
    end: when.span === "days" ? null : timeOf(when.ends),
    zone: when.span === "days" ? "" : when.zone,
    own: ownForm(own),
    participants: participants.map((person, index) => ({
      ...person,
      key: (sameRows ? before?.participants[index]?.key : undefined) ?? `person-${person.id ?? `at-${index}`}`,
    })),
    agenda: linesOf(
      agenda,
      before?.agenda.map((line) => line.key),
    ),
  };
}

/** What is to be stored, or null while a day or time is missing. */
export function fieldsOf(form: EventForm): EventFields | null {
  const { wholeDay, first, start, last, end, zone, participants, agenda, own, bookings, ...rest } = form;
  if (!first || !last || (!wholeDay && (!start || !end))) return null;
  return {
    ...rest,
    when: wholeDay
      ? { span: "days", first, last }
      : { span: "timed", starts: `${first}T${start}`, ends: `${last}T${end}`, zone },
    participants: participants.map(({ key: _, ...person }) => person),
    agenda: itemsOf(agenda),
    // No number is none, and refused where it stands.
    bookings: bookings.map(({ equipment_id, quantity }) => ({ equipment_id, quantity: quantity ?? 0 })),
    own: ownValues(own),
  };
}

/** The field of an end that lies before the begin, or null; so it is marked while it is typed. */
export function endTooEarly({ wholeDay, first, start, last, end }: EventForm): "last" | "end" | null {
  if (!first || !last || first < last) return null;
  if (last < first) return "last";
  return !wholeDay && start && end && minutesOfTime(end) < minutesOfTime(start) ? "end" : null;
}

/** Another first day takes the later days along, so that the event keeps its length. */
export function moveFirst(form: EventForm, first: string | null): Partial<EventForm> {
  if (!first || !form.first || !form.last) return { first };
  const by = daysBetween(form.first, first);
  return {
    first,
    last: shiftDate(form.last, by),
    days: form.days.map((day) => ({ ...day, date: shiftDate(day.date, by) })),
  };
}

/** Another begin takes the end along, over midnight if need be. */
export function moveStart(form: EventForm, start: string | null): Partial<EventForm> {
  if (!start || !form.start || !form.end || !form.last) return { start };
  const end = minutesOfTime(form.end) + minutesOfTime(start) - minutesOfTime(form.start);
  return { start, end: timeOfMinutes(end), last: shiftDate(form.last, Math.floor(end / 1440)) };
}

/** One more day with an agenda of its own: after the last one; the event grows where it has to. */
export function addDay(form: EventForm): Partial<EventForm> {
  const before = form.days.at(-1)?.date ?? form.first;
  if (!before) return {};
  const day: EventDay = { date: shiftDate(before, 1), start: form.days.at(-1)?.start ?? form.start ?? "09:00" };
  return { days: [...form.days, day], last: form.last && form.last > day.date ? form.last : day.date };
}

/** Takes a day out; its items go to the day before. */
export function removeDay(form: EventForm, index: number): Partial<EventForm> {
  const number = index + 2;
  return {
    days: form.days.filter((_, at) => at !== index),
    agenda: form.agenda.map((line) => (line.day >= number ? { ...line, day: line.day - 1 } : line)),
  };
}

/** Where a refused field stands: its name in the form and the part that shows it; null if it stands nowhere. */
export function fieldOf(path: string, form: EventForm): { name: string; part: Part } | null {
  const [head = "", index, inner] = path.split(".");
  switch (head) {
    case "starts":
    case "when":
      return { name: "first", part: "details" };
    case "ends":
      return { name: !form.wholeDay && form.first === form.last ? "end" : "last", part: "details" };
    case "zone":
      return null;
    case "agenda": {
      const shown = inner === "minutes" || inner === "fixed_start" ? inner : "title";
      return { name: `agenda.${index}.${shown}`, part: "agenda" };
    }
    case "participants":
      return { name: `participants.${index}.name`, part: "people" };
    case "bookings":
      return { name: `bookings.${index}.quantity`, part: "details" };
    default:
      return { name: path, part: "details" };
  }
}
