//! Short lists that share one shape: categories, contract kinds, departments, VAT rates.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, named_params};
use serde::{Deserialize, Serialize};

use crate::error::{Error, FieldIssue, Result};
use crate::log::Op;
use crate::master_data::{mention, usage};
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::{EntryId, RecordKind};
use crate::search::fold;
use crate::text_enum;

text_enum! {
    /// Which short list. A new domain adds its own here.
    List {
        /// Categories of contacts.
        Category = "category",
        /// Kinds of contracts.
        ContractKind = "contract_kind",
        /// Cost centres.
        CostCentre = "cost_centre",
        /// How contacts stand to one another.
        RelationKind = "relation_kind",
        /// Departments of the own firm.
        Department = "department",
        /// What somebody is at a firm or in a meeting: "Geschäftsführer".
        Role = "role",
        /// "Frau", "Herr", "Familie".
        Salutation = "salutation",
        /// Countries; the code is ISO 3166 alpha-2.
        Country = "country",
        /// Currencies; the code is ISO 4217.
        Currency = "currency",
        /// VAT rates with the day from which they hold.
        VatRate = "vat_rate",
        /// How often something is paid.
        PaymentInterval = "payment_interval",
        /// Why something was done: reasons of notices and of changed prices.
        Reason = "reason",
    }
}

impl List {
    /// Whether lines may hang below others.
    #[must_use]
    pub const fn is_tree(self) -> bool {
        matches!(self, Self::Category | Self::CostCentre | Self::Department)
    }

    /// Whether the lines are the program's own, because it computes with them: they can be renamed,
    /// ordered and switched off, not added.
    #[must_use]
    pub const fn is_closed(self) -> bool {
        matches!(self, Self::Salutation | Self::PaymentInterval)
    }

    /// Whether each line has a rate in percent.
    #[must_use]
    pub const fn has_rate(self) -> bool {
        matches!(self, Self::VatRate)
    }
}

/// So many levels a tree has at most.
pub const DEEPEST: usize = 3;

/// What a line of a short list holds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryFields {
    /// Unique within the list: "lease", "100".
    pub code: String,
    /// German name.
    pub name_de: String,
    /// English name; empty: the German one.
    #[serde(default)]
    pub name_en: String,
    /// `#RRGGBB` or empty.
    #[serde(default)]
    pub colour: String,
    /// Place in the list, from 0.
    #[serde(default)]
    pub position: i64,
    /// False: hidden in pickers, shown in old records.
    pub active: bool,
    /// First day: departments, cost centres, VAT rates.
    #[serde(default)]
    pub valid_from: Option<NaiveDate>,
    /// Last day.
    #[serde(default)]
    pub valid_to: Option<NaiveDate>,
    /// German name in the other direction, for kinds of relations: "Assistenz von". Empty: the
    /// relation reads the same both ways.
    #[serde(default)]
    pub reverse_de: String,
    /// English name in the other direction; empty: the German one.
    #[serde(default)]
    pub reverse_en: String,
    /// The line above, in a list that is a tree.
    #[serde(default)]
    pub parent_id: Option<EntryId>,
    /// Basis points (1900 = 19 %), in the list of VAT rates.
    #[serde(default)]
    pub rate: Option<i64>,
}

/// A line of a short list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its id.
    pub id: EntryId,
    /// Which list.
    pub list: List,
    /// The system's own: can be renamed, not deleted.
    pub built_in: bool,
    /// What it holds.
    pub fields: EntryFields,
}

const COLUMNS: &str = "id, list, built_in, code, name_de, name_en, colour, position, active, valid_from, valid_to, \
     reverse_de, reverse_en, parent_id, rate";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Entry> {
    Ok(Entry {
        id: row.get(0)?,
        list: row.get(1)?,
        built_in: row.get(2)?,
        fields: EntryFields {
            code: row.get(3)?,
            name_de: row.get(4)?,
            name_en: row.get(5)?,
            colour: row.get(6)?,
            position: row.get(7)?,
            active: row.get(8)?,
            valid_from: row.get(9)?,
            valid_to: row.get(10)?,
            reverse_de: row.get(11)?,
            reverse_en: row.get(12)?,
            parent_id: row.get(13)?,
            rate: row.get(14)?,
        },
    })
}

