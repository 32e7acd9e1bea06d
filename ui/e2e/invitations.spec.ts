import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import type { Bridge } from "./bridge";
import { expect, isAccessible, test } from "./test";

/** Anna Petersen is an employee of the sample firm with an address: she is the sender. */
test.use({ scene: { office: "sample", language: "de", theme: "light", who: "Anna Petersen" } });

/** Somebody on the list of an event. */
const person = (name: string, role: string, contact: number | null = null) => ({
  id: null,
  contact_id: contact,
  name,
  function: "",
  role,
  required: true,
  votes: 1,
  answer: "open",
});

/** A contact with an address where one is given. */
async function contact(bridge: Bridge, given: string, address: string): Promise<number> {
  const emails = address === "" ? [] : [{ label: "", address, preferred: true }];
  const card = { kind: "person", given, family: "Probe", emails };
  return (await bridge.ask<{ id: number }>("contacts_save", { id: null, card })).id;
}

/** Opens an event by its title, as one does who knows it. */
async function openEvent(desk: Page, title: string): Promise<void> {
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type(title);
  await expect(desk.getByRole("option", { name: new RegExp(title) }).first()).toBeVisible();
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("heading", { name: title })).toBeVisible();
}

/** Who is ticked on the list. */
async function ticked(desk: Page): Promise<string[]> {
  const rows = desk.getByRole("table", { name: "Wer eingeladen wird" }).getByRole("row");
  const marked = rows.filter({ has: desk.getByRole("checkbox", { checked: true }) });
  return marked.getByRole("checkbox").evaluateAll((ticks) => ticks.map((tick) => tick.ariaLabel ?? ""));
}

/** The drafts that were opened, in the order of opening. */
async function drafts(bridge: Bridge): Promise<string[]> {
  const book = await bridge.book();
  const paths = book.flatMap((line) => Object.values(line)).filter((path) => String(path).endsWith(".eml"));
  const texts = await Promise.all(paths.map((path) => readFile(String(path), "utf8")));
  // Long lines of a header or a calendar go on after a blank.
  return texts.map((text) => text.replace(/=\r\n/g, "").replace(/\r\n[ \t]/g, ""));
}

/** Notes what is ticked as sent today, in the way that is proposed. */
async function note(desk: Page, said: string): Promise<void> {
  await desk.getByRole("button", { name: "Als versandt vermerken …" }).press("Enter");
  await expect(desk.getByText("weder ändern noch rückgängig")).toBeVisible();
  await desk.getByRole("button", { name: "Für immer vermerken" }).press("Enter");
  await expect(desk.getByText(said)).toBeVisible();
}

