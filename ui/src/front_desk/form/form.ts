import type { DeskEntryFields } from "../../shared/api/generated/commands";
import type { Option } from "../../shared/parts";
import type { Words } from "../words.de";

export type Direction = DeskEntryFields["direction"];
export type Kind = DeskEntryFields["kind"];

export const DIRECTIONS = ["in", "out"] as const satisfies readonly Direction[];
export const KINDS = [
  "letter",
  "registered",
  "fax",
  "email",
  "parcel",
  "call",
  "visit",
] as const satisfies readonly Kind[];

/** Somebody the book knows has its id, a plain name has none. */
export const PLAIN = 0;

/** An entry as its form holds it. */
export interface EntryForm {
  direction: Direction;
  kind: Kind;
  day: string | null;
  time: string | null;
  partner: Option<number> | null;
  company: string;
  subject: string;
  note: string;
  forWhom: Option<number> | null;
  until: string | null;
  tracking: string;
  phone: string;
  wish: DeskEntryFields["wish"];
  urgent: boolean;
  takenBy: string;
  badge: string;
  /** The day on which a visitor left, where it is another than that of the coming. */
  leftDay: string | null;
  left: string | null;
  answers: number | null;
}

/** Post bears a number; calls and visits bear none. */
export function groupOf(kind: Kind): "post" | "call" | "visit" {
  return kind === "call" || kind === "visit" ? kind : "post";
}

/** The wall time of this PC, `HH:MM`. */
export function clock(now: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(now.getHours())}:${two(now.getMinutes())}`;
}

/** A form for what is known of an entry; a new one is of now, and taken by who works here. */
export function formOf(fields: Partial<DeskEntryFields>, today: string, now: Date, me: string): EntryForm {
  const [day, time] = parts(fields.at ?? null);
  const [leftDay, left] = parts(fields.left_at ?? null);
  const named = (id: number | null | undefined, label: string | undefined) =>
    label ? { id: id ?? PLAIN, label } : null;
  return {
    direction: fields.direction ?? "in",
    kind: fields.kind ?? "letter",
    day: day ?? today,
    time: time ?? clock(now),
    partner: named(fields.contact_id, fields.partner),
    company: fields.company ?? "",
    subject: fields.subject ?? "",
    note: fields.note ?? "",
    forWhom: named(fields.for_id, fields.for_name),
    until: fields.until ?? null,
    tracking: fields.tracking ?? "",
    phone: fields.phone ?? "",
    wish: fields.wish ?? "",
    urgent: fields.urgent ?? false,
    takenBy: fields.taken_by ?? me,
    badge: fields.badge ?? "",
    leftDay: leftDay === day ? null : leftDay,
    left,
    answers: fields.answers ?? null,
  };
}

/** What is stored of the form. */
export function fieldsOf(form: EntryForm): DeskEntryFields {
  const visit = form.kind === "visit";
  const call = form.kind === "call";
  const direction = visit ? "in" : form.direction;
  return {
    direction,
    kind: form.kind,
    // Without a day the program takes the moment of writing.
    at: form.day === null ? null : `${form.day}T${form.time ?? "00:00"}`,
    contact_id: idOf(form.partner),
    partner: form.partner?.label ?? "",
    company: form.company,
    subject: form.subject,
    note: form.note,
    for_id: idOf(form.forWhom),
    for_name: form.forWhom?.label ?? "",
    until: form.until,
    tracking: call || visit ? "" : form.tracking,
    phone: form.phone,
    wish: call && direction === "in" ? form.wish : "",
    urgent: form.urgent,
    taken_by: form.takenBy,
    badge: visit ? form.badge : "",
    left_at: visit && form.left !== null && form.day !== null ? `${form.leftDay ?? form.day}T${form.left}` : null,
    answers: form.answers,
  };
}

/** The field of the form that a refused field of the wire stands in. */
export function fieldOf(path: string): keyof EntryForm | null {
  switch (path) {
    case "partner":
      return "partner";
    case "for_id":
      return "forWhom";
    case "left_at":
      return "left";
    case "until":
      return "until";
    case "at":
      return "day";
    default:
      return null;
  }
}

/** Whether the entry makes a task, and for which day. */
export function taskDay(fields: DeskEntryFields): string | null {
  if (fields.until !== null) return fields.until;
  return fields.wish === "call_back" ? (fields.at?.slice(0, 10) ?? null) : null;
}

/** What the task of an entry is called: "Rückruf Frau Weber", "Brief Finanzamt: Bescheid". */
export function taskTitle(fields: DeskEntryFields, words: Words): string {
  const partner = fields.partner.trim() || fields.company.trim() || fields.phone.trim();
  const head =
    fields.wish === "call_back"
      ? words.taskCallBack(partner)
      : words.taskOf(words.kinds[fields.kind], partner, fields.direction === "out");
  const subject = fields.subject.trim();
  return subject === "" ? head : `${head}: ${subject}`;
}

/** An entry in one line: "Finanzamt: Bescheid". */
export function lineOf(fields: Pick<DeskEntryFields, "partner" | "company" | "phone" | "subject">): string {
  const partner = fields.partner || fields.company || fields.phone;
  return [partner, fields.subject].filter((part) => part !== "").join(": ");
}

/** What one begins with after an entry of the morning's post: the same kind and direction. */
export function nextOf(form: EntryForm): Partial<DeskEntryFields> {
  return { direction: form.direction, kind: form.kind };
}

function idOf(option: Option<number> | null): number | null {
  return option === null || option.id === PLAIN ? null : option.id;
}

function parts(at: string | null): [string | null, string | null] {
  return at === null ? [null, null] : [at.slice(0, 10), at.slice(11, 16)];
}
