import type { Words } from "./words.de";

/** The labels that every program knows; anything else is a text of the person's own. */
const LABELS = ["work", "home", "mobile", "fax", "home_fax", "main", "pager"] as const;

/** The word for a label; a text of one's own is its own word. */
export function labelWord(words: Words, label: string): string {
  return (words.labels as Record<string, string>)[label] ?? label;
}

/** The usual labels of phones, of which e-mails, web and postal addresses have the first two. */
export function labelOptions(words: Words, what: "phone" | "other"): { id: string; label: string }[] {
  const offered = what === "phone" ? LABELS : LABELS.slice(0, 2);
  return offered.map((id) => ({ id, label: words.labels[id] }));
}
