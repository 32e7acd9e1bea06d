import type { Locator, Page } from "@playwright/test";
import type { Bridge } from "./bridge";
import { expect, goTo, isAccessible, test } from "./test";

test.use({ scene: { office: "new", language: "de", theme: "light", who: "Anna Brandt" } });

/** Something that may be planned; what is not said is empty. */
const meeting = (title: string, starts: string, ends: string, more: Record<string, unknown> = {}) => ({
  id: null,
  fields: {
    kind: "meeting",
    status: "draft",
    title,
    body: "",
    when: { span: "timed", starts, ends, zone: "" },
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
    agenda: [],
    ...more,
  },
});

/** Every week from Monday 23 March on, without end. */
const weekly = (more: Record<string, unknown> = {}) => ({
  id: null,
  fields: {
    kind: "meeting",
    title: "Jour fixe",
    body_id: null,
    first: { span: "timed", starts: "2026-03-23T09:00", ends: "2026-03-23T10:00", zone: "" },
    rule: "FREQ=WEEKLY;BYDAY=MO",
    holidays: "keep",
    room_id: null,
    place: "",
    online_link: "",
    note: "",
    people: [],
    ...more,
  },
});

const room = {
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
};

const anna = { id: null, card: { kind: "person", given: "Anna", family: "Weber", birthday: "1980-03-18" } };

async function keep(bridge: Bridge, name: string, request: unknown): Promise<number> {
  return (await bridge.ask<{ id: number }>(name, request)).id;
}

async function timesOf(bridge: Bridge, id: number): Promise<string[]> {
  const { fields } = await bridge.ask<{ fields: { when: { starts: string; ends: string } } }>("events_get", { id });
  return [fields.when.starts, fields.when.ends];
}

/** The calendar has come, and its day has the focus. */
async function begin(desk: Page): Promise<void> {
  await goTo(desk, "Termine");
  await expect(desk.getByRole("gridcell", { name: /^Montag, 16. März 2026/ })).toBeFocused();
}

const period = (desk: Page) => desk.getByRole("heading", { level: 1 });
const inMonth = (desk: Page, title: RegExp) => desk.getByRole("grid").getByRole("button", { name: title });
const byHour = (desk: Page, title: RegExp) => desk.locator("[data-hours]").getByRole("button", { name: title });

/** Chooses a line of a menu by keys, and closes the menu where it stays open. */
async function choose(desk: Page, menu: string, line: string | RegExp): Promise<void> {
  await desk.getByRole("button", { name: menu, exact: true }).press("Enter");
  await desk.locator('[role^="menuitem"]', { hasText: line }).press("Enter");
  if (await desk.getByRole("menu").isVisible()) await desk.keyboard.press("Escape");
  await expect(desk.getByRole("menu")).toHaveCount(0);
}

test("each view is reached by a key; view, day and filter are found again as they were left", async ({
  desk,
  bridge,
}) => {
  test.slow();
  const hall = await keep(bridge, "rooms_save", room);
  await keep(
    bridge,
    "events_save",
    meeting("Runde im Saal", "2026-03-16T10:00", "2026-03-16T11:00", { room_id: hall }),
  );
  await keep(bridge, "events_save", meeting("Ortstermin", "2026-03-17T10:00", "2026-03-17T11:00"));
  await begin(desk);
  await desk.keyboard.press("Alt+1");
  await expect(period(desk)).toHaveText("Montag, 16. März 2026");
  await expect(byHour(desk, /Runde im Saal/)).toBeVisible();
  await isAccessible(desk, "calendar-day");
  await desk.keyboard.press("Alt+2");
  await expect(desk.getByRole("group", { name: "Arbeitswoche Mo–Fr" }).getByRole("button")).toHaveCount(5);
  await isAccessible(desk, "calendar-workweek");
  await desk.keyboard.press("Alt+3");
  await expect(desk.getByRole("group", { name: "Woche", exact: true }).getByRole("button")).toHaveCount(7);
  await expect(period(desk)).toContainText("KW 12");
  await desk.keyboard.press("Alt+5");
  await expect(desk.getByRole("row", { name: /Ortstermin/ })).toBeVisible();
  await isAccessible(desk, "calendar-list");
  await desk.keyboard.press("Alt+4");
  await expect(period(desk)).toHaveText("März 2026");
  // Holidays of the firm's country.
  await expect(desk.getByRole("gridcell", { name: /^Freitag, 3. April 2026, Karfreitag/ })).toBeVisible();

  await desk.keyboard.press("Alt+3");
  await choose(desk, "Filter", "Großer Saal");
  await expect(byHour(desk, /Ortstermin/)).toHaveCount(0);
  await desk.getByRole("button", { name: "Nächste Woche" }).press("Enter");
  await expect(period(desk)).toContainText("KW 13");
  await goTo(desk, "Kontakte");
  await expect(desk.getByRole("heading", { name: "Kontakte" })).toBeVisible();
  await goTo(desk, "Termine");
  await expect(period(desk)).toContainText("KW 13");
  await expect(desk.getByRole("button", { name: "Großer Saal entfernen" })).toBeVisible();
  await desk.getByRole("button", { name: "Heute", exact: true }).press("Enter");
  await expect(byHour(desk, /Runde im Saal/)).toBeVisible();
  await expect(byHour(desk, /Ortstermin/)).toHaveCount(0);
});

