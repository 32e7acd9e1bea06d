import * as v from "valibot";
import type { TaskFilter } from "../shared/api/generated/commands";

export const spans = ["today", "overdue", "week", "follow_up", "undated", "later"] as const;
export const priorities = ["high", "normal", "low"] as const;
const states = ["open", "done", "dropped"] as const;
const columns = [
  "day",
  "due",
  "follow_up",
  "title",
  "assignee",
  "about",
  "priority",
  "done",
  "created",
] as const satisfies readonly TaskFilter["column"][];

/** Kinds of records that a task may be about, as they stand in the address of the place. */
export const aboutKinds = [
  "contact",
  "contract",
  "event",
  "letter",
  "employee",
  "room",
  "equipment",
  "desk_entry",
] as const;

const record = v.object({ kind: v.picklist(aboutKinds), id: v.number() });

/** What stands in the address of the place: the chosen task, filter, order. */
export const search = v.object({
  id: v.optional(v.number()),
  /** The chosen task stands alone, in full width. */
  wide: v.optional(v.boolean(), false),
  edit: v.optional(v.boolean(), false),
  create: v.optional(v.boolean(), false),
  /** A new task begins with what this line says. */
  line: v.optional(v.string()),
  /** What a new task is about. */
  to: v.optional(record),
  text: v.optional(v.string(), ""),
  span: v.optional(v.picklist(spans)),
  state: v.optional(v.picklist(states), "open"),
  /** One's own and those of nobody, everybody's, or those of one employee. */
  who: v.optional(v.union([v.picklist(["mine", "all"]), v.number()]), "mine"),
  priority: v.optional(v.picklist(priorities)),
  /** Those about this record alone. */
  about: v.optional(record),
  /** Those of this checklist alone. */
  checklist: v.optional(v.number()),
  sort: v.optional(v.picklist(columns), "day"),
  down: v.optional(v.boolean(), false),
  /** What is printed: the marked rows alone. */
  marked: v.optional(v.array(v.number())),
  /** The saved view that was chosen last. */
  view: v.optional(v.number()),
});

export type TaskSearch = v.InferOutput<typeof search>;

/** Without any filter: all that is open, one's own first of all. */
export const nothing = {
  text: "",
  span: undefined,
  state: "open",
  who: "all",
  priority: undefined,
  about: undefined,
  checklist: undefined,
} as const satisfies Partial<TaskSearch>;

/** Whose tasks are meant; who is no employee (`me` null) sees everybody's. */
export function whose(who: TaskSearch["who"], me: number | null): Pick<TaskFilter, "assignees" | "of_nobody"> {
  if (typeof who === "number") return { assignees: [who], of_nobody: false };
  if (who === "all" || me === null) return { assignees: [], of_nobody: false };
  return { assignees: [me], of_nobody: true };
}

/** The filter that the place's state means; `ids` narrows it to marked rows. */
export function filterOf(state: TaskSearch, me: number | null, ids: readonly number[] | null = null): TaskFilter {
  return {
    text: state.text,
    state: state.state,
    ...whose(state.who, me),
    about: state.about ?? null,
    ids: ids && [...ids],
    checklist: state.checklist ?? null,
    span: state.span ?? null,
    priority: state.priority ?? null,
    column: state.sort,
    descending: state.down,
  };
}

/** Whether anything beside the usual is left out. */
export function narrows(state: TaskSearch): boolean {
  return (
    state.text !== "" ||
    state.state !== "open" ||
    typeof state.who === "number" ||
    [state.span, state.priority, state.about, state.checklist].some((part) => part !== undefined)
  );
}
