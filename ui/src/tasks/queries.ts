import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { call, commandQuery } from "../shared/api";
import type { RecordRef, TaskFields, TaskFilter } from "../shared/api/generated/commands";

/** What a line of the list is made from: a change of any of these makes it stale. */
export const taskKinds = ["task", "employee", "checklist"] as const;

/** One task. */
export const taskQuery = (id: number) => commandQuery("tasks_get", { id });

/** The employee who sits at this desk; null for somebody who is none. */
export const meQuery = commandQuery("employees_me", null, { kinds: ["employee", "setting"] });

/** Who works here. */
export const employeesQuery = commandQuery("employees_list", null, { kinds: ["employee"] });

/** Whoever sits here; undefined until it is known. */
export function useMe() {
  return useQuery(meQuery).data;
}

/** Everything open, in the usual order. */
export const openTasks: TaskFilter = {
  text: "",
  state: "open",
  assignees: [],
  of_nobody: false,
  about: null,
  ids: null,
  checklist: null,
  span: null,
  priority: null,
  column: "day",
  descending: false,
};

/** A page of tasks; the names of what they are about change with any record. */
export const tasksQuery = (filter: TaskFilter, limit: number) =>
  commandQuery("tasks_page", { filter, offset: 0, limit });

/** The checklists that hang on a record. */
export const checklistsQuery = (record: RecordRef) => commandQuery("checklists_of", { record });

/** The templates of checklists. */
export const templatesQuery = commandQuery("checklist_templates_list", null, { kinds: ["checklist_template"] });

/**
 * When a task comes again, as it is being typed: null where it comes no more, undefined until the program has answered.
 * What does not say when it falls is left out, so that typing the title asks nothing.
 */
export function useNextTime(id: number | null, fields: TaskFields | null): string | null | undefined {
  const known = fields !== null && fields.repeat !== null;
  const asked = known ? { ...fields, title: "", note: "", items: [], about: null, about_title: "" } : NOTHING;
  const { data } = useQuery({
    ...commandQuery("tasks_preview", { id, fields: asked }, { kinds: ["task"] }),
    placeholderData: keepPreviousData,
    enabled: known,
    // Typing makes many; none is asked for twice.
    gcTime: 5_000,
  });
  return data === undefined ? undefined : (data[0] ?? null);
}

const NOTHING: TaskFields = {
  title: "",
  note: "",
  due: null,
  due_time: null,
  follow_up: null,
  remind_at: null,
  priority: "normal",
  assignee_id: null,
  assignee: "",
  about: null,
  about_title: "",
  repeat: null,
  items: [],
};

/** What a record is called; empty where it is gone. */
export async function recordTitle(record: RecordRef): Promise<string> {
  const [hit] = await call("search_titles", { records: [record] });
  return hit?.title ?? "";
}
