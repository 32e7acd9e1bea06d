//! The answer under Art. 15 GDPR: everything in the file that belongs to a person or
//! points to them, in the order in which one reads it, third persons redacted.

use chrono::NaiveDate;
use rusqlite::Connection;
use rusqlite::types::Value;
use serde::Serialize;

use super::mentions::{self, Mention};
use super::names::distinctive;
use super::redact::{MARK, Redactor};
use super::traces::{self, Trace};
use super::{erase, hold, retention, retention::Duty};
use crate::attachments;
use crate::contacts::{Card, ContactKind, merge, read};
use crate::error::Result;
use crate::log::history;
use crate::office::Office;
use crate::record::{ContactId, RecordKind, RecordRef};
use crate::search::title;

/// One record or row of the file, as the answer shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReportRow {
    /// What it belongs to, where that is another record: a contract's or a meeting's title.
    pub title: String,
    /// Column and text. The column is the schema's name; words are made when shown.
    pub fields: Vec<(String, String)>,
}

/// The rows of one table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Section {
    /// The table, which tells what it is: `email`, `participant`, `change`.
    pub table: String,
    /// Its rows.
    pub rows: Vec<ReportRow>,
}

/// The whole answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Whom it is about.
    pub contact: ContactId,
    /// Their name.
    pub name: String,
    /// The day on which it was made.
    pub on: NaiveDate,
    /// What the file holds.
    pub sections: Vec<Section>,
    /// Papers that are kept by law, and until when.
    pub duties: Vec<Duty>,
    /// Whether a hold stands.
    pub held: bool,
    /// How many names and addresses of third persons were redacted.
    pub redacted: usize,
}

/// The history is told up to so many steps back.
const STEPS: usize = 2_000;

/// Technical columns that tell nothing of a person.
const UNTOLD: [&str; 10] =
    ["id", "position", "hash", "owner_kind", "owner_id", "sort_key", "foreign_lines", "uid", "size", "built_in"];

/// Every table and column that an answer may show, so that none of them is without words.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn told_columns(connection: &Connection) -> Result<Vec<(String, String)>> {
    let mut tables: Vec<String> = traces::own_tables().map(|(table, _)| table.to_owned()).collect();
    tables.extend(traces::pointers(connection)?.into_iter().map(|pointer| pointer.table.to_owned()));
    tables.sort_unstable();
    tables.dedup();
    let mut found = Vec::new();
    for table in tables {
        for column in crate::log::triggers::columns(connection, &table)? {
            if !UNTOLD.contains(&column.as_str()) {
                found.push((table.clone(), column));
            }
        }
    }
    Ok(found)
}

/// Everything that the office holds of a contact. `named` are the texts of other records that
/// name them, as [`mentions::Mentions`] finds them in slices.
///
/// # Errors
/// `NOT_FOUND`.
pub fn report(office: &Office, id: ContactId, named: &[Mention], today: NaiveDate) -> Result<Report> {
    let connection = office.read();
    let contact = read::get(connection, id)?;
    let mut redactor = Redactor::about(connection, id)?;
    let mut sections: Vec<Section> = Vec::new();
    for trace in traces::own(connection, id)? {
        let title = String::new();
        let row = told(connection, &trace, id, title, &mut redactor)?;
        add(&mut sections, trace.table, row);
    }
    let mut shown: Vec<(&str, i64)> = Vec::new();
    for pointer in traces::pointers(connection)? {
        for trace in traces::pointing(connection, &pointer, id)? {
            shown.push((trace.table, trace.row));
            let belongs_to = title_of(connection, trace.owner, id, &mut redactor)?;
            let mut row = told(connection, &trace, id, belongs_to, &mut redactor)?;
            // By which column the record points here: partner, contact person, member.
            row.fields.insert(0, ("as".to_owned(), pointer.column.clone()));
            add(&mut sections, trace.table, row);
            if trace.table == "letter" {
                for row in files_of(connection, trace.owner, id, &mut redactor)? {
                    add(&mut sections, "file", row);
                }
            }
        }
    }
    let elsewhere = named.iter().filter(|mention| !shown.contains(&(mention.place.table.as_str(), mention.place.row)));
    for row in texts_elsewhere(connection, id, &contact.card, elsewhere, &mut redactor)? {
        add(&mut sections, "mention", row);
    }
    for row in changes(connection, id, &mut redactor)? {
        add(&mut sections, "change", row);
    }
    let redacted = redactor.redacted;
    Ok(Report {
        contact: id,
        name: contact.card.display_name(),
        on: today,
        sections,
        duties: retention::duties(office, id, today)?,
        held: !hold::on(connection, id, today)?.is_empty(),
        redacted,
    })
}

fn add(sections: &mut Vec<Section>, table: &str, row: ReportRow) {
    if row.fields.is_empty() {
        return;
    }
    match sections.iter_mut().find(|section| section.table == table) {
        Some(section) => section.rows.push(row),
        None => sections.push(Section { table: table.to_owned(), rows: vec![row] }),
    }
}

