//! Beschlussregister: the decisions of a body, or of all, in a period, with their wording and what came of them.

use chrono::NaiveDate;
use kontor_core::minutes::{Outcome, Voting};
use kontor_words::papers::{minutes as minutes_words, plans, sittings as words};
use kontor_words::{PaperLang, dates};

use super::{PaperKind, Takes};
use crate::list::{ListSheet, Way};
use crate::table::{Cell, Column, ColumnKind, Group, Row, Table};

/// The registry's line.
pub(super) const KIND: PaperKind = PaperKind {
    code: "decision-register",
    takes: Takes::List("event"),
    forms: &["register"],
    name: ("Beschlussregister", "Register of decisions"),
    found: ("Termine › Drucken › Beschlussregister", "Events › Print › Register of decisions"),
};

/// A decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionLine {
    /// The body; empty where the event has none.
    pub body: String,
    /// "BR-2026-014"; none until the minutes are approved.
    pub number: Option<String>,
    /// The day.
    pub day: NaiveDate,
    /// The sitting.
    pub sitting: String,
    /// "3.1 Website".
    pub item: String,
    /// Its exact words.
    pub wording: String,
    /// What came of it.
    pub outcome: Outcome,
    /// Votes for, against, abstained, invalid.
    pub counts: [Option<u32>; 4],
}

/// The register, ready to be set or written as a spreadsheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionRegisterPaper {
    /// The own firm.
    pub firm: String,
    /// The body, where it is that of one.
    pub body: Option<String>,
    /// First and last day.
    pub period: (NaiveDate, NaiveDate),
    /// Words that each of the decisions has; empty: no such filter.
    pub text: String,
    /// The decisions in order; those of one body stand together.
    pub rows: Vec<DecisionLine>,
    /// The day of the data.
    pub as_of: NaiveDate,
}

impl DecisionRegisterPaper {
    /// The register as it stands, under a heading for each body where there are several.
    #[must_use]
    pub fn table(&self, lang: PaperLang) -> Table {
        let w = words::sittings(lang);
        let column = |key: &str, title: &str, kind| Column { key: key.to_owned(), title: title.to_owned(), kind };
        let columns = vec![
            column("number", w.number, ColumnKind::Code),
            column("day", w.day, ColumnKind::Date),
            column("sitting", w.sitting, ColumnKind::Text),
            column("item", w.item, ColumnKind::Text),
            column("wording", w.wording, ColumnKind::Text),
            column("result", w.result, ColumnKind::Text),
        ];
        let row = |one: &DecisionLine| Row {
            cells: vec![
                Cell::text(one.number.as_deref().unwrap_or(w.draft)),
                Cell::Date(one.day),
                Cell::text(&one.sitting),
                Cell::text(&one.item),
                Cell::lines(one.wording.lines()),
                Cell::lines([minutes_words::outcome(one.outcome, Voting::Open, lang), &votes(one.counts, lang)]),
            ],
        };
        let groups = self
            .rows
            .chunk_by(|one, next| one.body == next.body)
            .map(|rows| Group {
                title: self.body.is_none().then(|| {
                    let body = rows[0].body.as_str();
                    if body.is_empty() { w.no_body.to_owned() } else { body.to_owned() }
                }),
                rows: rows.iter().map(row).collect(),
                totals: Vec::new(),
            })
            .collect();
        Table { columns, groups, totals: Vec::new() }
    }

    /// The sheet around the table.
    #[must_use]
    pub fn sheet<'a>(&self, table: &'a Table, lang: PaperLang) -> ListSheet<'a> {
        let w = words::sittings(lang);
        let (from, until) = self.period;
        let mut filter = vec![plans::span(from, until, lang)];
        if !self.text.is_empty() {
            filter.push(words::holding(&self.text, lang));
        }
        filter.push(words::decisions(self.rows.len(), lang));
        ListSheet {
            title: match &self.body {
                Some(body) => format!("{}: {body}", w.register),
                None => w.register.to_owned(),
            },
            firm: self.firm.clone(),
            filter: filter.join(" · "),
            aside: vec![self.firm.clone(), dates::numeric(self.as_of, lang)],
            note: if self.rows.is_empty() { w.no_decision.to_owned() } else { String::new() },
            notes: None,
            as_of: self.as_of,
            table,
            way: Way::Landscape,
            lang,
        }
    }
}

/// "Ja 5 · Nein 1"; empty where nobody counted.
fn votes(counts: [Option<u32>; 4], lang: PaperLang) -> String {
    let w = minutes_words::minutes(lang);
    let told: Vec<String> = [w.yes, w.no, w.abstained, w.invalid]
        .into_iter()
        .zip(counts)
        .filter_map(|(label, count)| count.map(|count| format!("{label}\u{a0}{count}")))
        .collect();
    told.join(" · ")
}
