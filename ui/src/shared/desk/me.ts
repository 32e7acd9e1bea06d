import { useSyncExternalStore } from "react";

/** Who works at this PC, as the program asked at its first start. */
let me = "";
const listeners = new Set<() => void>();

/** Sets who works here; called by the app only. */
export function setMe(next: string): void {
  if (next === me) return;
  me = next;
  for (const listener of listeners) listener();
}

/** Who works here; empty where nobody said it. */
export function useMe(): string {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => me,
  );
}
