import { expect, goTo, isAccessible, test } from "./test";

/** Anna Petersen is an employee of the sample firm: what she types is hers. */
test.use({ scene: { office: "sample", language: "de", theme: "light", who: "Anna Petersen" } });

interface Row {
  id: number;
  title: string;
  due: string | null;
  follow_up: string | null;
  state: string;
  assignee: string;
  about: { kind: string; id: number } | null;
}

const everything = { state: null };

test("a typed line becomes a task, is postponed, done, and comes again", async ({ desk, bridge }) => {
  const rows = async (text: string) =>
    (await bridge.ask<{ rows: Row[] }>("tasks_page", { filter: { ...everything, text }, offset: 0, limit: 50 })).rows;
  await goTo(desk, "Aufgaben");
  const line = desk.getByRole("textbox", { name: "Neue Aufgabe in einer Zeile" });
  await line.focus();
  await desk.keyboard.type("Kassensturz alle 2 Wochen fr 14:30 !");
  const said = desk.getByRole("main").getByRole("status").filter({ hasText: "Kassensturz" });
  await expect(said).toContainText("fällig Fr 20.03.2026, 14:30");
  await expect(said).toContainText("für Sie");
  await expect(said).toContainText("alle 2 Wochen, das nächste Mal Fr 03.04.2026");
  await desk.keyboard.press("Enter");
  const row = desk.getByRole("row", { name: /Kassensturz/ });
  await expect(row).toContainText("Fr 20.03.2026, 14:30");
  // The cursor stays for the next line; what is wrong in it is said, and asked for once before it is saved.
  await expect(line).toBeFocused();
  await expect(line).toHaveValue("");
  await desk.keyboard.type("Steuer bis 31.2.");
  await expect(desk.getByText("Diesen Tag gibt es nicht")).toBeVisible();
  await desk.keyboard.press("Enter");
  await expect(desk.getByText("Noch einmal Enter: so anlegen.")).toBeVisible();
  expect(await rows("Steuer bis")).toEqual([]);
  await desk.keyboard.press("Escape");
  await expect(line).toHaveValue("");

  // Into the list; the row is chosen, then postponed by one key and a day.
  await row.click();
  await desk.getByRole("grid").focus();
  await desk.keyboard.press("v");
  const question = desk.getByRole("alertdialog", { name: "Aufgabe verschieben" });
  await expect(question).toBeVisible();
  await desk.keyboard.type("mo");
  await desk.keyboard.press("Enter");
  await expect(question).toHaveCount(0);
  await expect(desk.getByText("Kassensturz: verschoben auf Mo 23.03.2026")).toBeVisible();
  expect((await rows("Kassensturz")).map((one) => one.due)).toEqual(["2026-03-23"]);

  await desk.getByRole("grid").focus();
  await desk.keyboard.press("w");
  await expect(desk.getByRole("alertdialog", { name: "Wiedervorlage am …" })).toBeVisible();
  await desk.keyboard.type("morgen");
  await desk.keyboard.press("Enter");
  await expect(desk.getByText("Kassensturz: Wiedervorlage am Di 17.03.2026")).toBeVisible();

  // The day that stands there is replaced by what is typed.
  await desk.getByRole("grid").focus();
  await desk.keyboard.press("w");
  await expect(desk.getByRole("textbox", { name: "Wiedervorlage am" })).toHaveValue(/17\.03\.2026/);
  await desk.keyboard.type("fr");
  await desk.keyboard.press("Enter");
  await expect(desk.getByText("Kassensturz: Wiedervorlage am Fr 20.03.2026")).toBeVisible();

  await desk.getByRole("grid").focus();
  await desk.keyboard.press("e");
  // This run alone was put off: the next one falls on the Friday of its row, without the Wiedervorlage of this one.
  await expect(desk.getByText("Erledigt: Kassensturz. Kommt wieder am Fr 03.04.2026.")).toBeVisible();
  const runs = await rows("Kassensturz");
  expect(runs.map(({ state, due, follow_up }) => `${state} ${due} ${follow_up}`).sort()).toEqual([
    "done 2026-03-23 2026-03-20",
    "open 2026-04-03 null",
  ]);
  // One press takes it back, the next run with it.
  await desk.getByRole("button", { name: "Rückgängig", exact: true }).click();
  await expect.poll(async () => (await rows("Kassensturz")).map((one) => one.state)).toEqual(["open"]);
});

