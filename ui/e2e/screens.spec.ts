import type { Page } from "@playwright/test";
import { expect, isAccessible, test } from "./test";

/** What lies behind a place: a record of its list, its form, a new one, its paper; an event; parts under tabs. */
type Behind = "record" | "form" | "new" | "paper" | "event" | "tabs";

/** The places of the rail, by the order of their links; each with the screens behind it. */
const places: { name: string; at: Record<"de" | "en", string>; behind: Behind[] }[] = [
  { name: "today", at: { de: "Heute", en: "Today" }, behind: [] },
  { name: "contacts", at: { de: "Kontakte", en: "Contacts" }, behind: ["record", "form", "new"] },
  { name: "contracts", at: { de: "Verträge", en: "Contracts" }, behind: ["record", "form", "new", "paper"] },
  { name: "tasks", at: { de: "Aufgaben", en: "Tasks" }, behind: ["record", "form", "new"] },
  { name: "planner", at: { de: "Termine", en: "Events" }, behind: ["event", "new"] },
  { name: "master-data", at: { de: "Stammdaten", en: "Master data" }, behind: ["tabs"] },
  { name: "settings", at: { de: "Einstellungen", en: "Settings" }, behind: [] },
];

// Colours follow the theme and lengths the language: two of the four show each of both.
for (const [language, theme] of [
  ["de", "light"],
  ["en", "dark"],
] as const) {
  test.describe(`${language}, ${theme}`, () => {
    test.use({ scene: { office: "sample", language, theme, who: "Anna Brandt" } });

    for (const { name, at, behind } of places) {
      test(`${name} with everything behind it is accessible`, async ({ desk, bridge }) => {
        const look = (what: string) => isAccessible(desk, `${name}-${what}-${language}-${theme}`);
        await desk
          .getByRole("navigation")
          .getByRole("link", { name: new RegExp(`^${at[language]}`) })
          .click();
        await settled(desk);
        await look("first");
        if (behind.includes("tabs")) await lookAtTabs(desk, look);
        if (behind.includes("event")) {
          const filter = { kind: "sitting", from: "2026-03-16" };
          const page = { filter, offset: 0, limit: 20 };
          const events = await bridge.ask<{ rows: { title: string; items: number }[] }>("events_page", page);
          const title = events.rows.find((event) => event.items > 2)?.title ?? "";
          await desk.keyboard.press("Control+k");
          await desk.keyboard.type(title);
          await desk.getByRole("option").filter({ hasText: title }).first().click();
          await expect(desk.getByRole("img").first()).toBeVisible();
          await lookAtTabs(desk, look);
        }
        if (behind.includes("record")) {
          await desk.getByRole("row").nth(3).click();
          await settled(desk);
          await look("record");
          await lookAtTabs(desk, look);
        }
        if (behind.includes("form")) {
          await desk.keyboard.press("F2");
          await expect(desk.getByRole("form")).toBeVisible();
          await settled(desk);
          await look("form");
          await desk.keyboard.press("Escape");
          await expect(desk.getByRole("form")).toHaveCount(0);
        }
        if (behind.includes("paper")) {
          await desk.keyboard.press("Control+p");
          await expect(desk.getByRole("img").first()).toBeVisible();
          await settled(desk);
          await look("paper");
          await desk.keyboard.press("Escape");
        }
        if (behind.includes("new")) {
          await desk.keyboard.press("Control+n");
          await settled(desk);
          await look("new");
        }
      });
    }
  });
}

/** Every part that stands under a tab of its own. */
async function lookAtTabs(page: Page, look: (what: string) => Promise<void>): Promise<void> {
  for (const tab of await page.getByRole("tab").all()) {
    await tab.click();
    await settled(page);
    await look(`tab-${(await tab.innerText()).split("\n")[0]}`.replaceAll(/[^\p{L}\d]+/gu, "-").toLowerCase());
  }
}

/** The screen is there, nothing is being fetched any more, and the last change has been drawn. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator("#content")).toHaveText(/\S/);
  // A screen that is opened for the first time is there with its heading.
  await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
  await page.waitForTimeout(150);
}
