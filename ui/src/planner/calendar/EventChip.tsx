import { Repeat } from "lucide-react";
import type { CSSProperties } from "react";
import { classes } from "../../shared/parts";
import { timeOf } from "../../shared/words";
import { isBar } from "../when";
import styles from "./Calendar.module.css";
import type { CalendarProps } from "./props";
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
  moving,
  onGrab,
  onPick,
  onOpen,
}: Pick<CalendarProps, "current" | "moving" | "onGrab" | "onPick" | "onOpen"> & {
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
        row.key === moving?.row.key && styles.leaving,
      )}
      data-row={row.key}
      style={style}
      title={full.join(" · ")}
      aria-label={full.join(", ")}
      onPointerDown={(event) => onGrab(event, row, day, "whole")}
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

/** Where a bar or the line of an event in the month comes to stand while it is being put there. */
export function GhostChip({ title, time, style }: { title: string; time: string; style: CSSProperties }) {
  return (
    <span className={classes(styles.chip, styles.bar, styles.ghost)} style={style} aria-hidden>
      {time && <span className={styles.chipTime}>{time}</span>}
      <span className={styles.chipTitle}>{title}</span>
    </span>
  );
}
