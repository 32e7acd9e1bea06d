//! Word templates (Vorlagen): documents of the firm that are kept in the office and filled from a
//! contact, a contract or an event.
//!
//! The document is a file of the template with a purpose of its own; that it can be read is seen
//! to by whoever hands it in, because core knows no file format of others.

use rusqlite::{Connection, OptionalExtension, Row, named_params};
use serde::{Deserialize, Serialize};

use crate::attachments::{self, Attachment};
use crate::delete::{Named, delete as delete_records};
use crate::error::{Error, FieldIssue, Result};
use crate::letters::LetterLanguage;
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office, Tx};
use crate::placeholders::Group;
use crate::record::{RecordRef, TemplateId};
use crate::text_enum;

/// Under which purpose the document hangs on its template.
const PURPOSE: &str = "template";

text_enum! {
    /// From what a template is filled.
    Fills {
        /// A contact.
        Contact = "contact",
        /// A contract and its partner.
        Contract = "contract",
        /// An event.
        Event = "event",
    }
}

impl Fills {
    /// Whose placeholders such a template may ask for.
    #[must_use]
    pub const fn groups(self) -> &'static [Group] {
        match self {
            Self::Contact => &[Group::Contact],
            Self::Contract => &[Group::Contact, Group::Contract],
            Self::Event => &[Group::Event],
        }
    }
}

/// What is known of a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateFields {
    /// "Auftragsbestätigung".
    pub name: String,
    /// From what it is filled.
    pub fills: Fills,
    /// In which language values are written.
    pub language: LetterLanguage,
    /// What it is for.
    #[serde(default)]
    pub note: String,
    /// False: hidden in pickers.
    pub active: bool,
    /// Place in the list.
    #[serde(default)]
    pub position: i64,
}

/// A template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// Its id.
    pub id: TemplateId,
    /// What is known of it.
    pub fields: TemplateFields,
    /// The document.
    pub file: Attachment,
}

const COLUMNS: &str = "id, name, fills, language, note, active, position";

fn from_row(row: &Row<'_>) -> rusqlite::Result<(TemplateId, TemplateFields)> {
    Ok((
        row.get(0)?,
        TemplateFields {
            name: row.get(1)?,
            fills: row.get(2)?,
            language: row.get(3)?,
            note: row.get(4)?,
            active: row.get(5)?,
            position: row.get(6)?,
        },
    ))
}

/// Every template in its order.
///
/// # Errors
/// `ATTACHMENT_MISSING` where a document is gone.
pub fn all(connection: &Connection) -> Result<Vec<Template>> {
    let sql = format!("SELECT {COLUMNS} FROM template ORDER BY position, name, id");
    let rows: Vec<(TemplateId, TemplateFields)> =
        connection.prepare_cached(&sql)?.query_map([], from_row)?.collect::<rusqlite::Result<_>>()?;
    rows.into_iter().map(|(id, fields)| Ok(Template { id, fields, file: document(connection, id)? })).collect()
}

/// One template.
///
/// # Errors
/// `NOT_FOUND`; `ATTACHMENT_MISSING` where its document is gone.
pub fn get(connection: &Connection, id: TemplateId) -> Result<Template> {
    let sql = format!("SELECT {COLUMNS} FROM template WHERE id = ?1");
    let found = connection.prepare_cached(&sql)?.query_row([id], from_row).optional()?;
    let (id, fields) = found.ok_or(Error::NotFound(id.into()))?;
    Ok(Template { id, fields, file: document(connection, id)? })
}

fn document(connection: &Connection, id: TemplateId) -> Result<Attachment> {
    let found = attachments::read::of_purpose(connection, id.into(), PURPOSE)?;
    found.ok_or_else(|| Error::rule("ATTACHMENT_MISSING", serde_json::json!({ "id": id })))
}

/// A document that is handed in.
#[derive(Debug, Clone, Copy)]
pub struct Document<'a> {
    /// The file's name.
    pub name: &'a str,
    /// Its bytes.
    pub bytes: &'a [u8],
}