test("several tasks are postponed and finished at once", async ({ desk, bridge }) => {
  await goTo(desk, "Aufgaben");
  const line = desk.getByRole("textbox", { name: "Neue Aufgabe in einer Zeile" });
  await line.focus();
  for (const title of ["Mappe Anton morgen", "Mappe Berta morgen", "Mappe Cäsar morgen"]) {
    await desk.keyboard.type(title);
    await desk.keyboard.press("Enter");
    await expect(line).toHaveValue("");
  }
  await desk.keyboard.press("Control+f");
  await desk.keyboard.type("Mappe");
  await desk.keyboard.press("Enter");
  await expect(desk.getByText(/^3( von \d+)?$/).first()).toBeVisible();
  await expect(desk.getByRole("grid")).toBeFocused();
  await desk.keyboard.press("Control+a");
  await desk.keyboard.press("v");
  await expect(desk.getByRole("alertdialog", { name: "3 Aufgaben verschieben" })).toBeVisible();
  await desk.keyboard.type("31.3.");
  await desk.keyboard.press("Enter");
  await expect(desk.getByText("3 Aufgaben: verschoben auf Di 31.03.2026")).toBeVisible();
  await desk.getByRole("grid").focus();
  await desk.keyboard.press("Control+a");
  await desk.keyboard.press("e");
  await expect(desk.getByText("3 Aufgaben erledigt", { exact: true })).toBeVisible();
  const filter = { ...everything, text: "Mappe" };
  const { rows } = await bridge.ask<{ rows: Row[] }>("tasks_page", { filter, offset: 0, limit: 9 });
  expect(rows.map(({ state, due }) => `${state} ${due}`)).toEqual(Array(3).fill("done 2026-03-31"));
});

test("the form keeps a repeating task with its steps, and says what is missing", async ({ desk, bridge }) => {
  await goTo(desk, "Aufgaben");
  await expect(desk.getByRole("grid")).toBeVisible();
  await desk.keyboard.press("Control+n");
  const form = desk.getByRole("form", { name: "Neue Aufgabe" });
  const title = form.getByRole("textbox", { name: "Was ist zu tun?" });
  await expect(title).toBeFocused();
  await desk.keyboard.press("Control+s");
  await expect(title).toHaveAttribute("aria-invalid", "true");
  await title.fill("Feuerlöscher prüfen");
  await form.getByRole("textbox", { name: "Fällig am" }).fill("20.3.");
  const who = form.getByRole("combobox", { name: "Wer" });
  await who.fill("Hausmeisterei Extern");
  await desk.keyboard.press("Tab");
  await form.getByRole("button", { name: /Wiederholung/ }).focus();
  await desk.keyboard.press("Enter");
  await desk.getByRole("option", { name: "wochenweise" }).click();
  await form.getByRole("textbox", { name: /^Alle … Wochen/ }).fill("2");
  await expect(form.getByText("alle 2 Wochen, das nächste Mal Fr 03.04.2026")).toBeVisible();
  const until = form.getByRole("textbox", { name: "Letztes Mal bis" });
  await until.fill("1.3.2026");
  await form.getByRole("button", { name: "Schritt hinzufügen" }).focus();
  await desk.keyboard.press("Enter");
  await expect(form.getByRole("textbox", { name: "Schritt 1" })).toBeFocused();
  await desk.keyboard.type("Plomben");
  await desk.keyboard.press("Enter");
  await desk.keyboard.type("Liste");
  await desk.keyboard.press("Alt+ArrowUp");
  await expect(form.getByRole("textbox", { name: "Schritt 1" })).toHaveValue("Liste");
  await isAccessible(desk, "tasks-form");
  await desk.keyboard.press("Control+s");
  await expect(form.getByText("Die Wiederholung endet, bevor sie beginnt.")).toBeVisible();
  await until.fill("31.12.2026");
  await desk.keyboard.press("Control+s");
  await expect(desk.getByText("Gespeichert: Feuerlöscher prüfen")).toBeVisible();
  // A task of somebody else is shown beside the list though the list holds one's own.
  await expect(desk.getByRole("heading", { name: "Feuerlöscher prüfen" })).toBeVisible();
  const filter = { ...everything, text: "Feuerlöscher prüfen" };
  const [kept] = (await bridge.ask<{ rows: Row[] }>("tasks_page", { filter, offset: 0, limit: 9 })).rows;
  const { fields } = await bridge.ask<{ fields: Record<string, unknown> }>("tasks_get", { id: kept?.id });
  expect(fields).toMatchObject({
    due: "2026-03-20",
    assignee_id: null,
    assignee: "Hausmeisterei Extern",
    repeat: { unit: "week", count: 2, from: "due", until: "2026-12-31" },
    items: [
      { title: "Liste", done: false },
      { title: "Plomben", done: false },
    ],
  });
  await desk.getByText("Plomben").click();
  await expect
    .poll(
      async () => (await bridge.ask<{ fields: { items: unknown[] } }>("tasks_get", { id: kept?.id })).fields.items[1],
    )
    .toEqual({ title: "Plomben", done: true });
  await isAccessible(desk, "tasks-record");
});

