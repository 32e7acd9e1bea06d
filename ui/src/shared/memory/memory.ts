import { useCallback, useSyncExternalStore } from "react";

/**
 * What the window remembers for comfort (widths, columns, folded rail), per PC. It is kept beside the PC's settings
 * and may be lost without harm; nothing of the office stands here.
 */
let values: Record<string, unknown> = {};
let keep: (values: Record<string, unknown>) => void = () => undefined;
const listeners = new Set<() => void>();

/** Takes over what was remembered, and where it is kept from now on; called by the app once the settings are read. */
export function openMemory(kept: Record<string, unknown>, keepThem: (values: Record<string, unknown>) => void): void {
  values = { ...kept };
  keep = keepThem;
  for (const listener of listeners) listener();
}

/** Reads a remembered value; `fallback` if there is none. */
export function remembered<T>(name: string, fallback: T): T {
  const value = values[name];
  return value === undefined ? fallback : (value as T);
}

/** Remembers a value. */
export function remember<T>(name: string, value: T): void {
  values = { ...values, [name]: value };
  keep(values);
  for (const listener of listeners) listener();
}

/** State that is remembered under a name, such as `split.contracts`. */
export function useMemory<T>(name: string, fallback: T): [T, (value: T) => void] {
  const value = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => values[name] as T | undefined,
  );
  const set = useCallback((next: T) => remember(name, next), [name]);
  return [value === undefined ? fallback : value, set];
}
