import { expect, it } from "vitest";
import { de } from "../words.de";
import { en } from "../words.en";
import { fieldOptions, fieldWord } from "./fields";

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
