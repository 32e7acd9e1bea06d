import { describe, expect, it } from "vitest";
import { type ConveningForm, conveningForm, conveningText } from "./convening";

const form = (change: Partial<ConveningForm>): ConveningForm => ({
  convening: "none",
  noticeDays: null,
  noticeFrom: "receipt",
  ...change,
});

describe("the rule of convening", () => {
  it.each<[string | null, ConveningForm]>([
    [null, form({})],
    ["gmbh", form({ convening: "gmbh" })],
    ["weg", form({ convening: "weg" })],
    ["at_gmbh", form({ convening: "at_gmbh" })],
    ["ch_gmbh", form({ convening: "ch_gmbh" })],
    ["own:14:receipt", form({ convening: "own", noticeDays: 14 })],
    ["own:1:posting", form({ convening: "own", noticeDays: 1, noticeFrom: "posting" })],
  ])("%s comes back as it was stored", (stored, parts) => {
    expect(conveningForm(stored)).toEqual(parts);
    expect(conveningText(parts)).toBe(stored);
  });

  it("drops the days of statutes that no longer count", () => {
    expect(conveningText(form({ convening: "weg", noticeDays: 14, noticeFrom: "posting" }))).toBe("weg");
    expect(conveningText(form({ noticeDays: 14 }))).toBeNull();
  });

  it("takes what it does not know for no rule", () => {
    for (const odd of ["", "GmbH", "own:14", "own:x:receipt"]) expect(conveningForm(odd)).toEqual(form({}));
  });
});
