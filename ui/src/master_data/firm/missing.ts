import type { Firm } from "../../shared/api/generated/commands";

/** A field of the firm that a business letter needs. */
export type FirmField = keyof Firm;

/** Legal forms to choose from; any other can be typed. */
export const LEGAL_FORMS = [
  "GmbH",
  "UG (haftungsbeschränkt)",
  "GmbH & Co. KG",
  "AG",
  "KG",
  "OHG",
  "e. K.",
  "GbR",
  "eG",
  "e. V.",
  "Einzelunternehmen",
] as const;

/**
 * What is missing for business letters, in the order of the form: name and address always; for firms of the
 * register its court and number (§ 35a GmbHG, §§ 37a, 125 HGB, § 80 AktG, § 14 UGB), for companies with limited
 * liability all managing directors; a tax number or VAT ID for invoices.
 */
export function missingOf(firm: Firm): FirmField[] {
  const empty = (field: FirmField) => firm[field].trim() === "";
  const wanted: FirmField[] = ["name", "legal_form", "street", "postal_code", "town"];
  if (hasManagers(firm.legal_form)) wanted.push("managers");
  if (isRegistered(firm.legal_form))
    wanted.push(...(firm.country === "CH" ? [] : (["register_court"] as const)), "register_number");
  const missing = wanted.filter(empty);
  if (empty("vat_id") && empty("tax_number")) missing.push("vat_id");
  return missing;
}

/** Whether a legal form stands in a register. */
export function isRegistered(form: string): boolean {
  return /(gmbh|ug\b|haftungsbeschr|\bag\b|kg\b|ohg\b|e\. ?k|eg\b|e\. ?v|se\b|sarl|sàrl)/i.test(form);
}

/** Whether letters name the managing directors or the board. */
export function hasManagers(form: string): boolean {
  return /(gmbh|ug\b|haftungsbeschr|\bag\b|eg\b|e\. ?v|se\b|sarl|sàrl)/i.test(form);
}
