//! Creating, opening and closing the one file of an office.

use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;
use rusqlite::{Connection, ErrorCode, OpenFlags};
use serde::Serialize;

use crate::error::{Error, Holder, Result};
use crate::file::backup::{self, Reason};
use crate::file::header::{self, APPLICATION_ID, Header};
use crate::file::lock::{self, Hold};
use crate::file::seal::{Seal, Verdict};
use crate::file::{migrate, places, settings, system};
use crate::moment::Moment;

/// The place from which a file is opened: the PC, its person, its folders.
#[derive(Debug, Clone)]
pub struct Workplace {
    /// Who opens, and when.
    pub moment: Moment,
    /// The same instant on the wall clock, for the names of copies.
    pub local: NaiveDateTime,
    /// The PC's name, for whoever finds the file in use.
    pub pc: String,
    /// The app's data folder, where seals are kept; none: no seals.
    pub app_data: Option<PathBuf>,
    /// Where the copy before a migration goes; none: beside the file.
    pub backups: Option<PathBuf>,
}

/// An open file.
#[derive(Debug)]
pub struct Opened {
    /// The one connection.
    pub connection: Connection,
    /// The claim on the file; to be dropped after the connection.
    pub hold: Hold,
    /// How it compares with what this PC remembers.
    pub verdict: Verdict,
    /// What the person should know.
    pub warnings: Vec<Warning>,
    /// The version that it was brought from, if it was an older one.
    pub migrated_from: Option<i64>,
}

/// What the person should know about an opened file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "code", content = "data", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Warning {
    /// It lies on another computer, where locks cannot be trusted.
    NetworkDrive,
    /// It lies in a folder that a cloud program copies; its name.
    CloudFolder(&'static str),
    /// This PC has seen a later state of it.
    OlderCopy,
    /// It was written to elsewhere since this PC closed it.
    EditedElsewhere,
    /// It changed although nobody wrote to it.
    Rot,
    /// The last session ended without closing; nothing that was saved is lost.
    NotClosed,
    /// A journal of another file lay beside it and was put aside, under this name.
    StrayJournal(String),
}

/// Makes a new office file and opens it. Never overwrites.
///
/// # Errors
/// `FILE_EXISTS`; `FILE_MISSING` where the folder is not there; `FILE_READ_ONLY`;
/// `DISK_FULL`. Nothing is left behind then.
pub fn create(path: &Path, workplace: &Workplace) -> Result<Opened> {
    settings::assert_version()?;
    if system::size(path)?.is_some() {
        return Err(Error::FileExists(system::shown(path)));
    }
    let folder = system::canonical(system::folder_of(path))?;
    let name = path.file_name().ok_or_else(|| Error::FileForeign(system::shown(path)))?;
    let path = folder.join(name);
    // Built under another name: whoever finds the file finds it whole.
    let fresh = folder.join(format!(".{}.new", name.to_string_lossy()));
    system::remove(&fresh)?;
    system::create_new(&fresh, b"").map_err(|error| match error {
        // The folder is what the person chose; of the other name they know nothing.
        Error::FileMissing(_) | Error::FileReadOnly(_) => Error::FileReadOnly(system::shown(&folder)),
        other => other,
    })?;
    let built = build(&fresh, workplace)
        .and_then(|()| system::flush(&fresh))
        .and_then(|()| system::rename_new(&fresh, &path))
        .and_then(|()| system::flush_folder_of(&path));
    if let Err(error) = built {
        // Half a file is of no use to anybody; the first error is the one to tell.
        let _ = system::remove(&fresh);
        let _ = system::remove(&system::beside(&fresh, "-journal"));
        return Err(error);
    }
    open(&path, workplace)
}

fn build(path: &Path, workplace: &Workplace) -> Result<()> {
    let connection = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    // Both must stand before the first page is written.
    connection.execute_batch("PRAGMA page_size = 4096; PRAGMA auto_vacuum = INCREMENTAL;")?;
    settings::before_the_lock(&connection)?;
    settings::working(&connection)?;
    connection.execute_batch("BEGIN EXCLUSIVE")?;
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    migrate::create_schema(&connection)?;
    for (key, value) in [("office", system::chance()), ("created", workplace.moment.stamp())] {
        connection.execute("INSERT INTO meta (key, value) VALUES (?1, ?2)", (key, value))?;
    }
    connection.execute_batch("COMMIT")?;
    settings::before_closing(&connection)?;
    connection.close().map_err(|(_, error)| error.into())
}

