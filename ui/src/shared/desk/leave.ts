import { useBlocker } from "@tanstack/react-router";
import { useCallback, useEffect, useRef } from "react";
import { ask } from "../parts/confirm/confirm";
import { partWords } from "../parts/words";

/** A form with changes: how they are saved (true where that succeeded) and given up. */
export interface Unsaved {
  save: () => Promise<boolean>;
  discard: () => void | Promise<void>;
}

/** The forms in view that hold changes. */
const unsaved = new Set<() => Unsaved>();

/** Says that a form holds changes, until the returned function is called. */
export function noteUnsaved(form: () => Unsaved): () => void {
  unsaved.add(form);
  return () => {
    unsaved.delete(form);
  };
}

/**
 * Asks for every form with changes whether one may go on: before another file is opened, and on ways that the
 * router does not guard. True at once where nothing would be lost.
 */
export async function mayLeaveDesk(): Promise<boolean> {
  for (const form of [...unsaved]) {
    const { save, discard } = form();
    if (!(await mayLeave(save, discard))) return false;
  }
  return true;
}

/**
 * Asks before changes are lost: when the place is left while `changed`. Answers: save (goes on if saving
 * succeeded), discard, or stay. The function that comes back lets the next step go without the question: a form
 * calls it when it has saved and leaves at once, before the next drawing knows that nothing is changed any more.
 */
export function useLeaveGuard(changed: boolean, save: Unsaved["save"], discard: Unsaved["discard"]): () => void {
  const released = useRef(false);
  const latest = useRef<Unsaved>({ save, discard });
  useEffect(() => {
    latest.current = { save, discard };
  });
  useEffect(() => {
    released.current = false;
    return changed ? noteUnsaved(() => latest.current) : undefined;
  }, [changed]);
  useBlocker({
    shouldBlockFn: async () => {
      if (released.current) {
        released.current = false;
        return false;
      }
      return !(await mayLeave(save, discard));
    },
    disabled: !changed,
    enableBeforeUnload: false,
  });
  return useCallback(() => {
    released.current = true;
  }, []);
}

/** The question itself, for Esc and "Abbrechen" inside a form; true if one may go on. */
export async function mayLeave(save: Unsaved["save"], discard: Unsaved["discard"]): Promise<boolean> {
  const words = partWords();
  const answer = await ask({
    title: words.leaveTitle,
    text: words.leaveText,
    answers: [
      { id: "save", label: words.save, tone: "primary" },
      { id: "discard", label: words.discard, tone: "danger" },
      { id: "stay", label: words.keepEditing },
    ],
    cancel: "stay",
  });
  if (answer === "save") return save();
  if (answer === "discard") await discard();
  return answer === "discard";
}

/**
 * Leaving a form. `leave` goes on without a question, for what was typed is saved or given up; `cancel` (Esc,
 * "Abbrechen") asks first where something changed. Any other way out is guarded by itself.
 */
export function useLeaving({ changed, save, discard }: { changed: boolean } & Unsaved): {
  leave: (go: () => void) => void;
  cancel: (go: () => void) => Promise<void>;
} {
  const release = useLeaveGuard(changed, save, discard);
  const leave = (go: () => void) => {
    release();
    go();
  };
  const cancel = async (go: () => void) => {
    if (!changed || (await mayLeave(save, discard))) leave(go);
  };
  return { leave, cancel };
}