/// A list in its order.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn all(connection: &Connection, list: List) -> Result<Vec<Entry>> {
    let sql = format!("SELECT {COLUMNS} FROM entry WHERE list = ?1 ORDER BY position, code, id");
    let entries = connection.prepare_cached(&sql)?.query_map([list], from_row)?.collect::<rusqlite::Result<_>>()?;
    Ok(entries)
}

/// One line.
///
/// # Errors
/// `NOT_FOUND`.
pub fn get(connection: &Connection, id: EntryId) -> Result<Entry> {
    let sql = format!("SELECT {COLUMNS} FROM entry WHERE id = ?1");
    connection.prepare_cached(&sql)?.query_row([id], from_row).optional()?.ok_or(Error::NotFound(id.into()))
}

/// Saves a new line (`id` none) or changes one.
///
/// # Errors
/// `INVALID` with an issue at each refused field; `NOT_FOUND`.
pub fn save(
    office: &mut Office,
    list: List,
    id: Option<EntryId>,
    fields: &EntryFields,
    moment: &Moment,
) -> Result<Done<EntryId>> {
    let code = if id.is_some() { "entry_changed" } else { "entry_created" };
    if id.is_none() && list.is_closed() {
        return Err(Error::rule("LIST_CLOSED", serde_json::Value::Null));
    }
    office.transact_named(Op::step(code, fields.name_de.trim()), moment, |tx, op| {
        let id = write(tx, list, id, fields)?;
        op.subject = Some(id.into());
        Ok(id)
    })
}

/// Checks and writes a line within a running write.
pub(crate) fn write(tx: &Connection, list: List, id: Option<EntryId>, fields: &EntryFields) -> Result<EntryId> {
    check(tx, list, id, fields)?;
    match id {
        Some(id) => update(tx, list, id, fields),
        None => insert(tx, list, fields, false),
    }
}

fn check(tx: &Connection, list: List, id: Option<EntryId>, fields: &EntryFields) -> Result<()> {
    let mut issues = Vec::new();
    if fields.code.trim().is_empty() {
        issues.push(FieldIssue::new("code", "TEXT_MISSING"));
    }
    if fields.name_de.trim().is_empty() {
        issues.push(FieldIssue::new("name_de", "NAME_MISSING"));
    }
    let is_colour =
        |text: &str| text.len() == 7 && text.starts_with('#') && text[1..].chars().all(|c| c.is_ascii_hexdigit());
    if !fields.colour.is_empty() && !is_colour(&fields.colour) {
        issues.push(FieldIssue::new("colour", "COLOUR_INVALID"));
    }
    if matches!((fields.valid_from, fields.valid_to), (Some(from), Some(to)) if to < from) {
        issues.push(FieldIssue::new("valid_to", "END_BEFORE_START"));
    }
    if let Some(id) = id {
        let stored = get(tx, id)?;
        // The program looks its own lines up by their codes.
        if stored.built_in && stored.fields.code != fields.code.trim() {
            issues.push(FieldIssue::with("code", "CODE_BUILT_IN", serde_json::json!({ "code": stored.fields.code })));
        }
    }
    let taken = tx
        .prepare_cached("SELECT 1 FROM entry WHERE list = ?1 AND code = ?2 AND id <> ?3")?
        .query_row((list, fields.code.trim(), id.map_or(0, |id| id.0)), |_| Ok(()))
        .optional()?;
    if taken.is_some() {
        issues.push(FieldIssue::with("code", "CODE_TAKEN", serde_json::json!({ "code": fields.code })));
    }
    if let Some(issue) = tree_issue(tx, list, id, fields.parent_id)? {
        issues.push(issue);
    }
    match fields.rate {
        None if list.has_rate() => issues.push(FieldIssue::new("rate", "TEXT_MISSING")),
        Some(rate) if !(0..=10_000).contains(&rate) || !list.has_rate() => {
            issues.push(FieldIssue::new("rate", "RATE_INVALID"));
        }
        _ => {}
    }
    if issues.is_empty() { Ok(()) } else { Err(Error::Invalid(issues)) }
}

