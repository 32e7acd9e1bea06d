import { useSyncExternalStore } from "react";

/** How high rows are. */
export type Density = "comfortable" | "dense";

let density: Density = "comfortable";
const listeners = new Set<() => void>();

/** Sets the height of rows everywhere; called by the app only. */
export function setDensity(next: Density): void {
  document.documentElement.dataset.density = next;
  if (next === density) return;
  density = next;
  for (const listener of listeners) listener();
}

/** The height of a row in px. */
export function useDensity(): number {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => (density === "dense" ? 26 : 32),
  );
}
