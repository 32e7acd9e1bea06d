import { call } from "../../shared/api";
import type { TaskFields, TaskFilter } from "../../shared/api/generated/commands";
import type { ContractRow } from "../deadline";

const OPEN: TaskFilter = {
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

const BARE: TaskFields = {
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

/** More sheets than this are a list for whoever decides, and no task each. */
export const MOST = 20;

/** When to look whether it was decided: in a week, and not after the day for sending. */
export function followUpDay(today: string, week: string, sendBy: string | null): string {
  if (sendBy === null || sendBy >= week) return week;
  return sendBy < today ? today : sendBy;
}

/**
 * A sheet that went out to be decided on is looked at again: a task for each contract, unless one of that name is
 * open. How many were made.
 */
export async function followUp(
  rows: readonly ContractRow[],
  days: { today: string; week: string },
  title: (contract: string) => string,
): Promise<number> {
  let made = 0;
  for (const row of rows.slice(0, MOST)) {
    const about = { kind: "contract" as const, id: row.id };
    const name = title(row.title);
    const open = await call("tasks_page", { filter: { ...OPEN, about }, offset: 0, limit: 50 });
    if (open.rows.some((task) => task.title === name)) continue;
    const follow_up = followUpDay(days.today, days.week, row.send_by);
    await call("tasks_save", {
      id: null,
      fields: { ...BARE, title: name, follow_up, assignee: row.responsible, about, about_title: row.title },
    });
    made += 1;
  }
  return made;
}
