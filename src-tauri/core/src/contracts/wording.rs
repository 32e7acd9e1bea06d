//! Wording → terms: what a clause out of a contract means as start, first term, renewal and notice.
//!
//! The reader proposes and never guesses: what it does not understand it leaves out, and where a clause
//! can be read in two ways it says so ([`Wording::doubtful`]). A person looks at the proposal before it counts.

mod names;
mod said;
mod words;

use chrono::NaiveDate;

use super::contract::NoticeForm;
use super::term::{Afterwards, Grid, MonthDay, NoticeRule, Span, Unit, WorkingDayOf};
use crate::holidays::Week;
use words::{About, Text};

/// Longer texts are whole contracts rather than a clause; the rest is not read.
pub const LONGEST: usize = 4_000;

/// What a clause says of a contract's terms; what it does not say is none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wording {
    /// The day on which it begins.
    pub start: Option<NaiveDate>,
    /// How long it lasts at first.
    pub first_term: Option<Span>,
    /// What follows.
    pub afterwards: Option<Afterwards>,
    /// The day with which the first term is over, where the clause names the day rather than a length.
    pub until: Option<NaiveDate>,
    /// How notice is given.
    pub notice: Option<NoticeRule>,
    /// "Erstmals zum": no notice ends it earlier.
    pub earliest_end: Option<NaiveDate>,
    /// "Ausgenommen auf Ende Dezember": days to which no notice ends it.
    pub excluded_ends: Vec<MonthDay>,
    /// The form that a notice must have.
    pub notice_form: Option<NoticeForm>,
    /// The clause can be read in more than one way.
    pub doubtful: bool,
}

