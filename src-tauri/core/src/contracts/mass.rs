//! One change to many contracts at once: looked at first, written as one step.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::contract::{ContractFields, Direction, NoticeForm, Phase};
use super::ground::Ground;
use super::{check, read, reminders, save};
use crate::contacts::check::same_tag;
use crate::error::{Error, FieldIssue, Result};
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::own_fields::{self, OwnValue};
use crate::record::{ContractId, EntryId, RecordKind};

/// What shall become of every contract that is marked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", content = "value", rename_all = "snake_case")]
pub enum MassChange {
    /// Is of this kind; none: of no kind.
    Kind(Option<EntryId>),
    /// Is borne by this cost centre alone; none: by none.
    CostCentre(Option<EntryId>),
    /// Is looked after by somebody.
    Responsible(String),
    /// Who pays.
    Direction(Direction),
    /// What was decided: archived, in force.
    Phase(Phase),
    /// The form of a notice.
    NoticeForm(NoticeForm),
    /// Gets a tag.
    AddTag(String),
    /// Loses a tag.
    RemoveTag(String),
    /// Reminds so many days before; none: as the office does.
    RemindDays(Option<Vec<u32>>),
    /// Gets a line at the end of the note.
    NoteLine(String),
    /// Has this in an own field; an empty text takes the value away.
    Own(OwnValue),
}

/// What a change does to one contract.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MassRow {
    /// The contract.
    pub id: ContractId,
    /// Its title.
    pub title: String,
    /// What stands there now, as [`shown`] reads it.
    pub before: String,
    /// What would stand there.
    pub after: String,
    /// Whether anything changes.
    pub changes: bool,
    /// Why it is refused, at a field.
    pub refusal: Option<FieldIssue>,
}

/// Whether a change says anything.
fn check_change(change: &MassChange) -> Result<()> {
    match change {
        MassChange::AddTag(text) | MassChange::RemoveTag(text) | MassChange::NoteLine(text)
            if text.trim().is_empty() =>
        {
            Err(Error::field("value", "TEXT_MISSING"))
        }
        _ => Ok(()),
    }
}

/// What a change does to these contracts, in their order.
///
/// # Errors
/// `INVALID` with `TEXT_MISSING` at `value`.
pub fn preview(connection: &Connection, ids: &[i64], change: &MassChange) -> Result<Vec<MassRow>> {
    check_change(change)?;
    let ground = Ground::of(connection)?;
    ids.iter().map(|id| Ok(row(connection, &ground, ContractId(*id), change)?.0)).collect()
}

/// Makes a change to all of these contracts that it changes, in one step. Those that refuse stay as they are.
/// `progress` hears how many were looked at and says whether to go on.
///
/// # Errors
/// As [`preview`]; `CANCELLED`, then nothing was written.
pub fn apply(
    office: &mut Office,
    ids: &[i64],
    change: &MassChange,
    moment: &Moment,
    progress: &mut dyn FnMut(usize) -> bool,
) -> Result<Done<usize>> {
    check_change(change)?;
    office.transact_named(Op::step("contracts_mass_changed", ""), moment, |tx, op| {
        let ground = Ground::of(tx)?;
        let mut changed = 0;
        for (index, id) in ids.iter().enumerate() {
            if index % 64 == 0 && !progress(index) {
                return Err(Error::Cancelled);
            }
            let (row, fields) = row(tx, &ground, ContractId(*id), change)?;
            if let Some(fields) = fields.filter(|_| row.changes && row.refusal.is_none()) {
                save::update(tx, row.id, &fields)?;
                changed += 1;
            }
        }
        op.title = changed.to_string();
        Ok(changed)
    })
}

/// What a change does to one contract, and what it would be then; nothing where it is gone.
fn row(
    connection: &Connection,
    ground: &Ground,
    id: ContractId,
    change: &MassChange,
) -> Result<(MassRow, Option<ContractFields>)> {
    let before = match read::get_on(connection, ground, id) {
        Ok(contract) => contract.fields,
        Err(Error::NotFound(_)) => {
            let refusal = Some(FieldIssue::new("id", "NOT_FOUND"));
            let [title, before, after] = [const { String::new() }; 3];
            return Ok((MassRow { id, title, before, after, changes: false, refusal }, None));
        }
        Err(other) => return Err(other),
    };
    let after = check::tidy(changed(before.clone(), change));
    let changes = after != before;
    let refusal = if changes { broken(connection, &before, &after, change)? } else { None };
    let [was, will] = [&before, &after].map(|fields| shown(fields, change));
    Ok((MassRow { id, title: before.title, before: was, after: will, changes, refusal }, Some(after)))
}

