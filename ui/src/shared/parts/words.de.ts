import { plural } from "../words";

/** Words that every part of the window shares. */
export const de = {
  required: "erforderlich",
  close: "Schließen",
  cancel: "Abbrechen",
  save: "Speichern",
  saved: (name: string) => `Gespeichert: ${name}`,
  discard: "Verwerfen",
  choose: "Bitte wählen",
  off: "(inaktiv)",
  nothingFound: "Nichts gefunden",
  remove: (what: string) => `${what} entfernen`,
  openCalendar: "Kalender öffnen",
  previousMonth: "Vorheriger Monat",
  nextMonth: "Nächster Monat",
  today: "Heute",
  dateHint: "z. B. 1.3., heute, +14, fr, kw14",
  notADate: "Das ist kein Datum. Möglich sind zum Beispiel 1.3., 010326, heute, +14, fr oder kw14.",
  noSuchDay: "Diesen Tag gibt es nicht. Bitte Tag und Monat prüfen.",
  notATime: "Das ist keine Uhrzeit. Möglich sind zum Beispiel 9, 930 oder 14:30.",
  notAnAmount: "Das ist kein Betrag. Möglich sind zum Beispiel 1234,5 oder 1.234,50.",
  tooManyDecimals: "Zu viele Nachkommastellen. Bitte auf Cent genau eingeben.",
  amountTooLarge: "Der Betrag ist zu groß. Bitte die Stellen prüfen.",
  notADuration: "Das ist keine Dauer. Möglich sind zum Beispiel 90, 1:30 oder 1,5h.",
  durationTooLong: "Die Dauer ist zu lang. Bitte die Angabe prüfen.",
  ibanWrong: "Die Prüfziffer der IBAN stimmt nicht. Bitte mit der Rechnung vergleichen.",
  isRequired: "Diese Angabe fehlt noch.",
  draftFound: (when: string) => `Ein Entwurf von ${when} ist noch da.`,
  draftTake: "Entwurf übernehmen",
  draftDiscard: "Entwurf verwerfen",
  leaveTitle: "Änderungen speichern?",
  leaveText: "Es gibt Änderungen, die noch nicht gespeichert sind.",
  keepEditing: "Weiter bearbeiten",
  resize: "Breite der Liste ändern",
  resizeColumn: (column: string) => `Spalte ${column}: Breite ändern`,
  columns: "Spalten wählen",
  columnsAsUsual: "Spalten wie zu Anfang",
  columnHint: "Sortieren; ziehen oder Strg+← und Strg+→ verschiebt die Spalte",
  letters: "Anfangsbuchstaben",
  letter: (letter: string, n: number) =>
    `${letter === "#" ? "Ziffern und Zeichen" : letter === "…" ? "andere Schriften" : letter}, ${plural("de", n, { one: "# Zeile", other: "# Zeilen" })}`,
  filter: "Liste filtern",
  clearFilter: "Filter leeren",
  sortedUp: "aufsteigend sortiert",
  sortedDown: "absteigend sortiert",
  countOf: (shown: number, all: number) =>
    shown === all
      ? plural("de", all, { one: "#", other: "#" })
      : `${plural("de", shown, { one: "#", other: "#" })} von ${plural("de", all, { one: "#", other: "#" })}`,
  footOf: (shown: number, all: number) =>
    shown === all
      ? plural("de", all, { one: "# Eintrag", other: "# Einträge" })
      : `${plural("de", shown, { one: "#", other: "#" })} von ${plural("de", all, { one: "# Eintrag", other: "# Einträgen" })}`,
  marked: (n: number) => plural("de", n, { one: "# markiert", other: "# markiert" }),
  copied: (n: number) => plural("de", n, { one: "# Zeile kopiert", other: "# Zeilen kopiert" }),
  copyFailed: "Die Zeilen konnten nicht kopiert werden.",
  copyRemedy: "Bitte weniger Zeilen markieren und noch einmal Strg+C drücken.",
  listLoading: "Liste wird geladen",
  page: (n: number, all: number) => `Seite ${n} von ${all}`,
  pages: (n: number) => plural("de", n, { one: "# Seite", other: "# Seiten" }),
  wholePage: "Ganze Seite",
  pageWidth: "Seitenbreite",
  zoom: "Größe der Vorschau",
  pageFailed: "Diese Seite lässt sich gerade nicht zeigen.",
  retry: "Noch einmal versuchen",
  notices: "Meldungen",
  noticesMore: (n: number) => plural("de", n, { one: "# weitere Meldung", other: "# weitere Meldungen" }),
  undo: "Rückgängig",
  usualDays: "Übliche Tage",
  usual: {
    tomorrow: (day: string) => `morgen, ${day}`,
    monday: (day: string) => `Montag, ${day.replace(/^\S+ /, "")}`,
    week: (day: string) => `in einer Woche, ${day}`,
  },
};

export type Words = typeof de;
