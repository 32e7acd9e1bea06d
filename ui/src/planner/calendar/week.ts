import { minutesOfTime } from "../../shared/typed/times";
import { timeOf } from "../../shared/words";
import { byTime, firstDay, isBar } from "../when";
import type { Placed } from "./month";

/** The hours that a week shows even when nothing happens in them. */
const USUAL = { from: 7, to: 19 };

/** What is shorter is drawn as long as this, so that its title can be read and pressed. */
const LEAST_MINUTES = 25;

/** An event in a day's column: minutes since midnight, and which of how many columns side by side. */
export interface Block<R extends Placed = Placed> {
  row: R;
  start: number;
  end: number;
  column: number;
  columns: number;
}

/** Lays the timed events of one day side by side where they overlap. */
export function layDay<R extends Placed>(day: string, rows: readonly R[]): Block<R>[] {
  const blocks = rows
    .filter((row) => !isBar(row.when) && firstDay(row.when) === day)
    .sort(byTime)
    .map((row) => {
      const [start, end] = minutes(row);
      return { row, start, end: Math.max(end, start + LEAST_MINUTES), column: 0, columns: 1 };
    });
  let group: Block<R>[] = [];
  let groupEnd = 0;
  const close = () => {
    const columns = Math.max(1, ...group.map((block) => block.column + 1));
    for (const block of group) block.columns = columns;
    group = [];
  };
  for (const block of blocks) {
    if (group.length > 0 && block.start >= groupEnd) close();
    const taken = new Set(group.filter((other) => other.end > block.start).map((other) => other.column));
    while (taken.has(block.column)) block.column += 1;
    groupEnd = group.length === 0 ? block.end : Math.max(groupEnd, block.end);
    group.push(block);
  }
  close();
  return blocks;
}

/** The hours to draw: the usual ones, and more where something begins earlier or ends later. */
export function hoursOf(rows: readonly Placed[]): { from: number; to: number } {
  const timed = rows.filter((row) => !isBar(row.when)).map(minutes);
  return {
    from: Math.min(USUAL.from, ...timed.map(([start]) => Math.floor(start / 60))),
    to: Math.max(USUAL.to, ...timed.map(([, end]) => Math.ceil(end / 60))),
  };
}

/** Begin and end in minutes since midnight; an end at midnight is the day's end. */
function minutes({ when }: Placed): readonly [start: number, end: number] {
  if (when.span === "days") return [0, 1440];
  const start = minutesOfTime(timeOf(when.starts));
  const end = minutesOfTime(timeOf(when.ends));
  return [start, end === 0 && when.ends > when.starts ? 1440 : end];
}
