//! What was agreed: start, first term, what follows, and how notice is given.
//!
//! The shape on the wire and in the file is TERMS.json exactly.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::date_math::{self, Period};
use super::term_error::{TermError, TermErrorCode};
use crate::holidays::{Calendar, OwnDays, Region, Week};

/// Years that a period may last at most: what is longer is a slip of the finger.
const LONGEST_YEARS: u32 = 200;
/// The first and last day that terms may name.
const EARLIEST_YEAR: i32 = 1800;
const LATEST_YEAR: i32 = 2400;
/// Postal days beyond this are a slip of the finger.
const MOST_POSTAL_DAYS: i64 = 60;

/// The terms of a contract.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Terms {
    /// The day with whose start the contract begins.
    pub start: NaiveDate,
    /// The first term, if one was agreed.
    #[serde(default)]
    pub first_term: Option<FirstTerm>,
    /// What follows it.
    pub afterwards: Afterwards,
    /// How notice is given to the end of the first term; `None`: as `notice`.
    #[serde(default)]
    pub notice_first: Option<NoticeRule>,
    /// How notice is given.
    pub notice: NoticeRule,
    /// "Erstmals zum": no notice ends the contract earlier.
    #[serde(default)]
    pub earliest_end: Option<NaiveDate>,
    /// Days of the year on which the contract cannot end ("ausser 31.12.").
    #[serde(default)]
    pub excluded_ends: Vec<MonthDay>,
    /// The recipient's region: its holidays are no working days.
    #[serde(default)]
    pub region: Region,
    /// A private recipient empties the letter box on Saturdays too.
    #[serde(default)]
    pub private_recipient: bool,
    /// Working days that the post takes.
    #[serde(default = "default_postal_days")]
    pub postal_days: i64,
    /// Days that the office changed in its region's calendar; the office's, not the contract's.
    #[serde(skip)]
    pub own_days: OwnDays,
}

impl Terms {
    /// The calendar that the deadlines follow.
    pub(super) const fn calendar(&self) -> Calendar<'_> {
        Calendar::for_deadlines(self.region, &self.own_days)
    }
}

const fn default_postal_days() -> i64 {
    5
}

/// A unit of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Unit {
    Days,
    Weeks,
    Months,
    Years,
}

/// A period as agreed: `{"amount":3,"unit":"months"}`. Checked when the terms are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Span {
    /// How many.
    pub amount: i64,
    /// Of what.
    pub unit: Unit,
}

impl Span {
    /// A period.
    #[must_use]
    pub const fn new(amount: i64, unit: Unit) -> Self {
        Self { amount, unit }
    }

    fn period(self) -> Option<Period> {
        let amount = u32::try_from(self.amount).ok()?;
        let (period, most) = match self.unit {
            Unit::Days => (Period::Days(amount), LONGEST_YEARS * 366),
            Unit::Weeks => (Period::Days(amount.checked_mul(7)?), LONGEST_YEARS * 366),
            Unit::Months => (Period::Months(amount), LONGEST_YEARS * 12),
            Unit::Years => (Period::Months(amount.checked_mul(12)?), LONGEST_YEARS * 12),
        };
        let (Period::Days(n) | Period::Months(n)) = period;
        (n <= most).then_some(period)
    }

    /// As the length of a notice: zero is allowed, below is not.
    pub(super) fn notice(self, field: &'static str) -> Result<Period, TermError> {
        let code = if self.amount < 0 { TermErrorCode::NegativeNotice } else { TermErrorCode::NoticeTooLong };
        self.period().ok_or(TermError::new(code, field))
    }

    /// As the length of a term: at least one, so that renewals never stand still.
    pub(super) fn term(self, field: &'static str) -> Result<Period, TermError> {
        if self.amount < 1 {
            return Err(TermError::new(TermErrorCode::TermZero, field));
        }
        self.period().ok_or(TermError::new(TermErrorCode::TermTooLong, field))
    }
}

/// `{"months":24}`: a span with its unit as the key.
mod by_unit {
    use super::{Span, Unit};
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum Form {
        Days(i64),
        Weeks(i64),
        Months(i64),
        Years(i64),
    }

