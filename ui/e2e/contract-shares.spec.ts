import { expect, goTo, test } from "./test";

test.use({ scene: { office: "sample", language: "de", theme: "light", who: "Anna Petersen" } });

test("a split that was refused is mended and saved", async ({ desk, bridge }) => {
  await goTo(desk, "Verträge");
  await expect(desk.getByRole("grid", { name: "Verträge" })).toBeVisible();
  await desk.keyboard.press("Control+n");
  const form = desk.getByRole("form", { name: "Neuer Vertrag" });
  await expect(form.getByRole("textbox", { name: "Titel" })).toBeFocused();
  await desk.keyboard.type("Geteilte Wartung");
  await form.getByRole("textbox", { name: "Beginn" }).fill("01.04.2026");
  await form.getByRole("button", { name: "Auf mehrere Kostenstellen aufteilen" }).press("Enter");
  const split = form.getByRole("group", { name: "Aufteilung auf Kostenstellen" });
  const centre = split.getByRole("button", { name: /Kostenstelle$/ });
  const share = form.getByRole("textbox", { name: "Anteil" });
  await centre.nth(0).press("ArrowRight");
  await centre.nth(1).press("ArrowRight");
  await centre.nth(1).press("ArrowRight");
  await share.nth(0).fill("60");
  await share.nth(1).fill("30");
  await desk.keyboard.press("Tab");
  await expect(form.getByText("Zusammen 90 %")).toBeVisible();
  await desk.keyboard.press("Control+s");
  await expect(form.getByRole("alert").filter({ hasText: "100" })).toBeVisible();
  await share.nth(1).fill("40");
  await desk.keyboard.press("Tab");
  await expect(form.getByText("Zusammen 100 %")).toBeVisible();
  await expect(form.getByRole("alert").filter({ hasText: "100" })).toHaveCount(0);
  await desk.keyboard.press("Control+s");
  await expect(desk.getByText("Geteilte Wartung gespeichert")).toBeVisible();
  const page = await bridge.ask<{ rows: { id: number }[] }>("contracts_page", {
    filter: { text: "Geteilte Wartung" },
    offset: 0,
    limit: 1,
  });
  const kept = await bridge.ask<{ fields: { shares: { share: number }[] } }>("contracts_get", { id: page.rows[0]?.id });
  expect(kept.fields.shares.map((one) => one.share)).toEqual([6000, 4000]);
});
