import { call } from "../api";

/**
 * Phone numbers and IBANs grouped for the eye when a field is left. What is stored and compared is the
 * backend's business (E.164 beside the raw text); nothing is lost here but spaces.
 */

/**
 * A phone number as DIN 5008 writes it ("+49 4121 123-45"). The program's own rule decides, the same as for lists and
 * papers. A number without its country gets that of `country`; where none is known yet it is only grouped ("04121
 * 123-45"), as the own country would, for an address that is typed later may mean another one.
 */
export async function groupPhone(text: string, country?: string): Promise<string> {
  const international = /^\s*(\+|00)/.test(text);
  const { shown } = await call("contacts_phone", { raw: text, country: country ?? "" });
  return international || country !== undefined ? shown : national(text, shown);
}

/** What was typed, parted as the number with its country is; as it was typed where the two are not the same digits. */
export function national(typed: string, shown: string): string {
  const parted = shown.replace(/^\+\d+ /, "0");
  const digits = (text: string) => text.replace(/\D/g, "");
  return shown.startsWith("+") && digits(parted) === digits(typed) ? parted : typed;
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
