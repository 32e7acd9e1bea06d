//! Free texts elsewhere that name a person: notes, titles, agenda items. They are looked
//! for in slices, so that nobody waits while a large file is read.

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};

use super::erase::ABOUT_ONE;
use super::names::{Distinctive, distinctive, holds};
use super::traces::{self, own_tables};
use crate::contacts::read;
use crate::error::Result;
use crate::log::tables::LOGGED;
use crate::record::{ContactId, RecordRef};
use crate::search::title;

/// Before and after the name, so many characters are shown.
const AROUND: usize = 40;

/// Where a text names a person.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Place {
    /// The table.
    pub table: String,
    /// The row.
    pub row: i64,
    /// The column.
    pub column: String,
}

/// A text that names a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Mention {
    /// Where.
    pub place: Place,
    /// The record that the text belongs to.
    pub record: RecordRef,
    /// Its title.
    pub title: String,
    /// The words around the name.
    pub excerpt: String,
    /// Whether the text says the name; else it holds an e-mail address or a number alone,
    /// which may be there because of somebody else.
    pub by_name: bool,
}

/// A search for mentions under way.
#[derive(Debug, Clone)]
pub struct Mentions {
    id: ContactId,
    values: Distinctive,
    table: usize,
    after: i64,
    /// What was found so far.
    pub found: Vec<Mention>,
}

impl Mentions {
    /// Begins to look for texts that name a contact.
    ///
    /// # Errors
    /// `NOT_FOUND`.
    pub fn of(connection: &Connection, id: ContactId) -> Result<Self> {
        let values = distinctive(connection, id, &read::get(connection, id)?.card)?;
        Ok(Self { id, values, table: 0, after: 0, found: Vec::new() })
    }

