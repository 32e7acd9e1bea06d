//! What the calculator refuses, as codes at the field where they belong.

use std::fmt;

use crate::error::FieldIssue;

/// Why terms are refused. Each has a text in `kontor_words::contracts`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TermErrorCode {
    /// A notice period below zero.
    NegativeNotice,
    /// A notice period beyond 200 years.
    NoticeTooLong,
    /// A first term or renewal shorter than one day, week, month or year.
    TermZero,
    /// A first term or renewal beyond 200 years.
    TermTooLong,
    /// An end, or "erstmals zum", before the start.
    EndBeforeStart,
    /// It renews or ends, but there is no first term that could.
    FirstTermMissing,
    /// A renewing contract whose notice does not run to the end of the term or contract year.
    NoticeGridWithRenewal,
    /// Notice to the end of the term, but there is no term.
    TermEndWithoutTerm,
    /// A list of end days that is empty, or a quarter's working day to a month's end.
    NoticeGridInvalid,
    /// A day of the month beyond 1 to 31.
    NoticeDayInvalid,
    /// Steps by duration that do not begin at 0, do not rise, or hold steps or special notices.
    NoticeStepsInvalid,
    /// A special notice whose effect has no date.
    SpecialEffectMissing,
    /// A special notice whose own rule is a special notice or has steps.
    SpecialNested,
    /// Postal days below 0 or above 60.
    PostalDaysInvalid,
    /// A day before 1800 or after 2400.
    DateOutOfRange,
    /// Every day on which notice could end the contract is excluded.
    NoEndFound,
}

impl TermErrorCode {
    /// Every code.
    pub const ALL: [Self; 16] = [
        Self::NegativeNotice,
        Self::NoticeTooLong,
        Self::TermZero,
        Self::TermTooLong,
        Self::EndBeforeStart,
        Self::FirstTermMissing,
        Self::NoticeGridWithRenewal,
        Self::TermEndWithoutTerm,
        Self::NoticeGridInvalid,
        Self::NoticeDayInvalid,
        Self::NoticeStepsInvalid,
        Self::SpecialEffectMissing,
        Self::SpecialNested,
        Self::PostalDaysInvalid,
        Self::DateOutOfRange,
        Self::NoEndFound,
    ];

    /// The stable code on the wire.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NegativeNotice => "NEGATIVE_NOTICE",
            Self::NoticeTooLong => "NOTICE_TOO_LONG",
            Self::TermZero => "TERM_ZERO",
            Self::TermTooLong => "TERM_TOO_LONG",
            Self::EndBeforeStart => "END_BEFORE_START",
            Self::FirstTermMissing => "FIRST_TERM_MISSING",
            Self::NoticeGridWithRenewal => "NOTICE_GRID_WITH_RENEWAL",
            Self::TermEndWithoutTerm => "TERM_END_WITHOUT_TERM",
            Self::NoticeGridInvalid => "NOTICE_GRID_INVALID",
            Self::NoticeDayInvalid => "NOTICE_DAY_INVALID",
            Self::NoticeStepsInvalid => "NOTICE_STEPS_INVALID",
            Self::SpecialEffectMissing => "SPECIAL_EFFECT_MISSING",
            Self::SpecialNested => "SPECIAL_NESTED",
            Self::PostalDaysInvalid => "POSTAL_DAYS_INVALID",
            Self::DateOutOfRange => "DATE_OUT_OF_RANGE",
            Self::NoEndFound => "NO_END_FOUND",
        }
    }
}

/// Terms that are refused: what is wrong, and at which field of TERMS.json.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TermError {
    /// What is wrong.
    pub code: TermErrorCode,
    /// The field: `notice`, `first_term`, `earliest_end` …; `on` is the day asked for.
    pub field: &'static str,
}

impl TermError {
    pub(super) const fn new(code: TermErrorCode, field: &'static str) -> Self {
        Self { code, field }
    }
}

impl fmt::Display for TermError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at {}", self.code.code(), self.field)
    }
}

impl std::error::Error for TermError {}

impl From<TermError> for FieldIssue {
    /// The issue stands at `terms.notice` and the like: terms are a part of the contract's form.
    fn from(error: TermError) -> Self {
        Self::new(format!("terms.{}", error.field), error.code.code())
    }
}
