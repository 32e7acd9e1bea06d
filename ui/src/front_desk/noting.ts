import { useSyncExternalStore } from "react";
import type { DeskEntryFields } from "../shared/api/generated/commands";

/** With what the form begins: an entry that is changed, or what is known of a new one. */
export interface Noting {
  id: number | null;
  fields: Partial<DeskEntryFields>;
}

let noting: Noting | null = null;
const listeners = new Set<() => void>();

function tell(next: Noting | null): void {
  noting = next;
  for (const listener of listeners) listener();
}

/** Opens the form over whatever one is doing; one that is open already stays as it is. */
export function noteEntry(fields: Partial<DeskEntryFields> = {}): void {
  if (noting === null) tell({ id: null, fields });
}

/** Opens the form of an entry that is known. */
export function editEntry(id: number, fields: DeskEntryFields): void {
  if (noting === null) tell({ id, fields });
}

/** Closes the form; what lay below it is there again. */
export function endNoting(): void {
  tell(null);
}

/** What is being noted; null while nothing is. */
export function useNoting(): Noting | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => noting,
  );
}
