//! Evakuierungsliste: who is in the house just now, in large type, with a box for each.

use chrono::NaiveDateTime;
use kontor_words::papers::front_desk as words;
use kontor_words::{PaperLang, dates};
use serde_json::{Value, json};

use super::{PaperKind, Takes};
use crate::engine::{Job, Template, language, region, set};
use crate::error::PrintError;
use crate::fonts::Face;
use crate::paper::Paper;
use crate::running::Running;
use crate::table::{Cell, Column, ColumnKind, Group, Row, Table};
use crate::text::breakable;

/// The registry's line.
pub(super) const KIND: PaperKind = PaperKind {
    code: "evacuation-list",
    takes: Takes::List("visit"),
    forms: &["all", "visitors"],
    name: ("Evakuierungsliste", "Evacuation list"),
    found: ("Post & Empfang › Besucher im Haus", "Front desk › Visitors in the house"),
};

/// Somebody who may be in the house.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Present {
    /// "Petersen, Dr. Anna".
    pub name: String,
    /// Firm or department; may be empty.
    pub belongs: String,
    /// Since when, with whom, in which room; may be empty.
    pub about: String,
}

/// The list. It is the one paper that bears the hour: half an hour later it is wrong.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EvacuationPaper {
    /// The own firm.
    pub firm: String,
    /// When it was asked for.
    pub at: NaiveDateTime,
    /// Visitors who have not left.
    pub visitors: Vec<Present>,
    /// Employees who are not entered as away; none where they are not asked for.
    pub staff: Option<Vec<Present>>,
    /// Names of those who are entered as away.
    pub away: Vec<String>,
}

/// Columns after the box, in millimetres: name, firm, since.
const WIDTHS: [f32; 3] = [62.0, 44.0, 44.0];
/// Left and right inset of a cell together.
const SIDES: f32 = 3.0;

impl EvacuationPaper {
    /// How many are to be counted.
    #[must_use]
    pub fn count(&self) -> usize {
        self.visitors.len() + self.staff.as_ref().map_or(0, Vec::len)
    }

    fn sections(&self, lang: PaperLang) -> Vec<(&'static str, &[Present])> {
        let w = words::house(lang);
        let mut sections = vec![(w.visitors, self.visitors.as_slice())];
        sections.extend(self.staff.as_ref().map(|staff| (w.staff, staff.as_slice())));
        sections
    }

    /// "16.03.2026, 09:12 Uhr".
    #[must_use]
    pub fn moment(&self, lang: PaperLang) -> String {
        format!("{}, {}", dates::numeric(self.at.date(), lang), dates::clock_span(self.at.time(), None, lang))
    }

    /// The list for a spreadsheet.
    #[must_use]
    pub fn table(&self, lang: PaperLang) -> Table {
        let w = words::house(lang);
        let column = |key: &str, title: &str, kind| Column { key: key.to_owned(), title: title.to_owned(), kind };
        let row = |one: &Present| Row {
            cells: vec![Cell::Tick(false), Cell::text(&one.name), Cell::text(&one.belongs), Cell::text(&one.about)],
        };
        Table {
            columns: vec![
                column("seen", w.seen, ColumnKind::Tick),
                column("name", w.name, ColumnKind::Text),
                column("belongs", w.belongs, ColumnKind::Text),
                column("about", w.where_about, ColumnKind::Text),
            ],
            groups: self
                .sections(lang)
                .into_iter()
                .filter(|(_, people)| !people.is_empty())
                .map(|(title, people)| Group {
                    title: Some(title.to_owned()),
                    rows: people.iter().map(row).collect(),
                    totals: Vec::new(),
                })
                .collect(),
            totals: Vec::new(),
        }
    }

    /// Sets the list.
    ///
    /// # Errors
    /// `PAPER_UNSETTABLE` or `PAPER_PANICKED`, both faults of the program.
    pub fn set(&self, lang: PaperLang) -> Result<Paper, PrintError> {
        let w = words::house(lang);
        let room = |column: usize| (WIDTHS[column] - SIDES) / 25.4 * 72.0;
        let fit = |text: &str, column: usize, face, size| breakable(text, room(column), face, size, lang);
        let person = |one: &Present| {
            json!([
                fit(&one.name, 0, Face::SemiBold, 13.0),
                fit(&one.belongs, 1, Face::Regular, 11.0),
                fit(&one.about, 2, Face::Regular, 11.0),
            ])
        };
        let sections: Vec<Value> = self
            .sections(lang)
            .into_iter()
            .map(|(title, people)| {
                json!({
                    "title": format!("{title}: {}", people.len()),
                    "people": people.iter().map(person).collect::<Vec<_>>(),
                    "empty": w.no_visitors,
                })
            })
            .collect();
        let title = format!("{} {}", w.list, dates::numeric(self.at.date(), lang));
        let text_width = 165.0 / 25.4 * 72.0;
        set(Job {
            template: Template::Evacuation,
            data: json!({
                "document_title": title,
                "author": self.firm,
                "language": language(lang),
                "region": region(lang),
                "title": w.list,
                "firm": breakable(&self.firm, 60.0 / 25.4 * 72.0, Face::Regular, 10.5, lang),
                "moment": self.moment(lang),
                "count": words::people_counted(self.count(), lang),
                "heads": [w.seen, w.name, w.belongs, w.where_about],
                "widths": WIDTHS,
                "sections": sections,
                "away_title": w.away,
                "away": breakable(&self.away.join(" · "), text_width, Face::Regular, 10.5, lang),
                "caution": w.caution,
                "fields": [w.counted_by, w.counted_at, w.missing],
            }),
            logo: None,
            running: Some(Running {
                head: format!("{} · {}", w.list, self.moment(lang)),
                foot: format!("{} · {}", Running::short(&self.firm), self.moment(lang)),
            }),
            title,
            lang,
            day: self.at.date(),
            untagged: false,
        })
    }
}
