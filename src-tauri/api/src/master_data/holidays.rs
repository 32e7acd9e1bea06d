//! Holidays: of a region, of one's own, of a year.

use chrono::NaiveDate;
use kontor_core::holidays::{self, Region};
use kontor_core::master_data as ground;
use kontor_core::master_data::holiday::HolidayChange;
use kontor_words as words;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::lang;
use crate::desk::{Ctx, Desk};
use crate::error::{ApiError, Result};
use crate::wire::{Code, wire};

/// A region whose holidays can be chosen.
#[derive(Debug, Serialize, TS)]
pub struct RegionWire {
    /// "DE-SH".
    pub code: String,
    /// German name.
    pub name_de: String,
    /// English name.
    pub name_en: String,
}

/// Which holidays.
#[derive(Debug, Deserialize, TS)]
pub struct HolidaysRequest {
    /// "DE-BY".
    pub region: String,
    /// The calendar year.
    pub year: i32,
    /// Also those of some towns only.
    #[serde(default)]
    pub local: bool,
}

/// A holiday.
#[derive(Debug, Serialize, TS)]
pub struct HolidayWire {
    /// The day.
    pub date: NaiveDate,
    /// Its name in the window's language.
    pub name: String,
}

wire! {
    /// A day that was changed in the calendar.
    pub struct HolidayLine = ground::holiday::HolidayLine {
        /// In which way.
        kind: HolidayChange as "Code<HolidayChange>",
        /// The holiday's key, where it is a computed one.
        key: String,
        /// The day, where it is one's own.
        date: Option<NaiveDate>,
        /// Every year on this day.
        yearly: bool,
        /// Its name.
        name: String,
        /// It counts for deadlines, because it is a holiday by law.
        deadlines: bool,
    }
}

/// The changed days of the calendar.
#[derive(Debug, Deserialize, TS)]
pub struct HolidayLines {
    /// All of them.
    pub lines: Vec<HolidayLine>,
}

/// Which year.
#[derive(Debug, Deserialize, TS)]
pub struct YearPick {
    /// The calendar year.
    pub year: i32,
}

/// A holiday of the own firm's place, or a day of one's own.
#[derive(Debug, Serialize, TS)]
pub struct YearDay {
    /// The day.
    pub date: NaiveDate,
    /// Its key; empty for a day of one's own.
    pub key: String,
    /// Its name in the window's language.
    pub name: String,
    /// It holds only in some towns, or by custom.
    pub local: bool,
    /// It is kept here.
    pub kept: bool,
}

pub(crate) async fn regions_list(_: Ctx, (): ()) -> Result<Vec<RegionWire>> {
    Ok(Region::all()
        .map(|region| RegionWire {
            code: region.to_string(),
            name_de: words::holidays::region(region, words::Lang::De).to_owned(),
            name_en: words::holidays::region(region, words::Lang::En).to_owned(),
        })
        .collect())
}

pub(crate) async fn holidays_list(ctx: Ctx, request: HolidaysRequest) -> Result<Vec<HolidayWire>> {
    let region: Region =
        request.region.parse().map_err(|_| ApiError::new("REGION_UNKNOWN", json!({ "text": request.region })))?;
    let lang = lang(&ctx);
    let days = if request.local {
        holidays::holidays_with_local(region, request.year)
    } else {
        holidays::holidays(region, request.year)
    };
    Ok(days
        .into_iter()
        .map(|day| HolidayWire { date: day.date, name: words::holidays::name(day.key, lang).to_owned() })
        .collect())
}

pub(crate) fn own_holidays_list(desk: &mut Desk, (): ()) -> Result<Vec<HolidayLine>> {
    Ok(ground::holiday::all(desk.office()?.read())?.into_iter().map(Into::into).collect())
}

pub(crate) fn own_holidays_save(desk: &mut Desk, request: HolidayLines) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let lines: Vec<ground::holiday::HolidayLine> = request.lines.into_iter().map(Into::into).collect();
    let done = ground::holiday::save(office, &lines, &moment)?;
    desk.done(done);
    Ok(())
}

pub(crate) async fn calendar_year(ctx: Ctx, request: YearPick) -> Result<Vec<YearDay>> {
    let lang = lang(&ctx);
    let days = ctx.desk(move |desk| Ok(ground::holiday::year(desk.office()?.read(), request.year)?)).await?;
    Ok(days
        .into_iter()
        .map(|day| YearDay {
            date: day.date,
            key: day.key.and_then(|key| json!(key).as_str().map(ToOwned::to_owned)).unwrap_or_default(),
            name: day.key.map_or(day.name, |key| words::holidays::name(key, lang).to_owned()),
            local: day.local,
            kept: day.kept,
        })
        .collect())
}
