import type { Page } from "@playwright/test";
import type { Bridge } from "./bridge";
import { expect, isAccessible, test } from "./test";

test.use({ scene: { office: "new", language: "de", theme: "light", who: "Anna Brandt" } });

const body = (code: string, name: string) => ({
  id: null,
  fields: { code, name, quorum: { kind: "none" }, note: "", active: true, members: [] },
});

interface Proposed {
  proposal: { items: { decisions: unknown[]; jobs: unknown[]; postponed: boolean }[] };
}

/** A sitting of the Beirat with minutes that were released: what is said of each of its items. */
async function sitting(
  bridge: Bridge,
  day: string,
  said: readonly { title: string; decisions?: unknown[]; jobs?: unknown[]; postponed?: boolean }[],
): Promise<{ event: number; minutes: number }> {
  const { id: event } = await bridge.ask<{ id: number }>("events_save", {
    id: null,
    fields: {
      kind: "sitting",
      status: "invited",
      title: "Sitzung des Beirats",
      body: "Beirat",
      when: { span: "timed", starts: `${day}T09:00`, ends: `${day}T12:00`, zone: "" },
      room_id: null,
      place: "",
      online_link: "",
      preparation: "",
      convened_on: null,
      next_date: "",
      over_choice: "",
      note: "",
      days: [],
      participants: [],
      agenda: said.map(({ title }) => ({ title, minutes: 30 })),
    },
  });
  const { proposal } = await bridge.ask<Proposed>("minutes_get", { id: event });
  const items = proposal.items.map((item, index) => {
    const { title: _, ...more } = said[index] ?? { title: "" };
    return { ...item, ...more };
  });
  const { id: minutes } = await bridge.ask<{ id: number }>("minutes_save", {
    event_id: event,
    fields: { ...proposal, items },
  });
  await bridge.ask("minutes_release", { id: minutes });
  return { event, minutes };
}

/** Does something by its words in the search box. */
async function command(desk: Page, words: string) {
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type(words);
  await expect(desk.getByRole("option", { name: words }).first()).toBeVisible();
  await desk.keyboard.press("Enter");
}

test("a decision is found in the register, and Enter opens the minutes where it stands", async ({ desk, bridge }) => {
  await bridge.ask("bodies_save", body("BR", "Beirat"));
  await bridge.ask("bodies_save", body("GL", "Geschäftsleitung"));
  const first = await sitting(bridge, "2026-01-12", [
    { title: "Eröffnung" },
    { title: "Werbung", decisions: [{ wording: "Die Website wird erneuert.", yes: 3, no: 1 }] },
  ]);
  await bridge.ask("minutes_approve", { id: first.minutes });
  await sitting(bridge, "2026-02-16", [
    { title: "Haushalt", decisions: [{ wording: "Der Haushalt wird festgestellt." }] },
  ]);

  await command(desk, "Beschlüsse zeigen");
  const list = desk.getByRole("grid", { name: "Beschlüsse" });
  await expect(list).toBeFocused();
  const website = desk.getByRole("row", { name: /Die Website wird erneuert/ });
  const budget = desk.getByRole("row", { name: /Der Haushalt wird festgestellt/ });
  await expect(website).toContainText("BR-2026-001");
  await expect(website).toContainText("angenommen");
  // Minutes that wait for their approval say so where the number will stand.
  await expect(budget).toContainText("Freigegeben");

  // The latest comes first; beside the list it stands in its whole wording.
  await desk.keyboard.press("ArrowDown");
  await expect(desk.getByRole("article")).toContainText("Der Haushalt wird festgestellt.");
  await isAccessible(desk, "decisions");

  await desk.keyboard.press("Control+f");
  await desk.keyboard.type("erneuert website");
  await desk.keyboard.press("Enter");
  await expect(budget).toBeHidden();
  await expect(list).toBeFocused();
  await desk.keyboard.press("ArrowDown");
  await expect(desk.getByRole("article").getByRole("heading", { name: "BR-2026-001" })).toBeVisible();
  await expect(desk.getByRole("article")).toContainText("Ja 3 · Nein 1");

  await desk.keyboard.press("Control+p");
  await expect(desk.getByRole("textbox", { name: "Nur mit den Wörtern" })).toHaveValue("erneuert website");
  await expect(desk.getByRole("img").first()).toBeVisible();
  await isAccessible(desk, "decisions-print");
  await desk.keyboard.press("Escape");
  await expect(list).toBeFocused();
  await expect(website).toBeVisible();

  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("heading", { name: "Protokoll", exact: true })).toBeVisible();
  await expect(desk.getByRole("group", { name: "BR-2026-001" })).toBeFocused();

  // Of a body that decided nothing there is nothing, and the way back to all.
  await desk.keyboard.press("Alt+ArrowLeft");
  await expect(list).toBeFocused();
  await desk.getByRole("button", { name: "Filter", exact: true }).press("Enter");
  await desk.locator('[role^="menuitem"]', { hasText: "Geschäftsleitung" }).press("Enter");
  if (await desk.getByRole("menu").isVisible()) await desk.keyboard.press("Escape");
  await expect(desk.getByRole("menu")).toHaveCount(0);
  await expect(desk.getByText("Nichts gefunden")).toBeVisible();
  await desk.getByRole("button", { name: "Alle Filter entfernen" }).press("Enter");
  await expect(budget).toBeVisible();
  await expect(website).toBeVisible();
});

