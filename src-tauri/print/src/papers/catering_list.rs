//! Verpflegungsliste: how many eat what, altogether and at each half day and break. Names stand only where somebody
//! asked for something: the kitchen needs no more, and a diet may tell about health.

use chrono::{Datelike, NaiveDate, NaiveTime};
use kontor_words::papers::{gatherings, seminars as words};
use kontor_words::{PaperLang, dates};

use super::attendance_list::HalfDay;
use super::{PaperKind, Takes};
use crate::list::{ListSheet, Way};
use crate::table::{Cell, Column, ColumnKind, Group, Row, Table};

/// The registry's line.
pub(super) const KIND: PaperKind = PaperKind {
    code: "catering-list",
    takes: Takes::Record("event"),
    forms: &["list"],
    name: ("Verpflegungsliste", "Catering list"),
    found: ("Termine › Termin › Drucken", "Events › event › Print"),
};

/// Somebody who eats.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Guest {
    /// "Weber, Dr. Anna".
    pub name: String,
    /// "vegetarisch"; empty: nothing named.
    pub diet: String,
}

/// A break of the agenda.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pause {
    /// Its day.
    pub day: NaiveDate,
    /// When it begins; none where the event has no clock.
    pub start: Option<NaiveTime>,
    /// When it ends.
    pub end: Option<NaiveTime>,
    /// "Mittagessen"; may be empty.
    pub title: String,
}

/// The list, ready to be set or written as a spreadsheet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CateringPaper {
    /// The own firm.
    pub firm: String,
    /// The event.
    pub title: String,
    /// When and where, in words.
    pub about: Vec<String>,
    /// Everybody who eats, in the order of their names.
    pub guests: Vec<Guest>,
    /// The half days of the event.
    pub half_days: Vec<HalfDay>,
    /// The breaks of its agenda, in order.
    pub pauses: Vec<Pause>,
    /// The day of the data.
    pub as_of: NaiveDate,
}

/// A diet and who asked for it.
struct Diet<'a> {
    name: &'a str,
    guests: Vec<&'a str>,
}

impl CateringPaper {
    /// The diets, the most asked for first; whoever named nothing last.
    fn diets(&self) -> Vec<Diet<'_>> {
        let mut diets: Vec<Diet<'_>> = Vec::new();
        for guest in &self.guests {
            let name = guest.diet.trim();
            match diets.iter_mut().find(|diet| diet.name.to_lowercase() == name.to_lowercase()) {
                Some(diet) => diet.guests.push(&guest.name),
                None => diets.push(Diet { name, guests: vec![&guest.name] }),
            }
        }
        diets
            .sort_by_key(|diet| (diet.name.is_empty(), std::cmp::Reverse(diet.guests.len()), diet.name.to_lowercase()));
        diets
    }

    /// The list as it stands.
    #[must_use]
    pub fn table(&self, lang: PaperLang) -> Table {
        let w = words::catering(lang);
        let column = |key: &str, title: &str, kind| Column { key: key.to_owned(), title: title.to_owned(), kind };
        let columns = vec![
            column("what", w.what, ColumnKind::Text),
            column("people", w.people, ColumnKind::Number),
            column("who", w.who, ColumnKind::Text),
        ];
        if self.guests.is_empty() {
            return Table { columns, groups: Vec::new(), totals: Vec::new() };
        }
        let count = |n: usize| Cell::Number(i64::try_from(n).unwrap_or(i64::MAX));
        let named = |name: &str| if name.is_empty() { w.no_diet.to_owned() } else { name.to_owned() };
        let diets = self.diets();
        let mut by_diet: Vec<Row> = diets
            .iter()
            .map(|diet| {
                let names = if diet.name.is_empty() { String::new() } else { diet.guests.join(" · ") };
                Row { cells: vec![Cell::Text(named(diet.name)), count(diet.guests.len()), Cell::text(&names)] }
            })
            .collect();
        by_diet.push(Row { cells: vec![Cell::text(w.all), count(self.guests.len()), Cell::Empty] });
        let split: Vec<String> =
            diets.iter().map(|diet| format!("{}\u{a0}{}", named(diet.name), diet.guests.len())).collect();
        let split = split.join(" · ");
        let by_meal = self
            .meals(lang)
            .into_iter()
            .map(|meal| Row { cells: vec![Cell::Text(meal), count(self.guests.len()), Cell::text(&split)] })
            .collect();
        let group = |title: &str, rows| Group { title: Some(title.to_owned()), rows, totals: Vec::new() };
        Table { columns, groups: vec![group(w.by_diet, by_diet), group(w.by_meal, by_meal)], totals: Vec::new() }
    }

    /// Half days with the breaks that fall into them, in words and in order.
    fn meals(&self, lang: PaperLang) -> Vec<String> {
        let w = words::catering(lang);
        let g = gatherings::gatherings(lang);
        let day = |day: NaiveDate| {
            let number = dates::day_of_year(day.month(), day.day(), lang);
            format!("{}\u{a0}{number}", dates::weekday_short(day.weekday(), lang))
        };
        let noon = NaiveTime::from_hms_opt(12, 30, 0).unwrap_or_default();
        let is_of = |pause: &Pause, half: &HalfDay| {
            pause.day == half.day && pause.start.is_some_and(|start| (start >= noon) == half.afternoon)
        };
        let told = |pause: &Pause| {
            let clock = words::clock(pause.start, pause.end, lang);
            let title = if pause.title.trim().is_empty() { w.pause } else { pause.title.trim() };
            let parts = [day(pause.day), clock, title.to_owned()];
            parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
        };
        let mut meals = Vec::new();
        for half in &self.half_days {
            let part = if half.afternoon { g.afternoon } else { g.morning };
            meals.push(format!("{} · {part}", day(half.day)));
            meals.extend(self.pauses.iter().filter(|pause| is_of(pause, half)).map(told));
        }
        // A break that falls into no half day is one all the same.
        let elsewhere = self.pauses.iter().filter(|pause| !self.half_days.iter().any(|half| is_of(pause, half)));
        meals.extend(elsewhere.map(told));
        meals
    }

    /// The sheet around the table.
    #[must_use]
    pub fn sheet<'a>(&self, table: &'a Table, lang: PaperLang) -> ListSheet<'a> {
        let w = words::catering(lang);
        let mut about = self.about.clone();
        about.retain(|line| !line.trim().is_empty());
        ListSheet {
            title: format!("{}: {}", w.title, self.title),
            firm: self.firm.clone(),
            filter: about.join(" · "),
            aside: vec![format!("{} · {}", self.firm, dates::numeric(self.as_of, lang))],
            note: if self.guests.is_empty() { w.nobody } else { w.note }.to_owned(),
            notes: None,
            as_of: self.as_of,
            table,
            way: Way::Portrait,
            lang,
        }
    }
}
