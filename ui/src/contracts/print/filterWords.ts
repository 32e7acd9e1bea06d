import { useQuery } from "@tanstack/react-query";
import { usePlace } from "../../shared/desk";
import { type Language, useLanguage } from "../../shared/words";
import { entryName, usePartnerName } from "../names";
import { contracts } from "../place";
import { centresQuery, kindsQuery } from "../queries";
import { filterWords } from "../search";
import type { paperGroups } from "./form";

/**
 * The filter of the list one came from in words, in the language of its paper. A paper with an order and a time of
 * its own (`own`) names neither those of the list.
 */
export function useFilterWords(
  paperLanguage: string | null,
  group: (typeof paperGroups)[number] | null,
  own = false,
): string {
  const window = useLanguage();
  const { search } = usePlace(contracts);
  const kind = useQuery({ ...kindsQuery, enabled: search.kind !== undefined }).data?.find(
    (one) => one.id === search.kind,
  );
  const centre = useQuery({ ...centresQuery, enabled: search.centre !== undefined }).data?.find(
    (one) => one.id === search.centre,
  );
  const partner = usePartnerName(search.partner);
  const language: Language = (paperLanguage ?? window).startsWith("en") ? "en" : "de";
  const names = { kind: kind && entryName(kind, language), centre: centre && entryName(centre, language), partner };
  return filterWords(own ? { ...search, due: undefined } : search, names, language, group, !own);
}
