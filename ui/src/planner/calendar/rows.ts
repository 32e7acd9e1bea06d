import type { EventRow, SeriesDate } from "../../shared/api/generated/commands";
import { seriesWords } from "../series/words";
import { firstDay, isBar, lastDay, timeOn } from "../when";
import { words } from "../words";

/** What a press on a row chooses: an event, or a date of a series that is none yet. */
export type Pick = { event: number } | { series: number; original: string };

/** An event or a date of a series, as month, week and day show it. */
export interface CalendarRow {
  key: string;
  pick: Pick;
  title: string;
  when: EventRow["when"];
  /** The own room, or another place. */
  place: string;
  /** A date of a series has none of its own. */
  status: EventRow["status"] | null;
  participants: number;
}

/** What tells rows apart, and the chosen one from the others. */
export function keyOf(pick: Pick): string {
  return "event" in pick ? `event-${pick.event}` : `series-${pick.series}-${pick.original}`;
}

/** Events and dates of series as rows; a date is named after its series. */
export function calendarRows(events: readonly EventRow[], dates: readonly SeriesDate[]): CalendarRow[] {
  return [
    ...events.map((row) => ({
      key: keyOf({ event: row.id }),
      pick: { event: row.id },
      title: row.title,
      when: row.when,
      place: row.room || row.place,
      status: row.status,
      participants: row.participants,
    })),
    ...dates.map((date) => {
      const pick = { series: date.series, original: date.original };
      return {
        key: keyOf(pick),
        pick,
        title: date.title,
        when: date.when,
        place: date.room || date.place,
        status: null,
        participants: 0,
      };
    }),
  ];
}

/** Whether a row touches a day. */
export function isOn(row: CalendarRow, day: string): boolean {
  return firstDay(row.when) <= day && day <= lastDay(row.when);
}

/** What a row says in one line on a day: its time, title, place, and how far it has come. */
export function saidOf(row: CalendarRow, day: string): string[] {
  const title = row.status === null ? seriesWords().named(row.title) : row.title;
  const status = row.status === null ? "" : words().statuses[row.status];
  const time =
    isBar(row.when) || row.when.span === "days" ? timeOn(row.when, day) : timeOn(row.when, firstDay(row.when));
  return [time, title, row.place, status].filter((part) => part !== "");
}
