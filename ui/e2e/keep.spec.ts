import type { Page } from "@playwright/test";
import { expect, goTo, test } from "./test";

/** Nothing of what a person typed or deleted gets lost by what happens meanwhile. */

/** Holds the answer to a command back until it is let go. */
async function hold(desk: Page, command: string): Promise<{ asked: Promise<void>; letGo: () => void }> {
  let letGo: () => void = () => undefined;
  let asked: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const heard = new Promise<void>((resolve) => {
    asked = resolve;
  });
  await desk.route("**/call", async (route) => {
    if ((route.request().postDataJSON() as { name: string }).name !== command) return route.fallback();
    asked();
    await released;
    await route.fallback();
  });
  return { asked: heard, letGo };
}

/** Drops a file on the window. */
async function drop(desk: Page, name: string): Promise<void> {
  const files = await desk.evaluateHandle((name) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(["no office"], name));
    return transfer;
  }, name);
  await desk.dispatchEvent("#content", "drop", { dataTransfer: files });
}

test("the notice after deleting takes back its own step, not the newest", async ({ desk, bridge }) => {
  const contact = { id: null, card: { kind: "person", given: "Gerade", family: "Angelegt" } };
  const { id } = await bridge.ask<{ id: number }>("contacts_save", contact);
  await desk.keyboard.press("Control+f");
  await desk.keyboard.type("Angelegt");
  await desk.getByRole("row", { name: /Angelegt/ }).click();
  await expect(desk.getByRole("heading", { name: "Gerade Angelegt" })).toBeVisible();
  await desk.keyboard.press("Delete");
  const undo = desk.getByRole("region", { name: "Meldungen" }).getByRole("button", { name: "Rückgängig" });
  await expect(undo).toBeVisible();
  // Something else is done before the notice is answered.
  await bridge.ask("contacts_save", { id: null, card: { kind: "person", given: "Danach", family: "Gekommen" } });
  const { total } = await bridge.ask("contacts_page", { offset: 0, limit: 1 });
  await undo.click();
  await expect(desk.getByText(/^Zurückgenommen:/)).toBeVisible();
  expect((await bridge.ask("contacts_page", { offset: 0, limit: 1 })).total).toBe(Number(total) + 1);
  expect(await bridge.ask("contacts_get", { id })).toMatchObject({ name: "Gerade Angelegt" });
});

