import { call } from "../api";

/**
 * Phone numbers and IBANs grouped for the eye when a field is left. What is stored and compared is the
 * backend's business (E.164 beside the raw text); nothing is lost here but spaces.
 */

/**
 * An international phone number as DIN 5008 writes it ("+49 4121 123-45"). The program's own rule decides, the same
 * as for lists and papers. A number without its country stays as it was typed: which one is meant may not be known
 * before the address is.
 */
export async function groupPhone(text: string): Promise<string> {
  if (!/^\s*(\+|00)/.test(text)) return text;
  return (await call("contacts_phone", { raw: text, country: "" })).shown;
}

/** Groups an IBAN by fours and writes it in capitals; other text comes back unchanged. */
export function groupIban(input: string): string {
  const solid = input.replace(/[\s-]/g, "").toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z\d]{8,30}$/.test(solid)) return input.trim();
  return solid.replace(/(.{4})(?=.)/g, "$1 ");
}

/** Whether the check digits of an IBAN hold (ISO 7064, mod 97-10). */
export function ibanHolds(input: string): boolean {
  const solid = input.replace(/\s/g, "").toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z\d]{8,30}$/.test(solid)) return false;
  let rest = 0;
  for (const sign of solid.slice(4) + solid.slice(0, 4)) {
    const value = /\d/.test(sign) ? sign : String(sign.charCodeAt(0) - 55);
    for (const digit of value) rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest === 1;
}
