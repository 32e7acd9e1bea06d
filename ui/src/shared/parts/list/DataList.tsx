import { useVirtualizer } from "@tanstack/react-virtual";
import {
  type DragEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { failureOf } from "../../api";
import { useDensity } from "../../desk/density";
import { useMemory } from "../../memory/memory";
import { Button } from "../button/Button";
import { classes } from "../classes";
import { EmptyState } from "../empty/EmptyState";
import { inText } from "../kbd/keys";
import { notify } from "../notice/notices";
import { usePartWords } from "../words";
import {
  asHtml,
  asTsv,
  type Column,
  type ColumnChoice,
  fitting,
  gridTemplate,
  inOrder,
  isShown,
  noChoice,
  type Sort,
} from "./columns";
import styles from "./DataList.module.css";
import { ColumnsMenu, HeaderRow } from "./HeaderRow";
import { type Pressed, useKeysWhenReady } from "./keysWhenReady";
import { Letters } from "./Letters";
import { layLines, type Section } from "./lines";
import { allMarks, countMarks, isMarked, type Marks, noMarks, onlyMarks, toggleMark } from "./marks";
import { type ListSource, PAGE_SIZE, type Page, type Pages, usePages } from "./pages";
import { SectionHead } from "./SectionHead";
import { useTypingJump } from "./typing";
import { useCursor } from "./useCursor";
import { useWishes } from "./useWishes";

export interface DataListProps<Row, P extends Page<Row>> {
  /** Names what is remembered: widths and columns. */
  place: string;
  /** What the list holds, for screen readers: "Verträge". */
  label: string;
  columns: readonly Column<Row>[];
  source: ListSource<Row, P>;
  rowId: (row: Row) => number;
  sort: Sort;
  onSort: (sort: Sort) => void;
  /** The record that stands beside the list, or null. */
  current: number | null;
  /** The cursor came to a row. */
  onCurrent: (id: number, row: Row) => void;
  /** Enter or double-click: the record in full width. */
  onOpen?: (id: number) => void;
  /** Several rows can be marked (Leertaste, Umschalt, Strg, Strg+A) when these are given. */
  marks?: Marks;
  onMarks?: (marks: Marks) => void;
  /** Entf on the cursor. */
  onDelete?: (id: number) => void;
  /** A key of the list's own on the row under the cursor, before letters jump; true where it was taken. */
  onKey?: (key: string, command: boolean, row: Row) => boolean;
  /** Alt with an arrow, or dragging: the row goes up or down by so many places. */
  onMove?: (id: number, by: number) => void;
  /** Stands in place of the rows when there are none. */
  empty: ReactNode;
  /** Left at the foot, such as "7 von 112 Verträgen"; "7 von 112 Einträgen" without it. */
  footCount?: (page: P) => ReactNode;
  /** Right at the foot, such as sums. */
  foot?: (page: P) => ReactNode;
  autoFocus?: boolean;
  /** Heads between the rows, each above the row at `start`, in order: the groups of a list. */
  sections?: readonly Section[];
  /** The sections of which only the head is in view; ← folds one, → and a press on its head unfold it. */
  folded?: ReadonlySet<string>;
  onFold?: (section: string, folded: boolean) => void;
}

const HEADER_PX = 30;
/** The height of a group's head. */
const SECTION_PX = 34;
const noSections: readonly Section[] = [];
const noneFolded: ReadonlySet<string> = new Set();

/**
 * The list of the desk: any number of rows, fetched by pages, drawn where one looks, run by the keyboard.
 *
 * One tab stop: the list itself has the focus and names its row by `aria-activedescendant` (an ARIA grid), so
 * that rows may come and go under a focus that stays. Arrows, Bild, Pos1 and Ende move; Leertaste marks;
 * Umschalt draws a range; Strg+A marks all; Enter opens; letters jump; Strg+C copies as a table.
 */
export function DataList<Row, P extends Page<Row>>({
  place,
  label,
  columns,
  source,
  rowId,
  sort,
  onSort,
  current,
  onCurrent,
  onOpen,
  marks = noMarks,
  onMarks,
  onDelete,
  onKey,
  onMove,
  empty,
  footCount,
  foot,
  autoFocus,
  sections = noSections,
  folded = noneFolded,
  onFold,
}: DataListProps<Row, P>) {
  const words = usePartWords();
  const listId = useId();
  const grid = useRef<HTMLDivElement>(null);
  const rowPx = useDensity();
  const [choice, choose] = useMemory<ColumnChoice>(`columns.${place}`, noChoice);
  const anchor = useRef(0);
  const dragged = useRef<{ id: number; index: number } | null>(null);
  const [wanted, want] = useState("0");
  const pages = usePages(source, wanted.split(",").map(Number));
  const { count } = pages;
  const lines = useMemo(() => layLines(count, sections, folded), [count, sections, folded]);

  const chosen = inOrder(columns, choice).filter((column) => isShown(column, choice));
  const room = useWidth(grid);
  const shown = fitting(chosen, choice, room);
  const { wishes, heads } = useWishes(grid, chosen, pages);
  const template = gridTemplate(shown, choice, room, wishes, heads);

  const headOf = (index: number) => {
    const section = lines.sectionOf(index);
    return section?.start === index ? section : undefined;
  };
  const headPx = (index: number) => (headOf(index) ? SECTION_PX : 0);
  const virtual = useVirtualizer({
    count: lines.count,
    getScrollElement: () => grid.current,
    estimateSize: (line) => {
      const index = lines.rowAt(line);
      return lines.isFolded(index) ? SECTION_PX : rowPx + headPx(index);
    },
    overscan: 16,
    scrollMargin: HEADER_PX,
    scrollPaddingStart: HEADER_PX,
  });
  const items = virtual.getVirtualItems();
  const firstLine = items[0]?.index ?? 0;
  const lastLine = items[items.length - 1]?.index ?? 0;
  const first = lines.rowAt(firstLine);
  const last = lines.rowAt(lastLine);
  const touched = lines.pages(firstLine, Math.min(lastLine, lines.count - 1), PAGE_SIZE).join();
  useEffect(() => want(touched === "" ? "0" : touched), [touched]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another height of rows, or other heads, mean measuring anew.
  useLayoutEffect(() => virtual.measure(), [rowPx, lines]);

  const cursor = useCursor(pages, rowId, current, { first, last }, (index, from, far) => {
    anchor.current = index;
    const seen = virtual.range;
    const line = lines.lineOf(index);
    const inView = (one: number) => seen !== null && one >= seen.startIndex && one <= seen.endIndex;
    // Whoever looks elsewhere in the list goes on looking there.
    if (far ? !inView(line) : inView(lines.lineOf(from))) {
      virtual.scrollToIndex(line, { align: inView(line) ? "auto" : "center" });
    }
  });

  useEffect(() => {
    // A list that comes late does not take the keys from who is typing already.
    if (autoFocus && !inText(document.activeElement)) grid.current?.focus({ preventScroll: true });
  }, [autoFocus]);

  const at = cursor.index;
  const atLine = lines.lineOf(at);
  // On a folded head one stands on no row, and keys act on none.
  const onHead = lines.isFolded(at);
  const currentRow = count > 0 && !cursor.away && !onHead ? pages.row(at) : undefined;
  // What keys act on: the record, wherever its row is just now.
  const target = onHead ? null : (cursor.id ?? (currentRow ? rowId(currentRow) : null));
  const marked = countMarks(marks, count);

  const moveTo = (index: number, draw: boolean, choosing = true) => {
    if (count === 0) return;
    const next = Math.max(0, Math.min(index, count - 1));
    const away = lines.isFolded(next);
    const row = away ? undefined : pages.row(next);
    cursor.put(next, row ? rowId(row) : null);
    virtual.scrollToIndex(lines.lineOf(next), { align: "auto" });
    if (draw && onMarks) {
      const from = Math.min(anchor.current, next);
      const to = Math.max(anchor.current, next);
      void idsBetween(pages, rowId, from, to, lines.isFolded).then((ids) => onMarks(onlyMarks(ids)));
    } else {
      anchor.current = next;
    }
    if (!choosing || away) return;
    if (row) onCurrent(rowId(row), row);
    else void pages.rows(next, next).then(([fetched]) => fetched && onCurrent(rowId(fetched), fetched));
  };

  /** Folds or unfolds; who stood on the head goes on to the first row that came into view. */
  const fold = (section: Section, shut: boolean) => {
    onFold?.(section.id, shut);
    if (!shut && onHead && cursor.id === null && lines.sectionOf(at)?.id === section.id) setEntered(section.start);
  };
  const [entered, setEntered] = useState<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the rows are in view.
  useEffect(() => {
    if (entered === null || lines.isFolded(entered)) return;
    setEntered(null);
    moveTo(entered, false);
  }, [entered, lines]);

  const seenRow = (index: number) => (lines.isFolded(index) ? undefined : pages.row(index));
  const jump = useTypingJump(async (text) => {
    const found = await (source.findPrefix?.(text) ?? firstLoaded(text, shown, sort, seenRow, count));
    if (found !== null) moveTo(found, false);
  });

  const act = useKeysWhenReady(!pages.outdated && cursor.settled, ({ key, shift, command, alt }: Pressed): boolean => {
    if (alt && (key === "ArrowUp" || key === "ArrowDown") && onMove && target !== null) {
      onMove(target, key === "ArrowUp" ? -1 : 1);
      return true;
    }
    if (alt) return false;
    const screen = Math.max(1, Math.floor(((grid.current?.clientHeight ?? 0) - HEADER_PX) / rowPx) - 1);
    const moves: Record<string, number> = {
      // Before any row was chosen, the first one is; where the record went out of the list, the one in its place.
      ArrowDown: (current === null && marked === 0 && !onHead) || cursor.away ? atLine : atLine + 1,
      ArrowUp: atLine - 1,
      PageDown: atLine + screen,
      PageUp: atLine - screen,
      Home: 0,
      End: lines.count - 1,
    };
    const goal = moves[key];
    if (goal !== undefined) {
      moveTo(lines.rowAt(Math.max(0, Math.min(goal, lines.count - 1))), shift, !command);
      return true;
    }
    const section = lines.sectionOf(at);
    if (onFold && section && !command && (key === "ArrowLeft" || key === "ArrowRight" || (key === "Enter" && onHead))) {
      fold(section, key === "ArrowLeft");
      return true;
    }
    const row = count > 0 ? seenRow(at) : undefined;
    if (row && onKey && !jump.typing && onKey(key, command, row)) return true;
    switch (key) {
      case "Enter":
        if (target === null || !onOpen || command) return false;
        onOpen(target);
        return true;
      case " ":
        if (jump.typing && !command) break;
        if (onHead && section) fold(section, false);
        else if (target !== null && !cursor.away && onMarks) onMarks(toggleMark(marks, target));
        anchor.current = at;
        return true;
      case "Delete":
        if (target !== null && onDelete) onDelete(target);
        return true;
      case "Escape":
        if (marked === 0 || !onMarks) return false;
        onMarks(noMarks);
        return true;
      case "a":
      case "A":
        if (command && onMarks) {
          onMarks(allMarks);
          return true;
        }
    }
    if (command || key.length !== 1) return false;
    jump.type(key);
    return true;
  });
  const keys = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return;
    const { key, shiftKey, altKey } = event;
    if (!act({ key, shift: shiftKey, command: event.ctrlKey || event.metaKey, alt: altKey })) return;
    event.preventDefault();
    if (key === "Escape") event.stopPropagation();
  };

  const press = (event: MouseEvent, index: number) => {
    const row = pages.row(index);
    if (!row) return;
    grid.current?.focus({ preventScroll: true });
    if (event.shiftKey) {
      event.preventDefault();
      moveTo(index, true);
    } else if ((event.ctrlKey || event.metaKey) && onMarks) {
      // The first Strg+press keeps the row one stands on: both are meant.
      const start = marked === 0 && currentRow ? onlyMarks([rowId(currentRow)]) : marks;
      onMarks(marked === 0 && index === at ? start : toggleMark(start, rowId(row)));
      cursor.put(index, rowId(row));
      anchor.current = index;
    } else {
      if (marked > 0) onMarks?.(noMarks);
      moveTo(index, false);
    }
  };

  /** The marked rows in the list's order, or the one under the cursor; null if they are too many to wait for. */
  const chosenRows = (): { ready: Row[] } | { later: Promise<Row[]> } => {
    if (marked === 0) return { ready: currentRow ? [currentRow] : [] };
    const ready: Row[] = [];
    for (let index = 0; index < count && ready.length < marked; index += 1) {
      const row = pages.row(index);
      if (row === undefined) {
        return { later: pages.rows(0, count - 1).then((all) => all.filter((one) => isMarked(marks, rowId(one)))) };
      }
      if (isMarked(marks, rowId(row))) ready.push(row);
    }
    return { ready };
  };

  const copied = (rows: number) => notify({ tone: "plain", what: words.copied(rows) });
  useCopy(grid, (clipboard) => {
    const rows = chosenRows();
    if ("ready" in rows) {
      clipboard.setData("text/plain", asTsv(chosen, rows.ready));
      clipboard.setData("text/html", asHtml(chosen, rows.ready));
      copied(rows.ready.length);
      return;
    }
    const part = (type: string, write: (found: Row[]) => string) =>
      rows.later.then((found) => new Blob([write(found)], { type }));
    navigator.clipboard
      .write([
        new ClipboardItem({
          "text/plain": part("text/plain", (found) => asTsv(chosen, found)),
          "text/html": part("text/html", (found) => asHtml(chosen, found)),
        }),
      ])
      .then(() => copied(marked))
      .catch(() => notify({ tone: "danger", what: words.copyFailed, more: words.copyRemedy }));
  });

  const rowDomId = (index: number) => `${listId}-row-${index}`;
  const headDomId = (start: number) => `${listId}-head-${start}`;
  const inView = count > 0 && atLine >= firstLine && atLine <= lastLine;
  const active = onHead ? headDomId(lines.rowAt(atLine)) : currentRow && cursor.settled ? rowDomId(at) : undefined;
  const failure = pages.error ? failureOf(pages.error) : null;
  return (
    <div className={styles.list}>
      <div
        ref={grid}
        role="grid"
        aria-label={label}
        aria-rowcount={count + 1}
        aria-colcount={shown.length}
        aria-multiselectable={onMarks !== undefined}
        aria-busy={!pages.known || pages.outdated}
        aria-activedescendant={inView ? active : undefined}
        tabIndex={0}
        className={styles.grid}
        onKeyDown={keys}
        data-outdated={pages.outdated || undefined}
      >
        <HeaderRow
          columns={columns}
          shown={shown}
          template={template}
          choice={choice}
          onChoice={choose}
          sort={sort}
          onSort={onSort}
        />
        <div
          role="rowgroup"
          className={styles.body}
          style={{
            height: lines.rows * rowPx + sections.length * SECTION_PX,
            // The lines of rows that are on their way; between heads they would not fit.
            ...(sections.length === 0 ? { backgroundSize: `100% ${rowPx}px` } : { backgroundImage: "none" }),
          }}
        >
          {items.map((item) => {
            const start = lines.rowAt(item.index);
            const section = headOf(start);
            return section === undefined ? null : (
              <SectionHead
                key={`head ${section.id}`}
                id={headDomId(start)}
                head={section.head}
                height={SECTION_PX}
                top={item.start - HEADER_PX}
                folded={onFold && lines.isFolded(start)}
                cursor={onHead && item.index === atLine}
                onPress={() => {
                  grid.current?.focus({ preventScroll: true });
                  fold(section, !lines.isFolded(start));
                }}
              />
            );
          })}
          {items.map((item) => {
            const index = lines.rowAt(item.index);
            if (lines.isFolded(index)) return null;
            const row = pages.row(index);
            const id = row === undefined ? null : rowId(row);
            const on = id !== null && (marked > 0 ? isMarked(marks, id) : id === current);
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys.
              <div
                key={item.key}
                id={rowDomId(index)}
                role="row"
                aria-rowindex={index + 2}
                aria-selected={on}
                className={classes(
                  styles.row,
                  on && styles.on,
                  marked > 0 && on && styles.marked,
                  index === at && cursor.settled && !cursor.away && styles.cursor,
                )}
                style={{
                  gridTemplateColumns: template,
                  height: rowPx,
                  transform: `translateY(${item.start - HEADER_PX + headPx(index)}px)`,
                }}
                onClick={(event) => press(event, index)}
                onDoubleClick={() => row !== undefined && id !== null && onOpen?.(id)}
                {...(onMove && id !== null
                  ? {
                      draggable: true,
                      onDragStart: () => {
                        dragged.current = { id, index };
                      },
                      onDragOver: (event: DragEvent) => {
                        if (dragged.current) event.preventDefault();
                      },
                      onDrop: (event: DragEvent) => {
                        const from = dragged.current;
                        dragged.current = null;
                        if (!from || from.index === index) return;
                        event.preventDefault();
                        onMove(from.id, index - from.index);
                      },
                    }
                  : {})}
              >
                {shown.map((column, number) => (
                  <div
                    key={column.id}
                    role="gridcell"
                    aria-colindex={number + 1}
                    className={classes(styles.cell, column.align === "end" && styles.end, column.code && styles.code)}
                    title={row === undefined ? undefined : column.text(row)}
                  >
                    {row === undefined ? (
                      <span className={styles.waiting} aria-hidden />
                    ) : column.render ? (
                      column.render(row)
                    ) : (
                      column.text(row)
                    )}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
      <Letters
        source={source}
        first={lines.rowAt(virtual.range?.startIndex ?? 0)}
        known={pages.known && count > 0}
        onJump={(index) => moveTo(index, false)}
      />
      <ColumnsMenu columns={columns} shown={shown} choice={choice} onChoice={choose} />
      {failure ? (
        <div className={styles.instead}>
          <EmptyState title={failure.what} text={failure.remedy}>
            <Button onPress={pages.retry}>{words.retry}</Button>
          </EmptyState>
        </div>
      ) : pages.known && count === 0 ? (
        <div className={styles.instead}>{empty}</div>
      ) : null}
      {pages.page && count > 0 && (
        <div className={styles.foot}>
          <span aria-live="polite">
            {marked > 0 ? words.marked(marked) : (footCount?.(pages.page) ?? words.footOf(count, pages.page.total))}
          </span>
          <span className={styles.sums}>{foot?.(pages.page)}</span>
        </div>
      )}
    </div>
  );
}

/** The ids of a range; from the rows at hand where they are, for then the marks follow the key at once. */
async function idsBetween<Row, P extends Page<Row>>(
  pages: Pages<Row, P>,
  rowId: (row: Row) => number,
  from: number,
  to: number,
  isFolded: (index: number) => boolean,
): Promise<number[]> {
  const ids: number[] = [];
  for (let index = from; index <= to; index += 1) {
    // What one does not see is not marked by drawing over it.
    if (isFolded(index)) continue;
    const row = pages.row(index);
    if (row === undefined) {
      const all = await pages.ids();
      const between = all ? all.slice(from, to + 1) : (await pages.rows(from, to)).map(rowId);
      return between.filter((_, place) => !isFolded(from + place));
    }
    ids.push(rowId(row));
  }
  return ids;
}

/** The inner width of an element, known before the first picture. */
function useWidth(target: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(Number.POSITIVE_INFINITY);
  useLayoutEffect(() => {
    const element = target.current;
    if (!element) return;
    const measure = () => setWidth(element.clientWidth);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [target]);
  return width;
}

/** Without help from the backend typing jumps among the rows that were seen. */
function firstLoaded<Row>(
  text: string,
  columns: readonly Column<Row>[],
  sort: Sort,
  row: (index: number) => Row | undefined,
  count: number,
): number | null {
  const column = columns.find((one) => one.id === sort.column) ?? columns[0];
  if (!column) return null;
  for (let index = 0; index < Math.min(count, 5000); index += 1) {
    const found = row(index);
    if (found !== undefined && column.text(found).toLowerCase().startsWith(text.toLowerCase())) return index;
  }
  return null;
}

/**
 * Hears "copy" on the list. WebKit only sends it where there is a selection, unless `beforecopy` is answered.
 */
function useCopy(target: { current: HTMLElement | null }, copy: (clipboard: DataTransfer) => void): void {
  const latest = useRef(copy);
  latest.current = copy;
  useEffect(() => {
    const element = target.current;
    if (!element) return;
    const before = (event: Event) => event.preventDefault();
    const onCopy = (event: ClipboardEvent) => {
      if (document.activeElement !== element || !event.clipboardData) return;
      event.preventDefault();
      latest.current(event.clipboardData);
    };
    element.addEventListener("beforecopy", before);
    element.addEventListener("copy", onCopy);
    return () => {
      element.removeEventListener("beforecopy", before);
      element.removeEventListener("copy", onCopy);
    };
  }, [target]);
}
