import type { Page } from "@playwright/test";
import { expect, goTo, isAccessible, test } from "./test";

test.use({ scene: { office: "new", language: "de", theme: "light", who: "Anna Brandt" } });

/** What the program knows of a series. */
interface Kept {
  words: string;
  next: { original: string }[];
  out: string[];
  events: { original: string }[];
  predecessor: { title: string } | null;
  fields: { rule: string };
}

const board = {
  kind: "sitting",
  title: "Beirat",
  body_id: null,
  first: { span: "timed", starts: "2026-03-18T14:00", ends: "2026-03-18T16:00", zone: "" },
  rule: "FREQ=MONTHLY;INTERVAL=3;BYDAY=3WE;COUNT=6",
  holidays: "keep",
  room_id: null,
  place: "",
  online_link: "",
  note: "",
  people: [],
};

/** Does something by its words in the search box. */
async function command(desk: Page, words: string) {
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type(words);
  await expect(desk.getByRole("option", { name: words }).first()).toBeVisible();
  await desk.keyboard.press("Enter");
}

test("a quarterly series is planned, opened, struck and changed from a date on, by keyboard", async ({
  desk,
  bridge,
}) => {
  // Four screens are looked at on its way.
  test.slow();
  const kept = (id: number) => bridge.ask<Kept>("series_get", { id });
  await goTo(desk, "Termine");
  await command(desk, "Serie anlegen");
  await expect(desk.getByRole("textbox", { name: "Titel" })).toBeFocused();
  await desk.keyboard.type("Beirat");
  await desk.getByRole("textbox", { name: "Beginn", exact: true }).fill("18.3.2026");
  await desk.getByRole("textbox", { name: "Uhrzeit des Beginns" }).fill("14");
  await desk.getByRole("textbox", { name: "Uhrzeit des Endes" }).fill("16");
  await desk.keyboard.press("Tab");
  await desk.getByRole("button", { name: /Wiederholt sich/ }).press("v");
  await desk.getByRole("button", { name: /^(?=.*Am\b)(?=.*Tag des Monats)/ }).press("W");
  const ends = desk.getByRole("button", { name: /Endet/ });
  await ends.press("ArrowRight");
  await ends.press("ArrowRight");
  await desk.getByRole("textbox", { name: "Zahl der Termine" }).fill("6");
  await expect(desk.getByText("alle 3 Monate am 3. Mittwoch, 6-mal")).toBeVisible();
  await expect(desk.getByText("6 Termine insgesamt")).toBeVisible();
  await expect(desk.getByText("Mi 16.06.2027, 14:00 – 16:00")).toBeVisible();
  await isAccessible(desk, "series-form");
  await desk.keyboard.press("Control+s");
  await expect(desk.getByRole("heading", { name: "Nächste Termine" })).toBeVisible();
  expect((await kept(1)).fields.rule).toBe("FREQ=MONTHLY;INTERVAL=3;BYDAY=3WE;COUNT=6");

  // Its record: one date does not take place, and undo would bring it back.
  await desk.getByRole("button", { name: "Mi 17.06.2026 entfällt" }).press("Enter");
  await expect(desk.getByText("Mi 17.06.2026 entfällt.")).toBeVisible();
  await expect(desk.getByRole("button", { name: /Mi 17.06.2026, 14:00 findet wieder statt/ })).toBeVisible();
  expect((await kept(1)).out).toEqual(["2026-06-17T14:00"]);
  await isAccessible(desk, "series-record");

  // Another one gets details of its own.
  await desk.getByRole("button", { name: /^Mi 16\.09\.2026,/ }).press("Enter");
  await expect(desk.getByRole("heading", { name: "September 2026" })).toBeVisible();
  await expect(desk.getByRole("button", { name: "Diesen Termin bearbeiten" })).toBeVisible();
  await isAccessible(desk, "series-date");
  await desk.keyboard.press("F2");
  await expect(desk.getByRole("tab", { name: "Tagesordnung" })).toBeVisible();
  expect((await kept(1)).events.map((one) => one.original)).toEqual(["2026-09-16T14:00"]);

  // From the fourth on it begins earlier; three of the six dates are left.
  await command(desk, "Serien zeigen");
  await expect(desk.getByRole("row", { name: /Beirat/ })).toBeVisible();
  await desk.keyboard.press("ArrowDown");
  await isAccessible(desk, "series-list");
  await desk.getByRole("button", { name: /^Mi 16\.12\.2026,/ }).press("Enter");
  await desk.getByRole("button", { name: "Diesen und alle folgenden ändern …" }).press("Enter");
  await expect(desk.getByRole("heading", { name: "Beirat: ab Mi 16.12.2026" })).toBeVisible();
  await expect(desk.getByText("3 Termine insgesamt")).toBeVisible();
  await desk.getByRole("textbox", { name: "Uhrzeit des Beginns" }).fill("10");
  await expect(desk.getByText("Mi 16.06.2027, 10:00 – 12:00")).toBeVisible();
  await desk.keyboard.press("Control+s");
  await expect(desk.getByText("Mi 17.03.2027, 10:00 – 12:00")).toBeVisible();
  await expect.poll(async () => (await bridge.ask<unknown[]>("series_list")).length).toBe(2);
  const after = await kept(2);
  expect(after.predecessor?.title).toBe("Beirat");
  expect(after.next.map((date) => date.original)).toEqual(["2026-12-16T10:00", "2027-03-17T10:00", "2027-06-16T10:00"]);
  expect((await kept(1)).next.map((date) => date.original)).toEqual(["2026-03-18T14:00"]);
});

