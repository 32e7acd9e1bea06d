import { useEffect, useLayoutEffect, useState } from "react";
import { queryClient } from "../../shared/api";
import { usePlace, useToday } from "../../shared/desk";
import { planner } from "../place";

type Search = ReturnType<typeof usePlace<typeof planner.search>>["search"];

/** What one comes back to: the day and all filters. The view is remembered by itself, for longer. */
const KEPT = ["day", "body", "room", "person", "text", "kind", "past", "down"] as const;
export type Left = Partial<Pick<Search, (typeof KEPT)[number]>>;

/** Whoever asks for one of these means it, and nothing that was left before. */
const MEANT = [...KEPT, "view", "id", "series"] as const;

/** Kept with the answers of this file: bodies and rooms of another one have other numbers. */
const KEY = ["planner_left"] as const;
queryClient.setQueryDefaults(KEY, { gcTime: Number.POSITIVE_INFINITY });

/** Whether an address names no more than the place. */
export function isBare(search: Partial<Search>): boolean {
  return MEANT.every((key) => !search[key]);
}

/** What of an address is kept. */
export function leftOf(search: Partial<Search>): Left {
  return Object.fromEntries(KEPT.filter((key) => search[key]).map((key) => [key, search[key]]));
}

/** Notes what the calendar is left with on a day. */
export function leave(search: Partial<Search>, today: string): void {
  queryClient.setQueryData(KEY, { left: leftOf(search), today });
}

/** What it was left with; null: nothing. On a new day it begins at that day again, its filters stay. */
export function whatWasLeft(today: string): Left | null {
  const known = queryClient.getQueryData<{ left: Left; today: string }>(KEY);
  if (known === undefined) return null;
  const { day, ...filters } = known.left;
  const left = known.today === today && day !== undefined ? { ...filters, day } : filters;
  return Object.keys(left).length === 0 ? null : left;
}

/**
 * Whoever comes by the rail finds day and filters as they were left. True while the address is being completed: there
 * is nothing to be shown before, least of all everything.
 */
export function useComingBack(): boolean {
  const { search, set } = usePlace(planner);
  const today = useToday();
  const [left] = useState(() => (isBare(search) ? whatWasLeft(today) : null));
  const [coming, setComing] = useState(left !== null);
  if (coming && !isBare(search)) setComing(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on coming.
  useLayoutEffect(() => {
    if (left !== null) set(left, { replace: true });
  }, []);
  useEffect(() => {
    if (!coming) leave(search, today);
  }, [coming, search, today]);
  return coming;
}
