//! What a contract asks for just now, in one word: the same on the screen, on paper and in
//! the terminal.

use chrono::NaiveDate;

use super::decisions::Choice;
use super::next_end::Freely;
use super::register::{ContractRow, Status};

/// A day within so many days is urgent, today included.
pub const URGENT_DAYS: i64 = 14;

/// What a contract asks for. Never nothing: where no day counts, the case says why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// The notice is to be sent by `day`, which is `days` from today.
    Send {
        /// Absenden bis.
        day: NaiveDate,
        /// From today; 0 is today.
        days: i64,
        /// No more than [`URGENT_DAYS`] are left.
        urgent: bool,
    },
    /// The day for sending has passed; until `receive_by` it may still arrive in time. Without that day it was
    /// missed, and nobody has said yet what follows.
    Overdue {
        /// Absenden bis.
        day: NaiveDate,
        /// Zugang bis; none once it has passed.
        receive_by: Option<NaiveDate>,
    },
    /// Notice is possible all the time.
    Freely(Freely),
    /// It was decided to keep it beyond this end.
    Decided {
        /// What was decided.
        choice: Choice,
        /// The end that it speaks of.
        end: Option<NaiveDate>,
    },
    /// It ends, or has ended, on this day.
    Ends {
        /// The last day.
        day: NaiveDate,
        /// By what.
        by: EndsBy,
    },
    /// A draft or an archived contract asks for nothing.
    Rests(Status),
    /// There is no end and no notice.
    Bound,
    /// Nothing could be computed; the row's problem says why.
    Unclear,
}

/// By what a contract ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EndsBy {
    /// Its term runs out.
    Itself,
    /// Notice was given.
    Notice,
    /// It is over.
    Past,
}

/// What the contract asks for on a day: the day of its register.
#[must_use]
pub fn due(row: &ContractRow, today: NaiveDate) -> Due {
    let ends = |day, by| Due::Ends { day, by };
    match (row.status, row.end) {
        (Status::Draft | Status::Archived, _) => return Due::Rests(row.status),
        (Status::Ended, Some(end)) => return ends(end, EndsBy::Past),
        (Status::Terminated, Some(end)) => return ends(end, EndsBy::Notice),
        (Status::Expiring, Some(end)) => return ends(row.runs_out.unwrap_or(end), EndsBy::Itself),
        _ => {}
    }
    match (row.freely, row.send_by, row.end) {
        (Some(freely), _, _) => Due::Freely(freely),
        (None, Some(_), end) if row.is_kept() => Due::Decided { choice: Choice::Keep, end },
        (None, Some(day), _) if day < today => {
            Due::Overdue { day, receive_by: row.receive_by.filter(|&by| today <= by) }
        }
        (None, Some(day), _) => {
            let days = (day - today).num_days();
            Due::Send { day, days, urgent: days <= URGENT_DAYS }
        }
        (None, None, Some(end)) => ends(end, EndsBy::Itself),
        // A problem with the costs leaves the days as they are; one with the terms leaves none.
        (None, None, None) if row.problem.is_some() => Due::Unclear,
        (None, None, None) => Due::Bound,
    }
}

#[cfg(test)]
mod tests {
    use super::super::decisions::Decided;
    use super::super::register::tests::plain_row;
    use super::*;
    use crate::error::FieldIssue;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn row() -> ContractRow {
        ContractRow {
            end: Some(day("2026-04-15")),
            receive_by: Some(day("2026-03-18")),
            send_by: Some(day("2026-03-12")),
            ..plain_row()
        }
    }

    #[test]
    fn a_letter_that_should_be_on_its_way_is_overdue_from_the_next_day_on() {
        let send_by = day("2026-03-12");
        assert_eq!(due(&row(), send_by), Due::Send { day: send_by, days: 0, urgent: true });
        let receive_by = Some(day("2026-03-18"));
        assert_eq!(due(&row(), day("2026-03-13")), Due::Overdue { day: send_by, receive_by });
        assert_eq!(due(&row(), day("2026-03-18")), Due::Overdue { day: send_by, receive_by });
        assert_eq!(due(&row(), day("2026-03-19")), Due::Overdue { day: send_by, receive_by: None });
    }

    #[test]
    fn the_last_fourteen_days_are_urgent() {
        for (today, left, pressing) in [("2026-02-26", 14, true), ("2026-02-25", 15, false)] {
            let Due::Send { days, urgent, .. } = due(&row(), day(today)) else { panic!("{today}") };
            assert_eq!((days, urgent), (left, pressing));
        }
    }

    #[test]
    fn only_what_is_kept_has_no_day_to_keep() {
        let decided = |choice| ContractRow { decided: Some(Decided { choice, on: day("2026-01-10") }), ..row() };
        let end = Some(day("2026-04-15"));
        let send = |days, urgent| Due::Send { day: day("2026-03-12"), days, urgent };
        let overdue = Due::Overdue { day: day("2026-03-12"), receive_by: Some(day("2026-03-18")) };
        for (choice, today, expected) in [
            (Choice::Keep, "2026-02-01", Due::Decided { choice: Choice::Keep, end }),
            (Choice::Keep, "2026-03-13", Due::Decided { choice: Choice::Keep, end }),
            (Choice::Renegotiate, "2026-03-01", send(11, true)),
            (Choice::Renegotiate, "2026-03-02", send(10, true)),
            (Choice::Renegotiate, "2026-03-13", overdue),
            (Choice::Terminate, "2026-02-01", send(39, false)),
            (Choice::Terminate, "2026-03-13", overdue),
        ] {
            assert_eq!(due(&decided(choice), day(today)), expected, "{choice:?} {today}");
        }
    }

    #[test]
    fn each_case_has_its_word() {
        let today = day("2026-04-01");
        let ends = |by| Due::Ends { day: day("2026-04-15"), by };
        let with = |status| ContractRow { status, ..row() };
        let broken = |row: ContractRow| ContractRow { problem: Some(FieldIssue::new("terms", "X")), ..row };
        let nothing = || ContractRow { end: None, receive_by: None, send_by: None, ..row() };
        for (row, expected) in [
            (with(Status::Terminated), ends(EndsBy::Notice)),
            (with(Status::Expiring), ends(EndsBy::Itself)),
            // Notice is possible before; of itself it ends when its term runs out.
            (
                ContractRow { runs_out: Some(day("2026-06-30")), ..with(Status::Expiring) },
                Due::Ends { day: day("2026-06-30"), by: EndsBy::Itself },
            ),
            (with(Status::Ended), ends(EndsBy::Past)),
            (with(Status::Draft), Due::Rests(Status::Draft)),
            (broken(with(Status::Archived)), Due::Rests(Status::Archived)),
            // Even if the calculator names a day.
            (ContractRow { freely: Some(Freely::Monthly), ..row() }, Due::Freely(Freely::Monthly)),
            (ContractRow { send_by: None, ..row() }, ends(EndsBy::Itself)),
            (nothing(), Due::Bound),
            (broken(nothing()), Due::Unclear),
            (broken(row()), Due::Overdue { day: day("2026-03-12"), receive_by: None }),
        ] {
            assert_eq!(due(&row, today), expected, "{row:?}");
        }
    }
}
