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

/** The step that holds on a day: the latest one that has begun; what is paid once is no step. */
export function costNow(costs: readonly CostLine[], today: string): CostLine | null {
  let found: CostLine | null = null;
  for (const line of costs) {
    if (line.interval === "once" || (line.valid_from !== null && line.valid_from > today)) continue;
    if (found === null || (line.valid_from ?? "") >= (found.valid_from ?? "")) found = line;
  }
  return found;
}

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

/** Reads a percentage (`19`, `7,5 %`) as basis points; null where the text is none. */
export function readPercent(text: string): number | null {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/.exec(text.trim());
  if (!match) return null;
  const points = Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0"));
  return points <= 10_000 ? points : null;
}

/** Writes basis points as `19 %` or `7,5 %`. */
export function writePercent(points: number, decimal: string): string {
  const fraction = String(points % 100)
    .padStart(2, "0")
    .replace(/0+$/, "");
  return `${Math.floor(points / 100)}${fraction === "" ? "" : decimal + fraction}\u00a0%`;
}
