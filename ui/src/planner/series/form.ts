import type { SeriesFields, SeriesPerson, When } from "../../shared/api/generated/commands";
import { minutesOfTime, timeOfMinutes } from "../../shared/typed/times";
import { daysBetween, shiftDate, timeOf } from "../../shared/words";
import type { Person } from "../event/form";
import type { DatePlan } from "./plans";
import { followFirst, isWhole, type RuleForm, readRule, ruleFor, writeRule } from "./rule";

/** A series as its screen edits it: day and times apart, the rule in fields. */
export interface SeriesForm extends Omit<SeriesFields, "first" | "rule" | "people"> {
  wholeDay: boolean;
  first: string | null;
  start: string | null;
  last: string | null;
  end: string | null;
  /** IANA; empty for the firm's own. */
  zone: string;
  rule: RuleForm;
  people: Person[];
  /** What becomes of dates whose room somebody else has, as soon as it is saved. */
  dates: DatePlan[];
}

/** A new series: an hour each week, from the chosen day on. */
export function emptySeries(day: string, at = "09:00"): SeriesForm {
  const later = minutesOfTime(at) + 60;
  return {
    kind: "meeting",
    title: "",
    body_id: null,
    wholeDay: false,
    first: day,
    start: at,
    last: later >= 1440 ? shiftDate(day, 1) : day,
    end: timeOfMinutes(later),
    zone: "",
    rule: ruleFor(day),
    holidays: "keep",
    room_id: null,
    place: "",
    online_link: "",
    note: "",
    people: [],
    dates: [],
  };
}

/** A stored series as it is edited; `first` is its first date, or the one from which on it is to change. */
export function seriesForm(fields: SeriesFields, first: When = fields.first): SeriesForm {
  const { first: _, rule, people, ...rest } = fields;
  const days = first.span === "days";
  const begins = days ? first.first : first.starts.slice(0, 10);
  return {
    ...rest,
    wholeDay: days,
    first: begins,
    start: days ? null : timeOf(first.starts),
    last: days ? first.last : first.ends.slice(0, 10),
    end: days ? null : timeOf(first.ends),
    zone: days ? "" : first.zone,
    // A rule may leave its day to the first date, and that is the series' own.
    rule: readRule(rule, dayOf(fields.first)),
    people: people.map((person, index) => ({
      ...person,
      key: `person-${person.contact_id ?? "at"}-${index}`,
      id: null,
      votes: 1,
      answer: "open",
      registered: false,
    })),
    dates: [],
  };
}

/** What is to be stored, or null while a day, a time or a part of the rule is missing. */
export function seriesFields(form: SeriesForm): SeriesFields | null {
  const { wholeDay, first, start, last, end, zone, rule, people, dates: _, ...rest } = form;
  if (!first || !last || (!wholeDay && (!start || !end)) || !isWhole(rule)) return null;
  return {
    ...rest,
    first: wholeDay
      ? { span: "days", first, last }
      : { span: "timed", starts: `${first}T${start}`, ends: `${last}T${end}`, zone },
    rule: writeRule(rule),
    people: people.map(
      ({ contact_id, name, function: what, role, required }): SeriesPerson => ({
        contact_id,
        name,
        function: what,
        role,
        required,
      }),
    ),
  };
}

/** Another first day takes the end along, and the rule follows in what it took from the day before. */
export function moveFirstDay(form: SeriesForm, first: string | null): Partial<SeriesForm> {
  if (!first || !form.first || !form.last) return { first };
  return {
    first,
    last: shiftDate(form.last, daysBetween(form.first, first)),
    rule: { ...form.rule, ...followFirst(form.rule, form.first, first) },
  };
}

/** Another begin takes the end along, over midnight if need be. */
export function moveBegin(form: SeriesForm, start: string | null): Partial<SeriesForm> {
  if (!start || !form.start || !form.end || !form.last) return { start };
  const end = minutesOfTime(form.end) + minutesOfTime(start) - minutesOfTime(form.start);
  return { start, end: timeOfMinutes(end), last: shiftDate(form.last, Math.floor(end / 1440)) };
}

/** The time of a first date, put to where another date of the series originally begins. */
export function whenAt(first: When, original: string): When {
  const day = original.slice(0, 10);
  const by = daysBetween(dayOf(first), day);
  if (first.span === "days") return { span: "days", first: day, last: shiftDate(first.last, by) };
  return {
    ...first,
    starts: original.slice(0, 16),
    ends: `${shiftDate(first.ends.slice(0, 10), by)}T${timeOf(first.ends)}`,
  };
}

/** The form's field for a refused one. */
export function seriesField(path: string, form: SeriesForm): string {
  switch (path) {
    case "starts":
    case "when":
    case "first":
      return "first";
    case "ends":
      return !form.wholeDay && form.first === form.last ? "end" : "last";
    case "rule":
      if (form.rule.unit === "other") return "rule.foreign";
      return form.rule.ends === "until" ? "rule.until" : "rule.unit";
    default:
      return /^people\.\d+\.contact_id$/.test(path) ? path.replace("contact_id", "name") : path;
  }
}

function dayOf(when: When): string {
  return when.span === "days" ? when.first : when.starts.slice(0, 10);
}
