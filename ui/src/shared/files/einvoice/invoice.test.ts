import { expect, it } from "vitest";
import type { EInvoice, EInvoicePayment } from "../../api/generated/commands";
import { countryOf, discountDay, dueLabel, kindOfInvoice, mayBeInvoice, remarkText, titleOf, unitOf } from "./invoice";
import { de } from "./words.de";
import { en } from "./words.en";

const of = (kind: string, credit: boolean) => ({ kind, credit }) as EInvoice;

it("calls what gives money back a credit note, and says the type beside it", () => {
  for (const [kind, credit, title, type] of [
    ["380", false, "Rechnung", ""],
    ["380", true, "Gutschrift", "Rechnung (380)"],
    ["381", true, "Gutschrift", ""],
    ["384", true, "Gutschrift", "Rechnungskorrektur (384)"],
    ["384", false, "Rechnungskorrektur", ""],
    ["261", true, "Gutschrift (Selbstabrechnung)", ""],
    ["999", false, "Rechnung", "Art 999"],
    ["", false, "Rechnung", ""],
  ] as const) {
    expect([titleOf(of(kind, credit), de), kindOfInvoice(of(kind, credit), de)], kind).toEqual([title, type]);
  }
});

it("says units in words, and leaves unknown ones as they stand", () => {
  expect([unitOf("HUR", "1.00", de), unitOf("HUR", "1.5", de), unitOf("C62", "3", de)]).toEqual([
    "Stunde",
    "Stunden",
    "Stück",
  ]);
  expect([unitOf("MON", "12", en), unitOf("XYZ", "1", en), unitOf("", "1", en)]).toEqual(["months", "XYZ", ""]);
});

it("asks nobody to pay what is debited or given back", () => {
  const label = (credit: boolean, ...means: string[]) =>
    dueLabel({ credit, payments: means.map((one) => ({ means: one }) as EInvoicePayment) }, de);
  expect([label(false), label(false, "58"), label(false, "59"), label(false, "59", "58"), label(true, "59")]).toEqual([
    "Zu zahlen",
    "Zu zahlen",
    "Wird abgebucht",
    "Zu zahlen",
    "Gutschrift",
  ]);
});

it("looks only at what may be an invoice", () => {
  expect(mayBeInvoice({ media_type: "application/pdf", size: 90_000 })).toBe(true);
  expect(mayBeInvoice({ media_type: "text/xml", size: 90_000 })).toBe(true);
  expect(mayBeInvoice({ media_type: "image/png", size: 90_000 })).toBe(false);
  expect(mayBeInvoice({ media_type: "application/pdf", size: 60_000_000 })).toBe(false);
});

it("counts the days of a discount only from a plain day", () => {
  expect(discountDay("2026-11-20", "14")).toBe("2026-12-04");
  expect(discountDay("20.11.2026", "14")).toBe("");
  expect(discountDay("2026-11-20", "bald")).toBe("");
});

it("names countries abroad", () => {
  expect([countryOf("AT", "de"), countryOf("AT", "en"), countryOf("DE", "de"), countryOf("Wien", "de")]).toEqual([
    "Österreich",
    "Austria",
    "",
    "Wien",
  ]);
});

it("puts remarks into words with the names of terms and amounts of the language", () => {
  const sum = { code: "EINVOICE_GROSS_SUM", data: { of: "", expected: "1251.38", found: "1251.40" } };
  expect(remarkText(sum, de, "de")).toBe(
    "Netto und Umsatzsteuer ergeben 1.251,38; brutto steht in der Rechnung 1.251,40.",
  );
  expect(remarkText({ code: "EINVOICE_MISSING", data: { term: "BT-1" } }, en, "en")).toBe(
    "A mandatory value is missing: invoice number (BT-1).",
  );
  expect(remarkText({ code: "EINVOICE_MISSING", data: { term: "BT-999" } }, de, "de")).toBe(
    "Eine Pflichtangabe fehlt: BT-999.",
  );
  // The number of a line is no amount.
  const line = { code: "EINVOICE_LINE_TOTAL", data: { of: "1.10", expected: "5.00", found: "6.00" } };
  expect(remarkText(line, de, "de")).toBe("Position 1.10 ergibt 5,00; in der Rechnung steht 6,00.");
});