test("a sitting is called, a guest is added, it is moved and cancelled: each learns what concerns them", async ({
  desk,
  bridge,
}) => {
  await bridge.ask("bodies_save", {
    id: null,
    fields: {
      code: "GP",
      name: "Gesellschafter der Probe",
      quorum: { kind: "half" },
      convening: "gmbh",
      note: "",
      active: true,
      members: [],
    },
  });
  const fields = {
    kind: "sitting",
    status: "draft",
    title: "Probeversammlung",
    body: "Gesellschafter der Probe",
    when: { span: "timed", starts: "2026-10-14T10:00", ends: "2026-10-14T11:30", zone: "" },
    room_id: null,
    place: "",
    online_link: "",
    preparation: "",
    convened_on: null,
    next_date: "",
    over_choice: "",
    note: "",
    days: [],
    participants: [
      person("", "chair", await contact(bridge, "Bernd", "bernd@probe.example")),
      person("", "keeper", await contact(bridge, "Clara", "clara@probe.example")),
      person("", "participant", await contact(bridge, "Olga", "")),
    ],
    agenda: [{ title: "Jahresabschluss", minutes: 60 }],
  };
  const { id } = await bridge.ask<{ id: number }>("events_save", { id: null, fields });

  await openEvent(desk, "Probeversammlung");
  // What comes next in a draft is the way to the invitations; the search box finds it, too.
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type("einladen");
  await expect(desk.getByRole("option", { name: /Einladen …/ }).first()).toBeVisible();
  await desk.keyboard.press("Escape");
  await desk.getByRole("button", { name: "Einladen …" }).press("Enter");
  await expect(desk.getByRole("heading", { name: "Einladungen" })).toBeVisible();
  await expect(desk.getByText("3 von 3 Personen ausgewählt")).toBeVisible();
  await expect(desk.getByText(/Spätestens absenden am \S+ \d\d\.\d\d\.2026/)).toBeVisible();
  await expect(desk.getByText(/Zugang bis Di 06\.10\..*GmbH \(§ 51 GmbHG\)/)).toBeVisible();
  await expect(desk.getByText(/Vorschlag, Stand 2026/)).toBeVisible();
  await expect(desk.getByRole("row", { name: /Olga Probe/ })).toContainText("keine Adresse");
  await isAccessible(desk, "invitations-draft");

  // Arrows walk, the space bar ticks.
  await desk.getByRole("checkbox", { name: "Bernd Probe" }).focus();
  await desk.keyboard.press("ArrowDown");
  await expect(desk.getByRole("checkbox", { name: "Clara Probe" })).toBeFocused();
  await desk.keyboard.press("Space");
  expect(await ticked(desk)).toEqual(["Bernd Probe", "Olga Probe"]);
  await desk.keyboard.press("Space");
  await desk.keyboard.press("End");
  await expect(desk.getByRole("checkbox", { name: "Olga Probe" })).toBeFocused();

  await desk.getByRole("button", { name: "Entwürfe öffnen" }).press("Enter");
  await expect(desk.getByText("1 Entwurf ist geöffnet.")).toBeVisible();
  await expect(desk.getByText(/Ohne Adresse: Olga Probe/)).toBeVisible();
  const [invitation] = await drafts(bridge);
  expect(invitation).toContain("METHOD:REQUEST");
  expect(invitation).toContain("bernd@probe.example");
  expect(invitation).toContain("clara@probe.example");
  expect(invitation).not.toContain("Olga");

  // By e-mail only those are noted whom it reached; Olga stays open, and gets hers by post.
  await desk.getByRole("button", { name: "Als versandt vermerken …" }).press("Enter");
  await expect(desk.getByText(/nicht dabei: Olga Probe/)).toBeVisible();
  await expect(desk.getByText(/ihre Nummer und die der Tagesordnung stehen von da an fest/)).toBeVisible();
  await isAccessible(desk, "invitations-note");
  await desk.getByRole("textbox", { name: "Am" }).press("Enter");
  await expect(desk.getByText("Versand an 2 Personen vermerkt.")).toBeVisible();
  expect(await ticked(desk)).toEqual(["Olga Probe"]);
  await note(desk, "Versand an 1 Person vermerkt.");
  await expect(desk.getByText("Einladung per Post am Mo 16.03.2026").first()).toBeVisible();
  expect(await ticked(desk)).toEqual([]);
  const called = await bridge.ask<{ fields: { status: string } }>("events_get", { id });
  expect(called.fields.status).toBe("invited");
  await isAccessible(desk, "invitations-sent");

  // A guest who comes later is the only one to be told.
  await contact(bridge, "Dora", "dora@probe.example");
  await desk.keyboard.press("Escape");
  await desk.getByRole("tab", { name: /Teilnehmende/ }).press("Enter");
  await desk.getByRole("combobox", { name: "Person hinzufügen" }).fill("Dora Probe");
  await expect(desk.getByRole("option", { name: /^Dora Probe/ }).first()).toBeVisible();
  await desk
    .getByRole("option", { name: /^Dora Probe/ })
    .first()
    .click();
  await desk.keyboard.press("Control+s");
  await expect(desk.getByText("„Probeversammlung“ gespeichert")).toBeVisible();
  await desk.getByRole("button", { name: "Einladungen (1 offen)" }).press("Enter");
  expect(await ticked(desk)).toEqual(["Dora Probe"]);
  await desk.getByRole("button", { name: "Entwürfe öffnen" }).press("Enter");
  await expect(desk.getByText("1 Entwurf ist geöffnet.")).toBeVisible();
  await note(desk, "Versand an 1 Person vermerkt.");

  // A new time concerns them all, and the notice after saving leads there.
  await desk.keyboard.press("Escape");
  await desk.getByRole("tab", { name: "Angaben" }).press("Enter");
  await desk.getByRole("textbox", { name: "Uhrzeit des Endes" }).fill("12");
  await desk.keyboard.press("Control+s");
  await expect(desk.getByText("4 Eingeladene müssen davon erfahren.")).toBeVisible();
  await desk.getByRole("button", { name: "Benachrichtigen …" }).press("Enter");
  await expect(desk.getByText("4 von 4 Personen ausgewählt")).toBeVisible();
  await expect(desk.getByRole("row", { name: /Dora Probe/ })).toContainText("Änderung mitteilen");
  await isAccessible(desk, "invitations-change");
  await desk.getByRole("button", { name: "Entwürfe öffnen" }).press("Enter");
  await expect(desk.getByText("1 Entwurf ist geöffnet.")).toBeVisible();
  await note(desk, "Versand an 3 Personen vermerkt.");
  await note(desk, "Versand an 1 Person vermerkt.");

  // Cancelled, it says who does not know yet.
  await desk.keyboard.press("Escape");
  await desk.getByRole("tab", { name: "Angaben" }).press("Enter");
  await desk.getByRole("button", { name: /Status/ }).press("Enter");
  await desk.getByRole("option", { name: "Abgesagt" }).press("Enter");
  await desk.keyboard.press("Control+s");
  await expect(desk.getByText("4 Eingeladene wissen noch nichts von der Absage.")).toBeVisible();
  await desk.getByRole("button", { name: "Absage mitteilen …" }).press("Enter");
  await expect(desk.getByRole("row", { name: /Bernd Probe/ })).toContainText("absagen");
  await isAccessible(desk, "invitations-cancelled");
  const before = (await drafts(bridge)).length;
  await desk.getByRole("checkbox", { name: /jede Person einzeln/ }).press("Space");
  await desk.getByRole("button", { name: "Entwürfe öffnen" }).press("Enter");
  await expect(desk.getByText("3 Entwürfe sind geöffnet.")).toBeVisible();
  const cancelled = (await drafts(bridge)).slice(before);
  expect(cancelled).toHaveLength(3);
  for (const draft of cancelled) {
    expect(draft).toContain("METHOD:CANCEL");
    expect(draft).toContain("STATUS:CANCELLED");
  }
  await note(desk, "Versand an 3 Personen vermerkt.");
  expect(await ticked(desk)).toEqual(["Olga Probe"]);
  const log = await bridge.ask<{ sent: { sent: { what: string; sequence: number } }[] }>("invitations_get", { id });
  expect(log.sent[0]?.sent).toMatchObject({ what: "cancellation", sequence: 2 });
});

