import { useSyncExternalStore } from "react";
import { localToday } from "../typed/civil";

/**
 * Today as the program counts it: the backend's clock and the firm's zone decide, and a day that begins
 * while the window is open changes it everywhere (`day_changed`).
 */
let today = localToday();
const listeners = new Set<() => void>();

/** Sets today (`YYYY-MM-DD`); called by the app only. */
export function setToday(next: string): void {
  if (next === today) return;
  today = next;
  for (const listener of listeners) listener();
}

/** Today as `YYYY-MM-DD`; the caller is drawn again when a new day begins. */
export function useToday(): string {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => today,
  );
}

/** Today as `YYYY-MM-DD`, for what happens on a press. */
export function todayNow(): string {
  return today;
}