/// What a change breaks: of all that a contract must be, only what the change touches is looked at. What was wrong
/// before and is not touched is no reason to refuse.
fn broken(
    connection: &Connection,
    before: &ContractFields,
    after: &ContractFields,
    change: &MassChange,
) -> Result<Option<FieldIssue>> {
    Ok(match change {
        MassChange::Kind(id) => check::entry(connection, "kind_id", *id, "contract_kind")?,
        MassChange::CostCentre(id) => check::entry(connection, "cost_centre_id", *id, "cost_centre")?,
        MassChange::RemindDays(_) => {
            after.remind_days.as_deref().and_then(|days| reminders::issue(days, "remind_days"))
        }
        MassChange::Own(_) => {
            let known = own_fields::value::issues(connection, RecordKind::Contract, &before.own)?;
            let now = own_fields::value::issues(connection, RecordKind::Contract, &after.own)?;
            now.into_iter().find(|issue| !known.contains(issue))
        }
        // Any of these is as good as any other.
        MassChange::Responsible(_)
        | MassChange::Direction(_)
        | MassChange::Phase(_)
        | MassChange::NoticeForm(_)
        | MassChange::AddTag(_)
        | MassChange::RemoveTag(_)
        | MassChange::NoteLine(_) => None,
    })
}

/// What a contract has where the change is made: an id of master data, a stored code, tags or days with `, `
/// between them, the last line of the note. Empty where there is nothing; several cost centres are `+`.
fn shown(fields: &ContractFields, change: &MassChange) -> String {
    let entry = |id: Option<EntryId>| id.map(|id| id.0.to_string()).unwrap_or_default();
    match change {
        MassChange::Kind(_) => entry(fields.kind_id),
        MassChange::CostCentre(_) if !fields.shares.is_empty() => "+".to_owned(),
        MassChange::CostCentre(_) => entry(fields.cost_centre_id),
        MassChange::Responsible(_) => fields.responsible.clone(),
        MassChange::Direction(_) => fields.direction.code().to_owned(),
        MassChange::Phase(_) => fields.phase.code().to_owned(),
        MassChange::NoticeForm(_) => fields.notice_form.code().to_owned(),
        MassChange::AddTag(_) | MassChange::RemoveTag(_) => fields.tags.join(", "),
        MassChange::RemindDays(_) => {
            let days = fields.remind_days.iter().flatten();
            days.map(ToString::to_string).collect::<Vec<_>>().join(", ")
        }
        MassChange::NoteLine(_) => fields.note.lines().last().unwrap_or_default().to_owned(),
        MassChange::Own(value) => {
            let own = fields.own.iter().find(|own| own.field_id == value.field_id);
            own.map(|own| own.text.clone()).unwrap_or_default()
        }
    }
}

