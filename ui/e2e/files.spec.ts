import { writeFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import type { Bridge } from "./bridge";
import { expect, goTo, isAccessible, test } from "./test";

test.use({ scene: { office: "sample", language: "de", theme: "light", who: "Anna Brandt" } });

/** Eight by eight red points. */
const PICTURE = "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEklEQVR42mP4z8CAFWEXHbQSACj/P8Fu7N9hAAAAAElFTkSuQmCC";

/** Keeps files with the record in front, through the dialog. */
async function keep(desk: Page, bridge: Bridge, folder: string, files: Record<string, Buffer>): Promise<void> {
  for (const [name, bytes] of Object.entries(files)) {
    await writeFile(`${folder}/${name}`, bytes);
    await bridge.willAnswer({ open: `${folder}/${name}` });
    await desk.getByRole("button", { name: "Datei hinzufügen …" }).press("Enter");
    await expect(desk.getByRole("button", { name, exact: true })).toBeVisible();
  }
}

test("pictures and texts of a contact are looked at in place, by keys alone", async ({ desk, bridge, folder }) => {
  await goTo(desk, "Kontakte");
  await desk.getByRole("row").nth(3).click();
  await desk.getByRole("tab", { name: "Dateien" }).click();
  await expect(desk.getByText(/Noch keine Dateien/)).toBeVisible();
  await keep(desk, bridge, folder, {
    "Schaden.png": Buffer.from(PICTURE, "base64"),
    "Notiz.txt": Buffer.from([0x47, 0x72, 0xf6, 0xdf, 0x65, 0x20, 0x80]),
    "Vertrag.pdf": Buffer.from("%PDF-1.7\n"),
  });
  await isAccessible(desk, "files");
  await desk.getByRole("button", { name: "Schaden.png", exact: true }).focus();
  await desk.keyboard.press("Enter");
  const shown = desk.getByRole("dialog", { name: "Schaden.png" });
  await expect(shown.getByText(/^1 von 3 · Bild/)).toBeVisible();
  // It is drawn, not only there.
  await expect.poll(() => shown.getByRole("img").evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(8);
  await isAccessible(desk, "files-picture");
  // Texts of old Windows programs keep their umlauts; of a PDF stands what it is, and how it opens.
  await desk.keyboard.press("ArrowRight");
  await expect(desk.getByRole("dialog", { name: "Notiz.txt" }).getByText("Größe €")).toBeVisible();
  await isAccessible(desk, "files-text");
  await desk.keyboard.press("ArrowRight");
  const paper = desk.getByRole("dialog", { name: "Vertrag.pdf" });
  await expect(paper.getByText(/öffnet das Programm/)).toBeVisible();
  await expect(paper.getByRole("button", { name: "Nächste Datei" })).toBeDisabled();
  await paper.getByRole("button", { name: "Öffnen" }).press("Enter");
  await expect.poll(async () => JSON.stringify(await bridge.book())).toContain("Vertrag.pdf");
  await desk.keyboard.press("Escape");
  await expect(desk.getByRole("dialog")).toHaveCount(0);
});

test("a file is looked at again on a day, by one key on its row", async ({ desk, bridge, folder }) => {
  await goTo(desk, "Verträge");
  await desk.getByRole("row").nth(3).click();
  await desk.getByRole("tab", { name: "Dateien" }).click();
  await keep(desk, bridge, folder, { "Angebot.txt": Buffer.from("Angebot") });
  await desk.getByRole("button", { name: "Angebot.txt", exact: true }).focus();
  await desk.keyboard.press("w");
  const question = desk.getByRole("alertdialog", { name: "Wiedervorlage am …" });
  await expect(question.locator('input[value="Angebot.txt wieder ansehen"]')).toBeVisible();
  await expect(question.getByRole("textbox", { name: "Wiedervorlage am" })).toBeFocused();
  await desk.keyboard.type("+7");
  await desk.keyboard.press("Enter");
  await expect(question).toHaveCount(0);
  // One goes on where one was.
  await expect(desk.getByRole("button", { name: "Angebot.txt", exact: true })).toBeFocused();
  const noted = () =>
    bridge
      .ask<{ rows: { about: { kind: string } | null; follow_up: string | null }[] }>("tasks_page", {
        filter: { text: "Angebot.txt wieder ansehen" },
        offset: 0,
        limit: 9,
      })
      .then(({ rows }) => rows);
  await expect.poll(noted).toMatchObject([{ about: { kind: "contract" }, follow_up: "2026-03-23" }]);
  await desk.getByRole("button", { name: "Wiedervorlage von Angebot.txt …" }).press("Enter");
  await expect(question).toBeVisible();
  await desk.keyboard.press("Escape");
  await expect(question).toHaveCount(0);
});

test("a contract tells what happened with it, and a call is noted there", async ({ desk }) => {
  await goTo(desk, "Verträge");
  await desk.getByRole("row").nth(3).click();
  await desk.getByRole("tab", { name: "Vorgänge" }).click();
  await desk.getByRole("button", { name: "Anruf notieren" }).press("Enter");
  await desk.keyboard.type("Kündigung angekündigt");
  await desk.keyboard.press("Control+Enter");
  await expect(desk.getByRole("list", { name: "Vorgänge" }).getByText("Kündigung angekündigt")).toBeVisible();
  await isAccessible(desk, "contract-timeline");
});
