import { keepPreviousData, useQuery } from "@tanstack/react-query";
import {
  CalendarArrowDown,
  ChevronsDownUp,
  ChevronsUpDown,
  Ellipsis,
  FileInput,
  FileText,
  FolderArchive,
  Pencil,
  Percent,
  Trash2,
} from "lucide-react";
import { Fragment, useEffect, useMemo, useState } from "react";
import { asKontorError, call, reportFailure } from "../shared/api";
import { useDeskActions, useGo, useListMarks, usePlace } from "../shared/desk";
import {
  Button,
  countMarks,
  DataList,
  EmptyState,
  IconButton,
  isMarked,
  ListHead,
  type ListSource,
  Menu,
  noMarks,
  notify,
  PAGE_SIZE,
  SplitPane,
} from "../shared/parts";
import { type Naming, ViewName, ViewsMenu } from "../shared/views/Views";
import { formatMoney } from "../shared/words";
import { ContractForm } from "./ContractForm";
import { ContractRecord } from "./ContractRecord";
import { contractColumns } from "./columns";
import type { ContractRow } from "./deadline";
import { useImportWords } from "./import/words";
import { useDossier } from "./leaving/useDossier";
import { useLeavingWords } from "./leaving/words";
import { FilterChips } from "./list/FilterChips";
import { FilterFields } from "./list/FilterFields";
import { byDirection, GroupHead } from "./list/GroupHead";
import { inGroups } from "./list/grouped";
import { MassPanel } from "./list/MassPanel";
import { RaisePanel } from "./list/RaisePanel";
import { useFolded } from "./list/useFolded";
import { useListWords } from "./list/words";
import { contracts } from "./place";
import { groupsQuery, registerKinds } from "./queries";
import { useRemoveContracts } from "./remove";
import { type ContractFilter, everything, filterOf, narrows, nothing, type SortColumn } from "./search";
import { useContractWords } from "./words";

type ContractPage = Awaited<ReturnType<typeof fetchPage>>;

/** The register, the record beside it or in full width, or the form. */
export default function ContractsScreen() {
  const { search } = usePlace(contracts);
  if (search.form) return <ContractForm key={search.id ?? "new"} id={search.id ?? null} />;
  if (search.wide && search.id !== undefined) return <ContractRecord key={search.id} id={search.id} wide />;
  return <Register />;
}

