import { expect, goTo, isAccessible, test } from "./test";

test("marked contracts get a tag together, are found by it, and lose it again", async ({ desk, bridge }) => {
  await goTo(desk, "Verträge");
  await expect(desk.getByRole("row").nth(5)).toBeVisible();
  const grid = desk.getByRole("grid");
  await grid.focus();
  await desk.keyboard.press("ArrowDown");
  await desk.keyboard.press("Shift+ArrowDown");
  await desk.keyboard.press("Shift+ArrowDown");
  await expect(desk.getByText("3 markiert", { exact: true })).toBeVisible();

  await desk.getByRole("button", { name: "Gemeinsam ändern" }).focus();
  await desk.keyboard.press("Enter");
  await desk.getByRole("menuitem", { name: "Ändern …", exact: true }).waitFor();
  await desk.keyboard.press("Enter");
  const what = desk.getByRole("button", { name: /Was soll sich ändern/ });
  await expect(what).toBeFocused();
  await desk.keyboard.press("Enter");
  await desk.keyboard.type("Schlagwort hinzu");
  await desk.keyboard.press("Enter");
  const tag = desk.getByRole("combobox", { name: "Schlagwort" });
  await tag.focus();
  await desk.keyboard.type("Prüfen 2026");
  await expect(desk.getByText("Ändert 3 von 3 Verträgen.")).toBeVisible();
  await isAccessible(desk, "contracts-mass");
  await desk.getByRole("button", { name: "3 Verträge ändern" }).focus();
  await desk.keyboard.press("Enter");
  await expect(desk.getByText("3 Verträge geändert")).toBeVisible();
  const tagged = () => bridge.ask<number[]>("contracts_ids", { tag: "Prüfen 2026" });
  expect(await tagged()).toHaveLength(3);

  // The filter knows the tag, and its chip takes it off again.
  await desk.getByRole("button", { name: "Filter", exact: true }).focus();
  await desk.keyboard.press("Enter");
  await desk.getByRole("menuitemcheckbox", { name: "Prüfen 2026" }).press("Enter");
  await desk.keyboard.press("Escape");
  await expect(desk.getByText(/^3 von \d+ Verträgen$/).first()).toBeVisible();
  await desk.getByRole("button", { name: /Prüfen 2026/ }).press("Enter");
  await expect(desk.getByText(/^\d+ Verträge$/).first()).toBeVisible();

  await grid.focus();
  await desk.keyboard.press("Control+z");
  await expect.poll(tagged).toHaveLength(0);
});

test("what is offered for marked contracts goes with the marks", async ({ desk }) => {
  await goTo(desk, "Verträge");
  await expect(desk.getByRole("row").nth(5)).toBeVisible();
  await desk.getByRole("grid").focus();
  await desk.keyboard.press("ArrowDown");
  await desk.keyboard.press("Shift+ArrowDown");
  await expect(desk.getByText("2 markiert", { exact: true })).toBeVisible();
  await desk.getByRole("button", { name: "Gemeinsam ändern" }).press("Enter");
  await desk.getByRole("menuitem", { name: "Ändern …", exact: true }).press("Enter");
  const what = desk.getByRole("button", { name: /Was soll sich ändern/ });
  await expect(what).toBeVisible();
  await desk.getByRole("row").nth(5).click();
  await expect(desk.getByText("2 markiert", { exact: true })).toHaveCount(0);
  await expect(what).toHaveCount(0);
});

test("prices of marked contracts are raised from a day on, and taken back", async ({ desk, bridge }) => {
  await goTo(desk, "Verträge");
  await expect(desk.getByRole("row").nth(5)).toBeVisible();
  const grid = desk.getByRole("grid");
  await grid.focus();
  await desk.keyboard.press("ArrowDown");
  await desk.keyboard.press("Shift+ArrowDown");
  await desk.keyboard.press("Shift+ArrowDown");
  const steps = async () => {
    const ids = (await bridge.ask<number[]>("contracts_ids", {})).slice(0, 3);
    const all = await Promise.all(ids.map((id) => bridge.ask("contracts_get", { id })));
    return all.filter((one) => JSON.stringify(one).includes("Indexanpassung 2027")).length;
  };
  await desk.getByRole("button", { name: "Gemeinsam ändern" }).focus();
  await desk.keyboard.press("Enter");
  await desk.getByRole("menuitem", { name: "Preise anpassen …" }).press("Enter");
  const from = desk.getByRole("textbox", { name: "Neuer Preis gilt ab" });
  await expect(from).toBeFocused();
  await desk.keyboard.type("010127");
  const percent = desk.getByRole("textbox", { name: /Prozent/ });
  await percent.focus();
  await desk.keyboard.type("3,5");
  await desk.keyboard.press("Tab");
  const reason = desk.getByRole("textbox", { name: "Grund" });
  await reason.fill("Indexanpassung 2027");
  const apply = desk.getByRole("button", { name: /Preise? anpassen$/ });
  await expect(desk.getByText(/^Neuer Preis für \d von 3 Verträgen\.$/)).toBeVisible();
  await expect(desk.getByRole("columnheader", { name: "Künftig" })).toBeVisible();
  await isAccessible(desk, "contracts-raise");
  expect(await steps()).toBe(0);
  await expect(apply).toBeEnabled();
  await apply.press("Enter");
  await expect(desk.getByText(/Preise? angepasst/).first()).toBeVisible();
  await expect.poll(steps).toBeGreaterThan(0);
  await grid.focus();
  await desk.keyboard.press("Control+z");
  await expect.poll(steps).toBe(0);
});

