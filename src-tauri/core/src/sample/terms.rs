//! Terms whose days lie where the sample wants them.

use chrono::{Months, NaiveDate, TimeDelta};

use crate::contracts::ground::Ground;
use crate::contracts::{Afterwards, FirstTerm, Grid, NoticeRule, Span, Terms, Unit, deadline};

pub(super) const fn days(amount: i64) -> Span {
    Span::new(amount, Unit::Days)
}

pub(super) const fn weeks(amount: i64) -> Span {
    Span::new(amount, Unit::Weeks)
}

pub(super) const fn months(amount: i64) -> Span {
    Span::new(amount, Unit::Months)
}

pub(super) const fn years(amount: i64) -> Span {
    Span::new(amount, Unit::Years)
}

/// So much notice to these days.
pub(super) const fn notice(span: Span, to: Grid) -> NoticeRule {
    NoticeRule::Period { amount: span.amount, unit: span.unit, to }
}

/// So much notice, any day.
pub(super) const fn any_time(span: Span) -> NoticeRule {
    NoticeRule::AnyTime { amount: span.amount, unit: span.unit }
}

/// What was agreed, in one go.
pub(super) fn terms(start: NaiveDate, first: Option<Span>, afterwards: Afterwards, notice: NoticeRule) -> Terms {
    Terms {
        start,
        first_term: first.map(FirstTerm::Lasts),
        afterwards,
        notice_first: None,
        notice,
        earliest_end: None,
        excluded_ends: Vec::new(),
        region: crate::holidays::Region::default(),
        private_recipient: false,
        postal_days: 5,
        own_days: crate::holidays::OwnDays::default(),
    }
}

/// A term with renewals whose notice is to be sent as near as can be to `send` (the letter
/// goes on working days only). `past` renewals lie behind it already.
pub(super) fn sent_on(
    send: NaiveDate,
    today: NaiveDate,
    ground: &Ground,
    first: u32,
    renewal: u32,
    past: u32,
    span: Span,
) -> Terms {
    let length = first + renewal * past;
    let of_end = |end: NaiveDate| {
        let start = (end + TimeDelta::days(1)) - Months::new(length);
        terms(
            start,
            Some(months(i64::from(first))),
            Afterwards::Renews(months(i64::from(renewal))),
            notice(span, Grid::TermEnd),
        )
    };
    let notice_days = match span.unit {
        Unit::Days => span.amount,
        Unit::Weeks => 7 * span.amount,
        Unit::Months => 30 * span.amount,
        Unit::Years => 365 * span.amount,
    };
    // A letter takes five to twelve days, the notice its time: the end lies not far from there.
    let guess = send + TimeDelta::days(notice_days + 8);
    let distance = |candidate: &Terms| {
        let send_by = deadline(&ground.applied_to(candidate), today).ok().and_then(|deadline| deadline.send_by);
        send_by.map_or(i64::MAX, |day| (day - send).num_days().abs())
    };
    (-14..=14).map(|shift| of_end(guess + TimeDelta::days(shift))).min_by_key(distance).unwrap_or_else(|| of_end(guess))
}
