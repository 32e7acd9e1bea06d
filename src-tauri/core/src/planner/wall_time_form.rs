//! How serde writes wall times on the wire, to the minute: `09:00` and `2026-03-16T09:00`.

use chrono::{NaiveDateTime, NaiveTime};
use serde::{Deserialize, Deserializer, Serializer, de::Error};

use super::wall_time::{format, format_clock, parse, parse_clock};

/// `#[serde(with = "wall_time_form::time")]`
pub mod time {
    use super::{Deserialize, Deserializer, Error, NaiveTime, Serializer, format_clock, parse_clock};

    /// Writes `HH:MM`.
    ///
    /// # Errors
    /// Those of the serializer.
    pub fn serialize<S: Serializer>(time: &NaiveTime, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&format_clock(*time))
    }

    /// Reads `HH:MM`.
    ///
    /// # Errors
    /// `TIME_INVALID`.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveTime, D::Error> {
        let text = String::deserialize(deserializer)?;
        parse_clock(&text).ok_or_else(|| D::Error::custom(format!("TIME_INVALID: {text}")))
    }
}

/// `#[serde(default, with = "wall_time_form::optional_time")]`
pub mod optional_time {
    use super::{Deserialize, Deserializer, Error, NaiveTime, Serializer, format_clock, parse_clock};

    /// Writes `HH:MM` or null.
    ///
    /// # Errors
    /// Those of the serializer.
    pub fn serialize<S: Serializer>(time: &Option<NaiveTime>, serializer: S) -> Result<S::Ok, S::Error> {
        match time {
            Some(time) => serializer.serialize_str(&format_clock(*time)),
            None => serializer.serialize_none(),
        }
    }

    /// Reads `HH:MM` or null.
    ///
    /// # Errors
    /// `TIME_INVALID`.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NaiveTime>, D::Error> {
        let Some(text) = Option::<String>::deserialize(deserializer)? else {
            return Ok(None);
        };
        let time = parse_clock(&text);
        time.map(Some).ok_or_else(|| D::Error::custom(format!("TIME_INVALID: {text}")))
    }
}

/// `#[serde(default, with = "wall_time_form::optional_date_time")]`
pub mod optional_date_time {
    use super::{Deserialize, Deserializer, Error, NaiveDateTime, Serializer, format, parse};

    /// Writes `YYYY-MM-DDTHH:MM` or null.
    ///
    /// # Errors
    /// Those of the serializer.
    pub fn serialize<S: Serializer>(at: &Option<NaiveDateTime>, serializer: S) -> Result<S::Ok, S::Error> {
        match at {
            Some(at) => serializer.serialize_str(&format(*at)),
            None => serializer.serialize_none(),
        }
    }

    /// Reads `YYYY-MM-DDTHH:MM` or null.
    ///
    /// # Errors
    /// `DATE_TIME_INVALID`.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NaiveDateTime>, D::Error> {
        let Some(text) = Option::<String>::deserialize(deserializer)? else {
            return Ok(None);
        };
        let at = parse(&text);
        at.map(Some).ok_or_else(|| D::Error::custom(format!("DATE_TIME_INVALID: {text}")))
    }
}
