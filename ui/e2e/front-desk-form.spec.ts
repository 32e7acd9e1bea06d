import { rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Page } from "@playwright/test";
import type { Bridge } from "./bridge";
import { entries, form, partner } from "./noting";
import { expect, goTo, test } from "./test";

const filesOf = (bridge: Bridge, id: number | undefined) =>
  bridge.ask<{ name: string }[]>("files_list", { kind: "desk_entry", id });

/** Picks a file of the disk through the dialog. */
async function pick(desk: Page, bridge: Bridge, path: string): Promise<void> {
  await bridge.willAnswer({ open: path });
  await form(desk).getByRole("button", { name: "Datei oder Scan beilegen …" }).press("Enter");
}

test("post is noted with its file in one step, and one key takes both back", async ({ desk, bridge, folder }) => {
  const before = (await entries(bridge)).length;
  await goTo(desk, "Post & Empfang");
  await writeFile(`${folder}/Bescheid.txt`, "Festgesetzt.");
  await writeFile(`${folder}/fort.txt`, "Gleich nicht mehr da.");
  await desk.keyboard.press("Control+Shift+E");
  await expect(partner(desk, "Von wem")).toBeFocused();
  await desk.keyboard.type("Unbekannt & Söhne");
  await desk.keyboard.press("Tab");
  await form(desk).getByRole("textbox", { name: "Betreff" }).fill("Bescheid mit Anlage");
  await pick(desk, bridge, `${folder}/Bescheid.txt`);
  await expect(form(desk).getByText("Bescheid.txt")).toBeVisible();
  await pick(desk, bridge, `${folder}/fort.txt`);
  await expect(form(desk).getByText("fort.txt")).toBeVisible();

  // A file that cannot be kept keeps the form with all that stands in it, and nothing is noted.
  await rm(`${folder}/fort.txt`);
  await desk.keyboard.press("Control+Enter");
  await expect(desk.getByRole("region", { name: "Meldungen" }).getByRole("alert").first()).toBeVisible();
  await expect(form(desk).getByRole("textbox", { name: "Betreff" })).toHaveValue("Bescheid mit Anlage");
  await expect(form(desk).getByText("Bescheid.txt")).toBeVisible();
  expect((await entries(bridge)).length).toBe(before);

  await form(desk)
    .getByRole("button", { name: /fort\.txt/ })
    .press("Enter");
  await desk.keyboard.press("Control+Enter");
  await expect(form(desk)).toHaveCount(0);
  const [entry] = await entries(bridge, { text: "Bescheid mit Anlage" });
  expect((await filesOf(bridge, entry?.id)).map(({ name }) => name)).toEqual(["Bescheid.txt"]);
  await expect(desk.getByRole("row", { name: /Bescheid mit Anlage/ })).toBeVisible();

  await desk.keyboard.press("Control+z");
  await expect(desk.getByRole("row", { name: /Bescheid mit Anlage/ })).toHaveCount(0);
  expect((await entries(bridge)).length).toBe(before);
  await desk.keyboard.press("Control+Shift+z");
  await expect(desk.getByRole("row", { name: /Bescheid mit Anlage/ })).toBeVisible();
  const [again] = await entries(bridge, { text: "Bescheid mit Anlage" });
  expect((await filesOf(bridge, again?.id)).map(({ name }) => name)).toEqual(["Bescheid.txt"]);
});

test("scans that are still on their way come along, and what fails after noting is no refusal", async ({
  desk,
  bridge,
}) => {
  const before = (await entries(bridge)).length;
  let fails = false;
  await desk.route("**/stage**", async (route) => {
    await new Promise((done) => setTimeout(done, 1000));
    await route.continue().catch(() => undefined);
  });
  await desk.route("**/call", async (route) => {
    const name = (route.request().postDataJSON() as { name: string }).name;
    return fails && name === "desk_entries_get"
      ? route.fulfill({ json: { error: { code: "NOT_FOUND", details: {} } } })
      : route.fallback();
  });
  await desk.keyboard.press("Control+Shift+E");
  await expect(partner(desk, "Von wem")).toBeFocused();
  await desk.keyboard.type("Unbekannt & Söhne");
  await desk.keyboard.press("Enter");
  await expect(form(desk).getByRole("textbox", { name: "Betreff" })).toBeFocused();
  await desk.keyboard.type("Zwei Scans");
  for (const name of ["Seite 1.txt", "Seite 2.txt"]) {
    const files = await desk.evaluateHandle((name) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(["Scan"], name));
      return transfer;
    }, name);
    await form(desk)
      .getByText("oder hierher ziehen")
      .or(form(desk).getByRole("button", { name: "Datei oder Scan beilegen …" }))
      .first()
      .dispatchEvent("drop", { dataTransfer: files });
  }
  fails = true;
  await desk.keyboard.press("Control+s");
  await expect(partner(desk, "Von wem")).toHaveValue("");
  await expect(partner(desk, "Von wem")).toBeFocused();
  await expect(desk.getByText("Notiert: Unbekannt & Söhne: Zwei Scans").first()).toBeVisible();
  const [entry] = await entries(bridge);
  expect((await entries(bridge)).length).toBe(before + 1);
  const files = await bridge.ask<{ name: string }[]>("files_list", { kind: "desk_entry", id: entry?.id });
  expect(files.map(({ name }) => name).sort()).toEqual(["Seite 1.txt", "Seite 2.txt"]);
});

test("an invoice that came along fills what is empty, and says when it is somebody else's", async ({
  desk,
  bridge,
}) => {
  await desk.keyboard.press("Control+Shift+E");
  await expect(partner(desk, "Von wem")).toBeFocused();
  await pick(desk, bridge, resolve("../src-tauri/exchange/tests/fixtures/einvoice/ubl-invoice.xml"));
  await expect(form(desk).getByText(/^E-Rechnung von /)).toBeVisible();
  await expect(form(desk).getByText(/nicht an Ihre Firma/)).toBeVisible();
  await form(desk).getByRole("textbox", { name: "Betreff" }).fill("Strom Halle 2");
  await form(desk).getByRole("button", { name: "Leere Felder ausfüllen" }).press("Enter");
  await expect(partner(desk, "Von wem")).not.toHaveValue("");
  await expect(form(desk).getByRole("textbox", { name: "Betreff" })).toHaveValue("Strom Halle 2");
  await desk.keyboard.press("Control+Enter");
  await expect(form(desk)).toHaveCount(0);
  const [entry] = await entries(bridge, { text: "Strom Halle 2" });
  expect(entry?.fields.until).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

test("a kind that was chosen and nothing else leaves without a question", async ({ desk }) => {
  await desk.keyboard.press("Control+Shift+E");
  await expect(partner(desk, "Von wem")).toBeFocused();
  await desk.keyboard.press("Alt+u");
  await expect(partner(desk, "Wer kommt")).toBeVisible();
  await desk.keyboard.press("Escape");
  await expect(desk.getByRole("dialog")).toHaveCount(0);
  await expect(desk.getByRole("alertdialog")).toHaveCount(0);
});
