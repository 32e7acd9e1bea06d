//! Tables of rules with their dates. Sources: RFC 5545, 3.3.10 and 3.8.5.3, and the decisions that the
//! module's text lists.

use super::{first, rule, start, wall, written};
use crate::planner::recurrence::{Doubt, RuleError, Start, doubts};

#[track_caller]
fn check(text: &str, from: &str, expected: &[&str]) {
    assert_eq!(first(text, from, expected.len()), expected, "{text} from {from}");
}

/// The rule gives these and no more.
#[track_caller]
fn check_all(text: &str, from: &str, expected: &[&str]) {
    assert_eq!(first(text, from, expected.len() + 9), expected, "{text} from {from}");
}

#[test]
fn what_the_planner_promises() {
    check("FREQ=WEEKLY", "2026-03-23", &["2026-03-23", "2026-03-30", "2026-04-06"]);
    check("FREQ=MONTHLY;BYDAY=-1FR", "2026-01-01", &["2026-01-30", "2026-02-27", "2026-03-27", "2026-04-24"]);
    check("FREQ=YEARLY", "2024-02-29", &["2024-02-29", "2028-02-29", "2032-02-29"]);
    check("FREQ=YEARLY", "2096-02-29", &["2096-02-29", "2104-02-29"]);
    check("FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO", "2026-01-01", &["2026-12-28", "2032-12-27", "2037-12-28"]);
    check("FREQ=YEARLY;BYWEEKNO=53;BYDAY=SU", "2026-01-01", &["2027-01-03", "2033-01-02"]);
    check("FREQ=MONTHLY", "2026-01-31", &["2026-01-31", "2026-03-31", "2026-05-31", "2026-07-31", "2026-08-31"]);
    check("FREQ=MONTHLY;BYMONTHDAY=-1", "2026-01-31", &["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"]);
    check("FREQ=YEARLY;BYMONTHDAY=15", "2026-01-15", &["2026-01-15", "2026-02-15", "2026-03-15"]);
    check("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2026-01-01", &["2026-01-30", "2026-02-27", "2026-03-31"]);
}

#[test]
fn a_start_that_the_rule_does_not_meet_is_no_date_and_not_counted() {
    check_all("FREQ=WEEKLY;BYDAY=MO;COUNT=2", "2026-03-25T09:00", &["2026-03-30T09:00", "2026-04-06T09:00"]);
    check_all("FREQ=WEEKLY;BYDAY=MO;COUNT=2", "2026-03-23T09:00", &["2026-03-23T09:00", "2026-03-30T09:00"]);
    check_all("FREQ=DAILY;BYHOUR=8;COUNT=1", "2026-03-23T09:00", &["2026-03-24T08:00"]);
    let moved = rule("FREQ=WEEKLY;BYDAY=MO").align(start("2026-03-25T09:00"));
    assert_eq!(moved, Ok(Start::Wall(wall("2026-03-30T09:00"))));
    assert_eq!(rule("FREQ=DAILY").align(start("2026-03-25")), Ok(start("2026-03-25")));
}

#[test]
fn until_counts_itself() {
    check_all("FREQ=WEEKLY;UNTIL=20260330", "2026-03-23T09:00", &["2026-03-23T09:00", "2026-03-30T09:00"]);
    check_all("FREQ=WEEKLY;UNTIL=20260330T090000", "2026-03-23T09:00", &["2026-03-23T09:00", "2026-03-30T09:00"]);
    check_all("FREQ=WEEKLY;UNTIL=20260330T085959", "2026-03-23T09:00", &["2026-03-23T09:00"]);
    check_all("FREQ=WEEKLY;UNTIL=20260330T090000Z", "2026-03-23T09:00", &["2026-03-23T09:00", "2026-03-30T09:00"]);
    check_all("FREQ=WEEKLY;UNTIL=20260330", "2026-03-23", &["2026-03-23", "2026-03-30"]);
    check_all("FREQ=WEEKLY;UNTIL=20260330T000000Z", "2026-03-23", &["2026-03-23", "2026-03-30"]);
    check_all("FREQ=WEEKLY;UNTIL=20260330;COUNT=1", "2026-03-23", &["2026-03-23"]);
    check_all("FREQ=WEEKLY;UNTIL=20260323;COUNT=5", "2026-03-23", &["2026-03-23"]);
}

