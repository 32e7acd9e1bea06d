import type { Page } from "@playwright/test";
import type { Bridge } from "./bridge";
import { begin, expect, isAccessible, test } from "./test";

const scene = { office: "sample", language: "de", theme: "light", who: "Anna Petersen", place: "" } as const;
test.use({ scene });

/** An employee by the family name. */
async function employee(bridge: Bridge, family: string): Promise<number> {
  const all = await bridge.ask<{ id: number; family: string }[]>("employees_list");
  return all.find((one) => one.family === family)?.id ?? 0;
}

async function task(bridge: Bridge, fields: Record<string, unknown>): Promise<number> {
  return (await bridge.ask<{ id: number }>("tasks_save", { id: null, fields })).id;
}

/** What was written past the window is not known to it. */
async function reload(desk: Page, bridge: Bridge): Promise<void> {
  await desk.goto("about:blank");
  await desk.goto(begin(bridge, scene));
  await expect(desk.getByRole("heading", { name: "Montag, 16. März 2026" })).toBeVisible();
}

/** Opens every group that shows its first lines alone. */
async function unfold(desk: Page): Promise<void> {
  await expect(desk.locator("[data-line]").first()).toBeVisible();
  const folds = desk.getByRole("row", { name: /^\d+ weitere$/ });
  for (let left = await folds.count(); left > 0; left -= 1) {
    await folds.first().click();
    await expect(folds).toHaveCount(left - 1);
  }
}

/** Arrows down to the line of these words. */
async function walkTo(desk: Page, words: RegExp): Promise<void> {
  const line = desk.getByRole("row", { name: words });
  await expect(line).toBeVisible();
  await desk.keyboard.press("Home");
  const lines = await desk.getByRole("row").count();
  for (let step = 0; step < lines; step += 1) {
    if (await line.evaluate((one) => one === document.activeElement)) return;
    await desk.keyboard.press("ArrowDown");
  }
  await expect(line).toBeFocused();
}

test("the day is worked off by keyboard: done, taken back, postponed, opened and back", async ({ desk, bridge }) => {
  const me = await employee(bridge, "Petersen");
  await task(bridge, { title: "Brandschutz anrufen", due: "2026-03-13", assignee_id: me });
  await task(bridge, { title: "Beirat bewirten", due: "2026-03-16", due_time: "15:00", assignee_id: me });
  const prices = await task(bridge, { title: "Preisliste prüfen", due: "2026-03-16", assignee_id: me });
  await reload(desk, bridge);

  // The keys stand on the first line; the first thing is the deadline that has passed.
  await expect(desk.getByRole("row").first()).toBeFocused();
  await expect(desk.getByRole("row").first()).toContainText("überfällig");
  await unfold(desk);
  await expect(desk.getByRole("row", { name: /Brandschutz anrufen/ })).toContainText("überfällig seit Fr 13.03.");
  await expect(desk.getByRole("row", { name: /Beirat bewirten/ })).toContainText("heute bis 15:00");
  const tasks = desk.getByRole("grid", { name: /^Aufgaben, / });
  const lines = tasks.locator('[data-line^="task-"]');
  const before = await lines.count();
  await expect(tasks).toHaveAccessibleName(new RegExp(`^Aufgaben, ${before} offen, \\d+ überfällig$`));

  // Done: it goes, and the keys are on the line that followed it.
  await walkTo(desk, /Brandschutz anrufen/);
  await desk.keyboard.press("e");
  await expect(desk.getByRole("row", { name: /Brandschutz anrufen/ })).toHaveCount(0);
  await expect(lines).toHaveCount(before - 1);
  await expect(desk.locator("[data-line]:focus")).toHaveCount(1);
  await desk.keyboard.press("Control+z");
  await expect(desk.getByRole("row", { name: /Brandschutz anrufen/ })).toBeVisible();

  // Postponed by the first of the usual days.
  await walkTo(desk, /Preisliste prüfen/);
  await desk.keyboard.press("v");
  await expect(desk.getByRole("menuitem", { name: "morgen, Di 17.03." })).toBeFocused();
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("row", { name: /Preisliste prüfen/ })).toHaveCount(0);
  const moved = await bridge.ask<{ fields: { due: string } }>("tasks_get", { id: prices });
  expect(moved.fields.due).toBe("2026-03-17");
  await expect(desk.locator("[data-line]:focus")).toHaveCount(1);

  // A day of one's own, typed; then the Wiedervorlage.
  await walkTo(desk, /Beirat bewirten/);
  await desk.keyboard.press("w");
  await desk.getByRole("alertdialog").getByRole("textbox").waitFor();
  await desk.keyboard.type("fr");
  await desk.keyboard.press("Enter");
  await expect(desk.getByText("Beirat bewirten: Wiedervorlage am Fr 20.03.2026")).toBeVisible();
  await expect(desk.getByRole("row", { name: /Beirat bewirten/ })).toBeVisible();
  await desk.keyboard.press("Space");
  await expect(desk.getByRole("row", { name: /Beirat bewirten/ })).toHaveCount(0);

  // Enter opens what a line is about; back leads here again.
  await walkTo(desk, /Kopiererleasing/);
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("heading", { level: 1, name: "Kopiererleasing" })).toBeVisible();
  await desk.keyboard.press("Alt+ArrowLeft");
  await expect(desk.getByRole("heading", { name: "Montag, 16. März 2026" })).toBeVisible();
  await expect(desk.locator("[data-line]:focus")).toHaveCount(1);
});

