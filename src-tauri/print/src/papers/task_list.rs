//! The list of tasks as it is filtered, and the Wiedervorlagen of some days: both are lists to
//! tick off and to write on.

use chrono::{NaiveDate, NaiveTime};
use kontor_core::tasks::Priority;
use kontor_words::papers::tasks as words;
use kontor_words::{PaperLang, dates};

use super::{PaperKind, Takes};
use crate::error::PrintError;
use crate::list::{ListSheet, Way};
use crate::paper::Paper;
use crate::table::{Cell, Column, ColumnKind, Group, Row, Table};

/// The registry's line of the list.
pub(super) const KIND: PaperKind = PaperKind {
    code: "task-list",
    takes: Takes::List("task"),
    forms: &["plain", "notes"],
    name: ("Aufgabenliste", "Task list"),
    found: ("Aufgaben › Drucken", "Tasks › Print"),
};

/// The registry's line of the Wiedervorlagen.
pub(super) const FOLLOW_UPS: PaperKind = PaperKind {
    code: "follow-ups",
    takes: Takes::List("task"),
    forms: &["plain", "notes"],
    name: ("Wiedervorlagen", "Follow-ups"),
    found: ("Aufgaben › Drucken › Wiedervorlagen", "Tasks › Print › Follow-ups"),
};

/// A column of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TaskColumn {
    /// A box to be ticked.
    Done,
    /// What is to be done.
    What,
    /// Until when.
    Due,
    /// The Wiedervorlage.
    FollowUp,
    /// By whom.
    Who,
    /// The record.
    About,
    /// How much it presses.
    Priority,
    /// Room to write in.
    Remark,
}

impl TaskColumn {
    /// All of them, in the order of display.
    pub const ALL: [Self; 8] =
        [Self::Done, Self::What, Self::Due, Self::FollowUp, Self::Who, Self::About, Self::Priority, Self::Remark];
    /// Those of the usual list of tasks.
    pub const USUAL: [Self; 7] =
        [Self::Done, Self::What, Self::Due, Self::FollowUp, Self::Who, Self::About, Self::Priority];
    /// Those of the usual list of Wiedervorlagen.
    pub const FOLLOW_UPS: [Self; 6] = [Self::Done, Self::What, Self::About, Self::Who, Self::Due, Self::Remark];

    /// The stable key.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::What => "what",
            Self::Due => "due",
            Self::FollowUp => "follow_up",
            Self::Who => "who",
            Self::About => "about",
            Self::Priority => "priority",
            Self::Remark => "remark",
        }
    }

    /// The column of a key.
    #[must_use]
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.key() == key)
    }

    const fn title(self, w: &words::TaskWords) -> &'static str {
        match self {
            Self::Done => w.done,
            Self::What => w.what,
            Self::Due => w.due,
            Self::FollowUp => w.follow_up,
            Self::Who => w.who,
            Self::About => w.about,
            Self::Priority => w.priority,
            Self::Remark => w.remark,
        }
    }

    const fn kind(self) -> ColumnKind {
        match self {
            Self::Done => ColumnKind::Tick,
            Self::Due | Self::FollowUp => ColumnKind::Date,
            Self::Remark => ColumnKind::Space,
            Self::What | Self::Who | Self::About | Self::Priority => ColumnKind::Text,
        }
    }
}

/// By what the list is grouped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TaskGroup {
    /// The day on which a task is next on the list.
    Day,
    /// By whom.
    Person,
    /// The record.
    Record,
    /// The Wiedervorlage; those before the period stand first, as what was left open.
    FollowUp,
}

/// A task.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TaskLine {
    /// What is to be done.
    pub title: String,
    /// What else is to be known; shown where the form shows notes.
    pub note: String,
    /// Whether it is done or dropped.
    pub done: bool,
    /// Until when.
    pub due: Option<NaiveDate>,
    /// Until which hour.
    pub time: Option<NaiveTime>,
    /// The Wiedervorlage.
    pub follow_up: Option<NaiveDate>,
    /// How much it presses; none: as usual.
    pub priority: Option<Priority>,
    /// By whom; may be empty.
    pub who: String,
    /// The record; may be empty.
    pub about: String,
    /// Where whoever it is about is reached by telephone, as written; may be empty.
    pub phone: String,
    /// Its steps: how many are done, of how many.
    pub steps: (usize, usize),
}

impl TaskLine {
    /// The day on which it is next on the list.
    #[must_use]
    pub fn day(&self) -> Option<NaiveDate> {
        match (self.due, self.follow_up) {
            (Some(due), Some(shown)) => Some(due.min(shown)),
            (due, shown) => due.or(shown),
        }
    }

    /// The title, until which hour and how far its steps are, and the note.
    fn what(&self, notes: bool, lang: PaperLang) -> Cell {
        self.told(None, notes, lang)
    }

    /// As in the list, with whether it presses, which has no column there.
    pub(super) fn what_and_how_urgent(&self, notes: bool, lang: PaperLang) -> Cell {
        let urgent = self.priority == Some(Priority::High);
        self.told(urgent.then_some(words::tasks(lang).urgent), notes, lang)
    }

    /// The record, and where it is reached.
    pub(super) fn about_and_phone(&self) -> Cell {
        Cell::lines([self.about.as_str(), &self.phone])
    }

    fn told(&self, urgent: Option<&str>, notes: bool, lang: PaperLang) -> Cell {
        let w = words::tasks(lang);
        let hour = self.time.map(|time| format!("{} {}", w.until, dates::clock_span(time, None, lang)));
        let steps = (self.steps.1 > 0).then(|| words::steps_done(self.steps.0, self.steps.1, lang));
        let below = urgent.map(ToOwned::to_owned).into_iter().chain(hour).chain(steps).collect::<Vec<_>>().join(" · ");
        Cell::lines([self.title.as_str(), &below, if notes { &self.note } else { "" }])
    }

