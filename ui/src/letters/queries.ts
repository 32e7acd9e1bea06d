import { call, commandQuery } from "../shared/api";
import type { LetterFilter } from "../shared/api/generated/commands";
import type { Option } from "../shared/parts";

/** What a letter is made from: a change of any of these makes its pages stale. */
export const letterKinds = ["letter", "letterhead", "contact", "firm", "text_block"] as const;

export const letterQuery = (id: number) => commandQuery("letters_get", { id }, { kinds: ["letter"] });

/** To how many a serial letter went. */
export const sentOfQuery = (id: number) => ({
  queryKey: ["letters_sent_of", id],
  queryFn: async () =>
    (await call("letters_page", { filter: { serial: id } as LetterFilter, offset: 0, limit: 1 })).count,
  meta: { kinds: ["letter"] },
});

export const headsQuery = commandQuery("letterheads_list", null, { kinds: ["letterhead", "letter"] });

export const blocksQuery = commandQuery("text_blocks_list", null, { kinds: ["text_block"] });

export const lawQuery = commandQuery("letterheads_missing", null, { kinds: ["firm"] });

export const placeholdersQuery = commandQuery("placeholders_list", { purpose: "letter" }, { kinds: ["own_field"] });

export const signersQuery = commandQuery("letters_signers", null, { kinds: ["firm", "employee"] });

/** Finds contacts by what is typed. */
export async function findContacts(text: string): Promise<readonly Option<number>[]> {
  const { hits } = await call("search_everything", { text, limit: 20, kinds: ["contact"] });
  return hits.map(({ id, title, detail }) => ({ id, label: title, detail }));
}

/** The name of a contact, or an empty text where it is gone. */
export async function contactName(id: number): Promise<string> {
  const [hit] = await call("search_titles", { records: [{ kind: "contact", id }] });
  return hit?.title ?? "";
}