test("contracts that wait for a decision, and those of any number of days, are filtered by keyboard", async ({
  desk,
  bridge,
}) => {
  await goTo(desk, "Verträge");
  await expect(desk.getByRole("row").nth(5)).toBeVisible();
  await desk.getByRole("button", { name: "Filter", exact: true }).focus();
  await desk.keyboard.press("Enter");
  await desk.getByRole("menuitem", { name: "Weitere Felder …" }).press("Enter");
  await desk.getByRole("textbox", { name: "Abzusenden in" }).focus();
  await desk.keyboard.type("45");
  await desk.keyboard.press("Tab");
  const within = await bridge.ask<number[]>("contracts_ids", { deadline_within_days: 45 });
  expect(within.length).toBeGreaterThan(0);
  await expect(desk.getByText(`${within.length} von`).first()).toBeVisible();
  await isAccessible(desk, "contracts-filter");
  await desk.getByRole("button", { name: /abzusenden in 45 Tagen/ }).press("Enter");
  await expect(desk.getByText(/^\d+ Verträge$/).first()).toBeVisible();
});

test("the register stands under heads with their sums, and the keys go through them", async ({ desk, bridge }) => {
  const groups = await bridge.ask<{ title: string; ids: number[] }[]>("contracts_groups", { by: "cost_centre" });
  await goTo(desk, "Verträge");
  const grid = desk.getByRole("grid", { name: "Verträge" });
  await expect(grid.getByRole("row").nth(1)).toBeVisible();
  await desk.getByRole("button", { name: "Filter", exact: true }).press("Enter");
  await desk.getByRole("menuitemcheckbox", { name: "Kostenstelle" }).press("Enter");
  await desk.keyboard.press("Escape");
  const [first] = groups;
  const head = grid.getByRole("rowheader", { name: new RegExp(`^${first?.title} ${first?.ids.length} `) });
  await expect(head).toContainText("€");
  await expect(desk.getByText("gruppiert nach Kostenstelle")).toBeVisible();
  await isAccessible(desk, "contracts-grouped");
  // The first row below the head is the group's first, and the keys pass over heads.
  await grid.focus();
  await desk.keyboard.press("Home");
  for (let step = 0; step < (first?.ids.length ?? 0); step += 1) await desk.keyboard.press("ArrowDown");
  const second = groups[1]?.ids[0];
  const { row } = await bridge.ask<{ row: { title: string } }>("contracts_get", { id: second });
  await expect(grid.getByRole("row", { selected: true })).toContainText(row.title.slice(0, 12));
});

