import { expect, it } from "vitest";
import { remember, remembered } from "../memory/memory";
import { takeView, viewOf } from "./views";

it("keeps a list as it stands and brings it back, columns included", () => {
  const columns = { turned: ["email"], widths: { name: 200 }, order: ["town", "name"] };
  remember("columns.contacts", columns);
  const kept = viewOf("contacts", { text: "weber", sort: "town" });
  remember("columns.contacts", { turned: [], widths: {} });
  expect(takeView("contacts", JSON.parse(JSON.stringify(kept)))).toEqual({ text: "weber", sort: "town" });
  expect(remembered("columns.contacts", null)).toEqual(columns);
});

it("leaves out what it cannot read", () => {
  remember("columns.contacts", { turned: [], widths: {} });
  for (const odd of [null, 3, "x", {}, { search: 3, columns: 4 }, { columns: { turned: "x" } }]) {
    expect(takeView("contacts", odd)).toEqual({});
  }
  expect(remembered("columns.contacts", null)).toEqual({ turned: [], widths: {} });
});
