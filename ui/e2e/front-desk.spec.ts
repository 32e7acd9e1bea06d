import type { Page } from "@playwright/test";
import { entries, form, partner } from "./noting";
import { expect, goTo, isAccessible, test } from "./test";

/** Presses keys and counts them. */
function counted(desk: Page) {
  let count = 0;
  return {
    press: async (key: string) => {
      count += 1;
      await desk.keyboard.press(key);
    },
    count: () => count,
  };
}

test("the morning's letters are noted one after the other with two keys each beside the text", async ({
  desk,
  bridge,
}) => {
  const before = (await entries(bridge)).length;
  await goTo(desk, "Verträge");
  await expect(desk.getByRole("grid", { name: "Verträge" })).toBeVisible();
  const list = desk.getByRole("grid", { name: "Verträge" });
  await list.focus();
  await desk.keyboard.press("Control+Shift+E");
  const field = partner(desk, "Von wem");
  await expect(field).toBeFocused();
  await isAccessible(desk, "front-desk-form");

  const letters = [
    ["Finanzamt Unter", "Bescheid", "Finanzamt Unterelbe-Nord"],
    ["Unbekannt & Söhne", "Werbung", "Unbekannt & Söhne"],
    ["Frau Ottilie Ohnebuch", "Anfrage zum Keller", "Frau Ottilie Ohnebuch"],
    ["Druckerei Wolkenlos", "Angebot Briefpapier", "Druckerei Wolkenlos"],
    ["Verein der Pegelfreunde", "Einladung", "Verein der Pegelfreunde"],
  ] as const;
  const keys = counted(desk);
  for (const [typed, subject, meant] of letters) {
    await desk.keyboard.type(typed);
    await keys.press("Enter");
    await expect(form(desk).getByRole("textbox", { name: "Betreff" })).toBeFocused();
    await desk.keyboard.type(subject);
    await keys.press("Enter");
    await expect(form(desk).getByText(`${meant}: ${subject}`)).toBeVisible();
    await expect(field).toBeFocused();
    await expect(field).toHaveValue("");
  }
  expect(keys.count() / letters.length).toBeLessThan(3);
  await expect(form(desk).getByText(/Notiert als E-2026-\d{4}: Verein der Pegelfreunde: Einladung/)).toBeVisible();

  // What is noted a second time is said while one types, and refused to nobody.
  await desk.keyboard.type("Unbekannt & Söhne");
  await desk.keyboard.press("Enter");
  await expect(form(desk).getByRole("textbox", { name: "Betreff" })).toBeFocused();
  await desk.keyboard.type("Werbung");
  await expect(
    form(desk).getByText(/Schon notiert von Anna Brandt um \d\d:\d\d: E-2026-\d{4} Unbekannt/),
  ).toBeVisible();
  // Esc asks before what is typed gets lost, then one is where one was.
  await desk.keyboard.press("Escape");
  await expect(desk.getByRole("alertdialog")).toBeVisible();
  await desk.getByRole("alertdialog").getByRole("button", { name: "Verwerfen" }).click();
  await expect(form(desk)).toHaveCount(0);
  await expect(list).toBeFocused();

  const rows = (await entries(bridge)).slice(0, letters.length);
  expect((await entries(bridge)).length).toBe(before + letters.length);
  expect(rows.map((row) => row.fields.partner).sort()).toEqual(letters.map(([, , meant]) => meant).sort());
  expect(new Set(rows.map((row) => row.number)).size).toBe(letters.length);
  expect(rows.find((row) => row.fields.partner === "Finanzamt Unterelbe-Nord")?.fields.contact_id).not.toBeNull();
  expect(rows.find((row) => row.fields.partner === "Unbekannt & Söhne")?.fields.contact_id).toBeNull();

  // In the Postbuch: found by a word, looked at, deleted and taken back by keyboard.
  await goTo(desk, "Post & Empfang");
  await desk.keyboard.press("Control+f");
  await desk.keyboard.type("Pegelfreunde");
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("row", { name: /Pegelfreunde/ })).toHaveCount(1);
  await desk.keyboard.press("End");
  await expect(desk.getByRole("heading", { name: "Einladung" })).toBeVisible();
  await isAccessible(desk, "front-desk-list");
  await desk.keyboard.press("Delete");
  await expect(desk.getByText("Eintrag gelöscht")).toBeVisible();
  await desk.keyboard.press("Control+z");
  await expect(desk.getByRole("row", { name: /Pegelfreunde/ })).toHaveCount(1);
});

