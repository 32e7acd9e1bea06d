//! Saved forms and views, by name ("Chefliste").

use kontor_core::forms as kept;
use kontor_core::record::FormId;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::Result;
use crate::wire::{ById, Saved};

/// Where forms belong.
#[derive(Debug, Deserialize, TS)]
pub struct FormPlace {
    /// `contract-list`, `contacts`, …
    pub place: String,
}

/// A form to be kept.
#[derive(Debug, Deserialize, TS)]
pub struct FormSave {
    /// None: the form of this name is made or replaced.
    pub id: Option<i64>,
    /// Where it belongs.
    pub place: String,
    /// Its name.
    pub name: String,
    /// What it holds.
    #[ts(type = "unknown")]
    pub json: Value,
}

/// A kept form.
#[derive(Debug, Serialize, TS)]
pub struct Form {
    /// Its id.
    pub id: i64,
    /// Where it belongs.
    pub place: String,
    /// Its name.
    pub name: String,
    /// What it holds.
    #[ts(type = "unknown")]
    pub json: Value,
}

pub(crate) fn list(desk: &mut Desk, request: FormPlace) -> Result<Vec<Form>> {
    let forms = kept::list(desk.office()?.read(), &request.place)?;
    Ok(forms
        .into_iter()
        .map(|form| Form { id: form.id.0, place: form.place, name: form.name, json: form.json })
        .collect())
}

pub(crate) fn save(desk: &mut Desk, request: FormSave) -> Result<Saved> {
    let (office, moment) = desk.at_work()?;
    let id = request.id.map(FormId);
    let done = kept::save(office, id, &request.place, &request.name, &request.json, &moment)?;
    Ok(Saved { id: desk.done(done).0 })
}

pub(crate) fn delete(desk: &mut Desk, request: ById) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let done = kept::delete(office, FormId(request.id), &moment)?;
    desk.done(done);
    Ok(())
}
