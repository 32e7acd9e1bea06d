import { call, commandQuery, queryClient } from "../shared/api";
import type { DeskEntryFields } from "../shared/api/generated/commands";
import type { Option } from "../shared/parts";

/** What a line of the list is made from. */
export const entryKinds = ["desk_entry", "task", "contact", "employee"] as const;

export const entryQuery = (id: number) => commandQuery("desk_entries_get", { id }, { kinds: entryKinds });

export const houseQuery = commandQuery("visitors_in_the_house", null, { kinds: ["desk_entry", "contact", "employee"] });

export const employeesQuery = commandQuery("employees_list", null, {
  kinds: ["employee", "contract", "contact", "firm"],
});

export const absencesQuery = (from: string, to: string) =>
  commandQuery("absences_list", { from, to }, { kinds: ["absence", "employee"] });

/** What was noted already and tells the same as this entry. */
export const similarQuery = (id: number | null, fields: DeskEntryFields | null) => ({
  queryKey: ["desk_entries_similar", id, fields],
  queryFn: async ({ signal }: { signal: AbortSignal }) =>
    fields === null ? [] : call("desk_entries_similar", { id, fields, task_title: "", files: [] }, { signal }),
  // Typing makes many; none is asked for twice.
  gcTime: 5_000,
  meta: { kinds: ["desk_entry"] },
});

/** How callers are announced; the book knows them by their names. */
const COURTESY = /^(?:(?:herrn?|frau|hr|fr|mrs?|ms)\b\.?\s+)/i;

/** Finds contacts by what is typed, numbers included: "Frau Weber" is Anna Weber. */
export async function findContacts(text: string): Promise<readonly Option<number>[]> {
  const { hits } = await call("search_everything", { text: text.replace(COURTESY, ""), limit: 20, kinds: ["contact"] });
  return hits.map(({ id, title, detail }) => ({ id, label: title, detail }));
}

/** Finds who works here by name or sign. */
export async function findEmployees(text: string): Promise<readonly Option<number>[]> {
  const all = await queryClient.fetchQuery(employeesQuery);
  const typed = text.trim().toLowerCase();
  return all
    .filter((one) => one.works && (one.code.toLowerCase() === typed || beginsAWord(one.name, typed)))
    .map((one) => ({ id: one.id, label: one.name, detail: one.code }));
}

function beginsAWord(name: string, typed: string): boolean {
  const words = name.toLowerCase();
  return (
    words.startsWith(typed) || words.split(/[\s-]+/).some((_, at, all) => all.slice(at).join(" ").startsWith(typed))
  );
}

/** The name of a contact, or an empty text where it is gone. */
export async function contactName(id: number): Promise<string> {
  const [hit] = await call("search_titles", { records: [{ kind: "contact", id }] });
  return hit?.title ?? "";
}
