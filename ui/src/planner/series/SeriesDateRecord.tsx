import { useQuery } from "@tanstack/react-query";
import { CalendarCheck, CalendarX, Pencil, Repeat, X } from "lucide-react";
import { useEffect, useRef } from "react";
import type { SeriesRecord } from "../../shared/api/generated/commands";
import { Fetching, useDeskActions, useGo, usePlace } from "../../shared/desk";
import { Badge, Button, EmptyState, Facts, IconButton, NoticeBar, Part, Record, RecordHead } from "../../shared/parts";
import { formatDate, shiftDate } from "../../shared/words";
import { planner } from "../place";
import { firstDay } from "../when";
import { useWords } from "../words";
import { DateList } from "./DateList";
import { whenAt } from "./form";
import { datesQuery, seriesQuery } from "./queries";
import styles from "./Series.module.css";
import { type DatePick, openDate, restoreDate, strikeDate } from "./steps";
import { WhenText } from "./WhenText";
import { useSeriesWords } from "./words";

/** Holidays move a date by a few days at most, also over Christmas and New Year. */
const FURTHEST_MOVE = 21;

/** A date of a series beside the calendar: what one looks up about it, and what can become of it. */
export function SeriesDateRecord({
  pick,
  day,
  takesFocus,
}: {
  pick: DatePick;
  day: string;
  /** The keyboard opened it and goes on here. */
  takesFocus: boolean;
}) {
  const words = useSeriesWords();
  const { set } = usePlace(planner);
  const close = () => set({ series: undefined, original: undefined });
  const query = useQuery(seriesQuery(pick.series));
  if (query.error && !query.data) {
    return (
      <EmptyState title={words.gone} text={words.goneText}>
        <Button onPress={close}>{words.back}</Button>
      </EmptyState>
    );
  }
  if (!query.data) {
    return (
      <Record>
        <Fetching lines={6} />
      </Record>
    );
  }
  return <Shown series={query.data} pick={pick} day={day} takesFocus={takesFocus} onClose={close} />;
}

function Shown({
  series,
  pick,
  day,
  takesFocus,
  onClose,
}: {
  series: SeriesRecord;
  pick: DatePick;
  day: string;
  takesFocus: boolean;
  onClose: () => void;
}) {
  const words = useSeriesWords();
  const planned = useWords();
  const go = useGo();
  const { set } = usePlace(planner);
  const { fields } = series;
  const { original } = pick;
  const usual = original.slice(0, 10);
  const dates = useQuery(datesQuery(shiftDate(usual, -FURTHEST_MOVE), shiftDate(usual, FURTHEST_MOVE))).data;
  const date = dates?.find((one) => one.series === pick.series && one.original === original);
  const event = series.events.find((one) => one.original === original);
  const out = series.out.includes(original);
  const first = useRef<HTMLButtonElement>(null);
  const ready = dates !== undefined;
  // The day's list or the calendar's cell had the keys; here they go on with what is usually meant.
  useEffect(() => {
    if (takesFocus && ready) first.current?.focus();
  }, [takesFocus, ready]);

  const open = async () => {
    const id = event?.id ?? (await openDate(pick));
    if (id === null) return;
    set({
      series: undefined,
      original: undefined,
      id,
      wide: true,
      day: firstDay(date?.when ?? event?.when ?? whenAt(fields.first, original)),
    });
  };
  const editable = event !== undefined || date !== undefined;
  useDeskActions(editable ? { edit: () => void open() } : {});
  if (!ready) {
    return (
      <Record>
        <Fetching lines={6} />
      </Record>
    );
  }
  const when = date?.when ?? event?.when ?? whenAt(fields.first, original);
  const next = series.next.filter((one) => one.original > original);
  return (
    <Record>
      <RecordHead
        badge={
          <Badge tone={out ? "danger" : "plain"}>
            <span className={styles.badge}>
              <Repeat size={12} strokeWidth={2} aria-hidden />
              {out ? words.isOut : words.one}
            </span>
          </Badge>
        }
        title={fields.title}
        detail={[planned.kinds[fields.kind], date?.body].filter((part) => part).join(" · ")}
        actions={
          <IconButton icon={X} label={words.backToDay(formatDate(day, "brief"))} keys="Escape" onPress={onClose} />
        }
      />
      {!date && !event && !out && (
        <div className={styles.notice}>
          <NoticeBar tone="due">
            {words.noDate}. {words.noDateText}
          </NoticeBar>
        </div>
      )}
      {event && (
        <div className={styles.notice}>
          <NoticeBar>{words.isOwn}</NoticeBar>
        </div>
      )}
      <Facts
        facts={[
          [
            words.when,
            <>
              <span className={out ? styles.struck : undefined}>
                <WhenText when={when} />
              </span>
              {date?.moved && <span className={styles.moved}>{words.moved(formatDate(original, "weekday"))}</span>}
            </>,
          ],
          [words.rule, series.words],
          [words.room, date?.room ?? ""],
          [words.place, fields.place],
          [words.online, fields.online_link],
          [words.people, fields.people.map((person) => person.name).join(", ")],
          [words.note, fields.note && <span className={styles.lines}>{fields.note}</span>],
        ]}
      />
      <div className={styles.deeds}>
        {out ? (
          <Button ref={first} tone="primary" icon={CalendarCheck} onPress={() => void restoreDate(pick)}>
            {words.restore}
          </Button>
        ) : (
          editable && (
            <>
              <Button ref={first} tone="primary" icon={Pencil} keys="F2" onPress={() => void open()}>
                {event ? words.openEvent : words.openDate}
              </Button>
              {!event && (
                <Button icon={CalendarX} onPress={() => void strikeDate(pick)}>
                  {words.strike}
                </Button>
              )}
              {!series.read_only && (
                <Button icon={Repeat} onPress={() => go(planner, { series: series.id, original, day }, "series")}>
                  {words.changeFrom}
                </Button>
              )}
            </>
          )
        )}
        {!series.read_only && (
          <Button icon={Repeat} onPress={() => go(planner, { series: series.id, day }, "series")}>
            {words.changeAll}
          </Button>
        )}
        <Button tone="quiet" onPress={() => set({ original: undefined })}>
          {words.showSeries}
        </Button>
      </div>
      {next.length > 0 && (
        <Part title={words.nextDates}>
          <DateList
            dates={next.slice(0, 6)}
            onPick={(one) => set({ series: one.series, original: one.original, day: firstDay(one.when) })}
          />
        </Part>
      )}
    </Record>
  );
}
