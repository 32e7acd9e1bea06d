//! Postbuch: what came in and went out, day by day, with its running numbers.

use chrono::{NaiveDate, NaiveDateTime};
use kontor_core::front_desk::{Direction, EntryKind};
use kontor_words::papers::front_desk as words;
use kontor_words::{PaperLang, dates};

use super::{PaperKind, Takes};
use crate::error::PrintError;
use crate::list::{ListSheet, Way};
use crate::paper::Paper;
use crate::table::{Cell, Column, ColumnKind, Group, Row, Table};

/// The registry's line.
pub(super) const KIND: PaperKind = PaperKind {
    code: "post-book",
    takes: Takes::List("desk_entry"),
    forms: &["both", "in", "out"],
    name: ("Postbuch", "Post book"),
    found: ("Post & Empfang › Drucken", "Front desk › Print"),
};

/// A letter, a parcel, a fax.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostLine {
    /// Which way.
    pub direction: Direction,
    /// When.
    pub at: NaiveDateTime,
    /// The running number; may be empty.
    pub number: String,
    /// The other side: name, and firm where it is told apart.
    pub partner: String,
    /// What it is about.
    pub subject: String,
    /// What it was.
    pub kind: EntryKind,
    /// For whom, or from whom in the house.
    pub for_whom: String,
    /// The number of an Einschreiben or parcel.
    pub tracking: String,
}

/// The book, ready to be set or written as a spreadsheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostBookPaper {
    /// The own firm.
    pub firm: String,
    /// The name of the saved form.
    pub title: Option<String>,
    /// The filter in words; may be empty.
    pub filter: String,
    /// One way alone.
    pub direction: Option<Direction>,
    /// The first and the last day.
    pub period: (NaiveDate, NaiveDate),
    /// The day of printing.
    pub as_of: NaiveDate,
    /// Under a heading for each day and way; else the day and the way are columns.
    pub by_day: bool,
    /// The entries by day, on a day what came before what went, by time.
    pub rows: Vec<PostLine>,
}

impl PostBookPaper {
    /// The book as it stands.
    #[must_use]
    pub fn table(&self, lang: PaperLang) -> Table {
        let w = words::post_book(lang);
        let column = |key: &str, title: &str, kind| Column { key: key.to_owned(), title: title.to_owned(), kind };
        let mut columns = Vec::new();
        if !self.by_day {
            columns.push(column("day", w.day, ColumnKind::Date));
            if self.direction.is_none() {
                columns.push(column("direction", w.direction, ColumnKind::Code));
            }
        }
        columns.extend([
            column("number", w.number, ColumnKind::Code),
            column("time", w.time, ColumnKind::Code),
            column("partner", w.partner, ColumnKind::Text),
            column("subject", w.subject, ColumnKind::Text),
            column("kind", w.kind, ColumnKind::Text),
            column("for", w.for_whom, ColumnKind::Text),
            column("tracking", w.tracking, ColumnKind::Code),
        ]);
        let mut groups: Vec<Group> = Vec::new();
        for row in &self.rows {
            let day = dates::long(row.at.date(), lang);
            let title = self.by_day.then(|| match self.direction {
                Some(_) => day,
                None => format!("{day} · {}", words::direction(row.direction, lang)),
            });
            if groups.last().is_none_or(|group| group.title != title) {
                groups.push(Group { title, ..Group::default() });
            }
            let mut cells = Vec::with_capacity(columns.len());
            if !self.by_day {
                cells.push(Cell::Date(row.at.date()));
                if self.direction.is_none() {
                    cells.push(Cell::text(words::direction(row.direction, lang)));
                }
            }
            cells.extend([
                Cell::text(&row.number),
                Cell::text(&dates::clock(row.at.time())),
                Cell::text(&row.partner),
                Cell::text(&row.subject),
                Cell::text(words::kind(row.kind, lang)),
                Cell::text(&row.for_whom),
                Cell::text(&row.tracking),
            ]);
            if let Some(group) = groups.last_mut() {
                group.rows.push(Row { cells });
            }
        }
        Table { columns, groups, totals: Vec::new() }
    }

    /// Everything that stands around the table.
    #[must_use]
    pub fn sheet<'a>(&self, table: &'a Table, lang: PaperLang) -> ListSheet<'a> {
        let w = words::post_book(lang);
        let usual = match self.direction {
            None => w.title,
            Some(Direction::In) => w.incoming,
            Some(Direction::Out) => w.outgoing,
        };
        let incoming = self.rows.iter().filter(|row| row.direction == Direction::In).count();
        let counted = words::post_counted(incoming, self.rows.len() - incoming, lang);
        let (from, until) = self.period;
        let period = format!("{} – {}", dates::numeric(from, lang), dates::numeric(until, lang));
        let head = [period.as_str(), self.filter.as_str(), counted.as_str()];
        ListSheet {
            title: self.title.clone().unwrap_or_else(|| usual.to_owned()),
            firm: self.firm.clone(),
            filter: head.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
            aside: vec![format!("{} · {}", self.firm, dates::numeric(self.as_of, lang))],
            note: if self.rows.is_empty() { w.empty.to_owned() } else { String::new() },
            notes: None,
            as_of: self.as_of,
            table,
            way: Way::Landscape,
            lang,
        }
    }

    /// Sets the book.
    ///
    /// # Errors
    /// `PAPER_UNSETTABLE` and `PAPER_PANICKED`, which are faults of the program.
    pub fn set(&self, lang: PaperLang) -> Result<Paper, PrintError> {
        let table = self.table(lang);
        self.sheet(&table, lang).set()
    }
}
