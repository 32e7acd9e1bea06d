import type { Locator, Page } from "@playwright/test";
import type { Bridge } from "./bridge";
import { expect, goTo, isAccessible, test } from "./test";

test.use({ scene: { office: "new", language: "de", theme: "light", who: "Anna Brandt" } });

/** Goes on by Tab until a control has the focus. */
async function tabTo(desk: Page, wanted: Locator, key = "Tab"): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await desk.keyboard.press(key);
  }
  await expect(wanted).toBeFocused();
}

/** Chooses in an opened-by-keyboard list by the first letters of what it says. */
async function choose(desk: Page, trigger: Locator, typed: string, chosen: string): Promise<void> {
  await tabTo(desk, trigger);
  await desk.keyboard.press("Enter");
  const option = desk.getByRole("option", { name: chosen });
  await expect(option).toBeVisible();
  await desk.keyboard.type(typed);
  await expect(option).toBeFocused();
  await desk.keyboard.press("Enter");
  await expect(trigger).toContainText(chosen);
}

/** The terms of the one contract that was kept. */
async function keptTerms(bridge: Bridge): Promise<unknown> {
  const { rows } = await bridge.ask<{ rows: { id: number }[] }>("contracts_page", { offset: 0, limit: 1 });
  const { fields } = await bridge.ask<{ fields: { terms: unknown } }>("contracts_get", { id: rows[0]?.id });
  return fields.terms;
}

async function newContract(desk: Page, title: string): Promise<Locator> {
  await goTo(desk, "Verträge");
  await expect(desk.getByText("Noch keine Verträge")).toBeVisible();
  await desk.keyboard.press("Control+n");
  const form = desk.getByRole("form", { name: "Neuer Vertrag" });
  await expect(form.getByRole("textbox", { name: "Titel" })).toBeFocused();
  await desk.keyboard.type(title);
  return form;
}

const follows = (desk: Page) => desk.getByRole("region", { name: "Daraus folgt" });
const total = async (bridge: Bridge) => (await bridge.ask("contracts_page", { offset: 0, limit: 1 })).total;

test("a lease is taken in from its wording by keyboard alone", async ({ desk, bridge }) => {
  const form = await newContract(desk, "Miete Lager");
  await tabTo(desk, form.getByRole("button", { name: "Aus dem Wortlaut" }));
  await desk.keyboard.press("Enter");
  const wording = form.getByRole("textbox", { name: "Wortlaut aus dem Vertrag" });
  await expect(wording).toBeFocused();

  // What says nothing leads on to the fields; leaving the wording leaves the form as it is.
  const box = form.getByRole("group", { name: "Aus dem Wortlaut" });
  await desk.keyboard.insertText("Es gelten die Allgemeinen Geschäftsbedingungen.");
  await expect(box.getByRole("status").first()).toContainText("Bitte die Felder unten selbst ausfüllen.");
  await desk.keyboard.press("Control+Enter");
  await expect(wording).toBeFocused();
  await desk.keyboard.press("Escape");
  await expect(form.getByRole("button", { name: "Aus dem Wortlaut" })).toBeFocused();
  await desk.keyboard.press("Enter");

  await desk.keyboard.insertText(
    "Der Mietvertrag beginnt am 01.04.2024 und wird auf unbestimmte Zeit geschlossen. Er kann mit einer Frist von " +
      "3 Monaten zum Ende eines Kalendervierteljahres gekündigt werden.",
  );
  await expect(box).toContainText("01.04.2024");
  await expect(box).toContainText("ohne feste Laufzeit");
  await expect(box).toContainText("3 Monate zum Quartalsende");
  await isAccessible(desk, "contract-form-wording");
  // Nothing changes before it is taken over.
  const start = form.getByRole("textbox", { name: "Beginn" });
  await expect(start).toHaveValue("");
  await desk.keyboard.press("Control+Enter");
  await expect(start).toHaveValue("Mo 01.04.2024");
  await expect(form.getByRole("button", { name: /Kündbar/ })).toBeFocused();
  await expect(form.getByRole("textbox", { name: "Frist" })).toHaveValue("3");
  await expect(form.getByRole("button", { name: /Zum/ })).toContainText("Quartalsende");

  // Today is 12.03.2026.
  await expect(follows(desk)).toContainText("Zugang bis");
  await expect(follows(desk)).toContainText("Di 31.03.2026");
  await expect(follows(desk)).toContainText("Mi 25.03.2026");
  await expect(follows(desk)).toContainText("30.09.2026");
  await isAccessible(desk, "contract-form-lease");
  await desk.keyboard.press("Control+s");
  await expect(desk.getByText("Miete Lager gespeichert")).toBeVisible();
  expect(await keptTerms(bridge)).toMatchObject({
    start: "2024-04-01",
    first_term: null,
    afterwards: "indefinite",
    notice: { kind: "period", amount: 3, unit: "months", to: "quarter_end" },
  });
});

