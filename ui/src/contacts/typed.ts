import { useQuery } from "@tanstack/react-query";
import { UserPlus } from "lucide-react";
import { call } from "../shared/api";
import type { ProposedField } from "../shared/api/generated/commands";
import { afterLead, type Typed, type TypedOffer } from "../shared/desk";
import { useWords } from "./words";

/** First words that say that a contact is meant, in either language. */
const LEADS = ["kontakt", "contact", "visitenkarte"];

/** What nobody types by chance: with one of these a text is offered as a contact unasked. A known given name has a form of address. */
const SURE: readonly string[] = ["salutation", "email", "iban"] satisfies readonly ProposedField["field"][];

/** What a contact is called, in this order. */
const NAMES: readonly string[] = [
  "title",
  "given",

  "family",
  "organisation",
] satisfies readonly ProposedField["field"][];

/** Words typed or pasted into the search box as a contact: a name, an e-mail address, a signature. Its form opens. */
export function useTypedContact(
  typed: Typed | null,
  go: (search: { create: "person" | "organisation"; said: string }) => void,
): readonly TypedOffer[] {
  const words = useWords();
  const asked = typed && afterLead(typed.whole, LEADS);
  // Whoever says "Kontakt petra meier" means the name, however it is written.
  const text = asked === null ? (typed?.whole ?? "") : asNames(asked);
  const pasted = typed !== null && typed.whole !== typed.text;
  const may = asked !== null || pasted || mayBeContact(text);
  const found = useQuery({
    queryKey: ["contacts_typed", text],
    queryFn: () => call("contacts_from_text", { text, without: [] }),
    enabled: text !== "" && may,
    gcTime: 10_000,
    meta: { kinds: [] },
  }).data;
  if (!typed || !may || !found) return [];
  const fields = found.fields;
  if (fields.length === 0 || (asked === null && !pasted && !fields.some((one) => SURE.includes(one.field)))) return [];
  const named = NAMES.flatMap((name) => fields.filter((one) => one.field === name).map((one) => one.value));
  const others = fields.filter((one) => !NAMES.includes(one.field) && one.field !== "salutation");
  return [
    {
      id: "contact",
      icon: UserPlus,
      title: words.typed(named.join(" ") || (others[0]?.value ?? "")),
      detail: others
        .slice(named.length > 0 ? 0 : 1)
        .map((one) => one.value)
        .join(" · "),
      leads: asked !== null,
      run: () => go({ create: isPerson(fields) ? "person" : "organisation", said: text }),
    },
  ];
}

/** Without a name of a firm somebody is a person: an address alone says no more. */
function isPerson(fields: readonly ProposedField[]): boolean {
  return !fields.some((one) => one.field === "organisation") || fields.some((one) => one.field === "family");
}

/** Small words get the capitals of names; what bears one stays as it is. */
function asNames(text: string): string {
  if (/\p{Lu}|@|\n/u.test(text)) return text;
  return text.replace(/(^|[\s-])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** Whether it is worth asking: an address, or two to four words as names are written. */
export function mayBeContact(text: string): boolean {
  if (/\S@\S+\.\S/.test(text)) return true;
  const all = text.split(/\s+/).filter((word) => word !== "");
  return (
    all.length >= 2 && all.length <= 5 && all.every((word) => /^(?:\p{Lu}[\p{L}’'.-]*|von|van|de|der|zu)$/u.test(word))
  );
}
