import type { ContractMassChange, OwnField } from "../../shared/api/generated/commands";

/** What can be changed of many contracts, own fields aside. */
export type Known = Exclude<ContractMassChange["what"], "own">;

export const WHATS = [
  "kind",
  "cost_centre",
  "responsible",
  "direction",
  "phase",
  "notice_form",
  "add_tag",
  "remove_tag",
  "remind_days",
  "note_line",
] as const satisfies readonly Known[];

/** What may also be taken away from all of them. */
export const emptiable: readonly Known[] = ["kind", "cost_centre", "responsible", "remind_days"];

/** Days before "absenden bis" as they are typed: `90, 30, 14`; null where that says nothing. */
export function readDays(text: string): number[] | null {
  const parts = text.split(/[,;\s]+/).filter((part) => part !== "");
  const days = parts.map((part) => (/^\d{1,4}$/.test(part) ? Number(part) : Number.NaN));
  return days.length === 0 || days.some(Number.isNaN) ? null : [...new Set(days)].sort((a, b) => b - a);
}

/** The change that the form means, or null while something is missing; taking away is said, never meant by emptiness. */
export function changeOf(what: Known, value: string, emptied: boolean): ContractMassChange | null {
  const text = value.trim();
  if (emptied && emptiable.includes(what)) {
    return what === "responsible" ? { what, value: "" } : ({ what, value: null } as ContractMassChange);
  }
  if (text === "") return null;
  switch (what) {
    case "kind":
    case "cost_centre":
      return { what, value: Number(text) };
    case "remind_days": {
      const days = readDays(text);
      return days && { what, value: days };
    }
    default:
      return { what, value: text } as ContractMassChange;
  }
}

/** The change of an own field. */
export function ownChange(field: OwnField, value: string, emptied: boolean): ContractMassChange | null {
  const text = emptied ? "" : value.trim();
  return text === "" && !emptied ? null : { what: "own", value: { field_id: field.id, text } };
}

/** What stands in a contract where the change is made, in words; `names` are those of the entries or codes it may be. */
export function inWords(what: Known, text: string, names: Readonly<Record<string, string>>, nothing: string): string {
  if (text === "") return nothing;
  return what === "remind_days" || what === "add_tag" || what === "remove_tag" ? text : (names[text] ?? text);
}

/** A percentage as typed (`3,5`, `-2`) in basis points; null where it says nothing or more than hundredths. */
export function readPercent(text: string): number | null {
  const match = /^([+-]?)(\d{1,4})(?:[.,](\d{1,2}))?\s*%?$/.exec(text.trim().replace("−", "-"));
  if (!match) return null;
  const points = Number(match[2]) * 100 + Number((match[3] ?? "").padEnd(2, "0"));
  return match[1] === "-" ? -points : points;
}

/** Basis points as one writes them, without the sign of per cent. */
export function writePercent(points: number, comma: string): string {
  const whole = Math.floor(Math.abs(points) / 100);
  const part = String(Math.abs(points) % 100)
    .padStart(2, "0")
    .replace(/0+$/, "");
  return `${points < 0 ? "−" : ""}${whole}${part === "" ? "" : comma + part}`;
}
