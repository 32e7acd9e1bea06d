import type { UseQueryOptions } from "@tanstack/react-query";
import { useQuery } from "@tanstack/react-query";
import type { LucideIcon } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { TablePreview } from "../shared/api/generated/commands";
import { useDeskActions, useEditorKey, usePlace } from "../shared/desk";
import {
  Badge,
  Button,
  type Column,
  classes,
  DataList,
  EmptyState,
  ListHead,
  type MenuGroup,
  SplitPane,
  ToggleChip,
} from "../shared/parts";
import type { KontorError } from "../shared/platform";
import { found, shortList } from "./list";
import styles from "./MasterData.module.css";
import type { Mergeable } from "./merging/MergeBar";
import { masterData, type Part } from "./place";
import { type Removal, type RemoveCommand, useRemoval } from "./remove";
import { TableMenu } from "./tables/TableMenu";
import { TakeIn } from "./tables/TakeIn";
import { useWords } from "./words";

/** A line that a list of the master data can show. */
export interface MasterRow {
  id: number;
  active: boolean;
}

/** What the form beside a list is given. */
export interface Beside<Row> {
  /** The chosen line; null for a new one. */
  record: Row | null;
  /** Every other line of the list. */
  others: readonly Row[];
  /** The place of a new line, behind the last one. */
  last: number;
  removal: Removal;
  /** With which lines it can become one. */
  merging: Pick<Mergeable, "others" | "onMerged">;
  onSaved: (id: number) => void;
  onLeave: () => void;
}

/** A list of the master data with the form of the chosen line: found, ordered, made, deleted in one way. */
export function ListPart<Row extends MasterRow>({
  part,
  query,
  kinds,
  texts,
  by,
  name,
  isOff,
  columns,
  remove,
  create,
  emptyTitle,
  emptyText,
  icon,
  hint,
  initial = 400,
  onMove,
  head,
  more,
  tables = true,
  form,
}: {
  part: Part;
  query: UseQueryOptions<Row[], KontorError>;
  kinds: readonly string[];
  /** What the filter looks through. */
  texts: (row: Row) => readonly string[];
  by: (row: Row, column: string) => string | number;
  name: (row: Row) => string;
  /** Whether a line is hidden by "nur aktive"; what is not active, unless said otherwise. */
  isOff?: (row: Row) => boolean;
  columns: readonly Column<Row>[];
  remove: RemoveCommand;
  /** The words of making a new line; missing for a list that has its lines from the program. */
  create?: string;
  emptyTitle: string;
  emptyText: string;
  icon: LucideIcon;
  hint: string;
  initial?: number;
  /** Alt with an arrow, or dragging. */
  onMove?: (rows: readonly Row[], id: number, by: number) => void;
  head?: ReactNode;
  /** What else the menu of the list offers. */
  more?: readonly MenuGroup[];
  /** Whether it leaves and comes in as a table. */
  tables?: boolean;
  form: (beside: Beside<Row>) => ReactNode;
}) {
  const words = useWords();
  const { search, set } = usePlace(masterData);
  const all = useQuery(query).data;
  const sort = { column: search.sort, descending: search.down };
  const off = isOff ?? ((row: Row) => !row.active);
  const keep = (row: Row) => (search.inactive || !off(row)) && found(texts(row), search.text);
  const source = shortList<Row>({
    key: [part, search.text, search.inactive, all],
    kinds,
    load: async () => all ?? [],
    sort,
    by,
    keep,
  });
  const begin = () => set({ create: true, id: undefined });
  const [table, setTable] = useState<TablePreview | null>(null);
  useDeskActions(create === undefined || table ? {} : { create: { label: create, run: begin } });
  const chosen = all?.find((row) => row.id === search.id);
  const removal = useRemoval(remove, (id) => set({ id, create: false }, { replace: true }));
  const editor = useEditorKey(search.create ? null : search.id);
  const nameOf = (id: number) => {
    const row = all?.find((one) => one.id === id);
    return row ? name(row) : "";
  };
  const movable = onMove !== undefined && search.sort === "position" && !search.down && search.text === "";
  if (table) return <TakeIn part={part} first={table} onClose={() => setTable(null)} />;
  return (
    <SplitPane
      place={`master-data.${part}`}
      initial={initial}
      minMain={380}
      main={
        <>
          <ListHead
            title={words.parts[part]}
            shown={all?.filter(keep).length}
            all={all?.length}
            filter={search.text}
            onFilter={(text) => set({ text }, { replace: true })}
            filterHint={hint}
          >
            {head}
            <ToggleChip
              label={words.activeOnly}
              on={!search.inactive}
              onChange={(on) => set({ inactive: !on }, { replace: true })}
            />
            {tables && <TableMenu part={part} {...(more ? { more } : {})} onRead={setTable} />}
          </ListHead>
          <DataList
            place={`master-data.${part}`}
            label={words.parts[part]}
            columns={columns}
            source={source}
            rowId={(row) => row.id}
            sort={sort}
            onSort={(next) => set({ sort: next.column, down: next.descending }, { replace: true })}
            current={search.create ? null : (search.id ?? null)}
            onDelete={(id) => removal.remove(id, nameOf(id))}
            {...(movable ? { onMove: (id: number, by: number) => onMove((all ?? []).filter(keep), id, by) } : {})}
            onCurrent={(id) => set({ id, create: false }, { replace: search.id !== undefined })}
            empty={
              <EmptyState icon={icon} title={emptyTitle} text={emptyText}>
                {create !== undefined && (
                  <Button tone="primary" onPress={begin}>
                    {create}
                  </Button>
                )}
              </EmptyState>
            }
            autoFocus
          />
        </>
      }
      side={
        (search.create && all && create !== undefined) || chosen ? (
          <div key={editor.key}>
            {form({
              record: search.create ? null : (chosen ?? null),
              others: all?.filter((row) => search.create || row.id !== search.id) ?? [],
              last: all?.length ?? 0,
              removal,
              merging: {
                others: (all ?? [])
                  .filter((row) => row.id !== search.id)
                  .map((row) => ({ id: row.id, label: name(row) })),
                onMerged: (id) => set({ id, create: false }, { replace: true }),
              },
              onSaved: (id) => {
                if (!search.create) return;
                editor.made(id);
                set({ id, create: false }, { replace: true });
              },
              onLeave: () => set({ id: undefined, create: false }, { replace: true }),
            })}
          </div>
        ) : null
      }
    />
  );
}

/** The name of a line with its sign and whether it is off. */
export function Named({
  text,
  off,
  depth = 0,
  before,
}: {
  text: string;
  off: boolean;
  /** How deep it hangs in its tree. */
  depth?: number;
  before?: ReactNode;
}) {
  const words = useWords();
  return (
    <span className={styles.named} style={depth > 0 ? { paddingInlineStart: depth * 18 } : undefined}>
      {before}
      <span className={classes(styles.text, off && "quiet")}>{text}</span>
      {off && <Badge>{words.inactive}</Badge>}
    </span>
  );
}

/** How often a line is used. */
export function usedColumn<Row extends { used: number }>(
  words: { used: string; usedTimes: (n: number) => string },
  more: Partial<Column<Row>> = {},
): Column<Row> {
  return {
    id: "used",
    title: words.used,
    width: { min: 92 },
    code: true,
    sortable: true,
    text: (row) => words.usedTimes(row.used),
    render: (row) => <span className={styles.usage}>{words.usedTimes(row.used)}</span>,
    ...more,
  };
}
