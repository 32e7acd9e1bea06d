//! What the office changed in its calendar: days added, holidays struck, holidays of single towns
//! (Augsburg's peace festival, Assumption in Bavarian towns, Corpus Christi in parts of Saxony and
//! Thuringia) switched on.

use chrono::{Datelike, NaiveDate};
use rusqlite::types::Value;
use rusqlite::{Connection, Row, params_from_iter};
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::children::{Children, day, text};
use crate::error::{Error, FieldIssue, Result};
use crate::holidays::{Calendar, HolidayKey, OwnDay, OwnDays, Region};
use crate::log::Op;
use crate::master_data::firm;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::FirmId;
use crate::text_enum;

text_enum! {
    /// In which way a day was changed.
    HolidayChange {
        /// A day of one's own.
        Added = "added",
        /// A computed holiday that is not kept.
        Struck = "struck",
        /// A holiday of single towns that is kept.
        Local = "local",
    }
}

/// A changed day, as it is stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HolidayLine {
    /// In which way.
    pub kind: HolidayChange,
    /// The holiday's key, where it is a computed one: `assumption`.
    #[serde(default)]
    pub key: String,
    /// The day, where it is one's own.
    #[serde(default)]
    pub date: Option<NaiveDate>,
    /// Every year on this day.
    #[serde(default)]
    pub yearly: bool,
    /// Its name.
    #[serde(default)]
    pub name: String,
    /// It counts for deadlines, because it is a holiday by law.
    #[serde(default)]
    pub deadlines: bool,
}

impl HolidayLine {
    /// A day of one's own of which nothing is said yet.
    pub(super) const fn added() -> Self {
        Self {
            kind: HolidayChange::Added,
            key: String::new(),
            date: None,
            yearly: false,
            name: String::new(),
            deadlines: false,
        }
    }

    /// Whether it is about the same day as another one.
    fn is_like(&self, other: &Self) -> bool {
        self.kind == other.kind && self.key == other.key && self.date == other.date
    }

    /// Whether one of the two says nothing new. Two days of one's own may fall on one date by two names.
    fn is_twin_of(&self, other: &Self) -> bool {
        self.is_like(other) && (self.kind != HolidayChange::Added || self.name.trim() == other.name.trim())
    }

    fn values(&self) -> Vec<Value> {
        vec![
            text(self.kind.code()),
            text(&self.key),
            day(self.date),
            Value::Integer(i64::from(self.yearly)),
            text(self.name.trim()),
            Value::Integer(i64::from(self.deadlines)),
        ]
    }
}

const LINES: Children = Children {
    table: "firm_holiday",
    owner: "firm_id",
    columns: &["kind", "key", "date", "yearly", "name", "deadlines"],
    ordered: true,
};

/// Every changed day.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn all(connection: &Connection) -> Result<Vec<HolidayLine>> {
    let lines = connection
        .prepare_cached("SELECT kind, key, date, yearly, name, deadlines FROM firm_holiday ORDER BY position, id")?
        .query_map([], from_row)?
        .collect::<rusqlite::Result<_>>()?;
    Ok(lines)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<HolidayLine> {
    Ok(HolidayLine {
        kind: row.get(0)?,
        key: row.get(1)?,
        date: row.get(2)?,
        yearly: row.get(3)?,
        name: row.get(4)?,
        deadlines: row.get(5)?,
    })
}

/// A stored line.
pub(super) fn get(connection: &Connection, id: i64) -> Result<HolidayLine> {
    let sql = "SELECT kind, key, date, yearly, name, deadlines FROM firm_holiday WHERE id = ?1";
    Ok(connection.prepare_cached(sql)?.query_row([id], from_row)?)
}

pub(super) fn key_of(text: &str) -> Option<HolidayKey> {
    serde_json::from_value(json!(text)).ok()
}

/// The changed days, as the calendar takes them. A key that this program does not know is left out.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn own_days(connection: &Connection) -> Result<OwnDays> {
    let days: Vec<OwnDay> = all(connection)?
        .into_iter()
        .filter_map(|line| match line.kind {
            HolidayChange::Added => line.date.map(|date| OwnDay::Added {
                date,
                yearly: line.yearly,
                name: line.name,
                deadlines: line.deadlines,
            }),
            HolidayChange::Struck => key_of(&line.key).map(OwnDay::Struck),
            HolidayChange::Local => key_of(&line.key).map(OwnDay::Local),
        })
        .collect();
    Ok(days.into())
}

/// The own firm's region, Germany as a whole where none was entered.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn region(connection: &Connection) -> Result<Region> {
    Ok(firm::get(connection)?.1.region.parse().unwrap_or_default())
}

/// Saves all changed days in one step.
///
/// # Errors
/// `INVALID` with an issue at each refused line.
pub fn save(office: &mut Office, lines: &[HolidayLine], moment: &Moment) -> Result<Done<()>> {
    let issues = check(lines);
    if !issues.is_empty() {
        return Err(Error::Invalid(issues));
    }
    office.transact(Op::step("holidays_changed", "").about(FirmId(1)), moment, |tx| {
        begin(tx)?;
        let rows: Vec<Vec<Value>> = lines.iter().map(HolidayLine::values).collect();
        LINES.sync(tx, 1, &rows)
    })
}

