import type { Page } from "@playwright/test";
import { begin, expect, goTo, isAccessible, test } from "./test";

/** The sheet of what happened with the contact in the second row, with the form of a call open. */
async function notingACall(desk: Page): Promise<void> {
  await goTo(desk, "Kontakte");
  await desk.getByRole("row").nth(2).click();
  await desk.getByRole("tab", { name: "Vorgänge" }).click();
  await desk.getByRole("button", { name: "Anruf notieren" }).press("Enter");
  await expect(desk.getByLabel("Betreff")).toBeFocused();
}

test("an entry is saved by Strg+S, and Esc leaves it with a question only where something would be lost", async ({
  desk,
}) => {
  await notingACall(desk);
  await desk.keyboard.press("Escape");
  await expect(desk.getByLabel("Betreff")).toHaveCount(0);
  // The keys go on where the next one begins.
  await expect(desk.getByRole("button", { name: "Anruf notieren" })).toBeFocused();
  await desk.keyboard.press("Enter");
  await desk.keyboard.type("Ruft morgen wieder an");
  await isAccessible(desk, "timeline-form");
  await desk.keyboard.press("Escape");
  const question = desk.getByRole("alertdialog");
  await question.getByRole("button", { name: "Weiter bearbeiten" }).press("Enter");
  await expect(desk.getByLabel("Betreff")).toHaveValue("Ruft morgen wieder an");
  await desk.getByLabel("Betreff").press("Control+s");
  await expect(desk.getByRole("list", { name: "Vorgänge" }).getByText("Ruft morgen wieder an")).toBeVisible();
  await expect(desk.getByLabel("Betreff")).toHaveCount(0);

  // A noted one is changed in the same form, and another one does not take its place unasked.
  await desk.getByRole("button", { name: "Ruft morgen wieder an ändern" }).press("Enter");
  await desk.keyboard.press("End");
  await desk.keyboard.type(" um neun");
  await desk.getByRole("button", { name: "Anruf notieren" }).press("Enter");
  await question.getByRole("button", { name: "Speichern" }).press("Enter");
  await expect(desk.getByLabel("Betreff")).toHaveValue("");
  await expect(desk.getByRole("list", { name: "Vorgänge" }).getByText("Ruft morgen wieder an um neun")).toBeVisible();
});

test("what is typed of an entry stays behind another sheet, and another row or place asks for it", async ({ desk }) => {
  await notingACall(desk);
  await desk.keyboard.type("Fragt nach dem Angebot");
  await desk.getByRole("tab", { name: "Überblick" }).click();
  await expect(desk.getByLabel("Betreff")).toBeHidden();
  await desk.getByRole("tab", { name: "Vorgänge" }).click();
  await expect(desk.getByLabel("Betreff")).toHaveValue("Fragt nach dem Angebot");

  const question = desk.getByRole("alertdialog");
  await desk.getByRole("row").nth(4).click();
  await question.getByRole("button", { name: "Weiter bearbeiten" }).press("Enter");
  await expect(desk.getByLabel("Betreff")).toHaveValue("Fragt nach dem Angebot");
  await goTo(desk, "Verträge");
  await question.getByRole("button", { name: "Speichern" }).press("Enter");
  await expect(desk.getByRole("heading", { name: "Verträge" })).toBeVisible();
  await desk.keyboard.press("Alt+ArrowLeft");
  await desk.getByRole("tab", { name: "Vorgänge" }).click();
  await expect(desk.getByRole("list", { name: "Vorgänge" }).getByText("Fragt nach dem Angebot")).toBeVisible();
});

test("an entry that was being typed when the program ended is offered again", async ({ desk, bridge }) => {
  await notingACall(desk);
  await desk.keyboard.type("Aufzug steht");
  const { rows } = await bridge.ask<{ rows: { id: number }[] }>("contacts_page", { offset: 0, limit: 2 });
  const id = rows[1]?.id;
  const kept = () =>
    bridge.ask<{ json: { subject: string } } | null>("drafts_get", { place: "contact.entry", record_id: id });
  await expect.poll(async () => (await kept())?.json.subject).toBe("Aufzug steht");

  await desk.goto("about:blank");
  await desk.goto(begin(bridge));
  await desk.locator("main").first().waitFor();
  await desk.getByRole("row").nth(2).click();
  await desk.getByRole("tab", { name: "Vorgänge" }).click();
  await isAccessible(desk, "timeline-draft");
  await desk.getByRole("button", { name: "Entwurf übernehmen" }).press("Enter");
  await expect(desk.getByLabel("Betreff")).toHaveValue("Aufzug steht");
  await desk.keyboard.press("Control+s");
  await expect(desk.getByRole("list", { name: "Vorgänge" }).getByText("Aufzug steht")).toBeVisible();
  await expect(desk.getByRole("button", { name: "Entwurf übernehmen" })).toHaveCount(0);
  expect(await kept()).toBeNull();
});

test("in the editor of an event Strg+S saves the entry that is being typed, behind another sheet the event", async ({
  desk,
}) => {
  await goTo(desk, "Termine");
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type("Montagsrunde");
  await desk
    .getByRole("option", { name: /Montagsrunde/ })
    .first()
    .click();
  await desk.getByRole("tab", { name: "Vorgänge" }).click();
  await desk.getByRole("button", { name: "Notiz", exact: true }).press("Enter");
  await desk.keyboard.type("Beamer fehlt");
  await isAccessible(desk, "timeline-event");
  await desk.getByRole("tab", { name: "Angaben" }).click();
  await desk.getByLabel("Titel").press("Control+s");
  await desk.getByRole("tab", { name: "Vorgänge" }).click();
  await expect(desk.getByLabel("Betreff")).toHaveValue("Beamer fehlt");
  await desk.getByLabel("Betreff").press("Control+s");
  await expect(desk.getByRole("list", { name: "Vorgänge" }).getByText("Beamer fehlt")).toBeVisible();
});
