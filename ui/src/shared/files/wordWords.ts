import { dictionary } from "../words";

const de = {
  fill: "Word-Vorlage füllen …",
  title: "Word-Vorlage füllen",
  template: "Vorlage",
  fillThis: "Füllen und öffnen",
  otherFile: "Andere Datei wählen …",
  languages: { de: "Deutsch", en: "Englisch", "de-AT": "Deutsch (Österreich)", "de-CH": "Deutsch (Schweiz)" },
  filled: (name: string) => `„${name}“ ist gefüllt, beim Datensatz abgelegt und geöffnet.`,
  unknownTitle: (name: string) => `„${name}“ fragt nach Angaben, die es hier nicht gibt`,
  unknown: (names: string) =>
    `${names}. Diese Platzhalter blieben stehen, wie sie sind. Welche es gibt, zeigt „Platzhalter einfügen“ bei den Textbausteinen in den Stammdaten.`,
  fillAnyway: "Trotzdem füllen",
  cancel: "Abbrechen",
  empty: (names: string) => `Ohne Angabe blieb leer: ${names}.`,
};

const en = {
  fill: "Fill a Word template …",
  title: "Fill a Word template",
  template: "Template",
  fillThis: "Fill and open",
  otherFile: "Choose another file …",
  languages: { de: "German", en: "English", "de-AT": "German (Austria)", "de-CH": "German (Switzerland)" },
  filled: (name: string) => `“${name}” is filled, kept with the record and open.`,
  unknownTitle: (name: string) => `“${name}” asks for what does not exist here`,
  unknown: (names: string) =>
    `${names}. These placeholders would stay as they are. Which ones exist is shown by “Insert placeholder” at the text blocks in the master data.`,
  fillAnyway: "Fill anyway",
  cancel: "Cancel",
  empty: (names: string) => `Nothing is known for: ${names}.`,
} satisfies typeof de;

export const [wordWords, useWordWords] = dictionary(de, en);
