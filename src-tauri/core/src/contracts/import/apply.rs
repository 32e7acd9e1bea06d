//! The one write of a register.

use std::collections::HashMap;

use rusqlite::Connection;

use super::{Fate, Part, Plan, Planned};
use crate::contacts::{Card, ContactKind, check as contact_check, save as contact};
use crate::contracts::contract::ContractFields;
use crate::contracts::ground::Ground;
use crate::contracts::{check, save};
use crate::error::{Error, FieldIssue, Result};
use crate::log::Op;
use crate::master_data::{List, entry};
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::{ContactId, EntryId};

/// What an import did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Imported {
    /// New contracts.
    pub created: usize,
    /// Rows that were left out as wished.
    pub skipped: usize,
    /// New contacts.
    pub contacts: usize,
    /// New kinds and cost centres.
    pub entries: usize,
    /// Rows that were refused, by their place.
    pub refused: Vec<(usize, Vec<FieldIssue>)>,
}

/// Writes the rows as planned, in one step named after the file. Contracts that a person should look at get the tag
/// `to_check` (words are the caller's), so that they are found when the preview has gone.
///
/// # Errors
/// `CANCELLED` where `progress` says false, then nothing was written; whatever SQLite refuses.
pub fn apply(
    office: &mut Office,
    file_name: &str,
    plan: &Plan,
    to_check: &str,
    moment: &Moment,
    progress: &mut dyn FnMut(usize, usize) -> bool,
) -> Result<Done<Imported>> {
    office.transact(Op::step("contracts_imported", file_name), moment, |tx| {
        let mut imported = Imported::default();
        let ground = Ground::of(tx)?;
        let mut made: HashMap<(Part, String), i64> = HashMap::new();
        for (place, text) in plan.made() {
            if let Some(id) = make(tx, place.0, &text)? {
                match place.0 {
                    Part::Partner => imported.contacts += 1,
                    Part::Kind | Part::CostCentre => imported.entries += 1,
                }
                made.insert(place, id);
            }
        }
        for (done, at) in order(plan).into_iter().enumerate() {
            if done % 16 == 0 && !progress(done, plan.rows.len()) {
                return Err(Error::Cancelled);
            }
            let row = &plan.rows[at];
            match (&row.fields, row.fate) {
                (None, _) => imported.refused.push((at, Vec::new())),
                (Some(_), Fate::Skip) => imported.skipped += 1,
                (Some(fields), Fate::New) => {
                    let mut fields = fields.clone();
                    fields.tags.extend((!row.doubts.is_empty()).then(|| to_check.to_owned()));
                    let mut fields = check::tidy(fields);
                    refer(&mut fields, row, &made);
                    check::complete(&ground, &mut fields);
                    // The book may have changed since the plan was made.
                    let issues = check::check(tx, None, &fields)?;
                    if issues.is_empty() {
                        save::insert(tx, fields, moment.today)?;
                        imported.created += 1;
                    } else {
                        imported.refused.push((at, issues));
                    }
                }
            }
        }
        imported.refused.sort_by_key(|(at, _)| *at);
        Ok(imported)
    })
}

/// Rows with a number of their own first, so that none is drawn that a later row bears.
fn order(plan: &Plan) -> Vec<usize> {
    let mut order: Vec<usize> = (0..plan.rows.len()).collect();
    order.sort_by_key(|at| plan.rows[*at].fields.as_ref().is_none_or(|fields| fields.number.is_none()));
    order
}

/// What was made for the names of a row.
fn refer(fields: &mut ContractFields, row: &Planned, made: &HashMap<(Part, String), i64>) {
    for place in &row.makes {
        let Some(id) = made.get(place).copied() else {
            // No contact can bear the name: it stays at hand.
            fields.note = format!("{}\n{}", fields.note, place.1).trim().to_owned();
            continue;
        };
        match place.0 {
            Part::Partner => fields.partner_id = Some(ContactId(id)),
            Part::Kind => fields.kind_id = Some(EntryId(id)),
            Part::CostCentre => fields.cost_centre_id = Some(EntryId(id)),
        }
    }
}

/// A contact, kind or cost centre of this name; none where no contact can bear it.
fn make(tx: &Connection, part: Part, text: &str) -> Result<Option<i64>> {
    Ok(match part {
        Part::Partner => {
            let card = contact_check::tidy(Card {
                kind: ContactKind::Organisation,
                organisation: text.to_owned(),
                ..Card::default()
            });
            if !contact_check::check(&card).is_empty() {
                return Ok(None);
            }
            Some(contact::insert(tx, &contact::new_uid(tx)?, &card)?.0)
        }
        Part::Kind => Some(entry::add_named(tx, List::ContractKind, "", text)?.0),
        Part::CostCentre => {
            let (code, name) = coded(text);
            Some(entry::add_named(tx, List::CostCentre, code, name)?.0)
        }
    })
}

/// "4711 Verwaltung" has its code before the name; "4711" is both.
fn coded(text: &str) -> (&str, &str) {
    let text = text.trim();
    let Some((code, name)) = text.split_once([' ', '\u{a0}']) else {
        let numbered = text.contains(|c: char| c.is_ascii_digit());
        return (if numbered { text } else { "" }, text);
    };
    let name = name.trim_start_matches([' ', '-', '–', ':', '·', '\u{a0}']).trim();
    if code.contains(|c: char| c.is_ascii_digit()) && !name.is_empty() {
        (code.trim_end_matches(':'), name)
    } else {
        ("", text)
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_cost_centre_is_named_with_its_code() {
        for (text, code, name) in [
            ("4711 Verwaltung", "4711", "Verwaltung"),
            ("100 – Vertrieb Nord", "100", "Vertrieb Nord"),
            ("4711", "4711", "4711"),
            ("Verwaltung", "", "Verwaltung"),
            ("IT und Netz", "", "IT und Netz"),
        ] {
            assert_eq!(super::coded(text), (code, name), "{text}");
        }
    }
}