test("month and list show one room, one body or one person alone", async ({ desk, bridge }) => {
  const hall = await keep(bridge, "rooms_save", room);
  const weber = await keep(bridge, "contacts_save", anna);
  const members = { code: "BR", name: "Beirat", quorum: { kind: "half" }, convening: null };
  await keep(bridge, "bodies_save", { id: null, fields: { ...members, note: "", active: true, members: [] } });
  const person = { id: null, contact_id: weber, name: "Anna Weber", function: "", role: "participant" };
  const invited = { ...person, required: true, votes: 1, answer: "open" };
  await keep(bridge, "events_save", meeting("Im Saal", "2026-03-17T10:00", "2026-03-17T11:00", { room_id: hall }));
  await keep(
    bridge,
    "events_save",
    meeting("Gespräch", "2026-03-18T10:00", "2026-03-18T11:00", { participants: [invited] }),
  );
  await keep(bridge, "events_save", meeting("Sitzung", "2026-03-19T10:00", "2026-03-19T11:00", { body: "Beirat" }));
  await keep(bridge, "series_save", weekly({ room_id: hall }));
  await begin(desk);
  const shown = async (...titles: string[]) => {
    for (const title of ["Im Saal", "Gespräch", "Sitzung"]) {
      await expect(inMonth(desk, new RegExp(title))).toHaveCount(titles.includes(title) ? 1 : 0);
    }
    // Dates of the series: two in March, four more weeks begin in the grid's April.
    const dates = inMonth(desk, /Serie: Jour fixe/);
    if (titles.includes("Jour fixe")) await expect(dates.first()).toBeVisible();
    else await expect(dates).toHaveCount(0);
  };
  await shown("Im Saal", "Gespräch", "Sitzung", "Jour fixe");
  await choose(desk, "Filter", "Großer Saal");
  await shown("Im Saal", "Jour fixe");
  await desk.getByRole("button", { name: "Großer Saal entfernen" }).press("Enter");
  await choose(desk, "Filter", "Beirat");
  await shown("Sitzung");
  await desk.getByRole("button", { name: "Beirat entfernen" }).press("Enter");
  await choose(desk, "Filter", "Person …");
  await expect(desk.getByRole("combobox", { name: "Person" })).toBeFocused();
  await isAccessible(desk, "calendar-person");
  await desk.keyboard.type("Weber");
  await expect(desk.getByRole("option", { name: /Weber/ })).toBeVisible();
  await desk.keyboard.press("ArrowDown");
  await desk.keyboard.press("Enter");
  await shown("Gespräch");
  await desk.keyboard.press("Alt+5");
  await expect(desk.getByRole("row", { name: /Gespräch/ })).toBeVisible();
  await expect(desk.getByRole("row", { name: /Im Saal|Jour fixe|Sitzung/ })).toHaveCount(0);
});

