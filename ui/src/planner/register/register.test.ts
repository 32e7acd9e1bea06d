import { describe, expect, it } from "vitest";
import type { DecisionRow, OpenPoint } from "../../shared/api/generated/commands";
import { byDay, filterOf, isPointFound, narrows, periodOf, pointId } from "./register";

const decision = (id: number, day: string): DecisionRow => ({
  id,
  number: null,
  body: "Beirat",
  event_id: 1,
  event: "Sitzung",
  decided_on: day,
  item: "1 Werbung",
  item_at: 0,
  decision_at: 0,
  wording: "Die Website wird erneuert.",
  outcome: "accepted",
  counts: [3, 1, null, null],
  state: "approved",
});

const point = (change: Partial<OpenPoint>): OpenPoint => ({
  body_id: 1,
  body: "Beirat",
  task_id: 4,
  item_id: null,
  title: "Angebote einholen",
  who: "Jo Lang",
  due: null,
  event_id: 1,
  event: "3. Sitzung",
  item: "1 Werbung",
  ...change,
});

describe("the register of decisions", () => {
  it("is narrowed by body, period and words", () => {
    expect(filterOf({ body: 2, from: "2026-01-01", text: "Website" })).toEqual({
      body: 2,
      from: "2026-01-01",
      to: null,
      text: "Website",
    });
    expect([narrows({ text: " " }), narrows({ text: "", until: "2026-01-01" })]).toEqual([false, true]);
  });

  it("turns its days round, not the decisions of one sitting", () => {
    const rows = [decision(3, "2026-06-15"), decision(1, "2026-03-16"), decision(2, "2026-03-16")];
    expect(byDay(rows, true).map((row) => row.id)).toEqual([3, 1, 2]);
    expect(byDay(rows, false).map((row) => row.id)).toEqual([1, 2, 3]);
  });

  it("is printed over the days that it shows", () => {
    const rows = [decision(2, "2026-06-15"), decision(1, "2024-03-16")];
    expect(periodOf({ text: "" }, rows)).toEqual({ from: "2024-03-16", until: "2026-06-15" });
    expect(periodOf({ text: "", from: "2026-01-01" }, rows)).toEqual({ from: "2026-01-01", until: "2026-06-15" });
    expect(periodOf({ text: "" }, [])).toEqual({});
  });
});

describe("an open point", () => {
  it("is told from one of the other kind with the same number", () => {
    expect(pointId(point({}))).not.toBe(pointId(point({ task_id: null, item_id: 4 })));
  });

  it("is found by words of all that is shown of it", () => {
    expect(isPointFound(point({}), "lang  werbung")).toBe(true);
    expect(isPointFound(point({}), "lang haushalt")).toBe(false);
  });
});