    pub(super) fn due_cell(&self, today: NaiveDate) -> Cell {
        match self.due {
            None => Cell::Empty,
            Some(day) if self.done || day > today => Cell::Date(day),
            Some(day) if day == today => Cell::Due(day),
            Some(day) => Cell::Overdue(day),
        }
    }

    fn cell(&self, column: TaskColumn, list: &TaskListPaper, lang: PaperLang) -> Cell {
        match column {
            TaskColumn::Done => Cell::Tick(self.done),
            TaskColumn::What => self.what(list.notes, lang),
            TaskColumn::Due => self.due_cell(list.as_of),
            TaskColumn::FollowUp => self.follow_up.map_or(Cell::Empty, Cell::Date),
            TaskColumn::Who => Cell::text(&self.who),
            TaskColumn::About => Cell::text(&self.about),
            TaskColumn::Priority => Cell::text(self.priority.map_or("", |priority| words::priority(priority, lang))),
            TaskColumn::Remark => Cell::Empty,
        }
    }
}

/// The list, ready to be set or written as a spreadsheet.
#[derive(Debug, Clone, PartialEq)]
pub struct TaskListPaper {
    /// The own firm.
    pub firm: String,
    /// The name of the saved form.
    pub title: Option<String>,
    /// The filter in words; may be empty.
    pub filter: String,
    /// The day of printing.
    pub as_of: NaiveDate,
    /// The Wiedervorlagen of these days, rather than a list of tasks.
    pub period: Option<(NaiveDate, NaiveDate)>,
    /// The columns.
    pub columns: Vec<TaskColumn>,
    /// Under headings.
    pub group: Option<TaskGroup>,
    /// With the notes.
    pub notes: bool,
    /// The tasks in order; those of one group stand together.
    pub rows: Vec<TaskLine>,
    /// How many there are without the filter.
    pub all: Option<usize>,
}

impl TaskListPaper {
    fn heading(&self, row: &TaskLine, lang: PaperLang) -> Option<String> {
        let w = words::tasks(lang);
        let named = |name: &str, none: &str| if name.trim().is_empty() { none } else { name }.to_owned();
        let dated = |day: Option<NaiveDate>| day.map_or_else(|| w.undated.to_owned(), |day| dates::long(day, lang));
        Some(match self.group? {
            TaskGroup::Day => dated(row.day()),
            TaskGroup::Person => named(&row.who, w.nobody),
            TaskGroup::Record => named(&row.about, w.no_record),
            TaskGroup::FollowUp => match (row.follow_up, self.period) {
                (Some(day), Some((from, _))) if day < from => w.earlier.to_owned(),
                (day, _) => dated(day),
            },
        })
    }

    /// The columns that say something beside the headings.
    fn shown(&self) -> Vec<TaskColumn> {
        let said = match self.group {
            Some(TaskGroup::Person) => Some(TaskColumn::Who),
            Some(TaskGroup::Record) => Some(TaskColumn::About),
            Some(TaskGroup::Day | TaskGroup::FollowUp) | None => None,
        };
        self.columns.iter().copied().filter(|column| Some(*column) != said).collect()
    }

    /// The list as it stands.
    #[must_use]
    pub fn table(&self, lang: PaperLang) -> Table {
        let w = words::tasks(lang);
        let shown = self.shown();
        let columns = shown
            .iter()
            .map(|column| Column {
                key: column.key().to_owned(),
                title: column.title(w).to_owned(),
                kind: column.kind(),
            })
            .collect();
        let mut groups: Vec<Group> = Vec::new();
        for row in &self.rows {
            let title = self.heading(row, lang);
            if groups.last().is_none_or(|group| group.title != title) {
                groups.push(Group { title, ..Group::default() });
            }
            if let Some(group) = groups.last_mut() {
                group.rows.push(Row { cells: shown.iter().map(|column| row.cell(*column, self, lang)).collect() });
            }
        }
        Table { columns, groups, totals: Vec::new() }
    }

    /// Everything that stands around the table.
    #[must_use]
    pub fn sheet<'a>(&self, table: &'a Table, lang: PaperLang) -> ListSheet<'a> {
        let w = words::tasks(lang);
        let counted = words::tasks_counted(self.rows.len(), self.all, lang);
        let period = self
            .period
            .map(|(from, until)| format!("{} – {}", dates::numeric(from, lang), dates::numeric(until, lang)))
            .unwrap_or_default();
        let signs = table.groups.iter().flat_map(|group| &group.rows).flat_map(|row| &row.cells);
        let signs = signs.into_iter().any(|cell| matches!(cell, Cell::Due(_) | Cell::Overdue(_)));
        let head = [period.as_str(), self.filter.as_str(), counted.as_str()];
        let usual = if self.period.is_some() { w.follow_ups } else { w.list };
        let empty = if self.period.is_some() { w.no_follow_ups } else { w.empty };
        ListSheet {
            title: self.title.clone().unwrap_or_else(|| usual.to_owned()),
            firm: self.firm.clone(),
            filter: head.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
            // What a sign means stands where one begins to read.
            aside: [
                format!("{} · {}", self.firm, dates::numeric(self.as_of, lang)),
                if signs { w.signs.to_owned() } else { String::new() },
            ]
            .into_iter()
            .filter(|line| !line.is_empty())
            .collect(),
            note: if self.rows.is_empty() { empty.to_owned() } else { String::new() },
            notes: None,
            as_of: self.as_of,
            table,
            way: if table.columns.len() > 5 { Way::Landscape } else { Way::Portrait },
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
