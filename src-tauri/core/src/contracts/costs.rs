//! What a contract costs: due days without drift, and the three figures that are shown apart.

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::money::{Money, MoneyError};

crate::text_enum! {
    /// How often an amount falls due.
    PaymentInterval {
        /// One time; stands beside the running amounts and does not replace them.
        Once = "once",
        /// Every seven days.
        Weekly = "weekly",
        /// Every fourteen days.
        TwoWeekly = "two_weekly",
        /// Every 28 days.
        FourWeekly = "four_weekly",
        /// Every month.
        Monthly = "monthly",
        /// Every two months.
        TwoMonthly = "two_monthly",
        /// Every three months.
        Quarterly = "quarterly",
        /// Every four months.
        FourMonthly = "four_monthly",
        /// Every six months.
        HalfYearly = "half_yearly",
        /// Every year.
        Yearly = "yearly",
        /// Every two years.
        TwoYearly = "two_yearly",
        /// Every three years.
        ThreeYearly = "three_yearly",
        /// Every five years.
        FiveYearly = "five_yearly",
    }
}

/// The rhythm of an interval.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rhythm {
    Once,
    Days(u32),
    Months(u32),
}

impl PaymentInterval {
    const fn rhythm(self) -> Rhythm {
        match self {
            Self::Once => Rhythm::Once,
            Self::Weekly => Rhythm::Days(7),
            Self::TwoWeekly => Rhythm::Days(14),
            Self::FourWeekly => Rhythm::Days(28),
            Self::Monthly => Rhythm::Months(1),
            Self::TwoMonthly => Rhythm::Months(2),
            Self::Quarterly => Rhythm::Months(3),
            Self::FourMonthly => Rhythm::Months(4),
            Self::HalfYearly => Rhythm::Months(6),
            Self::Yearly => Rhythm::Months(12),
            Self::TwoYearly => Rhythm::Months(24),
            Self::ThreeYearly => Rhythm::Months(36),
            Self::FiveYearly => Rhythm::Months(60),
        }
    }
}

/// An amount that holds from a day on, until the next step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CostStep {
    /// From when on; `None`: from the beginning.
    #[serde(default)]
    pub valid_from: Option<NaiveDate>,
    /// What is paid each time.
    pub amount: Money,
    /// How often.
    pub interval: PaymentInterval,
    /// The first due day of this rhythm. `None`: the rhythm of the step before goes on where the
    /// interval is the same, else it begins with `valid_from`, else with the contract.
    #[serde(default)]
    pub first_due: Option<NaiveDate>,
}

/// A price as the book or the calculator keeps it.
pub trait Priced {
    /// How often it is paid.
    fn interval(&self) -> PaymentInterval;
    /// From when on it holds; `None`: from the beginning.
    fn valid_from(&self) -> Option<NaiveDate>;
}

impl Priced for CostStep {
    fn interval(&self) -> PaymentInterval {
        self.interval
    }

    fn valid_from(&self) -> Option<NaiveDate> {
        self.valid_from
    }
}

/// The running price that holds on a day, in whatever order they stand; `None` before the first.
#[must_use]
pub fn holding<T: Priced>(prices: &[T], day: NaiveDate) -> Option<&T> {
    prices
        .iter()
        .filter(|price| price.interval() != PaymentInterval::Once)
        .filter(|price| price.valid_from().is_none_or(|from| from <= day))
        .max_by_key(|price| price.valid_from())
}

/// One payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Due {
    /// The due day.
    pub date: NaiveDate,
    /// The amount.
    pub amount: Money,
}

