import type { ReactNode } from "react";

/** One thing per column. */
export interface Column<Row> {
  id: string;
  title: string;
  /** Least width in px, the share of what is left over (0: none), and what stands beside the text, such as a sign. */
  width: { min: number; grow?: number; beside?: number };
  align?: "start" | "end";
  /** Numbers with letters and hyphens (`V-2024-0031`): no figures of one width, which would widen the hyphens. */
  code?: boolean;
  /** Gives way where the list is too narrow for all, the highest first; without it the column always stays. */
  yields?: number;
  /** Whether the list can be ordered by it. */
  sortable?: boolean;
  /** Not shown until the person chooses it. */
  optional?: boolean;
  /** Never hidden: what names the record. */
  fixed?: boolean;
  /** The cell as text: for copying, typing jumps and the tooltip of a cut cell. */
  text: (row: Row) => string;
  /** The cell, where it is more than its text. */
  render?: (row: Row) => ReactNode;
}

/** The order of a list. */
export interface Sort {
  column: string;
  descending: boolean;
}

/** What a person chose for the columns of a place. */
export interface ColumnChoice {
  /** Columns turned over against their `optional`. */
  turned: readonly string[];
  /** Widths drawn by hand, in px. */
  widths: Readonly<Record<string, number>>;
  /** Ids in the order in which they were put; what is not named keeps its place behind its neighbour. */
  order?: readonly string[];
}

export const noChoice: ColumnChoice = { turned: [], widths: {} };

/** The columns in the order that was chosen. A column that the choice does not know follows its neighbour. */
export function inOrder<Row>(columns: readonly Column<Row>[], choice: ColumnChoice): readonly Column<Row>[] {
  const order = choice.order ?? [];
  if (order.length === 0) return columns;
  const known = order.flatMap((id) => columns.find((column) => column.id === id) ?? []);
  const put = [...known];
  columns.forEach((column, place) => {
    if (put.includes(column)) return;
    const before = columns[place - 1];
    put.splice(before ? put.indexOf(before) + 1 : 0, 0, column);
  });
  return put;
}

/** The choice with one column put before or behind its neighbour among those that are shown. */
export function moved<Row>(
  columns: readonly Column<Row>[],
  choice: ColumnChoice,
  id: string,
  step: -1 | 1,
): ColumnChoice {
  const ordered = inOrder(columns, choice);
  const shown = ordered.filter((column) => isShown(column, choice)).map((column) => column.id);
  const neighbour = shown[shown.indexOf(id) + step];
  if (neighbour === undefined) return choice;
  return placed(ordered, choice, id, neighbour, step === 1);
}

/** The choice with one column put beside another. */
export function placed<Row>(
  ordered: readonly Column<Row>[],
  choice: ColumnChoice,
  id: string,
  beside: string,
  behind: boolean,
): ColumnChoice {
  if (id === beside) return choice;
  const order = ordered.map((column) => column.id).filter((one) => one !== id);
  order.splice(order.indexOf(beside) + (behind ? 1 : 0), 0, id);
  return { ...choice, order };
}

/** Whether a column is shown under a choice. */
export function isShown<Row>(column: Column<Row>, choice: ColumnChoice): boolean {
  if (column.fixed) return true;
  return choice.turned.includes(column.id) ? column.optional === true : column.optional !== true;
}

/** Between two columns, and from a row's edges to its cells, in px. */
const GAP_PX = 12;

/**
 * The columns that have room beside each other: names are to be read, so columns of less weight give way before
 * all are cut. What was chosen is only not drawn; with more room it is there again.
 */
export function fitting<Row>(
  columns: readonly Column<Row>[],
  choice: ColumnChoice,
  room: number,
): readonly Column<Row>[] {
  let kept = columns;
  const needed = () =>
    kept.reduce((sum, column) => sum + (choice.widths[column.id] ?? column.width.min) + GAP_PX, GAP_PX);
  // What one chose to see gives way last, beginning at the end: a cut date is worse than one that is not there.
  const weight = (column: Column<Row>) => column.yields ?? (column.optional && !column.fixed ? 0 : undefined);
  while (needed() > room) {
    const yielding = kept.filter((column) => weight(column) !== undefined);
    if (yielding.length === 0) return kept;
    const next = yielding.reduce((a, b) => {
      const [before, after] = [weight(a) ?? 0, weight(b) ?? 0];
      return after > before || (after === before && after === 0) ? b : a;
    });
    kept = kept.filter((column) => column !== next);
  }
  return kept;
}

/** How wide a column would have to be for its text, in px, by its id. */
export type Wishes = Readonly<Record<string, number>>;

/** One long name does not take the room of all others. */
const MOST_PX = 460;

/** A longer head than this may be cut. */
const MOST_HEAD_PX = 220;

