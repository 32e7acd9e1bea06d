//! What can go wrong between data and pages.

use super::Message;

pub(super) const MESSAGES: &[Message] = &[
    Message {
        code: "PAPER_NEEDS_RECORD",
        de: (
            "Für dieses Papier fehlt der Eintrag, von dem es handelt.",
            "Bitte öffnen Sie den Eintrag und drucken Sie von dort.",
        ),
        en: ("This paper needs the entry it is about.", "Please open the entry and print from there."),
    },
    Message {
        code: "PAPER_SHEETS_TOO_MANY",
        de: (
            "Für {count} Verträge auf einmal werden keine Blätter gesetzt.",
            "Bitte filtern oder markieren Sie höchstens {most} Verträge.",
        ),
        en: ("No sheets are set for {count} contracts at once.", "Please filter or mark {most} contracts at most."),
    },
    Message {
        code: "FOLDER_TOO_LARGE",
        de: (
            "Die Anlagen sind zusammen {megabytes} MB groß; eine Sitzungsmappe fasst {most} MB.",
            "Lassen Sie große Dateien weg oder geben Sie sie einzeln weiter.",
        ),
        en: (
            "The annexes are {megabytes} MB together; a meeting folder holds {most} MB.",
            "Leave large files out or hand them on by themselves.",
        ),
    },
    Message {
        code: "FOLDER_TOO_MANY_PAGES",
        de: (
            "Die Sitzungsmappe hätte {pages} Seiten; mehr als {most} werden nicht gesetzt.",
            "Lassen Sie lange Dateien weg oder geben Sie sie einzeln weiter.",
        ),
        en: (
            "The meeting folder would have {pages} pages; no more than {most} are set.",
            "Leave long files out or hand them on by themselves.",
        ),
    },
    Message {
        code: "PAPER_UNSETTABLE",
        de: (
            "Die Seiten konnten nicht gesetzt werden.",
            "Das ist ein Fehler des Programms; was genau geschah, steht im Protokoll.",
        ),
        en: ("The pages could not be set.", "This is a fault of the program; the log says what happened."),
    },
    Message {
        code: "PAPER_PANICKED",
        de: (
            "Beim Setzen der Seiten ist Kontor gestolpert. Ihre Daten sind sicher.",
            "Versuchen Sie eine andere Form; was genau geschah, steht im Protokoll.",
        ),
        en: (
            "Kontor stumbled while setting the pages. Your data is safe.",
            "Try another form; the log says what happened.",
        ),
    },
    Message {
        code: "PAPER_NO_SUCH_PAGE",
        de: ("Diese Seite hat das Papier nicht.", "Öffnen Sie die Vorschau noch einmal."),
        en: ("The paper has no such page.", "Open the preview again."),
    },
    Message {
        code: "PAPER_NO_PDF",
        de: ("Die Seiten ließen sich nicht als PDF schreiben.", "Was genau geschah, steht im Protokoll."),
        en: ("The pages could not be written as a PDF.", "The log says what happened."),
    },
    Message {
        code: "PAPER_UNKNOWN",
        de: ("Das Papier „{paper}“ gibt es nicht.", "„kontor-cli papers“ zeigt alle."),
        en: ("There is no paper “{paper}”.", "“kontor-cli papers” lists them all."),
    },
    Message {
        code: "PAPER_FORM_UNKNOWN",
        de: ("Die Form „{form}“ hat dieses Papier nicht.", "Wählen Sie eine der angebotenen."),
        en: ("This paper has no form “{form}”.", "Choose one of those offered."),
    },
    Message {
        code: "PAPER_GROUP_UNKNOWN",
        de: ("Nach „{group}“ kann diese Liste nicht gruppiert werden.", "Wählen Sie eine der angebotenen Gruppen."),
        en: ("This list cannot be grouped by “{group}”.", "Choose one of the groups offered."),
    },
    Message {
        code: "PAPER_COLUMN_UNKNOWN",
        de: ("Die Spalte „{column}“ hat diese Liste nicht.", "Wählen Sie eine der angebotenen."),
        en: ("This list has no column “{column}”.", "Choose one of those offered."),
    },
    Message {
        code: "PAPER_NEEDS_CALL",
        de: ("Dieser Eintrag ist kein Anruf.", "Wählen Sie einen Anruf, um die Telefonnotiz zu drucken."),
        en: ("This entry is no call.", "Choose a call to print the call note."),
    },
    Message {
        code: "PAPER_NEEDS_VISIT",
        de: ("Dieser Eintrag ist kein Besuch.", "Wählen Sie einen Besuch, um den Ausweis zu drucken."),
        en: ("This entry is no visit.", "Choose a visit to print the badge."),
    },
    Message {
        code: "PAPER_GONE",
        de: ("Diese Vorschau ist nicht mehr da.", "Öffnen Sie sie noch einmal."),
        en: ("This preview is not there any more.", "Open it again."),
    },
    Message {
        code: "PAPER_IS_NO_LIST",
        de: ("Dieses Papier ist keine Liste und geht nicht nach Excel.", "Speichern Sie es als PDF."),
        en: ("This paper is not a list and does not go to Excel.", "Save it as PDF."),
    },
    Message {
        code: "PAPER_IS_NO_TEXT",
        de: ("Dieses Papier geht nicht nach Word.", "Speichern Sie es als PDF."),
        en: ("This paper does not go to Word.", "Save it as PDF."),
    },
    Message {
        code: "LANGUAGE_UNKNOWN",
        de: ("Die Sprache „{text}“ gibt es für Papiere nicht.", "Wählen Sie de, en, de-AT oder de-CH."),
        en: ("There is no paper language “{text}”.", "Choose de, en, de-AT or de-CH."),
    },
    Message {
        code: "NO_EVENT_WITH_AGENDA",
        de: ("Es gibt keinen kommenden Termin mit Tagesordnung.", "Wählen Sie einen Termin aus."),
        en: ("There is no coming event with an agenda.", "Choose an event."),
    },
    Message {
        code: "PAPER_PERIOD_WRONG",
        de: (
            "Der Zeitraum endet vor seinem Beginn oder ist länger als {days} Tage.",
            "Wählen Sie einen ersten und einen letzten Tag, die näher beieinander liegen.",
        ),
        en: (
            "The period ends before it begins or is longer than {days} days.",
            "Choose a first and a last day that are closer together.",
        ),
    },
    Message {
        code: "LABEL_SHEET_UNKNOWN",
        de: ("Das Etikettenformat „{sheet}“ gibt es nicht mehr.", "Wählen Sie eines der angebotenen."),
        en: ("There is no label sheet “{sheet}” any more.", "Choose one of those offered."),
    },
    Message {
        code: "LABEL_MEASURE_WRONG",
        de: ("Mit diesem Maß passen die Etiketten nicht auf das Blatt.", "Messen Sie es nach, in Millimetern."),
        en: ("With this measure the labels do not fit the sheet.", "Measure it again, in millimetres."),
    },
    Message {
        code: "LABEL_START_WRONG",
        de: ("Dieses Etikett hat das Blatt nicht.", "Wählen Sie eine Startposition von 1 bis {most}."),
        en: ("The sheet has no such label.", "Choose a first label from 1 to {most}."),
    },
    Message {
        code: "LABEL_SHIFT_WRONG",
        de: ("So weit lässt sich der Druck nicht verschieben.", "Höchstens {most} mm in jede Richtung."),
        en: ("The print cannot be moved so far.", "At most {most} mm in each direction."),
    },
    Message {
        code: "LABEL_ORDER_UNKNOWN",
        de: ("Nach „{order}“ lassen sich Etiketten nicht ordnen.", "Wählen Sie list, name oder postal_code."),
        en: ("Labels cannot be ordered by “{order}”.", "Choose list, name or postal_code."),
    },
    Message {
        code: "LABELS_TOO_MANY",
        de: ("{count} Etiketten sind mehr als die {most}, die auf einmal gehen.", "Drucken Sie in mehreren Teilen."),
        en: ("{count} labels are more than the {most} that go at once.", "Print in several parts."),
    },
    Message {
        code: "PRINT_FAILED",
        de: (
            "Der Druckdialog des Systems ließ sich nicht öffnen.",
            "Nehmen Sie „PDF öffnen“ und drucken Sie von dort.",
        ),
        en: ("The system's print dialog could not be opened.", "Use “Open PDF” and print from there."),
    },
    Message {
        code: "TEMPLATE_FILE_MISSING",
        de: ("Zur Vorlage fehlt das Word-Dokument.", "Wählen Sie eine Datei .docx."),
        en: ("The template has no Word document.", "Choose a .docx file."),
    },
    Message {
        code: "DOCX_NOT_WORD",
        de: (
            "Die Datei ist kein Word-Dokument im Format .docx.",
            "Öffnen Sie sie in Word und speichern Sie sie als .docx.",
        ),
        en: ("The file is no Word document in the form .docx.", "Open it in Word and save it as .docx."),
    },
    Message {
        code: "DOCX_MACROS",
        de: (
            "Das Dokument enthält Makros; solche Vorlagen füllt Kontor nicht.",
            "Speichern Sie es in Word als .docx ohne Makros.",
        ),
        en: ("The document holds macros; Kontor fills no such template.", "Save it in Word as .docx without macros."),
    },
    Message {
        code: "DOCX_DAMAGED",
        de: ("Das Word-Dokument ist beschädigt.", "Öffnen Sie es in Word und speichern Sie es neu."),
        en: ("The Word document is damaged.", "Open it in Word and save it again."),
    },
    Message {
        code: "DOCX_LIMIT",
        de: (
            "Das Word-Dokument entpackt sich über das Erlaubte hinaus.",
            "Nehmen Sie große Bilder heraus und speichern Sie es neu.",
        ),
        en: ("The Word document unpacks beyond the limit.", "Take large pictures out and save it again."),
    },
    Message {
        code: "DOCX_NO_SOURCE",
        de: (
            "Aus diesem Datensatz lässt sich keine Vorlage füllen.",
            "Wählen Sie einen Kontakt, einen Vertrag oder einen Termin.",
        ),
        en: ("No template can be filled from this record.", "Choose a contact, a contract or an event."),
    },
    Message {
        code: "MAIL_NO_ADDRESS",
        de: ("Keiner dieser Kontakte hat eine E-Mail-Adresse.", "Tragen Sie eine ein oder wählen Sie andere."),
        en: ("None of these contacts has an e-mail address.", "Enter one or choose others."),
    },
    Message {
        code: "MAIL_DRAFT",
        de: ("Der E-Mail-Entwurf ließ sich nicht schreiben.", "Speichern Sie das PDF und hängen Sie es selbst an."),
        en: ("The mail draft could not be written.", "Save the PDF and attach it yourself."),
    },
];
