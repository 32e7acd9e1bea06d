import { useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";

/** Something the desk can do just now, with its words. */
export interface DeskAction {
  label: string;
  run: () => void;
  disabled?: boolean;
  /** The screen draws the button itself (a paper's "Drucken …"); the key still works. */
  own?: boolean;
  /** Without the accent: what the person does next stands on the screen itself. */
  plain?: boolean;
  /** The action of its place that it takes the part of: with the filter and the marked rows. */
  does?: string;
}

/**
 * What the screen in front offers to the top bar and the keyboard. A screen, a form or a list gives its part with
 * `useDeskActions`; of several the one that came last counts, so a form in front of a list takes Strg+S and Esc.
 */
export interface DeskActions {
  /** "Neuer Vertrag": Strg+N and the accent button. */
  create?: DeskAction;
  /** "Drucken": Strg+P. */
  print?: DeskAction;
  /** Strg+S. */
  save?: DeskAction;
  /** Strg+F: into the list's filter. */
  filter?: () => void;
  /** F2. */
  edit?: () => void;
  /** Strg+Umschalt+W: "Wiedervorlage am …" for the record in front. */
  followUp?: () => void;
  /** The record in front: what is typed into the search box may be about it. */
  record?: { kind: string; id: number };
  /** Esc: leaves the form or the wide record. */
  leave?: () => void;
}

interface Layer {
  current: DeskActions;
}

let layers: readonly { place: number; layer: Layer }[] = [];
/** How many have been drawn so far. */
let drawn = 0;
let current: DeskActions = {};
/** As `current` when its words last changed: what the top bar draws. */
let combined: DeskActions = {};
const listeners = new Set<() => void>();

/** Screens and records on their way, and what a key asked of them. */
let fetching = 0;
let waiting: ((offered: DeskActions) => void) | null = null;

/** Functions change with every drawing; only what is seen is worth telling. */
function recombine(): void {
  const next: DeskActions = Object.assign({}, ...layers.map(({ layer }) => layer.current));
  const changed = seen(next) !== seen(combined);
  current = next;
  if (!changed) return;
  combined = next;
  for (const listener of listeners) listener();
}

function seen(actions: DeskActions): string {
  return JSON.stringify(
    Object.entries(actions)
      .map(([key, action]) => [
        key,
        typeof action === "object"
          ? [action.label, action.disabled ?? false, action.own ?? false, action.plain ?? false]
          : null,
      ])
      .sort(),
  );
}

/**
 * Offers actions while the caller is shown. They count as soon as they are drawn: a key pressed at that moment must
 * not meet those of the drawing before.
 */
export function useDeskActions(actions: DeskActions): void {
  const layer = useRef(actions);
  // A list is drawn before the record in it, but its effects run after the record's: the drawing says who is in front.
  const [place] = useState(() => {
    drawn += 1;
    return drawn;
  });
  useLayoutEffect(() => {
    layer.current = actions;
    recombine();
  });
  useLayoutEffect(() => {
    layers = [...layers, { place, layer }].sort((a, b) => a.place - b.place);
    recombine();
    return () => {
      layers = layers.filter((other) => other.layer !== layer);
      recombine();
    };
  }, [place]);
}

/** What can be done just now, to be drawn; run what `offeredActions` gives, which is never old. */
export function useOfferedActions(): DeskActions {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => combined,
  );
}

/** What can be done just now, for the keyboard. */
export function offeredActions(): DeskActions {
  return current;
}

/**
 * Runs what a key asked for, with what is offered: at once, or as soon as the screen that is still being fetched
 * offers something. Who knows the way presses Strg+N before the place has been drawn. The last key counts.
 */
export function withOffered(act: (offered: DeskActions) => void): void {
  if (fetching === 0) act(current);
  else waiting = act;
}

/** Says that a screen or a record is being fetched, while the caller is shown in its stead. */
export function useFetching(): void {
  useLayoutEffect(() => {
    fetching += 1;
    return () => {
      fetching -= 1;
      const act = waiting;
      waiting = null;
      // All parts of the new screen shall have given theirs.
      if (act) requestAnimationFrame(() => act(current));
    };
  }, []);
}