    pub(super) fn serialize<S: Serializer>(span: &Span, serializer: S) -> Result<S::Ok, S::Error> {
        match span.unit {
            Unit::Days => Form::Days(span.amount),
            Unit::Weeks => Form::Weeks(span.amount),
            Unit::Months => Form::Months(span.amount),
            Unit::Years => Form::Years(span.amount),
        }
        .serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Span, D::Error> {
        Ok(match Form::deserialize(deserializer)? {
            Form::Days(amount) => Span::new(amount, Unit::Days),
            Form::Weeks(amount) => Span::new(amount, Unit::Weeks),
            Form::Months(amount) => Span::new(amount, Unit::Months),
            Form::Years(amount) => Span::new(amount, Unit::Years),
        })
    }
}

/// The first term: a length (`{"months":24}`) or a fixed last day (`{"until":"2026-07-14"}`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged, deny_unknown_fields)]
pub enum FirstTerm {
    /// It lasts so long from the start.
    Lasts(#[serde(with = "by_unit")] Span),
    /// It ends with this day.
    Until {
        /// The last day.
        until: NaiveDate,
    },
}

/// What follows the first term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Afterwards {
    /// Nothing: the contract ends with the first term.
    Ends,
    /// It goes on for an indefinite time.
    Indefinite,
    /// It is renewed by this length again and again (`{"renews":{"months":12}}`).
    Renews(#[serde(with = "by_unit")] Span),
}

/// The days on which notice may end a contract.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Grid {
    /// The last day of any month.
    MonthEnd,
    /// The 15th and the last day of any month (§192 BGB: mid-month is the 15th).
    MidMonthOrMonthEnd,
    /// 31.03., 30.06., 30.09., 31.12.
    QuarterEnd,
    /// 30.06., 31.12.
    HalfYearEnd,
    /// 31.12.
    YearEnd,
    /// The end of the first term or of a renewal.
    TermEnd,
    /// The end of each year counted from the start.
    ContractYearEnd,
    /// Listed days of the year.
    Days(Vec<MonthDay>),
}

/// How notice is given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum NoticeRule {
    /// A period to certain days: "3 Monate zum Quartalsende".
    Period {
        /// How many units of notice.
        amount: i64,
        /// Of what.
        unit: Unit,
        /// To which days.
        to: Grid,
    },
    /// A period to any day: "jederzeit mit einem Monat".
    AnyTime {
        /// How many units of notice.
        amount: i64,
        /// Of what.
        unit: Unit,
    },
    /// By the k-th of the month to the end of that month (§621 Nr. 3 BGB).
    ByDayOfMonth {
        /// 1 to 31; the month's last day where the number is missing.
        day: u32,
    },
    /// By the third working day (Monday to Saturday) of a month or quarter (§573c, §580a BGB).
    ThirdWorkingDay {
        /// Of the month two before the end's month, or of the quarter before the end's quarter.
        of: WorkingDayOf,
        /// To which end; missing: the month's end for a month, the quarter's end for a quarter.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<WorkingDayTo>,
    },
    /// By a fixed day for the first such end after it: "bis 30.09. zum 31.12.".
    Fixed {
        /// Last day of receipt, each year.
        by: MonthDay,
        /// The end, each year.
        to: MonthDay,
    },
    /// Working days between receipt and end.
    WorkingDays {
        /// How many of them lie after the day of receipt and up to the end.
        amount: i64,
        /// Monday to Saturday (Werktage) or Monday to Friday (Arbeitstage).
        week: Week,
        /// To which days.
        to: Grid,
    },
    /// Another rule from certain years on, counted from the start to the day of receipt (§622 II BGB).
    ByDuration {
        /// From 0 years upward.
        steps: Vec<DurationStep>,
    },
    /// A special right to give notice after an event (§40 VVG: a raised premium).
    Special {
        /// The event; its day is not counted (§187 I BGB).
        event: NaiveDate,
        /// How long the right lasts.
        within: Span,
        /// When the contract then ends.
        ends: SpecialEnd,
        /// The day of effect, for `event_effect`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        effect: Option<NaiveDate>,
    },
    /// No notice.
    None,
}

/// Whose third working day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WorkingDayOf {
    /// Of the month two months before the end's month (§573c I, §580a I Nr. 3 BGB).
    Month,
    /// Of the quarter before the end's quarter (§580a II BGB).
    Quarter,
}

/// The end that a third working day leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum WorkingDayTo {
    MonthEnd,
    QuarterEnd,
}

/// One step of a rule by duration.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DurationStep {
    /// Completed years from which on the rule holds.
    pub from_years: u32,
    /// The rule.
    pub rule: NoticeRule,
}

/// When a special notice ends the contract: `"receipt"`, `"event_effect"` or a rule of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum SpecialEnd {
    /// On a day that needs no calculation.
    On(SpecialEndDay),
    /// By a rule, from the day of receipt.
    By(Box<NoticeRule>),
}

/// The day on which a special notice ends the contract at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SpecialEndDay {
    /// With receipt.
    Receipt,
    /// When the event takes effect, with receipt at the earliest.
    EventEffect,
}

/// A day of every year, `MM-DD`; 29.02. is the month's last day in other years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct MonthDay {
    month: u32,
    day: u32,
}

