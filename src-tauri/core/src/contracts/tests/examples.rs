//! Every worked example of the rules.

use serde_json::{Value, json};

use super::*;

#[test]
fn worked_examples_to_a_grid() {
    let quarter = notice(period(3, "months", "quarter_end"));
    check("3 months to the quarter's end", &quarter, "2026-01-15", "30.06.26 31.03.26");
    check("the last day", &quarter, "2026-03-31", "30.06.26 31.03.26");
    check("a day late", &quarter, "2026-04-01", "30.09.26 30.06.26");
    let month = notice(period(1, "months", "month_end"));
    check("1 month to the month's end", &month, "2026-01-31", "28.02.26 31.01.26");
    let half_year = notice(period(3, "months", "half_year_end"));
    check("3 months to the half-year's end", &half_year, "2026-01-15", "30.06.26 31.03.26");
    let year = notice(period(1, "months", "year_end"));
    check("car insurance", &year, "2026-01-15", "31.12.26 30.11.26");
    let weeks = notice(period(4, "weeks", "mid_month_or_month_end"));
    check("§622 I", &weeks, "2026-03-16", "15.04.26 18.03.26");
    let weeks = notice(period(6, "weeks", "quarter_end"));
    check("§621 Nr. 4", &weeks, "2026-02-01", "31.03.26 17.02.26");
    let weeks = terms(json!({"start": "1960-01-01", "notice": period(6, "weeks", "year_end")}));
    check("BGHZ 59, 265", &weeks, "1969-11-01", "31.12.69 19.11.69");
    let days = json!({"kind": "period", "amount": 6, "unit": "months", "to": {"days": ["03-31", "09-30"]}});
    check("CH listed days", &notice(days), "2026-01-15", "30.09.26 31.03.26");
    let days = notice(period(30, "days", "year_end"));
    check("30 days", &days, "2026-06-01", "31.12.26 01.12.26");
    check("are not 1 month", &year, "2026-06-01", "31.12.26 30.11.26");
    let first = terms(json!({"start": "2024-07-15", "first_term": {"until": "2026-07-14"},
        "notice": period(3, "months", "quarter_end")}));
    check("first term, then a grid", &first, "2026-01-15", "30.09.26 30.06.26");
    for (end, latest) in [("2027-03-30", "28.02.27"), ("2028-03-30", "29.02.28")] {
        let terms = terms(json!({"first_term": {"until": end}, "afterwards": {"renews": {"years": 1}},
            "notice": period(1, "months", "term_end")}));
        let expected = format!("{} {latest}", date(end).format("%d.%m.%y"));
        check("to a day that is no month-end", &terms, "2026-11-21", &expected);
    }
}

#[test]
fn worked_examples_with_renewal() {
    let rule = json!({"notice": period(3, "months", "term_end")});
    check("24 months, +12", &two_years(rule), "2026-01-15", "14.07.26 14.04.26");
    let from_august = terms(json!({"start": "2020-08-01", "first_term": {"months": 36},
        "afterwards": {"renews": {"months": 12}}, "notice": period(3, "months", "term_end")}));
    check("36 months, +12", &from_august, "2023-10-31", "31.07.24 30.04.24");
    let fixed_end = terms(json!({"first_term": {"until": "2025-08-28"},
        "afterwards": {"renews": {"months": 12}}, "notice": period(2, "months", "term_end")}));
    check("end 28.08.25, +12", &fixed_end, "2026-02-11", "28.08.26 28.06.26");
}

#[test]
fn worked_examples_at_any_time() {
    let rule = json!({"kind": "any_time", "amount": 1, "unit": "months"});
    check("any time", &notice(rule.clone()), "2026-01-31", "28.02.26 any");
    check("any time", &notice(rule.clone()), "2028-01-31", "29.02.28 any");
    let consumer = terms(json!({"start": "2024-03-01", "first_term": {"months": 24},
        "notice_first": period(1, "months", "term_end"), "notice": rule}));
    check("§309 Nr. 9", &consumer, "2026-01-28", "28.02.26 31.01.26");
    check("§309 Nr. 9, a day late", &consumer, "2026-02-01", "01.03.26 any");
    check("§309 Nr. 9, later", &consumer, "2026-05-10", "10.06.26 any");
}

