import { expect, goTo, isAccessible, test } from "./test";

test.describe("a new office", () => {
  test.use({ scene: { office: "new", language: "de", theme: "light", who: "Anna Brandt" } });

  test("a person is entered by keyboard alone, with the salutation that follows", async ({ desk, bridge }) => {
    await goTo(desk, "Kontakte");
    await expect(desk.getByText("Noch keine Kontakte")).toBeVisible();
    await desk.keyboard.press("Control+n");
    const given = desk.getByRole("textbox", { name: "Vorname", exact: true });
    await expect(given).toBeFocused();
    await desk.keyboard.type("Anna");
    await desk.keyboard.press("Tab");
    await desk.keyboard.type("Weber");
    await desk.getByRole("button", { name: /Anrede/ }).focus();
    await desk.keyboard.type("Fr");
    await expect(desk.getByText("Sehr geehrte Frau Weber,")).toBeVisible();

    const email = desk.getByRole("textbox", { name: "E-Mail", exact: true });
    await email.focus();
    await desk.keyboard.type("anna.weber@");
    await desk.keyboard.press("Control+s");
    // What is wrong is said at its field, and nothing is lost.
    await expect(email).toHaveAttribute("aria-invalid", "true");
    await isAccessible(desk, "contacts-refused");
    expect((await bridge.ask("contacts_page", { offset: 0, limit: 1 })).total).toBe(0);
    await email.fill("anna.weber@nordlicht.example");
    await desk.keyboard.press("Control+s");

    await expect(desk.getByRole("row", { name: /Weber, Anna/ })).toBeVisible();
    const id = (await bridge.ask<{ rows: { id: number }[] }>("contacts_page", { offset: 0, limit: 1 })).rows[0]?.id;
    expect(await bridge.ask("contacts_get", { id })).toMatchObject({
      name: "Anna Weber",
      salutation_line: "Sehr geehrte Frau Weber,",
      card: { emails: [{ address: "anna.weber@nordlicht.example" }] },
    });
  });
});

test("the list is walked by keys, and what is in use is not deleted", async ({ desk, bridge }) => {
  // The list of the first place has the focus from the start.
  await expect(desk.getByRole("row").nth(5)).toBeVisible();
  await desk.keyboard.press("ArrowDown");
  await desk.keyboard.press("ArrowDown");
  await expect(desk.getByRole("tab", { name: "Überblick" })).toBeVisible();
  // A partner of contracts cannot go; the refusal leads to where it is used.
  const { rows } = await bridge.ask<{ rows: { partner: string }[] }>("contracts_page", { offset: 0, limit: 1 });
  const partner = rows[0]?.partner ?? "";
  const { total } = await bridge.ask("contacts_page", { offset: 0, limit: 1 });
  await desk.keyboard.press("Control+f");
  await desk.keyboard.type(partner);
  await desk
    .getByRole("row", { name: new RegExp(partner.slice(0, 12)) })
    .first()
    .click();
  await desk.keyboard.press("Delete");
  const question = desk.getByRole("alertdialog");
  if (await question.isVisible()) await question.getByRole("button", { name: /löschen/i }).click();
  await expect(desk.getByText(/wird (noch )?(hier )?verwendet|in Verwendung|verwendet/i).first()).toBeVisible();
  expect((await bridge.ask("contacts_page", { offset: 0, limit: 1 })).total).toBe(total);
  // The way out is one press away.
  await desk.getByRole("button", { name: "Deaktivieren" }).press("Enter");
  await expect(desk.getByText(/^Deaktiviert: /)).toBeVisible();
});

test("one who is not in use goes, and comes back by one press", async ({ desk, bridge }) => {
  await bridge.ask("contacts_save", { id: null, card: { kind: "person", given: "Zacharias", family: "Zwick" } });
  await goTo(desk, "Kontakte");
  await desk.keyboard.press("Control+f");
  await desk.keyboard.type("zwick");
  const row = desk.getByRole("row", { name: /Zwick/ });
  await row.click();
  await desk.keyboard.press("Delete");
  const question = desk.getByRole("alertdialog");
  await expect(question.or(desk.getByText(/^Gelöscht:/).first())).toBeVisible();
  if (await question.isVisible()) await question.getByRole("button", { name: /löschen/i }).click();
  await expect(row).toHaveCount(0);
  await desk.locator("#content").focus();
  await desk.keyboard.press("Control+z");
  await expect(row).toBeVisible();
});

test("what is done with marked contacts stands in its order: write, print, lists, keep", async ({ desk }) => {
  await goTo(desk, "Kontakte");
  await desk.getByRole("row").nth(5).click();
  await desk.keyboard.press("Control+a");
  await desk.getByRole("button", { name: "Weiteres", exact: true }).press("Enter");
  await expect(desk.getByRole("menuitem").first()).toBeVisible();
  expect((await desk.getByRole("menuitem").allInnerTexts()).map((line) => line.replace(/^\d+ /, ""))).toEqual([
    "Serienbrief an diese …",
    "Als E-Mail (Bcc) …",
    "E-Mail-Adressen kopieren",
    "Adressliste, Telefonliste …",
    "Etiketten …",
    "Umschläge drucken …",
    "Geburtstage und Jubiläen …",
    "Seriendruck-Quelle (Excel) …",
    "Neuer Verteiler …",
    "Kontakte zusammenführen …",
    "Exportieren …",
  ]);
  await isAccessible(desk, "contacts-marked-menu");
  await desk.getByRole("menuitem", { name: "Umschläge drucken …" }).press("Enter");
  await expect(desk.getByRole("heading", { name: "Briefumschläge drucken" })).toBeVisible();
});

test("no text is cut while the list has room, and a change for nobody cannot be made", async ({ desk }) => {
  await desk.setViewportSize({ width: 1920, height: 1080 });
  await goTo(desk, "Kontakte");
  const row = desk.getByRole("row", { name: /Dr. Claasen & Partner/ }).first();
  await expect(row).toBeVisible();
  const cut = await desk
    .getByRole("gridcell")
    .evaluateAll((cells) =>
      cells
        .filter((cell) => [cell, ...cell.querySelectorAll("*")].some((one) => one.scrollWidth > one.clientWidth + 1))
        .map((cell) => cell.textContent ?? ""),
    );
  // A name longer than half the list is the one that gives way.
  expect(cut.filter((text) => text.length < 70)).toEqual([]);

  await row.click();
  await desk.keyboard.press("Control+a");
  await desk.getByRole("button", { name: "Ändern …" }).press("Enter");
  await expect(desk.getByText("Wählen Sie noch aus, was eingetragen werden soll.")).toBeVisible();
  await expect(desk.getByRole("button", { name: "Ändern", exact: true })).toBeDisabled();
});
