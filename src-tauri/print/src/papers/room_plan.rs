//! Raumplan: which room is taken when, rooms by the days of a week, or room by room for a day.

use chrono::{Datelike, NaiveDate};
use kontor_words::papers::plans as words;
use kontor_words::{PaperLang, dates};

use super::day_plans::{PlanEvent, Standing};
use super::{PaperKind, Takes};
use crate::list::{ListSheet, Way};
use crate::table::{Cell, Column, ColumnKind, Group, Row, Table};

/// The registry's line.
pub(super) const KIND: PaperKind = PaperKind {
    code: "room-plan",
    takes: Takes::List("room"),
    forms: &["week", "day"],
    name: ("Raumplan", "Room plan"),
    found: ("Termine › Drucken › Raumplan", "Events › Print › Room plan"),
};

/// A room and what takes place in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RoomEvents {
    /// The room; empty for what takes place in none.
    pub name: String,
    /// The events in order; what was cancelled leaves the room free.
    pub events: Vec<PlanEvent>,
}

/// The plan, ready to be set or written as a spreadsheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoomPlanPaper {
    /// The own firm.
    pub firm: String,
    /// First and last day: a week, or one day.
    pub days: (NaiveDate, NaiveDate),
    /// The rooms in order.
    pub rooms: Vec<RoomEvents>,
    /// Holidays and days of the office's own, named.
    pub holidays: Vec<(NaiveDate, String)>,
    /// The day of the data.
    pub as_of: NaiveDate,
}

impl RoomPlanPaper {
    fn is_day(&self) -> bool {
        self.days.0 == self.days.1
    }

    fn room_name<'a>(&'a self, room: &'a RoomEvents, lang: PaperLang) -> &'a str {
        if room.name.is_empty() { words::plans(lang).elsewhere } else { &room.name }
    }

    /// The plan as it stands.
    #[must_use]
    pub fn table(&self, lang: PaperLang) -> Table {
        if self.is_day() { self.day_table(lang) } else { self.week_table(lang) }
    }

    fn week_table(&self, lang: PaperLang) -> Table {
        let w = words::plans(lang);
        let (first, last) = self.days;
        let days: Vec<NaiveDate> = first.iter_days().take_while(|day| *day <= last).collect();
        let mut columns = vec![Column { key: "room".to_owned(), title: w.room.to_owned(), kind: ColumnKind::Text }];
        columns.extend(days.iter().map(|day| {
            let short = dates::weekday_short(day.weekday(), lang);
            let mut title = format!("{short}\u{a0}{}", dates::day_of_year(day.month(), day.day(), lang));
            if let Some((_, name)) = self.holidays.iter().find(|(on, _)| on == day) {
                title = format!("{title} {name}");
            }
            Column { key: day.to_string(), title, kind: ColumnKind::Text }
        }));
        let rows = self
            .rooms
            .iter()
            .map(|room| {
                let mut cells = vec![Cell::text(self.room_name(room, lang))];
                cells.extend(days.iter().map(|day| {
                    let said: Vec<String> = room.on(*day).map(|event| told(event, *day, lang)).collect();
                    Cell::lines(said.iter().map(String::as_str))
                }));
                Row { cells }
            })
            .collect();
        Table { columns, groups: vec![Group { title: None, rows, totals: Vec::new() }], totals: Vec::new() }
    }

    fn day_table(&self, lang: PaperLang) -> Table {
        let w = words::plans(lang);
        let agenda = kontor_words::papers::agenda(lang);
        let day = self.days.0;
        let column = |key: &str, title: &str, kind| Column { key: key.to_owned(), title: title.to_owned(), kind };
        let columns =
            vec![column("time", agenda.time, ColumnKind::Code), column("title", agenda.topic, ColumnKind::Text)];
        let groups = self
            .rooms
            .iter()
            .map(|room| {
                let rows: Vec<Row> = room
                    .on(day)
                    .map(|event| {
                        let clock = event.clock(day, true);
                        let clock = if clock.is_empty() { w.all_day.to_owned() } else { clock };
                        Row { cells: vec![Cell::Text(clock), Cell::text(&event.said(lang))] }
                    })
                    .collect();
                let free = Row { cells: vec![Cell::Empty, Cell::text(w.nothing)] };
                Group {
                    title: Some(self.room_name(room, lang).to_owned()),
                    rows: if rows.is_empty() { vec![free] } else { rows },
                    totals: Vec::new(),
                }
            })
            .collect();
        Table { columns, groups, totals: Vec::new() }
    }

    /// The sheet around the table.
    #[must_use]
    pub fn sheet<'a>(&self, table: &'a Table, lang: PaperLang) -> ListSheet<'a> {
        let w = words::plans(lang);
        let (first, last) = self.days;
        let (title, filter) = if self.is_day() {
            (format!("{} {}", w.room_plan, dates::numeric(first, lang)), dates::long(first, lang))
        } else {
            (format!("{} {}", w.room_plan, words::week(first, lang)), words::span(first, last, lang))
        };
        ListSheet {
            title,
            firm: self.firm.clone(),
            filter,
            aside: vec![self.firm.clone(), dates::numeric(self.as_of, lang)],
            note: String::new(),
            notes: None,
            as_of: self.as_of,
            table,
            way: if self.is_day() { Way::Portrait } else { Way::Landscape },
            lang,
        }
    }
}

impl RoomEvents {
    fn on(&self, day: NaiveDate) -> impl Iterator<Item = &PlanEvent> {
        let stands = |event: &&PlanEvent| event.standing != Standing::Cancelled;
        self.events.iter().filter(stands).filter(move |event| event.first <= day && day <= event.last)
    }
}

/// "09:00 – 11:00 Sitzung".
fn told(event: &PlanEvent, day: NaiveDate, lang: PaperLang) -> String {
    let clock = event.clock(day, true);
    let clock = if clock.is_empty() { words::plans(lang).all_day.to_owned() } else { clock };
    format!("{clock} {}", event.said(lang))
}
