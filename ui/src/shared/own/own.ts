import { commandQuery } from "../api";
import type { OwnField, OwnValue } from "../api/generated/commands";
import { formatDate, formatNumber, type Language } from "../words";

/** Kinds of records that can have own fields. */
export type OwnKind = "contact" | "contract" | "event";

/** The values of own fields as a form holds them: the stored text by `f` and the field's id, as refusals name them. */
export type OwnForm = { [field: string]: string | null };

/** The own fields of all kinds of records. */
export const ownFieldsQuery = commandQuery("own_fields_list", null, {
  kinds: ["own_field", "contact", "contract", "event"],
});

export const ownKey = (id: number) => `f${id}`;

export function ownForm(values: readonly OwnValue[]): OwnForm {
  return Object.fromEntries(values.map((value) => [ownKey(value.field_id), value.text]));
}

/** What a form means; empty fields are no values. */
export function ownValues(form: OwnForm): OwnValue[] {
  return Object.entries(form).flatMap(([key, text]) =>
    text === null || text === undefined || text.trim() === "" ? [] : [{ field_id: Number(key.slice(1)), text }],
  );
}

/** The name of a field or choice in the window's language. */
export function ownName(named: { name_de: string; name_en: string }, language: Language): string {
  return language === "en" && named.name_en !== "" ? named.name_en : named.name_de;
}

/** A stored value as a person reads it. */
export function ownText(field: OwnField, text: string, language: Language, yesNo: { yes: string; no: string }): string {
  switch (field.value_type) {
    case "number":
      return writeNumber(text, language);
    case "date":
      return formatDate(text);
    case "choice": {
      const choice = field.choices.find((one) => one.code === text);
      return choice ? ownName(choice, language) : text;
    }
    case "yes_no":
      return text === "yes" ? yesNo.yes : yesNo.no;
    default:
      return text;
  }
}

/** "1.234,5" or "1,234.5" as `1234.5`; null where it is no number with at most four decimals. */
export function readNumber(text: string, language: Language): string | null {
  const solid = text.replace(/\s/g, "").replace("−", "-");
  const [group, point] = language === "de" ? [".", ","] : [",", "."];
  // A point alone is what a keypad types, unless it stands before three digits, as between thousands.
  const lone = language === "de" && !solid.includes(",") && /^-?\d+\.(\d{1,2}|\d{4})$/.test(solid);
  const plain = lone ? solid : solid.split(group).join("").replace(point, ".");
  const match = /^(-?)0*(\d{1,12})(?:\.(\d{1,4}))?$/.exec(plain);
  if (!match) return null;
  const part = (match[3] ?? "").replace(/0+$/, "");
  const value = `${match[2]}${part === "" ? "" : `.${part}`}`;
  return value === "0" ? "0" : `${match[1]}${value}`;
}

/** `1234.5` with the signs of the language; digits are never lost to rounding. */
export function writeNumber(stored: string, language: Language): string {
  const [whole = "", part] = stored.split(".");
  const grouped = formatNumber(Math.abs(Number(whole)), language);
  const sign = stored.startsWith("-") ? "−" : "";
  return `${sign}${grouped}${part === undefined ? "" : `${language === "de" ? "," : "."}${part}`}`;
}
