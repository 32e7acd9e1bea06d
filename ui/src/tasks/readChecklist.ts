/** Words that ask for it and say nothing about which one. */
const ASKING = ["beginnen", "begin", "starten", "start", "neue", "new", "anlegen", "…"];

/** Which checklist is asked for: the words of its name; null where none is. */
export function readChecklist(text: string): string[] | null {
  const [first = "", ...rest] = text.toLowerCase().trim().split(/\s+/);
  const asks = first.length >= 5 && ["checkliste", "checklisten", "checklists"].some((word) => word.startsWith(first));
  return asks ? rest.filter((word) => !ASKING.includes(word)) : null;
}
