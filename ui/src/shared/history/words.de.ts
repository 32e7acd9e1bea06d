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
};

export type Words = typeof de;
