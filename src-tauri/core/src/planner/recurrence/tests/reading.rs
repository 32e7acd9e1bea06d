//! Texts of rules: read, refused, written.

use chrono::Weekday;

use super::{day, rule, start, wall};
use crate::planner::recurrence::{DayOf, Frequency, Rule, RuleError, Until};

#[test]
fn every_part_is_read() {
    let read = rule(
        " rrule:FREQ=yearly;INTERVAL=2;UNTIL=20301231T225959Z;WKST=SU;BYMONTH=1,12;BYYEARDAY=1,-1;\
         BYMONTHDAY=+1,-31;BYDAY=1MO,+2TU,-1FR,SU;BYHOUR=0,23;BYMINUTE=59;BYSECOND=60;BYSETPOS=-1,366;",
    );
    let expected = Rule {
        interval: 2,
        until: Some(Until::Utc(wall("2030-12-31T22:59:59").and_utc())),
        week_start: Weekday::Sun,
        by_month: vec![1, 12],
        by_year_day: vec![1, -1],
        by_month_day: vec![1, -31],
        by_day: vec![
            DayOf::nth(1, Weekday::Mon),
            DayOf::nth(2, Weekday::Tue),
            DayOf::nth(-1, Weekday::Fri),
            DayOf::every(Weekday::Sun),
        ],
        by_hour: vec![0, 23],
        by_minute: vec![59],
        by_second: vec![60],
        by_position: vec![-1, 366],
        ..Rule::every(Frequency::Yearly)
    };
    assert_eq!(read, expected);
    assert_eq!(rule("FREQ=YEARLY;BYWEEKNO=53,-1").by_week, [53, -1]);
    assert_eq!(rule("COUNT=3;FREQ=DAILY").count, Some(3));
    assert_eq!(rule("FREQ=DAILY;UNTIL=20260630").until, Some(Until::Day(day("2026-06-30"))));
    assert_eq!(rule("FREQ=DAILY;UNTIL=20260630T090000").until, Some(Until::Local(wall("2026-06-30T09:00"))));
    for frequency in Frequency::ALL {
        assert_eq!(rule(&format!("FREQ={};", frequency.name())), Rule::every(frequency));
    }
}

#[test]
fn what_is_written_is_read_again() {
    for text in [
        "FREQ=WEEKLY",
        "FREQ=WEEKLY;INTERVAL=2;UNTIL=20260630;BYDAY=TU,TH",
        "FREQ=MONTHLY;COUNT=10;BYDAY=-1FR",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        "FREQ=YEARLY;UNTIL=20301231T225959Z;BYMONTH=1,12;BYYEARDAY=1,-1;BYMONTHDAY=1,-31",
        "FREQ=YEARLY;UNTIL=20301231T225959;BYWEEKNO=53,-1;BYDAY=MO",
        "FREQ=SECONDLY;INTERVAL=7;BYHOUR=0,23;BYMINUTE=59;BYSECOND=0,60;BYSETPOS=1;WKST=SU",
    ] {
        assert_eq!(rule(text).to_string(), text);
    }
    assert_eq!(rule("WKST=MO;INTERVAL=1;FREQ=daily;").to_string(), "FREQ=DAILY");
    assert_eq!(rule("FREQ=MONTHLY;BYMONTHDAY=31,31,+31").to_string(), "FREQ=MONTHLY;BYMONTHDAY=31");
}

