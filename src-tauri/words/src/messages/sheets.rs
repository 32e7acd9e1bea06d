//! Lists of the master data that come in as a table.

use super::Message;

pub(super) const MESSAGES: &[Message] = &[
    Message {
        code: "SHEET_NO_CODE",
        de: (
            "In der Tabelle fehlt die Spalte „{column}“, an der Kontor die Zeilen erkennt.",
            "Speichern Sie die Liste zuerst als Tabelle und ergänzen Sie diese.",
        ),
        en: (
            "The table has no column “{column}”, by which Kontor knows the rows.",
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
        de: (
            "„{code}“ steht weiter oben schon einmal.",
            "Jede Zeile braucht ein eigenes Kürzel; jeder Tag steht einmal.",
        ),
        en: ("“{code}” stands further up already.", "Each row needs a code of its own; each day stands once."),
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
        code: "SHEET_PURPOSE",
        de: (
            "„{text}“ ist kein Zweck eines Textbausteins.",
            "Schreiben Sie „Brief“, „E-Mail“, „Brief zu einem Vertrag“, „Einladung“, „Protokoll“ oder „Sonstiges“.",
        ),
        en: (
            "“{text}” is no purpose of a text block.",
            "Write “Letter”, “E-mail”, “Letter about a contract”, “Invitation”, “Minutes” or “Other”.",
        ),
    },
    Message {
        code: "SHEET_RESET",
        de: (
            "„{text}“ sagt nicht, wann die Zählung neu beginnt.",
            "Schreiben Sie „nie“, „jedes Jahr“ oder „jeden Monat“.",
        ),
        en: ("“{text}” does not say when counting begins again.", "Write “never”, “every year” or “every month”."),
    },
    Message {
        code: "SHEET_DAY",
        de: (
            "„{text}“ ist weder ein Tag noch ein Feiertag.",
            "Schreiben Sie ein Datum wie 24.12.2026 oder den Namen eines Feiertags wie „Fronleichnam“.",
        ),
        en: (
            "“{text}” is neither a day nor a holiday.",
            "Write a date such as 2026-12-24 or the name of a holiday such as “Corpus Christi”.",
        ),
    },
    Message {
        code: "SHEET_DAY_CHANGE",
        de: (
            "Die Zeile sagt nicht, was mit diesem Tag ist.",
            "Schreiben Sie zu einem Datum „eigener Tag“, zu einem Feiertag „gilt hier“ oder „gilt hier nicht“.",
        ),
        en: (
            "The row does not say what about this day.",
            "Write “own day” for a date, “holds here” or “does not hold here” for a holiday.",
        ),
    },
    Message {
        code: "FORMAT_NO_TABLE",
        de: ("„{name}“ ist keine Tabelle.", "Wählen Sie eine Datei .xlsx oder .csv."),
        en: ("“{name}” is no table.", "Choose an .xlsx or .csv file."),
    },
];