fn changed(mut fields: ContractFields, change: &MassChange) -> ContractFields {
    match change {
        MassChange::Kind(kind) => fields.kind_id = *kind,
        MassChange::CostCentre(centre) => {
            fields.cost_centre_id = *centre;
            fields.shares.clear();
        }
        MassChange::Responsible(name) => fields.responsible.clone_from(name),
        MassChange::Direction(direction) => fields.direction = *direction,
        MassChange::Phase(phase) => fields.phase = *phase,
        MassChange::NoticeForm(form) => fields.notice_form = *form,
        MassChange::AddTag(tag) => fields.tags.push(tag.clone()),
        MassChange::RemoveTag(tag) => fields.tags.retain(|own| !same_tag(own, tag.trim())),
        MassChange::RemindDays(days) => fields.remind_days.clone_from(days),
        MassChange::NoteLine(line) => {
            if !fields.note.is_empty() && !fields.note.ends_with('\n') {
                fields.note.push('\n');
            }
            fields.note.push_str(line.trim());
        }
        MassChange::Own(value) => {
            // In its place, so that the same value is no change.
            match fields.own.iter_mut().find(|own| own.field_id == value.field_id) {
                Some(own) => own.text.clone_from(&value.text),
                None => fields.own.push(value.clone()),
            }
            fields.own.retain(|own| !own.text.trim().is_empty());
        }
    }
    fields
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contracts::testing::{add, contract, office, renewing};

    fn changes(office: &Office, ids: &[i64], change: &MassChange) -> Vec<bool> {
        preview(office.read(), ids, change).unwrap().iter().map(|row| row.changes).collect()
    }

    #[test]
    fn a_change_to_many_is_one_step_and_leaves_out_what_it_does_not_change() {
        let (mut office, moment) = office();
        let mut kept = contract("Miete", renewing());
        kept.tags = vec!["Standort Nord".to_owned()];
        kept.responsible = "Anna Petersen".to_owned();
        let ids = [add(&mut office, kept, &moment).0, add(&mut office, contract("Leasing", renewing()), &moment).0];
        let direction = MassChange::Direction(Direction::Receive);
        let row = preview(office.read(), &ids[..1], &direction).unwrap().remove(0);
        assert_eq!((row.before.as_str(), row.after.as_str()), ("pay", "receive"));
        let row = preview(office.read(), &ids[..1], &MassChange::AddTag("Halle".to_owned())).unwrap().remove(0);
        assert_eq!((row.before.as_str(), row.after.as_str()), ("Standort Nord", "Standort Nord, Halle"));
        let tag = MassChange::AddTag(" standort nord ".to_owned());
        assert_eq!(changes(&office, &ids, &tag), [false, true]);
        assert_eq!(apply(&mut office, &ids, &tag, &moment, &mut |_| true).unwrap().value, 1);
        assert_eq!(changes(&office, &ids, &tag), [false, false]);
        let name = MassChange::Responsible("Anna Petersen".to_owned());
        assert_eq!(changes(&office, &ids, &name), [false, true]);
        office.undo(&moment).unwrap();
        assert_eq!(changes(&office, &ids, &tag), [false, true]);
    }

    #[test]
    fn what_a_change_breaks_is_what_the_whole_check_finds_anew() {
        let (mut office, moment) = office();
        let clean = contract("Miete", renewing());
        // Wrong already, in parts that no change to many touches.
        let mut wrong = clean.clone();
        (wrong.title, wrong.kind_id) = (String::new(), Some(EntryId(8_888)));
        let id = add(&mut office, clean.clone(), &moment);
        let own = |field| MassChange::Own(OwnValue { field_id: field, text: "7".to_owned() });
        let changes = [
            MassChange::Kind(Some(EntryId(9_999))),
            MassChange::Kind(None),
            MassChange::CostCentre(Some(EntryId(9_999))),
            MassChange::CostCentre(None),
            MassChange::Responsible("Anna Petersen".to_owned()),
            MassChange::Direction(Direction::Receive),
            MassChange::Phase(Phase::Archived),
            MassChange::NoticeForm(NoticeForm::Text),
            MassChange::AddTag("Halle".to_owned()),
            MassChange::RemoveTag("Halle".to_owned()),
            MassChange::RemindDays(Some(vec![99_999])),
            MassChange::RemindDays(Some(vec![30])),
            MassChange::NoteLine("Indexanpassung".to_owned()),
            own(crate::record::OwnFieldId(9_999)),
        ];
        let mut refused = 0;
        for before in [clean, wrong] {
            for change in &changes {
                let after = check::tidy(changed(before.clone(), change));
                let known = check::check(office.read(), Some(id), &before).unwrap();
                let whole = check::check(office.read(), Some(id), &after).unwrap();
                let expected = whole.into_iter().find(|issue| !known.contains(issue));
                let found =
                    if after == before { None } else { broken(office.read(), &before, &after, change).unwrap() };
                // A line of a short list that is unknown twice is told once by the whole check.
                let expected = expected.or_else(|| found.clone().filter(|issue| known.contains(issue)));
                assert_eq!(found, expected, "{change:?}");
                refused += usize::from(found.is_some());
            }
        }
        assert_eq!(refused, 8, "a kind, a cost centre, days, an own field, of either contract");
    }

    #[test]
    fn what_would_be_wrong_is_refused_and_the_rest_is_written() {
        let (mut office, moment) = office();
        let ids = [add(&mut office, contract("Miete", renewing()), &moment).0, 4_711];
        let rows = preview(office.read(), &ids, &MassChange::Kind(Some(EntryId(9_999)))).unwrap();
        let codes: Vec<_> = rows.iter().map(|row| row.refusal.as_ref().map(|issue| issue.code)).collect();
        assert_eq!(codes, [Some("ENTRY_UNKNOWN"), Some("NOT_FOUND")]);
        let days = MassChange::RemindDays(Some(vec![10, 60]));
        assert_eq!(apply(&mut office, &ids, &days, &moment, &mut |_| true).unwrap().value, 1);
        assert_eq!(read::get(office.read(), ContractId(ids[0])).unwrap().fields.remind_days, Some(vec![60, 10]));
        let cancelled = apply(&mut office, &ids, &MassChange::Phase(Phase::Archived), &moment, &mut |_| false);
        assert!(matches!(cancelled, Err(Error::Cancelled)));
        assert_eq!(read::get(office.read(), ContractId(ids[0])).unwrap().fields.phase, Phase::Active);
    }
}
