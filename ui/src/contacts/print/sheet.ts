import type { LabelSheet } from "../../shared/api/generated/commands";

/** How many labels a page has. */
export const perPage = (sheet: LabelSheet) => sheet.columns * sheet.rows;

/** Where an arrow key leads from a label, counted from 1; at the sheet's edge it stays. */
export function stepLabel(sheet: LabelSheet, from: number, key: string): number | null {
  const last = perPage(sheet);
  const to = {
    ArrowLeft: from - 1,
    ArrowRight: from + 1,
    ArrowUp: from - sheet.columns,
    ArrowDown: from + sheet.columns,
    Home: 1,
    End: last,
  }[key];
  if (to === undefined) return null;
  return to < 1 || to > last ? from : to;
}

/** A sheet to begin one's own from: three by eight on A4. */
export const newSheet: LabelSheet = {
  code: "",
  name: "",
  page_width: 210,
  page_height: 297,
  width: 70,
  height: 36,
  columns: 3,
  rows: 8,
  left: 0,
  top: 4.5,
  pitch_x: 70,
  pitch_y: 36,
  spine: false,
};
