//! The dates of a rule of recurrence, in the form of `kontor-cli occurrences`; needs no open office.

use chrono::{NaiveDate, NaiveDateTime};
use kontor_core::planner::recurrence::{Length, LengthInvalid, MOST, Rule, RuleError, Series, Span, Start};
use kontor_core::planner::zone;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::desk::Ctx;
use crate::error::{ApiError, Result};

/// A rule, its start, and the days that are asked for.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OccurrencesRequest {
    /// YYYY-MM-DDTHH:MM, or YYYY-MM-DD: all day.
    pub start: String,
    /// IANA name; not needed for days alone.
    #[serde(default)]
    #[ts(optional)]
    pub zone: Option<String>,
    /// RFC 5545: `FREQ=WEEKLY;BYDAY=MO`.
    pub rule: String,
    /// By the wall clock: `PT1H`, `P1D`. Without it a date has no length, or one day.
    #[serde(default)]
    #[ts(optional)]
    pub duration: Option<String>,
    /// Struck dates by their local start; a day alone strikes whatever begins on it.
    #[serde(default)]
    pub exdates: Vec<String>,
    /// The first local day.
    pub from: NaiveDate,
    /// The last local day.
    pub to: NaiveDate,
}

/// One date.
#[derive(Debug, PartialEq, Eq, Serialize, TS)]
pub struct OccurrenceWire {
    /// Local start, YYYY-MM-DDTHH:MM:SS; all day: YYYY-MM-DD.
    pub start: String,
    /// Local end; all day: the last day.
    pub end: String,
    /// The start as an instant; none for days alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub utc: Option<String>,
}

/// A start or struck date as it is written.
enum Written {
    Day(NaiveDate),
    At(NaiveDateTime),
}

fn written(text: &str) -> Result<Written> {
    if let Ok(day) = text.parse() {
        return Ok(Written::Day(day));
    }
    let at = NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M");
    let at = at.or_else(|_| NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S"));
    at.map(Written::At).map_err(|_| ApiError::new("BAD_REQUEST", json!({ "detail": format!("no date: {text}") })))
}

fn start(request: &OccurrencesRequest) -> Result<Start> {
    let at = match written(&request.start)? {
        Written::Day(day) => return Ok(Start::Day(day)),
        Written::At(at) => at,
    };
    let name = request.zone.as_deref();
    let name = name.ok_or_else(|| ApiError::new("BAD_REQUEST", json!({ "detail": "zone is missing" })))?;
    let zone = zone::parse(name).ok_or_else(|| ApiError::new("ZONE_UNKNOWN", json!({ "zone": name })))?;
    Ok(Start::Zoned(at, zone))
}

fn length(request: &OccurrencesRequest, start: Start) -> Result<Length> {
    let Some(text) = &request.duration else {
        return Ok(if start.is_day() { Length::days(1) } else { Length::default() });
    };
    let length: Length =
        text.parse().map_err(|LengthInvalid(text)| ApiError::new("LENGTH_INVALID", json!({ "text": text })))?;
    if start.is_day() && length.whole_days().is_none() {
        return Err(ApiError::new("LENGTH_NO_WHOLE_DAYS", json!({ "text": text })));
    }
    Ok(length)
}

fn refused(error: RuleError) -> ApiError {
    ApiError::new(error.code(), error.data())
}

/// The dates of the rule alone: a start that it does not meet is not among them, and COUNT does not
/// count it.
pub(crate) async fn list(_: Ctx, request: OccurrencesRequest) -> Result<Vec<OccurrenceWire>> {
    dates(&request)
}

fn dates(request: &OccurrencesRequest) -> Result<Vec<OccurrenceWire>> {
    let start = start(request)?;
    let length = length(request, start)?;
    let rule: Rule = request.rule.parse().map_err(refused)?;
    rule.check(start).map_err(refused)?;
    let mut series = Series::of_rule(start, length, rule);
    for text in &request.exdates {
        match written(text)? {
            Written::At(at) if !start.is_day() => series.struck.insert(at),
            Written::Day(day) => series.struck_days.insert(day),
            Written::At(at) => series.struck_days.insert(at.date()),
        };
    }
    let dates = series.between(request.from, request.to, None, MOST).map_err(refused)?;
    Ok(dates.into_iter().map(|date| wire(date.span)).collect())
}

fn wire(span: Span) -> OccurrenceWire {
    match span {
        Span::Days { first, last } => OccurrenceWire { start: first.to_string(), end: last.to_string(), utc: None },
        Span::Clock { start, end, instants } => OccurrenceWire {
            start: start.format("%Y-%m-%dT%H:%M:%S").to_string(),
            end: end.format("%Y-%m-%dT%H:%M:%S").to_string(),
            utc: instants.map(|(starts, _)| starts.format("%Y-%m-%dT%H:%M:%SZ").to_string()),
        },
    }
}