#[test]
fn what_is_no_rule_is_refused_with_its_code() {
    for (text, code) in [
        ("", "RULE_FREQ_UNKNOWN"),
        (";", "RULE_FREQ_UNKNOWN"),
        ("INTERVAL=2", "RULE_FREQ_UNKNOWN"),
        ("FREQ=", "RULE_FREQ_UNKNOWN"),
        ("FREQ=FORTNIGHTLY", "RULE_FREQ_UNKNOWN"),
        ("FREQ=DAILY;COUNT=0", "RULE_COUNT_ZERO"),
        ("FREQ=DAILY;INTERVAL=0", "RULE_INTERVAL_ZERO"),
        ("FREQ=DAILY;BYEASTER=0", "RULE_PART_UNKNOWN"),
        ("FREQ=DAILY;X-KIND=1", "RULE_PART_UNKNOWN"),
        ("FREQ=DAILY;FREQ=DAILY", "RULE_NOT_UNDERSTOOD"),
        ("FREQ=DAILY;;COUNT=2", "RULE_NOT_UNDERSTOOD"),
        ("every Monday", "RULE_NOT_UNDERSTOOD"),
        ("FREQ=DAILY;COUNT", "RULE_NOT_UNDERSTOOD"),
        ("FREQ=DAILY;COUNT=", "RULE_NOT_UNDERSTOOD"),
        ("FREQ=DAILY;COUNT=-1", "RULE_NOT_UNDERSTOOD"),
        ("FREQ=DAILY;COUNT=99999999999", "RULE_NOT_UNDERSTOOD"),
        ("FREQ=DAILY;INTERVAL=1.5", "RULE_NOT_UNDERSTOOD"),
        ("FREQ=DAILY;UNTIL=2026-06-30", "RULE_NOT_UNDERSTOOD"),
        ("FREQ=DAILY;UNTIL=20260631", "RULE_NOT_UNDERSTOOD"),
        ("FREQ=DAILY;UNTIL=20260630T2400Z", "RULE_NOT_UNDERSTOOD"),
        ("FREQ=DAILY;BYMONTH=13", "RULE_NOT_UNDERSTOOD"),
        ("FREQ=DAILY;BYMONTH=-1", "RULE_NOT_UNDERSTOOD"),
        ("FREQ=DAILY;BYMONTHDAY=0", "RULE_NOT_UNDERSTOOD"),
        ("FREQ=DAILY;BYMONTHDAY=32", "RULE_NOT_UNDERSTOOD"),
        ("FREQ=DAILY;BYMONTHDAY=1,,2", "RULE_NOT_UNDERSTOOD"),
        ("FREQ=YEARLY;BYYEARDAY=367", "RULE_NOT_UNDERSTOOD"),
        ("FREQ=YEARLY;BYWEEKNO=54", "RULE_NOT_UNDERSTOOD"),
        ("FREQ=WEEKLY;BYDAY=MONDAY", "RULE_NOT_UNDERSTOOD"),
        ("FREQ=MONTHLY;BYDAY=0MO", "RULE_NOT_UNDERSTOOD"),
        ("FREQ=MONTHLY;BYDAY=54MO", "RULE_NOT_UNDERSTOOD"),
        ("FREQ=MONTHLY;BYDAY=äMO", "RULE_NOT_UNDERSTOOD"),
        ("FREQ=MONTHLY;BYDAY=ß", "RULE_NOT_UNDERSTOOD"),
        ("FREQ=WEEKLY;BYDAY=2MO", "RULE_NOT_UNDERSTOOD"),
        ("FREQ=YEARLY;BYWEEKNO=20;BYDAY=1MO", "RULE_NOT_UNDERSTOOD"),
        ("FREQ=DAILY;BYHOUR=24", "RULE_NOT_UNDERSTOOD"),
        ("FREQ=DAILY;BYMINUTE=60", "RULE_NOT_UNDERSTOOD"),
        ("FREQ=DAILY;BYSECOND=61", "RULE_NOT_UNDERSTOOD"),
        ("FREQ=DAILY;BYSETPOS=0", "RULE_NOT_UNDERSTOOD"),
        ("FREQ=DAILY;WKST=1MO", "RULE_NOT_UNDERSTOOD"),
    ] {
        assert_eq!(text.parse::<Rule>().map_err(|refused| refused.code()), Err(code), "{text}");
    }
    let refused = "FREQ=DAILY;COUNT=x".parse::<Rule>().unwrap_err();
    assert_eq!(refused.data()["text"], "COUNT=X");
}

#[test]
fn a_rule_and_its_start_must_go_together() {
    for (text, from, expected) in [
        ("FREQ=DAILY;UNTIL=20260322", "2026-03-23T09:00", Err(RuleError::UntilBeforeStart)),
        ("FREQ=DAILY;UNTIL=20260323T085959", "2026-03-23T09:00", Err(RuleError::UntilBeforeStart)),
        ("FREQ=DAILY;UNTIL=20260323", "2026-03-23T09:00", Ok(())),
        ("FREQ=DAILY;UNTIL=20260323T090000", "2026-03-23T09:00", Ok(())),
        ("FREQ=DAILY;UNTIL=20260322", "2026-03-23", Err(RuleError::UntilBeforeStart)),
        ("FREQ=DAILY;UNTIL=20260323T000000Z", "2026-03-23", Ok(())),
        ("FREQ=HOURLY", "2026-03-23", Err(RuleError::NeedsClock)),
        ("FREQ=HOURLY", "2026-03-23T09:00", Ok(())),
    ] {
        assert_eq!(rule(text).check(start(from)), expected, "{text} {from}");
    }
}
