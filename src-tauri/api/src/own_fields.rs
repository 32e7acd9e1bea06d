//! Commands of the own fields.

use kontor_core::own_fields as own;
use kontor_core::record::OwnFieldId;
use kontor_core::{RecordKind, master_data};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::Result;
use crate::wire::{ById, Code, Saved, wire};

wire! {
    /// What a record has in an own field.
    pub struct OwnValue = own::OwnValue {
        /// The field.
        field_id: OwnFieldId as "i64",
        /// Text, `-1234.5`, `2026-03-31`, a choice's code, `yes` or `no`.
        text: String,
    }
}

wire! {
    /// What a list asks of an own field; every part that is given must be met.
    pub struct OwnCondition = own::Condition {
        /// The field.
        field_id: OwnFieldId as "i64",
        /// With a value, or without one.
        #[serde(default)]
        given: Option<bool>,
        /// The value has this in it.
        #[serde(default)]
        contains: String,
        /// One of these: codes of choices, `yes`, `no`.
        #[serde(default)]
        one_of: Vec<String>,
        /// Numbers or days from here on: `-1234.5`, `2026-03-31`.
        #[serde(default)]
        from: String,
        /// Numbers or days up to here.
        #[serde(default)]
        to: String,
    }
}

wire! {
    /// One of several that a field offers.
    pub struct OwnChoice = own::Choice {
        /// What values hold; empty for a new one.
        #[serde(default)]
        code: String,
        /// German name.
        name_de: String,
        /// English name; empty: the German one.
        #[serde(default)]
        name_en: String,
    }
}

wire! {
    /// What is known of an own field.
    pub struct OwnFieldShape = own::OwnFieldShape {
        /// Which records have it.
        record_kind: RecordKind as "Code<RecordKind>",
        /// Unique among the fields of a kind; empty: made from the name.
        code: String,
        /// German name.
        name_de: String,
        /// English name; empty: the German one.
        name_en: String,
        /// What its values are.
        value_type: own::ValueType as "Code<own::ValueType>",
        /// What can be chosen.
        choices: [OwnChoice],
        /// Place among the fields of its kind.
        position: i64,
        /// False: no longer offered.
        active: bool,
    }
}

/// An own field.
#[derive(Debug, Serialize, TS)]
pub struct OwnField {
    /// Its id.
    pub id: i64,
    /// In how many records it has a value.
    pub used: usize,
    /// What is known of it.
    #[serde(flatten)]
    pub shape: OwnFieldShape,
}

/// An own field to be saved.
#[derive(Debug, Deserialize, TS)]
pub struct OwnFieldSave {
    /// None: a new one.
    pub id: Option<i64>,
    /// What it is.
    pub shape: OwnFieldShape,
}

pub(crate) fn list(desk: &mut Desk, (): ()) -> Result<Vec<OwnField>> {
    let connection = desk.office()?.read();
    let mut fields = Vec::new();
    for field in own::all(connection, None)? {
        let used = master_data::usage::count(connection, RecordKind::OwnField, field.id.0)?;
        fields.push(OwnField { id: field.id.0, used, shape: field.shape.into() });
    }
    Ok(fields)
}

pub(crate) fn save(desk: &mut Desk, request: OwnFieldSave) -> Result<Saved> {
    let (office, moment) = desk.at_work()?;
    let done = own::save(office, request.id.map(OwnFieldId), request.shape.into(), &moment)?;
    Ok(Saved { id: desk.done(done).0 })
}

pub(crate) fn delete(desk: &mut Desk, request: ById) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let done = own::delete(office, OwnFieldId(request.id), &moment)?;
    desk.done(done);
    Ok(())
}
