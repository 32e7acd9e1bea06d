import { useEffect } from "react";

/** So long after a step to another view one that is still being fetched is waited for. */
const WAIT_MS = 1500;
/** What is filled in or chosen; of a group of choices the one that is taken. */
const FIELDS = 'input:not([type="hidden"], :disabled, [type="radio"]:not(:checked)), select, textarea';
const CONTROLS = "button:not(:disabled), a[href]";

/**
 * Whoever works by keyboard is never left nowhere. A step to another view (`href`) may take away what had the focus:
 * a saved form, a list whose row was opened. Then the list of the new view gets it, else its heading, else its first
 * field, else its first control. A view that says itself where one begins, and whoever moves on by hand, is left alone.
 */
export function useArrivalFocus(href: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: every step is an arrival.
  useEffect(() => {
    const until = performance.now() + WAIT_MS;
    let frame = 0;
    const stop = () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("pointerdown", stop, true);
    };
    const look = () => {
      if (isNowhere()) {
        const target = beginning();
        if (target) {
          target.focus({ preventScroll: true });
          if (document.activeElement === target) return stop();
        }
      }
      if (performance.now() < until) frame = requestAnimationFrame(look);
      else stop();
    };
    // What the view does with the focus by itself comes first.
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(look);
    });
    window.addEventListener("pointerdown", stop, true);
    return stop;
  }, [href]);
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** Where the view in front begins. */
function beginning(): HTMLElement | null {
  const content = document.getElementById("content");
  if (!content || document.querySelector('[role="alertdialog"]')) return null;
  const list = content.querySelector<HTMLElement>('[role="grid"][tabindex="0"]');
  if (list) return list;
  const heading = content.querySelector<HTMLElement>("h1");
  if (heading) {
    heading.tabIndex = -1;
    return heading;
  }
  return content.querySelector<HTMLElement>(FIELDS) ?? content.querySelector<HTMLElement>(CONTROLS);
}
