//! What a letter must be before it is written, and before it is sent.

use rusqlite::Connection;
use serde_json::json;

use super::{LetterFields, LetterKind, LetterLanguage, signing};
use crate::error::{FieldIssue, Result};
use crate::placeholders::{self, Group, Names};

/// DIN 5008: the address zone has six lines, the zone of notes above it four beside the return line.
pub const ADDRESS_LINES: usize = 6;
/// See [`ADDRESS_LINES`].
pub const NOTE_LINES: usize = 4;
/// A serial letter to more is a task for a printing house.
pub const RECIPIENTS_MOST: usize = 2_000;

/// A letter as it is stored: trimmed, one kind of line end, no blank line in the address.
#[must_use]
pub fn tidy(mut fields: LetterFields) -> LetterFields {
    for text in [
        &mut fields.addressee,
        &mut fields.your_reference,
        &mut fields.our_reference,
        &mut fields.clerk,
        &mut fields.clerk_phone,
        &mut fields.clerk_email,
        &mut fields.subject,
        &mut fields.salutation,
        &mut fields.closing,
        &mut fields.signatory.name,
        &mut fields.signatory.role,
        &mut fields.cosignatory.name,
        &mut fields.cosignatory.role,
    ] {
        *text = text.trim().to_owned();
    }
    for lines in [&mut fields.recipient, &mut fields.notes, &mut fields.annexes, &mut fields.copies] {
        *lines = filled_lines(lines);
    }
    fields.body = fields.body.replace("\r\n", "\n").trim().to_owned();
    fields
}

fn filled_lines(text: &str) -> String {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// What would be refused on saving.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn check(connection: &Connection, fields: &LetterFields) -> Result<Vec<FieldIssue>> {
    let mut issues = Vec::new();
    match fields.kind {
        LetterKind::Single if fields.contact_id.is_none() && fields.recipient.is_empty() => {
            issues.push(FieldIssue::new("contact_id", "RECIPIENT_MISSING"));
        }
        LetterKind::Serial if fields.recipients.len() > RECIPIENTS_MOST => {
            issues.push(FieldIssue::with("recipients", "RECIPIENTS_TOO_MANY", json!({ "most": RECIPIENTS_MOST })));
        }
        LetterKind::Single | LetterKind::Serial => {}
    }
    if fields.subject.is_empty() {
        issues.push(FieldIssue::new("subject", "SUBJECT_MISSING"));
    }
    for (field, text, most) in [("recipient", &fields.recipient, ADDRESS_LINES), ("notes", &fields.notes, NOTE_LINES)] {
        let lines = text.lines().count();
        if lines > most {
            issues.push(FieldIssue::with(field, "LINES_TOO_MANY", json!({ "most": most, "lines": lines })));
        }
    }
    let names = Names::of(connection, &[Group::Contact])?;
    let english = fields.language == LetterLanguage::En;
    for (field, text) in [("subject", &fields.subject), ("salutation", &fields.salutation), ("body", &fields.body)] {
        issues.extend(placeholders::check(&names, field, text, english));
    }
    Ok(issues)
}

/// Who may sign only together with another needs that other's signature.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn second_signature(connection: &Connection, fields: &LetterFields) -> Result<Option<FieldIssue>> {
    let (first, second) = (&fields.signatory.name, &fields.cosignatory.name);
    // Nobody is their own second.
    if first.is_empty() || (!second.is_empty() && !signing::is_same(connection, first, second)?) {
        return Ok(None);
    }
    let joint = signing::is_joint(connection, &fields.signatory.name, fields.dated)?;
    let data = || json!({ "name": fields.signatory.name });
    Ok(joint.then(|| FieldIssue::with("cosignatory.name", "COSIGNATORY_MISSING", data())))
}

/// What is missing before a letter may be sent.
#[must_use]
pub fn complete(fields: &LetterFields) -> Vec<FieldIssue> {
    let mut issues = Vec::new();
    if fields.kind == LetterKind::Single && fields.recipient.is_empty() {
        issues.push(FieldIssue::new("recipient", "RECIPIENT_MISSING"));
    }
    if fields.kind == LetterKind::Serial && fields.recipients.iter().all(|recipient| recipient.left_out) {
        issues.push(FieldIssue::new("recipients", "RECIPIENT_MISSING"));
    }
    if fields.body.is_empty() {
        issues.push(FieldIssue::new("body", "TEXT_MISSING"));
    }
    issues
}
