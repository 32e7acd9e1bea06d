//! VTIMEZONE: the clocks of a zone as a file tells them to a program that does not know its name.
//!
//! The changes of the clocks come from the zone table. From the year on in which they follow one rule
//! up to the table's end, that rule is written (Outlook understands nothing else); what lies before, or
//! never becomes regular, is written date by date.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, Offset, TimeDelta, TimeZone, Weekday};
use chrono_tz::{OffsetComponents, OffsetName, Tz};

use super::{fold, times};

/// The zone table reaches as far.
const LAST_YEAR: i32 = 2037;
/// Fewer years than these show no rule.
const REGULAR: i32 = 8;

/// The clocks are set.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Change {
    /// When, by the clock that held before.
    at: NaiveDateTime,
    /// Seconds east of Greenwich before and after.
    from: i32,
    to: i32,
    /// "CEST".
    name: String,
    /// Summer time comes.
    summer: bool,
}

/// A change that comes every year.
#[derive(Debug, PartialEq, Eq)]
struct Yearly {
    first: Change,
    rule: String,
}

/// Writes the zone for events from `first_year` on.
pub fn write(out: &mut Vec<u8>, zone: Tz, first_year: i32) {
    // The state in January comes from the autumn before.
    let first_year = first_year.clamp(1900, LAST_YEAR - REGULAR) - 1;
    let changes = changes(zone, first_year);
    fold(out, "BEGIN:VTIMEZONE");
    fold(out, &format!("TZID:{}", zone.name()));
    fold(out, &format!("X-LIC-LOCATION:{}", zone.name()));
    let yearly = (first_year..=LAST_YEAR - REGULAR).find_map(|year| regular(&changes, year).map(|rules| (year, rules)));
    let dated = |change: &&Change| yearly.as_ref().is_none_or(|(year, _)| change.at.year() < *year);
    if yearly.is_none() || changes.iter().any(|change| dated(&change)) {
        beginning(out, zone, first_year);
    }
    let mut left: Vec<&Change> = changes.iter().filter(dated).collect();
    while let Some(&first) = left.first() {
        let (same, others): (Vec<&Change>, Vec<&Change>) = left.into_iter().partition(|change| alike(change, first));
        observance(out, first, None, &same[1..]);
        left = others;
    }
    for Yearly { first, rule } in yearly.into_iter().flat_map(|(_, rules)| rules) {
        observance(out, &first, Some(&rule), &[]);
    }
    fold(out, "END:VTIMEZONE");
}

fn alike(one: &Change, other: &Change) -> bool {
    (one.from, one.to, &one.name, one.summer) == (other.from, other.to, &other.name, other.summer)
}

/// What holds before the first change.
fn beginning(out: &mut Vec<u8>, zone: Tz, year: i32) {
    let Some(at) = NaiveDate::from_ymd_opt(year, 1, 1).and_then(|day| day.and_hms_opt(0, 0, 0)) else { return };
    let (to, name, summer) = state(zone, at);
    observance(out, &Change { at, from: to, to, name, summer }, None, &[]);
}

fn observance(out: &mut Vec<u8>, first: &Change, rule: Option<&str>, more: &[&Change]) {
    let kind = if first.summer { "DAYLIGHT" } else { "STANDARD" };
    fold(out, &format!("BEGIN:{kind}"));
    fold(out, &format!("DTSTART:{}", times::wall(first.at)));
    fold(out, &format!("TZOFFSETFROM:{}", offset(first.from)));
    fold(out, &format!("TZOFFSETTO:{}", offset(first.to)));
    if let Some(rule) = rule {
        fold(out, &format!("RRULE:{rule}"));
    }
    for change in more {
        fold(out, &format!("RDATE:{}", times::wall(change.at)));
    }
    fold(out, &format!("TZNAME:{}", first.name));
    fold(out, &format!("END:{kind}"));
}

/// `+0100`; seconds where a town had its own sun.
fn offset(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let (hours, minutes, rest) = (seconds.abs() / 3_600, seconds.abs() / 60 % 60, seconds.abs() % 60);
    if rest == 0 { format!("{sign}{hours:02}{minutes:02}") } else { format!("{sign}{hours:02}{minutes:02}{rest:02}") }
}

/// Seconds east of Greenwich, the name, and whether it is summer time, at a moment of the world's clock.
fn state(zone: Tz, utc: NaiveDateTime) -> (i32, String, bool) {
    let offset = zone.offset_from_utc_datetime(&utc);
    let seconds = offset.fix().local_minus_utc();
    let name = offset.abbreviation().filter(|name| name.bytes().all(|byte| byte.is_ascii_alphabetic()));
    let name = name.map_or_else(|| self::offset(seconds), ToOwned::to_owned);
    (seconds, name, offset.dst_offset() > TimeDelta::zero())
}

/// The changes from a year on to the end of the table. Looked for day by day: no zone was ever set twice
/// within one.
fn changes(zone: Tz, first_year: i32) -> Vec<Change> {
    let (Some(mut day), Some(end)) =
        (NaiveDate::from_ymd_opt(first_year, 1, 1), NaiveDate::from_ymd_opt(LAST_YEAR + 1, 1, 1))
    else {
        return Vec::new();
    };
    let mut found = Vec::new();
    let mut before = state(zone, day.into());
    while let Some(next) = day.checked_add_days(Days::new(1)).filter(|next| *next <= end) {
        let after = state(zone, next.into());
        if (after.0, after.2) != (before.0, before.2) {
            let utc = moment(zone, day.into(), next.into());
            let at = utc + TimeDelta::seconds(before.0.into());
            found.push(Change { at, from: before.0, to: after.0, name: after.1.clone(), summer: after.2 });
        }
        (day, before) = (next, after);
    }
    found
}

