import type { Language } from "../words/language";

/** Minor units (cents), or why the text is no amount. */
export type AmountReading =
  | { minor: number }
  | { error: "empty" | "not_an_amount" | "too_many_decimals" | "too_large" };

/** Largest amount the window takes: ten thousand million, far below 2^53 cents. */
const LARGEST_MINOR = 1_000_000_000_000;

/**
 * Reads an amount as a person types it: `1234,5` → 123450 minor units. Dots group in German and commas in
 * English; a last single separator with other than three digits behind it is a decimal sign in both, so
 * that `12.5` never becomes 125. Digits are counted as text: no floating point touches money.
 */
export function readAmount(input: string, language: Language, decimals = 2): AmountReading {
  let text = input
    .trim()
    .replace(/[\s'’]/g, "")
    .replace(/^(€|eur|chf|usd|\$|£)|(€|eur|chf|usd|\$|£)$/gi, "");
  if (text === "") return { error: "empty" };
  let negative = false;
  const sign = /^[-−–]|[-−–]$/;
  if (sign.test(text) && !/,[-–]$/.test(text)) {
    negative = true;
    text = text.replace(sign, "");
  }
  // "5,-" is how shops write whole euros.
  text = text.replace(/[.,][-–]+$/, "");
  text = text.replace(/^\+/, "");
  if (!/^[\d.,]+$/.test(text) || !/\d/.test(text)) return { error: "not_an_amount" };

  const split = splitDecimals(text, language);
  if (!split) return { error: "not_an_amount" };
  const [whole, fraction] = split;
  if (fraction.length > decimals) return { error: "too_many_decimals" };
  const minor = Number((whole + fraction.padEnd(decimals, "0")).replace(/^0+(?=\d)/, ""));
  if (minor > LARGEST_MINOR) return { error: "too_large" };
  return { minor: negative && minor !== 0 ? -minor : minor };
}

function splitDecimals(text: string, language: Language): [string, string] | null {
  const decimal = language === "de" ? "," : ".";
  const group = language === "de" ? "." : ",";
  const marks = text.replace(/\d/g, "");
  const at = text.indexOf(decimal);
  if (marks.split(decimal).length > 2) return null;
  if (at >= 0) {
    const whole = text.slice(0, at);
    const fraction = text.slice(at + 1);
    if (fraction.includes(group)) return null;
    return grouped(whole, group) ? [whole.replaceAll(group, "") || "0", fraction] : null;
  }
  const last = text.lastIndexOf(group);
  if (last >= 0 && marks.length === 1 && text.length - last - 1 !== 3) {
    return [text.slice(0, last) || "0", text.slice(last + 1)];
  }
  return grouped(text, group) ? [text.replaceAll(group, ""), ""] : null;
}

/** `1.234.567` and `1234567` group rightly, `12.34.5` does not. */
function grouped(whole: string, group: string): boolean {
  if (!whole.includes(group)) return true;
  const [first = "", ...rest] = whole.split(group);
  return first.length >= 1 && first.length <= 3 && rest.every((part) => part.length === 3);
}

/** Minor units as the field shows them: 123450 → `1.234,50`, without a currency. */
export function writeAmount(minor: number, language: Language, decimals = 2): string {
  const digits = String(Math.abs(Math.trunc(minor))).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = decimals > 0 ? digits.slice(-decimals) : "";
  const group = language === "de" ? "." : ",";
  const decimal = language === "de" ? "," : ".";
  const spaced = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${minor < 0 ? "−" : ""}${spaced}${fraction ? decimal + fraction : ""}`;
}

/** How many decimals a currency has (ISO 4217). */
export function decimalsOf(currency: string): number {
  if (["JPY", "KRW", "ISK", "CLP"].includes(currency)) return 0;
  if (["BHD", "KWD", "TND", "OMR", "JOD"].includes(currency)) return 3;
  return 2;
}
