import type { ContractMassChange, OwnField } from "../../shared/api/generated/commands";
import { readDays } from "../beside/beside";

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