/// Opens an office file for working in it: recognised, locked, set up, migrated.
///
/// # Errors
/// `FILE_MISSING`, `FILE_FOREIGN`, `FILE_DAMAGED`, `FILE_NEWER`, `FILE_IN_USE`,
/// `FILE_READ_ONLY`; the file is untouched then. What a migration refuses, after which
/// it is as it was.
pub fn open(path: &Path, workplace: &Workplace) -> Result<Opened> {
    settings::assert_version()?;
    let path = system::canonical(path)?;
    // First of all: a file that is open here must not even be looked at.
    let mut hold = Hold::claim(&path, workplace.app_data.clone())?;
    let mut warnings = Vec::new();
    if places::is_remote(&path) {
        warnings.push(Warning::NetworkDrive);
    }
    warnings.extend(places::cloud(&path).map(Warning::CloudFolder));
    let (connection, header) = recognise_and_lock(&path, &mut warnings)?;
    let migrated_from = prepare(&connection, &path, workplace).map_err(|error| explained(error, &path))?;
    hold.sign(&Holder {
        who: workplace.moment.who.clone(),
        pc: workplace.pc.clone(),
        since: workplace.moment.stamp(),
    })?;
    let verdict = match &workplace.app_data {
        Some(folder) => {
            let found = Seal::of(&connection, &header, true)?;
            let verdict = Seal::compare(Seal::find(folder, &path).as_ref(), &found);
            // A PC that cannot keep seals can still work.
            let _ = found.keep(folder, &path);
            verdict
        }
        None => Verdict::Unknown,
    };
    warnings.extend(match verdict {
        Verdict::Unknown | Verdict::Intact => None,
        Verdict::NotClosed => Some(Warning::NotClosed),
        Verdict::OlderCopy => Some(Warning::OlderCopy),
        Verdict::EditedElsewhere => Some(Warning::EditedElsewhere),
        Verdict::Rot => Some(Warning::Rot),
    });
    Ok(Opened { connection, hold, verdict, warnings, migrated_from })
}

/// Closes the file so that it alone remains, and seals it.
///
/// # Errors
/// `DISK_FULL` or `IO` where the last pages could not be written; what was committed
/// before is safe. The lock is given up in every case.
pub fn close(connection: Connection, hold: Hold) -> Result<()> {
    settings::before_closing(&connection)?;
    let seal = match hold.seals() {
        // The header's part is not known before SQLite has let go.
        Some(_) => Some(Seal::of(&connection, &Header::default(), false)?),
        None => None,
    };
    connection.close().map_err(|(_, error)| Error::from(error))?;
    if let (Some(folder), Some(seal)) = (hold.seals(), seal) {
        let header = header::read(hold.path())?;
        // A missing seal warns nobody; it is not worth an error at the end of a day.
        let _ = Seal { size: header.size, counter: header.counter, ..seal }.keep(folder, hold.path());
    }
    drop(hold);
    Ok(())
}

/// Opens a copy for reading alone, without a trace beside it.
///
/// # Errors
/// As [`open`], but never for a read-only place.
pub fn look(path: &Path) -> Result<Connection> {
    settings::assert_version()?;
    let path = system::canonical(path)?;
    // Claimed only while the header is read: a file that is open here is refused.
    let hold = Hold::claim(&path, None)?;
    header::read(&path)?.whole(&path)?;
    drop(hold);
    look_at_claimed(&path)
}

/// Like [`look`], for a file whose claim the caller holds or needs none of.
pub(super) fn look_at_claimed(path: &Path) -> Result<Connection> {
    let set_up = || -> Result<Connection> {
        let connection = connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        settings::looking(&connection)?;
        connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
        Ok(connection)
    };
    set_up().map_err(|error| explained(error, path))
}

