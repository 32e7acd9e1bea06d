import { readFile, writeFile } from "node:fs/promises";
import { deflateSync } from "node:zlib";
import type { Page } from "@playwright/test";
import type { Bridge } from "./bridge";
import { expect, goTo, isAccessible, test } from "./test";

const fixture = (name: string) =>
  readFile(new URL(`../../src-tauri/exchange/tests/fixtures/einvoice/${name}`, import.meta.url), "utf8");

/** A PDF with one embedded file. */
function pdfWith(name: string, content: Buffer): Buffer {
  const head = [
    "%PDF-1.7",
    "1 0 obj << /Type /Catalog /Pages 2 0 R /AF [3 0 R] >> endobj",
    "2 0 obj << /Type /Pages /Kids [] /Count 0 >> endobj",
    `3 0 obj << /Type /Filespec /UF (${name}) /EF << /F 4 0 R >> >> endobj`,
    `4 0 obj << /Type /EmbeddedFile /Filter /FlateDecode /Length ${content.length} >> stream`,
  ].join("\n");
  const tail = "\nendstream endobj\ntrailer << /Root 1 0 R >>\n%%EOF";
  return Buffer.concat([Buffer.from(`${head}\n`), content, Buffer.from(tail)]);
}

/** Keeps a file with the record in front, through the dialog. */
async function keep(desk: Page, bridge: Bridge, folder: string, name: string, bytes: Buffer | string): Promise<void> {
  await writeFile(`${folder}/${name}`, bytes);
  await bridge.willAnswer({ open: `${folder}/${name}` });
  await desk.getByRole("button", { name: /^(Datei hinzufügen|Add a file) …$/ }).press("Enter");
  await expect(desk.getByRole("button", { name, exact: true })).toBeVisible();
}

