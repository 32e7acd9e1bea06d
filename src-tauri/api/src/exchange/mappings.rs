//! What the columns of a table mean, remembered in the file by the table's headers.

use kontor_core::forms;
use kontor_exchange::csv::presets::key;
use kontor_exchange::csv::{Columns, Mapping};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::lock;
use super::wire::ImportPick;
use crate::desk::{Ctx, Desk};
use crate::error::{ApiError, Result};

/// Where the kept forms of this kind belong.
const PLACE: &str = "contacts-import";

/// The headers of a table, folded and in order: the same columns in another order are the same table.
pub(super) fn fingerprint(columns: &Columns) -> Option<String> {
    if columns.header { of_headers(columns.columns.iter().map(|column| column.header.as_str())) } else { None }
}

/// As [`fingerprint`], of any table's headers.
pub(crate) fn of_headers<'a>(headers: impl Iterator<Item = &'a str>) -> Option<String> {
    let mut keys: Vec<String> = headers.map(key).filter(|key| !key.is_empty()).collect();
    keys.sort();
    (!keys.is_empty()).then(|| keys.join("|"))
}

/// The mapping that is remembered for such a table. One that this version cannot read is none.
pub(super) fn remembered(desk: &mut Desk, fingerprint: &str) -> Result<Option<Mapping>> {
    recall(desk, PLACE, fingerprint)
}

/// What is remembered for tables with these headers at a place.
pub(crate) fn recall<T: DeserializeOwned>(desk: &mut Desk, place: &str, fingerprint: &str) -> Result<Option<T>> {
    let form = forms::get(desk.office()?.read(), place, fingerprint)?;
    Ok(form.and_then(|form| serde_json::from_value(form.json["mapping"].clone()).ok()))
}

/// Remembers a mapping for such tables.
pub(super) fn remember(desk: &mut Desk, fingerprint: &str, mapping: &Mapping) -> Result<()> {
    note(desk, PLACE, fingerprint, mapping)
}

/// Remembers what tables with these headers mean at a place.
pub(crate) fn note(desk: &mut Desk, place: &str, fingerprint: &str, mapping: &impl Serialize) -> Result<()> {
    let mapping = serde_json::to_value(mapping).map_err(|error| ApiError::bad_request(&error.to_string()))?;
    let (office, moment) = desk.at_work()?;
    let done = forms::save(office, None, place, fingerprint, &json!({ "mapping": mapping }), &moment)?;
    desk.done(done);
    Ok(())
}

/// Forgets what is remembered for tables with the headers of this one.
pub(crate) async fn forget(ctx: Ctx, request: ImportPick) -> Result<()> {
    let kept = ctx.room.imports.get(request.import)?;
    let fingerprint = lock(&kept).reading.columns.as_ref().and_then(fingerprint);
    let fingerprint = fingerprint.ok_or_else(|| ApiError::new("IMPORT_GONE", Value::Null))?;
    ctx.desk(move |desk| let_go(desk, PLACE, &fingerprint)).await
}

/// Forgets what tables with these headers mean at a place.
pub(crate) fn let_go(desk: &mut Desk, place: &str, fingerprint: &str) -> Result<()> {
    if let Some(form) = forms::get(desk.office()?.read(), place, fingerprint)? {
        let (office, moment) = desk.at_work()?;
        let done = forms::delete(office, form.id, &moment)?;
        desk.done(done);
    }
    Ok(())
}
