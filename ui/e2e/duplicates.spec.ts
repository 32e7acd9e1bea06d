import type { Bridge } from "./bridge";
import { begin, expect, goTo, isAccessible, test } from "./test";

/** Somebody with a mailbox, as the program takes them. */
async function person(
  bridge: Bridge,
  given: string,
  family: string,
  email: string,
  more: object = {},
): Promise<number> {
  const emails = [{ label: "", address: email, preferred: false }];
  const card = { kind: "person", given, family, emails, ...more };
  return (await bridge.ask<{ id: number }>("contacts_save", { id: null, card })).id;
}

const total = async (bridge: Bridge) => (await bridge.ask("contacts_page", { offset: 0, limit: 1 })).total;

test("duplicates are found and merged by keyboard alone, and come back by one undo", async ({ desk, bridge }) => {
  const anna = await person(bridge, "Zanna", "Zwickauer", "zanna@zwick.example", {
    title: "Dr.",
    phones: [{ label: "work", raw: "+49412112345", e164: "", preferred: false }],
  });
  await person(bridge, "Zanne", "Zwickauer", "zanna@zwick.example", { nickname: "Zanni" });
  await person(bridge, "Yorick", "Yildirim", "yorick@y.example");
  await person(bridge, "Yorick", "Yildirim", "yorick@y.example");
  const before = await total(bridge);

  await goTo(desk, "Kontakte");
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type("Dubletten");
  await expect(desk.getByRole("option", { name: /Dubletten suchen/ })).toBeVisible();
  await desk.keyboard.press("Enter");
  const rows = desk.getByRole("grid", { name: "Mögliche Dubletten" }).getByRole("row");
  await expect(rows.filter({ hasText: "Zwickauer" })).toBeVisible();
  await isAccessible(desk, "duplicates");

  // The twins that are none: Entf on the list remembers it, and the next group stands beside.
  await desk.keyboard.press("Home");
  await expect(desk.getByRole("columnheader", { name: /Yorick/ }).first()).toBeVisible();
  await desk.keyboard.press("Delete");
  await expect(rows.filter({ hasText: "Yildirim" })).toHaveCount(0);
  await expect(desk.getByRole("columnheader", { name: /Zanna/ })).toBeVisible();

  // Field by field: the other given name is chosen by the arrow keys.
  const given = desk.getByRole("radio", { name: "Vorname: Zanna (Dr. Zanna Zwickauer)" });
  await expect(given).toBeChecked();
  for (let n = 0; n < 30 && !(await given.evaluate((one) => one === document.activeElement)); n += 1) {
    await desk.keyboard.press("Tab");
  }
  await expect(given).toBeFocused();
  await desk.keyboard.press("ArrowRight");
  // What is chosen keeps the keys, and nothing of the screen waits for a number to be written out.
  await expect(desk.getByRole("radio", { name: /^Vorname: Zanne/ })).toBeChecked();
  await expect(desk.getByRole("radio", { name: /^Vorname: Zanne/ })).toBeFocused();
  await expect(desk.getByRole("cell", { name: /^\+49 4121 12345/ })).toBeVisible();
  await isAccessible(desk, "duplicates-chosen");
  await desk.keyboard.press("Control+s");
  await expect(desk.getByText(/^2 Kontakte zu .* zusammengeführt$/).first()).toBeVisible();
  await expect(desk.getByText("Alles durchgesehen")).toBeVisible();
  // What had the keys is gone; the way on has them.
  await expect(desk.getByRole("button", { name: "Zur Liste" })).toBeFocused();
  await isAccessible(desk, "duplicates-settled");
  expect(await total(bridge)).toBe((before as number) - 1);
  const { card } = await bridge.ask<{ card: Record<string, unknown> }>("contacts_get", { id: anna });
  expect(card).toMatchObject({ given: "Zanne", title: "Dr.", nickname: "Zanni", note: "Vorname: Zanna" });

  await desk.keyboard.press("Control+z");
  await expect(rows.filter({ hasText: "Zwickauer" })).toBeVisible();
  await expect(desk.getByRole("grid", { name: "Mögliche Dubletten" })).toBeFocused();
  expect(await total(bridge)).toBe(before);
});

