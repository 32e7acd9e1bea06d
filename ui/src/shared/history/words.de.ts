import { plural } from "../words";
export const de = {
  empty: "Noch keine Änderungen.",
  undone: "zurückgenommen",
  by: (who: string, when: string) => `${who}, ${when}`,
  undo: "Zurücknehmen",
  undoneNow: (step: string) => `Zurückgenommen: ${step}`,
  alongTitle: "Spätere Schritte mit zurücknehmen?",
  alongText: (steps: string) => `Dieser Schritt wurde danach noch geändert durch:\n${steps}`,
  alongYes: "Alle zurücknehmen",
  cancel: "Abbrechen",
  someone: "ohne Namen",
  yes: "ja",
  no: "nein",
  gone: "(gelöscht)",
  unreadable: "(nicht lesbar)",
  file: "Datei",
  leftEmpty: "leer",
  changed: (label: string) => `${label}:`,
  added: (label: string, n: number) => `${label} hinzugefügt${n > 1 ? ` (${n}×)` : ""}`,
  removed: (label: string) => `${label} entfernt:`,
  becomes: "jetzt",
  allOf: (n: number) => plural("de", n, { one: "# Änderung zeigen", other: "Alle # Änderungen zeigen" }),
};

export type Words = typeof de;
