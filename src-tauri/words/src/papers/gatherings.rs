//! What stands printed on the papers of people at an event: lists, badges, cards for the table, certificates.

use std::borrow::Cow;

use chrono::NaiveDate;
use kontor_core::planner::{Answer, Role};

use crate::dates;
use crate::lang::PaperLang;

/// Words of the lists of people at an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GatheringWords {
    /// The list that is signed.
    pub attendance: &'static str,
    /// The list that is handed out.
    pub participants: &'static str,
    /// Its form for the house.
    pub internal: &'static str,
    /// Column: running number.
    pub number: &'static str,
    /// Column: name.
    pub name: &'static str,
    /// Column: firm or department.
    pub firm: &'static str,
    /// Column: function.
    pub function: &'static str,
    /// Column: town.
    pub place: &'static str,
    /// Column: what somebody does at the event.
    pub role: &'static str,
    /// Column: what somebody answered.
    pub answer: &'static str,
    /// Column: signature.
    pub signature: &'static str,
    /// Half a day.
    pub morning: &'static str,
    /// The other half.
    pub afternoon: &'static str,
    /// Before the purpose of the list.
    pub purpose: &'static str,
    /// The purpose where nobody typed one.
    pub usual_purpose: &'static str,
    /// Before the day on which it is to be destroyed.
    pub delete_by: &'static str,
    /// Over the counts by role.
    pub by_role: &'static str,
    /// Over the counts by answer.
    pub by_answer: &'static str,
    /// Nobody is on the list.
    pub nobody: &'static str,
    /// Badges for names.
    pub badges: &'static str,
    /// Cards for the table.
    pub tent_cards: &'static str,
}

const DE: GatheringWords = GatheringWords {
    attendance: "Anwesenheitsliste",
    participants: "Teilnehmerliste",
    internal: "intern",
    number: "Nr.",
    name: "Name, Vorname",
    firm: "Firma / Abteilung",
    function: "Funktion",
    place: "Ort",
    role: "Rolle",
    answer: "Antwort",
    signature: "Unterschrift",
    morning: "Vormittag",
    afternoon: "Nachmittag",
    purpose: "Zweck:",
    usual_purpose: "Nachweis der Teilnahme an dieser Veranstaltung",
    delete_by: "Zu löschen bis",
    by_role: "Nach Rolle",
    by_answer: "Nach Antwort",
    nobody: "Auf der Liste steht noch niemand.",
    badges: "Namensschilder",
    tent_cards: "Tischkarten",
};

const EN: GatheringWords = GatheringWords {
    attendance: "Attendance list",
    participants: "List of participants",
    internal: "internal",
    number: "No.",
    name: "Name, given name",
    firm: "Firm / department",
    function: "Function",
    place: "Town",
    role: "Role",
    answer: "Answer",
    signature: "Signature",
    morning: "morning",
    afternoon: "afternoon",
    purpose: "Purpose:",
    usual_purpose: "proof of attendance at this event",
    delete_by: "To be destroyed by",
    by_role: "By role",
    by_answer: "By answer",
    nobody: "Nobody is on the list yet.",
    badges: "Name badges",
    tent_cards: "Name cards",
};

/// Words of the lists of people at an event.
#[must_use]
pub const fn gatherings(lang: PaperLang) -> &'static GatheringWords {
    if lang.is_german() { &DE } else { &EN }
}

/// What somebody does at an event.
#[must_use]
pub const fn role(role: Role, lang: PaperLang) -> &'static str {
    let german = lang.is_german();
    match role {
        Role::Chair if german => "Leitung",
        Role::Chair => "Chair",
        Role::Keeper if german => "Protokoll",
        Role::Keeper => "Minutes",
        Role::Participant if german => "Teilnahme",
        Role::Participant => "Participant",
        Role::Guest if german => "Gast",
        Role::Guest => "Guest",
        Role::Speaker if german => "Referat",
        Role::Speaker => "Speaker",
    }
}

/// What somebody answered.
#[must_use]
pub const fn answer(answer: Answer, lang: PaperLang) -> &'static str {
    let german = lang.is_german();
    match answer {
        Answer::Open if german => "offen",
        Answer::Open => "open",
        Answer::Accepted if german => "zugesagt",
        Answer::Accepted => "accepted",
        Answer::Tentative if german => "vielleicht",
        Answer::Tentative => "tentative",
        Answer::Declined if german => "abgesagt",
        Answer::Declined => "declined",
    }
}

/// "34 Personen", "1 Person".
#[must_use]
pub fn people(count: usize, lang: PaperLang) -> String {
    match (lang.is_german(), count) {
        (true, 1) => "1 Person".to_owned(),
        (true, n) => format!("{n} Personen"),
        (false, 1) => "1 person".to_owned(),
        (false, n) => format!("{n} people"),
    }
}

