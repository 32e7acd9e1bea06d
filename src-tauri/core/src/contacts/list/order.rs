//! Ids in the order of a filter.

use std::sync::Arc;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row};

use super::{Filter, SortBy, facts, sets};
use crate::error::Result;
use crate::office::Office;
use crate::own_fields;
use crate::record::RecordKind;

/// How an order is read: from an index that holds all of it, or by a value whose equals
/// are put in the order of names afterwards.
enum Reading {
    Whole(&'static str),
    ByValue { value: &'static str, order: &'static str },
}

const fn reading(sort: SortBy) -> Reading {
    match sort {
        SortBy::Name => Reading::Whole("sort_key, id"),
        SortBy::Organisation => Reading::Whole("organisation_key, sort_key, id"),
        SortBy::Town => Reading::Whole("town_key, sort_key, id"),
        SortBy::Number => Reading::Whole("number = '', number, sort_key, id"),
        SortBy::Newest => Reading::Whole("id DESC"),
        SortBy::Changed => Reading::Whole("changed DESC, id DESC"),
        SortBy::Given => Reading::Whole("given_key, id"),
        SortBy::Phone => Reading::Whole("phone_key, id"),
        SortBy::Email => Reading::Whole("email = '', lower(email), id"),
        SortBy::Role => Reading::ByValue { value: "role_key", order: "role_key, id" },
        SortBy::PostalCode => Reading::ByValue { value: "postal_code", order: "postal_code = '', postal_code, id" },
        SortBy::Birthday => Reading::ByValue { value: "birthday_key", order: "birthday_key, id" },
    }
}

/// The ids that a filter leaves, in its order.
pub(super) fn ordered(office: &Office, filter: &Filter) -> Result<Vec<i64>> {
    let connection = office.read();
    let (mask, value) = facts::wanted(filter);
    let sort = if filter.sort_own.is_some() { SortBy::Name } else { filter.sort };
    let mut ids = match reading(sort) {
        Reading::Whole(order) => {
            let sql = format!("SELECT id FROM contact_row WHERE (facts & ?1) = ?2 ORDER BY {order}");
            connection
                .prepare_cached(&sql)?
                .query_map((mask, value), |row| row.get(0))?
                .collect::<rusqlite::Result<_>>()?
        }
        Reading::ByValue { value: column, order } => {
            let sql = format!("SELECT id, {column} FROM contact_row WHERE (facts & ?1) = ?2 ORDER BY {order}");
            let ranks = ranks(office)?;
            let mut statement = connection.prepare_cached(&sql)?;
            let mut rows = statement.query((mask, value))?;
            let mut runs = Runs::default();
            while let Some(row) = rows.next()? {
                runs.take(row, &ranks)?;
            }
            runs.close(&ranks);
            runs.ids
        }
    };
    if let Some(field) = filter.sort_own {
        own_fields::condition::order(connection, field, &mut ids)?;
    }
    for set in sets::of(office, filter)? {
        ids.retain(|id| set.holds(*id));
    }
    if filter.descending {
        ids.reverse();
    }
    Ok(ids)
}

/// Ids in the order of a value; each run of equals is put in the order of names.
#[derive(Default)]
struct Runs {
    ids: Vec<i64>,
    begin: usize,
    value: Vec<u8>,
}

impl Runs {
    fn take(&mut self, row: &Row<'_>, ranks: &[u32]) -> Result<()> {
        let value = match row.get_ref(1)? {
            ValueRef::Text(text) => text,
            _ => &[],
        };
        if value != self.value {
            self.close(ranks);
            self.begin = self.ids.len();
            self.value.clear();
            self.value.extend_from_slice(value);
        }
        self.ids.push(row.get(0)?);
        Ok(())
    }

    fn close(&mut self, ranks: &[u32]) {
        let rank = |id: &i64| usize::try_from(*id).ok().and_then(|id| ranks.get(id)).copied().unwrap_or(u32::MAX);
        self.ids[self.begin..].sort_unstable_by_key(rank);
    }
}

/// The place of each contact in the order of names, by id.
fn ranks(office: &Office) -> Result<Arc<Vec<u32>>> {
    office.lists().keep("contacts ranks", &[RecordKind::Contact], || {
        let names = by_name(office.read())?;
        // Ids are dense, so a slot for each is smaller and faster than a map.
        let mut ranks = vec![u32::MAX; names.iter().max().map_or(0, |id| usize::try_from(*id).unwrap_or(0) + 1)];
        for (rank, id) in names.iter().enumerate() {
            if let Some(slot) = usize::try_from(*id).ok().and_then(|id| ranks.get_mut(id)) {
                *slot = u32::try_from(rank).unwrap_or(u32::MAX);
            }
        }
        Ok(ranks)
    })
}

fn by_name(connection: &Connection) -> Result<Vec<i64>> {
    let ids = connection
        .prepare_cached("SELECT id FROM contact_row ORDER BY sort_key, id")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(ids)
}
