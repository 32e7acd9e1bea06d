export const de = {
  empty: "Noch keine Dateien. Ziehen Sie eine Datei hierher oder wählen Sie eine aus.",
  add: "Datei hinzufügen …",
  open: (name: string) => `${name} öffnen`,
  remove: (name: string) => `${name} entfernen`,
  removed: (name: string) => `${name} entfernt`,
  askTitle: "Diese Datei wirklich öffnen?",
  askText: (name: string) =>
    `Die Endung von „${name}“ passt nicht zu ihrem Inhalt. Öffnen Sie sie nur, wenn Sie dem Absender vertrauen.`,
  askYes: "Trotzdem öffnen",
  cancel: "Abbrechen",
  notOpened: "wird nicht geöffnet: Programm",
  since: (day: string, size: string) => `${day} · ${size}`,
};

export type Words = typeof de;
