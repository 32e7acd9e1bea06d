import { fileURLToPath } from "node:url";
import { expect, goTo, isAccessible, test } from "./test";

/** Registers of contracts as an office keeps them: 200 rows with the slips of real life. */
const register = (name: string) =>
  fileURLToPath(new URL(`../../src-tauri/exchange/tests/fixtures/register/${name}`, import.meta.url));

test.use({ scene: { office: "new", language: "de", theme: "light", who: "Anna Brandt" } });

test("a register of 200 rows is read in by keyboard and taken back in one step", async ({ desk, bridge }) => {
  const total = async () => (await bridge.ask("contracts_page", { filter: {}, offset: 0, limit: 1 })).total;
  await goTo(desk, "Verträge");
  // The search box knows the action.
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type("Verträge einlesen");
  await expect(desk.getByRole("option", { name: /Verträge einlesen/ }).first()).toBeVisible();
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("heading", { name: "Verträge einlesen" })).toBeVisible();
  await isAccessible(desk, "contracts-import-pick");
  await bridge.willAnswer({ open: register("vertraege.xlsx") });
  await desk.getByRole("button", { name: "Datei wählen …" }).press("Enter");

  const rows = desk.getByRole("grid", { name: "Zeilen" });
  await expect(rows.getByRole("row", { name: /Strom 1\b/ })).toBeVisible();
  await isAccessible(desk, "contracts-import-rows");
  // The refused rows say why at the cell.
  await desk.getByRole("button", { name: "Abgelehnt 8" }).press("Enter");
  await rows.getByRole("row", { name: /Lohnprogramm 11/ }).click();
  const detail = desk.getByRole("region", { name: "Lohnprogramm 11" });
  await expect(detail.getByText("Spalte „Beginn“:")).toBeVisible();
  await expect(detail.getByText(/31\.02\.2024.*gibt es im Kalender nicht/)).toBeVisible();
  await desk.getByRole("button", { name: "Abgelehnt 8" }).press("Enter");
  for (const tab of ["Spalten", "Unbekannte Namen"]) {
    await desk.getByRole("tab", { name: new RegExp(`^${tab}`) }).click();
    await isAccessible(desk, `contracts-import-${tab}`);
  }
  // A name is decided once for all its rows.
  await desk.getByRole("button", { name: "Neue Partner weglassen" }).press("Enter");
  await expect(desk.getByText("Neue Kontakte")).toHaveCount(0);
  await desk.getByRole("button", { name: "Alle neuen Partner anlegen" }).press("Enter");
  await expect(desk.getByText("Neue Kontakte")).toBeVisible();
  expect(await total()).toBe(0);

  await desk.keyboard.press("Control+s");
  await expect(desk.getByRole("heading", { name: "190 Verträge eingelesen" })).toBeVisible();
  await isAccessible(desk, "contracts-import-done");
  expect(await total()).toBe(190);
  await desk.keyboard.press("Control+z");
  await expect(desk.getByRole("heading", { name: "Das Einlesen ist zurückgenommen." })).toBeVisible();
  expect(await total()).toBe(0);
  await desk.keyboard.press("Control+y");
  await expect(desk.getByRole("heading", { name: "190 Verträge eingelesen" })).toBeVisible();
  await desk.getByRole("button", { name: "Zu den Verträgen" }).press("Enter");
  await expect(desk.getByRole("heading", { name: "Verträge", exact: true })).toBeVisible();
});

test("columns are assigned otherwise, and the file is remembered for its headings", async ({ desk, bridge }) => {
  await goTo(desk, "Verträge");
  await desk.getByRole("button", { name: "Verträge einlesen …" }).click();
  await bridge.willAnswer({ open: register("vertraege.csv") });
  await desk.getByRole("button", { name: "Datei wählen …" }).press("Enter");
  await desk.getByRole("tab", { name: /^Spalten/ }).click();
  const place = desk.getByRole("button", { name: /Spalte Ablageort wird zu/ });
  await expect(place).toContainText("Notiz, mit Überschrift davor");
  await place.click();
  await desk.getByRole("option", { name: "Schlagwörter" }).click();
  await expect(desk.getByRole("button", { name: "Zuordnung vergessen" })).toBeVisible();
  // Two columns cannot fill one field.
  await desk.getByRole("button", { name: /Spalte Bemerkung wird zu/ }).click();
  await desk.getByRole("option", { name: "Schlagwörter" }).click();
  await expect(desk.getByText(/würden beide dasselbe Feld füllen/)).toBeVisible();
  await desk.getByRole("button", { name: "Zuordnung vergessen" }).click();
  await expect(place).toContainText("Notiz, mit Überschrift davor");
});
