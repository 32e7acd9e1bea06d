//! Birthdays and anniversaries of a period, for the list on paper and for today.

use chrono::{Datelike, NaiveDate};
use rusqlite::Connection;

use super::Birthday;
use crate::data_protection::restrict::OPEN;
use crate::error::Result;
use crate::record::ContactId;

/// A day that is somebody's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occasion {
    /// Whose.
    pub contact: ContactId,
    /// "Weber, Dr. Anna".
    pub listed: String,
    /// The current organisation.
    pub organisation: String,
    /// The day within the period.
    pub day: NaiveDate,
    /// How many years, where the year is known.
    pub years: Option<u32>,
}

/// The birthdays between two days, both included, in the order of days and names; those of
/// deactivated and of restricted contacts are left out.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn birthdays(connection: &Connection, from: NaiveDate, until: NaiveDate) -> Result<Vec<Occasion>> {
    of(connection, "birthday", from, until)
}

/// The anniversaries between two days, as [`birthdays`].
///
/// # Errors
/// Whatever SQLite refuses.
pub fn anniversaries(connection: &Connection, from: NaiveDate, until: NaiveDate) -> Result<Vec<Occasion>> {
    of(connection, "anniversary", from, until)
}

/// A period up to so many days is asked for day by day, from an index; a longer one is read through.
const DAY_BY_DAY: usize = 62;

/// The months and days on which something returns within a period, `03-16`.
fn days_of_year(from: NaiveDate, until: NaiveDate) -> Option<Vec<String>> {
    let days: Vec<NaiveDate> = from.iter_days().take_while(|day| *day <= until).take(DAY_BY_DAY + 1).collect();
    if days.len() > DAY_BY_DAY {
        return None;
    }
    let mut texts: Vec<String> = days.iter().map(|day| day.format("%m-%d").to_string()).collect();
    if texts.iter().any(|day| day == "03-01") {
        texts.push("02-29".to_owned());
    }
    Some(texts)
}

/// The column is one of ours, never text from outside.
fn of(connection: &Connection, column: &str, from: NaiveDate, until: NaiveDate) -> Result<Vec<Occasion>> {
    let near = match days_of_year(from, until) {
        // The days are digits of a calendar's days, never text from outside.
        Some(days) => format!("AND substr(contact.{column}, -5) IN ('{}')", days.join("', '")),
        None => String::new(),
    };
    let mut statement = connection.prepare(&format!(
        "SELECT contact.id, contact.{column}, contact_row.listed, contact_row.organisation
         FROM contact JOIN contact_row ON contact_row.id = contact.id
         WHERE contact.{column} IS NOT NULL {near} AND contact.active = 1 AND {OPEN}
         ORDER BY contact_row.sort_key, contact.id"
    ))?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let first: Birthday = row.get(1)?;
        for (day, years) in in_period(first, from, until) {
            found.push(Occasion { contact: row.get(0)?, listed: row.get(2)?, organisation: row.get(3)?, day, years });
        }
    }
    found.sort_by_key(|occasion| occasion.day);
    Ok(found)
}

/// The days of a period on which something of that day returns, with the years since. Who was
/// born on 29 February has the 1st of March in a common year: the year of life is full at the
/// end of 28 February (§ 188 BGB).
#[must_use]
pub fn in_period(day: Birthday, from: NaiveDate, until: NaiveDate) -> Vec<(NaiveDate, Option<u32>)> {
    (from.year()..=until.year())
        .filter_map(|year| {
            let on = NaiveDate::from_ymd_opt(year, day.month, day.day)
                .or_else(|| NaiveDate::from_ymd_opt(year, day.month + 1, 1))?;
            let years = day.year.map(|begun| u32::try_from(year - begun));
            match years {
                // Not born yet.
                Some(Err(_)) => None,
                _ if on < from || until < on => None,
                years => Some((on, years.and_then(std::result::Result::ok))),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contacts::{Card, save};
    use crate::moment::Moment;
    use crate::office::Office;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn days_return_in_every_year_of_the_period() {
        for (birthday, from, until, expected) in [
            ("1980-04-15", "2026-04-01", "2026-04-30", vec![("2026-04-15", Some(46))]),
            ("--04-15", "2026-04-15", "2026-04-15", vec![("2026-04-15", None)]),
            ("1980-12-31", "2026-12-31", "2027-01-31", vec![("2026-12-31", Some(46))]),
            ("1980-01-02", "2026-12-31", "2027-01-31", vec![("2027-01-02", Some(47))]),
            ("1992-02-29", "2027-01-01", "2028-12-31", vec![("2027-03-01", Some(35)), ("2028-02-29", Some(36))]),
            ("2030-04-15", "2026-04-01", "2026-04-30", vec![]),
            ("1980-04-15", "2026-05-01", "2026-04-01", vec![]),
        ] {
            let expected: Vec<_> = expected.into_iter().map(|(on, years)| (day(on), years)).collect();
            assert_eq!(in_period(birthday.parse().unwrap(), day(from), day(until)), expected, "{birthday}");
        }
    }

    #[test]
    fn the_list_is_in_the_order_of_days_and_leaves_out_who_is_not_met_any_more() {
        let moment = Moment::on(day("2026-03-16"), "Test");
        let mut office = Office::in_memory(&moment).unwrap();
        for (family, birthday, active) in [
            ("Zorn", "1980-04-15", true),
            ("Ähren", "--04-15", true),
            ("Alt", "1950-04-02", true),
            ("Weg", "1950-04-02", false),
        ] {
            let card =
                Card { family: family.into(), birthday: Some(birthday.parse().unwrap()), active, ..Card::default() };
            save::save(&mut office, None, card, &moment).unwrap();
        }
        let found = birthdays(office.read(), day("2026-04-01"), day("2026-04-30")).unwrap();
        let names: Vec<_> = found.iter().map(|occasion| (occasion.listed.as_str(), occasion.years)).collect();
        assert_eq!(names, [("Alt", Some(76)), ("Ähren", None), ("Zorn", Some(46))]);
    }
}
