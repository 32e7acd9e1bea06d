import type { ContractFields } from "./terms";

/** A price step as it is kept. */
export type CostLine = ContractFields["costs"][number];
export type Interval = CostLine["interval"];

/** How often something can be paid, from once to every five years. */
export const intervals = [
  "once",
  "weekly",
  "two_weekly",
  "four_weekly",
  "monthly",
  "two_monthly",
  "quarterly",
  "four_monthly",
  "half_yearly",
  "yearly",
  "two_yearly",
  "three_yearly",
  "five_yearly",
] as const satisfies readonly Interval[];

/** A price step as the form holds it. */
export interface CostForm {
  valid_from: string | null;
  amount: number | null;
  tax: CostLine["tax"];
  vat_rate: number | null;
  interval: Interval;
  first_due: string | null;
  reason: string;
}

export const newCost: CostForm = {
  valid_from: null,
  amount: null,
  tax: "net",
  vat_rate: 1900,
  interval: "monthly",
  first_due: null,
  reason: "",
};

/** Stored steps as the form holds them, with the one currency they share. */
export function costForms(costs: readonly CostLine[]): { currency: string; costs: CostForm[] } {
  return {
    currency: costs[0]?.amount.currency ?? "EUR",
    costs: costs.map(({ amount, ...line }) => ({ ...line, amount: amount.minor })),
  };
}

/** The form's steps for the backend; an amount that is still missing counts as nothing. */
export function costLines(costs: readonly CostForm[], currency: string): CostLine[] {
  return costs.map((line) => ({
    ...line,
    amount: { minor: line.amount ?? 0, currency },
    vat_rate: line.vat_rate ?? 0,
  }));
}
