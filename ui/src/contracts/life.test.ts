import { describe, expect, it } from "vitest";
import { lifeOf, OPEN_AT } from "./life";
import type { Terms } from "./terms";

const terms = (more: Partial<Terms>): Terms => ({
  start: "2020-07-01",
  first_term: { months: 24 },
  afterwards: { renews: { months: 12 } },
  notice: { kind: "none" },
  ...more,
});

describe("the whole life of a contract", () => {
  it("begins with the contract, not with the period that runs, and counts the renewals so far", () => {
    const life = lifeOf(terms({}), { from: "2025-07-01", to: "2026-06-30" }, "2026-03-16");
    expect([life.from, life.since, life.to, life.renewals]).toEqual(["2020-07-01", "2025-07-01", "2026-06-30", 4]);
    // Two years, then one each of six: 730, 1095, 1461 and 1826 of 2191 days.
    expect(life.begins.map((at) => Math.round(at * 2191))).toEqual([730, 1095, 1461, 1826]);
    expect(life.now).toBeCloseTo(1826 / 2191);
    expect(life.elapsed).toBeCloseTo(2084 / 2191);
  });

  it("is the first term alone while that runs", () => {
    const life = lifeOf(terms({}), { from: "2020-07-01", to: "2022-06-30" }, "2021-07-01");
    expect(life).toMatchObject({ renewals: 0, begins: [], now: 0 });
    expect(life.elapsed).toBeCloseTo(0.5);
  });

  it("runs out where there is no end, and marks what followed the first term", () => {
    const endless = terms({ first_term: { until: "2021-06-30" }, afterwards: "indefinite" });
    const life = lifeOf(endless, { from: "2021-07-01", to: null }, "2022-07-01");
    expect(life).toMatchObject({ to: null, renewals: 0, elapsed: null });
    expect(life.now).toBeCloseTo(OPEN_AT / 2);
    const plain = terms({ first_term: null, afterwards: "indefinite" });
    expect(lifeOf(plain, { from: "2020-07-01", to: null }, "2022-07-01").begins).toEqual([]);
  });

  it("keeps the ends of months, and leaves out what cannot be told apart", () => {
    const monthly = terms({ start: "2020-01-31", first_term: { months: 1 }, afterwards: { renews: { months: 1 } } });
    const life = lifeOf(monthly, { from: "2026-02-28", to: "2026-03-30" }, "2026-03-16");
    expect(life.renewals).toBe(73);
    expect(life.begins).toHaveLength(2);
  });

  it("does not begin before it begins", () => {
    expect(lifeOf(terms({ start: "2026-07-01" }), { from: "2026-07-01", to: "2028-06-30" }, "2026-03-16").elapsed).toBe(
      0,
    );
  });
});
