//! What files and texts with placeholders are refused for, and what follows them in the list.

use super::Message;

pub(super) const MESSAGES: &[Message] = &[
    Message {
        code: "ATTACHMENT_TOO_LARGE",
        de: ("„{name}“ ist zu groß (höchstens 64 MB).", "Bitte verkleinern oder teilen Sie die Datei."),
        en: ("“{name}” is too large (64 MB at most).", "Please shrink or split the file."),
    },
    Message {
        code: "ATTACHMENT_MISSING",
        de: ("Diese Anlage gibt es nicht mehr.", "„Rückgängig“ holt sie zurück."),
        en: ("This attachment no longer exists.", "Undo brings it back."),
    },
    Message {
        code: "TIMELINE_ENTRY_MISSING",
        de: ("Diesen Eintrag gibt es nicht mehr.", "„Rückgängig“ holt ihn zurück."),
        en: ("This entry no longer exists.", "Undo brings it back."),
    },
    Message {
        code: "PHOTO_TYPE",
        de: (
            "„{name}“ ist kein Bild im Format PNG oder JPEG.",
            "Speichern Sie es in einem dieser Formate und nehmen Sie es dann.",
        ),
        en: ("“{name}” is not a PNG or JPEG picture.", "Save it in one of these formats and take that."),
    },
    Message {
        code: "PHOTO_TOO_LARGE",
        de: (
            "„{name}“ ist zu groß für ein Bild (höchstens 5 MB und 10.000 Pixel je Seite).",
            "Bitte verkleinern Sie es.",
        ),
        en: ("“{name}” is too large for a picture (5 MB and 10,000 pixels a side at most).", "Please make it smaller."),
    },
    Message {
        code: "LOGO_TYPE",
        de: ("„{name}“ ist kein Bild, das gedruckt werden kann.", "Nehmen Sie PNG, JPEG oder SVG."),
        en: ("“{name}” is not a picture that can be printed.", "Use PNG, JPEG or SVG."),
    },
    Message {
        code: "CHECK_START_DAY",
        de: (
            "Der Beginn ist ein 29., 30. oder 31.",
            "Das Ende kann je nach Zählweise um einen Tag abweichen: bitte mit dem Vertrag abgleichen.",
        ),
        en: (
            "The start is a 29th, 30th or 31st.",
            "The end may differ by a day depending on how one counts: please compare with the contract.",
        ),
    },
    Message {
        code: "PLACEHOLDER_UNKNOWN",
        de: ("Den Platzhalter „{name}“ gibt es nicht.", "Es gibt: {known}."),
        en: ("There is no placeholder “{name}”.", "There are: {known}."),
    },
    Message {
        code: "PLACEHOLDER_OPEN",
        de: (
            "Ein Platzhalter ist nicht geschlossen.",
            "Er beginnt mit zwei geschweiften Klammern und endet mit zweien.",
        ),
        en: ("A placeholder is not closed.", "It begins with two braces and ends with two."),
    },
    Message {
        code: "LETTER_LOCKED",
        de: (
            "„{name}“ ist gesperrt und bekommt keinen Brief.",
            "Heben Sie die Sperre beim Datenschutz auf, oder löschen Sie den Entwurf.",
        ),
        en: (
            "“{name}” is restricted and gets no letter.",
            "Lift the restriction under data protection, or delete the draft.",
        ),
    },
    Message {
        code: "COSIGNATORY_MISSING",
        de: ("{name} zeichnet nur gemeinsam mit einer zweiten Person.", "Wählen Sie die zweite Unterschrift."),
        en: ("{name} signs only jointly with a second person.", "Choose the second signature."),
    },
    Message {
        code: "LETTER_OF_NOTICE",
        de: (
            "Dieser Brief ist die Kündigung des Vertrags „{title}“.",
            "Vermerken Sie den Versand beim Vertrag: Dort stehen Weg, Nachweis und Ende, und der Brief gilt dann auch als versendet.",
        ),
        en: (
            "This letter is the notice of the contract “{title}”.",
            "Note it as sent with the contract: way, proof and end are kept there, and the letter then counts as sent too.",
        ),
    },
    Message {
        code: "LETTER_SENT",
        de: (
            "Der Brief „{title}“ ist versendet und deshalb fest.",
            "Schreiben Sie einen neuen, oder nehmen Sie den Vermerk „versendet“ mit „Rückgängig“ zurück.",
        ),
        en: (
            "The letter “{title}” was sent and is therefore fixed.",
            "Write a new one, or take the note “sent” back with undo.",
        ),
    },
    Message {
        code: "RECIPIENT_MISSING",
        de: ("Der Empfänger fehlt.", "Wählen Sie einen Kontakt, oder schreiben Sie die Anschrift."),
        en: ("The recipient is missing.", "Choose a contact or write the address."),
    },
    Message {
        code: "RECIPIENTS_TOO_MANY",
        de: ("Ein Serienbrief geht an höchstens {most} Empfänger.", "Bitte teilen Sie ihn auf."),
        en: ("A serial letter goes to at most {most} recipients.", "Please divide it."),
    },
    Message {
        code: "SUBJECT_MISSING",
        de: ("Der Betreff fehlt.", "Bitte tragen Sie ihn ein; unter ihm finden Sie den Brief wieder."),
        en: ("The subject is missing.", "Please enter it; you will find the letter by it."),
    },
    Message {
        code: "LINES_TOO_MANY",
        de: ("Das sind {lines} Zeilen; Platz ist für {most}.", "Bitte kürzen Sie."),
        en: ("These are {lines} lines; there is room for {most}.", "Please shorten."),
    },
    Message {
        code: "TEXT_SIZE_RANGE",
        de: ("Die Schrift eines Briefs ist 10 bis 12 Punkt groß.", "Bitte wählen Sie eine Größe dazwischen."),
        en: ("The type of a letter is 10 to 12 points.", "Please choose a size between."),
    },
    Message {
        code: "PAPER_NO_RECIPIENT",
        de: ("Es ist kein Empfänger gewählt.", "Wählen Sie mindestens einen Kontakt mit Anschrift."),
        en: ("No recipient is chosen.", "Choose at least one contact with an address."),
    },
];
