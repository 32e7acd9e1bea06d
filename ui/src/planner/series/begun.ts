import type { EventForm } from "../event/form";
import type { SeriesForm } from "./form";
import { ruleFor } from "./rule";

let waiting: Partial<SeriesForm> | null = null;

/** Hands what was typed into a new event to the form of a series, which is opened next. */
export function handOver(begun: Partial<SeriesForm>): void {
  waiting = begun;
}

/** What waits for the form of a series; it is taken once. */
export function takeBegun(): Partial<SeriesForm> | null {
  const begun = waiting;
  waiting = null;
  return begun;
}

/** What a new event and a series have in common; it repeats each week until something else is said. */
export function ofEvent(form: EventForm, body: number | null): Partial<SeriesForm> {
  const { kind, title, wholeDay, first, start, last, end, zone, room_id, place, online_link, note, participants } =
    form;
  return {
    kind,
    title,
    body_id: body,
    wholeDay,
    first,
    start,
    last,
    end,
    zone,
    room_id,
    place,
    online_link,
    note,
    people: participants,
    ...(first === null ? {} : { rule: ruleFor(first) }),
  };
}
