import { useQuery } from "@tanstack/react-query";
import { ChevronLeft, ChevronRight, Repeat } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { Absence, ContractDay } from "../../shared/api/generated/commands";
import { useDeskActions, useGo, usePlace, useToday } from "../../shared/desk";
import { useMemory } from "../../shared/memory/memory";
import { Button, classes, IconButton, SplitPane } from "../../shared/parts";
import { formatDate, shiftDate, useLanguage } from "../../shared/words";
import { absencesQuery, awayOn } from "../absence/absences";
import { deadlinesOn, deadlinesQuery } from "../deadline/deadlines";
import { EventScreen } from "../event/EventScreen";
import { planner } from "../place";
import { usePlanPrintWords } from "../print/words";
import { betweenQuery, useHolidays } from "../queries";
import { EventRecord } from "../record/EventRecord";
import { datesQuery } from "../series/queries";
import { SeriesDateRecord } from "../series/SeriesDateRecord";
import { SeriesRecord } from "../series/SeriesRecord";
import { useSeriesWords } from "../series/words";
import { byTime } from "../when";
import { useWords } from "../words";
import styles from "./Calendar.module.css";
import { DayPanel } from "./DayPanel";
import { ListView } from "./ListView";
import { MonthView } from "./MonthView";
import { monthGrid, shiftMonth, weekOf } from "./month";
import { type CalendarRow, calendarRows, isOn, keyOf } from "./rows";
import { WeekView } from "./WeekView";

type View = "month" | "week" | "list";

/** Nothing stands beside the calendar but the day. */
const NOTHING = { id: undefined, series: undefined, original: undefined } as const;

/** What month and week share. */
export interface CalendarProps {
  day: string;
  rows: readonly CalendarRow[];
  holidays: ReadonlyMap<string, string>;
  /** Who is away on a day. */
  away: (day: string) => readonly Absence[];
  /** The days of contracts on a day: to send, to arrive, to end. */
  deadlines: (day: string) => readonly ContractDay[];
  /** The key of the row that stands beside the calendar. */
  current: string | null;
  onDay: (day: string) => void;
  /** Enter on a day: its one event, the list of several, or a new one. */
  onEnter: (day: string) => void;
  onCreate: (day: string, at?: string) => void;
  onPick: (row: CalendarRow, day: string) => void;
  /** An event in full width; of a date of a series what can be done with it. */
  onOpen: (row: CalendarRow, day: string) => void;
}

/** The events as month, week or list; one of them beside it or in full width. */
export default function PlannerScreen() {
  const { search } = usePlace(planner);
  const today = useToday();
  if (search.create) return <EventScreen id={null} day={search.day ?? today} at={search.at} />;
  if (search.wide && search.id !== undefined) {
    return <EventScreen id={search.id} day={search.day ?? today} at={undefined} />;
  }
  return <Calendars />;
}

function Calendars() {
  const words = useWords();
  const printWords = usePlanPrintWords();
  const { search, set } = usePlace(planner);
  const today = useToday();
  const [kept, keep] = useMemory<View>("planner.view", "month");
  const view = search.view ?? kept;
  const day = search.day ?? today;
  const go = useGo();
  const series = useSeriesWords();
  const open = search.id !== undefined || search.series !== undefined;
  const printPlan = () => go(planner, { view, day }, "plans");
  useDeskActions({
    create: {
      label: words.newEvent,
      run: () => set({ ...NOTHING, create: true, day: view === "list" ? undefined : day }),
    },
    ...(!open && view !== "list"
      ? { print: { label: printWords.plans[view === "month" ? "month-plan" : "week-plan"], run: printPlan } }
      : {}),
    ...(open ? { leave: () => set(NOTHING) } : {}),
  });
  const views = (
    <>
      <span className={view === "week" ? styles.roomy : undefined}>
        <Button size="small" tone="quiet" icon={Repeat} onPress={() => go(planner, { day: search.day }, "series-list")}>
          {series.title}
        </Button>
      </span>
      <fieldset className={styles.views} aria-label={words.view}>
        {(["month", "week", "list"] as const).map((one) => (
          <button
            key={one}
            type="button"
            className={classes(styles.view, view === one && styles.viewOn)}
            aria-pressed={view === one}
            onClick={() => {
              keep(one);
              set({ view: one, ...(one === "list" ? {} : { text: "", kind: undefined }) });
            }}
          >
            {words.views[one]}
          </button>
        ))}
      </fieldset>
    </>
  );
  return view === "list" ? <ListView views={views} /> : <Calendar view={view} day={day} views={views} />;
}

