//! The safe day and the day to send, held against what the rules say of each day, for every place.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::holidays::{Region, holidays};

/// Days of thirty years; every third of them around the turn of a year or Easter, where free days crowd.
fn any_day() -> impl Strategy<Value = NaiveDate> {
    let of_year = |month, days: RangeInclusive<u64>| {
        (2010..2040i32, days)
            .prop_map(move |(year, days)| NaiveDate::from_ymd_opt(year, month, 1).unwrap() + Days::new(days))
    };
    prop_oneof![4 => of_year(1, 0..=364), 1 => of_year(12, 14..=40), 1 => of_year(3, 18..=60)]
}

/// The free days of a place, as a set.
struct Place(BTreeSet<NaiveDate>);

impl Place {
    fn of(region: Region, year: i32) -> Self {
        Self((year - 1..=year).flat_map(|year| holidays(region, year)).map(|day| day.date).collect())
    }

    /// Monday to Saturday, no holiday: the post is on its way.
    fn post(&self, day: NaiveDate) -> bool {
        day.weekday() != Weekday::Sun && !self.0.contains(&day)
    }

    /// An office reads what is put into its box that very day.
    fn office(&self, day: NaiveDate) -> bool {
        self.post(day) && day.weekday() != Weekday::Sat && !closes_at_noon(day)
    }

    /// A private recipient does so on a Saturday too.
    fn home(&self, day: NaiveDate) -> bool {
        self.post(day) && !closes_at_noon(day)
    }
}

fn closes_at_noon(day: NaiveDate) -> bool {
    day.month() == 12 && (day.day() == 24 || day.day() == 31)
}

fn yesterday(day: NaiveDate) -> NaiveDate {
    day.pred_opt().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// Each is the last day that will do: none after it would, and it does itself.
    #[test]
    fn the_last_days_that_will_do(receive_by in any_day(), postal_days in 0..=15i64, private in any::<bool>()) {
        // Without a notice period the contract ends, and notice has to arrive, on the day itself.
        let that_day = MonthDay::new(receive_by.month(), receive_by.day()).unwrap();
        let rule = NoticeRule::Period { amount: 0, unit: Unit::Days, to: Grid::Days(vec![that_day]) };
        let plain = Terms {
            start: date("2005-01-01"), notice: rule, private_recipient: private, postal_days, ..terms(json!({}))
        };
        for region in Region::all() {
            let place = Place::of(region, receive_by.year());
            let arrives = |day| if private { place.home(day) } else { place.office(day) };
            let found = deadline(&Terms { region, ..plain.clone() }, receive_by).unwrap();
            prop_assert_eq!(found.receive_by, Some(receive_by));
            let (safe, send) = (found.safe_day.unwrap(), found.send_by.unwrap());

            prop_assert!(safe <= receive_by, "{region}: {safe}");
            prop_assert!(arrives(safe), "{region}: {safe} is not safe");
            let mut later = receive_by;
            while later > safe {
                prop_assert!(!arrives(later), "{region}: {later} is safe too");
                later = yesterday(later);
            }

            prop_assert!(send < safe || (send == safe && postal_days == 0), "{region}: {send}");
            prop_assert!(place.office(send), "{region}: sent on {send}");
            // From the day of sending to the day before the safe one, the post has its days; from any later day of
            // work it would not.
            let (mut day, mut under_way) = (safe, 0);
            loop {
                let will_do = under_way >= postal_days && place.office(day);
                prop_assert_eq!(will_do, day == send, "{}: {} is {} days under way", region, day, under_way);
                if will_do {
                    break;
                }
                day = yesterday(day);
                under_way += i64::from(place.post(day));
            }
        }
    }
}
