//! Minutes as they begin: with the agenda of the event.

use rusqlite::Connection;

use super::{MinutesFields, MinutesItem, MinutesKind};
use crate::error::Result;
use crate::planner::live::{self, ItemOutcome};
use crate::planner::{AgendaItemId, ItemKind, read, save};
use crate::record::EventId;

/// The minutes of an event as they are proposed; nothing is written. Breaks and internal items are not in
/// them; what was put off while the sitting ran is marked.
///
/// # Errors
/// `NOT_FOUND` where the event is gone.
pub fn begin(connection: &Connection, event: EventId, kind: MinutesKind) -> Result<MinutesFields> {
    let fields = read::get(connection, event)?.fields;
    let numbers = save::item_numbers(&fields.agenda, true);
    let noted = live::noted(connection, event)?.items;
    let put_off = |id: Option<AgendaItemId>| {
        noted.iter().any(|item| Some(item.id) == id && item.outcome == ItemOutcome::Postponed)
    };
    let items = fields
        .agenda
        .iter()
        .zip(numbers)
        .filter(|(item, _)| !item.internal && item.kind != ItemKind::Break)
        .map(|(item, number)| MinutesItem {
            item_id: item.id,
            number: number.unwrap_or_default(),
            title: item.title.clone(),
            postponed: put_off(item.id),
            ..MinutesItem::default()
        })
        .collect();
    Ok(MinutesFields { kind, items, ..MinutesFields::default() })
}
