import type { ChangeSet } from "../platform";

type Listener = (changes: ChangeSet) => void;
const listeners = new Set<Listener>();

/** Tells everyone what changed, whoever changed it (a call of ours, undo, an import, another process). */
export function publishChanges(changes: ChangeSet): void {
  for (const listener of listeners) listener(changes);
}

/** Hears every change set until the returned function is called. */
export function onChanges(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
