import type { Address, Card, Email, Phone, Web } from "../shared/api/generated/commands";
import { type OwnForm, ownForm, ownValues } from "../shared/own/own";
import type { Option } from "../shared/parts";
import { groupIban } from "../shared/typed/numbers";

/** What a contact is. */
export type ContactKind = Card["kind"];

/** A position as its row of the form holds it. An organisation with id 0 is a name without a contact of its own. */
export interface PositionForm {
  organisation: Option<number> | null;
  role: string;
  department: string;
  since: string | null;
  until: string | null;
}

/** A relation as its row of the form holds it: the kind's id, with `r` behind it where it is read in reverse. */
export interface RelationForm {
  kind: string | null;
  other: Option<number> | null;
}

type InOtherWords = "positions" | "customer_number" | "supplier_number" | "foreign_lines" | "relations" | "own";

/** A card as the form holds it. */
export interface CardForm extends Omit<Card, InOtherWords> {
  relations: RelationForm[];
  own: OwnForm;
  customer_number: string;
  supplier_number: string;
  positions: PositionForm[];
}

/** A contact of which nothing is known. */
export function emptyCard(kind: ContactKind): Card {
  return {
    kind,
    salutation: "",
    title: "",
    given: "",
    additional: "",
    family: "",
    suffix: "",
    nickname: "",
    sort_name: "",
    organisation: "",
    letter_salutation: "",
    language: "de",
    birthday: null,
    anniversary: null,
    customer_number: null,
    supplier_number: null,
    vat_id: "",
    tax_number: "",
    register_court: "",
    register_number: "",
    iban: "",
    iban_raw: "",
    bic: "",
    note: "",
    active: true,
    foreign_lines: "",
    positions: [],
    emails: [],
    phones: [],
    webs: [],
    addresses: [],
    categories: [],
    tags: [],
    relations: [],
    own: [],
  };
}

export function emptyAddress(label: string): Address {
  return {
    label,
    kind: "street",
    street: "",
    extra: "",
    postal_code: "",
    town: "",
    region: "",
    country: "",
    preferred: false,
    valid_from: null,
    valid_to: null,
  };
}

/**
 * The country that a phone number without one belongs to, by the rule of the program: that of the first address which
 * has one; empty for the own firm's, where an address is typed without; undefined while there is no address at all.
 */
export function countryOf(addresses: readonly Address[]): string | undefined {
  const named = addresses.find((one) => one.country.length === 2)?.country;
  const typed = addresses.some((one) => `${one.street}${one.postal_code}${one.town}`.trim() !== "");
  return named ?? (typed ? "" : undefined);
}

export const emptyEmail = (label: string): Email => ({ label, address: "", preferred: false });
export const emptyPhone = (label: string): Phone => ({ label, raw: "", e164: null, preferred: false });
export const emptyWeb = (): Web => ({ label: "work", url: "" });
export const emptyRelation = (): RelationForm => ({ kind: null, other: null });
export const emptyPosition = (organisation: Option<number> | null = null): PositionForm => ({
  organisation,
  role: "",
  department: "",
  since: null,
  until: null,
});

/**
 * The form of a card. What nearly everyone has gets an empty row to type into at once: a phone, an e-mail, and for a
 * new contact an address and a position.
 */
export function toForm(card: Card, fresh: boolean, at: Option<number> | null = null): CardForm {
  const { foreign_lines: _, ...known } = card;
  const atLeast = <T>(rows: T[], row: T) => (rows.length > 0 ? rows : [row]);
  const positions = card.positions.map((position) => ({
    organisation:
      position.organisation === "" ? null : { id: position.organisation_id ?? 0, label: position.organisation },
    role: position.role,
    department: position.department,
    since: position.since,
    until: position.until,
  }));
  const worksSomewhere = fresh && card.kind === "person";
  return {
    ...known,
    iban: groupIban(card.iban),
    relations: card.relations.map((relation) => ({
      kind: `${relation.kind_id}${relation.reversed ? "r" : ""}`,
      other: { id: relation.other_id ?? 0, label: relation.name },
    })),
    own: ownForm(card.own),
    customer_number: card.customer_number ?? "",
    supplier_number: card.supplier_number ?? "",
    positions: worksSomewhere ? atLeast(positions, emptyPosition(at)) : positions,
    phones: atLeast(card.phones, emptyPhone(card.kind === "person" ? "work" : "main")),
    emails: atLeast(card.emails, emptyEmail("work")),
    // Somebody who works somewhere has the address of that place.
    addresses: fresh && at === null ? atLeast(card.addresses, emptyAddress("work")) : card.addresses,
  };
}