test.describe("in German", () => {
  test.use({ scene: { office: "sample", language: "de", theme: "light", who: "Anna Brandt" } });

  test("an XRechnung that came in is read at the entry of the desk, and becomes a task", async ({
    desk,
    bridge,
    folder,
  }) => {
    await goTo(desk, "Post & Empfang");
    await desk.getByRole("row").nth(1).click();
    await desk.getByRole("tab", { name: "Dateien" }).click();
    await keep(desk, bridge, folder, "rechnung.xml", await fixture("ubl-invoice.xml"));
    await expect(desk.getByText(/^E-Rechnung \(XML\)/)).toBeVisible();
    await desk.getByRole("button", { name: "rechnung.xml", exact: true }).press("Enter");

    const shown = desk.getByRole("dialog", { name: "rechnung.xml" });
    await expect(shown.getByRole("heading", { name: "Rechnung R-2026-0815" })).toBeVisible();
    await expect(shown.getByText("bis 02.12.2026", { exact: true })).toBeVisible();
    await expect(shown.getByText("Nordwind & Söhne KG")).toBeVisible();
    const lines = shown.getByRole("table", { name: "Positionen" });
    await expect(lines.getByRole("row", { name: /Strom.*250 kWh.*31,45 je 100 kWh.*19 %.*78,63/ })).toBeVisible();
    await expect(lines.getByRole("row", { name: /Beratung.*10 Stunden/ })).toBeVisible();
    const sums = shown.getByRole("table", { name: "Summen" });
    await expect(sums.getByRole("row", { name: /Umsatzsteuer 7 %.*4,71 €/ })).toBeVisible();
    await expect(sums.getByRole("row", { name: /Zu zahlen 1\.000,00 €/ })).toBeVisible();
    await expect(shown.getByText("DE89 3704 0044 0532 0130 00")).toBeVisible();
    await expect(shown.getByText("2 % Skonto bei Zahlung innerhalb von 14 Tagen (bis 16.11.2026)")).toBeVisible();
    await expect(shown.getByText(/Anmerkung/)).toHaveCount(0);
    await isAccessible(desk, "einvoice");

    // Nothing is hidden: the file itself is a key away.
    await shown.getByRole("button", { name: "XML ansehen" }).press("Enter");
    await expect(shown.getByText("<ID>R-2026-0815</ID>")).toBeVisible();
    await shown.getByRole("button", { name: "Rechnung ansehen" }).press("Enter");

    await shown.getByRole("button", { name: "Aufgabe: Zahlung bis 02.12.2026" }).press("Enter");
    await expect(
      desk.getByText("Aufgabe „Rechnung R-2026-0815 bezahlen: Elbwerk Dienste GmbH“ angelegt.", { exact: true }),
    ).toBeVisible();
    const { rows } = await bridge.ask<{ rows: { due: string; about: { kind: string } }[] }>("tasks_page", {
      filter: { text: "R-2026-0815" },
      offset: 0,
      limit: 5,
    });
    expect(rows.map(({ due, about }) => [due, about.kind])).toEqual([["2026-12-02", "desk_entry"]]);
  });

  test("a ZUGFeRD PDF is read in place, a broken one says so, and what is odd is said", async ({
    desk,
    bridge,
    folder,
  }) => {
    await goTo(desk, "Kontakte");
    await desk.getByRole("row").nth(3).click();
    await desk.getByRole("tab", { name: "Dateien" }).click();
    const whole = deflateSync(await fixture("cii-skonto.xml"));
    const torn = Buffer.from(whole);
    const middle = Math.floor(whole.length / 2);
    torn.writeUInt8(torn.readUInt8(middle) ^ 0xff, middle);
    const odd = (await fixture("ubl-credit-note.xml"))
      .replace(">95.20<", ">95.30<")
      .replace("<cbc:ID>G-17</cbc:ID>", "");
    await keep(desk, bridge, folder, "ganz.pdf", pdfWith("factur-x.xml", whole));
    await keep(desk, bridge, folder, "kaputt.pdf", pdfWith("factur-x.xml", torn));
    await keep(desk, bridge, folder, "seltsam.xml", odd);
    await keep(desk, bridge, folder, "daten.xml", "<daten>1</daten>");

    await desk.getByRole("button", { name: "Rechnung lesen: ganz.pdf" }).press("Enter");
    const first = desk.getByRole("dialog", { name: "ganz.pdf" });
    await expect(first.getByRole("heading", { name: "Rechnung 2026/471" })).toBeVisible();
    await expect(first.getByText(/aus „factur-x.xml“ im PDF/)).toBeVisible();
    await desk.keyboard.press("ArrowRight");
    const second = desk.getByRole("dialog", { name: "kaputt.pdf" });
    await expect(second.getByText(/„factur-x.xml“ im PDF sind beschädigt/)).toBeVisible();
    await isAccessible(desk, "einvoice-broken");
    await desk.keyboard.press("ArrowRight");
    const third = desk.getByRole("dialog", { name: "seltsam.xml" });
    await expect(third.getByRole("heading", { name: "Gutschrift" })).toBeVisible();
    await expect(third.getByText("Eine Pflichtangabe fehlt: Rechnungsnummer (BT-1).")).toBeVisible();
    await expect(
      third.getByText("Netto und Umsatzsteuer ergeben 95,20; brutto steht in der Rechnung 95,30."),
    ).toBeVisible();
    await isAccessible(desk, "einvoice-remarks");
    await desk.keyboard.press("ArrowRight");
    await expect(desk.getByRole("dialog", { name: "daten.xml" }).getByText("<daten>1</daten>")).toBeVisible();
  });
});

test.describe("in English and dark", () => {
  test.use({ scene: { office: "sample", language: "en", theme: "dark", who: "Anna Brandt" } });

  test("an invoice in another currency is read", async ({ desk, bridge, folder }) => {
    await goTo(desk, "Contracts");
    await desk.getByRole("row").nth(3).click();
    await desk.getByRole("tab", { name: "Files" }).click();
    await keep(desk, bridge, folder, "invoice.xml", await fixture("ubl-foreign-currency.xml"));
    await desk.getByRole("button", { name: "Read invoice: invoice.xml" }).press("Enter");
    const shown = desk.getByRole("dialog", { name: "invoice.xml" });
    await expect(shown.getByRole("heading", { name: "Invoice INV-9" })).toBeVisible();
    await expect(shown.getByRole("row", { name: /To pay \$119\.00/ })).toBeVisible();
    await expect(shown.getByRole("row", { name: /VAT in EUR €17\.48/ })).toBeVisible();
    await expect(shown.getByText("no due date")).toBeVisible();
    await isAccessible(desk, "einvoice-dark");
  });
});
