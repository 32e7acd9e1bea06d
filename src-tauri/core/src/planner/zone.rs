//! Wall times and the world's clock. Expanded naively, resolved afterwards.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use chrono::offset::LocalResult;
use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, Offset, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;

/// The IANA zone of that name.
#[must_use]
pub fn parse(name: &str) -> Option<Tz> {
    name.parse().ok()
}

/// The instant of a wall time. In the gap of spring it moves forward by the gap
/// (02:30 is 03:30), in the overlap of autumn the first one is meant.
#[must_use]
pub fn to_utc(wall: NaiveDateTime, zone: Tz) -> DateTime<Utc> {
    match zone.from_local_datetime(&wall) {
        LocalResult::Single(instant) | LocalResult::Ambiguous(instant, _) => instant.to_utc(),
        // No gap in the zone table is longer than a day; before it the old offset holds.
        LocalResult::None => {
            let day = TimeDelta::days(1);
            match zone.from_local_datetime(&(wall - day)) {
                LocalResult::Single(before) | LocalResult::Ambiguous(before, _) => before.to_utc() + day,
                LocalResult::None => wall.and_utc(),
            }
        }
    }
}

/// A wall time as the clocks of the zone really show it, with its instant: 02:30 in the gap is 03:30.
#[must_use]
pub fn resolve(wall: NaiveDateTime, zone: Tz) -> (NaiveDateTime, DateTime<Utc>) {
    match zone.from_local_datetime(&wall) {
        LocalResult::Single(instant) | LocalResult::Ambiguous(instant, _) => (wall, instant.to_utc()),
        LocalResult::None => {
            let instant = to_utc(wall, zone);
            (instant.with_timezone(&zone).naive_local(), instant)
        }
    }
}

/// Wall times resolved one after the other. Between two changes of a zone's clocks the offset is the same, so that
/// tens of thousands of dates need no look into the zone's table.
#[derive(Debug, Default)]
pub struct Clocks {
    of: Option<(Tz, i32)>,
    stretches: Arc<[Stretch]>,
    last: usize,
}

/// Wall times with the same offset from UTC.
#[derive(Debug, Clone, Copy)]
struct Stretch {
    from: NaiveDateTime,
    /// Not part of it.
    to: NaiveDateTime,
    offset: TimeDelta,
}

impl Clocks {
    /// As [`resolve`], by which it is held in tests.
    pub fn resolve(&mut self, wall: NaiveDateTime, zone: Tz) -> (NaiveDateTime, DateTime<Utc>) {
        if self.of != Some((zone, wall.year())) {
            self.of = Some((zone, wall.year()));
            self.stretches = stretches_of(zone, wall.year());
            self.last = 0;
        }
        let holds = |stretch: &Stretch| stretch.from <= wall && wall < stretch.to;
        let known = self.stretches.get(self.last).copied().filter(holds).or_else(|| {
            self.last = self.stretches.iter().position(holds)?;
            self.stretches.get(self.last).copied()
        });
        known.map_or_else(|| resolve(wall, zone), |stretch| (wall, (wall - stretch.offset).and_utc()))
    }
}

/// The stretches of a year, computed once for all series of the zone.
fn stretches_of(zone: Tz, year: i32) -> Arc<[Stretch]> {
    static KNOWN: LazyLock<Mutex<HashMap<(Tz, i32), Arc<[Stretch]>>>> = LazyLock::new(Mutex::default);
    // Years that no calendar shows are few and looked up each time, so that a file cannot fill the memory.
    if !(1970..2200).contains(&year) {
        return Arc::default();
    }
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    known.entry((zone, year)).or_insert_with(|| stretches(zone, year).into()).clone()
}

