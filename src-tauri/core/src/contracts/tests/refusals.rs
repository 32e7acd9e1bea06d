//! Refused terms, and the shape of TERMS.json.

use serde_json::{Value, json};

use super::*;

#[test]
fn refusals_stand_at_their_field() {
    let any = json!({"kind": "any_time", "amount": 1, "unit": "months"});
    let step = |years: u32| json!({"from_years": years, "rule": any});
    for (changes, code, field) in [
        (json!({"notice": period(-1, "months", "month_end")}), "NEGATIVE_NOTICE", "notice"),
        (json!({"notice": {"kind": "any_time", "amount": -1, "unit": "days"}}), "NEGATIVE_NOTICE", "notice"),
        (
            json!({"notice": {"kind": "working_days", "amount": -1, "week": "mon_fri", "to": "month_end"}}),
            "NEGATIVE_NOTICE",
            "notice",
        ),
        (json!({"notice": period(201, "years", "year_end")}), "NOTICE_TOO_LONG", "notice"),
        (json!({"notice": period(i64::MAX, "weeks", "year_end")}), "NOTICE_TOO_LONG", "notice"),
        (json!({"first_term": {"months": 0}, "notice": any}), "TERM_ZERO", "first_term"),
        (json!({"first_term": {"months": -3}, "notice": any}), "TERM_ZERO", "first_term"),
        (json!({"first_term": {"years": 201}, "notice": any}), "TERM_TOO_LONG", "first_term"),
        (
            json!({"first_term": {"years": 1}, "afterwards": {"renews": {"days": 0}}, "notice": any}),
            "TERM_ZERO",
            "afterwards",
        ),
        (json!({"first_term": {"until": "2019-12-31"}, "notice": any}), "END_BEFORE_START", "first_term"),
        (json!({"earliest_end": "2019-12-31", "notice": any}), "END_BEFORE_START", "earliest_end"),
        (json!({"afterwards": "ends", "notice": any}), "FIRST_TERM_MISSING", "first_term"),
        (json!({"afterwards": {"renews": {"months": 1}}, "notice": any}), "FIRST_TERM_MISSING", "first_term"),
        (json!({"notice": period(1, "months", "term_end")}), "TERM_END_WITHOUT_TERM", "notice"),
        // A rule within a rule asks for a term as well.
        (
            json!({"notice": {"kind": "by_duration", "steps": [
                {"from_years": 0, "rule": period(1, "months", "term_end")}, step(5)]}}),
            "TERM_END_WITHOUT_TERM",
            "notice",
        ),
        (
            json!({"notice": {"kind": "special", "event": "2026-01-01",
            "within": {"amount": 1, "unit": "months"}, "ends": period(1, "months", "term_end")}}),
            "TERM_END_WITHOUT_TERM",
            "notice",
        ),
        (
            json!({"notice": {"kind": "period", "amount": 1, "unit": "months", "to": {"days": []}}}),
            "NOTICE_GRID_INVALID",
            "notice",
        ),
        (
            json!({"notice": {"kind": "third_working_day", "of": "quarter", "to": "month_end"}}),
            "NOTICE_GRID_INVALID",
            "notice",
        ),
        (json!({"notice": {"kind": "by_day_of_month", "day": 0}}), "NOTICE_DAY_INVALID", "notice"),
        (json!({"notice": {"kind": "by_day_of_month", "day": 32}}), "NOTICE_DAY_INVALID", "notice"),
        (json!({"notice": {"kind": "by_duration", "steps": []}}), "NOTICE_STEPS_INVALID", "notice"),
        (json!({"notice": {"kind": "by_duration", "steps": [step(2)]}}), "NOTICE_STEPS_INVALID", "notice"),
        (json!({"notice": {"kind": "by_duration", "steps": [step(0), step(0)]}}), "NOTICE_STEPS_INVALID", "notice"),
        (json!({"notice": {"kind": "by_duration", "steps": [step(0), step(500)]}}), "NOTICE_STEPS_INVALID", "notice"),
        (
            json!({"notice": {"kind": "special", "event": "2026-01-01", "ends": "event_effect",
            "within": {"amount": 1, "unit": "months"}}}),
            "SPECIAL_EFFECT_MISSING",
            "notice",
        ),
        (
            json!({"notice": {"kind": "special", "event": "2026-01-01",
            "within": {"amount": 1, "unit": "months"}, "ends": {"kind": "by_duration", "steps": [step(0)]}}}),
            "SPECIAL_NESTED",
            "notice",
        ),
        (json!({"postal_days": -1, "notice": any}), "POSTAL_DAYS_INVALID", "postal_days"),
        (json!({"postal_days": 61, "notice": any}), "POSTAL_DAYS_INVALID", "postal_days"),
        (json!({"start": "1799-12-31", "notice": any}), "DATE_OUT_OF_RANGE", "start"),
        (json!({"first_term": {"until": "2401-01-01"}, "notice": any}), "DATE_OUT_OF_RANGE", "first_term"),
        (
            json!({"notice_first": period(-1, "months", "term_end"), "first_term": {"years": 1}, "notice": any}),
            "NEGATIVE_NOTICE",
            "notice_first",
        ),
    ] {
        let refused = deadline(&terms(changes.clone()), date("2026-01-15")).unwrap_err();
        assert_eq!((refused.code.code(), refused.field), (code, field), "{changes}");
    }
    let refused = deadline(&notice(any), date("2401-01-01")).unwrap_err();
    assert_eq!((refused.code.code(), refused.field), ("DATE_OUT_OF_RANGE", "on"));
}

