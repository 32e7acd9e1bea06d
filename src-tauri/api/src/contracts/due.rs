//! What a contract asks for, on the wire.

use chrono::NaiveDate;
use kontor_core::contracts::decisions::Choice;
use kontor_core::contracts::due::{Due, EndsBy};
use kontor_core::contracts::register::Status;
use serde::Serialize;
use ts_rs::TS;

use super::Freely;
use crate::wire::Code;

/// What a contract asks for just now.
#[derive(Debug, Serialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum ContractDue {
    /// The notice is to be sent.
    Send {
        /// By this day.
        day: NaiveDate,
        /// From today.
        days: i64,
        /// Within the last fourteen days.
        urgent: bool,
    },
    /// The day for sending has passed.
    Overdue {
        /// It.
        day: NaiveDate,
        /// Until then it may still arrive in time.
        receive_by: Option<NaiveDate>,
    },
    /// Notice is possible all the time.
    Freely {
        /// How soon.
        how: Freely,
    },
    /// It was decided to keep or to renegotiate it: silent for now.
    Decided {
        /// What was decided.
        #[ts(as = "Code<Choice>")]
        choice: Choice,
        /// The end that it speaks of.
        end: Option<NaiveDate>,
    },
    /// It ends, or has ended.
    Ends {
        /// The last day.
        day: NaiveDate,
        /// By what.
        by: ContractEndsBy,
    },
    /// A draft or an archived one asks for nothing.
    Rests {
        /// Which of the two.
        #[ts(as = "Code<Status>")]
        status: Status,
    },
    /// There is no end and no notice.
    Bound,
    /// Nothing could be computed.
    Unclear,
}

/// By what a contract ends.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ContractEndsBy {
    /// Its term runs out.
    Itself,
    /// Notice was given.
    Notice,
    /// It is over.
    Past,
}

impl From<Due> for ContractDue {
    fn from(due: Due) -> Self {
        match due {
            Due::Send { day, days, urgent } => Self::Send { day, days, urgent },
            Due::Overdue { day, receive_by } => Self::Overdue { day, receive_by },
            Due::Decided { choice, end } => Self::Decided { choice, end },
            Due::Freely(how) => Self::Freely { how: how.into() },
            Due::Ends { day, by: EndsBy::Itself } => Self::Ends { day, by: ContractEndsBy::Itself },
            Due::Ends { day, by: EndsBy::Notice } => Self::Ends { day, by: ContractEndsBy::Notice },
            Due::Ends { day, by: EndsBy::Past } => Self::Ends { day, by: ContractEndsBy::Past },
            Due::Rests(status) => Self::Rests { status },
            Due::Bound => Self::Bound,
            Due::Unclear => Self::Unclear,
        }
    }
}
