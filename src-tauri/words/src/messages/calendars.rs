//! What comes from other calendars: refused, set aside or assumed.

use super::Message;

pub(super) const MESSAGES: &[Message] = &[
    Message {
        code: "CALENDAR_TOO_LARGE",
        de: (
            "Die Kalenderdatei ist zu groß; gelesen werden höchstens 64 MB.",
            "Exportieren Sie einen kürzeren Zeitraum.",
        ),
        en: ("The calendar file is too large; at most 64 MB are read.", "Export a shorter period."),
    },
    Message {
        code: "FORMAT_NO_CALENDAR",
        de: ("„{name}“ ist keine Kalenderdatei.", "Wählen Sie eine Datei .ics."),
        en: ("“{name}” is no calendar file.", "Choose an .ics file."),
    },
    Message {
        code: "EVENT_TRUNCATED",
        de: (
            "Die Datei endet mitten in diesem Termin.",
            "Exportieren Sie sie neu oder legen Sie den Termin von Hand an.",
        ),
        en: ("The file ends inside this event.", "Export it again or enter the event by hand."),
    },
    Message {
        code: "EVENT_WITHOUT_START",
        de: ("Der Termin sagt nicht, wann er ist.", "Ergänzen Sie seinen Beginn im Original."),
        en: ("The event does not say when it is.", "Add its start in the original."),
    },
    Message {
        code: "EVENT_START_INVALID",
        de: ("„{text}“ ist kein Beginn.", "Berichtigen Sie ihn im Original."),
        en: ("“{text}” is no start.", "Correct it in the original."),
    },
    Message {
        code: "EVENT_TOO_DEEP",
        de: ("Der Termin ist tiefer verschachtelt als {limit} Ebenen.", "Legen Sie ihn von Hand an."),
        en: ("The event is nested deeper than {limit} levels.", "Enter it by hand."),
    },
    Message {
        code: "EVENT_END_MISSING",
        de: ("Dem Termin fehlt sein Ende; der nächste beginnt davor.", "Bitte prüfen Sie ihn in der Vorschau."),
        en: ("The event lacks its end; the next one begins before.", "Please check it in the preview."),
    },
    Message {
        code: "EVENT_UID_MISSING",
        de: (
            "Der Termin hat keine Kennung; er bekam eine aus seinem Wortlaut.",
            "Ändert er sich im anderen Programm, kommt er als neuer Termin.",
        ),
        en: (
            "The event has no identifier; it was given one from its text.",
            "If it changes in the other program, it comes as a new event.",
        ),
    },
    Message {
        code: "EVENT_REPEATED",
        de: ("Derselbe Termin steht schon in Zeile {first_line}; die neuere Fassung gilt.", ""),
        en: ("The same event stands in line {first_line} already; the newer state counts.", ""),
    },
    Message {
        code: "PART_PASSED",
        de: ("Ein Teil „{name}“ ist weder Termin noch Aufgabe und wurde übergangen.", ""),
        en: ("A part “{name}” is neither event nor task and was passed over.", ""),
    },
    Message {
        code: "METHOD_UNKNOWN",
        de: ("Was die Datei will („{text}“), ist unbekannt; sie wurde als Kalender gelesen.", ""),
        en: ("What the file wants (“{text}”) is unknown; it was read as a calendar.", ""),
    },
    Message {
        code: "CALENDAR_SCALE",
        de: (
            "Die Datei zählt nach dem Kalender „{text}“; ihre Tage wurden gregorianisch gelesen.",
            "Bitte prüfen Sie die Tage.",
        ),
        en: (
            "The file counts by the calendar “{text}”; its days were read as Gregorian ones.",
            "Please check the days.",
        ),
    },
    Message {
        code: "ZONE_RECOGNISED",
        de: ("Die Zeitzone „{zone}“ wurde als {by} erkannt.", "Bitte prüfen Sie die Uhrzeiten."),
        en: ("The time zone “{zone}” was recognised as {by}.", "Please check the times."),
    },
    Message {
        code: "ZONE_CONVERTED",
        de: (
            "Die Zeitzone „{zone}“ kennt nur diese Datei; die Zeiten wurden nach {by} umgerechnet.",
            "Bei Serien können Tage nach einer Zeitumstellung abweichen.",
        ),
        en: (
            "This file alone knows the time zone “{zone}”; times were converted to {by}.",
            "Dates of series may differ after a change of the clocks.",
        ),
    },
    Message {
        code: "MOMENT_INVALID",
        de: ("„{text}“ bei {name} ist weder Tag noch Zeit und blieb weg.", "Bitte tragen Sie es nach."),
        en: ("“{text}” of {name} is neither day nor time and was left out.", "Please enter it."),
    },
    Message {
        code: "DATE_ORDER_GUESSED",
        de: (
            "Ob in dieser Tabelle zuerst der Tag oder zuerst der Monat steht, ist nicht zu erkennen: „{text}“ wurde als {read} gelesen.",
            "Bitte prüfen Sie die Tage, bevor Sie übernehmen; sonst schreiben Sie die Daten in der Tabelle als JJJJ-MM-TT.",
        ),
        en: (
            "Whether day or month stands first in this table cannot be seen: “{text}” was read as {read}.",
            "Please check the days before you take them; otherwise write the dates in the table as YYYY-MM-DD.",
        ),
    },
    Message {
        code: "RULE_SET_ASIDE",
        de: (
            "Die Wiederholung „{text}“ ist nicht lesbar; gelesen wurde der erste Termin allein.",
            "Legen Sie die Serie neu an, wenn Sie sie brauchen.",
        ),
        en: (
            "The repetition “{text}” cannot be read; the first date alone was.",
            "Enter the series anew if you need it.",
        ),
    },
    Message {
        code: "CALENDAR_RULE_SUB_DAILY",
        de: ("Die Serie wiederholt sich mehrmals am Tag; sie wird gezeigt, aber nicht bearbeitet.", ""),
        en: ("The series repeats several times a day; it is shown but cannot be edited.", ""),
    },
    Message {
        code: "RULE_ENDS_EARLY",
        de: ("Die Wiederholung „{text}“ endet vor ihrem Beginn; es bleibt der erste Termin.", ""),
        en: ("The repetition “{text}” ends before it begins; the first date remains.", ""),
    },
    Message {
        code: "DATES_BEYOND",
        de: (
            "Der Termin nennt mehr als {limit} zusätzliche und gestrichene Tage; die weiteren blieben weg.",
            "Teilen Sie die Serie im anderen Programm.",
        ),
        en: (
            "The event names more than {limit} additional and struck dates; the rest was left out.",
            "Split the series in the other program.",
        ),
    },
    Message {
        code: "GUESTS_BEYOND",
        de: (
            "Der Termin nennt mehr als {limit} Teilnehmer; die weiteren blieben weg.",
            "Führen Sie so große Listen als Verteiler oder als Anmeldungen.",
        ),
        en: (
            "The event names more than {limit} participants; the rest was left out.",
            "Keep lists of that size as a distribution list or as registrations.",
        ),
    },
    Message {
        code: "PERIOD_WITHOUT_LENGTH",
        de: ("Der zusätzliche Tag „{text}“ verliert seine eigene Dauer und dauert wie die anderen.", ""),
        en: ("The additional date “{text}” loses its own length and lasts as the others do.", ""),
    },
    Message {
        code: "ATTACHMENT_LEFT_OUT",
        de: (
            "Eine Datei von {bytes} Bytes im Termin blieb weg; behalten werden höchstens {limit}.",
            "Speichern Sie sie im anderen Programm und hängen Sie sie hier an.",
        ),
        en: (
            "A file of {bytes} bytes in the event was left out; at most {limit} are kept.",
            "Save it in the other program and attach it here.",
        ),
    },
    Message {
        code: "RANGE_AS_ONE",
        de: (
            "Eine Änderung „dieser und alle folgenden“ wurde als Änderung dieses einen Tages gelesen.",
            "Teilen Sie die Serie hier, wenn alle folgenden gemeint sind.",
        ),
        en: (
            "A change of “this and all that follow” was read as a change of this one date.",
            "Split the series here if all that follow are meant.",
        ),
    },
    Message {
        code: "EVENT_OUTDATED",
        de: (
            "Die Datei ist älter (Stand {read}) als das, was hier steht (Stand {held}); nichts wurde geändert.",
            "Lassen Sie sich die neueste Fassung senden.",
        ),
        en: (
            "The file is older (state {read}) than what stands here (state {held}); nothing was changed.",
            "Ask for the latest state.",
        ),
    },
    Message {
        code: "EVENT_CHANGED_MEANWHILE",
        de: (
            "Der Termin wurde seit der Vorschau geändert; er blieb, wie er ist.",
            "Lesen Sie die Datei noch einmal ein.",
        ),
        en: ("The event was changed since the preview; it was left as it is.", "Read the file again."),
    },
    Message {
        code: "EVENT_UNKNOWN",
        de: ("Die Nachricht gilt einem Termin, der hier nicht steht.", "Lesen Sie zuerst die Einladung ein."),
        en: ("The message is about an event that is not here.", "Import the invitation first."),
    },
    Message {
        code: "EVENT_GUEST_UNKNOWN",
        de: (
            "Die Antwort kommt von jemandem, der nicht eingeladen ist.",
            "Ergänzen Sie die Person bei den Teilnehmern.",
        ),
        en: ("The answer comes from somebody who is not invited.", "Add the person to the participants."),
    },
    Message {
        code: "EVENT_SERIES_UNOPENED",
        de: (
            "Die Antwort gilt der ganzen Serie; kein Termin, der noch kommt, führt bisher eine eigene Teilnehmerliste.",
            "Öffnen Sie die Termine, für die die Antwort gilt, und lesen Sie die Nachricht noch einmal ein.",
        ),
        en: (
            "The answer is for the whole series; no date still to come has a list of participants of its own yet.",
            "Open the dates that the answer is for, and read the message again.",
        ),
    },
    Message {
        code: "EVENT_MESSAGE_NOT_TAKEN",
        de: (
            "Die Nachricht bittet um etwas, das Sie selbst entscheiden; nichts wurde geändert.",
            "Antworten Sie im Mailprogramm.",
        ),
        en: ("The message asks for something that you decide; nothing was changed.", "Answer in your mail program."),
    },
    Message {
        code: "ZONE_NOT_KNOWN",
        de: ("Die Zeitzone „{zone}“ ist unbekannt; gelesen wurde {by}.", "Bitte prüfen Sie die Uhrzeiten."),
        en: ("The time zone “{zone}” is unknown; {by} was taken.", "Please check the times."),
    },
];
