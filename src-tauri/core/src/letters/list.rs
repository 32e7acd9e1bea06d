//! The list of letters: filter, order, pages.

use std::collections::HashSet;
use std::sync::Arc;

use chrono::NaiveDate;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Row, params_from_iter};
use serde::{Deserialize, Serialize};

use super::{LetterKind, LetterState, Way, read};
use crate::data_protection::veil::{self, Veil};
use crate::error::Result;
use crate::lists::{Page, slice};
use crate::office::Office;
use crate::record::{ContactId, LetterId, RecordKind};
use crate::search;
use crate::sort_key::sort_key;
use crate::text_enum;

text_enum! {
    /// What the list is ordered by.
    LetterColumn {
        /// The day on the letter.
        Dated = "dated",
        /// The recipient, DIN 5007-2.
        Addressee = "addressee",
        /// The subject, DIN 5007-2.
        Subject = "subject",
        /// The number.
        Number = "number",
        /// The day it was sent; drafts first.
        Sent = "sent",
    }
}

/// Which letters, in which order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// Words and digits.
    pub text: String,
    /// Drafts or sent ones.
    pub state: Option<LetterState>,
    /// Single or serial.
    pub kind: Option<LetterKind>,
    /// To this contact; those of serial letters included.
    pub contact: Option<ContactId>,
    /// Those of this serial letter.
    pub serial: Option<LetterId>,
    /// By what.
    pub column: LetterColumn,
    /// Last first.
    pub descending: bool,
}

impl Default for Filter {
    fn default() -> Self {
        Self {
            text: String::new(),
            state: None,
            kind: None,
            contact: None,
            serial: None,
            column: LetterColumn::Dated,
            descending: true,
        }
    }
}

/// A letter as lists show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterRow {
    /// Its id.
    pub id: LetterId,
    /// Its number; empty without one.
    pub number: String,
    /// To one or to many.
    pub kind: LetterKind,
    /// How far it has come.
    pub state: LetterState,
    /// The recipient's contact.
    pub contact_id: Option<ContactId>,
    /// The recipient's name.
    pub addressee: String,
    /// The subject.
    pub subject: String,
    /// The day on the letter.
    pub dated: NaiveDate,
    /// When it was sent.
    pub sent_on: Option<NaiveDate>,
    /// How it was sent.
    pub way: Option<Way>,
    /// To how many a serial letter goes; once it is sent, to how many it went.
    pub recipients: usize,
}

const COLUMNS: &str = "SELECT letter.id, coalesce(letter.number, ''), letter.kind, letter.state, letter.contact_id,
    letter.addressee, letter.subject, letter.dated, letter.sent_on, letter.way,
    CASE WHEN letter.state = 'sent' THEN (SELECT count(*) FROM letter one WHERE one.serial_id = letter.id)
         ELSE (SELECT count(*) FROM letter_recipient WHERE letter_id = letter.id AND left_out = 0) END FROM letter";

fn from_row(row: &Row<'_>) -> rusqlite::Result<LetterRow> {
    Ok(LetterRow {
        id: row.get(0)?,
        number: row.get(1)?,
        kind: row.get(2)?,
        state: row.get(3)?,
        contact_id: row.get(4)?,
        addressee: row.get(5)?,
        subject: row.get(6)?,
        dated: row.get(7)?,
        sent_on: row.get(8)?,
        way: read::way(row, 9)?,
        recipients: row.get(10)?,
    })
}

/// The ids of a filter in order, kept until a letter changes.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn ids(office: &Office, filter: &Filter) -> Result<Arc<Vec<i64>>> {
    // Plain fields alone: a filter always has a form in JSON.
    let key = format!("letters {}", serde_json::to_string(filter).unwrap_or_default());
    // Whoever is locked away meanwhile is no longer found by name.
    let depends: &[RecordKind] =
        if filter.text.is_empty() { &[RecordKind::Letter] } else { &[RecordKind::Letter, RecordKind::Contact] };
    office.lists().keep(&key, depends, || find_ids(office.read(), filter))
}

/// A page of a filter.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn page(office: &Office, filter: &Filter, offset: usize, limit: usize) -> Result<Page<LetterRow>> {
    let ids = ids(office, filter)?;
    let mut rows = Vec::with_capacity(limit.min(ids.len()));
    let mut statement = office.read().prepare_cached(&format!("{COLUMNS} WHERE letter.id = ?1"))?;
    for id in slice(&ids, offset, limit) {
        let Some(mut row) = statement.query_row([id], from_row).optional()? else { continue };
        // Nobody who is locked away, but in what is asked of them.
        if filter.contact.is_none()
            && let Some(veil) = veil::over(office.read(), row.contact_id)?
        {
            row.addressee = Veil::name(&row.addressee);
            row.subject = veil.text(&row.subject);
        }
        rows.push(row);
    }
    let all = "SELECT count(*) FROM letter WHERE serial_id IS NULL";
    let total = office.read().prepare_cached(all)?.query_row([], |row| row.get(0))?;
    Ok(Page { rows, count: ids.len(), total })
}

fn find_ids(connection: &Connection, filter: &Filter) -> Result<Vec<i64>> {
    let mut values = Vec::new();
    let mut conditions = Vec::new();
    let mut demand = |condition: &str, value: Value| {
        conditions.push(condition.to_owned());
        values.push(value);
    };
    if let Some(state) = filter.state {
        demand("state = ?", Value::Text(state.code().to_owned()));
    }
    if let Some(kind) = filter.kind {
        demand("kind = ?", Value::Text(kind.code().to_owned()));
    }
    if let Some(contact) = filter.contact {
        demand("contact_id = ?", Value::Integer(contact.0));
    }
    match filter.serial {
        Some(serial) => demand("serial_id = ?", Value::Integer(serial.0)),
        // A serial letter is one line; what one contact got is listed letter by letter.
        None if filter.contact.is_none() && filter.text.trim().is_empty() => {
            conditions.push("serial_id IS NULL".to_owned());
        }
        None => {}
    }
    let wanted = if conditions.is_empty() { String::new() } else { format!("WHERE {}", conditions.join(" AND ")) };
    let sql = format!(
        "SELECT id, dated, addressee, subject, coalesce(number, ''), coalesce(sent_on, '9999') FROM letter {wanted}"
    );
    let mut rows: Vec<(i64, [String; 5])> = connection
        .prepare_cached(&sql)?
        .query_map(params_from_iter(values), |row| {
            Ok((row.get(0)?, [row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?]))
        })?
        .collect::<rusqlite::Result<_>>()?;
    if !filter.text.trim().is_empty() {
        let hits: HashSet<i64> =
            search::find::ids(connection, &filter.text, RecordKind::Letter, search::find::ALL)?.into_iter().collect();
        rows.retain(|(id, _)| hits.contains(id));
    }
    rows.sort_by_cached_key(|(id, [dated, addressee, subject, number, sent])| {
        let key = match filter.column {
            LetterColumn::Dated => dated.clone(),
            LetterColumn::Addressee => sort_key(addressee),
            LetterColumn::Subject => sort_key(subject),
            LetterColumn::Number => number.clone(),
            LetterColumn::Sent => sent.clone(),
        };
        (key, *id)
    });
    if filter.descending {
        rows.reverse();
    }
    Ok(rows.into_iter().map(|(id, _)| id).collect())
}
