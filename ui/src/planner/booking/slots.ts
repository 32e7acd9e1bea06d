import type { FreeSlot, FreeSlotsAsk, Room, SlotMissing } from "../../shared/api/generated/commands";
import { minutesOfTime } from "../../shared/typed/times";
import { daysBetween, formatTimes, shiftDate, timeOf } from "../../shared/words";
import type { EventForm, Person } from "../event/form";
import { firstDay } from "../when";
import { bookingWords } from "./words";

/** Which rooms come into question. */
export type RoomWish = "this" | "any" | "none";

/** What is looked for, as it is typed. */
export interface SlotWish {
  minutes: number | null;
  from: string | null;
  to: string | null;
  dayStarts: string | null;
  dayEnds: string | null;
  pause: number | null;
  rooms: RoomWish;
}

/** So many days are looked at at first. */
const FOUR_WEEKS = 27;

/** A question that fits what is typed: as long as the event is, from its day on or today. */
export function wishFor(form: EventForm, today: string): SlotWish {
  const from = form.first !== null && form.first > today ? form.first : today;
  return {
    minutes: lengthOf(form) ?? 60,
    from,
    to: shiftDate(from, FOUR_WEEKS),
    dayStarts: "08:00",
    dayEnds: "18:00",
    pause: 0,
    rooms: form.room_id === null ? "none" : "this",
  };
}

/** How long an event of one day is, or null. */
function lengthOf({ wholeDay, first, start, last, end }: EventForm): number | null {
  if (wholeDay || !first || first !== last || !start || !end) return null;
  const minutes = minutesOfTime(end) - minutesOfTime(start);
  return minutes > 0 ? minutes : null;
}

/** Those on the list who can be asked for: contacts, each once. */
export function askable(people: readonly Person[]): Person[] {
  const seen = new Set<number>();
  return people.filter(({ contact_id }) => {
    if (contact_id === null || seen.has(contact_id)) return false;
    seen.add(contact_id);
    return true;
  });
}

/** The rooms that come into question: those with enough seats, the smallest first. */
export function roomsFor(wish: RoomWish, form: EventForm, rooms: readonly Room[]): number[] {
  if (wish === "none") return [];
  if (wish === "this") return form.room_id === null ? [] : [form.room_id];
  const seats = (room: Room) => room.capacity ?? Number.POSITIVE_INFINITY;
  return rooms
    .filter((room) => room.active && seats(room) >= form.participants.length)
    .sort((a, b) => (seats(a) === seats(b) ? 0 : seats(a) - seats(b)))
    .map((room) => room.id);
}

/** The question, or null while a part of it is missing. */
export function askOf(
  wish: SlotWish,
  form: EventForm,
  rooms: readonly Room[],
  event: number | null,
): FreeSlotsAsk | null {
  const { minutes, from, to, dayStarts, dayEnds, pause } = wish;
  if (!minutes || !from || !to || !dayStarts || !dayEnds || daysBetween(from, to) < 0) return null;
  const wanted = roomsFor(wish.rooms, form, rooms);
  // No room is large enough: that is no search without a room.
  if (wish.rooms === "any" && wanted.length === 0) return null;
  return {
    minutes,
    from,
    to,
    people: askable(form.participants).map(({ contact_id, required }) => ({
      contact_id,
      employee_id: null,
      required,
    })),
    rooms: wanted,
    set_up: form.set_up,
    clear_down: form.clear_down,
    pause: pause ?? 0,
    day_starts: dayStarts,
    day_ends: dayEnds,
    weekdays: "12345",
    except: event,
  };
}

/** What the form takes over from a free time. */
export function taking(slot: FreeSlot, form: EventForm): Partial<EventForm> {
  if (slot.when.span === "days") return {};
  const { starts, ends, zone } = slot.when;
  const first = starts.slice(0, 10);
  const by = form.first === null ? 0 : daysBetween(form.first, first);
  return {
    wholeDay: false,
    first,
    start: timeOf(starts),
    last: ends.slice(0, 10),
    end: timeOf(ends),
    zone,
    // An event of several days becomes one of one day.
    days: ends.slice(0, 10) === first ? [] : form.days.map((day) => ({ ...day, date: shiftDate(day.date, by) })),
    ...(slot.rooms[0] === undefined ? {} : { room_id: slot.rooms[0], room_override: "" }),
  };
}

/** Why a time ranks where it does: who cannot come, or that everybody can. */
export function rankWords(slot: FreeSlot, people: readonly Person[]): string {
  const words = bookingWords();
  if (slot.missing.length === 0) return people.length === 0 ? "" : words.everybody;
  return slot.missing.map((one) => words.without(people[one.person]?.name ?? "", why(one, slot))).join(", ");
}

function why(missing: SlotMissing, slot: FreeSlot): string {
  const words = bookingWords();
  if (missing.reason === "absent") return words.absent;
  if (missing.reason === "day_off") return words.dayOff;
  const { when, title } = missing;
  const sameDay = when?.span === "timed" && firstDay(when) === firstDay(slot.when);
  return sameDay ? `${title}, ${formatTimes(when.starts, when.ends)}` : title;
}

/** Until when one may begin instead, where that is later; empty where it is not. */
export function latestWords(slot: FreeSlot): string {
  if (slot.when.span === "days" || slot.latest <= slot.when.starts) return "";
  return bookingWords().until(timeOf(slot.latest));
}
