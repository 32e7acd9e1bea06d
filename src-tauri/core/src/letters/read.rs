//! Reading a letter.

use rusqlite::{Connection, OptionalExtension, Row};

use super::{Letter, LetterFields, Recipient, Signatory, Way};
use crate::error::{Error, Result};
use crate::record::LetterId;

/// A letter with everything that belongs to it.
///
/// # Errors
/// `NOT_FOUND` where it is gone.
pub fn get(connection: &Connection, id: LetterId) -> Result<Letter> {
    let found = connection
        .prepare_cached(
            "SELECT id, number, state, serial_id, sent_on, way, kind, contact_id, letterhead_id, addressee, recipient,
                    notes, language, dated, your_reference, your_message, our_reference, our_message, clerk,
                    clerk_phone, clerk_email, subject, salutation, body, closing, signatory, signatory_mark,
                    signatory_role, cosignatory, cosignatory_mark, cosignatory_role, annexes, copies
             FROM letter WHERE id = ?1",
        )?
        .query_row([id], from_row)
        .optional()?;
    let mut letter = found.ok_or_else(|| Error::NotFound(id.into()))?;
    letter.fields.recipients = connection
        .prepare_cached("SELECT contact_id, left_out, address_kind FROM letter_recipient WHERE letter_id = ?1 ORDER BY position, id")?
        .query_map([id], |row| Ok(Recipient { contact_id: row.get(0)?, left_out: row.get(1)?, address_kind: row.get(2)? }))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(letter)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Letter> {
    Ok(Letter {
        id: row.get(0)?,
        number: row.get(1)?,
        state: row.get(2)?,
        serial_id: row.get(3)?,
        sent_on: row.get(4)?,
        way: way(row, 5)?,
        fields: LetterFields {
            kind: row.get(6)?,
            contact_id: row.get(7)?,
            letterhead_id: row.get(8)?,
            addressee: row.get(9)?,
            recipient: row.get(10)?,
            notes: row.get(11)?,
            language: row.get(12)?,
            dated: row.get(13)?,
            your_reference: row.get(14)?,
            your_message: row.get(15)?,
            our_reference: row.get(16)?,
            our_message: row.get(17)?,
            clerk: row.get(18)?,
            clerk_phone: row.get(19)?,
            clerk_email: row.get(20)?,
            subject: row.get(21)?,
            salutation: row.get(22)?,
            body: row.get(23)?,
            closing: row.get(24)?,
            signatory: Signatory { name: row.get(25)?, mark: row.get(26)?, role: row.get(27)? },
            cosignatory: Signatory { name: row.get(28)?, mark: row.get(29)?, role: row.get(30)? },
            annexes: row.get(31)?,
            copies: row.get(32)?,
            recipients: Vec::new(),
        },
    })
}

/// How it was sent; the column is empty until then.
pub(super) fn way(row: &Row<'_>, index: usize) -> rusqlite::Result<Option<Way>> {
    let text: String = row.get(index)?;
    if text.is_empty() { Ok(None) } else { row.get(index).map(Some) }
}
