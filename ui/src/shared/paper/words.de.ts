import { plural } from "../words";

export const de = {
  print: "Drucken …",
  pdfSave: "PDF speichern",
  pdfOpen: "PDF öffnen",
  mail: "Als E-Mail",
  ways: "Weitere Wege",
  excel: "Als Excel",
  csv: "Als CSV",
  docx: "Als Word-Datei",
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
  mailWithout: (names: string) => `Ohne E-Mail-Adresse: ${names}`,
  mailFolder: "Der Ordner mit dem PDF ist geöffnet: bitte selbst anhängen.",
  mailCopied: (n: number) =>
    plural("de", n, {
      one: "Eine Adresse liegt in der Zwischenablage.",
      other: "# Adressen liegen in der Zwischenablage.",
    }),
  mailCopyFailed: "Die Adressen ließen sich nicht in die Zwischenablage legen.",
  missing: (signs: string) => `Diese Zeichen hat keine Schrift; sie erscheinen als □: ${signs}`,
  remarks: {
    without_address: (n: number) =>
      plural("de", n, {
        one: "Ein Kontakt hat keine Anschrift und wird nicht gedruckt:",
        other: "# Kontakte haben keine Anschrift und werden nicht gedruckt:",
      }),
    restricted: (n: number) =>
      plural("de", n, {
        one: "Ein Kontakt ist gesperrt (Art. 18 DSGVO) und bekommt nichts:",
        other: "# Kontakte sind gesperrt (Art. 18 DSGVO) und bekommen nichts:",
      }),
    placeholders_empty: (n: number) =>
      plural("de", n, {
        one: "Für einen Platzhalter ist nichts bekannt; er bleibt leer:",
        other: "Für # Platzhalter ist nichts bekannt; sie bleiben leer:",
      }),
    invitation_lacks: () => "In der Einladung fehlt, was die Regel der Einberufung verlangt:",
    without_certificate: (n: number) =>
      plural("de", n, {
        one: "Eine anwesende Person hat noch keine Nummer und keine Bescheinigung:",
        other: "# Anwesende haben noch keine Nummer und keine Bescheinigung:",
      }),
    photo_unreadable: () => "Das Bild lässt sich nicht zeichnen und fehlt auf dem Blatt:",
    address_crowded: (n: number) =>
      plural("de", n, {
        one: "Eine Anschrift hat mehr als sechs Zeilen im Sichtfenster. Bitte kürzen, etwa die Abteilung oder den Titel:",
        other: "# Anschriften haben mehr als sechs Zeilen im Sichtfenster. Bitte kürzen, etwa Abteilung oder Titel:",
      }),
    annexes_beside: (n: number) =>
      plural("de", n, {
        one: "Eine Anlage hat keine druckbaren Seiten. An ihrer Stelle steht ein Blatt; geben Sie die Datei mit:",
        other:
          "# Anlagen haben keine druckbaren Seiten. An ihrer Stelle steht je ein Blatt; geben Sie die Dateien mit:",
      }),
    annexes_without_notes: () => "Formularfelder und Notizen, die über den Seiten liegen, fehlen im Druck:",
    annexes_internal: () => "Nur von internen Punkten genannt und deshalb nicht in der Mappe:",
    columns_left_out: (n: number) =>
      plural("de", n, {
        one: "Eine Spalte hat auf dem Blatt keinen Platz und wird nicht gedruckt; die Tabelle (XLSX, CSV) enthält sie:",
        other:
          "# Spalten haben auf dem Blatt keinen Platz und werden nicht gedruckt; die Tabelle (XLSX, CSV) enthält sie:",
      }),
    labels_shrunk: (n: number) =>
      plural("de", n, {
        one: "Auf einem Etikett ist die Schrift kleiner oder umbrochen:",
        other: "Auf # Etiketten ist die Schrift kleiner oder umbrochen:",
      }),
    labels_too_long: (n: number) =>
      plural("de", n, {
        one: "Ein Text passt nicht auf das Etikett und wird nicht gedruckt:",
        other: "# Texte passen nicht auf das Etikett und werden nicht gedruckt:",
      }),
  },
  showNames: "Anzeigen",
  hideNames: "Ausblenden",
  named: (names: readonly string[]) =>
    `${names.slice(0, 12).join(" · ")}${names.length > 12 ? ` und ${names.length - 12} weitere` : ""}.`,
  logoLeftOut: "Das Logo konnte nicht gelesen werden und fehlt auf dem Papier. Bitte in den Stammdaten neu einsetzen.",
  columns: "Spalten",
  columnsHint: "Mit Alt+↑ und Alt+↓ wird die Reihenfolge geändert.",
  columnUp: (column: string) => `${column} nach vorn`,
  columnDown: (column: string) => `${column} nach hinten`,
  columnMoved: (column: string, place: number) => `${column} steht jetzt an ${place}. Stelle`,
  failed: "Die Vorschau ist nicht auf dem Stand der Eingabe.",
  forms: "Form behalten",
  formName: "Name der Form",
  formHint: "z. B. Chefliste",
  formSave: "Behalten",
  formDelete: (name: string) => `${name} löschen`,
  formKept: (name: string) => `„${name}“ ist behalten.`,
};

export type Words = typeof de;
