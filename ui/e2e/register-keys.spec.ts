import { expect, goTo, test } from "./test";

test.use({ scene: { office: "sample", language: "de", theme: "light", who: "Anna Petersen" } });

test("the register is found again as it was left", async ({ desk }) => {
  await goTo(desk, "Verträge");
  const grid = desk.getByRole("grid", { name: "Verträge" });
  await expect(grid.getByRole("row", { name: /Kopiererleasing/ })).toBeVisible();
  await desk.getByRole("button", { name: "Filter", exact: true }).press("Enter");
  await desk.getByRole("menuitemcheckbox", { name: "Kostenstelle" }).press("Enter");
  await desk.keyboard.press("Escape");
  await grid.getByRole("row", { name: /Kopiererleasing/ }).click();
  const record = desk.getByRole("heading", { name: "Kopiererleasing" });
  await expect(record).toBeVisible();
  await desk.getByRole("link", { name: "Einstellungen" }).click();
  await expect(grid).toHaveCount(0);
  await goTo(desk, "Verträge");
  await expect(desk.getByText("gruppiert nach Kostenstelle")).toBeVisible();
  await expect(record).toBeVisible();
  // A day to send that is past says so in words, beside its sign.
  await expect(grid.getByRole("row", { name: /Kopiererleasing/ })).toContainText("überfällig");
  // Whoever stands there already and presses the name begins anew.
  await goTo(desk, "Verträge");
  await expect(desk.getByText("gruppiert nach Kostenstelle")).toHaveCount(0);
});

test("Tab takes the choice in an open list and goes on; splitting begins in the first field", async ({ desk }) => {
  await goTo(desk, "Verträge");
  await expect(desk.getByRole("grid", { name: "Verträge" })).toBeVisible();
  await desk.keyboard.press("Control+n");
  const form = desk.getByRole("form", { name: "Neuer Vertrag" });
  await expect(form.getByRole("textbox", { name: "Titel" })).toBeFocused();
  await form.getByRole("button", { name: "Auf mehrere Kostenstellen aufteilen" }).press("Enter");
  const split = form.getByRole("group", { name: "Aufteilung auf Kostenstellen" });
  const centre = split.getByRole("button", { name: /Kostenstelle$/ });
  await expect(centre.nth(0)).toBeFocused();
  await desk.keyboard.press("Enter");
  const options = desk.getByRole("option");
  await expect(options.first()).toBeVisible();
  const name = (await options.first().textContent()) ?? "";
  await desk.keyboard.press("Home");
  await desk.keyboard.press("Tab");
  await expect(options).toHaveCount(0);
  await expect(centre.nth(0)).toContainText(name);
  await expect(split.getByRole("textbox", { name: "Anteil" }).nth(0)).toBeFocused();
});
