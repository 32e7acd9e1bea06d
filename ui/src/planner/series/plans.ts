import type { DateConflict, SeriesDateChoice } from "../../shared/api/generated/commands";

/** What becomes of a date whose room somebody else has; `keep`: nothing was decided. */
export type Deed = "keep" | SeriesDateChoice["choice"];

/** A date of which it is said what becomes of it, while the form is open. */
export interface DatePlan {
  original: string;
  deed: Exclude<Deed, "keep">;
  room_id: number | null;
  reason: string;
}

/** What was decided about a date. */
export function deedOf(plans: readonly DatePlan[], original: string): Deed {
  return plans.find((plan) => plan.original === original)?.deed ?? "keep";
}

/** The plans with another decision about one date; what was typed for it stays. */
export function decide(plans: readonly DatePlan[], original: string, deed: Deed): DatePlan[] {
  const before = plans.find((plan) => plan.original === original);
  const others = plans.filter((plan) => plan.original !== original);
  if (deed === "keep") return others;
  return [...others, { room_id: null, reason: "", ...before, original, deed }];
}

/** The plans with a room or a reason for one date. */
export function detail(
  plans: readonly DatePlan[],
  original: string,
  changed: Partial<Pick<DatePlan, "room_id" | "reason">>,
): DatePlan[] {
  return plans.map((plan) => (plan.original === original ? { ...plan, ...changed } : plan));
}

/**
 * What is to be written: decisions about dates that are still taken. One without a room yet decides nothing; what was
 * decided before the rule or the room was changed would strike dates that are in nobody's way.
 */
export function decided(plans: readonly DatePlan[], conflicts: readonly DateConflict[]): SeriesDateChoice[] {
  const taken = new Set(conflicts.map((conflict) => conflict.original));
  return plans
    .filter((plan) => taken.has(plan.original))
    .flatMap(({ original, deed, room_id, reason }): SeriesDateChoice[] => {
      if (deed === "skip") return [{ choice: "skip", original }];
      if (deed === "all_the_same") return [{ choice: "all_the_same", original, reason }];
      return room_id === null ? [] : [{ choice: "room", original, room_id }];
    });
}

/** The first of the plans that lacks its reason, by its place; -1 where none does. */
export function withoutReason(plans: readonly DatePlan[], conflicts: readonly DateConflict[]): number {
  const taken = new Set(conflicts.map((conflict) => conflict.original));
  return plans.findIndex(
    (plan) => plan.deed === "all_the_same" && plan.reason.trim() === "" && taken.has(plan.original),
  );
}