/// Saves a new template (`id` none) or changes one; a document that comes along takes the place of
/// the one that was kept.
///
/// # Errors
/// `INVALID` with an issue at each refused field, at `file` where a new one has no document;
/// `ATTACHMENT_TOO_LARGE`; `NOT_FOUND`.
pub fn save(
    office: &mut Office,
    id: Option<TemplateId>,
    fields: &TemplateFields,
    document: Option<Document<'_>>,
    moment: &Moment,
) -> Result<Done<TemplateId>> {
    let code = match (id, document) {
        (None, _) => "template_created",
        (Some(_), Some(_)) => "template_replaced",
        (Some(_), None) => "template_changed",
    };
    office.transact_named(Op::step(code, fields.name.trim()), moment, |tx, op| {
        let mut issues = check(tx, id, fields)?;
        if id.is_none() && document.is_none() {
            issues.push(FieldIssue::new("file", "TEMPLATE_FILE_MISSING"));
        }
        if !issues.is_empty() {
            return Err(Error::Invalid(issues));
        }
        let id = write(tx, id, fields)?;
        if let Some(document) = document {
            keep(tx, id, document, moment)?;
        }
        crate::drafts::settled(tx, "template", Some(id.0))?;
        op.subject = Some(id.into());
        Ok(id)
    })
}

fn keep(tx: &Tx<'_>, id: TemplateId, document: Document<'_>, moment: &Moment) -> Result<()> {
    let owner = RecordRef::from(id);
    attachments::remove::remove_all(tx, owner)?;
    attachments::add::insert_for(tx, owner, PURPOSE, document.name, document.bytes, moment.today)?;
    Ok(())
}

/// What would be refused.
fn check(connection: &Connection, id: Option<TemplateId>, fields: &TemplateFields) -> Result<Vec<FieldIssue>> {
    let mut issues = Vec::new();
    let name = fields.name.trim();
    if name.is_empty() {
        issues.push(FieldIssue::new("name", "NAME_MISSING"));
    }
    // One for contacts and one for contracts may bear one name, and so may two languages.
    let taken = connection
        .prepare_cached("SELECT 1 FROM template WHERE name = ?1 AND fills = ?2 AND language = ?3 AND id <> ?4")?
        .exists((name, fields.fills, fields.language, id.map_or(0, |id| id.0)))?;
    if taken {
        issues.push(FieldIssue::new("name", "NAME_TAKEN"));
    }
    Ok(issues)
}

fn write(tx: &Connection, id: Option<TemplateId>, fields: &TemplateFields) -> Result<TemplateId> {
    let sql = match id {
        Some(_) => {
            "UPDATE template SET name = :name, fills = :fills, language = :language, note = :note, active = :active,
                    position = :position
             WHERE id = :id"
        }
        None => {
            "INSERT INTO template (id, name, fills, language, note, active, position)
             VALUES (:id, :name, :fills, :language, :note, :active,
                    coalesce((SELECT max(position) + 1 FROM template), 0) + 0 * :position)"
        }
    };
    let touched = tx.prepare_cached(sql)?.execute(named_params! {
        ":id": id, ":name": fields.name.trim(), ":fills": fields.fills, ":language": fields.language,
        ":note": fields.note.trim(), ":active": fields.active, ":position": fields.position,
    })?;
    match id {
        Some(id) if touched == 0 => Err(Error::NotFound(id.into())),
        Some(id) => Ok(id),
        None => Ok(TemplateId(tx.last_insert_rowid())),
    }
}

/// Brings templates into this order in one step; those that are not named keep their places behind.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn arrange(office: &mut Office, ids: &[TemplateId], moment: &Moment) -> Result<Done<()>> {
    office.transact(Op::step("templates_arranged", ""), moment, |tx| {
        let all: Vec<TemplateId> = all(tx)?.into_iter().map(|one| one.id).collect();
        let named = ids.iter().copied().filter(|id| all.contains(id));
        let rest = all.iter().copied().filter(|id| !ids.contains(id));
        for (place, id) in named.chain(rest).enumerate() {
            let place = i64::try_from(place).unwrap_or(i64::MAX);
            tx.prepare_cached("UPDATE template SET position = ?2 WHERE id = ?1 AND position <> ?2")?
                .execute((id, place))?;
        }
        Ok(())
    })
}

