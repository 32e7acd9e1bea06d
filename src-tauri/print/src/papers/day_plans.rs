//! Wochenplan and Monatsplan: what is on, day by day, across the sheet.
//!
//! A week's columns grow over as many pages as they need. A month's boxes have a height, and what does not fit into one
//! follows by its date on the next page: a plan that says "+3" has lost three dates.

use chrono::{Datelike, Days, NaiveDate, NaiveTime, Weekday};
use kontor_words::papers::plans as words;
use kontor_words::{PaperLang, dates};
use serde_json::{Value, json};

use super::{PaperKind, Takes};
use crate::engine::{Job, Template, language, region, set};
use crate::error::PrintError;
use crate::fonts::Face;
use crate::paper::Paper;
use crate::running::Running;
use crate::text::{breakable, lines};

/// The registry's line of the week.
pub(super) const WEEK: PaperKind = PaperKind {
    code: "week-plan",
    takes: Takes::List("event"),
    forms: &["week"],
    name: ("Wochenplan", "Week plan"),
    found: ("Termine › Drucken › Wochenplan", "Events › Print › Week plan"),
};

/// The registry's line of the month.
pub(super) const MONTH: PaperKind = PaperKind {
    code: "month-plan",
    takes: Takes::List("event"),
    forms: &["month"],
    name: ("Monatsplan", "Month plan"),
    found: ("Termine › Drucken › Monatsplan", "Events › Print › Month plan"),
};

/// Whether an event is sure.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Standing {
    /// It takes place.
    #[default]
    Stands,
    /// It is only planned.
    Draft,
    /// It does not take place.
    Cancelled,
}

/// An event on a plan.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlanEvent {
    /// Its title.
    pub title: String,
    /// Its first day.
    pub first: NaiveDate,
    /// Its last day with a minute of it.
    pub last: NaiveDate,
    /// When it begins on its first day; none: all day.
    pub start: Option<NaiveTime>,
    /// When it ends on its last day.
    pub end: Option<NaiveTime>,
    /// Room or place; may be empty.
    pub place: String,
    /// Whether it is sure.
    pub standing: Standing,
}

/// A plan of days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayPlanPaper {
    /// The own firm.
    pub firm: String,
    /// Any day of the week or month.
    pub day: NaiveDate,
    /// What was asked for, in words: a body, a room, a person; may be empty.
    pub filter: String,
    /// The events that touch the days, in order.
    pub events: Vec<PlanEvent>,
    /// Holidays and days of the office's own, named.
    pub holidays: Vec<(NaiveDate, String)>,
    /// The day of the data.
    pub as_of: NaiveDate,
}

/// Points of a millimetre.
const POINTS: f32 = 72.0 / 25.4;
/// A day of a week: from Monday to Friday, and at the weekend, in millimetres. Together 252.
const WEEK_WIDTHS: [f32; 2] = [40.0, 26.0];
/// The column of week numbers and a day of a month, in millimetres. Together 252.
const MONTH_WIDTHS: [f32; 2] = [14.0, 34.0];
/// Left and right inset of a box together, in millimetres.
const SIDES: f32 = 2.4;
/// All weeks of a month together, in millimetres.
const MONTH_HEIGHT: f32 = 146.0;
/// A day's number and its holiday, in millimetres.
const DAY_HEAD: f32 = 4.6;
/// The type in a month's boxes, in points, and the height of its line in millimetres.
const MONTH_SIZE: f32 = 8.0;
const MONTH_LINE: f32 = 3.35;
/// The type in a week's columns.
const WEEK_SIZE: f32 = 9.0;

impl PlanEvent {
    fn touches(&self, day: NaiveDate) -> bool {
        self.first <= day && day <= self.last
    }

    /// "09:00", "09:00 – 11:00"; empty where it goes on all day.
    pub(super) fn clock(&self, day: NaiveDate, whole: bool) -> String {
        let start = self.start.filter(|_| day == self.first).map(dates::clock);
        let end = self.end.filter(|_| day == self.last && self.start.is_some()).map(dates::clock);
        match (start, end) {
            (Some(start), Some(end)) if whole => format!("{start}\u{a0}–\u{a0}{end}"),
            (Some(start), _) => start,
            (None, Some(end)) => format!("–\u{a0}{end}"),
            (None, None) => String::new(),
        }
    }