/// Why a line cannot hang below another: the list is no tree, the other is the line itself or
/// hangs below it, or the tree would become too deep.
pub(super) fn tree_issue(
    tx: &Connection,
    list: List,
    id: Option<EntryId>,
    parent: Option<EntryId>,
) -> Result<Option<FieldIssue>> {
    let Some(parent) = parent else { return Ok(None) };
    let above = get(tx, parent)?;
    if above.list != list || !list.is_tree() {
        return Ok(Some(FieldIssue::new("parent_id", "ENTRY_OF_OTHER_LIST")));
    }
    let name = serde_json::json!({ "name": above.fields.name_de });
    if id == Some(parent) {
        return Ok(Some(FieldIssue::with("parent_id", "TREE_RING", name)));
    }
    let mut levels = 1;
    let mut next = above.fields.parent_id;
    while let Some(higher) = next {
        if id == Some(higher) {
            return Ok(Some(FieldIssue::with("parent_id", "TREE_RING", name)));
        }
        levels += 1;
        if levels > DEEPEST {
            break;
        }
        next = get(tx, higher)?.fields.parent_id;
    }
    let below = match id {
        Some(id) => height(tx, id, DEEPEST)?,
        None => 1,
    };
    let too_deep = levels + below > DEEPEST;
    Ok(too_deep.then(|| FieldIssue::with("parent_id", "TREE_TOO_DEEP", serde_json::json!({ "levels": DEEPEST }))))
}

/// How many levels a line has with all that hangs below it; looks no deeper than `most`.
fn height(tx: &Connection, id: EntryId, most: usize) -> Result<usize> {
    if most == 0 {
        return Ok(1);
    }
    let below: Vec<EntryId> = tx
        .prepare_cached("SELECT id FROM entry WHERE parent_id = ?1")?
        .query_map([id], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let mut highest = 0;
    for one in below {
        highest = highest.max(height(tx, one, most - 1)?);
    }
    Ok(highest + 1)
}

pub(crate) fn insert(tx: &Connection, list: List, fields: &EntryFields, built_in: bool) -> Result<EntryId> {
    tx.prepare_cached(
        "INSERT INTO entry (list, code, name_de, name_en, colour, position, active, built_in, valid_from, valid_to,
                            reverse_de, reverse_en, parent_id, rate)
         VALUES (:list, :code, :name_de, :name_en, :colour,
                 (SELECT coalesce(max(position) + 1, 0) FROM entry WHERE list = :list), :active, :built_in,
                 :valid_from, :valid_to, :reverse_de, :reverse_en, :parent_id, :rate)",
    )?
    .execute(named_params! {
        ":list": list, ":code": fields.code.trim(), ":name_de": fields.name_de.trim(), ":name_en": fields.name_en.trim(),
        ":colour": fields.colour, ":active": fields.active, ":built_in": built_in,
        ":valid_from": fields.valid_from, ":valid_to": fields.valid_to,
        ":reverse_de": fields.reverse_de.trim(), ":reverse_en": fields.reverse_en.trim(),
        ":parent_id": fields.parent_id, ":rate": fields.rate,
    })?;
    Ok(EntryId(tx.last_insert_rowid()))
}

fn update(tx: &Connection, list: List, id: EntryId, fields: &EntryFields) -> Result<EntryId> {
    let touched = tx
        .prepare_cached(
            "UPDATE entry SET code = :code, name_de = :name_de, name_en = :name_en, colour = :colour,
                              position = :position, active = :active, valid_from = :valid_from, valid_to = :valid_to,
                              reverse_de = :reverse_de, reverse_en = :reverse_en, parent_id = :parent_id, rate = :rate
             WHERE id = :id AND list = :list",
        )?
        .execute(named_params! {
            ":id": id, ":code": fields.code.trim(), ":name_de": fields.name_de.trim(),
            ":name_en": fields.name_en.trim(), ":colour": fields.colour, ":position": fields.position,
            ":active": fields.active, ":valid_from": fields.valid_from, ":valid_to": fields.valid_to,
            ":reverse_de": fields.reverse_de.trim(), ":reverse_en": fields.reverse_en.trim(),
            ":parent_id": fields.parent_id, ":rate": fields.rate, ":list": list,
        })?;
    if touched == 0 { Err(Error::NotFound(id.into())) } else { Ok(id) }
}

