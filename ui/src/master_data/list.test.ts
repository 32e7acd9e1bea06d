import { expect, it } from "vitest";
import { found, order, sameName, shortList } from "./list";

const rows = [
  { id: 1, name: "Zürich", used: 2 },
  { id: 2, name: "Ärzte", used: 10 },
  { id: 3, name: "Bank", used: 2 },
];
const by = (row: (typeof rows)[number], column: string) => (column === "used" ? row.used : row.name);

it("orders texts by the language and numbers by size", () => {
  expect(order(rows, { column: "name", descending: false }, by).map((row) => row.id)).toEqual([2, 3, 1]);
  expect(order(rows, { column: "used", descending: true }, by).map((row) => row.id)).toEqual([2, 1, 3]);
});

it("gives pages, ids and the row that typing means", async () => {
  const source = shortList({
    key: ["x"],
    kinds: [],
    load: async () => rows,
    sort: { column: "name", descending: false },
    by,
    keep: (row) => row.id !== 3,
  });
  expect(await source.fetchPage(1, 10, undefined)).toEqual({ rows: [rows[0]], count: 2, total: 3 });
  expect(await source.fetchIds?.(undefined)).toEqual([2, 1]);
  expect(await source.findPrefix?.("zü")).toBe(1);
  expect(await source.findPrefix?.("q")).toBeNull();
});

it("finds by the beginnings of words", () => {
  expect(found(["Raum Elbe", "ELBE", "1. Stock"], "el raum")).toBe(true);
  expect(found(["Raum Elbe"], "lbe")).toBe(false);
  expect(found(["Raum Elbe"], "")).toBe(true);
});

it("knows a name again however it is written", () => {
  expect(sameName(["Kunde", "Raum  Elbe"], " kunde ")).toBe(true);
  expect(sameName(["Raum  Elbe"], "raum elbe")).toBe(true);
  expect(sameName(["Kunde"], "Kunden")).toBe(false);
  expect(sameName([""], " ")).toBe(false);
});