test("an event is moved and lengthened by keys and taken back in one step", async ({ desk, bridge }) => {
  const id = await keep(bridge, "events_save", meeting("Beirat", "2026-03-18T14:00", "2026-03-18T15:00"));
  await begin(desk);
  await desk.keyboard.press("Alt+3");
  await expect(byHour(desk, /Beirat/)).toBeVisible();
  const days = desk.getByRole("group", { name: "Woche", exact: true });
  await days.getByRole("button", { name: /^Mittwoch, 18. März 2026/ }).click();
  // Its only event is meant; three keys are one step.
  await desk.keyboard.press("Alt+ArrowDown");
  await desk.keyboard.press("Alt+ArrowDown");
  await desk.keyboard.press("Alt+Shift+ArrowDown");
  await expect(desk.getByText("Jetzt Mi 18.03.2026, 14:30 – 15:45")).toBeAttached();
  await desk.keyboard.press("Enter");
  await expect(desk.getByText("„Beirat“ ist jetzt Mi 18.03.2026, 14:30 – 15:45.")).toBeVisible();
  expect(await timesOf(bridge, id)).toEqual(["2026-03-18T14:30", "2026-03-18T15:45"]);
  await desk.keyboard.press("Control+z");
  await expect.poll(() => timesOf(bridge, id)).toEqual(["2026-03-18T14:00", "2026-03-18T15:00"]);

  // In the month a week; a pause settles it as Enter does.
  await desk.keyboard.press("Alt+4");
  await desk.getByRole("gridcell", { name: /^Mittwoch, 18. März 2026/ }).click();
  await desk.keyboard.press("Alt+ArrowDown");
  await desk.keyboard.press("Alt+Shift+ArrowRight");
  await expect(desk.getByText("„Beirat“ ist jetzt Do 26.03.2026, 14:00 – 15:00.")).toBeVisible();
  expect(await timesOf(bridge, id)).toEqual(["2026-03-26T14:00", "2026-03-26T15:00"]);
  // Escape leaves it where it was.
  await desk.keyboard.press("Alt+ArrowUp");
  await desk.keyboard.press("Escape");
  await desk.waitForTimeout(1200);
  expect(await timesOf(bridge, id)).toEqual(["2026-03-26T14:00", "2026-03-26T15:00"]);
});

test("one date of a series is moved by keys, is an event of its own then, and comes back", async ({ desk, bridge }) => {
  const id = await keep(bridge, "series_save", weekly());
  const events = async () =>
    (await bridge.ask<{ events: { original: string }[] }>("series_get", { id })).events.map((one) => one.original);
  await begin(desk);
  await desk.getByRole("gridcell", { name: /^Montag, 23. März 2026/ }).click();
  await desk.keyboard.press("Alt+Shift+ArrowRight");
  await desk.keyboard.press("Enter");
  const question = desk.getByRole("alertdialog", { name: "„Jour fixe“ verschieben" });
  await expect(question).toContainText("Neu: Di 24.03.2026");
  await isAccessible(desk, "calendar-series-question");
  await question.getByRole("button", { name: "Nur diesen Termin" }).press("Enter");
  await expect(desk.getByText("„Jour fixe“ ist jetzt Di 24.03.2026, 09:00 – 10:00.")).toBeVisible();
  await expect(inMonth(desk, /^09:00 – 10:00, Jour fixe/)).toHaveCount(1);
  // Its series knows it by the day that it had.
  expect(await events()).toEqual(["2026-03-23T09:00"]);
  await desk.keyboard.press("Control+z");
  await expect.poll(events).toEqual([]);
  await expect(inMonth(desk, /^09:00 – 10:00, Jour fixe/)).toHaveCount(0);
});

