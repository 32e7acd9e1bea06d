import {
  createContext,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";

/** So long after lines have come or gone the focus is kept from falling out of them: a menu gives it back late. */
const HOLD_MS = 600;

interface Lines {
  /** The line at which the keys are. */
  current: string | null;
  setCurrent: (line: string) => void;
}

export const LinesContext = createContext<Lines>({ current: null, setCurrent: () => undefined });

/** Whether a line is the one at which the keys are, and how to make it that. */
export function useLine(id: string): { here: boolean; take: () => void } {
  const { current, setCurrent } = useContext(LinesContext);
  return { here: current === id, take: () => setCurrent(id) };
}

const LINE = "[data-line]";
/** What has the keys while it is open, and gives them back. */
const IN_FRONT = '[role="menu"], [role="alertdialog"]';

function linesIn(root: HTMLElement | null): HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>(LINE) ?? [])];
}

/** Which line follows the one that is gone: what has moved up to its place, else the last. */
export function successor(before: readonly string[], now: readonly string[], gone: string): string | null {
  if (now.length === 0) return null;
  const left = before.slice(before.indexOf(gone) + 1).find((line) => now.includes(line));
  return left ?? now[now.length - 1] ?? null;
}

/**
 * The keys over the lines of all groups: arrows, Pos1 and Ende walk through them as they stand on the screen; one line
 * alone is reached by Tab. A line that goes (done, postponed) hands the keys to the one that follows it.
 */
export function useLines(root: RefObject<HTMLElement | null>) {
  const [current, setCurrent] = useState<string | null>(null);
  /** The lines as they were drawn last. */
  const drawn = useRef<readonly string[]>([]);
  /** The keys were among the lines when last seen; a line that is removed tells nobody. */
  const inside = useRef(false);
  /** The line at which the keys were is gone. */
  const lost = useRef(false);

  useLayoutEffect(() => {
    const before = drawn.current;
    const now = linesIn(root.current).map((line) => line.dataset.line ?? "");
    drawn.current = now;
    if (current !== null && now.includes(current)) return;
    if (current !== null) lost.current = true;
    setCurrent(current === null ? (now[0] ?? null) : successor(before, now, current));
  });

  const focusLine = useCallback(
    (id: string | null) =>
      linesIn(root.current)
        .find((line) => line.dataset.line === id)
        ?.focus(),
    [root],
  );

  // What was done took its line along, and the focus with it.
  useEffect(() => {
    if (current === null || !lost.current) return;
    lost.current = false;
    if (!inside.current) return;
    const until = performance.now() + HOLD_MS;
    let frame = 0;
    const hold = () => {
      const at = document.activeElement;
      if ((at === null || at === document.body) && !document.querySelector(IN_FRONT)) focusLine(current);
      if (performance.now() < until) frame = requestAnimationFrame(hold);
    };
    frame = requestAnimationFrame(hold);
    return () => cancelAnimationFrame(frame);
  }, [current, focusLine]);

  const onFocus = (event: FocusEvent) => {
    const line = (event.target as HTMLElement).closest<HTMLElement>(LINE);
    inside.current = line !== null || inside.current;
    if (line?.dataset.line) setCurrent(line.dataset.line);
  };
  const onBlur = (event: FocusEvent) => {
    if (event.relatedTarget instanceof HTMLElement && event.relatedTarget.closest(LINE) === null) {
      inside.current = event.relatedTarget.closest(IN_FRONT) !== null;
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
    const target = event.target as HTMLElement;
    // A menu lies elsewhere in the document, but its keys come by here.
    if (!event.currentTarget.contains(target)) return;
    const line = target.closest<HTMLElement>(LINE);
    if (!line) return;
    const lines = linesIn(root.current);
    const at = lines.indexOf(line);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      lines[Math.max(0, Math.min(next, lines.length - 1))]?.focus();
      return;
    }
    // To the right lie what the line can do, to the left the line itself.
    if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
      const stops = [line, ...line.querySelectorAll<HTMLElement>("button")];
      const step = event.key === "ArrowRight" ? 1 : -1;
      const stop = stops[stops.indexOf(target) + step];
      if (stop) {
        event.preventDefault();
        stop.focus();
      }
    }
  };
  return { current, setCurrent, focusLine, onFocus, onBlur, onKeyDown };
}
