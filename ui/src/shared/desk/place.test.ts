import { FileText } from "lucide-react";
import * as v from "valibot";
import { expect, it } from "vitest";
import { definePlace, readSearch } from "./place";

const place = definePlace({
  path: "/contracts",
  group: "daily",
  order: 1,
  icon: FileText,
  title: () => "Verträge",
  search: v.object({
    id: v.optional(v.number()),
    sort: v.optional(v.picklist(["title", "end"]), "end"),
    text: v.optional(v.string(), ""),
  }),
  screen: () => null,
});

it("reads the state of a place with its usual values", () => {
  expect(readSearch(place, {})).toEqual({ sort: "end", text: "" });
  expect(readSearch(place, { id: 7, sort: "title", other: true })).toEqual({ id: 7, sort: "title", text: "" });
});

it("drops what does not fit and keeps the rest", () => {
  expect(readSearch(place, { id: "seven", sort: "colour", text: "miete" })).toEqual({ sort: "end", text: "miete" });
});
