//! What minutes must be before they are written.

use std::collections::HashSet;

use rusqlite::Connection;
use serde_json::json;

use super::{Decision, MinutesFields, Voting};
use crate::error::{FieldIssue, Result};
use crate::planner::attendance;
use crate::record::EventId;

/// Minutes as they are stored: trimmed, without empty decisions and tasks.
#[must_use]
pub(super) fn tidy(fields: &MinutesFields) -> MinutesFields {
    let mut fields = fields.clone();
    for text in [&mut fields.opening, &mut fields.closing] {
        *text = text.trim().to_owned();
    }
    for item in &mut fields.items {
        for text in [&mut item.number, &mut item.title, &mut item.text] {
            *text = text.trim().to_owned();
        }
        for decision in &mut item.decisions {
            decision.wording = decision.wording.trim().to_owned();
            // Where nobody objected nobody counts.
            if decision.voting == Voting::Consensus {
                (decision.yes, decision.no, decision.abstained, decision.invalid) = (None, None, None, None);
            }
        }
        item.decisions.retain(|decision| !decision.wording.is_empty() || decision.cast().is_some());
        for job in &mut item.jobs {
            job.title = job.title.trim().to_owned();
            job.who = job.who.trim().to_owned();
        }
        item.jobs.retain(|job| !job.title.is_empty() || !job.who.is_empty() || job.due.is_some());
    }
    fields
}

/// Everything that is wrong, each at its field.
pub(super) fn issues(tx: &Connection, event: EventId, fields: &MinutesFields) -> Result<Vec<FieldIssue>> {
    let own: HashSet<i64> = tx
        .prepare_cached("SELECT id FROM agenda_item WHERE event_id = ?1")?
        .query_map([event], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let present = attendance::votes(tx, event)?.map(|votes| votes.present);
    let mut seen = HashSet::new();
    let mut issues = Vec::new();
    for (index, item) in fields.items.iter().enumerate() {
        let path = |field: &str| format!("items.{index}.{field}");
        if item.title.is_empty() {
            issues.push(FieldIssue::new(path("title"), "TITLE_MISSING"));
        }
        if item.item_id.is_some_and(|agenda| !own.contains(&agenda.0) || !seen.insert(agenda)) {
            issues.push(FieldIssue::new(path("item_id"), "ROW_UNKNOWN"));
        }
        for (at, decision) in item.decisions.iter().enumerate() {
            if let Some((field, code, data)) = wrong(decision, present) {
                issues.push(FieldIssue::with(path(&format!("decisions.{at}.{field}")), code, data));
            }
        }
        for (at, job) in item.jobs.iter().enumerate() {
            if job.title.is_empty() {
                issues.push(FieldIssue::new(path(&format!("jobs.{at}.title")), "TITLE_MISSING"));
            }
        }
    }
    Ok(issues)
}

/// What is wrong with a decision: no wording, or more votes than there were (where it was noted who was there).
fn wrong(decision: &Decision, present: Option<u32>) -> Option<(&'static str, &'static str, serde_json::Value)> {
    if decision.wording.is_empty() {
        return Some(("wording", "TEXT_MISSING", json!(null)));
    }
    let (cast, present) = (decision.cast()?, u64::from(present?));
    (cast > present).then(|| ("yes", "VOTES_MORE_THAN_PRESENT", json!({ "cast": cast, "present": present })))
}
