import { useQuery } from "@tanstack/react-query";
import { CalendarCheck, Ellipsis, FileOutput, Repeat, Trash2, X } from "lucide-react";
import { useEffect } from "react";
import type { SeriesRecord as Series } from "../../shared/api/generated/commands";
import { Fetching, noteRecent, useDeskActions, useGo } from "../../shared/desk";
import {
  Badge,
  Button,
  EmptyState,
  Facts,
  IconButton,
  Menu,
  NoticeBar,
  Part,
  Record,
  RecordHead,
} from "../../shared/parts";
import { formatDate, formatMoment } from "../../shared/words";
import { bodiesQuery } from "../event/members";
import { exportCalendar } from "../file/export";
import { useFileWords } from "../file/words";
import { planner } from "../place";
import { roomsQuery } from "../queries";
import { statusTone } from "../status";
import { firstDay, whenWords } from "../when";
import { useWords } from "../words";
import { DateList } from "./DateList";
import { seriesQuery } from "./queries";
import styles from "./Series.module.css";
import { removeSeries, restoreDate, strikeDate } from "./steps";
import { WhenText } from "./WhenText";
import { useSeriesWords } from "./words";

/** A series beside the calendar or the list: its rule, its dates, what was taken out and what became its own. */
export function SeriesRecord({ id, onClose }: { id: number; onClose: () => void }) {
  const words = useSeriesWords();
  const query = useQuery(seriesQuery(id));
  if (query.error && !query.data) {
    return (
      <EmptyState title={words.gone} text={words.goneText}>
        <Button onPress={onClose}>{words.close}</Button>
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
  return <Shown series={query.data} onClose={onClose} />;
}

function Shown({ series, onClose }: { series: Series; onClose: () => void }) {
  const words = useSeriesWords();
  const files = useFileWords();
  const planned = useWords();
  const go = useGo();
  const { id, fields, predecessor } = series;
  const rooms = useQuery(roomsQuery).data;
  const bodies = useQuery(bodiesQuery).data;
  const body = bodies?.find((one) => one.id === fields.body_id)?.fields.name ?? "";
  const room = rooms?.find((one) => one.id === fields.room_id)?.name ?? "";
  const whole = fields.first.span === "days";
  const change = () => go(planner, { series: id }, "series");
  useEffect(
    () => noteRecent({ kind: "series", id, title: fields.title, detail: series.words }),
    [id, fields.title, series.words],
  );
  useDeskActions(series.read_only ? {} : { edit: change });
  const remove = async () => {
    if (await removeSeries(id, fields.title)) onClose();
  };
  const said = (original: string) => (whole ? formatDate(original, "weekday") : formatMoment(original, "weekday"));

  return (
    <Record>
      <RecordHead
        badge={
          <Badge>
            <span className={styles.badge}>
              <Repeat size={12} strokeWidth={2} aria-hidden />
              {words.one}
            </span>
          </Badge>
        }
        title={fields.title}
        detail={[planned.kinds[fields.kind], body].filter((part) => part !== "").join(" · ")}
        actions={
          <>
            <Menu
              label={words.more}
              trigger={<IconButton icon={Ellipsis} label={words.more} />}
              groups={[
                {
                  lines: [
                    {
                      id: "calendar-file",
                      label: files.exportThese,
                      icon: FileOutput,
                      run: () => void exportCalendar({ series: id }),
                    },
                  ],
                },
                {
                  lines: [{ id: "delete", label: words.delete, icon: Trash2, danger: true, run: () => void remove() }],
                },
              ]}
            />
            <IconButton icon={X} label={words.close} keys="Escape" onPress={onClose} />
          </>
        }
      />
      {series.read_only && (
        <div className={styles.notice}>
          <NoticeBar>{words.readOnly}</NoticeBar>
        </div>
      )}
      <Facts
        facts={[
          [words.rule, series.words],
          [words.begins, <WhenText key="first" when={fields.first} />],
          [words.holidays, words.onHolidays[fields.holidays]],
          [words.room, room],
          [words.place, fields.place],
          [words.online, fields.online_link],
          [words.people, fields.people.map((person) => person.name).join(", ")],
          [
            words.predecessor,
            predecessor && (
              <button type="button" className={styles.link} onClick={() => go(planner, { series: predecessor.id })}>
                {predecessor.title}
              </button>
            ),
          ],
          [words.note, fields.note && <span className={styles.lines}>{fields.note}</span>],
        ]}
      />
      {!series.read_only && (
        <div className={styles.deeds}>
          <Button tone="primary" icon={Repeat} keys="F2" onPress={change}>
            {words.changeAll}
          </Button>
        </div>
      )}
      <Part title={words.nextDates}>
        {series.next.length === 0 ? (
          <p className="quiet">{words.noNext}</p>
        ) : (
          <DateList
            dates={series.next}
            onPick={(date) =>
              go(planner, { view: "month", day: firstDay(date.when), series: id, original: date.original })
            }
            onStrike={(date) => void strikeDate({ series: id, original: date.original })}
          />
        )}
      </Part>
      {series.events.length > 0 && (
        <Part title={words.events}>
          <ul className={styles.dates}>
            {series.events.map((event) => (
              <li key={event.id} className={styles.date}>
                <button
                  type="button"
                  className={styles.pick}
                  onClick={() => go(planner, { id: event.id, wide: true, day: firstDay(event.when) })}
                >
                  {whenWords(event.when)}
                  {event.title !== fields.title && <span className={styles.moved}>{event.title}</span>}
                </button>
                <span className={styles.states}>
                  <Badge tone={statusTone[event.status]}>{planned.statuses[event.status]}</Badge>
                  {event.orphan && <Badge tone="due">{words.orphan}</Badge>}
                </span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {series.out.length > 0 && (
        <Part title={words.struck}>
          <ul className={styles.dates}>
            {series.out.map((original) => (
              <li key={original} className={styles.date}>
                <span className={styles.struck}>{said(original)}</span>
                <Button
                  size="small"
                  tone="quiet"
                  icon={CalendarCheck}
                  aria-label={words.restoreDay(said(original))}
                  onPress={() => void restoreDate({ series: id, original })}
                >
                  {words.restore}
                </Button>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </Record>
  );
}
