import { useRouterState } from "@tanstack/react-router";
import { useState } from "react";
import { type Marks, noMarks } from "../parts/list/marks";

/** The marks of a list that was left for its paper, and the stop of the way back at which it stands. */
interface Left {
  list: string;
  filter: string;
  stop: number;
  marks: Marks;
}

let left: Left | null = null;

/**
 * The marks of a list. They belong to what the filter shows: under another one there are none. Whoever leaves for the
 * paper of the marked rows (`keep`) and comes back finds them as they were.
 */
export function useListMarks(
  list: string,
  filter: string,
): { marks: Marks; setMarks: (marks: Marks) => void; keep: () => void } {
  const stop = useRouterState({ select: (state) => state.location.state.__TSR_index });
  const [marks, set] = useState<Marks>(() =>
    left !== null && left.list === list && left.filter === filter && left.stop === stop ? left.marks : noMarks,
  );
  const [of, setOf] = useState(filter);
  const setMarks = (next: Marks) => {
    left = null;
    set(next);
  };
  if (of !== filter) {
    setOf(filter);
    setMarks(noMarks);
  }
  return {
    marks,
    setMarks,
    keep: () => {
      left = { list, filter, stop, marks };
    },
  };
}