test("a date of a series is found in the month and struck there", async ({ desk, bridge }) => {
  await bridge.ask("series_save", { id: null, fields: board });
  await goTo(desk, "Termine");
  await expect(desk.getByRole("button", { name: "14:00 – 16:00, Serie: Beirat" })).toBeVisible();
  await expect(desk.locator('[role="gridcell"][tabindex="0"]')).toBeFocused();
  await desk.keyboard.press("ArrowRight");
  await desk.keyboard.press("ArrowRight");
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("button", { name: "Diesen Termin bearbeiten" })).toBeFocused();
  await desk.keyboard.press("Tab");
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("button", { name: "14:00 – 16:00, Serie: Beirat" })).toHaveCount(0);
  await desk.getByRole("button", { name: "Findet wieder statt" }).press("Enter");
  await expect(desk.getByRole("button", { name: "14:00 – 16:00, Serie: Beirat" })).toBeVisible();
});

test("a taken room is told date by date, and what is left out is struck on saving", async ({ desk, bridge }) => {
  const room = await bridge.ask<{ id: number }>("rooms_save", {
    id: null,
    fields: {
      code: "GS",
      name: "Großer Saal",
      capacity: 40,
      place: "",
      note: "",
      position: 1,
      active: true,
      parent_id: null,
      set_up_minutes: 0,
      clear_down_minutes: 0,
      seatings: [],
    },
  });
  await bridge.ask("series_save", { id: null, fields: { ...board, room_id: room.id } });
  await goTo(desk, "Termine");
  // The calendar takes the focus when it has come.
  await expect(desk.getByRole("gridcell", { name: /^Montag, 16. März 2026/ })).toBeFocused();
  await command(desk, "Serie anlegen");
  await expect(desk.getByRole("textbox", { name: "Titel" })).toBeFocused();
  await desk.keyboard.type("Probe");
  await desk.getByRole("textbox", { name: "Beginn", exact: true }).fill("18.3.2026");
  await desk.getByRole("textbox", { name: "Uhrzeit des Beginns" }).fill("15");
  await desk.keyboard.press("Tab");
  await desk.getByRole("button", { name: /Raum/ }).press("G");
  await expect(desk.getByText("An 6 Tagen ist der Raum schon vergeben.")).toBeVisible();
  await desk.getByRole("button", { name: /Mi 17.06.2026: was daraus wird/ }).press("a");
  await expect(desk.getByText("Beim Speichern: 1 Termin entfällt.")).toBeVisible();
  await desk.keyboard.press("Control+s");
  await expect(desk.getByRole("button", { name: /Mi 17.06.2026, 15:00 findet wieder statt/ })).toBeVisible();
  expect((await bridge.ask<Kept>("series_get", { id: 2 })).out).toEqual(["2026-06-17T15:00"]);
});
