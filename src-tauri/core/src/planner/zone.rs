//! Wall times and the world's clock. Expanded naively, resolved afterwards.

use chrono::offset::LocalResult;
use chrono::{DateTime, NaiveDateTime, TimeDelta, TimeZone, Utc};
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

#[cfg(test)]
mod tests {
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

    #[test]
    fn zones_have_iana_names() {
        assert_eq!(parse("Europe/Vienna"), Some(Tz::Europe__Vienna));
        assert_eq!(parse("W. Europe Standard Time"), None);
        assert_eq!(parse(""), None);
    }
}
