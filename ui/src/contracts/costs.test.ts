import { describe, expect, it } from "vitest";
import { type CostLine, costForms, costLines, costNow, readPercent, writePercent } from "./costs";

const line = (valid_from: string | null, minor: number, interval: CostLine["interval"] = "monthly"): CostLine => ({
  valid_from,
  amount: { minor, currency: "CHF" },
  tax: "gross",
  vat_rate: 810,
  interval,
  first_due: null,
  reason: "",
});

describe("costNow", () => {
  const steps = [
    line(null, 20000),
    line("2026-01-01", 22000),
    line("2027-01-01", 24000),
    line("2026-02-01", 90000, "once"),
  ];

  it("is the latest step that has begun", () => {
    expect(costNow(steps, "2025-12-31")?.amount.minor).toBe(20000);
    expect(costNow(steps, "2026-01-01")?.amount.minor).toBe(22000);
    expect(costNow(steps, "2026-12-31")?.amount.minor).toBe(22000);
    expect(costNow([...steps].reverse(), "2028-01-01")?.amount.minor).toBe(24000);
  });

  it("is none before the first one and for what is paid once", () => {
    expect(costNow([line("2026-01-01", 1)], "2025-01-01")).toBeNull();
    expect(costNow([line(null, 1, "once")], "2025-01-01")).toBeNull();
  });
});

it("brings price steps into the form and back unchanged", () => {
  const stored = [line(null, 20000), line("2026-01-01", -500, "yearly")];
  const { currency, costs } = costForms(stored);
  expect(costLines(costs, currency)).toEqual(stored);
});

it("reads and writes percentages without rounding", () => {
  for (const [text, points] of [
    ["19", 1900],
    ["7,5 %", 750],
    ["8.1", 810],
    ["0", 0],
    ["100 %", 10000],
    ["5,25", 525],
  ] as const) {
    expect(readPercent(text)).toBe(points);
    expect(readPercent(writePercent(points, ","))).toBe(points);
  }
  for (const text of ["", "100,01", "-1", "19 Euro", "1,234"]) expect(readPercent(text)).toBeNull();
});
