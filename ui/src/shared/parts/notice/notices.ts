import { useSyncExternalStore } from "react";

/** A message: what happened, what it means or what to do, and at most one thing to press. */
export interface Notice {
  id: number;
  tone: "plain" | "fine" | "due" | "danger";
  what: string;
  more?: string;
  action?: { label: string; run: () => void };
}

let notices: readonly Notice[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function publish(next: readonly Notice[]): void {
  notices = next;
  for (const listener of listeners) listener();
}

/**
 * Says something at the foot of the window. Failures (`danger`, `due`) stay until they are closed, the rest
 * goes after a while. At most three are in view.
 */
export function notify(notice: Omit<Notice, "id">): number {
  lastId += 1;
  const same = notices.filter((other) => other.what !== notice.what || other.more !== notice.more);
  publish([...same, { ...notice, id: lastId }].slice(-3));
  return lastId;
}

/** Takes a notice away. */
export function dismiss(id: number): void {
  publish(notices.filter((notice) => notice.id !== id));
}

/** The notices in view. */
export function useNotices(): readonly Notice[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => notices,
  );
}
