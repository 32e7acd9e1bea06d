//! Einladung als Brief: the letters themselves are set as letters are; this is the sheet that stays in the house, with
//! who gets one and by when they have to leave.

use chrono::NaiveDate;
use kontor_words::papers::dispatch as words;
use kontor_words::{PaperLang, dates};

use super::{PaperKind, Takes};
use crate::list::{ListSheet, Way};
use crate::table::{Cell, Column, ColumnKind, Group, Row, Table};

/// The registry's line.
pub(super) const KIND: PaperKind = PaperKind {
    code: "invitation-letters",
    takes: Takes::Record("event"),
    forms: &["letters", "dispatch"],
    name: ("Einladungen als Brief", "Invitations as letters"),
    found: ("Termine › Termin › Einladungen › Brief drucken", "Events › event › Invitations › Print letters"),
};

/// The registry's line of letters to those who registered.
pub(super) const REGISTERED: PaperKind = PaperKind {
    code: "registration-letters",
    takes: Takes::Record("event"),
    forms: &["confirmation", "waiting", "reminder", "cancellation"],
    name: ("Briefe an Angemeldete", "Letters to those registered"),
    found: ("Termine › Termin › Anmeldungen › Briefe", "Events › event › Registrations › Letters"),
};

/// Somebody who gets a letter.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DispatchLine {
    /// Their name.
    pub name: String,
    /// The address block, a line each; empty where none is known.
    pub address: Vec<String>,
    /// Their e-mail address; may be empty.
    pub email: String,
}

/// The sheet that stays in the house.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DispatchPaper {
    /// The own firm.
    pub firm: String,
    /// The event.
    pub title: String,
    /// When and where, in words.
    pub about: Vec<String>,
    /// Until when the letters have to leave, to arrive, and the agenda to be there, as far as a rule asks for it.
    pub send_by: Option<NaiveDate>,
    /// The day until which they have to arrive.
    pub receive_by: Option<NaiveDate>,
    /// The day until which the agenda has to be there.
    pub agenda_by: Option<NaiveDate>,
    /// The rule, what it demands, and that it is a proposal; empty where none is known.
    pub rule: Vec<String>,
    /// Who gets a letter.
    pub rows: Vec<DispatchLine>,
    /// The day of the data.
    pub as_of: NaiveDate,
}

impl DispatchPaper {
    /// The list as it stands.
    #[must_use]
    pub fn table(&self, lang: PaperLang) -> Table {
        let w = words::dispatch(lang);
        let column = |key: &str, title: &str, kind| Column { key: key.to_owned(), title: title.to_owned(), kind };
        let columns = vec![
            column("number", w.number, ColumnKind::Number),
            column("name", w.name, ColumnKind::Text),
            column("address", w.address, ColumnKind::Text),
            column("email", w.email, ColumnKind::Text),
            column("left", w.left, ColumnKind::Space),
        ];
        let row = |(index, one): (usize, &DispatchLine)| Row {
            cells: vec![
                Cell::Number(i64::try_from(index + 1).unwrap_or(i64::MAX)),
                Cell::text(&one.name),
                if one.address.is_empty() {
                    Cell::text(w.no_address)
                } else {
                    Cell::lines(one.address.iter().map(String::as_str))
                },
                Cell::text(&one.email),
                Cell::Empty,
            ],
        };
        let rows = self.rows.iter().enumerate().map(row).collect();
        Table { columns, groups: vec![Group { title: None, rows, totals: Vec::new() }], totals: Vec::new() }
    }

    /// The sheet around the table.
    #[must_use]
    pub fn sheet<'a>(&self, table: &'a Table, lang: PaperLang) -> ListSheet<'a> {
        let w = words::dispatch(lang);
        let mut about = self.about.clone();
        about.retain(|line| !line.trim().is_empty());
        let mut aside = vec![format!("{} · {}", self.firm, dates::numeric(self.as_of, lang)), w.internal.to_owned()];
        aside.extend(self.send_by.map(|day| words::send_by(day, lang)));
        aside.extend(self.receive_by.map(|day| words::receive_by(day, lang)));
        aside.extend(self.agenda_by.map(|day| words::agenda_by(day, lang)));
        ListSheet {
            title: format!("{}: {}", w.title, self.title),
            firm: self.firm.clone(),
            filter: about.join(" · "),
            aside,
            note: if self.rows.is_empty() { w.nobody.to_owned() } else { self.rule.join(" · ") },
            notes: None,
            as_of: self.as_of,
            table,
            way: Way::Landscape,
            lang,
        }
    }
}
