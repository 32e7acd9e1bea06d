import { expect, it } from "vitest";
import { de } from "../words.de";
import { en } from "../words.en";
import { changeText, changeWord, fieldOptions, fieldWord } from "./fields";

it("has words for whatever a column can become", () => {
  const cases: [string, string][] = [
    ["family", "Nachname"],
    ["ignore", "nicht übernehmen"],
    ["email", "E-Mail"],
    ["email.work", "E-Mail (geschäftlich)"],
    ["email.2.value", "E-Mail 2"],
    ["email.2.label", "E-Mail 2: Bezeichnung"],
    ["phone.home_fax", "Telefon (Fax privat)"],
    ["phone.Assistent", "Telefon (Assistent)"],
    ["address.street", "Anschrift: Straße und Nummer"],
    ["address.work.town", "Anschrift (geschäftlich): Ort"],
    ["address.2.country", "Anschrift 2: Land"],
    ["position.1.role", "Funktion"],
    ["position.2.organisation", "Organisation (2.)"],
    ["aside.relation_1.value", "Notiz: relation 1"],
  ];
  for (const [code, word] of cases) expect(fieldWord(de, code), code).toBe(word);
  expect(fieldWord(en, "address.work.town")).toBe("Address (work): Town");
});

it("keeps what a column is now among the choices", () => {
  const options = fieldOptions(de, ["ignore", "family"], "email.2.value");
  expect(options.map((option) => option.id)).toEqual(["ignore", "family", "email.2.value"]);
  expect(fieldOptions(de, ["ignore", "family"], "family")).toHaveLength(2);
});

it("calls own fields by their names and says their values in words", () => {
  const field = {
    id: 7,
    used: 1,
    record_kind: "contact" as const,
    code: "farbe",
    name_de: "Lieblingsfarbe",
    name_en: "Favourite colour",
    value_type: "choice" as const,
    choices: [{ code: "blau", name_de: "Himmelblau", name_en: "" }],
    position: 0,
    active: true,
  };
  const own = {
    fields: [
      { ...field, record_kind: "contract" as const, name_de: "Ablage" },
      field,
      { ...field, id: 8, code: "groesse", name_de: "Größe", value_type: "number" as const, choices: [] },
      { ...field, id: 9, code: "newsletter", name_de: "Rundbrief", value_type: "yes_no" as const, choices: [] },
    ],
    yesNo: { yes: "ja", no: "nein" },
  };
  expect(fieldWord(de, "own.farbe", own)).toBe("Eigenes Feld: Lieblingsfarbe");
  expect(fieldWord(de, "own.gibt-es-nicht", own)).toBe("Eigenes Feld: gibt-es-nicht");
  expect(changeWord(de, "own.groesse", "", own)).toBe("Größe");
  const values = [
    ["own.farbe", "blau", "Himmelblau"],
    ["own.groesse", "1234.5", "1.234,5"],
    ["own.newsletter", "yes", "ja"],
    ["own.newsletter", "", ""],
    ["family", "yes", "yes"],
  ] as const;
  for (const [code, stored, shown] of values) expect(changeText(de, code, stored, own)).toBe(shown);
  expect(changeWord(de, "picture", "")).toBe("Bild");
});
