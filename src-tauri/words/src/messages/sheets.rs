//! Lists of the master data that come in as a table.

use super::Message;

pub(super) const MESSAGES: &[Message] = &[
    Message {
        code: "SHEET_NO_CODE",
        de: (
            "In der Tabelle fehlt die Spalte „Kürzel“, an der Kontor die Zeilen erkennt.",
            "Speichern Sie die Liste zuerst als Tabelle und ergänzen Sie diese.",
        ),
        en: (
            "The table has no column “Code”, by which Kontor knows the rows.",
            "Save the list as a table first and add to that.",
        ),
    },
    Message {
        code: "LIST_UNKNOWN",
        de: ("Die Liste „{text}“ gibt es nicht.", "Bitte wählen Sie eine der Stammdaten."),
        en: ("There is no list “{text}”.", "Please choose one of the master data."),
    },
    Message {
        code: "SHEET_TOO_LONG",
        de: ("Die Tabelle hat {count} Zeilen; gelesen werden höchstens {limit}.", "Teilen Sie die Tabelle auf."),
        en: ("The table has {count} rows; at most {limit} are read.", "Split the table."),
    },
    Message {
        code: "SHEET_GONE",
        de: ("Diese Tabelle ist nicht mehr geladen.", "Bitte wählen Sie die Datei noch einmal."),
        en: ("This table is no longer loaded.", "Please choose the file again."),
    },
    Message {
        code: "SHEET_CHANGED",
        de: (
            "Die Liste hat sich inzwischen geändert; es wurde nichts übernommen.",
            "Lesen Sie die Tabelle noch einmal.",
        ),
        en: ("The list has changed meanwhile; nothing was taken in.", "Read the table again."),
    },
    Message {
        code: "SHEET_NOTHING",
        de: ("Die Tabelle enthält nichts Neues.", "Ändern oder ergänzen Sie Zeilen und lesen Sie sie noch einmal."),
        en: ("The table holds nothing new.", "Change or add rows and read it again."),
    },
    Message {
        code: "SHEET_CODE_TWICE",
        de: ("Das Kürzel „{code}“ steht weiter oben schon einmal.", "Geben Sie jeder Zeile ein eigenes."),
        en: ("The code “{code}” stands further up already.", "Give each row its own."),
    },
    Message {
        code: "SHEET_DATE",
        de: ("„{text}“ ist kein Datum.", "Schreiben Sie es so: 15.04.2026."),
        en: ("“{text}” is no date.", "Write it like this: 2026-04-15."),
    },
    Message {
        code: "SHEET_YES_NO",
        de: ("„{text}“ ist weder Ja noch Nein.", "Schreiben Sie „ja“ oder „nein“."),
        en: ("“{text}” is neither yes nor no.", "Write “yes” or “no”."),
    },
    Message {
        code: "SHEET_NUMBER",
        de: ("„{text}“ ist keine ganze Zahl.", "Schreiben Sie nur Ziffern."),
        en: ("“{text}” is no whole number.", "Write digits only."),
    },
    Message {
        code: "SHEET_NOT_FOUND",
        de: ("„{text}“ gibt es nicht.", "Legen Sie es zuerst an, oder schreiben Sie ein vorhandenes Kürzel."),
        en: ("There is no “{text}”.", "Add it first, or write a code that is there."),
    },
    Message {
        code: "SHEET_SIGNING",
        de: ("„{text}“ ist keine Art zu zeichnen.", "Schreiben Sie etwa „allein“, „Prokura“ oder „i. V.“."),
        en: ("“{text}” is no way to sign.", "Write “alone”, “procuration” or “proxy”, for example."),
    },
    Message {
        code: "FORMAT_NO_TABLE",
        de: ("„{name}“ ist keine Tabelle.", "Wählen Sie eine Datei .xlsx oder .csv."),
        en: ("“{name}” is no table.", "Choose an .xlsx or .csv file."),
    },
];
