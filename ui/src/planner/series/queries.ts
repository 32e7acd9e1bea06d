import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { call, commandQuery } from "../../shared/api";
import type { SeriesFields } from "../../shared/api/generated/commands";
import { ALL, type Narrowed } from "../queries";

/** Whatever moves dates or stands in their rows: rooms and bodies by name, the firm for its holidays. */
const KINDS = ["series", "event", "room", "body", "contact", "firm"] as const;

/**
 * The dates of series from a day up to and including another that are no events of their own, of one body, room or
 * person alone.
 */
export const datesQuery = (from: string, to: string, narrowed: Narrowed = ALL) => ({
  ...commandQuery("series_dates", { from, to, ...narrowed }, { kinds: KINDS }),
  placeholderData: keepPreviousData,
});

/** All series with their next dates. */
export const seriesListQuery = commandQuery("series_list", null, { kinds: KINDS });

/** One series with its dates. */
export const seriesQuery = (id: number) => commandQuery("series_get", { id }, { kinds: KINDS });

/** What follows from a series while it is typed. */
export const seriesPreviewQuery = (id: number | null, fields: SeriesFields | null) =>
  queryOptions({
    queryKey: ["series_preview", id, fields],
    queryFn: ({ signal }) => (fields === null ? null : call("series_preview", { id, fields, dates: [] }, { signal })),
    placeholderData: keepPreviousData,
    // Typing makes many; none is asked for twice.
    gcTime: 5_000,
    meta: { kinds: KINDS },
  });