test("what a wording does not say is left empty, and a long title is kept whole", async ({ desk }) => {
  const long = "Wartung ".repeat(30).trim();
  const form = await newContract(desk, "");
  await form.getByRole("textbox", { name: "Titel" }).fill(long);
  await expect(form.getByRole("textbox", { name: "Titel" })).toHaveValue(long);
  await expect(form.getByText("239 Zeichen: Der ganze Titel wird gespeichert")).toBeVisible();

  await form.getByRole("button", { name: "Aus dem Wortlaut" }).click();
  const box = form.getByRole("group", { name: "Aus dem Wortlaut" });
  await box
    .getByRole("textbox", { name: "Wortlaut aus dem Vertrag" })
    .fill("Der Vertrag beginnt am 01.04.2024. Die Kündigung erfolgt per eingeschriebenem Brief.");
  await expect(box).toContainText("vereinbarte Schriftform");
  await expect(box.getByText("nicht im Text – bitte prüfen und im Formular eintragen")).toHaveCount(3);
  await box.getByRole("button", { name: "Übernehmen" }).click();
  await expect(form.getByRole("textbox", { name: "Beginn" })).toHaveValue("Mo 01.04.2024");
  await expect(form.getByRole("textbox", { name: "Dauer" })).toHaveValue("");
  await expect(form.getByRole("textbox", { name: "Frist" })).toHaveValue("");
  await expect(form.getByRole("button", { name: /Form der Kündigung/ })).toContainText("vereinbarte Schriftform");
});

test("a rule in steps by duration is entered, and a step out of order says so at its field", async ({
  desk,
  bridge,
}) => {
  const form = await newContract(desk, "Arbeitsvertrag");
  await tabTo(desk, form.getByRole("textbox", { name: "Beginn" }));
  await desk.keyboard.type("01042021");
  await choose(desk, form.getByRole("button", { name: /Erste Laufzeit/ }), "ohne", "ohne feste Laufzeit");
  await choose(desk, form.getByRole("button", { name: /Kündbar/ }).first(), "gest", "gestaffelt nach Dauer");
  const from = (step: number) => form.getByRole("textbox", { name: `Stufe ${step}: Ab Jahren` });
  await expect(from(3)).toHaveValue("5");
  await tabTo(desk, form.getByRole("button", { name: "Stufe hinzufügen" }));
  await desk.keyboard.press("Enter");
  await expect(from(4)).toBeFocused();
  await desk.keyboard.type("4");
  await tabTo(desk, form.getByRole("textbox", { name: "Stufe 4: Frist" }));
  await desk.keyboard.type("3");
  await isAccessible(desk, "contract-form-steps");

  await desk.keyboard.press("Control+s");
  await expect(form.getByText("Die Stufen beginnen bei 0 Jahren und steigen an")).toBeVisible();
  await expect(from(4)).toHaveAttribute("aria-invalid", "true");
  await expect(from(4)).toBeFocused();
  await expect(from(3)).not.toHaveAttribute("aria-invalid", "true");
  expect(await total(bridge)).toBe(0);

  await desk.keyboard.press("Control+a");
  await desk.keyboard.type("8");
  await expect(follows(desk)).toContainText("ab 8 Jahren 3 Monate zum Monatsende");
  await desk.keyboard.press("Control+s");
  await expect(desk.getByText("Arbeitsvertrag gespeichert")).toBeVisible();
  const monthly = (amount: number) => ({ kind: "period", amount, unit: "months", to: "month_end" });
  expect(await keptTerms(bridge)).toMatchObject({
    notice: {
      kind: "by_duration",
      steps: [
        { from_years: 0, rule: { kind: "period", amount: 4, unit: "weeks", to: "mid_month_or_month_end" } },
        { from_years: 2, rule: monthly(1) },
        { from_years: 5, rule: monthly(2) },
        { from_years: 8, rule: monthly(3) },
      ],
    },
  });
});

test("what is refused of a rule stands at its field, and rare rules open where they say something", async ({
  desk,
  bridge,
}) => {
  const form = await newContract(desk, "Wartung");
  await tabTo(desk, form.getByRole("textbox", { name: "Beginn" }));
  await desk.keyboard.type("01012025");
  await choose(desk, form.getByRole("button", { name: /Zum/ }), "quart", "Quartalsende");
  await desk.keyboard.press("Control+s");
  await expect(form.getByText("Ein Vertrag, der sich verlängert, wird zum Ablauf gekündigt")).toBeVisible();
  expect(await total(bridge)).toBe(0);

  await expect(form.getByRole("button", { name: /Zum/ })).toBeFocused();
  const after = form.getByRole("button", { name: /Danach/ });
  await tabTo(desk, after, "Shift+Tab");
  await choose(desk, after, "läuft", "läuft unbefristet weiter");
  const more = form.getByRole("button", { name: "Weitere Regeln" });
  await tabTo(desk, more);
  await desk.keyboard.press("Enter");
  const earliest = form.getByRole("textbox", { name: "Erstmals zum" });
  await expect(earliest).toBeFocused();
  await desk.keyboard.type("31122024");
  await tabTo(desk, form.getByRole("textbox", { name: "Nicht zum" }));
  await desk.keyboard.type("31.12.");
  await isAccessible(desk, "contract-form-more");
  await desk.keyboard.press("Control+s");
  await expect(earliest).toHaveAttribute("aria-invalid", "true");
  expect(await total(bridge)).toBe(0);

  await earliest.focus();
  await desk.keyboard.press("Control+a");
  await desk.keyboard.type("31122026");
  await desk.keyboard.press("Control+s");
  await expect(desk.getByText("Wartung gespeichert")).toBeVisible();
  expect(await keptTerms(bridge)).toMatchObject({ earliest_end: "2026-12-31", excluded_ends: ["12-31"] });
  await desk.keyboard.press("F2");
  await expect(desk.getByRole("textbox", { name: "Nicht zum" })).toHaveValue("31.12.");
});
