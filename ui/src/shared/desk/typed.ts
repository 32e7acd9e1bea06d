import type { LucideIcon } from "lucide-react";
import { useEffect, useRef } from "react";

/** What was typed into the search box, for what may become of it. */
export interface Typed {
  /** In one line, as the box shows it. */
  text: string;
  /** With the lines that were pasted. */
  whole: string;
  /** The record in front, which it may be about. */
  record: { kind: string; id: number; title: string } | null;
}

/** Something that typed words can become: a task, a note, a contact. */
export interface TypedOffer {
  id: string;
  icon: LucideIcon;
  /** What it becomes: "Aufgabe: Angebot anrufen". */
  title: string;
  /** What was understood: "fällig Fr 27.11.2026". */
  detail?: string;
  /** The first word said that this is meant. */
  leads: boolean;
  run: () => void;
  /** Opens the form with it instead, where `run` does it at once. */
  form?: () => void;
}

/** What follows on a first word that says what is meant ("Aufgabe …", "Anruf: …"); null where it says none of these. */
export function afterLead(text: string, leads: readonly string[]): string | null {
  const [, first = "", rest = ""] = /^(\S+)\s+([\s\S]+)$/.exec(text.trim()) ?? [];
  return leads.includes(first.toLowerCase().replace(/:$/, "")) && rest.trim() !== "" ? rest.trim() : null;
}

let box: ((text: string) => void) | null = null;

/** Opens the search box with words in it, as if they had been typed: what follows on them is chosen there. */
export function askSearch(text: string): void {
  box?.(text);
}

/** Hears which words the search box is asked to begin with. */
export function useAskedSearch(hear: (text: string) => void): void {
  const latest = useRef(hear);
  useEffect(() => {
    latest.current = hear;
  });
  useEffect(() => {
    box = (text) => latest.current(text);
    return () => {
      box = null;
    };
  }, []);
}
