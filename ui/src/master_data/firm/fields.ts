import type { Coming, Firm, FirmMissing, FirmPerson } from "../../shared/api/generated/commands";

/** A field of the firm that is one text. */
export type FirmText = { [Name in keyof Firm]: Firm[Name] extends string ? Name : never }[keyof Firm];

/** What can be entered ahead, to hold from a day on; country and region are changed on the day itself. */
export const COMING_FIELDS = [
  "name",
  "legal_form",
  "street",
  "postal_code",
  "town",
  "seat",
  "phone",
  "email",
  "web",
  "register_court",
  "register_number",
  "vat_id",
  "tax_number",
] as const satisfies readonly FirmText[];

/** The form's field where a missing detail is entered. */
export function fieldOf(missing: FirmMissing, people: readonly FirmPerson[]): string {
  switch (missing.demand) {
    case "managers":
      return rowOf(people, "manager");
    case "chair":
      return rowOf(people, "chair");
    case "first_name": {
      const index = people.findIndex((one) => one.name === missing.name);
      return `people.${Math.max(index, 0)}.name`;
    }
    default:
      return missing.demand;
  }
}

/** The row of somebody in this role; the first one where nobody is. */
function rowOf(people: readonly FirmPerson[], role: FirmPerson["role"]): string {
  const index = people.findIndex((one) => one.role === role);
  return index < 0 && people.length > 0 ? "people.0.name" : `people.${Math.max(index, 0)}.name`;
}

export const newPerson = (): FirmPerson => ({
  role: "manager",
  name: "",
  presides: false,
  valid_from: null,
  valid_to: null,
});

export const newComing = (valid_from: string): Coming => ({ field: "street", value: "", valid_from });
