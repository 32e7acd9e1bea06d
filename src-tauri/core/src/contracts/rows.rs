//! Rows that belong to a contract: price steps, tags, the cost centres that share it, links.

use std::collections::HashMap;

use rusqlite::Connection;
use rusqlite::types::Value;

use super::contract::{ContractFields, CostLine, Link, Share};
use crate::children::{Children, day, text};
use crate::error::Result;
use crate::record::ContractId;

const COSTS: Children = Children {
    table: "contract_cost",
    owner: "contract_id",
    columns: &["valid_from", "amount_minor", "currency", "tax", "vat_rate", "interval", "first_due", "reason"],
    ordered: true,
};
const TAGS: Children = Children { table: "contract_tag", owner: "contract_id", columns: &["tag"], ordered: false };
const SHARES: Children =
    Children { table: "contract_share", owner: "contract_id", columns: &["cost_centre_id", "share"], ordered: true };
const LINKS: Children =
    Children { table: "contract_link", owner: "contract_id", columns: &["other_id", "role"], ordered: false };

/// Brings the rows of a contract to what its fields say, within a running write.
pub(super) fn write(tx: &Connection, id: ContractId, fields: &ContractFields) -> Result<()> {
    COSTS.sync(tx, id.0, &cost_rows(&fields.costs))?;
    TAGS.sync(tx, id.0, &fields.tags.iter().map(|tag| vec![text(tag)]).collect::<Vec<_>>())?;
    SHARES.sync(tx, id.0, &fields.shares.iter().map(share_row).collect::<Vec<_>>())?;
    LINKS.sync(tx, id.0, &fields.links.iter().map(link_row).collect::<Vec<_>>())
}

fn share_row(share: &Share) -> Vec<Value> {
    vec![Value::Integer(share.cost_centre_id.0), Value::Integer(share.share)]
}

fn link_row(link: &Link) -> Vec<Value> {
    vec![Value::Integer(link.other_id.0), text(link.role.code())]
}

fn cost_rows(costs: &[CostLine]) -> Vec<Vec<Value>> {
    costs
        .iter()
        .map(|line| {
            vec![
                day(line.valid_from),
                Value::Integer(line.amount.minor),
                text(line.amount.currency.code()),
                text(line.tax.code()),
                Value::Integer(line.vat_rate),
                text(line.interval.code()),
                day(line.first_due),
                text(&line.reason),
            ]
        })
        .collect()
}

/// The tags of a contract, as they were typed.
pub(super) fn tags(connection: &Connection, id: ContractId) -> Result<Vec<String>> {
    let mut statement = connection.prepare_cached("SELECT tag FROM contract_tag WHERE contract_id = ?1 ORDER BY id")?;
    Ok(statement.query_map([id], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// The cost centres that share a contract.
pub(super) fn shares(connection: &Connection, id: ContractId) -> Result<Vec<Share>> {
    let mut statement = connection.prepare_cached(
        "SELECT cost_centre_id, share FROM contract_share WHERE contract_id = ?1 ORDER BY position, id",
    )?;
    let shares = statement.query_map([id], |row| Ok(Share { cost_centre_id: row.get(0)?, share: row.get(1)? }))?;
    Ok(shares.collect::<rusqlite::Result<_>>()?)
}

/// The links that a contract bears itself.
pub(super) fn links(connection: &Connection, id: ContractId) -> Result<Vec<Link>> {
    let mut statement =
        connection.prepare_cached("SELECT other_id, role FROM contract_link WHERE contract_id = ?1 ORDER BY id")?;
    let links = statement.query_map([id], |row| Ok(Link { other_id: row.get(0)?, role: row.get(1)? }))?;
    Ok(links.collect::<rusqlite::Result<_>>()?)
}

/// The contracts that stand to this one, each with the role that it bears.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn linked_from(connection: &Connection, id: ContractId) -> Result<Vec<Link>> {
    let mut statement =
        connection.prepare_cached("SELECT contract_id, role FROM contract_link WHERE other_id = ?1 ORDER BY id")?;
    let links = statement.query_map([id], |row| Ok(Link { other_id: row.get(0)?, role: row.get(1)? }))?;
    Ok(links.collect::<rusqlite::Result<_>>()?)
}

/// The tags of every contract.
pub(super) fn all_tags(connection: &Connection) -> Result<HashMap<i64, Vec<String>>> {
    let mut tags: HashMap<i64, Vec<String>> = HashMap::new();
    let mut statement = connection.prepare_cached("SELECT contract_id, tag FROM contract_tag ORDER BY id")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        tags.entry(row.get(0)?).or_default().push(row.get(1)?);
    }
    Ok(tags)
}

/// The shares of every contract that has some.
pub(super) fn all_shares(connection: &Connection) -> Result<HashMap<i64, Vec<Share>>> {
    let mut shares: HashMap<i64, Vec<Share>> = HashMap::new();
    let mut statement = connection
        .prepare_cached("SELECT contract_id, cost_centre_id, share FROM contract_share ORDER BY position, id")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        shares.entry(row.get(0)?).or_default().push(Share { cost_centre_id: row.get(1)?, share: row.get(2)? });
    }
    Ok(shares)
}

/// Every tag that is in use, with how many bear it, the most used first.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn tags_in_use(connection: &Connection) -> Result<Vec<(String, i64)>> {
    let mut statement =
        connection.prepare_cached("SELECT tag, count(*) FROM contract_tag GROUP BY tag ORDER BY 2 DESC, 1")?;
    Ok(statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?)
}