test("Tab takes the one that is meant and leads to the next field, not past it", async ({ desk, bridge }) => {
  await desk.keyboard.press("Control+Shift+E");
  await expect(partner(desk, "Von wem")).toBeFocused();
  await desk.keyboard.type("Finanzamt Unterelbe");
  // The one that begins as was typed is meant, once the book has answered.
  const meant = desk.getByRole("option", { name: /^Finanzamt Unterelbe-Nord/ });
  await expect(meant).toHaveAttribute("data-focused", "true");
  await desk.keyboard.press("Tab");
  await expect(form(desk).getByRole("textbox", { name: "Betreff" })).toBeFocused();
  await desk.keyboard.type("Bescheid");
  await desk.keyboard.press("Control+Enter");
  await expect(form(desk)).toHaveCount(0);
  const [entry] = await entries(bridge, { text: "Bescheid" });
  expect(entry?.fields).toMatchObject({ partner: "Finanzamt Unterelbe-Nord", subject: "Bescheid", for_name: "" });
});

test("what is typed after Enter stands in the next field, however late the search answers", async ({
  desk,
  bridge,
}) => {
  await desk.route("**/call", async (route) => {
    const { name } = route.request().postDataJSON() as { name: string };
    if (name === "search_everything") await new Promise((done) => setTimeout(done, 700));
    await route.continue().catch(() => undefined);
  });
  await desk.keyboard.press("Control+Shift+E");
  await expect(partner(desk, "Von wem")).toBeFocused();
  await desk.keyboard.type("Finanzamt Unterelbe");
  await desk.keyboard.press("Enter");
  await desk.keyboard.type("Bescheid über Vorauszahlung");
  await expect(form(desk).getByRole("textbox", { name: "Betreff" })).toHaveValue("Bescheid über Vorauszahlung");
  // The answer still says who was meant.
  await expect(partner(desk, "Von wem")).toHaveValue("Finanzamt Unterelbe-Nord");
  await expect(form(desk).getByRole("textbox", { name: "Betreff" })).toBeFocused();
  await desk.keyboard.press("Control+Enter");
  await expect(form(desk)).toHaveCount(0);
  const [entry] = await entries(bridge, { text: "Vorauszahlung" });
  expect(entry?.fields).toMatchObject({ partner: "Finanzamt Unterelbe-Nord", subject: "Bescheid über Vorauszahlung" });
  expect(entry?.fields.contact_id).not.toBeNull();
});