impl MonthDay {
    /// A day of the year, if there is such a day in a leap year.
    #[must_use]
    pub fn new(month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(2024, month, day).map(|_| Self { month, day })
    }

    /// The month, 1 to 12.
    #[must_use]
    pub const fn month(self) -> u32 {
        self.month
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub const fn day(self) -> u32 {
        self.day
    }

    pub(super) fn in_year(self, year: i32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, self.month, self.day).or_else(|| NaiveDate::from_ymd_opt(year, self.month, 28))
    }
}

impl fmt::Display for MonthDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}-{:02}", self.month, self.day)
    }
}

/// The text is no day of the year `MM-DD`. Code: `DAY_OF_YEAR_INVALID`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("DAY_OF_YEAR_INVALID: {0}")]
pub struct MonthDayInvalid(pub String);

impl FromStr for MonthDay {
    type Err = MonthDayInvalid;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let number = |digits: &str| match digits.as_bytes() {
            [b'0'..=b'9', b'0'..=b'9'] => digits.parse().ok(),
            _ => None,
        };
        text.split_once('-')
            .and_then(|(month, day)| Self::new(number(month)?, number(day)?))
            .ok_or_else(|| MonthDayInvalid(text.to_owned()))
    }
}

impl TryFrom<String> for MonthDay {
    type Error = MonthDayInvalid;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<MonthDay> for String {
    fn from(day: MonthDay) -> Self {
        day.to_string()
    }
}

impl Terms {
    /// The rule as it stands for notice received on a day: of a rule by duration the step
    /// that counts then. For lists, which have no room for the whole staircase.
    #[must_use]
    pub fn rule_on(&self, day: NaiveDate) -> &NoticeRule {
        let NoticeRule::ByDuration { steps } = &self.notice else { return &self.notice };
        let years = day.years_since(self.start).unwrap_or(0);
        let reached = steps.iter().rev().find(|step| step.from_years <= years);
        reached.or(steps.first()).map_or(&self.notice, |step| &step.rule)
    }

    /// The rule for the end of the first term.
    #[must_use]
    pub fn rule_for_first_end(&self) -> &NoticeRule {
        self.notice_first.as_ref().unwrap_or(&self.notice)
    }

    /// The last day of the first term, if there is one.
    ///
    /// # Errors
    /// `TERM_ZERO`, `TERM_TOO_LONG`, `END_BEFORE_START`.
    pub fn first_end(&self) -> Result<Option<NaiveDate>, TermError> {
        match self.first_term {
            None => Ok(None),
            Some(FirstTerm::Until { until }) if until < self.start => {
                Err(TermError::new(TermErrorCode::EndBeforeStart, "first_term"))
            }
            Some(FirstTerm::Until { until }) => Ok(Some(until)),
            Some(FirstTerm::Lasts(span)) => Ok(Some(date_math::end_of_term(self.start, span.term("first_term")?)?)),
        }
    }

    /// Whether a day is excluded as an end.
    #[must_use]
    pub fn is_excluded(&self, end: NaiveDate) -> bool {
        self.excluded_ends.iter().any(|day| day.in_year(end.year()) == Some(end))
    }

    /// The day on which the contract ends of itself; none for one that goes on.
    ///
    /// # Errors
    /// As [`Terms::first_end`].
    pub fn runs_out(&self) -> Result<Option<NaiveDate>, TermError> {
        if self.afterwards == Afterwards::Ends { self.first_end() } else { Ok(None) }
    }

    /// Whether the terms can be calculated with. Saving calls it, [`super::deadline`] too.
    ///
    /// # Errors
    /// The first of the refusals, at its field.
    pub fn check(&self) -> Result<(), TermError> {
        let refuse = |code, field| Err(TermError::new(code, field));
        check_date(self.start, "start")?;
        if let Some(FirstTerm::Until { until }) = self.first_term {
            check_date(until, "first_term")?;
        }
        self.first_end()?;
        if let Afterwards::Renews(span) = self.afterwards {
            span.term("afterwards")?;
        }
        if self.first_term.is_none() && self.afterwards != Afterwards::Indefinite {
            return refuse(TermErrorCode::FirstTermMissing, "first_term");
        }
        if let Some(earliest) = self.earliest_end {
            check_date(earliest, "earliest_end")?;
            if earliest < self.start {
                return refuse(TermErrorCode::EndBeforeStart, "earliest_end");
            }
        }
        if !(0..=MOST_POSTAL_DAYS).contains(&self.postal_days) {
            return refuse(TermErrorCode::PostalDaysInvalid, "postal_days");
        }
        if let Some(rule) = &self.notice_first {
            self.check_rule(rule, "notice_first")?;
        }
        self.check_rule(&self.notice, "notice")
    }

