//! The calendar of a place: its computed holidays, with the days that its people struck or added
//! and the holidays of single towns that they switched on.

use std::sync::{Arc, OnceLock};

use chrono::{Datelike, NaiveDate, Weekday};

use super::table::RULES;
use super::{Holiday, HolidayKey, Region, Week, easter_sunday, holidays_with_local};

/// A day that a person changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OwnDay {
    /// A day off that no law knows, or a new one that this program does not know yet.
    Added {
        /// The day; its year counts only where it does not come again.
        date: NaiveDate,
        /// Every year on this day.
        yearly: bool,
        /// Its name.
        name: String,
        /// It counts for deadlines as well, because it is a holiday by law.
        deadlines: bool,
    },
    /// A computed holiday that is none here.
    Struck(HolidayKey),
    /// A holiday of single towns that holds in this one.
    Local(HolidayKey),
}

/// All days that were changed; cheap to hand on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnDays(Arc<[OwnDay]>);

impl From<Vec<OwnDay>> for OwnDays {
    fn from(days: Vec<OwnDay>) -> Self {
        Self(days.into())
    }
}

/// What a free day is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Free<'a> {
    /// A holiday by law.
    Holiday(HolidayKey),
    /// An added day, by its name.
    Own(&'a str),
}

/// The calendar of a place.
#[derive(Debug, Clone, Copy)]
pub struct Calendar<'a> {
    region: Region,
    own: &'a OwnDays,
    /// Deadlines know only what is a holiday by law.
    lawful: bool,
}

/// The days of one year on which a rule of any region falls, a bit each.
type Marked = [u64; 6];

/// Years whose marks are kept once they were asked for: those that terms may name, and one on either side.
const FIRST_YEAR: i32 = 1799;
static MARKED: [OnceLock<Marked>; 603] = [const { OnceLock::new() }; 603];

/// Whether any rule falls on a day. Registers ask for tens of thousands of days, of which nine in ten are none.
fn may_be_holiday(date: NaiveDate) -> bool {
    let kept = usize::try_from(date.year() - FIRST_YEAR).ok().and_then(|place| MARKED.get(place));
    let Some(kept) = kept else { return true };
    let marked = kept.get_or_init(|| marked(date.year()));
    let day = date.ordinal0() as usize;
    marked[day / 64] & (1 << (day % 64)) != 0
}

fn marked(year: i32) -> Marked {
    let mut marked = Marked::default();
    let Some(easter) = easter_sunday(year) else { return marked };
    for date in RULES.iter().filter_map(|rule| rule.when.date(year, easter)).filter(|date| date.year() == year) {
        let day = date.ordinal0() as usize;
        marked[day / 64] |= 1 << (day % 64);
    }
    marked
}

impl<'a> Calendar<'a> {
    /// The calendar that people see.
    #[must_use]
    pub const fn of(region: Region, own: &'a OwnDays) -> Self {
        Self { region, own, lawful: false }
    }

    /// The calendar that deadlines follow.
    #[must_use]
    pub const fn for_deadlines(region: Region, own: &'a OwnDays) -> Self {
        Self { region, own, lawful: true }
    }

    /// What makes a day free, apart from the weekend.
    #[must_use]
    pub fn free(self, date: NaiveDate) -> Option<Free<'a>> {
        if may_be_holiday(date)
            && let Some(easter) = easter_sunday(date.year())
        {
            let holiday = RULES.iter().filter(|rule| rule.when.date(date.year(), easter) == Some(date)).find(|rule| {
                rule.holds_in(self.region) && rule.holds_at(date.year()) && self.keeps(rule.key, rule.local)
            });
            if let Some(rule) = holiday {
                return Some(Free::Holiday(rule.key));
            }
        }
        self.own.0.iter().find_map(|day| match day {
            OwnDay::Added { date: on, yearly, name, deadlines } => {
                let same = if *yearly { (on.month(), on.day()) == (date.month(), date.day()) } else { *on == date };
                (same && (*deadlines || !self.lawful)).then_some(Free::Own(name))
            }
            _ => None,
        })
    }

    /// Whether a rule's holiday is kept here.
    fn keeps(self, key: HolidayKey, local: bool) -> bool {
        if local { self.own.0.contains(&OwnDay::Local(key)) } else { !self.own.0.contains(&OwnDay::Struck(key)) }
    }

    /// Whether this is a working day: in the week's days and not free.
    #[must_use]
    pub fn is_working_day(self, date: NaiveDate, week: Week) -> bool {
        let in_week = match date.weekday() {
            Weekday::Sun => false,
            Weekday::Sat => week == Week::MonSat,
            _ => true,
        };
        in_week && self.free(date).is_none()
    }

    /// The computed holidays of a year, those of single towns included, each with whether it is
    /// kept here.
    #[must_use]
    pub fn computed(self, year: i32) -> Vec<(Holiday, bool)> {
        holidays_with_local(self.region, year).into_iter().map(|day| (day, self.keeps(day.key, day.local))).collect()
    }

    /// The added days of a year, in its order.
    #[must_use]
    pub fn added(self, year: i32) -> Vec<(NaiveDate, &'a str)> {
        let mut days: Vec<(NaiveDate, &str)> = self
            .own
            .0
            .iter()
            .filter_map(|day| match day {
                OwnDay::Added { date, yearly: true, name, .. } => {
                    Some((NaiveDate::from_ymd_opt(year, date.month(), date.day())?, name.as_str()))
                }
                OwnDay::Added { date, name, .. } if date.year() == year => Some((*date, name.as_str())),
                _ => None,
            })
            .collect();
        days.sort_unstable();
        days
    }
}
