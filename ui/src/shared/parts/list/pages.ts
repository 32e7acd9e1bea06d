import { hashKey, isCancelledError, type QueryKey, useQueries, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { KontorError } from "../../api";

/** Rows per page; two or three cover any window. */
export const PAGE_SIZE = 100;

/** A slice of a list, with its exact counts. Commands may answer more (sums for the foot). */
export interface Page<Row> {
  rows: Row[];
  /** How many rows the filter leaves. */
  count: number;
  /** How many there are without it. */
  total: number;
}

/** A letter at the edge of a list, with the first row under it. */
export interface Letter {
  letter: string;
  position: number;
  count: number;
}

/** Where a list gets its rows. */
export interface ListSource<Row, P extends Page<Row>> {
  /** Names the list: command, filter and order. Another key is another list. */
  key: QueryKey;
  /** The kinds whose change makes the list stale. */
  kinds: readonly string[];
  fetchPage: (offset: number, limit: number, signal: AbortSignal | undefined) => Promise<P>;
  /** Every id in this order: finds a new or linked record, and draws ranges without fetching their rows. */
  fetchIds?: (signal: AbortSignal | undefined) => Promise<number[]>;
  /** The row at which a record stands, or null; without it every id is asked for. */
  findRow?: (id: number) => Promise<number | null>;
  /** The letters at the edge of the list, where its order follows letters. */
  fetchLetters?: (signal: AbortSignal | undefined) => Promise<Letter[]>;
  /** The first row whose ordered column begins with what is typed, or null. */
  findPrefix?: (text: string) => Promise<number | null>;
}

/** One page of a list as a query; fetched ahead under the same key, it is there at once. */
export function pageQuery<Row, P extends Page<Row>>(source: ListSource<Row, P>, page: number) {
  return {
    queryKey: [...source.key, "page", page],
    queryFn: ({ signal }: { signal: AbortSignal }) => source.fetchPage(page * PAGE_SIZE, PAGE_SIZE, signal),
    meta: { kinds: source.kinds },
  };
}

/** What is known of a list just now. */
export interface Pages<Row, P extends Page<Row>> {
  /** Rows that the filter leaves; 0 before the first answer. */
  count: number;
  /** Whether any page has come yet. */
  known: boolean;
  /** Whether what is shown belongs to the filter or order before. */
  outdated: boolean;
  error: KontorError | null;
  /** Another one whenever rows came or changed. */
  stamp: string;
  /** Any page of the list, for its sums. */
  page: P | null;
  row: (index: number) => Row | undefined;
  /** Rows `from` up to and including `to`, fetched where they are missing. */
  rows: (from: number, to: number) => Promise<Row[]>;
  /** Every id in the list's order, if the source can say. */
  ids: () => Promise<readonly number[] | null>;
  /** The row at which a record stands. */
  place: (id: number) => Promise<number | null>;
  retry: () => void;
}

/**
 * Fetches the pages that are looked at and remembers them. When filter or order change, the list
 * before stays in view until the first page of the new one is there, so that nothing ever blinks.
 */
export function usePages<Row, P extends Page<Row>>(
  source: ListSource<Row, P>,
  wanted: readonly number[],
): Pages<Row, P> {
  const client = useQueryClient();
  const numbers = new Set([0, ...wanted]);
  const results = useQueries({
    queries: [...numbers].map((page) => pageQuery(source, page)),
  });

  const [before, setBefore] = useState<{ key: QueryKey; page: P } | null>(null);
  const loaded = results.find((result) => result.data !== undefined)?.data ?? null;
  if (loaded && (before === null || before.page !== loaded || hashKey(before.key) !== hashKey(source.key))) {
    setBefore({ key: source.key, page: loaded });
  }
  const outdated = loaded === null && before !== null;
  const key = outdated && before ? before.key : source.key;
  const page = loaded ?? before?.page ?? null;

  const cached = (number: number) => client.getQueryData<P>([...key, "page", number]);
  const row = (index: number) => cached(Math.floor(index / PAGE_SIZE))?.rows[index % PAGE_SIZE];

  // A list that is drawn anew stops fetching what it no longer shows; who needs the page all the same asks once more.
  const wholePage = (number: number) =>
    client.ensureQueryData(pageQuery(source, number)).catch((thrown: unknown) => {
      if (!isCancelledError(thrown)) throw thrown;
      return client.ensureQueryData(pageQuery(source, number));
    });

  const rows = async (from: number, to: number) => {
    const found: Row[] = [];
    for (let number = Math.floor(from / PAGE_SIZE); number <= Math.floor(to / PAGE_SIZE); number += 1) {
      const fetched = await wholePage(number);
      const start = number * PAGE_SIZE;
      found.push(...fetched.rows.slice(Math.max(0, from - start), to - start + 1));
    }
    return found;
  };

  const ids = async () => {
    const { fetchIds } = source;
    if (!fetchIds) return null;
    return client.fetchQuery({
      queryKey: [...source.key, "ids"],
      queryFn: ({ signal }) => fetchIds(signal),
      meta: { kinds: source.kinds },
    });
  };

  return {
    count: page?.count ?? 0,
    known: page !== null,
    outdated,
    error: page === null ? (results.find((result) => result.error)?.error ?? null) : null,
    // A sum, for two pages may come within one tick of the clock.
    stamp: `${hashKey(source.key)} ${results.reduce((sum, { dataUpdatedAt }) => sum + dataUpdatedAt, 0)}`,
    page,
    row,
    rows,
    ids,
    place: async (id) => {
      if (source.findRow) return source.findRow(id);
      const index = (await ids())?.indexOf(id) ?? -1;
      return index < 0 ? null : index;
    },
    retry: () => {
      for (const result of results) void result.refetch();
    },
  };
}
