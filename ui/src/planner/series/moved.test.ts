import { describe, expect, it } from "vitest";
import type { SeriesFields, When } from "../../shared/api/generated/commands";
import { movedFields } from "./moved";

const timed = (starts: string, ends: string): When => ({ span: "timed", starts, ends, zone: "Europe/Berlin" });
const series = (rule: string, first: When): SeriesFields => ({
  kind: "meeting",
  title: "Jour fixe",
  body_id: null,
  first,
  rule,
  holidays: "keep",
  room_id: null,
  place: "",
  online_link: "",
  note: "",
  people: [],
});
/** Rule and first date after a date was put elsewhere. */
const put = (rule: string, first: When, original: string, to: When, reach: "following" | "all") => {
  const moved = movedFields(series(rule, first), original, to, reach);
  return moved && { rule: moved.rule, first: moved.first };
};

describe("a series whose date was put elsewhere", () => {
  const mondays = timed("2026-03-23T09:00", "2026-03-23T10:00");

  it("keeps its rule where only the time changes, whatever the rule is", () => {
    const to = timed("2026-04-06T14:00", "2026-04-06T15:30");
    for (const rule of ["FREQ=WEEKLY;BYDAY=MO", "FREQ=WEEKLY;BYDAY=MO,WE;WKST=SU", "FREQ=MONTHLY;BYDAY=1MO,3MO"]) {
      expect(put(rule, mondays, "2026-04-06T09:00", to, "all")).toEqual({
        rule,
        first: timed("2026-03-23T14:00", "2026-03-23T15:30"),
      });
      expect(put(rule, mondays, "2026-04-06T09:00", to, "following")).toEqual({ rule, first: to });
    }
  });

  it.each([
    ["FREQ=WEEKLY;BYDAY=MO", "FREQ=WEEKLY;BYDAY=TU", "2026-03-24"],
    ["FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;COUNT=6", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=6", "2026-03-24"],
    ["FREQ=DAILY;INTERVAL=7", "FREQ=DAILY;INTERVAL=7", "2026-03-24"],
  ])("takes its weekday along: %s", (rule, expected, first) => {
    const to = timed("2026-04-07T09:00", "2026-04-07T10:00");
    expect(put(rule, mondays, "2026-04-06T09:00", to, "all")).toEqual({
      rule: expected,
      first: timed(`${first}T09:00`, `${first}T10:00`),
    });
    expect(put(rule, mondays, "2026-04-06T09:00", to, "following")).toEqual({ rule: expected, first: to });
  });

  it("stays on its place in the month, also where the first date lies otherwise in the week", () => {
    // The third Wednesday: 21.01. and 15.04.2026; the third Thursday: 15.01. and 16.04.
    const first = timed("2026-01-21T14:00", "2026-01-21T16:00");
    const to = timed("2026-04-16T14:00", "2026-04-16T16:00");
    expect(put("FREQ=MONTHLY;INTERVAL=3;BYDAY=3WE", first, "2026-04-15T14:00", to, "all")).toEqual({
      rule: "FREQ=MONTHLY;INTERVAL=3;BYDAY=3TH",
      first: timed("2026-01-15T14:00", "2026-01-15T16:00"),
    });
  });

  it("goes to another number of the month", () => {
    const first = timed("2026-01-15T14:00", "2026-01-15T16:00");
    const to = timed("2026-04-17T14:00", "2026-04-17T16:00");
    expect(put("FREQ=MONTHLY;BYMONTHDAY=15", first, "2026-04-15T14:00", to, "all")).toEqual({
      rule: "FREQ=MONTHLY;BYMONTHDAY=17",
      first: timed("2026-01-17T14:00", "2026-01-17T16:00"),
    });
  });

  it.each([
    // Which of the two is meant?
    ["FREQ=WEEKLY;BYDAY=MO,WE", "2026-04-06T09:00"],
    ["FREQ=MONTHLY;BYMONTHDAY=-1", "2026-04-30T09:00"],
    ["FREQ=MONTHLY;BYDAY=1MO,3MO", "2026-04-06T09:00"],
    ["FREQ=YEARLY;BYWEEKNO=15;BYDAY=MO", "2026-04-06T09:00"],
    // A holiday had moved it from its Monday; the others stay Mondays.
    ["FREQ=WEEKLY;BYDAY=MO", "2026-04-07T09:00"],
  ])("leaves to its form what the rule does not say: %s", (rule, original) => {
    const to = timed("2026-04-08T09:00", "2026-04-08T10:00");
    expect(put(rule, mondays, original, to, "all")).toBeNull();
    expect(put(rule, mondays, original, to, "following")).toBeNull();
  });
});
