//! The calculator against the simulation of the rules: all kinds of terms, on any day, and on the very days on which
//! the answer changes.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::json;

use super::simulation::{Simulation, length, tomorrow, ymd};
use super::*;
use crate::holidays::{Region, Week};

/// Days of five years, every second of them late in its month, where months differ.
fn any_start() -> impl Strategy<Value = NaiveDate> {
    (2018..=2022i32, 1..=12u32, prop_oneof![1..=31u32, 27..=31u32])
        .prop_map(|(year, month, day)| ymd(year, month, day.min(length(year, month))))
}

/// Days of the year with 29.02., every second of them late in its month.
pub(super) fn any_day_of_year() -> impl Strategy<Value = MonthDay> {
    // 2024 has a 29 February.
    (1..=12u32, prop_oneof![1..=31u32, 27..=31u32])
        .prop_map(|(month, day)| MonthDay::new(month, day.min(length(2024, month))).unwrap())
}

fn any_span(least: i64) -> impl Strategy<Value = Span> {
    prop_oneof![
        2 => (least..15).prop_map(|amount| Span::new(amount, Unit::Months)),
        1 => (least..15).prop_map(|amount| Span::new(amount, Unit::Weeks)),
        1 => (least..100).prop_map(|amount| Span::new(amount, Unit::Days)),
        1 => (least..3).prop_map(|amount| Span::new(amount, Unit::Years)),
    ]
}

fn any_grid() -> impl Strategy<Value = Grid> {
    prop_oneof![
        4 => Just(Grid::TermEnd),
        2 => Just(Grid::ContractYearEnd),
        1 => Just(Grid::MonthEnd),
        1 => Just(Grid::MidMonthOrMonthEnd),
        1 => Just(Grid::QuarterEnd),
        1 => Just(Grid::HalfYearEnd),
        1 => Just(Grid::YearEnd),
        2 => prop::collection::vec(any_day_of_year(), 1..4).prop_map(Grid::Days),
    ]
}

fn any_period() -> BoxedStrategy<NoticeRule> {
    (any_span(0), any_grid())
        .prop_map(|(span, to)| NoticeRule::Period { amount: span.amount, unit: span.unit, to })
        .boxed()
}

fn any_time() -> impl Strategy<Value = NoticeRule> {
    any_span(0).prop_map(|span| NoticeRule::AnyTime { amount: span.amount, unit: span.unit })
}

/// The kinds that name a last day without counting a period.
fn any_other_kind() -> BoxedStrategy<NoticeRule> {
    let third = select(vec![
        (WorkingDayOf::Month, None),
        (WorkingDayOf::Month, Some(WorkingDayTo::MonthEnd)),
        (WorkingDayOf::Month, Some(WorkingDayTo::QuarterEnd)),
        (WorkingDayOf::Quarter, None),
        (WorkingDayOf::Quarter, Some(WorkingDayTo::QuarterEnd)),
    ]);
    // More than a year of working days are looked for in another way.
    let working_days = (prop_oneof![14 => 0..40i64, 1 => 360..400i64], select(vec![Week::MonFri, Week::MonSat]));
    prop_oneof![
        2 => (working_days, any_grid())
            .prop_map(|((amount, week), to)| NoticeRule::WorkingDays { amount, week, to }),
        1 => (1..=31u32).prop_map(|day| NoticeRule::ByDayOfMonth { day }),
        1 => third.prop_map(|(of, to)| NoticeRule::ThirdWorkingDay { of, to }),
        1 => (any_day_of_year(), any_day_of_year()).prop_map(|(by, to)| NoticeRule::Fixed { by, to }),
    ]
    .boxed()
}

fn any_kind_but_period() -> BoxedStrategy<NoticeRule> {
    prop_oneof![4 => any_other_kind(), 1 => any_time()].boxed()
}

