//! What rests on an employee: contracts, tasks, people, substitutions. Whoever leaves hands it over.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::read;
use crate::error::{Error, FieldIssue, Result};
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::{ContractId, EmployeeId, RecordRef, TaskId};
use crate::search::title;
use crate::text_enum;

text_enum! {
    /// In which way a record rests on an employee.
    DutyKind {
        /// Responsible for a contract.
        Contract = "contract",
        /// Has an open task to do.
        Task = "task",
        /// Supervisor of an employee.
        Supervisor = "supervisor",
        /// Substitute of an employee.
        Substitute = "substitute",
    }
}

/// Something that rests on an employee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duty {
    /// In which way.
    pub kind: DutyKind,
    /// What.
    pub record: RecordRef,
    /// Its title.
    pub title: String,
}

/// Who takes over what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handover {
    /// Who hands over.
    pub from: EmployeeId,
    /// Who takes over; none: nobody yet.
    pub to: Option<EmployeeId>,
    /// What goes; empty: everything.
    #[serde(default)]
    pub kinds: Vec<DutyKind>,
}

/// Everything that rests on an employee, contracts first. Contracts that are put away and
/// employees who left are past and not listed.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn duties(connection: &Connection, id: EmployeeId, today: chrono::NaiveDate) -> Result<Vec<Duty>> {
    let mut found = Vec::new();
    for kind in DutyKind::ALL {
        let here = "active = 1 AND (left_on IS NULL OR left_on >= ?2)";
        let (sql, of): (String, fn(i64) -> RecordRef) = match kind {
            DutyKind::Contract => {
                let sql = "SELECT id FROM contract WHERE responsible_id = ?1 AND phase <> 'archived' AND ?2 <> ''
                           ORDER BY title, id";
                (sql.to_owned(), |id| ContractId(id).into())
            }
            DutyKind::Task => {
                let sql = "SELECT id FROM task WHERE assignee_id = ?1 AND state = 'open' AND ?2 <> ''
                           ORDER BY coalesce(due, follow_up, '9999'), id";
                (sql.to_owned(), |id| TaskId(id).into())
            }
            DutyKind::Supervisor => (
                format!("SELECT id FROM employee WHERE supervisor_id = ?1 AND {here} ORDER BY family, given, id"),
                |id| EmployeeId(id).into(),
            ),
            DutyKind::Substitute => (
                format!("SELECT id FROM employee WHERE substitute_id = ?1 AND {here} ORDER BY family, given, id"),
                |id| EmployeeId(id).into(),
            ),
        };
        let ids: Vec<i64> = connection
            .prepare_cached(&sql)?
            .query_map((id, today), |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        for id in ids {
            let record = of(id);
            found.push(Duty { kind: *kind, record, title: title::of(connection, record)?.0 });
        }
    }
    Ok(found)
}

/// Hands duties over to somebody else, in one step. Answers how many.
///
/// # Errors
/// `INVALID` where the one who takes over left already or is the same; `NOT_FOUND`.
pub fn hand_over(office: &mut Office, wanted: &Handover, moment: &Moment) -> Result<Done<usize>> {
    let from = read::get(office.read(), wanted.from)?;
    let op = Op::step("duties_handed_over", from.fields.name()).about(wanted.from);
    office.transact(op, moment, |tx| {
        let to = wanted.to.map(|id| read::get(tx, id)).transpose()?;
        if let Some(to) = &to {
            if to.id == wanted.from {
                return Err(Error::field("to", "HANDOVER_SAME"));
            }
            if !to.fields.works_on(moment.today) {
                let data = serde_json::json!({ "name": to.fields.name() });
                return Err(Error::Invalid(vec![FieldIssue::with("to", "HANDOVER_GONE", data)]));
            }
        }
        let name = to.as_ref().map_or_else(String::new, |to| to.fields.name());
        let to = wanted.to;
        let mut moved = 0;
        for duty in duties(tx, wanted.from, moment.today)? {
            if !wanted.kinds.is_empty() && !wanted.kinds.contains(&duty.kind) {
                continue;
            }
            let column =
                match duty.kind {
                    DutyKind::Contract => {
                        tx.prepare_cached("UPDATE contract SET responsible_id = ?2, responsible = ?3 WHERE id = ?1")?
                            .execute((duty.record.id, to, &name))?;
                        moved += 1;
                        continue;
                    }
                    DutyKind::Task => {
                        tx.prepare_cached("UPDATE task SET assignee_id = ?2, assignee = ?3 WHERE id = ?1")?
                            .execute((duty.record.id, to, &name))?;
                        moved += 1;
                        continue;
                    }
                    DutyKind::Supervisor => "supervisor_id",
                    DutyKind::Substitute => "substitute_id",
                };
            // Nobody reports to or stands in for themselves: who takes over from the own
            // supervisor reports to the one above.
            let target = if to.is_some_and(|to| to.0 == duty.record.id) {
                if duty.kind == DutyKind::Supervisor { from.fields.supervisor_id } else { None }
            } else {
                to
            };
            tx.prepare_cached(&format!("UPDATE employee SET {column} = ?2 WHERE id = ?1"))?
                .execute((duty.record.id, target))?;
            moved += 1;
        }
        refuse_rings(tx)?;
        Ok(moved)
    })
}

/// A hand-over must not make somebody their own supervisor over several steps.
fn refuse_rings(tx: &Connection) -> Result<()> {
    let mut above = std::collections::HashMap::new();
    for one in read::all(tx)? {
        above.insert(one.id, (one.fields.supervisor_id, one.fields.name()));
    }
    for start in above.keys() {
        let mut next = above[start].0;
        for _ in 0..=above.len() {
            match next {
                Some(id) if id == *start => {
                    let data = serde_json::json!({ "name": above[start].1 });
                    return Err(Error::Invalid(vec![FieldIssue::with("to", "SUPERVISOR_RING", data)]));
                }
                Some(id) => next = above.get(&id).and_then(|(above, _)| *above),
                None => break,
            }
        }
    }
    Ok(())
}
