import type * as v from "valibot";
import type { DeskFilter } from "../../shared/api/generated/commands";
import { addDays, fromIso, toIso, weekday } from "../../shared/typed/civil";
import type { frontDesk } from "../place";

export type DeskSearch = v.InferOutput<(typeof frontDesk)["search"]>;
export type Period = NonNullable<DeskSearch["period"]>;

export const PERIODS = ["today", "yesterday", "week", "month"] as const satisfies readonly Period[];

/** A list without filters. */
export const nothing = {
  text: "",
  direction: undefined,
  kinds: [],
  period: undefined,
  from: undefined,
  to: undefined,
  employee: undefined,
  contact: undefined,
  open: false,
} satisfies Partial<DeskSearch>;

/** The filter that the place's state means today. */
export function filterOf(state: DeskSearch, today: string): DeskFilter {
  const days = state.period ? daysOf(state.period, today) : { from: state.from ?? null, to: state.to ?? null };
  return {
    text: state.text,
    direction: state.direction ?? null,
    kinds: state.kinds,
    ...days,
    employees: state.employee === undefined ? [] : [state.employee],
    contact: state.contact ?? null,
    open: state.open,
    column: state.sort,
    descending: state.down,
  };
}

/** Whether anything narrows the list. */
export function narrows(state: DeskSearch): boolean {
  return (
    state.text !== "" ||
    state.direction !== undefined ||
    state.kinds.length > 0 ||
    state.period !== undefined ||
    state.from !== undefined ||
    state.to !== undefined ||
    state.employee !== undefined ||
    state.contact !== undefined ||
    state.open
  );
}

/** The days of a period; a week begins on Monday. */
export function daysOf(period: Period, today: string): { from: string; to: string } {
  const day = fromIso(today);
  if (!day) return { from: today, to: today };
  switch (period) {
    case "today":
      return { from: today, to: today };
    case "yesterday": {
      const before = toIso(addDays(day, -1));
      return { from: before, to: before };
    }
    case "week": {
      const monday = addDays(day, 1 - weekday(day));
      return { from: toIso(monday), to: toIso(addDays(monday, 6)) };
    }
    case "month":
      return { from: toIso({ ...day, day: 1 }), to: today };
  }
}