#[test]
fn worked_examples_of_the_other_kinds() {
    let rent = notice(json!({"kind": "third_working_day", "of": "month", "to": "month_end"}));
    check("§573c", &rent, "2025-05-05", "31.07.25 05.05.25");
    check("§573c, a day late", &rent, "2025-05-06", "31.08.25 04.06.25");
    let fixed = notice(json!({"kind": "fixed", "by": "09-30", "to": "12-31"}));
    check("by 30.09. for 31.12.", &fixed, "2026-01-15", "31.12.26 30.09.26");
    check("by 30.09. for 31.12., a day late", &fixed, "2026-10-01", "31.12.27 30.09.27");
    for (week, latest) in [("mon_sat", "19.03.26"), ("mon_fri", "17.03.26")] {
        let rule = json!({"kind": "working_days", "amount": 10, "week": week, "to": "month_end"});
        check("10 working days", &notice(rule), "2026-03-16", &format!("31.03.26 {latest}"));
    }
    let tenth = notice(json!({"kind": "by_day_of_month", "day": 15}));
    check("§621 Nr. 3", &tenth, "2026-03-15", "31.03.26 15.03.26");
    check("§621 Nr. 3, a day late", &tenth, "2026-03-16", "30.04.26 15.04.26");
    let last = notice(json!({"kind": "by_day_of_month", "day": 31}));
    check("by the 31st of a short month", &last, "2026-02-01", "28.02.26 28.02.26");
    check("none", &notice(json!({"kind": "none"})), "2026-01-15", "any any");
}

#[test]
fn worked_examples_by_duration() {
    let years = [
        (0, 4, "weeks", "mid_month_or_month_end"),
        (2, 1, "months", "month_end"),
        (5, 2, "months", "month_end"),
        (8, 3, "months", "month_end"),
    ];
    let steps: Vec<Value> = years
        .iter()
        .map(|&(from, amount, unit, to)| json!({"from_years": from, "rule": period(amount, unit, to)}))
        .collect();
    let rule = json!({"kind": "by_duration", "steps": steps});
    let job = terms(json!({"start": "2021-04-01", "notice": rule}));
    check("§622 II, before five years", &job, "2026-03-16", "30.04.26 31.03.26");
    check("§622 II, on the last day", &job, "2026-03-31", "30.04.26 31.03.26");
    check("§622 II, from five years", &job, "2026-04-01", "30.06.26 30.04.26");
    check("§622 I in the first years", &job, "2022-03-16", "15.04.22 18.03.22");
    check("before the entry", &job, "2021-03-10", "15.04.21 18.03.21");
    // The step changes on 16.03.26: from then on the same end is out of reach.
    let steps = json!([{"from_years": 0, "rule": period(1, "months", "month_end")},
        {"from_years": 5, "rule": period(2, "months", "month_end")}]);
    let job = terms(json!({"start": "2021-03-16",
        "notice": {"kind": "by_duration", "steps": steps}}));
    check("cut by the next step", &job, "2026-03-10", "30.04.26 15.03.26");
    check("after the step", &job, "2026-03-16", "31.05.26 31.03.26");
    // A later step that leads to the same end lengthens the last day.
    let steps = json!([{"from_years": 0, "rule": period(2, "months", "month_end")},
        {"from_years": 5, "rule": period(1, "months", "month_end")}]);
    let job = terms(json!({"start": "2021-01-16",
        "notice": {"kind": "by_duration", "steps": steps}}));
    check("lengthened by the next step", &job, "2026-01-10", "31.03.26 28.02.26");
}

#[test]
fn commercial_rent_by_quarter() {
    let to_quarter = json!({"kind": "third_working_day", "of": "month", "to": "quarter_end"});
    check("§580a I Nr. 3", &notice(to_quarter), "2026-01-20", "30.06.26 04.04.26");
    for rule in [
        json!({"kind": "third_working_day", "of": "quarter"}),
        json!({"kind": "third_working_day", "of": "quarter", "to": "quarter_end"}),
    ] {
        check("§580a II", &notice(rule.clone()), "2026-01-05", "30.06.26 05.01.26");
        check("§580a II, a day late", &notice(rule), "2026-01-06", "30.09.26 04.04.26");
    }
}

#[test]
fn a_third_working_day_on_a_saturday_is_noted() {
    let rule = json!({"kind": "third_working_day", "of": "month", "to": "month_end"});
    // April 2026: Wed 1, Thu 2, Good Friday, Sat 4.
    let found = deadline(&notice(rule.clone()), date("2026-03-20")).unwrap();
    assert_eq!(found.receive_by, Some(date("2026-04-04")));
    assert_eq!(found.notes, [Note::ThirdWorkingDaySaturday]);
    let found = deadline(&notice(rule), date("2025-05-05")).unwrap();
    assert_eq!(found.notes, []);
}

