import { expect, goTo, isAccessible, test } from "./test";

test("language, colours and row height change at once and are kept", async ({ desk, bridge }) => {
  await goTo(desk, "Einstellungen");
  await desk.getByRole("radio", { name: "dunkel" }).check({ force: true });
  await expect(desk.locator("html")).toHaveAttribute("data-theme", "dark");
  await desk.getByRole("radio", { name: "dicht" }).check({ force: true });
  await desk.getByRole("radio", { name: "English" }).check({ force: true });
  await expect(desk.getByRole("heading", { name: "Settings", level: 1 })).toBeVisible();
  await expect
    .poll(async () => bridge.ask("pc_get"))
    .toMatchObject({ language: "en", theme: "dark", density: "dense" });
  await isAccessible(desk, "settings-changed");
});

test("a copy is made, listed with what it holds, and brought back", async ({ desk, bridge }) => {
  await goTo(desk, "Einstellungen");
  await desk.getByRole("button", { name: "Sicherungskopie erstellen" }).click();
  await expect(desk.getByText("Sicherungskopie erstellt und geprüft.")).toBeVisible();
  const copies = desk.getByRole("table").getByRole("row");
  await expect(copies.filter({ hasText: /1\d\d Kontakte, 4\d Verträge/ })).toHaveCount(1);

  const before = await bridge.ask("contacts_page", { offset: 0, limit: 1 });
  const contact = { id: null, card: { kind: "person", given: "Später", family: "Dazu" } };
  await bridge.ask("contacts_save", contact);
  await desk.getByRole("button", { name: "Zurückholen …" }).first().click();
  const question = desk.getByRole("alertdialog", { name: "Diesen Stand zurückholen?" });
  await isAccessible(desk, "settings-restore");
  // Esc is "no".
  await desk.keyboard.press("Escape");
  await expect(question).toHaveCount(0);
  await desk.getByRole("button", { name: "Zurückholen …" }).first().click();
  await question.getByRole("button", { name: "Stand zurückholen" }).click();
  await expect(desk.getByText("Der frühere Stand ist zurückgeholt.")).toBeVisible();
  expect((await bridge.ask("contacts_page", { offset: 0, limit: 1 })).total).toBe(before.total);
});

test("who works here stands in the history from now on", async ({ desk, bridge }) => {
  await goTo(desk, "Einstellungen");
  const name = desk.getByRole("textbox", { name: "Ihr Name" });
  await name.fill("");
  await expect(desk.getByText("Bitte einen Namen eingeben; er steht später im Verlauf.")).toBeVisible();
  await name.fill("Jörg Petersen");
  await name.blur();
  await expect.poll(async () => (await bridge.ask("pc_get")).who).toBe("Jörg Petersen");
});

test("F1 shows the keys", async ({ desk }) => {
  await desk.keyboard.press("F1");
  await expect(desk.getByRole("heading", { name: "Hilfe und Tasten", level: 1 })).toBeVisible();
  await isAccessible(desk, "help");
});

test("a section of the settings is found by what people call it, and stands in front", async ({ desk }) => {
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type("Ruhezeit");
  await expect(desk.getByRole("option", { name: /Erinnerungen/ })).toBeVisible();
  await desk.keyboard.press("Enter");
  const heading = desk.getByRole("heading", { name: "Erinnerungen" });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type("Aktenzeichen");
  await expect(desk.getByRole("option", { name: /Nummernkreise/ })).toBeVisible();
});
