//! What stands printed on week and month plans, plans of rooms and signs at doors.

use chrono::{Datelike, NaiveDate};

use crate::dates;
use crate::lang::PaperLang;

/// Words of the plans.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlanWords {
    /// Seven days.
    pub week_plan: &'static str,
    /// A month.
    pub month_plan: &'static str,
    /// Rooms by days or hours.
    pub room_plan: &'static str,
    /// The sign at a door.
    pub door_sign: &'static str,
    /// The week of ISO 8601; short.
    pub week: &'static str,
    /// Column: the room.
    pub room: &'static str,
    /// Events without a clock time.
    pub all_day: &'static str,
    /// Events that take place in no room of the house.
    pub elsewhere: &'static str,
    /// In a day's box: how what did not fit is found.
    pub continued: &'static str,
    /// Over what did not fit.
    pub further: &'static str,
    /// An event that does not take place.
    pub cancelled: &'static str,
    /// An event that is only planned.
    pub draft: &'static str,
    /// Nothing is planned.
    pub nothing: &'static str,
    /// The room is free all day.
    pub free: &'static str,
    /// Before an end on a later day.
    pub until: &'static str,
    /// On a door sign: before who chairs or teaches.
    pub host: &'static str,
    /// On a door sign: before what comes next in the room.
    pub next: &'static str,
}

const DE: PlanWords = PlanWords {
    week_plan: "Wochenplan",
    month_plan: "Monatsplan",
    room_plan: "Raumplan",
    door_sign: "Türschild",
    week: "KW",
    room: "Raum",
    all_day: "ganztägig",
    elsewhere: "Ohne Raum oder außer Haus",
    continued: "weiter auf der Liste",
    further: "Was im Plan keinen Platz hat",
    cancelled: "abgesagt",
    draft: "Entwurf",
    nothing: "Keine Termine.",
    free: "Keine Belegung",
    until: "bis",
    host: "Leitung:",
    next: "Nächste:",
};

const CH: PlanWords = PlanWords { elsewhere: "Ohne Raum oder ausser Haus", ..DE };

const EN: PlanWords = PlanWords {
    week_plan: "Week plan",
    month_plan: "Month plan",
    room_plan: "Room plan",
    door_sign: "Door sign",
    week: "Week",
    room: "Room",
    all_day: "all day",
    elsewhere: "Without a room, or elsewhere",
    continued: "continued on the list",
    further: "What has no room in the plan",
    cancelled: "cancelled",
    draft: "draft",
    nothing: "No events.",
    free: "No booking",
    until: "until",
    host: "Chaired by",
    next: "Next:",
};

/// Words of the plans.
#[must_use]
pub const fn plans(lang: PaperLang) -> &'static PlanWords {
    match lang {
        PaperLang::De | PaperLang::DeAt => &DE,
        PaperLang::DeCh => &CH,
        PaperLang::En => &EN,
    }
}

/// "KW 12 / 2026": the week of ISO 8601 with its own year, which is not always the day's.
#[must_use]
pub fn week(day: NaiveDate, lang: PaperLang) -> String {
    let week = day.iso_week();
    format!("{}\u{a0}{}\u{a0}/\u{a0}{}", plans(lang).week, week.week(), week.year())
}

/// "16. – 22. März 2026", "30. März – 5. April 2026".
#[must_use]
pub fn span(first: NaiveDate, last: NaiveDate, lang: PaperLang) -> String {
    let point = if lang.is_german() { "." } else { "" };
    let end = dates::long_without_weekday(last, lang);
    if (first.year(), first.month()) == (last.year(), last.month()) {
        return format!("{}{point} – {end}", first.day());
    }
    if first.year() == last.year() {
        return format!("{}{point} {} – {end}", first.day(), dates::month(first.month(), lang));
    }
    format!("{} – {end}", dates::long_without_weekday(first, lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn weeks_bear_the_year_that_they_belong_to() {
        for (date, expected) in [
            ("2026-03-16", "KW 12 / 2026"),
            ("2026-12-31", "KW 53 / 2026"),
            ("2027-01-03", "KW 53 / 2026"),
            ("2027-01-04", "KW 1 / 2027"),
            ("2025-12-29", "KW 1 / 2026"),
        ] {
            assert_eq!(week(day(date), PaperLang::De).replace('\u{a0}', " "), expected, "{date}");
        }
    }

    #[test]
    fn spans_name_each_month_and_year_once() {
        for (first, last, german, english) in [
            ("2026-03-16", "2026-03-22", "16. – 22. März 2026", "16 – 22 March 2026"),
            ("2026-03-30", "2026-04-05", "30. März – 5. April 2026", "30 March – 5 April 2026"),
            ("2025-12-29", "2026-01-04", "29. Dezember 2025 – 4. Januar 2026", "29 December 2025 – 4 January 2026"),
        ] {
            assert_eq!(span(day(first), day(last), PaperLang::De), german);
            assert_eq!(span(day(first), day(last), PaperLang::En), english);
        }
        assert!(span(day("2025-12-29"), day("2026-01-04"), PaperLang::DeAt).contains("4. Jänner 2026"));
    }

    #[test]
    fn no_swiss_word_has_an_eszett() {
        assert!(!format!("{:?}", plans(PaperLang::DeCh)).contains('ß'));
    }
}