test("the substitute's day bears the absent colleague's work, and everybody's is one press away", async ({
  desk,
  bridge,
}) => {
  const [me, away, other] = [
    await employee(bridge, "Petersen"),
    await employee(bridge, "Demir"),
    await employee(bridge, "Clausen"),
  ];
  await task(bridge, { title: "Fatmas Rückruf", due: "2026-03-16", assignee_id: away });
  await task(bridge, { title: "Dörtes Aushang", due: "2026-03-16", assignee_id: other });
  await reload(desk, bridge);
  await unfold(desk);
  await expect(desk.getByRole("row", { name: /Fatmas Rückruf/ })).toHaveCount(0);
  const fields = {
    employee_id: away,
    starts: "2026-03-16",
    ends: "2026-03-20",
    starts_at_noon: false,
    ends_at_noon: false,
    substitute_id: me,
  };
  await bridge.ask("absences_save", { id: null, fields });
  await reload(desk, bridge);
  await expect(desk.getByText("Sie vertreten Fatma Demir bis Fr 20.03.")).toBeVisible();
  await unfold(desk);
  await expect(desk.getByRole("row", { name: /Fatmas Rückruf/ })).toContainText("Fatma Demir");
  await expect(desk.getByRole("row", { name: /Dörtes Aushang/ })).toHaveCount(0);
  await isAccessible(desk, "today-substitute");

  await desk.getByRole("button", { name: "Alle", exact: true }).click();
  await unfold(desk);
  await expect(desk.getByRole("row", { name: /Dörtes Aushang/ })).toBeVisible();
  // It is kept for this PC.
  await expect
    .poll(async () => (await bridge.ask<{ ui: Record<string, unknown> }>("pc_get")).ui["today.everybody"])
    .toBe(true);
  await reload(desk, bridge);
  await expect(desk.getByRole("button", { name: "Alle", exact: true })).toHaveAttribute("aria-pressed", "true");
  await unfold(desk);
  await expect(desk.getByRole("row", { name: /Dörtes Aushang/ })).toBeVisible();
});

