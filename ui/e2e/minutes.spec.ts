import { expect, goTo, isAccessible, test } from "./test";

/** Anna Petersen is an employee of the sample firm: what she is to do stands in her Heute. */
test.use({ scene: { office: "sample", language: "de", theme: "light", who: "Anna Petersen" } });

/** Somebody on the list of an event. */
const person = (name: string, role: string, votes: number) => ({
  id: null,
  contact_id: null,
  name,
  function: "",
  role,
  required: true,
  votes,
  answer: "open",
});

test("a sitting gets its minutes: attendance, a decision, two tasks, release, approval, correction", async ({
  desk,
  bridge,
}) => {
  const body = { code: "AK", name: "Arbeitskreis Energie", quorum: { kind: "more_than_half" } };
  await bridge.ask("bodies_save", { id: null, fields: { ...body, note: "", active: true, members: [] } });
  const fields = {
    kind: "sitting",
    status: "running",
    title: "Sitzung des Arbeitskreises",
    body: body.name,
    when: { span: "timed", starts: "2026-03-16T10:00", ends: "2026-03-16T11:30", zone: "" },
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
      person("Jens Hansen", "chair", 1),
      person("Anna Petersen", "keeper", 1),
      person("Olga Otte", "participant", 1),
    ],
    agenda: [
      { title: "Begrüßung", minutes: 5 },
      { title: "Wärmepumpe", minutes: 45 },
    ],
  };
  const { id } = await bridge.ask<{ id: number }>("events_save", { id: null, fields });

  await desk.keyboard.press("Control+k");
  await desk.keyboard.type("arbeitskreises");
  await expect(desk.getByRole("option", { name: /Sitzung des Arbeitskreises/ })).toBeVisible();
  await desk.keyboard.press("Enter");
  await desk.getByRole("button", { name: "Protokoll schreiben" }).press("Enter");
  await expect(desk.getByRole("heading", { name: "Protokoll", exact: true })).toBeVisible();

  // Who was there is stored at once.
  await desk.getByRole("button", { name: "Alle anwesend" }).press("Enter");
  await expect(desk.getByText("3 von 3 Stimmen anwesend oder vertreten")).toBeVisible();
  await desk.getByRole("button", { name: /Anwesenheit von Olga Otte/ }).press("Enter");
  await desk.getByRole("option", { name: "entschuldigt", exact: true }).press("Enter");
  await expect(desk.getByText("2 von 3 Stimmen anwesend oder vertreten")).toBeVisible();
  await expect(desk.getByText("beschlussfähig", { exact: true })).toBeVisible();

  const item = desk.getByRole("region", { name: "2 Wärmepumpe" });
  await item.getByRole("textbox", { name: "Was zu „Wärmepumpe“ besprochen wurde" }).fill("Zwei Angebote lagen vor.");
  await item.getByRole("button", { name: "Beschluss", exact: true }).press("Enter");
  await expect(item.getByRole("textbox", { name: "Wortlaut" })).toBeFocused();
  await desk.keyboard.type("Die Wärmepumpe wird beschafft.");
  await item.getByRole("textbox", { name: "Ja" }).fill("3");
  await item.getByRole("textbox", { name: "Nein" }).fill("0");
  // More votes than were there are said while they are typed.
  await expect(item.getByText(/1 Stimme mehr, als anwesend ist/)).toBeVisible();
  await item.getByRole("textbox", { name: "Ja" }).fill("2");
  await expect(item.getByText(/Stimme mehr/)).toBeHidden();
  await item.getByRole("button", { name: "Aufgabe", exact: true }).press("Enter");
  await desk.keyboard.type("Auftrag erteilen");
  await item.getByRole("combobox", { name: "Wer" }).fill("Anna Petersen");
  await item.getByRole("textbox", { name: "Bis wann" }).fill("16.3.2026");
  // Enter begins the next one.
  await desk.keyboard.press("Enter");
  await desk.keyboard.type("Fundament prüfen");
  await item.getByRole("combobox", { name: "Wer" }).nth(1).fill("Anna Petersen");
  await item.getByRole("textbox", { name: "Bis wann" }).nth(1).fill("16.3.2026");
  await isAccessible(desk, "minutes-draft");
  await desk.keyboard.press("Control+s");
  await expect(desk.getByText("Protokoll „Sitzung des Arbeitskreises“ gespeichert")).toBeVisible();

  await desk.getByRole("button", { name: "Freigeben", exact: true }).press("Enter");
  await expect(desk.getByText("Protokoll freigegeben, 2 Aufgaben angelegt.")).toBeVisible();
  await isAccessible(desk, "minutes-released");
  await goTo(desk, "Heute");
  await expect(desk.getByRole("row", { name: /Auftrag erteilen/ })).toBeVisible();
  await expect(desk.getByRole("row", { name: /Fundament prüfen/ })).toBeVisible();

  await desk.keyboard.press("Alt+ArrowLeft");
  await desk.getByRole("button", { name: "Genehmigen …" }).press("Enter");
  await expect(desk.getByRole("alertdialog").or(desk.getByRole("dialog"))).toContainText("nicht mehr ändern");
  await desk.getByRole("button", { name: "Für immer genehmigen" }).press("Enter");
  await expect(desk.getByText("Vergeben: AK-2026-001")).toBeVisible();
  await expect(desk.getByText(/Genehmigt am Mo 16\.03\.2026 und festgeschrieben/)).toBeVisible();
  await isAccessible(desk, "minutes-approved");

  await desk.keyboard.press("Control+p");
  await expect(desk.getByRole("heading", { name: "Protokoll drucken" })).toBeVisible();
  await expect(desk.getByRole("img").first()).toBeVisible();
  await desk.keyboard.press("Alt+ArrowLeft");

  await desk.getByRole("button", { name: "Berichtigen …" }).press("Enter");
  await desk.keyboard.type("Zahl der Stimmen");
  await desk.keyboard.press("Enter");
  await expect(desk.getByText("2. Fassung – berichtigt: Zahl der Stimmen")).toBeVisible();
  const kept = await bridge.ask<{
    newest: { version: number; state: string; fields: { items: { decisions: { number: string }[] }[] } };
  }>("minutes_get", { id });
  expect(kept.newest).toMatchObject({ version: 2, state: "draft" });
  // The decision keeps its number.
  expect(kept.newest.fields.items[1]?.decisions[0]?.number).toBe("AK-2026-001");
});
