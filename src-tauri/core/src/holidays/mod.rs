//! Public holidays, computed offline, and what counts as a working day.
//!
//! Germany's 16 Länder and Austria are held against a fixture from 1995 and 2000 on; earlier years
//! follow the same rules and may miss days that have since been abolished.

mod calendar;
mod region;
mod table;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

pub use calendar::{Calendar, Free, OwnDay, OwnDays};
pub use region::{Country, Region, RegionUnknown};
use table::{RULES, Rule, When};

/// Which holiday it is; its name in words stands in `kontor_words::holidays`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it, and the words crate has them in full")]
pub enum HolidayKey {
    NewYear,
    Berchtold,
    Epiphany,
    RepublicDay,
    WomensDay,
    StJoseph,
    GoodFriday,
    EasterSunday,
    EasterMonday,
    NaefelsProcession,
    LabourDay,
    StateDay,
    StFlorian,
    LiberationDay,
    Ascension,
    WhitSunday,
    WhitMonday,
    CorpusChristi,
    UprisingDay,
    JuraPlebiscite,
    PeterAndPaul,
    SwissNationalDay,
    PeaceFestival,
    Assumption,
    GenevanFast,
    ChildrensDay,
    PrayerMonday,
    StMaurice,
    StRupert,
    BrotherKlaus,
    GermanUnity,
    CarinthianPlebiscite,
    AustrianNationalDay,
    Reformation,
    AllSaints,
    StMartin,
    StLeopold,
    Repentance,
    ImmaculateConception,
    ChristmasDay,
    Christtag,
    Weihnachtstag,
    SecondChristmasDay,
    Stefanitag,
    StStephen,
    RestorationDay,
}

/// Every holiday that is computed; one that several countries have comes several times.
pub fn keys() -> impl Iterator<Item = HolidayKey> {
    RULES.iter().map(|rule| rule.key)
}

/// One holiday of one year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holiday {
    /// The day.
    pub date: NaiveDate,
    /// Which one.
    pub key: HolidayKey,
    /// It holds only in some towns of the region, or by custom.
    pub local: bool,
}

/// The days of the week that count as working days when none of them is a holiday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Week {
    /// Werktage: Monday to Saturday.
    MonSat,
    /// Arbeitstage: Monday to Friday.
    MonFri,
}

/// Holidays that hold in the whole region, in the order of the year.
///
/// A country without a part has only those of all its parts.
#[must_use]
pub fn holidays(region: Region, year: i32) -> Vec<Holiday> {
    let mut days = holidays_with_local(region, year);
    days.retain(|day| !day.local);
    days
}

/// Holidays of the region together with those of single towns in it (`local`), in the order of the year.
#[must_use]
pub fn holidays_with_local(region: Region, year: i32) -> Vec<Holiday> {
    let Some(easter) = easter_sunday(year) else {
        return Vec::new();
    };
    let mut days: Vec<Holiday> = RULES
        .iter()
        .filter(|rule| rule.holds_in(region) && rule.holds_at(year))
        .filter_map(|rule| {
            let date = rule.when.date(year, easter)?;
            Some(Holiday { date, key: rule.key, local: rule.local })
        })
        .collect();
    // Two holidays on one day (Ascension on 1 May 2008) are one free day with two names;
    // the same holiday by two rules (Reformation Day 2017) is listed once.
    days.sort_by_key(|day| (day.date, day.key, day.local));
    days.dedup_by_key(|day| (day.date, day.key));
    days
}

/// The holiday on this day that holds in the whole region, if it is one.
#[must_use]
pub fn holiday_on(region: Region, date: NaiveDate) -> Option<HolidayKey> {
    let easter = easter_sunday(date.year())?;
    RULES
        .iter()
        .filter(|rule| !rule.local && rule.when.date(date.year(), easter) == Some(date))
        .find(|rule| rule.holds_in(region) && rule.holds_at(date.year()))
        .map(|rule| rule.key)
}

/// Whether the whole region has a holiday on this day.
#[must_use]
pub fn is_holiday(region: Region, date: NaiveDate) -> bool {
    holiday_on(region, date).is_some()
}

/// Whether this is a working day: in the week's days and no holiday of the whole region.
#[must_use]
pub fn is_working_day(region: Region, date: NaiveDate, week: Week) -> bool {
    let in_week = match date.weekday() {
        Weekday::Sun => false,
        Weekday::Sat => week == Week::MonSat,
        _ => true,
    };
    in_week && !is_holiday(region, date)
}

/// Easter Sunday in the Gregorian calendar (Spencer's form of the anonymous computus).
#[must_use]
pub fn easter_sunday(year: i32) -> Option<NaiveDate> {
    let a = year.rem_euclid(19);
    let (b, c) = (year.div_euclid(100), year.rem_euclid(100));
    let (d, e) = (b.div_euclid(4), b.rem_euclid(4));
    let f = (b + 8).div_euclid(25);
    let g = (b - f + 1).div_euclid(3);
    let h = (19 * a + b - d - g + 15).rem_euclid(30);
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k).rem_euclid(7);
    let m = (a + 11 * h + 22 * l) / 451;
    let month = (h + l - 7 * m + 114) / 31;
    let day = (h + l - 7 * m + 114) % 31 + 1;
    NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?)
}

impl Rule {
    fn holds_in(&self, region: Region) -> bool {
        self.country == region.country()
            && (self.parts.is_empty()
                || region.part().is_some_and(|part| self.parts.split(' ').any(|named| named == part)))
    }

    const fn holds_at(&self, year: i32) -> bool {
        self.years.0 <= year && year <= self.years.1
    }
}

impl When {
    fn date(self, year: i32, easter: NaiveDate) -> Option<NaiveDate> {
        let day = |month, day| NaiveDate::from_ymd_opt(year, month, day);
        match self {
            Self::Fixed(month, number) => day(month, number),
            Self::Easter(offset) => easter.checked_add_signed(chrono::TimeDelta::days(offset)),
            Self::RepentanceWednesday => last_weekday_before(day(11, 23)?, Weekday::Wed),
            Self::GenevanFast => {
                NaiveDate::from_weekday_of_month_opt(year, 9, Weekday::Sun, 1)?.checked_add_days(Days::new(4))
            }
            Self::PrayerMonday => {
                NaiveDate::from_weekday_of_month_opt(year, 9, Weekday::Sun, 3)?.checked_add_days(Days::new(1))
            }
            Self::NaefelsProcession => {
                let thursday = NaiveDate::from_weekday_of_month_opt(year, 4, Weekday::Thu, 1)?;
                let maundy = easter.checked_sub_days(Days::new(3))?;
                let later = if thursday == maundy { 7 } else { 0 };
                thursday.checked_add_days(Days::new(later))
            }
            Self::StephenUnlessTuesdayOrSaturday => {
                day(12, 26).filter(|date| !matches!(date.weekday(), Weekday::Tue | Weekday::Sat))
            }
            Self::OnlyMonday(month, number) => day(month, number).filter(|date| date.weekday() == Weekday::Mon),
        }
    }
}

/// The last such weekday strictly before a day.
fn last_weekday_before(date: NaiveDate, weekday: Weekday) -> Option<NaiveDate> {
    let back = 1 + date.pred_opt()?.weekday().days_since(weekday);
    date.checked_sub_days(Days::new(u64::from(back)))
}

#[cfg(test)]
mod tests;
