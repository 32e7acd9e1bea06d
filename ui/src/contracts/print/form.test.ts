import { describe, expect, it } from "vitest";
import { moveColumn, offered, paperColumns, readForm, turnColumn, usualColumns, usualForm } from "./form";

describe("columns on paper", () => {
  it("are offered all, the printed ones first", () => {
    const order = offered(["yearly", "number"]);
    expect(order.slice(0, 2)).toEqual(["yearly", "number"]);
    expect([...order].sort()).toEqual([...paperColumns].sort());
  });

  it("come in at the place where they are offered and go without a trace", () => {
    expect(turnColumn(["number", "title", "end"], "kind")).toEqual(["number", "title", "kind", "end"]);
    expect(turnColumn(["number", "title"], "direction")).toEqual(["number", "title", "direction"]);
    expect(turnColumn(["number", "title"], "title")).toEqual(["number"]);
  });

  it("move one place and stop at the edges", () => {
    expect(moveColumn(["number", "title", "end"], "end", -1)).toEqual(["number", "end", "title"]);
    expect(moveColumn(["number", "title"], "number", -1)).toEqual(["number", "title"]);
    expect(moveColumn(["number", "title"], "title", 1)).toEqual(["number", "title"]);
    expect(moveColumn(["number"], "end", 1)).toEqual(["number"]);
  });
});

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