/// Up to four steps, a year or two apart, so that notice late in one is judged by the next.
fn any_by_duration() -> BoxedStrategy<NoticeRule> {
    let step = prop_oneof![2 => any_period(), 1 => any_other_kind()];
    prop::collection::vec((1..=2u32, step), 1..=4)
        .prop_map(|steps| {
            let mut years = 0;
            let steps = steps.into_iter().enumerate().map(|(place, (apart, rule))| {
                years += if place == 0 { 0 } else { apart };
                DurationStep { from_years: years, rule }
            });
            NoticeRule::ByDuration { steps: steps.collect() }
        })
        .boxed()
}

fn any_special() -> BoxedStrategy<NoticeRule> {
    let day = |days: std::ops::Range<u64>| days.prop_map(|days| date("2020-01-01") + Days::new(days));
    let ends = prop_oneof![
        Just(SpecialEnd::On(SpecialEndDay::Receipt)),
        Just(SpecialEnd::On(SpecialEndDay::EventEffect)),
        prop_oneof![any_period(), any_other_kind(), any_time().boxed()].prop_map(|rule| SpecialEnd::By(Box::new(rule))),
    ];
    (day(0..2_000), day(0..2_300), any_span(0), ends)
        .prop_map(|(event, effect, within, ends)| NoticeRule::Special { event, within, ends, effect: Some(effect) })
        .boxed()
}

/// Terms with such a rule; two in five have another one for the first end.
///
/// A renewing contract takes a period to the end of a term only: its other periods are made such.
fn any_terms(rule: BoxedStrategy<NoticeRule>) -> impl Strategy<Value = Terms> {
    let first_term = prop_oneof![
        1 => Just(None::<FirstTerm>),
        3 => any_span(1).prop_map(|span| Some(FirstTerm::Lasts(span))),
        // A fixed last day is counted from the start when that is known.
        1 => (0..900u64).prop_map(|days| Some(FirstTerm::Until { until: date("2000-01-01") + Days::new(days) })),
    ];
    let afterwards =
        prop_oneof![Just(Afterwards::Ends), Just(Afterwards::Indefinite), any_span(1).prop_map(Afterwards::Renews),];
    let kinds = prop_oneof![rule.clone(), any_period(), Just(NoticeRule::None)];
    let rules = (rule, prop::option::weighted(0.4, kinds));
    let limits = (prop::option::weighted(0.3, 0..1_200u64), prop::collection::vec(excluded(), 0..3));
    let region = select(Region::all().collect::<Vec<_>>());
    (any_start(), first_term, afterwards, rules, limits, region).prop_map(
        |(start, first_term, afterwards, (notice, notice_first), (earliest, excluded_ends), region)| {
            let first_term = first_term.map(|term| match term {
                FirstTerm::Until { until } => {
                    FirstTerm::Until { until: start + until.signed_duration_since(date("2000-01-01")) }
                }
                lasts @ FirstTerm::Lasts(_) => lasts,
            });
            let afterwards = if first_term.is_none() { Afterwards::Indefinite } else { afterwards };
            Terms {
                start,
                first_term,
                afterwards,
                notice_first: notice_first.map(|rule| fitting(rule, afterwards)),
                notice: fitting(notice, afterwards),
                earliest_end: earliest.map(|days| start + Days::new(days)),
                excluded_ends,
                region,
                ..terms(json!({}))
            }
        },
    )
}

/// Days that are excluded as ends, most of them ends of something.
fn excluded() -> impl Strategy<Value = MonthDay> {
    let usual = ["12-31", "09-30", "06-30", "03-31", "02-28", "02-29"].map(|day| day.parse::<MonthDay>().unwrap());
    prop_oneof![3 => select(usual.to_vec()), 1 => any_day_of_year()]
}

