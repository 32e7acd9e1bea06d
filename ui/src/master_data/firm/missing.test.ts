import { expect, it } from "vitest";
import type { Firm } from "../../shared/api/generated/commands";
import { hasManagers, isRegistered, LEGAL_FORMS, missingOf } from "./missing";

const full: Firm = {
  name: "Hansen Elektrotechnik GmbH",
  legal_form: "GmbH",
  street: "Am Hafen 7",
  postal_code: "25335",
  town: "Elmshorn",
  country: "DE",
  region: "DE-SH",
  phone: "",
  email: "",
  web: "",
  managers: "Jens Hansen",
  register_court: "Amtsgericht Pinneberg",
  register_number: "HRB 1234",
  vat_id: "DE135792468",
  tax_number: "",
  bank_name: "",
  iban: "",
  bic: "",
};

it("names what a letter of a GmbH lacks", () => {
  expect(missingOf(full)).toEqual([]);
  expect(missingOf({ ...full, register_court: " ", managers: "" })).toEqual(["managers", "register_court"]);
  expect(missingOf({ ...full, vat_id: "" })).toEqual(["vat_id"]);
  expect(missingOf({ ...full, vat_id: "", tax_number: "18/123/45678" })).toEqual([]);
});

it("asks only what the legal form asks", () => {
  const sole = { ...full, legal_form: "Einzelunternehmen", managers: "", register_court: "", register_number: "" };
  expect(missingOf(sole)).toEqual([]);
  expect(missingOf({ ...sole, legal_form: "OHG" })).toEqual(["register_court", "register_number"]);
  expect(missingOf({ ...full, country: "CH", register_court: "" })).toEqual([]);
  expect(LEGAL_FORMS.filter(isRegistered)).toHaveLength(9);
  expect(LEGAL_FORMS.filter(hasManagers)).toEqual([
    "GmbH",
    "UG (haftungsbeschränkt)",
    "GmbH & Co. KG",
    "AG",
    "eG",
    "e. V.",
  ]);
});
