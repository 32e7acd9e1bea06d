import type * as v from "valibot";
import type { ContactFilter } from "../shared/api/generated/commands";
import type { Marks } from "../shared/parts";
import type { contacts } from "./place";

/** The state of the place, as its address holds it. */
export type ContactsSearch = v.InferOutput<(typeof contacts)["search"]>;

/** The filter that a state of the place means; `ids` narrows it to marked rows. */
export function filterOf(search: ContactsSearch, ids: number[] | null = null): ContactFilter {
  return {
    text: search.text,
    kind: search.kind ?? null,
    category: search.category ?? null,
    inactive: search.inactive,
    sort: search.sort,
    descending: search.down,
    ids,
  };
}

/** The marked ids in the list's order, of all its ids. */
export function markedIds(marks: Marks, all: readonly number[]): number[] {
  return all.filter((id) => (marks.all ? !marks.except.has(id) : marks.ids.has(id)));
}
