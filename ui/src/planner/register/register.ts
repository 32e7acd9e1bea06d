import { keepPreviousData } from "@tanstack/react-query";
import { commandQuery } from "../../shared/api";
import type { DecisionFilter, DecisionRow, OpenPoint } from "../../shared/api/generated/commands";

/** Decisions follow their minutes, and the names of sittings and bodies. */
export const DECISION_KINDS = ["minutes", "event", "body"] as const;
/** Points go with their task, or with the agenda that takes them. */
export const POINT_KINDS = ["task", ...DECISION_KINDS] as const;

/** What is looked at alone, as it stands in the place's address. */
export interface RegisterSearch {
  body?: number | undefined;
  from?: string | undefined;
  until?: string | undefined;
  text: string;
}

/** As the command takes it. */
export function filterOf({ body, from, until, text }: RegisterSearch): DecisionFilter {
  return { body: body ?? null, from: from ?? null, to: until ?? null, text };
}

/** Whether fewer than all are shown. */
export function narrows({ body, from, until, text }: RegisterSearch): boolean {
  return body !== undefined || from !== undefined || until !== undefined || text.trim() !== "";
}

/** Everything again. */
export const EVERYTHING = { body: undefined, from: undefined, until: undefined, text: "" } as const;

/** The decisions that a filter leaves, the latest first. */
export const decisionsQuery = (filter: DecisionFilter) => ({
  ...commandQuery("decisions_list", filter, { kinds: [...DECISION_KINDS] }),
  placeholderData: keepPreviousData,
});

/** What is open of one body, or of all. */
export const pointsQuery = (body: number | undefined) => ({
  ...commandQuery("open_points_list", { body: body ?? null }, { kinds: [...POINT_KINDS] }),
  placeholderData: keepPreviousData,
});

/** By the day; those of one day stay as the minutes have them. */
export function byDay(rows: readonly DecisionRow[], latestFirst: boolean): DecisionRow[] {
  const sign = latestFirst ? -1 : 1;
  return [...rows].sort((one, other) => sign * one.decided_on.localeCompare(other.decided_on));
}

/** The period of the paper: what was chosen, else the first and the last day of the rows. */
export function periodOf(search: RegisterSearch, rows: readonly DecisionRow[]): { from?: string; until?: string } {
  const days = rows.map((row) => row.decided_on).sort();
  const from = search.from ?? days[0];
  const until = search.until ?? days[days.length - 1];
  return { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
}

/** Tasks and items are counted apart: one of each may bear the same number. */
export function pointId(point: OpenPoint): number {
  return point.task_id === null ? (point.item_id ?? 0) * 2 + 1 : point.task_id * 2;
}

/** Whether every typed word stands somewhere in the point. */
export function isPointFound(point: OpenPoint, text: string): boolean {
  const texts = [point.title, point.who, point.item, point.event, point.body].join(" ").toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => texts.includes(word));
}
