import { useState } from "react";

/** What was folded, by grouping; kept while the program runs, so that whoever comes back finds it as it was. */
const kept = new Map<string, ReadonlySet<string>>();

/** The groups of a grouping of which only the head is in view. */
export function useFolded(by: string | undefined): {
  folded: ReadonlySet<string>;
  fold: (group: string, shut: boolean) => void;
  foldAll: (groups: readonly string[]) => void;
} {
  const [, redraw] = useState(0);
  const key = by ?? "";
  const folded = kept.get(key) ?? none;
  const set = (next: ReadonlySet<string>) => {
    kept.set(key, next);
    redraw((before) => before + 1);
  };
  return {
    folded,
    fold: (group, shut) => {
      const next = new Set(folded);
      if (shut) next.add(group);
      else next.delete(group);
      set(next);
    },
    foldAll: (groups) => set(new Set(groups)),
  };
}

const none: ReadonlySet<string> = new Set();
