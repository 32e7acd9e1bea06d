import type { Page } from "@playwright/test";
import { expect, goTo, isAccessible, test } from "./test";

interface Deadline {
  id: number;
  title: string;
  prepared: boolean;
  decided: string | null;
}

/** Runs an action by its name in the search box. */
async function run(desk: Page, name: string): Promise<void> {
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type(name);
  await expect(desk.getByRole("option", { name: new RegExp(name) }).first()).toBeVisible();
  await desk.keyboard.press("Enter");
}

test("a contract is terminated with a letter by keyboard alone, sent, received, and all of it taken back", async ({
  desk,
  bridge,
}) => {
  await goTo(desk, "Verträge");
  const row = desk.getByRole("row", { name: /Wartung Telefonanlage/ });
  await row.click();
  await expect(desk.getByRole("heading", { name: "Wartung Telefonanlage" })).toBeVisible();
  const letters = async () => (await bridge.ask<{ total: number }>("letters_page", { offset: 0, limit: 1 })).total;
  const before = await letters();

  await run(desk, "Vertrag kündigen");
  const form = desk.getByRole("form", { name: "Vertrag kündigen" });
  const body = form.getByRole("textbox", { name: "Text" });
  await expect(body).toHaveValue(/hilfsweise zum nächstmöglichen/);
  await isAccessible(desk, "contract-notice");

  // Another end is another text; a subject that was written by hand stays.
  const subject = form.getByRole("textbox", { name: "Betreff" });
  await subject.fill("Unsere Kündigung");
  const ends = form.getByRole("radiogroup", { name: "Kündigen zum" });
  const first = await body.inputValue();
  await ends.getByRole("radio").first().focus();
  await desk.keyboard.press("ArrowDown");
  await expect(body).not.toHaveValue(first);
  await expect(subject).toHaveValue("Unsere Kündigung");
  await desk.keyboard.press("ArrowUp");
  await expect(body).toHaveValue(first);
  await form.getByRole("radio", { name: /Bote mit Vermerk/ }).focus();
  await desk.keyboard.press("Space");
  await desk.keyboard.press("Control+s");
  await expect(desk.getByText("Kündigung vorbereitet: Wartung Telefonanlage")).toBeVisible();
  expect(await letters()).toBe(before + 1);
  await expect(desk.getByText("Vorbereitet", { exact: true })).toBeVisible();

  // What happens to it is noted where it stands.
  await desk.getByRole("button", { name: "Abgeschickt festhalten …" }).press("Enter");
  const sent = desk.getByRole("form", { name: "Abgeschickt am" });
  await expect(sent.getByRole("textbox", { name: "Abgeschickt am" })).toBeFocused();
  await desk.keyboard.press("Enter");
  await expect(desk.getByText(/Bote mit Vermerk/).first()).toBeVisible();
  await expect(desk.getByText(/Kündigungsbestätigung fehlt/)).toBeVisible();
  await desk.getByRole("button", { name: "Zugang festhalten …" }).press("Enter");
  const receipt = desk.getByRole("textbox", { name: "Beleg" });
  await receipt.fill("eingeworfen 14:10 Uhr, J. Kröger");
  await desk.keyboard.press("Enter");
  await expect(desk.getByText("eingeworfen 14:10 Uhr, J. Kröger")).toBeVisible();
  await isAccessible(desk, "contract-notice-ladder");

  // Step by step back to where it began; the letter goes with its notice.
  await desk.keyboard.press("Control+z");
  await expect(desk.getByText("eingeworfen 14:10 Uhr, J. Kröger")).toHaveCount(0);
  await desk.keyboard.press("Control+z");
  await expect(desk.getByRole("button", { name: "Abgeschickt festhalten …" })).toBeVisible();
  await desk.keyboard.press("Control+z");
  await expect(desk.getByText("Vorbereitet", { exact: true })).toHaveCount(0);
  await expect.poll(letters).toBe(before);
});

test("what form demands the original refuses e-mail, with the reason", async ({ desk, bridge }) => {
  const page = await bridge.ask<{ rows: { id: number; title: string }[] }>("contracts_page", { offset: 0, limit: 100 });
  let strict: string | undefined;
  for (const { id, title } of page.rows) {
    const contract = await bridge.ask<{ fields: { notice_form: string }; row: { status: string } }>("contracts_get", {
      id,
    });
    if (contract.fields.notice_form === "statutory_written" && contract.row.status === "running") strict = title;
  }
  expect(strict).toBeDefined();
  await goTo(desk, "Verträge");
  await expect(desk.getByRole("grid", { name: "Verträge" }).getByRole("row").nth(1)).toBeVisible();
  await desk.keyboard.press("Control+f");
  await expect(desk.getByRole("textbox", { name: /filtern/i })).toBeFocused();
  await desk.keyboard.type(strict ?? "");
  await desk.getByRole("row", { name: strict ?? "" }).click();
  await run(desk, "Vertrag kündigen");
  const mail = desk.getByRole("radio", { name: /E-Mail/ });
  await expect(mail).toBeDisabled();
  await expect(desk.getByText(/wäre unwirksam/).first()).toBeVisible();
});