test("groups fold to their heads, by keys, by a press and all at once", async ({ desk, bridge }) => {
  const groups = await bridge.ask<{ title: string; ids: number[] }[]>("contracts_groups", { by: "cost_centre" });
  const all = groups.reduce((sum, { ids }) => sum + ids.length, 0);
  const [first, second] = groups;
  const sizes = { first: first?.ids.length ?? 0, second: second?.ids.length ?? 0 };
  await goTo(desk, "Verträge");
  const grid = desk.getByRole("grid", { name: "Verträge" });
  await expect(grid.getByRole("row").nth(1)).toBeVisible();
  await desk.getByRole("button", { name: "Filter", exact: true }).press("Enter");
  await desk.getByRole("menuitemcheckbox", { name: "Kostenstelle" }).press("Enter");
  await desk.keyboard.press("Escape");
  const head = (group: typeof first) => grid.getByRole("rowheader", { name: new RegExp(`^${group?.title} \\d+ `) });
  await expect(head(first)).toHaveAttribute("aria-expanded", "true");

  // ← folds the group of the row; what it comes to stays in view, and the next key goes on in the next group.
  await grid.focus();
  await desk.keyboard.press("Home");
  await desk.keyboard.press("ArrowLeft");
  await expect(head(first)).toHaveAttribute("aria-expanded", "false");
  await expect(head(first)).toContainText(`${sizes.first}`);
  await expect(head(first)).toContainText("€");
  const id = await head(first).getAttribute("id");
  await expect(grid).toHaveAttribute("aria-activedescendant", id ?? "");
  await isAccessible(desk, "contracts-folded");
  await desk.keyboard.press("ArrowDown");
  const { row } = await bridge.ask<{ row: { number: string } }>("contracts_get", { id: second?.ids[0] });
  await expect(desk.getByText(row.number).last()).toBeVisible();
  await desk.keyboard.press("ArrowUp");
  await expect(grid).toHaveAttribute("aria-activedescendant", id ?? "");
  await desk.keyboard.press("ArrowRight");
  await expect(head(first)).toHaveAttribute("aria-expanded", "true");
  await expect(grid.getByRole("row", { selected: true })).toHaveAttribute("aria-rowindex", "2");

  // A press does the same.
  await head(second).click();
  await expect(head(second)).toHaveAttribute("aria-expanded", "false");
  await expect(grid).toBeFocused();
  await head(second).click();
  await expect(head(second)).toHaveAttribute("aria-expanded", "true");

  // All at once from the search box; who marks all still means all that the filter leaves.
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type("gruppen zuklappen");
  await desk.getByRole("option", { name: /Alle Gruppen zuklappen/ }).waitFor();
  await desk.keyboard.press("Enter");
  await expect(grid.locator('[role="row"][aria-rowindex]:not([aria-rowindex="1"])')).toHaveCount(0);
  await grid.focus();
  await desk.keyboard.press("Control+a");
  await expect(desk.getByText(`${all} markiert`, { exact: true })).toBeVisible();
});

test("a contract that cost centres share stands once and counts at each of them with its part", async ({
  desk,
  bridge,
}) => {
  type Group = { title: string; ids: number[] };
  const [first, second] = await bridge.ask<Group[]>("contracts_groups", { by: "cost_centre" });
  const get = (id: number | undefined) =>
    bridge.ask<{ fields: Record<string, unknown> }>("contracts_get", { id: id ?? null });
  const [{ fields }, other] = await Promise.all([get(first?.ids[0]), get(second?.ids[0])]);
  const centres = [fields.cost_centre_id, other.fields.cost_centre_id];
  const shares = centres.map((cost_centre_id) => ({ cost_centre_id, share: 5_000 }));
  await bridge.ask("contracts_save", { id: first?.ids[0], fields: { ...fields, shares } });

  await goTo(desk, "Verträge");
  const grid = desk.getByRole("grid", { name: "Verträge" });
  await expect(grid.getByRole("row").nth(1)).toBeVisible();
  await desk.getByRole("button", { name: "Filter", exact: true }).press("Enter");
  await desk.getByRole("menuitemcheckbox", { name: "Kostenstelle" }).press("Enter");
  await desk.keyboard.press("Escape");
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type("gruppen zuklappen");
  await desk.getByRole("option", { name: /Alle Gruppen zuklappen/ }).waitFor();
  await desk.keyboard.press("Enter");
  const head = (title: string | undefined) => grid.getByRole("rowheader", { name: new RegExp(`^${title} \\d+ `) });
  await expect(head(first?.title)).toContainText("+ 1 anteilig");
  await expect(head(second?.title)).toContainText("+ 1 anteilig");
  await expect(head("Mehrere Kostenstellen")).toContainText("Beträge anteilig bei den Kostenstellen");
  await expect(head("Mehrere Kostenstellen")).not.toContainText("€");
  await isAccessible(desk, "contracts-shared");
});

test("the accent stays with what the open contract asks for, also after its form was left", async ({ desk }) => {
  await goTo(desk, "Verträge");
  const grid = desk.getByRole("grid", { name: "Verträge" });
  await expect(grid.getByRole("row").nth(1)).toBeVisible();
  await grid.focus();
  await desk.keyboard.press("ArrowDown");
  const step = desk.getByRole("button", { name: "Zur Entscheidung vorlegen …" });
  const create = desk.getByRole("button", { name: "Neuer Vertrag" });
  await expect(step).toHaveClass(/primary/);
  await expect(create).not.toHaveClass(/primary/);
  await desk.keyboard.press("F2");
  await expect(desk.getByRole("textbox", { name: "Bezeichnung" }).or(desk.getByRole("form")).first()).toBeVisible();
  await desk.keyboard.press("Escape");
  await expect(step).toHaveClass(/primary/);
  await expect(create).not.toHaveClass(/primary/);
});
