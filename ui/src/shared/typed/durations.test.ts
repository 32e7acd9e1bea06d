import { expect, it } from "vitest";
import { readDuration, writeDuration } from "./durations";
import { readTime, timeOfMinutes } from "./times";

it("reads durations as minutes", () => {
  for (const [typed, minutes] of [
    ["1:30", 90],
    ["90", 90],
    ["90m", 90],
    ["90 min", 90],
    ["1,5h", 90],
    ["1.5 h", 90],
    ["1,25 Std.", 75],
    ["2 Std", 120],
    ["1h30", 90],
    ["1 h 30 min", 90],
    ["0", 0],
  ] as const) {
    expect(readDuration(typed), typed).toEqual({ minutes });
  }
  expect(readDuration("")).toEqual({ error: "empty" });
  expect(readDuration("1:75")).toEqual({ error: "not_a_duration" });
  expect(readDuration("lang")).toEqual({ error: "not_a_duration" });
  expect(readDuration("-5")).toEqual({ error: "not_a_duration" });
  expect(readDuration("999h")).toEqual({ error: "too_long" });
});

it("writes durations", () => {
  expect([5, 60, 90, 125].map((n) => writeDuration(n, "de"))).toEqual(["5 Min.", "1 Std.", "1:30 Std.", "2:05 Std."]);
  expect([5, 60, 90, 125].map((n) => writeDuration(n, "en"))).toEqual(["5 min", "1 h", "1:30 h", "2:05 h"]);
});

it("reads what it wrote", () => {
  for (const lang of ["de", "en"] as const) {
    for (const minutes of [0, 5, 60, 90, 125]) {
      expect(readDuration(writeDuration(minutes, lang))).toEqual({ minutes });
    }
  }
});

it("reads wall times", () => {
  for (const [typed, time] of [
    ["9", "09:00"],
    ["930", "09:30"],
    ["0930", "09:30"],
    ["9:30", "09:30"],
    ["9.30", "09:30"],
    ["14 Uhr", "14:00"],
    ["14 Uhr 30", "14:30"],
    ["9 am", "09:00"],
    ["12 am", "00:00"],
    ["9:30 pm", "21:30"],
    ["23:59", "23:59"],
  ] as const) {
    expect(readTime(typed), typed).toEqual({ time });
  }
  for (const typed of ["24:00", "25", "9:75", "13 pm", "früh"]) {
    expect(readTime(typed), typed).toEqual({ error: "not_a_time" });
  }
  expect(timeOfMinutes(1500)).toBe("01:00");
});
