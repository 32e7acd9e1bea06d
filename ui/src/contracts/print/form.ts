import * as v from "valibot";

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

export const paperGroups = ["partner", "kind", "cost_centre", "deadline_month", "direction"] as const;

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
  const columns = Array.isArray(known.columns)
    ? known.columns.filter((column): column is PaperColumn => paperColumns.includes(column))
    : [];
  const read = v.parse(kept, { ...known, columns });
  return read.columns.length === 0 ? { ...read, columns: [...usualColumns] } : read;
}

/** Every column: those that are printed first, in their order, then the others as they are offered. */
export function offered(columns: readonly PaperColumn[]): PaperColumn[] {
  return [...columns, ...paperColumns.filter((column) => !columns.includes(column))];
}

/** Turns a column on or off; a new one stands where it is offered among the others, as far as order allows. */
export function turnColumn(columns: readonly PaperColumn[], column: PaperColumn): PaperColumn[] {
  if (columns.includes(column)) return columns.filter((one) => one !== column);
  const rank = paperColumns.indexOf(column);
  const next = columns.findIndex((one) => paperColumns.indexOf(one) > rank);
  return next < 0 ? [...columns, column] : [...columns.slice(0, next), column, ...columns.slice(next)];
}

/** Moves a printed column one place forward (-1) or back (1); at the edge it stays. */
export function moveColumn(columns: readonly PaperColumn[], column: PaperColumn, by: -1 | 1): PaperColumn[] {
  const from = columns.indexOf(column);
  const to = from + by;
  if (from < 0 || to < 0 || to >= columns.length) return [...columns];
  const moved = columns.filter((one) => one !== column);
  moved.splice(to, 0, column);
  return moved;
}