test("a pair that was called different can be taken back", async ({ desk, bridge }) => {
  const ids = [
    await person(bridge, "Yorick", "Yildirim", "yorick@y.example"),
    await person(bridge, "Yorick", "Yildirim", "yorick@y.example"),
  ];
  await bridge.ask("contacts_duplicates_dismiss", { ids });
  await goTo(desk, "Kontakte");
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type("Dubletten");
  await desk.keyboard.press("Enter");
  await desk.getByRole("tab", { name: "Als verschieden vermerkt" }).click();
  const back = desk.getByRole("button", { name: /Yorick Yildirim und Yorick Yildirim wieder vorschlagen/ });
  await expect(back).toBeVisible();
  await isAccessible(desk, "duplicates-dismissed");
  await back.press("Enter");
  await expect(desk.getByText("Noch nichts vermerkt")).toBeVisible();
  await desk.getByRole("tab", { name: "Gefunden" }).click();
  await expect(desk.getByRole("row", { name: /Yildirim/ }).first()).toBeVisible();
});

test("marked contacts are merged from the list, and whoever is typed twice is warned of", async ({ desk, bridge }) => {
  const first = await person(bridge, "Zanna", "Zwickauer", "zanna@zwick.example");
  await person(bridge, "Z.", "Zwickauer", "zwickauer@firma.example");
  await goTo(desk, "Kontakte");
  await desk.keyboard.press("Control+f");
  await desk.keyboard.type("zwickauer");
  await expect(desk.getByRole("row", { name: /Zwickauer/ })).toHaveCount(2);
  await desk.keyboard.press("Enter");
  await desk.keyboard.press("Control+a");
  await desk.getByRole("button", { name: "Weiteres", exact: true }).press("Enter");
  await desk.getByRole("menuitem", { name: /2 Kontakte zusammenführen/ }).press("Enter");
  await expect(desk.getByRole("heading", { name: "Kontakte zusammenführen" })).toBeVisible();
  await expect(desk.getByRole("rowheader", { name: "E-Mail", exact: true }).first()).toBeVisible();
  await expect(desk.getByRole("menu")).toHaveCount(0);
  await isAccessible(desk, "merge");
  await desk.keyboard.press("Control+s");
  await expect(desk.getByText(/zusammengeführt/).first()).toBeVisible();
  const { card } = await bridge.ask<{ card: { emails: unknown[] } }>("contacts_get", { id: first });
  expect(card.emails).toHaveLength(2);

  await desk.keyboard.press("Control+n");
  await expect(desk.getByRole("textbox", { name: "Vorname", exact: true })).toBeFocused();
  await desk.keyboard.type("Zanna");
  await desk.keyboard.press("Tab");
  await desk.keyboard.type("Zwickauer");
  await expect(desk.getByText(/gleicher Name/).first()).toBeVisible();
  await isAccessible(desk, "contacts-twice");
  await desk.keyboard.press("Control+s");
  const question = desk.getByRole("alertdialog");
  await expect(question).toContainText("gleicher Name");
  await question.getByRole("button", { name: /trotzdem anlegen/ }).press("Enter");
  await expect(desk.getByRole("row", { name: /Zwickauer/ })).toHaveCount(2);
});