test("on a contact stands what is open about it, and one key sets a Wiedervorlage", async ({ desk, bridge }) => {
  await goTo(desk, "Kontakte");
  await desk.getByRole("row").nth(3).click();
  const name = await desk.getByRole("article").getByRole("heading", { level: 1 }).innerText();
  await desk.keyboard.press("Control+Shift+W");
  const question = desk.getByRole("alertdialog", { name: "Wiedervorlage am …" });
  await expect(question).toContainText(name);
  await expect(question.getByRole("textbox", { name: "Wiedervorlage am" })).toBeFocused();
  await desk.keyboard.type("+14");
  await desk.keyboard.press("Enter");
  await expect(desk.getByText(`${name}: Wiedervorlage am Mo 30.03.2026`)).toBeVisible();

  await desk.getByRole("tab", { name: /^Aufgaben/ }).click();
  const list = desk.getByRole("list", { name: "Offene Aufgaben dazu" });
  await expect(list.getByRole("listitem")).toHaveCount(1);
  await desk.getByRole("textbox", { name: "Neue Aufgabe in einer Zeile" }).focus();
  await desk.keyboard.type("Angebot nachfassen fr");
  await desk.keyboard.press("Enter");
  await expect(list.getByRole("listitem")).toHaveCount(2);
  await isAccessible(desk, "tasks-panel");
  const { rows } = await bridge.ask<{ rows: Row[] }>("tasks_page", {
    filter: { text: "Angebot nachfassen" },
    offset: 0,
    limit: 9,
  });
  expect(rows[0]).toMatchObject({ due: "2026-03-20", assignee: "Anna Petersen", about: { kind: "contact" } });
  await list.getByRole("button", { name: "Angebot nachfassen: erledigt" }).press("Enter");
  await expect(list.getByRole("listitem")).toHaveCount(1);
});

test("a checklist is begun from the search box for the record in front", async ({ desk, bridge }) => {
  await goTo(desk, "Verträge");
  await desk.keyboard.press("Control+f");
  await desk.keyboard.type("Kopiererleasing");
  await desk.getByRole("row", { name: /Kopiererleasing/ }).click();
  await expect(desk.getByRole("heading", { name: "Kopiererleasing" })).toBeVisible();
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type("Checkliste Vertragsb");
  await expect(desk.getByRole("option", { name: /Checkliste „Vertragsbeginn“ beginnen/ })).toBeVisible();
  await desk.keyboard.press("Enter");
  const question = desk.getByRole("alertdialog", { name: "Checkliste „Vertragsbeginn“ beginnen" });
  await question.getByRole("textbox").waitFor();
  await desk.keyboard.press("Control+a");
  await desk.keyboard.type("+7");
  await desk.keyboard.press("Enter");
  await expect(question).toHaveCount(0);
  await expect(desk.getByRole("button", { name: /^Rückgängig: .*Vertragsbeginn/ })).toBeVisible();
  const page = await bridge.ask<{ rows: { about_title: string }[] }>("tasks_page", {
    filter: { text: "Kopiererleasing" },
    offset: 0,
    limit: 50,
  });
  expect(page.rows.some((row) => row.about_title === "Kopiererleasing")).toBe(true);
});

test("without a record in front, the search box says what to open before a checklist is begun", async ({ desk }) => {
  await goTo(desk, "Aufgaben");
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type("Checkliste beg");
  await desk.getByRole("option", { name: "Checkliste beginnen …", selected: true }).waitFor();
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("status").getByText(/Öffnen Sie zuerst, wofür/)).toBeVisible();
});

test("of several checklists for a new contract one is chosen in the search box", async ({ desk, bridge }) => {
  const [first] = (await bridge.ask<{ id: number; about: string }[]>("checklist_templates_list", null)).filter(
    (one) => one.about === "contract",
  );
  const { id: _, active: __, ...fields } = { active: true, ...first } as Record<string, unknown>;
  await bridge.ask("checklist_templates_save", {
    id: null,
    fields: { ...fields, active: true, name: "Anlagenprüfung", code: "anlagenpruefung" },
  });
  await goTo(desk, "Verträge");
  await desk.keyboard.press("Control+n");
  const form = desk.getByRole("form", { name: "Neuer Vertrag" });
  await expect(form.getByRole("textbox", { name: "Titel" })).toBeFocused();
  await desk.keyboard.type("Wartung Aufzug");
  await form.getByRole("textbox", { name: "Beginn" }).fill("01.06.2026");
  await desk.keyboard.press("Control+s");
  await desk.getByRole("status").getByRole("button", { name: "Checkliste …" }).press("Enter");
  await expect(desk.getByRole("option", { name: /^Checkliste „.*“ beginnen/ })).toHaveCount(2);
  await desk.keyboard.type("Anl");
  await desk.getByRole("option", { name: /„Anlagenprüfung“ beginnen/, selected: true }).waitFor();
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("status").getByText("Checkliste begonnen: Anlagenprüfung")).toBeVisible();
});

