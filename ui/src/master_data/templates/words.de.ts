/** Words of the Word templates that are kept in the office. */
export const de = {
  one: "Word-Vorlage",
  take: "Word-Vorlage aufnehmen",
  empty: "Noch keine Word-Vorlage",
  emptyText:
    "Nehmen Sie Ihre eigenen Word-Dokumente auf. Aus einem Kontakt, Vertrag oder Termin werden sie mit einem Klick gefüllt.",
  hint: "Name oder Notiz",
  name: "Name",
  nameHint: "Auftragsbestätigung",
  fills: "Wird gefüllt aus",
  fillsFor: { contact: "Kontakt", contract: "Vertrag", event: "Termin" },
  language: "Sprache der Angaben",
  languageShort: "Sprache",
  languageNote: "So werden Anrede, Datum und Betrag geschrieben.",
  languages: { de: "Deutsch", en: "Englisch", "de-AT": "Deutsch (Österreich)", "de-CH": "Deutsch (Schweiz)" },
  document: "Dokument",
  since: "Aufgenommen",
  noDocument: "Noch kein Dokument gewählt.",
  choose: "Word-Dokument wählen …",
  replace: "Durch neues ersetzen …",
  open: "In Word ansehen",
  size: (day: string, size: string) => `${size}, aufgenommen am ${day}`,
  fresh: "wird beim Speichern aufgenommen",
  asks: (names: string) => `Fragt nach: ${names}.`,
  asksNothing: "Das Dokument enthält keine Platzhalter. Schreiben Sie zum Beispiel {{Anrede}} hinein.",
  unknown: (names: string) => `Diese Platzhalter gibt es hier nicht: ${names}.`,
  unknownRemedy:
    "Ändern Sie sie in Word und wählen Sie das Dokument neu, oder wählen Sie, woraus es gefüllt wird. Welche es gibt, zeigt „Platzhalter einfügen“ bei den Textbausteinen.",
  note: "Notiz",
  noteHint: "Wofür die Vorlage ist",
};

export type Words = typeof de;
