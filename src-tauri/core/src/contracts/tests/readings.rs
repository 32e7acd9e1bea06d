//! Where the rules leave room: what the calculator makes of it.

use serde_json::{Value, json};

use super::*;

#[test]
fn the_first_end_is_judged_by_its_own_rule() {
    // Three months for the first end, one month afterwards: in between the first end is missed.
    let rules = json!({"notice_first": period(3, "months", "term_end"), "notice": period(1, "months", "term_end")});
    let renewing = two_years(rules);
    check("in time", &renewing, "2026-04-14", "14.07.26 14.04.26");
    check("missed", &renewing, "2026-04-15", "14.07.27 14.06.27");
    check("in the renewal", &renewing, "2027-06-15", "14.07.28 14.06.28");
    let indefinite = terms(json!({"start": "2024-07-01", "first_term": {"years": 2},
        "notice_first": period(3, "months", "term_end"), "notice": period(1, "months", "month_end")}));
    check("in time", &indefinite, "2026-03-31", "30.06.26 31.03.26");
    check("missed", &indefinite, "2026-04-01", "31.07.26 30.06.26");
    let locked = two_years(json!({"notice_first": {"kind": "none"}, "notice": period(3, "months", "term_end")}));
    check("no notice to the first end", &locked, "2026-01-15", "14.07.27 14.04.27");
}

#[test]
fn contracts_that_end_by_themselves() {
    let ends = |rule: Value| two_years(json!({"afterwards": "ends", "notice": rule}));
    let fixed = ends(period(3, "months", "term_end"));
    check("no earlier end", &fixed, "2026-01-15", "14.07.26 any");
    check("none", &ends(json!({"kind": "none"})), "2026-01-15", "14.07.26 any");
    let early = ends(period(1, "months", "month_end"));
    check("an earlier end", &early, "2026-01-15", "28.02.26 31.01.26");
    check("the last earlier end", &early, "2026-05-31", "30.06.26 31.05.26");
    check("no earlier end is left", &early, "2026-06-01", "14.07.26 any");
    let missed = deadline(&early, date("2026-05-31")).unwrap().missed_end;
    assert_eq!(missed, Some(date("2026-07-14")));
    let over = deadline(&fixed, date("2026-08-01")).unwrap();
    assert_eq!(over.end, Some(date("2026-07-14")));
    assert!(over.notes.contains(&Note::Ended { end: date("2026-07-14") }));
}

#[test]
fn renewing_contracts_with_other_rules() {
    let any = two_years(json!({"notice": {"kind": "any_time", "amount": 1, "unit": "months"}}));
    check("never before the first end", &any, "2026-01-15", "14.07.26 any");
    check("afterwards at once", &any, "2026-08-15", "15.09.26 any");
    let bound = deadline(&any, date("2026-08-15")).unwrap();
    assert_eq!(bound.notes, [Note::BoundUntil { end: date("2027-07-14") }]);
    let fixed = two_years(json!({"notice": {"kind": "fixed", "by": "09-30", "to": "12-31"}}));
    check("fixed", &fixed, "2026-01-15", "31.12.26 30.09.26");
    let rule = json!({"kind": "working_days", "amount": 10, "week": "mon_fri", "to": "term_end"});
    check("working days", &two_years(json!({ "notice": rule })), "2026-07-01", "14.07.27 30.06.27");
    let none = two_years(json!({"notice": {"kind": "none"}}));
    check("none", &none, "2026-01-15", "any any");
    let year = two_years(json!({"notice": period(3, "months", "contract_year_end")}));
    check("contract year", &year, "2025-01-15", "14.07.26 14.04.26");
    check("contract year, later", &year, "2026-06-15", "14.07.27 14.04.27");
}

#[test]
fn earliest_and_excluded_ends() {
    let swiss = json!({"region": "CH-ZH", "excluded_ends": ["12-31"],
        "notice": period(3, "months", "month_end")});
    check("CH: not 31.12.", &terms(swiss.clone()), "2026-09-01", "31.01.27 31.10.26");
    check("CH: before it", &terms(swiss), "2026-08-31", "30.11.26 31.08.26");
    let first = terms(json!({"earliest_end": "2027-05-01", "notice": period(1, "months", "month_end")}));
    check("erstmals zum", &first, "2026-01-15", "31.05.27 30.04.27");
    let chain = two_years(json!({"earliest_end": "2027-01-01", "notice": period(3, "months", "term_end")}));
    check("erstmals zum, in the chain", &chain, "2026-01-15", "14.07.27 14.04.27");
    let any = terms(json!({"excluded_ends": ["02-28"], "notice": {"kind": "any_time", "amount": 1, "unit": "months"}}));
    check("any time, not that day", &any, "2026-01-31", "01.03.26 any");
    let never = terms(json!({"excluded_ends": ["12-31"], "notice": period(1, "months", "year_end")}));
    let refused = deadline(&never, date("2026-01-15")).unwrap_err();
    assert_eq!((refused.code, refused.field), (TermErrorCode::NoEndFound, "excluded_ends"));
}

