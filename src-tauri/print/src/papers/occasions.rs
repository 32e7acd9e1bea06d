//! Birthdays and anniversaries (Geburtstags- und Jubiläumsliste) of a period, the round
//! ones marked in words.

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
    code: "occasions",
    takes: Takes::List("contact"),
    forms: &["both", "birthdays", "anniversaries"],
    name: ("Geburtstags- und Jubiläumsliste", "Birthdays and anniversaries"),
    found: ("Kontakte › Geburtstage und Jubiläen", "Contacts › Birthdays and anniversaries"),
};

/// Which occasions a list holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kinds {
    /// Both.
    Both,
    /// Birthdays alone.
    Birthdays,
    /// Anniversaries alone.
    Anniversaries,
}

/// The list, ready to be set or written as a spreadsheet.
#[derive(Debug, Clone, PartialEq)]
pub struct OccasionsPaper {
    /// The own firm.
    pub firm: String,
    /// The name of the saved form.
    pub title: Option<String>,
    /// The filter in words.
    pub filter: String,
    /// What it holds.
    pub kinds: Kinds,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub until: NaiveDate,
    /// The day of printing.
    pub as_of: NaiveDate,
    /// The occasions in the order of their days.
    pub rows: Vec<Occasion>,
    /// Under a heading for each month.
    pub by_month: bool,
}

/// One occasion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occasion {
    /// The day within the period.
    pub day: NaiveDate,
    /// Who.
    pub name: String,
    /// The firm.
    pub organisation: String,
    /// Birthday or anniversary.
    pub anniversary: bool,
    /// How many years, where the year is known.
    pub years: Option<u32>,
}

impl Occasion {
    /// Whether it is a round one: every tenth, from fifty on every fifth birthday, and the
    /// eighteenth; every fifth anniversary.
    #[must_use]
    pub fn is_round(&self) -> bool {
        match self.years {
            None | Some(0) => false,
            Some(years) if self.anniversary => years.is_multiple_of(5),
            Some(years) => years == 18 || years.is_multiple_of(10) || (years >= 50 && years.is_multiple_of(5)),
        }
    }
}

impl OccasionsPaper {
    /// The list as it stands.
    #[must_use]
    pub fn table(&self, lang: PaperLang) -> Table {
        let w = words::occasions(lang);
        let organisation = words::contact_list(lang).organisation;
        let column = |key: &str, title: &str, kind| Column { key: key.to_owned(), title: title.to_owned(), kind };
        let mut columns = vec![column("day", w.day, ColumnKind::Code), column("name", w.name, ColumnKind::Code)];
        if self.kinds == Kinds::Both {
            columns.push(column("occasion", w.occasion, ColumnKind::Text));
        }
        columns.extend([
            column("years", w.years, ColumnKind::Number),
            column("round", w.round, ColumnKind::Text),
            column("organisation", organisation, ColumnKind::Text),
        ]);
        let mut groups: Vec<Group> = Vec::new();
        for row in &self.rows {
            let title = self.by_month.then(|| dates::month_and_year(row.day, lang));
            if groups.last().is_none_or(|group| group.title != title) {
                groups.push(Group { title, ..Group::default() });
            }
            if let Some(group) = groups.last_mut() {
                group.rows.push(self.row(row, lang));
            }
        }
        Table { columns, groups, totals: Vec::new() }
    }

    fn row(&self, row: &Occasion, lang: PaperLang) -> Row {
        let w = words::occasions(lang);
        let mut cells = vec![Cell::Text(dates::with_weekday(row.day, lang)), Cell::text(&row.name)];
        if self.kinds == Kinds::Both {
            cells.push(Cell::text(if row.anniversary { w.anniversary } else { w.birthday }));
        }
        cells.extend([
            row.years.map_or(Cell::Empty, |years| Cell::Number(i64::from(years))),
            if row.is_round() { Cell::text(w.is_round) } else { Cell::Empty },
            Cell::text(&row.organisation),
        ]);
        Row { cells }
    }

    /// Everything that stands around the table.
    #[must_use]
    pub fn sheet<'a>(&self, table: &'a Table, lang: PaperLang) -> ListSheet<'a> {
        let w = words::occasions(lang);
        let usual = match self.kinds {
            Kinds::Both => w.both,
            Kinds::Birthdays => w.birthdays,
            Kinds::Anniversaries => w.anniversaries,
        };
        let period = format!("{} – {}", dates::numeric(self.from, lang), dates::numeric(self.until, lang));
        let counted = words::entries_counted(self.rows.len(), lang);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn round_ones_are_known() {
        let round = |years, anniversary| {
            let day = NaiveDate::MIN;
            Occasion { day, name: String::new(), organisation: String::new(), anniversary, years }.is_round()
        };
        for years in [10, 18, 30, 50, 55, 60, 75, 90, 100] {
            assert!(round(Some(years), false), "{years}");
        }
        for years in [0, 1, 19, 25, 35, 45, 51, 64] {
            assert!(!round(Some(years), false), "{years}");
        }
        assert!(round(Some(25), true) && round(Some(5), true) && !round(Some(3), true) && !round(Some(0), true));
        assert!(!round(None, false) && !round(None, true));
    }
}
