import { describe, expect, it } from "vitest";
import type { ContractRow, EventRow, SeriesDate, TaskRow, When } from "../shared/api/generated/commands";
import {
  arriveBy,
  byDay,
  daysOf,
  eventDetail,
  eventTime,
  isFollowUp,
  nearDay,
  nextHoliday,
  sendBy,
  sendWords,
  soon,
  standsWords,
  taskDay,
} from "./say";
import { successor } from "./useLines";
import { de } from "./words.de";

const today = "2026-03-16";
const task = (part: Partial<TaskRow>) => ({ due: null, due_time: null, follow_up: null, ...part }) as TaskRow;
const contract = (due: ContractRow["due"]) => ({ due, send_by: "2026-03-20", receive_by: "2026-03-31" }) as ContractRow;
const timed = (starts: string, ends: string): When => ({ span: "timed", starts, ends, zone: "Europe/Berlin" });

describe("a deadline", () => {
  it("says when to send first, and by when it has to arrive", () => {
    const soonDue = contract({ is: "send", day: "2026-03-23", days: 7, urgent: true });
    expect(sendWords(soonDue, de)).toEqual({ text: "absenden in 7 Tagen", tone: "due" });
    expect([sendBy(soonDue), arriveBy(soonDue)]).toEqual(["2026-03-23", "2026-03-31"]);
    const far = contract({ is: "send", day: "2026-04-15", days: 30, urgent: false });
    expect(sendWords(far, de)).toEqual({ text: "absenden in 30 Tagen", tone: "plain" });
    expect(sendWords(contract({ is: "send", day: today, days: 0, urgent: true }), de).text).toBe("heute absenden");
    expect(sendWords(contract({ is: "send", day: "2026-03-17", days: 1, urgent: true }), de).text).toBe(
      "morgen absenden",
    );
  });

  it.each([
    { prepared: false, decided: null, reminds: null, text: undefined },
    { prepared: false, decided: null, reminds: 30, text: "Erinnerung 30 Tage vorher" },
    { prepared: false, decided: null, reminds: 1, text: "Erinnerung 1 Tag vorher" },
    { prepared: false, decided: null, reminds: 0, text: undefined },
    { prepared: false, decided: "terminate", reminds: 30, text: "Kündigung beschlossen" },
    { prepared: true, decided: "terminate", reminds: 30, text: "Kündigung vorbereitet" },
  ] as const)("says how far one has come with it: $text", ({ text, ...row }) => {
    expect(standsWords(row, de)?.text).toBe(text);
  });

  it("that has passed may still arrive, or no longer", () => {
    const late = contract({ is: "overdue", day: "2026-03-12", receive_by: "2026-03-18" });
    expect(sendWords(late, de)).toEqual({ text: "überfällig", tone: "danger" });
    expect([sendBy(late), arriveBy(late)]).toEqual(["2026-03-12", "2026-03-18"]);
    expect(arriveBy(contract({ is: "overdue", day: "2026-03-12", receive_by: null }))).toBeNull();
  });
});

describe("a task", () => {
  it.each([
    [{ due: "2026-03-13" }, "überfällig seit Fr 13.03.", "danger"],
    [{ due: "2025-12-30" }, "überfällig seit Di 30.12.2025", "danger"],
    [{ due: today }, "heute", "due"],
    [{ due: today, due_time: "15:00" }, "heute bis 15:00", "due"],
    [{ due: "2026-03-25", follow_up: "2026-03-12" }, "fällig Mi 25.03.", "plain"],
    [{ follow_up: today }, "heute", "plain"],
    [{ follow_up: "2026-03-12" }, "seit Do 12.03.", "plain"],
  ])("%o says %s", (part, text, tone) => {
    expect(taskDay(task(part), today, de)).toEqual({ text, tone });
  });

  it("stands among the Wiedervorlagen only where it is not due", () => {
    expect(isFollowUp(task({ due: today, follow_up: today }), today)).toBe(false);
    expect(isFollowUp(task({ due: "2026-03-17", follow_up: today }), today)).toBe(true);
    expect(isFollowUp(task({ follow_up: today }), today)).toBe(true);
  });
});

describe("an event", () => {
  it.each([
    [timed("2026-03-16T09:00", "2026-03-16T11:00"), "09:00 – 11:00"],
    [timed("2026-03-17T22:00", "2026-03-18T00:00"), "22:00 – 00:00"],
    [timed("2026-03-16T22:00", "2026-03-17T06:00"), "ab 22:00"],
    [timed("2026-03-15T22:00", "2026-03-16T06:00"), "bis 06:00"],
    [timed("2026-03-15T22:00", "2026-03-18T06:00"), "bis Mi 18.03."],
    [{ span: "days", first: today, last: today } as When, "ganztägig"],
    [{ span: "days", first: "2026-03-14", last: "2026-03-18" } as When, "bis Mi 18.03."],
  ])("%o stands as %s", (when, text) => {
    expect(eventTime(when, today, de)).toBe(text);
  });

  it("that ends at midnight does not touch the next day", () => {
    expect(daysOf(timed("2026-03-16T20:00", "2026-03-17T00:00"))).toEqual([today, today]);
  });

  it("tells its body, its agenda and its people", () => {
    expect(eventDetail({ body: "Beirat", items: 5, participants: 11 } as EventRow, de)).toBe(
      "Beirat, 5 TOP, 11 Personen",
    );
    expect(eventDetail({ body: "", items: 0, participants: 0 } as EventRow, de)).toBe("");
    // A date of a series has no agenda and nobody of its own.
    expect(eventDetail({ body: "Beirat", original: "2026-03-16T09:00" } as SeriesDate, de)).toBe(
      "Beirat, Serientermin",
    );
  });

  it("stands whole days first, then by time", () => {
    const rows = [
      { title: "spät", when: timed("2026-03-16T15:00", "2026-03-16T16:00") },
      { title: "morgen", when: timed("2026-03-17T08:00", "2026-03-17T09:00") },
      { title: "früh", when: timed("2026-03-16T07:30", "2026-03-16T08:00") },
      { title: "Messe", when: { span: "days", first: "2026-03-14", last: "2026-03-18" } },
    ] as EventRow[];
    expect(rows.sort(byDay(today)).map((row) => row.title)).toEqual(["Messe", "früh", "spät", "morgen"]);
  });
});

describe("days", () => {
  it("carry their year where it is another one", () => {
    expect(nearDay("2026-03-31", today)).toBe("Di 31.03.");
    expect(nearDay("2027-01-04", "2026-12-28")).toBe("Mo 04.01.2027");
    expect(soon(today, today, de)).toBe("heute");
    expect(soon("2026-03-17", today, de)).toBe("morgen");
    expect(soon("2026-03-21", today, de)).toBe("Sa 21.03.");
  });

  it("name the holiday that is kept and comes next", () => {
    const day = (date: string, kept = true) => ({ date, kept, name: date });
    const days = [day("2026-04-06"), day("2026-03-01"), day("2026-03-19", false), day("2026-04-03")];
    expect(nextHoliday(days, today)?.date).toBe("2026-04-03");
    expect(nextHoliday([day("2026-05-14")], today)).toBeNull();
  });
});

describe("the line that follows one that is gone", () => {
  it("is what moved up to its place, else the last", () => {
    expect(successor(["a", "b", "c"], ["a", "c"], "b")).toBe("c");
    expect(successor(["a", "b", "c"], ["a", "b"], "c")).toBe("b");
    expect(successor(["a"], [], "a")).toBeNull();
    // Another line went at the same time.
    expect(successor(["a", "b", "c", "d"], ["a", "d"], "b")).toBe("d");
  });
});
