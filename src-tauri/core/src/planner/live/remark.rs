//! What is typed while a sitting runs goes into its minutes.

use rusqlite::Connection;
use serde_json::json;

use super::super::event::AgendaItemId;
use crate::error::{Error, Result};
use crate::minutes::{self, MinutesFields, MinutesKind};
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::{EventId, MinutesId};

/// Keeps a remark as what the minutes say of an item; the first one begins them.
///
/// # Errors
/// `AGENDA_ITEM_MISSING` where the minutes have no such item (a break, an internal item, one that is gone);
/// `MINUTES_RELEASED` and `MINUTES_APPROVED` where they are no draft any more; `NOT_FOUND`.
pub fn remark(
    office: &mut Office,
    event: EventId,
    item: AgendaItemId,
    text: &str,
    moment: &Moment,
) -> Result<Done<MinutesId>> {
    let mut fields = as_they_stand(office.read(), event)?;
    if !fields.items.iter().any(|said| said.item_id == Some(item)) {
        // It came onto the agenda after the minutes were begun.
        let proposed = minutes::begin::begin(office.read(), event, fields.kind)?.items;
        let late = proposed.into_iter().find(|said| said.item_id == Some(item));
        fields.items.push(late.ok_or_else(|| Error::rule("AGENDA_ITEM_MISSING", json!({ "id": item })))?);
    }
    for said in fields.items.iter_mut().filter(|said| said.item_id == Some(item)) {
        text.clone_into(&mut said.text);
    }
    minutes::save::save_beside(office, event, &fields, moment)
}

fn as_they_stand(connection: &Connection, event: EventId) -> Result<MinutesFields> {
    match minutes::read::newest(connection, event)? {
        Some(minutes) => Ok(minutes.fields),
        None => minutes::begin::begin(connection, event, MinutesKind::Results),
    }
}
