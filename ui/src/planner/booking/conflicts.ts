import type { EventFields, RoomAt, RoomConflict, RoomsAtAsk, Supply } from "../../shared/api/generated/commands";
import { whenWords } from "../when";
import { bookingWords } from "./words";

/** What is said of somebody who has the room: firmly, as a draft, or only while one sets up. */
export function conflictWords(conflict: RoomConflict): string {
  const words = bookingWords();
  const when = whenWords(conflict.when);
  const said = conflict.only_buffer
    ? words.around(conflict.title, when)
    : conflict.tentative
      ? words.pencilled(conflict.title, when)
      : words.taken(conflict.title, when);
  return conflict.other_room === "" ? said : words.elsewhere(said, conflict.other_room);
}

/** Known by whoever has it: an event, or a date of a series. */
export function conflictKey(conflict: RoomConflict): string {
  return conflict.event === null ? `date ${conflict.series} ${conflict.original}` : `event ${conflict.event}`;
}

/** Equipment of which there is too little. */
export function shortages(supplies: readonly Supply[]): Supply[] {
  return supplies.filter((supply) => supply.wanted > supply.free);
}

/** Which rooms are free when this event is. */
export function roomsAtAsk(fields: EventFields, event: number | null): RoomsAtAsk {
  const { when, set_up, clear_down } = fields;
  return { when, set_up, clear_down, event, series: null, original: null };
}

/** The free rooms other than the one that is chosen; those with enough seats first, the smallest of them before. */
export function otherRooms(rooms: readonly RoomAt[], chosen: number | null, people: number): RoomAt[] {
  const fits = (room: RoomAt) => room.capacity === null || room.capacity >= people;
  return rooms
    .filter((room) => room.by.length === 0 && room.room_id !== chosen)
    .map((room, place) => ({ room, place }))
    .sort(
      (a, b) =>
        Number(fits(b.room)) - Number(fits(a.room)) ||
        (fits(a.room) ? seats(a.room) - seats(b.room) : seats(b.room) - seats(a.room)) ||
        a.place - b.place,
    )
    .map(({ room }) => room);
}

/** A room of which nobody noted the seats stands behind those that are known to be large enough. */
function seats(room: RoomAt): number {
  return room.capacity ?? 1_000_000;
}