/// Brings lines into this order, which is that of their list or of one branch of its tree, in one
/// step. Lines that are not named keep their places behind.
///
/// # Errors
/// `NOT_FOUND` where one is not of this list.
pub fn arrange(office: &mut Office, list: List, ids: &[EntryId], moment: &Moment) -> Result<Done<()>> {
    office.transact(Op::step("entries_arranged", ""), moment, |tx| {
        let all = all(tx, list)?;
        for id in ids {
            if all.iter().all(|entry| entry.id != *id) {
                return Err(Error::NotFound((*id).into()));
            }
        }
        let rest = all.iter().map(|entry| entry.id).filter(|id| !ids.contains(id));
        for (place, id) in ids.iter().copied().chain(rest).enumerate() {
            let place = i64::try_from(place).unwrap_or(i64::MAX);
            tx.prepare_cached("UPDATE entry SET position = ?2 WHERE id = ?1 AND position <> ?2")?
                .execute((id, place))?;
        }
        Ok(())
    })
}

/// Deletes a line that nothing uses.
///
/// # Errors
/// `IN_USE` with the places, `BUILT_IN` for the system's own, `NOT_FOUND`.
pub fn delete(office: &mut Office, id: EntryId, moment: &Moment) -> Result<Done<()>> {
    let entry = get(office.read(), id)?;
    if entry.built_in {
        return Err(Error::rule("BUILT_IN", serde_json::json!({ "name": entry.fields.name_de })));
    }
    office.transact(Op::step("entry_deleted", entry.fields.name_de.clone()).about(id), moment, |tx| {
        usage::refuse_if_used(tx, RecordKind::Entry.code(), id.0)?;
        mention::refuse_if_mentioned(tx, &entry)?;
        tx.execute("DELETE FROM entry WHERE id = ?1", [id])?;
        Ok(())
    })
}

/// The categories by their folded names in both languages.
pub(crate) fn categories_by_name(tx: &Connection) -> Result<HashMap<Vec<String>, EntryId>> {
    let mut known = HashMap::new();
    for entry in all(tx, List::Category)? {
        for name in [&entry.fields.name_de, &entry.fields.name_en] {
            let words = fold::words(name);
            if !words.is_empty() {
                known.entry(words).or_insert(entry.id);
            }
        }
    }
    Ok(known)
}

/// A new category of this name.
pub(crate) fn add_category(tx: &Connection, name: &str) -> Result<EntryId> {
    add_named(tx, List::Category, "", name)
}

/// A new line of this name; without a code it gets one from the name.
pub(crate) fn add_named(tx: &Connection, list: List, code: &str, name: &str) -> Result<EntryId> {
    let mut code = code.trim().to_owned();
    if code.is_empty() {
        code = fold::words(name).join("-");
    }
    if code.is_empty() {
        code = format!("x{:x}", name.chars().fold(0_u32, |sum, c| sum.wrapping_mul(31).wrapping_add(u32::from(c))));
    }
    // Two names may fold to one code; the number tells them apart.
    let mut free = code.clone();
    let mut number = 2;
    while tx
        .prepare_cached("SELECT 1 FROM entry WHERE list = ?1 AND code = ?2")?
        .query_row((list, &free), |_| Ok(()))
        .optional()?
        .is_some()
    {
        free = format!("{code}-{number}");
        number += 1;
    }
    let fields = EntryFields { code: free, name_de: name.to_owned(), active: true, ..EntryFields::default() };
    insert(tx, list, &fields, false)
}

#[cfg(test)]
mod tests;
