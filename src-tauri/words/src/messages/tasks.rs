//! What tasks, checklists, absences and the front desk are refused for.

use super::Message;

pub(super) const MESSAGES: &[Message] = &[
    Message {
        code: "TASK_TITLE_MISSING",
        de: ("Es fehlt, was zu tun ist.", "Bitte schreiben Sie es in die Zeile."),
        en: ("What is to be done is missing.", "Please write it in the line."),
    },
    Message {
        code: "TASK_TITLE_LONG",
        de: ("Diese Zeile ist länger als {most} Zeichen.", "Bitte schreiben Sie das Weitere in die Notiz."),
        en: ("This line is longer than {most} characters.", "Please write the rest in the note."),
    },
    Message {
        code: "TASK_ITEMS_TOO_MANY",
        de: ("Eine Aufgabe hat höchstens {most} Schritte.", "Bitte machen Sie aus einem Teil eine eigene Aufgabe."),
        en: ("A task has at most {most} steps.", "Please make a task of its own of some of them."),
    },
    Message {
        code: "ASSIGNEE_GONE",
        de: ("{name} arbeitet nicht mehr hier.", "Bitte wählen Sie jemand anderen."),
        en: ("{name} no longer works here.", "Please choose somebody else."),
    },
    Message {
        code: "REPEAT_COUNT",
        de: ("Zwischen zwei Malen liegt mindestens 1 und höchstens {most}.", "Bitte geben Sie eine solche Zahl ein."),
        en: ("Between two runs lies at least 1 and at most {most}.", "Please enter such a number."),
    },
    Message {
        code: "REPEAT_DAY",
        de: ("Diesen Tag hat kein Monat.", "Bitte wählen Sie einen von 1 bis 31."),
        en: ("No month has this day.", "Please choose one from 1 to 31."),
    },
    Message {
        code: "REPEAT_ENDED",
        de: ("Die Wiederholung endet, bevor sie beginnt.", "Bitte ändern Sie „bis“ oder die Fälligkeit."),
        en: ("The repeat ends before it begins.", "Please change “until” or the due date."),
    },
    Message {
        code: "CHECKLIST_KIND",
        de: ("Diese Checkliste ist für andere Einträge gedacht.", "Bitte wählen Sie eine, die hierher passt."),
        en: ("This checklist is meant for other records.", "Please choose one that fits here."),
    },
    Message {
        code: "CHECKLIST_DATE_MISSING",
        de: ("Es fehlt der Tag, von dem an gezählt wird.", "Bitte tragen Sie ihn hier oder beim Eintrag ein."),
        en: ("The day to count from is missing.", "Please enter it here or in the record."),
    },
    Message {
        code: "CHECKLIST_TOO_LONG",
        de: ("Eine Checkliste hat höchstens {most} Punkte.", "Bitte machen Sie zwei daraus."),
        en: ("A checklist has at most {most} items.", "Please make two of it."),
    },
    Message {
        code: "CHECKLIST_OFFSET",
        de: ("Ein Punkt liegt höchstens {most} Tage vor oder nach dem Stichtag.", "Bitte geben Sie weniger Tage ein."),
        en: ("An item lies at most {most} days before or after the date.", "Please enter fewer days."),
    },
    Message {
        code: "CHECKLIST_DOER",
        de: ("Diese Person gibt es bei solchen Einträgen nicht.", "Bitte wählen Sie eine andere."),
        en: ("Records of this kind have no such person.", "Please choose another."),
    },
    Message {
        code: "ABSENCE_ENDS_FIRST",
        de: ("Das Ende liegt vor dem Beginn ({day}).", "Bitte ändern Sie einen der beiden Tage."),
        en: ("The end lies before the start ({day}).", "Please change one of the two days."),
    },
    Message {
        code: "ABSENCE_EMPTY",
        de: ("Von mittags bis mittags am selben Tag ist niemand abwesend.", "Bitte nehmen Sie einen der Haken weg."),
        en: ("From noon to noon of the same day nobody is away.", "Please take one of the ticks away."),
    },
    Message {
        code: "ABSENCE_SELF",
        de: ("Niemand vertritt sich selbst.", "Bitte wählen Sie jemand anderen."),
        en: ("Nobody stands in for themselves.", "Please choose somebody else."),
    },
    Message {
        code: "ABSENCE_TWICE",
        de: (
            "Für diese Zeit ist schon eine Abwesenheit eingetragen ({from} bis {to}).",
            "Bitte ändern Sie jene oder wählen Sie andere Tage.",
        ),
        en: (
            "An absence is entered for this time already ({from} to {to}).",
            "Please change that one or choose other days.",
        ),
    },
    Message {
        code: "DESK_ENTRY_EMPTY",
        de: ("Es fehlt, von wem oder an wen.", "Bitte geben Sie einen Namen, eine Nummer oder den Betreff ein."),
        en: ("It is missing from whom or to whom.", "Please enter a name, a number or the subject."),
    },
    Message {
        code: "POST_UNNAMED",
        de: ("Es fehlt, von wem oder an wen.", "Bitte geben Sie einen Namen ein; „unbekannt“ genügt."),
        en: ("It is missing from whom or to whom.", "Please enter a name; “unknown” is enough."),
    },
    Message {
        code: "VISITOR_UNNAMED",
        de: (
            "Es fehlt, wer kommt.",
            "Bitte geben Sie einen Namen oder die Firma ein: Die Evakuierungsliste nennt ihn.",
        ),
        en: ("It is missing who comes.", "Please enter a name or the firm: the evacuation list tells it."),
    },
    Message {
        code: "VISIT_LEFT_FIRST",
        de: ("Der Besuch wäre gegangen, bevor er gekommen ist ({at}).", "Bitte ändern Sie eine der Zeiten."),
        en: ("The visitor would have left before coming ({at}).", "Please change one of the times."),
    },
];
