//! Teilnehmerliste: who takes part. The form that is handed out bears no answers, no roles of the house and no way to
//! reach anybody; the internal one has answers and roles.

use chrono::NaiveDate;
use kontor_core::planner::{Answer, Role};
use kontor_words::papers::gatherings as words;
use kontor_words::{PaperLang, dates};

use super::{PaperKind, Takes};
use crate::list::{ListSheet, Way};
use crate::table::{Cell, Column, ColumnKind, Group, Row, Table};

/// The registry's line.
pub(super) const KIND: PaperKind = PaperKind {
    code: "participant-list",
    takes: Takes::Record("event"),
    forms: &["external", "internal"],
    name: ("Teilnehmerliste", "List of participants"),
    found: ("Termine › Termin › Drucken", "Events › event › Print"),
};

/// Somebody at the event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParticipantLine {
    /// "Weber, Dr. Anna".
    pub name: String,
    /// Firm or department; may be empty.
    pub firm: String,
    /// What somebody is; may be empty.
    pub function: String,
    /// Town; may be empty.
    pub place: String,
    /// What somebody does there.
    pub role: Role,
    /// What somebody answered.
    pub answer: Answer,
}

/// The list, ready to be set or written as a spreadsheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParticipantListPaper {
    /// The own firm.
    pub firm: String,
    /// The event.
    pub title: String,
    /// When and where, in words.
    pub about: Vec<String>,
    /// The form of the house.
    pub internal: bool,
    /// The people in order.
    pub rows: Vec<ParticipantLine>,
    /// The day of the data.
    pub as_of: NaiveDate,
}

impl ParticipantListPaper {
    /// The list as it stands.
    #[must_use]
    pub fn table(&self, lang: PaperLang) -> Table {
        let w = words::gatherings(lang);
        let column = |key: &str, title: &str, kind| Column { key: key.to_owned(), title: title.to_owned(), kind };
        let mut columns = vec![
            column("number", w.number, ColumnKind::Number),
            column("name", w.name, ColumnKind::Text),
            column("firm", w.firm, ColumnKind::Text),
            column("function", w.function, ColumnKind::Text),
            column("place", w.place, ColumnKind::Text),
        ];
        if self.internal {
            columns.push(column("role", w.role, ColumnKind::Code));
            columns.push(column("answer", w.answer, ColumnKind::Code));
        }
        let rows = self
            .rows
            .iter()
            .zip(1..)
            .map(|(row, number)| {
                let mut cells = vec![Cell::Number(number)];
                cells.extend([&row.name, &row.firm, &row.function, &row.place].map(|text| Cell::text(text)));
                if self.internal {
                    cells.push(Cell::text(words::role(row.role, lang)));
                    cells.push(Cell::text(words::answer(row.answer, lang)));
                }
                Row { cells }
            })
            .collect();
        Table { columns, groups: vec![Group { title: None, rows, totals: Vec::new() }], totals: Vec::new() }
    }

    /// How many there are, and for the house by role and by answer.
    #[must_use]
    pub fn counts(&self, lang: PaperLang) -> String {
        let w = words::gatherings(lang);
        if self.rows.is_empty() {
            return w.nobody.to_owned();
        }
        let all = words::people(self.rows.len(), lang);
        if !self.internal {
            return all;
        }
        let told = |label: &str, counts: Vec<(&str, usize)>| {
            let counts = counts.into_iter().filter(|(_, count)| *count > 0);
            let counts: Vec<String> = counts.map(|(name, count)| format!("{name}\u{a0}{count}")).collect();
            format!("{label}: {}", counts.join(", "))
        };
        let roles = Role::ALL
            .iter()
            .map(|role| (words::role(*role, lang), self.rows.iter().filter(|row| row.role == *role).count()));
        let answers = Answer::ALL
            .iter()
            .map(|answer| (words::answer(*answer, lang), self.rows.iter().filter(|row| row.answer == *answer).count()));
        [all, told(w.by_role, roles.collect()), told(w.by_answer, answers.collect())].join(" · ")
    }

    /// The sheet around the table.
    #[must_use]
    pub fn sheet<'a>(&self, table: &'a Table, lang: PaperLang) -> ListSheet<'a> {
        let w = words::gatherings(lang);
        let kind =
            if self.internal { format!("{} ({})", w.participants, w.internal) } else { w.participants.to_owned() };
        let mut filter = self.about.clone();
        filter.retain(|line| !line.trim().is_empty());
        ListSheet {
            title: format!("{kind}: {}", self.title),
            firm: self.firm.clone(),
            filter: filter.join(" · "),
            aside: vec![self.firm.clone(), dates::numeric(self.as_of, lang)],
            note: self.counts(lang),
            notes: None,
            as_of: self.as_of,
            table,
            way: if self.internal { Way::Landscape } else { Way::Portrait },
            lang,
        }
    }
}
