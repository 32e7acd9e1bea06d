import type { Page } from "@playwright/test";
import type { Bridge } from "./bridge";
import { expect, goTo, isAccessible, test } from "./test";

/** The slip to the contact in the second row, from its menu. */
async function slip(desk: Page): Promise<void> {
  await goTo(desk, "Kontakte");
  await desk.getByRole("row").nth(2).click();
  await desk.locator("article").getByRole("button", { name: "Weitere Befehle" }).press("Enter");
  await desk.getByRole("menuitem", { name: "Kurzmitteilung" }).press("Enter");
  await expect(desk.getByLabel("Betrifft")).toBeFocused();
}

async function second(bridge: Bridge): Promise<number> {
  const { rows } = await bridge.ask<{ rows: { id: number }[] }>("contacts_page", { offset: 0, limit: 2 });
  return rows[1]?.id ?? 0;
}

test("a slip opens with its contact and no open list; Esc closes a list before it leaves, and what was typed stays", async ({
  desk,
}) => {
  await slip(desk);
  await expect(desk.getByRole("combobox", { name: "Kontakt" })).toHaveValue("Alpmess Prüfgeräte AG");
  await expect(desk.getByRole("listbox")).toHaveCount(0);
  await isAccessible(desk, "note");
  await desk.keyboard.type("Prüfprotokolle");
  await desk.getByRole("combobox", { name: "Kontakt" }).press("ArrowDown");
  await expect(desk.getByRole("listbox")).toBeVisible();
  await desk.keyboard.press("Escape");
  await expect(desk.getByRole("listbox")).toHaveCount(0);
  await expect(desk.getByLabel("Betrifft")).toHaveValue("Prüfprotokolle");
  await desk.keyboard.press("Escape");
  await expect(desk.getByText("Kurzmitteilung als Entwurf behalten")).toBeVisible();

  await slip(desk);
  await expect(desk.getByLabel("Betrifft")).toHaveValue("");
  await desk.getByRole("button", { name: "Entwurf übernehmen" }).press("Enter");
  await expect(desk.getByLabel("Betrifft")).toHaveValue("Prüfprotokolle");
});

test("a slip that went out is noted with the contact in one press, and leaves no draft", async ({
  desk,
  bridge,
  folder,
}) => {
  await slip(desk);
  await desk.keyboard.type("Prüfprotokolle");
  await bridge.willAnswer({ save: `${folder}/Kurzmitteilung.pdf` });
  await desk.getByRole("button", { name: "PDF speichern" }).press("Enter");
  await expect(desk.getByText("Kurzmitteilung als PDF gespeichert")).toBeVisible();
  await isAccessible(desk, "note-out");
  await desk.getByRole("button", { name: "Vermerken", exact: true }).press("Enter");
  await expect(desk.getByRole("button", { name: "In den Vorgängen vermerkt" })).toBeDisabled();
  const id = await second(bridge);
  expect(await bridge.ask("drafts_get", { place: "contact.note", record_id: id })).toBeNull();
  await desk.keyboard.press("Escape");
  await desk.getByRole("tab", { name: "Vorgänge" }).click();
  await expect(desk.getByRole("list", { name: "Vorgänge" }).getByText("Kurzmitteilung: Prüfprotokolle")).toBeVisible();
  expect(await bridge.ask("drafts_get", { place: "contact.note", record_id: id })).toBeNull();
});