test("a call that asks for a call back makes a task, and its answer goes out", async ({ desk, bridge }) => {
  const [employee] = await bridge
    .ask<{ name: string; works: boolean }[]>("employees_list")
    .then((all) => all.filter((one) => one.works));
  const host = employee?.name ?? "";
  await desk.keyboard.press("Control+Shift+E");
  await expect(partner(desk, "Von wem")).toBeFocused();
  await desk.keyboard.press("Alt+r");
  await expect(form(desk).getByRole("heading", { name: "Telefonnotiz" })).toBeVisible();
  await desk.keyboard.type("Frau Weberknecht");
  await desk.keyboard.press("Enter");
  await expect(form(desk).getByRole("textbox", { name: "Telefonnummer" })).toBeFocused();
  await desk.keyboard.type("04121 99887");
  await desk.keyboard.press("Tab");
  await desk.keyboard.press("Tab");
  await desk.keyboard.type("Angebot Aula");
  await desk.keyboard.press("Tab");
  await desk.keyboard.type(host);
  await desk.keyboard.press("Enter");
  await expect(form(desk).getByRole("textbox", { name: "Zu erledigen bis" })).toBeFocused();
  await desk.keyboard.type("fr");
  await desk.keyboard.press("Tab");
  await desk.keyboard.press("ArrowRight");
  await expect(form(desk).getByRole("radio", { name: "bittet um Rückruf" })).toBeChecked();
  const sentence = `Macht eine Aufgabe für ${host} bis Fr 20.03.2026: „Rückruf Frau Weberknecht: Angebot Aula“`;
  await expect(form(desk).getByText(sentence)).toBeVisible();
  await isAccessible(desk, "front-desk-call");
  await desk.keyboard.press("Control+s");
  await expect(form(desk)).toHaveCount(0);

  const call = (await entries(bridge, { kinds: ["call"], text: "Weberknecht" }))[0];
  expect(call).toMatchObject({ number: null, task_state: "open", fields: { wish: "call_back", until: "2026-03-20" } });
  const task = await bridge.ask<{ fields: { title: string; due: string; assignee: string } }>("tasks_get", {
    id: call?.task,
  });
  expect(task.fields).toMatchObject({
    title: "Rückruf Frau Weberknecht: Angebot Aula",
    due: "2026-03-20",
    assignee: host,
  });

  // The search finds it; the answer that goes out knows what it answers.
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type("Weberknecht");
  await expect(desk.getByRole("option", { name: /Angebot Aula|Weberknecht/ }).first()).toBeVisible();
  await desk
    .getByRole("option", { name: /Eingang und Ausgang/ })
    .first()
    .click();
  await expect(desk.getByRole("heading", { name: "Angebot Aula" })).toBeVisible();
  await expect(desk.getByText("offen bis Fr 20.03.2026")).toBeVisible();
  await isAccessible(desk, "front-desk-record");
  await desk.getByRole("button", { name: "Ausgang als Antwort …" }).focus();
  await desk.keyboard.press("Enter");
  await expect(form(desk).getByText(/Antwort auf Frau Weberknecht: Angebot Aula/)).toBeVisible();
  await desk.keyboard.press("Alt+b");
  await desk.keyboard.press("Control+Enter");
  await expect(form(desk)).toHaveCount(0);
  const answer = (await entries(bridge, { direction: "out" }))[0];
  expect(answer).toMatchObject({ fields: { kind: "letter", answers: call?.id } });
  expect(answer?.number).toMatch(/^A-2026-/);
});

test("a visitor is signed in, seen in the house and signed out", async ({ desk, bridge }) => {
  await bridge.ask("desk_entries_save", {
    id: null,
    fields: { direction: "in", kind: "visit", partner: "Vera Vergessen", at: "2026-03-13T10:00" },
    task_title: "",
  });
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type("Besuch anmelden");
  await expect(desk.getByRole("option", { name: "Besuch anmelden" })).toBeVisible();
  await desk.keyboard.press("Enter");
  await expect(partner(desk, "Wer kommt")).toBeFocused();
  await desk.keyboard.type("Balthasar Besucher");
  await desk.keyboard.press("Enter");
  await expect(form(desk).getByRole("textbox", { name: "Firma" })).toBeFocused();
  await desk.keyboard.type("Aufzug Nord");
  await desk.keyboard.press("Tab");
  await desk.keyboard.type("12");
  await isAccessible(desk, "front-desk-visit");
  await desk.keyboard.press("Control+s");
  await expect(form(desk)).toHaveCount(0);

  await desk.keyboard.press("Control+k");
  await desk.keyboard.type("Besucher im Haus");
  await expect(desk.getByRole("option", { name: "Besucher im Haus zeigen" })).toBeVisible();
  await desk.keyboard.press("Enter");
  const house = desk.getByRole("region", { name: "Besucher im Haus" });
  await expect(house.getByText("seit Fr 13.03. nicht abgemeldet")).toBeVisible();
  await expect(house.getByText("Aufzug Nord · Ausweis 12")).toBeVisible();
  await isAccessible(desk, "front-desk-house");
  await house.getByRole("button", { name: "Balthasar Besucher abmelden" }).focus();
  await desk.keyboard.press("Enter");
  await expect(house.getByText("Balthasar Besucher")).toHaveCount(0);
  expect((await entries(bridge, { text: "Balthasar" }))[0]?.fields.left_at).not.toBeNull();
  await desk.keyboard.press("Control+z");
  await expect(house.getByText("Balthasar Besucher")).toBeVisible();
  await house.getByRole("button", { name: /Alle \d+ Besucher abmelden/ }).focus();
  await desk.keyboard.press("Enter");
  await expect(house.getByText("Niemand ist im Haus angemeldet.")).toBeVisible();
  // Whoever forgot it left by the end of that day.
  expect((await entries(bridge, { text: "Vergessen" }))[0]?.fields.left_at).toBe("2026-03-13T23:59");
});

