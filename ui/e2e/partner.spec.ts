import { expect, goTo, test } from "./test";

test.use({ scene: { office: "new", language: "de", theme: "light", who: "Anna Brandt" } });

test("a partner nobody knows yet is entered from the contract, and taken back there", async ({ desk, bridge }) => {
  await bridge.ask("contacts_save", { id: null, card: { kind: "organisation", organisation: "Nordlicht Elektro" } });
  await goTo(desk, "Verträge");
  await expect(desk.getByText("Noch keine Verträge")).toBeVisible();
  await desk.keyboard.press("Control+n");
  const form = desk.getByRole("form", { name: "Neuer Vertrag" });
  await expect(form.getByRole("textbox", { name: "Titel" })).toBeFocused();
  await desk.keyboard.type("Strom");
  const partner = form.getByRole("combobox", { name: "Partner", exact: true });
  await partner.focus();
  await desk.keyboard.type("Nordlicht Elektro");
  await expect(desk.getByRole("option", { name: /^Nordlicht Elektro/ })).toBeVisible();
  // Who is known already is not made twice.
  await expect(desk.getByRole("option", { name: /als Kontakt anlegen/ })).toHaveCount(0);
  await partner.fill("Stadtwerke Elmshorn");
  const create = desk.getByRole("option", { name: "„Stadtwerke Elmshorn“ als Kontakt anlegen" });
  await expect(create).toBeVisible();
  await create.click();
  await expect(desk.getByText("„Stadtwerke Elmshorn“ als Organisation angelegt")).toBeVisible();
  await expect(partner).toHaveValue("Stadtwerke Elmshorn");
  expect((await bridge.ask("contacts_page", { offset: 0, limit: 1 })).total).toBe(2);

  await desk.getByRole("region", { name: "Meldungen" }).getByRole("button", { name: "Rückgängig" }).click();
  await expect(partner).toHaveValue("");
  expect((await bridge.ask("contacts_page", { offset: 0, limit: 1 })).total).toBe(1);

  await partner.fill("Stadtwerke Elmshorn");
  await create.click();
  await expect(partner).toHaveValue("Stadtwerke Elmshorn");
  await form.getByRole("textbox", { name: "Beginn" }).fill("15.7.2024");
  await form.getByRole("textbox", { name: "Dauer" }).fill("24");
  await form.getByRole("textbox", { name: "Verlängerung um" }).fill("12");
  await form.getByRole("textbox", { name: "Frist" }).fill("3");
  await desk.keyboard.press("Control+s");
  await expect(desk.getByText("Strom gespeichert")).toBeVisible();
  const { rows } = await bridge.ask<{ rows: { partner: string }[] }>("contracts_page", { offset: 0, limit: 1 });
  expect(rows[0]?.partner).toBe("Stadtwerke Elmshorn");
});
