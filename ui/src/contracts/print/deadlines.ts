import * as v from "valibot";
import { paperGroups } from "./form";

/** So far one can look ahead. */
export const aheadChoices = [14, 30, 60, 90, 180, 365] as const;

/** The choices of the list of deadlines that can be kept under a name. */
const kept = v.object({
  days: v.fallback(v.picklist(aheadChoices), 90),
  group: v.fallback(v.nullable(v.picklist(paperGroups)), "deadline_month"),
  language: v.fallback(v.nullable(v.string()), null),
});
export type DeadlineForm = v.InferOutput<typeof kept>;

/** The usual form; it looks as far ahead as the register one came from. */
export function usualDeadlines(due: number | undefined): DeadlineForm {
  return v.parse(kept, { days: due, group: "deadline_month", language: null });
}

/** Reads a kept form; what no longer fits falls back to the usual. */
export function readDeadlines(value: unknown): DeadlineForm {
  const known = typeof value === "object" && value !== null ? value : {};
  return v.parse(kept, { ...usualDeadlines(undefined), ...known });
}
