import { Repeat } from "lucide-react";
import type { CSSProperties } from "react";
import { classes } from "../../shared/parts";
import { timeOf } from "../../shared/words";
import { isBar } from "../when";
import styles from "./Calendar.module.css";
import type { CalendarProps } from "./PlannerScreen";
import { type CalendarRow, saidOf } from "./rows";

/** An event or a date of a series in a month or in the row of whole days. Not a tab stop of its own: the day's list leads to it, too. */
export function EventChip({
  row,
  day,
  current,
  before,
  after,
  tall = false,
  style,
  onPick,
  onOpen,
}: Pick<CalendarProps, "current" | "onPick" | "onOpen"> & {
  row: CalendarRow;
  day: string;
  before: boolean;
  after: boolean;
  /** There is room for two lines: the title stands below the time. */
  tall?: boolean;
  style: CSSProperties;
}) {
  const bar = isBar(row.when);
  const full = saidOf(row, day);
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
        row.key === current && styles.chosen,
      )}
      style={style}
      title={full.join(" · ")}
      aria-label={full.join(", ")}
      onClick={(event) => {
        event.stopPropagation();
        onPick(row, day);
      }}
      onDoubleClick={(event) => {
        event.stopPropagation();
        onOpen(row, day);
      }}
    >
      {!bar && row.when.span === "timed" && (
        <span className={styles.chipTime}>
          {timeOf(row.when.starts)}
          {row.status === null && <Repeat size={10} strokeWidth={2.25} aria-hidden />}
        </span>
      )}
      {bar && row.status === null && <Repeat size={11} strokeWidth={2.25} aria-hidden />}
      <span className={styles.chipTitle}>{row.title}</span>
    </button>
  );
}
