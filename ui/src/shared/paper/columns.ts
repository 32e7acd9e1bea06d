/** Every column: those that are printed first, in their order, then the others as they are offered. */
export function offered<C extends string>(all: readonly C[], columns: readonly C[]): C[] {
  return [...columns, ...all.filter((column) => !columns.includes(column))];
}

/** Turns a column on or off; a new one stands where it is offered among the others, as far as order allows. */
export function turnColumn<C extends string>(all: readonly C[], columns: readonly C[], column: C): C[] {
  if (columns.includes(column)) return columns.filter((one) => one !== column);
  const rank = all.indexOf(column);
  const next = columns.findIndex((one) => all.indexOf(one) > rank);
  return next < 0 ? [...columns, column] : [...columns.slice(0, next), column, ...columns.slice(next)];
}

/** Moves a printed column one place forward (-1) or back (1); at the edge it stays. */
export function moveColumn<C extends string>(columns: readonly C[], column: C, by: -1 | 1): C[] {
  const from = columns.indexOf(column);
  const to = from + by;
  if (from < 0 || to < 0 || to >= columns.length) return [...columns];
  const moved = columns.filter((one) => one !== column);
  moved.splice(to, 0, column);
  return moved;
}

/** The known columns of a kept form; the usual ones where it names none. */
export function readColumns<C extends string>(all: readonly C[], usual: readonly C[], kept: unknown): C[] {
  const known = Array.isArray(kept) ? kept.filter((column): column is C => all.includes(column as C)) : [];
  return known.length > 0 ? [...new Set(known)] : [...usual];
}