    /// Its title, and a word where it is not sure.
    pub(super) fn said(&self, lang: PaperLang) -> String {
        let w = words::plans(lang);
        match self.standing {
            Standing::Stands => self.title.clone(),
            Standing::Draft => format!("{} ({})", self.title, w.draft),
            Standing::Cancelled => format!("{} ({})", self.title, w.cancelled),
        }
    }
}

/// Whether a day is tinted.
fn weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

fn monday_of(day: NaiveDate) -> NaiveDate {
    day.checked_sub_days(Days::new(u64::from(day.weekday().num_days_from_monday()))).unwrap_or(day)
}

fn later(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(day)
}

impl DayPlanPaper {
    /// Monday and Sunday of the week.
    #[must_use]
    pub fn week(&self) -> (NaiveDate, NaiveDate) {
        let monday = monday_of(self.day);
        (monday, later(monday, 6))
    }

    /// First and last day of the month.
    #[must_use]
    pub fn month(&self) -> (NaiveDate, NaiveDate) {
        let first = self.day.with_day(1).unwrap_or(self.day);
        let last = (28..=31).rev().find_map(|day| first.with_day(day)).unwrap_or(first);
        (first, last)
    }

    fn holiday(&self, day: NaiveDate) -> &str {
        self.holidays.iter().find(|(on, _)| *on == day).map_or("", |(_, name)| name.as_str())
    }

    fn on(&self, day: NaiveDate) -> Vec<&PlanEvent> {
        let mut events: Vec<&PlanEvent> = self.events.iter().filter(|event| event.touches(day)).collect();
        // What goes on all day stands above what begins at a time.
        events.sort_by_key(|event| event.start.filter(|_| event.first == day));
        events
    }

    /// Sets the week.
    ///
    /// # Errors
    /// `PAPER_UNSETTABLE` or `PAPER_PANICKED`, both faults of the program.
    pub fn set_week(&self, lang: PaperLang) -> Result<Paper, PrintError> {
        let w = words::plans(lang);
        let (first, last) = self.week();
        let days: Vec<NaiveDate> = first.iter_days().take(7).collect();
        let widths: Vec<f32> = days.iter().map(|day| WEEK_WIDTHS[usize::from(weekend(*day))]).collect();
        let fit = |text: &str, room: f32, face, size| breakable(text, (room - SIDES) * POINTS, face, size, lang);
        let columns: Vec<Value> = days
            .iter()
            .zip(&widths)
            .map(|(day, room)| {
                let events: Vec<Value> = self
                    .on(*day)
                    .into_iter()
                    .map(|event| {
                        let clock = event.clock(*day, true);
                        json!({
                            "clock": if clock.is_empty() { w.all_day.to_owned() } else { clock },
                            "title": fit(&event.said(lang), *room, Face::SemiBold, WEEK_SIZE),
                            "place": fit(&event.place, *room, Face::Regular, 8.0),
                            "off": event.standing == Standing::Cancelled,
                        })
                    })
                    .collect();
                json!({
                    "weekday": dates::weekday(day.weekday(), lang),
                    "date": dates::day_of_year(day.month(), day.day(), lang),
                    "holiday": fit(self.holiday(*day), *room, Face::Regular, 8.0),
                    "tinted": weekend(*day) || !self.holiday(*day).is_empty(),
                    "events": events,
                })
            })
            .collect();
        let title = format!("{} {}", w.week_plan, words::week(first, lang));
        let data = json!({ "kind": "week", "widths": widths, "columns": columns });
        self.job(title, words::span(first, last, lang), data, lang)
    }

    /// Sets the month.
    ///
    /// # Errors
    /// `PAPER_UNSETTABLE` or `PAPER_PANICKED`, both faults of the program.
    pub fn set_month(&self, lang: PaperLang) -> Result<Paper, PrintError> {
        let w = words::plans(lang);
        let (first, last) = self.month();
        let start = monday_of(first);
        let count = ((last - start).num_days() / 7 + 1) as usize;
        let high = MONTH_HEIGHT / count as f32;
        let fitting = ((high - DAY_HEAD - 1.0) / MONTH_LINE) as usize;
        let mut further: Vec<Value> = Vec::new();
        let weeks: Vec<Value> = (0..count as u64)
            .map(|week| {
                let monday = later(start, week * 7);
                let days: Vec<Value> = monday
                    .iter_days()
                    .take(7)
                    .map(|day| self.month_day(day, (first, last), fitting, &mut further, lang))
                    .collect();
                json!({ "week": monday.iso_week().week().to_string(), "days": days })
            })
            .collect();
        let weekdays: Vec<&str> = start.iter_days().take(7).map(|day| dates::weekday(day.weekday(), lang)).collect();
        let title = format!("{} {}", w.month_plan, dates::month_and_year(first, lang));
        let data = json!({
            "kind": "month",
            "widths": MONTH_WIDTHS,
            "high": high,
            "size": MONTH_SIZE,
            "line": MONTH_LINE,
            "week": w.week,
            "weekdays": weekdays,
            "weeks": weeks,
            "continued": w.continued,
            "further_title": w.further,
            "further": further,
        });
        self.job(title, String::new(), data, lang)
    }

