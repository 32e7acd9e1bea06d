//! Taking an attachment off. Its bytes stay until no young step names them.

use rusqlite::Connection;

use crate::attachments::{FileId, get, gone, list};
use crate::error::Result;
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::RecordRef;

/// Takes an attachment off its record.
///
/// # Errors
/// `ATTACHMENT_MISSING`.
pub fn remove(office: &mut Office, id: FileId, moment: &Moment) -> Result<Done<()>> {
    let attachment = get(office.read(), id)?;
    let op = Op::step("file_removed", attachment.name).about(attachment.owner);
    office.transact(op, moment, |tx| {
        if tx.prepare_cached("DELETE FROM file WHERE id = ?1")?.execute([id])? == 0 {
            return Err(gone(id));
        }
        Ok(())
    })
}

/// Takes off everything that hangs on a record, as one step.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn clear(office: &mut Office, owner: RecordRef, moment: &Moment) -> Result<Done<()>> {
    let title = list(office.read(), owner)?.pop().map(|last| last.name).unwrap_or_default();
    office.transact(Op::step("file_removed", title).about(owner), moment, |tx| remove_all(tx, owner))
}

/// Takes off everything that hangs on a record which is being deleted, in the same write.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn remove_all(tx: &Connection, owner: RecordRef) -> Result<()> {
    tx.prepare_cached("DELETE FROM file WHERE owner_kind = ?1 AND owner_id = ?2")?
        .execute((owner.kind.code(), owner.id))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::attachments::{MOST_BYTES, Opening, add, bytes};
    use crate::error::Error;
    use crate::record::RecordKind;

    const PDF: &[u8] = b"%PDF-1.7 rent";

    /// An office with a room to hang files on.
    fn office() -> (Office, Moment, RecordRef) {
        let moment = Moment::on(NaiveDate::from_ymd_opt(2026, 11, 21).unwrap(), "Test");
        let mut office = Office::in_memory(&moment).unwrap();
        let id = office
            .transact(Op::step("room_created", "A"), &moment, |tx| {
                tx.execute("INSERT INTO room (code, name) VALUES ('A', 'A')", [])?;
                Ok(tx.last_insert_rowid())
            })
            .unwrap()
            .value;
        (office, moment, RecordRef { kind: RecordKind::Room, id })
    }

    fn blobs(office: &Office) -> usize {
        office.read().query_row("SELECT count(*) FROM blob", [], |row| row.get(0)).unwrap()
    }

    #[test]
    fn the_same_bytes_are_kept_once_and_come_back_by_undo() {
        let (mut office, moment, room) = office();
        let first = add(&mut office, room, "../Vertrag.pdf", PDF, &moment).unwrap().value;
        let second = add(&mut office, room, "vertrag.pdf", PDF, &moment).unwrap().value;
        let names: Vec<_> = list(office.read(), room).unwrap().into_iter().map(|file| file.name).collect();
        assert_eq!(names, ["Vertrag.pdf", "vertrag (2).pdf"]);
        assert_eq!(blobs(&office), 1);

        remove(&mut office, first, &moment).unwrap();
        remove(&mut office, second, &moment).unwrap();
        assert!(list(office.read(), room).unwrap().is_empty());
        office.undo(&moment).unwrap();
        office.undo(&moment).unwrap();
        assert_eq!(bytes(office.read(), first).unwrap(), PDF);
        let file = get(office.read(), first).unwrap();
        assert_eq!((file.media_type.as_str(), file.size, file.opening()), ("application/pdf", 13, Opening::Plain));
        office.redo(&moment).unwrap();
        assert!(matches!(get(office.read(), first), Err(Error::Rule { code: "ATTACHMENT_MISSING", .. })));
    }

    #[test]
    fn bytes_outlive_their_entry_as_long_as_the_step_can_be_taken_back() {
        let (mut office, moment, room) = office();
        let file = add(&mut office, room, "a.pdf", PDF, &moment).unwrap().value;
        remove(&mut office, file, &moment).unwrap();
        let later = Moment::on(moment.today + chrono::Duration::days(29), "Test");
        office.prune(&later).unwrap();
        assert_eq!(blobs(&office), 1);
        let much_later = Moment::on(moment.today + chrono::Duration::days(31), "Test");
        office.prune(&much_later).unwrap();
        assert_eq!(blobs(&office), 0);
    }

    #[test]
    fn what_is_too_large_or_has_no_record_is_refused_and_nothing_written() {
        let (mut office, moment, room) = office();
        let large = vec![0_u8; MOST_BYTES + 1];
        assert!(matches!(
            add(&mut office, room, "a.bin", &large, &moment),
            Err(Error::Rule { code: "ATTACHMENT_TOO_LARGE", .. })
        ));
        let gone = RecordRef { kind: RecordKind::Contract, id: 999 };
        assert!(matches!(add(&mut office, gone, "a.pdf", PDF, &moment), Err(Error::NotFound(_))));
        assert_eq!(blobs(&office), 0);
    }

    #[test]
    fn changed_bytes_are_noticed_when_read() {
        let (mut office, moment, room) = office();
        let file = add(&mut office, room, "a.pdf", PDF, &moment).unwrap().value;
        office.housekeep(|tx| Ok(tx.execute("UPDATE blob SET bytes = x'00'", [])?)).unwrap();
        assert!(matches!(bytes(office.read(), file), Err(Error::FileDamaged(_))));
    }
}
