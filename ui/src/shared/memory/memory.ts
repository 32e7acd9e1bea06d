import { useCallback, useSyncExternalStore } from "react";

/**
 * What the window remembers for comfort (widths, columns, folded rail), per PC, in the webview's store.
 * It may be lost without harm; nothing of the office is kept here.
 */
const PREFIX = "kontor.";
const listeners = new Set<() => void>();
const cache = new Map<string, unknown>();

/** Reads a remembered value; `fallback` if there is none or it cannot be read. */
export function remembered<T>(name: string, fallback: T): T {
  if (cache.has(name)) return cache.get(name) as T;
  try {
    const text = window.localStorage.getItem(PREFIX + name);
    if (text === null) return fallback;
    const value = JSON.parse(text) as T;
    cache.set(name, value);
    return value;
  } catch {
    return fallback;
  }
}

/** Remembers a value. A store that refuses (full, forbidden) costs comfort only. */
export function remember<T>(name: string, value: T): void {
  cache.set(name, value);
  try {
    window.localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // The value holds until the window closes.
  }
  for (const listener of listeners) listener();
}

/** State that is remembered under a name, such as `contracts.split`. */
export function useMemory<T>(name: string, fallback: T): [T, (value: T) => void] {
  const value = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => (cache.has(name) ? (cache.get(name) as T) : remembered(name, undefined as T | undefined)),
  );
  const set = useCallback((next: T) => remember(name, next), [name]);
  return [value === undefined ? fallback : value, set];
}
