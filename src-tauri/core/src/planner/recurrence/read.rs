//! From the text of RFC 5545 to a rule.
//!
//! Tolerated: upper or lower case, blanks, `RRULE:` in front, a `;` at the end. Where RFC 5545
//! forbids a part beside a frequency but its meaning is plain (the 13th in a weekly rule), it
//! limits. An ordinal ("2MO") where there is no month or year to count in means nothing and is refused.

use std::ops::RangeInclusive;
use std::str::FromStr;

use chrono::{NaiveDate, NaiveDateTime, Weekday};

use super::rule::{DayOf, Frequency, Rule, RuleError, Until};

type Read<T> = Result<T, RuleError>;

impl FromStr for Rule {
    type Err = RuleError;

    fn from_str(text: &str) -> Read<Self> {
        read(text)
    }
}

/// Reads a rule.
///
/// # Errors
/// `RULE_FREQ_UNKNOWN`, `RULE_PART_UNKNOWN`, `RULE_NOT_UNDERSTOOD`, `RULE_COUNT_ZERO`, `RULE_INTERVAL_ZERO`.
pub fn read(text: &str) -> Read<Rule> {
    let upper = text.trim().to_ascii_uppercase();
    let parts = upper.strip_prefix("RRULE:").unwrap_or(&upper).trim_end_matches(';');
    let mut rule = Rule::every(Frequency::Daily);
    let mut seen: Vec<&str> = Vec::new();
    for part in parts.split(';') {
        let Some((name, value)) = part.split_once('=') else {
            return Err(without_value(part, parts));
        };
        let (name, value) = (name.trim(), value.trim());
        if seen.contains(&name) {
            return Err(RuleError::NotUnderstood(part.to_owned()));
        }
        seen.push(name);
        read_part(&mut rule, name, value)?;
    }
    if !seen.contains(&"FREQ") {
        return Err(RuleError::FreqUnknown(String::new()));
    }
    check_ordinals(&rule)?;
    Ok(rule)
}

/// An empty text lacks its frequency; anything else is a part that says nothing.
fn without_value(part: &str, whole: &str) -> RuleError {
    if whole.trim().is_empty() {
        RuleError::FreqUnknown(String::new())
    } else {
        RuleError::NotUnderstood(part.to_owned())
    }
}

fn read_part(rule: &mut Rule, name: &str, value: &str) -> Read<()> {
    let refused = || RuleError::NotUnderstood(format!("{name}={value}"));
    match name {
        "FREQ" => {
            let known = Frequency::ALL.into_iter().find(|known| known.name() == value);
            rule.frequency = known.ok_or_else(|| RuleError::FreqUnknown(value.to_owned()))?;
        }
        "INTERVAL" => match whole(value).ok_or_else(refused)? {
            0 => return Err(RuleError::IntervalZero),
            interval => rule.interval = interval,
        },
        "COUNT" => match whole(value).ok_or_else(refused)? {
            0 => return Err(RuleError::CountZero),
            count => rule.count = Some(count),
        },
        "UNTIL" => rule.until = Some(until(value).ok_or_else(refused)?),
        "WKST" => rule.week_start = weekday(value).ok_or_else(refused)?,
        "BYMONTH" => rule.by_month = list(value, |item| natural(item, 1..=12)).ok_or_else(refused)?,
        "BYWEEKNO" => rule.by_week = list(value, |item| counted(item, 53)).ok_or_else(refused)?,
        "BYYEARDAY" => rule.by_year_day = list(value, |item| counted(item, 366)).ok_or_else(refused)?,
        "BYMONTHDAY" => rule.by_month_day = list(value, |item| counted(item, 31)).ok_or_else(refused)?,
        "BYDAY" => rule.by_day = list(value, day_of).ok_or_else(refused)?,
        "BYHOUR" => rule.by_hour = list(value, |item| natural(item, 0..=23)).ok_or_else(refused)?,
        "BYMINUTE" => rule.by_minute = list(value, |item| natural(item, 0..=59)).ok_or_else(refused)?,
        "BYSECOND" => rule.by_second = list(value, |item| natural(item, 0..=60)).ok_or_else(refused)?,
        "BYSETPOS" => rule.by_position = list(value, |item| counted(item, 366)).ok_or_else(refused)?,
        _ => return Err(RuleError::PartUnknown(name.to_owned())),
    }
    Ok(())
}

fn check_ordinals(rule: &Rule) -> Read<()> {
    let countable = match rule.frequency {
        Frequency::Monthly => true,
        Frequency::Yearly => rule.by_week.is_empty(),
        _ => false,
    };
    if countable || rule.by_day.iter().all(|day| day.nth.is_none()) {
        return Ok(());
    }
    Err(RuleError::NotUnderstood(format!("FREQ={};BYDAY={}", rule.frequency.name(), super::write::days(&rule.by_day))))
}

/// Every item of a list, in its order; the same one twice is kept once.
fn list<T: PartialEq>(value: &str, read: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
    let mut items = Vec::new();
    for item in value.split(',') {
        let item = read(item.trim())?;
        if !items.contains(&item) {
            items.push(item);
        }
    }
    Some(items)
}

/// Digits alone.
fn whole(text: &str) -> Option<u32> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| digits)
}

fn natural(text: &str, range: RangeInclusive<u32>) -> Option<u8> {
    whole(text).filter(|number| range.contains(number)).and_then(|number| u8::try_from(number).ok())
}

/// A number that is counted from the front (`5`, `+5`) or the end (`-5`), never 0.
fn counted<T: TryFrom<i32>>(text: &str, most: u32) -> Option<T> {
    let (from_end, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let number = whole(digits).filter(|number| (1..=most).contains(number))?;
    let number = i32::try_from(number).ok()?;
    T::try_from(if from_end { -number } else { number }).ok()
}

fn day_of(text: &str) -> Option<DayOf> {
    let (nth, name) = text.split_at_checked(text.len().checked_sub(2)?)?;
    let nth = if nth.is_empty() { None } else { Some(counted(nth, 53)?) };
    Some(DayOf { nth, day: weekday(name)? })
}

fn weekday(text: &str) -> Option<Weekday> {
    Some(match text {
        "MO" => Weekday::Mon,
        "TU" => Weekday::Tue,
        "WE" => Weekday::Wed,
        "TH" => Weekday::Thu,
        "FR" => Weekday::Fri,
        "SA" => Weekday::Sat,
        "SU" => Weekday::Sun,
        _ => return None,
    })
}

/// `20260630`, `20260630T090000`, `20260630T070000Z`.
fn until(text: &str) -> Option<Until> {
    let digits = |text: &str, length| text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    let Some((day, clock)) = text.split_once('T') else {
        return NaiveDate::parse_from_str(text, "%Y%m%d").ok().filter(|_| digits(text, 8)).map(Until::Day);
    };
    let (clock, instant) = clock.strip_suffix('Z').map_or((clock, false), |clock| (clock, true));
    if !digits(day, 8) || !digits(clock, 6) {
        return None;
    }
    let at = NaiveDateTime::parse_from_str(&format!("{day}{clock}"), "%Y%m%d%H%M%S").ok()?;
    Some(if instant { Until::Utc(at.and_utc()) } else { Until::Local(at) })
}
