import { writeFile } from "node:fs/promises";
import { begin, expect, goTo, isAccessible, test } from "./test";

test.use({ scene: { office: "sample", language: "de", theme: "light", who: "Anna Brandt" } });

test("a list leaves as a table, comes back changed, and one step takes it back", async ({ desk, bridge, folder }) => {
  type Line = { code: string; name_de: string };
  const centres = () => bridge.ask<Line[]>("entries_list", { list: "cost_centre" });
  const before = await centres();
  await goTo(desk, "Stammdaten");
  await desk.getByRole("button", { name: "Kostenstellen", exact: true }).click();
  await bridge.willAnswer({ save: `${folder}/Kostenstellen.csv` });
  await desk.getByRole("button", { name: "Weiteres" }).click();
  await isAccessible(desk, "tables-menu");
  await desk.getByRole("menuitem", { name: "Als CSV-Tabelle speichern …" }).click();
  await expect(desk.getByText("Gespeichert: Kostenstellen.csv")).toBeVisible();

  const text = [
    "Kürzel;Name;Ansprechpartner;Gehört zu",
    `${before[0]?.code};Leitung des Hauses;;`,
    `Z1;Lager;Weber;${before[0]?.code}`,
    "Z2;Halle;;gibt es nicht",
  ];
  await writeFile(`${folder}/neu.csv`, text.join("\r\n"));
  await bridge.willAnswer({ open: `${folder}/neu.csv` });
  await desk.getByRole("button", { name: "Weiteres" }).click();
  await desk.getByRole("menuitem", { name: "Aus Tabelle übernehmen …" }).click();
  await expect(desk.getByText("1 neu · 1 geändert · 1 nicht übernommen")).toBeVisible();
  await expect(desk.getByText(/„Ansprechpartner“/)).toBeVisible();
  await expect(desk.getByRole("region", { name: "Leitung des Hauses" })).toContainText("Name deutsch");
  await isAccessible(desk, "tables-preview");
  // By the keys to the refused row, which says why.
  await desk.keyboard.press("End");
  await expect(desk.getByRole("region", { name: "Halle" })).toContainText("„gibt es nicht“ gibt es nicht.");
  await isAccessible(desk, "tables-refused");
  expect(await centres()).toEqual(before);

  await desk.keyboard.press("Control+s");
  await expect(desk.getByText("Kostenstellen übernommen", { exact: true })).toBeVisible();
  await expect(desk.getByRole("row", { name: /Leitung des Hauses/ })).toBeVisible();
  expect((await centres()).map((line) => line.code)).toContain("Z1");
  await desk.keyboard.press("Control+z");
  await expect(desk.getByRole("row", { name: /Leitung des Hauses/ })).toHaveCount(0);
  expect(await centres()).toEqual(before);
});

test("the list of extensions is printed by name and by department", async ({ desk }) => {
  await goTo(desk, "Stammdaten");
  await desk.getByRole("button", { name: "Mitarbeiter", exact: true }).click();
  await desk.getByRole("button", { name: "Weiteres" }).click();
  await desk.getByRole("menuitem", { name: "Durchwahlliste …" }).click();
  await expect(desk.getByRole("img").first()).toBeVisible();
  await expect(desk.getByText("14 Mitarbeiter")).toBeVisible();
  await isAccessible(desk, "extensions");
  await desk.getByRole("radio", { name: "Abteilung" }).press("Space");
  await expect(desk.getByRole("checkbox", { name: "Abteilung" })).toHaveCount(0);
  await desk.keyboard.press("Escape");
  await expect(desk.getByRole("heading", { name: "Mitarbeiter" })).toBeVisible();
});

test("what is no longer offered is marked where it is chosen, and two employees become one", async ({
  desk,
  bridge,
}) => {
  type Line = { id: number; name_de: string; active: boolean };
  const departments = await bridge.ask<Line[]>("entries_list", { list: "department" });
  const office = departments.find((line) => line.name_de === "Rechnungswesen");
  await bridge.ask("entries_save", { list: "department", id: office?.id, fields: { ...office, active: false } });
  await desk.goto("about:blank");
  await desk.goto(begin(bridge));
  await goTo(desk, "Stammdaten");
  await desk.getByRole("button", { name: "Mitarbeiter", exact: true }).click();
  await desk.getByRole("row", { name: /Demir, Fatma/ }).click();
  await expect(desk.getByRole("button", { name: /Abteilung/ }).filter({ hasText: "(inaktiv)" })).toBeVisible();
  await desk.getByRole("button", { name: "Zusammenführen mit …" }).press("Enter");
  await expect(desk.getByRole("button", { name: /Mit welchem Eintrag/ })).toBeFocused();
  await desk.keyboard.type("D");
  await expect(desk.getByText(/danach „Dörte Clausen“/)).toBeVisible();
  await desk.getByRole("button", { name: "Zusammenführen", exact: true }).press("Enter");
  await expect(desk.getByText("„Fatma Demir“ und „Dörte Clausen“ zusammengeführt")).toBeVisible();
  await expect(desk.getByRole("row", { name: /Demir, Fatma/ })).toHaveCount(0);
});

test("days of one's own come from a table; each refused row says why", async ({ desk, bridge, folder }) => {
  type Line = { kind: string; key: string; name: string };
  const lines = () => bridge.ask<Line[]>("own_holidays_list");
  const before = await lines();
  await goTo(desk, "Stammdaten");
  await desk.getByRole("button", { name: "Feiertage", exact: true }).click();
  const text = [
    "Tag;Was damit ist;Name;Jährlich",
    "24.12.2026;eigener Tag;Heiligabend;ja",
    "Fronleichnam;gilt hier;;",
    "gestern;;Gestern;",
  ];
  await writeFile(`${folder}/tage.csv`, text.join("\r\n"));
  await bridge.willAnswer({ open: `${folder}/tage.csv` });
  await desk.getByRole("button", { name: "Weiteres" }).click();
  await desk.getByRole("menuitem", { name: "Aus Tabelle übernehmen …" }).click();
  await expect(desk.getByText("2 neu · 1 nicht übernommen")).toBeVisible();
  // The rows take the keys a moment after they stand there.
  await expect(desk.locator('[role="grid"]:focus-within, [role="grid"]:focus')).toHaveCount(1);
  await desk.keyboard.press("End");
  await expect(desk.getByRole("region", { name: "Gestern" })).toContainText("weder ein Tag noch ein Feiertag");
  await isAccessible(desk, "tables-days");
  await desk.keyboard.press("Control+s");
  await expect(desk.getByText("Feiertage übernommen", { exact: true })).toBeVisible();
  expect((await lines()).map((line) => `${line.kind} ${line.key}${line.name}`)).toEqual([
    ...before.map((line) => `${line.kind} ${line.key}${line.name}`),
    "added Heiligabend",
    "local corpus_christi",
  ]);
  await desk.keyboard.press("Control+z");
  // The row is not drawn yet while the list is on its way back, so the office itself is asked.
  await expect.poll(lines).toEqual(before);
  await expect(desk.getByText("Heiligabend")).toHaveCount(0);
});
