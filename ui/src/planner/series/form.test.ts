import { describe, expect, it } from "vitest";
import type { SeriesFields } from "../../shared/api/generated/commands";
import { emptySeries, moveBegin, moveFirstDay, seriesField, seriesFields, seriesForm, whenAt } from "./form";

const stored: SeriesFields = {
  kind: "sitting",
  title: "Beirat",
  body_id: 2,
  first: { span: "timed", starts: "2026-03-18T14:00", ends: "2026-03-18T16:00", zone: "Europe/Berlin" },
  rule: "FREQ=MONTHLY;INTERVAL=3;BYDAY=3WE",
  holidays: "skip",
  room_id: 1,
  place: "",
  online_link: "",
  note: "",
  people: [{ contact_id: null, name: "Anna Petersen", function: "", role: "chair", required: true }],
};

describe("a series in its form", () => {
  it("comes back as it was stored", () => {
    expect(seriesFields(seriesForm(stored))).toEqual(stored);
    const days: SeriesFields = { ...stored, first: { span: "days", first: "2026-03-31", last: "2026-04-01" } };
    expect(seriesFields(seriesForm(days))).toEqual(days);
  });

  it("begins at one of its dates where it changes from there on, over midnight and with whole days", () => {
    expect(whenAt(stored.first, "2026-06-17T14:00")).toEqual({
      span: "timed",
      starts: "2026-06-17T14:00",
      ends: "2026-06-17T16:00",
      zone: "Europe/Berlin",
    });
    expect(
      whenAt({ span: "timed", starts: "2026-03-18T22:00", ends: "2026-03-19T06:00", zone: "" }, "2026-12-31T22:00"),
    ).toMatchObject({ ends: "2027-01-01T06:00" });
    expect(whenAt({ span: "days", first: "2026-03-30", last: "2026-03-31" }, "2026-04-30T00:00")).toEqual({
      span: "days",
      first: "2026-04-30",
      last: "2026-05-01",
    });
  });

  it("takes the end and the rule along to another day and hour", () => {
    const form = emptySeries("2026-03-16");
    expect(moveFirstDay(form, "2026-03-19")).toMatchObject({ last: "2026-03-19", rule: { days: ["TH"], day: 19 } });
    expect(moveBegin(form, "23:30")).toEqual({ start: "23:30", end: "00:30", last: "2026-03-17" });
  });

  it("is not asked for while a part of it is missing", () => {
    const form = emptySeries("2026-03-16");
    expect(seriesFields({ ...form, start: null })).toBeNull();
    expect(seriesFields({ ...form, rule: { ...form.rule, days: [] } })).toBeNull();
    expect(seriesFields({ ...form, wholeDay: true, start: null, end: null })).not.toBeNull();
  });

  it("shows a refused part where it stands", () => {
    const form = emptySeries("2026-03-16");
    expect(seriesField("when", form)).toBe("first");
    expect(seriesField("ends", form)).toBe("end");
    expect(seriesField("ends", { ...form, wholeDay: true })).toBe("last");
    expect(seriesField("rule", form)).toBe("rule.unit");
    expect(seriesField("rule", { ...form, rule: { ...form.rule, ends: "until" } })).toBe("rule.until");
    expect(seriesField("people.0.contact_id", form)).toBe("people.0.name");
  });
});
