import { useQuery } from "@tanstack/react-query";
import { Repeat } from "lucide-react";
import { call } from "../../shared/api";
import type { SeriesRow } from "../../shared/api/generated/commands";
import { useDeskActions, useGo, usePlace } from "../../shared/desk";
import {
  BackButton,
  Button,
  type Column,
  DataList,
  EmptyState,
  ListHead,
  type ListSource,
  type Page,
  SplitPane,
} from "../../shared/parts";
import { formatDate } from "../../shared/words";
import { planner } from "../place";
import { firstDay, timeOn } from "../when";
import { seriesListQuery } from "./queries";
import styles from "./Series.module.css";
import { SeriesRecord } from "./SeriesRecord";
import { removeSeries } from "./steps";
import { useSeriesWords } from "./words";
import type { Words } from "./words.de";

/** Every series with its rule and its next date; the chosen one beside it. */
export default function SeriesListScreen() {
  const words = useSeriesWords();
  const go = useGo();
  const { search, set } = usePlace(planner);
  const all = useQuery(seriesListQuery).data;
  const keep = (row: SeriesRow) =>
    search.text
      .toLowerCase()
      .split(/\s+/)
      .every((word) => `${row.title} ${row.words}`.toLowerCase().includes(word));
  const load = async () => {
    const every = await call("series_list", null);
    const rows = every.filter(keep).sort(byNext);
    return { rows: search.down ? rows.reverse() : rows, total: every.length };
  };
  const source: ListSource<SeriesRow, Page<SeriesRow>> = {
    key: ["series_rows", search.text, search.down],
    kinds: [...(seriesListQuery.meta?.kinds ?? [])],
    fetchPage: async (offset, limit) => {
      const { rows, total } = await load();
      return { rows: rows.slice(offset, offset + limit), count: rows.length, total };
    },
    fetchIds: async () => (await load()).rows.map((row) => row.id),
  };
  const begin = () => go(planner, {}, "series");
  const back = () => go(planner, search.day === undefined ? {} : { day: search.day });
  useDeskActions({
    create: { label: words.create, run: begin },
    leave: search.series === undefined ? back : () => set({ series: undefined }),
  });
  const remove = async (id: number) => {
    const row = all?.find((one) => one.id === id);
    if (row && (await removeSeries(id, row.title))) set({ series: undefined }, { replace: true });
  };
  return (
    <SplitPane
      place="planner.series-list"
      initial={400}
      minMain={440}
      main={
        <>
          <div className={styles.back}>
            <BackButton label={words.back} onPress={back} />
          </div>
          <ListHead
            title={words.title}
            shown={all?.filter(keep).length}
            all={all?.length}
            filter={search.text}
            onFilter={(text) => set({ text }, { replace: true })}
            filterHint={words.filterHint}
          />
          <DataList
            place="series"
            label={words.title}
            columns={columns(words)}
            source={source}
            rowId={(row) => row.id}
            sort={{ column: "next", descending: search.down }}
            onSort={(sort) => set({ down: sort.descending }, { replace: true })}
            current={search.series ?? null}
            onCurrent={(series) => set({ series }, { replace: true })}
            onOpen={(series) => go(planner, { series }, "series")}
            onDelete={(id) => void remove(id)}
            footCount={(shown) => words.counted(shown.count, Math.max(shown.total, shown.count))}
            empty={
              <EmptyState icon={Repeat} title={words.emptyTitle} text={words.emptyText}>
                <Button tone="primary" onPress={begin}>
                  {words.createAction}
                </Button>
              </EmptyState>
            }
            autoFocus
          />
        </>
      }
      side={
        search.series === undefined ? null : (
          <SeriesRecord
            key={search.series}
            id={search.series}
            onClose={() => set({ series: undefined }, { replace: true })}
          />
        )
      }
    />
  );
}

/** Those that go on by their next date; what has ended stands behind them. */
function byNext(a: SeriesRow, b: SeriesRow): number {
  const rank = (row: SeriesRow) =>
    row.next === null ? "9" : row.next.span === "days" ? row.next.first : row.next.starts;
  return rank(a).localeCompare(rank(b)) || a.title.localeCompare(b.title);
}

function columns(words: Words): Column<SeriesRow>[] {
  return [
    { id: "title", title: words.titleLabel, width: { min: 150, grow: 1 }, fixed: true, text: (row) => row.title },
    { id: "rule", title: words.rule, width: { min: 170, grow: 1 }, text: (row) => row.words },
    {
      id: "next",
      title: words.next,
      width: { min: 190 },
      code: true,
      sortable: true,
      text: (row) =>
        row.next === null
          ? words.ended
          : `${formatDate(firstDay(row.next), "weekday")}, ${timeOn(row.next, firstDay(row.next))}`,
    },
  ];
}
