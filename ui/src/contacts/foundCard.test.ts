import { expect, it } from "vitest";
import { emptyCard, emptyPhone, toCard, toForm } from "./card";
import { withFound } from "./foundCard";

const found = {
  ...emptyCard("person"),
  salutation: "ms" as const,
  given: "Anna",
  family: "Weber",
  note: "aus der Signatur",
  phones: [
    { ...emptyPhone("work"), raw: "04121 1" },
    { ...emptyPhone("mobile"), raw: "0171 2" },
  ],
};

it("fills an empty form", () => {
  const card = toCard(withFound(toForm(emptyCard("person"), true), found, null), null);
  expect(card).toMatchObject({ given: "Anna", family: "Weber", note: "aus der Signatur" });
  expect(card.phones.map((phone) => phone.raw)).toEqual(["04121 1", "0171 2"]);
});

it("keeps what was typed", () => {
  const form = toForm(emptyCard("person"), true);
  form.given = "Anne";
  form.note = "ruft zurück";
  form.phones = [
    { ...emptyPhone("home"), raw: "04121 1" },
    { ...emptyPhone("work"), raw: "040 9" },
  ];
  const card = toCard(withFound(form, found, null), null);
  expect(card).toMatchObject({ given: "Anne", family: "Weber", note: "ruft zurück\naus der Signatur" });
  expect(card.phones.map((phone) => [phone.label, phone.raw])).toEqual([
    ["home", "04121 1"],
    ["work", "040 9"],
    ["mobile", "0171 2"],
  ]);
});

it("makes nobody a firm whose name was typed", () => {
  const form = toForm(emptyCard("person"), true);
  form.family = "Weber";
  expect(withFound(form, { ...emptyCard("organisation"), organisation: "Weber GmbH" }, null).kind).toBe("person");
  expect(
    withFound(toForm(emptyCard("person"), true), { ...emptyCard("organisation"), organisation: "X" }, null).kind,
  ).toBe("organisation");
});