#[test]
fn leap_days_on_a_grid() {
    let rule = json!({"kind": "period", "amount": 1, "unit": "months", "to": {"days": ["02-29"]}});
    check("29.02. in a common year", &notice(rule.clone()), "2026-01-15", "28.02.26 31.01.26");
    check("29.02. in a leap year", &notice(rule), "2028-01-15", "29.02.28 31.01.28");
}

#[test]
fn starts_at_the_month_s_end_are_to_be_checked() {
    let noted = |start: &str, first: Value, rule: Value| {
        let terms = terms(json!({"start": start, "first_term": first,
            "afterwards": {"renews": {"months": 12}}, "notice": rule}));
        deadline(&terms, date("2026-01-15")).unwrap().notes.contains(&Note::CheckStartDay)
    };
    let to_end = period(1, "months", "term_end");
    assert!(noted("2024-01-31", json!({"months": 24}), to_end.clone()));
    assert!(noted("2024-02-29", json!({"years": 2}), to_end.clone()));
    assert!(!noted("2024-01-28", json!({"months": 24}), to_end.clone()));
    assert!(!noted("2024-01-31", json!({"days": 701}), to_end.clone()));
    assert!(noted("2024-01-01", json!({"until": "2026-01-29"}), to_end.clone()));
    assert!(!noted("2024-01-31", json!({"until": "2026-01-31"}), to_end));
}

#[test]
fn a_contract_not_yet_begun() {
    let future = terms(json!({"start": "2027-01-01", "notice": period(1, "months", "month_end")}));
    let found = deadline(&future, date("2026-06-15")).unwrap();
    assert_eq!(found.end, Some(date("2027-01-31")));
    assert_eq!(found.notes, [Note::NotBegun { start: date("2027-01-01") }]);
}

#[test]
fn a_notice_longer_than_its_term_is_to_be_checked() {
    let renews = |months: i64, amount: i64| {
        let terms = two_years(json!({"afterwards": {"renews": {"months": months}},
            "notice": period(amount, "months", "term_end")}));
        deadline(&terms, date("2026-01-15")).unwrap().notes.contains(&Note::NoticeLongerThanTerm)
    };
    assert_eq!(
        [(1, 1), (1, 3), (12, 3), (12, 12), (12, 13), (36, 25)].map(|(months, n)| renews(months, n)),
        [false, true, false, false, true, true]
    );
}

#[test]
fn the_term_that_runs() {
    let renewing = two_years(json!({"notice": {"kind": "none"}}));
    let term = |terms: &Terms, on| {
        let (begins, ends) = current_term(terms, date(on)).unwrap();
        (begins.to_string(), ends.map(|day| day.to_string()))
    };
    let some = |day: &str| Some(day.to_owned());
    assert_eq!(term(&renewing, "2026-07-14"), ("2024-07-15".to_owned(), some("2026-07-14")));
    assert_eq!(term(&renewing, "2026-07-15"), ("2026-07-15".to_owned(), some("2027-07-14")));
    let indefinite = two_years(json!({"afterwards": "indefinite"}));
    assert_eq!(term(&indefinite, "2026-07-15"), ("2026-07-15".to_owned(), None));
    let ends = two_years(json!({"afterwards": "ends"}));
    assert_eq!(term(&ends, "2030-01-01"), ("2024-07-15".to_owned(), some("2026-07-14")));
    assert_eq!(term(&notice(json!({"kind": "none"})), "2026-01-01"), ("2020-01-01".to_owned(), None));
}

#[test]
fn an_end_of_itself_is_not_the_next_end_by_notice() {
    let early = terms(json!({"start": "2026-01-01", "first_term": {"until": "2026-12-31"}, "afterwards": "ends",
        "notice": period(1, "months", "month_end")}));
    assert_eq!(deadline(&early, date("2026-10-15")).unwrap().end, Some(date("2026-11-30")));
    assert_eq!(early.runs_out(), Ok(Some(date("2026-12-31"))));
    assert_eq!(two_years(json!({"notice": {"kind": "none"}})).runs_out(), Ok(None));
}