#[test]
fn what_a_rule_leaves_open_comes_from_the_start() {
    check("FREQ=YEARLY;BYMONTH=1,7", "2026-01-12", &["2026-01-12", "2026-07-12", "2027-01-12"]);
    check("FREQ=YEARLY;BYWEEKNO=20", "2026-05-13", &["2026-05-13", "2027-05-19"]);
    check("FREQ=WEEKLY;BYMONTH=2", "2026-02-17", &["2026-02-17", "2026-02-24", "2027-02-02"]);
    check("FREQ=DAILY;BYMONTH=2", "2026-02-28T09:30", &["2026-02-28T09:30", "2027-02-01T09:30"]);
    check("FREQ=DAILY;BYHOUR=8,14", "2026-03-23T08:15", &["2026-03-23T08:15", "2026-03-23T14:15", "2026-03-24T08:15"]);
}

#[test]
fn examples_of_the_standard() {
    // RFC 5545, 3.8.5.3.
    check("FREQ=YEARLY;BYDAY=20MO", "1997-05-19", &["1997-05-19", "1998-05-18", "1999-05-17"]);
    check("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "1997-05-12", &["1997-05-12", "1998-05-11", "1999-05-17"]);
    check(
        "FREQ=YEARLY;INTERVAL=3;BYYEARDAY=1,100,200",
        "1997-01-01",
        &["1997-01-01", "1997-04-10", "1997-07-19", "2000-01-01", "2000-04-09"],
    );
    check(
        "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
        "1996-11-05",
        &["1996-11-05", "2000-11-07", "2004-11-02"],
    );
    check("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2", "1997-09-29", &["1997-09-29", "1997-10-30", "1997-11-27"]);
    check(
        "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
        "1997-09-02",
        &["1998-02-13", "1998-03-13", "1998-11-13", "1999-08-13"],
    );
    check("FREQ=MONTHLY;BYMONTHDAY=15,30", "2007-01-15", &["2007-01-15", "2007-01-30", "2007-02-15", "2007-03-15"]);
    check_all(
        "FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z",
        "1997-09-02T09:00",
        &["1997-09-02T09:00", "1997-09-02T12:00", "1997-09-02T15:00"],
    );
    check(
        "FREQ=MINUTELY;INTERVAL=90;COUNT=4",
        "1997-09-02T09:00",
        &["1997-09-02T09:00", "1997-09-02T10:30", "1997-09-02T12:00"],
    );
    check(
        "FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,16",
        "1997-09-02T09:00",
        &["1997-09-02T09:00", "1997-09-02T09:20", "1997-09-02T09:40", "1997-09-02T16:00"],
    );
    check(
        "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO",
        "1997-08-05",
        &["1997-08-05", "1997-08-10", "1997-08-19", "1997-08-24"],
    );
    check(
        "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU",
        "1997-08-05",
        &["1997-08-05", "1997-08-17", "1997-08-19", "1997-08-31"],
    );
}

#[test]
fn rare_parts() {
    check("FREQ=YEARLY;BYDAY=-1SU", "2026-01-01", &["2026-12-27", "2027-12-26", "2028-12-31"]);
    check("FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU", "2026-01-01", &["2026-03-29", "2026-10-25", "2027-03-28"]);
    check("FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO", "1997-09-02", &["1997-12-29", "1999-01-04", "2000-01-03"]);
    check("FREQ=YEARLY;BYWEEKNO=-1;BYDAY=SU", "2026-01-01", &["2027-01-03", "2028-01-02", "2028-12-31"]);
    check("FREQ=YEARLY;BYWEEKNO=1;BYDAY=SA;WKST=SU", "2025-01-01", &["2025-01-04", "2026-01-10", "2027-01-09"]);
    check("FREQ=HOURLY;INTERVAL=36", "2026-03-23T09:00", &["2026-03-23T09:00", "2026-03-24T21:00", "2026-03-26T09:00"]);
    check(
        "FREQ=HOURLY;BYMINUTE=0,15,30;BYSETPOS=2,-1",
        "2026-03-23T09:20",
        &["2026-03-23T09:30", "2026-03-23T10:15", "2026-03-23T10:30"],
    );
    check(
        "FREQ=MINUTELY;BYDAY=MO;BYHOUR=23;BYMINUTE=59",
        "2026-03-23T09:00",
        &["2026-03-23T23:59", "2026-03-30T23:59"],
    );
    check("FREQ=SECONDLY;INTERVAL=1000000", "2026-03-23T09:00", &["2026-03-23T09:00", "2026-04-03T22:46"]);
    check("FREQ=DAILY;BYSECOND=60", "2026-03-23T09:00", &["2026-03-23T09:00", "2026-03-24T09:00"]);
    check(
        "FREQ=DAILY;BYHOUR=8,9;BYMINUTE=0,30;BYSETPOS=1,-1",
        "2026-03-23T00:00",
        &["2026-03-23T08:00", "2026-03-23T09:30"],
    );
    check("FREQ=DAILY;BYHOUR=8", "2026-03-23", &["2026-03-23", "2026-03-24"]);
    check("FREQ=WEEKLY;BYMONTHDAY=13;BYDAY=FR", "2026-01-01", &["2026-02-13", "2026-03-13", "2026-11-13"]);
}

#[test]
fn rules_that_never_come_end_soon() {
    for text in [
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYDAY=6MO",
        "FREQ=MONTHLY;BYDAY=-6FR",
        "FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=WEEKLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=31",
        "FREQ=MONTHLY;BYDAY=1TH;BYSETPOS=2",
        "FREQ=YEARLY;INTERVAL=4294967295;BYMONTHDAY=1;BYMONTH=1",
    ] {
        assert_eq!(rule(text).align(start("2026-02-02T09:00")), Err(RuleError::WithoutDates), "{text}");
    }
    // Looked at second by second, this would take 8,000 years of seconds.
    let never = rule("FREQ=SECONDLY;BYSETPOS=2");
    assert!(matches!(never.align(start("2026-02-02T09:00")), Err(RuleError::TooManyDates(_))));
}

#[test]
fn a_window_begins_anywhere_and_is_capped() {
    let every_second = rule("FREQ=SECONDLY");
    let from = start("1970-01-01T00:00");
    let of = |to: &str, most| every_second.between(from, wall("2026-03-23T09:00"), wall(to), most);
    assert_eq!(of("2026-03-23T09:00:59", 60).unwrap().len(), 60);
    assert_eq!(of("2026-03-23T09:01", 60), Err(RuleError::TooManyDates(60)));
    // With COUNT, what lies before must be counted, and is too much.
    let counted = rule("FREQ=SECONDLY;COUNT=4000000000");
    assert!(counted.between(from, wall("2026-03-23T09:00"), wall("2026-03-23T09:00"), 9).is_err());
    let daily = rule("FREQ=DAILY;COUNT=20000");
    let found = daily.between(from, wall("2024-10-02"), wall("2026-01-01"), 9).unwrap();
    assert_eq!(written(&found, from), ["2024-10-02T00:00", "2024-10-03T00:00"]);
    assert_eq!(
        rule("FREQ=DAILY").between(start("9999-12-30"), wall("9999-01-01"), wall("9999-12-31"), 9).unwrap().len(),
        2
    );
    assert_eq!(rule("FREQ=DAILY").dates(start("+12000-01-01")).next(), None);
}

#[test]
fn doubts_are_data_with_what_is_offered() {
    let offered = |text: &str, from: &str| {
        let found = doubts(&rule(text), start(from));
        match found.as_slice() {
            [] => String::new(),
            [Doubt::SkipsShortMonths { day, offered }] => format!("{day}: {offered}"),
            [Doubt::SkipsCommonYears { offered }] => format!("leap: {offered}"),
            more => panic!("{more:?}"),
        }
    };
    for (text, from, expected) in [
        ("FREQ=MONTHLY", "2026-01-31", "31: FREQ=MONTHLY;BYMONTHDAY=-1"),
        ("FREQ=MONTHLY;BYMONTHDAY=30", "2026-01-30", "30: FREQ=MONTHLY;BYMONTHDAY=-1"),
        ("FREQ=MONTHLY", "2026-01-29", "29: FREQ=MONTHLY;BYMONTHDAY=-1"),
        ("FREQ=MONTHLY", "2026-01-28", ""),
        ("FREQ=MONTHLY;BYMONTHDAY=15,31", "2026-01-15", "31: FREQ=MONTHLY;BYMONTHDAY=15,-1"),
        ("FREQ=MONTHLY;BYMONTHDAY=31,-1", "2026-01-31", ""),
        ("FREQ=MONTHLY;INTERVAL=12", "2026-01-31", ""),
        ("FREQ=MONTHLY;INTERVAL=2", "2026-01-31", "31: FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=-1"),
        ("FREQ=MONTHLY;BYMONTH=1,7", "2026-01-31", ""),
        ("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=31", "2026-07-31", ""),
        ("FREQ=YEARLY", "2026-01-31", ""),
        ("FREQ=YEARLY", "2024-02-29", "leap: FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"),
        ("FREQ=YEARLY;BYMONTH=1,6", "2026-01-31", "31: FREQ=YEARLY;BYMONTH=1,6;BYMONTHDAY=-1"),
        ("FREQ=WEEKLY", "2026-01-31", ""),
    ] {
        assert_eq!(offered(text, from), expected, "{text} {from}");
    }
}
