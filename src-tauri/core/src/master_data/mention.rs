//! Lines of short lists that records mention by their text instead of pointing at them: a country
//! by its code, a VAT rate by its rate, a role by its name. What is mentioned is in use.

use std::collections::HashMap;

use rusqlite::Connection;

use crate::error::Result;
use crate::master_data::entry::{self, Entry, List};
use crate::master_data::usage;
use crate::record::{EntryId, RecordKind, RecordRef};

/// By what a record mentions a line.
#[derive(Debug, Clone, Copy)]
enum By {
    Code,
    Rate,
    Name,
}

/// List, table, column, the record's id in that table, its kind, by what.
const MENTIONS: &[(List, &str, &str, &str, RecordKind, By)] = &[
    (List::Country, "address", "country", "contact_id", RecordKind::Contact, By::Code),
    (List::Country, "firm", "country", "id", RecordKind::Firm, By::Code),
    (List::Salutation, "contact", "salutation", "id", RecordKind::Contact, By::Code),
    (List::Role, "position", "role", "contact_id", RecordKind::Contact, By::Name),
    (List::Role, "employee", "function", "id", RecordKind::Employee, By::Name),
    (List::Currency, "contract_cost", "currency", "contract_id", RecordKind::Contract, By::Code),
    (List::VatRate, "contract_cost", "vat_rate", "contract_id", RecordKind::Contract, By::Rate),
    (List::PaymentInterval, "contract_cost", "interval", "contract_id", RecordKind::Contract, By::Code),
    (List::Reason, "contract_cost", "reason", "contract_id", RecordKind::Contract, By::Name),
];

fn text_of(entry: &Entry, by: By) -> String {
    match by {
        By::Code => entry.fields.code.clone(),
        By::Rate => entry.fields.rate.unwrap_or(-1).to_string(),
        By::Name => entry.fields.name_de.clone(),
    }
}

/// How often each line of a list is mentioned.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn counts(connection: &Connection, list: List) -> Result<HashMap<EntryId, usize>> {
    let mut counts: HashMap<EntryId, usize> = HashMap::new();
    let mentions: Vec<_> = MENTIONS.iter().filter(|mention| mention.0 == list).collect();
    if mentions.is_empty() {
        return Ok(counts);
    }
    let lines = entry::all(connection, list)?;
    for (_, table, column, _, _, by) in mentions {
        let sql = format!("SELECT CAST({column} AS TEXT), count(*) FROM {table} GROUP BY {column}");
        let found: HashMap<String, usize> = connection
            .prepare_cached(&sql)?
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?;
        for line in &lines {
            if let Some(count) = found.get(&text_of(line, *by)) {
                *counts.entry(line.id).or_default() += count;
            }
        }
    }
    Ok(counts)
}

/// Refuses where records mention the line.
///
/// # Errors
/// `IN_USE` with the places.
pub(crate) fn refuse_if_mentioned(connection: &Connection, line: &Entry) -> Result<()> {
    let mut users: Vec<RecordRef> = Vec::new();
    for (_, table, column, owner, kind, by) in MENTIONS.iter().filter(|mention| mention.0 == line.list) {
        let sql = format!("SELECT DISTINCT {owner} FROM {table} WHERE CAST({column} AS TEXT) = ?1");
        let ids: Vec<i64> = connection
            .prepare_cached(&sql)?
            .query_map([text_of(line, *by)], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        users.extend(ids.into_iter().map(|id| RecordRef { kind: *kind, id }));
    }
    users.sort_unstable();
    users.dedup();
    usage::refuse(connection, &users)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contracts::testing::{add, contract, cost, renewing};
    use crate::master_data::entry::EntryFields;
    use crate::{Error, Moment, Office};

    #[test]
    fn what_records_mention_is_counted_and_not_deleted() {
        let moment = Moment::on("2026-03-16".parse().unwrap(), "Test");
        let mut office = Office::in_memory(&moment).unwrap();
        let mut fields = contract("Miete", renewing());
        fields.costs = vec![cost(10_000, crate::contracts::costs::PaymentInterval::Monthly)];
        fields.costs[0].reason = "Nachtrag 7".into();
        add(&mut office, fields, &moment);
        let line =
            EntryFields { code: "n7".into(), name_de: "Nachtrag 7".into(), active: true, ..EntryFields::default() };
        let reason = entry::save(&mut office, List::Reason, None, &line, &moment).unwrap().value;
        assert_eq!(counts(office.read(), List::Reason).unwrap(), HashMap::from([(reason, 1)]));
        let of = |list, code: &str| {
            let id =
                entry::all(office.read(), list).unwrap().into_iter().find(|one| one.fields.code == code).unwrap().id;
            counts(office.read(), list).unwrap().get(&id).copied()
        };
        assert_eq!(of(List::PaymentInterval, "monthly"), Some(1));
        assert_eq!(of(List::Currency, "EUR"), Some(1));
        assert_eq!(of(List::Currency, "CHF"), None);
        assert_eq!(of(List::VatRate, "de-19"), Some(1));
        match entry::delete(&mut office, reason, &moment) {
            Err(Error::InUse { places, count, .. }) => assert_eq!((places[0].title.as_str(), count), ("Miete", 1)),
            other => panic!("{other:?}"),
        }
    }
}
