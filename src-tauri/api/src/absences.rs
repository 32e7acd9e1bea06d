//! Commands of absences.

use chrono::NaiveDate;
use kontor_core::absences as core;
use kontor_core::record::{AbsenceId, EmployeeId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::Result;
use crate::wire::{ByIds, Saved, wire};

wire! {
    /// What is known of an absence.
    pub struct AbsenceFields = core::AbsenceFields {
        /// Who is away.
        employee_id: EmployeeId as "i64",
        /// The first day.
        starts: NaiveDate,
        /// The last day.
        ends: NaiveDate,
        /// Here in the morning of the first day.
        starts_at_noon: bool,
        /// Here in the afternoon of the last day.
        ends_at_noon: bool,
        /// Who stands in.
        substitute_id: Option<EmployeeId> as "Option<i64>",
    }
}

/// An absence.
#[derive(Debug, Serialize, TS)]
pub struct Absence {
    /// Its id.
    pub id: i64,
    /// Who is away, by name.
    pub employee: String,
    /// Who stands in, by name; empty without one.
    pub substitute: String,
    /// What is known of it.
    #[serde(flatten)]
    pub fields: AbsenceFields,
}

impl From<core::Absence> for Absence {
    fn from(absence: core::Absence) -> Self {
        Self {
            id: absence.id.0,
            employee: absence.employee,
            substitute: absence.substitute,
            fields: absence.fields.into(),
        }
    }
}

/// Asks for the absences of some days.
#[derive(Debug, Deserialize, TS)]
pub struct AbsencesBetween {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
}

/// An absence to be saved.
#[derive(Debug, Deserialize, TS)]
pub struct AbsenceSave {
    /// None: a new one.
    pub id: Option<i64>,
    /// What is known of it.
    pub fields: AbsenceFields,
}

/// What is to be remarked on an absence that is being typed.
#[derive(Debug, Serialize, TS)]
pub struct AbsenceRemarks {
    /// Absences of whoever is to stand in, at the same time.
    pub substitute_away: Vec<Absence>,
    /// Absences of others at the same time for whom this one was to stand in.
    pub stands_in: Vec<Absence>,
}

pub(crate) fn remarks(desk: &mut Desk, request: AbsenceSave) -> Result<AbsenceRemarks> {
    let found = core::remarks(desk.office()?.read(), request.id.map(AbsenceId), &request.fields.into())?;
    Ok(AbsenceRemarks {
        substitute_away: found.substitute_away.into_iter().map(Into::into).collect(),
        stands_in: found.stands_in.into_iter().map(Into::into).collect(),
    })
}

pub(crate) fn list(desk: &mut Desk, request: AbsencesBetween) -> Result<Vec<Absence>> {
    let found = core::all(desk.office()?.read(), request.from, request.to)?;
    Ok(found.into_iter().map(Into::into).collect())
}

pub(crate) fn save(desk: &mut Desk, request: AbsenceSave) -> Result<Saved> {
    let (office, moment) = desk.at_work()?;
    let done = core::save(office, request.id.map(AbsenceId), &request.fields.into(), &moment)?;
    Ok(Saved { id: desk.done(done).0 })
}

pub(crate) fn delete(desk: &mut Desk, request: ByIds) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let ids: Vec<AbsenceId> = request.ids.into_iter().map(AbsenceId).collect();
    let done = core::delete(office, &ids, &moment)?;
    desk.done(done);
    Ok(())
}
