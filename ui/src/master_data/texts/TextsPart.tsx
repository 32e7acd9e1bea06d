import { useQuery } from "@tanstack/react-query";
import { TextQuote } from "lucide-react";
import { useState } from "react";
import { call } from "../../shared/api";
import type { TablePreview, TextBlock } from "../../shared/api/generated/commands";
import { useDeskActions, useEditorKey, usePlace } from "../../shared/desk";
import { Badge, Button, type Column, classes, DataList, EmptyState, ListHead, SplitPane } from "../../shared/parts";
import { found, shortList } from "../list";
import styles from "../MasterData.module.css";
import { masterData } from "../place";
import { useRemoval } from "../remove";
import { TableMenu } from "../tables/TableMenu";
import { TakeIn } from "../tables/TakeIn";
import { blocksQuery } from "./queries";
import { TextForm } from "./TextForm";
import { useTextWords } from "./words";
import type { Words } from "./words.de";

/** The text blocks; the chosen one in its form beside the text as it would be printed. */
export function TextsPart() {
  const words = useTextWords();
  const { search, set } = usePlace(masterData);
  const all = useQuery(blocksQuery).data;
  const editor = useEditorKey(search.create ? null : search.id);
  const removal = useRemoval("text_blocks_delete", (id) => set({ id, create: false }, { replace: true }));
  const create = () => set({ create: true, id: undefined });
  const [table, setTable] = useState<TablePreview | null>(null);
  useDeskActions(table ? {} : { create: { label: words.create, run: create } });
  const sort = { column: search.sort, descending: search.down };
  const keep = (row: TextBlock) =>
    found([row.name, row.code, row.subject_de, row.body_de, row.subject_en, row.body_en], search.text);
  const source = shortList<TextBlock>({
    key: ["text_blocks", search.text],
    kinds: ["text_block"],
    load: () => call("text_blocks_list", null),
    sort,
    by: (row, column) =>
      column === "name"
        ? row.name
        : column === "purpose"
          ? words.purposes[row.purpose]
          : column === "versions"
            ? row.versions
            : row.position,
    keep,
  });
  const chosen = all?.find((block) => block.id === search.id);
  if (table) return <TakeIn part="text_block" first={table} onClose={() => setTable(null)} />;
  if ((search.create && all) || chosen) {
    const block = search.create ? null : (chosen ?? null);
    return (
      <TextForm
        key={editor.key}
        block={block}
        position={block?.position ?? all?.length ?? 0}
        removal={removal}
        onSaved={(id) => {
          if (!search.create) return;
          editor.made(id);
          set({ id, create: false }, { replace: true });
        }}
        onLeave={() => set({ id: undefined, create: false }, { replace: true })}
      />
    );
  }
  return (
    <SplitPane
      place="master-data.text_block-list"
      main={
        <>
          <ListHead
            title={words.part}
            shown={all?.filter(keep).length}
            all={all?.length}
            filter={search.text}
            onFilter={(text) => set({ text }, { replace: true })}
            filterHint={words.hint}
          >
            <TableMenu part="text_block" onRead={setTable} />
          </ListHead>
          <DataList
            place="master-data.text-block"
            label={words.part}
            columns={columns(words)}
            source={source}
            rowId={(row) => row.id}
            sort={sort}
            onSort={(next) => set({ sort: next.column, down: next.descending }, { replace: true })}
            current={search.id ?? null}
            onCurrent={(id) => set({ id, create: false })}
            onDelete={(id) => removal.remove(id, all?.find((block) => block.id === id)?.name ?? "")}
            empty={
              <EmptyState icon={TextQuote} title={words.empty} text={words.emptyText}>
                <Button tone="primary" onPress={create}>
                  {words.create}
                </Button>
              </EmptyState>
            }
            autoFocus
          />
        </>
      }
      side={null}
    />
  );
}

function columns(words: Words): Column<TextBlock>[] {
  return [
    {
      id: "name",
      title: words.name,
      width: { min: 170, grow: 1 },
      sortable: true,
      fixed: true,
      text: (row) => row.name,
      render: (row) => (
        <span className={styles.named}>
          <span className={classes(styles.text, !row.active && "quiet")}>{row.name}</span>
          {!row.active && <Badge>{words.inactive}</Badge>}
        </span>
      ),
    },
    {
      id: "purpose",
      title: words.purpose,
      width: { min: 150, grow: 0.5 },
      sortable: true,
      text: (row) => words.purposes[row.purpose],
    },
    {
      id: "subject",
      title: words.subject,
      width: { min: 160, grow: 1 },
      text: (row) => row.subject_de || row.subject_en,
    },
    {
      id: "versions",
      title: words.columns.versions,
      width: { min: 92 },
      align: "end",
      sortable: true,
      text: (row) => (row.versions === 0 ? "" : String(row.versions)),
    },
  ];
}