/// The days hang on the firm, which may not have been entered yet.
fn begin(tx: &Connection) -> Result<()> {
    if !tx.prepare_cached("SELECT 1 FROM firm WHERE id = 1")?.exists([])? {
        firm::write(tx, &firm::get(tx)?.1)?;
    }
    Ok(())
}

/// Checks and writes one line within a running write.
pub(super) fn write(tx: &Connection, id: Option<i64>, line: &HolidayLine) -> Result<i64> {
    // A day is one's own, a holiday is struck or switched on.
    let own = line.key.is_empty() && line.date.is_some();
    if own != (line.kind == HolidayChange::Added) && (line.date.is_some() || !line.key.is_empty()) {
        let data = json!({ "text": line.kind.code() });
        return Err(Error::Invalid(vec![FieldIssue::with("change", "SHEET_DAY_CHANGE", data)]));
    }
    let mut issues = check(std::slice::from_ref(line));
    if !issues.is_empty() {
        for issue in &mut issues {
            issue.field = issue.field.trim_start_matches("lines.0.").to_owned();
        }
        return Err(Error::Invalid(issues));
    }
    begin(tx)?;
    if let Some(id) = id {
        tx.prepare_cached(
            "UPDATE firm_holiday SET kind = ?1, key = ?2, date = ?3, yearly = ?4, name = ?5, deadlines = ?6
             WHERE id = ?7",
        )?
        .execute(params_from_iter(line.values().into_iter().chain([Value::Integer(id)])))?;
        return Ok(id);
    }
    tx.prepare_cached(
        "INSERT INTO firm_holiday (firm_id, kind, key, date, yearly, name, deadlines, position)
         SELECT 1, ?1, ?2, ?3, ?4, ?5, ?6, coalesce(max(position) + 1, 0) FROM firm_holiday WHERE firm_id = 1",
    )?
    .execute(params_from_iter(line.values()))?;
    Ok(tx.last_insert_rowid())
}

fn check(lines: &[HolidayLine]) -> Vec<FieldIssue> {
    let mut issues = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        match line.kind {
            HolidayChange::Added => {
                if line.name.trim().is_empty() {
                    issues.push(FieldIssue::new(format!("lines.{index}.name"), "NAME_MISSING"));
                }
                match line.date {
                    None => issues.push(FieldIssue::new(format!("lines.{index}.date"), "TEXT_MISSING")),
                    Some(date) if !(1900..=2400).contains(&date.year()) => {
                        let data = json!({ "from": 1900, "to": 2400 });
                        issues.push(FieldIssue::with(format!("lines.{index}.date"), "DATE_OUT_OF_RANGE", data));
                    }
                    Some(_) => {}
                }
            }
            HolidayChange::Struck | HolidayChange::Local => {
                if key_of(&line.key).is_none() {
                    issues.push(FieldIssue::new(format!("lines.{index}.key"), "TEXT_MISSING"));
                }
            }
        }
        if lines[..index].iter().any(|other| other.is_twin_of(line)) {
            issues.push(FieldIssue::new(format!("lines.{index}.date"), "HOLIDAY_TWICE"));
        }
    }
    issues
}

/// A day of the year's view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearDay {
    /// The day.
    pub date: NaiveDate,
    /// Which holiday; none: a day of one's own.
    pub key: Option<HolidayKey>,
    /// The name of a day of one's own.
    pub name: String,
    /// It holds only in some towns, or by custom.
    pub local: bool,
    /// It is kept here.
    pub kept: bool,
}

