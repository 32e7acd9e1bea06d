//! A zone as a file explains it (VTIMEZONE), and the zone of the IANA whose clocks go like that.

use chrono::{Days, NaiveDate, NaiveDateTime, Offset, TimeZone};
use chrono_tz::{TZ_VARIANTS, Tz};
use kontor_core::planner::recurrence::{Frequency, Rule, Start};

/// What one STANDARD or DAYLIGHT says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Observance {
    /// When it first held, by the clock before.
    pub start: NaiveDateTime,
    /// Seconds east of Greenwich before it.
    pub from: i32,
    /// Seconds east of Greenwich from then on.
    pub to: i32,
    /// When it holds again.
    pub rule: Option<Rule>,
    /// Further dates on which it begins.
    pub dates: Vec<NaiveDateTime>,
}

/// A VTIMEZONE.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Observed {
    /// TZID.
    pub name: String,
    /// X-LIC-LOCATION; often empty.
    pub location: String,
    /// When the clocks are set, in order, and where they stand from then on.
    onsets: Vec<(NaiveDateTime, i32)>,
    before: i32,
}

/// Years that are compared. They lie around the release of the zone table, which is where
/// files are exact as well.
const YEARS: (i32, i32) = (2022, 2026);
/// Most STANDARD and DAYLIGHT of a zone, and most dates of each.
const MOST: usize = 200;

/// Zones that are taken before others whose clocks go the same.
const FIRST: &[Tz] = &[
    Tz::Europe__Berlin,
    Tz::Europe__London,
    Tz::Europe__Helsinki,
    Tz::Europe__Istanbul,
    Tz::Europe__Moscow,
    Tz::UTC,
    Tz::America__New_York,
    Tz::America__Chicago,
    Tz::America__Denver,
    Tz::America__Los_Angeles,
    Tz::Asia__Dubai,
    Tz::Asia__Kolkata,
    Tz::Asia__Shanghai,
    Tz::Asia__Tokyo,
    Tz::Australia__Sydney,
];

impl Observed {
    /// A zone by what the file says.
    #[must_use]
    pub fn new(name: String, location: String, observances: &[Observance]) -> Self {
        let mut onsets: Vec<(NaiveDateTime, i32)> = observances.iter().take(MOST).flat_map(onsets).collect();
        onsets.sort_unstable();
        onsets.dedup();
        let before = observances.iter().min_by_key(|one| one.start).map_or(0, |one| one.from);
        Self { name, location, onsets, before }
    }

    /// Seconds east of Greenwich at a wall time.
    #[must_use]
    pub fn offset(&self, wall: NaiveDateTime) -> i32 {
        let later = self.onsets.partition_point(|(at, _)| *at <= wall);
        later.checked_sub(1).map_or(self.before, |last| self.onsets[last].1)
    }

    /// The zone whose clocks go like that; `named`, the firm's own, then those that are met most often come first.
    #[must_use]
    pub fn recognise(&self, named: Option<Tz>, firm: Tz) -> Option<Tz> {
        if self.onsets.is_empty() {
            return None;
        }
        let fixed = TZ_VARIANTS.iter().copied().filter(|zone| zone.name().starts_with("Etc/GMT"));
        let candidates = named.into_iter().chain([firm]).chain(FIRST.iter().copied()).chain(fixed);
        candidates.chain(TZ_VARIANTS.iter().copied()).find(|zone| self.agrees(*zone))
    }

    /// Whether its clocks stand like those of a zone at every noon of the years that are compared.
    fn agrees(&self, zone: Tz) -> bool {
        let noon =
            |year, month, day| NaiveDate::from_ymd_opt(year, month, day).and_then(|day| day.and_hms_opt(12, 0, 0));
        let (Some(mut at), Some(end)) = (noon(YEARS.0, 1, 1), noon(YEARS.1, 12, 31)) else { return false };
        while at <= end {
            let Some(offset) = zone.offset_from_local_datetime(&at).earliest() else { return false };
            if offset.fix().local_minus_utc() != self.offset(at) {
                return false;
            }
            let Some(next) = at.checked_add_days(Days::new(1)) else { return false };
            at = next;
        }
        true
    }
}

/// When the clocks are set, up to the middle of the century.
fn onsets(one: &Observance) -> Vec<(NaiveDateTime, i32)> {
    let mut found = vec![one.start];
    found.extend(one.dates.iter().take(MOST));
    let day = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default().into();
    if let Some(rule) = one.rule.as_ref().filter(|rule| rule.frequency == Frequency::Yearly && rule.count.is_none()) {
        // UNTIL is an instant of the zone itself, whose clock it is that changes.
        let mut rule = rule.clone();
        if let Some(kontor_core::planner::recurrence::Until::Utc(at)) = rule.until {
            let wall = at.naive_utc() + chrono::TimeDelta::seconds(one.from.into());
            rule.until = Some(kontor_core::planner::recurrence::Until::Local(wall));
        }
        found.extend(rule.between(Start::Wall(one.start), day(1970), day(2050), MOST).unwrap_or_default());
    }
    found.into_iter().map(|at| (at, one.to)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn observance(start: &str, from: i32, to: i32, rule: &str) -> Observance {
        let rule = if rule.is_empty() { None } else { Some(rule.parse().unwrap()) };
        Observance { start: start.parse().unwrap(), from: from * 3_600, to: to * 3_600, rule, dates: Vec::new() }
    }

    #[test]
    fn zones_by_their_clocks() {
        let summer = |from: i32| observance("1601-03-28T02:00:00", from, from + 1, "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3");
        let winter = |to: i32| observance("1601-10-31T03:00:00", to + 1, to, "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10");
        let central = Observed::new("Benutzerdefiniert".to_owned(), String::new(), &[summer(1), winter(1)]);
        for (named, firm, expected) in [
            (None, Tz::Europe__Berlin, Tz::Europe__Berlin),
            (None, Tz::Europe__Vienna, Tz::Europe__Vienna),
            (None, Tz::America__New_York, Tz::Europe__Berlin),
            (Some(Tz::Europe__Rome), Tz::Europe__Berlin, Tz::Europe__Rome),
            (Some(Tz::Asia__Tokyo), Tz::Europe__Berlin, Tz::Europe__Berlin),
        ] {
            assert_eq!(central.recognise(named, firm), Some(expected));
        }
        let fixed = Observed::new("X".to_owned(), String::new(), &[observance("1601-01-01T00:00:00", 5, 5, "")]);
        assert_eq!(fixed.recognise(None, Tz::Europe__Berlin), Some(Tz::Etc__GMTMinus5));
        let nowhere = Observance { to: -27_660, from: -27_660, ..observance("1601-01-01T00:00:00", 0, 0, "") };
        let nowhere = Observed::new("Nowhere/Middle".to_owned(), String::new(), &[nowhere]);
        assert_eq!(nowhere.recognise(None, Tz::Europe__Berlin), None);
        assert_eq!(nowhere.offset("2023-03-06T13:42:00".parse().unwrap()), -27_660);
        // Two hundred rules that repeat each second cost nothing.
        let hostile = vec![observance("1601-01-01T00:00:00", 1, 1, "FREQ=SECONDLY"); 10_000];
        assert!(Observed::new("X".to_owned(), String::new(), &hostile).onsets.len() <= MOST);
    }
}
