import { describe, expect, it } from "vitest";
import { setLanguage } from "../../shared/words";
import { dayByKey } from "./keys";
import { layWeek } from "./month";
import { minuteAt } from "./spot";
import { daysOf, planOf, shiftView, titleOf, viewByKey } from "./views";

describe("views", () => {
  it("draw their days", () => {
    expect(daysOf("day", "2026-03-18")).toEqual(["2026-03-18"]);
    expect(daysOf("workweek", "2026-03-22")).toEqual([
      "2026-03-16",
      "2026-03-17",
      "2026-03-18",
      "2026-03-19",
      "2026-03-20",
    ]);
    expect(daysOf("week", "2026-03-18").at(-1)).toBe("2026-03-22");
    expect(daysOf("month", "2026-03-18")).toHaveLength(42);
  });

  it.each([
    ["day", 1, "2026-02-01"],
    ["workweek", 1, "2026-02-07"],
    ["week", -1, "2026-01-24"],
    ["month", 1, "2026-02-28"],
  ] as const)("%s goes %i on from 31 January", (view, by, expected) => {
    expect(shiftView(view, "2026-01-31", by)).toBe(expected);
  });

  it("say what they show", () => {
    setLanguage("de");
    expect(titleOf("day", "2026-03-16")).toBe("Montag, 16. März 2026");
    expect(titleOf("month", "2026-03-16")).toBe("März 2026");
    expect(titleOf("workweek", "2026-03-16")).toMatch(/^KW 12 · .*16\.03\..* – 20\.03\.2026$/);
  });

  it("are chosen by Alt and a digit, wherever that stands", () => {
    const press = (code: string, more = {}) =>
      viewByKey({ code, altKey: true, ctrlKey: false, metaKey: false, shiftKey: false, ...more });
    expect(["Digit1", "Digit2", "Digit3", "Digit4", "Digit5"].map((code) => press(code))).toEqual([
      "day",
      "workweek",
      "week",
      "month",
      "list",
    ]);
    expect(press("Digit6")).toBeNull();
    expect(press("Digit1", { altKey: false })).toBeNull();
    // AltGr is Alt and Strg on some systems, and writes signs.
    expect(press("Digit2", { ctrlKey: true })).toBeNull();
  });

  it("are printed as the week or the month that they show", () => {
    expect((["day", "workweek", "week", "month", "list"] as const).map(planOf)).toEqual([
      "week-plan",
      "week-plan",
      "week-plan",
      "month-plan",
      "week-plan",
    ]);
  });
});

describe("a working week", () => {
  const press = (key: string, day: string) =>
    dayByKey({ key, altKey: false, ctrlKey: false, metaKey: false } as never, day, "workweek");
  it.each([
    ["ArrowRight", "2026-03-19", "2026-03-20"],
    ["ArrowRight", "2026-03-20", "2026-03-23"],
    ["ArrowLeft", "2026-03-16", "2026-03-13"],
    // A Sunday is drawn in no working week; it lies behind its Friday.
    ["ArrowLeft", "2026-03-22", "2026-03-20"],
    ["ArrowRight", "2026-03-22", "2026-03-23"],
    ["End", "2026-03-17", "2026-03-20"],
    ["PageDown", "2026-03-17", "2026-03-24"],
  ])("%s leads from %s to %s", (key, from, to) => expect(press(key, from)).toBe(to));

  it("draws what goes over the weekend to its Friday", () => {
    const days = daysOf("workweek", "2026-03-16");
    const [bar] = layWeek(days, [
      { title: "Messe", when: { span: "days", first: "2026-03-19", last: "2026-03-24" } },
      { title: "Sonntag", when: { span: "days", first: "2026-03-22", last: "2026-03-22" } },
    ]);
    expect(bar).toMatchObject({ from: 3, span: 2, before: false, after: true, lane: 0 });
  });
});

it("a point of a column is a minute of its day", () => {
  // 07:00 to 19:00 on 720 px.
  expect(minuteAt(0, 720, 420, 720)).toBe(420);
  expect(minuteAt(90, 720, 420, 720)).toBe(510);
  expect(minuteAt(-20, 720, 420, 720)).toBe(420);
  expect(minuteAt(900, 720, 420, 720)).toBe(1140);
});
