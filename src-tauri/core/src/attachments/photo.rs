//! The picture of a record: a person's photo, a firm's logo.
//!
//! It is a file of the record with a purpose of its own. What it is told by its content, how
//! large it is by its head; nothing is decoded here, and nothing is ever fetched.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension};
use serde_json::json;

use super::{FileId, add, media_type, read};
use crate::error::{Error, Result};
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office, Tx};
use crate::record::{RecordKind, RecordRef};
use crate::search::title;

const PURPOSE: &str = "photo";

/// A picture is at most this long, in bytes.
pub const MOST_BYTES: usize = 5 * 1024 * 1024;

/// A picture has at most so many pixels on a side: a few kilobytes can unfold to gigabytes.
pub const MOST_PIXELS: u32 = 10_000;

/// Sets the picture of a record, in place of the one it has.
///
/// # Errors
/// `PHOTO_TYPE` for what is neither PNG nor JPEG; `PHOTO_TOO_LARGE` beyond [`MOST_BYTES`] or
/// [`MOST_PIXELS`]; `NOT_FOUND` where the record is gone.
pub fn set(office: &mut Office, owner: RecordRef, name: &str, bytes: &[u8], moment: &Moment) -> Result<Done<FileId>> {
    check(name, bytes)?;
    let op = Op::step("photo_set", title::of(office.read(), owner)?.0).about(owner);
    office.transact(op, moment, |tx| insert(tx, owner, name, bytes, moment))
}

/// Sets a checked picture within a running write.
pub(crate) fn insert(tx: &Tx<'_>, owner: RecordRef, name: &str, bytes: &[u8], moment: &Moment) -> Result<FileId> {
    check(name, bytes)?;
    tx.prepare_cached("DELETE FROM file WHERE owner_kind = ?1 AND owner_id = ?2 AND purpose = ?3")?.execute((
        owner.kind.code(),
        owner.id,
        PURPOSE,
    ))?;
    Ok(add::insert_for(tx, owner, PURPOSE, name, bytes, moment.today)?.0)
}

/// Takes the picture off a record.
///
/// # Errors
/// `ATTACHMENT_MISSING` where it has none.
pub fn remove(office: &mut Office, owner: RecordRef, moment: &Moment) -> Result<Done<()>> {
    let Some(id) = find(office.read(), owner)? else {
        return Err(Error::rule("ATTACHMENT_MISSING", json!({ "id": owner.id })));
    };
    let op = Op::step("photo_removed", title::of(office.read(), owner)?.0).about(owner);
    office.transact(op, moment, |tx| {
        tx.prepare_cached("DELETE FROM file WHERE id = ?1")?.execute([id])?;
        Ok(())
    })
}

/// The picture's id, if the record has one.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn find(connection: &Connection, owner: RecordRef) -> Result<Option<FileId>> {
    let id: Option<i64> = connection
        .prepare_cached("SELECT id FROM file WHERE owner_kind = ?1 AND owner_id = ?2 AND purpose = ?3")?
        .query_row((owner.kind.code(), owner.id, PURPOSE), |row| row.get(0))
        .optional()?;
    Ok(id.map(FileId))
}

/// Media type and bytes of the picture, if the record has one.
///
/// # Errors
/// `FILE_DAMAGED` where the bytes are not what was set.
pub fn bytes(connection: &Connection, owner: RecordRef) -> Result<Option<(String, Vec<u8>)>> {
    let Some(id) = find(connection, owner)? else { return Ok(None) };
    Ok(Some((read::get(connection, id)?.media_type, read::bytes(connection, id)?)))
}

/// Whether the record's picture is this one already.
pub(crate) fn is_held(connection: &Connection, owner: RecordRef, bytes: &[u8]) -> Result<bool> {
    let sql = "SELECT 1 FROM file WHERE owner_kind = ?1 AND owner_id = ?2 AND purpose = ?3 AND hash = ?4";
    let hash = add::hash_of(bytes);
    Ok(connection.prepare_cached(sql)?.exists((owner.kind.code(), owner.id, PURPOSE, hash))?)
}

/// Whether any record of a kind has a picture.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn any(connection: &Connection, kind: RecordKind) -> Result<bool> {
    let sql = "SELECT 1 FROM file WHERE owner_kind = ?1 AND purpose = ?2 LIMIT 1";
    Ok(connection.prepare_cached(sql)?.exists((kind.code(), PURPOSE))?)
}

/// The pictures of these records of a kind, by record; those without one are left out.
///
/// # Errors
/// `FILE_DAMAGED` where bytes are not what was set.
pub fn many(connection: &Connection, kind: RecordKind, ids: &[i64]) -> Result<HashMap<i64, Vec<u8>>> {
    let wanted = serde_json::to_string(ids).unwrap_or_default();
    let found: Vec<(i64, i64)> = connection
        .prepare_cached(
            "SELECT owner_id, id FROM file WHERE owner_kind = ?1 AND purpose = ?2
             AND owner_id IN (SELECT value FROM json_each(?3))",
        )?
        .query_map((kind.code(), PURPOSE, wanted), |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    found.into_iter().map(|(owner, file)| Ok((owner, read::bytes(connection, FileId(file))?))).collect()
}

/// Whether bytes can be a picture of a record.
///
/// # Errors
/// `PHOTO_TYPE`, `PHOTO_TOO_LARGE`.
pub fn check(name: &str, bytes: &[u8]) -> Result<()> {
    let media = media_type::of(name, bytes);
    let size = match media {
        "image/png" => png_size(bytes),
        "image/jpeg" => jpeg_size(bytes),
        _ => None,
    };
    let Some((width, height)) = size.filter(|(width, height)| *width > 0 && *height > 0) else {
        return Err(Error::rule("PHOTO_TYPE", json!({ "name": name })));
    };
    if bytes.len() > MOST_BYTES || width > MOST_PIXELS || height > MOST_PIXELS {
        return Err(Error::rule("PHOTO_TOO_LARGE", json!({ "name": name })));
    }
    Ok(())
}

/// Width and height as the first chunk of a PNG (IHDR) gives them.
fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    if bytes.get(12..16)? != b"IHDR" {
        return None;
    }
    let number = |at: usize| Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
    Some((number(16)?, number(20)?))
}

