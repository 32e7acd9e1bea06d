import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { CalendarDays, Repeat } from "lucide-react";
import { type ReactNode, useMemo, useState } from "react";
import type { EventRow } from "../../shared/api/generated/commands";
import { usePlace } from "../../shared/desk";
import {
  Badge,
  Button,
  Chip,
  type Column,
  DataList,
  EmptyState,
  ListHead,
  SplitPane,
  ToggleChip,
} from "../../shared/parts";
import { formatDate, useLanguage } from "../../shared/words";
import { planner } from "../place";
import { EventRecord } from "../record/EventRecord";
import { SeriesDateRecord } from "../series/SeriesDateRecord";
import { SeriesRecord } from "../series/SeriesRecord";
import { statusTone } from "../status";
import { firstDay, lastDay, timeOn } from "../when";
import { type words as plannerWords, useWords } from "../words";
import { NOTHING } from "./Calendar";
import styles from "./Calendar.module.css";
import { FilterChips } from "./FilterChips";
import { type ListedLine, numberOf, pickOf } from "./listed";
import { EVERYTHING, narrowedOf } from "./narrow";
import { PersonField } from "./PersonField";
import type { Pick } from "./rows";
import { useEndless } from "./useEndless";

/** Every event and every date of a series from today on, without end; those before as well where they are wanted. */
export function ListView({ views }: { views: ReactNode }) {
  const words = useWords();
  const language = useLanguage();
  const { search, set } = usePlace(planner);
  const columns = useMemo(() => eventColumns(words), [words]);
  const [asking, setAsking] = useState(false);
  const source = useEndless({
    text: search.text,
    kind: search.kind ?? null,
    past: search.past,
    narrowed: narrowedOf(search),
    descending: search.down,
  });
  const counts = useQuery({
    queryKey: [...source.key, "page", 0],
    queryFn: ({ signal }) => source.fetchPage(0, 100, signal),
    meta: { kinds: source.kinds },
    placeholderData: keepPreviousData,
  }).data;
  const current = numberOf(
    search.id !== undefined
      ? { event: search.id }
      : search.series !== undefined && search.original !== undefined
        ? { series: search.series, original: search.original }
        : null,
  );
  const narrow = { ...EVERYTHING, kind: undefined };
  const filtered =
    search.text !== "" || Object.keys(narrow).some((key) => search[key as keyof typeof narrow] !== undefined);
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
            all={counts?.count}
            filter={search.text}
            onFilter={(text) => set({ text }, { replace: true })}
            filterHint={words.filterHint}
          >
            {views}
            <ToggleChip label={words.withPast} on={search.past} onChange={(past) => set({ past })} />
            {search.kind !== undefined && (
              <Chip label={words.kinds[search.kind]} onRemove={() => set({ kind: undefined })} />
            )}
            <FilterChips
              onPerson={() => setAsking(true)}
              more={[
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
          {asking && <PersonField onClose={() => setAsking(false)} />}
          <DataList
            place="planner"
            label={words.title}
            columns={columns}
            source={source}
            rowId={(row) => row.number}
            sort={{ column: "date", descending: search.down }}
            onSort={(sort) => set({ down: sort.descending })}
            current={current}
            onCurrent={(_, row) => set({ ...NOTHING, ...sideOf(row.pick) }, { replace: current !== null })}
            onOpen={(number) => {
              const to = pickOf(number);
              if (to !== null) set({ ...NOTHING, ...sideOf(to), wide: "event" in to });
            }}
            empty={
              filtered || !search.past ? (
                <EmptyState icon={CalendarDays} title={words.noneFound} text={words.noneFoundText}>
                  <Button onPress={() => set({ ...narrow, text: "", past: true })}>{words.showEverything}</Button>
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
              page.until === null
                ? words.eventsCount(page.count)
                : words[page.more ? "listedUntil" : "seriesUntil"](
                    page.count,
                    formatDate(page.until, "plain", language),
                  )
            }
            autoFocus
          />
        </>
      }
      side={
        search.id !== undefined ? (
          <EventRecord key={search.id} id={search.id} day={undefined} />
        ) : search.series === undefined ? null : search.original === undefined ? (
          <SeriesRecord key={search.series} id={search.series} onClose={() => set(NOTHING)} />
        ) : (
          <SeriesDateRecord
            key={current}
            pick={{ series: search.series, original: search.original }}
            day={search.original.slice(0, 10)}
            takesFocus={false}
          />
        )
      }
    />
  );
}

/** What of the address chooses a row. */
function sideOf(to: Pick) {
  return "event" in to ? { id: to.event } : { series: to.series, original: to.original };
}

function eventColumns(words: ReturnType<typeof plannerWords>): Column<ListedLine>[] {
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
      text: (row) => row.place,
      render: (row) => <span className="quiet">{row.place}</span>,
    },
    {
      id: "status",
      title: words.columns.status,
      width: { min: 96 },
      text: (row) => (row.status === null ? words.repeats : words.statuses[row.status]),
      render: (row) =>
        row.status === null ? (
          <span className={styles.repeats}>
            <Repeat size={12} strokeWidth={2} aria-hidden />
            {words.repeats}
          </span>
        ) : (
          <Badge tone={statusTone[row.status]}>{words.statuses[row.status]}</Badge>
        ),
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
      text: (row) => (row.status === null ? "" : String(row.participants)),
    },
    {
      id: "items",
      title: words.columns.items,
      width: { min: 72 },
      align: "end",
      optional: true,
      text: (row) => (row.status === null ? "" : String(row.items)),
    },
  ];
}
