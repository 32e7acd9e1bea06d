import type { Page } from "@playwright/test";
import { expect, isAccessible, test } from "./test";

test.use({ scene: { office: "new", language: "de", theme: "light", who: "Anna Brandt" } });

const body = (code: string, name: string) => ({
  id: null,
  fields: { code, name, quorum: { kind: "none" }, note: "", active: true, members: [{ name: "Kim Weber" }] },
});

interface Kept {
  id: number;
  title: string;
  minutes: number | null;
  presenter: string;
}

/** Does something by its words in the search box. */
async function command(desk: Page, words: string) {
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type(words);
  await expect(desk.getByRole("option", { name: words }).first()).toBeVisible();
  await desk.keyboard.press("Enter");
}

test("topics are noted, put in order and taken onto the agenda of the body, by keyboard", async ({ desk, bridge }) => {
  const council = await bridge.ask<{ id: number }>("bodies_save", body("BR", "Beirat"));
  await bridge.ask("bodies_save", body("GL", "Geschäftsleitung"));
  const kept = () => bridge.ask<Kept[]>("topics_list", null);
  await bridge.ask("topics_save", {
    id: null,
    fields: {
      body_id: council.id,
      title: "Haushalt",
      kind: "decision",
      minutes: 20,
      presenter: "",
      motion: "",
      note: "",
    },
  });

  await command(desk, "Thema vormerken");
  await expect(desk.getByRole("textbox", { name: "Thema", exact: true })).toBeFocused();
  await desk.keyboard.type("Satzung");
  // Without a body it is refused at the field, and nothing is lost.
  await desk.keyboard.press("Control+s");
  await expect(desk.getByRole("button", { name: /Gremium/ })).toBeFocused();
  await desk.keyboard.press("b");
  await expect(desk.getByRole("button", { name: /Gremium.*Beirat|Beirat.*Gremium/ })).toBeVisible();
  await desk.getByRole("textbox", { name: "Minuten" }).fill("1:30");
  await desk.getByRole("combobox", { name: "Vortrag" }).fill("Kim Weber");
  await desk.keyboard.press("Control+s");
  await expect(desk.getByRole("heading", { name: "Satzung" })).toBeVisible();
  expect((await kept())[1]).toMatchObject({ title: "Satzung", minutes: 90, presenter: "Kim Weber" });
  await isAccessible(desk, "topics");

  await expect(desk.getByRole("row", { name: /Haushalt/ })).toBeVisible();
  await desk.getByRole("row", { name: /Satzung/ }).click();
  await desk.keyboard.press("Alt+ArrowUp");
  await expect.poll(async () => (await kept()).map((one) => one.title)).toEqual(["Satzung", "Haushalt"]);

  // The sitting of the body offers both; what it takes leaves the list.
  await bridge.ask("events_save", {
    id: null,
    fields: {
      kind: "sitting",
      status: "draft",
      title: "Sitzung des Beirats",
      body: "Beirat",
      when: { span: "timed", starts: "2026-04-15T14:00", ends: "2026-04-15T17:00", zone: "" },
      room_id: null,
      place: "",
      online_link: "",
      preparation: "",
      convened_on: null,
      next_date: "",
      over_choice: "",
      note: "",
      days: [],
      own: [],
      participants: [],
      agenda: [],
    },
  });
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type("sitzung des beirats");
  // What made it can be taken back there, too; the event itself comes first.
  await expect(desk.getByRole("option", { name: /^Sitzung des Beirats/ })).toBeVisible();
  await desk.keyboard.press("Enter");
  await desk.getByRole("button", { name: "Offene Punkte übernehmen (2)" }).press("Enter");
  await expect(desk.getByText("Haushalt")).toBeVisible();
  await desk.keyboard.press("Control+s");
  await expect.poll(async () => (await kept()).length).toBe(0);
});
