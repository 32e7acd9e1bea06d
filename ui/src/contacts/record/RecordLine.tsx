import type { ReactNode } from "react";
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
    <li className={styles.line}>
      <span className={styles.what}>
        {children}
        {detail && <span className={styles.detail}>{detail}</span>}
        {badge}
      </span>
      {end}
    </li>
  );
}
