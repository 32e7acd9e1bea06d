//! What events and agendas are refused for.

use super::Message;

pub(super) const MESSAGES: &[Message] = &[
    Message {
        code: "DAYS_NOT_IN_ORDER",
        de: ("Dieser Tag muss nach dem {before} liegen.", "Bitte ändern Sie ihn."),
        en: ("This day must come after {before}.", "Please change it."),
    },
    Message {
        code: "DAY_AFTER_END",
        de: ("Dieser Tag liegt nach dem Ende ({last}).", "Bitte ändern Sie das Ende oder den Tag."),
        en: ("This day lies after the end ({last}).", "Change the end or the day."),
    },
    Message {
        code: "PARTICIPANT_TWICE",
        de: ("Diese Person steht schon auf der Liste.", "Bitte entfernen Sie eine der Zeilen."),
        en: ("This person is already on the list.", "Please remove one of the lines."),
    },
    Message {
        code: "BODY_NAME_TAKEN",
        de: ("Ein Gremium „{name}“ gibt es schon.", "Wählen Sie einen anderen Namen."),
        en: ("There is a body “{name}” already.", "Choose another name."),
    },
    Message {
        code: "QUORUM_MISSING",
        de: ("Die Zahl der nötigen Stimmen fehlt.", "Tragen Sie sie ein oder wählen Sie eine andere Regel."),
        en: ("The number of votes that are needed is missing.", "Enter it, or choose another rule."),
    },
    Message {
        code: "QUORUM_TOO_HIGH",
        de: (
            "Das Gremium hat nur {all} Stimmen, nötig wären {count}.",
            "Bitte prüfen Sie die Zahl und die Mitglieder.",
        ),
        en: ("The body has {all} votes, and {count} would be needed.", "Check the number and the members."),
    },
    Message {
        code: "VOTES_TOO_MANY",
        de: ("So viele Stimmen kann niemand haben.", "Tragen Sie höchstens {most} ein."),
        en: ("Nobody can have so many votes.", "Enter {most} at most."),
    },
    Message {
        code: "LEFT_BEFORE_COMING",
        de: ("Diese Person wäre gegangen, bevor sie kam.", "Bitte prüfen Sie die Uhrzeiten."),
        en: ("This person would have left before coming.", "Check the times."),
    },
    Message {
        code: "PROXY_PRESENT",
        de: ("Wer anwesend ist, wird nicht vertreten.", "Leeren Sie die Vertretung oder ändern Sie die Anwesenheit."),
        en: ("Whoever is present is not represented.", "Clear the proxy, or change the attendance."),
    },
    Message {
        code: "PARTICIPANT_WAITS",
        de: ("Diese Person steht auf der Warteliste.", "Bestätigen Sie sie unter „Anmeldungen“."),
        en: ("This person is on the waiting list.", "Confirm them under “Registrations”."),
    },
    Message {
        code: "REGISTRATION_TWICE",
        de: ("{name} ist schon angemeldet.", "Ändern Sie die vorhandene Anmeldung."),
        en: ("{name} is registered already.", "Change the registration that is there."),
    },
    Message {
        code: "REGISTRATION_GONE",
        de: ("Diese Anmeldung gibt es nicht mehr.", "Bitte öffnen Sie die Anmeldungen neu."),
        en: ("This registration is gone.", "Please reopen the registrations."),
    },
    Message {
        code: "REGISTRATION_CANCELLED",
        de: ("{name} hat abgesagt.", "Melden Sie die Person neu an, wenn sie doch kommt."),
        en: ("{name} called off.", "Register the person anew if they come after all."),
    },
    Message {
        code: "REGISTRATION_CERTIFIED",
        de: (
            "{name} hat schon die Bescheinigung {number}; die Nummer bleibt.",
            "Notieren Sie stattdessen bei der Anwesenheit, dass die Person fehlte.",
        ),
        en: (
            "{name} has certificate {number} already; the number stays.",
            "Note in the attendance instead that the person was absent.",
        ),
    },
    Message {
        code: "SEMINAR_FULL",
        de: (
            "„{title}“ hat {capacity} Plätze, und alle sind vergeben.",
            "Erhöhen Sie die Zahl der Plätze oder sagen Sie zuerst jemandem ab.",
        ),
        en: (
            "“{title}” has {capacity} places, and all are taken.",
            "Raise the number of places, or take somebody off first.",
        ),
    },
    Message {
        code: "PREFERENCE_REASON_MISSING",
        de: ("{name} wartet länger.", "Nennen Sie den Grund, warum diese Person vorgezogen wird."),
        en: ("{name} has been waiting longer.", "Say why this person is preferred."),
    },
    Message {
        code: "CAPACITY_INVALID",
        de: ("Ein Termin hat 1 bis {most} Plätze.", "Tragen Sie die Zahl ein, oder lassen Sie das Feld leer."),
        en: ("An event has 1 to {most} places.", "Enter the number, or leave the field empty."),
    },
    Message {
        code: "CAPACITY_BELOW_CONFIRMED",
        de: (
            "{confirmed} haben schon einen Platz; {capacity} sind zu wenig.",
            "Sagen Sie zuerst jemandem ab oder lassen Sie mehr Plätze.",
        ),
        en: (
            "{confirmed} have a place already; {capacity} are too few.",
            "Take somebody off first, or leave more places.",
        ),
    },
    Message {
        code: "AMOUNT_INVALID",
        de: ("Dieser Betrag passt nicht.", "Tragen Sie einen Betrag ab 0 ein."),
        en: ("This amount does not fit.", "Enter an amount of 0 or more."),
    },
    Message {
        code: "CERTIFICATE_NOBODY",
        de: (
            "Für niemanden bei „{title}“ fehlt eine Bescheinigung.",
            "Notieren Sie erst, wer anwesend war, oder wählen Sie die Personen aus.",
        ),
        en: ("Nobody at “{title}” lacks a certificate.", "Note first who was present, or choose the people."),
    },
    Message {
        code: "CERTIFICATE_NOT_CONFIRMED",
        de: ("{name} hat keinen Platz.", "Eine Bescheinigung bekommt nur, wer teilnimmt."),
        en: ("{name} has no place.", "Only those who take part get a certificate."),
    },
    Message {
        code: "EVENT_CERTIFIED",
        de: (
            "Zu „{title}“ gibt es nummerierte Bescheinigungen; der Termin bleibt deshalb im Buch.",
            "Sagen Sie ihn ab, statt ihn zu löschen.",
        ),
        en: (
            "There are numbered certificates of “{title}”, so the event stays in the book.",
            "Cancel it instead of deleting it.",
        ),
    },
    Message {
        code: "ITEM_CARRIED_TWICE",
        de: ("Dieser Punkt steht schon auf einer späteren Tagesordnung.", "Entfernen Sie ihn hier oder dort."),
        en: ("This item is on a later agenda already.", "Remove it here or there."),
    },
    Message {
        code: "SITTING_NUMBERED",
        de: (
            "„{title}“ hat schon eine Nummer und bleibt deshalb im Buch.",
            "Sagen Sie die Sitzung ab, statt sie zu löschen.",
        ),
        en: ("“{title}” bears a number and therefore stays in the book.", "Cancel the sitting instead of deleting it."),
    },
    Message {
        code: "MINUTES_NOT_BEGUN",
        de: ("Zu „{title}“ gibt es noch kein Protokoll.", "Beginnen Sie es zuerst."),
        en: ("There are no minutes of “{title}” yet.", "Begin them first."),
    },
    Message {
        code: "MINUTES_RELEASED",
        de: ("Dieses Protokoll ist freigegeben.", "Nehmen Sie die Freigabe zurück, um es zu ändern."),
        en: ("These minutes are released.", "Take the release back to change them."),
    },
    Message {
        code: "MINUTES_APPROVED",
        de: ("Dieses Protokoll ist genehmigt und deshalb fest.", "Legen Sie eine Berichtigung an."),
        en: ("These minutes are approved and therefore fixed.", "Begin a correction."),
    },
    Message {
        code: "MINUTES_NOT_RELEASED",
        de: ("Dieses Protokoll ist noch ein Entwurf.", "Geben Sie es zuerst frei."),
        en: ("These minutes are still a draft.", "Release them first."),
    },
    Message {
        code: "MINUTES_NOT_APPROVED",
        de: ("Dieses Protokoll kann noch geändert werden.", "Eine Berichtigung braucht erst, was genehmigt ist."),
        en: ("These minutes can still be changed.", "Only what is approved needs a correction."),
    },
    Message {
        code: "VOTES_MORE_THAN_PRESENT",
        de: (
            "Gezählt sind {cast} Stimmen, anwesend oder vertreten waren {present}.",
            "Bitte prüfen Sie die Zahlen oder die Anwesenheit.",
        ),
        en: (
            "{cast} votes are counted, and {present} were present or represented.",
            "Check the numbers or the attendance.",
        ),
    },
    Message {
        code: "ROW_UNKNOWN",
        de: ("Diese Zeile wurde inzwischen gelöscht.", "Bitte öffnen Sie den Termin neu."),
        en: ("This line has been deleted meanwhile.", "Please reopen the event."),
    },
    Message {
        code: "FIXED_START_WITHOUT_CLOCK",
        de: (
            "Ein ganztägiger Termin hat keine Uhrzeiten.",
            "Leeren Sie die feste Zeit oder geben Sie Beginn und Ende mit Uhrzeit an.",
        ),
        en: ("An all-day event has no clock times.", "Clear the fixed time, or give the event a start and end time."),
    },
    Message {
        code: "AGENDA_START_MISSING",
        de: ("Der Beginn fehlt.", "Tragen Sie Tag und Uhrzeit ein."),
        en: ("The start is missing.", "Enter a day and a time."),
    },
    Message {
        code: "AGENDA_END_BEFORE_START",
        de: ("Das geplante Ende liegt vor dem Beginn.", "Bitte prüfen Sie beide Zeiten."),
        en: ("The planned end lies before the start.", "Please check both times."),
    },
    Message {
        code: "AGENDA_DATE_OUT_OF_RANGE",
        de: ("Dieses Datum liegt zu weit weg.", "Bitte prüfen Sie das Jahr."),
        en: ("This date is too far away.", "Please check the year."),
    },
    Message {
        code: "AGENDA_MINUTES_INVALID",
        de: ("Ein Punkt dauert 0 bis 1440 Minuten.", "Bitte prüfen Sie die Zahl."),
        en: ("An item takes 0 to 1440 minutes.", "Please check the number."),
    },
    Message {
        code: "AGENDA_DAY_INVALID",
        de: ("Diesen Tag hat der Termin nicht.", "Wählen Sie einen seiner Tage."),
        en: ("The event has no such day.", "Choose one of its days."),
    },
    Message {
        code: "AGENDA_PARENT_INVALID",
        de: (
            "Der Punkt passt nicht unter diesen.",
            "Gleicher Tag, keine Pause, höchstens drei Ebenen: Bitte ordnen Sie ihn woanders ein.",
        ),
        en: (
            "The item does not fit under this one.",
            "Same day, no break, three levels at most: please put it elsewhere.",
        ),
    },
    Message {
        code: "AGENDA_ITEM_MISSING",
        de: ("Diesen Punkt gibt es nicht mehr.", "Bitte öffnen Sie den Termin neu."),
        en: ("This item no longer exists.", "Please reopen the event."),
    },
    Message {
        code: "LIVE_NEEDS_CLOCK",
        de: ("Der Termin hat nur Tage, keine Uhrzeiten.", "Tragen Sie unter „Angaben“ Beginn und Ende ein."),
        en: ("The event has days alone and no clock times.", "Enter its beginning and end under “Details”."),
    },
    Message {
        code: "TOPIC_GONE",
        de: (
            "Das Thema steht nicht mehr im Themenspeicher.",
            "Es wurde gelöscht oder auf eine Tagesordnung genommen; Rückgängig holt es zurück.",
        ),
        en: ("The topic is no longer on the list.", "It was deleted or taken onto an agenda; undo brings it back."),
    },
    Message {
        code: "TOPIC_IS_BREAK",
        de: ("Eine Pause ist kein Thema.", "Pausen stehen auf der Tagesordnung der Sitzung."),
        en: ("A break is no topic.", "Breaks stand on the agenda of the meeting."),
    },
    Message {
        code: "LIVE_CANNOT_BEGIN",
        de: ("„{title}“ läuft schon, ist beendet oder abgesagt.", "Rückgängig nimmt das Ende zurück."),
        en: ("“{title}” is running, over or cancelled.", "Undo takes the end back."),
    },
    Message {
        code: "LIVE_NOT_RUNNING",
        de: ("„{title}“ läuft gerade nicht.", "Bitte beginnen Sie die Sitzung zuerst."),
        en: ("“{title}” is not running.", "Please begin the meeting first."),
    },
    Message {
        code: "LIVE_NOTHING_PRESENT",
        de: ("Gerade wird kein Punkt behandelt.", "Rufen Sie zuerst einen Punkt auf."),
        en: ("No item is being dealt with.", "Please call an item first."),
    },
    Message {
        code: "LIVE_NOTHING_NEXT",
        de: ("Alle Punkte sind behandelt.", "Beenden Sie die Sitzung, oder rufen Sie einen Punkt noch einmal auf."),
        en: ("Every item has been dealt with.", "End the meeting, or call an item again."),
    },
    Message {
        code: "LIVE_IS_BREAK",
        de: ("Eine Pause lässt sich nicht unterbrechen oder vertagen.", "Gehen Sie zum nächsten Punkt weiter."),
        en: ("A break cannot be paused or put off.", "Please go on to the next item."),
    },
    Message {
        code: "AGENDA_NOT_OVER",
        de: ("Die Tagesordnung passt in die geplante Zeit; es ist nichts zu ändern.", ""),
        en: ("The agenda fits the planned time; nothing needs changing.", ""),
    },
    Message {
        code: "AGENDA_CANNOT_SHORTEN",
        de: (
            "Zu kürzen sind {over} Min., nach der letzten festen Zeit lassen sich nur {spare} Min. kürzen.",
            "Verlängern Sie oder streichen Sie Punkte.",
        ),
        en: (
            "{over} min must go, but only {spare} min can be taken after the last fixed time.",
            "Extend, or remove items.",
        ),
    },
    Message {
        code: "DURATION_INVALID",
        de: ("Das ist keine Dauer.", "Schreiben Sie 90, 90m, 1:30 oder 1,5h."),
        en: ("This is no duration.", "Write 90, 90m, 1:30 or 1.5h."),
    },
    Message {
        code: "DURATION_TOO_LONG",
        de: ("Diese Dauer ist länger als ein Tag.", "Bitte prüfen Sie die Zahl."),
        en: ("This duration is longer than a day.", "Please check the number."),
    },
    Message {
        code: "RULE_SUB_DAILY",
        de: ("Eine Serie hat höchstens einen Abstand von Tagen.", "Wählen Sie täglich oder seltener."),
        en: ("A series repeats by days at most.", "Choose daily or less often."),
    },
    Message {
        code: "SERIES_DATE_TOO_LONG",
        de: ("Ein Termin einer Serie dauert höchstens zehn Jahre.", "Bitte prüfen Sie das Ende."),
        en: ("A date of a series lasts ten years at most.", "Please check the end."),
    },
    Message {
        code: "BODY_UNKNOWN",
        de: ("Dieses Gremium gibt es nicht mehr.", "Bitte wählen Sie ein anderes."),
        en: ("This body is gone.", "Please choose another one."),
    },
    Message {
        code: "RECIPIENT_GONE",
        de: ("Jemand der Ausgewählten steht nicht mehr auf der Liste.", "Bitte wählen Sie noch einmal."),
        en: ("Somebody you chose is no longer on the list.", "Please choose again."),
    },
    Message {
        code: "NOTHING_TO_CANCEL",
        de: ("{name} wurde nie eingeladen.", "Nehmen Sie den Haken heraus: Eine Absage ist nicht nötig."),
        en: ("{name} was never invited.", "Take out the tick: no cancellation is needed."),
    },
    Message {
        code: "NOBODY_CHOSEN",
        de: ("Niemand ist ausgewählt.", "Setzen Sie einen Haken bei denen, um die es geht."),
        en: ("Nobody is chosen.", "Tick those whom it concerns."),
    },
    Message {
        code: "ORGANIZER_MISSING",
        de: (
            "Ohne E-Mail-Adresse des Absenders gibt es keine Einladung für den Kalender.",
            "Tragen Sie die Adresse der Firma unter Stammdaten ein.",
        ),
        en: (
            "Without an address of the sender there is no invitation for calendars.",
            "Enter the firm's e-mail address in the master data.",
        ),
    },
    Message {
        code: "RULE_FREQ_UNKNOWN",
        de: ("Diese Regel nennt keinen bekannten Abstand.", "Schreiben Sie zum Beispiel FREQ=WEEKLY."),
        en: ("This rule names no known frequency.", "Write for example FREQ=WEEKLY."),
    },
    Message {
        code: "RULE_PART_UNKNOWN",
        de: ("Die Regel hat einen unbekannten Teil: „{text}“.", "Bitte nehmen Sie ihn heraus."),
        en: ("The rule has an unknown part: “{text}”.", "Please take it out."),
    },
    Message {
        code: "RULE_NOT_UNDERSTOOD",
        de: ("Dieser Teil der Regel ist nicht zu verstehen: „{text}“.", "Bitte prüfen Sie ihn."),
        en: ("This part of the rule cannot be understood: “{text}”.", "Please check it."),
    },
    Message {
        code: "RULE_COUNT_ZERO",
        de: ("Eine Serie hat mindestens einen Termin.", "Geben Sie 1 oder mehr ein."),
        en: ("A series has at least one date.", "Enter 1 or more."),
    },
    Message {
        code: "RULE_INTERVAL_ZERO",
        de: ("Ein Abstand von 0 gibt keine Serie.", "Geben Sie 1 oder mehr ein."),
        en: ("An interval of 0 makes no series.", "Enter 1 or more."),
    },
    Message {
        code: "RULE_UNTIL_BEFORE_START",
        de: ("Die Serie endet, bevor sie beginnt.", "Bitte prüfen Sie Beginn und Ende."),
        en: ("The series ends before it begins.", "Please check start and end."),
    },
    Message {
        code: "RULE_NEEDS_CLOCK",
        de: ("Ganztägige Termine wiederholen sich nicht mehrmals am Tag.", "Geben Sie eine Uhrzeit an."),
        en: ("All-day events do not repeat several times a day.", "Give a time."),
    },
    Message {
        code: "RULE_WITHOUT_DATES",
        de: ("Auf diese Regel passt kein einziger Tag.", "Bitte prüfen Sie Tag und Monat."),
        en: ("No day at all meets this rule.", "Please check day and month."),
    },
    Message {
        code: "RULE_TOO_MANY_DATES",
        de: ("Diese Regel gibt mehr als {most} Termine.", "Wählen Sie einen kürzeren Zeitraum."),
        en: ("This rule gives more than {most} dates.", "Choose a shorter period."),
    },
    Message {
        code: "LENGTH_INVALID",
        de: ("„{text}“ ist keine Dauer.", "Schreiben Sie zum Beispiel PT1H, PT1H30M oder P1D."),
        en: ("“{text}” is no duration.", "Write for example PT1H, PT1H30M or P1D."),
    },
    Message {
        code: "LENGTH_NO_WHOLE_DAYS",
        de: ("Ganztägige Termine dauern ganze Tage.", "Schreiben Sie zum Beispiel P1D."),
        en: ("All-day events last whole days.", "Write for example P1D."),
    },
    Message {
        code: "OVERRIDE_REASON_MISSING",
        de: (
            "Am {day} ist der Raum vergeben.",
            "Schreiben Sie dazu, warum der Termin trotzdem dort stattfindet, oder wählen Sie einen anderen Raum.",
        ),
        en: ("The room is taken on {day}.", "Say why it takes place there all the same, or choose another room."),
    },
    Message {
        code: "EQUIPMENT_UNKNOWN",
        de: ("Dieses Gerät gibt es nicht mehr.", "Wählen Sie ein anderes."),
        en: ("This equipment does not exist any more.", "Choose another."),
    },
    Message {
        code: "EQUIPMENT_TWICE",
        de: ("Dieses Gerät steht schon in der Liste.", "Erhöhen Sie dort die Anzahl."),
        en: ("This equipment is in the list already.", "Raise the number there."),
    },
    Message {
        code: "QUANTITY_INVALID",
        de: ("Das ist keine Anzahl.", "Tragen Sie eine Zahl von 1 bis {most} ein."),
        en: ("This is no number.", "Enter a number from 1 to {most}."),
    },
    Message {
        code: "SLOT_LONGER_THAN_DAY",
        de: (
            "Ein Arbeitstag hat {most} Minuten.",
            "Tragen Sie eine kürzere Dauer ein, oder lassen Sie den Tag früher beginnen oder später enden.",
        ),
        en: ("A working day has {most} minutes.", "Enter a shorter time, or let the day begin earlier or end later."),
    },
    Message {
        code: "SLOT_WINDOW_TOO_LONG",
        de: ("Gesucht wird in höchstens {days} Tagen.", "Wählen Sie einen früheren letzten Tag."),
        en: ("At most {days} days are searched.", "Choose an earlier last day."),
    },
    Message {
        code: "SPLIT_AT_FIRST",
        de: ("Vor diesem Termin liegt kein anderer der Serie.", "Ändern Sie die ganze Serie."),
        en: ("No other date of the series lies before this one.", "Change the whole series."),
    },
    Message {
        code: "SPLIT_AT_NO_DATE",
        de: ("Die Serie hat diesen Termin nicht.", "Bitte öffnen Sie sie neu."),
        en: ("The series has no such date.", "Please reopen it."),
    },
];
