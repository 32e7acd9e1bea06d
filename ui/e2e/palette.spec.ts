import type { Page } from "@playwright/test";
import type { Bridge } from "./bridge";
import { expect, goTo, isAccessible, test } from "./test";

/** Opens the search box by its key and types into it. */
async function type(desk: Page, text: string): Promise<void> {
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type(text);
}

/** What the office holds of open tasks, newest last. */
async function titles(bridge: Bridge): Promise<string[]> {
  const filter = {
    text: "",
    state: "open",
    assignees: [],
    of_nobody: false,
    about: null,
    checklist: null,
    span: null,
    priority: null,
    column: "created",
    descending: false,
  };
  const page = await bridge.ask<{ rows: { title: string }[] }>("tasks_page", { filter, offset: 0, limit: 100 });
  return page.rows.map((row) => row.title);
}

test("typed words become a task by keyboard alone, and the step is taken back", async ({ desk, bridge }) => {
  const before = await titles(bridge);
  await type(desk, "Angebot Brandschutz anrufen fr");
  const offer = desk.getByRole("option", { name: /^Aufgabe: Angebot Brandschutz anrufen/ });
  await expect(offer).toContainText("fällig Fr 20.03.2026");
  // What nothing answers to is made into something only by whoever chooses it.
  await expect(desk.getByText(/^Nichts gefunden für/)).toBeVisible();
  await expect(desk.getByRole("option", { selected: true })).toHaveCount(0);
  await isAccessible(desk, "palette-typed");
  await desk.keyboard.press("Enter");
  expect(await titles(bridge)).toEqual(before);

  await desk.keyboard.press("ArrowDown");
  await expect(offer).toHaveAttribute("aria-selected", "true");
  await desk.keyboard.press("Enter");
  await expect(desk.getByText(/Angelegt: Angebot Brandschutz anrufen/)).toBeVisible();
  expect(await titles(bridge)).toContain("Angebot Brandschutz anrufen");
  await type(desk, "rückgängig");
  await expect(desk.getByRole("option", { selected: true })).toContainText(/^Rückgängig: Aufgabe/);
  await desk.keyboard.press("Enter");
  await expect.poll(() => titles(bridge)).toEqual(before);
});

test("a first word says what is meant, and Umschalt+Eingabe opens the form", async ({ desk }) => {
  await type(desk, "+ Vertrag Weber prüfen !");
  await expect(desk.getByRole("option", { selected: true })).toContainText("Aufgabe: Vertrag Weber prüfen");
  await desk.keyboard.press("Shift+Enter");
  await expect(desk.getByRole("form", { name: "Neue Aufgabe" })).toBeVisible();
  await expect(desk.getByLabel("Was ist zu tun?")).toHaveValue("Vertrag Weber prüfen");
  await expect(desk.getByLabel("Was ist zu tun?")).toBeFocused();
  await desk.keyboard.press("Control+s");
  await expect(desk.getByRole("heading", { name: "Vertrag Weber prüfen" })).toBeVisible();
});

test("a task is offered about the record in front", async ({ desk }) => {
  await type(desk, "alpmess");
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("heading", { name: /^Alpmess/ })).toBeVisible();
  await type(desk, "Aufgabe Prüfgerät reklamieren mo");
  await desk.keyboard.press("ArrowDown");
  await expect(desk.getByRole("option", { selected: true })).toContainText(
    "Aufgabe zu „Alpmess Prüfgeräte AG“: Prüfgerät reklamieren",
  );
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("tab", { name: /^Aufgaben/ })).toContainText("1");
});

test("a call begins its note, a name or a signature begins a contact", async ({ desk }) => {
  await type(desk, "Anruf Frau Weber wegen Angebot");
  await expect(desk.getByRole("option", { selected: true })).toContainText("mit Frau Weber");
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("dialog", { name: "Telefonnotiz" })).toBeVisible();
  await expect(desk.getByLabel("Worum geht es")).toHaveValue("Angebot");
  await expect(desk.getByRole("combobox", { name: "Wer ruft an" })).toHaveValue("Frau Weber");
  await desk.keyboard.press("Escape");
  await expect(desk.locator("[data-noting]")).toHaveCount(0);

  await type(desk, "Petra Meierotto");
  const contact = desk.getByRole("option", { name: /^Kontakt: Petra Meierotto/ });
  await expect(contact).toBeVisible();
  await desk.keyboard.press("Escape");

  await desk.keyboard.press("Control+k");
  const signature =
    "Dr. Petra Meierotto\nEinkauf\nNordlicht GmbH\nHafenstraße 3\n20457 Hamburg\np.meierotto@nordlicht.example";
  await desk.locator("[data-search-input]").evaluate((input, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    input.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, signature);
  const pasted = desk.getByRole("option", { name: /^Kontakt: / });
  await expect(pasted).toContainText("p.meierotto@nordlicht.example");
  await desk.keyboard.press("ArrowUp");
  await expect(pasted).toHaveAttribute("aria-selected", "true");
  await desk.keyboard.press("Enter");
  await expect(desk.getByLabel("Nachname")).toHaveValue("Meierotto");
  await expect(desk.getByLabel("Ort", { exact: true }).first()).toHaveValue("Hamburg");
  await isAccessible(desk, "palette-contact");
  // It is as if it had been typed: leaving asks.
  await desk.keyboard.press("Escape");
  await expect(desk.getByRole("alertdialog")).toBeVisible();
});