test.describe("in English, dark", () => {
  test.use({ scene: { office: "sample", language: "en", theme: "dark", who: "Anna Brandt" } });

  test("the form and the list", async ({ desk }) => {
    await desk.keyboard.press("Control+Shift+E");
    await expect(partner(desk, "From whom")).toBeFocused();
    await desk.keyboard.press("Alt+c");
    await expect(form(desk).getByRole("heading", { name: "Telephone note" })).toBeVisible();
    await isAccessible(desk, "front-desk-form-en");
    await desk.keyboard.type("Nobody");
    await desk.keyboard.press("Control+s");
    await expect(form(desk)).toHaveCount(0);
    await goTo(desk, "Post & front desk");
    await expect(desk.getByRole("row", { name: /Nobody/ })).toBeVisible();
    await isAccessible(desk, "front-desk-list-en");
  });
});

test("an absence stands in the calendar and with its employee, and warns when inviting", async ({ desk, bridge }) => {
  const employees = await bridge
    .ask<{ id: number; name: string; family: string; works: boolean }[]>("employees_list")
    // One of the sample firm is away already.
    .then((all) => all.filter((one) => one.works && one.family !== "Brodersen"));
  const [away, substitute] = employees;
  if (!away || !substitute) throw new Error("the sample firm has too few employees");
  await goTo(desk, "Termine");
  await expect(desk.getByRole("gridcell", { name: /16. März 2026/ })).toBeFocused();
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type("Abwesenheit eintragen");
  await expect(desk.getByRole("option", { name: "Abwesenheit eintragen" })).toBeVisible();
  await desk.keyboard.press("Enter");
  const who = desk.getByRole("button", { name: /Wer/ }).last();
  await expect(who).toBeFocused();
  await desk.keyboard.press("Enter");
  await desk.getByRole("option", { name: away.name, exact: true }).press("Enter");
  await desk.getByRole("textbox", { name: "Von" }).focus();
  await desk.keyboard.press("Control+a");
  await desk.keyboard.type("17.3.");
  await desk.keyboard.press("Tab");
  await desk.keyboard.press("Control+a");
  await desk.keyboard.type("20.3.");
  await desk.keyboard.press("Tab");
  await desk.keyboard.press("Space");
  await desk.getByRole("button", { name: /Vertretung/ }).focus();
  await desk.keyboard.press("Enter");
  await desk.getByRole("option", { name: substitute.name, exact: true }).press("Enter");
  await isAccessible(desk, "absence-form");
  await desk.keyboard.press("Control+s");
  await expect(desk.getByRole("row", { name: /Di 17.03.2026 ab mittags.*Fr 20.03.2026/ })).toBeVisible();
  const all = await bridge.ask<{ employee_id: number; substitute_id: number }[]>("absences_list", {
    from: "2026-03-18",
    to: "2026-03-18",
  });
  expect(all).toContainEqual(expect.objectContaining({ employee_id: away.id, substitute_id: substitute.id }));
  await isAccessible(desk, "absence-list");

  // In month, week and day.
  await desk.keyboard.press("Escape");
  await desk.keyboard.press("Escape");
  await expect(
    desk.getByRole("gridcell", { name: new RegExp(`18. März 2026.*Abwesend:.*${away.family}`) }),
  ).toBeVisible();
  await isAccessible(desk, "absence-month");
  await desk.getByRole("gridcell", { name: /16. März 2026/ }).focus();
  await desk.keyboard.press("ArrowRight");
  await expect(desk.getByRole("button", { name: new RegExp(`Abwesend: ${away.name} \\(ab mittags\\)`) })).toBeVisible();
  await desk.getByRole("button", { name: "Woche", exact: true }).click();
  await expect(
    desk.getByRole("button", { name: new RegExp(`18. März 2026.*Abwesend:.*${away.family}`) }),
  ).toBeVisible();
  await isAccessible(desk, "absence-week");

  // Whoever invites is told.
  await desk.keyboard.press("Control+n");
  await desk.getByRole("tab", { name: /Personen|Teilnehm/ }).click();
  await desk.getByRole("combobox", { name: "Person hinzufügen" }).focus();
  await desk.keyboard.type(away.name);
  await desk.keyboard.press("Tab");
  await expect(desk.getByText(new RegExp(`${away.name} ist abwesend: .*Vertretung: ${substitute.name}`))).toBeVisible();
});

