import { expect, test } from "vitest";
import type { LiveItem } from "../../shared/api/generated/commands";
import { setLanguage } from "../../shared/words";
import { forecastWords, minutesLeft, notReached, standOf, titleOf } from "./said";

const item = (part: Partial<LiveItem>): LiveItem => ({
  id: 1,
  number: "1",
  title: "Werbung",
  kind: "discussion",
  internal: false,
  depth: 0,
  day: 1,
  minutes: 30,
  presenter: "",
  motion: "",
  fixed: false,
  planned_start: "09:00",
  planned_end: "09:30",
  began: null,
  ended: null,
  outcome: "",
  start: "09:00",
  end: "09:30",
  spent: null,
  remark: "",
  ...part,
});

const running = (ends: string, late: number) => ({
  status: "running" as const,
  now: "2026-03-16T17:00",
  ended: null,
  ends,
  late,
});

test("the end is told with what it differs from the plan", () => {
  setLanguage("de");
  for (const [state, words] of [
    [running("2026-03-16T17:42", 12), "endet voraussichtlich 17:42, 12 Min. später als geplant"],
    [running("2026-03-16T17:25", -5), "endet voraussichtlich 17:25, 5 Min. früher als geplant"],
    [running("2026-03-16T17:30", 0), "endet voraussichtlich 17:30, wie geplant"],
    [{ ...running("2026-03-16T17:42", 12), status: "ended" as const }, "12 Min. später als geplant zu Ende"],
    [{ ...running("2026-03-16T17:30", 0), status: "ended" as const }, "zur geplanten Zeit zu Ende"],
  ] as const) {
    expect(forecastWords(state)).toBe(words);
  }
  expect(forecastWords(running("2026-03-17T11:00", 0))).toContain("17.03.2026, 11:00");
});

test("what is left of an item goes below nothing where it takes longer", () => {
  expect(minutesLeft(item({ spent: 12 }))).toBe(18);
  expect(minutesLeft(item({ spent: 36 }))).toBe(-6);
  expect(minutesLeft(item({ spent: 36, minutes: null }))).toBeNull();
  expect(minutesLeft(item({}))).toBeNull();
});

test("each item says where it stands", () => {
  setLanguage("de");
  const state = { status: "running" as const, present: 0, next: 1, is_paused: false };
  expect(standOf(state, item({ began: "09:00" }), 0)).toBe("läuft");
  expect(standOf({ ...state, is_paused: true }, item({ began: "09:00", ended: "09:10" }), 1)).toBe("unterbrochen");
  expect(standOf(state, item({ began: "09:00", ended: "09:10" }), 2)).toBe("behandelt");
  expect(standOf(state, item({ outcome: "postponed" }), 2)).toBe("vertagt");
  // Minutes that were prepared call everything dealt with; nothing is before it began.
  expect(standOf(state, item({ outcome: "done" }), 2)).toBe("kommt noch");
});

test("breaks and internal items do not wait for another sitting", () => {
  const items = [
    item({ id: 1 }),
    item({ id: 2, kind: "break" }),
    item({ id: 3, internal: true }),
    item({ id: 4, began: "09:00" }),
    item({ id: 5, outcome: "postponed" }),
  ];
  expect(notReached({ items }).map((one) => one.id)).toEqual([1]);
  expect(titleOf(item({ title: "" }))).toBe("Pause");
});
