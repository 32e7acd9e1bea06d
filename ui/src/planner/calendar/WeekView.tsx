import { CalendarOff, Repeat } from "lucide-react";
import { type CSSProperties, type KeyboardEvent, type MouseEvent, useEffect, useLayoutEffect, useRef } from "react";
import { useToday } from "../../shared/desk";
import { classes, inText } from "../../shared/parts";
import { weekdayShort } from "../../shared/typed/names";
import { timeOfMinutes } from "../../shared/typed/times";
import { formatDate, timeOf, useLanguage } from "../../shared/words";
import { awayNames } from "../absence/absences";
import { useAbsenceWords } from "../absence/words";
import { BirthdayMark } from "../birthday/BirthdayMark";
import { birthdayNames } from "../birthday/birthdays";
import { DeadlineMark } from "../deadline/DeadlineMark";
import { mostPressing, titlesOf } from "../deadline/deadlines";
import { isBar, timeOn } from "../when";
import { useWords } from "../words";
import styles from "./Calendar.module.css";
import { EventChip, GhostChip } from "./EventChip";
import { softHyphens } from "./hyphens";
import { dayByKey } from "./keys";
import { layWeek, weekOf } from "./month";
import type { CalendarProps } from "./props";
import { isOn, saidOf } from "./rows";
import type { DaysView } from "./views";
import { hoursOf, layDay } from "./week";

/** The least height of an hour; a high window gives them more. */
const HOUR_PX = 44;
const LINE_PX = 23;
/** Where the week is scrolled to at first. */
const MORNING = 7;