/// *Jahresbetrag*: what the step that holds on a day comes to in a year (52 weeks, 12 months).
/// Before the first step it is the first step's. `None` without a running cost (none, or only once).
///
/// # Errors
/// `AMOUNT_TOO_LARGE`.
pub fn yearly_amount(steps: &[CostStep], on: NaiveDate) -> Result<Option<Money>, MoneyError> {
    let Some(step) = holding(steps, on).or_else(|| running_steps(steps).first().copied()) else {
        return Ok(None);
    };
    match step.interval.rhythm() {
        Rhythm::Once => Ok(None),
        Rhythm::Days(days) => step.amount.checked_scale(52 * 7, days.into()).map(Some),
        Rhythm::Months(months) => step.amount.checked_scale(12, months.into()).map(Some),
    }
}

/// *Fällig im Jahr*: what falls due in a calendar year, up to the contract's end.
/// `None` without any cost step.
///
/// # Errors
/// `CURRENCY_MISMATCH`, `AMOUNT_TOO_LARGE`.
pub fn due_in_year(
    steps: &[CostStep],
    start: NaiveDate,
    end: Option<NaiveDate>,
    year: i32,
) -> Result<Option<Money>, MoneyError> {
    let (Some(first), Some(last)) = (NaiveDate::from_ymd_opt(year, 1, 1), NaiveDate::from_ymd_opt(year, 12, 31)) else {
        return Ok(None);
    };
    sum_of_dues(steps, start, first, end.map_or(last, |end| end.min(last)))
}

/// *Noch zu zahlen bis Ende*: what falls due from a day on (that day included) up to the end.
/// `None` without any cost step.
///
/// # Errors
/// `CURRENCY_MISMATCH`, `AMOUNT_TOO_LARGE`.
pub fn remaining_until(
    steps: &[CostStep],
    start: NaiveDate,
    on: NaiveDate,
    end: NaiveDate,
) -> Result<Option<Money>, MoneyError> {
    sum_of_dues(steps, start, on, end)
}

/// What a missed deadline costs: what falls due after the end `after`, up to and with the end `until`.
/// `None` without any cost step.
///
/// # Errors
/// `CURRENCY_MISMATCH`, `AMOUNT_TOO_LARGE`.
pub fn due_between(
    steps: &[CostStep],
    start: NaiveDate,
    after: NaiveDate,
    until: NaiveDate,
) -> Result<Option<Money>, MoneyError> {
    sum_of_dues(steps, start, after.succ_opt().unwrap_or(after), until)
}

