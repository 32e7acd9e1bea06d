import type { ReactNode } from "react";
import { classes } from "../../shared/parts";
import styles from "./Record.module.css";

/** A line of a part: what it is, a quiet word behind it, and what can be done at its end. */
export function RecordLine({
  detail,
  badge,
  end,
  children,
}: {
  detail?: ReactNode;
  badge?: ReactNode;
  end?: ReactNode;
  children: ReactNode;
}) {
  return (
    <li className={classes(styles.line, end !== undefined && styles.columns)}>
      <span className={styles.what}>{children}</span>
      <span className={styles.detail}>
        {detail}
        {badge}
      </span>
      {end}
    </li>
  );
}
