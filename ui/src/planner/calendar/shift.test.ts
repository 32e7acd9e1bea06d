import { describe, expect, it } from "vitest";
import type { When } from "../../shared/api/generated/commands";
import { afterKey, droppedAt, endedAt, onDay, sameTime, shiftByKey, shifted, snap, stretched } from "./shift";

const timed = (starts: string, ends: string): When => ({ span: "timed", starts, ends, zone: "Europe/Berlin" });
const days = (first: string, last: string): When => ({ span: "days", first, last });
const key = (key: string, ...held: ("alt" | "shift" | "ctrl")[]) => ({
  key,
  altKey: held.includes("alt"),
  shiftKey: held.includes("shift"),
  ctrlKey: held.includes("ctrl"),
  metaKey: false,
});

describe("an event elsewhere", () => {
  it.each([
    [0, 0],
    [7, 0],
    [8, 15],
    [22, 15],
    [23, 30],
    [1439, 1440],
  ])("minute %i lies nearest to %i", (minute, expected) => expect(snap(minute)).toBe(expected));

  it.each([
    [{ days: 1, minutes: 0 }, "2026-03-17T09:00", "2026-03-17T10:30"],
    [{ days: 0, minutes: 45 }, "2026-03-16T09:45", "2026-03-16T11:15"],
    [{ days: 0, minutes: -600 }, "2026-03-15T23:00", "2026-03-16T00:30"],
    [{ days: 15, minutes: 900 }, "2026-04-01T00:00", "2026-04-01T01:30"],
    // The clock on the wall counts: the night of the change to summer time takes nothing away.
    [{ days: 13, minutes: -420 }, "2026-03-29T02:00", "2026-03-29T03:30"],
  ])("moved by %o it keeps its length", (by, starts, ends) => {
    expect(shifted(timed("2026-03-16T09:00", "2026-03-16T10:30"), by)).toEqual(timed(starts, ends));
  });

  it("days alone know no minutes", () => {
    expect(shifted(days("2026-02-27", "2026-03-01"), { days: 2, minutes: 90 })).toEqual(
      days("2026-03-01", "2026-03-03"),
    );
    expect(stretched(days("2026-02-27", "2026-03-01"), 60)).toEqual(days("2026-02-27", "2026-03-01"));
  });

  it("is never shorter than a quarter of an hour", () => {
    const short = timed("2026-03-16T09:00", "2026-03-16T09:30");
    expect(stretched(short, 15)).toEqual(timed("2026-03-16T09:00", "2026-03-16T09:45"));
    expect(stretched(short, -15)).toEqual(timed("2026-03-16T09:00", "2026-03-16T09:15"));
    expect(stretched(short, -120)).toEqual(timed("2026-03-16T09:00", "2026-03-16T09:15"));
  });

  it("comes to stand where it is held, on a quarter of an hour, within the day", () => {
    const odd = timed("2026-03-16T09:10", "2026-03-16T10:10");
    // Held 20 minutes after its beginning.
    expect(droppedAt(odd, "2026-03-18", 14 * 60 + 23, 20)).toEqual(timed("2026-03-18T14:00", "2026-03-18T15:00"));
    expect(droppedAt(odd, "2026-03-16", 5, 20)).toEqual(timed("2026-03-16T00:00", "2026-03-16T01:00"));
    expect(droppedAt(odd, "2026-03-16", 1440, 0)).toEqual(timed("2026-03-16T23:45", "2026-03-17T00:45"));
  });

  it("ends where its lower edge is held, at the day's end at the latest", () => {
    const event = timed("2026-03-16T09:00", "2026-03-16T10:00");
    expect(endedAt(event, 11 * 60 + 8)).toEqual(timed("2026-03-16T09:00", "2026-03-16T11:15"));
    expect(endedAt(event, 8 * 60)).toEqual(timed("2026-03-16T09:00", "2026-03-16T09:15"));
    expect(endedAt(event, 1439)).toEqual(timed("2026-03-16T09:00", "2026-03-17T00:00"));
  });

  it("goes along with the day that was taken hold of", () => {
    expect(onDay(days("2026-03-16", "2026-03-20"), "2026-03-18", "2026-03-19")).toEqual(
      days("2026-03-17", "2026-03-21"),
    );
    const night = timed("2026-03-16T22:00", "2026-03-17T06:00");
    expect(onDay(night, "2026-03-17", "2026-03-24")).toEqual(timed("2026-03-23T22:00", "2026-03-24T06:00"));
  });

  it("is the same time whatever its zone is called", () => {
    const one = timed("2026-03-16T09:00", "2026-03-16T10:00");
    expect(sameTime(one, { ...one, zone: "" } as When)).toBe(true);
    expect(sameTime(one, timed("2026-03-16T09:00", "2026-03-16T10:15"))).toBe(false);
    expect(sameTime(one, days("2026-03-16", "2026-03-16"))).toBe(false);
  });
});

describe("keys", () => {
  const hour = timed("2026-03-16T09:00", "2026-03-16T10:00");
  it.each([
    [key("ArrowDown", "alt"), false, timed("2026-03-16T09:15", "2026-03-16T10:15")],
    [key("ArrowUp", "alt"), false, timed("2026-03-16T08:45", "2026-03-16T09:45")],
    [key("ArrowDown", "alt"), true, timed("2026-03-23T09:00", "2026-03-23T10:00")],
    [key("ArrowRight", "alt", "shift"), false, timed("2026-03-17T09:00", "2026-03-17T10:00")],
    [key("ArrowLeft", "alt", "shift"), true, timed("2026-03-15T09:00", "2026-03-15T10:00")],
    [key("ArrowDown", "alt", "shift"), false, timed("2026-03-16T09:00", "2026-03-16T10:15")],
  ])("%o moves it", (pressed, inMonth, expected) => {
    const asked = shiftByKey(pressed, inMonth);
    expect(asked && afterKey(hour, asked)).toEqual(expected);
  });

  it.each([
    // They lead back and forward.
    [key("ArrowLeft", "alt"), false],
    [key("ArrowRight", "alt"), true],
    // A month draws no lengths.
    [key("ArrowDown", "alt", "shift"), true],
    [key("ArrowDown"), false],
    [key("ArrowDown", "alt", "ctrl"), false],
    [key("Enter", "alt"), false],
  ])("%o means something else", (pressed, inMonth) => expect(shiftByKey(pressed, inMonth)).toBeNull());
});
