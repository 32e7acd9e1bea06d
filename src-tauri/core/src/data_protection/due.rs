//! The yearly look (Art. 5 I e GDPR): who may go now. A list to decide from; nothing goes
//! by itself.

use chrono::{Months, NaiveDate};
use rusqlite::Connection;
use serde::Serialize;

use super::{erased, hold, retention};
use crate::contacts::read;
use crate::error::Result;
use crate::office::Office;
use crate::record::ContactId;
use crate::text_enum;

text_enum! {
    /// Why somebody is on the list.
    Why {
        /// Locked away, and the duty has fallen.
        RestrictionOver = "restriction_over",
        /// Every paper with them was kept for as long as it must be.
        PapersOver = "papers_over",
        /// Nothing was heard or written of them for years.
        Idle = "idle",
    }
}

/// Somebody who may be erased.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DueContact {
    /// Who.
    pub contact: ContactId,
    /// The name.
    pub name: String,
    /// Why.
    pub why: Why,
    /// The day from which it is so; for idle ones the last sign of life.
    pub since: NaiveDate,
}

/// A look through the book, in slices.
#[derive(Debug, Clone)]
pub struct Look {
    day: NaiveDate,
    idle_since: NaiveDate,
    after: i64,
    /// Who was found so far, in the order of the book's numbers.
    pub found: Vec<DueContact>,
    /// How many were looked at.
    pub seen: usize,
}

impl Look {
    /// A look on a day; idle is who gave no sign of life for so many years.
    #[must_use]
    pub fn on(day: NaiveDate, idle_years: u32) -> Self {
        let idle_since = day.checked_sub_months(Months::new(idle_years.saturating_mul(12))).unwrap_or(NaiveDate::MIN);
        Self { day, idle_since, after: 0, found: Vec::new(), seen: 0 }
    }

    /// Looks at so many contacts more; false once all were seen.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn step(&mut self, office: &Office, contacts: usize) -> Result<bool> {
        let ids: Vec<i64> = office
            .read()
            .prepare_cached("SELECT id FROM contact WHERE id > ?1 AND kind = 'person' ORDER BY id LIMIT ?2")?
            .query_map((self.after, contacts), |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        for id in &ids {
            self.after = *id;
            self.seen += 1;
            if let Some(found) = self.look_at(office, ContactId(*id))? {
                self.found.push(found);
            }
        }
        Ok(ids.len() == contacts)
    }

    fn look_at(&self, office: &Office, id: ContactId) -> Result<Option<DueContact>> {
        let connection = office.read();
        // What is left of an erased one is not erased twice.
        if erased::is_erased(connection, id)? {
            return Ok(None);
        }
        // Whom nobody touched, met or wrote to lately is the only one worth a closer look,
        // unless they are locked away.
        let last = last_sign(connection, id)?;
        let restricted = super::restrict::since(connection, id)?;
        if restricted.is_none() && last.is_some_and(|last| last >= self.idle_since) {
            return Ok(None);
        }
        let duties = retention::duties(office, id, self.day)?;
        if duties.iter().any(|duty| duty.stands_on(self.day)) || !hold::on(connection, id, self.day)?.is_empty() {
            return Ok(None);
        }
        let fell = duties.iter().filter_map(|duty| duty.until).max().and_then(|day| day.succ_opt());
        let (why, since) = match (restricted, fell, last) {
            (Some(since), fell, _) => (Why::RestrictionOver, fell.unwrap_or(since)),
            (None, Some(fell), _) => (Why::PapersOver, fell),
            (None, None, Some(last)) => (Why::Idle, last),
            (None, None, None) => return Ok(None),
        };
        let name = read::get(connection, id)?.card.display_name();
        Ok(Some(DueContact { contact: id, name, why, since }))
    }
}

/// The last day on which something happened with a contact: a change, a meeting.
fn last_sign(connection: &Connection, id: ContactId) -> Result<Option<NaiveDate>> {
    let day: Option<String> = connection
        .prepare_cached(
            "SELECT max(day) FROM (
               SELECT substr(op.at, 1, 10) AS day FROM op
                WHERE op.id = (SELECT max(op) FROM change WHERE owner_kind = 'contact' AND owner_id = ?1)
               UNION ALL
               SELECT substr(event.ends, 1, 10) FROM participant JOIN event ON event.id = participant.event_id
                WHERE participant.contact_id = ?1)",
        )?
        .query_row([id], |row| row.get(0))?;
    Ok(day.and_then(|day| day.parse().ok()))
}
