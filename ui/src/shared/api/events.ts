import { useSyncExternalStore } from "react";
import { call, type ResponseOf } from "./call";
import type { Event as WindowEvent } from "./generated/commands";

type Listener = (event: WindowEvent) => void;
const listeners = new Set<Listener>();

/** Hears what happens without a call of ours: progress, a new day, a file opened from outside. */
export function onWindowEvent(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/**
 * Keeps one long poll open. It ends with the returned function; after a failure it waits a little longer
 * each time, so that a closed program is not asked in a tight loop.
 */
export function listenForEvents(): () => void {
  const stop = new AbortController();
  void (async () => {
    let after = 0;
    let pause = 250;
    while (!stop.signal.aborted) {
      try {
        const next: ResponseOf<"events_next"> = await call("events_next", { after }, { signal: stop.signal });
        after = next.last;
        pause = 250;
        for (const event of next.events) deliver(event);
      } catch {
        await new Promise((resolve) => setTimeout(resolve, pause));
        pause = Math.min(pause * 2, 8000);
      }
    }
  })();
  return () => stop.abort();
}

function deliver(event: WindowEvent): void {
  if (event.type === "progress") {
    progress.set(event.job, { done: event.done, total: event.all === 0 ? null : event.all });
    for (const listener of progressListeners) listener();
  }
  for (const listener of listeners) listener(event);
}

/** How far long work has come; `total` is null while it is unknown. */
export interface Progress {
  done: number;
  total: number | null;
}

const progress = new Map<number, Progress>();
const progressListeners = new Set<() => void>();

/** The progress of a job, or null before its first report. */
export function useProgress(job: number | null): Progress | null {
  return useSyncExternalStore(
    (listener) => {
      progressListeners.add(listener);
      return () => progressListeners.delete(listener);
    },
    () => (job === null ? null : (progress.get(job) ?? null)),
  );
}
