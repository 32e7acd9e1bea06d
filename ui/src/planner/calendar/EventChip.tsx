import type { CSSProperties } from "react";
import type { EventRow } from "../../shared/api/generated/commands";
import { classes } from "../../shared/parts";
import { timeOf } from "../../shared/words";
import { isBar, timeOn } from "../when";
import { useWords } from "../words";
import styles from "./Calendar.module.css";
import type { CalendarProps } from "./PlannerScreen";

/** An event in a month or in the row of whole days. Not a tab stop of its own: the day's list leads to it, too. */
export function EventChip({
  row,
  day,
  current,
  before,
  after,
  tall = false,
  style,
  onEvent,
  onOpen,
}: Pick<CalendarProps, "current" | "onEvent" | "onOpen"> & {
  row: EventRow;
  day: string;
  before: boolean;
  after: boolean;
  /** There is room for two lines: the title stands below the time. */
  tall?: boolean;
  style: CSSProperties;
}) {
  const words = useWords();
  const bar = isBar(row.when);
  const time = timeOn(row.when, day);
  const full = [time, row.title, row.room || row.place, words.statuses[row.status]].filter((part) => part !== "");
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes(
        styles.chip,
        bar && styles.bar,
        tall && !bar && styles.tall,
        before && styles.before,
        after && styles.after,
        row.status === "draft" && styles.draft,
        row.status === "cancelled" && styles.cancelled,
        row.id === current && styles.chosen,
      )}
      style={style}
      title={full.join(" · ")}
      aria-label={full.join(", ")}
      onClick={(event) => {
        event.stopPropagation();
        onEvent(row.id, day);
      }}
      onDoubleClick={(event) => {
        event.stopPropagation();
        onOpen(row.id, day);
      }}
    >
      {!bar && row.when.span === "timed" && <span className={styles.chipTime}>{timeOf(row.when.starts)}</span>}
      <span className={styles.chipTitle}>{row.title}</span>
    </button>
  );
}
