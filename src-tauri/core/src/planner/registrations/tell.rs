//! What those who registered were told by letter or e-mail: noted per person, with the day and the way.

use chrono::NaiveDate;
use rusqlite::{Connection, named_params};

use super::{RegistrationId, places, read};
use crate::error::{Error, Result};
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::planner::event::ParticipantId;
use crate::planner::invitations::Way;
use crate::planner::wall_time::{day_column, format_day};
use crate::record::EventId;
use crate::text_enum;

text_enum! {
    /// What somebody who registered is told.
    Notice {
        /// They have a place.
        Confirmation = "confirmation",
        /// They are on the waiting list.
        Waiting = "waiting",
        /// It is near.
        Reminder = "reminder",
        /// It does not take place, or they called off.
        Cancellation = "cancellation",
    }
}

impl Notice {
    /// As what it stands in the log of what was sent, apart from invitations.
    const fn logged(self) -> &'static str {
        match self {
            Self::Confirmation => "seminar_confirmation",
            Self::Waiting => "seminar_waiting",
            Self::Reminder => "seminar_reminder",
            Self::Cancellation => "seminar_cancellation",
        }
    }
}

/// Something that somebody was told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Their line of the participants; none where it is gone.
    pub participant: Option<ParticipantId>,
    /// Their name.
    pub name: String,
    /// What.
    pub notice: Notice,
    /// How.
    pub way: Way,
    /// The day.
    pub on_day: NaiveDate,
}

/// Notes what those chosen were told; gives how many they are.
///
/// # Errors
/// `NOBODY_CHOSEN` without anybody; `REGISTRATION_GONE` where one is none of the event's; `NOT_FOUND`.
pub fn note(
    office: &mut Office,
    event: EventId,
    notice: Notice,
    chosen: &[RegistrationId],
    (way, on_day): (Way, NaiveDate),
    moment: &Moment,
) -> Result<Done<usize>> {
    if chosen.is_empty() {
        return Err(Error::rule("NOBODY_CHOSEN", serde_json::json!({})));
    }
    let title = places::title(office.read(), event)?;
    office.transact(Op::step("registrations_told", title).about(event), moment, |tx| {
        let all = read::all(tx, event)?;
        for id in chosen {
            let one = all.iter().find(|one| one.id == *id);
            let one = one.ok_or_else(|| Error::rule("REGISTRATION_GONE", serde_json::json!({})))?;
            tx.prepare_cached(
                "INSERT INTO dispatch (event_id, participant_id, name, address, what, way, on_day)
                 VALUES (:event, :participant, :name, :address, :what, :way, :on_day)",
            )?
            .execute(named_params! {
                ":event": event, ":participant": one.participant, ":name": one.person.name,
                ":address": if way == Way::Email { one.address.as_str() } else { "" },
                ":what": notice.logged(), ":way": way, ":on_day": format_day(on_day),
            })?;
        }
        Ok(chosen.len())
    })
}

/// What those who registered for an event were told, the latest last.
///
/// # Errors
/// `STORED_TEXT` where a stored note cannot be read.
pub fn of(connection: &Connection, event: EventId) -> Result<Vec<Told>> {
    let mut statement = connection.prepare_cached(
        "SELECT participant_id, name, what, way, on_day FROM dispatch
         WHERE event_id = ?1 AND what LIKE 'seminar_%' ORDER BY on_day, id",
    )?;
    let mut rows = statement.query([event])?;
    let mut told = Vec::new();
    while let Some(row) = rows.next()? {
        let what: String = row.get(2)?;
        let notice = Notice::ALL.iter().copied().find(|notice| notice.logged() == what);
        told.push(Told {
            participant: row.get(0)?,
            name: row.get(1)?,
            notice: notice.ok_or_else(|| Error::stored_text("dispatch.what", &what))?,
            way: row.get(3)?,
            on_day: day_column(row, 4)?,
        });
    }
    Ok(told)
}