test("after a press on the rail a paper that was found has the focus, not the rail", async ({ desk }) => {
  await goTo(desk, "Verträge");
  await type(desk, "etiketten dr");
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("heading", { name: "Etiketten", exact: true })).toBeVisible();
  await expect
    .poll(() =>
      desk.evaluate(() => document.activeElement?.closest("nav") === null && document.activeElement !== document.body),
    )
    .toBe(true);
  expect(await desk.evaluate(() => document.activeElement?.closest("#content, header") !== null)).toBe(true);
});

test("what is found prints the marked rows", async ({ desk }) => {
  await expect(desk.getByRole("row").nth(5)).toBeVisible();
  await desk.getByRole("grid").focus();
  await desk.keyboard.press("Space");
  await desk.keyboard.press("ArrowDown");
  await desk.keyboard.press("Space");
  await type(desk, "etiketten dr");
  await expect(desk.getByRole("option", { selected: true })).toContainText("Etiketten drucken");
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("heading", { name: "Etiketten", exact: true })).toBeVisible();
  await expect(desk.getByText("2 Etiketten")).toBeVisible();
});

test("saved forms, parts of the master data, text blocks and what was opened lately are found", async ({
  desk,
  bridge,
}) => {
  await bridge.ask("forms_save", { id: null, place: "contact-list", name: "Chefliste", json: {} });
  await type(desk, "cheflis");
  await desk.keyboard.press("Enter");
  await expect(desk.getByText("Chefliste").first()).toBeVisible();
  const blocks = await bridge.ask<{ name: string }[]>("text_blocks_list");
  const name = blocks[0]?.name ?? "";
  await type(desk, name);
  await desk.getByRole("option").filter({ hasText: name }).filter({ hasText: "Textbaustein" }).first().click();
  await expect(desk.getByRole("heading", { name }).first()).toBeVisible();
  await type(desk, "kostenst");
  await expect(desk.getByRole("option", { name: "Kostenstellen" })).toBeVisible();
  await desk.keyboard.press("Escape");
  await desk.keyboard.press("Control+k");
  await expect(desk.getByRole("group", { name: "Zuletzt geöffnet" }).getByRole("option").first()).toContainText(name);
});

test("how the program looks is changed from anywhere", async ({ desk }) => {
  await type(desk, "dunkel");
  await desk.keyboard.press("Enter");
  await expect(desk.locator("html")).toHaveAttribute("data-theme", "dark");
  await desk.keyboard.press("Control+k");
  await isAccessible(desk, "palette-dark");
  await desk.keyboard.type("english");
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("link", { name: "Contacts" })).toBeVisible();
});

/** The words of every button and menu line of the view in front, without those that repeat themselves in rows. */
async function offeredInView(desk: Page): Promise<string[]> {
  const inRows = '[role="row"], [role="grid"], [role="listbox"], li, tr';
  const names = await desk.evaluate((rows) => {
    const words = (button: Element) =>
      button.getAttribute("aria-label") ??
      [...button.childNodes]
        .filter((node) => node.nodeName !== "KBD")
        .map((node) => node.textContent)
        .join("");
    return [...document.querySelectorAll<HTMLButtonElement>("main button:not(:disabled), header button:not(:disabled)")]
      .filter((one) => !one.closest(rows) && one.checkVisibility() && !one.matches("[aria-pressed], [aria-expanded]"))
      .map((one) => words(one).trim())
      .filter((name) => name !== "");
  }, inRows);
  const menus = desk.locator('main button[aria-haspopup="true"]:visible, header button[aria-haspopup="true"]:visible');
  for (let index = 0; index < (await menus.count()); index += 1) {
    const trigger = menus.nth(index);
    if (await trigger.evaluate((one, rows) => one.closest(rows) !== null, inRows)) continue;
    await trigger.click();
    await expect(desk.getByRole("menu")).toBeVisible();
    names.push(
      ...(await desk
        .getByRole("menuitem")
        .evaluateAll((items) =>
          items
            .filter((item) => item.getAttribute("aria-disabled") !== "true")
            .map((item) => item.querySelector("[class*=label]")?.textContent?.trim() ?? ""),
        )),
    );
    await desk.keyboard.press("Escape");
    await expect(desk.getByRole("menu")).toHaveCount(0);
  }
  return [...new Set(names)];
}

/** Every word in it is found by the search box. */
async function allFound(desk: Page, names: readonly string[]): Promise<string[]> {
  const missing: string[] = [];
  await desk.keyboard.press("Control+k");
  for (const name of names) {
    await desk.locator("[data-search-input]").fill(name);
    const option = desk.getByRole("option").filter({ hasText: name });
    await option
      .first()
      .waitFor({ timeout: 2000 })
      .catch(() => missing.push(name));
  }
  await desk.keyboard.press("Escape");
  return missing;
}

for (const [place, row] of [
  ["Kontakte", /Alpmess/],
  ["Verträge", /./],
  ["Briefe", null],
  ["Aufgaben", /./],
  ["Post & Empfang", /./],
  ["Stammdaten", null],
  ["Heute", null],
  ["Einstellungen", null],
] as const) {
  test(`every button and menu line of ${place} is found by its words`, async ({ desk }) => {
    await goTo(desk, place);
    await expect(desk.getByRole("main").getByRole("button").first()).toBeVisible();
    if (row) {
      await desk.getByRole("gridcell").filter({ hasText: row }).first().click();
      await expect(desk.getByRole("tab").first()).toBeVisible();
    }
    // A place that leads on to its first part is empty for a moment.
    await expect.poll(async () => (await offeredInView(desk)).length).toBeGreaterThan(0);
    const names = await offeredInView(desk);
    expect(await allFound(desk, names)).toEqual([]);
  });
}