test("a decision to keep silences Heute until it is taken back", async ({ desk, bridge }) => {
  await goTo(desk, "Heute");
  const asked = async () =>
    (await bridge.ask<{ deadlines: Deadline[] }>("today_show", { everybody: true })).deadlines.length;
  const before = await asked();
  const line = desk.locator("[data-line^=contract-]").first();
  await line.focus();
  const id = await line.getAttribute("data-line");
  await desk.keyboard.press("e");
  const dialog = desk.getByRole("alertdialog", { name: "Was wurde entschieden?" });
  await expect(dialog.getByRole("radio", { name: /Behalten/ })).toBeFocused();
  await isAccessible(desk, "contract-decision");
  await desk.keyboard.press("Space");
  await desk.keyboard.press("Enter");
  await expect(desk.locator(`[data-line=${id}]`)).toHaveCount(0);
  expect(await asked()).toBe(before - 1);
  await desk.keyboard.press("Control+z");
  await expect(desk.locator(`[data-line=${id}]`)).toHaveCount(1);
  expect(await asked()).toBe(before);
});

test("what is put to a decision is asked for until it is decided; a closed print dialog asks for nothing", async ({
  desk,
  bridge,
}) => {
  const asking = async () => {
    const page = await bridge.ask<{ rows: { title: string }[] }>("tasks_page", {
      filter: { state: "open" },
      offset: 0,
      limit: 200,
    });
    return page.rows.filter(({ title }) => title.startsWith("Entscheidung einholen: Gebäudereinigung")).length;
  };
  await goTo(desk, "Verträge");
  await desk
    .getByRole("row", { name: /Gebäudereinigung/ })
    .first()
    .click();
  await desk.getByRole("button", { name: "Zur Entscheidung vorlegen …" }).press("Enter");
  const print = desk.getByRole("button", { name: /^Drucken/ });
  await expect(print).toBeEnabled();
  await bridge.willAnswer({ close: true });
  await print.press("Enter");
  await expect.poll(async () => (await bridge.book()).filter((entry) => "printed" in entry).length).toBeGreaterThan(0);
  await expect(print).toBeEnabled();
  expect(await asking()).toBe(0);
  await print.press("Enter");
  await expect.poll(asking).toBe(1);

  await desk.keyboard.press("Escape");
  await desk.getByRole("button", { name: "Entscheidung festhalten …" }).press("Enter");
  const dialog = desk.getByRole("alertdialog", { name: "Was wurde entschieden?" });
  await expect(dialog.getByRole("radio", { name: /Behalten/ })).toBeFocused();
  await desk.keyboard.press("Space");
  await desk.keyboard.press("Enter");
  await expect.poll(asking).toBe(0);
  await desk.keyboard.press("Control+z");
  await expect.poll(asking).toBe(1);
});

test("a letter of notice is noted as sent with its contract, and leads there", async ({ desk }) => {
  await goTo(desk, "Verträge");
  await desk.getByRole("row", { name: /Wartung Telefonanlage/ }).click();
  await run(desk, "Vertrag kündigen");
  const form = desk.getByRole("form", { name: "Vertrag kündigen" });
  await expect(form.getByRole("textbox", { name: "Text" })).toHaveValue(/hilfsweise zum nächstmöglichen/);
  await desk.keyboard.press("Control+s");
  await expect(desk.getByText("Kündigung vorbereitet: Wartung Telefonanlage")).toBeVisible();
  await desk.getByRole("button", { name: "Brief öffnen" }).first().press("Enter");
  await desk.keyboard.press("Control+p");
  // The page leads into its first field once it is there; keys count from then on.
  await expect(desk.getByRole("checkbox", { name: /Auf vorgedrucktes Briefpapier/ })).toBeFocused();
  await desk.getByRole("button", { name: "Als versendet vermerken" }).press("Enter");
  await expect(desk.getByText(/Dieser Brief ist die Kündigung des Vertrags „Wartung Telefonanlage“/)).toBeVisible();
  await desk.getByRole("button", { name: "Beim Vertrag festhalten …" }).press("Enter");
  await expect(desk.getByRole("button", { name: "Abgeschickt festhalten …" })).toBeVisible();
});