function Calendar({ view, day, views }: { view: "month" | "week"; day: string; views: ReactNode }) {
  const words = useWords();
  const language = useLanguage();
  const { search, set } = usePlace(planner);
  const today = useToday();
  const weeks = view === "month" ? monthGrid(day) : [weekOf(day)];
  const first = weeks[0]?.days[0] ?? day;
  const last = weeks.at(-1)?.days[6] ?? day;
  const events = useQuery(betweenQuery(first, last)).data ?? [];
  const dates = useQuery(datesQuery(first, last)).data ?? [];
  const rows = calendarRows(events, dates);
  const holidays = useHolidays([Number(first.slice(0, 4)), Number(last.slice(0, 4))]);
  const absences = useQuery(absencesQuery(first, last)).data ?? [];
  const deadlines = useQuery(deadlinesQuery(first, last)).data ?? [];
  const onDayOf = (one: string) => rows.filter((row) => isOn(row, one)).sort(byTime);
  /** The date of a series was opened by the keyboard, which goes on beside the calendar. */
  const [byKey, setByKey] = useState(false);
  const chosen =
    search.id !== undefined
      ? keyOf({ event: search.id })
      : search.series !== undefined && search.original !== undefined
        ? keyOf({ series: search.series, original: search.original })
        : null;

  const shift = (by: -1 | 1) => set({ day: view === "month" ? shiftMonth(day, by) : shiftDate(day, by * 7) });
  const pick = ({ pick: to }: CalendarRow, one: string) => {
    const side = "event" in to ? { ...NOTHING, id: to.event } : { ...NOTHING, ...to };
    set({ ...side, day: one }, { replace: search.id !== undefined || search.series !== undefined });
  };
  const open = (row: CalendarRow, one: string) => {
    if ("event" in row.pick) {
      set({ ...NOTHING, id: row.pick.event, wide: true, day: one });
      return;
    }
    setByKey(true);
    pick(row, one);
  };
  const calendar: CalendarProps = {
    day,
    rows,
    holidays,
    away: (one) => awayOn(absences, one),
    deadlines: (one) => deadlinesOn(deadlines, one),
    current: chosen,
    onDay: (next) => set({ ...NOTHING, day: next }, { replace: true }),
    onEnter: (one) => {
      const own = onDayOf(one);
      if (own.length === 0) set({ ...NOTHING, create: true, day: one });
      else if (own.length === 1 && own[0]) open(own[0], one);
      else {
        set({ ...NOTHING, day: one }, { replace: true });
        requestAnimationFrame(() => document.querySelector<HTMLElement>("[data-day-event]")?.focus());
      }
    },
    onCreate: (one, at) => set({ ...NOTHING, create: true, day: one, at }),
    onPick: (row, one) => {
      setByKey(false);
      pick(row, one);
    },
    onOpen: open,
  };
  const title =
    view === "month"
      ? formatDate(day, "month", language)
      : words.weekRange(
          weeks[0]?.number ?? 0,
          formatDate(first, "brief", language),
          formatDate(last, "plain", language),
        );

  return (
    <SplitPane
      place="planner"
      initial={360}
      minMain={500}
      main={
        <div className={styles.calendar}>
          <div className={styles.head}>
            <h1 className={styles.period} aria-live="polite">
              {title}
            </h1>
            <div className={styles.moves}>
              <IconButton icon={ChevronLeft} label={words.previous[view]} keys="PageUp" onPress={() => shift(-1)} />
              <Button size="small" isDisabled={day === today} onPress={() => set({ ...NOTHING, day: undefined })}>
                {words.today}
              </Button>
              <IconButton icon={ChevronRight} label={words.next[view]} keys="PageDown" onPress={() => shift(1)} />
            </div>
            <span className={styles.gap} />
            {views}
          </div>
          {view === "month" ? <MonthView {...calendar} /> : <WeekView {...calendar} />}
        </div>
      }
      side={
        search.id !== undefined ? (
          <EventRecord key={search.id} id={search.id} day={day} />
        ) : search.series === undefined ? (
          <DayPanel {...calendar} rows={onDayOf(day)} holiday={holidays.get(day)} />
        ) : search.original === undefined ? (
          <SeriesRecord key={search.series} id={search.series} onClose={() => set(NOTHING)} />
        ) : (
          <SeriesDateRecord
            key={chosen}
            pick={{ series: search.series, original: search.original }}
            day={day}
            takesFocus={byKey}
          />
        )
      }
    />
  );
}
