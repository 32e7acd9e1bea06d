import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Column, Wishes } from "./columns";
import { PAGE_SIZE, type Page, type Pages } from "./pages";

/** Beside the words of a heading stands its arrow. */
const HEAD_PX = 24;

/**
 * How wide the columns would have to be for what stands on the first page, and for their heads alone. It only ever grows: while one scrolls or
 * filters, no column becomes narrower under the eye.
 */
export function useWishes<Row, P extends Page<Row>>(
  grid: RefObject<HTMLElement | null>,
  columns: readonly Column<Row>[],
  pages: Pages<Row, P>,
): { wishes: Wishes; heads: Wishes } {
  const [{ wishes, heads }, setWishes] = useState<{ wishes: Wishes; heads: Wishes }>({ wishes: {}, heads: {} });
  const seen = useRef(new Map<string, Set<string>>());
  const { known, outdated, count } = pages;
  const type = useType();
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured once for each list that has come, not for each drawing.
  useLayoutEffect(() => {
    const measure = grid.current && known && !outdated && type ? ruler(grid.current) : null;
    if (!measure) return;
    const next: Record<string, number> = { ...wishes };
    const nextHeads: Record<string, number> = {};
    for (const column of columns) {
      const known = seen.current.get(column.id) ?? new Set<string>();
      seen.current.set(column.id, known);
      const beside = column.width.beside ?? 0;
      const head = measure.head(column.title) + HEAD_PX;
      nextHeads[column.id] = head;
      let widest = next[column.id] ?? head;
      for (let index = 0; index < Math.min(count, PAGE_SIZE); index += 1) {
        const row = pages.row(index);
        if (row === undefined) break;
        const text = column.text(row);
        if (known.has(text)) continue;
        known.add(text);
        // A pixel for what the browser rounds.
        widest = Math.max(widest, measure.cell(text) + beside + 1);
      }
      next[column.id] = widest;
    }
    if (columns.some(({ id }) => next[id] !== wishes[id] || nextHeads[id] !== heads[id])) {
      setWishes({ wishes: next, heads: nextHeads });
    }
  }, [type, known, outdated, count, columns.map((column) => `${column.id} ${column.title}`).join()]);
  return { wishes, heads };
}

/** Whether the type of the window has come; what is measured before would be that of another. */
function useType(): boolean {
  const [come, setCome] = useState(() => document.fonts?.status !== "loading");
  useEffect(() => {
    void document.fonts?.ready.then(() => setCome(true));
  }, []);
  return come;
}

/** Measures text in the type of the list, without drawing it; null where there is no canvas. */
function ruler(list: HTMLElement): { cell: (text: string) => number; head: (text: string) => number } | null {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return null;
  const { fontFamily, fontSize } = getComputedStyle(list);
  const width = (font: string) => (text: string) => {
    context.font = font;
    return context.measureText(text).width;
  };
  return { cell: width(`400 ${fontSize} ${fontFamily}`), head: width(`600 12px ${fontFamily}`) };
}
