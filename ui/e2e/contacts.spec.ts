import { begin, expect, goTo, isAccessible, test } from "./test";

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

test("the cursor goes with the record that is named anew, and keys mean what stands beside the list", async ({
  page: desk,
  bridge,
  scene,
}) => {
  const save = (family: string) =>
    bridge.ask<{ id: number }>("contacts_save", { id: null, card: { kind: "person", given: "Alma", family } });
  await save("Aal");
  await save("Aaron");
  await save("Abel");
  await desk.goto(begin(bridge, scene));
  const list = desk.getByRole("grid");
  const under = async () => {
    const id = await list.getAttribute("aria-activedescendant");
    return id ? await desk.locator(`[id="${id}"]`).textContent() : "";
  };
  await desk.getByRole("row", { name: /Aaron, Alma/ }).click();
  await desk.keyboard.press("F2");
  await desk.getByRole("textbox", { name: "Nachname", exact: true }).fill("Zzaron");
  await desk.keyboard.press("Control+s");

  // It went from the top of the list to its end, beyond the rows that were fetched.
  await expect(desk.getByRole("row", { name: /Zzaron, Alma/ })).toBeInViewport();
  await expect.poll(under).toContain("Zzaron, Alma");
  await expect(list).toBeFocused();
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("heading", { name: /Alma Zzaron/ })).toBeVisible();
  await expect(list).toHaveCount(0);
  await desk.keyboard.press("Escape");
  await expect.poll(under).toContain("Zzaron, Alma");
  await desk.keyboard.press("Delete");
  await expect(desk.getByText(/^Gelöscht: .*Zzaron/).first()).toBeVisible();
  const names = async (text: string) =>
    (await bridge.ask("contacts_page", { filter: { text }, offset: 0, limit: 5 })).count;
  expect([await names("Zzaron"), await names("Aal"), await names("Abel")]).toEqual([0, 1, 1]);
  // With nobody beside the list the key chooses first.
  await desk.keyboard.press("Delete");
  await expect(desk.getByRole("tab", { name: "Überblick" })).toBeVisible();
});

test("the paper begins with the columns of the list, and the marks stay when one comes back", async ({ desk }) => {
  await goTo(desk, "Kontakte");
  await desk.getByRole("row").nth(5).click();
  await desk.getByRole("button", { name: "Spalten wählen" }).press("Enter");
  await desk.getByRole("menuitemcheckbox", { name: /^Organisation/ }).click();
  await desk.getByRole("menuitemcheckbox", { name: /^Geburtstag/ }).click();
  await desk.keyboard.press("Escape");
  await desk.getByRole("grid").focus();
  await desk.keyboard.press("Space");
  await desk.keyboard.press("Control+ArrowDown");
  await desk.keyboard.press("Space");
  await expect(desk.getByText("2 markiert")).toBeVisible();
  await desk.keyboard.press("Control+p");
  const printed = desk.getByRole("group", { name: "Spalten" }).getByRole("checkbox", { checked: true });
  await expect
    .poll(() => printed.evaluateAll((boxes) => boxes.map((box) => box.closest("label")?.textContent)))
    .toEqual(["Name", "Ort", "Telefon", "E-Mail", "Geburtstag"]);
  await isAccessible(desk, "contacts-paper-as-listed");
  await desk.getByText("Adressliste", { exact: true }).click();
  await expect(printed).toHaveCount(5);
  await expect(desk.getByRole("checkbox", { name: "Postleitzahl" })).toBeChecked();
  await desk.keyboard.press("Escape");
  await expect(desk.getByText("2 markiert")).toBeVisible();
});

test("a new distribution list takes names one after another, each by Enter", async ({ desk, bridge }) => {
  await goTo(desk, "Kontakte");
  await desk.getByRole("button", { name: "Weitere", exact: false }).first().click();
  await desk.getByRole("menuitem", { name: "Alle Verteiler" }).click();
  await desk.keyboard.press("Control+n");
  await expect(desk.getByRole("textbox", { name: "Name", exact: true })).toBeFocused();
  await desk.keyboard.type("Weihnachtspost");
  await desk.keyboard.press("Enter");
  const add = desk.getByRole("combobox", { name: "Kontakt hinzufügen" });
  await expect(add).toBeFocused();
  for (const [typed, name] of [
    ["klinikv", /Klinikverbund Unterelbe/],
    ["zimmer", /Zimmermann/],
  ] as const) {
    await desk.keyboard.type(typed);
    await expect(desk.getByRole("option", { name }).first()).toBeVisible();
    await desk.keyboard.press("Enter");
    await expect(add).toHaveValue("");
    await expect(desk.getByRole("row", { name })).toBeVisible();
  }
  const [list] = await bridge.ask<{ named: number }[]>("distribution_lists_list");
  expect(list?.named).toBe(2);
});

test("who was deleted is brought back from the log, and erased only with a word why", async ({ desk, bridge }) => {
  const { id } = await bridge.ask<{ id: number }>("contacts_save", {
    id: null,
    card: { kind: "person", given: "Zacharias", family: "Zwick" },
  });
  await bridge.ask("contacts_delete", { ids: [id] });
  await goTo(desk, "Datenschutz");
  await desk.getByText("Noch rückholbar").click();
  await desk.getByRole("button", { name: "Endgültig löschen …" }).click();
  await expect(desk.getByRole("textbox", { name: "Anlass" })).toBeFocused();
  await isAccessible(desk, "deleted-erasing");
  await desk.keyboard.press("Escape");
  await expect(desk.getByRole("textbox", { name: "Anlass" })).toHaveCount(0);
  await desk.getByRole("button", { name: "Zurückholen" }).press("Enter");
  await expect(desk.getByText("Niemand wartet im Protokoll")).toBeVisible();
  expect(await bridge.ask("contacts_get", { id })).toMatchObject({ name: "Zacharias Zwick" });
});
