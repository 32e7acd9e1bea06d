//! The planner in words: numbers, minutes and refusals. What papers bear stands in [`crate::papers`].

pub mod invitations;
pub mod letters;
pub mod recurrence;

use kontor_core::planner::EventKind;
use kontor_core::planner::clock::AgendaError;
use kontor_core::planner::duration::DurationError;

use crate::lang::Lang;

/// `TOP 4a`, `Item 4a`.
#[must_use]
pub fn item_number(number: &str, lang: Lang) -> String {
    format!("{} {number}", lang.pick("TOP", "Item"))
}

/// What an event is: "Sitzung", "Sitting".
#[must_use]
pub fn kind(kind: EventKind, lang: Lang) -> &'static str {
    let (de, en) = match kind {
        EventKind::Appointment => ("Termin", "Appointment"),
        EventKind::Meeting => ("Besprechung", "Meeting"),
        EventKind::Sitting => ("Sitzung", "Sitting"),
        EventKind::Seminar => ("Seminar", "Seminar"),
        EventKind::Occasion => ("Veranstaltung", "Occasion"),
    };
    lang.pick(de, en)
}

/// A duration as it is read back: `45 Min.`, `1 Std. 30 Min.`; `45 min`, `1 h 30 min`.
#[must_use]
pub fn minutes(minutes: i64, lang: Lang) -> String {
    let (hour, minute) = (lang.pick("Std.", "h"), lang.pick("Min.", "min"));
    match (minutes / 60, minutes % 60) {
        (0, rest) => format!("{rest} {minute}"),
        (hours, 0) => format!("{hours} {hour}"),
        (hours, rest) => format!("{hours} {hour} {rest} {minute}"),
    }
}

/// A refused agenda with its remedy.
#[must_use]
pub const fn agenda_error(error: AgendaError, lang: Lang) -> &'static str {
    match (error, lang) {
        (AgendaError::StartMissing, Lang::De) => "Der Beginn fehlt. Tragen Sie Tag und Uhrzeit ein.",
        (AgendaError::StartMissing, Lang::En) => "The start is missing. Enter a day and a time.",
        (AgendaError::EndBeforeStart, Lang::De) => {
            "Das geplante Ende liegt vor dem Beginn. Bitte prüfen Sie beide Zeiten."
        }
        (AgendaError::EndBeforeStart, Lang::En) => "The planned end lies before the start. Please check both times.",
        (AgendaError::MinutesInvalid(_), Lang::De) => "Ein Punkt dauert 0 bis 1440 Minuten. Bitte prüfen Sie die Zahl.",
        (AgendaError::MinutesInvalid(_), Lang::En) => "An item takes 0 to 1440 minutes. Please check the number.",
        (AgendaError::DayInvalid(_), Lang::De) => {
            "Diesen Tag hat die Veranstaltung nicht. Wählen Sie einen ihrer Tage."
        }
        (AgendaError::DayInvalid(_), Lang::En) => "The event has no such day. Choose one of its days.",
        (AgendaError::ParentInvalid(_), Lang::De) => {
            "Der übergeordnete Punkt steht nicht davor. Ordnen Sie den Punkt unter einen früheren ein."
        }
        (AgendaError::ParentInvalid(_), Lang::En) => {
            "The item above it does not come before. Put it under an earlier item."
        }
        (AgendaError::OutOfRange, Lang::De) => "Dieses Datum liegt zu weit in der Zukunft. Bitte prüfen Sie das Jahr.",
        (AgendaError::OutOfRange, Lang::En) => "This date lies too far in the future. Please check the year.",
    }
}

/// A refused duration with its remedy.
#[must_use]
pub const fn duration_error(error: DurationError, lang: Lang) -> &'static str {
    match (error, lang) {
        (DurationError::Invalid, Lang::De) => "Keine Dauer. Schreiben Sie zum Beispiel 90, 1:30 oder 1,5h.",
        (DurationError::Invalid, Lang::En) => "Not a duration. Write for example 90, 1:30 or 1.5h.",
        (DurationError::TooLong, Lang::De) => "Länger als ein Tag. Geben Sie höchstens 24:00 ein.",
        (DurationError::TooLong, Lang::En) => "Longer than a day. Enter at most 24:00.",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_read_back() {
        for (given, german, english) in [
            (0, "0 Min.", "0 min"),
            (45, "45 Min.", "45 min"),
            (60, "1 Std.", "1 h"),
            (90, "1 Std. 30 Min.", "1 h 30 min"),
        ] {
            assert_eq!(minutes(given, Lang::De), german);
            assert_eq!(minutes(given, Lang::En), english);
        }
        assert_eq!(item_number("4a", Lang::De), "TOP 4a");
    }
}