/** The lists of a form whose rows may be empty. */
export const ROWS = ["positions", "emails", "phones", "webs", "addresses", "relations"] as const;
type Rows = (typeof ROWS)[number];

/** Which rows of a form say something; the others are never sent. */
export function filledRows(form: CardForm, list: Rows): number[] {
  const says = (index: number): boolean => {
    const any = (...texts: (string | undefined)[]) => texts.some((text) => (text ?? "").trim() !== "");
    switch (list) {
      case "positions": {
        const row = form.positions[index];
        return row?.organisation != null || any(row?.role, row?.department);
      }
      case "relations":
        return form.relations[index]?.other != null;
      case "emails":
        return any(form.emails[index]?.address);
      case "phones":
        return any(form.phones[index]?.raw);
      case "webs":
        return any(form.webs[index]?.url);
      case "addresses": {
        const row = form.addresses[index];
        return any(row?.street, row?.extra, row?.postal_code, row?.town, row?.region);
      }
    }
  };
  return form[list].map((_, index) => index).filter(says);
}

/**
 * The card that a form means. What belongs to the other kind is left out, so that a person that became an
 * organisation keeps no family name in the dark; what the form does not show (`foreign_lines`) is kept.
 */
export function toCard(form: CardForm, before: Card | null): Card {
  const person = form.kind === "person";
  const only = <T>(rows: readonly T[], list: Rows) => filledRows(form, list).flatMap((index) => rows[index] ?? []);
  const number = (text: string) => (text.trim() === "" ? null : text.trim());
  return {
    ...form,
    ...(person
      ? { organisation: "" }
      : {
          salutation: "" as const,
          title: "",
          given: "",
          additional: "",
          family: "",
          suffix: "",
          nickname: "",
          birthday: null,
        }),
    customer_number: number(form.customer_number),
    supplier_number: number(form.supplier_number),
    foreign_lines: before?.foreign_lines ?? "",
    positions: person
      ? only(form.positions, "positions").map(({ organisation, ...rest }) => ({
          ...rest,
          organisation_id: organisation && organisation.id !== 0 ? organisation.id : null,
          organisation: organisation?.label ?? "",
        }))
      : [],
    relations: only(form.relations, "relations").map(({ kind, other }) => ({
      kind_id: Number.parseInt(kind ?? "0", 10),
      reversed: kind?.endsWith("r") ?? false,
      other_id: other && other.id !== 0 ? other.id : null,
      name: other?.label ?? "",
    })),
    own: ownValues(form.own),
    emails: only(form.emails, "emails"),
    phones: only(form.phones, "phones"),
    webs: only(form.webs, "webs"),
    addresses: only(form.addresses, "addresses"),
  };
}

/** The form's field for a wire path: rows that were not sent do not count there. */
export function formField(form: CardForm, path: string): string {
  const match = /^(positions|emails|phones|webs|addresses|relations)\.(\d+)\.(.+)$/.exec(path);
  if (!match) return path === "organisation" && form.kind === "person" ? "family" : path;
  const [, list, index, rest] = match as unknown as [string, Rows, string, string];
  const row = filledRows(form, list)[Number(index)];
  const inForm: { [wire: string]: string } = { organisation_id: "organisation", other_id: "other", kind_id: "kind" };
  return row === undefined ? path : `${list}.${row}.${inForm[rest] ?? rest}`;
}

/** Marks one row as the preferred one; the same row again takes the mark away. */
export function prefer<T extends { preferred: boolean }>(rows: readonly T[], chosen: number): T[] {
  return rows.map((row, index) => ({ ...row, preferred: index === chosen && !row.preferred }));
}