test("once a contract was made, the notice begins the checklist that fits it", async ({ desk }) => {
  await goTo(desk, "Verträge");
  await desk.keyboard.press("Control+n");
  const form = desk.getByRole("form", { name: "Neuer Vertrag" });
  await expect(form.getByRole("textbox", { name: "Titel" })).toBeFocused();
  await desk.keyboard.type("Wartung Aufzug");
  await form.getByRole("textbox", { name: "Beginn" }).fill("01.06.2026");
  await desk.keyboard.press("Control+s");
  await expect(desk.getByRole("status").getByText("Wartung Aufzug gespeichert")).toBeVisible();
  await desk.getByRole("status").getByRole("button", { name: "Checkliste …" }).press("Enter");
  await expect(desk.getByRole("status").getByText("Checkliste begonnen: Vertragsbeginn")).toBeVisible();
  // Changed, it is nothing new.
  await desk.keyboard.press("F2");
  await desk.getByRole("textbox", { name: "Titel" }).fill("Wartung Aufzüge");
  await desk.keyboard.press("Control+s");
  await expect(desk.getByRole("status").getByText("Wartung Aufzüge gespeichert")).toBeVisible();
  await expect(desk.getByRole("status").getByRole("button", { name: "Checkliste …" })).toHaveCount(0);
});

test("a checklist is begun on a contract, says how far it is, and is taken down", async ({ desk }) => {
  await goTo(desk, "Verträge");
  await desk.getByRole("row").nth(1).click();
  await desk.getByRole("tab", { name: /^Aufgaben/ }).click();
  await desk.getByRole("button", { name: "Checkliste beginnen …" }).press("Enter");
  await desk.getByRole("menuitem", { name: "Vertragsbeginn" }).press("Enter");
  // The contract began long ago: from when it counts is asked for.
  const question = desk.getByRole("alertdialog", { name: "Checkliste „Vertragsbeginn“ beginnen" });
  await expect(question).toContainText("ist schon vorbei");
  await desk.keyboard.type("1.4.");
  await desk.keyboard.press("Enter");
  const lists = desk.getByRole("region", { name: "Checklisten" });
  await expect(lists).toContainText(/0 von \d+ erledigt/);
  await expect(lists).toContainText("Mi 01.04.2026");
  const open = desk.getByRole("list", { name: "Offene Aufgaben dazu" });
  await open
    .getByRole("button", { name: /: erledigt$/ })
    .first()
    .press("Enter");
  await expect(lists).toContainText(/1 von \d+ erledigt/);
  await desk.getByRole("textbox", { name: "Neue Aufgabe in einer Zeile" }).focus();
  await isAccessible(desk, "tasks-checklist");
  await lists.getByRole("button", { name: "Checkliste „Vertragsbeginn“ abnehmen" }).press("Enter");
  await desk.getByRole("alertdialog").getByRole("button", { name: "Abnehmen" }).press("Enter");
  await expect(lists.getByText("Vertragsbeginn")).toHaveCount(0);
});

test("the list and its empty states are accessible, and commands lead to it", async ({ desk }) => {
  await goTo(desk, "Aufgaben");
  await expect(desk.getByRole("heading", { level: 1, name: "Aufgaben" })).toBeVisible();
  await desk.getByRole("textbox", { name: "Neue Aufgabe in einer Zeile" }).focus();
  await desk.keyboard.type("Angebot einholen gestern");
  await expect(desk.getByText("So 15.03.2026 ist schon vorbei.")).toBeVisible();
  await isAccessible(desk, "tasks-line");
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("row", { name: /Angebot einholen/ })).toContainText("seit So 15.03.2026");
  await isAccessible(desk, "tasks-list");
  await expect(
    desk.getByRole("navigation").getByRole("link", { name: /Aufgaben, \d+ offen, \d+ überfällig/ }),
  ).toBeVisible();
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type("überfällige");
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("button", { name: "überfällig", pressed: true })).toBeVisible();
  await expect(desk.getByRole("row", { name: /Angebot einholen/ })).toBeVisible();
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type("Angebot einholen");
  await desk.getByRole("option").filter({ hasText: "Angebot einholen" }).first().click();
  await expect(desk.getByRole("heading", { level: 1, name: "Angebot einholen" })).toBeVisible();
});
