import { useEffect, useRef } from "react";

/** What the keys of a running sitting do; they work while a remark is being typed as well. */
export interface LiveKeys {
  /** F8. */
  next?: (() => void) | undefined;
  /** Umschalt+F8. */
  back?: (() => void) | undefined;
  /** F9. */
  pause?: (() => void) | undefined;
}

/** Listens for the keys of a running sitting; a question that is open comes first. */
export function useLiveKeys(keys: LiveKeys): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
      if (document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]')) return;
      const { next, back, pause } = current.current;
      const act = event.key === "F8" ? (event.shiftKey ? back : next) : event.key === "F9" ? pause : undefined;
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}
