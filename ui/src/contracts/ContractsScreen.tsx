import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { FileText, Trash2 } from "lucide-react";
import { Fragment, useState } from "react";
import { call } from "../shared/api";
import { useDeskActions, useGo, useListMarks, usePlace } from "../shared/desk";
import {
  AddChip,
  Button,
  Chip,
  countMarks,
  DataList,
  EmptyState,
  isMarked,
  ListHead,
  type ListSource,
  Menu,
  noMarks,
  PAGE_SIZE,
  SplitPane,
} from "../shared/parts";
import { type Naming, ViewName, ViewsMenu } from "../shared/views/Views";
import { formatMoney, useLanguage } from "../shared/words";
import { ContractForm } from "./ContractForm";
import { ContractRecord } from "./ContractRecord";
import { contractColumns } from "./columns";
import type { ContractRow } from "./deadline";
import { entryName, usePartnerName } from "./names";
import { contracts } from "./place";
import { centresQuery, kindsQuery, registerKinds } from "./queries";
import { useRemoveContracts } from "./remove";
import { type ContractSearch, dueChoices, filterOf, narrows, type SortColumn, statuses } from "./search";
import { useContractWords } from "./words";

type ContractPage = Awaited<ReturnType<typeof fetchPage>>;

const nothing = {
  text: "",
  status: [],
  direction: undefined,
  due: undefined,
  kind: undefined,
  centre: undefined,
  partner: undefined,
};

/** The register, the record beside it or in full width, or the form. */
export default function ContractsScreen() {
  const { search } = usePlace(contracts);
  if (search.form) return <ContractForm key={search.id ?? "new"} id={search.id ?? null} />;
  if (search.wide && search.id !== undefined) return <ContractRecord key={search.id} id={search.id} wide />;
  return <Register />;
}

function Register() {
  const words = useContractWords();
  const go = useGo();
  const { search, set } = usePlace(contracts);
  const remove = useRemoveContracts();
  const [naming, setNaming] = useState<Naming>(null);
  const { id: _id, wide: _wide, form: _form, marked: _marked, view: _view, ...kept } = search;

  const columns = contractColumns(words);
  const filter = filterOf(search);
  const { marks, setMarks, keep } = useListMarks(
    "contracts",
    JSON.stringify({ ...filter, sort: null, descending: null }),
  );
  const source: ListSource<ContractRow, ContractPage> = {
    key: ["contracts_page", filter],
    kinds: registerKinds,
    fetchPage: (offset, limit, signal) => fetchPage(filter, offset, limit, signal),
    fetchIds: (signal) => call("contracts_ids", filter, { ...(signal ? { signal } : {}) }),
  };

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
  const print = async () => {
    const { id: _, wide: __, form: ___, ...list } = search;
    const ids = marked > 0 ? { marked: await markedIds() } : {};
    keep();
    go(contracts, { ...list, ...ids }, "print");
  };
  useDeskActions({
    create: { label: words.create, run: () => set({ form: true, id: undefined }) },
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
            {marked > 0 && (
              <Button size="small" icon={Trash2} onPress={() => void removeMarked(markedIds())}>
                {words.removeMarked(marked)}
              </Button>
            )}
          </ListHead>
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
          <DataList
            place="contracts"
            label={words.title}
            columns={columns}
            source={source}
            rowId={(row) => row.id}
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
                </EmptyState>
              )
            }
            footCount={(shown) => words.counted(shown.count, shown.total)}
            foot={(shown) => <Sums sums={shown.sums} />}
            autoFocus
          />
        </>
      }
      side={search.id === undefined ? null : <ContractRecord key={search.id} id={search.id} />}
    />
  );
}

function fetchPage(filter: ReturnType<typeof filterOf>, offset: number, limit: number, signal?: AbortSignal) {
  return call("contracts_page", { filter, offset, limit }, { ...(signal ? { signal } : {}) });
}

