import type { OwnCondition, OwnField } from "../api/generated/commands";
import type { Language } from "../words";
import { type OwnKind, ownName, ownText } from "./own";
import type { Words } from "./words.de";

/** A condition that asks for nothing yet. */
export function noCondition(field_id: number): OwnCondition {
  return { field_id, given: null, contains: "", one_of: [], from: "", to: "" };
}

/** Whether a condition asks for anything. */
export function asks(condition: OwnCondition): boolean {
  const { given, contains, one_of, from, to } = condition;
  return given !== null || contains.trim() !== "" || one_of.length > 0 || from !== "" || to !== "";
}

/** The conditions with one of them put in place of that on the same field, or gone where it asks for nothing. */
export function withCondition(conditions: readonly OwnCondition[], next: OwnCondition): OwnCondition[] {
  const at = conditions.findIndex((one) => one.field_id === next.field_id);
  if (!asks(next)) return conditions.filter((_, place) => place !== at);
  return at < 0 ? [...conditions, next] : conditions.map((one, place) => (place === at ? next : one));
}

/** A condition in words: "Umsatz: von 100 bis 200"; of a field or a choice that is gone it says so. */
export function conditionWords(
  condition: OwnCondition,
  fields: readonly OwnField[],
  language: Language,
  words: Words,
): string {
  const field = fields.find((one) => one.id === condition.field_id);
  if (!field) return words.fieldGone;
  const said = (text: string) => ownText(field, text, language, words);
  const parts: string[] = [];
  if (condition.given !== null) parts.push(condition.given ? words.given : words.notGiven);
  if (condition.contains.trim() !== "") parts.push(words.containing(condition.contains.trim()));
  if (condition.one_of.length > 0) {
    const gone = (code: string) => field.value_type === "choice" && !field.choices.some((one) => one.code === code);
    parts.push(condition.one_of.map((code) => (gone(code) ? words.choiceGone(code) : said(code))).join(", "));
  }
  if (condition.from !== "" || condition.to !== "") {
    parts.push(
      words.range(condition.from === "" ? "" : said(condition.from), condition.to === "" ? "" : said(condition.to)),
    );
  }
  const name = field.active ? ownName(field, language) : words.fieldOff(ownName(field, language));
  return `${name}: ${parts.join(", ")}`;
}

/** The fields of a kind of record that are offered, with those that are asked for already. */
export function offeredFields(fields: readonly OwnField[], kind: OwnKind, asked: readonly number[] = []): OwnField[] {
  return fields.filter((field) => field.record_kind === kind && (field.active || asked.includes(field.id)));
}
