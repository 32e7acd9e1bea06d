//! What stands printed on minutes.

use kontor_core::minutes::{MinutesKind, Outcome, Voting};
use kontor_core::planner::attendance::Presence;

use crate::lang::PaperLang;

/// Words of minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MinutesWords {
    /// Until they are approved.
    pub draft: &'static str,
    /// Before the day of the approval.
    pub approved_on: &'static str,
    /// Before the number of a corrected version.
    pub version: &'static str,
    /// Head of the grid: when.
    pub date: &'static str,
    /// Head of the grid: where.
    pub place: &'static str,
    /// Head of the grid: who chaired.
    pub chair: &'static str,
    /// Head of the grid: who kept the minutes.
    pub keeper: &'static str,
    /// Before the wording of a decision.
    pub decision: &'static str,
    /// Before the count of votes for.
    pub yes: &'static str,
    /// Against.
    pub no: &'static str,
    /// Abstained.
    pub abstained: &'static str,
    /// Invalid.
    pub invalid: &'static str,
    /// Over the tasks at the end.
    pub tasks: &'static str,
    /// Column: what.
    pub task: &'static str,
    /// Column: who.
    pub who: &'static str,
    /// Column: until when.
    pub until: &'static str,
    /// An item that comes up again.
    pub postponed: &'static str,
    /// Before the next date.
    pub next_date: &'static str,
    /// Who signs.
    pub signatures: [&'static str; 2],
    /// Where only decisions are told and there is none.
    pub no_decisions: &'static str,
}

const DE: MinutesWords = MinutesWords {
    draft: "ENTWURF",
    approved_on: "genehmigt am",
    version: "Fassung",
    date: "Termin",
    place: "Ort",
    chair: "Leitung",
    keeper: "Protokoll",
    decision: "Beschluss",
    yes: "Ja",
    no: "Nein",
    abstained: "Enthaltung",
    invalid: "ungültig",
    tasks: "Aufgaben",
    task: "Aufgabe",
    who: "Wer",
    until: "Bis wann",
    postponed: "Vertagt auf die nächste Sitzung.",
    next_date: "Nächster Termin",
    signatures: ["Leitung", "Protokoll"],
    no_decisions: "Es wurden keine Beschlüsse gefasst.",
};

const EN: MinutesWords = MinutesWords {
    draft: "DRAFT",
    approved_on: "approved on",
    version: "version",
    date: "Date",
    place: "Place",
    chair: "Chair",
    keeper: "Minutes",
    decision: "Decision",
    yes: "for",
    no: "against",
    abstained: "abstained",
    invalid: "invalid",
    tasks: "Tasks",
    task: "Task",
    who: "Who",
    until: "Until",
    postponed: "Put off to the next sitting.",
    next_date: "Next date",
    signatures: ["Chair", "Minutes"],
    no_decisions: "No decisions were taken.",
};

/// The words of minutes in a language.
#[must_use]
pub const fn minutes(lang: PaperLang) -> &'static MinutesWords {
    if lang.is_german() { &DE } else { &EN }
}

/// "Ergebnisprotokoll".
#[must_use]
pub const fn kind(kind: MinutesKind, lang: PaperLang) -> &'static str {
    match (kind, lang.is_german()) {
        (MinutesKind::Results, true) => "Ergebnisprotokoll",
        (MinutesKind::Results, false) => "Minutes",
        (MinutesKind::Short, true) => "Kurzprotokoll",
        (MinutesKind::Short, false) => "Short minutes",
        (MinutesKind::Decisions, true) => "Beschlussprotokoll",
        (MinutesKind::Decisions, false) => "Minutes of decisions",
        (MinutesKind::Course, true) => "Verlaufsprotokoll",
        (MinutesKind::Course, false) => "Full minutes",
    }
}

/// Who was there, as the head of a line: "Anwesend". None where nobody noted it.
#[must_use]
pub const fn presence(presence: Presence, lang: PaperLang) -> Option<&'static str> {
    Some(match (presence, lang.is_german()) {
        (Presence::Unknown, _) => return None,
        (Presence::Present, true) => "Anwesend",
        (Presence::Present, false) => "Present",
        (Presence::Excused, true) => "Entschuldigt",
        (Presence::Excused, false) => "Excused",
        (Presence::Absent, true) => "Unentschuldigt",
        (Presence::Absent, false) => "Absent",
    })
}

