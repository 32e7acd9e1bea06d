import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classes } from "../classes";
import styles from "./NoticeBar.module.css";

const icons = { plain: Info, due: TriangleAlert, danger: CircleAlert };

/** A message that belongs to the place it stands in (a draft was found, the file is read-only). */
export function NoticeBar({
  tone = "plain",
  children,
  actions,
}: {
  tone?: "plain" | "due" | "danger";
  children: ReactNode;
  actions?: ReactNode;
}) {
  const Icon = icons[tone];
  return (
    <div role={tone === "danger" ? "alert" : "status"} className={classes(styles.bar, styles[tone])}>
      <Icon size={16} strokeWidth={2} aria-hidden className={styles.icon} />
      <div className={styles.text}>{children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
