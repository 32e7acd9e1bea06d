import { keepPreviousData, queryOptions, useQueries, useQuery } from "@tanstack/react-query";
import { call, commandQuery } from "../shared/api";
import type { EventFields } from "../shared/api/generated/commands";

/** One event with its clock times and what else is in its room. */
export const eventQuery = (id: number) => commandQuery("events_get", { id }, { kinds: ["event", "room", "contact"] });

/** The events that touch the days `from` up to and including `to`. */
export const betweenQuery = (from: string, to: string) => ({
  ...commandQuery("events_between", { from, to }, { kinds: ["event", "room"] }),
  placeholderData: keepPreviousData,
});

/** The own rooms; with each how often it is used, so that events count, too. */
export const roomsQuery = commandQuery("rooms_list", null, { kinds: ["room", "event"] });

const firmQuery = commandQuery("firm_get", null, { kinds: ["firm"] });

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

/** The holidays of the firm's region in the years given, by day. */
export function useHolidays(years: readonly number[]): ReadonlyMap<string, string> {
  const firm = useQuery(firmQuery).data;
  const region = firm ? firm.region || firm.country || "DE" : "";
  const lists = useQueries({
    queries: [...new Set(years)].map((year) =>
      commandQuery("holidays_list", { region, year, local: false }, { kinds: [], enabled: region !== "" }),
    ),
  });
  return new Map(lists.flatMap((list) => (list.data ?? []).map((day) => [day.date, day.name] as const)));
}
