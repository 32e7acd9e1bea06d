import { useQuery } from "@tanstack/react-query";
import { TextCursorInput } from "lucide-react";
import { call } from "../../shared/api";
import type { OwnField } from "../../shared/api/generated/commands";
import { useDeskActions, useEditorKey, usePlace } from "../../shared/desk";
import { type OwnKind, ownFieldsQuery, ownName } from "../../shared/own/own";
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
import { type Language, useLanguage } from "../../shared/words";
import { found, shortList } from "../list";
import styles from "../MasterData.module.css";
import { masterData } from "../place";
import { useRemoval } from "../remove";
import { useWords } from "../words";
import type { Words } from "../words.de";
import { OwnFieldForm } from "./OwnFieldForm";

/** The own fields of contacts, contracts and events with the form of the chosen one. */
export function OwnFieldsPart() {
  const words = useWords();
  const language = useLanguage();
  const { search, set } = usePlace(masterData);
  const all = useQuery(ownFieldsQuery).data;
  const sort = { column: search.sort, descending: search.down };
  const keep = (row: OwnField) =>
    (search.inactive || row.active) &&
    found([row.code, row.name_de, row.name_en, words.ownKinds[kindOf(row)]], search.text);
  const source = shortList<OwnField>({
    key: ["own_fields", search.text, search.inactive, language],
    kinds: ["own_field", "contact", "contract", "event"],
    load: () => call("own_fields_list", null),
    sort,
    by: (row, column) => orderedBy(row, column, words, language),
    keep,
  });
  const create = () => set({ create: true, id: undefined });
  useDeskActions({ create: { label: words.createOwnField, run: create } });
  const chosen = all?.find((field) => field.id === search.id);
  const removal = useRemoval("own_fields_delete", (id) => set({ id, create: false }, { replace: true }));
  const editor = useEditorKey(search.create ? null : search.id);
  const last = all?.reduce((most, field) => Math.max(most, field.position), -1) ?? -1;
  return (
    <SplitPane
      place="master-data.own_field"
      initial={400}
      minMain={380}
      main={
        <>
          <ListHead
            title={words.parts.own_field}
            shown={all?.filter(keep).length}
            all={all?.length}
            filter={search.text}
            onFilter={(text) => set({ text }, { replace: true })}
            filterHint={words.ownFieldHint}
          >
            <ToggleChip
              label={words.activeOnly}
              on={!search.inactive}
              onChange={(on) => set({ inactive: !on }, { replace: true })}
            />
          </ListHead>
          <DataList
            place="master-data.own_field"
            label={words.parts.own_field}
            columns={columns(words, language)}
            source={source}
            rowId={(row) => row.id}
            sort={sort}
            onSort={(next) => set({ sort: next.column, down: next.descending }, { replace: true })}
            current={search.create ? null : (search.id ?? null)}
            onDelete={(id) => removal.remove(id, all?.find((field) => field.id === id)?.name_de ?? "")}
            onCurrent={(id) => set({ id, create: false }, { replace: search.id !== undefined })}
            empty={
              <EmptyState icon={TextCursorInput} title={words.emptyOwnFields} text={words.emptyOwnFieldsText}>
                <Button tone="primary" onPress={create}>
                  {words.createOwnField}
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
          <OwnFieldForm
            key={editor.key}
            field={search.create ? null : (chosen ?? null)}
            position={chosen && !search.create ? chosen.position : last + 1}
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

const kindOf = (field: OwnField) => field.record_kind as OwnKind;

function orderedBy(row: OwnField, column: string, words: Words, language: Language): string | number {
  switch (column) {
    case "name":
      return ownName(row, language);
    case "kind":
      return words.ownKinds[kindOf(row)];
    case "type":
      return words.ownTypes[row.value_type];
    case "code":
      return row.code;
    case "used":
      return row.used;
    default:
      // Each kind of record has an order of its own.
      return ["contact", "contract", "event"].indexOf(row.record_kind) * 10_000 + row.position;
  }
}

function columns(words: Words, language: Language): Column<OwnField>[] {
  return [
    {
      id: "name",
      title: words.name,
      width: { min: 132, grow: 1 },
      sortable: true,
      fixed: true,
      text: (row) => ownName(row, language),
      render: (row) => (
        <span className={styles.named}>
          <span className={classes(styles.text, !row.active && "quiet")}>{ownName(row, language)}</span>
          {!row.active && <Badge>{words.inactive}</Badge>}
        </span>
      ),
    },
    {
      id: "kind",
      title: words.ownKind,
      width: { min: 84 },
      sortable: true,
      text: (row) => words.ownKinds[kindOf(row)],
    },
    {
      id: "type",
      title: words.ownType,
      width: { min: 84 },
      sortable: true,
      text: (row) => words.ownTypes[row.value_type],
    },
    {
      id: "used",
      title: words.used,
      width: { min: 82 },
      code: true,
      sortable: true,
      text: (row) => words.usedTimes(row.used),
      render: (row) => <span className={styles.usage}>{words.usedTimes(row.used)}</span>,
    },
    {
      id: "code",
      title: words.code,
      width: { min: 96 },
      code: true,
      sortable: true,
      optional: true,
      text: (row) => row.code,
    },
  ];
}