impl Wording {
    /// Whether nothing was understood.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Reads a clause in German or English.
#[must_use]
pub fn read(clause: &str) -> Wording {
    let cut: String = clause.chars().take(LONGEST).collect();
    let mut found = Wording::default();
    for sentence in words::sentences(&cut) {
        let text = Text::of(&sentence);
        // "1,5 Monate" is left out wherever it stands.
        found.doubtful |= text.has_broken_length();
        if let Some(start) = start(&text) {
            settle(&mut found.start, start, &mut found.doubtful);
        }
        if let Some(afterwards) = afterwards(&text, &mut found.doubtful) {
            settle(&mut found.afterwards, afterwards, &mut found.doubtful);
        }
        if let Some(term) = first_term(&text) {
            settle(&mut found.first_term, term, &mut found.doubtful);
        }
        if let Some(until) = said::until(&text) {
            settle(&mut found.until, until, &mut found.doubtful);
        }
        if let Some(earliest) = said::earliest_end(&text) {
            settle(&mut found.earliest_end, earliest, &mut found.doubtful);
        }
        if let Some(form) = said::notice_form(&text, &mut found.doubtful) {
            settle(&mut found.notice_form, form, &mut found.doubtful);
        }
        if let Some(notice) = notice(&text, &mut found.doubtful) {
            settle(&mut found.notice, notice, &mut found.doubtful);
            for day in text.excluded_days() {
                if !found.excluded_ends.contains(&day) {
                    found.excluded_ends.push(day);
                }
            }
        }
    }
    found
}

/// The periods that a text names, as in a cell of a table: "24 Monate", "ein Jahr".
pub(super) fn spans(text: &str) -> Vec<Span> {
    let cut: String = text.chars().take(LONGEST).collect();
    Text::of(&cut).spans().into_iter().map(|(span, _)| span).collect()
}

/// Two sentences that say different things are for a person to part.
fn settle<T: PartialEq>(place: &mut Option<T>, said: T, doubtful: &mut bool) {
    match place {
        Some(before) if *before != said => *doubtful = true,
        Some(_) => {}
        None => *place = Some(said),
    }
}

/// "beginnt am 01.03.2024", "commences on 1 March 2024".
fn start(text: &Text) -> Option<NaiveDate> {
    const BEGINS: &[&str] = &[
        "beginnt",
        "beginn",
        "vertragsbeginn",
        "mietbeginn",
        "laeuft ab",
        "begins",
        "commences",
        "starts",
        "commencing",
    ];
    if text.find("laeuft ab am").is_some() {
        // "Läuft ab am 31.12.2026" is its end.
        return None;
    }
    let at = BEGINS.iter().filter_map(|word| text.find(word)).min()?;
    text.start_behind(at)
}

/// "verlängert sich um weitere 12 Monate", "läuft auf unbestimmte Zeit", "endet automatisch".
fn afterwards(text: &Text, doubtful: &mut bool) -> Option<Afterwards> {
    const RENEWS: &[&str] = &["verlaenger", "renew", "extended", "extend", "prolong"];
    const INDEFINITE: &[&str] =
        &["unbestimmte zeit", "unbestimmte dauer", "unbefristet", "indefinite", "open ended", "indefinitely"];
    const ENDS: &[&str] = &[
        "endet automatisch",
        "endet ohne",
        "endet mit ablauf",
        "ohne dass es einer kuendigung bedarf",
        "befristet bis",
        "ends automatically",
        "expires automatically",
        "without notice being required",
    ];
    if INDEFINITE.iter().any(|words| text.find(words).is_some()) {
        return Some(Afterwards::Indefinite);
    }
    if RENEWS.iter().any(|word| text.find_within(word).is_some()) {
        if said::is_an_option(text) {
            // Somebody has to declare the renewal: whether it comes to pass the clause does not say.
            *doubtful = true;
            return None;
        }
        let mut renewals =
            text.spans().into_iter().filter(|(_, at)| text.about(*at) == Some(About::Renewal)).map(|(span, _)| span);
        if ["von jahr zu jahr", "from year to year"].iter().any(|words| text.find(words).is_some()) {
            return Some(Afterwards::Renews(Span::new(1, Unit::Years)));
        }
        let Some(renewal) = renewals.next() else {
            // It is renewed, and the clause does not say by how long.
            *doubtful = true;
            return None;
        };
        if renewals.any(|other| other != renewal) {
            // "Um zwei Jahre, danach um jeweils ein Jahr" has no place among the terms.
            *doubtful = true;
            return None;
        }
        return Some(Afterwards::Renews(renewal));
    }
    if said::goes_on_at_any_time(text) {
        return Some(Afterwards::Indefinite);
    }
    ENDS.iter().any(|words| text.find(words).is_some()).then_some(Afterwards::Ends)
}

/// "Mindestlaufzeit von 24 Monaten", "für die Dauer von drei Jahren", "minimum term of 24 months".
fn first_term(text: &Text) -> Option<Span> {
    const TERMS: &[&str] = &[
        "mindestlaufzeit",
        "erstlaufzeit",
        "grundlaufzeit",
        "vertragslaufzeit",
        "festlaufzeit",
        "mindestvertragslaufzeit",
        "laufzeit",
        "vertragsdauer",
        "mindestdauer",
        "mietdauer",
        "leasingdauer",
        "grundmietzeit",
        "fuer die dauer von",
        "fuer eine dauer von",
        "minimum term",
        "initial term",
        "fixed term",
        "for a term of",
        "term of",
        "for a period of",
        "auf die dauer von",
        "auf eine dauer von",
        "auf dauer von",
        "befristet auf",
        "befristet fuer",
        "fest auf",
        "fest fuer",
        "fest abgeschlossen",
        "minimum period",
        "initial period",
        "erstmals nach ablauf von",
        "fruehestens nach ablauf von",
    ];
    let spans = text.spans();
    if let Some((span, _)) = spans.iter().find(|(_, at)| text.is_fixed(*at)) {
        return Some(*span);
    }
    if let Some((span, _)) = spans.iter().find(|(_, at)| text.runs_for(*at)) {
        return Some(*span);
    }
    TERMS.iter().find_map(|word| {
        // "Befristet" is no period of notice: what counts stands behind the word.
        let at = text.find(word)? + word.split(' ').count();
        let (span, _) = spans.iter().find(|(_, begins)| {
            // "3 Monate vor Ablauf der Laufzeit" stands before the word, "…, Kündigungsfrist 3 Monate" behind another.
            *begins >= at && !text.says_between(at, *begins, &["kuend", "frist", "verlaenger", "notice", "renew"])
        })?;
        Some(*span)
    })
}

/// "mit einer Frist von 3 Monaten zum Quartalsende".
fn notice(text: &Text, doubtful: &mut bool) -> Option<NoticeRule> {
    const ABOUT: &[&str] = &["kuend", "frist", "notice", "terminat", "cancel"];
    let says = |parts: &[&str]| parts.iter().any(|part| text.find_within(part).is_some());
    // "3 Monate zum Quartalsende" alone is how people write it into a list.
    let short = text.count() <= 12 && !says(&["verlaenger", "renew", "laufzeit", "dauer", "term"]);
    if !says(ABOUT) && !short {
        return None;
    }
    if let Some(excluded) = said::exclusion(text) {
        // "Während der ersten 24 Monate ausgeschlossen, danach …": which of the periods is meant is for a person to say.
        let more = !text.spans().is_empty() || grid(text).is_some();
        if excluded == said::Exclusion::Whole && !more {
            return Some(NoticeRule::None);
        }
        *doubtful = true;
        if excluded == said::Exclusion::Whole {
            return None;
        }
    }
    if let Some(rule) = by_a_day(text) {
        return Some(rule);
    }
    // The periods of the term and of a renewal in the same sentence are not those of the notice.
    let spans: Vec<_> =
        text.spans().into_iter().filter(|(_, at)| matches!(text.about(*at), None | Some(About::Notice))).collect();
    let (span, at) = *spans.first()?;
    let any = ["jederzeit", "zu jedem zeitpunkt", "taeglich kuendbar", "any time", "at anytime"];
    let at_any_time = any.iter().any(|words| text.find(words).is_some());
    if !says(ABOUT) && !at_any_time && grid(text).is_none() {
        // "Der Preis gilt für 12 Monate": a length alone is no notice.
        return None;
    }
    if spans.iter().any(|(other, _)| *other != span) {
        *doubtful = true;
    }
    if let Some(week) = text.working_days(at) {
        let to = grid(text).unwrap_or_else(|| {
            // To which day was not said.
            *doubtful = true;
            Grid::TermEnd
        });
        return Some(NoticeRule::WorkingDays { amount: span.amount, week, to });
    }
    let (amount, unit) = (span.amount, span.unit);
    // "Nach Ablauf der Mindestlaufzeit jederzeit" says from when, not to which day.
    let from_then = at_any_time && text.find("nach ablauf").is_some();
    if let Some(to) = grid(text).filter(|to| !from_then || *to != Grid::TermEnd) {
        return Some(NoticeRule::Period { amount, unit, to });
    }
    if !at_any_time {
        // To which day was not said: any day is the one reading, the end of the term the other.
        *doubtful = true;
    }
    Some(NoticeRule::AnyTime { amount, unit })
}

/// Rules that name the last day of receipt rather than a period.
fn by_a_day(text: &Text) -> Option<NoticeRule> {
    let third = ["dritten werktag", "3 werktag", "third working day"].iter().any(|words| text.find(words).is_some());
    if third {
        let quarter = ["kalendervierteljahr", "vierteljahr", "quartal", "quarter"]
            .iter()
            .any(|word| text.find_within(word).is_some());
        let of = if quarter { WorkingDayOf::Quarter } else { WorkingDayOf::Month };
        return Some(NoticeRule::ThirdWorkingDay { of, to: None });
    }
    let month = ["eines monats", "eines kalendermonats", "des monats", "of a month", "of the month", "of each month"];
    let until = ["bis zum", "bis spaetestens", "spaetestens am", "spaetestens zum", "by the", "until the"];
    if until.iter().any(|words| text.find(words).is_some())
        && month.iter().any(|words| text.find(words).is_some())
        && let Some(day) = text.day_of_month()
        && text.spans().is_empty()
    {
        return Some(NoticeRule::ByDayOfMonth { day });
    }
    let days = text.month_days();
    if let [(by, by_at), (to, _)] = days[..]
        && text.spans().is_empty()
        && ["bis", "spaetestens", "by", "until"].iter().any(|word| text.find(word).is_some_and(|at| at < by_at))
    {
        return Some(NoticeRule::Fixed { by, to });
    }
    None
}

/// To which days notice may end the contract.
fn grid(text: &Text) -> Option<Grid> {
    let says = |words: &[&str]| words.iter().any(|words| text.find(words).is_some());
    let month_end = &[
        "monatsende",
        "monatsschluss",
        "ende eines monats",
        "ende des monats",
        "ende eines kalendermonats",
        "ende des kalendermonats",
        "ablauf eines kalendermonats",
        "ultimo",
        "end of a month",
        "end of the month",
        "end of any month",
        "end of each month",
        "end of a calendar month",
        "month end",
        "ende jedes monats",
        "ende jeden monats",
        "monatsletzten",
        "letzten eines monats",
        "letzten eines jeden monats",
        "letzten eines kalendermonats",
        "letzten eines jeden kalendermonats",
        "ende eines jeden monats",
        "ende eines jeden kalendermonats",
    ];
    let listed: Vec<MonthDay> = text.month_days().into_iter().map(|(day, _)| day).collect();
    if says(&["zum 15 oder", "15 oder zum", "fuenfzehnten oder", "15th or"]) && says(month_end) {
        return Some(Grid::MidMonthOrMonthEnd);
    }
    if says(&["vertragsjahr", "vertragsjahres", "contract year"]) {
        return Some(Grid::ContractYearEnd);
    }
    if says(&[
        "quartalsende",
        "quartalsschluss",
        "ende eines quartals",
        "ende des quartals",
        "ende eines kalendervierteljahres",
        "ende eines vierteljahres",
        "ende des kalendervierteljahres",
        "schluss eines kalendervierteljahres",
        "ablauf eines kalendervierteljahres",
        "ende eines kalenderquartals",
        "ende jedes quartals",
        "end of a quarter",
        "end of the quarter",
        "end of a calendar quarter",
        "end of any quarter",
        "quarter end",
    ]) {
        return Some(Grid::QuarterEnd);
    }
    if says(&[
        "halbjahresende",
        "ende eines halbjahres",
        "ende des halbjahres",
        "ende eines kalenderhalbjahres",
        "ende des kalenderhalbjahres",
        "end of a half year",
        "end of the half year",
    ]) {
        return Some(Grid::HalfYearEnd);
    }
    // Before the month: "vor Ende der Laufzeit zum Monatsende" is rare, "zum Ende der Laufzeit" usual.
    if says(&[
        "ende der laufzeit",
        "ablauf der laufzeit",
        "laufzeitende",
        "ende der jeweiligen laufzeit",
        "vertragsende",
        "ende der vertragslaufzeit",
        "ablauf der vertragslaufzeit",
        "ende der mindestlaufzeit",
        "ablauf der mindestlaufzeit",
        "ablauf der jeweiligen laufzeit",
        "ablauf der jeweiligen vertragslaufzeit",
        "ende der jeweiligen vertragslaufzeit",
        "vor ablauf",
        "ende der vertragsdauer",
        "ablauf des vertrages",
        "ablauf des vertrags",
        "ende des vertrages",
        "ende des vertrags",
        "end of the term",
        "expiry of the term",
        "end of the contract",
        "before expiry",
        "prior to expiry",
        "end of the then current term",
        "expiry of the then current term",
        "end of the initial term",
    ]) {
        return Some(Grid::TermEnd);
    }
    if says(&[
        "jahresende",
        "ende eines jahres",
        "ende des jahres",
        "ende eines kalenderjahres",
        "ende des kalenderjahres",
        "schluss eines kalenderjahres",
        "ablauf eines kalenderjahres",
        "ablauf des kalenderjahres",
        "end of the year",
        "end of a year",
        "end of a calendar year",
        "end of the calendar year",
        "year end",
    ]) {
        return Some(Grid::YearEnd);
    }
    if says(month_end) {
        return Some(Grid::MonthEnd);
    }
    (!listed.is_empty()).then_some(Grid::Days(listed))
}

#[cfg(test)]
mod tests;
