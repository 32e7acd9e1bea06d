import type * as v from "valibot";
import type { ContactFilter } from "../shared/api/generated/commands";
import type { Marks } from "../shared/parts";
import type { contacts } from "./place";

/** The state of the place, as its address holds it. */
export type ContactsSearch = v.InferOutput<(typeof contacts)["search"]>;

/** Everybody who is in use, by name. */
export const plainFilter: ContactFilter = {
  text: "",
  kind: null,
  categories: [],
  no_category: false,
  tags: [],
  towns: [],
  postal_from: "",
  postal_to: "",
  organisation: null,
  language: null,
  email: null,
  phone: null,
  address: null,
  birthday_month: null,
  own: [],
  activity: "active",
  sort: "name",
  sort_own: null,
  descending: false,
  ids: null,
};

/** The filter that a state of the place means; `ids` narrows it to marked rows. */
export function filterOf(search: ContactsSearch, ids: number[] | null = null): ContactFilter {
  return {
    text: search.text,
    kind: search.kind ?? null,
    categories: search.categories,
    no_category: search.uncategorised,
    tags: search.tags,
    towns: search.towns,
    postal_from: search.from,
    postal_to: search.to,
    organisation: search.organisation ?? null,
    language: search.language ?? null,
    email: search.email ?? null,
    phone: search.phone ?? null,
    address: search.address ?? null,
    birthday_month: search.month ?? null,
    own: search.own,
    activity: search.activity,
    sort: search.sort,
    sort_own: search.sortOwn ?? null,
    descending: search.down,
    ids,
  };
}

/** The state of the place that narrows nothing. */
export const nothing: Partial<ContactsSearch> = {
  text: "",
  kind: undefined,
  categories: [],
  uncategorised: false,
  tags: [],
  towns: [],
  from: "",
  to: "",
  organisation: undefined,
  language: undefined,
  email: undefined,
  phone: undefined,
  address: undefined,
  month: undefined,
  own: [],
  activity: "active",
};

/** The order of names. */
export const plainOrder: Partial<ContactsSearch> = { sort: "name", sortOwn: undefined, down: false };

/** The part of the state that a saved view keeps: filter and order, not what is chosen or open just now. */
export function keptSearch(search: ContactsSearch): Partial<ContactsSearch> {
  const kept: Partial<ContactsSearch> = { sort: search.sort, down: search.down };
  if (search.sortOwn !== undefined) kept.sortOwn = search.sortOwn;
  for (const key of Object.keys(nothing) as (keyof ContactsSearch)[]) {
    if (search[key] !== undefined) Object.assign(kept, { [key]: search[key] });
  }
  return kept;
}

/** The filter of what is printed: the marked rows, else all that the list shows. */
export function paperFilter(search: ContactsSearch): ContactFilter {
  return filterOf(search, search.marked ?? null);
}

/** The marked ids in the list's order, of all its ids. */
export function markedIds(marks: Marks, all: readonly number[]): number[] {
  return all.filter((id) => (marks.all ? !marks.except.has(id) : marks.ids.has(id)));
}
