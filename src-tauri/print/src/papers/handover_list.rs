//! Übergabeliste: what somebody who is away leaves to whoever stands in.

use chrono::NaiveDate;
use kontor_words::papers::tasks as words;
use kontor_words::{PaperLang, dates};

use super::task_list::TaskLine;
use super::{PaperKind, Takes};
use crate::error::PrintError;
use crate::list::{ListSheet, Way};
use crate::paper::Paper;
use crate::table::{Cell, Column, ColumnKind, Group, Row, Table};

/// The registry's line.
pub(super) const KIND: PaperKind = PaperKind {
    code: "handover-list",
    takes: Takes::Record("absence"),
    forms: &["plain", "notes"],
    name: ("Übergabeliste", "Handover list"),
    found: ("Stammdaten › Mitarbeiter › Übergabeliste", "Master data › Employees › Handover list"),
};

/// A contract whose notice is to be sent in this time, or should have been.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HandoverContract {
    /// "V-2026-0012 Reinigung".
    pub title: String,
    /// The other side.
    pub partner: String,
    /// Where they are reached by telephone; may be empty.
    pub phone: String,
    /// Absenden bis.
    pub send_by: NaiveDate,
}

/// An event of these days.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HandoverEvent {
    /// What it is called.
    pub title: String,
    /// The day on which it begins.
    pub day: NaiveDate,
    /// "09:00 – 11:00 Uhr"; empty where it lasts whole days.
    pub clock: String,
    /// Where.
    pub place: String,
}

/// The list, ready to be set or written as a spreadsheet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HandoverPaper {
    /// The own firm.
    pub firm: String,
    /// Who is away.
    pub who: String,
    /// Who stands in; may be empty.
    pub substitute: String,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub until: NaiveDate,
    /// The day of printing.
    pub as_of: NaiveDate,
    /// With the notes of the tasks.
    pub notes: bool,
    /// Open tasks that are due by the end.
    pub due: Vec<TaskLine>,
    /// Open tasks that are not due by then, but are to be looked at again.
    pub follow_ups: Vec<TaskLine>,
    /// Open tasks without a day.
    pub undated: Vec<TaskLine>,
    /// Contracts.
    pub contracts: Vec<HandoverContract>,
    /// Events.
    pub events: Vec<HandoverEvent>,
}

impl HandoverPaper {
    /// How many things are handed over.
    #[must_use]
    pub fn count(&self) -> usize {
        self.due.len() + self.follow_ups.len() + self.undated.len() + self.contracts.len() + self.events.len()
    }

    /// The list as it stands.
    #[must_use]
    pub fn table(&self, lang: PaperLang) -> Table {
        let w = words::tasks(lang);
        let column = |key: &str, title: &str, kind| Column { key: key.to_owned(), title: title.to_owned(), kind };
        let columns = vec![
            column("done", w.done, ColumnKind::Tick),
            column("what", w.what, ColumnKind::Text),
            column("day", w.day, ColumnKind::Date),
            column("about", w.about, ColumnKind::Text),
            column("remark", w.remark, ColumnKind::Space),
        ];
        let row =
            |what: Cell, day: Cell, about: Cell| Row { cells: vec![Cell::Tick(false), what, day, about, Cell::Empty] };
        let task =
            |task: &TaskLine, day: Cell| row(task.what_and_how_urgent(self.notes, lang), day, task.about_and_phone());
        let shown = |task: &TaskLine| task.follow_up.map_or(Cell::Empty, Cell::Date);
        let contract = |one: &HandoverContract| {
            let late = one.send_by < self.as_of;
            let day = if late { Cell::Overdue(one.send_by) } else { Cell::Date(one.send_by) };
            row(Cell::text(&one.title), day, Cell::lines([one.partner.as_str(), &one.phone]))
        };
        let event = |one: &HandoverEvent| {
            row(Cell::lines([one.title.as_str(), &one.clock]), Cell::Date(one.day), Cell::text(&one.place))
        };
        let groups = [
            (w.open, self.due.iter().map(|one| task(one, one.due_cell(self.as_of))).collect::<Vec<_>>()),
            (w.shown_again, self.follow_ups.iter().map(|one| task(one, shown(one))).collect()),
            (w.deadlines, self.contracts.iter().map(contract).collect()),
            (w.events, self.events.iter().map(event).collect()),
            (w.open_undated, self.undated.iter().map(|one| task(one, Cell::Empty)).collect()),
        ];
        let groups = groups
            .into_iter()
            .filter(|(_, rows)| !rows.is_empty())
            .map(|(title, rows)| Group { title: Some(title.to_owned()), rows, totals: Vec::new() })
            .collect();
        Table { columns, groups, totals: Vec::new() }
    }

    /// Everything that stands around the table.
    #[must_use]
    pub fn sheet<'a>(&self, table: &'a Table, lang: PaperLang) -> ListSheet<'a> {
        let w = words::tasks(lang);
        let substitute = if self.substitute.trim().is_empty() { w.no_substitute } else { &self.substitute };
        let overdue = table.groups.iter().flat_map(|group| &group.rows).flat_map(|row| &row.cells);
        let signs = overdue.into_iter().any(|cell| matches!(cell, Cell::Due(_) | Cell::Overdue(_)));
        ListSheet {
            title: format!("{}: {}", w.handover, self.who),
            firm: self.firm.clone(),
            filter: format!(
                "{} {} – {} · {}: {substitute}",
                w.away,
                dates::numeric(self.from, lang),
                dates::numeric(self.until, lang),
                w.substitute,
            ),
            aside: [
                format!("{} · {}", self.firm, dates::numeric(self.as_of, lang)),
                if signs { w.signs.to_owned() } else { String::new() },
            ]
            .into_iter()
            .filter(|line| !line.is_empty())
            .collect(),
            note: if self.count() == 0 { w.nothing.to_owned() } else { String::new() },
            notes: Some(w.notes.to_owned()),
            as_of: self.as_of,
            table,
            way: Way::Portrait,
            lang,
        }
    }

    /// Sets the list.
    ///
    /// # Errors
    /// `PAPER_UNSETTABLE` and `PAPER_PANICKED`, which are faults of the program.
    pub fn set(&self, lang: PaperLang) -> Result<Paper, PrintError> {
        let table = self.table(lang);
        self.sheet(&table, lang).set()
    }
}
