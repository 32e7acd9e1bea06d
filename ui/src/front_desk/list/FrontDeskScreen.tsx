import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ConciergeBell, Trash2 } from "lucide-react";
import { useState } from "react";
import { call } from "../../shared/api";
import type { DeskEntryRow, DeskFilter } from "../../shared/api/generated/commands";
import { useDeskActions, useGo, usePlace, useToday } from "../../shared/desk";
import {
  Button,
  countMarks,
  DataList,
  EmptyState,
  isMarked,
  ListHead,
  type ListSource,
  type Marks,
  noMarks,
  PAGE_SIZE,
  SplitPane,
  ToggleChip,
} from "../../shared/parts";
import { type Naming, ViewName, ViewsMenu } from "../../shared/views/Views";
import { editEntry, noteEntry } from "../noting";
import { frontDesk } from "../place";
import { useDeskPrintWords } from "../print/words";
import { entryKinds, entryQuery, houseQuery } from "../queries";
import { EntryRecord } from "../record/EntryRecord";
import { removeEntries } from "../remove";
import { House } from "../visitors/House";
import { useDeskWords } from "../words";
import { entryColumns } from "./columns";
import { FilterChips, PeriodBar } from "./FilterChips";
import { filterOf, narrows, nothing } from "./filter";

type Page = Awaited<ReturnType<typeof fetchPage>>;

/** The Postbuch by day, with calls and visits; the chosen entry or the visitors in the house beside it. */
export default function FrontDeskScreen() {
  const words = useDeskWords();
  const printing = useDeskPrintWords();
  const today = useToday();
  const go = useGo();
  const { search, set } = usePlace(frontDesk);
  const [marks, setMarks] = useState<Marks>(noMarks);
  const [naming, setNaming] = useState<Naming>(null);
  const [choosing, setChoosing] = useState(false);
  const { id: _id, view: _view, house: _house, read: _read, ...kept } = search;
  const filter = filterOf(search, today);
  const source: ListSource<DeskEntryRow, Page> = {
    key: ["desk_entries_page", filter],
    kinds: entryKinds,
    fetchPage: (offset, limit, signal) => fetchPage(filter, offset, limit, signal),
    fetchIds: (signal) => call("desk_entries_ids", filter, { ...(signal ? { signal } : {}) }),
  };
  const page = useQuery({
    queryKey: [...source.key, "page", 0],
    queryFn: ({ signal }) => source.fetchPage(0, PAGE_SIZE, signal),
    placeholderData: keepPreviousData,
    meta: { kinds: entryKinds },
  }).data;
  const house = useQuery(houseQuery).data?.length ?? 0;
  const marked = countMarks(marks, page?.count ?? 0);
  const markedIds = async () =>
    marks.all ? (await call("desk_entries_ids", filter)).filter((id) => isMarked(marks, id)) : [...marks.ids];
  const edit = async (id: number) => {
    const { fields } = await call("desk_entries_get", { id });
    editEntry(id, fields);
  };
  const { id } = search;
  const chosen = useQuery({ ...entryQuery(id ?? 0), enabled: id !== undefined }).data;
  // A call has its slip, a visitor a badge, the house its list; post stands in the Postbuch.
  const paper = (): "print" | "call" | "badge" | "house" => {
    if (id === undefined) return search.house ? "house" : "print";
    if (chosen?.fields.kind === "call") return "call";
    return chosen?.fields.kind === "visit" ? "badge" : "print";
  };
  useDeskActions({
    create: { label: words.create, run: () => noteEntry() },
    print: { label: printing.print, run: () => go(frontDesk, search, paper()) },
    ...(id === undefined ? {} : { edit: () => void edit(id).catch(() => undefined) }),
  });
  const remove = async (ids: Promise<number[]> | number[]) => {
    const gone = await ids;
    if (!(await removeEntries(gone))) return;
    setMarks(noMarks);
    if (search.id !== undefined && gone.includes(search.id)) set({ id: undefined }, { replace: true });
  };
  return (
    <SplitPane
      place="front-desk"
      initial={380}
      minMain={480}
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
            {(house > 0 || search.house) && (
              <ToggleChip
                label={words.houseChip(house)}
                on={search.house && search.id === undefined}
                onChange={(on) => set({ house: on, id: undefined }, { replace: true })}
              />
            )}
            <FilterChips onPeriod={() => setChoosing(true)} />
            <ViewsMenu
              place="view:front-desk"
              list="front-desk"
              search={kept}
              current={search.view}
              onTake={(view, id) => set({ ...nothing, sort: "at", down: true, ...view, view: id })}
              onName={setNaming}
            />
            {marked > 0 && (
              <Button size="small" icon={Trash2} onPress={() => void remove(markedIds())}>
                {words.removeMarked(marked)}
              </Button>
            )}
          </ListHead>
          {choosing && <PeriodBar onDone={() => setChoosing(false)} />}
          {naming && (
            <ViewName
              key={naming.id ?? "new"}
              place="view:front-desk"
              list="front-desk"
              search={kept}
              naming={naming}
              onDone={(view) => {
                setNaming(null);
                if (view !== null) set({ view }, { replace: true });
              }}
            />
          )}
          <DataList
            place="front-desk"
            label={words.title}
            columns={entryColumns(words, today)}
            source={source}
            rowId={(row) => row.id}
            sort={{ column: search.sort, descending: search.down }}
            onSort={(sort) =>
              set({ sort: sort.column as typeof search.sort, down: sort.descending }, { replace: true })
            }
            current={search.id ?? null}
            onCurrent={(next) => set({ id: next, read: false }, { replace: true })}
            onOpen={(next) => void edit(next).catch(() => undefined)}
            marks={marks}
            onMarks={setMarks}
            onDelete={(next) => {
              // Only what stands in view is deleted by a key: a row that nobody chose is chosen first.
              if (marked > 0) void remove(markedIds());
              else if (next === search.id) void remove([next]);
              else set({ id: next }, { replace: true });
            }}
            footCount={(shown) => words.counted(shown.count, Math.max(shown.total, shown.count))}
            empty={
              page !== undefined && page.total > 0 && narrows(search) ? (
                <EmptyState icon={ConciergeBell} title={words.nothingTitle} text={words.nothingText}>
                  <Button onPress={() => set(nothing)}>{words.clearAll}</Button>
                </EmptyState>
              ) : (
                <EmptyState icon={ConciergeBell} title={words.emptyTitle} text={words.emptyText}>
                  <Button tone="primary" keys="Mod+Shift+E" onPress={() => noteEntry()}>
                    {words.create}
                  </Button>
                  <Button onPress={() => noteEntry({ kind: "call" })}>{words.noteCall}</Button>
                  <Button onPress={() => noteEntry({ kind: "visit" })}>{words.noteVisit}</Button>
                </EmptyState>
              )
            }
            autoFocus
          />
        </>
      }
      side={
        search.id !== undefined ? (
          <EntryRecord key={search.id} id={search.id} onEdit={edit} onRemove={(gone) => void remove([gone])} />
        ) : search.house ? (
          <House onShow={(next) => set({ id: next })} onClose={() => set({ house: false }, { replace: true })} />
        ) : null
      }
    />
  );
}

function fetchPage(filter: DeskFilter, offset: number, limit: number, signal?: AbortSignal) {
  return call("desk_entries_page", { filter, offset, limit }, { ...(signal ? { signal } : {}) });
}
