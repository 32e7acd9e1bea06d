import { groupIban } from "../../shared/typed/numbers";
import { formatDate } from "../../shared/words";
import { language } from "../../shared/words/language";
import { writeBirthday } from "../birthday";
import type { Words } from "./words.de";

/** The name of a stored field; one that nobody has named yet goes by its own. */
export function fieldName(words: Words, column: string): string {
  return words.fields[column] ?? column.replaceAll("_", " ");
}

/** A stored value as a person reads it. */
export function fieldValue(words: Words, column: string, value: string): string {
  if (value === "") return "";
  const known = words.values[`${column}.${value}`];
  if (known !== undefined) return known;
  if (column === "iban") return groupIban(value);
  if (column === "birthday") return writeBirthday(value, language());
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value) : value;
}

/** "2 Verträge, 1 Termin, 3 Dateien". */
export function counted(words: Words, counts: readonly { name: string; count: number }[]): string {
  let others = 0;
  const known: string[] = [];
  for (const { name, count } of counts) {
    const say = words.counts[name];
    if (say) known.push(say(count));
    else others += count;
  }
  return [...known, ...(others > 0 ? [words.countOther(others)] : [])].join(", ");
}
