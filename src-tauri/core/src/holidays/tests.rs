use std::collections::{BTreeMap, BTreeSet};

use super::*;

fn region(text: &str) -> Region {
    text.parse().unwrap()
}

/// Holds a region and year against `MM-DD …`.
fn line(region: Region, year: i32) -> BTreeSet<String> {
    holidays(region, year).iter().map(|day| day.date.format("%m-%d").to_string()).collect()
}

/// Every line of a fixture.
fn check_fixture(text: &str, regions: usize) {
    let mut seen = BTreeSet::new();
    for entry in text.lines().filter(|entry| !entry.starts_with('#')) {
        let mut words = entry.split_whitespace();
        let (Some(code), Some(year)) = (words.next(), words.next()) else { panic!("{entry}") };
        let expected: BTreeSet<String> = words.map(str::to_owned).collect();
        assert_eq!(line(region(code), year.parse().unwrap()), expected, "{code} {year}");
        seen.insert(code);
    }
    assert_eq!(seen.len(), regions);
}

#[test]
fn germany_as_the_fixture_has_it() {
    check_fixture(include_str!("../../../../tests/fixtures/holidays/de.txt"), 17);
}

#[test]
fn austria_as_the_fixture_has_it() {
    check_fixture(include_str!("../../../../tests/fixtures/holidays/at.txt"), 10);
}

#[test]
fn switzerland_as_the_fixture_has_it() {
    check_fixture(include_str!("../../../../tests/fixtures/holidays/ch.txt"), 27);
}

#[test]
fn germany_and_austria_as_a_second_package_has_them() {
    check_fixture(include_str!("../../../../tests/fixtures/holidays/de-date-holidays.txt"), 16);
    check_fixture(include_str!("../../../../tests/fixtures/holidays/at-date-holidays.txt"), 9);
}

/// The packages differ over days that only parts of a canton keep; where they agree, so do we.
#[test]
fn cantons_on_working_days_on_which_both_packages_agree() {
    let read = |text: &'static str| -> BTreeMap<(&str, i32), BTreeSet<&str>> {
        text.lines()
            .filter(|entry| !entry.starts_with('#'))
            .map(|entry| {
                let mut words = entry.split_whitespace();
                let code = words.next().unwrap();
                ((code, words.next().unwrap().parse().unwrap()), words.collect())
            })
            .collect()
    };
    let one = read(include_str!("../../../../tests/fixtures/holidays/ch.txt"));
    let other = read(include_str!("../../../../tests/fixtures/holidays/ch-date-holidays.txt"));
    let (mut cantons, mut agreed) = (BTreeSet::new(), 0);
    for ((code, year), theirs) in &other {
        let (ours, first) = (line(region(code), *year), &one[&(*code, *year)]);
        let new_year = NaiveDate::from_ymd_opt(*year, 1, 1).unwrap();
        for day in new_year.iter_days().take_while(|day| day.year() == *year) {
            let text = day.format("%m-%d").to_string();
            let is = first.contains(text.as_str());
            if day.weekday() == chrono::Weekday::Sun || is != theirs.contains(text.as_str()) {
                continue;
            }
            assert_eq!(ours.contains(&text), is, "{code} {day}");
            agreed += usize::from(is);
        }
        cantons.insert(*code);
    }
    assert_eq!((cantons.len(), agreed > 1_500), (26, true), "{agreed}");
}

#[test]
fn easter_over_the_centuries() {
    for text in [
        "1961-04-02",
        "1974-04-14",
        "2000-04-23",
        "2008-03-23",
        "2011-04-24",
        "2026-04-05",
        "2038-04-25",
        "2049-04-18",
        "2285-03-22",
    ] {
        let day: NaiveDate = text.parse().unwrap();
        assert_eq!(easter_sunday(day.year()), Some(day));
    }
}

#[test]
fn towns_are_listed_apart() {
    let local = |code: &str, year| -> Vec<HolidayKey> {
        let days = holidays_with_local(region(code), year);
        days.iter().filter(|day| day.local).map(|day| day.key).collect()
    };
    assert_eq!(local("DE-BY", 2026), [HolidayKey::PeaceFestival, HolidayKey::Assumption]);
    assert_eq!(local("DE-SN", 2026), [HolidayKey::CorpusChristi]);
    assert_eq!(local("DE-TH", 2026), [HolidayKey::CorpusChristi]);
    assert_eq!(local("DE-BE", 2026), []);
    assert_eq!(local("AT-9", 2026), [HolidayKey::StLeopold]);
    assert!(!is_holiday(region("DE-BY"), "2026-08-15".parse().unwrap()));
}

#[test]
fn single_years_of_berlin_and_the_reformation() {
    let has = |code: &str, day: &str| holiday_on(region(code), day.parse().unwrap());
    assert_eq!(has("DE-BE", "2025-05-08"), Some(HolidayKey::LiberationDay));
    assert_eq!(has("DE-BE", "2026-05-08"), None);
    assert_eq!(has("DE-BE", "2028-06-17"), Some(HolidayKey::UprisingDay));
    assert_eq!(has("DE-BY", "2017-10-31"), Some(HolidayKey::Reformation));
    assert_eq!(has("DE-BY", "2018-10-31"), None);
    assert_eq!(has("DE-SN", "2026-11-18"), Some(HolidayKey::Repentance));
    assert_eq!(has("DE-SN", "2022-11-16"), Some(HolidayKey::Repentance));
}

#[test]
fn saturday_is_a_werktag_but_no_arbeitstag() {
    let saturday = "2026-03-28".parse().unwrap();
    assert!(is_working_day(Region::GERMANY, saturday, Week::MonSat));
    assert!(!is_working_day(Region::GERMANY, saturday, Week::MonFri));
    assert!(!is_working_day(Region::GERMANY, "2026-04-03".parse().unwrap(), Week::MonSat));
    assert!(!is_working_day(Region::GERMANY, "2026-03-29".parse().unwrap(), Week::MonSat));
}

/// The shortcut over marked days leaves out no holiday of any region, in any year.
#[test]
fn no_holiday_is_passed_by() {
    let own = OwnDays::default();
    for region in Region::all() {
        for year in (1798..=1802).chain(1990..=2040).chain(2399..=2403) {
            for holiday in holidays(region, year) {
                let found = Calendar::of(region, &own).free(holiday.date);
                assert!(matches!(found, Some(Free::Holiday(_))), "{region:?} {holiday:?}");
            }
        }
    }
}
