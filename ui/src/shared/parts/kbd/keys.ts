import type { Language } from "../../words";

/** Whether this PC's main modifier is ⌘. Read from the platform: the keyboard follows the machine, not the language. */
export const onMac = typeof navigator !== "undefined" && /mac/i.test(navigator.platform);

const german: Record<string, string> = {
  Mod: "Strg",
  Shift: "Umschalt",
  Enter: "Eingabe",
  Space: "Leertaste",
  Delete: "Entf",
  Escape: "Esc",
  PageUp: "Bild ↑",
  PageDown: "Bild ↓",
  Home: "Pos1",
  End: "Ende",
};
const english: Record<string, string> = {
  Mod: "Ctrl",
  Escape: "Esc",
  Delete: "Del",
  PageUp: "Page up",
  PageDown: "Page down",
};
const mac: Record<string, string> = { Mod: "⌘", Alt: "⌥", Shift: "⇧" };

/** `Mod+K` as it is written on this keyboard: `Strg K`, `Ctrl K`, `⌘ K`. */
export function keyWords(keys: string, lang: Language): string {
  const names = lang === "de" ? german : english;
  const arrows: Record<string, string> = { Left: "←", Right: "→", Up: "↑", Down: "↓" };
  return keys
    .split("+")
    .map((key) => (onMac ? mac[key] : undefined) ?? names[key] ?? arrows[key] ?? key)
    .join(" ");
}

/** The keys go into a text just now. */
export function inText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
}
