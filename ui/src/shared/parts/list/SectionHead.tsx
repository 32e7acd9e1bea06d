import { ChevronDown, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { classes } from "../classes";
import styles from "./DataList.module.css";

/** The head above the rows of a section; `folded` where it can be folded at all. */
export function SectionHead({
  id,
  head,
  height,
  top,
  folded,
  cursor,
  onPress,
}: {
  id: string;
  head: ReactNode;
  /** In pixels, as `top`. */
  height: number;
  top: number;
  folded: boolean | undefined;
  cursor: boolean;
  onPress: () => void;
}) {
  const Icon = folded ? ChevronRight : ChevronDown;
  return (
    <div
      role="row"
      className={classes(styles.section, folded !== undefined && styles.folds, cursor && styles.cursor)}
      style={{ height, transform: `translateY(${top}px)` }}
      {...(folded === undefined ? {} : { onClick: onPress })}
    >
      <div
        id={id}
        role="rowheader"
        aria-expanded={folded === undefined ? undefined : !folded}
        className={styles.sectionHead}
      >
        {folded !== undefined && <Icon size={16} strokeWidth={1.75} aria-hidden className={styles.foldSign} />}
        {head}
      </div>
    </div>
  );
}
