import type { SeriesForm } from "./form";

let waiting: Partial<SeriesForm> | null = null;

/** Hands what was typed into a new event to the form of a series, which is opened next. */
export function handOver(begun: Partial<SeriesForm>): void {
  waiting = begun;
}

/** What waits for the form of a series; it is taken once. */
export function takeBegun(): Partial<SeriesForm> | null {
  const begun = waiting;
  waiting = null;
  return begun;
}
