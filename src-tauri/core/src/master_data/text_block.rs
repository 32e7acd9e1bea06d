//! Text blocks (Textbausteine): texts with placeholders, German and English, with their
//! former versions.

use rusqlite::{Connection, OptionalExtension, Row, named_params};
use serde::{Deserialize, Serialize};

use crate::error::{Error, FieldIssue, Result};
use crate::log::Op;
use crate::master_data::usage;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::placeholders::{self, Group, Names};
use crate::record::TextBlockId;
use crate::text_enum;

text_enum! {
    /// What a text is for; it decides which placeholders it may use.
    Purpose {
        /// A letter or a serial letter.
        Letter = "letter",
        /// An e-mail.
        Email = "email",
        /// A letter about a contract.
        Contract = "contract",
        /// An invitation.
        Event = "event",
        /// Minutes.
        Minutes = "minutes",
        /// Anything else.
        Other = "other",
    }
}

impl Purpose {
    /// From what such a text is filled.
    #[must_use]
    pub const fn groups(self) -> &'static [Group] {
        match self {
            Self::Letter | Self::Email => &[Group::Contact],
            Self::Contract => &[Group::Contact, Group::Contract],
            Self::Event => &[Group::Contact, Group::Event],
            Self::Minutes => &[Group::Event],
            Self::Other => &[Group::Contact, Group::Contract, Group::Event],
        }
    }
}

/// What a text block says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextBlockFields {
    /// Unique: "unterlagen".
    pub code: String,
    /// "Übersendung von Unterlagen".
    pub name: String,
    /// What it is for.
    pub purpose: Purpose,
    /// Subject, German.
    #[serde(default)]
    pub subject_de: String,
    /// Subject, English.
    #[serde(default)]
    pub subject_en: String,
    /// Text, German; paragraphs are parted by an empty line.
    #[serde(default)]
    pub body_de: String,
    /// Text, English; empty: the German one.
    #[serde(default)]
    pub body_en: String,
    /// False: hidden in pickers.
    pub active: bool,
    /// Place in the list.
    #[serde(default)]
    pub position: i64,
}

impl TextBlockFields {
    /// A letter of which nothing is said yet.
    pub(super) fn empty() -> Self {
        Self {
            code: String::new(),
            name: String::new(),
            purpose: Purpose::Letter,
            subject_de: String::new(),
            subject_en: String::new(),
            body_de: String::new(),
            body_en: String::new(),
            active: true,
            position: 0,
        }
    }
}

/// A text block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextBlock {
    /// Its id.
    pub id: TextBlockId,
    /// The program's own: can be changed, not deleted.
    pub built_in: bool,
    /// What it says.
    pub fields: TextBlockFields,
}

/// What a block said before it was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Its id.
    pub id: i64,
    /// What it was called.
    pub name: String,
    /// Subject, German.
    pub subject_de: String,
    /// Subject, English.
    pub subject_en: String,
    /// Text, German.
    pub body_de: String,
    /// Text, English.
    pub body_en: String,
    /// When it was replaced, as an instant.
    pub replaced_at: String,
    /// By whom.
    pub who: String,
}

const COLUMNS: &str = "id, built_in, code, name, purpose, subject_de, subject_en, body_de, body_en, active, position";

fn from_row(row: &Row<'_>) -> rusqlite::Result<TextBlock> {
    Ok(TextBlock {
        id: row.get(0)?,
        built_in: row.get(1)?,
        fields: TextBlockFields {
            code: row.get(2)?,
            name: row.get(3)?,
            purpose: row.get(4)?,
            subject_de: row.get(5)?,
            subject_en: row.get(6)?,
            body_de: row.get(7)?,
            body_en: row.get(8)?,
            active: row.get(9)?,
            position: row.get(10)?,
        },
    })
}