test("a body names the rule by which it is called", async ({ desk, bridge }) => {
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type("gremien");
  await expect(desk.getByRole("option", { name: /Gremien/ }).first()).toBeVisible();
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("heading", { name: "Gremien" })).toBeVisible();
  await desk.keyboard.press("Control+n");
  await expect(desk.getByRole("textbox", { name: "Name", exact: true })).toBeFocused();
  await desk.keyboard.type("Probeverein");
  await desk.getByRole("button", { name: /Ladung nach/ }).press("Enter");
  await desk.getByRole("option", { name: /§ 24 Abs\. 4 WEG/ }).press("Enter");
  await expect(desk.getByText(/21 volle Tage zwischen Zugang und Versammlung, in Textform/)).toBeVisible();
  await desk.getByRole("button", { name: /Ladung nach/ }).press("Enter");
  await desk.getByRole("option", { name: "Satzung mit eigener Frist" }).press("Enter");
  await desk.getByRole("textbox", { name: "Volle Tage vorher" }).fill("14");
  await desk.getByRole("button", { name: /Gezählt/ }).press("Enter");
  await desk.getByRole("option", { name: "ab Aufgabe zur Post" }).press("Enter");
  await expect(desk.getByText(/14 volle Tage zwischen Aufgabe zur Post und Versammlung/)).toBeVisible();
  await isAccessible(desk, "body-convening");
  await desk.keyboard.press("Control+s");
  await expect(desk.getByRole("button", { name: /Rückgängig: Gremium „Probeverein“/ })).toBeVisible();
  const bodies = await bridge.ask<{ fields: { name: string; convening: string | null } }[]>("bodies_list");
  expect(bodies.find((body) => body.fields.name === "Probeverein")?.fields.convening).toBe("own:14:posting");
});
