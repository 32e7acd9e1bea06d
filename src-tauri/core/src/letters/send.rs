//! A letter leaves the house: its text is fixed, its pages are kept with it.
//!
//! Noting a letter as sent is a step that can be taken back: Kontor sends nothing itself, and
//! whoever noted the wrong one shall have it as a draft again. Numbers stay drawn.

use chrono::{Duration, NaiveDate, NaiveTime};
use rusqlite::Connection;

use super::{Letter, LetterFields, LetterKind, LetterState, Way, check, read, save};
use crate::attachments::add;
use crate::data_protection::restrict;
use crate::error::{Error, Result};
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office, Tx};
use crate::record::{ContactId, LetterId, RecordRef};
use crate::search::title;
use crate::timeline::{self, Direction, EntryFields, EntryKind};

/// When and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Posting {
    /// The day.
    pub on: NaiveDate,
    /// The way.
    pub way: Way,
}

/// What stands on paper, with every placeholder filled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// Subject.
    pub subject: String,
    /// Salutation.
    pub salutation: String,
    /// Text.
    pub body: String,
}

/// One letter of a serial letter, as it stands on paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SerialPage {
    /// To whom.
    pub contact_id: ContactId,
    /// Their name.
    pub addressee: String,
    /// The address block.
    pub recipient: String,
    /// What is said.
    pub wording: Wording,
}

/// The pages as they were printed: a file's name and bytes.
pub type Pages<'a> = (&'a str, &'a [u8]);

/// A single letter that leaves, with all that is kept of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sending {
    /// The letter.
    pub id: LetterId,
    /// What stands on paper.
    pub wording: Wording,
    /// When and how.
    pub posting: Posting,
    /// The file's name.
    pub name: String,
    /// The pages as they were printed.
    pub pdf: Vec<u8>,
}

/// Notes a single letter as sent.
///
/// # Errors
/// `LETTER_SENT` where it was; `LETTER_LOCKED` where the contact is locked away; `INVALID` where
/// address, text or a second signature are missing; `NOT_FOUND`.
pub fn send(office: &mut Office, sending: &Sending, moment: &Moment) -> Result<Done<()>> {
    let letter = sendable(office.read(), sending.id)?;
    let op = Op::step("letter_sent", &letter.fields.subject).about(sending.id);
    office.transact(op, moment, |tx| within(tx, sending, moment))
}

/// As [`send`], within a running write.
///
/// # Errors
/// As [`send`].
pub fn within(tx: &Tx<'_>, sending: &Sending, moment: &Moment) -> Result<()> {
    let Sending { id, wording, posting, name, pdf } = sending;
    let letter = sendable(tx, *id)?;
    fix(tx, *id, wording)?;
    keep_pages(tx, *id, (name, pdf), moment)?;
    note_in_timeline(tx, *id, letter.fields.contact_id, &wording.subject, *posting, moment)?;
    note_sent(tx, *id, *posting)
}

/// Notes a serial letter as sent: one letter per recipient, all in one step.
///
/// # Errors
/// As [`send`].
pub fn send_serial(
    office: &mut Office,
    id: LetterId,
    letters: &[SerialPage],
    posting: Posting,
    pages: Pages<'_>,
    moment: &Moment,
) -> Result<Done<usize>> {
    let letter = sendable(office.read(), id)?;
    let op = Op::step("serial_letter_sent", &letter.fields.subject).about(id);
    office.transact(op, moment, |tx| {
        for page in letters {
            let fields = LetterFields {
                kind: LetterKind::Single,
                contact_id: Some(page.contact_id),
                addressee: page.addressee.clone(),
                recipient: page.recipient.clone(),
                subject: page.wording.subject.clone(),
                salutation: page.wording.salutation.clone(),
                body: page.wording.body.clone(),
                // The whole bears one number, which stands on each of them.
                our_reference: our_reference(&letter).to_owned(),
                recipients: Vec::new(),
                ..letter.fields.clone()
            };
            let one = save::write(tx, None, None, &fields)?;
            tx.prepare_cached("UPDATE letter SET serial_id = ?2 WHERE id = ?1")?.execute((one, id))?;
            note_in_timeline(tx, one, fields.contact_id, &fields.subject, posting, moment)?;
            note_sent(tx, one, posting)?;
        }
        keep_pages(tx, id, pages, moment)?;
        note_sent(tx, id, posting)?;
        Ok(letters.len())
    })
}

