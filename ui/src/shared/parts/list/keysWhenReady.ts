import { useEffect, useRef, useState } from "react";

/** A key as a list acts on it. */
export interface Pressed {
  key: string;
  shift: boolean;
  /** Strg, or the command key of a Mac. */
  command: boolean;
  alt: boolean;
}

/** Leads away from the list, so it never waits. */
const LEAVING = ["Tab", "Shift", "Control", "Alt", "Meta", "Escape"];

/**
 * Keys that are pressed while a list still shows the rows of another search mean the rows that come: whoever types,
 * presses Enter and deletes must not delete what stood there before. Such keys wait, and act on the new rows one after
 * the other. The answer says whether the key was taken.
 */
export function useKeysWhenReady(ready: boolean, act: (pressed: Pressed) => boolean): (pressed: Pressed) => boolean {
  const waiting = useRef<Pressed[]>([]);
  const [turn, next] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: one key for each drawing, so that each sees what the one before did.
  useEffect(() => {
    if (!ready) return;
    const pressed = waiting.current.shift();
    if (!pressed) return;
    act(pressed);
    next((before) => before + 1);
  }, [ready, turn]);
  return (pressed) => {
    if (ready && waiting.current.length === 0) return act(pressed);
    if (pressed.command || pressed.alt || LEAVING.includes(pressed.key)) return act(pressed);
    waiting.current.push(pressed);
    return true;
  };
}