function Register() {
  const words = useContractWords();
  const imports = useImportWords();
  const leaves = useLeavingWords();
  const go = useGo();
  const { search, set } = usePlace(contracts);
  const remove = useRemoveContracts();
  const said = useListWords();
  const [naming, setNaming] = useState<Naming>(null);
  const [changing, setChanging] = useState<{ ids: number[]; what: "mass" | "raise"; ofMarks: boolean } | null>(null);
  const { id: _id, wide: _wide, form: _form, marked: _marked, view: _view, filters: _filters, ...kept } = search;

  const columns = contractColumns(words);
  const filter = filterOf(search);
  const filterKey = JSON.stringify({ ...filter, sort: null, descending: null });
  const { marks, setMarks, keep } = useListMarks("contracts", filterKey);
  // As the marks, so a change to many belongs to what the filter shows.
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the filter alone.
  useEffect(() => setChanging(null), [filterKey]);
  const groups = useQuery(groupsQuery(filter, search.by)).data;
  const { folded, fold, foldAll } = useFolded(search.by);
  // Once per answer: with thousands of groups the ids of all of them are no work for every render.
  const grouped = useMemo(
    () => (search.by !== undefined && groups !== undefined ? inGroups(groups) : null),
    [groups, search.by],
  );
  // Under heads the rows are those of the groups, in their order.
  const listed: ContractFilter = grouped ? { ...filter, ids: grouped.ids } : filter;
  const source: ListSource<ContractRow, ContractPage> = {
    key: ["contracts_page", listed],
    kinds: registerKinds,
    fetchPage: (offset, limit, signal) => fetchPage(listed, offset, limit, signal),
    fetchIds: (signal) => call("contracts_ids", listed, { ...(signal ? { signal } : {}) }),
  };
  const sections = useMemo(
    () =>
      grouped === null
        ? undefined
        : groups?.map((group, place) => ({
            id: group.key,
            start: grouped.starts[place] ?? 0,
            head: <GroupHead group={group} all={groups} />,
          })),
    [groups, grouped],
  );

  // The list's own first page, for the counts in the head.
  const page = useQuery({
    queryKey: [...source.key, "page", 0],
    queryFn: ({ signal }) => source.fetchPage(0, PAGE_SIZE, signal),
    placeholderData: keepPreviousData,
    meta: { kinds: registerKinds },
  }).data;
  const marked = countMarks(marks, page?.count ?? 0);
  const markedIds = async () =>
    marks.all ? (await call("contracts_ids", filter)).filter((id) => isMarked(marks, id)) : [...marks.ids];
  // Nobody changes what nobody sees: where the marks are gone, so is what was offered for them.
  useEffect(() => {
    if (marked === 0) setChanging((now) => (now?.ofMarks ? null : now));
  }, [marked]);
  // Beside "3 marked" stands what these three come to.
  const ofMarked = useQuery({
    queryKey: ["contracts_marked_sums", filter, marks.all, [...(marks.all ? marks.except : marks.ids)]],
    queryFn: async ({ signal }) => (await fetchPage({ ...filter, ids: await markedIds() }, 0, 1, signal)).sums,
    enabled: marked > 0,
    placeholderData: keepPreviousData,
    meta: { kinds: registerKinds },
  }).data;
  /** The marked contracts, else all that the filter leaves. */
  const change = async (what: "mass" | "raise") => {
    try {
      const ofMarks = marked > 0;
      setChanging({ ids: ofMarks ? await markedIds() : await call("contracts_ids", filter), what, ofMarks });
    } catch (thrown) {
      reportFailure(asKontorError(thrown));
    }
  };
  const dossier = useDossier();
  /** Deadlines as a calendar, or list, sheets and files as one folder: of the marked contracts, else of all. */
  const leave = async (as: "calendar" | "dossier") => {
    try {
      const ids = marked > 0 ? await markedIds() : null;
      const wanted = { ...filter, ids };
      if (as === "calendar") {
        const saved = await call("contracts_ics_save", wanted);
        if (saved) notify({ tone: "fine", what: leaves.calendarSaved(saved.name), more: leaves.savedIn(saved.folder) });
        return;
      }
      await dossier.save(wanted);
    } catch (thrown) {
      reportFailure(asKontorError(thrown));
    }
  };
  const print = async () => {
    const { id: _, wide: __, form: ___, ...list } = search;
    const ids = marked > 0 ? { marked: await markedIds() } : {};
    keep();
    go(contracts, { ...list, ...ids }, "print");
  };
  useDeskActions({
    // While many are changed, the accent is on that.
    create: { label: words.create, run: () => set({ form: true, id: undefined }), plain: changing !== null },
    print: { label: words.print, does: "contracts.print", run: () => void print().catch(() => undefined) },
    ...(search.id === undefined ? {} : { edit: () => set({ form: true }) }),
  });

  const removeMarked = async (ids: Promise<number[]> | number[]) => {
    const gone = await ids;
    if (!(await remove(gone))) return;
    setMarks(noMarks);
    if (search.id !== undefined && gone.includes(search.id)) set({ id: undefined }, { replace: true });
  };
  return (
    <SplitPane
      place="contracts"
      minMain={520}
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
            <FilterChips />
            <ViewsMenu
              place="view:contracts"
              list="contracts"
              search={kept}
              current={search.view}
              onTake={(view, id) => set({ ...nothing, sort: "send_by", down: false, ...view, view: id })}
              onName={setNaming}
            />
            {(page?.count ?? 0) > 0 && (
              <Menu
                label={said.changes}
                trigger={
                  <Button size="small" icon={Pencil}>
                    {said.changes}
                  </Button>
                }
                groups={[
                  {
                    lines: [
                      {
                        id: "mass",
                        label: marked > 0 ? said.change : said.changeAll,
                        icon: Pencil,
                        run: () => void change("mass"),
                      },
                      {
                        id: "raise",
                        label: marked > 0 ? said.raise : said.raiseAll,
                        icon: Percent,
                        run: () => void change("raise"),
                      },
                    ],
                  },
                ]}
              />
            )}
            <Menu
              label={imports.more}
              trigger={<IconButton icon={Ellipsis} label={imports.more} />}
              groups={[
                ...(sections && sections.length > 0
                  ? [
                      {
                        lines: [
                          {
                            id: "fold",
                            label: said.foldAll,
                            icon: ChevronsDownUp,
                            disabled: sections.every(({ id }) => folded.has(id)),
                            run: () => foldAll(sections.map(({ id }) => id)),
                          },
                          {
                            id: "unfold",
                            label: said.unfoldAll,
                            icon: ChevronsUpDown,
                            disabled: !sections.some(({ id }) => folded.has(id)),
                            run: () => foldAll([]),
                          },
                        ],
                      },
                    ]
                  : []),
                {
                  lines: [
                    {
                      id: "import",
                      does: "contracts.import",
                      label: imports.menu,
                      icon: FileInput,
                      run: () => go(contracts, {}, "import"),
                    },
                    ...((page?.count ?? 0) > 0
                      ? [
                          {
                            id: "calendar",
                            does: "contracts.calendar",
                            label: leaves.calendar,
                            icon: CalendarArrowDown,
                            run: () => void leave("calendar"),
                          },
                          {
                            id: "dossier",
                            does: "contracts.dossier",
                            label: marked > 0 ? leaves.dossier : leaves.dossierAll,
                            icon: FolderArchive,
                            run: () => void leave("dossier"),
                          },
                        ]
                      : []),
                  ],
                },
              ]}
            />
            {marked > 0 && (
              <Button size="small" icon={Trash2} onPress={() => void removeMarked(markedIds())}>
                {words.removeMarked(marked)}
              </Button>
            )}
          </ListHead>
          {dossier.working}
          {naming && (
            <ViewName
              key={naming.id ?? "new"}
              place="view:contracts"
              list="contracts"
              search={kept}
              naming={naming}
              onDone={(id) => {
                setNaming(null);
                if (id !== null) set({ view: id }, { replace: true });
              }}
            />
          )}
          {search.filters && <FilterFields />}
          <DataList
            place="contracts"
            label={words.title}
            columns={columns}
            source={source}
            rowId={(row) => row.id}
            {...(sections ? { sections, folded, onFold: fold } : {})}
            sort={{ column: search.sort, descending: search.down }}
            onSort={(sort) => set({ sort: sort.column as SortColumn, down: sort.descending }, { replace: true })}
            current={search.id ?? null}
            onCurrent={(id) => set({ id }, { replace: true })}
            onOpen={(id) => set({ id, wide: true })}
            marks={marks}
            onMarks={setMarks}
            onDelete={(id) => {
              // Only what stands in view is deleted by a key: a row that nobody chose is chosen first.
              if (marked > 0) void removeMarked(markedIds());
              else if (id === search.id) void removeMarked([id]);
              else set({ id }, { replace: true });
            }}
            empty={
              page !== undefined && page.total > 0 && narrows(search) ? (
                <EmptyState icon={FileText} title={words.nothingTitle} text={words.nothingText}>
                  <Button onPress={() => set(nothing)}>{words.clearAll}</Button>
                </EmptyState>
              ) : (
                <EmptyState icon={FileText} title={words.emptyTitle} text={words.emptyText}>
                  <Button tone="primary" onPress={() => set({ form: true, id: undefined })}>
                    {words.createAction}
                  </Button>
                  <Button onPress={() => go(contracts, {}, "import")}>{imports.menu}</Button>
                </EmptyState>
              )
            }
            footCount={(shown) => words.counted(shown.count, shown.total)}
            foot={(shown) =>
              marked > 0 ? (
                <>
                  <span>{said.sumOfMarked(marked, shown.count)}</span> <Sums sums={ofMarked ?? []} />
                </>
              ) : (
                <Sums sums={shown.sums} />
              )
            }
            autoFocus
          />
        </>
      }
      side={
        changing ? (
          <Changing
            what={changing.what}
            filter={{ ...everything, ids: changing.ids }}
            onClose={() => {
              setChanging(null);
              document.querySelector<HTMLElement>('[role="grid"]')?.focus();
            }}
          />
        ) : search.id === undefined ? null : (
          <ContractRecord key={search.id} id={search.id} />
        )
      }
    />
  );
}

function Changing({ what, ...panel }: { what: "mass" | "raise"; filter: ContractFilter; onClose: () => void }) {
  return what === "mass" ? <MassPanel {...panel} /> : <RaisePanel {...panel} />;
}

function fetchPage(filter: ReturnType<typeof filterOf>, offset: number, limit: number, signal?: AbortSignal) {
  return call("contracts_page", { filter, offset, limit }, { ...(signal ? { signal } : {}) });
}

/** One sum per direction and currency; net, as rows may be agreed on either basis. */
function Sums({ sums }: { sums: ContractPage["sums"] }) {
  const words = useContractWords();
  if (sums.length === 0) return null;
  return (
    <>
      {byDirection(sums).map(({ direction, parts }, group, groups) => (
        <Fragment key={direction}>
          <span>
            {words.directions[direction]}{" "}
            {parts.map((sum, index) => (
              <span key={sum.net.currency} title={words.grossIs(formatMoney(sum.gross))}>
                {index > 0 && ` ${words.and} `}
                <strong>{formatMoney(sum.net)}</strong>
              </span>
            ))}
            {group < groups.length - 1 && " ·"}
          </span>{" "}
        </Fragment>
      ))}
      <span>{words.sumNet}</span>
    </>
  );
}