test("whoever stands in and is away is said in the form and in Heute", async ({ desk, bridge }) => {
  const all = await bridge.ask<{ id: number; name: string; works: boolean }[]>("employees_list");
  const [alone, named] = all.filter((one) => one.works && !/Petersen|Brodersen/.test(one.name));
  if (!alone || !named) throw new Error("the sample firm has too few employees");
  const fields = {
    employee_id: named.id,
    starts: "2026-03-16",
    ends: "2026-03-18",
    starts_at_noon: false,
    ends_at_noon: false,
    substitute_id: null as number | null,
  };
  await bridge.ask("absences_save", { id: null, fields });
  await goTo(desk, "Termine");
  await expect(desk.getByRole("gridcell", { name: /16. März 2026/ })).toBeFocused();
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type("Abwesenheit eintragen");
  await expect(desk.getByRole("option", { name: "Abwesenheit eintragen" })).toBeVisible();
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("button", { name: /Wer/ }).last()).toBeFocused();
  await desk.keyboard.press("Enter");
  await desk.getByRole("option", { name: alone.name, exact: true }).press("Enter");
  await desk.getByRole("button", { name: /Vertretung/ }).focus();
  await desk.keyboard.press("Enter");
  await desk.getByRole("option", { name: named.name, exact: true }).press("Enter");
  await expect(desk.getByText(`${named.name} ist selbst abwesend: Mo 16.03.2026 – Mi 18.03.2026.`)).toBeVisible();
  await isAccessible(desk, "absence-substitute-away");
  await desk.keyboard.press("Control+s");
  await expect(desk.getByText(`Gespeichert: ${alone.name}`)).toBeVisible();
  await goTo(desk, "Heute");
  await expect(desk.getByText(`Vertretung ${named.name} ist selbst nicht da: steht bei allen`)).toBeVisible();
});

test("a checklist is made by keyboard, and shows its days for a date", async ({ desk, bridge }) => {
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type("Checklisten");
  await expect(desk.getByRole("option", { name: "Checklisten" }).first()).toBeVisible();
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("heading", { name: "Checklisten" })).toBeVisible();
  await desk.keyboard.press("Control+n");
  await expect(desk.getByRole("textbox", { name: "Name", exact: true })).toBeFocused();
  await desk.keyboard.type("Probe Ausscheiden");
  await desk.getByRole("button", { name: "Punkt", exact: true }).focus();
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("textbox", { name: "Was ist zu tun" })).toBeFocused();
  await desk.keyboard.type("Schlüssel zurück");
  await desk.keyboard.press("Tab");
  await desk.keyboard.type("3");
  await desk.getByRole("button", { name: /Wann/ }).focus();
  await desk.keyboard.press("Enter");
  await desk.getByRole("option", { name: "vorher" }).press("Enter");
  const sample = desk.getByRole("region", { name: "Beispiel: Stichtag" });
  await expect(sample.getByText("Fr 13.03.2026")).toBeVisible();
  await expect(sample.getByText("3 Tage vorher")).toBeVisible();
  // A Saturday gives way to the last working day before it.
  await desk.getByRole("textbox", { name: "Tage", exact: true }).fill("2");
  await expect(sample.getByText("Fr 13.03.2026")).toBeVisible();
  await expect(sample.getByText("statt Sa 14.03.2026")).toBeVisible();
  await desk.getByRole("textbox", { name: "Tage", exact: true }).fill("3");
  await expect(sample.getByText("3 Tage vorher")).toBeVisible();
  await isAccessible(desk, "checklist-form");
  await desk.keyboard.press("Control+s");
  await expect(desk.getByText("Gespeichert: Probe Ausscheiden")).toBeVisible();
  const all =
    await bridge.ask<{ name: string; about: string; items: { title: string; offset_days: number }[] }[]>(
      "checklist_templates_list",
    );
  expect(all.find((one) => one.name === "Probe Ausscheiden")).toMatchObject({
    about: "employee",
    items: [{ title: "Schlüssel zurück", offset_days: -3 }],
  });
});
