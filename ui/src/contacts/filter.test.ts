import { expect, it } from "vitest";
import { readSearch } from "../shared/desk/place";
import { allMarks, onlyMarks, toggleMark } from "../shared/parts/list/marks";
import { filterOf, markedIds, plainFilter } from "./filter";
import { contacts } from "./place";

it("turns the state of the place into a filter", () => {
  const search = readSearch(contacts, { text: "weber", kind: "person", sort: "town", down: true, categories: [4] });
  expect(filterOf(search, [3])).toEqual({
    ...plainFilter,
    text: "weber",
    kind: "person",
    categories: [4],
    sort: "town",
    descending: true,
    ids: [3],
  });
  expect(filterOf(readSearch(contacts, { sort: "colour" }))).toMatchObject({ sort: "name", kind: null, ids: null });
});

it("knows the marked rows in the list's order", () => {
  expect(markedIds(onlyMarks([9, 2]), [2, 5, 9])).toEqual([2, 9]);
  expect(markedIds(toggleMark(allMarks, 5), [2, 5, 9])).toEqual([2, 9]);
});

it("takes the files that hold contacts, and no others", () => {
  const gone: unknown[] = [];
  const take = (name: string) =>
    contacts.openFile?.({ token: "t", name }, (search, screen) => gone.push([search, screen]));
  for (const name of ["Kunden.VCF", "outlook.csv", "liste.xlsx"]) expect(take(name), name).toBe(true);
  for (const name of ["Vertrag.pdf", "Termine.ics", "vcf"]) expect(take(name), name).toBe(false);
  expect(gone[0]).toEqual([{ token: "t", file: "Kunden.VCF" }, "import"]);
});
