/**
 * Phone numbers and IBANs grouped for the eye when a field is left. What is stored and compared is the
 * backend's business (E.164 beside the raw text); nothing is lost here but spaces.
 */

/** Area codes of two digits behind the zero; all other German codes have three to five. */
const SHORT_AREA = ["30", "40", "69", "89"];

/**
 * Groups a phone number as DIN 5008 does: country, area and number set apart, none of them divided. Where the area
 * code is not known, the digits behind the country stay whole.
 */
export function groupPhone(input: string): string {
  const whole = input.trim().replace(/\s+/g, " ");
  // An extension stands behind a hyphen (DIN 5008: "+49 4121 123-45"); it is the writer's knowledge and is kept.
  const extended = /^(.*[\s/)]\d+)[-–](\d{1,6})$/.exec(whole);
  return extended ? `${groupNumber(extended[1] ?? "")}-${extended[2]}` : groupNumber(whole);
}

function groupNumber(text: string): string {
  if (!/^[+\d][\d\s()/.–-]*$/.test(text)) return text;
  const digits = text.replace(/[^\d]/g, "");
  const international = text.startsWith("+") ? digits : text.startsWith("00") ? digits.slice(2) : null;
  if (international === null) return text.startsWith("0") ? groupNational(text, digits) : text;
  if (!international.startsWith("49"))
    return `+${international}` === text.replace(/ /g, "") ? text : groupForeign(text);
  const national = international.slice(2).replace(/^0/, "");
  const [area, rest] = splitArea(national, text);
  return area ? `+49 ${area} ${rest}` : `+49 ${national}`;
}

function groupNational(text: string, digits: string): string {
  const [area, rest] = splitArea(digits.slice(1), text);
  return area ? `0${area} ${rest}` : text;
}

function groupForeign(text: string): string {
  return text
    .replace(/^00/, "+")
    .replace(/[()]/g, "")
    .replace(/[/.–-]+/g, " ")
    .replace(/ +/g, " ")
    .trim();
}

/** The code is known for mobiles and the four big cities, otherwise where the writer set it apart. */
function splitArea(national: string, text: string): [string, string] | [null, string] {
  if (/^1[567]/.test(national) && national.length >= 9) return [national.slice(0, 3), national.slice(3)];
  const short = SHORT_AREA.find((code) => national.startsWith(code));
  if (short && national.length > 5) return [short, national.slice(2)];
  const typed = /^(?:(?:\+|00)49[\s(/.–-]*)?\(?0?\)?[\s]*\(?(\d{3,5})\)?[\s/.–-]+(?=\d)/.exec(
    text.replace(/^0(?!0)/, ""),
  );
  const area = typed?.[1];
  if (area && national.startsWith(area) && national.length > area.length + 1)
    return [area, national.slice(area.length)];
  return [null, national];
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
