import * as v from "valibot";

/** The choices of the cost overview that can be kept under a name; the year is chosen anew each time. */
const kept = v.object({ language: v.fallback(v.nullable(v.string()), null) });
export type CostForm = v.InferOutput<typeof kept>;

/** The usual form. */
export const usualCosts: CostForm = { language: null };

/** Reads a kept form; what no longer fits falls back to the usual. */
export function readCosts(value: unknown): CostForm {
  return v.parse(kept, { ...usualCosts, ...(typeof value === "object" && value !== null ? value : {}) });
}

/** The years that are offered around the present one. */
export function offeredYears(today: string): number[] {
  const year = Number(today.slice(0, 4));
  return Array.from({ length: 9 }, (_, index) => year + 3 - index);
}
