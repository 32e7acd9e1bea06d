import type { AgendaItem } from "../../shared/api/generated/commands";
import { minutesOfTime, timeOfMinutes } from "../../shared/typed/times";

/**
 * A line of the agenda as it is edited: how deep it lies stands in for its parent, which is the nearest line above
 * that lies one less deep and is no break. So lines can be moved without renumbering each other.
 */
export interface Line extends Omit<AgendaItem, "parent"> {
  /** Names the line while it is edited, saved or not. */
  key: string;
  /** 0 for 3, 1 for 3.1, 2 for 3.1.2. */
  depth: number;
}

/** 3.1.2 is as deep as it goes. */
const DEEPEST = 2;

let lastKey = 0;

/** An empty line. */
export function newLine(day: number, depth: number, change: Partial<Line> = {}): Line {
  lastKey += 1;
  return {
    key: `new-${lastKey}`,
    depth,
    id: null,
    day,
    kind: "info",
    internal: false,
    title: "",
    minutes: null,
    fixed_start: null,
    carried_from: null,
    topic: null,
    presenter: "",
    motion: "",
    annex: "",
    note: "",
    number: null,
    ...change,
  };
}

/**
 * Stored items as lines: by day, each item followed by its own sub-items. `keys` are those of the same lines before
 * they were saved, so that a row keeps its place and focus.
 */
export function linesOf(items: readonly AgendaItem[], keys: readonly string[] = []): Line[] {
  const lines: Line[] = [];
  const add = (parent: number | null, day: number, depth: number) => {
    items.forEach((item, index) => {
      if (item.parent !== parent || (parent === null && item.day !== day)) return;
      const { parent: _, ...rest } = item;
      const kept = keys.length === items.length ? keys[lines.length] : undefined;
      lines.push({ ...rest, key: kept ?? (item.id === null ? `at-${index}` : `item-${item.id}`), depth });
      add(index, day, depth + 1);
    });
  };
  for (const day of [...new Set(items.map((item) => item.day))].sort((a, b) => a - b)) add(null, day, 0);
  return lines;
}

/** Lines as they are stored. */
export function itemsOf(lines: readonly Line[]): AgendaItem[] {
  return lines.map(({ key: _, depth: __, ...item }, index) => ({ ...item, parent: parentOf(lines, index) }));
}

/** The place of the line above that a line belongs to, or null. */
export function parentOf(lines: readonly Line[], index: number): number | null {
  const line = lines[index];
  if (!line || line.depth === 0) return null;
  for (let above = index - 1; above >= 0; above -= 1) {
    const other = lines[above];
    if (!other || other.day !== line.day) return null;
    if (other.kind !== "break" && other.depth < line.depth) return above;
  }
  return null;
}

/** How many lines a line takes along: itself and what lies under it. */
export function blockSize(lines: readonly Line[], index: number): number {
  const line = lines[index];
  if (!line) return 0;
  let end = index + 1;
  if (line.kind === "break") return 1;
  while (end < lines.length && lines[end]?.day === line.day && (lines[end]?.depth ?? 0) > line.depth) end += 1;
  return end - index;
}

/** Puts right what moving left behind: days in order, no line deeper than one below the line above it. */
export function settle(lines: readonly Line[]): Line[] {
  const sorted = [...lines].sort((a, b) => a.day - b.day);
  let day = 0;
  let allowed = 0;
  return sorted.map((line) => {
    if (line.day !== day) {
      day = line.day;
      allowed = 0;
    }
    const depth = line.kind === "break" ? 0 : Math.min(line.depth, allowed);
    if (line.kind !== "break") allowed = Math.min(DEEPEST, depth + 1);
    return depth === line.depth ? line : { ...line, depth };
  });
}

/** Whether a line can move one step up or down among those of its level. */
export function canMove(lines: readonly Line[], index: number, by: -1 | 1): boolean {
  return target(lines, index, by) !== null;
}

/** Moves a line with its sub-items one step among those of its level; past the end of its day into the next. */
export function moveLine(lines: readonly Line[], index: number, by: -1 | 1): Line[] {
  const to = target(lines, index, by);
  return to === null ? [...lines] : place(lines, index, to.at, to.day, lines[index]?.depth ?? 0);
}

function target(lines: readonly Line[], index: number, by: -1 | 1): { at: number; day: number } | null {
  const line = lines[index];
  if (!line) return null;
  const size = blockSize(lines, index);
  const beside = by === 1 ? lines[index + size] : lines[index - 1];
  if (!beside) return null;
  if (beside.day !== line.day) return { at: by === 1 ? index + size : index, day: beside.day };
  if (by === 1) {
    return beside.depth < line.depth
      ? { at: index + size + 1, day: line.day }
      : { at: index + size + blockSize(lines, index + size), day: line.day };
  }
  let at = index - 1;
  while (at > 0 && (lines[at]?.depth ?? 0) > line.depth && lines[at - 1]?.day === line.day) at -= 1;
  return { at, day: line.day };
}