fn fitting(rule: NoticeRule, afterwards: Afterwards) -> NoticeRule {
    match (rule, afterwards) {
        (NoticeRule::Period { amount, unit, to }, Afterwards::Renews(_)) if to != Grid::ContractYearEnd => {
            NoticeRule::Period { amount, unit, to: Grid::TermEnd }
        }
        (rule, _) => rule,
    }
}

/// Holds the calculator against the simulation on one day, and gives the last day of receipt.
fn agree(terms: &Terms, on: NaiveDate) -> Result<Option<NaiveDate>, TestCaseError> {
    let simulation = Simulation::of(terms);
    let expected = simulation.answer(on);
    let missed = expected.receive_by.and_then(|last| simulation.answer(tomorrow(last)).end);
    match deadline(terms, on) {
        Ok(found) => {
            prop_assert_eq!((found.end, found.receive_by), (expected.end, expected.receive_by), "on {}", on);
            prop_assert_eq!(found.missed_end, missed, "missed, on {}", on);
        }
        // Every end is excluded: of this day, or of the day after the last one.
        Err(refused) => {
            prop_assert_eq!(refused.code, TermErrorCode::NoEndFound, "on {}", on);
            prop_assert!(expected.end.is_none() || missed.is_none(), "on {on}: {expected:?}");
        }
    }
    Ok(expected.receive_by)
}

/// Any day, the last day of receipt for the end found, and the day after it.
fn agree_around(terms: &Terms, after: u64) -> Result<(), TestCaseError> {
    prop_assume!(terms.check().is_ok());
    // Contracts that have not begun yet are asked about as well.
    let on = terms.start + Days::new(after) - Days::new(60);
    if let Some(last) = agree(terms, on)? {
        agree(terms, last)?;
        agree(terms, tomorrow(last))?;
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn periods_to_every_grid(terms in any_terms(any_period()), after in 0..1_600u64) {
        agree_around(&terms, after)?;
    }

    #[test]
    fn the_other_kinds(terms in any_terms(any_kind_but_period()), after in 0..1_600u64) {
        agree_around(&terms, after)?;
    }

    #[test]
    fn rules_by_duration(terms in any_terms(any_by_duration()), after in 0..2_200u64) {
        agree_around(&terms, after)?;
    }

    #[test]
    fn special_notices(terms in any_terms(any_special()), after in 0..1_600u64) {
        agree_around(&terms, after)?;
    }
}

/// What the simulation itself comes to, against examples of the rules: it would else be proof of nothing.
#[test]
fn the_simulation_knows_the_worked_examples() {
    let third = json!({"kind": "third_working_day", "of": "month"});
    let weekdays = json!({"kind": "working_days", "amount": 10, "week": "mon_fri", "to": "month_end"});
    let any = json!({"kind": "any_time", "amount": 1, "unit": "months"});
    for (terms, on, end, last) in [
        (notice(period(3, "months", "quarter_end")), "2026-01-15", "2026-06-30", Some("2026-03-31")),
        (two_years(json!({"notice": period(3, "months", "term_end")})), "2026-01-15", "2026-07-14", Some("2026-04-14")),
        (two_years(json!({"notice": period(3, "months", "term_end")})), "2026-04-15", "2027-07-14", Some("2027-04-14")),
        (notice(any), "2028-01-31", "2028-02-29", None),
        (notice(period(4, "weeks", "mid_month_or_month_end")), "2026-03-16", "2026-04-15", Some("2026-03-18")),
        (notice(third), "2025-05-05", "2025-07-31", Some("2025-05-05")),
        (notice(weekdays), "2026-03-16", "2026-03-31", Some("2026-03-17")),
        (
            notice(json!({"kind": "fixed", "by": "09-30", "to": "12-31"})),
            "2026-10-01",
            "2027-12-31",
            Some("2027-09-30"),
        ),
    ] {
        let found = Simulation::of(&terms).answer(date(on));
        assert_eq!((found.end, found.receive_by), (Some(date(end)), last.map(date)), "{on}: {:?}", terms.notice);
    }
}