test("a long group shows its first lines, and the keys open the rest in place", async ({ desk }) => {
  const deadlines = desk.getByRole("grid", { name: /^Fristen, 8 offen/ });
  const lines = deadlines.locator('[data-line^="contract-"]');
  await expect(lines).toHaveCount(3);
  // What is due today stands in the first screen.
  await expect(
    desk
      .getByRole("grid", { name: /^Aufgaben, / })
      .getByRole("row")
      .first(),
  ).toBeInViewport();
  await walkTo(desk, /^5 weitere$/);
  await desk.keyboard.press("Enter");
  await expect(lines).toHaveCount(8);
  await expect(lines.nth(3)).toBeFocused();
  // It stays open for whoever opens a line and comes back.
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("grid", { name: /^Fristen, / })).toHaveCount(0);
  await desk.keyboard.press("Alt+ArrowLeft");
  await expect(lines).toHaveCount(8);
  await walkTo(desk, /^Weniger zeigen$/);
  await desk.keyboard.press("Space");
  await expect(lines).toHaveCount(3);
  await expect(desk.getByRole("row", { name: "5 weitere" })).toBeFocused();
});

test("a typed line becomes a task of the day, and the keys go on into the lines", async ({ desk, bridge }) => {
  await expect(desk.getByRole("row").first()).toBeFocused();
  await desk.keyboard.press("Control+n");
  await desk.keyboard.type("Schlüssel abholen heute");
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("row", { name: /Schlüssel abholen/ })).toContainText("heute");
  await desk.keyboard.press("ArrowDown");
  await expect(desk.locator("[data-line]:focus")).toHaveCount(1);
  await isAccessible(desk, "today-line");
  await walkTo(desk, /Schlüssel abholen/);
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("heading", { name: "Schlüssel abholen" })).toBeVisible();
  const page = await bridge.ask<{ count: number }>("tasks_page", {
    filter: { text: "Schlüssel abholen" },
    offset: 0,
    limit: 1,
  });
  expect(page.count).toBe(1);
});

test.describe("on day one", () => {
  test.use({ scene: { ...scene, office: "new" } });

  test("the first steps are ticked by what was done, and hidden for good", async ({ desk, bridge }) => {
    const steps = desk.getByRole("grid", { name: /^Erste Schritte/ });
    await expect(steps).toHaveAccessibleName("Erste Schritte, 0 von 6 erledigt");
    await isAccessible(desk, "today-first-steps");
    await expect(steps.getByRole("row").first()).toBeFocused();
    await desk.keyboard.press("ArrowDown");
    await desk.keyboard.press("ArrowDown");
    await desk.keyboard.press("Enter");
    await expect(desk.getByRole("heading", { name: "Kontakte importieren" })).toBeVisible();
    await bridge.ask("contacts_save", { id: null, card: { kind: "person", family: "Weber" } });
    await desk.goto("about:blank");
    await desk.goto(begin(bridge, scene));
    await expect(steps).toHaveAccessibleName("Erste Schritte, 1 von 6 erledigt");
    await expect(steps.getByRole("row", { name: /Kontakte aus Outlook/ }).getByRole("img")).toHaveAccessibleName(
      "erledigt",
    );
    await desk.getByRole("button", { name: "Erste Schritte ausblenden" }).click();
    await expect(steps).toHaveCount(0);
    await expect(desk.getByText("Für heute steht nichts an.")).toBeVisible();
    await expect
      .poll(async () => JSON.stringify((await bridge.ask<{ ui: Record<string, unknown> }>("pc_get")).ui))
      .toContain('"over"');
    await desk.goto("about:blank");
    await desk.goto(begin(bridge, scene));
    await expect(desk.getByText("Für heute steht nichts an.")).toBeVisible();
    await expect(steps).toHaveCount(0);
  });
});

// Colours follow the theme and lengths the language: two of the four show each of both.
for (const [language, theme] of [
  ["de", "light"],
  ["en", "dark"],
] as const) {
  test.describe(`${language}, ${theme}`, () => {
    test.use({ scene: { ...scene, language, theme } });

    test("the day is accessible", async ({ desk }) => {
      await expect(desk.getByRole("row").first()).toBeFocused();
      await isAccessible(desk, `today-${language}-${theme}`);
      await desk.keyboard.press("ArrowDown");
      await expect(desk.getByRole("row").nth(1)).toBeFocused();
    });
  });
}
