//! Birthdays with or without a year, as text in the file and on the wire.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Birthday;

impl Birthday {
    /// A birthday that exists; 29 February may stand without a year.
    #[must_use]
    pub fn new(year: Option<i32>, month: u32, day: u32) -> Option<Self> {
        // Without a year the check runs in a leap year.
        NaiveDate::from_ymd_opt(year.unwrap_or(2000), month, day).map(|_| Self { year, month, day })
    }
}

impl fmt::Display for Birthday {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            Some(year) => write!(f, "{year:04}-{:02}-{:02}", self.month, self.day),
            None => write!(f, "--{:02}-{:02}", self.month, self.day),
        }
    }
}

impl FromStr for Birthday {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (year, rest) = match text.strip_prefix("--") {
            Some(rest) => (None, rest),
            None => {
                let (year, rest) = text.split_once('-').ok_or(())?;
                (Some(year.parse().map_err(|_| ())?), rest)
            }
        };
        let (month, day) = rest.split_once('-').ok_or(())?;
        Self::new(year, month.parse().map_err(|_| ())?, day.parse().map_err(|_| ())?).ok_or(())
    }
}

impl Serialize for Birthday {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Birthday {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(|()| serde::de::Error::custom("birthday: 1980-04-15 or --04-15"))
    }
}

impl ToSql for Birthday {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.to_string()))
    }
}

impl FromSql for Birthday {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let text = value.as_str()?;
        text.parse().map_err(|()| FromSqlError::Other(format!("birthday: {text}").into()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_birthday_reads_as_it_was_written() {
        for text in ["1980-04-15", "--04-15", "--02-29", "2000-02-29"] {
            assert_eq!(text.parse::<Birthday>().map(|b| b.to_string()), Ok(text.to_owned()));
        }
        for text in ["", "1999-02-29", "--13-01", "15.04.1980", "1980-04", "--0415"] {
            assert_eq!(text.parse::<Birthday>(), Err(()), "{text}");
        }
    }
}
