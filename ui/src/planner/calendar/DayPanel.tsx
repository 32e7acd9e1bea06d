import { CalendarPlus } from "lucide-react";
import { Badge, Button, classes } from "../../shared/parts";
import { formatDate, formatWeek, useLanguage } from "../../shared/words";
import { statusTone } from "../status";
import { timeOn } from "../when";
import { useWords } from "../words";
import styles from "./Calendar.module.css";
import type { CalendarProps } from "./PlannerScreen";

/** Everything on the chosen day, in full: whatever does not fit into the calendar is found here. */
export function DayPanel({
  day,
  rows,
  holiday,
  onOpen,
  onEvent,
  onCreate,
}: CalendarProps & { holiday: string | undefined }) {
  const words = useWords();
  const language = useLanguage();
  return (
    <section className={styles.panel} aria-label={formatDate(day, "full", language)}>
      <h2 className={styles.panelTitle}>{formatDate(day, "full", language)}</h2>
      <p className={styles.panelDetail}>
        {[formatWeek(day, language), holiday, words.eventsCount(rows.length)].filter((part) => part).join(" · ")}
      </p>
      {rows.length === 0 ? (
        <p className={styles.panelEmpty}>{words.dayFree}</p>
      ) : (
        <ul className={styles.panelList}>
          {rows.map((row) => (
            <li key={row.id}>
              <button
                type="button"
                data-day-event
                className={styles.panelEvent}
                onClick={(event) => (event.detail === 0 ? onOpen(row.id, day) : onEvent(row.id, day))}
                onDoubleClick={() => onOpen(row.id, day)}
              >
                <span className={styles.panelLine}>
                  <span className={styles.panelTime}>{timeOn(row.when, day)}</span>
                  <Badge tone={statusTone[row.status]}>{words.statuses[row.status]}</Badge>
                </span>
                <span className={classes(styles.panelName, row.status === "cancelled" && styles.struck)}>
                  {row.title}
                </span>
                <span className={styles.panelDetail}>
                  {[row.room || row.place, row.participants > 0 && words.personCount(row.participants)]
                    .filter((part) => part)
                    .join(" · ")}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button icon={CalendarPlus} onPress={() => onCreate(day)}>
          {words.newOn(formatDate(day, "brief", language))}
        </Button>
      </div>
      <p className={styles.panelHint}>{words.dayHint}</p>
    </section>
  );
}
