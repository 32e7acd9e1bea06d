import * as v from "valibot";
import { ownColumnField } from "../../shared/own/columns";
import { readColumns } from "../../shared/paper";

/** The two lists of contacts on paper. */
export const lists = ["address-list", "phone-list"] as const;
export type ListPaper = (typeof lists)[number];

/** Every column of a list of contacts, in the order in which it is offered. */
export const paperColumns = [
  "name",
  "organisation",
  "role",
  "department",
  "street",
  "postal_code",
  "town",
  "country",
  "phone",
  "mobile",
  "fax",
  "email",
  "web",
  "birthday",
  "customer_number",
  "supplier_number",
  "categories",
  "note",
] as const;
/** One of these, or an own field (`own-12`). */
export type PaperColumn = (typeof paperColumns)[number] | `own-${number}`;

/** What is printed where nobody chose. */
export const usualColumns: Record<ListPaper, readonly PaperColumn[]> = {
  "address-list": ["name", "organisation", "street", "postal_code", "town"],
  "phone-list": ["name", "organisation", "phone", "mobile"],
};

export const paperGroups = ["letter", "organisation", "category", "town"] as const;

/** The choices of a list of contacts that can be kept under a name. */
const kept = v.object({
  paper: v.fallback(v.picklist(lists), "address-list"),
  columns: v.fallback(v.array(v.string()), []),
  group: v.fallback(v.nullable(v.picklist(paperGroups)), null),
  landscape: v.fallback(v.nullable(v.boolean()), null),
  language: v.fallback(v.nullable(v.string()), null),
});
export type ListForm = Omit<v.InferOutput<typeof kept>, "columns"> & { columns: PaperColumn[] };

/** The usual form of a list. */
export function usualForm(paper: ListPaper): ListForm {
  return { paper, columns: [...usualColumns[paper]], group: null, landscape: null, language: null };
}

/** How the columns of the address book are called on paper; what has no like there is left out. */
const onPaper: Record<string, readonly PaperColumn[]> = {
  name: ["name"],
  organisation: ["organisation"],
  role: ["role"],
  street: ["street"],
  postal_code: ["postal_code"],
  town: ["town"],
  country: ["country"],
  phone: ["phone"],
  mobile: ["mobile"],
  email: ["email"],
  // One of them stands in the list, whichever there is.
  number: ["customer_number", "supplier_number"],
  birthday: ["birthday"],
  categories: ["categories"],
};

/** The columns of the list as they begin on its paper, own fields included. */
export function listedColumns(shown: readonly string[]): PaperColumn[] {
  return shown.flatMap((column) =>
    ownColumnField(column) === null ? (onPaper[column] ?? []) : (column as PaperColumn),
  );
}

/** Reads a kept form; what no longer fits falls back to the usual. */
export function readForm(value: unknown): ListForm {
  const known = typeof value === "object" && value !== null ? value : {};
  const read = v.parse(kept, { ...usualForm("address-list"), ...known });
  // An own field may be gone by now: what is offered decides, not the form.
  const own = read.columns.filter((column): column is PaperColumn => ownColumnField(column) !== null);
  return { ...read, columns: readColumns([...paperColumns, ...own], usualColumns[read.paper], read.columns) };
}
