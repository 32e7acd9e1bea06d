//! What holds for all terms.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use serde_json::json;

use super::simulated::any_day_of_year;
use super::simulation::on_grid;
use super::*;
use crate::contracts::date_math;

fn any_grid() -> impl Strategy<Value = Grid> {
    prop_oneof![
        Just(Grid::MonthEnd),
        Just(Grid::MidMonthOrMonthEnd),
        Just(Grid::QuarterEnd),
        Just(Grid::HalfYearEnd),
        Just(Grid::YearEnd),
        Just(Grid::ContractYearEnd),
        prop::collection::vec(any_day_of_year(), 1..4).prop_map(Grid::Days),
    ]
}

fn any_unit() -> impl Strategy<Value = Unit> {
    prop_oneof![Just(Unit::Days), Just(Unit::Weeks), Just(Unit::Months)]
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0..9_000u64).prop_map(|days| date("2010-01-01") + Days::new(days))
}

proptest! {
    /// For a grid: the end lies on it, its last day is not past, and no earlier grid day will do.
    #[test]
    fn the_smallest_end_that_notice_still_reaches(
        start in any_day(), on in any_day(), to in any_grid(), unit in any_unit(), amount in 0..15i64,
    ) {
        let rule = NoticeRule::Period { amount, unit, to: to.clone() };
        let terms = Terms { start, notice: rule, ..terms(json!({})) };
        let found = deadline(&terms, on).unwrap();
        let (end, receive_by) = (found.end.unwrap(), found.receive_by.unwrap());
        let period = Span::new(amount, unit).notice("notice").unwrap();
        prop_assert!(on_grid(&to, start, end));
        prop_assert!(receive_by >= on && receive_by <= end);
        prop_assert!(date_math::add(on, period).unwrap() <= end);
        let mut day = on.max(start);
        while day < end {
            prop_assert!(!(on_grid(&to, start, day) && date_math::add(on, period).unwrap() <= day), "{day}");
            day = day.succ_opt().unwrap();
        }
        // The last day really is the last: the day after leads to a later end.
        prop_assert!(found.missed_end.unwrap() > end);
        prop_assert_eq!(deadline(&terms, receive_by).unwrap().end, Some(end));
        let (safe, send) = (found.safe_day.unwrap(), found.send_by.unwrap());
        prop_assert!(send < safe && safe <= receive_by);
    }

    /// Renewals by any length, down to a day: always an answer, always an end of the chain.
    #[test]
    fn renewals_never_stand_still(
        start in any_day(), on in any_day(), first in 1..40i64, again in 1..40i64,
        first_unit in any_unit(), again_unit in any_unit(), amount in 0..15i64, unit in any_unit(),
    ) {
        let terms = Terms {
            start,
            first_term: Some(FirstTerm::Lasts(Span::new(first, first_unit))),
            afterwards: Afterwards::Renews(Span::new(again, again_unit)),
            notice: NoticeRule::Period { amount, unit, to: Grid::TermEnd },
            ..terms(json!({}))
        };
        let found = deadline(&terms, on).unwrap();
        let (end, receive_by) = (found.end.unwrap(), found.receive_by.unwrap());
        prop_assert!(receive_by >= on);
        // Walk the chain by hand.
        let renewal = Span::new(again, again_unit).term("afterwards").unwrap();
        let period = Span::new(amount, unit).notice("notice").unwrap();
        let mut walked = terms.first_end().unwrap().unwrap();
        while date_math::latest(walked, period).unwrap() < on {
            walked = date_math::end_of_term(walked.succ_opt().unwrap(), renewal).unwrap();
        }
        prop_assert_eq!(walked, end);
    }

    /// Asking later never gives an earlier end, whatever the rule.
    #[test]
    fn later_notice_never_ends_earlier(
        start in any_day(), on in any_day(), wait in 1..400u64, kind in 0..5usize, amount in 0..15i64,
    ) {
        let rule = match kind {
            0 => NoticeRule::AnyTime { amount, unit: Unit::Months },
            1 => NoticeRule::ByDayOfMonth { day: u32::try_from(amount + 1).unwrap() },
            2 => NoticeRule::ThirdWorkingDay { of: WorkingDayOf::Quarter, to: None },
            3 => NoticeRule::Fixed { by: MonthDay::new(9, 30).unwrap(), to: MonthDay::new(6, 30).unwrap() },
            _ => NoticeRule::WorkingDays { amount, week: crate::holidays::Week::MonFri, to: Grid::MonthEnd },
        };
        let terms = Terms { start, notice: rule, ..terms(json!({})) };
        let (now, later) = (deadline(&terms, on).unwrap(), deadline(&terms, on + Days::new(wait)).unwrap());
        prop_assert!(later.end >= now.end);
        prop_assert!(now.receive_by.is_none_or(|by| by >= on));
        if let Some(missed) = now.missed_end {
            prop_assert!(Some(missed) > now.end);
        }
    }
}
