//! Purging the log of one record's values, as an erasure under Art. 17 GDPR needs it.
//!
//! The ops stay in the list of what was done, without title; the values go. An op that
//! lost its images can no longer be taken back.

use rusqlite::{Connection, Params};

use crate::drafts;
use crate::error::Result;
use crate::office::Office;
use crate::record::RecordRef;

impl Office {
    /// Removes every value of a record from the change log, from the names of what was
    /// done, and from what was being typed. There is no way back.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn purge_log(&mut self, record: RecordRef) -> Result<()> {
        self.housekeep(|tx| purge(tx, record))
    }
}

/// Takes the values of one record out of the log and the drafts.
///
/// # Errors
/// Whatever SQLite refuses.
pub(crate) fn purge(tx: &Connection, record: RecordRef) -> Result<()> {
    let owner = (record.kind.code(), record.id);
    // A step that other records share (an import) loses its undo with the first erased one.
    // In the history of the others it stands as before.
    end_undo(tx, "SELECT op FROM change WHERE owner_kind = ?1 AND owner_id = ?2", owner)?;
    tx.execute("UPDATE op SET title = '' WHERE subject_kind = ?1 AND subject_id = ?2", owner)?;
    tx.execute("UPDATE change SET image = NULL WHERE owner_kind = ?1 AND owner_id = ?2", owner)?;
    drafts::forgotten(tx, record.kind, record.id)
}

/// Ends undo and redo of the ops that a query gives: their images are about to go.
///
/// # Errors
/// Whatever SQLite refuses.
pub(crate) fn end_undo(tx: &Connection, ops: &str, parameters: impl Params) -> Result<()> {
    let sql = format!(
        "UPDATE op SET state = CASE state WHEN 'undone' THEN 'gone' ELSE state END,
                       class = CASE class WHEN 'step' THEN 'fixed' ELSE class END
         WHERE id IN ({ops})"
    );
    tx.execute(&sql, parameters)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use crate::contacts::{Card, delete, save};
    use crate::log::Op;
    use crate::office::Done;
    use crate::{Moment, Office, drafts};

    #[test]
    fn nothing_of_an_erased_record_stays_in_the_log() {
        let moment = Moment::on(NaiveDate::from_ymd_opt(2026, 3, 16).unwrap(), "Anna");
        let mut office = Office::in_memory(&moment).unwrap();
        let card = |family: &str| Card { family: family.to_owned(), ..Card::default() };
        let id = save::save(&mut office, None, card("Geheimnis"), &moment).unwrap().value;
        let other = save::save(&mut office, None, card("Nachbar"), &moment).unwrap().value;
        save::save(&mut office, Some(id), card("Geheimnis-Lang"), &moment).unwrap();
        save::save(&mut office, Some(other), card("Nachbarin"), &moment).unwrap();
        drafts::put(&mut office, "contact", Some(id.0), &serde_json::json!({ "family": "Geheimnis" }), &moment)
            .unwrap();
        delete::delete(&mut office, &[id], &moment).unwrap();
        office.purge_log(id.into()).unwrap();
        let left = |word: &str| -> i64 {
            let sql = "SELECT (SELECT count(*) FROM change WHERE image LIKE ?1) + (SELECT count(*) FROM op WHERE title LIKE ?1)
                            + (SELECT count(*) FROM draft WHERE json LIKE ?1)";
            office.read().query_row(sql, [format!("%{word}%")], |row| row.get(0)).unwrap()
        };
        assert_eq!(left("Geheimnis"), 0);
        assert!(left("Nachbar") > 0);
        // What the neighbour's step changed can still be taken back, the erased one's not.
        let steps = crate::log::undo::list(office.read(), 10).unwrap();
        assert_eq!(
            steps.iter().map(|step| step.code.as_str()).collect::<Vec<_>>(),
            ["contact_changed", "contact_created"]
        );
    }

    #[test]
    fn an_import_keeps_its_place_in_the_history_of_the_others() {
        let moment = Moment::on(NaiveDate::from_ymd_opt(2026, 3, 16).unwrap(), "Anna");
        let mut office = Office::in_memory(&moment).unwrap();
        let card = |family: &str| Card { family: family.to_owned(), ..Card::default() };
        let ids = office
            .transact(Op::step("contacts_imported", "Karten.vcf"), &moment, |tx| {
                ["Geheimnis", "Nachbar"]
                    .map(|name| save::insert(tx, &save::new_uid(tx)?, &card(name)))
                    .into_iter()
                    .collect()
            })
            .map(|done: Done<Vec<_>>| done.value)
            .unwrap();
        office.purge_log(ids[0].into()).unwrap();
        let later = Moment::on(NaiveDate::from_ymd_opt(2026, 5, 16).unwrap(), "Anna");
        office.prune(&later).unwrap();
        let history = crate::log::history::of(office.read(), ids[1].into(), 10).unwrap();
        assert_eq!(
            history.iter().map(|entry| (entry.op.code.as_str(), entry.undone)).collect::<Vec<_>>(),
            [("contacts_imported", false)]
        );
        assert!(crate::log::undo::list(office.read(), 10).unwrap().is_empty());
    }
}
