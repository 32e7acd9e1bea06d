import { beforeEach, expect, it } from "vitest";
import { type Answer, replacePlatform } from "../platform";
import { day, differences, named, oneOf, plain, type RecordWords, yesNo } from "./difference";

beforeEach(() =>
  replacePlatform({
    kind: "fake",
    async call(_, request): Promise<Answer> {
      const [record] = (request as { records: { id: number }[] }).records;
      const value = record?.id === 4 ? [{ kind: "contact", id: 4, title: "Stadtwerke", detail: "" }] : [];
      return { kind: "value", value, changes: null };
    },
    stage: async () => "",
    ready: () => undefined,
  }),
);

const words: RecordWords = {
  contract: {
    fields: {
      title: plain("Titel"),
      phase: oneOf("Stand", { active: "in Kraft", suspended: "ruht" }),
      partner_id: named("Partner", "contact"),
      notice_given_on: day("Gekündigt am"),
      kept: yesNo("Verwahrt"),
    },
  },
  contract_cost: { row: { label: "Preis", say: (cost) => `${cost.amount_minor} ct` }, fields: {} },
};
const change = (table: string, field: string, old: unknown, now: unknown) => ({ table, row: 1, field, old, new: now });

it("says what changed in the words and the order of the record", async () => {
  const said = await differences(
    [
      change("contract", "partner_id", 4, 5),
      change("contract", "notice_given_on", null, "2026-11-20"),
      change("contract", "kept", 0, 1),
      change("contract", "phase", "active", "suspended"),
      change("contract", "title", "Strom Hafenstraße", "Strom"),
    ],
    words,
  );
  expect(said).toEqual([
    { is: "changed", label: "Titel", old: "Strom Hafenstraße", now: "Strom" },
    { is: "changed", label: "Stand", old: "in Kraft", now: "ruht" },
    { is: "changed", label: "Partner", old: "Stadtwerke", now: "(gelöscht)" },
    { is: "changed", label: "Gekündigt am", old: "", now: "20.11.2026" },
    { is: "changed", label: "Verwahrt", old: "nein", now: "ja" },
  ]);
});

it("names rows that came and went, and attachments of any record", async () => {
  const said = await differences(
    [
      change("contract_cost", "", null, true),
      change("contract_cost", "", { amount_minor: 100 }, null),
      change("contract_cost", "", null, true),
      change("file", "", { name: "Vertrag.pdf" }, null),
    ],
    words,
  );
  expect(said).toEqual([
    { is: "added", label: "Preis", count: 2 },
    { is: "removed", label: "Preis", old: "100 ct" },
    { is: "removed", label: "Datei", old: "Vertrag.pdf" },
  ]);
});

it("leaves the step alone that made the record", async () => {
  const made = [change("contract", "", null, true), change("contract_cost", "", null, true)];
  expect(await differences(made, words)).toEqual([]);
});

it("is silent about the program's own columns and what was erased", async () => {
  expect(
    await differences(
      [
        change("contract", "uid", "a", "b"),
        change("contract", "title", null, null),
        change("contract_cost", "", null, null),
        change("unheard", "of", 1, 2),
      ],
      words,
    ),
  ).toEqual([]);
});
