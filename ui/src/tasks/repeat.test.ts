import { expect, it } from "vitest";
import type { TaskRepeat } from "../shared/api/generated/commands";
import { nextTime } from "./repeat";

const today = "2026-03-16";
const every = (unit: TaskRepeat["unit"], count: number, more: Partial<TaskRepeat> = {}): TaskRepeat => ({
  unit,
  count,
  from: "due",
  day: null,
  until: null,
  ...more,
});

it("counts as the program does", () => {
  expect(nextTime(every("week", 2), "2026-03-20", today)).toBe("2026-04-03");
  expect(nextTime(every("day", 1), null, today)).toBe("2026-03-17");
  // The 31st is the last day of a shorter month, and the 31st again after it.
  expect(nextTime(every("month", 1, { day: 31 }), "2026-03-31", today)).toBe("2026-04-30");
  expect(nextTime(every("month", 1, { day: 31 }), "2026-04-30", "2026-04-30")).toBe("2026-05-31");
  expect(nextTime(every("year", 1), "2028-02-29", "2028-02-29")).toBe("2029-02-28");
  // What was slept through is not made up for.
  expect(nextTime(every("week", 1), "2026-02-02", today)).toBe("2026-03-16");
  expect(nextTime(every("week", 1, { from: "done" }), "2026-02-03", today)).toBe("2026-03-23");
  // Counted from when it was done, the day of the old due date says nothing.
  const afterDone = every("month", 1, { from: "done", day: 1 });
  expect(nextTime(afterDone, "2026-03-01", "2026-03-20")).toBe("2026-04-20");
  expect(nextTime(afterDone, "2026-01-01", "2026-01-31")).toBe("2026-02-28");
  expect(nextTime({ ...afterDone, unit: "year" }, "2026-03-01", "2026-03-20")).toBe("2027-03-20");
  expect(nextTime(afterDone, null, "2026-03-20")).toBe("2026-04-20");
  // It ends.
  expect(nextTime(every("week", 1, { until: "2026-03-26" }), "2026-03-20", today)).toBeNull();
});
