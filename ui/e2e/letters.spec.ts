import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { expect, goTo, isAccessible, test } from "./test";

interface Page {
  rows: { id: number; kind: string; subject: string; recipients: number }[];
}

test("a serial letter is written from a list and a text block by keyboard alone", async ({ desk, bridge, folder }) => {
  // The scene: a distribution list with one who has no address and one who is locked away, and a text block.
  const address = {
    label: "work",
    kind: "street",
    street: "Hafenstraße 1",
    extra: "",
    postal_code: "25335",
    town: "Elmshorn",
    region: "",
    country: "",
    preferred: false,
    valid_from: null,
    valid_to: null,
  };
  const person = async (given: string, family: string, addresses: object[]) =>
    (
      await bridge.ask<{ id: number }>("contacts_save", {
        id: null,
        card: { kind: "person", salutation: "ms", given, family, addresses },
      })
    ).id;
  const ada = await person("Ada", "Zwirner", [address]);
  const bea = await person("Bea", "Zwirner", [{ ...address, town: "Pinneberg" }]);
  const cora = await person("Cora", "Zwirner", []);
  const dora = await person("Dora", "Zwirner", [address]);
  await bridge.ask("distribution_lists_save", {
    id: null,
    fields: {
      name: "Zwirnerinnen",
      note: "",
      filter: null,
      email_label: "",
      address_kind: null,
      named: [ada, bea, cora, dora].map((contact_id) => ({
        contact_id,
        name: "",
        excluded: false,
        email_label: "",
        address_kind: null,
      })),
    },
  });
  await bridge.ask("contacts_restrict", { id: dora, reason: "Widerspruch" });
  await bridge.ask("text_blocks_save", {
    id: null,
    fields: {
      code: "FERIEN",
      name: "Betriebsferien",
      purpose: "letter",
      subject_de: "Betriebsferien im August",
      subject_en: "",
      body_de: "wir schließen im August.\n\nIhr Geburtstag: {{Geburtstag}}",
      body_en: "",
      active: true,
      position: 0,
    },
  });

  await goTo(desk, "Briefe");
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type("Serienbrief schreiben");
  await expect(desk.getByRole("option", { name: /Serienbrief schreiben/ })).toBeVisible();
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("heading", { name: "Neuer Serienbrief" })).toBeVisible();

  // To whom: the whole list at once, with what is missing and who gets nothing.
  await desk.getByRole("button", { name: /Aus Verteiler/ }).focus();
  await desk.keyboard.press("Enter");
  await desk.keyboard.type("Zwirn");
  await expect(desk.getByRole("option", { name: "Zwirnerinnen" })).toBeFocused();
  await desk.keyboard.press("Enter");
  const table = desk.getByRole("region", { name: "Empfänger und was fehlt" });
  await expect(desk.getByText("2 Briefe werden gedruckt")).toBeVisible();
  await expect(table.getByRole("row", { name: /Cora Zwirner/ })).toContainText("keine Anschrift");
  await expect(table.getByRole("row", { name: /Dora Zwirner/ })).toContainText("gesperrt (Art. 18 DSGVO)");
  await expect(table.getByRole("checkbox", { name: /Dora Zwirner/ })).toBeDisabled();

  // What: the text block; its placeholders are checked for each recipient.
  await desk.getByRole("button", { name: /Textbaustein/ }).focus();
  await desk.keyboard.press("Enter");
  await desk.keyboard.type("Betriebsf");
  await expect(desk.getByRole("option", { name: "Betriebsferien" })).toBeFocused();
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("textbox", { name: "Betreff" })).toHaveValue("Betriebsferien im August");
  await expect(table.getByRole("row", { name: /Ada Zwirner/ })).toContainText("ohne Angabe: Geburtstag");

  // A placeholder that does not exist is refused where it stands; nothing is stored.
  const body = desk.getByRole("textbox", { name: "Text", exact: true });
  await body.focus();
  await desk.keyboard.press("Control+a");
  await desk.keyboard.type("wir schließen im August, {{Anredewrt}} {{Nachname}}.");
  await desk.keyboard.press("Control+s");
  await expect(desk.getByText(/Anredewrt/).last()).toBeVisible();
  expect((await bridge.ask<Page>("letters_page", { offset: 0, limit: 9, filter: { text: "August" } })).rows).toEqual(
    [],
  );
  await body.focus();
  await desk.keyboard.press("Control+a");
  await desk.keyboard.type("wir schließen im August, {{Anredewort}} {{Nachname}}.");
  await expect(table.getByRole("row", { name: /Ada Zwirner/ })).not.toContainText("ohne Angabe");
  await isAccessible(desk, "letters-serial-editor");
  await desk.keyboard.press("Control+s");
  await expect(desk.getByText("„Betriebsferien im August“ gespeichert")).toBeVisible();

  // Printed, and noted as sent.
  await desk.keyboard.press("Control+p");
  await expect(desk.getByRole("heading", { name: "Serienbrief drucken" })).toBeVisible();
  await expect(desk.getByText("2 Briefe", { exact: true })).toBeVisible();
  await expect(desk.getByText("Ein Kontakt ist gesperrt (Art. 18 DSGVO) und bekommt nichts:")).toBeVisible();
  await isAccessible(desk, "letters-serial-print");
  const printed = join(folder, "serienbrief.pdf");
  await bridge.willAnswer({ print: printed });
  await desk.keyboard.press("Control+p");
  await expect
    .poll(async () => (await readFile(printed).catch(() => Buffer.alloc(0))).subarray(0, 5).toString())
    .toBe("%PDF-");
  await desk.getByRole("button", { name: "Als versendet vermerken" }).focus();
  await desk.keyboard.press("Enter");
  await expect(desk.getByText("2 Briefe als versendet vermerkt")).toBeVisible();

  // Each recipient has the letter in their timeline; who got none has none.
  const { rows } = await bridge.ask<Page>("letters_page", { offset: 0, limit: 9, filter: { text: "August" } });
  expect(rows.filter((row) => row.kind === "serial").map((row) => row.recipients)).toEqual([2]);
  const told = async (id: number) =>
    (
      await bridge.ask<{ items: { entry: { subject: string } | null }[] }>("timeline_page", {
        record: { kind: "contact", id },
        kinds: ["letter"],
        offset: 0,
        limit: 9,
      })
    ).items.map((item) => item.entry?.subject);
  expect([await told(ada), await told(bea)]).toEqual([["Betriebsferien im August"], ["Betriebsferien im August"]]);
  expect([await told(cora), await told(dora)]).toEqual([[], []]);
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type("Ada Zwirner");
  await desk
    .getByRole("option", { name: /Ada Zwirner/ })
    .first()
    .waitFor();
  await desk.keyboard.press("Enter");
  const tab = desk.getByRole("tab", { name: "Vorgänge" });
  await tab.focus();
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("tabpanel").getByText("Betriebsferien im August").first()).toBeVisible();
});

