//! Who stands in, also where whoever was named is away at the same time.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rusqlite::Connection;

use super::{Absence, AbsenceFields, read};
use crate::error::Result;
use crate::master_data::employee;
use crate::record::{AbsenceId, EmployeeId};

/// Whose work an employee bears on a day: of everybody who is away and named them, and of
/// everybody for whom those would have stood in. Their own is not in it.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn borne_by(connection: &Connection, employee: EmployeeId, day: NaiveDate) -> Result<Vec<Absence>> {
    let away = read::away(connection, day)?;
    let mut bearers = BTreeSet::from([employee]);
    let mut borne: Vec<Absence> = Vec::new();
    // Two who stand in for each other while both are away lead in a ring: each is taken once.
    while let Some(next) = away.iter().find(|absence| {
        absence.fields.substitute_id.is_some_and(|id| bearers.contains(&id))
            && !bearers.contains(&absence.fields.employee_id)
    }) {
        bearers.insert(next.fields.employee_id);
        borne.push(next.clone());
    }
    Ok(borne)
}

/// Who is away on a day and named somebody to stand in, but nobody of those who would is here: they
/// are away themselves without naming another, in a ring, or have left. Their work is everybody's,
/// so that nobody overlooks it. Who named nobody asked for nobody.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn unborne(connection: &Connection, day: NaiveDate) -> Result<Vec<Absence>> {
    let away = read::away(connection, day)?;
    let mut found = Vec::new();
    for absence in &away {
        let Some(first) = absence.fields.substitute_id else { continue };
        let mut seen = BTreeSet::from([absence.fields.employee_id]);
        let mut next = Some(first);
        let mut here = false;
        while let Some(who) = next {
            if !seen.insert(who) {
                break;
            }
            let own = away.iter().find(|other| other.fields.employee_id == who && other.fields.is_whole_on(day));
            match own {
                Some(own) => next = own.fields.substitute_id,
                None => {
                    here = employee::get(connection, who)?.fields.works_on(day);
                    break;
                }
            }
        }
        if !here {
            found.push(absence.clone());
        }
    }
    Ok(found)
}

/// What a form remarks on while an absence is typed; nothing of it is refused.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Remarks {
    /// Absences of whoever is to stand in, at the same time.
    pub substitute_away: Vec<Absence>,
    /// Absences of others at the same time for whom this one was to stand in.
    pub stands_in: Vec<Absence>,
}

/// What is to be remarked on an absence that is being typed; `own` is its id where it is stored.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn remarks(connection: &Connection, own: Option<AbsenceId>, fields: &AbsenceFields) -> Result<Remarks> {
    if fields.ends < fields.starts {
        return Ok(Remarks::default());
    }
    let others: Vec<Absence> = read::all(connection, fields.starts, fields.ends)?
        .into_iter()
        .filter(|other| Some(other.id) != own && other.fields.meets(fields))
        .collect();
    let (mut substitute_away, mut stands_in) = (Vec::new(), Vec::new());
    for other in others {
        if Some(other.fields.employee_id) == fields.substitute_id {
            substitute_away.push(other);
        } else if other.fields.substitute_id == Some(fields.employee_id) {
            stands_in.push(other);
        }
    }
    Ok(Remarks { substitute_away, stands_in })
}

impl AbsenceFields {
    /// Whether somebody is away all of that day.
    fn is_whole_on(&self, day: NaiveDate) -> bool {
        let half = (self.starts_at_noon && day == self.starts) || (self.ends_at_noon && day == self.ends);
        self.starts <= day && day <= self.ends && !half
    }

    /// Whether two absences share time: halves that touch at noon do not.
    fn meets(&self, other: &Self) -> bool {
        let before = |first: &Self, second: &Self| {
            first.ends < second.starts || (first.ends == second.starts && first.ends_at_noon && second.starts_at_noon)
        };
        !before(self, other) && !before(other, self)
    }
}