#[test]
fn renewals_take_only_rules_that_run_to_their_end() {
    let refused = |renews: Value, rule: Value| {
        let terms = two_years(json!({"afterwards": {"renews": renews}, "notice": rule}));
        terms.check().err().map(|error| error.code)
    };
    let grid = Some(TermErrorCode::NoticeGridWithRenewal);
    for to in ["month_end", "mid_month_or_month_end", "quarter_end", "half_year_end", "year_end"] {
        assert_eq!(refused(json!({"months": 12}), period(3, "months", to)), grid, "{to}");
    }
    let year = period(3, "months", "contract_year_end");
    assert_eq!(refused(json!({"months": 18}), year.clone()), grid);
    assert_eq!(refused(json!({"weeks": 52}), year.clone()), grid);
    assert_eq!(refused(json!({"months": 24}), year.clone()), None);
    assert_eq!(refused(json!({"years": 1}), year), None);
    assert_eq!(refused(json!({"months": 12}), json!({"kind": "by_day_of_month", "day": 15})), grid);
    assert_eq!(refused(json!({"months": 12}), json!({"kind": "third_working_day", "of": "month"})), grid);
    assert_eq!(refused(json!({"months": 1}), period(3, "months", "term_end")), None);
}

#[test]
fn the_documented_terms_are_read_and_written_unchanged() {
    let any = json!({"kind": "any_time", "amount": 1, "unit": "months"});
    for rule in [
        period(3, "months", "month_end"),
        json!({"kind": "period", "amount": 3, "unit": "years", "to": {"days": ["03-31", "09-30"]}}),
        any.clone(),
        json!({"kind": "by_day_of_month", "day": 15}),
        json!({"kind": "third_working_day", "of": "month", "to": "month_end"}),
        json!({"kind": "third_working_day", "of": "quarter"}),
        json!({"kind": "fixed", "by": "09-30", "to": "12-31"}),
        json!({"kind": "working_days", "amount": 10, "week": "mon_sat", "to": "month_end"}),
        json!({"kind": "by_duration", "steps": [{"from_years": 0, "rule": any}, {"from_years": 2, "rule": any}]}),
        json!({"kind": "special", "event": "2026-03-02", "within": {"amount": 1, "unit": "months"}, "ends": "receipt"}),
        json!({"kind": "special", "event": "2026-03-02", "within": {"amount": 1, "unit": "months"},
            "ends": "event_effect", "effect": "2026-04-01"}),
        json!({"kind": "special", "event": "2026-03-02", "within": {"amount": 1, "unit": "months"}, "ends": any}),
        json!({"kind": "none"}),
    ] {
        for (first, afterwards) in [
            (json!({"months": 24}), json!({"renews": {"months": 12}})),
            (json!({"weeks": 24}), json!("ends")),
            (json!({"days": 24}), json!({"renews": {"years": 1}})),
            (json!({"until": "2026-07-14"}), json!("indefinite")),
            (Value::Null, json!("indefinite")),
        ] {
            let written = json!({
                "start": "2024-07-15", "first_term": first, "afterwards": afterwards,
                "notice_first": null, "notice": rule, "earliest_end": "2027-01-01",
                "excluded_ends": ["12-31"], "region": "AT-9", "private_recipient": false,
                "postal_days": 5,
            });
            let read: Terms = serde_json::from_value(written.clone()).unwrap();
            assert_eq!(serde_json::to_value(&read).unwrap(), written);
        }
    }
}

#[test]
fn what_may_be_left_out_and_what_is_refused_when_read() {
    let least = json!({"start": "2024-07-15", "afterwards": "indefinite", "notice": {"kind": "none"}});
    let read: Terms = serde_json::from_value(least.clone()).unwrap();
    assert_eq!((read.postal_days, read.region.to_string().as_str()), (5, "DE"));
    for (key, value) in [
        ("start", json!("2024-02-30")),
        ("afterwards", json!({"renews": {"fortnights": 1}})),
        ("afterwards", json!("renews")),
        ("first_term", json!({"months": 24, "until": "2030-01-01"})),
        ("notice", json!({"kind": "period", "amount": 1, "unit": "months"})),
        ("notice", json!({"kind": "period", "amount": 1.5, "unit": "months", "to": "month_end"})),
        ("notice", json!({"kind": "any_time", "amount": 1, "unit": "months", "to": "month_end"})),
        ("notice", json!({"kind": "haphazard"})),
        ("region", json!("FR")),
        ("excluded_ends", json!(["31.12."])),
        ("excluded_ends", json!(["02-30"])),
        ("excluded_ends", json!(["+1-01"])),
        ("notce", json!({"kind": "none"})),
    ] {
        let mut changed = least.clone();
        changed[key] = value.clone();
        assert!(serde_json::from_value::<Terms>(changed).is_err(), "{key}: {value}");
    }
}
