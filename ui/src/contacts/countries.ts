import { type Language, localeOf } from "../shared/words";

/** ISO 3166 codes of the countries that an office in Germany, Austria or Switzerland writes to. */
const CODES =
  "DE AT CH LI LU NL BE FR IT ES PT GB IE DK SE NO FI IS EE LV LT PL CZ SK HU SI HR BA RS ME MK AL XK GR BG RO MD UA TR CY MT US CA MX BR AR CL CO PE AU NZ JP CN HK TW KR SG MY TH VN ID PH IN PK BD AE SA QA KW IL EG MA TN DZ ZA NG KE GH".split(
    " ",
  );

const names = new Map<Language, Intl.DisplayNames>();

/** The name of a country by its code; a text that is no code comes back as it is. */
export function countryName(country: string, language: Language): string {
  const code = country.trim().toUpperCase();
  if (!/^[A-Z]{2}$/.test(code)) return country.trim();
  let known = names.get(language);
  if (!known) {
    known = new Intl.DisplayNames(localeOf[language], { type: "region", fallback: "code" });
    names.set(language, known);
  }
  return known.of(code) ?? code;
}

/** Countries to choose from, the neighbours first, the rest by name; one that is already there is never missing. */
export function countryOptions(language: Language, present = ""): { id: string; label: string }[] {
  const first = ["DE", "AT", "CH"];
  const rest = CODES.filter((code) => !first.includes(code))
    .map((id) => ({ id, label: countryName(id, language) }))
    .sort((a, b) => a.label.localeCompare(b.label, localeOf[language]));
  const options = [...first.map((id) => ({ id, label: countryName(id, language) })), ...rest];
  const missing = present !== "" && !options.some((option) => option.id === present);
  return missing ? [...options, { id: present, label: countryName(present, language) }] : options;
}

/** Whether a country is another than the own one; nothing said means the own one. */
export function isAbroad(country: string, home: string): boolean {
  return country.trim() !== "" && country.trim().toUpperCase() !== (home || "DE").toUpperCase();
}