/** Moves a line with its sub-items to where another one stands, as dragging does. */
export function dragLine(lines: readonly Line[], from: string, over: string): Line[] {
  const index = lines.findIndex((line) => line.key === from);
  const onto = lines.findIndex((line) => line.key === over);
  const line = lines[index];
  const there = lines[onto];
  if (!line || !there || index === onto) return [...lines];
  const size = blockSize(lines, index);
  if (onto > index && onto < index + size) return [...lines];
  const at = onto > index ? onto + (there.depth <= line.depth ? blockSize(lines, onto) : 1) : onto;
  return place(lines, index, at, there.day, there.kind === "break" ? line.depth : there.depth);
}

/** Puts the block at `index` before the line that stands at `at`. */
function place(lines: readonly Line[], index: number, at: number, day: number, depth: number): Line[] {
  const size = blockSize(lines, index);
  const deeper = depth - (lines[index]?.depth ?? 0);
  const block = lines
    .slice(index, index + size)
    .map((line) => ({ ...line, day, depth: Math.min(DEEPEST, line.depth + deeper) }));
  const rest = [...lines.slice(0, index), ...lines.slice(index + size)];
  const before = at > index ? at - size : at;
  return settle([...rest.slice(0, before), ...block, ...rest.slice(before)]);
}

/**
 * Until when something still runs where a line's fixed start has come: the line before it, or the day that has not
 * begun. Null where the fixed start holds.
 */
export function fixedTooEarly(
  lines: readonly Line[],
  index: number,
  times: ReadonlyMap<string, { conflict: number }>,
): { until: string; before: "item" | "day" } | null {
  const line = lines[index];
  if (!line?.fixed_start) return null;
  const above = lines[index - 1];
  const first = above === undefined || above.day !== line.day;
  // A line that is too long carries the minutes; a first one also those by which it begins before its day.
  if (first ? runsIntoNext(lines, index, times) : !runsIntoNext(lines, index - 1, times)) return null;
  const by = times.get(first ? line.key : above.key)?.conflict ?? 0;
  if (by <= 0) return null;
  return { until: timeOfMinutes(minutesOfTime(line.fixed_start) + by), before: first ? "day" : "item" };
}

/** Whether a line is still running when the next one begins at its fixed start. */
export function runsIntoNext(
  lines: readonly Line[],
  index: number,
  times: ReadonlyMap<string, { conflict: number }>,
): boolean {
  const line = lines[index];
  const next = lines[index + 1];
  if (!line || (times.get(line.key)?.conflict ?? 0) <= 0 || !next?.fixed_start || next.day !== line.day) return false;
  // One that ends in time was only fixed too early itself.
  return !line.fixed_start || minutesOfTime(line.fixed_start) + (line.minutes ?? 0) > minutesOfTime(next.fixed_start);
}

/** Whether a line can lie one deeper: something above it on the same day can bear it, and nothing gets too deep. */
export function canIndent(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  if (!line || line.kind === "break") return false;
  const block = lines.slice(index, index + blockSize(lines, index));
  if (block.some((inner) => inner.depth >= DEEPEST)) return false;
  for (let above = index - 1; above >= 0 && lines[above]?.day === line.day; above -= 1) {
    const other = lines[above];
    if (other && other.kind !== "break") return other.depth >= line.depth;
  }
  return false;
}

/** Moves a line with its sub-items in (1) or out (-1). */
export function indentLine(lines: readonly Line[], index: number, by: -1 | 1): Line[] {
  const line = lines[index];
  if (!line || (by === 1 ? !canIndent(lines, index) : line.depth === 0)) return [...lines];
  const size = blockSize(lines, index);
  return settle(
    lines.map((other, at) => (at >= index && at < index + size ? { ...other, depth: other.depth + by } : other)),
  );
}

/** Takes a line out; its sub-items move up to its level. */
export function removeLine(lines: readonly Line[], index: number): Line[] {
  const size = blockSize(lines, index);
  return settle(
    lines
      .map((line, at) => (at > index && at < index + size ? { ...line, depth: line.depth - 1 } : line))
      .filter((_, at) => at !== index),
  );
}

/** Puts a line behind the one at `index` and its sub-items; at the end for -1. */
export function insertAfter(lines: readonly Line[], index: number, line: Line): Line[] {
  const at = index < 0 ? lines.length : index + (line.depth > (lines[index]?.depth ?? 0) ? 1 : 0);
  const end = index < 0 ? at : Math.max(at, index + blockSize(lines, index));
  return settle([...lines.slice(0, end), line, ...lines.slice(end)]);
}