/** The euro first, the others by their code: the same place whatever the filter leaves. */
function byCurrency(a: { currency: string }, b: { currency: string }): number {
  return Number(b.currency === "EUR") - Number(a.currency === "EUR") || a.currency.localeCompare(b.currency);
}

/** One sum per direction and currency; net, as rows may be agreed on either basis. */
function Sums({ sums }: { sums: ContractPage["sums"] }) {
  const words = useContractWords();
  if (sums.length === 0) return null;
  return (
    <>
      {(["pay", "receive"] as const)
        .map((direction) => ({
          direction,
          parts: sums.filter((sum) => sum.direction === direction).sort((a, b) => byCurrency(a.net, b.net)),
        }))
        .filter(({ parts }) => parts.length > 0)
        .map(({ direction, parts }, group, groups) => (
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

/** The filters that are on, and the menu of all. */
function FilterChips() {
  const words = useContractWords();
  const { search, set } = usePlace(contracts);
  const kinds = useQuery(kindsQuery).data ?? [];
  const centres = useQuery(centresQuery).data ?? [];
  const language = useLanguage();
  const partner = usePartnerName(search.partner);
  const put = (change: Partial<ContractSearch>) => set(change, { replace: true });
  // A view may be older than what it names: what is gone or switched off says so.
  const nameOf = (list: typeof kinds, id: number | undefined, unknown: string, gone: string) => {
    const entry = list.find((one) => one.id === id);
    if (!entry) return list.length > 0 ? gone : unknown;
    const name = entryName(entry, language);
    return entry.active ? name : words.switchedOff(name);
  };
  const tick = <K extends "direction" | "due" | "kind" | "centre">(
    key: K,
    value: NonNullable<ContractSearch[K]>,
    label: string,
  ) => ({
    id: `${key}-${value}`,
    label,
    checked: search[key] === value,
    run: () => put({ [key]: search[key] === value ? undefined : value }),
  });

  return (
    <>
      {search.status.map((status) => (
        <Chip
          key={status}
          label={words.statuses[status]}
          onRemove={() => put({ status: search.status.filter((one) => one !== status) })}
        />
      ))}
      {search.direction && (
        <Chip label={words.directions[search.direction]} onRemove={() => put({ direction: undefined })} />
      )}
      {search.due !== undefined && (
        <Chip label={words.sendWithin(search.due)} onRemove={() => put({ due: undefined })} />
      )}
      {search.kind !== undefined && (
        <Chip
          label={nameOf(kinds, search.kind, words.kind, words.kindGone)}
          onRemove={() => put({ kind: undefined })}
        />
      )}
      {search.centre !== undefined && (
        <Chip
          label={nameOf(centres, search.centre, words.costCentre, words.centreGone)}
          onRemove={() => put({ centre: undefined })}
        />
      )}
      {search.partner !== undefined && (
        <Chip
          label={partner === "" ? words.partnerGone : (partner ?? "…")}
          onRemove={() => put({ partner: undefined })}
        />
      )}
      <Menu
        label={words.filter}
        trigger={<AddChip label={words.filter} />}
        groups={[
          {
            title: words.filterDue,
            lines: dueChoices.map((days) => tick("due", days, words.sendWithin(days))),
          },
          {
            title: words.filterStatus,
            lines: statuses.map((status) => ({
              id: status,
              label: words.statuses[status],
              checked: search.status.includes(status),
              run: () =>
                put({
                  status: search.status.includes(status)
                    ? search.status.filter((one) => one !== status)
                    : [...search.status, status],
                }),
            })),
          },
          {
            title: words.filterDirection,
            lines: (["pay", "receive"] as const).map((way) => tick("direction", way, words.directions[way])),
          },
          {
            title: words.filterKind,
            lines: kinds.map((kind) => tick("kind", kind.id, entryName(kind, language))),
          },
          {
            title: words.filterCentre,
            lines: centres.map((centre) => tick("centre", centre.id, entryName(centre, language))),
          },
        ]}
      />
    </>
  );
}
