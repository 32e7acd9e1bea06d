import { useSyncExternalStore } from "react";

/** The languages of the window. A paper's language is chosen at printing and is none of this. */
export type Language = "de" | "en";

/** The locale for numbers and collation. Never `navigator.language`: WebView2 follows the region of the OS. */
export const localeOf: Record<Language, string> = { de: "de-DE", en: "en-GB" };

let current: Language = "de";
const listeners = new Set<() => void>();

/** The language of the window now. */
export function language(): Language {
  return current;
}

/** Changes the language of the window at once, everywhere. */
export function setLanguage(next: Language): void {
  if (typeof document !== "undefined") document.documentElement.lang = next;
  if (next === current) return;
  current = next;
  for (const listener of listeners) listener();
}

/** Re-renders the caller when the language changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, language);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