/** So much air behind its text a column gets at most: the eye follows a row across no gaps that are wider. */
const MOST_AIR_PX = 240;

/**
 * The CSS grid's columns. A width drawn by hand holds. Where there is room for it no text is cut, and the rest is
 * shared out as air; where there is not, the heads come first, then short texts get what they need and the long ones
 * share what is left.
 */
export function gridTemplate<Row>(
  columns: readonly Column<Row>[],
  choice: ColumnChoice,
  room = Number.POSITIVE_INFINITY,
  wishes: Wishes = {},
  heads: Wishes = {},
): string {
  const free = columns.filter((column) => choice.widths[column.id] === undefined);
  const taken = columns.reduce((sum, { id, width }) => sum + (choice.widths[id] ?? width.min) + GAP_PX, GAP_PX);
  const spare = Math.max(0, Math.floor(room - taken));
  const beyond = (wish: number | undefined, most: number, least: number) =>
    Math.max(0, Math.min(Math.ceil(wish ?? 0), most) - least);
  const toHeads = shares(new Map(free.map(({ id, width }) => [id, beyond(heads[id], MOST_HEAD_PX, width.min)])), spare);
  const headed = free.reduce((sum, { id }) => sum + toHeads(id), 0);
  const toTexts = shares(
    new Map(free.map(({ id, width }) => [id, beyond(wishes[id], MOST_PX, width.min + toHeads(id))])),
    spare - headed,
  );
  const given = (id: string) => toHeads(id) + toTexts(id);
  const air = spare - free.reduce((sum, { id }) => sum + given(id), 0);
  const growing = free.reduce((sum, { width }) => sum + (width.grow ?? 0), 0);
  // Before anything was measured the columns share all there is.
  const measured = Number.isFinite(room) && free.every(({ id }) => wishes[id] !== undefined);
  return columns
    .map(({ id, width }) => {
      const drawn = choice.widths[id];
      if (drawn !== undefined) return `${drawn}px`;
      const px = width.min + given(id);
      if (!width.grow) return `${px}px`;
      if (!measured) return `minmax(${px}px, ${width.grow}fr)`;
      return `${px + Math.min(MOST_AIR_PX, Math.floor((air * width.grow) / growing))}px`;
    })
    .join(" ");
}

/** What each gets of what there is, by its id. */
function shares(needs: ReadonlyMap<string, number>, there: number): (id: string) => number {
  const most = level([...needs.values()], there);
  return (id) => Math.min(needs.get(id) ?? 0, most);
}

/** Up to how much each gets of what there is, so that nobody has more while another wants for it. */
function level(needs: readonly number[], there: number): number {
  let left = there;
  const rising = [...needs].sort((a, b) => a - b);
  for (const [place, need] of rising.entries()) {
    const share = left / (rising.length - place);
    if (need > share) return Math.floor(share);
    left -= need;
  }
  return Number.POSITIVE_INFINITY;
}

/** Rows as tab-separated text; tabs and breaks inside cells become spaces, and no cell is one that calculates. */
export function asTsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const clean = (text: string) => guarded(text.replace(/[\t\r\n]+/g, " ").trim());
  const lines = [columns.map((column) => clean(column.title))];
  for (const row of rows) lines.push(columns.map((column) => clean(column.text(row))));
  return lines.map((line) => line.join("\t")).join("\r\n");
}

/** Rows as an HTML table, for Word and mail; a spreadsheet that takes it reads as text what would calculate. */
export function asHtml<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const safe = (text: string) =>
    text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign);
  const cell = (tag: "th" | "td", column: Column<Row>, text: string) => {
    const styles = [
      column.align === "end" ? "text-align:right" : "",
      calculates(text) ? "mso-number-format:'\\@'" : "",
    ];
    const style = styles.filter((one) => one !== "").join(";");
    return `<${tag}${style === "" ? "" : ` style="${style}"`}>${safe(text)}</${tag}>`;
  };
  const head = columns.map((column) => cell("th", column, column.title)).join("");
  const body = rows
    .map((row) => `<tr>${columns.map((column) => cell("td", column, column.text(row))).join("")}</tr>`)
    .join("");
  return `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

/**
 * Whether a spreadsheet would run a cell as a formula, by the rule of the export as CSV. Phone numbers
 * ("+49 4121 …") and amounts ("-12,50 €") are what they seem to be.
 */
function calculates(text: string): boolean {
  if (/^\+[\d\s\-/().]+$/.test(text) && /\d/.test(text)) return false;
  if (/^[+-]\s?[€$£]?\s?\d[\d.,\s]*(\s?(%|€|\$|£|[A-Z]{3}))?$/.test(text)) return false;
  return /^'*[=+\-@\t\r]/.test(text);
}

/** An apostrophe before what would calculate; Kontor's own import takes it off again. */
function guarded(text: string): string {
  return calculates(text) ? `'${text}` : text;
}