/// Every text block in its order.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn all(connection: &Connection) -> Result<Vec<TextBlock>> {
    let sql = format!("SELECT {COLUMNS} FROM text_block ORDER BY position, name, id");
    let blocks = connection.prepare_cached(&sql)?.query_map([], from_row)?.collect::<rusqlite::Result<_>>()?;
    Ok(blocks)
}

/// One text block.
///
/// # Errors
/// `NOT_FOUND`.
pub fn get(connection: &Connection, id: TextBlockId) -> Result<TextBlock> {
    let sql = format!("SELECT {COLUMNS} FROM text_block WHERE id = ?1");
    connection.prepare_cached(&sql)?.query_row([id], from_row).optional()?.ok_or(Error::NotFound(id.into()))
}

/// What a block said before, newest first.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn versions(connection: &Connection, id: TextBlockId) -> Result<Vec<Version>> {
    let versions = connection
        .prepare_cached(
            "SELECT id, name, subject_de, subject_en, body_de, body_en, replaced_at, who
             FROM text_block_version WHERE text_block_id = ?1 ORDER BY id DESC",
        )?
        .query_map([id], |row| {
            Ok(Version {
                id: row.get(0)?,
                name: row.get(1)?,
                subject_de: row.get(2)?,
                subject_en: row.get(3)?,
                body_de: row.get(4)?,
                body_en: row.get(5)?,
                replaced_at: row.get(6)?,
                who: row.get(7)?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(versions)
}

/// Saves a new block (`id` none) or changes one; what it said before is kept as a version.
///
/// # Errors
/// `INVALID` with an issue at each refused field; `NOT_FOUND`.
pub fn save(
    office: &mut Office,
    id: Option<TextBlockId>,
    fields: &TextBlockFields,
    moment: &Moment,
) -> Result<Done<TextBlockId>> {
    let fields = tidy(fields);
    let code = if id.is_some() { "text_block_changed" } else { "text_block_created" };
    office.transact_named(Op::step(code, &fields.name), moment, |tx, op| {
        let id = write(tx, id, &fields, moment)?;
        crate::drafts::settled(tx, "text_block", Some(id.0))?;
        op.subject = Some(id.into());
        Ok(id)
    })
}

/// Checks and writes a block within a running write; what it said before is kept.
pub(super) fn write(
    tx: &Connection,
    id: Option<TextBlockId>,
    fields: &TextBlockFields,
    moment: &Moment,
) -> Result<TextBlockId> {
    let fields = tidy(fields);
    let issues = check(tx, id, &fields)?;
    if !issues.is_empty() {
        return Err(Error::Invalid(issues));
    }
    if let Some(id) = id {
        keep_version(tx, &get(tx, id)?, &fields, moment)?;
    }
    store(tx, id, &fields)
}

/// Line ends of other systems and blanks around a text are no change.
fn tidy(fields: &TextBlockFields) -> TextBlockFields {
    let text = |text: &str| text.replace("\r\n", "\n").trim().to_owned();
    TextBlockFields {
        code: fields.code.trim().to_owned(),
        name: fields.name.trim().to_owned(),
        subject_de: text(&fields.subject_de),
        subject_en: text(&fields.subject_en),
        body_de: text(&fields.body_de),
        body_en: text(&fields.body_en),
        ..fields.clone()
    }
}

/// What would be refused: a name or code that is missing or taken, a text that is missing,
/// placeholders that nobody could fill.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn check(connection: &Connection, id: Option<TextBlockId>, fields: &TextBlockFields) -> Result<Vec<FieldIssue>> {
    let mut issues = Vec::new();
    if fields.code.trim().is_empty() {
        issues.push(FieldIssue::new("code", "TEXT_MISSING"));
    }
    if fields.name.trim().is_empty() {
        issues.push(FieldIssue::new("name", "NAME_MISSING"));
    }
    if fields.body_de.trim().is_empty() && fields.body_en.trim().is_empty() {
        issues.push(FieldIssue::new("body_de", "TEXT_MISSING"));
    }
    let taken = connection
        .prepare_cached("SELECT 1 FROM text_block WHERE code = ?1 AND id <> ?2")?
        .exists((fields.code.trim(), id.map_or(0, |id| id.0)))?;
    if taken {
        issues.push(FieldIssue::with("code", "CODE_TAKEN", serde_json::json!({ "code": fields.code })));
    }
    let names = Names::of(connection, fields.purpose.groups())?;
    for (field, text, english) in [
        ("subject_de", &fields.subject_de, false),
        ("subject_en", &fields.subject_en, true),
        ("body_de", &fields.body_de, false),
        ("body_en", &fields.body_en, true),
    ] {
        issues.extend(placeholders::check(&names, field, text, english));
    }
    Ok(issues)
}

fn keep_version(tx: &Connection, before: &TextBlock, now: &TextBlockFields, moment: &Moment) -> Result<()> {
    let said = |fields: &TextBlockFields| {
        [&fields.subject_de, &fields.subject_en, &fields.body_de, &fields.body_en].map(Clone::clone)
    };
    if said(&before.fields) == said(now) {
        return Ok(());
    }
    tx.prepare_cached(
        "INSERT INTO text_block_version (text_block_id, name, subject_de, subject_en, body_de, body_en, replaced_at, who)
         VALUES (:id, :name, :subject_de, :subject_en, :body_de, :body_en, :at, :who)",
    )?
    .execute(named_params! {
        ":id": before.id, ":name": before.fields.name, ":subject_de": before.fields.subject_de,
        ":subject_en": before.fields.subject_en, ":body_de": before.fields.body_de, ":body_en": before.fields.body_en,
        ":at": moment.stamp(), ":who": moment.who,
    })?;
    Ok(())
}

fn store(tx: &Connection, id: Option<TextBlockId>, fields: &TextBlockFields) -> Result<TextBlockId> {
    let sql = match id {
        Some(_) => {
            "UPDATE text_block SET code = :code, name = :name, purpose = :purpose, subject_de = :subject_de,
                    subject_en = :subject_en, body_de = :body_de, body_en = :body_en, active = :active,
                    position = :position
             WHERE id = :id"
        }
        None => {
            "INSERT INTO text_block (id, code, name, purpose, subject_de, subject_en, body_de, body_en, active, position)
             VALUES (:id, :code, :name, :purpose, :subject_de, :subject_en, :body_de, :body_en, :active,
                    coalesce((SELECT max(position) + 1 FROM text_block), 0) + 0 * :position)"
        }
    };
    let touched = tx.prepare_cached(sql)?.execute(named_params! {
        ":id": id, ":code": fields.code, ":name": fields.name, ":purpose": fields.purpose,
        ":subject_de": fields.subject_de, ":subject_en": fields.subject_en, ":body_de": fields.body_de,
        ":body_en": fields.body_en, ":active": fields.active, ":position": fields.position,
    })?;
    match id {
        Some(id) if touched == 0 => Err(Error::NotFound(id.into())),
        Some(id) => Ok(id),
        None => Ok(TextBlockId(tx.last_insert_rowid())),
    }
}

/// Deletes a block; letters that were written with it keep their text.
///
/// # Errors
/// `BUILT_IN` for the program's own, `IN_USE`, `NOT_FOUND`.
pub fn delete(office: &mut Office, id: TextBlockId, moment: &Moment) -> Result<Done<()>> {
    let block = get(office.read(), id)?;
    if block.built_in {
        return Err(Error::rule("BUILT_IN", serde_json::json!({ "name": block.fields.name })));
    }
    office.transact(Op::step("text_block_deleted", block.fields.name).about(id), moment, |tx| {
        usage::refuse_if_used(tx, "text_block", id.0)?;
        tx.execute("DELETE FROM text_block WHERE id = ?1", [id])?;
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn office() -> (Office, Moment) {
        let moment = Moment::on("2026-03-16".parse().unwrap(), "Anna");
        (Office::in_memory(&moment).unwrap(), moment)
    }

    fn block(body: &str) -> TextBlockFields {
        TextBlockFields {
            code: "dank-2".into(),
            name: "Dank".into(),
            purpose: Purpose::Letter,
            subject_de: String::new(),
            subject_en: String::new(),
            body_de: body.into(),
            body_en: String::new(),
            active: true,
            position: 0,
        }
    }

    #[test]
    fn saving_keeps_the_former_text_and_brings_it_back() {
        let (mut office, moment) = office();
        let id = save(&mut office, None, &block("Danke."), &moment).unwrap().value;
        assert_eq!(versions(office.read(), id).unwrap(), []);
        save(&mut office, Some(id), &block("Danke.\r\n "), &moment).unwrap();
        assert_eq!(versions(office.read(), id).unwrap(), [], "blanks are no new version");
        save(&mut office, Some(id), &block("Vielen Dank, {{Anrede}}"), &moment).unwrap();
        save(&mut office, Some(id), &block("Herzlichen Dank."), &moment).unwrap();
        let kept = versions(office.read(), id).unwrap();
        let texts: Vec<_> = kept.iter().map(|version| (version.body_de.as_str(), version.who.as_str())).collect();
        assert_eq!(texts, [("Vielen Dank, {{Anrede}}", "Anna"), ("Danke.", "Anna")]);
        // Bringing one back is a save like any other.
        save(&mut office, Some(id), &block(&kept[1].body_de), &moment).unwrap();
        assert_eq!(versions(office.read(), id).unwrap()[0].body_de, "Herzlichen Dank.");
        office.undo(&moment).unwrap();
        assert_eq!(get(office.read(), id).unwrap().fields.body_de, "Herzlichen Dank.");
        assert_eq!(versions(office.read(), id).unwrap().len(), 2);
    }

    #[test]
    fn placeholders_that_nobody_could_fill_are_refused_with_those_that_exist() {
        let (mut office, moment) = office();
        let refused = |office: &mut Office, fields: &TextBlockFields| match save(office, None, fields, &moment) {
            Err(Error::Invalid(issues)) => issues,
            other => panic!("{other:?}"),
        };
        let issues = refused(&mut office, &block("{{Anrde}}"));
        assert_eq!((issues[0].field.as_str(), issues[0].code), ("body_de", "PLACEHOLDER_UNKNOWN"));
        assert!(issues[0].data["known"].as_str().unwrap().contains("Kundennummer"));
        assert_eq!(refused(&mut office, &block("{{Anrede"))[0].code, "PLACEHOLDER_OPEN");
        // A letter knows no contract; a letter about one does.
        assert_eq!(refused(&mut office, &block("{{Vertragsende}}"))[0].code, "PLACEHOLDER_UNKNOWN");
        let about = TextBlockFields { purpose: Purpose::Contract, ..block("{{Vertragsende}}") };
        save(&mut office, None, &about, &moment).unwrap();
        let english = TextBlockFields { body_en: "{{Anrde}}".into(), code: "x".into(), ..block("Danke") };
        let issues = refused(&mut office, &english);
        assert_eq!(issues[0].field, "body_en");
        assert!(issues[0].data["known"].as_str().unwrap().contains("Customer number"));
    }

    #[test]
    fn the_program_s_own_blocks_stand_and_are_sound() {
        let (mut office, moment) = office();
        let blocks = all(office.read()).unwrap();
        assert!(blocks.len() >= 5);
        for block in blocks {
            assert!(block.built_in);
            assert_eq!(check(office.read(), Some(block.id), &block.fields).unwrap(), [], "{}", block.fields.code);
            assert!(!block.fields.body_en.is_empty() && !block.fields.body_de.is_empty(), "{}", block.fields.code);
            assert_eq!(delete(&mut office, block.id, &moment).unwrap_err().code(), "BUILT_IN");
        }
    }
}
