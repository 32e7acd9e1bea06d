import { expect, goTo, isAccessible, test } from "./test";

test("everything is found from everywhere, in any spelling", async ({ desk, bridge }) => {
  const mueller = { kind: "person", given: "Jörg", family: "Müller-Lüdenscheidt" };
  await bridge.ask("contacts_save", { id: null, card: mueller });
  await goTo(desk, "Einstellungen");
  for (const typed of ["mull lude", "mueller-lued", "MÜLLER", "luedenscheidt joerg"]) {
    await desk.keyboard.press("Control+k");
    await desk.keyboard.type(typed);
    await expect(desk.getByRole("option", { name: /Müller-Lüdenscheidt/ }).first()).toBeVisible();
    await desk.keyboard.press("Escape");
  }
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type("lüdenscheidt");
  await expect(desk.getByRole("option", { name: /Müller-Lüdenscheidt/ }).first()).toBeVisible();
  await isAccessible(desk, "search-hits");
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("heading", { name: "Jörg Müller-Lüdenscheidt" })).toBeVisible();
});

test("a day is written out in the hits, never as it is stored", async ({ desk }) => {
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type("sitzung");
  const hits = desk.getByRole("option").filter({ hasText: "Termin" });
  await expect(hits.first()).toContainText(/\d\d\.\d\d\.20\d\d, \d\d:\d\d/);
  await expect(desk.getByRole("listbox")).not.toContainText(/\d{4}-\d\d-\d\d/);
});

test("things to do are found by their names, and nothing is said to be nothing", async ({ desk }) => {
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type("vertrag anl");
  await desk.getByRole("option", { name: "Vertrag anlegen" }).click();
  await expect(desk.getByRole("form", { name: "Neuer Vertrag" })).toBeVisible();
  await desk.keyboard.press("Escape");
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type("xyzzyqq");
  await expect(desk.getByText(/^Nichts gefunden für „xyzzyqq“/)).toBeVisible();
  await isAccessible(desk, "search-nothing");
  await desk.keyboard.press("Escape");
  await expect(desk.getByRole("listbox")).toHaveCount(0);
});

test("whoever types quickly and presses Enter at once gets what was typed", async ({ desk }) => {
  await expect(desk.getByRole("row").nth(5)).toBeVisible();
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type("alpmess", { delay: 0 });
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("heading", { name: /^Alpmess/ })).toBeVisible();
});

test("a command that begins as was typed comes before what only sounds alike", async ({ desk }) => {
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type("Brief schr");
  await expect(desk.getByRole("option").first()).toContainText("Brief schreiben");
  await desk.keyboard.press("Escape");
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type("Verteiler");
  await expect(desk.getByRole("option", { selected: true })).toHaveText(/^Verteiler$/);
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("heading", { name: "Verteiler", exact: true })).toBeVisible();
});
