import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { CalendarDays } from "lucide-react";
import { type ReactNode, useMemo } from "react";
import { call } from "../../shared/api";
import type { EventFilter, EventPage, EventRow } from "../../shared/api/generated/commands";
import { usePlace, useToday } from "../../shared/desk";
import {
  AddChip,
  Badge,
  Button,
  Chip,
  type Column,
  DataList,
  EmptyState,
  ListHead,
  type ListSource,
  Menu,
  SplitPane,
  ToggleChip,
} from "../../shared/parts";
import { formatDate, plural, useLanguage } from "../../shared/words";
import { planner } from "../place";
import { EventRecord } from "../record/EventRecord";
import { statusTone } from "../status";
import { firstDay, lastDay, timeOn } from "../when";
import { type words as plannerWords, useWords } from "../words";

/** Every event from today on, without end; those before as well where they are wanted. */
export function ListView({ views }: { views: ReactNode }) {
  const words = useWords();
  const language = useLanguage();
  const today = useToday();
  const { search, set } = usePlace(planner);
  const columns = useMemo(() => eventColumns(words), [words]);
  const filter: EventFilter = {
    text: search.text,
    kind: search.kind ?? null,
    status: null,
    from: search.past ? null : today,
    to: null,
    room: null,
    contact: null,
    descending: search.down,
  };
  const source: ListSource<EventRow, EventPage> = {
    key: ["events", filter],
    kinds: ["event", "room"],
    fetchPage: (offset, limit, signal) =>
      call("events_page", { filter, offset, limit }, signal ? { signal } : undefined),
  };
  const counts = useQuery({
    queryKey: [...source.key, "page", 0],
    queryFn: ({ signal }) => source.fetchPage(0, 100, signal),
    meta: { kinds: source.kinds },
    placeholderData: keepPreviousData,
  }).data;
  const filtered = search.text !== "" || search.kind !== undefined;
  const kinds = Object.keys(words.kinds) as EventRow["kind"][];
  return (
    <SplitPane
      place="planner"
      initial={360}
      minMain={500}
      main={
        <>
          <ListHead
            title={words.title}
            shown={counts?.count}
            all={counts?.total}
            filter={search.text}
            onFilter={(text) => set({ text }, { replace: true })}
            filterHint={words.filterHint}
          >
            {views}
            <ToggleChip label={words.withPast} on={search.past} onChange={(past) => set({ past })} />
            {search.kind !== undefined && (
              <Chip label={words.kinds[search.kind]} onRemove={() => set({ kind: undefined })} />
            )}
            <Menu
              label={words.filter}
              trigger={<AddChip label={words.filter} />}
              groups={[
                {
                  title: words.kind,
                  lines: kinds.map((kind) => ({
                    id: kind,
                    label: words.kinds[kind],
                    checked: search.kind === kind,
                    run: () => set({ kind: search.kind === kind ? undefined : kind }),
                  })),
                },
              ]}
            />
          </ListHead>
          <DataList
            place="planner"
            label={words.title}
            columns={columns}
            source={source}
            rowId={(row) => row.id}
            sort={{ column: "date", descending: search.down }}
            onSort={(sort) => set({ down: sort.descending })}
            current={search.id ?? null}
            onCurrent={(id) => set({ id }, { replace: search.id !== undefined })}
            onOpen={(id) => set({ id, wide: true })}
            empty={
              filtered || !search.past ? (
                <EmptyState icon={CalendarDays} title={words.noneFound} text={words.noneFoundText}>
                  <Button onPress={() => set({ text: "", kind: undefined, past: true })}>{words.showEverything}</Button>
                </EmptyState>
              ) : (
                <EmptyState icon={CalendarDays} title={words.empty} text={words.emptyText}>
                  <Button tone="primary" onPress={() => set({ create: true })}>
                    {words.create}
                  </Button>
                </EmptyState>
              )
            }
            footCount={(page) =>
              page.count === page.total
                ? words.eventsCount(page.total)
                : words.eventsOf(plural(language, page.count, { one: "#", other: "#" }), page.total)
            }
            autoFocus
          />
        </>
      }
      side={search.id === undefined ? null : <EventRecord key={search.id} id={search.id} day={undefined} />}
    />
  );
}

function eventColumns(words: ReturnType<typeof plannerWords>): Column<EventRow>[] {
  return [
    {
      id: "date",
      title: words.columns.date,
      width: { min: 132 },
      sortable: true,
      fixed: true,
      text: (row) => formatDate(firstDay(row.when), "weekday"),
    },
    {
      id: "time",
      title: words.columns.time,
      width: { min: 116 },
      text: (row) =>
        lastDay(row.when) !== firstDay(row.when)
          ? words.until(formatDate(lastDay(row.when), "brief"))
          : timeOn(row.when, firstDay(row.when)),
    },
    {
      id: "title",
      title: words.columns.title,
      width: { min: 150, grow: 1.3 },
      fixed: true,
      text: (row) => row.title,
    },
    {
      id: "room",
      title: words.columns.room,
      width: { min: 100, grow: 0.7 },
      text: (row) => row.room || row.place,
      render: (row) => <span className="quiet">{row.room || row.place}</span>,
    },
    {
      id: "status",
      title: words.columns.status,
      width: { min: 96 },
      text: (row) => words.statuses[row.status],
      render: (row) => <Badge tone={statusTone[row.status]}>{words.statuses[row.status]}</Badge>,
    },
    {
      id: "kind",
      title: words.columns.kind,
      width: { min: 110 },
      optional: true,
      text: (row) => words.kinds[row.kind],
    },
    { id: "body", title: words.columns.body, width: { min: 110 }, optional: true, text: (row) => row.body },
    {
      id: "people",
      title: words.columns.people,
      width: { min: 80 },
      align: "end",
      optional: true,
      text: (row) => String(row.participants),
    },
    {
      id: "items",
      title: words.columns.items,
      width: { min: 72 },
      align: "end",
      optional: true,
      text: (row) => String(row.items),
    },
  ];
}
