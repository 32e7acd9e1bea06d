import { begin, expect, isAccessible, test } from "./test";

const scene = { office: "sample", language: "de", theme: "light", who: "Anna Petersen", place: "" } as const;
test.use({ scene });

test("what was missed stands together once, and each line acts", async ({ desk, bridge }) => {
  await expect(desk.getByRole("heading", { name: "Montag, 16. März 2026" })).toBeVisible();
  const made = async (title: string, remind_at: string) =>
    bridge.ask<{ id: number }>("tasks_save", { id: null, fields: { title, due: "2026-03-16", remind_at } });
  await made("Rückruf Klinik", "2026-03-16T10:00");
  await made("Blumen für Frau Demir bestellen", "2026-03-16T10:15");
  await made("Raum aufschließen", "2026-03-16T12:00");
  // The program is off until past eleven.
  await desk.goto("about:blank");
  await bridge.putClock("11:20");
  await desk.goto(begin(bridge, scene));
  const reminders = desk.getByRole("region", { name: "Erinnerungen" });
  await expect(reminders.getByRole("heading")).toHaveText(/verpasste Erinnerungen/);
  await expect(reminders.getByRole("listitem").filter({ hasText: "Rückruf Klinik" })).toContainText("um 10:00");
  await isAccessible(desk, "reminders-missed");

  // Done, by keyboard: the line goes, and what had the keys does not leave them nowhere.
  const done = reminders
    .getByRole("listitem")
    .filter({ hasText: "Rückruf Klinik" })
    .getByRole("button", { name: "Erledigt" });
  await done.focus();
  await desk.keyboard.press("Enter");
  await expect(desk.getByText("„Rückruf Klinik“ erledigt")).toBeVisible();
  await expect(reminders.getByText("Rückruf Klinik")).toBeHidden();
  await expect(desk.locator("body")).not.toBeFocused();
  await reminders.getByRole("button", { name: "Erinnerung an „Blumen für Frau Demir bestellen“ schließen" }).click();
  await expect(reminders.getByText("Blumen")).toBeHidden();

  // The next start shows none of them again; what falls due comes while the window is open.
  await desk.goto("about:blank");
  await desk.goto(begin(bridge, scene));
  await expect(desk.getByRole("heading", { name: "Montag, 16. März 2026" })).toBeVisible();
  await bridge.putClock("12:00");
  await desk.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect(reminders.getByRole("listitem")).toHaveCount(1);
  await expect(reminders.getByRole("heading")).toHaveText("Erinnerungen");
  await reminders.getByRole("button", { name: "„Raum aufschließen“ öffnen" }).click();
  await expect(desk.getByRole("heading", { name: "Raum aufschließen" })).toBeVisible();
});

test("when Kontor reminds and keeps quiet is set by keyboard", async ({ desk, bridge }) => {
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type("Einstellungen");
  await desk.keyboard.press("Enter");
  await desk.getByLabel("Ruhezeit von").fill("17");
  await desk.getByLabel("bis", { exact: true }).fill("8:30");
  await desk.keyboard.press("Tab");
  await desk.getByRole("checkbox", { name: "Auch an Wochenenden und Feiertagen still" }).press("Space");
  await expect
    .poll(async () => (await bridge.ask<{ notices: unknown }>("pc_get")).notices)
    .toEqual({ on: true, quiet_from: "17:00", quiet_to: "08:30", quiet_free_days: false });
  await isAccessible(desk, "reminder-settings");
});
