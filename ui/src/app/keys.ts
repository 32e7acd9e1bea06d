import type { AnyRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { flushSync } from "react-dom";
import { type DeskActions, offeredActions, withOffered } from "../shared/desk/actions";
import { mayLeaveDesk } from "../shared/desk/leave";
import { inText, onMac } from "../shared/parts";

/** What the keyboard does everywhere, beside what the screen in front offers. */
export interface GlobalKeys {
  search: () => void;
  undo: () => void;
  redo: () => void;
  /** Strg+Umschalt+E: something came in or goes out. */
  note: () => void;
  help: () => void;
}

/**
 * The keyboard map of the desk. The webview's own meanings (find, print, reload) never come through: reload would
 * lose what is typed, and the webview's print knows nothing of papers.
 */
export function useKeyboardMap(router: AnyRouter, global: GlobalKeys): void {
  useEffect(() => {
    // A list that is open below its field closes by this key, and is gone before the key comes through.
    let listOpen = false;
    const onKey = (event: KeyboardEvent) => {
      listOpen = event.key === "Escape" && choosing();
      if (event.isComposing) {
        // Enter that ends a composition is no "save".
        if (event.key === "Enter") event.stopPropagation();
        return;
      }
      const run = chord(event, router, global);
      if (run === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat || run.repeats) run.act?.();
    };
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented || event.isComposing || listOpen || inOverlay()) return;
      offeredActions().leave?.();
    };
    const onMouse = (event: MouseEvent) => {
      if (event.button !== 3 && event.button !== 4) return;
      event.preventDefault();
      void step(router, event.button === 3 ? "back" : "forward");
    };
    window.addEventListener("keydown", onKey, { capture: true });
    window.addEventListener("keydown", onEscape);
    window.addEventListener("mouseup", onMouse);
    return () => {
      window.removeEventListener("keydown", onKey, { capture: true });
      window.removeEventListener("keydown", onEscape);
      window.removeEventListener("mouseup", onMouse);
    };
  }, [router, global]);
}

/** What a chord does; `undefined` leaves the key alone, no `act` swallows it. */
export function chord(
  event: KeyboardEvent,
  router: AnyRouter,
  global: GlobalKeys,
): { act?: (() => void) | undefined; repeats?: boolean } | undefined {
  const offered = offeredActions();
  const command = onMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  // Under a question everything rests; under a form that lies over the desk, all but the form itself.
  const blocked = inDialog() || underForm();
  const unless = (act: (() => void) | undefined) => ({ act: blocked ? undefined : act });
  if (command && !event.altKey) {
    switch (event.key.toLowerCase()) {
      case "k":
        return unless(global.search);
      case "e":
        return event.shiftKey ? unless(global.note) : undefined;
      case "n":
        return unless(() => withOffered(({ create }) => use(create)));
      case "p":
        return unless(() => withOffered(({ print }) => use(print)));
      case "f":
        return unless(() => withOffered(({ filter }) => (filter ?? global.search)()));
      case "s":
        return {
          act: () => {
            if (inDialog()) return;
            endTyping();
            use(offeredActions().save);
          },
        };
      case "w":
        if (!event.shiftKey) return undefined;
        return unless(() => withOffered(({ followUp }) => followUp?.()));
      case "z":
        // In a field the text's own undo comes first.
        if (inText(event.target)) return undefined;
        return { ...unless(event.shiftKey ? global.redo : global.undo), repeats: true };
      case "y":
        if (inText(event.target)) return undefined;
        return { ...unless(global.redo), repeats: true };
      case "r":
      case "g":
      case "j":
      case "u":
        return {};
    }
    return undefined;
  }
  // With Umschalt the arrows move a line of an outline in and out, as they do in text programs.
  const alone = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (alone && (event.key === "ArrowLeft" || event.key === "ArrowRight")) {
    return unless(() => void step(router, event.key === "ArrowLeft" ? "back" : "forward"));
  }
  switch (event.key) {
    case "F1":
      return unless(global.help);
    case "F2":
      return unless(offered.edit);
    case "F3":
    case "F5":
    case "F7":
      return {};
  }
  return undefined;
}

/** What was typed to find something is taken as if one had gone on: saving must not forget it. */
function endTyping(): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement) || field.getAttribute("role") !== "combobox") return;
  flushSync(() => field.blur());
  field.focus({ preventScroll: true });
}

/** Back and forward pass the router's own guard by, so what is typed is asked for here. */
async function step(router: AnyRouter, way: "back" | "forward"): Promise<void> {
  if (inDialog()) return;
  if (await mayLeaveDesk()) router.history[way]();
}

function use(action: DeskActions["create"]): void {
  if (action && !action.disabled) action.run();
}

/** A question is open: the desk behind it rests. */
function inDialog(): boolean {
  return document.querySelector('[role="alertdialog"]') !== null;
}

/** A form lies over the desk: what the keys mean there must not happen below it. */
function underForm(): boolean {
  return document.querySelector("[data-noting]") !== null;
}

/** The choices of a field are open below it. */
function choosing(): boolean {
  return document.querySelector('[data-trigger="ComboBox"], [data-trigger="Select"]') !== null;
}

/** Something floats above the desk that Esc closes by itself. */
function inOverlay(): boolean {
  return document.querySelector('[role="alertdialog"], [role="dialog"], [role="menu"], [data-search-open]') !== null;
}
