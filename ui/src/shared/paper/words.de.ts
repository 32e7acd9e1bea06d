import { plural } from "../words";

export const de = {
  print: "Drucken …",
  pdfSave: "PDF speichern",
  pdfOpen: "PDF öffnen",
  mail: "Als E-Mail",
  ways: "Weitere Wege",
  excel: "Als Excel",
  back: "Zurück",
  pages: (n: number) => plural("de", n, { one: "# Seite", other: "# Seiten" }),
  choices: "Was gedruckt wird",
  language: "Sprache des Papiers",
  languageWindow: "wie das Programm",
  preview: "Vorschau",
  previewOf: (title: string) => `Vorschau: ${title}`,
  printOpened: "Das PDF ist im Anzeigeprogramm geöffnet.",
  printOpenedMore: "Bitte von dort drucken.",
  saved: (name: string) => `${name} gespeichert`,
  savedIn: (folder: string) => `in ${folder}`,
  mailReady: "Der E-Mail-Entwurf ist im Mailprogramm geöffnet.",
  mailWithout: (names: string) => `Ohne E-Mail-Adresse: ${names}.`,
  missing: (signs: string) => `Diese Zeichen hat keine Schrift; sie erscheinen als □: ${signs}`,
  logoLeftOut: "Das Logo konnte nicht gelesen werden und fehlt auf dem Papier. Bitte in den Stammdaten neu einsetzen.",
  failed: "Die Vorschau ist nicht auf dem Stand der Eingabe.",
  forms: "Form behalten",
  formName: "Name der Form",
  formHint: "z. B. Chefliste",
  formSave: "Behalten",
  formDelete: (name: string) => `${name} löschen`,
  formKept: (name: string) => `„${name}“ ist behalten.`,
};

export type Words = typeof de;
