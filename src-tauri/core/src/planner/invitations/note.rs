//! Noting what left the house.

use chrono::NaiveDate;
use rusqlite::{Connection, named_params};
use serde::Serialize;
use serde_json::json;

use super::{KnownAs, Recipient, State, Told, Way, What, Whom, known_as, state};
use crate::error::{Error, Result};
use crate::log::Op;
use crate::log::purge::end_undo;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::planner::event::EventStatus;
use crate::planner::wall_time::format_day;
use crate::planner::{read, save};
use crate::record::{EventId, RecordRef};

/// What goes to whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// To whom.
    pub recipient: Recipient,
    /// What it is.
    pub what: What,
    /// Its SEQUENCE.
    pub sequence: u32,
    /// What it says.
    pub told: Told,
}

/// What those chosen would be sent now, in the order of the list.
///
/// # Errors
/// `RECIPIENT_GONE` where somebody chosen is on neither list any more; `NOTHING_TO_CANCEL` where somebody never heard
/// of an event that is cancelled; `NOT_FOUND`.
pub fn messages(connection: &Connection, id: EventId, chosen: &[Whom]) -> Result<Vec<Message>> {
    let state = state(connection, id)?;
    if let Some(gone) = chosen.iter().find(|whom| !state.recipients.iter().any(|one| one.whom == **whom)) {
        return Err(Error::rule("RECIPIENT_GONE", json!({ "whom": gone })));
    }
    let picked = state.recipients.iter().filter(|one| chosen.contains(&one.whom));
    picked.map(|recipient| message(&state, recipient)).collect()
}

fn message(state: &State, recipient: &Recipient) -> Result<Message> {
    let what =
        state.message(recipient).ok_or_else(|| Error::rule("NOTHING_TO_CANCEL", json!({ "name": recipient.name })))?;
    // Whoever was taken off the list was told of it as it was.
    let told = match (&recipient.last, recipient.whom) {
        (Some(sent), Whom::Removed(_)) => Told { cancelled: true, ..sent.told.clone() },
        _ => state.told.clone(),
    };
    Ok(Message { recipient: recipient.clone(), what, sequence: recipient.sequence, told })
}

/// Notes that those chosen were sent what there was to be sent. A draft becomes invited: from then on its items and,
/// for a sitting, its number are fixed.
///
/// # Errors
/// As [`messages`]; `NOBODY_CHOSEN` without anybody.
pub fn note(
    office: &mut Office,
    id: EventId,
    chosen: &[Whom],
    way: Way,
    on_day: NaiveDate,
    moment: &Moment,
) -> Result<Done<Vec<Message>>> {
    if chosen.is_empty() {
        return Err(Error::rule("NOBODY_CHOSEN", json!({})));
    }
    let title = read::get(office.read(), id)?.fields.title;
    office.transact(Op::fixed("invitations_sent", title).about(id), moment, |tx| {
        let messages = messages(tx, id, chosen)?;
        let known = known_as(tx, id)?;
        // What people were told stays told: no earlier step may take the event from under it.
        let owner = (RecordRef::from(id).kind.code(), id.0);
        end_undo(tx, "SELECT op FROM change WHERE owner_kind = ?1 AND owner_id = ?2", owner)?;
        for message in &messages {
            insert(tx, id, message, &known, (way, on_day))?;
        }
        settle(tx, id, &messages, on_day)?;
        Ok(messages)
    })
}

/// What was told, and how the event was named there.
#[derive(Serialize)]
struct Noted<'a> {
    #[serde(flatten)]
    told: &'a Told,
    known_as: &'a KnownAs,
}

fn insert(
    tx: &Connection,
    id: EventId,
    message: &Message,
    known_as: &KnownAs,
    (way, on_day): (Way, NaiveDate),
) -> Result<()> {
    // Plain fields alone: what was told always has a form in JSON.
    let told = serde_json::to_string(&Noted { told: &message.told, known_as }).unwrap_or_default();
    let participant = match message.recipient.whom {
        Whom::Participant(row) => Some(row),
        Whom::Removed(_) => None,
    };
    tx.prepare_cached(
        "INSERT INTO dispatch (event_id, participant_id, name, address, what, way, sequence, on_day, sent)
         VALUES (:event, :participant, :name, :address, :what, :way, :sequence, :on_day, :sent)",
    )?
    .execute(named_params! {
        ":event": id, ":participant": participant, ":name": message.recipient.name,
        ":address": message.recipient.address, ":what": message.what, ":way": way, ":sequence": message.sequence,
        ":on_day": format_day(on_day), ":sent": told,
    })?;
    Ok(())
}

/// The event keeps the highest SEQUENCE, and the first invitation makes it invited.
fn settle(tx: &Connection, id: EventId, messages: &[Message], on_day: NaiveDate) -> Result<()> {
    let highest = messages.iter().map(|message| message.sequence).max().unwrap_or(0);
    tx.prepare_cached("UPDATE event SET sequence = ?2 WHERE id = ?1 AND sequence < ?2")?.execute((id, highest))?;
    let invites = messages.iter().any(|message| message.what == What::Invitation);
    let mut fields = read::get(tx, id)?.fields;
    if invites && (fields.status == EventStatus::Draft || fields.convened_on.is_none()) {
        if fields.status == EventStatus::Draft {
            fields.status = EventStatus::Invited;
        }
        fields.convened_on = fields.convened_on.or(Some(on_day));
        save::update(tx, id, &fields)?;
    }
    Ok(())
}
