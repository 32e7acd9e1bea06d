import type { Page } from "@playwright/test";
import { expect, goTo, isAccessible, test } from "./test";

test.use({ scene: { office: "sample", language: "de", theme: "light", who: "Anna Petersen" } });

const person = (name: string, func: string, answer = "accepted") => ({
  id: null,
  contact_id: null,
  name,
  function: func,
  role: "participant",
  required: true,
  votes: 1,
  answer,
});

/** Does something by its words in the search box. */
async function command(desk: Page, words: string, wanted: string | RegExp = words) {
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type(words);
  await expect(desk.getByRole("option", { name: wanted }).first()).toBeVisible();
  await desk.keyboard.press("Enter");
}

test("the lists, badges and cards of an event are found in its menu and set", async ({ desk, bridge }) => {
  test.slow();
  const fields = {
    kind: "seminar",
    status: "invited",
    title: "Probeseminar Ladetechnik",
    body: "",
    when: { span: "timed", starts: "2026-03-18T09:00", ends: "2026-03-19T16:00", zone: "" },
    room_id: null,
    place: "Hof",
    online_link: "",
    preparation: "",
    convened_on: null,
    next_date: "",
    over_choice: "",
    note: "",
    days: [],
    participants: [
      person("Dr. Olga Otte", "Werft Glückstadt"),
      person("Bernd Probe", ""),
      person("Clara Fehlt", "", "declined"),
    ],
    agenda: [{ title: "Begrüßung", minutes: 10 }],
  };
  await bridge.ask("events_save", { id: null, fields });
  await command(desk, "probeseminar ladetechnik", /Probeseminar Ladetechnik/);
  await desk.getByRole("button", { name: "Weiteres" }).press("Enter");
  await desk.getByRole("menuitem", { name: "Mappe, Listen und Schilder drucken …" }).press("Enter");

  await expect(desk.getByRole("heading", { name: "Anwesenheitsliste" })).toBeVisible();
  await expect(desk.getByRole("img").first()).toBeVisible();
  await desk.getByRole("radio", { name: /^Spalten je Halbtag/ }).press("Space");
  await desk.getByRole("textbox", { name: "Zweck" }).fill("Nachweis gegenüber der Berufsgenossenschaft");
  await isAccessible(desk, "event-papers");
  await desk.getByRole("radio", { name: /^Sitzungsmappe/ }).press("Space");
  await expect(desk.getByRole("heading", { name: "Sitzungsmappe" })).toBeVisible();
  // The front sheet with its back, then the agenda; on one side nothing is left free.
  await expect(desk.getByText("3 Seiten")).toBeVisible();
  await isAccessible(desk, "sitting-folder");
  await desk.getByRole("radio", { name: /^Einseitig/ }).press("Space");
  await expect(desk.getByText("2 Seiten")).toBeVisible();
  for (const kind of ["Teilnehmerliste", "Namensschilder", "Tischkarten", "Checkliste"]) {
    await desk.getByRole("radio", { name: new RegExp(`^${kind}`) }).press("Space");
    await expect(desk.getByRole("heading", { name: kind })).toBeVisible();
    await expect(desk.getByRole("img").first()).toBeVisible();
  }
  await desk.getByRole("radio", { name: /^Namensschilder/ }).press("Space");
  await desk.getByRole("textbox", { name: "Erstes freies Schild" }).fill("10");
  await desk.keyboard.press("Tab");
  // One stands on the last place, the other one on a sheet of its own.
  await expect(desk.getByText("2 Seiten")).toBeVisible();
  await isAccessible(desk, "name-badges");
});

test("week, month and rooms are printed from the calendar, and registers of bodies by their name", async ({ desk }) => {
  await goTo(desk, "Termine");
  await expect(desk.getByRole("gridcell", { name: /^Montag, 16. März 2026/ })).toBeFocused();
  await desk.keyboard.press("Control+p");
  await expect(desk.getByRole("heading", { name: "Monatsplan" })).toBeVisible();
  await expect(desk.getByRole("img").first()).toBeVisible();
  await isAccessible(desk, "month-plan");
  for (const kind of ["Wochenplan", "Raumplan"]) {
    await desk.getByRole("radio", { name: new RegExp(`^${kind}`) }).press("Space");
    await expect(desk.getByRole("heading", { name: kind })).toBeVisible();
    await expect(desk.getByRole("img").first()).toBeVisible();
  }
  await desk.keyboard.press("Escape");
  await command(desk, "beschlussregister", /Beschlussregister/);
  await expect(desk.getByRole("img").first()).toBeVisible();
  await isAccessible(desk, "decision-register");
});