/// Deletes a template with its document; what was filled from it stays.
///
/// # Errors
/// `NOT_FOUND`.
pub fn delete(office: &mut Office, id: TemplateId, moment: &Moment) -> Result<Done<()>> {
    let named = Named {
        one: "template_deleted",
        many: "template_deleted",
        title: |connection, id| Ok(get(connection, id)?.fields.name),
    };
    delete_records(office, &[id], &named, moment)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::RecordKind;
    use crate::search::find;

    fn office() -> (Office, Moment) {
        let moment = Moment::on("2026-03-16".parse().unwrap(), "Test");
        (Office::in_memory(&moment).unwrap(), moment)
    }

    fn named(name: &str) -> TemplateFields {
        TemplateFields {
            name: name.into(),
            fills: Fills::Contact,
            language: LetterLanguage::De,
            note: "für Neukunden".into(),
            active: true,
            position: 0,
        }
    }

    fn word(bytes: &[u8]) -> Option<Document<'_>> {
        Some(Document { name: "../Anschreiben.docx", bytes })
    }

    fn held(office: &Office, id: TemplateId) -> Vec<u8> {
        let file = get(office.read(), id).unwrap().file;
        attachments::read::bytes(office.read(), file.id).unwrap()
    }

    #[test]
    fn a_template_is_kept_replaced_renamed_deleted_and_brought_back() {
        let (mut office, moment) = office();
        let id = save(&mut office, None, &named(" Anschreiben "), word(b"first"), &moment).unwrap().value;
        let kept = get(office.read(), id).unwrap();
        assert_eq!((kept.fields.name.as_str(), kept.file.name.as_str()), ("Anschreiben", "Anschreiben.docx"));
        assert!(attachments::read::list(office.read(), id.into()).unwrap().is_empty(), "it is no file among others");
        // A newer document takes the place of the old one, and undo brings that back.
        save(&mut office, Some(id), &named("Anschreiben"), word(b"second"), &moment).unwrap();
        assert_eq!(held(&office, id), b"second");
        assert_eq!(get(office.read(), id).unwrap().file.name, "Anschreiben.docx");
        office.undo(&moment).unwrap();
        assert_eq!(held(&office, id), b"first");
        // Renamed and put away, the document stays.
        let off = TemplateFields { active: false, ..named("Begrüßung") };
        save(&mut office, Some(id), &off, None, &moment).unwrap();
        assert_eq!((get(office.read(), id).unwrap().fields, held(&office, id)), (off, b"first".to_vec()));
        delete(&mut office, id, &moment).unwrap();
        assert!(all(office.read()).unwrap().is_empty());
        assert_eq!(office.read().query_row("SELECT count(*) FROM file", [], |row| row.get(0)), Ok(0));
        office.undo(&moment).unwrap();
        assert_eq!(held(&office, id), b"first");
    }

    #[test]
    fn templates_stand_in_the_order_of_the_office() {
        let (mut office, moment) = office();
        let mut add = |name| save(&mut office, None, &named(name), word(b"x"), &moment).unwrap().value;
        let ids = [add("A"), add("B"), add("C")];
        let order = |office: &Office| all(office.read()).unwrap().into_iter().map(|one| one.id).collect::<Vec<_>>();
        assert_eq!(order(&office), ids);
        arrange(&mut office, &[ids[2], ids[0]], &moment).unwrap();
        assert_eq!(order(&office), [ids[2], ids[0], ids[1]]);
        office.undo(&moment).unwrap();
        assert_eq!(order(&office), ids);
    }

    #[test]
    fn it_is_found_by_its_name_and_its_note() {
        let (mut office, moment) = office();
        let id = save(&mut office, None, &named("Begrüßung"), word(b"x"), &moment).unwrap().value;
        for text in ["begrus", "Neukunden"] {
            let hits = find::find(office.read(), text, &[RecordKind::Template], 5).unwrap().hits;
            let found: Vec<_> = hits.iter().map(|hit| (hit.record, hit.title.as_str())).collect();
            assert_eq!(found, [(id.into(), "Begrüßung")], "{text}");
        }
    }

    #[test]
    fn what_cannot_be_is_refused_at_its_field() {
        let (mut office, moment) = office();
        save(&mut office, None, &named("Anschreiben"), word(b"x"), &moment).unwrap();
        let english = TemplateFields { language: LetterLanguage::En, ..named("Anschreiben") };
        save(&mut office, None, &english, word(b"x"), &moment).unwrap();
        for (fields, document, field, code) in [
            (named(" "), word(b"x"), "name", "NAME_MISSING"),
            (named("Anschreiben"), word(b"x"), "name", "NAME_TAKEN"),
            (named("Neu"), None, "file", "TEMPLATE_FILE_MISSING"),
        ] {
            let Err(Error::Invalid(issues)) = save(&mut office, None, &fields, document, &moment) else {
                panic!("{code}")
            };
            assert_eq!((issues[0].field.as_str(), issues[0].code), (field, code));
        }
        let gone = save(&mut office, Some(TemplateId(99)), &named("x"), None, &moment);
        assert!(matches!(gone, Err(Error::NotFound(_))));
    }
}