/// A slip of a key must not keep the window waiting: 20,000 working days are 77 years and a bit.
#[test]
fn a_very_long_notice_in_working_days_is_found_without_looking_at_every_end() {
    let long = |amount| notice(json!({"kind": "working_days", "amount": amount, "week": "mon_fri", "to": "month_end"}));
    let found = deadline(&long(20_000), date("2026-03-05")).unwrap();
    let (end, by) = (found.end.unwrap(), found.receive_by.unwrap());
    assert!(by >= date("2026-03-05") && (end - by).num_days() > 28_000 && (end - by).num_days() < 29_500, "{end} {by}");
    // Where it is short enough to look at every end, nothing is skipped: the end just missed is told.
    for amount in [1, 6, 30, 250, 600] {
        let found = deadline(&long(amount), date("2026-03-05")).unwrap();
        let by = found.receive_by.unwrap();
        let after = deadline(&long(amount), by + chrono::Days::new(1)).unwrap();
        assert!(after.end > found.end && after.receive_by > Some(by), "{amount}");
        assert!(after.steps.iter().any(|step| matches!(step, Step::TooLate { end, .. } if Some(*end) == found.end)));
    }
}

#[test]
fn where_every_day_is_excluded_no_end_is_found() {
    let days: Vec<String> =
        (0..366).map(|n| (date("2024-01-01") + chrono::Days::new(n)).format("%m-%d").to_string()).collect();
    let at = |excluded: &[String]| {
        terms(json!({"start": "2020-01-01", "afterwards": "indefinite", "excluded_ends": excluded,
            "notice": {"kind": "any_time", "amount": 1, "unit": "months"}}))
    };
    let refused = deadline(&at(&days), date("2026-03-05")).unwrap_err();
    assert_eq!((refused.code.code(), refused.field), ("NO_END_FOUND", "excluded_ends"));
    let but_leap: Vec<String> = days.into_iter().filter(|day| day != "02-29").collect();
    assert_eq!(deadline(&at(&but_leap), date("2096-03-05")).unwrap().end, Some(date("2104-02-29")));
}

#[test]
fn contracts_that_need_no_reminder() {
    let on = date("2026-11-21");
    let freely = |terms: &Terms| freely_terminable(terms, &deadline(terms, on).unwrap(), on).unwrap();
    let any = |amount, unit: &str| json!({"kind": "any_time", "amount": amount, "unit": unit});
    assert_eq!(freely(&notice(any(1, "months"))), Some(Freely::Monthly));
    assert_eq!(freely(&notice(any(2, "weeks"))), Some(Freely::AnyTime));
    assert_eq!(freely(&notice(period(3, "months", "month_end"))), Some(Freely::Monthly));
    assert_eq!(freely(&notice(period(3, "months", "quarter_end"))), Some(Freely::Quarterly));
    assert_eq!(freely(&notice(period(3, "months", "half_year_end"))), None);
    let third = |of: &str| notice(json!({"kind": "third_working_day", "of": of}));
    assert_eq!(freely(&third("month")), Some(Freely::Monthly));
    assert_eq!(freely(&third("quarter")), Some(Freely::Quarterly));
    // Who misses September is bound until March: that is a deadline.
    let but = |to: &str, excluded: &[&str]| {
        terms(json!({"start": "2020-01-01", "afterwards": "indefinite", "notice": period(3, "months", to),
            "excluded_ends": excluded}))
    };
    assert_eq!(freely(&but("quarter_end", &["12-31"])), None);
    assert_eq!(freely(&but("month_end", &["12-31"])), Some(Freely::Monthly));
    assert_eq!(freely(&but("month_end", &["10-31", "11-30", "12-31"])), None);
    assert_eq!(freely(&but("month_end", &["06-15"])), Some(Freely::Monthly));
    // Bound is whoever can still give notice to the first end; once that is missed, a month is a month.
    let first = |until: &str, notice: Value| {
        terms(json!({"start": "2020-01-01", "first_term": {"until": until}, "afterwards": "indefinite",
            "notice": notice}))
    };
    assert_eq!(freely(&first("2026-12-21", any(1, "months"))), None);
    assert_eq!(freely(&first("2026-12-20", any(1, "months"))), Some(Freely::Monthly));
    assert_eq!(freely(&first("2027-02-28", period(3, "months", "month_end"))), None);
    assert_eq!(freely(&first("2027-01-31", period(3, "months", "month_end"))), Some(Freely::Monthly));
    // Nobody can leave for a year: that is not "monthly", however often afterwards.
    let earliest = |day: &str| {
        terms(json!({"start": "2020-01-01", "earliest_end": day, "afterwards": "indefinite",
            "notice": period(1, "months", "month_end")}))
    };
    assert_eq!(freely(&earliest("2028-02-01")), None);
    assert_eq!(freely(&earliest("2026-11-30")), Some(Freely::Monthly));
    assert_eq!(freely(&two_years(json!({"notice": any(1, "months")}))), None);
}
