import { useBlocker } from "@tanstack/react-router";
import { ask } from "../parts/confirm/confirm";
import { partWords } from "../parts/words";

/**
 * Asks before changes are lost: when the place is left while `changed`. Answers: save (goes on if saving
 * succeeded), discard, or stay.
 */
export function useLeaveGuard(changed: boolean, save: () => Promise<boolean>, discard: () => void): void {
  useBlocker({
    shouldBlockFn: async () => !(await mayLeave(save, discard)),
    disabled: !changed,
    enableBeforeUnload: false,
  });
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
