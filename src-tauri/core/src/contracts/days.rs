//! The days of contracts as a calendar shows them: when to send, until when notice must have arrived, when a
//! contract ends.

use chrono::NaiveDate;

use super::register::{ContractRow, Status, register};
use crate::error::Result;
use crate::office::Office;

crate::text_enum! {
    /// What a day is.
    DayKind {
        /// Absenden bis.
        Send = "send",
        /// Zugang bis.
        ReceiveBy = "receive_by",
        /// The last day of a contract that ends: by notice, or by itself.
        End = "end",
    }
}

/// A day of a contract.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContractDay {
    /// The day.
    pub day: NaiveDate,
    /// What it is.
    pub kind: DayKind,
    /// The contract as it stands today.
    pub contract: ContractRow,
}

/// The days of all contracts from one day to another, both included, in order. What was decided to be kept, and
/// what can be ended within a quarter at any time, has none to keep.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn days(office: &Office, from: NaiveDate, until: NaiveDate, today: NaiveDate) -> Result<Vec<ContractDay>> {
    let register = register(office, today)?;
    let mut found: Vec<ContractDay> = Vec::new();
    for row in &register.rows {
        found.extend(
            of(row).into_iter().filter(|(_, day)| (from..=until).contains(day)).map(|(kind, day)| ContractDay {
                day,
                kind,
                contract: row.clone(),
            }),
        );
    }
    found.sort_by_key(|one| (one.day, one.kind, one.contract.id));
    Ok(found)
}

/// The days that one contract has today.
#[must_use]
pub fn of(row: &ContractRow) -> Vec<(DayKind, NaiveDate)> {
    let mut days = Vec::new();
    days.extend(row.asked(row.send_by).map(|day| (DayKind::Send, day)));
    days.extend(row.asked(row.receive_by).map(|day| (DayKind::ReceiveBy, day)));
    let ends = match row.status {
        Status::Terminated => row.end,
        status if status.has_deadlines() => row.runs_out,
        _ => None,
    };
    days.extend(ends.map(|day| (DayKind::End, day)));
    days
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contracts::decisions::{self, Choice, DecisionFields};
    use crate::contracts::testing::{add, contract, day, five, office, renewing, terms};

    #[test]
    fn a_calendar_shows_what_is_to_be_kept_and_what_ends() {
        let (mut office, moment) = office();
        five(&mut office, &moment);
        let ending = terms(serde_json::json!({ "start": "2026-01-01", "first_term": { "until": "2026-12-31" },
            "afterwards": "ends", "notice": { "kind": "none" } }));
        add(&mut office, contract("Messe", ending), &moment);
        // Notice to a month's end is possible before; that is no day on which it ends.
        let early = terms(serde_json::json!({ "start": "2026-01-01", "first_term": { "until": "2026-12-30" },
            "afterwards": "ends", "notice": { "kind": "period", "amount": 1, "unit": "weeks", "to": "month_end" } }));
        add(&mut office, contract("Zelt", early), &moment);
        let seen = |office: &Office| -> Vec<String> {
            days(office, day("2026-11-01"), day("2027-05-01"), moment.today)
                .unwrap()
                .into_iter()
                .map(|one| format!("{} {} {}", one.day, one.kind.code(), one.contract.title))
                .collect()
        };
        let all = seen(&office);
        assert_eq!(
            all,
            [
                "2026-11-17 send Zelt",
                "2026-11-23 receive_by Zelt",
                "2026-11-24 send Büro",
                "2026-11-30 receive_by Büro",
                "2026-12-30 end Zelt",
                "2026-12-31 end Messe",
                "2027-04-08 send Zaun",
                "2027-04-08 send aerger",
                "2027-04-14 receive_by Zaun",
                "2027-04-14 receive_by aerger",
            ]
        );
        let id = add(&mut office, contract("Stumm", renewing()), &moment);
        let keep = DecisionFields {
            choice: Choice::Keep,
            decided_on: moment.today,
            decided_by: String::new(),
            note: String::new(),
        };
        decisions::decide(&mut office, id, &keep, &[], &moment).unwrap();
        assert_eq!(seen(&office), all);
    }
}
