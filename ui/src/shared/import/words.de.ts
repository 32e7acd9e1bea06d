import { formatNumber, plural } from "../words";

/** Words that every import says. */
export const de = {
  progress: (done: number, all: number) => `${formatNumber(done, "de")} von ${formatNumber(all, "de")}`,
  stop: "Abbrechen",
  lineNumber: (n: number) => `Zeile ${formatNumber(n, "de")}`,
  wholeFile: "Ganze Datei",
  rejectedText: "Diese Einträge bleiben draußen. Das Original steht unverändert darunter.",
  warningsText: "Diese Einträge werden gelesen; hier steht, was dabei angenommen oder zur Seite gelegt wurde.",
  rejectedMore: (shown: number, all: number) =>
    `Hier stehen die ersten ${formatNumber(shown, "de")} von ${formatNumber(all, "de")}; die gespeicherte Datei enthält alle.`,
  original: "Original",
  copyOriginals: "Originale kopieren",
  copiedOriginals: (n: number) => plural("de", n, { one: "# Original kopiert", other: "# Originale kopiert" }),
  copyFailed: "Das Kopieren ist nicht gelungen.",
  copyRemedy: "Bitte markieren Sie den Text und drücken Sie Strg+C.",
  saveOriginals: "Originale speichern …",
  saved: (name: string) => `Gespeichert: ${name}`,
  savedTo: (folder: string) => `Ordner: ${folder}`,
};

export type ImportWords = typeof de;
