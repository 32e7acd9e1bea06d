//! What a filter can be set to: the towns and languages that occur in the book.

use std::sync::Arc;

use crate::contacts::check::same_tag;
use crate::error::Result;
use crate::office::Office;
use crate::record::RecordKind;
use crate::search::fold;
use crate::sort_key::sort_key;

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
    /// Tags in their order, each as it is written most.
    pub tags: Vec<Choice>,
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
    let mut tags: Vec<Choice> = Vec::new();
    for tag in tags_written(office)? {
        match tags.iter_mut().find(|known| same_tag(&known.value, &tag.value)) {
            Some(known) => known.count += tag.count,
            None => tags.push(tag),
        }
    }
    tags.sort_by_cached_key(|tag| sort_key(&tag.value));
    found.tags = tags;
    Ok(found)
}

/// Every tag as it is written somewhere, the most frequent first.
fn tags_written(office: &Office) -> Result<Vec<Choice>> {
    let tags = office
        .read()
        .prepare_cached("SELECT tag, count(*) FROM contact_tag GROUP BY tag ORDER BY 2 DESC, 1")?
        .query_map([], |row| Ok(Choice { value: row.get(0)?, count: row.get(1)? }))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(tags)
}

/// The spellings of the tags that are meant.
pub(super) fn tags_meant(office: &Office, wanted: &[String]) -> Result<Vec<String>> {
    let written = tags_written(office)?;
    let meant = written.into_iter().filter(|tag| wanted.iter().any(|one| same_tag(one, &tag.value)));
    Ok(meant.map(|tag| tag.value).collect())
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
