import { useQuery } from "@tanstack/react-query";
import { Tags } from "lucide-react";
import { call } from "../../shared/api";
import type { Entry } from "../../shared/api/generated/commands";
import { useDeskActions, useEditorKey, usePlace } from "../../shared/desk";
import {
  Badge,
  Button,
  type Column,
  classes,
  DataList,
  EmptyState,
  ListHead,
  SplitPane,
  ToggleChip,
} from "../../shared/parts";
import { formatDate, type Language, useLanguage } from "../../shared/words";
import { found, shortList } from "../list";
import styles from "../MasterData.module.css";
import { masterData } from "../place";
import { entriesQuery, entryName, type ListName } from "../queries";
import { useRemoval } from "../remove";
import { useWords } from "../words";
import type { Words } from "../words.de";
import { EntryForm } from "./EntryForm";

/** A short list with the form of the chosen line: categories, contract kinds, cost centres. */
export function EntriesPart({ list }: { list: ListName }) {
  const words = useWords();
  const language = useLanguage();
  const { search, set } = usePlace(masterData);
  const all = useQuery(entriesQuery(list)).data;
  const sort = { column: search.sort, descending: search.down };
  const source = shortList<Entry>({
    key: ["entries", list, search.text, search.inactive, language],
    kinds: ["entry", "contact", "contract"],
    load: () => call("entries_list", { list }),
    sort,
    by: (row, column) => orderedBy(row, column, language),
    keep: (row) => (search.inactive || row.active) && found([row.code, row.name_de, row.name_en], search.text),
  });
  const create = () => set({ create: true, id: undefined });
  useDeskActions({ create: { label: words.create[list], run: create } });
  const chosen = all?.find((entry) => entry.id === search.id);
  const shown = all?.filter(
    (row) => (search.inactive || row.active) && found([row.code, row.name_de, row.name_en], search.text),
  ).length;
  const removal = useRemoval("entries_delete", (id) => set({ id, create: false }, { replace: true }));
  const nameOf = (id: number) => {
    const entry = all?.find((one) => one.id === id);
    return entry ? entryName(entry, language) : "";
  };
  const editor = useEditorKey(search.create ? null : search.id);
  const last = all?.reduce((most, entry) => Math.max(most, entry.position), -1) ?? -1;

  return (
    <SplitPane
      place={`master-data.${list}`}
      initial={400}
      minMain={380}
      main={
        <>
          <ListHead
            title={words.parts[list]}
            shown={shown}
            all={all?.length}
            filter={search.text}
            onFilter={(text) => set({ text }, { replace: true })}
            filterHint={words.filterHint}
          >
            <ToggleChip
              label={words.activeOnly}
              on={!search.inactive}
              onChange={(on) => set({ inactive: !on }, { replace: true })}
            />
          </ListHead>
          <DataList
            place={`master-data.${list}`}
            label={words.parts[list]}
            columns={columns(words, list, language)}
            source={source}
            rowId={(row) => row.id}
            sort={sort}
            onSort={(next) => set({ sort: next.column, down: next.descending }, { replace: true })}
            current={search.create ? null : (search.id ?? null)}
            onDelete={(id) => removal.remove(id, nameOf(id))}
            onCurrent={(id) => set({ id, create: false }, { replace: search.id !== undefined })}
            empty={
              <EmptyState icon={Tags} title={words.empty[list]} text={words.emptyText[list]}>
                <Button tone="primary" onPress={create}>
                  {words.create[list]}
                </Button>
              </EmptyState>
            }
            autoFocus
          />
        </>
      }
      side={
        // A new one goes to the end, wherever that is.
        (search.create && all) || chosen ? (
          <EntryForm
            key={editor.key}
            list={list}
            entry={search.create ? null : (chosen ?? null)}
            position={chosen && !search.create ? chosen.position : last + 1}
            others={all?.filter((one) => one.id !== (search.create ? null : search.id)).map((one) => one.name_de) ?? []}
            removal={removal}
            onSaved={(id) => {
              if (!search.create) return;
              editor.made(id);
              set({ id, create: false }, { replace: true });
            }}
            onLeave={() => set({ id: undefined, create: false }, { replace: true })}
          />
        ) : null
      }
    />
  );
}

function orderedBy(row: Entry, column: string, language: Language): string | number {
  switch (column) {
    case "name":
      return entryName(row, language);
    case "code":
      return row.code;
    case "used":
      return row.used;
    default:
      return row.position;
  }
}

function columns(words: Words, list: ListName, language: Language): Column<Entry>[] {
  const code: Column<Entry> = {
    id: "code",
    title: list === "cost_centre" ? words.number : words.code,
    width: { min: 72 },
    code: true,
    sortable: true,
    optional: list !== "cost_centre",
    text: (row) => row.code,
  };
  const name: Column<Entry> = {
    id: "name",
    title: words.name,
    width: { min: 124, grow: 1 },
    sortable: true,
    fixed: true,
    text: (row) => entryName(row, language),
    render: (row) => (
      <span className={styles.named}>
        {list === "category" && (
          <span
            className={styles.swatch}
            style={{ background: row.colour || "transparent" }}
            data-none={row.colour === "" || undefined}
            aria-hidden
          />
        )}
        <span className={classes(styles.text, !row.active && "quiet")}>{entryName(row, language)}</span>
        {!row.active && <Badge>{words.inactive}</Badge>}
      </span>
    ),
  };
  const used: Column<Entry> = {
    id: "used",
    title: words.used,
    width: { min: 82 },
    code: true,
    sortable: true,
    text: (row) => words.usedTimes(row.used),
    render: (row) => <span className={styles.usage}>{words.usedTimes(row.used)}</span>,
  };
  const position: Column<Entry> = {
    id: "position",
    title: words.place,
    width: { min: 76 },
    align: "end",
    sortable: true,
    optional: true,
    text: (row) => String(row.position + 1),
  };
  if (list !== "cost_centre") {
    return [
      name,
      code,
      {
        id: "english",
        title: language === "en" ? words.nameDe : words.nameEn,
        width: { min: 108, grow: 0.7 },
        text: (row) => (language === "en" ? row.name_de : row.name_en),
        render: (row) => <span className="quiet">{language === "en" ? row.name_de : row.name_en}</span>,
      },
      used,
      position,
    ];
  }
  return [
    code,
    name,
    {
      id: "valid",
      title: words.validity,
      width: { min: 128, grow: 0.6 },
      text: (row) =>
        words.period(row.valid_from && formatDate(row.valid_from), row.valid_to && formatDate(row.valid_to)),
    },
    used,
    position,
  ];
}
