//! Contacts that were deleted in the ordinary way. Their values wait in the change log for an undo,
//! up to thirty days; whoever asks to be erased need not wait for that.

use rusqlite::{Connection, OptionalExtension};
use serde::Serialize;
use serde_json::{Value, json};

use super::erase::{Outcome, in_one_step, take_out};
use super::forget::left;
use super::{Erased, erased, hold, retention};
use crate::contacts::{Card, ContactKind};
use crate::error::{Error, Result};
use crate::log::undo;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::ContactId;

/// A deleted contact whose values wait in the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Deleted {
    /// The number it had.
    pub contact: ContactId,
    /// What it was called.
    pub name: String,
    /// Who deleted it.
    pub who: String,
    /// When, as an instant.
    pub at: String,
}

/// The last deletion of each contact that is gone and became part of no other. What is already
/// purged has no image.
const WAITING: &str = "FROM change JOIN op ON op.id = change.op
     WHERE change.tbl = 'contact' AND change.kind = 'D' AND change.image IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM contact WHERE contact.id = change.row)
       AND NOT EXISTS (SELECT 1 FROM contact_alias WHERE contact_alias.former_id = change.row)";

/// Every deleted contact whose values are still kept, the last one first.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn list(connection: &Connection) -> Result<Vec<Deleted>> {
    let sql = format!(
        "SELECT change.row, change.image, op.who, op.at, op.id, max(change.id) {WAITING}
         GROUP BY change.row ORDER BY 6 DESC"
    );
    let found: Vec<(ContactId, String, String, String, i64)> = connection
        .prepare_cached(&sql)?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let named = |(contact, image, who, at, op): (ContactId, String, String, String, i64)| {
        Ok(Deleted { contact, name: name(connection, op, contact, &image)?, who, at })
    };
    found.into_iter().map(named).collect()
}

/// What a contact was called, from the images of its rows: who has no name is known by the firm, an
/// e-mail address or a number.
fn name(connection: &Connection, op: i64, id: ContactId, image: &str) -> Result<String> {
    let own = own_name(image);
    if !own.is_empty() {
        return Ok(own);
    }
    let sql = "SELECT coalesce(nullif(json_extract(image, '$.organisation'), ''), json_extract(image, '$.address'),
                               json_extract(image, '$.raw')) AS known
               FROM change WHERE op = ?1 AND owner_kind = 'contact' AND owner_id = ?2 AND kind = 'D'
                 AND tbl IN ('position', 'email', 'phone') AND known IS NOT NULL
               ORDER BY tbl = 'position' DESC, tbl = 'email' DESC, row LIMIT 1";
    let known: Option<String> = connection.prepare_cached(sql)?.query_row((op, id), |row| row.get(0)).optional()?;
    Ok(known.unwrap_or_default())
}

fn own_name(image: &str) -> String {
    let image: Value = serde_json::from_str(image).unwrap_or_default();
    let text = |column: &str| image[column].as_str().unwrap_or_default().to_owned();
    let card = Card {
        kind: serde_json::from_value(json!(text("kind"))).unwrap_or(ContactKind::Person),
        title: text("title"),
        given: text("given"),
        additional: text("additional"),
        family: text("family"),
        suffix: text("suffix"),
        nickname: text("nickname"),
        organisation: text("organisation"),
        ..Card::default()
    };
    card.display_name()
}

/// Erases a deleted contact at once: it is brought back and taken out in the same step, so that it
/// goes as thoroughly as one that is there.
///
/// # Errors
/// `NOT_FOUND` where it is there, was never, or is forgotten already; `ERASURE_HELD`;
/// `ERASURE_RETAINED` where letters that were noted must still be kept.
pub fn erase(office: &mut Office, id: ContactId, reason: &str, moment: &Moment) -> Result<Done<Outcome>> {
    let sql = format!("SELECT change.op, change.image {WAITING} AND change.row = ?1 ORDER BY change.id DESC LIMIT 1");
    let found: Option<(i64, String)> =
        office.read().prepare_cached(&sql)?.query_row([id], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    let (op, image) = found.ok_or(Error::NotFound(id.into()))?;
    let called = name(office.read(), op, id, &image)?;
    let holds = hold::on(office.read(), id, moment.today)?;
    if !holds.is_empty() {
        let reasons: Vec<&str> = holds.iter().map(|hold| hold.reason.as_str()).collect();
        return Err(Error::rule("ERASURE_HELD", json!({ "name": called, "reason": reasons.join(", ") })));
    }
    let stored: Value = serde_json::from_str(&image).unwrap_or_default();
    let uid_hash = erased::hash(stored["uid"].as_str().unwrap_or_default());
    let erased = Erased { contact: id, uid_hash, on: moment.today, reason: reason.trim().to_owned() };
    let (values, changes) = in_one_step(office, moment, |tx, gone| {
        undo::bring_back(tx, op, id.into())?;
        // Contracts and letters would have kept the contact from being deleted; what was noted went along.
        if let Some(duty) = retention::noted_on(tx, id, moment.today)? {
            let data = json!({ "name": called, "count": 1, "until": duty.until.and_then(|day| day.succ_opt()) });
            return Err(Error::rule("ERASURE_RETAINED", data));
        }
        take_out(tx, &erased, &[], gone)
    })?;
    let left = left(office.read(), &values)?;
    Ok(Done { value: Outcome { erased, left }, changes })
}