/// Whoever was there and has no vote: "Gäste".
#[must_use]
pub const fn guests(lang: PaperLang) -> &'static str {
    if lang.is_german() { "Gäste" } else { "Guests" }
}

/// Whoever belongs there, where nobody noted who came: "Teilnehmende".
#[must_use]
pub const fn participants(lang: PaperLang) -> &'static str {
    if lang.is_german() { "Teilnehmende" } else { "Participants" }
}

/// "ab 10:15", "bis 11:00", "10:15 – 11:00"; none for the whole time. Times as they are written.
#[must_use]
pub fn came(from: Option<&str>, to: Option<&str>, lang: PaperLang) -> Option<String> {
    let german = lang.is_german();
    match (from, to) {
        (None, None) => None,
        (Some(from), None) => Some(format!("{} {from}", if german { "ab" } else { "from" })),
        (None, Some(to)) => Some(format!("{} {to}", if german { "bis" } else { "until" })),
        (Some(from), Some(to)) => Some(format!("{from} – {to}")),
    }
}

/// "vertreten durch Kim Weber".
#[must_use]
pub fn represented(by: &str, lang: PaperLang) -> String {
    format!("{} {by}", if lang.is_german() { "vertreten durch" } else { "represented by" })
}

/// "3 von 5 Stimmen anwesend oder vertreten · beschlussfähig".
#[must_use]
pub fn quorum(present: u32, all: u32, quorate: Option<bool>, lang: PaperLang) -> String {
    let german = lang.is_german();
    let counted = if german {
        format!("{present} von {all} Stimmen anwesend oder vertreten")
    } else {
        format!("{present} of {all} votes present or represented")
    };
    let said = match (quorate, german) {
        (None, _) => return counted,
        (Some(true), true) => "beschlussfähig",
        (Some(false), true) => "nicht beschlussfähig",
        (Some(true), false) => "quorate",
        (Some(false), false) => "not quorate",
    };
    format!("{counted} · {said}")
}

/// What came of a motion: "angenommen", and "einvernehmlich angenommen" where nobody objected.
#[must_use]
pub const fn outcome(outcome: Outcome, voting: Voting, lang: PaperLang) -> &'static str {
    match (outcome, voting, lang.is_german()) {
        (Outcome::Accepted, Voting::Consensus, true) => "ohne Gegenstimme angenommen",
        (Outcome::Accepted, Voting::Consensus, false) => "accepted without objection",
        (Outcome::Accepted, Voting::Secret, true) => "in geheimer Abstimmung angenommen",
        (Outcome::Accepted, Voting::Secret, false) => "accepted by secret ballot",
        (Outcome::Accepted, Voting::Open, true) => "angenommen",
        (Outcome::Accepted, Voting::Open, false) => "accepted",
        (Outcome::Rejected, Voting::Secret, true) => "in geheimer Abstimmung abgelehnt",
        (Outcome::Rejected, Voting::Secret, false) => "rejected by secret ballot",
        (Outcome::Rejected, _, true) => "abgelehnt",
        (Outcome::Rejected, _, false) => "rejected",
        (Outcome::Postponed, _, true) => "vertagt",
        (Outcome::Postponed, _, false) => "put off",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_was_there_and_how_many_votes() {
        let de = PaperLang::De;
        assert_eq!(came(Some("10:15"), None, de).as_deref(), Some("ab 10:15"));
        assert_eq!(came(Some("10:15"), Some("11:00"), PaperLang::En).as_deref(), Some("10:15 – 11:00"));
        assert_eq!(came(None, None, de), None);
        assert_eq!(quorum(3, 5, Some(true), de), "3 von 5 Stimmen anwesend oder vertreten · beschlussfähig");
        assert_eq!(quorum(1, 5, Some(false), PaperLang::En), "1 of 5 votes present or represented · not quorate");
        assert_eq!(quorum(1, 5, None, de), "1 von 5 Stimmen anwesend oder vertreten");
        assert_eq!(presence(Presence::Unknown, de), None);
    }
}
