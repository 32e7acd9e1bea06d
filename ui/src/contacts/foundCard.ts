import type { Card } from "../shared/api/generated/commands";
import type { Option } from "../shared/parts";
import { type CardForm, emptyCard, filledRows, ROWS, toForm } from "./card";

/** Single texts that a pasted text may fill. */
const TEXTS = [
  "salutation",
  "title",
  "given",
  "additional",
  "family",
  "suffix",
  "nickname",
  "organisation",
  "letter_salutation",
  "customer_number",
  "supplier_number",
  "vat_id",
  "tax_number",
  "register_court",
  "register_number",
  "iban",
  "iban_raw",
  "bic",
] as const;

/**
 * A form with what was found in a pasted text: what is empty is filled, rows come behind those that are there, a note
 * goes on below. Nothing that was typed is lost.
 */
export function withFound(form: CardForm, found: Card, at: Option<number> | null): CardForm {
  const named = [form.given, form.family, form.organisation].some((text) => text.trim() !== "");
  const kind = named ? form.kind : found.kind;
  const fresh = toForm({ ...found, kind }, true, at);
  const next = { ...form, kind };
  const texts: Record<(typeof TEXTS)[number], string> = next;
  for (const key of TEXTS) if (form[key].trim() === "") texts[key] = fresh[key];
  next.birthday = form.birthday ?? fresh.birthday;
  next.anniversary = form.anniversary ?? fresh.anniversary;
  if (form.language === emptyCard(kind).language) next.language = fresh.language;
  next.note = [form.note, fresh.note].filter((note) => note.trim() !== "").join("\n");
  next.tags = [...new Set([...form.tags, ...fresh.tags])];
  const lists: Record<(typeof ROWS)[number], unknown[]> = next;
  for (const list of ROWS) {
    const typed = filledRows(form, list).map((index) => form[list][index]);
    const known = new Set(typed.map((row) => meaning(row)));
    const added = filledRows(fresh, list)
      .map((index) => fresh[list][index])
      .filter((row) => !known.has(meaning(row)));
    const rows = [...typed, ...added];
    if (rows.length > 0) lists[list] = rows;
  }
  return next;
}

/** What a row says, whatever it is called: the same number twice is one. */
function meaning(row: object | undefined): string {
  return JSON.stringify(row, (key, value) => (["label", "preferred", "e164"].includes(key) ? undefined : value));
}
