import { useSyncExternalStore } from "react";

/** How many lines of a group stand there at first, in a low window and in one with room. */
export const firstLines = {
  deadlines: { low: 3, roomy: 5 },
  today: { low: 3, roomy: 6 },
  tasks: { low: 5, roomy: 8 },
  followUps: { low: 2, roomy: 4 },
  tomorrow: { low: 3, roomy: 4 },
} as const;

/** How many of so many lines are folded away; a single one is shown, for its place the fold would take. */
export function foldedAway(group: keyof typeof firstLines, lines: number, roomy: boolean): number {
  const rest = lines - firstLines[group][roomy ? "roomy" : "low"];
  return rest > 1 ? rest : 0;
}

const ROOMY = "(min-height: 960px)";

function watch(changed: () => void): () => void {
  const media = window.matchMedia(ROOMY);
  media.addEventListener("change", changed);
  return () => media.removeEventListener("change", changed);
}

/** Whether the window is high enough for longer groups. */
export const useRoomy = (): boolean => useSyncExternalStore(watch, () => window.matchMedia(ROOMY).matches);
