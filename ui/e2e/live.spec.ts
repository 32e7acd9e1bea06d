import { expect, isAccessible, test } from "./test";

test.use({ scene: { office: "sample", language: "de", theme: "light", who: "Anna Petersen" } });

const item = (title: string, minutes: number) => ({ title, minutes });

/** A sitting of this morning, 09:00 to 10:30, that people were called to. */
const fields = {
  kind: "sitting",
  status: "invited",
  title: "Sitzung des Arbeitskreises",
  body: "Arbeitskreis Energie",
  when: { span: "timed", starts: "2026-03-16T09:00", ends: "2026-03-16T10:30", zone: "Europe/Berlin" },
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
  agenda: [item("Begrüßung", 20), item("Wärmepumpe", 40), item("Ausblick", 30)],
};

test("a sitting is led by keys alone: begin, notes, pause, next, put off, end", async ({ desk, bridge }) => {
  const body = { code: "AK", name: "Arbeitskreis Energie", quorum: { kind: "more_than_half" } };
  await bridge.ask("bodies_save", { id: null, fields: { ...body, note: "", active: true, members: [] } });
  const { id } = await bridge.ask<{ id: number }>("events_save", { id: null, fields });

  await desk.keyboard.press("Control+k");
  await desk.keyboard.type("arbeitskreises");
  await expect(desk.getByRole("option", { name: /Sitzung des Arbeitskreises/ })).toBeVisible();
  await desk.keyboard.press("Enter");
  await desk.getByRole("button", { name: "Sitzung leiten" }).press("Enter");
  await expect(desk.getByRole("heading", { name: "Sitzung leiten" })).toBeVisible();
  await expect(desk.getByText(/Noch nicht begonnen/)).toBeVisible();
  await isAccessible(desk, "live-before");

  await bridge.putClock("09:05");
  await desk.keyboard.press("F8");
  const present = desk.getByRole("region", { name: "Jetzt" });
  await expect(present.getByRole("heading", { name: "1 Begrüßung" })).toBeVisible();
  await expect(desk.getByText("endet voraussichtlich 10:35, 5 Min. später als geplant")).toBeVisible();
  // The field for notes has the keys; what is typed goes into the minutes.
  await expect(present.getByRole("textbox", { name: "Notiz fürs Protokoll" })).toBeFocused();
  await desk.keyboard.type("Alle sind da.");

  await bridge.putClock("09:20");
  await desk.keyboard.press("F8");
  await expect(present.getByRole("heading", { name: "2 Wärmepumpe" })).toBeVisible();
  await expect(desk.getByText("endet voraussichtlich 10:30, wie geplant")).toBeVisible();
  const minutes = await bridge.ask<{ newest: { fields: { items: { text: string }[] } } }>("minutes_get", { id });
  expect(minutes.newest.fields.items[0]?.text).toBe("Alle sind da.");
  await isAccessible(desk, "live-running");

  // Pressed too soon: back, and on again.
  await desk.keyboard.press("Shift+F8");
  await expect(present.getByRole("heading", { name: "1 Begrüßung" })).toBeVisible();
  await desk.keyboard.press("F8");
  await expect(present.getByRole("heading", { name: "2 Wärmepumpe" })).toBeVisible();

  // A pause that nobody planned: the item goes on after it, and everything is ten minutes later.
  await bridge.putClock("09:30");
  await desk.keyboard.press("F9");
  await expect(present.getByRole("heading", { name: "Pause – danach weiter mit „Wärmepumpe“" })).toBeVisible();
  await bridge.putClock("09:40");
  await desk.keyboard.press("F8");
  await expect(present.getByRole("heading", { name: "2 Wärmepumpe" })).toBeVisible();
  await expect(present.getByText("10 von 40 Min.")).toBeVisible();
  await expect(desk.getByText("endet voraussichtlich 10:40, 10 Min. später als geplant")).toBeVisible();

  // The last item is put off from its row, and taken back by undo.
  await desk.getByRole("button", { name: "Was mit „Ausblick“ geschieht" }).press("Enter");
  await desk.getByRole("menuitem", { name: "Vertagen" }).press("Enter");
  const row = desk.getByRole("row", { name: /Ausblick/ });
  await expect(row).toContainText("vertagt");
  await expect(desk.getByText("endet voraussichtlich 10:10, 20 Min. früher als geplant")).toBeVisible();
  await bridge.ask("history_undo");
  await expect(row).toContainText("kommt noch");

  // At the end it asks what becomes of what was not reached.
  await bridge.putClock("10:15");
  await desk.getByRole("button", { name: "Sitzung beenden …" }).press("Enter");
  await expect(desk.getByText(/1 Punkt wurde noch nicht behandelt/)).toBeVisible();
  await desk.getByRole("button", { name: "Vertagen und beenden" }).press("Enter");
  await expect(desk.getByText("Beendet. Tatsächlich von 09:05 bis 10:15 Uhr")).toBeVisible();
  await expect(desk.getByText("15 Min. früher als geplant zu Ende")).toBeVisible();
  await expect(row).toContainText("vertagt");
  await isAccessible(desk, "live-over");

  // It waits for the next sitting of the body.
  const later = {
    ...fields,
    when: { ...fields.when, starts: "2026-04-13T09:00", ends: "2026-04-13T10:30" },
    agenda: [],
  };
  const next = await bridge.ask<{ id: number }>("events_save", { id: null, fields: later });
  const waiting = await bridge.ask<{ title: string }[]>("agenda_waiting", { id: next.id });
  expect(waiting.map((one) => one.title)).toEqual(["Ausblick"]);
  await desk.getByRole("button", { name: "Protokoll schreiben" }).press("Enter");
  await expect(desk.getByRole("heading", { name: "Protokoll", exact: true })).toBeVisible();
});
