import { plural } from "../../shared/words";
export const de = {
  paper: "Papier",
  papers: {
    print: "Vertragsliste",
    deadlines: "Fristenliste",
    costs: "Kostenübersicht",
    sheet: "Vertragsblätter",
    decision: "Entscheidungsvorlagen",
  },
  deadlinesTitle: "Fristenliste drucken",
  deadlinesAlso: "Fristen, Kündigungen, absenden bis, Monat",
  ahead: "Absenden innerhalb von",
  aheadDays: (days: number) => `${days} Tagen`,
  aheadNote: "Überfällige stehen immer darauf.",
  costsTitle: "Kostenübersicht drucken",
  costsAlso: "Kosten, Ausgaben, Einnahmen, Kostenstelle, Jahr, Diagramm",
  year: "Jahr",
  yearNote: "Mit dem Jahr davor und danach",
  costsKeyDateNote: "Welche Verträge der Filter an diesem Tag meint",
  decisionTask: (contract: string) => `Entscheidung einholen: ${contract}`,
  decisionWatched: (n: number) =>
    plural("de", n, {
      one: "# Wiedervorlage zur Entscheidung angelegt.",
      other: "# Wiedervorlagen zur Entscheidung angelegt.",
    }),
  forDecision: "Zur Entscheidung vorlegen …",
  messenger: "Botenvermerk drucken",
  messengerNote:
    "Für den Boten: Er liest das Schreiben, bringt es hin und unterschreibt diesen Vermerk. Vermerk und Kopie des Schreibens kommen zu den Dateien des Vertrags.",
  sheetTitles: { sheet: "Vertragsblatt drucken", decision: "Zur Entscheidung vorlegen" },
  sheetNotes: {
    sheet:
      "Alles über den Vertrag: Partner, Laufzeit, Fristen mit Rechenweg, Kosten, Dateien und Verlauf. Jeder Vertrag beginnt auf einer neuen Seite.",
    decision:
      "Je Vertrag eine Seite mit den Fristen und Beträgen, Kästchen für „behalten“, „kündigen“ und „nachverhandeln“, Datum und Unterschrift.",
  },
  sheetAlso: "Vertragsblatt, Stammblatt, Übersicht eines Vertrags",
  decisionAlso: "Entscheidungsvorlage, behalten, kündigen, nachverhandeln, Unterschrift",
};

export type Words = typeof de;
