import { useQuery } from "@tanstack/react-query";
import { call, commandQuery, queryClient } from "../shared/api";
import type { ContactFilter, ContactPage, ContactRow, Entry } from "../shared/api/generated/commands";
import { type ListSource, type Option, pageQuery } from "../shared/parts";
import { type Language, useLanguage } from "../shared/words";
import { plainFilter } from "./filter";
import { words } from "./words";

/** One contact with everything that belongs to it. */
export const contactQuery = (id: number) => commandQuery("contacts_get", { id }, { kinds: ["contact", "entry"] });

/** The list under a filter, in slices. */
export function listSource(filter: ContactFilter): ListSource<ContactRow, ContactPage> {
  return {
    key: ["contacts", filter],
    kinds: ["contact", "entry"],
    fetchPage: (offset, limit, signal) =>
      call("contacts_page", { filter, offset, limit }, signal ? { signal } : undefined),
    fetchIds: (signal) => call("contacts_ids", filter, signal ? { signal } : undefined),
    findRow: (id) => call("contacts_place", { filter, id }),
    findPrefix: (text) => call("contacts_place", { filter, text }),
    fetchLetters: (signal) => call("contacts_letters", filter, signal ? { signal } : undefined),
  };
}

/** The distribution lists. */
export const listsQuery = commandQuery("distribution_lists_list", null, { kinds: ["distribution_list", "contact"] });

/** The towns, languages and tags that occur. */
export const choicesQuery = commandQuery("contacts_choices", null, { kinds: ["contact"] });

/** Asks for the first page of the plain list. */
export function prefetchList(): Promise<unknown> {
  return queryClient.prefetchQuery(pageQuery(listSource(plainFilter), 0));
}

/** The categories of contacts. */
export const categoriesQuery = commandQuery("entries_list", { list: "category" }, { kinds: ["entry"] });

/** The own firm: its country decides what is abroad. */
const firmQuery = commandQuery("firm_get", null, { kinds: ["firm"] });

/** The name of a line of a short list in the window's language. */
export function entryName(entry: Entry, language: Language): string {
  return language === "en" && entry.name_en !== "" ? entry.name_en : entry.name_de;
}

/** Categories as choices; those that are no longer offered only where they are chosen already. */
export function useCategories(chosen: readonly number[] = []): {
  options: Option<number>[];
  all: Map<number, string>;
  colours: Map<number, string>;
} {
  const language = useLanguage();
  const entries = useQuery(categoriesQuery).data ?? [];
  const named = (entry: Entry) => ({ id: entry.id, label: entryName(entry, language), off: !entry.active });
  return {
    options: entries.filter((entry) => entry.active || chosen.includes(entry.id)).map(named),
    all: new Map(entries.map((entry) => [entry.id, entryName(entry, language)])),
    colours: new Map(entries.map((entry) => [entry.id, entry.colour])),
  };
}

/** The own firm's country, ISO code. */
export function useHomeCountry(): string {
  return useQuery(firmQuery).data?.country || "DE";
}

/**
 * Organisations that a text means, for choosing where somebody works. The own firm is one of them; without a contact
 * of its own it goes by its name.
 */
export async function findOrganisations(text: string, signal: AbortSignal): Promise<Option<number>[]> {
  const filter: ContactFilter = { ...plainFilter, text, kind: "organisation" };
  const page = await call("contacts_page", { filter, offset: 0, limit: 20 }, { signal });
  const found = page.rows.map((row) => ({ id: row.id, label: row.name, detail: row.town }));
  const { name } = await queryClient.ensureQueryData(firmQuery);
  const meant = name !== "" && startsWord(name, text) && !found.some((one) => one.label === name);
  return meant ? [{ id: 0, label: name, detail: words().ownFirm }, ...found] : found;
}

/** Organisations of the address book that a text means. */
export async function findOrganisationContacts(text: string, signal: AbortSignal): Promise<Option<number>[]> {
  const filter: ContactFilter = { ...plainFilter, text, kind: "organisation" };
  const page = await call("contacts_page", { filter, offset: 0, limit: 20 }, { signal });
  return page.rows.map((row) => ({ id: row.id, label: row.name, detail: row.town }));
}

/** Whether each word of a text begins one of a name. */
function startsWord(name: string, text: string): boolean {
  const parts = (of: string) =>
    of
      .toLocaleLowerCase()
      .split(/[\s,.&-]+/)
      .filter((part) => part !== "");
  const known = parts(name);
  return parts(text).every((part) => known.some((one) => one.startsWith(part)));
}

const relationKindsQuery = commandQuery("entries_list", { list: "relation_kind" }, { kinds: ["entry"] });

/** What a relation is called from this side; the reverse name where it is read in reverse. */
function relationName(kind: Entry, reversed: boolean, language: Language): string {
  const [de, en] =
    reversed && kind.reverse_de !== "" ? [kind.reverse_de, kind.reverse_en] : [kind.name_de, kind.name_en];
  return language === "en" && en !== "" ? en : de;
}

/** Kinds of relations as choices, each direction by its own name; those switched off where they are chosen already. */
export function useRelationKinds(chosen: readonly number[]): Option<string>[] {
  const language = useLanguage();
  const kinds = useQuery(relationKindsQuery).data ?? [];
  return kinds
    .filter((kind) => kind.active || chosen.includes(kind.id))
    .flatMap((kind) => {
      const forward = { id: String(kind.id), label: relationName(kind, false, language), off: !kind.active };
      // What reads the same both ways stands there once.
      return kind.reverse_de === ""
        ? [forward]
        : [forward, { id: `${kind.id}r`, label: relationName(kind, true, language), off: !kind.active }];
    });
}

/** Says relations in words: "Assistenz von". */
export function useRelationWord(): (kind: number, reversed: boolean) => string {
  const language = useLanguage();
  const kinds = useQuery(relationKindsQuery).data ?? [];
  return (id, reversed) => {
    const kind = kinds.find((one) => one.id === id);
    return kind ? relationName(kind, reversed, language) : "";
  };
}

/** Other contacts that a text means. */
export async function findContacts(text: string, own: number | null, signal: AbortSignal): Promise<Option<number>[]> {
  const page = await call("contacts_page", { filter: { ...plainFilter, text }, offset: 0, limit: 20 }, { signal });
  return page.rows
    .filter((row) => row.id !== own)
    .map((row) => ({ id: row.id, label: row.name, detail: row.organisation || row.town }));
}
