import { describe, expect, it } from "vitest";
import type { WaitingItem } from "../../shared/api/generated/commands";
import { newLine } from "./outline";
import { lineOf, stillWaiting } from "./waiting";

const one = (change: Partial<WaitingItem>): WaitingItem => ({
  item: null,
  topic: null,
  title: "Lagerhalle",
  kind: "decision",
  minutes: 20,
  presenter: "Weber",
  motion: "Zustimmung",
  from: "2. Sitzung",
  ...change,
});

describe("what waits for a sitting", () => {
  it("is offered until it stands on the agenda", () => {
    const waiting = [one({ item: 4 }), one({ topic: 4 }), one({ item: 5 })];
    expect(stillWaiting(waiting, [newLine(1, 0)])).toEqual(waiting);
    // An item and a topic may bear the same number.
    expect(stillWaiting(waiting, [newLine(1, 0, { carried_from: 4 })])).toEqual(waiting.slice(1));
    expect(stillWaiting(waiting, [newLine(1, 0, { topic: 4 })])).toEqual([waiting[0], waiting[2]]);
    expect(
      stillWaiting(
        waiting,
        waiting.map((each) => lineOf(each, 1)),
      ),
    ).toEqual([]);
  });

  it("becomes a line that says where it comes from", () => {
    expect(lineOf(one({ item: 7 }), 2)).toMatchObject({
      id: null,
      day: 2,
      depth: 0,
      title: "Lagerhalle",
      kind: "decision",
      minutes: 20,
      presenter: "Weber",
      motion: "Zustimmung",
      carried_from: 7,
      topic: null,
    });
  });
});
