import { describe, expect, it } from "vitest";
import { listedColumns, paperColumns, readForm, usualColumns, usualForm } from "./lists";

describe("a kept list of contacts", () => {
  it("comes back as it was kept", () => {
    const board = {
      paper: "phone-list",
      columns: ["mobile", "name"],
      group: "category",
      landscape: true,
      language: "de-CH",
    };
    expect(readForm(board)).toEqual(board);
  });

  it("keeps own fields among its columns", () => {
    expect(readForm({ columns: ["name", "own-12", "own-x", "town"] }).columns).toEqual(["name", "own-12", "town"]);
  });

  it("falls back to the usual where it says nothing or too much", () => {
    expect(readForm(null)).toEqual(usualForm("address-list"));
    expect(readForm({ paper: "phone-list", columns: ["gone"], group: "moon", landscape: "wide" })).toEqual(
      usualForm("phone-list"),
    );
    expect(
      Object.values(usualColumns).every((usual) =>
        usual.every((one) => (paperColumns as readonly string[]).includes(one)),
      ),
    ).toBe(true);
  });
});

it("begins with the columns of the list, without those that no paper knows", () => {
  expect(listedColumns(["name", "own-12", "given", "number", "town", "changed"])).toEqual([
    "name",
    "own-12",
    "customer_number",
    "supplier_number",
    "town",
  ]);
});
