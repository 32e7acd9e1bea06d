//! Writing a letter.

use rusqlite::types::Value;
use rusqlite::{Connection, named_params};

use super::{LetterFields, LetterKind, LetterState, check, read};
use crate::children::{Children, text};
use crate::contacts;
use crate::drafts;
use crate::error::{Error, Result};
use crate::log::Op;
use crate::master_data::{letterhead, number_range};
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::LetterId;

pub(super) const RECIPIENTS: Children = Children {
    table: "letter_recipient",
    owner: "letter_id",
    columns: &["contact_id", "left_out", "address_kind"],
    ordered: true,
};

/// Saves a new letter (`id` none) or changes a draft. Where the letterhead numbers letters,
/// a new one draws its number here, so that it stands on the paper that is signed.
///
/// # Errors
/// `INVALID` with an issue at each refused field; `LETTER_SENT` for a sent one; `NOT_FOUND`.
pub fn save(
    office: &mut Office,
    id: Option<LetterId>,
    fields: LetterFields,
    moment: &Moment,
) -> Result<Done<LetterId>> {
    let fields = check::tidy(fields);
    let code = match (fields.kind, id) {
        (LetterKind::Single, None) => "letter_created",
        (LetterKind::Single, Some(_)) => "letter_changed",
        (LetterKind::Serial, None) => "serial_letter_created",
        (LetterKind::Serial, Some(_)) => "serial_letter_changed",
    };
    office.transact_named(Op::step(code, &fields.subject), moment, |tx, op| {
        let id = within(tx, id, fields, moment)?;
        op.subject = Some(id.into());
        Ok(id)
    })
}

/// Checks and writes a letter within a running write.
pub(crate) fn within(tx: &Connection, id: Option<LetterId>, fields: LetterFields, moment: &Moment) -> Result<LetterId> {
    let mut fields = check::tidy(fields);
    complete(tx, &mut fields)?;
    let issues = check::check(tx, &fields)?;
    if !issues.is_empty() {
        return Err(Error::Invalid(issues));
    }
    let mut number = None;
    if let Some(id) = id {
        let before = read::get(tx, id)?;
        if before.state == LetterState::Sent {
            return Err(Error::rule("LETTER_SENT", serde_json::json!({ "title": before.fields.subject })));
        }
        number = before.number;
    }
    if number.is_none() && is_numbered(tx, &fields)? {
        number = Some(number_range::draw(tx, "letter", moment.today)?);
    }
    drafts::settled(tx, "letter", id.map(|id| id.0))?;
    write(tx, id, number.as_deref(), &fields)
}

/// The usual letterhead and the contact's name, where nothing was said.
fn complete(tx: &Connection, fields: &mut LetterFields) -> Result<()> {
    if fields.letterhead_id.is_none() {
        fields.letterhead_id = letterhead::usual_on(tx, fields.dated)?.map(|head| head.id);
    }
    if fields.addressee.is_empty()
        && let Some(id) = fields.contact_id
    {
        fields.addressee = contacts::read::get(tx, id)?.card.display_name();
    }
    if fields.addressee.is_empty() {
        fields.addressee = fields.recipient.lines().next().unwrap_or_default().to_owned();
    }
    Ok(())
}

fn is_numbered(tx: &Connection, fields: &LetterFields) -> Result<bool> {
    Ok(match fields.letterhead_id {
        Some(id) => letterhead::get(tx, id)?.fields.numbered,
        None => false,
    })
}

/// Writes a checked letter within a running write.
pub(super) fn write(
    tx: &Connection,
    id: Option<LetterId>,
    number: Option<&str>,
    fields: &LetterFields,
) -> Result<LetterId> {
    let sql = if id.is_some() { include_str!("update.sql") } else { include_str!("insert.sql") };
    let touched = tx.prepare_cached(sql)?.execute(named_params! {
        ":id": id, ":number": number, ":kind": fields.kind, ":contact_id": fields.contact_id,
        ":letterhead_id": fields.letterhead_id, ":addressee": fields.addressee, ":recipient": fields.recipient,
        ":notes": fields.notes, ":language": fields.language, ":dated": fields.dated,
        ":your_reference": fields.your_reference, ":your_message": fields.your_message,
        ":our_reference": fields.our_reference, ":our_message": fields.our_message, ":clerk": fields.clerk,
        ":clerk_phone": fields.clerk_phone, ":clerk_email": fields.clerk_email, ":subject": fields.subject,
        ":salutation": fields.salutation, ":body": fields.body, ":closing": fields.closing,
        ":signatory": fields.signatory.name, ":signatory_mark": fields.signatory.mark,
        ":signatory_role": fields.signatory.role, ":cosignatory": fields.cosignatory.name,
        ":cosignatory_mark": fields.cosignatory.mark, ":cosignatory_role": fields.cosignatory.role,
        ":annexes": fields.annexes, ":copies": fields.copies,
    })?;
    let id = match id {
        Some(id) if touched == 0 => return Err(Error::NotFound(id.into())),
        Some(id) => id,
        None => LetterId(tx.last_insert_rowid()),
    };
    let recipients: Vec<Vec<Value>> = fields
        .recipients
        .iter()
        .map(|recipient| {
            vec![
                Value::Integer(recipient.contact_id.0),
                Value::Integer(recipient.left_out.into()),
                recipient.address_kind.map_or(Value::Null, |kind| text(kind.code())),
            ]
        })
        .collect();
    RECIPIENTS.sync(tx, id.0, &recipients)?;
    Ok(id)
}
