import { useQuery } from "@tanstack/react-query";
import type { OwnValue } from "../api/generated/commands";
import type { Fact } from "../parts";
import { useLanguage } from "../words";
import { ownFieldsQuery, ownName, ownText } from "./own";
import { useOwnWords } from "./words";

/** What a record has in own fields, name and value, in the order of the fields. */
export function useOwnFacts(values: readonly OwnValue[]): Fact[] {
  const words = useOwnWords();
  const language = useLanguage();
  const fields = useQuery({ ...ownFieldsQuery, enabled: values.length > 0 }).data ?? [];
  return values.flatMap((value): Fact[] => {
    const field = fields.find((one) => one.id === value.field_id);
    return field ? [[ownName(field, language), ownText(field, value.text, language, words)]] : [];
  });
}
