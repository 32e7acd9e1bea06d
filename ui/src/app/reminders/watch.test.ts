import { expect, it } from "vitest";
import type { ReminderRow } from "../../shared/api/generated/commands";
import { withoutClosed } from "./watch";

const reminder = (kind: "task" | "event", id: number) =>
  ({ record: { kind, id }, at: "2026-03-16T09:00" }) as ReminderRow;

it("takes away only what was asked for and is closed", () => {
  const [done, open, event, later] = [
    reminder("task", 1),
    reminder("task", 2),
    reminder("event", 1),
    reminder("task", 3),
  ];
  expect(withoutClosed([done, open, event], [1, 2], [2])).toEqual([open, event]);
  // What came while it was asked stays; what was put away meanwhile does not come back.
  expect(withoutClosed([done, event, later], [1, 2], [2])).toEqual([event, later]);
});
