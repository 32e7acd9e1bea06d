import { expect, it } from "vitest";
import { type CostLine, costForms, costLines } from "./costs";

const line = (valid_from: string | null, minor: number, interval: CostLine["interval"] = "monthly"): CostLine => ({
  valid_from,
  amount: { minor, currency: "CHF" },
  tax: "gross",
  vat_rate: 810,
  interval,
  first_due: null,
  reason: "",
});

it("brings price steps into the form and back unchanged", () => {
  const stored = [line(null, 20000), line("2026-01-01", -500, "yearly")];
  const { currency, costs } = costForms(stored);
  expect(costLines(costs, currency)).toEqual(stored);
});