/** A day, a working week or a week by the hour: whole days above, what overlaps side by side. */
export function WeekView(props: CalendarProps & { view: Exclude<DaysView, "month">; days: readonly string[] }) {
  const { view, days, day, rows, holidays, away, deadlines, birthdays, current, moving } = props;
  const { onGrab, onDay, onEnter, onCreate, onPick, onOpen } = props;
  const words = useWords();
  const said = useAbsenceWords();
  const language = useLanguage();
  const today = useToday();
  const heads = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLElement>(null);
  const follow = useRef(true);
  const inView = rows.filter((row) => days.some((one) => isOn(row, one)));
  const hours = hoursOf(inView);
  const count = hours.to - hours.from;
  const share = (minutes: number) => `${(minutes / 60 / count) * 100}%`;
  const bars = layWeek(
    days,
    rows.filter((row) => isBar(row.when)),
  );
  const ghost = moving && isBar(moving.to) ? layWeek(days, [{ ...moving.row, when: moving.to }])[0] : undefined;
  const lanes = Math.max(ghost ? 1 : 0, ...bars.map((bar) => bar.lane + 1));

  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the day.
  useEffect(() => {
    if (!follow.current) return;
    follow.current = false;
    // Whoever types already, in the search box for one, goes on there when the calendar has come.
    if (inText(document.activeElement)) return;
    heads.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  }, [day]);
  useLayoutEffect(() => {
    if (body.current) body.current.scrollTop = ((MORNING - hours.from) / count) * body.current.scrollHeight;
  }, [hours.from, count]);

  const keys = (event: KeyboardEvent) => {
    const next = dayByKey(event, day, view);
    if (next === null) return;
    event.preventDefault();
    follow.current = true;
    onDay(next);
  };
  /** A double-click on free time begins an event at its half hour. */
  const createAt = (one: string) => (event: MouseEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const halves = Math.floor(((event.clientY - box.top) / box.height) * count * 2);
    onCreate(one, timeOfMinutes(hours.from * 60 + halves * 30));
  };

  return (
    <div className={styles.weekView} style={{ "--days": days.length } as CSSProperties}>
      <div className={styles.heads} ref={heads} role="group" aria-label={words.viewNames[view]} onKeyDown={keys}>
        <span />
        {days.map((one) => {
          const holiday = holidays.get(one);
          const names = awayNames(away(one), one);
          const asked = deadlines(one);
          const pressing = mostPressing(asked);
          const born = birthdays(one);
          return (
            <button
              key={one}
              type="button"
              tabIndex={one === day ? 0 : -1}
              aria-pressed={one === day}
              aria-current={one === today ? "date" : undefined}
              aria-label={[
                formatDate(one, "full", language),
                holiday,
                names && said.awayNames(names),
                pressing && words.deadlineKinds[pressing](titlesOf(asked)),
                born.length > 0 && words.birthdayNames(birthdayNames(born)),
              ]
                .filter((part) => part)
                .join(", ")}
              className={classes(
                styles.headDay,
                isWeekend(one) && styles.weekend,
                holiday !== undefined && styles.holiday,
                one === day && styles.headOn,
              )}
              onClick={(event) => (event.detail === 0 ? onEnter(one) : onDay(one))}
              onDoubleClick={() => onCreate(one)}
            >
              <span className={styles.headName}>{weekdayShort[language][weekOf(one).days.indexOf(one)]}</span>
              <span className={classes(styles.number, one === today && styles.today)}>
                {formatDate(one, "brief", language).replace(/^\S+ /, "")}
              </span>
              {holiday && <span className={styles.headHoliday}>{softHyphens(holiday, language)}</span>}
              {names && (
                <span className={styles.headHoliday} title={said.awayNames(names)}>
                  <CalendarOff size={12} strokeWidth={2} aria-hidden /> {softHyphens(names, language)}
                </span>
              )}
              <DeadlineMark days={asked} />
              <BirthdayMark people={born} />
            </button>
          );
        })}
      </div>
      {lanes > 0 && (
        <div className={styles.wholeDays}>
          <span className={styles.hour}>{words.allDay}</span>
          {days.map((one, index) => (
            <div key={one} className={styles.wholeDay} style={{ height: lanes * LINE_PX + 4 }}>
              {bars
                .filter((bar) => bar.from === index)
                .map((bar) => (
                  <EventChip
                    key={bar.row.key}
                    {...props}
                    row={bar.row}
                    day={one}
                    before={bar.before}
                    after={bar.after}
                    style={{ top: 2 + bar.lane * LINE_PX, width: widthOf(bar.span) }}
                  />
                ))}
              {moving && ghost?.from === index && (
                <GhostChip title={moving.row.title} time="" style={{ top: 2, width: widthOf(ghost.span) }} />
              )}
            </div>
          ))}
        </div>
      )}
      <section
        className={styles.hours}
        ref={body}
        data-hours
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
        aria-label={words.outside(
          timeOfMinutes(hours.from * 60),
          hours.to === 24 ? "24:00" : timeOfMinutes(hours.to * 60),
        )}
      >
        <div className={styles.hourGrid} style={{ minHeight: count * HOUR_PX }}>
          <div className={styles.hourNames} aria-hidden>
            {Array.from({ length: count }, (_, index) => hours.from + index).map((hour) => (
              <span key={hour} className={styles.hour} style={{ top: share((hour - hours.from) * 60) }}>
                {timeOfMinutes(hour * 60)}
              </span>
            ))}
          </div>
          {days.map((one) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: a second way; Strg+N and Enter are the first.
            <div
              key={one}
              className={classes(
                styles.column,
                isWeekend(one) && styles.weekend,
                holidays.has(one) && styles.holiday,
                one === day && styles.columnOn,
              )}
              style={{ backgroundSize: `100% ${share(60)}` }}
              data-drop-day={one}
              data-from-minute={hours.from * 60}
              data-minutes={count * 60}
              onDoubleClick={createAt(one)}
            >
              {layDay(one, rows).map((block) => {
                const { row } = block;
                const full = saidOf(row, one);
                return (
                  <button
                    key={row.key}
                    type="button"
                    title={full.join(" · ")}
                    aria-label={full.join(", ")}
                    className={classes(
                      styles.block,
                      row.status === "draft" && styles.draft,
                      row.status === "cancelled" && styles.cancelled,
                      row.key === current && styles.chosen,
                      row.key === moving?.row.key && styles.leaving,
                    )}
                    data-row={row.key}
                    style={{
                      top: share(block.start - hours.from * 60),
                      height: `calc(${share(block.end - block.start)} - 2px)`,
                      insetInlineStart: `calc(${(block.column / block.columns) * 100}% + 1px)`,
                      width: `calc(${100 / block.columns}% - 3px)`,
                    }}
                    onPointerDown={(event) => onGrab(event, row, one, "whole")}
                    onClick={(event) => (event.detail === 0 ? onOpen(row, one) : onPick(row, one))}
                    onDoubleClick={(event) => {
                      event.stopPropagation();
                      onOpen(row, one);
                    }}
                  >
                    <span className={styles.blockLines}>
                      <span className={styles.blockTime}>
                        {row.when.span === "timed" ? timeOf(row.when.starts) : ""}
                        {row.status === null && <Repeat size={10} strokeWidth={2.25} aria-hidden />}
                      </span>
                      <span className={styles.blockTitle}>{softHyphens(row.title, language)}</span>
                      {row.place && <span className={styles.blockRoom}>{softHyphens(row.place, language)}</span>}
                    </span>
                    <span
                      className={styles.grip}
                      aria-hidden
                      onPointerDown={(event) => {
                        event.stopPropagation();
                        onGrab(event, row, one, "end");
                      }}
                    />
                  </button>
                );
              })}
              {moving &&
                layDay(one, [{ ...moving.row, when: moving.to }]).map((block) => (
                  <span
                    key="ghost"
                    className={classes(styles.block, styles.ghost)}
                    style={{
                      top: share(block.start - hours.from * 60),
                      height: `calc(${share(block.end - block.start)} - 2px)`,
                      insetInlineStart: 1,
                      width: "calc(100% - 3px)",
                    }}
                    aria-hidden
                  >
                    <span className={styles.blockLines}>
                      <span className={styles.blockTime}>{timeOn(moving.to, one)}</span>
                      <span className={styles.blockTitle}>{softHyphens(moving.row.title, language)}</span>
                    </span>
                  </span>
                ))}
            </div>
          ))}
        </div>
      </section>
    </div>
  );
}

/** The width of what goes over so many days, with the lines between them. */
function widthOf(span: number): string {
  return `calc(${span * 100}% + ${span - 1}px - 6px)`;
}

function isWeekend(day: string): boolean {
  return weekOf(day).days.indexOf(day) > 4;
}
