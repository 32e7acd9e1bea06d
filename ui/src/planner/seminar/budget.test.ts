import { describe, expect, it } from "vitest";
import { difference, newLine, storedLines, totals } from "./budget";

const line = (kind: "cost" | "income", planned: number | null, actual: number | null) => ({
  ...newLine(kind),
  title: "x",
  planned,
  actual,
});

describe("a budget", () => {
  const lines = [line("cost", 45_000, 47_250), line("cost", 120_000, null), line("income", 30_000, 30_000)];

  it("sums costs and income with the registrations", () => {
    expect(totals(lines, "planned", 228_000)).toEqual({ cost: 165_000, income: 258_000, result: 93_000 });
    expect(totals(lines, "actual", 19_000)).toEqual({ cost: 47_250, income: 49_000, result: 1_750 });
    expect(totals([], "actual", 0)).toEqual({ cost: 0, income: 0, result: 0 });
  });

  it("tells a difference only where both amounts are known", () => {
    expect(lines.map(difference)).toEqual([2_250, null, 0]);
  });

  it("leaves empty lines out", () => {
    expect(storedLines([newLine("cost"), ...lines, { ...newLine("income"), note: " " }])).toHaveLength(3);
  });
});
