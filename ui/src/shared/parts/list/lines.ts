import type { ReactNode } from "react";

/** A head above rows. */
export interface Section {
  /** Names it among the others, so that it stays folded when its rows change. */
  id: string;
  /** The index of its first row. */
  start: number;
  /** What it is called, and what it comes to. */
  head: ReactNode;
}

/** A section, or the rows above the first one. */
interface Band {
  section: Section | undefined;
  start: number;
  /** The index behind its last row. */
  end: number;
  folded: boolean;
  /** Its first line. */
  line: number;
}

/**
 * What the keys stop at, one below the other: every row, and a folded section as one line in place of its rows. Rows
 * keep their indexes whatever is folded, so that marks, counts and pages mean the whole list.
 */
export interface Lines {
  count: number;
  /** The row of a line; the first one of a folded section. */
  rowAt: (line: number) => number;
  /** The line of a row; its section's where that is folded. */
  lineOf: (index: number) => number;
  /** The section to which a row belongs. */
  sectionOf: (index: number) => Section | undefined;
  /** Whether a row is out of view under a folded head. */
  isFolded: (index: number) => boolean;
  /** How many rows are in view. */
  rows: number;
  /** The pages that hold the rows of these lines. */
  pages: (first: number, last: number, size: number) => number[];
}

/** Lays out `count` rows under heads, of which some are folded. */
export function layLines(count: number, sections: readonly Section[], folded: ReadonlySet<string>): Lines {
  const bands: Band[] = [];
  let line = 0;
  let rows = 0;
  const add = (section: Section | undefined, start: number, end: number) => {
    const from = Math.min(start, count);
    const to = Math.min(Math.max(end, from), count);
    // A head whose rows have not come has nothing to stand above.
    if (from === to) return;
    const shut = section !== undefined && folded.has(section.id);
    bands.push({ section, start: from, end: to, folded: shut, line });
    line += shut ? 1 : to - from;
    rows += shut ? 0 : to - from;
  };
  const [head] = sections;
  add(undefined, 0, head ? head.start : count);
  for (const [place, section] of sections.entries()) add(section, section.start, sections[place + 1]?.start ?? count);

  const bandOf = (at: number, edge: "start" | "line"): Band | undefined => {
    let low = 0;
    let high = bands.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((bands[middle]?.[edge] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return bands[low];
  };
  const rowAt = (at: number) => {
    const band = bandOf(at, "line");
    if (!band) return at;
    return band.folded ? band.start : band.start + at - band.line;
  };
  return {
    count: line,
    rows,
    rowAt,
    lineOf: (index) => {
      const band = bandOf(index, "start");
      if (!band) return index;
      return band.folded ? band.line : band.line + index - band.start;
    },
    sectionOf: (index) => bandOf(index, "start")?.section,
    isFolded: (index) => bandOf(index, "start")?.folded ?? false,
    pages: (first, last, size) => {
      const found = new Set<number>();
      for (let at = first; at <= last; at += 1) {
        const index = rowAt(at);
        if (!(bandOf(index, "start")?.folded ?? false)) found.add(Math.floor(index / size));
      }
      return [...found];
    },
  };
}