    /// Looks through so many rows more; false once all were seen.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn step(&mut self, connection: &Connection, mut rows: usize) -> Result<bool> {
        while let Some(logged) = LOGGED.get(self.table) {
            let texts = free_columns(connection, logged.table)?;
            if texts.is_empty() || self.values.all.is_empty() {
                self.next_table();
                continue;
            }
            let sql = format!("SELECT * FROM {} WHERE id > ?1 ORDER BY id LIMIT ?2", logged.table);
            let mut statement = connection.prepare_cached(&sql)?;
            let columns: Vec<String> = statement.column_names().into_iter().map(ToOwned::to_owned).collect();
            let mut found = statement.query((self.after, rows))?;
            let mut seen = 0;
            while let Some(row) = found.next()? {
                let trace = traces::trace(logged.table, &columns, row)?;
                seen += 1;
                self.after = trace.row;
                self.look_at(connection, &trace, &texts)?;
            }
            if seen < rows {
                rows -= seen;
                self.next_table();
            } else {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn next_table(&mut self) {
        self.table += 1;
        self.after = 0;
    }

    fn look_at(&mut self, connection: &Connection, trace: &traces::Trace, texts: &[String]) -> Result<()> {
        if self.is_own(trace) || is_sent(trace.table, trace.value("state")) {
            return Ok(());
        }
        for (column, text) in trace.texts() {
            if texts.iter().any(|known| known == column) && holds(text, &self.values.all) {
                self.found.push(Mention {
                    place: Place { table: trace.table.to_owned(), row: trace.row, column: column.to_owned() },
                    record: trace.owner,
                    title: title::of(connection, trace.owner)?.0,
                    excerpt: excerpt(text, &self.values.all),
                    by_name: holds(text, &self.values.names),
                });
            }
        }
        Ok(())
    }

    fn is_own(&self, trace: &traces::Trace) -> bool {
        let belongs = trace.owner == self.id.into() && own_tables().any(|(table, _)| table == trace.table);
        // Where somebody took part stands there because of them and goes in any case.
        let about = ABOUT_ONE.contains(&trace.table) && *trace.value("contact_id") == Value::Integer(self.id.0);
        belongs || about
    }
}

/// Columns of text that somebody typed freely: only there may a name give way to a mark. The
/// addresses, numbers and names of others are theirs, and the own firm's are its own.
const FREE: [&str; 24] = [
    "about_title",
    "assignee",
    "partner",
    "company",
    "taken_by",
    "for_name",
    "note",
    "notes",
    "text",
    "title",
    "subject",
    "body",
    "preparation",
    "presenter",
    "responsible",
    "motion",
    "annex",
    "annexes",
    "copies",
    "reason",
    "subject_de",
    "subject_en",
    "body_de",
    "body_en",
];

/// Tables whose columns of such a name are none: "Dr." of a contact, the list of who was erased.
const NOT_FREE: [(&str, &str); 3] = [("contact", "title"), ("employee", "title"), ("erasure", "reason")];

/// The free texts of a table.
fn free_columns(connection: &Connection, table: &str) -> Result<Vec<String>> {
    let mut columns = text_columns(connection, table)?;
    columns.retain(|column| FREE.contains(&column.as_str()) && !NOT_FREE.contains(&(table, column.as_str())));
    Ok(columns)
}

/// A letter that left the house says what it said.
fn is_sent(table: &str, state: &Value) -> bool {
    table == "letter" && *state == Value::Text("sent".to_owned())
}

/// Columns with text that people write: no codes, no days, no references.
pub(super) fn text_columns(connection: &Connection, table: &str) -> Result<Vec<String>> {
    const NOT_WRITTEN: [&str; 18] = [
        "uid",
        "kind",
        "hash",
        "owner_kind",
        "media_type",
        "zone",
        "starts",
        "ends",
        "sort_key",
        "colour",
        "country",
        "uid_hash",
        "answer",
        "attendance",
        "present_from",
        "present_to",
        "member_from",
        "member_to",
    ];
    let columns: Vec<String> = connection
        .prepare_cached("SELECT name FROM pragma_table_info(?1) WHERE type = 'TEXT' ORDER BY cid")?
        .query_map([table], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(columns
        .into_iter()
        .filter(|column| {
            // A participant's role is a code, a position's is written.
            !(NOT_WRITTEN.contains(&column.as_str()) || (ABOUT_ONE.contains(&table) && column == "role"))
        })
        .collect())
}

/// The text around the first place where the person is named.
pub(super) fn excerpt(text: &str, values: &[String]) -> String {
    let lower = text.to_lowercase();
    let at = values.iter().filter_map(|value| lower.find(&value.to_lowercase())).min().unwrap_or(0);
    let before = lower[..at].chars().count();
    let long = values.first().map_or(0, |value| value.chars().count());
    let chars: Vec<char> = text.chars().collect();
    let from = before.min(chars.len()).saturating_sub(AROUND);
    let to = (before + long + AROUND).min(chars.len());
    let mut out: String = chars[from..to].iter().map(|c| if c.is_control() { ' ' } else { *c }).collect();
    if from > 0 {
        out.insert(0, '…');
    }
    if to < chars.len() {
        out.push('…');
    }
    out
}

fn state_of(connection: &Connection, place: &Place) -> Result<Value> {
    if place.table != "letter" {
        return Ok(Value::Null);
    }
    let sql = "SELECT state FROM letter WHERE id = ?1";
    Ok(connection.prepare_cached(sql)?.query_row([place.row], |row| row.get(0)).optional()?.unwrap_or(Value::Null))
}

/// The text at a place, if it is still there.
pub(super) fn text_at(connection: &Connection, place: &Place) -> Result<Option<String>> {
    // A place comes from outside: table and column must be ones that are looked through.
    let known = LOGGED.iter().any(|logged| logged.table == place.table)
        && free_columns(connection, &place.table)?.contains(&place.column);
    if !known || is_sent(&place.table, &state_of(connection, place)?) {
        return Err(crate::Error::rule("MENTION_UNKNOWN", serde_json::json!({ "place": place })));
    }
    let sql = format!("SELECT {} FROM {} WHERE id = ?1", place.column, place.table);
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query([place.row])?;
    Ok(match rows.next()? {
        Some(row) => match row.get::<_, Value>(0)? {
            Value::Text(text) => Some(text),
            _ => None,
        },
        None => None,
    })
}
