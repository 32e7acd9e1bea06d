import { CalendarOff } from "lucide-react";
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useToday } from "../../shared/desk";
import { classes, inText } from "../../shared/parts";
import { weekdayNames, weekdayShort } from "../../shared/typed/names";
import { formatDate, timeOf, useLanguage } from "../../shared/words";
import { awayNames } from "../absence/absences";
import { useAbsenceWords } from "../absence/words";
import { BirthdayMark } from "../birthday/BirthdayMark";
import { birthdayNames } from "../birthday/birthdays";
import { DeadlineMark } from "../deadline/DeadlineMark";
import { mostPressing, titlesOf } from "../deadline/deadlines";
import { isBar } from "../when";
import { useWords } from "../words";
import styles from "./Calendar.module.css";
import { EventChip, GhostChip } from "./EventChip";
import { dayByKey } from "./keys";
import { fitWeek, LINE_PX, layWeek, monthGrid, ownWeeks, TALL_PX } from "./month";
import type { CalendarProps } from "./props";
import { isOn } from "./rows";

/** Height of the day's number, in px. */
const NUMBER_PX = 26;
/** In narrower days time and title stand one above the other: side by side the title would be cut to nothing. */
const NARROW_PX = 128;
/** The column of the weeks' numbers. */
const WEEK_PX = 30;

/**
 * The ISO weeks of a month. A grid with one tab stop: arrows move the day, Enter opens what is on it or adds an event. A day
 * with more than fits says so and shows its whole list beside the month.
 */
export function MonthView(props: CalendarProps) {
  const { day, rows, holidays, away, deadlines, birthdays, moving, onDay, onEnter, onCreate } = props;
  const words = useWords();
  const said = useAbsenceWords();
  const language = useLanguage();
  const today = useToday();
  const body = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 7 * NARROW_PX, height: 600 });
  const follow = useRef(true);

  useLayoutEffect(() => {
    const element = body.current;
    if (!element) return;
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
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
    // Whoever types already, in the search box for one, goes on there when the calendar has come.
    if (inText(document.activeElement)) return;
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
  const narrow = (size.width - WEEK_PX) / 7 < NARROW_PX;
  const roomOf = (weeks: number) => size.height / weeks - NUMBER_PX - 2;
  // Six weeks, so that nothing jumps from month to month; where they are too low for two events, as few as needed.
  const six = monthGrid(day);
  const weeks = roomOf(six.length) < 2 * (narrow ? TALL_PX : LINE_PX) ? ownWeeks(day) : six;

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
        {weeks.map((week) => {
          const { shown, more } = fitWeek(layWeek(week.days, rows), roomOf(weeks.length), narrow);
          const ghost = moving ? layWeek(week.days, [{ ...moving.row, when: moving.to }])[0] : undefined;
          return (
            <div key={week.days[0]} className={styles.week} role="row">
              <span className={styles.weekName} role="rowheader" aria-label={words.weekLong(week.number)}>
                {week.number}
              </span>
              {week.days.map((one, index) => {
                const holiday = holidays.get(one);
                const count = rows.filter((row) => isOn(row, one)).length;
                const names = awayNames(away(one), one);
                const asked = deadlines(one);
                const pressing = mostPressing(asked);
                const born = birthdays(one);
                const name = [
                  formatDate(one, "full", language),
                  holiday,
                  names && said.awayNames(names),
                  pressing && words.deadlineKinds[pressing](titlesOf(asked)),
                  born.length > 0 && words.birthdayNames(birthdayNames(born)),
                  words.eventsCount(count),
                ];
                return (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys.
                  <div
                    key={one}
                    role="gridcell"
                    tabIndex={one === day ? 0 : -1}
                    aria-selected={one === day}
                    aria-current={one === today ? "date" : undefined}
                    aria-label={name.filter((part) => part).join(", ")}
                    data-drop-day={one}
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
                      {names && (
                        <span className={styles.away} title={said.awayNames(names)}>
                          <CalendarOff size={12} strokeWidth={2} aria-hidden />
                          <span>{names}</span>
                        </span>
                      )}
                      <DeadlineMark days={asked} />
                      <BirthdayMark people={born} />
                      {(more[index] ?? 0) > 0 && (
                        <button
                          type="button"
                          tabIndex={-1}
                          className={styles.more}
                          aria-label={words.showAllOf(more[index] ?? 0, formatDate(one, "weekday", language))}
                          title={words.showAllOf(more[index] ?? 0, formatDate(one, "weekday", language))}
                          onClick={(event) => {
                            event.stopPropagation();
                            onDay(one);
                          }}
                        >
                          {words.showAll(more[index] ?? 0)}
                        </button>
                      )}
                    </span>
                    {shown
                      .filter(({ bar }) => bar.from === index)
                      .map(({ bar, top }) => (
                        <EventChip
                          key={bar.row.key}
                          {...props}
                          row={bar.row}
                          day={one}
                          before={bar.before}
                          after={bar.after}
                          tall={narrow}
                          style={{
                            top: NUMBER_PX + top,
                            width: widthOf(bar.span),
                          }}
                        />
                      ))}
                    {moving && ghost?.from === index && (
                      <GhostChip
                        title={moving.row.title}
                        time={moving.to.span === "timed" && !isBar(moving.to) ? timeOf(moving.to.starts) : ""}
                        style={{ top: NUMBER_PX, width: widthOf(ghost.span) }}
                      />
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

/** The width of what goes over so many days, with the lines between them. */
function widthOf(span: number): string {
  return `calc(${span * 100}% + ${span - 1}px - 6px)`;
}
