//! Deleting letters. A sent one stays: it is a business letter (§257 HGB, §147 AO).

use super::{LetterState, read};
use crate::delete::{self, Named};
use crate::error::{Error, Result};
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::LetterId;

/// Deletes drafts in one step; all or none.
///
/// # Errors
/// `LETTER_SENT` where one was sent; `NOT_FOUND` where one is gone.
pub fn delete(office: &mut Office, ids: &[LetterId], moment: &Moment) -> Result<Done<()>> {
    for id in ids {
        let letter = read::get(office.read(), *id)?;
        if letter.state == LetterState::Sent {
            return Err(Error::rule("LETTER_SENT", serde_json::json!({ "title": letter.fields.subject })));
        }
    }
    let named = Named {
        one: "letter_deleted",
        many: "letters_deleted",
        title: |connection, id: LetterId| Ok(read::get(connection, id)?.fields.subject),
    };
    delete::delete(office, ids, &named, moment)
}
