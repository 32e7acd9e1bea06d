import { expect, it } from "vitest";
import type { OwnField } from "../api/generated/commands";
import { ownColumnField, ownColumnId, ownColumns } from "./columns";
import { conditionWords, noCondition, offeredFields, withCondition } from "./conditions";
import { de } from "./words.de";

const field = (id: number, name_de: string, value_type: OwnField["value_type"], active = true): OwnField => ({
  id,
  used: 0,
  record_kind: "contact",
  code: `f${id}`,
  name_de,
  name_en: "",
  value_type,
  choices: value_type === "choice" ? [{ code: "gold", name_de: "Gold", name_en: "" }] : [],
  position: id,
  active,
});
const fields = [field(1, "Umsatz", "number"), field(2, "Stufe", "choice", false), field(3, "Geburtsname", "text")];

it("puts a condition in place of that on the same field and drops one that asks for nothing", () => {
  const one = { ...noCondition(1), from: "100" };
  const two = { ...noCondition(2), one_of: ["gold"] };
  expect(withCondition([], noCondition(1))).toEqual([]);
  expect(withCondition([one, two], { ...one, to: "200" })).toEqual([{ ...one, to: "200" }, two]);
  expect(withCondition([one, two], noCondition(1))).toEqual([two]);
});

it.each([
  [{ ...noCondition(1), from: "1000.5", to: "2000" }, "Umsatz: von 1.000,5 bis 2.000"],
  [{ ...noCondition(1), from: "-1" }, "Umsatz: ab −1"],
  [{ ...noCondition(3), contains: " öhl " }, "Geburtsname: enthält „öhl“"],
  [{ ...noCondition(3), given: false }, "Geburtsname: leer"],
  [{ ...noCondition(2), one_of: ["gold", "zinn"] }, "Stufe (deaktiviert): Gold, „zinn“ (gibt es nicht mehr)"],
  [{ ...noCondition(9), given: true }, "Ein eigenes Feld, das es nicht mehr gibt"],
])("says a condition in words: %#", (condition, expected) => {
  expect(conditionWords(condition, fields, "de", de)).toBe(expected);
});

it("offers what is switched off only where it is asked for", () => {
  expect(offeredFields(fields, "contact").map((one) => one.id)).toEqual([1, 3]);
  expect(offeredFields(fields, "contact", [2]).map((one) => one.id)).toEqual([1, 2, 3]);
  expect(offeredFields(fields, "event")).toEqual([]);
});

it("makes a column of each field that says what a record has", () => {
  const columns = ownColumns<{ own: { field_id: number; text: string }[] }>(fields, "contact", "de", de);
  expect(columns.map((column) => column.id)).toEqual(["own-1", "own-3"]);
  expect(columns[0]?.text({ own: [{ field_id: 1, text: "1200.5" }] })).toBe("1.200,5");
  expect(columns[1]?.text({ own: [] })).toBe("");
  expect([ownColumnField(ownColumnId(7)), ownColumnField("town"), ownColumnField("own-")]).toEqual([7, null, null]);
});