test("open points hold tasks and what was put off, and lead to the task and to the sitting", async ({
  desk,
  bridge,
}) => {
  await bridge.ask("bodies_save", body("BR", "Beirat"));
  await sitting(bridge, "2026-02-16", [
    { title: "Werbung", jobs: [{ title: "Angebote einholen", who: "Jo Lang", due: "2026-03-13" }] },
    { title: "Haushalt", postponed: true },
  ]);

  await command(desk, "Offene Punkte zeigen");
  const list = desk.getByRole("grid", { name: "Offene Punkte" });
  await expect(list).toBeFocused();
  const task = desk.getByRole("row", { name: /Angebote einholen/ });
  await expect(task).toContainText("Jo Lang");
  await expect(task).toContainText("überfällig seit Fr 13.03.2026");
  await expect(desk.getByRole("row", { name: /Haushalt/ })).toContainText("nächste Sitzung");

  await desk.keyboard.press("ArrowDown");
  await expect(desk.getByRole("article").getByRole("heading", { name: "Angebote einholen" })).toBeVisible();
  await isAccessible(desk, "open-points");
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("heading", { level: 1, name: "Aufgaben" })).toBeVisible();
  await expect(desk.getByRole("heading", { level: 1, name: "Angebote einholen" })).toBeVisible();

  await desk.keyboard.press("Alt+ArrowLeft");
  await expect(list).toBeFocused();
  await desk.keyboard.press("ArrowDown");
  await expect(desk.getByRole("article").getByRole("heading", { name: "Haushalt" })).toBeVisible();
  await desk.keyboard.press("Control+p");
  await expect(desk.getByRole("radio", { name: /^Liste offener Punkte/ })).toBeChecked();
  await expect(desk.getByRole("img").first()).toBeVisible();
  await desk.keyboard.press("Escape");
  await expect(list).toBeFocused();
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("button", { name: "Protokoll öffnen" })).toBeVisible();
});

test.describe("before anything was decided", () => {
  test.use({ scene: { office: "new", language: "en", theme: "dark", who: "Anna Brandt" } });

  test("both lists say what belongs there", async ({ desk }) => {
    await command(desk, "Show decisions");
    await expect(desk.getByText("No decision yet")).toBeVisible();
    await isAccessible(desk, "decisions-empty");
    await command(desk, "Show open points");
    await expect(desk.getByText("Nothing is open")).toBeVisible();
    await isAccessible(desk, "open-points-empty");
    // Escape leads back to the calendar.
    await desk.keyboard.press("Escape");
    await expect(desk.getByRole("button", { name: "To the calendar" })).toBeHidden();
  });
});
