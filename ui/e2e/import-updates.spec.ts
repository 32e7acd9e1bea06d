import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Locator, Page } from "@playwright/test";
import { expect, isAccessible, test } from "./test";

test.use({ scene: { office: "new", language: "de", theme: "light", who: "Anna Brandt" } });

/** The header line of a German Outlook export. */
async function outlookHead(): Promise<string[]> {
  const path = fileURLToPath(new URL("../../src-tauri/exchange/tests/fixtures/csv/outlook-de.csv", import.meta.url));
  const bytes = await readFile(path);
  const utf8 = bytes.toString("utf8");
  const text = utf8.includes("\ufffd") ? bytes.toString("latin1") : utf8;
  return (text.split(/\r?\n/)[0] ?? "").split(",").map((header) => header.replace(/^\ufeff|"/g, ""));
}

/** A table as Outlook writes it: every column, quoted, cp1252. */
async function outlookTable(path: string, rows: Record<string, string>[]): Promise<string> {
  const head = await outlookHead();
  for (const row of rows) expect(head).toEqual(expect.arrayContaining(Object.keys(row)));
  const line = (cells: string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",");
  const lines = [line(head), ...rows.map((row) => line(head.map((header) => row[header] ?? "")))];
  await writeFile(path, Buffer.from(`${lines.join("\r\n")}\r\n`, "latin1"));
  return path;
}

const anna = {
  Anrede: "Frau",
  Vorname: "Anna",
  Nachname: "Weber",
  Firma: "Nordlicht Leuchten GmbH",
  Position: "Einkäuferin",
  "E-Mail-Adresse": "anna.weber@nordlicht.example",
  "E-Mail-Typ": "SMTP",
  "Telefon geschäftlich": "+49 (4121) 123-45",
  Geburtstag: "15.4.1980",
  Jahrestag: "0.0.00",
};
const jens = {
  Anrede: "Herr",
  Vorname: "Jens",
  Nachname: "Hansen",
  "E-Mail-Adresse": "jens@hansen.example",
  "E-Mail-Typ": "SMTP",
  "Straße privat": "Am Hafen 5",
  "Postleitzahl privat": "25335",
  "Ort privat": "Elmshorn",
};
const office = { Firma: "Stadtwerke Elmshorn", "Telefon Firma": "04121 6450" };

/** Moves the focus by Tab alone until it is where it shall be. */
async function tabTo(desk: Page, wanted: Locator): Promise<void> {
  const there = () => wanted.evaluate((one) => one === document.activeElement || one.contains(document.activeElement));
  for (let n = 0; n < 40 && !(await there()); n += 1) await desk.keyboard.press("Tab");
  expect(await there()).toBe(true);
}

/** From the start to the file, by keys alone. */
async function read(desk: Page): Promise<void> {
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type("Kontakte importieren");
  await expect(desk.getByRole("option", { name: /^Kontakte importieren/ })).toBeVisible();
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("button", { name: "Datei wählen …" })).toBeFocused();
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("grid", { name: "Zeilen" })).toBeVisible();
}

test("an Outlook file comes once more with changes, by keyboard alone, and goes back in one step", async ({
  desk,
  bridge,
  folder,
}) => {
  const total = async () => (await bridge.ask("contacts_page", { offset: 0, limit: 1 })).total;
  const webers = async () =>
    (await bridge.ask<{ rows: { id: number }[] }>("contacts_page", { filter: { text: "weber" }, offset: 0, limit: 5 }))
      .rows;
  const held = async (id: number) =>
    (await bridge.ask<{ card: { birthday: string; phones: { raw: string }[] } }>("contacts_get", { id })).card;
  const first = await outlookTable(join(folder, "Kontakte.csv"), [anna, jens, office]);
  const second = await outlookTable(join(folder, "Kontakte neu.csv"), [
    { ...anna, Nachname: "Weber-Lund", Mobiltelefon: "0170 1234567", Geburtstag: "16.4.1980" },
    { ...anna, Mobiltelefon: "0170 1234567", Geburtstag: "16.4.1980", Kategorien: "Kunden;Messe" },
    jens,
    office,
    { Vorname: "Kim", Nachname: "Petersen", "E-Mail-Adresse": "kim@petersen.example", "E-Mail-Typ": "SMTP" },
  ]);
  await bridge.willAnswer({ open: first }, { open: second });

  await read(desk);
  await desk.keyboard.press("Control+s");
  await expect(desk.getByRole("heading", { name: /Kontakte neu angelegt/ })).toBeVisible();
  expect(await total()).toBe(3);
  const id = (await webers())[0]?.id ?? 0;
  await expect(desk.getByRole("button", { name: "Zum Adressbuch" })).toBeFocused();
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("row", { name: /Weber/ })).toBeVisible();

  await read(desk);
  // Known by e-mail or name they are left at first; the list has the keys, and each row shows what it would change.
  const grid = desk.getByRole("grid", { name: "Zeilen" });
  await expect(grid.getByRole("row", { name: /Weber, Anna.*Überspringen/ })).toBeVisible();
  await desk.keyboard.press("Home");
  await desk.keyboard.press("ArrowDown");
  const side = desk.getByRole("region", { name: "Weber, Anna" });
  const changes = side.getByRole("definition");
  await expect(side.getByText("Das ändert sich beim Aktualisieren")).toBeVisible();
  await expect(changes.filter({ hasText: "15.04.1980" })).toContainText("16.04.1980");
  await expect(changes.filter({ hasText: "0170 1234567" })).toBeVisible();
  await expect(changes.filter({ hasText: "Messe" })).toBeVisible();
  await expect(side).not.toContainText("04121");
  await isAccessible(desk, "import-updates");

  // This row is updated: the choice stands beside it.
  const update = side.getByRole("radio", { name: /Weber.* aktualisieren/ });
  await tabTo(desk, side.getByRole("radiogroup"));
  await desk.keyboard.press("ArrowUp");
  await expect(update).toBeChecked();
  await expect(grid.getByRole("row", { name: /Weber, Anna.*Aktualisieren/ })).toBeVisible();
  // What says nothing new says so.
  await tabTo(desk, grid);
  await desk.keyboard.press("ArrowDown");
  await expect(
    desk.getByRole("region", { name: "Hansen, Jens" }).getByText("Beim Aktualisieren ändert sich nichts", {
      exact: false,
    }),
  ).toBeVisible();
  await isAccessible(desk, "import-updates-none");

  await desk.keyboard.press("Control+s");
  await expect(desk.getByRole("heading", { name: /neu.*1 .*aktualisiert/ })).toBeVisible();
  await isAccessible(desk, "import-updates-done");
  expect(await total()).toBe(5);
  const updated = await held(id);
  expect(updated.birthday).toBe("1980-04-16");
  expect(updated.phones.map((phone) => phone.raw)).toEqual(["+49 (4121) 123-45", "0170 1234567"]);

  // One undo takes back what was new and what was changed.
  await desk.keyboard.press("Control+z");
  await expect(desk.getByRole("heading", { name: "Der Import ist zurückgenommen." })).toBeVisible();
  expect(await total()).toBe(3);
  const before = await held(id);
  expect(before.birthday).toBe("1980-04-15");
  expect(before.phones.map((phone) => phone.raw)).toEqual(["+49 (4121) 123-45"]);
});
