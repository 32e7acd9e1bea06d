//! How a deadline was found, as data; the words stand in `kontor_words::contracts`.

use chrono::NaiveDate;

use super::sending::Unsafe;
use super::term::{FirstTerm, NoticeRule, Span};
use crate::holidays::{Country, Region};

/// One step of the derivation; its words stand in `kontor_words::contracts`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// The first term.
    FirstTerm {
        /// Its first day.
        start: NaiveDate,
        /// As agreed.
        term: FirstTerm,
        /// Its last day.
        end: NaiveDate,
        /// Whose paragraph counts.
        law: Law,
    },
    /// The term that the end closes, after renewals.
    Renewed {
        /// How often.
        renewals: u32,
        /// By how much each time.
        span: Span,
        /// The first day of that term.
        begins: NaiveDate,
        /// Its last day.
        end: NaiveDate,
    },
    /// "Erstmals zum".
    EarliestEnd {
        /// The earliest end agreed.
        day: NaiveDate,
    },
    /// The rule of a step by duration holds.
    Duration {
        /// Completed years.
        years: u32,
        /// Since when.
        since: NaiveDate,
    },
    /// Notice to this earlier end would have come too late.
    TooLate {
        /// The earlier end.
        end: NaiveDate,
        /// By when notice had to arrive.
        receive_by: NaiveDate,
    },
    /// The rule gives end and last day.
    Notice {
        /// The rule, after steps by duration were resolved.
        rule: NoticeRule,
        /// The end.
        end: NaiveDate,
        /// The last day of receipt; `None`: any day.
        receive_by: Option<NaiveDate>,
        /// Notice was taken to arrive on this day.
        received: NaiveDate,
        /// Whose paragraph counts.
        law: Law,
    },
    /// The contract ends by itself.
    Ends {
        /// Its last day.
        end: NaiveDate,
    },
    /// No notice is possible.
    NoNotice,
    /// The last day on which a letter surely arrives.
    SafeDay {
        /// That day.
        day: NaiveDate,
        /// What is wrong with the last day by law, if it is another day.
        instead: Option<(NaiveDate, Unsafe)>,
        /// Whose paragraph on receipt counts.
        law: Law,
    },
    /// When to send.
    SendBy {
        /// The day.
        day: NaiveDate,
        /// Working days that the post takes.
        postal_days: u32,
    },
    /// What a day's delay costs.
    Missed {
        /// The day after the last day of receipt.
        received: NaiveDate,
        /// The end then; `None`: no further notice.
        end: Option<NaiveDate>,
    },
}

/// Whose law on periods and on notices is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Law {
    /// §188 BGB.
    Bgb,
    /// §902 ABGB.
    Abgb,
    /// Art. 77 OR.
    Or,
}

impl Law {
    /// The law that is named where the recipient sits in this region.
    #[must_use]
    pub const fn of(region: Region) -> Self {
        match region.country() {
            Country::De => Self::Bgb,
            Country::At => Self::Abgb,
            Country::Ch => Self::Or,
        }
    }
}

/// What the reader should know or check beside the dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Note {
    /// The start is a 29th, 30th or 31st: ends counted along the chain and from the origin can
    /// differ by a day; a fixed end settles it.
    CheckStartDay,
    /// The third working day is a Saturday: disputed whether it counts; the earlier day is shown.
    ThirdWorkingDaySaturday,
    /// Notice to the end of a term would have to arrive before the term begins.
    NoticeLongerThanTerm,
    /// The contract has ended.
    Ended {
        /// On this day.
        end: NaiveDate,
    },
    /// It has not begun yet.
    NotBegun {
        /// It begins on this day.
        start: NaiveDate,
    },
    /// Without notice it runs on until this day.
    BoundUntil {
        /// The end of the current term.
        end: NaiveDate,
    },
    /// The rule leads to the end of a term, but no term is left: a rule for the time after is missing.
    NoTermLeft,
    /// The time for the special notice is over.
    SpecialOver {
        /// Its last day.
        closed: NaiveDate,
    },
}

impl Note {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::CheckStartDay => "CHECK_START_DAY",
            Self::ThirdWorkingDaySaturday => "THIRD_WORKING_DAY_SATURDAY",
            Self::NoticeLongerThanTerm => "NOTICE_LONGER_THAN_TERM",
            Self::Ended { .. } => "ENDED",
            Self::NotBegun { .. } => "NOT_BEGUN",
            Self::BoundUntil { .. } => "BOUND_UNTIL",
            Self::NoTermLeft => "NO_TERM_LEFT",
            Self::SpecialOver { .. } => "SPECIAL_OVER",
        }
    }
}
