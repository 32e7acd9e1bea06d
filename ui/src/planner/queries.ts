import { keepPreviousData, queryOptions, useQueries } from "@tanstack/react-query";
import { call, commandQuery } from "../shared/api";
import type { EventFields } from "../shared/api/generated/commands";

/** What calendar, list and plans are narrowed to; null leaves everything. */
export interface Narrowed {
  body: number | null;
  room: number | null;
  contact: number | null;
}

/** Everything. */
export const ALL: Narrowed = { body: null, room: null, contact: null };

/** One event with its clock times and what else is in its room. */
export const eventQuery = (id: number) => commandQuery("events_get", { id }, { kinds: ["event", "room", "contact"] });

/** The events that touch the days `from` up to and including `to`, of one body, room or person alone. */
export const betweenQuery = (from: string, to: string, narrowed: Narrowed = ALL) => ({
  ...commandQuery("events_between", { from, to, ...narrowed }, { kinds: ["event", "room", "body"] }),
  placeholderData: keepPreviousData,
});

/** The own rooms; with each how often it is used, so that events count, too. */
export const roomsQuery = commandQuery("rooms_list", null, { kinds: ["room", "event"] });

/**
 * What follows from an event while it is typed. `keys` names the lines of its agenda, so that a clock time never
 * stands beside the wrong one while the next answer is under way.
 */
export const previewQuery = (id: number | null, fields: EventFields | null, keys: readonly string[]) =>
  queryOptions({
    queryKey: ["events_preview", id, fields, keys],
    queryFn: async ({ signal }) => {
      if (fields === null) return null;
      return { ...(await call("events_preview", { id, fields }, { signal })), keys };
    },
    placeholderData: keepPreviousData,
    // Typing makes many; none is asked for twice.
    gcTime: 5_000,
    meta: { kinds: ["event", "room"] },
  });

/** The holidays that the office keeps in the years given, its own days off included, by day. */
export function useHolidays(years: readonly number[]): ReadonlyMap<string, string> {
  const lists = useQueries({
    queries: [...new Set(years)].map((year) => commandQuery("calendar_year", { year }, { kinds: ["firm"] })),
  });
  const kept = lists.flatMap((list) => (list.data ?? []).filter((day) => day.kept));
  return new Map(kept.map((day) => [day.date, day.name] as const));
}
