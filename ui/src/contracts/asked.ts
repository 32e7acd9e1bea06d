import { useSyncExternalStore } from "react";

/** A small form that was asked for, from wherever the contract is seen: its own sheet, Heute, the search box. */
export interface Asked {
  /** What was decided; that the other side gave notice. */
  what: "decision" | "theirs";
  /** The contract. */
  id: number;
}

let asked: Asked | null = null;
const listeners = new Set<() => void>();

function tell(next: Asked | null): void {
  asked = next;
  for (const listener of listeners) listener();
}

/** Opens the form over whatever one is doing. */
export function askOf(what: Asked["what"], id: number): void {
  tell({ what, id });
}

/** Closes it; what lay below is there again. */
export function endAsking(): void {
  tell(null);
}

/** What is being asked; null while nothing is. */
export function useAsked(): Asked | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => asked,
  );
}
