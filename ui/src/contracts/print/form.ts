import * as v from "valibot";
import { readColumns } from "../../shared/paper";

/** Every column of the contract list on paper, in the order in which it is offered. */
export const paperColumns = [
  "number",
  "title",
  "partner",
  "kind",
  "start",
  "send_by",
  "receive_by",
  "end",
  "notice",
  "yearly",
  "cost_centre",
  "responsible",
  "status",
  "customer_number",
  "direction",
] as const;
export type PaperColumn = (typeof paperColumns)[number];

/** What is printed where nobody chose. */
export const usualColumns: readonly PaperColumn[] = [
  "number",
  "title",
  "partner",
  "kind",
  "send_by",
  "receive_by",
  "end",
  "notice",
  "yearly",
];

/** The columns of a list as they begin on its paper: all that the register knows have their like there. */
export function listedColumns(shown: readonly string[]): PaperColumn[] {
  return shown.filter((column): column is PaperColumn => (paperColumns as readonly string[]).includes(column));
}

export const paperGroups = ["partner", "kind", "cost_centre", "responsible", "deadline_month", "direction"] as const;

/** The choices of the contract list that can be kept under a name. */
const kept = v.object({
  columns: v.fallback(v.array(v.picklist(paperColumns)), [...usualColumns]),
  group: v.fallback(v.nullable(v.picklist(paperGroups)), null),
  subtotals: v.fallback(v.boolean(), true),
  totals: v.fallback(v.boolean(), true),
  language: v.fallback(v.nullable(v.string()), null),
});
export type ListForm = v.InferOutput<typeof kept>;

/** The usual form. */
export const usualForm: ListForm = {
  columns: [...usualColumns],
  group: null,
  subtotals: true,
  totals: true,
  language: null,
};

/** Reads a kept form; what no longer fits (a column that is gone) falls back to the usual. */
export function readForm(value: unknown): ListForm {
  const known = typeof value === "object" && value !== null ? { ...usualForm, ...value } : usualForm;
  return v.parse(kept, { ...known, columns: readColumns(paperColumns, usualColumns, known.columns) });
}