#[test]
fn special_notices_run_in_their_window() {
    let special = |ends: Value| {
        let mut rule = json!({"kind": "special", "event": "2026-03-02",
            "within": {"amount": 1, "unit": "months"}});
        rule.as_object_mut().unwrap().extend(ends.as_object().unwrap().clone());
        notice(rule)
    };
    let receipt = special(json!({"ends": "receipt"}));
    check("with receipt", &receipt, "2026-03-10", "10.03.26 02.04.26");
    check("on the last day", &receipt, "2026-04-02", "02.04.26 02.04.26");
    check("too late", &receipt, "2026-04-03", "any any");
    let over = deadline(&receipt, date("2026-04-03")).unwrap();
    assert_eq!(over.notes, [Note::SpecialOver { closed: date("2026-04-02") }]);
    let effect = special(json!({"ends": "event_effect", "effect": "2026-04-01"}));
    check("with the effect", &effect, "2026-03-10", "01.04.26 02.04.26");
    check("after the effect", &effect, "2026-04-02", "02.04.26 02.04.26");
    let rule = special(json!({"ends": period(1, "months", "month_end")}));
    check("by a rule", &rule, "2026-03-10", "30.04.26 31.03.26");
    let late = special(json!({"ends": period(2, "weeks", "month_end")}));
    check("by a rule, cut by the window", &late, "2026-04-01", "30.04.26 02.04.26");
    check("asked before the event", &receipt, "2026-02-01", "02.03.26 02.04.26");
    // What was agreed on ordinary notice does not bind it (§40 VVG: one month after a raised premium, in any year).
    let own = |rule: NoticeRule| {
        let bound = json!({"earliest_end": "2028-01-01", "excluded_ends": ["04-30"]});
        Terms { notice: rule, ..terms(bound) }
    };
    check("by a rule, erstmals zum a later day", &own(rule.notice), "2026-03-10", "30.04.26 31.03.26");
}

#[test]
fn safe_day_and_sending() {
    let quarter = period(0, "months", "month_end");
    for (receive_by, safe, send) in [
        ("2026-03-31", "2026-03-31", "2026-03-25"),
        ("2026-01-31", "2026-01-30", "2026-01-23"),
        ("2026-12-31", "2026-12-30", "2026-12-22"),
    ] {
        let found = deadline(&notice(quarter.clone()), date(receive_by)).unwrap();
        let dates = [found.receive_by, found.safe_day, found.send_by];
        assert_eq!(dates, [receive_by, safe, send].map(|day| Some(date(day))), "{receive_by}");
    }
    let sunday = terms(json!({"notice": {"kind": "fixed", "by": "06-28", "to": "12-31"}}));
    let found = deadline(&sunday, date("2026-01-15")).unwrap();
    assert_eq!(found.receive_by, Some(date("2026-06-28")));
    assert_eq!((found.safe_day, found.send_by), (Some(date("2026-06-26")), Some(date("2026-06-19"))));
    // A private recipient empties the box on Saturday.
    let private = terms(json!({"private_recipient": true, "notice": quarter}));
    let found = deadline(&private, date("2026-01-31")).unwrap();
    assert_eq!((found.safe_day, found.send_by), (Some(date("2026-01-31")), Some(date("2026-01-26"))));
    // The recipient's holidays count: 01.11.2027 in Bavaria, not in Berlin.
    for (region, safe) in [("DE-BY", "2027-10-29"), ("DE-BE", "2027-11-01")] {
        let rule = json!({"kind": "fixed", "by": "11-01", "to": "12-31"});
        let found = deadline(&terms(json!({"region": region, "notice": rule})), date("2027-03-01"));
        assert_eq!(found.unwrap().safe_day, Some(date(safe)), "{region}");
    }
    let at_once = terms(json!({"postal_days": 0, "notice": period(3, "months", "quarter_end")}));
    assert_eq!(deadline(&at_once, date("2026-01-15")).unwrap().send_by, Some(date("2026-03-31")));
}

#[test]
fn the_derivation_of_the_first_example() {
    let found = deadline(&notice(period(3, "months", "quarter_end")), date("2026-01-15")).unwrap();
    let rule = NoticeRule::Period { amount: 3, unit: Unit::Months, to: Grid::QuarterEnd };
    assert_eq!(
        found.steps,
        [
            Step::TooLate { end: date("2026-03-31"), receive_by: date("2025-12-31") },
            Step::Notice {
                rule,
                end: date("2026-06-30"),
                receive_by: Some(date("2026-03-31")),
                received: date("2026-01-15"),
                law: Law::Bgb,
            },
            Step::SafeDay { day: date("2026-03-31"), instead: None, law: Law::Bgb },
            Step::SendBy { day: date("2026-03-25"), postal_days: 5 },
            Step::Missed { received: date("2026-04-01"), end: Some(date("2026-09-30")) },
        ]
    );
}

#[test]
fn the_derivation_of_a_renewal() {
    let found = deadline(&two_years(json!({"notice": period(3, "months", "term_end")})), date("2026-05-01")).unwrap();
    let term = FirstTerm::Lasts(Span::new(24, Unit::Months));
    assert_eq!(
        found.steps[..3],
        [
            Step::FirstTerm { start: date("2024-07-15"), term, end: date("2026-07-14"), law: Law::Bgb },
            Step::Renewed {
                renewals: 1,
                span: Span::new(12, Unit::Months),
                begins: date("2026-07-15"),
                end: date("2027-07-14"),
            },
            Step::TooLate { end: date("2026-07-14"), receive_by: date("2026-04-14") },
        ]
    );
    assert_eq!(found.missed_end, Some(date("2028-07-14")));
}
