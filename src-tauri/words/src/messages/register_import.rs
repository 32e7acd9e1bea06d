//! What is said of the rows of a register that comes as a table: why one is refused, and what to look at.

use super::Message;

pub(super) const MESSAGES: &[Message] = &[
    Message {
        code: "CELL_NO_SUCH_DAY",
        de: ("Den Tag „{text}“ gibt es im Kalender nicht.", "Bitte berichtigen Sie ihn in der Datei."),
        en: ("There is no day “{text}” in the calendar.", "Please correct it in the file."),
    },
    Message {
        code: "CELL_NO_DATE",
        de: (
            "„{text}“ ist kein Datum.",
            "Bitte schreiben Sie den Tag wie 31.03.2026 oder ordnen Sie die Spalte anders zu.",
        ),
        en: ("“{text}” is no date.", "Please write the day like 31.03.2026, or assign the column differently."),
    },
    Message {
        code: "CELL_START_MISSING",
        de: (
            "Der Beginn fehlt.",
            "Bitte tragen Sie ihn in der Datei ein oder ordnen Sie die Spalte mit dem Beginn zu.",
        ),
        en: ("The beginning is missing.", "Please enter it in the file, or assign the column that holds it."),
    },
    Message {
        code: "CELL_TITLE_MISSING",
        de: (
            "Die Zeile hat keine Bezeichnung.",
            "Bitte tragen Sie sie in der Datei ein oder ordnen Sie eine andere Spalte der Bezeichnung zu.",
        ),
        en: ("The row has no title.", "Please enter it in the file, or assign another column to the title."),
    },
    Message {
        code: "CELL_NOTICE_GRID",
        de: (
            "„{text}“ passt nicht zu einem Vertrag, der sich verlängert: Er endet nur mit einer Laufzeit.",
            "Bitte schreiben Sie die Frist in der Datei wie „3 Monate vor Ablauf“ oder ordnen Sie die Spalte der \
             Notiz zu.",
        ),
        en: (
            "“{text}” does not suit a contract that renews: it ends with a term alone.",
            "Please write the notice in the file like “3 months before expiry”, or assign the column to the note.",
        ),
    },
    Message {
        code: "CELL_TERM_MISSING",
        de: (
            "„{text}“ setzt eine Laufzeit voraus, und die Zeile nennt keine.",
            "Bitte tragen Sie Laufzeit oder Ende in der Datei ein oder ordnen Sie die Spalte dafür zu.",
        ),
        en: (
            "“{text}” needs a term, and the row gives none.",
            "Please enter the term or the end in the file, or assign the column that holds it.",
        ),
    },
    Message {
        code: "CELL_FIRST_TERM_MISSING",
        de: (
            "Der Vertrag verlängert sich oder endet von selbst, aber die Zeile nennt keine Laufzeit.",
            "Bitte tragen Sie Laufzeit oder Ende in der Datei ein oder ordnen Sie die Spalte dafür zu.",
        ),
        en: (
            "The contract renews or ends by itself, but the row gives no term.",
            "Please enter the term or the end in the file, or assign the column that holds it.",
        ),
    },
    Message {
        code: "VAT_NOT_SAID",
        de: (
            "„{text}“ ist brutto, und die Datei nennt keinen Steuersatz; gerechnet wird mit 0 %, Listen zeigen den Betrag auch netto so.",
            "Bitte ordnen Sie eine Spalte mit dem Steuersatz zu oder tragen Sie ihn am Vertrag ein.",
        ),
        en: (
            "“{text}” is gross, and the file names no tax rate; it is taken as 0%, so lists show the same amount as net.",
            "Please assign a column with the tax rate, or enter it at the contract.",
        ),
    },
    Message {
        code: "AMOUNT_NEGATIVE",
        de: (
            "„{text}“ steht mit Minus; übernommen ist der Betrag ohne Minus, und die Notiz nennt ihn wörtlich.",
            "Bitte prüfen, ob es eine Einnahme oder eine Ausgabe ist.",
        ),
        en: (
            "“{text}” has a minus; the amount is taken without it, and the note has it word for word.",
            "Please check whether it is income or expense.",
        ),
    },
    Message {
        code: "CELL_NO_AMOUNT",
        de: ("„{text}“ ist kein Betrag.", "Bitte schreiben Sie ihn wie 1.234,56 oder ordnen Sie die Spalte anders zu."),
        en: ("“{text}” is no amount.", "Please write it like 1,234.56, or assign the column differently."),
    },
    Message {
        code: "CELL_CURRENCY_UNKNOWN",
        de: (
            "Die Währung „{text}“ ist nicht bekannt.",
            "Bitte berichtigen Sie sie in der Datei oder legen Sie sie unter Stammdaten an.",
        ),
        en: ("The currency “{text}” is not known.", "Please correct it in the file, or add it to the master data."),
    },
    Message {
        code: "CELL_TOO_LONG",
        de: (
            "Der Text ist länger als {most} Zeichen.",
            "Bitte kürzen Sie ihn in der Datei oder ordnen Sie die Spalte der Notiz zu.",
        ),
        en: (
            "The text is longer than {most} characters.",
            "Please shorten it in the file, or assign the column to the note.",
        ),
    },
    Message {
        code: "CELL_TO_NOTE",
        de: ("„{text}“ steht wörtlich in der Notiz, weil es nicht zugeordnet werden konnte.", "Bitte prüfen."),
        en: ("“{text}” goes into the note word for word, because it could not be placed.", "Please check."),
    },
    Message {
        code: "TERM_AND_START_DIFFER",
        de: (
            "Die Laufzeit beginnt an einem anderen Tag als der Vertrag; es gilt die Spalte mit dem Beginn.",
            "Bitte prüfen.",
        ),
        en: (
            "The term begins on another day than the contract; the column with the beginning counts.",
            "Please check.",
        ),
    },
    Message {
        code: "TERM_AND_END_DIFFER",
        de: ("Laufzeit und Ende passen nicht zusammen; es gilt das Ende am {end}.", "Bitte prüfen."),
        en: ("Term and end do not agree; the end on {end} counts.", "Please check."),
    },
    Message {
        code: "TERM_NOT_SAID",
        de: ("Die erste Laufzeit steht nicht da; gelesen als so lang wie die Verlängerung.", "Bitte prüfen."),
        en: ("The first term is not said; read as being as long as the renewal.", "Please check."),
    },
    Message {
        code: "END_NOT_SAID",
        de: (
            "Der Vertrag verlängert sich nicht, aber ein Ende steht nicht da; gelesen als unbefristet.",
            "Bitte prüfen.",
        ),
        en: ("The contract does not renew, but no end is given; read as indefinite.", "Please check."),
    },
    Message {
        code: "RENEWAL_NOT_SAID",
        de: (
            "Was nach dem Ende folgt, steht nicht da; gelesen als „läuft weiter, wenn nicht gekündigt wird“.",
            "Bitte prüfen.",
        ),
        en: ("What follows the end is not said; read as “goes on unless notice is given”.", "Please check."),
    },
    Message {
        code: "RENEWAL_TWICE",
        de: (
            "Die Kündigungsfrist nennt eine andere Verlängerung als die Spalte dafür; es gilt die Spalte.",
            "Bitte prüfen.",
        ),
        en: ("The notice names another renewal than its own column; the column counts.", "Please check."),
    },
    Message {
        code: "NOTICE_TWO_WAYS",
        de: ("„{text}“ lässt sich auf zwei Weisen lesen; der Wortlaut steht auch in der Notiz.", "Bitte prüfen."),
        en: ("“{text}” can be read in two ways; the wording is in the note as well.", "Please check."),
    },
    Message {
        code: "NOTICE_ANY_DAY",
        de: ("„{text}“ sagt nicht, zu welchem Tag gekündigt werden kann; gelesen als „jederzeit“.", "Bitte prüfen."),
        en: ("“{text}” does not say to which day notice may be given; read as “at any time”.", "Please check."),
    },
    Message {
        code: "NOTICE_AS_TERM_END",
        de: ("„{text}“ ist gelesen als „zum Ende der Laufzeit“, weil der Vertrag sich verlängert.", "Bitte prüfen."),
        en: ("“{text}” is read as “to the end of the term”, because the contract renews.", "Please check."),
    },
    Message {
        code: "NOTICE_NOT_SAID",
        de: (
            "Eine Kündigungsfrist steht nicht da oder wurde nicht verstanden; ohne sie gibt es keine Fristen.",
            "Bitte prüfen.",
        ),
        en: ("No notice is given or understood; without it there are no deadlines.", "Please check."),
    },
    Message {
        code: "NOTICE_LONGER_THAN_TERM",
        de: ("Die Kündigungsfrist ist länger als die Laufzeit.", "Bitte prüfen."),
        en: ("The notice is longer than the term.", "Please check."),
    },
    Message {
        code: "AMOUNT_TWO_WAYS",
        de: (
            "„{text}“ lässt sich als Betrag auf zwei Weisen lesen oder wurde gerundet; es steht auch in der Notiz.",
            "Bitte prüfen.",
        ),
        en: ("“{text}” can be read as two amounts or was rounded; it is in the note as well.", "Please check."),
    },
    Message {
        code: "INTERVAL_NOT_SAID",
        de: (
            "Wie oft „{text}“ gezahlt wird, steht nicht da; der Betrag steht in der Notiz.",
            "Bitte prüfen, oder wählen Sie oben, was sonst gilt.",
        ),
        en: (
            "How often “{text}” is paid is not said; the amount is in the note.",
            "Please check, or choose above what holds otherwise.",
        ),
    },
    Message {
        code: "PARTNER_SIMILAR",
        de: ("„{text}“ steht so nicht im Adressbuch; vorgeschlagen ist ein ähnlicher Kontakt.", "Bitte prüfen."),
        en: ("“{text}” is not in the address book as written; a similar contact is proposed.", "Please check."),
    },
    Message {
        code: "REGISTER_NEEDS_TITLE",
        de: (
            "Keine Spalte nennt die Bezeichnung des Vertrags.",
            "Ordnen Sie unter „Spalten“ zu, was die Spalten bedeuten.",
        ),
        en: ("No column gives the title of the contract.", "Assign what the columns mean under “Columns”."),
    },
    Message {
        code: "REGISTER_NO_ROWS",
        de: (
            "Unter den Überschriften steht keine Zeile.",
            "Bitte wählen Sie eine andere Datei oder ein anderes Tabellenblatt.",
        ),
        en: ("There is no row below the headings.", "Please choose another file or sheet."),
    },
    Message {
        code: "MAPPING_TWICE",
        de: (
            "Die Spalten „{one}“ und „{other}“ würden beide dasselbe Feld füllen.",
            "Ordnen Sie eine davon anders zu, zum Beispiel der Notiz.",
        ),
        en: (
            "The columns “{one}” and “{other}” would both fill the same field.",
            "Assign one of them differently, to the note for example.",
        ),
    },
];
