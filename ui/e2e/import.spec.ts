import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, goTo, isAccessible, test } from "./test";

/** Address books as other programs write them. */
const book = (name: string) =>
  fileURLToPath(new URL(`../../src-tauri/exchange/tests/fixtures/${name}`, import.meta.url));

test.use({ scene: { office: "new", language: "de", theme: "light", who: "Anna Brandt" } });

test("an Outlook table is looked at, taken over and taken back in one step", async ({ desk, bridge }) => {
  const total = async () => (await bridge.ask("contacts_page", { offset: 0, limit: 1 })).total;
  await goTo(desk, "Kontakte");
  await desk.getByRole("button", { name: "Kontakte importieren …" }).click();
  await expect(desk.getByRole("heading", { name: "Kontakte importieren" })).toBeVisible();
  await isAccessible(desk, "import-pick");
  await bridge.willAnswer({ open: book("csv/outlook-de.csv") });
  await desk.getByRole("button", { name: "Datei wählen …" }).press("Enter");

  await expect(desk.getByRole("row", { name: /Weber, Dr\. Anna/ })).toBeVisible();
  await expect(desk.getByRole("button", { name: /^Outlook \(deutsch\)/ })).toBeVisible();
  await isAccessible(desk, "import-rows");
  for (const tab of ["Spalten", "Abgelehnt", "Hinweise"]) {
    const part = desk.getByRole("tab", { name: new RegExp(`^${tab}`) });
    if ((await part.count()) === 0) continue;
    await part.click();
    await isAccessible(desk, `import-${tab}`);
  }
  expect(await total()).toBe(0);

  await desk.keyboard.press("Control+s");
  await expect(desk.getByRole("heading", { name: /Kontakte neu angelegt/ })).toBeVisible();
  await isAccessible(desk, "import-done");
  expect(await total()).toBeGreaterThan(0);
  const takeBack = desk.getByRole("button", { name: "Import rückgängig machen" });
  const taken = desk.getByRole("heading", { name: "Der Import ist zurückgenommen." });
  // The report follows the history, however the import is taken back and brought again.
  await desk.keyboard.press("Control+z");
  await expect(taken).toBeVisible();
  await expect(takeBack).toHaveCount(0);
  await desk.keyboard.press("Control+y");
  await takeBack.click();
  await expect(taken).toBeVisible();
  await expect(desk.getByRole("button", { name: "Zum Adressbuch" })).toBeFocused();
  expect(await total()).toBe(0);
});

test("what is no address book is told where the file was chosen", async ({ desk, bridge, folder }) => {
  await goTo(desk, "Kontakte");
  await desk.getByRole("button", { name: "Kontakte importieren …" }).click();
  await bridge.willAnswer({ open: `${folder}/fehlt.vcf` }, { open: book("vcf/v40.vcf") });
  await desk.getByRole("button", { name: "Datei wählen …" }).click();
  const again = desk.getByRole("button", { name: "Andere Datei wählen …" });
  await expect(again).toBeVisible();
  await isAccessible(desk, "import-failed");
  await again.click();
  await expect(desk.getByRole("row", { name: /Stein/ })).toBeVisible();
});

test("a file dropped on the window is offered for import", async ({ desk }) => {
  await goTo(desk, "Kontakte");
  const text = await readFile(book("vcf/v21-outlook.vcf"), "latin1");
  const transfer = await desk.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], "Müller.vcf", { type: "text/vcard" }));
    return data;
  }, text);
  for (const type of ["dragenter", "dragover", "drop"]) {
    await desk.locator("#content").dispatchEvent(type, { dataTransfer: transfer });
  }
  await expect(desk.getByText("Müller.vcf")).toBeVisible();
  await expect(desk.getByRole("row", { name: /Weber/ })).toBeVisible();
});
