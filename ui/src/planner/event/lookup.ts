import { call } from "../../shared/api";
import type { Option } from "../../shared/parts";

/** Contacts by what is typed. */
export async function findContacts(text: string, signal: AbortSignal): Promise<Option<number>[]> {
  if (text === "") return [];
  const found = await call("search_everything", { text, limit: 20, kinds: ["contact"] }, { signal });
  return found.hits.map((hit) => ({ id: hit.id, label: hit.title, detail: hit.detail }));
}

/** What stands behind the name on the list: function and firm of the first position. */
export async function functionOf(contact: number): Promise<string> {
  const position = (await call("contacts_get", { id: contact })).card.positions[0];
  return [position?.role, position?.organisation].filter((part) => part).join(", ");
}
