import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, goTo, isAccessible, test } from "./test";

test("thirty labels are printed from position five by keyboard alone", async ({ desk, bridge, folder }) => {
  await expect(desk.getByRole("row").nth(5)).toBeVisible();
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type("Etiketten drucken");
  await expect(desk.getByRole("option", { name: /Etiketten drucken/ })).toBeVisible();
  await desk.keyboard.press("Enter");

  // The first choice has the keys: the one that is seen, not the browser's own behind it.
  await expect(desk.getByRole("button", { name: /Etikettenbogen/ })).toBeFocused();

  // A text of one's own, thirty times: what a return address needs.
  const own = desk.getByRole("radio", { name: "eigener Text" });
  await own.focus();
  await desk.keyboard.press("Space");
  await desk.getByRole("textbox", { name: "Text" }).focus();
  await desk.keyboard.type("Hansen Elektrotechnik GmbH\nHafenstraße 12\n25335 Elmshorn");
  const copies = desk.getByRole("textbox", { name: "Jedes Etikett so oft" });
  await copies.focus();
  await desk.keyboard.press("Control+a");
  await desk.keyboard.type("30");
  await desk.keyboard.press("Tab");

  // The fifth label, in the picture of the sheet: one down, one to the right.
  const sheet = desk.getByRole("radiogroup", { name: "Startposition" });
  await sheet.getByRole("radio", { name: "Etikett 1", exact: true }).focus();
  await desk.keyboard.press("ArrowDown");
  await desk.keyboard.press("ArrowRight");
  await expect(sheet.getByRole("radio", { name: "Etikett 5", exact: true })).toBeFocused();
  await expect(desk.getByRole("textbox", { name: "Erstes freies Etikett" })).toHaveValue("5");
  // Twenty on the first sheet, ten on the second.
  await expect(desk.getByText("30 Etiketten")).toBeVisible();
  await expect(desk.getByText("2 Seiten")).toBeVisible();

  const printed = join(folder, "etiketten.pdf");
  await bridge.willAnswer({ print: printed });
  await desk.keyboard.press("Control+p");
  await expect
    .poll(async () => (await readFile(printed).catch(() => Buffer.alloc(0))).subarray(0, 5).toString())
    .toBe("%PDF-");
});

test("what does not fit is said in one line, and whom it is about when one asks", async ({ desk }) => {
  await goTo(desk, "Kontakte");
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type("Etiketten drucken");
  await expect(desk.getByRole("option", { name: /Etiketten drucken/ })).toBeVisible();
  await desk.keyboard.press("Enter");
  const said = desk.getByRole("status").filter({ hasText: "haben keine Anschrift" });
  await expect(said).toContainText(/werden nicht gedruckt\./);
  expect((await said.boundingBox())?.height).toBeLessThan(48);
  const show = said.getByRole("button", { name: "Anzeigen" });
  await show.press("Enter");
  await expect(said.getByRole("listitem").first()).toBeVisible();
  await isAccessible(desk, "labels-remarks");
  await said.getByRole("button", { name: "Ausblenden" }).press("Enter");
  await expect(said.getByRole("listitem")).toHaveCount(0);
});
