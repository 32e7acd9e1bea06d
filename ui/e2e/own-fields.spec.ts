import { expect, goTo, isAccessible, test } from "./test";

interface Rows {
  rows: { id: number; listed: string; own: { field_id: number; text: string }[] }[];
  count: number;
}

test("an own field is a column, an order, a filter and a change for many", async ({ desk, bridge }) => {
  const fields = await bridge.ask<{ id: number; name_de: string }[]>("own_fields_list");
  const days = fields.find((field) => field.name_de === "Zahlungsziel in Tagen")?.id ?? 0;
  await goTo(desk, "Kontakte");
  await desk.getByRole("button", { name: "Spalten wählen" }).press("Enter");
  await desk.getByRole("menuitemcheckbox", { name: "Zahlungsziel in Tagen" }).press("Enter");
  await desk.keyboard.press("Escape");
  // Ordered by it, the shortest comes first; who has none comes behind.
  const head = desk.getByRole("columnheader", { name: /Zahlungsziel/ });
  await head.getByRole("button").first().press("Enter");
  await expect(head).toHaveAttribute("aria-sort", "ascending");
  const ordered = await bridge.ask<Rows>("contacts_page", { filter: { sort_own: days }, offset: 0, limit: 2 });
  await expect(desk.getByRole("row").nth(1)).toContainText(ordered.rows[0]?.listed ?? "?");
  await expect(desk.getByRole("row").nth(2)).toContainText(ordered.rows[1]?.own[0]?.text ?? "?");

  // Asked for a range, only those stay, and the filter says so in words.
  await desk.getByRole("button", { name: "Filter", exact: true }).press("Enter");
  await desk.getByRole("menuitem", { name: /eigene Felder/ }).press("Enter");
  await desk.getByRole("button", { name: /Eigenes Feld/ }).press("Enter");
  await desk.getByRole("option", { name: "Zahlungsziel in Tagen" }).press("Enter");
  await desk.getByRole("textbox", { name: "Von", exact: true }).fill("20");
  await desk.getByRole("textbox", { name: "Bis", exact: true }).fill("30");
  await desk.keyboard.press("Shift+Tab");
  await expect(desk.getByText("Zahlungsziel in Tagen: von 20 bis 30")).toBeVisible();
  await expect(desk.getByText("2 von 139 Kontakten")).toBeVisible();
  await isAccessible(desk, "contacts-own-filter");

  // All of them get another value, looked at before and taken back afterwards.
  await desk.getByRole("row").nth(1).click();
  await desk.keyboard.press("Control+a");
  await desk.getByRole("button", { name: "Ändern …" }).press("Enter");
  await desk.getByRole("button", { name: /Was soll sich ändern/ }).press("Enter");
  await desk.getByRole("option", { name: /„Zahlungsziel in Tagen“ setzen/ }).press("Enter");
  await desk.getByRole("textbox", { name: "Zahlungsziel in Tagen" }).fill("25,5");
  await desk.keyboard.press("Shift+Tab");
  await expect(desk.getByRole("cell", { name: "25,5" })).toHaveCount(2);
  await isAccessible(desk, "contacts-own-mass");
  await desk.getByRole("button", { name: "2 Kontakte ändern" }).press("Enter");
  const asked = { own: [{ field_id: days, one_of: [], from: "25.5", to: "25.5" }] };
  const page = () => bridge.ask<Rows>("contacts_page", { filter: asked, offset: 0, limit: 5 });
  await expect.poll(async () => (await page()).count).toBe(2);
  await bridge.ask("history_undo");
  expect((await page()).count).toBe(0);
});

test("a view that names a category that is gone says so", async ({ desk, bridge }) => {
  const { id } = await bridge.ask<{ id: number }>("entries_save", {
    id: null,
    list: "category",
    fields: {
      ...{ code: "messe", name_de: "Messe", name_en: "", colour: "", position: 0, active: true, valid_from: null },
      ...{ valid_to: null, reverse_de: "", reverse_en: "", parent_id: null, rate: null },
    },
  });
  await bridge.ask("forms_save", {
    id: null,
    place: "view:contacts",
    name: "Messegäste",
    json: { search: { categories: [id] } },
  });
  await bridge.ask("entries_delete", { id });
  await desk.goto("about:blank");
  await desk.goto(bridge.url);
  await goTo(desk, "Kontakte");
  await desk.getByRole("button", { name: "Ansichten" }).press("Enter");
  await desk.getByRole("menuitemcheckbox", { name: "Messegäste" }).press("Enter");
  await desk.keyboard.press("Escape");
  await expect(desk.getByText("Eine Kategorie, die es nicht mehr gibt")).toBeVisible();
  await expect(desk.getByText(/Der Filter nennt etwas, das es nicht mehr gibt/)).toBeVisible();
  await isAccessible(desk, "contacts-view-gone");
});

test("a contact stands under the name that was chosen for it", async ({ desk, bridge }) => {
  const card = { kind: "organisation", organisation: "Deutsche Post AG", sort_name: "Xpost" };
  await bridge.ask("contacts_save", { id: null, card });
  await goTo(desk, "Kontakte");
  await expect(desk.getByRole("row").nth(5)).toBeVisible();
  await desk.getByRole("row").nth(1).click();
  await desk.keyboard.type("xpo");
  const row = desk.getByRole("row", { name: /Deutsche Post AG/ });
  await expect(row).toHaveAttribute("aria-selected", "true");
});
