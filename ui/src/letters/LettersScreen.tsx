import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Mail } from "lucide-react";
import { call } from "../shared/api";
import type { LetterFilter, LetterRow } from "../shared/api/generated/commands";
import { useDeskActions, usePlace } from "../shared/desk";
import {
  Badge,
  Button,
  Chip,
  type Column,
  DataList,
  EmptyState,
  ListHead,
  type ListSource,
  PAGE_SIZE,
  SplitPane,
  ToggleChip,
} from "../shared/parts";
import { formatDate } from "../shared/words";
import { LetterEditor } from "./editor/LetterEditor";
import { letters } from "./place";
import { contactName } from "./queries";
import { LetterRecord } from "./record/LetterRecord";
import { removeLetters } from "./remove";
import { useLetterWords } from "./words";
import type { Words } from "./words.de";

type Page = Awaited<ReturnType<typeof fetchPage>>;

/** The letters, the chosen one beside them, or its editor. */
export default function LettersScreen() {
  const { search } = usePlace(letters);
  if (search.create)
    return <LetterEditor key={`new ${search.create} ${search.to?.join() ?? ""} ${search.list ?? ""}`} id={null} />;
  if (search.edit && search.id !== undefined) return <LetterEditor key={search.id} id={search.id} />;
  return <LetterList />;
}

function LetterList() {
  const words = useLetterWords();
  const { search, set } = usePlace(letters);
  const filter: LetterFilter = {
    text: search.text,
    state: search.drafts ? "draft" : null,
    kind: search.serials ? "serial" : null,
    contact: search.contact ?? null,
    serial: null,
    sort: search.sort,
    ascending: !search.down,
  };
  const source: ListSource<LetterRow, Page> = {
    key: ["letters_page", filter],
    kinds: ["letter", "contact"],
    fetchPage: (offset, limit, signal) => fetchPage(filter, offset, limit, signal),
    fetchIds: (signal) => call("letters_ids", filter, { ...(signal ? { signal } : {}) }),
  };
  const page = useQuery({
    queryKey: [...source.key, "page", 0],
    queryFn: ({ signal }) => source.fetchPage(0, PAGE_SIZE, signal),
    placeholderData: keepPreviousData,
    meta: { kinds: ["letter", "contact"] },
  }).data;
  const contact = useQuery({
    queryKey: ["letters_contact", search.contact],
    queryFn: () => contactName(search.contact ?? 0),
    enabled: search.contact !== undefined,
    meta: { kinds: ["contact"] },
  }).data;
  const create = () => set({ create: "single", id: undefined, to: undefined, list: undefined });
  useDeskActions({
    create: { label: words.create, run: create },
    ...(search.id === undefined ? {} : { edit: () => set({ edit: true }) }),
  });
  const narrows = search.text !== "" || search.drafts || search.serials || search.contact !== undefined;
  const remove = async (id: number) => {
    if (await removeLetters([id])) set({ id: undefined }, { replace: true });
  };
  return (
    <SplitPane
      place="letters"
      initial={440}
      share={0.46}
      minMain={440}
      main={
        <>
          <ListHead
            title={words.title}
            shown={page?.count}
            all={page?.total}
            filter={search.text}
            onFilter={(text) => set({ text }, { replace: true })}
            filterHint={words.filterHint}
          >
            {search.contact !== undefined && (
              <Chip
                label={words.toOne(contact ?? "…")}
                onRemove={() => set({ contact: undefined }, { replace: true })}
              />
            )}
            <ToggleChip
              label={words.draftsOnly}
              on={search.drafts}
              onChange={(drafts) => set({ drafts }, { replace: true })}
            />
            <ToggleChip
              label={words.serialOnly}
              on={search.serials}
              onChange={(serials) => set({ serials }, { replace: true })}
            />
          </ListHead>
          <DataList
            place="letters"
            label={words.title}
            columns={columns(words)}
            source={source}
            rowId={(row) => row.id}
            sort={{ column: search.sort, descending: search.down }}
            onSort={(sort) =>
              set({ sort: sort.column as typeof search.sort, down: sort.descending }, { replace: true })
            }
            current={search.id ?? null}
            onCurrent={(id) => set({ id }, { replace: true })}
            onOpen={(id) => set({ id, edit: true })}
            onDelete={(id) => (id === search.id ? void remove(id) : set({ id }, { replace: true }))}
            footCount={(shown) => words.counted(shown.count, Math.max(shown.total, shown.count))}
            empty={
              page !== undefined && narrows ? (
                <EmptyState icon={Mail} title={words.nothingTitle} text={words.nothingText}>
                  <Button onPress={() => set({ text: "", drafts: false, serials: false, contact: undefined })}>
                    {words.clearAll}
                  </Button>
                </EmptyState>
              ) : (
                <EmptyState icon={Mail} title={words.emptyTitle} text={words.emptyText}>
                  <Button tone="primary" onPress={create}>
                    {words.createAction}
                  </Button>
                  <Button onPress={() => set({ create: "serial", id: undefined, to: undefined, list: undefined })}>
                    {words.createSerial}
                  </Button>
                </EmptyState>
              )
            }
            autoFocus
          />
        </>
      }
      side={search.id === undefined ? null : <LetterRecord key={search.id} id={search.id} />}
    />
  );
}

function fetchPage(filter: LetterFilter, offset: number, limit: number, signal?: AbortSignal) {
  return call("letters_page", { filter, offset, limit }, { ...(signal ? { signal } : {}) });
}

function addressee(words: Words, row: LetterRow): string {
  return row.kind === "serial" ? `${words.serial} · ${words.recipients(row.recipients)}` : row.addressee;
}

function columns(words: Words): Column<LetterRow>[] {
  return [
    {
      id: "dated",
      title: words.columns.dated,
      width: { min: 92 },
      code: true,
      sortable: true,
      text: (row) => formatDate(row.dated),
    },
    {
      id: "addressee",
      title: words.columns.addressee,
      width: { min: 140, grow: 1 },
      sortable: true,
      fixed: true,
      text: (row) => addressee(words, row),
    },
    {
      id: "subject",
      title: words.columns.subject,
      width: { min: 150, grow: 1.4 },
      sortable: true,
      text: (row) => row.subject,
    },
    {
      id: "sent",
      title: words.columns.state,
      width: { min: 150, grow: 0.6 },
      sortable: true,
      text: (row) => state(words, row),
      render: (row) => (row.state === "draft" ? <Badge>{words.states.draft}</Badge> : <span>{state(words, row)}</span>),
    },
    {
      id: "number",
      title: words.columns.number,
      width: { min: 96 },
      code: true,
      sortable: true,
      optional: true,
      text: (row) => row.number,
    },
  ];
}

function state(words: Words, row: LetterRow): string {
  if (row.state === "draft") return words.states.draft;
  return [row.sent_on && formatDate(row.sent_on), row.way && words.ways[row.way]].filter(Boolean).join(" ");
}
