//! Checkliste: what is to be done before and after an event, by the day, with a box for each.

use chrono::NaiveDate;
use kontor_words::papers::sittings as words;
use kontor_words::{PaperLang, dates};

use super::{PaperKind, Takes};
use crate::list::{ListSheet, Way};
use crate::table::{Cell, Column, ColumnKind, Group, Row, Table};

/// The registry's line.
pub(super) const KIND: PaperKind = PaperKind {
    code: "event-checklist",
    takes: Takes::Record("event"),
    forms: &["list"],
    name: ("Checkliste", "Checklist"),
    found: ("Termine › Termin › Drucken", "Events › event › Print"),
};

/// A task of a checklist.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ChecklistLine {
    /// The checklist that it belongs to.
    pub list: String,
    /// What.
    pub title: String,
    /// Who.
    pub who: String,
    /// When.
    pub due: Option<NaiveDate>,
    /// It is done.
    pub done: bool,
}

/// The list, ready to be set or written as a spreadsheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChecklistPaper {
    /// The own firm.
    pub firm: String,
    /// The event.
    pub title: String,
    /// When and where, in words.
    pub about: Vec<String>,
    /// The day that is counted from.
    pub day: NaiveDate,
    /// The tasks in order; those of one checklist stand together.
    pub rows: Vec<ChecklistLine>,
    /// The day of the data.
    pub as_of: NaiveDate,
}

impl ChecklistPaper {
    /// The list as it stands.
    #[must_use]
    pub fn table(&self, lang: PaperLang) -> Table {
        let w = words::sittings(lang);
        let column = |key: &str, title: &str, kind| Column { key: key.to_owned(), title: title.to_owned(), kind };
        let columns = vec![
            column("done", w.done, ColumnKind::Tick),
            column("offset", w.offset, ColumnKind::Code),
            column("due", w.due, ColumnKind::Date),
            column("task", w.task, ColumnKind::Text),
            column("who", w.who, ColumnKind::Text),
        ];
        let row = |one: &ChecklistLine| Row {
            cells: vec![
                Cell::Tick(one.done),
                one.due.map_or(Cell::Empty, |due| Cell::text(&words::offset((due - self.day).num_days()))),
                match one.due {
                    None => Cell::Empty,
                    Some(due) if due < self.as_of && !one.done => Cell::Overdue(due),
                    Some(due) => Cell::Date(due),
                },
                Cell::text(&one.title),
                Cell::text(&one.who),
            ],
        };
        let groups = self
            .rows
            .chunk_by(|one, next| one.list == next.list)
            .map(|rows| Group {
                title: Some(rows[0].list.clone()),
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
        let late = self.rows.iter().any(|row| !row.done && row.due.is_some_and(|due| due < self.as_of));
        let mut aside = vec![format!("{} · {}", self.firm, dates::numeric(self.as_of, lang))];
        if late {
            aside.push(w.overdue.to_owned());
        }
        let mut about = self.about.clone();
        about.retain(|line| !line.trim().is_empty());
        ListSheet {
            title: format!("{}: {}", w.checklist, self.title),
            firm: self.firm.clone(),
            filter: about.join(" · "),
            aside,
            note: if self.rows.is_empty() { w.no_checklist.to_owned() } else { String::new() },
            notes: None,
            as_of: self.as_of,
            table,
            way: Way::Portrait,
            lang,
        }
    }
}