test("a Word template that asks in vain says so before a contract is filled in", async ({ desk, bridge, folder }) => {
  const { rows } = await bridge.ask<{ rows: { id: number }[] }>("contracts_page", { offset: 0, limit: 1 });
  const id = rows[0]?.id ?? 0;
  const files = () => bridge.ask<unknown[]>("files_list", { kind: "contract", id });
  const before = (await files()).length;
  const template = join(folder, "Vorlage.docx");
  await writeDocx(template, "{{Vertrag}} endet am {{Vertragsende}}, {{Wertragsende}}");
  await bridge.ask("search_titles", { records: [{ kind: "contract", id }] });
  await goTo(desk, "Verträge");
  // A key in an empty list chooses nothing.
  await expect(desk.getByRole("grid").first().getByRole("row").nth(1)).toBeVisible();
  await desk.getByRole("grid").first().focus();
  await desk.keyboard.press("Home");
  await expect(desk.getByRole("button", { name: "Mehr" }).first()).toBeVisible();
  await bridge.willAnswer({ open: template });
  await desk.getByRole("button", { name: "Mehr" }).first().focus();
  await desk.keyboard.press("Enter");
  await desk.getByRole("menuitem", { name: "Word-Vorlage füllen …" }).focus();
  await desk.keyboard.press("Enter");
  const question = desk.getByRole("alertdialog").or(desk.getByRole("dialog"));
  await expect(question).toContainText("{{Wertragsende}}");
  expect((await files()).length).toBe(before);
  await desk.keyboard.press("Escape");
  await expect(question).toBeHidden();
  expect((await files()).length).toBe(before);
});

test("a placeholder goes where the cursor stands, in a serial letter and in a text block", async ({ desk }) => {
  await goTo(desk, "Briefe");
  await desk.keyboard.press("Control+k");
  await desk.keyboard.type("Serienbrief schreiben");
  await expect(desk.getByRole("option", { name: /Serienbrief schreiben/ })).toBeVisible();
  await desk.keyboard.press("Enter");
  const body = desk.getByRole("textbox", { name: "Text", exact: true });
  await body.fill("danke, und bis bald");
  await body.press("Control+Home");
  for (let step = 0; step < "danke".length; step += 1) await desk.keyboard.press("ArrowRight");
  await desk.keyboard.type(" ");
  const insert = async (button: string, name: string) => {
    await desk.getByRole("button", { name: button, exact: true }).first().focus();
    await desk.keyboard.press("Enter");
    await expect(desk.getByRole("menuitem").first()).toBeVisible();
    await desk.getByRole("menuitem", { name, exact: true }).press("Enter");
  };
  await insert("Platzhalter", "Vorname");
  await expect(body).toHaveValue("danke {{Vorname}}, und bis bald");
  // One writes on behind it.
  await expect(body).toBeFocused();
  await desk.keyboard.type(" und alle");
  await expect(body).toHaveValue("danke {{Vorname}} und alle, und bis bald");
  // What is marked gives way.
  await desk.keyboard.press("Control+a");
  await insert("Platzhalter", "Nachname");
  await expect(body).toHaveValue("{{Nachname}}");

  await desk.keyboard.press("Escape");
  await desk.getByRole("button", { name: /Verwerfen|Nicht speichern/ }).press("Enter");
  await goTo(desk, "Stammdaten");
  await desk.getByRole("button", { name: "Textbausteine", exact: true }).click();
  await desk.keyboard.press("Control+n");
  const block = desk.getByRole("textbox", { name: "Text" }).first();
  await block.fill("A B");
  await block.press("Control+Home");
  await desk.keyboard.press("ArrowRight");
  await insert("Platzhalter einfügen", "Vorname");
  await expect(block).toHaveValue("A{{Vorname}} B");
});

/** A Word document of one paragraph: an archive whose files are not packed. */
async function writeDocx(path: string, text: string): Promise<void> {
  const main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  const files = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    "word/document.xml": `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
  };
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const [title, data] = [Buffer.from(name), Buffer.from(content)];
    // Version 2.0, no flags, not packed, the first day that an archive knows, checksum, sizes, length of the name.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(33, 8);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(title.length, 22);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(at, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), common, entry, title);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, title, data]);
    parts.push(local);
    at += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06");
  end.writeUInt16LE(2, 8);
  end.writeUInt16LE(2, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  await writeFile(path, Buffer.concat([...parts, central, end]));
}