/// The second in which the clocks are set, between one that has the old state and one that has the new.
fn moment(zone: Tz, mut old: NaiveDateTime, mut new: NaiveDateTime) -> NaiveDateTime {
    let held = state(zone, old);
    while new - old > TimeDelta::seconds(1) {
        let middle = old + TimeDelta::seconds((new - old).num_seconds() / 2);
        let found = state(zone, middle);
        if (found.0, found.2) == (held.0, held.2) { old = middle } else { new = middle }
    }
    new
}

/// The two rules that hold from a year on, if there are such.
fn regular(changes: &[Change], from: i32) -> Option<Vec<Yearly>> {
    let years: Vec<Vec<&Change>> =
        (from..=LAST_YEAR).map(|year| changes.iter().filter(|change| change.at.year() == year).collect()).collect();
    if years.iter().any(|year| year.len() != 2) {
        return None;
    }
    (0..2).map(|place| yearly(&years.iter().map(|year| year[place]).collect::<Vec<_>>())).collect()
}

/// The rule behind a change of each year.
fn yearly(each: &[&Change]) -> Option<Yearly> {
    let first = *each.first()?;
    let (month, weekday) = (first.at.month(), first.at.weekday());
    let same = |change: &&&Change| {
        alike(change, first)
            && change.at.month() == month
            && change.at.weekday() == weekday
            && change.at.time() == first.at.time()
    };
    if each.iter().filter(same).count() != each.len() {
        return None;
    }
    let days = || each.iter().map(|change| change.at.day());
    let (least, most) = (days().min()?, days().max()?);
    let last_week = each.iter().all(|change| (change.at + TimeDelta::days(7)).month() != month);
    let on = if last_week {
        format!("BYDAY=-1{}", short(weekday))
    } else if (least - 1) / 7 == (most - 1) / 7 {
        format!("BYDAY={}{}", (least - 1) / 7 + 1, short(weekday))
    } else if most - least <= 6 {
        let window: Vec<String> = (least..least + 7).map(|day| day.to_string()).collect();
        format!("BYMONTHDAY={};BYDAY={}", window.join(","), short(weekday))
    } else {
        return None;
    };
    // Where summer time is the legal one (Ireland), the season is told by the hands all the same.
    let first = Change { summer: first.to > first.from, ..first.clone() };
    Some(Yearly { first, rule: format!("FREQ=YEARLY;BYMONTH={month};{on}") })
}

const fn short(day: Weekday) -> &'static str {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn text(zone: Tz, year: i32) -> String {
        let mut out = Vec::new();
        write(&mut out, zone, year);
        String::from_utf8(out).unwrap().replace("\r\n", "\n")
    }

    #[test]
    fn berlin_has_two_rules() {
        assert_eq!(
            text(Tz::Europe__Berlin, 2026),
            "BEGIN:VTIMEZONE\nTZID:Europe/Berlin\nX-LIC-LOCATION:Europe/Berlin\n\
             BEGIN:DAYLIGHT\nDTSTART:20250330T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\n\
             RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\nTZNAME:CEST\nEND:DAYLIGHT\n\
             BEGIN:STANDARD\nDTSTART:20251026T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\n\
             RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\nTZNAME:CET\nEND:STANDARD\nEND:VTIMEZONE\n"
        );
    }

    #[test]
    fn rules_of_other_zones() {
        for (zone, expected) in [
            (Tz::America__New_York, "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU"),
            (Tz::America__New_York, "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU"),
            (Tz::Australia__Sydney, "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=1SU"),
            (Tz::America__Santiago, "RRULE:FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=2,3,4,5,6,7,8;BYDAY=SU"),
            (Tz::Europe__Dublin, "BEGIN:DAYLIGHT\nDTSTART:20250330T010000\nTZOFFSETFROM:+0000\nTZOFFSETTO:+0100"),
            (
                Tz::Asia__Tokyo,
                "BEGIN:STANDARD\nDTSTART:20250101T000000\nTZOFFSETFROM:+0900\nTZOFFSETTO:+0900\nTZNAME:JST",
            ),
            (Tz::Asia__Kolkata, "TZOFFSETTO:+0530"),
        ] {
            assert!(text(zone, 2026).contains(expected), "{zone}: {}", text(zone, 2026));
        }
        // The fasting month decides: date by date.
        let morocco = text(Tz::Africa__Casablanca, 2026);
        assert!(!morocco.contains("RRULE") && morocco.matches("RDATE").count() > 15, "{morocco}");
    }

    #[test]
    fn what_changed_its_rule_is_told_date_by_date_until_then() {
        // Until 1995 summer time ended in September.
        let berlin = text(Tz::Europe__Berlin, 1994);
        assert!(berlin.contains("DTSTART:19930926T030000"), "{berlin}");
        assert!(berlin.contains("DTSTART:19961027T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nRRULE"), "{berlin}");
    }
}
