//! Start, term, renewal and notice of a row, put together from up to five cells.

use chrono::{Datelike, NaiveDate};
use serde_json::json;

use super::Field;
use super::draft::Cells;
use super::values::{self, Day};
use crate::contracts::date_math::{self, Period};
use crate::contracts::notice::is_longer_than_term;
use crate::contracts::wording;
use crate::contracts::{Afterwards, FirstTerm, Grid, MonthDay, NoticeRule, Span, Terms, Unit};

/// What the cells say, before it is brought together.
#[derive(Default)]
struct Said {
    start: Option<NaiveDate>,
    until: Option<NaiveDate>,
    lasts: Option<Span>,
    open: bool,
    afterwards: Option<Afterwards>,
    notice: Option<NoticeRule>,
    /// The clause did not say to which day.
    any_day: bool,
    /// The clause names a day before which no notice ends the contract.
    earliest_end: Option<NaiveDate>,
    /// The clause names days to which no notice ends the contract.
    excluded_ends: Vec<MonthDay>,
    /// The clause says that no notice is possible or agreed.
    no_notice: bool,
}

/// The terms of a row; none where they cannot be, then the cells say why.
pub(super) fn read(cells: &mut Cells<'_>) -> Option<Terms> {
    let mut said = Said::default();
    // Written the wrong way, a day is refused at its cell; that it is missing as well need not be said.
    let before = cells.issues.len();
    start(cells, &mut said);
    end(cells, &mut said);
    first_term(cells, &mut said);
    renewal(cells, &mut said);
    notice(cells, &mut said);
    let Some(start) = said.start else {
        if cells.issues.len() == before {
            cells.refuse(Field::Start, "CELL_START_MISSING", json!({}));
        }
        return None;
    };
    Some(together(cells, said, start))
}

fn start(cells: &mut Cells<'_>, said: &mut Said) {
    let Some(text) = cells.text(Field::Start) else { return };
    said.start = cells.day(Field::Start, &text);
}

fn end(cells: &mut Cells<'_>, said: &mut Said) {
    let Some(text) = cells.text(Field::End) else { return };
    if values::says_open(&text) || values::says_nothing(&text) {
        said.open = true;
        return;
    }
    said.until = match values::days(&text)[..] {
        [Day::On(day)] => Some(day),
        _ => cells.day(Field::End, &text),
    };
}

/// "24 Monate", "unbefristet", "bis 31.12.2026", "01.01.2024 – 31.12.2026".
fn first_term(cells: &mut Cells<'_>, said: &mut Said) {
    let Some(text) = cells.text(Field::FirstTerm) else { return };
    let days = values::days(&text);
    if days.contains(&Day::NotInCalendar) {
        cells.refuse(Field::FirstTerm, "CELL_NO_SUCH_DAY", json!({}));
        return;
    }
    match days[..] {
        [Day::On(from), Day::On(until)] => {
            if said.start.is_some_and(|start| start != from) {
                cells.doubt(Field::FirstTerm, "TERM_AND_START_DIFFER", json!({}));
            }
            said.start = said.start.or(Some(from));
            said.until = said.until.or(Some(until));
        }
        [Day::On(day)] => {
            let words = format!(" {} ", values::words(&text));
            // A day alone is the end, unless the cell says from when.
            if [" ab ", " seit ", " from ", " since "].iter().any(|word| words.contains(word)) {
                said.start = said.start.or(Some(day));
                said.open |= said.until.is_none() && values::says_open(&text);
            } else {
                said.until = said.until.or(Some(day));
            }
        }
        _ => match spans(&text, &cells.heading(Field::FirstTerm))[..] {
            [span] => said.lasts = Some(span),
            _ if values::says_open(&text) => said.open = true,
            _ if values::says_nothing(&text) => {}
            _ => cells.set_aside(Field::FirstTerm),
        },
    }
}

/// "12 Monate", "automatisch um 1 Jahr", "nein", "unbefristet".
fn renewal(cells: &mut Cells<'_>, said: &mut Said) {
    let Some(text) = cells.text(Field::Renewal) else { return };
    if values::words(&text).contains("option") {
        // An option is declared by somebody; nothing renews by itself.
        cells.set_aside(Field::Renewal);
        return;
    }
    said.afterwards = match spans(&text, &cells.heading(Field::Renewal))[..] {
        [span] => Some(Afterwards::Renews(span)),
        [] if values::says_open(&text) => Some(Afterwards::Indefinite),
        [] if values::says_nothing(&text) || values::words(&text).contains("endet") => Some(Afterwards::Ends),
        _ => {
            // "ja" does not say by how long.
            cells.set_aside(Field::Renewal);
            None
        }
    };
}