    fn check_rule(&self, rule: &NoticeRule, field: &'static str) -> Result<(), TermError> {
        rule.check(field)?;
        let refuse = |code| Err(TermError::new(code, field));
        if self.first_term.is_none() && rule.needs_term() {
            return refuse(TermErrorCode::TermEndWithoutTerm);
        }
        let Afterwards::Renews(renewal) = self.afterwards else {
            return Ok(());
        };
        let fits = match rule {
            NoticeRule::Period { to: Grid::TermEnd, .. } => true,
            NoticeRule::Period { to: Grid::ContractYearEnd, .. } => {
                matches!(renewal.term("afterwards")?, Period::Months(n) if n % 12 == 0)
            }
            NoticeRule::Period { .. } | NoticeRule::ByDayOfMonth { .. } | NoticeRule::ThirdWorkingDay { .. } => false,
            _ => true,
        };
        if fits { Ok(()) } else { refuse(TermErrorCode::NoticeGridWithRenewal) }
    }
}

impl NoticeRule {
    /// Whether it leads to the ends of terms only, so that a renewal is what missing it costs.
    #[must_use]
    pub fn runs_to_term_end(&self) -> bool {
        match self {
            Self::Period { to, .. } | Self::WorkingDays { to, .. } => *to == Grid::TermEnd,
            Self::ByDuration { steps } => steps.iter().all(|step| step.rule.runs_to_term_end()),
            _ => false,
        }
    }

    /// Whether it, or a rule within it, asks for the end of a term.
    fn needs_term(&self) -> bool {
        match self {
            Self::ByDuration { steps } => steps.iter().any(|step| step.rule.needs_term()),
            Self::Special { ends: SpecialEnd::By(rule), .. } => rule.needs_term(),
            rule => rule.runs_to_term_end(),
        }
    }

    fn check(&self, field: &'static str) -> Result<(), TermError> {
        let refuse = |code| Err(TermError::new(code, field));
        match self {
            Self::Period { amount, unit, to } => {
                Span::new(*amount, *unit).notice(field)?;
                to.check(field)
            }
            Self::AnyTime { amount, unit } => Span::new(*amount, *unit).notice(field).map(|_| ()),
            Self::WorkingDays { amount, to, .. } => {
                Span::new(*amount, Unit::Days).notice(field)?;
                to.check(field)
            }
            Self::ByDayOfMonth { day } if !(1..=31).contains(day) => refuse(TermErrorCode::NoticeDayInvalid),
            Self::ThirdWorkingDay { of: WorkingDayOf::Quarter, to: Some(WorkingDayTo::MonthEnd) } => {
                refuse(TermErrorCode::NoticeGridInvalid)
            }
            Self::ByDayOfMonth { .. } | Self::ThirdWorkingDay { .. } | Self::Fixed { .. } | Self::None => Ok(()),
            Self::ByDuration { steps } => {
                let begins = steps.first().is_some_and(|step| step.from_years == 0);
                let rises = steps.windows(2).all(|pair| pair[0].from_years < pair[1].from_years);
                let short = steps.iter().all(|step| step.from_years <= LONGEST_YEARS);
                let plain =
                    steps.iter().all(|step| !matches!(step.rule, Self::ByDuration { .. } | Self::Special { .. }));
                if !(begins && rises && short && plain) {
                    return refuse(TermErrorCode::NoticeStepsInvalid);
                }
                steps.iter().try_for_each(|step| step.rule.check(field))
            }
            Self::Special { event, within, ends, effect } => {
                check_date(*event, field)?;
                within.notice(field)?;
                match (ends, effect) {
                    (SpecialEnd::On(SpecialEndDay::EventEffect), None) => refuse(TermErrorCode::SpecialEffectMissing),
                    (SpecialEnd::On(SpecialEndDay::EventEffect), Some(effect)) => check_date(*effect, field),
                    (SpecialEnd::On(SpecialEndDay::Receipt), _) => Ok(()),
                    (SpecialEnd::By(rule), _) => match rule.as_ref() {
                        Self::Special { .. } | Self::ByDuration { .. } => refuse(TermErrorCode::SpecialNested),
                        plain => plain.check(field),
                    },
                }
            }
        }
    }
}

impl Grid {
    fn check(&self, field: &'static str) -> Result<(), TermError> {
        match self {
            Self::Days(days) if days.is_empty() => Err(TermError::new(TermErrorCode::NoticeGridInvalid, field)),
            _ => Ok(()),
        }
    }
}

/// Whether a day lies within the years that terms may name.
pub(super) fn check_date(day: NaiveDate, field: &'static str) -> Result<(), TermError> {
    if (EARLIEST_YEAR..=LATEST_YEAR).contains(&day.year()) {
        Ok(())
    } else {
        Err(TermError::new(TermErrorCode::DateOutOfRange, field))
    }
}
