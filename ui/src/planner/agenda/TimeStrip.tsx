import type { ClockRow } from "../../shared/api/generated/commands";
import { classes } from "../../shared/parts";
import styles from "./Agenda.module.css";
import type { Line } from "./outline";

/** What has no minutes still shows that it is there. */
const SLIVER = 2;

/**
 * A day's minutes to scale, 24 px wide, beside rows that are as high as their text: items, breaks, free time, and
 * where the planned end lies. A picture of what the rows say in words, so nothing for screen readers.
 */
export function TimeStrip({
  lines,
  times,
  chosen,
  over,
}: {
  lines: readonly Line[];
  times: ReadonlyMap<string, ClockRow>;
  chosen: string | null;
  /** Minutes beyond the planned end. */
  over: number;
}) {
  const all = lines.reduce((sum, line) => sum + (line.minutes ?? 0) + (times.get(line.key)?.gap ?? 0), 0);
  return (
    <div className={styles.strip} aria-hidden>
      {lines.map((line) => {
        const gap = times.get(line.key)?.gap ?? 0;
        return [
          gap > 0 && <span key={`${line.key}-gap`} className={styles.free} style={{ flexGrow: gap }} />,
          <span
            key={line.key}
            className={classes(
              styles.piece,
              line.kind === "break" && styles.pause,
              line.internal && styles.inside,
              line.key === chosen && styles.chosen,
            )}
            style={{ flexGrow: line.minutes ?? 0, minHeight: SLIVER }}
          />,
        ];
      })}
      {over > 0 && over < all && <span className={styles.planned} style={{ top: `${(1 - over / all) * 100}%` }} />}
    </div>
  );
}
