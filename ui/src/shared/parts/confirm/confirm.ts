import { useSyncExternalStore } from "react";

/** A question with its answers; the first answer is what is usually meant. */
export interface Question {
  title: string;
  text?: string;
  /** Each says what happens; `id` comes back. */
  answers: readonly { id: string; label: string; tone?: "primary" | "plain" | "danger" }[];
  /** Esc and a press outside mean this one. */
  cancel: string;
}

interface Asked extends Question {
  number: number;
  answer: (id: string) => void;
}

/** So long after an answer the dialog is gone. */
const FADE_MS = 200;

let asked: Asked | null = null;
let lastNumber = 0;
const listeners = new Set<() => void>();

function set(next: Asked | null): void {
  asked = next;
  for (const listener of listeners) listener();
}

/** Asks a question in a dialog and waits for the answer's id. One question at a time: a new one answers the old with its cancel. */
export function ask(question: Question): Promise<string> {
  asked?.answer(asked.cancel);
  const before = document.activeElement;
  return new Promise((resolve) => {
    lastNumber += 1;
    set({
      ...question,
      number: lastNumber,
      answer: (id) => {
        set(null);
        resolve(id);
        giveBack(before);
      },
    });
  });
}

/** The keys go back to where they were before the question, unless the answer took them elsewhere. */
export function giveBack(before: Element | null): void {
  setTimeout(() => {
    const now = document.activeElement;
    if ((now === null || now === document.body) && before instanceof HTMLElement && before.isConnected) before.focus();
  }, FADE_MS);
}

/** Asks whether to do something that cannot simply be taken back. */
export async function confirm(question: {
  title: string;
  text?: string;
  /** Says what happens: "12 Kontakte löschen". */
  yes: string;
  no: string;
  danger?: boolean;
}): Promise<boolean> {
  const answer = await ask({
    title: question.title,
    ...(question.text === undefined ? {} : { text: question.text }),
    answers: [
      { id: "yes", label: question.yes, tone: question.danger ? "danger" : "primary" },
      { id: "no", label: question.no },
    ],
    cancel: "no",
  });
  return answer === "yes";
}

/** The question that waits, for the host that draws it. */
export function useQuestion(): Asked | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => asked,
  );
}
