import { ArrowDown, ArrowUp, Columns3 } from "lucide-react";
import { type DragEvent, type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { IconButton } from "../button/IconButton";
import { classes } from "../classes";
import { Menu } from "../menu/Menu";
import { usePartWords } from "../words";
import { type Column, type ColumnChoice, inOrder, isShown, moved, noChoice, placed, type Sort } from "./columns";
import styles from "./DataList.module.css";

const LEAST_WIDTH = 48;

/** What is carried while a head is drawn by mouse. */
const COLUMN = "application/x-kontor-column";

/**
 * The heads of the columns: pressing one orders by it, pressing again turns the order. Their edges are drawn by
 * mouse (double-click gives the width back), heads are moved by mouse or with Strg and an arrow; the last head holds the choice of columns. One tab stop, arrows move.
 */
export function HeaderRow<Row>({
  columns,
  shown,
  template,
  choice,
  onChoice,
  sort,
  onSort,
}: {
  columns: readonly Column<Row>[];
  shown: readonly Column<Row>[];
  template: string;
  choice: ColumnChoice;
  onChoice: (choice: ColumnChoice) => void;
  sort: Sort;
  onSort: (sort: Sort) => void;
}) {
  const head = useRef<HTMLDivElement>(null);
  const sortable = shown.filter((column) => column.sortable);
  const words = usePartWords();
  const [stop, setStop] = useState(sort.column);
  const dragged = useRef<string | null>(null);
  const [over, setOver] = useState<{ id: string; behind: boolean } | null>(null);
  const stopAt = sortable.some((column) => column.id === stop) ? stop : sortable[0]?.id;

  const keys = (event: KeyboardEvent, column: Column<Row>) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      onChoice(moved(columns, choice, column.id, event.key === "ArrowRight" ? 1 : -1));
      return;
    }
    const at = sortable.indexOf(column) + (event.key === "ArrowRight" ? 1 : -1);
    const next = sortable[at];
    if (!next || event.altKey) return;
    event.preventDefault();
    setStop(next.id);
    head.current?.querySelector<HTMLElement>(`[data-column="${CSS.escape(next.id)}"]`)?.focus();
  };

  /** The words are carried, not the whole head: its edge draws the width. */
  const carried = (id: string) => ({
    draggable: true,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData(COLUMN, id);
      dragged.current = id;
    },
    onDragEnd: () => {
      dragged.current = null;
      setOver(null);
    },
  });

  return (
    <div role="rowgroup" className={styles.head} ref={head}>
      <div role="row" aria-rowindex={1} className={styles.headRow} style={{ gridTemplateColumns: template }}>
        {shown.map((column, number) => {
          const sorted = sort.column === column.id;
          return (
            <div
              key={column.id}
              role="columnheader"
              aria-colindex={number + 1}
              aria-sort={sorted ? (sort.descending ? "descending" : "ascending") : column.sortable ? "none" : undefined}
              className={classes(
                styles.headCell,
                column.align === "end" && styles.end,
                over?.id === column.id && (over.behind ? styles.dropBehind : styles.dropBefore),
              )}
              onDragOver={(event) => {
                if (dragged.current === null) return;
                event.preventDefault();
                const box = event.currentTarget.getBoundingClientRect();
                setOver({ id: column.id, behind: event.clientX > box.left + box.width / 2 });
              }}
              onDrop={(event) => {
                event.preventDefault();
                if (dragged.current !== null && over) {
                  onChoice(placed(inOrder(columns, choice), choice, dragged.current, over.id, over.behind));
                }
              }}
            >
              {column.sortable ? (
                <button
                  type="button"
                  data-column={column.id}
                  tabIndex={column.id === stopAt ? 0 : -1}
                  {...carried(column.id)}
                  title={words.columnHint}
                  className={classes(styles.sort, sorted && styles.sorted)}
                  onClick={() => onSort({ column: column.id, descending: sorted ? !sort.descending : false })}
                  onKeyDown={(event) => keys(event, column)}
                  onFocus={() => setStop(column.id)}
                >
                  <span className={styles.headWords}>{column.title}</span>
                  {sorted &&
                    (sort.descending ? (
                      <ArrowDown size={12} strokeWidth={2.25} aria-hidden />
                    ) : (
                      <ArrowUp size={12} strokeWidth={2.25} aria-hidden />
                    ))}
                </button>
              ) : (
                <span className={styles.headWords} {...carried(column.id)}>
                  {column.title}
                </span>
              )}
              <Edge column={column} choice={choice} onChoice={onChoice} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Which columns are shown. It stands beside the grid, for a grid holds rows and nothing else. */
export function ColumnsMenu<Row>({
  columns,
  shown,
  choice,
  onChoice,
}: {
  columns: readonly Column<Row>[];
  /** Those for which there is room. */
  shown: readonly Column<Row>[];
  choice: ColumnChoice;
  onChoice: (choice: ColumnChoice) => void;
}) {
  const words = usePartWords();
  const choosable = inOrder(columns, choice).filter((column) => !column.fixed);
  if (choosable.length === 0) return null;
  const turn = (id: string) =>
    choice.turned.includes(id) ? choice.turned.filter((other) => other !== id) : [...choice.turned, id];
  return (
    <div className={styles.columnsButton}>
      <Menu
        ofRow
        label={words.columns}
        trigger={<IconButton icon={Columns3} label={words.columns} />}
        groups={[
          {
            title: words.columns,
            lines: choosable.map((column) => ({
              id: column.id,
              label:
                isShown(column, choice) && !shown.includes(column) ? words.columnHidden(column.title) : column.title,
              checked: isShown(column, choice),
              run: () => onChoice({ ...choice, turned: turn(column.id) }),
            })),
          },
          {
            lines: [
              {
                id: "columns-as-usual",
                label: words.columnsAsUsual,
                disabled: choice.turned.length === 0 && Object.keys(choice.widths).length === 0 && !choice.order,
                run: () => onChoice(noChoice),
              },
            ],
          },
        ]}
      />
    </div>
  );
}

/** The right edge of a head, drawn by mouse. Widths are comfort: everything is reachable without them. */
function Edge<Row>({
  column,
  choice,
  onChoice,
}: {
  column: Column<Row>;
  choice: ColumnChoice;
  onChoice: (choice: ColumnChoice) => void;
}) {
  const start = useRef<{ x: number; width: number } | null>(null);
  const set = (width: number) =>
    onChoice({ ...choice, widths: { ...choice.widths, [column.id]: Math.max(LEAST_WIDTH, Math.round(width)) } });
  return (
    <div
      className={styles.edge}
      aria-hidden
      onPointerDown={(event: PointerEvent<HTMLDivElement>) => {
        event.preventDefault();
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.clientX, width: event.currentTarget.parentElement?.clientWidth ?? column.width.min };
      }}
      onPointerMove={(event) => {
        if (start.current) set(start.current.width + event.clientX - start.current.x);
      }}
      onPointerUp={() => {
        start.current = null;
      }}
      onPointerCancel={() => {
        start.current = null;
      }}
      onDoubleClick={() => {
        const { [column.id]: _, ...widths } = choice.widths;
        onChoice({ ...choice, widths });
      }}
    />
  );
}
