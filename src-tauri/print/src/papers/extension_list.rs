//! The list of extensions (Durchwahlliste): whom one reaches in the house, by name or by
//! department.

use chrono::NaiveDate;
use kontor_words::papers::contacts as words;
use kontor_words::{PaperLang, dates};

use super::{PaperKind, Takes};
use crate::error::PrintError;
use crate::list::{ListSheet, Way};
use crate::paper::Paper;
use crate::table::{Cell, Column, ColumnKind, Group, Row, Table};

/// The registry's line.
pub(super) const KIND: PaperKind = PaperKind {
    code: "extension-list",
    takes: Takes::List("employee"),
    forms: &["name", "department"],
    name: ("Durchwahlliste", "Internal phone list"),
    found: ("Stammdaten › Mitarbeiter", "Master data › Employees"),
};

/// A column that the list may have beside the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExtensionColumn {
    /// What somebody does.
    Function,
    /// Department; a heading where the list goes by department.
    Department,
    /// Room.
    Room,
    /// Extension.
    Extension,
    /// Mobile phone.
    Mobile,
    /// E-mail.
    Email,
}

impl ExtensionColumn {
    /// All of them, in the order of display.
    pub const ALL: [Self; 6] =
        [Self::Extension, Self::Mobile, Self::Email, Self::Room, Self::Department, Self::Function];
    /// Those of the usual list.
    pub const USUAL: [Self; 5] = [Self::Extension, Self::Mobile, Self::Email, Self::Room, Self::Department];

    /// The stable key.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Function => "function",
            Self::Department => "department",
            Self::Room => "room",
            Self::Extension => "extension",
            Self::Mobile => "mobile",
            Self::Email => "email",
        }
    }

    /// The column of a key.
    #[must_use]
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.key() == key)
    }

    const fn title(self, w: &words::ExtensionWords) -> &'static str {
        match self {
            Self::Function => w.function,
            Self::Department => w.department,
            Self::Room => w.room,
            Self::Extension => w.extension,
            Self::Mobile => w.mobile,
            Self::Email => w.email,
        }
    }

    const fn kind(self) -> ColumnKind {
        match self {
            Self::Extension | Self::Mobile => ColumnKind::Code,
            Self::Function | Self::Department | Self::Room | Self::Email => ColumnKind::Text,
        }
    }
}

/// Somebody in the house.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ExtensionLine {
    /// "Petersen, Dr. Anna".
    pub name: String,
    /// What somebody does.
    pub function: String,
    /// Department; empty: none.
    pub department: String,
    /// Room.
    pub room: String,
    /// Extension.
    pub extension: String,
    /// Mobile phone.
    pub mobile: String,
    /// E-mail.
    pub email: String,
}

impl ExtensionLine {
    fn cell(&self, column: ExtensionColumn) -> Cell {
        Cell::text(match column {
            ExtensionColumn::Function => &self.function,
            ExtensionColumn::Department => &self.department,
            ExtensionColumn::Room => &self.room,
            ExtensionColumn::Extension => &self.extension,
            ExtensionColumn::Mobile => &self.mobile,
            ExtensionColumn::Email => &self.email,
        })
    }
}

/// The list, ready to be set or written as a spreadsheet.
#[derive(Debug, Clone, PartialEq)]
pub struct ExtensionListPaper {
    /// The own firm.
    pub firm: String,
    /// The number of the house, before the extension; may be empty.
    pub phone: String,
    /// The name of the saved form.
    pub title: Option<String>,
    /// The day of printing.
    pub as_of: NaiveDate,
    /// The columns beside the name.
    pub columns: Vec<ExtensionColumn>,
    /// Under a heading for each department.
    pub by_department: bool,
    /// The people in order; by department those of one stand together.
    pub rows: Vec<ExtensionLine>,
}

impl ExtensionListPaper {
    /// The list as it stands.
    #[must_use]
    pub fn table(&self, lang: PaperLang) -> Table {
        let w = words::extensions(lang);
        let shown: Vec<ExtensionColumn> = self
            .columns
            .iter()
            .copied()
            .filter(|column| !(self.by_department && *column == ExtensionColumn::Department))
            .collect();
        let mut columns = vec![Column { key: "name".to_owned(), title: w.name.to_owned(), kind: ColumnKind::Text }];
        columns.extend(shown.iter().map(|column| Column {
            key: column.key().to_owned(),
            title: column.title(w).to_owned(),
            kind: column.kind(),
        }));
        let mut groups: Vec<Group> = Vec::new();
        for row in &self.rows {
            let none = words::contact_list(lang).not_given;
            let department = if row.department.is_empty() { none } else { row.department.as_str() };
            let title = self.by_department.then(|| department.to_owned());
            if groups.last().is_none_or(|group| group.title != title) {
                groups.push(Group { title, ..Group::default() });
            }
            if let Some(group) = groups.last_mut() {
                let cells = std::iter::once(Cell::text(&row.name)).chain(shown.iter().map(|column| row.cell(*column)));
                group.rows.push(Row { cells: cells.collect() });
            }
        }
        Table { columns, groups, totals: Vec::new() }
    }

    /// Everything that stands around the table.
    #[must_use]
    pub fn sheet<'a>(&self, table: &'a Table, lang: PaperLang) -> ListSheet<'a> {
        let w = words::extensions(lang);
        let counted = words::entries_counted(self.rows.len(), lang);
        let head = [self.phone.as_str(), counted.as_str()];
        ListSheet {
            title: self.title.clone().unwrap_or_else(|| w.title.to_owned()),
            firm: self.firm.clone(),
            filter: head.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
            aside: vec![format!("{} · {}", self.firm, dates::numeric(self.as_of, lang))],
            note: if self.rows.is_empty() { w.empty.to_owned() } else { String::new() },
            notes: None,
            as_of: self.as_of,
            table,
            way: if table.columns.len() > 6 { Way::Landscape } else { Way::Portrait },
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
