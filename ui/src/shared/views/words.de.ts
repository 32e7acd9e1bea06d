export const de = {
  views: "Ansichten",
  view: (name: string) => `Ansicht „${name}“`,
  none: "Noch keine Ansicht gespeichert",
  save: "Als Ansicht speichern …",
  update: (name: string) => `„${name}“ so überschreiben`,
  rename: "Umbenennen …",
  remove: (name: string) => `„${name}“ löschen`,
  name: "Name der Ansicht",
  hints: {
    contacts: "z. B. Kunden in Hamburg",
    contracts: "z. B. Wartung nach Fristmonat",
    tasks: "z. B. Überfällige der Buchhaltung",
    "front-desk": "z. B. Pakete dieser Woche",
  } as Record<string, string>,
  keep: "Speichern",
  cancel: "Abbrechen",
  kept: (name: string) => `Ansicht gespeichert: ${name}`,
  removed: (name: string) => `Ansicht gelöscht: ${name}`,
  leave: (name: string) => `Ansicht „${name}“ verlassen`,
};

export type Words = typeof de;