/// What stands at the foot of a list that is signed: why it is kept, and how long.
#[must_use]
pub fn purpose(purpose: &str, delete_by: Option<NaiveDate>, lang: PaperLang) -> String {
    let w = gatherings(lang);
    let purpose = if purpose.trim().is_empty() { w.usual_purpose } else { purpose.trim() };
    let kept = delete_by.map(|day| format!(" {} {}.", w.delete_by, dates::numeric(day, lang))).unwrap_or_default();
    format!("{} {}.{kept}", w.purpose, purpose.trim_end_matches('.'))
}

/// Words of a certificate of attendance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CertificateWords {
    /// The paper.
    pub title: &'static str,
    /// Under the name: what somebody did.
    pub attended: &'static str,
    /// Label: when.
    pub date: &'static str,
    /// Label: how long.
    pub extent: &'static str,
    /// Label: where.
    pub place: &'static str,
    /// Label: what it was about.
    pub contents: &'static str,
    /// Label: running number.
    pub number: &'static str,
    /// Below the line to sign on, where nobody is known by name.
    pub signature: &'static str,
    /// Nobody has a number yet.
    pub nobody: &'static str,
}

/// Words of a certificate of attendance.
#[must_use]
pub const fn certificate(lang: PaperLang) -> CertificateWords {
    if lang.is_german() {
        CertificateWords {
            title: "Teilnahmebescheinigung",
            attended: "hat teilgenommen an",
            date: "Termin",
            extent: "Umfang",
            place: "Ort",
            contents: "Inhalte",
            number: "Nr.",
            signature: "Unterschrift",
            nobody: "Noch ist für niemanden eine Nummer vergeben.",
        }
    } else {
        CertificateWords {
            title: "Certificate of attendance",
            attended: "has attended",
            date: "Date",
            extent: "Extent",
            place: "Place",
            contents: "Contents",
            number: "No.",
            signature: "Signature",
            nobody: "Nobody has been given a number yet.",
        }
    }
}

/// "6,5 Stunden", "1 hour": a length in minutes, in steps of a quarter.
#[must_use]
pub fn hours(minutes: i64, lang: PaperLang) -> String {
    let quarters = (minutes + 7) / 15;
    let whole = quarters / 4;
    let rest = match quarters % 4 {
        1 => "25",
        2 => "5",
        3 => "75",
        _ => "",
    };
    let point = if lang.is_german() && lang != PaperLang::DeCh { "," } else { "." };
    let number = if rest.is_empty() { whole.to_string() } else { format!("{whole}{point}{rest}") };
    let one = whole == 1 && rest.is_empty();
    let unit: Cow<'static, str> = match (lang.is_german(), one) {
        (true, true) => "Stunde".into(),
        (true, false) => "Stunden".into(),
        (false, true) => "hour".into(),
        (false, false) => "hours".into(),
    };
    format!("{number}\u{a0}{unit}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_foot_says_why_and_how_long() {
        let day = NaiveDate::from_ymd_opt(2027, 3, 16);
        assert_eq!(
            purpose("", day, PaperLang::De),
            "Zweck: Nachweis der Teilnahme an dieser Veranstaltung. Zu löschen bis 16.03.2027."
        );
        assert_eq!(purpose("Brandschutz, § 10 ArbSchG.", None, PaperLang::De), "Zweck: Brandschutz, § 10 ArbSchG.");
        assert_eq!(
            purpose("", day, PaperLang::En),
            "Purpose: proof of attendance at this event. To be destroyed by 16 Mar 2027."
        );
    }

    #[test]
    fn hours_are_told_in_quarters() {
        for (minutes, german, english) in
            [(60, "1 Stunde", "1 hour"), (390, "6,5 Stunden", "6.5 hours"), (105, "1,75 Stunden", "1.75 hours")]
        {
            assert_eq!(hours(minutes, PaperLang::De).replace('\u{a0}', " "), german);
            assert_eq!(hours(minutes, PaperLang::En).replace('\u{a0}', " "), english);
        }
        assert_eq!(hours(390, PaperLang::DeCh), "6.5\u{a0}Stunden");
    }

    #[test]
    fn counts_agree_with_their_noun_and_no_swiss_word_has_an_eszett() {
        assert_eq!((people(1, PaperLang::De), people(2, PaperLang::De)), ("1 Person".into(), "2 Personen".into()));
        assert_eq!(people(1, PaperLang::En), "1 person");
        let all = format!("{:?}{:?}", gatherings(PaperLang::DeCh), certificate(PaperLang::DeCh));
        assert!(!all.contains('ß'), "{all}");
    }
}
