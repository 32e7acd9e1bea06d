import type { ReactNode } from "react";
import { classes } from "../classes";
import styles from "./Badge.module.css";

/** A state in a word. Signal colours only for meaning: due, overdue or danger, fine. */
export function Badge({
  tone = "plain",
  children,
}: {
  tone?: "plain" | "due" | "danger" | "fine" | "accent";
  children: ReactNode;
}) {
  return <span className={classes(styles.badge, styles[tone])}>{children}</span>;
}