test.describe("a new office", () => {
  test.use({ scene: { office: "new", language: "de", theme: "light", who: "Anna Brandt" } });

  test("what is typed while an event is saved stays, and stays in its field", async ({ desk, bridge }) => {
    await goTo(desk, "Termine");
    await expect(desk.getByRole("heading", { name: "März 2026", exact: true })).toBeVisible();
    await desk.keyboard.press("Control+n");
    const title = desk.getByRole("textbox", { name: "Titel" });
    await expect(title).toBeFocused();
    await desk.keyboard.type("Beirat");
    const { asked, letGo } = await hold(desk, "events_save");
    await desk.keyboard.press("Control+s");
    await asked;
    await desk.keyboard.type(" und Gäste");
    letGo();
    // The notice names what was saved, not what has been typed since.
    await expect(desk.getByText("„Beirat“ gespeichert")).toBeVisible();
    // The event has its address now; the cursor is where it was.
    await expect(desk.getByRole("tab", { name: "Verlauf" })).toBeVisible();
    await expect(title).toBeFocused();
    await desk.keyboard.type(" am Montag");
    await expect(title).toHaveValue("Beirat und Gäste am Montag");
    await desk.keyboard.press("Control+s");
    await expect(desk.getByText("„Beirat und Gäste am Montag“ gespeichert")).toBeVisible();
    const { rows, total } = await bridge.ask<{ rows: { title: string }[]; total: number }>("events_page", {
      offset: 0,
      limit: 9,
    });
    expect(total).toBe(1);
    expect(rows[0]?.title).toBe("Beirat und Gäste am Montag");
  });

  test("what is typed while a room is saved stays", async ({ desk, bridge }) => {
    await goTo(desk, "Stammdaten");
    await desk
      .getByRole("link", { name: "Räume" })
      .or(desk.getByRole("button", { name: "Räume" }))
      .first()
      .click();
    await desk.keyboard.press("Control+n");
    const name = desk.getByRole("textbox", { name: "Name", exact: true });
    await expect(name).toBeFocused();
    await desk.keyboard.type("Raum");
    const { asked, letGo } = await hold(desk, "rooms_save");
    await desk.keyboard.press("Control+s");
    await asked;
    await desk.keyboard.type(" Elbe");
    letGo();
    await expect(desk.getByRole("region", { name: "Meldungen" }).getByText("gespeichert")).toBeVisible();
    await expect(name).toHaveValue("Raum Elbe");
    await expect(name).toBeFocused();
    await desk.keyboard.press("Control+s");
    await expect.poll(async () => bridge.ask("rooms_list")).toMatchObject([{ name: "Raum Elbe" }]);
    // The window has heard of it, too.
    await expect(desk.getByRole("button", { name: /^Rückgängig: .*geändert/ })).toBeVisible();
    // Stored, the form takes the next one without a question.
    await desk.keyboard.press("Control+n");
    await expect(name).toHaveValue("");
    await expect(desk.getByRole("alertdialog")).toHaveCount(0);
  });

  test("a draft of an event goes with the event", async ({ desk, bridge }) => {
    await goTo(desk, "Termine");
    await expect(desk.getByRole("heading", { name: "März 2026", exact: true })).toBeVisible();
    await desk.keyboard.press("Control+n");
    await expect(desk.getByRole("textbox", { name: "Titel" })).toBeFocused();
    await desk.keyboard.type("Beirat");
    await desk.keyboard.press("Control+s");
    await expect(desk.getByText("„Beirat“ gespeichert")).toBeVisible();
    await desk.keyboard.type(" und Gäste");
    const { rows } = await bridge.ask<{ rows: { id: number }[] }>("events_page", { offset: 0, limit: 1 });
    await expect
      .poll(async () => bridge.ask("drafts_list"))
      .toMatchObject([{ place: "event", record_id: rows[0]?.id, json: { title: "Beirat und Gäste" } }]);
    await bridge.ask("events_delete", { ids: [rows[0]?.id] });
    expect(await bridge.ask("drafts_list")).toEqual([]);
  });

  test("another file, and the way back, ask for what is typed", async ({ desk, bridge }) => {
    await goTo(desk, "Verträge");
    await goTo(desk, "Termine");
    await expect(desk.getByRole("heading", { name: "März 2026", exact: true })).toBeVisible();
    await desk.keyboard.press("Control+n");
    const title = desk.getByRole("textbox", { name: "Titel" });
    await expect(title).toBeFocused();
    await desk.keyboard.type("Beirat");
    const question = desk.getByRole("alertdialog", { name: "Änderungen speichern?" });

    await drop(desk, "Anderes.kontor");
    await expect(question).toBeVisible();
    await question.getByRole("button", { name: "Weiter bearbeiten" }).click();
    await expect(title).toHaveValue("Beirat");

    await desk.keyboard.press("Alt+ArrowLeft");
    await expect(question).toBeVisible();
    await desk.keyboard.press("Escape");
    await expect(title).toHaveValue("Beirat");

    // Saved first; a file that then does not open leaves the own one as it is, and says so.
    await drop(desk, "Anderes.kontor");
    await question.getByRole("button", { name: "Speichern" }).click();
    await expect(desk.getByRole("alert").locator("strong")).toBeVisible();
    await expect(title).toHaveValue("Beirat");
    expect((await bridge.ask("events_page", { offset: 0, limit: 1 })).total).toBe(1);
  });
});
