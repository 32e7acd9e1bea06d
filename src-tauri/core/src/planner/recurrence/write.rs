//! From a rule to the text of RFC 5545, its parts in one order.

use std::fmt::{Display, Formatter, Result, Write as _};

use chrono::Weekday;

use super::rule::{DayOf, Rule, Until};

impl Display for Rule {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write!(f, "FREQ={}", self.frequency.name())?;
        if self.interval != 1 {
            write!(f, ";INTERVAL={}", self.interval)?;
        }
        if let Some(count) = self.count {
            write!(f, ";COUNT={count}")?;
        }
        if let Some(until) = self.until {
            write!(f, ";UNTIL={until}")?;
        }
        numbers(f, "BYMONTH", &self.by_month)?;
        numbers(f, "BYWEEKNO", &self.by_week)?;
        numbers(f, "BYYEARDAY", &self.by_year_day)?;
        numbers(f, "BYMONTHDAY", &self.by_month_day)?;
        if !self.by_day.is_empty() {
            write!(f, ";BYDAY={}", days(&self.by_day))?;
        }
        numbers(f, "BYHOUR", &self.by_hour)?;
        numbers(f, "BYMINUTE", &self.by_minute)?;
        numbers(f, "BYSECOND", &self.by_second)?;
        numbers(f, "BYSETPOS", &self.by_position)?;
        if self.week_start != Weekday::Mon {
            write!(f, ";WKST={}", weekday(self.week_start))?;
        }
        Ok(())
    }
}

impl Display for Until {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self {
            Self::Day(day) => write!(f, "{}", day.format("%Y%m%d")),
            Self::Local(at) => write!(f, "{}", at.format("%Y%m%dT%H%M%S")),
            Self::Utc(at) => write!(f, "{}", at.format("%Y%m%dT%H%M%SZ")),
        }
    }
}

fn numbers<T: Display>(f: &mut Formatter<'_>, name: &str, list: &[T]) -> Result {
    for (place, number) in list.iter().enumerate() {
        if place == 0 {
            write!(f, ";{name}={number}")?;
        } else {
            write!(f, ",{number}")?;
        }
    }
    Ok(())
}

/// `MO,-1FR`.
pub(super) fn days(days: &[DayOf]) -> String {
    let mut text = String::new();
    for day in days {
        if !text.is_empty() {
            text.push(',');
        }
        if let Some(nth) = day.nth {
            let _ = write!(text, "{nth}");
        }
        text.push_str(weekday(day.day));
    }
    text
}

const fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "MO",
        Weekday::Tue => "TU",
        Weekday::Wed => "WE",
        Weekday::Thu => "TH",
        Weekday::Fri => "FR",
        Weekday::Sat => "SA",
        Weekday::Sun => "SU",
    }
}
