/**
 * Which rows are marked: some by id, or all but some. "All" is not a list of ids, so that Strg+A on 100,000
 * rows costs nothing; commands take it as such beside the list's filter.
 */
export type Marks = { all: false; ids: ReadonlySet<number> } | { all: true; except: ReadonlySet<number> };

/** Nothing is marked. */
export const noMarks: Marks = { all: false, ids: new Set() };
/** Every row is marked. */
export const allMarks: Marks = { all: true, except: new Set() };

/** Whether a row is marked. */
export function isMarked(marks: Marks, id: number): boolean {
  return marks.all ? !marks.except.has(id) : marks.ids.has(id);
}

/** How many of `total` rows are marked. */
export function countMarks(marks: Marks, total: number): number {
  return marks.all ? Math.max(0, total - marks.except.size) : marks.ids.size;
}

/** Marks rows or takes their marks away. */
export function setMarks(marks: Marks, ids: readonly number[], on: boolean): Marks {
  const next = new Set(marks.all ? marks.except : marks.ids);
  for (const id of ids) {
    if (on === marks.all) next.delete(id);
    else next.add(id);
  }
  return marks.all ? { all: true, except: next } : { all: false, ids: next };
}

/** Turns one row's mark over. */
export function toggleMark(marks: Marks, id: number): Marks {
  return setMarks(marks, [id], !isMarked(marks, id));
}

/** Exactly these rows. */
export function onlyMarks(ids: readonly number[]): Marks {
  return { all: false, ids: new Set(ids) };
}
