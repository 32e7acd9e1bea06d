import type { OwnField } from "../../shared/api/generated/commands";
import { ownName, ownText } from "../../shared/own/own";
import { type Language, language } from "../../shared/words";
import { writeBirthday } from "../birthday";
import { labelWord } from "../labels";
import type { Words } from "../words.de";

/** The office's own fields and what is needed to say them. */
export type Own = { fields: readonly OwnField[]; yesNo: { yes: string; no: string } };

/** The own field of a code such as `own.lieblingsfarbe`. */
function ownField(own: Own | undefined, code: string): OwnField | undefined {
  if (!code.startsWith("own.")) return undefined;
  return own?.fields.find((field) => field.record_kind === "contact" && `own.${field.code}` === code);
}

/**
 * The words for what a column becomes: `family` is "Nachname", `phone.mobile` "Telefon (mobil)", `address.work.town`
 * "Anschrift (geschäftlich): Ort", `email.2.value` "E-Mail 2".
 */
export function fieldWord(words: Words, code: string, own?: Own): string {
  const plain = (words.importFields.plain as Record<string, string>)[code];
  if (plain !== undefined) return plain;
  const [kind = "", ...rest] = code.split(".");
  const parts = words.importFields;
  switch (kind) {
    case "email":
    case "phone":
    case "web":
      return valued(words, parts.values[kind], rest);
    case "address": {
      const part = (parts.address as Record<string, string>)[rest.at(-1) ?? ""] ?? rest.at(-1) ?? "";
      return `${slotted(words, parts.values.address, rest.slice(0, -1).join("."))}: ${part}`;
    }
    case "position": {
      const part = (parts.position as Record<string, string>)[rest[1] ?? ""] ?? rest[1] ?? "";
      return rest[0] === "1" ? part : `${part} (${rest[0]}.)`;
    }
    case "relation":
      return relationWord(words, rest.join("."));
    case "own": {
      const field = ownField(own, code);
      return `${parts.own}: ${field ? ownName(field, language()) : rest.join(".")}`;
    }
    case "aside":
      return `${words.note}: ${rest.slice(0, -1).join(".").replaceAll("_", " ")}`;
    default:
      return code;
  }
}

/** An e-mail, phone or web address: numbered with a part, or with a label. */
function valued(words: Words, name: string, rest: readonly string[]): string {
  const [slot = "", part] = rest;
  if (/^\d+$/.test(slot)) {
    const named =
      part === undefined || part === "value" ? "" : (words.importFields.parts as Record<string, string>)[part];
    return named ? `${name} ${slot}: ${named}` : `${name} ${slot}`;
  }
  return slotted(words, name, rest.join("."));
}

function slotted(words: Words, name: string, slot: string): string {
  if (slot === "") return name;
  return /^\d+$/.test(slot) ? `${name} ${slot}` : `${name} (${labelWord(words, slot)})`;
}

/** The choices for a column; what it is now is never missing. */
export function fieldOptions(
  words: Words,
  offered: readonly string[],
  present: string,
  own?: Own,
): { id: string; label: string }[] {
  const codes = offered.includes(present) ? offered : [...offered, present];
  return codes.map((id) => ({ id, label: fieldWord(words, id, own) }));
}

/** The words for a value that a row brings: "Telefon (mobil)", "Nachname". */
export function changeWord(words: Words, field: string, label: string, own?: Own): string {
  const { values, plain } = words.importFields;
  const valued = (values as Record<string, string>)[field];
  if (valued !== undefined) return label === "" ? valued : `${valued} (${labelWord(words, label)})`;
  if (field === "relation") return relationWord(words, label);
  if (field === "picture") return words.photo;
  const named = ownField(own, field);
  if (named) return ownName(named, language());
  if (field === "position") return words.importFields.position.organisation;
  return (plain as Record<string, string>)[field] ?? field;
}

function relationWord(words: Words, kind: string): string {
  return words.importFields.relations[kind] ?? `${words.importFields.relation}: ${kind}`;
}

/** A value as people read it. */
export function changeText(words: Words, field: string, text: string, own?: Own, lang: Language = language()): string {
  if (field === "salutation") return (words.salutations as Record<string, string>)[text] ?? text;
  if (field === "birthday" || field === "anniversary") return writeBirthday(text, lang);
  const named = ownField(own, field);
  if (own && named && text !== "") return ownText(named, text, lang, own.yesNo);
  return text;
}
