import { useQuery } from "@tanstack/react-query";
import type { Language } from "../shared/words";
import { contactName } from "./queries";

/** The name of a master data entry in a language; cost centres bear their number before it. */
export function entryName(entry: { code: string; name_de: string; name_en: string }, language: Language): string {
  const name = language === "en" && entry.name_en !== "" ? entry.name_en : entry.name_de;
  return /^\d/.test(entry.code) ? `${entry.code} ${name}` : name;
}

/** The name of the partner that the list is narrowed to; empty where it is gone, undefined until it is known. */
export function usePartnerName(id: number | undefined): string | undefined {
  return useQuery({
    queryKey: ["contact_name", id],
    queryFn: () => contactName(id ?? 0),
    enabled: id !== undefined,
    meta: { kinds: ["contact"] },
  }).data;
}
