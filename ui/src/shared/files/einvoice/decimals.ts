import { decimalsOf } from "../../typed/amounts";
import { formatMoney } from "../../words";
import { type Language, language } from "../../words/language";

/**
 * An exact decimal of an invoice as the language writes it, by its digits: no binary fraction comes near it. Zeros at
 * the end beyond `places` say nothing and go; text that is no decimal comes back as it stands.
 */
export function formatDecimal(text: string, places = 0, lang: Language = language()): string {
  const found = /^([-+]?)(\d*)(?:\.(\d*))?$/.exec(text.trim());
  if (!found || !/\d/.test(text)) return text;
  const [, sign = "", whole = "", rest = ""] = found;
  const fraction = rest.replace(/0+$/, "").padEnd(places, "0");
  const plain = whole.replace(/^0+(?=\d)/, "") || "0";
  const grouped = plain.replace(/\B(?=(\d{3})+$)/g, lang === "de" ? "." : ",");
  const zero = /^0*$/.test(plain + fraction);
  return `${sign === "-" && !zero ? "−" : ""}${grouped}${fraction ? (lang === "de" ? "," : ".") + fraction : ""}`;
}

/** An amount without its currency, for a column. */
export function formatSum(text: string, currency: string, lang: Language = language()): string {
  return formatDecimal(text, decimalsOf(currency), lang);
}

/** An amount with its currency as the window writes money; more decimals than the currency has stay. Nothing is nothing. */
export function formatAmount(text: string, currency: string, lang: Language = language()): string {
  if (text === "") return "";
  const places = decimalsOf(currency);
  const found = /^([-+]?)(\d{1,13})(?:\.(\d+))?$/.exec(text.trim());
  const fraction = (found?.[3] ?? "").replace(/0+$/, "");
  if (!found || fraction.length > places) {
    const plain = formatSum(text, currency, lang);
    return currency === "" ? plain : `${plain}\u00a0${currency}`;
  }
  const minor = Number(`${found[1] === "-" ? "-" : ""}${found[2]}${fraction.padEnd(places, "0")}`);
  return currency === "" ? formatSum(text, currency, lang) : formatMoney({ minor, currency }, lang);
}

/** Whether it is a decimal that is not nothing. */
export function isSomething(text: string): boolean {
  return text !== "" && !/^[-+]?0*\.?0*$/.test(text);
}

/** An IBAN in groups of four, as it is read aloud and typed. */
export function groupsOfFour(iban: string): string {
  return iban.replace(/\s/g, "").replace(/(.{4})(?=.)/g, "$1\u00a0");
}
