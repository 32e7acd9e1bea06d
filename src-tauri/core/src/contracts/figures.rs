//! The figures of one contract as it stands on a day, on the basis as agreed.

use chrono::{Datelike, NaiveDate};

use super::contract::{CostLine, Tax, steps};
use super::costs::{due_between, due_in_year, remaining_until, yearly_amount};
use super::next_end::Deadline;
use super::term::Terms;
use crate::money::{Money, MoneyError};

/// What a contract comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figures {
    /// Jahresbetrag.
    pub yearly: Option<Money>,
    /// Due in the calendar year of the day, up to the end that is settled.
    pub due_in_year: Option<Money>,
    /// Still to be paid until the next end.
    pub remaining: Option<Money>,
    /// What missing the deadline costs.
    pub cost_of_missing: Option<Money>,
    /// Whether the figures are net or gross.
    pub tax: Tax,
}

/// The figures of a contract; none without costs, and a sum that is beyond what numbers hold is left out.
/// `noticed` is the end by a notice that was given.
#[must_use]
pub fn figures(
    costs: &[CostLine],
    terms: &Terms,
    deadline: Option<&Deadline>,
    noticed: Option<NaiveDate>,
    today: NaiveDate,
) -> Option<Figures> {
    let tax = costs.first()?.tax;
    let steps = steps(costs, tax).ok()?;
    let end = noticed.or_else(|| deadline.and_then(|deadline| deadline.end));
    let missed = deadline.and_then(|deadline| deadline.missed_end);
    let told = |found: Result<Option<Money>, MoneyError>| found.ok().flatten();
    Some(Figures {
        yearly: told(yearly_amount(&steps, today)),
        // What goes on of itself is paid beyond its next possible end.
        due_in_year: told(due_in_year(&steps, terms.start, settled_end(terms, noticed), today.year())),
        remaining: end
            .filter(|end| *end >= today)
            .and_then(|end| told(remaining_until(&steps, terms.start, today, end))),
        cost_of_missing: end.zip(missed).and_then(|(end, missed)| told(due_between(&steps, terms.start, end, missed))),
        tax,
    })
}

/// The end that needs no further notice: by one that was given, or because the term runs out.
#[must_use]
pub fn settled_end(terms: &Terms, noticed: Option<NaiveDate>) -> Option<NaiveDate> {
    noticed.or_else(|| terms.runs_out().ok().flatten())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::contracts::deadline;
    use crate::contracts::testing::{day, terms};

    /// 100 € a month, for a year; notice to a month's end is possible all the time.
    #[test]
    fn a_year_is_paid_to_the_end_of_the_term_and_not_to_the_next_way_out() {
        let fixed =
            terms(json!({ "start": "2026-01-01", "first_term": { "until": "2026-12-31" }, "afterwards": "ends",
            "notice": { "kind": "period", "amount": 1, "unit": "months", "to": "month_end" } }));
        let costs: Vec<CostLine> = serde_json::from_value(json!([
            { "amount": { "minor": 10_000, "currency": "EUR" }, "tax": "net", "vat_rate": 0, "interval": "monthly" }
        ]))
        .unwrap();
        let today = day("2026-03-10");
        let next = deadline(&fixed, today).unwrap();
        assert_eq!(next.end, Some(day("2026-04-30")));
        let of = |noticed| figures(&costs, &fixed, Some(&next), noticed, today).unwrap();
        let minor = |money: Option<Money>| money.map(|money| money.minor);
        assert_eq!(minor(of(None).due_in_year), Some(120_000));
        assert_eq!(minor(of(None).remaining), Some(10_000));
        assert_eq!(minor(of(Some(day("2026-06-30"))).due_in_year), Some(60_000));
        assert_eq!(figures(&[], &fixed, Some(&next), None, today), None);
    }
}
