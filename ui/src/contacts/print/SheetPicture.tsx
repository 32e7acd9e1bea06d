import { type KeyboardEvent, useRef } from "react";
import type { LabelSheet } from "../../shared/api/generated/commands";
import { classes } from "../../shared/parts";
import styles from "./Labels.module.css";
import { perPage, stepLabel } from "./sheet";
import { usePrintWords } from "./words";

/**
 * A sheet of labels in true proportions. The first free label is clicked, or reached by the arrow keys; those before
 * it are used up, those that will be printed are filled.
 */
export function SheetPicture({
  sheet,
  start,
  count,
  onStart,
}: {
  sheet: LabelSheet;
  /** The first free label, from 1. */
  start: number;
  /** How many labels are printed in all; null while that is not known. */
  count: number | null;
  onStart: (start: number) => void;
}) {
  const words = usePrintWords();
  const box = useRef<HTMLDivElement>(null);
  const go = (to: number) => {
    onStart(to);
    box.current?.querySelector<HTMLElement>(`[data-label="${to}"]`)?.focus();
  };
  const keys = (event: KeyboardEvent) => {
    const to = stepLabel(sheet, start, event.key);
    if (to === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    go(to);
  };
  const last = count === null ? perPage(sheet) : start + count - 1;
  return (
    <div
      ref={box}
      role="radiogroup"
      aria-label={words.labelStart}
      className={styles.sheet}
      style={{ aspectRatio: `${sheet.page_width} / ${sheet.page_height}` }}
      onKeyDown={keys}
    >
      {Array.from({ length: perPage(sheet) }, (_, index) => {
        const number = index + 1;
        const row = Math.floor(index / sheet.columns);
        const percent = (value: number, of: number) => `${(value / of) * 100}%`;
        return (
          // A radio of its own: native ones cannot lie on a sheet.
          <button
            key={number}
            type="button"
            role="radio"
            aria-checked={number === start}
            aria-label={words.labelNumber(number)}
            data-label={number}
            tabIndex={number === start ? 0 : -1}
            className={classes(
              styles.label,
              number < start && styles.used,
              number >= start && number <= last && styles.printed,
              number === start && styles.first,
            )}
            style={{
              left: percent(sheet.left + sheet.pitch_x * (index % sheet.columns), sheet.page_width),
              top: percent(sheet.top + sheet.pitch_y * row, sheet.page_height),
              width: percent(sheet.width, sheet.page_width),
              height: percent(sheet.height, sheet.page_height),
            }}
            onClick={() => go(number)}
          >
            {number}
          </button>
        );
      })}
    </div>
  );
}
