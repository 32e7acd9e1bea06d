import { ChevronRight } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { FieldGroup } from "./Form";
import styles from "./Form.module.css";

/**
 * A group of fields that few records need: open where it says something or something in it was refused, otherwise a
 * line that opens it.
 */
export function Folded({
  title,
  hint,
  filled,
  refused,
  columns = 2,
  children,
}: {
  title: string;
  /** What can be entered there, in a few words. */
  hint: string;
  filled: boolean;
  /** Something in it was refused: that must be seen. */
  refused: boolean;
  columns?: 1 | 2;
  children: ReactNode;
}) {
  const [opened, open] = useState(filled);
  // Whoever opens it goes on with what is in it: the line that had the focus is gone.
  const inside = useRef<HTMLDivElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (!opened || !asked.current) return;
    asked.current = false;
    inside.current?.querySelector<HTMLElement>("input:not([type=hidden]), textarea, button")?.focus();
  }, [opened]);
  // What was filled from outside (a draft) stays in sight, even while it is being emptied.
  if (filled && !opened) open(true);
  if (opened || refused) {
    return (
      <div ref={inside}>
        <FieldGroup title={title} columns={columns}>
          {children}
        </FieldGroup>
      </div>
    );
  }
  return (
    <button
      type="button"
      className={styles.folded}
      aria-expanded={false}
      onClick={() => {
        asked.current = true;
        open(true);
      }}
    >
      <ChevronRight size={16} strokeWidth={1.75} aria-hidden />
      <span>{title}</span>
      <span className="quiet">{hint}</span>
    </button>
  );
}
