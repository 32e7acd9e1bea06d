import { useEffect, useRef, useState } from "react";
import { call, queryClient } from "../../shared/api";
import type { EventFilter, EventRow } from "../../shared/api/generated/commands";
import { useToday } from "../../shared/desk";
import { type ListSource, PAGE_SIZE, pageQuery } from "../../shared/parts";
import type { Narrowed } from "../queries";
import { type ListedLine, type ListedLines, linesOf } from "./listed";

/** Which rows the list shows. */
export interface Asked {
  text: string;
  kind: EventRow["kind"] | null;
  past: boolean;
  narrowed: Narrowed;
  descending: boolean;
}

/** So many rows the list has at first, where there are so many. */
const AT_FIRST = 2 * PAGE_SIZE;

/** Whatever moves dates or stands in the rows. */
const KINDS = ["event", "series", "room", "body", "contact", "firm"] as const;

/** How many rows are to be wanted once one looks at a part: two pages beyond it, and always a good deal more. */
export function wantedFor(offset: number, wanted: number): number {
  return offset + 2 * PAGE_SIZE >= wanted ? wanted * 2 : wanted;
}

/**
 * The list of events with the dates of series, which has no end: whoever comes near its foot finds it longer. The
 * longer list is fetched before it takes the place of the shorter one, so that nothing blinks.
 */
export function useEndless(asked: Asked): ListSource<ListedLine, ListedLines> {
  const today = useToday();
  const filter: EventFilter = {
    text: asked.text,
    kind: asked.kind,
    status: null,
    from: asked.past ? null : today,
    to: null,
    ...asked.narrowed,
    descending: asked.descending,
  };
  const name = JSON.stringify(filter);
  const [reach, setReach] = useState({ name, wanted: AT_FIRST });
  const wanted = reach.name === name ? reach.wanted : AT_FIRST;
  const growing = useRef<string | null>(null);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);

  const sourceOf = (rows: number): ListSource<ListedLine, ListedLines> => ({
    key: ["events_listed", filter, rows],
    kinds: KINDS,
    fetchPage: async (offset, limit, signal) => {
      const request = { filter, wanted: rows, offset, limit };
      const page = linesOf(await call("events_listed", request, signal ? { signal } : undefined));
      const more = wantedFor(offset, rows);
      if (page.more && more > rows && offset > 0) grow(offset, more);
      return page;
    },
  });
  const grow = (offset: number, more: number) => {
    const turn = `${name} ${more}`;
    if (growing.current === turn) return;
    growing.current = turn;
    const longer = sourceOf(more);
    const near = [0, offset / PAGE_SIZE - 1, offset / PAGE_SIZE].filter((page) => page >= 0);
    void Promise.all([...new Set(near)].map((page) => queryClient.ensureQueryData(pageQuery(longer, page)))).then(
      () => here.current && setReach({ name, wanted: more }),
      () => {
        growing.current = null;
      },
    );
  };
  return sourceOf(wanted);
}
