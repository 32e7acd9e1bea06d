import { dictionary } from "../words";

const de = {
  fill: "Word-Vorlage füllen …",
  filled: (name: string) => `„${name}“ ist gefüllt, beim Datensatz abgelegt und geöffnet.`,
  unknown: (names: string) => `Diese Platzhalter gibt es nicht; sie stehen noch da: ${names}.`,
  empty: (names: string) => `Ohne Angabe blieb leer: ${names}.`,
};

const en = {
  fill: "Fill a Word template …",
  filled: (name: string) => `“${name}” is filled, kept with the record and open.`,
  unknown: (names: string) => `These placeholders do not exist; they still stand there: ${names}.`,
  empty: (names: string) => `Nothing is known for: ${names}.`,
} satisfies typeof de;

export const [wordWords, useWordWords] = dictionary(de, en);
