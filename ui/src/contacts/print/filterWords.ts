import { useQuery } from "@tanstack/react-query";
import { conditionWords } from "../../shared/own/conditions";
import { ownFieldsQuery, ownName } from "../../shared/own/own";
import { useOwnWords } from "../../shared/own/words";
import { useLanguage } from "../../shared/words";
import type { ContactsSearch } from "../filter";
import { useCategories } from "../queries";
import { useWords } from "../words";
import { usePrintWords } from "./words";

/** Conditions that have no short words of their own. */
function narrowed(search: ContactsSearch): boolean {
  const { organisation, language, email, phone, address, month } = search;
  return [organisation, language, email, phone, address, month].some((one) => one !== undefined);
}

/** What the list shows, in words for the head of a paper: marked rows, words, kind, category, order. */
export function useFilterWords(search: ContactsSearch, group?: string | null): string {
  const words = useWords();
  const said = usePrintWords();
  const { all } = useCategories(search.categories);
  const language = useLanguage();
  const ownWords = useOwnWords();
  const fields = useQuery(ownFieldsQuery).data ?? [];
  const sorting = fields.find((field) => field.id === search.sortOwn);
  const order = sorting ? said.sortedByField(ownName(sorting, language)) : (said.sortedBy[search.sort] ?? "");
  return [
    search.marked ? said.markedOnly : "",
    search.text.trim() === "" ? "" : `„${search.text.trim()}“`,
    search.kind ? words.kinds[search.kind] : "",
    ...search.categories.map((category) => all.get(category) ?? ""),
    search.uncategorised ? said.uncategorised : "",
    search.towns.join(", "),
    search.from || search.to ? said.postalCodes(search.from, search.to) : "",
    search.activity === "active" ? "" : said.activity[search.activity],
    ...search.own.map((condition) => conditionWords(condition, fields, language, ownWords)),
    narrowed(search) ? said.narrowed : "",
    group ? said.groupedBy(group) : "",
    search.sort === "name" && !sorting && !search.down ? "" : `${order}${search.down ? ` ${said.descending}` : ""}`,
  ]
    .filter((part) => part !== "")
    .join(" · ");
}
