import { describe, expect, it } from "vitest";
import { listedColumns, paperColumns, readForm, usualColumns, usualForm } from "./form";

describe("a kept form", () => {
  it("comes back as it was kept", () => {
    const chief = { columns: ["title", "yearly"], group: "partner", subtotals: false, totals: true, language: "de-CH" };
    expect(readForm(chief)).toEqual(chief);
  });

  it("falls back to the usual where it says nothing or too much", () => {
    expect(readForm(null)).toEqual(usualForm);
    expect(readForm({ columns: ["gone"], group: "moon" })).toEqual(usualForm);
    expect(readForm({ columns: ["title", "gone"] }).columns).toEqual(["title"]);
    expect(readForm({ totals: "yes" })).toEqual(usualForm);
    expect(usualColumns.every((column) => paperColumns.includes(column))).toBe(true);
  });
});

it("begins with the columns of the register in their order", () => {
  expect(listedColumns(["title", "yearly", "number", "gone"])).toEqual(["title", "yearly", "number"]);
});
