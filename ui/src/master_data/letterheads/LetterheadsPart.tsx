import { useQuery } from "@tanstack/react-query";
import { Stamp } from "lucide-react";
import { call } from "../../shared/api";
import type { Letterhead } from "../../shared/api/generated/commands";
import { useDeskActions, useEditorKey, usePlace } from "../../shared/desk";
import { Badge, Button, type Column, DataList, EmptyState, ListHead, SplitPane } from "../../shared/parts";
import { formatDate } from "../../shared/words";
import { found, shortList } from "../list";
import styles from "../MasterData.module.css";
import { masterData } from "../place";
import { useRemoval } from "../remove";
import { LetterheadForm } from "./LetterheadForm";
import { headsQuery } from "./queries";
import { useHeadWords } from "./words";
import type { Words } from "./words.de";

/** The letterheads; the chosen one in its form beside a letter that bears it. */
export function LetterheadsPart() {
  const words = useHeadWords();
  const { search, set } = usePlace(masterData);
  const all = useQuery(headsQuery).data;
  const editor = useEditorKey(search.create ? null : search.id);
  const removal = useRemoval("letterheads_delete", (id) => set({ id, create: false }, { replace: true }));
  const create = () => set({ create: true, id: undefined });
  useDeskActions({ create: { label: words.create, run: create } });
  const sort = { column: search.sort, descending: search.down };
  const keep = (row: Letterhead) => found([row.name], search.text);
  const source = shortList<Letterhead>({
    key: ["letterheads", search.text],
    kinds: ["letterhead", "letter"],
    load: () => call("letterheads_list", null),
    sort,
    by: (row, column) => (column === "name" ? row.name : column === "used" ? row.used : row.position),
    keep,
  });
  const chosen = all?.find((head) => head.id === search.id);
  if ((search.create && all) || chosen) {
    const head = search.create ? null : (chosen ?? null);
    return (
      <LetterheadForm
        key={editor.key}
        head={head}
        position={head?.position ?? all?.length ?? 0}
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
      place="master-data.letterhead-list"
      main={
        <>
          <ListHead
            title={words.part}
            shown={all?.filter(keep).length}
            all={all?.length}
            filter={search.text}
            onFilter={(text) => set({ text }, { replace: true })}
            filterHint={words.hint}
          />
          <DataList
            place="master-data.letterhead"
            label={words.part}
            columns={columns(words)}
            source={source}
            rowId={(row) => row.id}
            sort={sort}
            onSort={(next) => set({ sort: next.column, down: next.descending }, { replace: true })}
            current={search.id ?? null}
            onCurrent={(id) => set({ id, create: false })}
            onDelete={(id) => removal.remove(id, all?.find((head) => head.id === id)?.name ?? "")}
            empty={
              <EmptyState icon={Stamp} title={words.empty} text={words.emptyText}>
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

function columns(words: Words): Column<Letterhead>[] {
  return [
    {
      id: "name",
      title: words.name,
      width: { min: 160, grow: 1 },
      sortable: true,
      fixed: true,
      text: (row) => row.name,
      render: (row) => (
        <span className={styles.named}>
          <span className={styles.text}>{row.name}</span>
          {row.usual && <Badge tone="accent">{words.usualShort}</Badge>}
          {!row.holds && <Badge>{words.expired}</Badge>}
        </span>
      ),
    },
    { id: "form", title: words.form, width: { min: 190, grow: 0.6 }, text: (row) => words.forms[row.form] },
    {
      id: "valid",
      title: words.validFrom,
      width: { min: 96 },
      text: (row) => (row.valid_from ? formatDate(row.valid_from) : ""),
    },
    {
      id: "used",
      title: words.used,
      width: { min: 110 },
      sortable: true,
      text: (row) => words.usedTimes(row.used),
    },
  ];
}
