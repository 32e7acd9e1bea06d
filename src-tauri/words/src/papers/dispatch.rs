//! What stands printed on the sheet that goes with letters to many: who gets one, and by when they have to leave.

use chrono::NaiveDate;

use crate::dates;
use crate::lang::PaperLang;

/// Words of the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DispatchWords {
    /// The paper.
    pub title: &'static str,
    /// Column: running number.
    pub number: &'static str,
    /// Column: name.
    pub name: &'static str,
    /// Column: postal address.
    pub address: &'static str,
    /// Column: e-mail address.
    pub email: &'static str,
    /// Column: when it left, and the number of the registered letter; to be written by hand.
    pub left: &'static str,
    /// Nobody is chosen.
    pub nobody: &'static str,
    /// It stays in the house.
    pub internal: &'static str,
    /// Without a postal address.
    pub no_address: &'static str,
}

const DE: DispatchWords = DispatchWords {
    title: "Versandblatt",
    number: "Nr.",
    name: "Name",
    address: "Anschrift",
    email: "E-Mail",
    left: "Abgesandt am, Sendungsnummer",
    nobody: "Niemand ist gewählt.",
    internal: "intern",
    no_address: "keine Anschrift",
};

const EN: DispatchWords = DispatchWords {
    title: "Dispatch sheet",
    number: "No.",
    name: "Name",
    address: "Address",
    email: "Email",
    left: "Sent on, tracking number",
    nobody: "Nobody is chosen.",
    internal: "internal",
    no_address: "no address",
};

/// Words of the sheet.
#[must_use]
pub const fn dispatch(lang: PaperLang) -> &'static DispatchWords {
    if lang.is_german() { &DE } else { &EN }
}

/// "Spätestens absenden am Mi 30.09.2026".
#[must_use]
pub fn send_by(day: NaiveDate, lang: PaperLang) -> String {
    let lead = if lang.is_german() { "Spätestens absenden am" } else { "To be sent by" };
    format!("{lead} {}", dates::with_weekday(day, lang))
}

/// "Zugang bis Di 06.10.2026".
#[must_use]
pub fn receive_by(day: NaiveDate, lang: PaperLang) -> String {
    let lead = if lang.is_german() { "Zugang bis" } else { "To arrive by" };
    format!("{lead} {}", dates::with_weekday(day, lang))
}

/// "Tagesordnung bis Sa 10.10.2026".
#[must_use]
pub fn agenda_by(day: NaiveDate, lang: PaperLang) -> String {
    let lead = if lang.is_german() { "Tagesordnung bis" } else { "Agenda by" };
    format!("{lead} {}", dates::with_weekday(day, lang))
}

/// What an invitation lacks that has to be in it, in the order in which it is asked for.
#[must_use]
pub const fn lacking(lang: PaperLang) -> [&'static str; 3] {
    if lang.is_german() { ["Uhrzeit", "Ort", "Tagesordnung"] } else { ["time", "place", "agenda"] }
}

/// The note above the address of a letter that has to be registered.
#[must_use]
pub const fn registered(lang: PaperLang) -> &'static str {
    match lang {
        PaperLang::De | PaperLang::DeCh => "Einschreiben",
        PaperLang::DeAt => "Eingeschrieben",
        PaperLang::En => "Registered",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_told_with_their_weekday() {
        let day = NaiveDate::from_ymd_opt(2026, 9, 30).unwrap();
        assert_eq!(send_by(day, PaperLang::De), "Spätestens absenden am Mi 30.09.2026");
        assert_eq!(receive_by(day, PaperLang::En), "To arrive by Wed 30 Sep 2026");
        assert_eq!(agenda_by(day, PaperLang::DeAt), "Tagesordnung bis Mi 30.09.2026");
    }
}
