import { useBlocker } from "@tanstack/react-router";
import { useCallback, useEffect, useRef, useState } from "react";
import { ask } from "../parts/confirm/confirm";
import { partWords } from "../parts/words";

/**
 * Asks before changes are lost: when the place is left while `changed`. Answers: save (goes on if saving
 * succeeded), discard, or stay. The function that comes back lets one go without the question: a form calls it
 * when it has saved and leaves at once, before the next drawing knows that nothing is changed any more.
 */
export function useLeaveGuard(changed: boolean, save: () => Promise<boolean>, discard: () => void): () => void {
  const released = useRef(false);
  useEffect(() => {
    if (!changed) released.current = false;
  }, [changed]);
  useBlocker({
    shouldBlockFn: async () => !released.current && !(await mayLeave(save, discard)),
    disabled: !changed,
    enableBeforeUnload: false,
  });
  return useCallback(() => {
    released.current = true;
  }, []);
}

/** The question itself, for Esc and "Abbrechen" inside a form; true if one may go on. */
export async function mayLeave(save: () => Promise<boolean>, discard: () => void): Promise<boolean> {
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
  if (answer === "discard") discard();
  return answer === "discard";
}

/**
 * Leaving a form. `leave` goes on without a question, for what was typed is saved or given up; `cancel` (Esc,
 * "Abbrechen") asks first where something changed. Any other way out is guarded by itself.
 */
export function useLeaving({
  changed,
  save,
  discard,
}: {
  changed: boolean;
  /** Saves; true where that succeeded. */
  save: () => Promise<boolean>;
  discard: () => void;
}): { leave: (go: () => void) => void; cancel: (go: () => void) => Promise<void> } {
  const [left, setLeft] = useState<(() => void) | null>(null);
  useLeaveGuard(changed && left === null, save, discard);
  // Gone once the guard has heard that nothing is lost any more.
  useEffect(() => left?.(), [left]);
  const leave = (go: () => void) => setLeft(() => go);
  const cancel = async (go: () => void) => {
    if (!changed || (await mayLeave(save, discard))) leave(go);
  };
  return { leave, cancel };
}
