import { commandQuery } from "../../shared/api";
import type { ChecklistItem, ChecklistTemplateFields } from "../../shared/api/generated/commands";

export const checklistsQuery = commandQuery("checklist_templates_list", null, {
  kinds: ["checklist_template", "employee"],
});

/** The working days on which items fall that lie so many days from a date. */
export const daysQuery = (day: string, offsets: number[]) =>
  commandQuery("checklists_days", { day, offsets }, { kinds: ["firm"] });

/** On what a checklist can be hung. */
export const ABOUT = ["employee", "contract", "event", "contact"] as const;

/** An item as its row shows it: so many days, before or after; a person or a role as one choice. */
export interface ItemForm {
  title: string;
  days: number | null;
  when: "before" | "after";
  who: string;
  note: string;
}

const PERSON = "employee:";

/** Who does an item, as the choice says it. */
export function whoOf(item: ChecklistItem): string {
  return item.assignee_id === null ? item.who : `${PERSON}${item.assignee_id}`;
}

/** The choice of an employee by name. */
export function personChoice(id: number): string {
  return `${PERSON}${id}`;
}

export function itemForm(item: ChecklistItem): ItemForm {
  return {
    title: item.title,
    days: Math.abs(item.offset_days),
    when: item.offset_days < 0 ? "before" : "after",
    who: whoOf(item),
    note: item.note,
  };
}

export function itemFields(form: ItemForm): ChecklistItem {
  const days = form.days ?? 0;
  const person = form.who.startsWith(PERSON);
  return {
    title: form.title,
    offset_days: form.when === "before" && days > 0 ? -days : days,
    who: person ? "" : (form.who as ChecklistItem["who"]),
    assignee_id: person ? Number(form.who.slice(PERSON.length)) : null,
    note: form.note,
  };
}

/** Who can do an item of a checklist that hangs on such records. */
export function rolesFor(about: ChecklistTemplateFields["about"]): ChecklistItem["who"][] {
  if (about === "employee") return ["", "employee", "supervisor", "me"];
  return about === "contract" ? ["", "responsible", "me"] : ["", "me"];
}