/// Unser Zeichen as it stands on paper: what was typed, else the number.
#[must_use]
pub fn our_reference(letter: &Letter) -> &str {
    let typed = letter.fields.our_reference.as_str();
    if typed.is_empty() { letter.number.as_deref().unwrap_or_default() } else { typed }
}

/// The letter, if it is a draft with everything that a letter needs.
///
/// # Errors
/// As [`send`].
pub fn sendable(connection: &Connection, id: LetterId) -> Result<Letter> {
    let letter = read::get(connection, id)?;
    if letter.state == LetterState::Sent {
        return Err(Error::rule("LETTER_SENT", serde_json::json!({ "title": letter.fields.subject })));
    }
    refuse_locked(connection, &letter.fields)?;
    let mut issues = check::complete(&letter.fields);
    issues.extend(check::second_signature(connection, &letter.fields)?);
    if issues.is_empty() { Ok(letter) } else { Err(Error::Invalid(issues)) }
}

/// Who was locked away since the letter was begun gets none.
///
/// # Errors
/// `LETTER_LOCKED` with the name; whatever SQLite refuses.
pub fn refuse_locked(connection: &Connection, fields: &LetterFields) -> Result<()> {
    match (fields.kind, fields.contact_id) {
        (LetterKind::Single, Some(contact)) => refuse_locked_contact(connection, contact),
        _ => Ok(()),
    }
}

/// Who is locked away (Art. 18 GDPR) is written to by nobody.
///
/// # Errors
/// `LETTER_LOCKED` with the name; whatever SQLite refuses.
pub fn refuse_locked_contact(connection: &Connection, contact: ContactId) -> Result<()> {
    match restrict::since(connection, contact)? {
        None => Ok(()),
        Some(_) => {
            let (name, _) = title::of(connection, contact.into())?;
            Err(Error::rule("LETTER_LOCKED", serde_json::json!({ "name": name })))
        }
    }
}

fn fix(tx: &Connection, id: LetterId, wording: &Wording) -> Result<()> {
    tx.prepare_cached("UPDATE letter SET subject = ?2, salutation = ?3, body = ?4 WHERE id = ?1")?.execute((
        id,
        &wording.subject,
        &wording.salutation,
        &wording.body,
    ))?;
    Ok(())
}

fn note_sent(tx: &Connection, id: LetterId, posting: Posting) -> Result<()> {
    tx.prepare_cached("UPDATE letter SET state = 'sent', sent_on = ?2, way = ?3 WHERE id = ?1")?.execute((
        id,
        posting.on,
        posting.way,
    ))?;
    Ok(())
}

/// The letter stands in the timeline of whoever it went to.
fn note_in_timeline(
    tx: &Connection,
    letter: LetterId,
    contact: Option<ContactId>,
    subject: &str,
    posting: Posting,
    moment: &Moment,
) -> Result<()> {
    let Some(contact) = contact else { return Ok(()) };
    let entry = EntryFields {
        owner: contact.into(),
        kind: if posting.way == Way::Email { EntryKind::Email } else { EntryKind::Letter },
        // A letter has a day and no hour; noon stands for it, between what was in the morning and after.
        at: posting.on.and_time(NaiveTime::MIN) + Duration::hours(12),
        direction: Direction::Out,
        subject: subject.to_owned(),
        text: String::new(),
        who: moment.who.clone(),
        letter: Some(letter.0),
    };
    timeline::save::insert(tx, &entry)?;
    Ok(())
}

fn keep_pages(tx: &Tx<'_>, id: LetterId, (name, bytes): Pages<'_>, moment: &Moment) -> Result<()> {
    add::insert(tx, RecordRef::from(id), name, bytes, moment.today)?;
    Ok(())
}