fn notice(cells: &mut Cells<'_>, said: &mut Said) {
    let Some(text) = cells.text(Field::Notice) else { return };
    let clause = spelled_out(&text, &cells.heading(Field::Notice));
    let mut read = wording::read(&clause);
    if read.is_empty() {
        // The heading says what the cell is about: "3 Monate zum Ende der Laufzeit".
        read = wording::read(&format!("Kündigungsfrist {clause}"));
    }
    if read.notice.is_none() && values::says_nothing(&text) {
        said.no_notice = true;
        return;
    }
    if read.is_empty() || read.notice.is_none() && read.afterwards.is_none() && read.first_term.is_none() {
        cells.set_aside(Field::Notice);
        return;
    }
    said.start = said.start.or(read.start);
    if said.until.is_none() {
        said.lasts = said.lasts.or(read.first_term);
    }
    if said.lasts.is_none() {
        said.until = said.until.or(read.until);
    }
    said.earliest_end = read.earliest_end;
    said.excluded_ends = read.excluded_ends;
    if let Some(afterwards) = read.afterwards {
        if said.afterwards.is_some_and(|before| before != afterwards) {
            cells.doubt(Field::Notice, "RENEWAL_TWICE", json!({}));
        }
        said.afterwards = said.afterwards.or(Some(afterwards));
    }
    said.any_day = matches!(read.notice, Some(NoticeRule::AnyTime { .. })) && read.doubtful;
    said.no_notice = read.notice == Some(NoticeRule::None);
    if read.notice.is_none() {
        cells.set_aside(Field::Notice);
    } else if read.doubtful {
        // What can be read in two ways stays at hand, word for word.
        cells.keep(Field::Notice);
        if !said.any_day {
            cells.doubt(Field::Notice, "NOTICE_TWO_WAYS", json!({}));
        }
    }
    said.notice = read.notice.filter(|rule| *rule != NoticeRule::None);
}

/// Periods of a cell; a bare number takes its unit from the heading: "Verlängerung (Monate)".
fn spans(text: &str, heading: &str) -> Vec<Span> {
    wording::spans(&spelled_out(text, heading))
}

/// A cell with the short forms of lists written out, so that the reader of clauses knows them.
fn spelled_out(text: &str, heading: &str) -> String {
    let bare = text.trim();
    if !bare.is_empty() && bare.chars().all(|c| c.is_ascii_digit()) {
        let heading = values::words(heading);
        let unit = [
            ("monat", "Monate"),
            ("month", "Monate"),
            ("woche", "Wochen"),
            ("week", "Wochen"),
            ("tag", "Tage"),
            ("day", "Tage"),
            ("jahr", "Jahre"),
            ("year", "Jahre"),
        ];
        return match unit.iter().find(|(word, _)| heading.contains(word)) {
            Some((_, unit)) => format!("{bare} {unit}"),
            None => bare.to_owned(),
        };
    }
    let mut words = Vec::new();
    for word in bare.split_whitespace() {
        // "3M", "6Wo."
        let digits = word.len() - word.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let (number, rest) = word.split_at(digits);
        if !number.is_empty() && !rest.is_empty() && rest.chars().next().is_some_and(char::is_alphabetic) {
            words.push(number.to_owned());
            words.push(long_form(rest, true));
        } else {
            let counted = words.last().is_some_and(|last: &String| last.chars().all(|c| c.is_ascii_digit()));
            words.push(long_form(word, counted));
        }
    }
    words.join(" ")
}

/// `counted`: a number stands before it, so that "M" is months and "J." years.
fn long_form(word: &str, counted: bool) -> String {
    let bare = word.trim_end_matches(['.', ',']).to_lowercase();
    let long = match bare.as_str() {
        "mon" | "mo" | "mte" | "mt" => "Monate",
        "m" if counted => "Monate",
        "wo" => "Wochen",
        "w" if counted => "Wochen",
        "t" if counted => "Tage",
        "j" if counted => "Jahre",
        "z" => "zum",
        "me" => "Monatsende",
        "qe" => "Quartalsende",
        "je" if word.starts_with('J') => "Jahresende",
        "vj-ende" => "Quartalsende",
        _ => return word.to_owned(),
    };
    long.to_owned()
}

