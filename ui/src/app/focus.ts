import { useEffect } from "react";

/** So long after a step to another view one that is still being fetched is waited for. */
const WAIT_MS = 1500;
/** So long what took the focus away may say itself where it goes on; what floated above gives it back, once it is gone. */
const GRACE_MS = 80;
const FLOATED_MS = 600;
const FLOATING = '[role="listbox"], [role="menu"], [role="dialog"], [role="alertdialog"]';
/** What is filled in or chosen; of a group of choices the one that is taken. */
const FIELDS =
  'input:not([type="hidden"], :disabled, [type="radio"]:not(:checked)), textarea, button[aria-haspopup="listbox"]:not(:disabled)';
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
      window.removeEventListener("keydown", onKey, true);
    };
    // Whoever presses keys in the new view has begun there.
    const onKey = () => {
      if (!isNowhere()) stop();
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
    window.addEventListener("keydown", onKey, true);
    return stop;
  }, [href]);
}

/**
 * What has the focus may also go without a step to another view: the last pair is merged, a step is taken back, a
 * button rests while it works. Where nothing else takes the focus, the button gets it back, else it goes to where the
 * view begins.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let had: Element | null = null;
    let floated = false;
    let since = 0;
    let timer = 0;
    const wait = () => {
      timer = window.setTimeout(give, floated ? FLOATED_MS : GRACE_MS);
    };
    const give = () => {
      timer = 0;
      if (had === null || (!isNowhere() && document.activeElement !== had)) return;
      const rests = had.isConnected && had.matches(":disabled");
      const mayWait = performance.now() < since + WAIT_MS;
      if (rests && mayWait) return wait();
      if (!isNowhere()) return;
      const target = had.isConnected && !rests && had instanceof HTMLElement ? had : beginning();
      target?.focus({ preventScroll: true });
      // The view may still be on its way.
      if (isNowhere() && mayWait) wait();
    };
    const onFocus = (event: FocusEvent) => {
      had = event.target instanceof Element ? event.target : null;
      floated = had?.closest(FLOATING) != null;
    };
    // Whoever presses beside everything has lost nothing.
    const onPress = () => {
      had = null;
    };
    const observer = new MutationObserver(() => {
      if (timer !== 0 || had === null || (had.isConnected && !had.matches(":disabled"))) return;
      since = performance.now();
      wait();
    });
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ["disabled"] });
    document.addEventListener("focusin", onFocus);
    window.addEventListener("pointerdown", onPress, true);
    return () => {
      observer.disconnect();
      clearTimeout(timer);
      document.removeEventListener("focusin", onFocus);
      window.removeEventListener("pointerdown", onPress, true);
    };
  }, []);
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** Where the view in front begins. */
export function beginning(): HTMLElement | null {
  const content = document.getElementById("content");
  if (!content || document.querySelector('[role="alertdialog"]')) return null;
  const list = content.querySelector<HTMLElement>('[role="grid"][tabindex="0"]');
  if (list) return list;
  const heading = content.querySelector<HTMLElement>("h1");
  if (heading) {
    heading.tabIndex = -1;
    return heading;
  }
  return firstSeen(content, FIELDS) ?? firstSeen(content, CONTROLS);
}

/** Behind a choice there is a field of the browser's own that nobody sees: keys that go there are lost. */
function firstSeen(content: HTMLElement, what: string): HTMLElement | null {
  const found = [...content.querySelectorAll<HTMLElement>(what)];
  return found.find((one) => one.tabIndex >= 0 && !one.closest('[aria-hidden="true"], [inert]')) ?? null;
}