/// Width and height as the frame of a JPEG (SOF0 to SOF15, the tables in between apart) gives them.
fn jpeg_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut at = 2;
    loop {
        // Any number of fill bytes may stand before a marker.
        while *bytes.get(at)? == 0xFF && *bytes.get(at + 1)? == 0xFF {
            at += 1;
        }
        let [0xFF, marker] = *bytes.get(at..at + 2)? else { return None };
        let length = usize::from(u16::from_be_bytes(bytes.get(at + 2..at + 4)?.try_into().ok()?));
        if matches!(marker, 0xC0..=0xCF) && !matches!(marker, 0xC4 | 0xC8 | 0xCC) {
            let number = |at: usize| Some(u32::from(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?)));
            return Some((number(at + 7)?, number(at + 5)?));
        }
        // The picture itself begins, or a segment without a length: no frame came.
        if marker == 0xDA || length < 2 {
            return None;
        }
        at += 2 + length;
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::attachments::{add, list};
    use crate::contacts::{Card, delete, save};

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        bytes.extend(width.to_be_bytes());
        bytes.extend(height.to_be_bytes());
        bytes.extend([8, 6, 0, 0, 0]);
        bytes
    }

    fn jpeg(width: u16, height: u16) -> Vec<u8> {
        let mut bytes = vec![0xFF, 0xD8, 0xFF, 0xE0, 0, 16];
        bytes.extend(b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0");
        bytes.extend([0xFF, 0xC4, 0, 4, 0, 0, 0xFF, 0xFF, 0xC2, 0, 17, 8]);
        bytes.extend(height.to_be_bytes());
        bytes.extend(width.to_be_bytes());
        bytes.extend([3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]);
        bytes
    }

    #[test]
    fn pictures_are_told_by_their_content_and_measured_by_their_head() {
        assert_eq!(png_size(&png(640, 480)), Some((640, 480)));
        assert_eq!(jpeg_size(&jpeg(640, 480)), Some((640, 480)));
        let mut large = png(100, 100);
        large.resize(MOST_BYTES + 1, 0);
        for (name, bytes, expected) in [
            ("a.png", png(64, 64), "OK"),
            ("a.exe", jpeg(64, 64), "OK"),
            ("a.png", b"GIF89a\x40\0\x40\0".to_vec(), "PHOTO_TYPE"),
            ("a.png", b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec(), "PHOTO_TYPE"),
            ("a.png", b"\x89PNG\r\n\x1a\n".to_vec(), "PHOTO_TYPE"),
            ("a.jpg", jpeg(64, 64)[..20].to_vec(), "PHOTO_TYPE"),
            ("a.jpg", vec![0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0, 0], "PHOTO_TYPE"),
            ("a.png", png(0, 64), "PHOTO_TYPE"),
            ("a.png", png(64, 60_000), "PHOTO_TOO_LARGE"),
            ("a.jpg", jpeg(60_000, 64), "PHOTO_TOO_LARGE"),
            ("a.png", large, "PHOTO_TOO_LARGE"),
        ] {
            let code = check(name, &bytes).err().map_or("OK", |error| error.code());
            assert_eq!(code, expected, "{name} {:?}", &bytes[..8.min(bytes.len())]);
        }
    }

    #[test]
    fn one_picture_stands_apart_from_the_files_and_comes_back() {
        let moment = Moment::on(NaiveDate::from_ymd_opt(2026, 3, 16).unwrap(), "Anna");
        let mut office = Office::in_memory(&moment).unwrap();
        let card = Card { family: "Weber".into(), ..Card::default() };
        let id = save::save(&mut office, None, card, &moment).unwrap().value;
        let owner: RecordRef = id.into();
        add(&mut office, owner, "Vertrag.pdf", b"%PDF-1.7", &moment).unwrap();
        set(&mut office, owner, "Weber.png", &png(64, 64), &moment).unwrap();
        set(&mut office, owner, "Weber neu.jpg", &jpeg(32, 32), &moment).unwrap();
        assert_eq!(list(office.read(), owner).unwrap().len(), 1);
        assert_eq!(bytes(office.read(), owner).unwrap().unwrap(), ("image/jpeg".to_owned(), jpeg(32, 32)));
        office.undo(&moment).unwrap();
        assert_eq!(bytes(office.read(), owner).unwrap().unwrap().0, "image/png");
        remove(&mut office, owner, &moment).unwrap();
        assert!(find(office.read(), owner).unwrap().is_none());
        assert_eq!(remove(&mut office, owner, &moment).map(|_| ()).unwrap_err().code(), "ATTACHMENT_MISSING");
        office.undo(&moment).unwrap();
        delete::delete(&mut office, &[id], &moment).unwrap();
        let left: i64 = office.read().query_row("SELECT count(*) FROM file", [], |row| row.get(0)).unwrap();
        assert_eq!(left, 0);
        office.undo(&moment).unwrap();
        assert!(find(office.read(), owner).unwrap().is_some());
        // A picture needs a record.
        let gone = RecordRef { id: 4711, ..owner };
        assert_eq!(set(&mut office, gone, "x.png", &png(8, 8), &moment).map(|_| ()).unwrap_err().code(), "NOT_FOUND");
    }
}