/// Connects without creating, without following a link, without `file:` names.
pub(super) fn connect(path: &Path, access: OpenFlags) -> Result<Connection> {
    let flags =
        access | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_NOFOLLOW | OpenFlags::SQLITE_OPEN_EXRESCODE;
    Ok(Connection::open_with_flags(path, flags)?)
}

/// Reads the header, takes the lock, and makes sure that nobody wrote in between.
fn recognise_and_lock(path: &Path, warnings: &mut Vec<Warning>) -> Result<(Connection, Header)> {
    /// Another instance that is just closing, and the journal of a crash, each cost one.
    const ATTEMPTS: u32 = 3;
    let mut attempt = 1;
    loop {
        let stamp = system::stamp(path);
        let header = header::read(path)?;
        if system::is_read_only(path) {
            return Err(Error::FileReadOnly(system::shown(path)));
        }
        if !header.wal {
            warnings.extend(put_stray_wal_aside(path)?);
        }
        let connection = match lock(path).map_err(|error| explained(error, path)) {
            // SQLite sees the missing pages as well, but only the header tells it apart.
            Err(Error::FileDamaged(_)) if header.cut => return Err(header::cut_off(path)),
            other => other?,
        };
        if attempt == ATTEMPTS || system::stamp(path) == stamp {
            return Ok((connection, header));
        }
        attempt += 1;
    }
}

/// Takes the lock that is held until closing. A journal left by a crash is rolled back here.
fn lock(path: &Path) -> Result<Connection> {
    let connection = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    if connection.is_readonly(rusqlite::MAIN_DB)? {
        return Err(Error::FileReadOnly(system::shown(path)));
    }
    settings::before_the_lock(&connection)?;
    // EXCLUSIVE, not IMMEDIATE: nobody else reads a state that is about to change, and
    // who looks whether the file is in use sees it before the first write too.
    connection.execute_batch("BEGIN EXCLUSIVE; SELECT count(*) FROM sqlite_schema; COMMIT;")?;
    Ok(connection)
}

fn prepare(connection: &Connection, path: &Path, workplace: &Workplace) -> Result<Option<i64>> {
    settings::working(connection)?;
    migrate::run(connection, |connection| {
        let folder = workplace.backups.clone().unwrap_or_else(|| system::folder_of(path).to_owned());
        let plan = backup::Plan {
            folder,
            name: path.file_stem().unwrap_or_default().to_string_lossy().into_owned(),
            reason: Reason::BeforeMigration,
            moment: workplace.moment.clone(),
            local: workplace.local,
        };
        backup::now(connection, plan).map(|_| ())
    })
}

/// A `-wal` beside a file that is not in that mode belongs to another state of it;
/// SQLite would apply it all the same and show wrong rows (measured).
fn put_stray_wal_aside(path: &Path) -> Result<Option<Warning>> {
    let stray = system::beside(path, "-wal");
    if system::size(&stray)?.is_none() {
        return Ok(None);
    }
    let mut aside = system::beside(path, "-wal.stray");
    for number in 2.. {
        if system::size(&aside)?.is_none() {
            break;
        }
        aside = system::beside(path, &format!("-wal.stray-{number}"));
    }
    system::rename_new(&stray, &aside)?;
    Ok(Some(Warning::StrayJournal(system::shown(&aside))))
}

/// Names the file, and who has it open.
fn explained(error: Error, path: &Path) -> Error {
    let name = || system::shown(path);
    match error {
        Error::FileInUse(None) => Error::FileInUse(lock::holder(path)),
        Error::FileForeign(text) if text.is_empty() => Error::FileForeign(name()),
        Error::FileReadOnly(text) if text.is_empty() => Error::FileReadOnly(name()),
        Error::Sqlite(error) => match error.sqlite_error_code() {
            Some(ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => Error::FileReadOnly(name()),
            // Definitions that no longer make sense are damage, not a fault of the program.
            _ => Error::FileDamaged(format!("{}: {error}", name())),
        },
        error => error,
    }
}

#[cfg(test)]
mod tests;
