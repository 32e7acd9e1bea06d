import { commandQuery } from "../api";
import { remember, remembered } from "../memory/memory";

/** A view as it is kept: the state of the list's place, and the choice of its columns. */
export interface KeptView {
  search: Record<string, unknown>;
  columns?: unknown;
}

/** The kept views of a list. */
export const viewsQuery = (place: string) => commandQuery("forms_list", { place }, { kinds: ["form"] });

/** What a view keeps of a list as it stands. */
export function viewOf(list: string, search: Record<string, unknown>): KeptView {
  const columns = remembered<unknown>(`columns.${list}`, undefined);
  return columns === undefined ? { search } : { search, columns };
}

/**
 * Takes a view over: its columns are put in place, its search is given to whoever sets it. What is not read comes
 * from another version and is left out; the place's own schema checks the rest.
 */
export function takeView(list: string, json: unknown): Record<string, unknown> {
  if (typeof json !== "object" || json === null) return {};
  const { search, columns } = json as Partial<KeptView>;
  if (isChoice(columns)) remember(`columns.${list}`, columns);
  return typeof search === "object" && search !== null ? search : {};
}

function isChoice(columns: unknown): boolean {
  if (typeof columns !== "object" || columns === null) return false;
  const { turned, widths } = columns as { turned?: unknown; widths?: unknown };
  return Array.isArray(turned) && typeof widths === "object" && widths !== null;
}
