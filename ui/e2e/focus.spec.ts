import { expect, goTo, isAccessible, test } from "./test";

test("whoever works by keyboard is never left nowhere", async ({ desk }) => {
  await goTo(desk, "Verträge");
  const list = desk.getByRole("grid", { name: "Verträge" });
  await expect(list).toBeFocused();
  await expect(desk.getByRole("row", { name: /Kopiererleasing/ })).toBeVisible();
  await desk.keyboard.press("ArrowDown");
  await expect(desk.getByRole("tab", { name: "Überblick" })).toBeVisible();
  await desk.keyboard.press("Enter");
  const heading = desk.locator("#content h1");
  await expect(list).toHaveCount(0);
  await expect(heading).toBeFocused();
  await desk.keyboard.press("F2");
  await expect(heading).toContainText("bearbeiten");
  await expect(heading).toBeFocused();
  await desk.keyboard.press("Control+s");
  await expect(heading).not.toContainText("bearbeiten");
  await expect(heading).toBeFocused();
  await desk.keyboard.press("Escape");
  await expect(list).toBeFocused();

  await desk.keyboard.press("F1");
  await expect(desk.getByRole("heading", { name: "Hilfe und Tasten" })).toBeFocused();
  await isAccessible(desk, "help");
  await desk.keyboard.press("Escape");
  await expect(list).toBeFocused();

  await desk.keyboard.press("Control+f");
  await expect(desk.getByPlaceholder("Titel, Partner, Nummer")).toBeFocused();
  await desk.keyboard.press("Escape");
  await expect(list).toBeFocused();

  await desk.keyboard.press("Control+p");
  await expect(desk.getByRole("heading", { name: "Vertragsliste drucken" })).toBeVisible();
  await expect(desk.locator("#content :focus")).toHaveCount(1);
});

test("nobody is entered twice unawares", async ({ desk, bridge }) => {
  const { total } = await bridge.ask<{ total: number }>("contacts_page", { offset: 0, limit: 1 });
  await goTo(desk, "Kontakte");
  await expect(desk.getByRole("row", { name: /Ahrens/ })).toBeVisible();
  await desk.keyboard.press("Control+n");
  const given = desk.getByRole("textbox", { name: "Vorname", exact: true });
  await expect(given).toBeFocused();
  await desk.keyboard.type("Beate");
  await desk.keyboard.press("Tab");
  await desk.keyboard.type("Müller");
  // The own firm is one that somebody works at, without a contact of its own.
  await desk.getByRole("combobox", { name: "Organisation" }).click();
  await desk.keyboard.type("Hansen");
  await desk.getByRole("option", { name: /Hansen Elektrotechnik GmbH/ }).click();
  await desk.keyboard.press("Control+s");
  const question = desk.getByRole("alertdialog", { name: "Vielleicht ist der Kontakt schon da" });
  await expect(question).toContainText("Beate Müller, Elmshorn");
  await question.getByRole("button", { name: "Zurück zum Formular" }).click();
  await expect(question).toHaveCount(0);
  expect((await bridge.ask<{ total: number }>("contacts_page", { offset: 0, limit: 1 })).total).toBe(total);
  await expect(desk.locator("#content :focus")).toHaveCount(1);
  await desk.keyboard.press("Control+s");
  await question.getByRole("button", { name: "„Beate Müller“ trotzdem anlegen" }).click();
  await expect(desk.getByRole("grid", { name: "Kontakte" })).toBeFocused();
  // The step is named to its end, and what was said covers nothing that is pressed.
  await expect(desk.getByRole("button", { name: "Rückgängig: Kontakt „Beate Müller“ angelegt" })).toBeVisible();
  const said = desk.getByRole("navigation").getByRole("status").getByText("Gespeichert: Beate Müller");
  await expect(said).toBeVisible();
  expect((await bridge.ask<{ total: number }>("contacts_page", { offset: 0, limit: 1 })).total).toBe(total + 1);
});

test("what opens fields leads into them, and removing comes last", async ({ desk, bridge }) => {
  await bridge.ask("contacts_save", {
    id: null,
    card: { kind: "organisation", organisation: "Quarzwerk Zeidler OHG" },
  });
  await goTo(desk, "Kontakte");
  await desk.keyboard.press("Control+n");
  const form = desk.locator("#content form");
  await expect(form.getByRole("textbox", { name: "Vorname", exact: true })).toBeFocused();

  // Enter takes the only firm of which a word begins as was typed.
  const at = form.getByRole("combobox", { name: "Organisation" });
  await at.click();
  await desk.keyboard.type("zeid");
  await expect(desk.getByRole("option", { name: /^Quarzwerk/ })).toBeVisible();
  await desk.keyboard.press("Enter");
  await expect(at).toHaveValue("Quarzwerk Zeidler OHG");
  const box = form.getByRole("group", { name: "Tätigkeit", exact: true }).last();
  await at.focus();
  await desk.keyboard.press("Tab");
  await expect(box.getByRole("textbox").first()).toBeFocused();
  await box.getByRole("button", { name: "Zeitraum angeben" }).focus();
  await desk.keyboard.press("Tab");
  await expect(box.getByRole("button", { name: /entfernen/ })).toBeFocused();
  await desk.keyboard.press("Shift+Tab");
  await desk.keyboard.press("Enter");
  await expect(box.getByRole("textbox", { name: "Seit" })).toBeFocused();
  await desk.keyboard.type("1.2.2020");
  await expect(box.getByRole("textbox", { name: "Seit" })).toHaveValue("1.2.2020");

  const postal = form.getByRole("group", { name: "Anschrift", exact: true }).last();
  await postal.getByRole("button", { name: "Gültig von/bis angeben" }).focus();
  await desk.keyboard.press("Enter");
  await expect(postal.getByRole("textbox", { name: "Gültig ab" })).toBeFocused();
});

test("a serial letter begins in its first field, a search for duplicates in its list", async ({ desk }) => {
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type("Serienbrief");
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("combobox", { name: /Empfänger hinzufügen/ })).toBeFocused();
  await desk.keyboard.press("Escape");
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type("Dubletten");
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("heading", { name: "Dubletten suchen" })).toBeVisible();
  await expect(desk.locator("#content :focus")).toHaveCount(1);
  await expect(desk.getByText(/Kontakte durchgesehen/).first()).toBeVisible();
  await expect(desk.locator("#content :focus")).toHaveCount(1);
});
