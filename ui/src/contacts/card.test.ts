import { expect, it } from "vitest";
import { countryOf, emptyAddress, emptyCard, emptyEmail, emptyPhone, formField, prefer, toCard, toForm } from "./card";

it("offers empty rows and does not send them", () => {
  const form = toForm(emptyCard("person"), true);
  expect(form.emails).toHaveLength(1);
  expect(form.positions).toHaveLength(1);
  expect(toCard(form, null)).toEqual(emptyCard("person"));
});

it("gives a card back as it came, with what it does not show", () => {
  const card = {
    ...emptyCard("person"),
    family: "Weber",
    customer_number: "K-00012",
    foreign_lines: "X-SKYPE:anna",
    positions: [
      {
        organisation_id: 7,
        organisation: "Stadtwerke",
        role: "Leitung",
        department: "",
        since: "2020-04-01",
        until: null,
      },
      { organisation_id: null, organisation: "Chor", role: "", department: "", since: null, until: null },
    ],
    emails: [{ label: "Verein", address: "anna@example.org", preferred: true }],
    addresses: [{ ...emptyAddress("home"), town: "Elmshorn", valid_from: "2026-04-01" }],
  };
  expect(toCard(toForm(card, false), card)).toEqual(card);
});

it("keeps nothing of a person in an organisation", () => {
  const form = { ...toForm(emptyCard("person"), true), kind: "organisation" as const };
  form.family = "Weber";
  form.salutation = "ms";
  form.organisation = "Weber GmbH";
  form.positions = [{ organisation: { id: 3, label: "X" }, role: "", department: "", since: null, until: null }];
  const card = toCard(form, null);
  expect(card).toMatchObject({ family: "", salutation: "", organisation: "Weber GmbH", positions: [] });
});

it("finds the row of the form for a row that was sent", () => {
  const form = toForm(emptyCard("person"), true);
  form.emails = [emptyEmail("work"), { ...emptyEmail("home"), address: "ohne" }];
  form.phones = [emptyPhone("work"), { ...emptyPhone("mobile"), raw: "x" }, emptyPhone("fax")];
  expect(formField(form, "emails.0.address")).toBe("emails.1.address");
  expect(formField(form, "phones.0.raw")).toBe("phones.1.raw");
  expect(formField(form, "iban")).toBe("iban");
  expect(formField(form, "emails.4.address")).toBe("emails.4.address");
});

it("prefers one row of several, and none on the second press", () => {
  const rows = [emptyEmail("work"), { ...emptyEmail("home"), preferred: true }];
  expect(prefer(rows, 0).map((row) => row.preferred)).toEqual([true, false]);
  expect(prefer(rows, 1).map((row) => row.preferred)).toEqual([false, false]);
});

it("knows to which country a phone number belongs once there is an address", () => {
  const empty = emptyAddress("work");
  expect(countryOf([])).toBeUndefined();
  expect(countryOf([empty])).toBeUndefined();
  expect(countryOf([{ ...empty, town: "Elmshorn" }])).toBe("");
  expect(countryOf([empty, { ...empty, town: "Basel", country: "CH" }])).toBe("CH");
});
