import { useLayoutEffect, useRef, useState } from "react";
import type { Page, Pages } from "./pages";

interface Held {
  index: number;
  /** The record on which it stands; null while that is not known, or while nothing was chosen. */
  id: number | null;
}

/** Where a record was found in the rows as they were at that time. */
interface Sought {
  id: number;
  stamp: string;
  index: number | null;
}

/** The cursor of a list. */
export interface Cursor extends Held {
  /** Whether the row under it is its record; while one looks for that, keys wait. */
  settled: boolean;
  /** Whether its record is not in the list (any more); it still stands beside it. */
  away: boolean;
  /** Puts it on a row. */
  put: (index: number, id: number | null) => void;
}

/**
 * A cursor that belongs to a record, not to a place: whoever is given another name, or another day, takes it along to
 * wherever it comes to stand, also beyond the rows that were fetched. What one does by key means this record, never
 * the one that moved up in its place.
 */
export function useCursor<Row, P extends Page<Row>>(
  pages: Pages<Row, P>,
  rowId: (row: Row) => number,
  current: number | null,
  seen: { first: number; last: number },
  onFollow: (index: number, from: number, far: boolean) => void,
): Cursor {
  const [held, hold] = useState<Held>({ index: 0, id: current });
  const [sought, setSought] = useState<Sought | null>(null);
  const { known, outdated, count, stamp } = pages;
  const idAt = (index: number) => {
    const row = pages.row(index);
    return row === undefined ? undefined : rowId(row);
  };

  // A record chosen elsewhere (search, a new one, back and forward) takes the cursor along.
  const [followed, setFollowed] = useState(current);
  const wanted = useRef(current !== null);
  if (followed !== current) {
    setFollowed(current);
    if (current !== held.id) {
      wanted.current = current !== null;
      hold({ index: held.index, id: current });
    }
  }

  const { id } = held;
  const index = Math.min(held.index, Math.max(0, count - 1));
  const under = idAt(index);
  const found = sought !== null && sought.id === id && sought.stamp === stamp ? sought : null;
  const apart = id !== null && known && under !== id && (under !== undefined || held.index >= count);
  const settled = !apart || found !== null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the record and what was fetched, not every drawing.
  useLayoutEffect(() => {
    if (id === null || !known || outdated) return;
    if (under === id) {
      wanted.current = false;
      return;
    }
    // Rows that nobody looks at are not there to compare; it is looked for when they are.
    if (found !== null || !(apart || wanted.current)) return;
    const follow = (to: number) => {
      const far = wanted.current;
      wanted.current = false;
      hold((before) => (before.id === id ? { index: to, id } : before));
      onFollow(to, index, far);
    };
    for (let near = seen.first; near <= seen.last; near += 1) {
      if (idAt(near) === id) {
        follow(near);
        return;
      }
    }
    let here = true;
    pages
      .place(id)
      .catch(() => null)
      .then((to) => {
        if (!here) return;
        setSought({ id, stamp, index: to });
        if (to === null) wanted.current = false;
        else follow(to);
      });
    return () => {
      here = false;
    };
  }, [id, known, outdated, stamp, apart]);

  return {
    index,
    id,
    settled,
    away: apart && found !== null && found.index === null,
    put: (to, on) => hold({ index: to, id: on }),
  };
}
