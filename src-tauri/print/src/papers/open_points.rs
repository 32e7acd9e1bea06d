//! Liste offener Punkte: what a body's minutes left to be done, by the day on which it is due.

use chrono::NaiveDate;
use kontor_words::papers::sittings as words;
use kontor_words::{PaperLang, dates};

use super::{PaperKind, Takes};
use crate::list::{ListSheet, Way};
use crate::table::{Cell, Column, ColumnKind, Group, Row, Table};

/// The registry's line.
pub(super) const KIND: PaperKind = PaperKind {
    code: "open-points",
    takes: Takes::List("event"),
    forms: &["list"],
    name: ("Liste offener Punkte", "Open points"),
    found: ("Termine › Drucken › Offene Punkte", "Events › Print › Open points"),
};

/// A point.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OpenPointLine {
    /// The body.
    pub body: String,
    /// What.
    pub title: String,
    /// Who.
    pub who: String,
    /// Until when.
    pub due: Option<NaiveDate>,
    /// The sitting that it comes from.
    pub sitting: String,
    /// The item: "3.1 Website".
    pub item: String,
}

/// The list, ready to be set or written as a spreadsheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenPointsPaper {
    /// The own firm.
    pub firm: String,
    /// The body, where it is that of one.
    pub body: Option<String>,
    /// The points in order; those of one body stand together.
    pub rows: Vec<OpenPointLine>,
    /// The day of the data.
    pub as_of: NaiveDate,
}

impl OpenPointsPaper {
    /// The list as it stands, under a heading for each body where there are several.
    #[must_use]
    pub fn table(&self, lang: PaperLang) -> Table {
        let w = words::sittings(lang);
        let column = |key: &str, title: &str, kind| Column { key: key.to_owned(), title: title.to_owned(), kind };
        let columns = vec![
            column("done", w.done, ColumnKind::Tick),
            column("task", w.task, ColumnKind::Text),
            column("who", w.who, ColumnKind::Text),
            column("due", w.due, ColumnKind::Date),
            column("item", w.item, ColumnKind::Text),
            column("sitting", w.sitting, ColumnKind::Text),
        ];
        let row = |one: &OpenPointLine| Row {
            cells: vec![
                Cell::Tick(false),
                Cell::text(&one.title),
                Cell::text(&one.who),
                match one.due {
                    None => Cell::Empty,
                    Some(day) if day < self.as_of => Cell::Overdue(day),
                    Some(day) => Cell::Date(day),
                },
                Cell::text(&one.item),
                Cell::text(&one.sitting),
            ],
        };
        let groups = self
            .rows
            .chunk_by(|one, next| one.body == next.body)
            .map(|rows| Group {
                title: self.body.is_none().then(|| rows[0].body.clone()),
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
        let late = self.rows.iter().any(|row| row.due.is_some_and(|day| day < self.as_of));
        let mut aside = vec![format!("{} · {}", self.firm, dates::numeric(self.as_of, lang))];
        if late {
            aside.push(w.overdue.to_owned());
        }
        ListSheet {
            title: match &self.body {
                Some(body) => format!("{}: {body}", w.open_points),
                None => w.open_points.to_owned(),
            },
            firm: self.firm.clone(),
            filter: words::points(self.rows.len(), lang),
            aside,
            note: if self.rows.is_empty() { w.nothing_open.to_owned() } else { String::new() },
            notes: None,
            as_of: self.as_of,
            table,
            way: Way::Landscape,
            lang,
        }
    }
}
