import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { entryName } from "./names";
import { filterOf, filterWords, narrows, search } from "./search";

const state = (parts: Partial<v.InferInput<typeof search>>) => v.parse(search, parts);

describe("the filter of the register", () => {
  it("is everything by absenden bis where nothing was chosen", () => {
    expect(filterOf(state({}))).toEqual({
      text: "",
      statuses: [],
      kind: null,
      partner: null,
      deadline_within_days: null,
      direction: null,
      cost_centre: null,
      responsible: null,
      tag: null,
      to_decide: false,
      sort: "send_by",
      descending: false,
      ids: null,
    });
    expect(narrows(state({ sort: "title", down: true, id: 3, marked: [1] }))).toBe(false);
  });

  it("takes over every choice", () => {
    const chosen = state({
      text: "kopier",
      status: ["running"],
      due: 30,
      direction: "pay",
      kind: 3,
      centre: 4,
      partner: 5,
      responsible: "Anna Petersen",
      tag: "Standort Nord",
      decide: true,
    });
    expect(filterOf(chosen)).toMatchObject({
      text: "kopier",
      statuses: ["running"],
      deadline_within_days: 30,
      direction: "pay",
      kind: 3,
      cost_centre: 4,
      partner: 5,
      responsible: "Anna Petersen",
      tag: "Standort Nord",
      to_decide: true,
    });
    const parts = [
      "text",
      "status",
      "due",
      "direction",
      "kind",
      "centre",
      "partner",
      "responsible",
      "tag",
      "decide",
    ] as const;
    for (const part of parts) {
      expect(narrows(state({ [part]: chosen[part] }))).toBe(true);
    }
  });

  it("names the grouping of a paper", () => {
    expect(filterWords(state({}), {}, "de", "cost_centre")).toBe("gruppiert nach Kostenstelle · nach Absenden bis");
  });

  it("means the marked rows alone on paper", () => {
    expect(filterOf(state({ marked: [4, 2] })).ids).toEqual([4, 2]);
  });
});

describe("the filter in words", () => {
  it("speaks the paper's language", () => {
    const chosen = state({ status: ["running", "expiring"], due: 60, direction: "pay", text: "kopier" });
    expect(filterWords(chosen, { kind: "Leasing" }, "de")).toBe(
      "laufend oder läuft aus, Ausgaben, abzusenden in 60 Tagen, Leasing, „kopier“ · nach Absenden bis",
    );
    expect(filterWords(chosen, { kind: "Lease" }, "en")).toBe(
      "running or expiring, Expenses, to send within 60 days, Lease, “kopier” · sorted by “Send by”",
    );
  });

  it("names who is responsible, a tag, and what waits for a decision", () => {
    const chosen = state({ responsible: "Anna Petersen", tag: "Standort Nord", decide: true });
    expect(filterWords(chosen, {}, "de")).toBe(
      "zuständig: Anna Petersen, Standort Nord, zu entscheiden · nach Absenden bis",
    );
    expect(filterWords(chosen, {}, "en")).toContain("responsible: Anna Petersen, Standort Nord, ");
  });

  it("says that rows were marked, and in which order they stand", () => {
    expect(filterWords(state({ marked: [1], text: "x", sort: "yearly", down: true }), {}, "de")).toBe(
      "markierte Verträge · nach Netto im Jahr absteigend",
    );
    expect(filterWords(state({ sort: "title" }), { partner: "" }, "de")).toBe("nach Titel");
  });
});

it("names an entry in the window's language, a cost centre with its number", () => {
  expect(entryName({ code: "lease", name_de: "Leasing", name_en: "Lease" }, "en")).toBe("Lease");
  expect(entryName({ code: "100", name_de: "Verwaltung", name_en: "" }, "en")).toBe("100 Verwaltung");
});
