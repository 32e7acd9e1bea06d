//! Conditions that stand in no index of the list: each gives the set of contacts that
//! meet it, and the order is thinned out by all of them.

use rusqlite::types::Value;
use rusqlite::{Connection, Params, params_from_iter};

use super::{Filter, choices};
use crate::error::Result;
use crate::office::Office;
use crate::own_fields::condition::{Meeting, meeting};
use crate::record::{ContactId, RecordKind};
use crate::search;

/// A set of ids. They are dense, so a flag for each is smaller and faster than a hash set.
pub(super) struct Ids {
    flags: Vec<bool>,
    /// The flags are of those who are meant not to be in.
    others: bool,
}

impl Ids {
    fn of(ids: Vec<i64>) -> Self {
        Self { flags: flags(&ids), others: false }
    }

    fn but(ids: Vec<i64>) -> Self {
        Self { flags: flags(&ids), others: true }
    }

    pub(super) fn holds(&self, id: i64) -> bool {
        let named = usize::try_from(id).ok().and_then(|id| self.flags.get(id)).copied().unwrap_or(false);
        named != self.others
    }
}

fn flags(ids: &[i64]) -> Vec<bool> {
    let mut flags = vec![false; ids.iter().max().map_or(0, |id| usize::try_from(*id).unwrap_or(0) + 1)];
    for id in ids {
        if let Some(flag) = usize::try_from(*id).ok().and_then(|id| flags.get_mut(id)) {
            *flag = true;
        }
    }
    flags
}

/// One set for each condition of the filter that is no packed fact.
pub(super) fn of(office: &Office, filter: &Filter) -> Result<Vec<Ids>> {
    let connection = office.read();
    let mut sets = Vec::new();
    if !filter.text.trim().is_empty() {
        let mut found = search::find::ids(connection, &filter.text, RecordKind::Contact, usize::MAX >> 1)?;
        if found.is_empty() {
            found = search::find::alike_ids(connection, &filter.text, RecordKind::Contact, search::find::COUNTED)?;
        }
        sets.push(Ids::of(found));
    }
    if !filter.categories.is_empty() {
        let ids = filter.categories.iter().map(|category| Value::Integer(category.0)).collect();
        sets.push(Ids::of(any_of(connection, "SELECT contact_id FROM contact_category WHERE category_id IN", ids)?));
    }
    if filter.no_category {
        let sql = "SELECT id FROM contact_row WHERE id NOT IN (SELECT contact_id FROM contact_category)";
        sets.push(Ids::of(select(connection, sql, [])?));
    }
    if !filter.tags.is_empty() {
        let tags = choices::tags_meant(office, &filter.tags)?.into_iter().map(Value::Text).collect();
        sets.push(Ids::of(any_of(connection, "SELECT contact_id FROM contact_tag WHERE tag IN", tags)?));
    }
    if !filter.towns.is_empty() {
        let keys = choices::town_keys(office, &filter.towns)?.into_iter().map(Value::Text).collect();
        sets.push(Ids::of(any_of(connection, "SELECT id FROM contact_row WHERE town_key IN", keys)?));
    }
    if !filter.postal_from.is_empty() || !filter.postal_to.is_empty() {
        sets.push(Ids::of(in_postal_range(connection, &filter.postal_from, &filter.postal_to)?));
    }
    if let Some(organisation) = filter.organisation {
        sets.push(Ids::of(with_people(office, organisation)?));
    }
    for condition in &filter.own {
        sets.push(match meeting(connection, condition)? {
            Meeting::Those(ids) => Ids::of(ids),
            Meeting::AllBut(ids) => Ids::but(ids),
        });
    }
    Ok(sets)
}

fn any_of(connection: &Connection, select: &str, values: Vec<Value>) -> Result<Vec<i64>> {
    let sql = format!("{select} ({})", vec!["?"; values.len()].join(", "));
    self::select(connection, &sql, params_from_iter(values))
}

fn select<P: Params>(connection: &Connection, sql: &str, params: P) -> Result<Vec<i64>> {
    let ids = connection.prepare_cached(sql)?.query_map(params, |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(ids)
}

/// "25" to "256" holds all that begins with 25 up to all that begins with 256.
fn in_postal_range(connection: &Connection, from: &str, to: &str) -> Result<Vec<i64>> {
    // Behind every code that begins with the last one; codes are letters, digits, blanks and hyphens.
    let behind = if to.is_empty() { "~".to_owned() } else { format!("{to}~") };
    let sql = "SELECT id FROM contact_row WHERE (postal_code = '') = 0 AND postal_code >= ?1 AND postal_code < ?2";
    select(connection, sql, (from, behind))
}

/// An organisation and everyone who holds a position there today.
fn with_people(office: &Office, organisation: ContactId) -> Result<Vec<i64>> {
    let day = office.meta("day")?.unwrap_or_default();
    let sql = "SELECT ?1 UNION SELECT contact_id FROM position
               WHERE organisation_id = ?1 AND (until IS NULL OR until >= ?2)";
    select(office.read(), sql, (organisation, day))
}
