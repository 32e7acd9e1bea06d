import { expect, it } from "vitest";
import { readChecklist } from "./readChecklist";

it("a checklist is asked for by its word, whole or begun, and narrowed by words of its name", () => {
  expect(readChecklist("checkl")).toEqual([]);
  expect(readChecklist("Checkliste beginnen")).toEqual([]);
  expect(readChecklist("checkliste Eintritt")).toEqual(["eintritt"]);
  expect(readChecklist("checklist new entry")).toEqual(["entry"]);
});

it("other words ask for none", () => {
  expect(readChecklist("check")).toEqual([]);
  expect(readChecklist("chec")).toBeNull();
  expect(readChecklist("Brandschutz Checkliste")).toBeNull();
  expect(readChecklist("")).toBeNull();
});
