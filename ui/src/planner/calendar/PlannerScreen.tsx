import { useQuery } from "@tanstack/react-query";
import { ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import type { Absence, ContractDay, EventRow } from "../../shared/api/generated/commands";
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
import { byTime, firstDay, lastDay } from "../when";
import { useWords } from "../words";
import styles from "./Calendar.module.css";
import { DayPanel } from "./DayPanel";
import { ListView } from "./ListView";
import { MonthView } from "./MonthView";
import { monthGrid, shiftMonth, weekOf } from "./month";
import { WeekView } from "./WeekView";

type View = "month" | "week" | "list";

/** What month and week share. */
export interface CalendarProps {
  day: string;
  rows: readonly EventRow[];
  holidays: ReadonlyMap<string, string>;
  /** Who is away on a day. */
  away: (day: string) => readonly Absence[];
  /** The days of contracts on a day: to send, to arrive, to end. */
  deadlines: (day: string) => readonly ContractDay[];
  /** The event that stands beside the calendar. */
  current: number | null;
  onDay: (day: string) => void;
  /** Enter on a day: its one event, the list of several, or a new one. */
  onEnter: (day: string) => void;
  onCreate: (day: string, at?: string) => void;
  onEvent: (id: number, day: string) => void;
  onOpen: (id: number, day: string) => void;
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
  const go = useGo();
  const { search, set } = usePlace(planner);
  const today = useToday();
  const [kept, keep] = useMemory<View>("planner.view", "month");
  const view = search.view ?? kept;
  const day = search.day ?? today;
  const printPlan = () => go(planner, { view, day }, "plans");
  useDeskActions({
    create: {
      label: words.newEvent,
      run: () => set({ create: true, id: undefined, day: view === "list" ? undefined : day }),
    },
    ...(search.id === undefined && view !== "list"
      ? { print: { label: printWords.plans[view === "month" ? "month-plan" : "week-plan"], run: printPlan } }
      : {}),
    ...(search.id === undefined ? {} : { leave: () => set({ id: undefined }) }),
  });
  const views = (
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
  const rows = useQuery(betweenQuery(first, last)).data ?? [];
  const holidays = useHolidays([Number(first.slice(0, 4)), Number(last.slice(0, 4))]);
  const absences = useQuery(absencesQuery(first, last)).data ?? [];
  const deadlines = useQuery(deadlinesQuery(first, last)).data ?? [];
  const onDayOf = (one: string) =>
    rows.filter((row) => firstDay(row.when) <= one && one <= lastDay(row.when)).sort(byTime);

  const shift = (by: -1 | 1) => set({ day: view === "month" ? shiftMonth(day, by) : shiftDate(day, by * 7) });
  const calendar: CalendarProps = {
    day,
    rows,
    holidays,
    away: (one) => awayOn(absences, one),
    deadlines: (one) => deadlinesOn(deadlines, one),
    current: search.id ?? null,
    onDay: (next) => set({ day: next, id: undefined }, { replace: true }),
    onEnter: (one) => {
      const own = onDayOf(one);
      if (own.length === 0) set({ create: true, day: one, id: undefined });
      else if (own.length === 1 && own[0]) set({ id: own[0].id, wide: true, day: one });
      else {
        set({ day: one, id: undefined }, { replace: true });
        requestAnimationFrame(() => document.querySelector<HTMLElement>("[data-day-event]")?.focus());
      }
    },
    onCreate: (one, at) => set({ create: true, day: one, id: undefined, at }),
    onEvent: (id, one) => set({ id, day: one }, { replace: search.id !== undefined }),
    onOpen: (id, one) => set({ id, wide: true, day: one }),
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
              <Button size="small" isDisabled={day === today} onPress={() => set({ day: undefined, id: undefined })}>
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
        search.id === undefined ? (
          <DayPanel {...calendar} rows={onDayOf(day)} holiday={holidays.get(day)} />
        ) : (
          <EventRecord key={search.id} id={search.id} day={day} />
        )
      }
    />
  );
}