test("an event is dragged to another day and drawn longer by its end", async ({ desk, bridge }) => {
  const id = await keep(bridge, "events_save", meeting("Beirat", "2026-03-18T10:00", "2026-03-18T11:00"));
  await begin(desk);
  await desk.keyboard.press("Alt+3");
  const block = byHour(desk, /Beirat/);
  const boxOf = async (of: Locator) => {
    const box = await of.boundingBox();
    if (!box) throw new Error("not in view");
    return box;
  };
  const column = await boxOf(desk.locator('[data-drop-day="2026-03-20"]'));
  const from = await boxOf(block);
  // By the height of an hour, for the event lasts one, and two days on.
  await desk.mouse.move(from.x + 20, from.y + 6);
  await desk.mouse.down();
  await desk.mouse.move(from.x + 60, from.y + 20, { steps: 3 });
  await desk.mouse.move(column.x + 20, from.y + 6 + from.height + 2, { steps: 6 });
  await desk.mouse.up();
  await expect(desk.getByText("„Beirat“ ist jetzt Fr 20.03.2026, 11:00 – 12:00.")).toBeVisible();
  expect(await timesOf(bridge, id)).toEqual(["2026-03-20T11:00", "2026-03-20T12:00"]);

  const there = await boxOf(block);
  const foot = there.y + there.height - 2;
  await desk.mouse.move(there.x + 20, foot);
  await desk.mouse.down();
  await desk.mouse.move(there.x + 20, foot + there.height / 2, { steps: 3 });
  await desk.mouse.move(there.x + 20, foot + there.height + 2, { steps: 3 });
  await desk.mouse.up();
  await expect(desk.getByText("„Beirat“ ist jetzt Fr 20.03.2026, 11:00 – 13:00.")).toBeVisible();
  await desk.keyboard.press("Control+z");
  await expect.poll(() => timesOf(bridge, id)).toEqual(["2026-03-20T11:00", "2026-03-20T12:00"]);
});

test("the list goes on with the dates of a series that has no end", async ({ desk, bridge }) => {
  await keep(bridge, "series_save", weekly());
  await begin(desk);
  await desk.keyboard.press("Alt+5");
  const foot = desk.getByText(/Termine bis .*, weitere beim Blättern/);
  await expect(desk.getByRole("row", { name: /Mo 23\.03\.2026.*Jour fixe/ })).toBeVisible();
  const before = (await foot.innerText()).trim();
  await desk.keyboard.press("End");
  await expect(foot).not.toHaveText(before);
  await desk.keyboard.press("End");
  // Four years are listed at first; now there are later ones.
  await expect(desk.getByRole("row", { name: /Jour fixe/ }).last()).toContainText(/203[1-9]|20[4-9]\d/);
  await expect(desk.getByRole("button", { name: "Diesen Termin bearbeiten" })).toBeVisible();
  await isAccessible(desk, "calendar-list-end");
});

test("birthdays are a layer that is switched off and stays off", async ({ desk, bridge }) => {
  await keep(bridge, "contacts_save", anna);
  await begin(desk);
  const day = desk.getByRole("gridcell", { name: /^Mittwoch, 18. März 2026/ });
  await expect(day).toHaveAccessibleName(/Geburtstag Weber/);
  await day.click();
  await expect(desk.getByRole("button", { name: /Geburtstag .*Weber.* \(46\)/ })).toBeVisible();
  await isAccessible(desk, "calendar-birthday");
  await choose(desk, "Anzeigen", "Geburtstage");
  await expect(day).not.toHaveAccessibleName(/Geburtstag/);
  await goTo(desk, "Kontakte");
  await expect(desk.getByRole("heading", { name: "Kontakte" })).toBeVisible();
  await goTo(desk, "Termine");
  await expect(day).toHaveAccessibleName(/kein Termin/);
  await expect(day).not.toHaveAccessibleName(/Geburtstag/);
  await choose(desk, "Anzeigen", "Geburtstage");
  await expect(day).toHaveAccessibleName(/Geburtstag Weber/);
});

test.describe("in English, in the dark", () => {
  test.use({ scene: { office: "sample", language: "en", theme: "dark", who: "Anna Brandt" } });

  test("every view of a full calendar is accessible", async ({ desk }) => {
    test.slow();
    await goTo(desk, "Events");
    for (const view of ["Day", "Working week Mon–Fri", "Week", "Month", "List"]) {
      const button = desk.getByRole("button", { name: view, exact: true });
      await button.press("Enter");
      await expect(button).toHaveAttribute("aria-pressed", "true");
      await desk.waitForTimeout(300);
      await isAccessible(desk, `calendar-${view.split(" ")[0]?.toLowerCase()}-en-dark`);
    }
  });
});