fn sum_of_dues(
    steps: &[CostStep],
    start: NaiveDate,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<Option<Money>, MoneyError> {
    let Some(first) = steps.first() else {
        return Ok(None);
    };
    due_days(steps, start, from, until)
        .into_iter()
        .try_fold(Money::new(0, first.amount.currency), |sum, due| sum.checked_add(due.amount))
        .map(Some)
}

/// The payments from one day to another, both included, in order.
///
/// Each due day is counted from the first one of its rhythm, never from the one before: from a 31st
/// follow 28.02. and then 31.03. again.
#[must_use]
pub fn due_days(steps: &[CostStep], start: NaiveDate, from: NaiveDate, until: NaiveDate) -> Vec<Due> {
    let mut dues: Vec<Due> = Vec::new();
    for step in steps.iter().filter(|step| step.interval == PaymentInterval::Once) {
        let date = step.first_due.or(step.valid_from).unwrap_or(start);
        if (from..=until).contains(&date) {
            dues.push(Due { date, amount: step.amount });
        }
    }
    let running = running_steps(steps);
    let mut rhythm_before: Option<(PaymentInterval, NaiveDate)> = None;
    for (place, step) in running.iter().enumerate() {
        let goes_on = rhythm_before.filter(|&(interval, _)| interval == step.interval);
        let first = step.first_due.or(goes_on.map(|(_, first)| first)).or(step.valid_from).unwrap_or(start);
        rhythm_before = Some((step.interval, first));
        let holds_until = running.get(place + 1).and_then(|next| next.valid_from?.pred_opt());
        let from = step.valid_from.map_or(from, |valid| from.max(valid)).max(first);
        let until = holds_until.map_or(until, |last| until.min(last));
        if from <= until {
            let amount = step.amount;
            dues.extend(
                days_of(step.interval.rhythm(), first, from)
                    .take_while(|&date| date <= until)
                    .map(|date| Due { date, amount }),
            );
        }
    }
    dues.sort_by_key(|due| due.date);
    dues
}

/// The steps that run, in the order in which they hold.
fn running_steps(steps: &[CostStep]) -> Vec<&CostStep> {
    let mut running: Vec<&CostStep> = steps.iter().filter(|step| step.interval != PaymentInterval::Once).collect();
    running.sort_by_key(|step| step.valid_from);
    running
}

/// The days of a rhythm that began on `first`, from `from` (not before `first`) on.
fn days_of(rhythm: Rhythm, first: NaiveDate, from: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    let passed = match rhythm {
        Rhythm::Once => 0,
        Rhythm::Days(days) => (from - first).num_days() / i64::from(days),
        Rhythm::Months(months) => {
            let months_between =
                i64::from(from.year() - first.year()) * 12 + i64::from(from.month()) - i64::from(first.month());
            months_between / i64::from(months)
        }
    };
    // Both counts are at most one rhythm short of `from`; `passed` is not negative there.
    let passed = u32::try_from(passed).unwrap_or(0);
    (passed..)
        .map_while(move |times| match rhythm {
            Rhythm::Once => (times == 0).then_some(first),
            Rhythm::Days(days) => first.checked_add_days(Days::new(u64::from(days) * u64::from(times))),
            Rhythm::Months(months) => first.checked_add_months(Months::new(months.checked_mul(times)?)),
        })
        .skip_while(move |&date| date < from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Currency;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    const fn eur(minor: i64) -> Money {
        Money::new(minor, Currency::EUR)
    }

    fn step(valid_from: Option<&str>, minor: i64, interval: PaymentInterval) -> CostStep {
        CostStep { valid_from: valid_from.map(date), amount: eur(minor), interval, first_due: None }
    }

    fn days(steps: &[CostStep], start: &str, from: &str, until: &str) -> String {
        due_days(steps, date(start), date(from), date(until))
            .iter()
            .map(|due| format!("{}:{}", due.date.format("%d.%m.%y"), due.amount.minor))
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn no_drift_from_the_thirty_first() {
        let steps = [step(None, 100, PaymentInterval::Monthly)];
        assert_eq!(
            days(&steps, "2026-01-31", "2026-01-01", "2026-05-31"),
            "31.01.26:100 28.02.26:100 31.03.26:100 30.04.26:100 31.05.26:100"
        );
        let leap = [step(None, 100, PaymentInterval::Yearly)];
        assert_eq!(days(&leap, "2024-02-29", "2027-01-01", "2028-12-31"), "28.02.27:100 29.02.28:100");
    }

    #[test]
    fn asking_from_anywhere_gives_the_same_days() {
        for interval in PaymentInterval::ALL {
            let steps = [step(None, 1, *interval)];
            let (start, until) = (date("2019-08-31"), date("2032-01-01"));
            let all = due_days(&steps, start, start, until);
            for offset in 0..900 {
                let from = start + Days::new(5 * offset);
                let later: Vec<Due> = all.iter().copied().filter(|due| due.date >= from).collect();
                assert_eq!(due_days(&steps, start, from, until), later, "{interval:?} {from}");
            }
        }
    }

    #[test]
    fn price_steps_keep_the_rhythm() {
        let steps = [
            CostStep { first_due: Some(date("2025-02-15")), ..step(None, 1_000, PaymentInterval::Quarterly) },
            step(Some("2026-01-01"), 1_100, PaymentInterval::Quarterly),
            step(Some("2026-07-01"), 500, PaymentInterval::Monthly),
        ];
        assert_eq!(
            days(&steps, "2025-01-01", "2025-01-01", "2026-09-30"),
            "15.02.25:1000 15.05.25:1000 15.08.25:1000 15.11.25:1000 15.02.26:1100 15.05.26:1100 \
             01.07.26:500 01.08.26:500 01.09.26:500"
        );
        let yearly = |day| yearly_amount(&steps, date(day)).unwrap().unwrap().minor;
        assert_eq!(yearly("2024-12-31"), 4_000);
        assert_eq!(yearly("2025-12-31"), 4_000);
        assert_eq!(yearly("2026-01-01"), 4_400);
        assert_eq!(yearly("2026-12-31"), 6_000);
    }

    #[test]
    fn steps_hold_in_order_of_their_days() {
        let steps = [step(Some("2026-01-01"), 200, PaymentInterval::Yearly), step(None, 100, PaymentInterval::Yearly)];
        assert_eq!(days(&steps, "2024-05-01", "2024-01-01", "2026-12-31"), "01.05.24:100 01.05.25:100 01.05.26:200");
    }

    #[test]
    fn what_is_paid_once_stands_beside() {
        let steps = [step(None, 9_900, PaymentInterval::Once), step(None, 1_000, PaymentInterval::Monthly)];
        assert_eq!(days(&steps, "2026-03-01", "2026-01-01", "2026-04-30"), "01.03.26:9900 01.03.26:1000 01.04.26:1000");
        assert_eq!(yearly_amount(&steps, date("2026-03-01")), Ok(Some(eur(12_000))));
        assert_eq!(yearly_amount(&steps[..1], date("2026-03-01")), Ok(None));
    }

    #[test]
    fn annualised() {
        for (interval, minor, yearly) in [
            (PaymentInterval::Weekly, 100, 5_200),
            (PaymentInterval::TwoWeekly, 100, 2_600),
            (PaymentInterval::FourWeekly, 100, 1_300),
            (PaymentInterval::Monthly, 100, 1_200),
            (PaymentInterval::TwoMonthly, 100, 600),
            (PaymentInterval::FourMonthly, 100, 300),
            (PaymentInterval::HalfYearly, 100, 200),
            (PaymentInterval::Yearly, 100, 100),
            (PaymentInterval::TwoYearly, 101, 51),
            (PaymentInterval::ThreeYearly, 100, 33),
            (PaymentInterval::FiveYearly, 100, 20),
        ] {
            let found = yearly_amount(&[step(None, minor, interval)], date("2026-01-01"));
            assert_eq!(found, Ok(Some(eur(yearly))), "{interval:?}");
        }
    }

    #[test]
    fn three_figures_apart() {
        let steps = [step(None, 1_000, PaymentInterval::Monthly)];
        let (start, end) = (date("2025-03-15"), date("2026-06-30"));
        let in_year = |year| due_in_year(&steps, start, Some(end), year).unwrap().unwrap().minor;
        assert_eq!((in_year(2024), in_year(2025), in_year(2026), in_year(2027)), (0, 10_000, 6_000, 0));
        let left = |on| remaining_until(&steps, start, date(on), end).unwrap().unwrap().minor;
        assert_eq!((left("2026-05-15"), left("2026-05-16"), left("2026-07-01")), (2_000, 1_000, 0));
        let missed = due_between(&steps, start, end, date("2026-09-30"));
        assert_eq!(missed, Ok(Some(eur(3_000))));
        assert_eq!(due_in_year(&[], start, None, 2026), Ok(None));
    }

    #[test]
    fn currencies_are_never_mixed() {
        let mut steps =
            [step(None, 100, PaymentInterval::Monthly), step(Some("2026-02-01"), 100, PaymentInterval::Monthly)];
        steps[1].amount.currency = Currency::CHF;
        assert_eq!(
            due_in_year(&steps, date("2026-01-01"), None, 2026),
            Err(MoneyError::CurrencyMismatch(Currency::EUR, Currency::CHF))
        );
    }
}
