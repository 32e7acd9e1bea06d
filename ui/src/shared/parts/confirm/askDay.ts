import { useSyncExternalStore } from "react";
import { giveBack } from "./confirm";

/** A question for a day: "Wiedervorlage am …", "Verschieben auf …". */
export interface DayQuestion {
  title: string;
  /** What it is about, in a quiet line. */
  text?: string;
  /** Asks for words as well: what is to be done on that day. */
  what?: { label: string; value: string };
  /** The label of the day. */
  label: string;
  /** The day that stands there at first. */
  day: string | null;
  /** Says what happens: "Verschieben". */
  yes: string;
  /** Takes the day away, in these words; missing where a day is needed. */
  none?: string;
}

/** A day that was chosen; null: it is taken away. */
export interface DayAnswer {
  day: string | null;
  what: string;
}

interface AskedDay extends DayQuestion {
  number: number;
  answer: (answer: DayAnswer | null) => void;
}

let asked: AskedDay | null = null;
let lastNumber = 0;
const listeners = new Set<() => void>();

function set(next: AskedDay | null): void {
  asked = next;
  for (const listener of listeners) listener();
}

/** Asks for a day in a small dialog: type it, press Enter. Null where the question was left. */
export function askDay(question: DayQuestion): Promise<DayAnswer | null> {
  asked?.answer(null);
  const before = document.activeElement;
  return new Promise((resolve) => {
    lastNumber += 1;
    set({
      ...question,
      number: lastNumber,
      answer: (answer) => {
        set(null);
        resolve(answer);
        giveBack(before);
      },
    });
  });
}

/** The question that waits, for the host that draws it. */
export function useDayQuestion(): AskedDay | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => asked,
  );
}
