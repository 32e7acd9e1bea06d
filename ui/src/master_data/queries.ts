import { callBytes, commandQuery } from "../shared/api";
import type { Entry, ListPick } from "../shared/api/generated/commands";
import type { Language } from "../shared/words";

/** A short list by its name. */
export type ListName = ListPick["list"];

/** The name of a line in the window's language. */
export function entryName(entry: Entry, language: Language): string {
  return language === "en" && entry.name_en !== "" ? entry.name_en : entry.name_de;
}

export const entriesQuery = (list: ListName) =>
  commandQuery("entries_list", { list }, { kinds: ["entry", "contact", "contract"] });

export const roomsQuery = commandQuery("rooms_list", null, { kinds: ["room", "event"] });

export const rangesQuery = commandQuery("number_ranges_list", null, {
  kinds: ["number_range", "contract", "contact"],
});

export const firmQuery = commandQuery("firm_get", null, { kinds: ["firm"] });

export const regionsQuery = commandQuery("regions_list", null, { kinds: [] });

/** The logo's bytes; empty where there is none. */
export const logoQuery = {
  queryKey: ["firm_logo"],
  queryFn: () => callBytes("firm_logo", null),
  meta: { kinds: ["firm"] },
};