/// A row in words: references as titles, empty fields and those of machines left out.
fn told(
    connection: &Connection,
    trace: &Trace,
    subject: ContactId,
    title: String,
    redactor: &mut Redactor<'_>,
) -> Result<ReportRow> {
    let mut fields = Vec::new();
    for (column, value) in &trace.values {
        if UNTOLD.contains(&column.as_str()) {
            continue;
        }
        let text = match (value, traces::referred(connection, trace.table, column)?) {
            (Value::Integer(id), Some(kind)) => {
                let record = RecordRef { kind, id: *id };
                if record == subject.into() {
                    continue;
                }
                title_of(connection, record, subject, redactor)?
            }
            (Value::Integer(number), None) => number.to_string(),
            (Value::Real(number), None) => number.to_string(),
            (Value::Text(text), _) => redactor.redact(text)?,
            _ => continue,
        };
        if !text.trim().is_empty() {
            fields.push((column.clone(), text));
        }
    }
    Ok(ReportRow { title, fields })
}

/// A record's title; another person's name gives way to the mark.
fn title_of(
    connection: &Connection,
    record: RecordRef,
    subject: ContactId,
    redactor: &mut Redactor<'_>,
) -> Result<String> {
    if record == subject.into() {
        return Ok(String::new());
    }
    if record.kind == RecordKind::Contact {
        let other = read::find(connection, ContactId(record.id))?;
        if other.is_some_and(|other| other.card.kind == ContactKind::Person) {
            redactor.redacted += 1;
            return Ok(MARK.to_owned());
        }
    }
    let (title, detail) = title::of(connection, record)?;
    // A meeting is told with its day.
    let text = match record.kind {
        RecordKind::Event if !detail.is_empty() => format!("{title} ({})", detail.replace('T', " ")),
        _ => title,
    };
    redactor.redact(&text)
}

/// The files of a letter to them, and the pages of the serial letter of which it is one.
fn files_of(
    connection: &Connection,
    letter: RecordRef,
    subject: ContactId,
    redactor: &mut Redactor<'_>,
) -> Result<Vec<ReportRow>> {
    let mut rows = Vec::new();
    for record in erase::serial(connection, letter)?.map(RecordRef::from).into_iter().chain([letter]) {
        for file in attachments::list(connection, record)? {
            let fields = vec![
                ("name".to_owned(), redactor.redact(&file.name)?),
                ("added_on".to_owned(), file.added_on.to_string()),
            ];
            rows.push(ReportRow { title: title_of(connection, letter, subject, redactor)?, fields });
        }
    }
    Ok(rows)
}

/// What other records say of the person, with the words around the name and without those of others.
fn texts_elsewhere<'a>(
    connection: &Connection,
    subject: ContactId,
    card: &Card,
    mentions: impl Iterator<Item = &'a Mention>,
    redactor: &mut Redactor<'_>,
) -> Result<Vec<ReportRow>> {
    let values = distinctive(connection, subject, card)?;
    let mut rows = Vec::new();
    for mention in mentions {
        let Some(text) = mentions::text_at(connection, &mention.place)? else { continue };
        // Redacted as a whole: a name that the cut goes through would not be known.
        let text = mentions::excerpt(&redactor.redact(&text)?, &values.all);
        let title = title_of(connection, mention.record, subject, redactor)?;
        rows.push(ReportRow { title, fields: vec![("text".to_owned(), text)] });
    }
    Ok(rows)
}

/// What was changed on the record, when, from what to what. By whom is the office's own
/// matter: those are third persons as well.
fn changes(connection: &Connection, id: ContactId, redactor: &mut Redactor<'_>) -> Result<Vec<ReportRow>> {
    let mut rows = Vec::new();
    let mut history = history::of(connection, id.into(), STEPS)?;
    // Who became part of this contact was changed under another number.
    for (former, _) in merge::former(connection, id)? {
        history.extend(history::of(connection, former.into(), STEPS)?);
    }
    history.sort_by_key(|entry| std::cmp::Reverse(entry.op.id));
    for entry in history {
        let mut fields = vec![("at".to_owned(), entry.op.at.clone()), ("step".to_owned(), entry.op.code.clone())];
        for change in entry.changes {
            if UNTOLD.contains(&change.field.as_str()) || change.field.is_empty() {
                continue;
            }
            let text = |value: &serde_json::Value| match value {
                serde_json::Value::Null => String::new(),
                serde_json::Value::String(text) => text.clone(),
                other => other.to_string(),
            };
            let pair = format!("{} → {}", redactor.redact(&text(&change.old))?, redactor.redact(&text(&change.new))?);
            fields.push((format!("{}.{}", change.table, change.field), pair));
        }
        rows.push(ReportRow { title: String::new(), fields });
    }
    Ok(rows)
}
