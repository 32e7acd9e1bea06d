/** A line that may hang below another. */
export interface TreeRow {
  id: number;
  parent_id: number | null;
  position: number;
}

/** Where a line stands in its tree: how deep, and a text by which all lines are ordered as a tree is read. */
export interface TreePlace {
  depth: number;
  path: string;
}

const STEP_PLACES = 6;

/** The places of all lines. A line whose upper one is not there stands at the top. */
export function treePlaces(rows: readonly TreeRow[]): Map<number, TreePlace> {
  const known = new Map(rows.map((row) => [row.id, row]));
  const places = new Map<number, TreePlace>();
  const place = (row: TreeRow, seen: ReadonlySet<number>): TreePlace => {
    const before = places.get(row.id);
    if (before) return before;
    const parent = row.parent_id === null || seen.has(row.parent_id) ? undefined : known.get(row.parent_id);
    const above = parent ? place(parent, new Set([...seen, row.id])) : { depth: -1, path: "" };
    const step = `${String(row.position).padStart(STEP_PLACES, "0")}.${String(row.id).padStart(STEP_PLACES, "0")}`;
    const found = { depth: above.depth + 1, path: `${above.path}/${step}` };
    places.set(row.id, found);
    return found;
  };
  for (const row of rows) place(row, new Set([row.id]));
  return places;
}

/** Lines that may stand above one: not itself, nothing below it, and not so deep that the tree would be too deep. */
export function possibleParents<Row extends TreeRow>(rows: readonly Row[], id: number | null, deepest: number): Row[] {
  const places = treePlaces(rows);
  const own = id === null ? undefined : places.get(id);
  const below = own
    ? Math.max(
        0,
        ...rows
          .map((row) => places.get(row.id))
          .map((at) => (at?.path.startsWith(own.path) ? at.depth - own.depth : 0)),
      )
    : 0;
  return rows
    .filter((row) => {
      const at = places.get(row.id);
      if (!at || row.id === id || (own && at.path.startsWith(`${own.path}/`))) return false;
      return at.depth + 1 + below < deepest;
    })
    .sort((a, b) => ((places.get(a.id)?.path ?? "") < (places.get(b.id)?.path ?? "") ? -1 : 1));
}

/**
 * The order of a line's own branch after it went up or down by so many rows of the drawn list: it passes the sisters
 * that lie within the way. Null where nothing changes.
 */
export function moved(rows: readonly TreeRow[], id: number, by: number): number[] | null {
  const places = treePlaces(rows);
  const drawn = [...rows].sort((a, b) => ((places.get(a.id)?.path ?? "") < (places.get(b.id)?.path ?? "") ? -1 : 1));
  const row = drawn.find((one) => one.id === id);
  if (!row) return null;
  const sisters = drawn.filter((one) => one.parent_id === row.parent_id).map((one) => one.id);
  const from = sisters.indexOf(id);
  // Keys go one sister on; dragging names rows, of which those of other branches do not count.
  const at = drawn.indexOf(row);
  const passed = drawn
    .slice(by > 0 ? at + 1 : Math.max(0, at + by), by > 0 ? at + by + 1 : at)
    .filter((one) => sisters.includes(one.id)).length;
  const steps = Math.max(passed, 1) * Math.sign(by);
  const to = Math.min(Math.max(from + steps, 0), sisters.length - 1);
  if (to === from) return null;
  const order = sisters.filter((one) => one !== id);
  order.splice(to, 0, id);
  return order;
}
