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
  return new Promise((resolve) => {
    lastNumber += 1;
    set({
      ...question,
      number: lastNumber,
      answer: (id) => {
        set(null);
        resolve(id);
      },
    });
  });
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
