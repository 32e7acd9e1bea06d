import { call, commandQuery } from "../../shared/api";
import type { TextBlockFields } from "../../shared/api/generated/commands";
import type { Option } from "../../shared/parts";

export const blocksQuery = commandQuery("text_blocks_list", null, { kinds: ["text_block"] });

export const versionsQuery = (id: number) => commandQuery("text_blocks_versions", { id }, { kinds: ["text_block"] });

export const placeholdersQuery = (purpose: TextBlockFields["purpose"]) =>
  commandQuery("placeholders_list", { purpose }, { kinds: [] });

/** Finds contacts by what is typed. */
export async function findContacts(text: string): Promise<readonly Option<number>[]> {
  const { hits } = await call("search_everything", { text, limit: 20, kinds: ["contact"] });
  return hits.map(({ id, title, detail }) => ({ id, label: title, detail }));
}
