import type { ListSource, Page, Sort } from "../shared/parts";
import { localeOf } from "../shared/words";
import { language } from "../shared/words/language";

/** A row of a short list: it has a place in it, and words to be found by. */
interface ShortRow {
  id: number;
}

/**
 * A short list as a source for `DataList`: it comes whole, is filtered and ordered here. `by` gives what a column is
 * ordered by: texts after the rules of the language, numbers by size.
 */
export function shortList<Row extends ShortRow>({
  key,
  kinds,
  load,
  sort,
  by,
  keep,
}: {
  key: readonly unknown[];
  kinds: readonly string[];
  load: () => Promise<readonly Row[]>;
  sort: Sort;
  by: (row: Row, column: string) => string | number;
  keep: (row: Row) => boolean;
}): ListSource<Row, Page<Row>> {
  const ordered = async () => {
    const all = await load();
    return { rows: order(all.filter(keep), sort, by), total: all.length };
  };
  return {
    key: [...key, sort.column, sort.descending],
    kinds,
    fetchPage: async (offset, limit) => {
      const { rows, total } = await ordered();
      return { rows: rows.slice(offset, offset + limit), count: rows.length, total };
    },
    fetchIds: async () => (await ordered()).rows.map((row) => row.id),
    findPrefix: async (text) => {
      const { rows } = await ordered();
      const index = rows.findIndex((row) => String(by(row, "name")).toLowerCase().startsWith(text.toLowerCase()));
      return index < 0 ? null : index;
    },
  };
}

/** Rows in an order; equal ones keep their place. */
export function order<Row>(rows: readonly Row[], sort: Sort, by: (row: Row, column: string) => string | number): Row[] {
  const collator = new Intl.Collator(localeOf[language()], { numeric: true });
  const compare = (a: Row, b: Row) => {
    const [x, y] = [by(a, sort.column), by(b, sort.column)];
    return typeof x === "number" && typeof y === "number" ? x - y : collator.compare(String(x), String(y));
  };
  return [...rows].sort((a, b) => (sort.descending ? compare(b, a) : compare(a, b)));
}

/** Whether every typed word begins some word of the texts. */
export function found(texts: readonly string[], typed: string): boolean {
  const words = texts
    .join(" ")
    .toLowerCase()
    .split(/[\s-]+/);
  return typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "")
    .every((word) => words.some((one) => one.startsWith(word)));
}

/** Whether a name is among others, however it is written. */
export function sameName(others: readonly string[], name: string): boolean {
  const plain = (text: string) => text.trim().replace(/\s+/g, " ").toLocaleLowerCase();
  return name.trim() !== "" && others.some((other) => plain(other) === plain(name));
}
