import { readFile, writeFile } from "node:fs/promises";
import { expect, goTo, isAccessible, test } from "./test";

/** A calendar as other programs write it: an event, a series, and something that says no time. */
const calendar = (title: string, sequence: number) =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "BEGIN:VEVENT",
    "UID:besuch@anderswo",
    `SEQUENCE:${sequence}`,
    "DTSTART;TZID=Europe/Berlin:20260318T140000",
    "DTEND;TZID=Europe/Berlin:20260318T153000",
    `SUMMARY:${title}`,
    "LOCATION:Elmshorn",
    "X-ANDERSWO:bleibt",
    "END:VEVENT",
    "BEGIN:VEVENT",
    "UID:plan@anderswo",
    "DTSTART;VALUE=DATE:20260323",
    "RRULE:FREQ=WEEKLY;COUNT=3",
    "SUMMARY:Wochenplan",
    "END:VEVENT",
    "BEGIN:VEVENT",
    "UID:leer@anderswo",
    "SUMMARY:Ohne Beginn",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].join("\r\n");

test.use({ scene: { office: "new", language: "de", theme: "light", who: "Anna Brandt" } });

test("a calendar is looked at, taken over, read again without a change and taken back", async ({
  desk,
  bridge,
  folder,
}) => {
  const events = async () =>
    (
      await bridge.ask("events_between", {
        from: "2026-03-01",
        to: "2026-03-31",
        body: null,
        room: null,
        contact: null,
      })
    ).length;
  const file = `${folder}/termine.ics`;
  await writeFile(file, calendar("Besuch der Werft", 1));
  await goTo(desk, "Termine");
  await desk.getByRole("button", { name: "Kalenderdateien" }).click();
  await desk.getByRole("menuitem", { name: "Kalenderdatei importieren …" }).click();
  await expect(desk.getByRole("heading", { name: "Kalenderdatei importieren" })).toBeVisible();
  await isAccessible(desk, "calendar-import-pick");
  await bridge.willAnswer({ open: file });
  await desk.getByRole("button", { name: "Datei wählen …" }).press("Enter");

  const rows = desk.getByRole("grid", { name: "Einträge" });
  await expect(rows.getByRole("row", { name: /Besuch der Werft/ })).toContainText("Neu");
  await expect(rows.getByRole("row", { name: /Wochenplan/ })).toContainText("Neu");
  await isAccessible(desk, "calendar-import-rows");
  await desk.getByRole("tab", { name: /^Nicht lesbar/ }).click();
  await expect(desk.getByText(/Der Termin sagt nicht, wann er ist/)).toBeVisible();
  expect(await events()).toBe(0);

  await desk.keyboard.press("Control+s");
  await expect(desk.getByRole("heading", { name: "2 neu" })).toBeVisible();
  await isAccessible(desk, "calendar-import-done");
  expect(await events()).toBe(1);

  // The same again: nothing is left to be taken over.
  await desk.getByRole("button", { name: "Weitere Datei" }).click();
  await bridge.willAnswer({ open: file });
  await desk.getByRole("button", { name: "Datei wählen …" }).press("Enter");
  await expect(rows.getByRole("row", { name: /Besuch der Werft/ })).toContainText("Unverändert");
  await expect(desk.getByRole("button", { name: "Nichts zu übernehmen" })).toBeDisabled();
  await desk.keyboard.press("Escape");

  // A newer state says what it changes; an older one is refused with a word.
  await writeFile(file, calendar("Besuch im Dock", 2));
  await goTo(desk, "Termine");
  await desk.getByRole("button", { name: "Kalenderdateien" }).click();
  await desk.getByRole("menuitem", { name: "Kalenderdatei importieren …" }).click();
  await bridge.willAnswer({ open: file });
  await desk.getByRole("button", { name: "Datei wählen …" }).press("Enter");
  const changed = rows.getByRole("row", { name: /Besuch im Dock/ });
  await expect(changed).toContainText("Geändert");
  await changed.click();
  await expect(desk.getByRole("region", { name: "Besuch im Dock" })).toContainText("Bezeichnung");
  await desk.getByRole("button", { name: "1 Eintrag übernehmen" }).click();
  await expect(desk.getByRole("heading", { name: "1 geändert" })).toBeVisible();
  await desk.getByRole("button", { name: "Zurücknehmen" }).click();
  await expect(desk.getByRole("heading", { name: "Das Einlesen ist zurückgenommen." })).toBeVisible();
  expect(await events()).toBe(1);
});

test("the calendar leaves as a file that other programs read", async ({ desk, bridge, folder }) => {
  const file = `${folder}/termine.ics`;
  await writeFile(file, calendar("Besuch der Werft", 1));
  await goTo(desk, "Termine");
  // The search box knows both ways.
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type("Kalenderdatei importieren");
  await expect(desk.getByRole("option", { name: /Kalenderdatei importieren/ }).first()).toBeVisible();
  await desk.keyboard.press("Enter");
  await bridge.willAnswer({ open: file });
  await desk.getByRole("button", { name: "Datei wählen …" }).press("Enter");
  await desk.getByRole("button", { name: "2 Einträge übernehmen" }).click();
  await desk.getByRole("button", { name: "Zum Kalender" }).click();

  await desk.getByRole("button", { name: "Kalenderdateien" }).click();
  await desk.getByRole("menuitem", { name: "Kalender exportieren …" }).click();
  await expect(desk.getByRole("heading", { name: "Kalender exportieren" })).toBeVisible();
  await isAccessible(desk, "calendar-export");
  const out = `${folder}/heraus.ics`;
  await bridge.willAnswer({ save: out });
  await desk.getByRole("button", { name: "Als Kalenderdatei speichern …" }).click();
  await expect(desk.getByText("Gespeichert: heraus.ics")).toBeVisible();
  const written = await readFile(out, "utf8");
  for (const line of ["UID:besuch@anderswo", "X-ANDERSWO:bleibt", "RRULE:FREQ=WEEKLY;COUNT=3"]) {
    expect(written).toContain(`${line}\r\n`);
  }
});
