import type { Address, Card } from "../shared/api/generated/commands";
import { countryName } from "./countries";

/** What an address block is made of. */
export interface BlockParts {
  card: Card;
  address: Address;
  /** The organisation where the person works, as the envelope names it; empty for private letters. */
  organisation: string;
  department: string;
  /** The own firm's country, ISO code: letters there carry no country. */
  home: string;
}

/** DIN 5008: the address zone has six lines. */
const LINES = 6;

/**
 * The address block after DIN 5008, none of its lines blank. The organisation stands first, so that anyone there
 * may open the letter; a home address is personal and names the person alone. Abroad town and country stand in
 * capitals, the country in German.
 */
export function addressBlock({ card, address, organisation, department, home }: BlockParts): string[] {
  const abroad = isAbroad(address.country, home);
  const capitals = (text: string) => (abroad ? text.toLocaleUpperCase("de") : text);
  const personal = card.kind === "person" && address.label === "home";
  const upper = personal ? [] : [organisation];
  const person = card.kind === "person" ? blockName(card) : "";
  const lower = [
    streetLine(address),
    [address.postal_code.trim(), capitals(address.town.trim())].filter((part) => part !== "").join(" "),
    abroad ? countryName(address.country, "de").toLocaleUpperCase("de") : "",
  ];
  const full = filled([...upper, personal ? "" : department, person, address.extra, ...lower]);
  // What can be missed first is the department, then the second line of the address.
  if (full.length <= LINES) return full;
  const shorter = filled([...upper, person, address.extra, ...lower]);
  return shorter.length <= LINES ? shorter : filled([...upper, person, ...lower]);
}

/** "Frau Dr. Anna Weber", "Herrn Jens Hansen". */
export function blockName(card: Card): string {
  const before = { "": "", ms: "Frau", mr: "Herrn", couple: "Eheleute", family: "Familie" }[card.salutation];
  return filled([before, card.title, card.given, card.additional, card.family, card.suffix]).join(" ");
}

/** Whether a country is another than the own one; nothing said means the own one. */
export function isAbroad(country: string, home: string): boolean {
  return country.trim() !== "" && country.trim().toUpperCase() !== (home || "DE").toUpperCase();
}

/** A number alone in a Postfach address is written out. */
function streetLine(address: Address): string {
  const street = address.street.trim();
  return address.kind === "po_box" && /^[\d ]+$/.test(street) ? `Postfach ${street}` : street;
}

function filled(lines: readonly string[]): string[] {
  return lines.map((line) => line.trim()).filter((line) => line !== "");
}
