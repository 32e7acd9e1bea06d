import { useQuery } from "@tanstack/react-query";
import { ChevronLeft, ChevronRight, Repeat } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useState } from "react";
import type { When } from "../../shared/api/generated/commands";
import { useGo, usePlace, useToday } from "../../shared/desk";
import { Button, IconButton, inText, notify, SplitPane } from "../../shared/parts";
import { absencesQuery, awayOn } from "../absence/absences";
import { birthdaysOn, birthdaysQuery } from "../birthday/birthdays";
import { deadlinesOn, deadlinesQuery } from "../deadline/deadlines";
import { planner } from "../place";
import { betweenQuery, useHolidays } from "../queries";
import { EventRecord } from "../record/EventRecord";
import { datesQuery } from "../series/queries";
import { SeriesDateRecord } from "../series/SeriesDateRecord";
import { SeriesRecord } from "../series/SeriesRecord";
import { useSeriesWords } from "../series/words";
import { byTime, firstDay, whenWords } from "../when";
import { useWords } from "../words";
import styles from "./Calendar.module.css";
import { DayPanel } from "./DayPanel";
import { FilterChips, LayersMenu } from "./FilterChips";
import { useLayers } from "./layers";
import { MonthView } from "./MonthView";
import { narrowedOf } from "./narrow";
import { PersonField } from "./PersonField";
import type { CalendarProps } from "./props";
import { putElsewhere } from "./put";
import { type CalendarRow, calendarRows, isOn, keyOf, type Pick } from "./rows";
import { shiftByKey } from "./shift";
import { useMoving } from "./useMoving";
import { type DaysView, daysOf, shiftView, titleOf } from "./views";
import { WeekView } from "./WeekView";

/** Nothing stands beside the calendar but the day. */
export const NOTHING = { id: undefined, series: undefined, original: undefined } as const;

