import { Cake, CalendarOff, CalendarPlus, FileClock, Repeat } from "lucide-react";
import { useGo, useShowRecord } from "../../shared/desk";
import { Badge, Button, classes } from "../../shared/parts";
import { formatDate, formatWeek, useLanguage } from "../../shared/words";
import { nameOn } from "../absence/absences";
import { useAbsenceWords } from "../absence/words";
import { planner } from "../place";
import { useSeriesWords } from "../series/words";
import { statusTone } from "../status";
import { timeOn } from "../when";
import { useWords } from "../words";
import styles from "./DayPanel.module.css";
import type { CalendarProps } from "./props";

/** Everything on the chosen day, in full: whatever does not fit into the calendar is found here. */
export function DayPanel({
  day,
  rows,
  holiday,
  away,
  deadlines,
  birthdays,
  onOpen,
  onPick,
  onCreate,
  inMonth,
}: CalendarProps & { holiday: string | undefined; inMonth: boolean }) {
  const words = useWords();
  const said = useAbsenceWords();
  const series = useSeriesWords();
  const go = useGo();
  const language = useLanguage();
  const show = useShowRecord();
  const showContract = show("contract");
  const showContact = show("contact");
  return (
    <section className={styles.panel} aria-label={formatDate(day, "full", language)}>
      <h2 className={styles.title}>{formatDate(day, "full", language)}</h2>
      <p className={styles.detail}>
        {[formatWeek(day, language), holiday, words.eventsCount(rows.length)].filter((part) => part).join(" · ")}
      </p>
      {away(day).length > 0 && (
        <ul className={styles.away} aria-label={said.away}>
          {away(day).map((one) => (
            <li key={one.id}>
              <CalendarOff size={14} strokeWidth={1.75} aria-hidden />
              <button type="button" onClick={() => go(planner, { id: one.id, day, past: true }, "absences")}>
                {said.awayNames(nameOn(one, day, one.employee))}
                <span className={styles.detail}>
                  {[
                    said.until(formatDate(one.ends, "weekday", language)),
                    one.substitute && said.standsIn(one.substitute),
                  ]
                    .filter((part) => part)
                    .join(" · ")}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {deadlines(day).length > 0 && (
        <ul className={styles.away} aria-label={words.deadlines}>
          {deadlines(day).map((one) => (
            <li key={`${one.id} ${one.kind}`}>
              <FileClock size={14} strokeWidth={1.75} aria-hidden />
              <button type="button" onClick={() => showContract?.(one.id)}>
                {words.deadlineKinds[one.kind](one.title)}
                <span className={styles.detail}>{one.partner}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {birthdays(day).length > 0 && (
        <ul className={styles.away} aria-label={words.layers.birthdays}>
          {birthdays(day).map((one) => (
            <li key={one.contact}>
              <Cake size={14} strokeWidth={1.75} aria-hidden />
              <button type="button" onClick={() => showContact?.(one.contact)}>
                {words.birthdayOf(one.listed, one.years)}
                {one.organisation && <span className={styles.detail}>{one.organisation}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
      {rows.length === 0 ? (
        <p className={styles.empty}>{words.dayFree}</p>
      ) : (
        <ul className={styles.list}>
          {rows.map((row) => (
            <li key={row.key}>
              <button
                type="button"
                data-day-event
                data-row={row.key}
                className={styles.event}
                onClick={(event) => (event.detail === 0 ? onOpen(row, day) : onPick(row, day))}
                onDoubleClick={() => onOpen(row, day)}
              >
                <span className={styles.line}>
                  <span className={styles.time}>{timeOn(row.when, day)}</span>
                  {row.status === null ? (
                    <span className={styles.series}>
                      <Repeat size={12} strokeWidth={2} aria-hidden />
                      {series.one}
                    </span>
                  ) : (
                    <Badge tone={statusTone[row.status]}>{words.statuses[row.status]}</Badge>
                  )}
                </span>
                <span className={classes(styles.name, row.status === "cancelled" && styles.struck)}>{row.title}</span>
                <span className={styles.detail}>
                  {[row.place, row.participants > 0 && words.personCount(row.participants)]
                    .filter((part) => part)
                    .join(" · ")}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.steps}>
        <Button icon={CalendarPlus} onPress={() => onCreate(day)}>
          {words.newOn(formatDate(day, "brief", language))}
        </Button>
        <Button icon={CalendarOff} onPress={() => go(planner, { day }, "absences")}>
          {said.title}
        </Button>
        <Button icon={Repeat} onPress={() => go(planner, { day }, "series-list")}>
          {series.title}
        </Button>
      </div>
      <p className={styles.hint}>
        {words.dayHint}
        {rows.length > 0 && ` ${words.moveHint[inMonth ? "month" : "hours"]}`}
      </p>
    </section>
  );
}
