//! What a filter can be set to: the towns and languages that occur in the book.

use std::sync::Arc;

use crate::error::Result;
use crate::office::Office;
use crate::record::RecordKind;
use crate::search::fold;

/// A value that occurs, and how often.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The value, as it is written in most cases.
    pub value: String,
    /// How many contacts have it.
    pub count: usize,
}

/// What occurs in the book.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choices {
    /// Towns in their order.
    pub towns: Vec<Choice>,
    /// Codes of languages, the most frequent first.
    pub languages: Vec<Choice>,
}

/// A town as it is written, and the key under which its contacts stand.
struct Town {
    name: String,
    key: String,
    count: usize,
}

/// What a filter can be set to.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn choices(office: &Office) -> Result<Choices> {
    let mut found = Choices::default();
    for town in towns(office)?.iter() {
        found.towns.push(Choice { value: town.name.clone(), count: town.count });
    }
    let sql = "SELECT language, count(*) FROM contact_row WHERE language <> '' GROUP BY language ORDER BY 2 DESC, 1";
    found.languages = office
        .read()
        .prepare_cached(sql)?
        .query_map([], |row| Ok(Choice { value: row.get(0)?, count: row.get(1)? }))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(found)
}

/// The keys of the towns that are meant, however they are spelt: "Koeln" means Köln.
pub(super) fn town_keys(office: &Office, wanted: &[String]) -> Result<Vec<String>> {
    let wanted: Vec<Vec<String>> = wanted.iter().map(|town| fold::words(town)).collect();
    let towns = towns(office)?;
    Ok(towns.iter().filter(|town| wanted.contains(&fold::words(&town.name))).map(|town| town.key.clone()).collect())
}

fn towns(office: &Office) -> Result<Arc<Vec<Town>>> {
    office.lists().keep("contacts towns", &[RecordKind::Contact], || {
        let towns = office
            .read()
            .prepare_cached(
                "SELECT town_key, count(*), max(id) FROM contact_row WHERE town_key < '~' GROUP BY town_key",
            )?
            .query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, usize>(1)?, row.get::<_, i64>(2)?)))?
            .collect::<rusqlite::Result<Vec<_>>>()?;
        let mut named = office.read().prepare_cached("SELECT town FROM contact_row WHERE id = ?1")?;
        towns
            .into_iter()
            .map(|(key, count, id)| Ok(Town { name: named.query_row([id], |row| row.get(0))?, key, count }))
            .collect()
    })
}