test("a category in use is deactivated, another one becomes part of a third, by keyboard alone", async ({
  desk,
  bridge,
}) => {
  const line = (code: string, name_de: string) =>
    bridge.ask<{ id: number }>("entries_save", {
      list: "category",
      id: null,
      fields: {
        code,
        name_de,
        name_en: "",
        colour: "",
        position: 90,
        active: true,
        valid_from: null,
        valid_to: null,
        reverse_de: "",
        reverse_en: "",
      },
    });
  const [stamm, gast] = [(await line("zstamm", "Zstamm")).id, (await line("zgast", "Zgast")).id];
  const who = await person(bridge, "Zanna", "Zwickauer", "zanna@zwick.example", { categories: [stamm, gast] });

  // What was made past the window is not known to it.
  await desk.goto("about:blank");
  await desk.goto(begin(bridge));
  await desk.locator("main").first().waitFor();
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type("Kategorien");
  await desk.keyboard.press("Enter");
  const row = (name: string) => desk.getByRole("row", { name: new RegExp(name) });
  await expect(row("Zstamm")).toBeVisible();
  await desk.keyboard.press("Control+f");
  await desk.keyboard.type("Zstamm");
  await expect(row("Zgast")).toHaveCount(0);
  await desk.keyboard.press("Enter");
  await desk.keyboard.press("Home");
  await desk.keyboard.press("Delete");
  await expect(desk.getByText(/„Zstamm“ wird noch verwendet/)).toBeVisible();
  await expect(desk.getByRole("button", { name: /Zanna Zwickauer/ }).first()).toBeVisible();
  await isAccessible(desk, "master-data-in-use");
  await desk.getByRole("button", { name: "Deaktivieren" }).press("Enter");
  await expect(row("Zstamm")).toContainText("inaktiv");

  await desk.keyboard.press("Control+f");
  await desk.keyboard.type("Zgast");
  await desk.keyboard.press("Enter");
  await desk.keyboard.press("Home");
  await desk.getByRole("button", { name: "Zusammenführen mit …" }).press("Enter");
  const choice = desk.getByRole("button", { name: /Mit welchem Eintrag/ });
  await expect(choice).toBeFocused();
  await desk.keyboard.type("Zst");
  await expect(desk.getByText("1 Kontakt verwendet danach „Zstamm“.", { exact: false })).toBeVisible();
  await isAccessible(desk, "master-data-merge");
  await desk.getByRole("button", { name: "Zusammenführen", exact: true }).press("Enter");
  await expect(desk.getByText("„Zgast“ und „Zstamm“ zusammengeführt")).toBeVisible();
  const { card } = await bridge.ask<{ card: { categories: number[] } }>("contacts_get", { id: who });
  expect(card.categories).toEqual([stamm]);
});

test("a merge that changes where letters go says so beforehand", async ({ desk, bridge }) => {
  const rest = { region: "", country: "", preferred: false, valid_from: null, valid_to: null };
  const address = {
    label: "",
    kind: "street",
    street: "Birkenweg 3",
    extra: "",
    postal_code: "25335",
    town: "Elmshorn",
  };
  const stays = await person(bridge, "Zanna", "Zwickauer", "zanna@zwick.example", { customer_number: "Z 1" });
  await person(bridge, "Zanna", "Zwickauer", "zanna@zwick.example", { addresses: [{ ...address, ...rest }] });
  await bridge.ask("timeline_save", {
    id: null,
    owner: { kind: "contact", id: stays },
    kind: "note",
    at: "2026-03-16T09:00",
    direction: "",
    subject: "Ruft an",
    text: "",
    who: "",
  });
  await goTo(desk, "Kontakte");
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type("Dubletten");
  await expect(desk.getByRole("option", { name: /Dubletten suchen/ })).toBeVisible();
  await desk.keyboard.press("Enter");
  await desk.getByRole("radio", { name: "Bleibt bestehen" }).first().focus();
  const said = desk.getByRole("status").filter({ hasText: "gehen danach an eine andere Anschrift" });
  await expect(said).toContainText("Birkenweg 3");
  await expect(said).toContainText("keine Anschrift");
  await isAccessible(desk, "duplicates-address");
  await desk.getByRole("radio", { name: "Bleibt bestehen" }).nth(1).click();
  await expect(said).toHaveCount(0);
});