/// The holidays of the own firm's place in a year, kept or not, with the days of one's own.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn year(connection: &Connection, year: i32) -> Result<Vec<YearDay>> {
    let own = own_days(connection)?;
    let calendar = Calendar::of(region(connection)?, &own);
    let mut days: Vec<YearDay> = calendar
        .computed(year)
        .into_iter()
        .map(|(day, kept)| YearDay { date: day.date, key: Some(day.key), name: String::new(), local: day.local, kept })
        .collect();
    days.extend(calendar.added(year).into_iter().map(|(date, name)| YearDay {
        date,
        key: None,
        name: name.to_owned(),
        local: false,
        kept: true,
    }));
    days.sort_by_key(|day| day.date);
    Ok(days)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contracts::testing::{contract, renewing};
    use crate::contracts::{self, ground::Ground};
    use crate::holidays::{Free, Week};
    use crate::master_data::firm::Firm;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn office(region: &str) -> (Office, Moment) {
        let moment = Moment::on(date("2026-03-16"), "Test");
        let mut office = Office::in_memory(&moment).unwrap();
        let own = Firm { name: "X".into(), country: region[..2].into(), region: region.into(), ..Firm::default() };
        firm::save(&mut office, &own, &moment).unwrap();
        (office, moment)
    }

    fn switched(kind: HolidayChange, key: &str) -> HolidayLine {
        HolidayLine { kind, key: key.into(), date: None, yearly: false, name: String::new(), deadlines: false }
    }

    fn added(day: &str, yearly: bool, deadlines: bool) -> HolidayLine {
        let name = "Betriebsausflug".to_owned();
        HolidayLine { kind: HolidayChange::Added, key: String::new(), date: Some(date(day)), yearly, name, deadlines }
    }

    #[test]
    fn towns_are_switched_on_holidays_struck_and_days_added() {
        let (mut office, moment) = office("DE-BY");
        let lines = [
            switched(HolidayChange::Local, "assumption"),
            switched(HolidayChange::Struck, "epiphany"),
            added("2026-07-10", false, false),
            added("2020-12-24", true, true),
        ];
        save(&mut office, &lines, &moment).unwrap();
        assert_eq!(all(office.read()).unwrap(), lines);
        let own = own_days(office.read()).unwrap();
        let region = region(office.read()).unwrap();
        let (seen, law) = (Calendar::of(region, &own), Calendar::for_deadlines(region, &own));
        for (day, by_people, by_law) in [
            ("2026-08-15", Some(Free::Holiday(HolidayKey::Assumption)), Some(Free::Holiday(HolidayKey::Assumption))),
            ("2026-08-08", None, None),
            ("2026-01-06", None, None),
            ("2026-07-10", Some(Free::Own("Betriebsausflug")), None),
            ("2027-07-10", None, None),
            ("2031-12-24", Some(Free::Own("Betriebsausflug")), Some(Free::Own("Betriebsausflug"))),
            ("2026-05-01", Some(Free::Holiday(HolidayKey::LabourDay)), Some(Free::Holiday(HolidayKey::LabourDay))),
        ] {
            assert_eq!((seen.free(date(day)), law.free(date(day))), (by_people, by_law), "{day}");
            assert_eq!(law.is_working_day(date(day), Week::MonSat), by_law.is_none(), "{day}");
        }
        let shown = year(office.read(), 2026).unwrap();
        let of = |key| shown.iter().find(|day| day.key == Some(key)).map(|day| (day.local, day.kept));
        assert_eq!(of(HolidayKey::Assumption), Some((true, true)));
        assert_eq!(of(HolidayKey::PeaceFestival), Some((true, false)));
        assert_eq!(of(HolidayKey::Epiphany), Some((false, false)));
        let names: Vec<_> = shown.iter().filter(|day| day.key.is_none()).map(|day| day.date).collect();
        assert_eq!(names, [date("2026-07-10"), date("2026-12-24")]);
        office.undo(&moment).unwrap();
        assert!(all(office.read()).unwrap().is_empty());
    }

    #[test]
    fn deadlines_follow_the_own_calendar_where_the_own_firm_sits() {
        let (mut office, moment) = office("DE-BY");
        let mut terms = renewing();
        // Notice is to be received by 14 August 2026, a Friday.
        terms.notice = serde_json::from_value(json!({ "kind": "fixed", "by": "08-14", "to": "12-31" })).unwrap();
        let id = contracts::testing::add(&mut office, contract("Miete", terms), &moment);
        let safe = |office: &Office| {
            let fields = contracts::read::get(office.read(), id).unwrap().fields;
            let ground = Ground::of(office.read()).unwrap();
            contracts::deadline(&ground.applied_to(&fields.terms), moment.today).unwrap().safe_day
        };
        let before = safe(&office).unwrap();
        let day = before.format("%Y-%m-%d").to_string();
        save(&mut office, &[added(&day, false, false)], &moment).unwrap();
        assert_eq!(safe(&office), Some(before), "a day off of the firm alone moves no deadline");
        save(&mut office, &[added(&day, false, true)], &moment).unwrap();
        assert!(safe(&office).unwrap() < before);
    }

    #[test]
    fn a_line_without_what_it_needs_is_refused() {
        let (mut office, moment) = office("DE-SN");
        let mut nameless = added("2026-07-10", false, false);
        nameless.name = " ".into();
        let mut dayless = added("2026-07-10", false, false);
        dayless.date = None;
        let lines = [
            nameless,
            dayless,
            switched(HolidayChange::Local, "no_such_day"),
            switched(HolidayChange::Local, "corpus_christi"),
            switched(HolidayChange::Local, "corpus_christi"),
        ];
        let Err(Error::Invalid(issues)) = save(&mut office, &lines, &moment) else { panic!() };
        let found: Vec<(&str, &str)> = issues.iter().map(|one| (one.field.as_str(), one.code)).collect();
        assert_eq!(
            found,
            [
                ("lines.0.name", "NAME_MISSING"),
                ("lines.1.date", "TEXT_MISSING"),
                ("lines.2.key", "TEXT_MISSING"),
                ("lines.4.date", "HOLIDAY_TWICE"),
            ]
        );
    }
}
