import { join } from "node:path";
import { expect, goTo, test } from "./test";

test.describe("a new office", () => {
  test.use({ scene: { office: "new", language: "de", theme: "light", who: "Anna Brandt" } });

  test("a contract is kept by keyboard alone, and its deadline follows the typing", async ({ desk, bridge }) => {
    await goTo(desk, "Verträge");
    await expect(desk.getByText("Noch keine Verträge")).toBeVisible();
    await desk.keyboard.press("Control+n");
    const form = desk.getByRole("form", { name: "Neuer Vertrag" });
    await expect(form.getByRole("textbox", { name: "Titel" })).toBeFocused();
    await desk.keyboard.type("Kopierer Empfang");

    const start = form.getByRole("textbox", { name: "Beginn" });
    await start.focus();
    await desk.keyboard.type("150724");
    await desk.keyboard.press("Tab");
    await expect(start).toHaveValue("Mo 15.07.2024");
    await form.getByRole("textbox", { name: "Dauer" }).fill("24");
    const renewal = form.getByRole("textbox", { name: "Verlängerung um" });
    await renewal.fill("12");
    const period = form.getByRole("textbox", { name: "Frist" });
    await period.fill("3");
    // Beside the form stands what follows, before anything was saved.
    const follows = desk
      .getByRole("complementary")
      .or(desk.getByRole("region", { name: "Daraus folgt" }))
      .first();
    await expect(follows).toContainText("14.07.2026");
    await expect(follows).toContainText("14.04.2026");
    await period.fill("6");
    await expect(follows).toContainText("14.01.2027");
    await period.fill("3");
    await expect(follows).toContainText("14.04.2026");
    expect((await bridge.ask("contracts_page", { offset: 0, limit: 1 })).total).toBe(0);

    await desk.keyboard.press("Control+s");
    await expect(desk.getByText("Kopierer Empfang gespeichert")).toBeVisible();
    await expect(desk.getByRole("row", { name: /Kopierer Empfang/ })).toBeVisible();
    const [kept] = (await bridge.ask<{ rows: Record<string, unknown>[] }>("contracts_page", { offset: 0, limit: 1 }))
      .rows;
    expect(kept).toMatchObject({ title: "Kopierer Empfang", end: "2026-07-14", receive_by: "2026-04-14" });
  });

  test("what is missing or wrong is said at its field, and nothing is saved", async ({ desk, bridge }) => {
    await goTo(desk, "Verträge");
    await desk.keyboard.press("Control+n");
    const form = desk.getByRole("form", { name: "Neuer Vertrag" });
    const title = form.getByRole("textbox", { name: "Titel" });
    await expect(title).toBeFocused();
    await desk.keyboard.press("Control+s");
    await expect(title).toHaveAttribute("aria-invalid", "true");
    await title.fill("Gas");
    await form.getByRole("textbox", { name: "Beginn" }).fill("31.02.2026");
    await desk.keyboard.press("Tab");
    await expect(form.getByText("Diesen Tag gibt es nicht. Bitte Tag und Monat prüfen.")).toBeVisible();
    await form.getByRole("textbox", { name: "Frist" }).fill("-3");
    await desk.keyboard.press("Control+s");
    expect((await bridge.ask("contracts_page", { offset: 0, limit: 1 })).total).toBe(0);
    // Leaving asks, and the draft is offered again.
    await desk.keyboard.press("Escape");
    await desk.getByRole("alertdialog").getByRole("button", { name: "Weiter bearbeiten" }).click();
    await expect(title).toHaveValue("Gas");
  });
});

test("the list is filtered, and prints what it shows", async ({ desk, bridge, folder }) => {
  await goTo(desk, "Verträge");
  const rows = desk.getByRole("row");
  await expect(rows.nth(5)).toBeVisible();
  await desk.keyboard.press("Control+f");
  await desk.keyboard.type("miete");
  await expect(desk.getByText(/^\d von \d\d Verträgen$/).first()).toBeVisible();
  await desk.keyboard.press("Control+p");
  await expect(desk.getByRole("heading", { name: "Vertragsliste drucken" })).toBeVisible();
  const page = desk.getByRole("img").first();
  await expect(page).toBeVisible();
  expect(await page.evaluate((img: HTMLImageElement) => img.naturalWidth > img.naturalHeight)).toBe(true);

  const pdf = join(folder, "Verträge.pdf");
  const excel = join(folder, "Verträge.xlsx");
  await bridge.willAnswer({ save: pdf }, { save: excel }, { print: join(folder, "gedruckt.pdf") });
  await desk.getByRole("button", { name: "PDF speichern" }).click();
  await expect(desk.getByText("Verträge.pdf gespeichert")).toBeVisible();
  await desk.getByRole("button", { name: "Als Excel" }).click();
  await expect(desk.getByText("Verträge.xlsx gespeichert")).toBeVisible();
  await desk.keyboard.press("Control+p");
  await expect.poll(async () => (await bridge.book()).some((entry) => "printed" in entry)).toBe(true);
  await desk.keyboard.press("Escape");
  await expect(desk.getByText(/^\d von \d\d Verträgen$/).first()).toBeVisible();
});

test("a change is taken back and brought again by its name", async ({ desk, bridge }) => {
  await goTo(desk, "Verträge");
  await desk.getByRole("row").nth(2).click();
  await desk.keyboard.press("F2");
  const form = desk.getByRole("form");
  const title = form.getByRole("textbox", { name: "Titel" });
  const before = await title.inputValue();
  await title.fill("Umbenannt");
  await desk.keyboard.press("Control+s");
  await expect(desk.getByText("Umbenannt gespeichert")).toBeVisible();
  const name = desk.getByRole("heading", { name: "Umbenannt" });
  await expect(name).toBeVisible();
  await desk.getByRole("grid").or(desk.getByRole("main")).first().focus();
  await desk.keyboard.press("Control+z");
  await expect(desk.getByRole("heading", { name: before }).first()).toBeVisible();
  await expect(name).toHaveCount(0);
  await desk.keyboard.press("Control+y");
  await expect(name).toBeVisible();
  expect((await bridge.ask<{ undo: { title: string } }>("history_state")).undo.title).toBe("Umbenannt");
});

test("a contract that ends tells how it was computed", async ({ desk }) => {
  await goTo(desk, "Verträge");
  await desk.getByRole("row").nth(1).click();
  await desk.getByText("So ist gerechnet").click();
  await expect(desk.getByText("Berechnet – bitte mit dem Vertrag abgleichen.")).toBeVisible();
});
