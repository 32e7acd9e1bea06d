import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useToday } from "../../shared/desk";
import { classes } from "../../shared/parts";
import { weekdayNames, weekdayShort } from "../../shared/typed/names";
import { formatDate, useLanguage } from "../../shared/words";
import { firstDay, lastDay } from "../when";
import { useWords } from "../words";
import styles from "./Calendar.module.css";
import { EventChip } from "./EventChip";
import { dayByKey } from "./keys";
import { fitWeek, layWeek, monthGrid } from "./month";
import type { CalendarProps } from "./PlannerScreen";

/** Height of the day's number and of a line below it, in px. */
const NUMBER_PX = 26;
const LINE_PX = 23;
/** Height of a line where a week has so few events that their titles may take two. */
const TALL_PX = 38;

/**
 * Six ISO weeks. A grid with one tab stop: arrows move the day, Enter opens what is on it or adds an event. A day
 * with more than fits says so and shows its whole list beside the month.
 */
export function MonthView(props: CalendarProps) {
  const { day, rows, holidays, onDay, onEnter, onCreate } = props;
  const words = useWords();
  const language = useLanguage();
  const today = useToday();
  const body = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(3 * LINE_PX);
  const follow = useRef(true);

  useLayoutEffect(() => {
    const element = body.current;
    if (!element) return;
    const measure = () => setRoom(element.clientHeight / 6 - NUMBER_PX - 2);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);
  // The keyboard's day has the focus, also in the month that it just came to; a press elsewhere keeps its own.
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the day.
  useEffect(() => {
    if (!follow.current) return;
    follow.current = false;
    body.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  }, [day]);

  const keys = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLButtonElement) return;
    const next = dayByKey(event, day, "month");
    if (next !== null) {
      event.preventDefault();
      follow.current = true;
      onDay(next);
    } else if (event.key === "Enter" && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      onEnter(day);
    }
  };
  const month = day.slice(0, 7);

  return (
    <div
      className={styles.month}
      role="grid"
      aria-label={words.calendarOf(formatDate(day, "month", language))}
      onKeyDown={keys}
    >
      <div className={classes(styles.week, styles.names)} role="row">
        <span className={styles.weekName} role="columnheader">
          {words.weekShort}
        </span>
        {weekdayShort[language].map((name, index) => (
          <span
            key={name}
            className={styles.dayName}
            role="columnheader"
            aria-label={weekdayNames[language][index] ?? name}
          >
            {name}
          </span>
        ))}
      </div>
      <div className={styles.weeks} ref={body} role="rowgroup">
        {monthGrid(day).map((week) => {
          const bars = layWeek(week.days, rows);
          const tall = bars.every((bar) => (bar.lane + 1) * TALL_PX <= room);
          const linePx = tall ? TALL_PX : LINE_PX;
          const lines = Math.max(1, Math.floor(room / linePx));
          const { shown, more } = fitWeek(bars, lines);
          return (
            <div key={week.days[0]} className={styles.week} role="row">
              <span className={styles.weekName} role="rowheader" aria-label={words.weekLong(week.number)}>
                {week.number}
              </span>
              {week.days.map((one, index) => {
                const holiday = holidays.get(one);
                const count = rows.filter((row) => firstDay(row.when) <= one && one <= lastDay(row.when)).length;
                const name = [formatDate(one, "full", language), holiday, words.eventsCount(count)];
                return (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys.
                  <div
                    key={one}
                    role="gridcell"
                    tabIndex={one === day ? 0 : -1}
                    aria-selected={one === day}
                    aria-current={one === today ? "date" : undefined}
                    aria-label={name.filter((part) => part).join(", ")}
                    className={classes(
                      styles.cell,
                      index > 4 && styles.weekend,
                      holiday !== undefined && styles.holiday,
                      one.slice(0, 7) !== month && styles.other,
                      one === day && styles.day,
                    )}
                    onClick={() => onDay(one)}
                    onDoubleClick={() => onCreate(one)}
                  >
                    <span className={styles.dayHead}>
                      <span className={classes(styles.number, one === today && styles.today)}>
                        {Number(one.slice(8, 10))}
                      </span>
                      {holiday && (
                        <span className={styles.holidayName} title={holiday}>
                          {holiday}
                        </span>
                      )}
                    </span>
                    {shown
                      .filter((bar) => bar.from === index)
                      .map((bar) => (
                        <EventChip
                          key={bar.row.id}
                          {...props}
                          row={bar.row}
                          day={one}
                          before={bar.before}
                          after={bar.after}
                          tall={tall}
                          style={{
                            top: NUMBER_PX + bar.lane * linePx,
                            width: `calc(${bar.span * 100}% + ${bar.span - 1}px - 6px)`,
                          }}
                        />
                      ))}
                    {(more[index] ?? 0) > 0 && (
                      <button
                        type="button"
                        tabIndex={-1}
                        className={styles.more}
                        style={{ top: NUMBER_PX + (lines - 1) * linePx }}
                        aria-label={words.showAllOf(more[index] ?? 0, formatDate(one, "weekday", language))}
                        onClick={(event) => {
                          event.stopPropagation();
                          onDay(one);
                        }}
                      >
                        {words.showAll(more[index] ?? 0)}
                      </button>
                    )}
                  </div>
                );
              })}
            </div>
          );
        })}
      </div>
    </div>
  );
}
