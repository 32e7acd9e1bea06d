//! What is being typed, kept for after a crash.

use kontor_core::drafts as kept;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::Result;

/// A form's place and the record in it.
#[derive(Debug, Deserialize, TS)]
pub struct DraftPick {
    /// `contact`, `contract`, `event`, …
    pub place: String,
    /// None: a new record.
    pub record_id: Option<i64>,
}

/// What is being typed.
#[derive(Debug, Deserialize, TS)]
pub struct DraftPut {
    /// `contact`, `contract`, `event`, …
    pub place: String,
    /// None: a new record.
    pub record_id: Option<i64>,
    /// The form's own content.
    #[ts(type = "unknown")]
    pub json: Value,
}

/// A kept draft.
#[derive(Debug, Serialize, TS)]
pub struct Draft {
    /// `contact`, `contract`, `event`, …
    pub place: String,
    /// None: a new record.
    pub record_id: Option<i64>,
    /// The form's own content.
    #[ts(type = "unknown")]
    pub json: Value,
    /// When it was kept, as an instant.
    pub at: String,
}

fn wire(draft: kept::Draft) -> Draft {
    Draft { place: draft.place, record_id: draft.record_id, json: draft.json, at: draft.at }
}

pub(crate) fn put(desk: &mut Desk, request: DraftPut) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    Ok(kept::put(office, &request.place, request.record_id, &request.json, &moment)?)
}

pub(crate) fn get(desk: &mut Desk, request: DraftPick) -> Result<Option<Draft>> {
    Ok(kept::get(desk.office()?.read(), &request.place, request.record_id)?.map(wire))
}

pub(crate) fn list(desk: &mut Desk, (): ()) -> Result<Vec<Draft>> {
    Ok(kept::list(desk.office()?.read())?.into_iter().map(wire).collect())
}

pub(crate) fn discard(desk: &mut Desk, request: DraftPick) -> Result<()> {
    Ok(kept::discard(desk.office()?, &request.place, request.record_id)?)
}