/// Where the clocks stand still for days: the offset is asked at every midnight, and two days on either side of a
/// change are left to the zone's table, wherever on earth the zone lies.
fn stretches(zone: Tz, year: i32) -> Vec<Stretch> {
    let around = Days::new(3);
    let bounds = NaiveDate::from_ymd_opt(year, 1, 1).zip(NaiveDate::from_ymd_opt(year, 12, 31));
    let bounds =
        bounds.and_then(|(first, last)| Some((first.checked_sub_days(around)?, last.checked_add_days(around)?)));
    let Some((first, last)) = bounds else {
        return Vec::new();
    };
    let mut stretches: Vec<Stretch> = Vec::new();
    for midnight in first.iter_days().take_while(|day| *day <= last).map(NaiveDateTime::from) {
        let offset = TimeDelta::seconds(zone.offset_from_utc_datetime(&midnight).fix().local_minus_utc().into());
        match stretches.last_mut().filter(|stretch| stretch.offset == offset) {
            Some(stretch) => stretch.to = midnight,
            None => stretches.push(Stretch { from: midnight, to: midnight, offset }),
        }
    }
    let apart = TimeDelta::days(2);
    for stretch in &mut stretches {
        stretch.from += apart;
        stretch.to -= apart;
    }
    stretches.retain(|stretch| stretch.from < stretch.to);
    stretches
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::planner::wall_time::{format, parse as parse_wall};

    #[test]
    fn gap_and_overlap_of_berlin() {
        for (wall, utc) in [
            ("2026-03-23T09:00", "2026-03-23T08:00"),
            ("2026-03-30T09:00", "2026-03-30T07:00"),
            ("2026-03-29T02:30", "2026-03-29T01:30"), // 03:30 summer time
            ("2026-10-25T02:30", "2026-10-25T00:30"), // the first
        ] {
            let instant = to_utc(parse_wall(wall).unwrap(), Tz::Europe__Berlin);
            assert_eq!(format(instant.naive_utc()), utc, "{wall}");
        }
    }

    #[test]
    fn the_night_of_autumn_lasts_nine_hours() {
        let at = |text| to_utc(parse_wall(text).unwrap(), Tz::Europe__Berlin);
        assert_eq!(at("2026-10-25T06:00") - at("2026-10-24T22:00"), TimeDelta::hours(9));
    }

    /// Zones that change their clocks at odd times, by half an hour, around Ramadan, or once by a whole day.
    const ODD: [&str; 8] = [
        "Europe/Berlin",
        "America/New_York",
        "Australia/Lord_Howe",
        "Africa/Casablanca",
        "Pacific/Apia",
        "Asia/Tehran",
        "America/Scoresbysund",
        "Antarctica/Troll",
    ];

    #[test]
    fn wall_times_one_after_the_other_are_what_each_is_alone() {
        for zone in ODD.map(|name| parse(name).unwrap()) {
            let mut clocks = Clocks::default();
            let mut at = parse_wall("1995-12-20T00:30").unwrap();
            while at.year() < 2035 {
                assert_eq!(clocks.resolve(at, zone), resolve(at, zone), "{zone} {at}");
                at += TimeDelta::minutes(605);
            }
        }
    }

    #[test]
    fn most_of_a_year_needs_no_look_at_the_table() {
        let days = |year| -> i64 {
            stretches(Tz::Europe__Berlin, year).iter().map(|stretch| (stretch.to - stretch.from).num_days()).sum()
        };
        assert!(days(2026) > 350, "{}", days(2026));
        assert!(stretches_of(Tz::Europe__Berlin, 9_999).is_empty());
    }

    proptest! {
        #[test]
        fn any_wall_time_of_any_zone_is_what_it_is_alone(
            zone in prop::sample::select(chrono_tz::TZ_VARIANTS.to_vec()),
            minutes in prop::collection::vec(-20_000_000_i64..130_000_000, 1..40),
        ) {
            let mut clocks = Clocks::default();
            for minutes in minutes {
                let wall = parse_wall("1970-01-01T00:00").unwrap() + TimeDelta::minutes(minutes);
                prop_assert_eq!(clocks.resolve(wall, zone), resolve(wall, zone));
            }
        }
    }

    #[test]
    fn zones_have_iana_names() {
        assert_eq!(parse("Europe/Vienna"), Some(Tz::Europe__Vienna));
        assert_eq!(parse("W. Europe Standard Time"), None);
        assert_eq!(parse(""), None);
    }
}