    fn month_day(
        &self,
        day: NaiveDate,
        (first, last): (NaiveDate, NaiveDate),
        fitting: usize,
        further: &mut Vec<Value>,
        lang: PaperLang,
    ) -> Value {
        let inside = first <= day && day <= last;
        let room = (MONTH_WIDTHS[1] - SIDES) * POINTS;
        let events = if inside { self.on(day) } else { Vec::new() };
        let shown: Vec<(String, usize)> = events
            .iter()
            .map(|event| {
                let text = format!("{} {}", event.clock(day, false), event.said(lang)).trim().to_owned();
                let text = breakable(&text, room / 1.02, Face::Regular, MONTH_SIZE, lang);
                let count = lines(&text, room / 1.02, Face::Regular, MONTH_SIZE);
                (text, count)
            })
            .collect();
        let all: usize = shown.iter().map(|(_, count)| count).sum();
        // Where not everything fits, one line says where the rest is.
        let most = if all > fitting { fitting.saturating_sub(1) } else { fitting };
        let mut used = 0;
        let taken = shown.iter().take_while(|(_, count)| {
            used += count;
            used <= most
        });
        let taken: Vec<&str> = taken.map(|(text, _)| text.as_str()).collect();
        if taken.len() < events.len() {
            let rest: Vec<Value> = events[taken.len()..]
                .iter()
                .map(|event| {
                    let clock = event.clock(day, true);
                    json!([
                        if clock.is_empty() { words::plans(lang).all_day.to_owned() } else { clock },
                        breakable(&event.said(lang), 120.0 * POINTS, Face::Regular, 9.5, lang),
                        breakable(&event.place, 70.0 * POINTS, Face::Regular, 9.5, lang),
                    ])
                })
                .collect();
            further.push(json!({ "day": dates::long(day, lang), "events": rest }));
        }
        json!({
            "number": day.day().to_string(),
            "inside": inside,
            "holiday": if inside { fitted_holiday(self.holiday(day), lang) } else { String::new() },
            "tinted": weekend(day) || (inside && !self.holiday(day).is_empty()),
            "continued": taken.len() < events.len(),
            "events": taken,
        })
    }

    fn job(&self, title: String, span: String, mut data: Value, lang: PaperLang) -> Result<Paper, PrintError> {
        let as_of = dates::numeric(self.as_of, lang);
        let said: Vec<String> = [span, self.filter.clone()].into_iter().filter(|text| !text.is_empty()).collect();
        data["document_title"] = json!(title);
        data["author"] = json!(self.firm);
        data["language"] = json!(language(lang));
        data["region"] = json!(region(lang));
        data["title"] = json!(title);
        data["firm"] = json!(breakable(&self.firm, 80.0 * POINTS, Face::Regular, 8.5, lang));
        data["said"] = json!(breakable(&said.join(" · "), 160.0 * POINTS, Face::Regular, 9.5, lang));
        set(Job {
            template: Template::DayGrid,
            data,
            logo: None,
            running: Some(Running {
                head: title.clone(),
                foot: format!("{title} · {} {as_of}", kontor_words::papers::common(lang).as_of),
            }),
            title,
            lang,
            day: self.as_of,
            untagged: false,
        })
    }
}

/// A holiday beside the day's number, as far as the line goes; it stands in full in the week plan.
fn fitted_holiday(name: &str, lang: PaperLang) -> String {
    let (_, text) = crate::text::fitted(
        name,
        ((MONTH_WIDTHS[1] - SIDES - 7.0) * POINTS, 4.0 * POINTS),
        Face::Regular,
        (8.0, 6.0),
        lang,
    );
    text
}
