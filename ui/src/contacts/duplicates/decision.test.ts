import { expect, it } from "vitest";
import type { ContactRow, MergePreview } from "../../shared/api/generated/commands";
import { chosenOf, isOf, request, saidFields, undecided, unplaced } from "./decision";

const row = (id: number) => ({ id }) as ContactRow;
const block = { complete: false, lines: [], left_out: [], country: "DE", abroad: false, of: null };
const preview: MergePreview = {
  survivor: 7,
  contacts: [row(7), row(3), row(5)],
  fields: [
    { column: "given", values: ["Anna", "Anne", "Anne"], chosen: 7, differs: true },
    { column: "title", values: ["", "Dr.", ""], chosen: 3, differs: false },
  ],
  lines: [],
  further: [],
  users: [],
  block_before: block,
  block,
};

it("keeps what is proposed until something else is said", () => {
  const decision = undecided([3, 5, 7]);
  expect(preview.fields.map((field) => chosenOf(decision, field))).toEqual([7, 3]);
  expect(unplaced(preview, decision)).toBe(1);
  expect(request(preview, decision)).toEqual({
    survivor: 7,
    others: [3, 5],
    fields: { given: 7, title: 3 },
    keep_lost: true,
  });
});

it("forgets the choice of somebody who takes no part any more", () => {
  const said = { ...undecided([3, 5, 7]), fields: { given: 5 } };
  expect(preview.fields.map((field) => chosenOf(said, field))).toEqual([5, 3]);
  expect(saidFields(said)).toEqual({ given: 5 });
  expect(saidFields({ ...said, included: [3, 7] })).toEqual({});
  const [given] = preview.fields;
  expect(given && chosenOf({ ...said, included: [3, 7] }, given)).toBe(7);
});

it("knows a preview of the same people, and none of others", () => {
  const decision = undecided([3, 5, 7]);
  expect(isOf(preview, decision)).toBe(true);
  expect(isOf(preview, { ...decision, fields: { given: 3 } })).toBe(true);
  expect(isOf(preview, { ...decision, survivor: 3 })).toBe(false);
  expect(isOf(preview, { ...decision, included: [3, 7] })).toBe(false);
});