/** The events by days: a day, a working week, a week or a month; what is chosen stands beside. */
export function Calendar({ view, day, views }: { view: DaysView; day: string; views: ReactNode }) {
  const words = useWords();
  const series = useSeriesWords();
  const { search, set } = usePlace(planner);
  const go = useGo();
  const today = useToday();
  const { shows } = useLayers();
  const [asking, setAsking] = useState(false);
  const days = daysOf(view, day);
  const first = days[0] ?? day;
  const last = days.at(-1) ?? day;
  const narrowed = narrowedOf(search);
  const events = useQuery(betweenQuery(first, last, narrowed)).data ?? [];
  const dates = useQuery(datesQuery(first, last, narrowed)).data ?? [];
  const rows = calendarRows(events, dates);
  const holidays = useHolidays([Number(first.slice(0, 4)), Number(last.slice(0, 4))]);
  const absences = useQuery({ ...absencesQuery(first, last), enabled: shows("absences") }).data ?? [];
  const deadlines = useQuery({ ...deadlinesQuery(first, last), enabled: shows("deadlines") }).data ?? [];
  const birthdays = useQuery({ ...birthdaysQuery(first, last), enabled: shows("birthdays") }).data ?? [];
  const onDayOf = (one: string) => rows.filter((row) => isOn(row, one)).sort(byTime);
  /** The date of a series was opened by the keyboard, which goes on beside the calendar. */
  const [byKey, setByKey] = useState(false);
  /** What was just moved by keys, for those who hear it. */
  const [said, say] = useState("");
  const chosen =
    search.id !== undefined
      ? keyOf({ event: search.id })
      : search.series !== undefined && search.original !== undefined
        ? keyOf({ series: search.series, original: search.original })
        : null;

  const sideOf = (to: Pick) => ("event" in to ? { ...NOTHING, id: to.event } : { ...NOTHING, ...to });
  const pick = ({ pick: to }: CalendarRow, one: string) =>
    set({ ...sideOf(to), day: one }, { replace: search.id !== undefined || search.series !== undefined });
  const open = (row: CalendarRow, one: string) => {
    if ("event" in row.pick) {
      set({ ...NOTHING, id: row.pick.event, wide: true, day: one });
      return;
    }
    setByKey(true);
    pick(row, one);
  };

  const mayMove = ({ status, title }: CalendarRow) => {
    if (status !== "ended" && status !== "cancelled") return true;
    notify({ tone: "due", what: words.staysWhere(title, words.statuses[status]), more: words.staysWhereMore });
    return false;
  };
  const put = async (row: CalendarRow, to: When) => {
    const done = await putElsewhere(row, to, {
      invitations: (event) => go(planner, { id: event }, "invitations"),
    });
    if (done === null) return;
    if ("form" in done) {
      const { series: of, original } = done.form;
      go(planner, { series: of, ...(original === undefined ? {} : { original }), day }, "series");
      return;
    }
    // What stood beside the calendar goes on standing there, by the name that it has now.
    const beside = row.key === chosen ? (done.done === null ? NOTHING : sideOf(done.done)) : {};
    set({ ...beside, day: firstDay(to) }, { replace: true });
  };
  const { moving, grab, nudge, confirmKey } = useMoving(mayMove, put);

  /** Keys move the event that has them, or the chosen one, or the only one of the day. */
  const keyRow = (target: HTMLElement): CalendarRow | null => {
    const key = target.closest<HTMLElement>("[data-row]")?.dataset.row ?? chosen;
    const own = onDayOf(day);
    return rows.find((row) => row.key === key) ?? (own.length === 1 ? (own[0] ?? null) : null);
  };
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    if (inText(target)) return;
    if (confirmKey(event)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const asked = shiftByKey(event, view === "month");
    const row = asked === null ? null : keyRow(target);
    if (asked === null || row === null) return;
    event.preventDefault();
    event.stopPropagation();
    const to = nudge(row, asked);
    if (to === null) return;
    say(words.nowAt(whenWords(to)));
    if (firstDay(to) !== day) set({ day: firstDay(to) }, { replace: true });
  };

  const calendar: CalendarProps = {
    day,
    rows,
    holidays: shows("holidays") ? holidays : NO_DAYS,
    away: (one) => (shows("absences") ? awayOn(absences, one) : []),
    deadlines: (one) => (shows("deadlines") ? deadlinesOn(deadlines, one) : []),
    birthdays: (one) => (shows("birthdays") ? birthdaysOn(birthdays, one) : []),
    current: chosen,
    moving,
    onGrab: grab,
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

  return (
    <div className={styles.whole} onKeyDownCapture={keys}>
      <SplitPane
        place="planner"
        initial={360}
        minMain={500}
        main={
          <div className={styles.calendar}>
            <div className={styles.head}>
              <h1 className={styles.period} aria-live="polite">
                {titleOf(view, day)}
              </h1>
              <div className={styles.moves}>
                <IconButton
                  icon={ChevronLeft}
                  label={words.previous[view]}
                  keys="PageUp"
                  onPress={() => set({ day: shiftView(view, day, -1) })}
                />
                <Button size="small" isDisabled={day === today} onPress={() => set({ ...NOTHING, day: undefined })}>
                  {words.today}
                </Button>
                <IconButton
                  icon={ChevronRight}
                  label={words.next[view]}
                  keys="PageDown"
                  onPress={() => set({ day: shiftView(view, day, 1) })}
                />
              </div>
              <div className={styles.tools}>
                {views}
                <FilterChips onPerson={() => setAsking(true)} />
                <LayersMenu />
                <span className={styles.gap} />
                <Button
                  size="small"
                  tone="quiet"
                  icon={Repeat}
                  onPress={() => go(planner, { day: search.day }, "series-list")}
                >
                  {series.title}
                </Button>
              </div>
            </div>
            {asking && <PersonField onClose={() => setAsking(false)} />}
            {view === "month" ? <MonthView {...calendar} /> : <WeekView {...calendar} view={view} days={days} />}
            <p className={styles.spoken} aria-live="polite">
              {said}
            </p>
          </div>
        }
        side={
          search.id !== undefined ? (
            <EventRecord key={search.id} id={search.id} day={day} />
          ) : search.series === undefined ? (
            <DayPanel
              {...calendar}
              rows={onDayOf(day)}
              holiday={calendar.holidays.get(day)}
              inMonth={view === "month"}
            />
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
    </div>
  );
}

const NO_DAYS: ReadonlyMap<string, string> = new Map();