/// Everything together; what the cells leave open is read so that no deadline is lost, and said.
fn together(cells: &mut Cells<'_>, said: Said, start: NaiveDate) -> Terms {
    let first_term = match (said.until, said.lasts) {
        (Some(until), Some(span)) => {
            if period(span).and_then(|period| date_math::end_of_term(start, period).ok()) != Some(until) {
                cells.doubt(Field::FirstTerm, "TERM_AND_END_DIFFER", json!({ "end": until }));
            }
            Some(FirstTerm::Until { until })
        }
        (Some(until), None) => Some(FirstTerm::Until { until }),
        (None, Some(span)) => Some(FirstTerm::Lasts(span)),
        (None, None) => None,
    };
    let mut terms = Terms {
        start,
        first_term,
        afterwards: Afterwards::Indefinite,
        notice_first: None,
        notice: said.notice.clone().unwrap_or(NoticeRule::None),
        earliest_end: said.earliest_end,
        excluded_ends: said.excluded_ends.clone(),
        region: crate::holidays::Region::default(),
        private_recipient: false,
        postal_days: 5,
        own_days: crate::holidays::OwnDays::default(),
    };
    if said.notice.is_none() && !said.no_notice {
        let ends_by_itself = first_term.is_some() && matches!(said.afterwards, None | Some(Afterwards::Ends));
        if !ends_by_itself {
            cells.doubt(Field::Notice, "NOTICE_NOT_SAID", json!({}));
        }
    }
    match (said.afterwards, first_term) {
        (Some(Afterwards::Renews(span)), None) => {
            // A zero is refused as the renewal that it is.
            if span.amount > 0 {
                terms.first_term = Some(FirstTerm::Lasts(span));
            }
            terms.afterwards = Afterwards::Renews(span);
            cells.doubt(Field::Renewal, "TERM_NOT_SAID", json!({}));
        }
        (Some(Afterwards::Ends), None) => cells.doubt(Field::Renewal, "END_NOT_SAID", json!({})),
        (Some(afterwards), _) => terms.afterwards = afterwards,
        (None, None) => {}
        (None, Some(_)) if said.open => {}
        (None, Some(_)) => not_said(cells, &said, &mut terms),
    }
    if let Afterwards::Renews(span) = terms.afterwards {
        to_term_end(cells, &said, &mut terms, span);
    } else if said.any_day && terms.notice_first.is_none() {
        cells.doubt(Field::Notice, "NOTICE_ANY_DAY", json!({}));
    }
    longer_than_term(cells, &terms);
    terms
}

/// What follows the term was not said. With a notice it hardly ends by itself: it is read as going on,
/// so that the day of the notice is not missed.
fn not_said(cells: &mut Cells<'_>, said: &Said, terms: &mut Terms) {
    let Some(rule) = &said.notice else {
        terms.afterwards = Afterwards::Ends;
        return;
    };
    if let NoticeRule::AnyTime { amount, unit } | NoticeRule::Period { amount, unit, to: Grid::TermEnd } = *rule {
        terms.notice_first = Some(NoticeRule::Period { amount, unit, to: Grid::TermEnd });
        terms.notice = NoticeRule::AnyTime { amount, unit };
    }
    cells.doubt(Field::Notice, "RENEWAL_NOT_SAID", json!({}));
}

/// A contract that renews is ended to the end of a term: a bare "3 Monate" means that one, and so does
/// "zum Jahresende" where every term ends with the year.
fn to_term_end(cells: &mut Cells<'_>, said: &Said, terms: &mut Terms, renewal: Span) {
    match terms.notice.clone() {
        NoticeRule::AnyTime { amount, unit } if said.any_day => {
            terms.notice = NoticeRule::Period { amount, unit, to: Grid::TermEnd };
            cells.doubt(Field::Notice, "NOTICE_AS_TERM_END", json!({}));
        }
        NoticeRule::Period { amount, unit, to } if falls_on(&to, terms, renewal) => {
            terms.notice = NoticeRule::Period { amount, unit, to: Grid::TermEnd };
            cells.doubt(Field::Notice, "NOTICE_AS_TERM_END", json!({}));
            cells.keep(Field::Notice);
        }
        _ => {}
    }
}

/// Whether every end of a term is a day of the grid.
fn falls_on(grid: &Grid, terms: &Terms, renewal: Span) -> bool {
    let Some(end) = first_end(terms) else { return false };
    let months = match renewal.unit {
        Unit::Months => renewal.amount,
        Unit::Years => renewal.amount.saturating_mul(12),
        Unit::Days | Unit::Weeks => return false,
    };
    let every = match grid {
        Grid::MonthEnd => 1,
        Grid::QuarterEnd => 3,
        Grid::HalfYearEnd => 6,
        Grid::YearEnd => 12,
        _ => return false,
    };
    months > 0 && months % every == 0 && date_math::is_month_end(end) && i64::from(end.month()) % every == 0
}

fn first_end(terms: &Terms) -> Option<NaiveDate> {
    match terms.first_term? {
        FirstTerm::Until { until } => Some(until),
        FirstTerm::Lasts(span) => date_math::end_of_term(terms.start, period(span)?).ok(),
    }
}

fn period(span: Span) -> Option<Period> {
    span.term("first_term").ok()
}

/// A notice that is longer than the term it ends: a slip, or two columns that were exchanged.
fn longer_than_term(cells: &mut Cells<'_>, terms: &Terms) {
    // Terms that cannot be calculated with are refused elsewhere.
    if is_longer_than_term(terms).unwrap_or(false) {
        cells.doubt(Field::Notice, "NOTICE_LONGER_THAN_TERM", json!({}));
    }
}
