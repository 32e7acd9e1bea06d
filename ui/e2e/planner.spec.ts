import { join } from "node:path";
import { expect, goTo, isAccessible, test } from "./test";

test.describe("a new office", () => {
  test.use({ scene: { office: "new", language: "de", theme: "light", who: "Anna Brandt" } });

  test("a meeting gets its agenda by keyboard, its clock times and its paper", async ({ desk, bridge, folder }) => {
    await goTo(desk, "Termine");
    await expect(desk.getByRole("heading", { name: "März 2026", exact: true })).toBeVisible();
    await desk.keyboard.press("Control+n");
    const title = desk.getByRole("textbox", { name: "Titel" });
    await expect(title).toBeFocused();
    await desk.keyboard.type("Geschäftsleitung");
    await desk.getByRole("textbox", { name: "Beginn", exact: true }).fill("18.3.2026");
    await desk.getByRole("textbox", { name: "Uhrzeit des Beginns" }).fill("14");
    await desk.getByRole("textbox", { name: "Uhrzeit des Endes" }).fill("1530");
    await desk.keyboard.press("Tab");

    await desk.getByRole("tab", { name: "Tagesordnung" }).click();
    await desk.getByRole("button", { name: "Punkt", exact: true }).press("Enter");
    for (const [topic, minutes] of [
      ["Begrüßung", "10"],
      ["Bericht zur Lage", "35"],
      ["Verschiedenes", "30"],
    ] as const) {
      await desk.keyboard.type(topic);
      await desk.keyboard.press("Tab");
      await desk.keyboard.type(minutes);
      // Enter in the last row opens the next one.
      await desk.keyboard.press("Enter");
    }
    // A row that stays empty goes again.
    await desk.keyboard.press("Escape");
    const agenda = desk
      .getByRole("region", { name: "Tagesordnung" })
      .or(desk.locator("section[aria-label=Tagesordnung]"));
    await expect(agenda.first()).toContainText(/14:10[\s\S]*Bericht zur Lage/);
    await expect(agenda.first()).toContainText(/14:45[\s\S]*Verschiedenes/);
    await expect(desk.getByText(/Endet 15:15/)).toBeVisible();
    // The paper follows the typing before anything was saved.
    await expect(desk.getByRole("img").first()).toBeVisible();
    await isAccessible(desk, "planner-agenda");
    expect((await bridge.ask("events_page", { offset: 0, limit: 1 })).total).toBe(0);

    await desk.keyboard.press("Control+s");
    await expect(desk.getByText("„Geschäftsleitung“ gespeichert")).toBeVisible();
    const event = await bridge.ask<{ rows: { id: number }[] }>("events_page", { offset: 0, limit: 1 });
    const kept = await bridge.ask<{ clock: { ends: string } }>("events_get", { id: event.rows[0]?.id });
    expect(kept.clock.ends).toBe("15:15");

    await desk.keyboard.press("Control+p");
    await expect(desk.getByRole("heading", { name: "Tagesordnung drucken" })).toBeVisible();
    await expect(desk.getByRole("img").first()).toBeVisible();
    await isAccessible(desk, "planner-print");
    await bridge.willAnswer({ save: join(folder, "Einladung.pdf") });
    await desk.getByRole("button", { name: "PDF speichern" }).click();
    await expect(desk.getByText("Einladung.pdf gespeichert")).toBeVisible();
  });

  test("an agenda that runs over is settled where it is seen", async ({ desk, bridge }) => {
    const agenda = [
      { title: "Haushalt", minutes: 90 },
      { title: "Verschiedenes", minutes: 20 },
    ];
    const fields = {
      kind: "sitting",
      status: "draft",
      title: "Beirat",
      body: "",
      when: { span: "timed", starts: "2026-03-17T10:00", ends: "2026-03-17T11:30", zone: "" },
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
      agenda,
    };
    await bridge.ask("events_save", { id: null, fields });
    await desk.keyboard.press("Control+k");
    await desk.keyboard.type("beirat");
    await expect(desk.getByRole("option", { name: /Beirat/ })).toBeVisible();
    await desk.keyboard.press("Enter");
    await expect(desk.getByText("Endet 11:50 – 20 Min. über dem geplanten Ende.")).toBeVisible();
    await desk.getByRole("button", { name: "Verlängern" }).click();
    await expect(desk.getByText("Endet 11:50.", { exact: true })).toBeVisible();
    await desk.locator("#content").focus();
    await desk.keyboard.press("Control+z");
    await expect(desk.getByText("Endet 11:50 – 20 Min. über dem geplanten Ende.")).toBeVisible();
  });
});

test("month, week and list show the same days", async ({ desk }) => {
  await goTo(desk, "Termine");
  for (const view of ["Monat", "Woche", "Liste"]) {
    await desk
      .getByRole("radio", { name: view })
      .or(desk.getByRole("tab", { name: view }))
      .or(desk.getByRole("button", { name: view, exact: true }))
      .first()
      .click({ force: true });
    await desk.waitForTimeout(300);
    await isAccessible(desk, `planner-${view.toLowerCase()}`);
  }
});
