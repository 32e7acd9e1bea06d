import * as v from "valibot";
import { readColumns } from "../../shared/paper";

export const papers = ["task-list", "follow-ups"] as const;
export type TaskPaper = (typeof papers)[number];

/** Every column, in the order in which it is offered. */
export const columns = ["done", "what", "due", "follow_up", "who", "about", "priority", "remark"] as const;
export type TaskColumn = (typeof columns)[number];

export const groups = ["day", "person", "record"] as const;

const usual: Record<TaskPaper, readonly TaskColumn[]> = {
  "task-list": ["done", "what", "due", "follow_up", "who", "about", "priority"],
  "follow-ups": ["done", "what", "about", "who", "due", "remark"],
};

/** The choices that can be kept under a name; the days of a period are chosen anew each time. */
const kept = v.object({
  paper: v.fallback(v.picklist(papers), "task-list"),
  columns: v.fallback(v.array(v.string()), []),
  group: v.fallback(v.nullable(v.picklist(groups)), null),
  notes: v.fallback(v.boolean(), false),
  language: v.fallback(v.nullable(v.string()), null),
});
export type TaskForm = Omit<v.InferOutput<typeof kept>, "columns"> & { columns: TaskColumn[] };

/** What is printed where nobody chose. */
export function usualForm(paper: TaskPaper): TaskForm {
  return { paper, columns: [...usual[paper]], group: null, notes: false, language: null };
}

/** How the columns of the list are called on paper. */
const onPaper: Record<string, TaskColumn> = {
  title: "what",
  due: "due",
  follow_up: "follow_up",
  assignee: "who",
  about: "about",
  priority: "priority",
};

/** The columns of the list as they begin on its paper, with the box to tick before them. */
export function listedColumns(shown: readonly string[]): TaskColumn[] {
  return ["done", ...shown.flatMap((column) => onPaper[column] ?? [])];
}

/** Reads a kept form; what no longer fits falls back to the usual. */
export function readForm(value: unknown): TaskForm {
  const known = typeof value === "object" && value !== null ? value : {};
  const read = v.parse(kept, { ...usualForm("task-list"), ...known });
  return { ...read, columns: readColumns<TaskColumn>(columns, usual[read.paper], read.columns) };
}
