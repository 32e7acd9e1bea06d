//! Verified copies. A copy counts only after it was opened and read to its end: pages,
//! references and every row against the digests; until then nothing older is removed.
//!
//! Three stages, each a type: [`Copying`] runs in steps on the connection's thread, with
//! writes in between; [`Copied`] is a finished copy that nobody has looked at yet and may
//! go to another thread; [`Copied::keep`] looks at it and gives it its name.

use std::cell::Cell;
use std::future::{Future, poll_fn};
use std::ops::Deref;
use std::path::PathBuf;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};

use chrono::NaiveDateTime;
use rusqlite::backup::StepResult;
use rusqlite::{Connection, OpenFlags, OptionalExtension};
use serde::Serialize;

use crate::data_protection::erased::{self, Erased};
use crate::error::{Error, Result};
use crate::file::check::{self, Report};
use crate::file::{digest, migrate, open, system};
use crate::moment::Moment;
use crate::text_enum;

/// The ending of copies; their manifest adds `.json`.
pub const ENDING: &str = "kontor-backup";

mod shelf;

pub(super) use shelf::manifest_of;
use shelf::sound;
pub use shelf::{Entry, Holds, Manifest, Verified, list, rotate, verify};

text_enum! {
    /// Why a copy was made.
    Reason {
        /// While working, after half an hour of changes.
        Scheduled = "scheduled",
        /// At closing.
        Close = "close",
        /// By hand. What a person made, only a person removes.
        Manual = "manual",
        /// Before an import.
        BeforeImport = "before_import",
        /// Before many records are changed at once.
        BeforeMassChange = "before_mass_change",
        /// Before a copy is brought back.
        BeforeRestore = "before_restore",
        /// Before the file is brought to a newer version.
        BeforeMigration = "before_migration",
    }
}

impl Reason {
    /// What the name says of it. Names are for people who look into the folder.
    const fn in_name(self) -> &'static str {
        match self {
            Self::Scheduled | Self::Close => "",
            Self::Manual => "_von-Hand",
            Self::BeforeImport => "_vor-Import",
            Self::BeforeMassChange => "_vor-Massenaenderung",
            Self::BeforeRestore => "_vor-Wiederherstellung",
            Self::BeforeMigration => "_vor-Umstellung",
        }
    }
}

/// What is to be made.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Into which folder; it is made where it is missing.
    pub folder: PathBuf,
    /// The office's name, as its file is called.
    pub name: String,
    /// Why.
    pub reason: Reason,
    /// Who, and when.
    pub moment: Moment,
    /// The same instant on the wall clock, for the name.
    pub local: NaiveDateTime,
}

/// How far a copy is, in pages.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Progress {
    /// Copied.
    pub done: u64,
    /// In all; may grow while others write.
    pub all: u64,
    /// Whether nothing is left.
    pub finished: bool,
}

/// Makes a verified copy in one go.
///
/// # Errors
/// `FILE_DAMAGED` where what was copied is not sound; `DISK_FULL`, `FILE_READ_ONLY`, `IO`.
/// Then there is no new copy, and every older one is as it was.
pub fn now(connection: &Connection, plan: Plan) -> Result<Entry> {
    let mut copying = Copying::begin(connection, plan)?;
    while !copying.step(4096)?.finished {}
    copying.finish()?.keep()
}

/// A copy that is being made, on the connection's thread.
///
/// SQLite's copy borrows both connections for as long as it lives. `S` lends the source:
/// a reference, or an `Rc` where writes come in between; the rest lies in a future, the
/// one value that safe Rust lets borrow from itself. It is polled once per step.
pub struct Copying<'s> {
    run: Pin<Box<dyn Future<Output = Result<Copied>> + 's>>,
    shared: Rc<Shared>,
    copied: Option<Copied>,
}

#[derive(Default)]
struct Shared {
    pages: Cell<i32>,
    progress: Cell<Progress>,
}

impl<'s> Copying<'s> {
    /// Makes the empty copy under a temporary name.
    ///
    /// # Errors
    /// `FILE_READ_ONLY`, `DISK_FULL`, `IO`.
    pub fn begin(source: impl Deref<Target = Connection> + 's, plan: Plan) -> Result<Self> {
        system::make_folder(&plan.folder)?;
        let plan = Plan { folder: system::canonical(&plan.folder)?, ..plan };
        let partial = Partial::begin(&plan)?;
        let shared = Rc::new(Shared::default());
        let run = Box::pin(copy(source, plan, partial, shared.clone()));
        Ok(Self { run, shared, copied: None })
    }

    /// Copies so many pages more. Writes through the same connection may happen between
    /// two steps; they are taken along.
    ///
    /// # Errors
    /// `DISK_FULL`, `IO`; the copy is over then and leaves nothing.
    pub fn step(&mut self, pages: u16) -> Result<Progress> {
        if self.copied.is_none() {
            self.shared.pages.set(i32::from(pages.max(1)));
            if let Poll::Ready(result) = self.run.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
                self.copied = Some(result?);
            }
        }
        Ok(self.shared.progress.get())
    }

    /// The finished copy, to be looked at wherever there is time.
    ///
    /// # Errors
    /// `CANCELLED` before the last step; nothing is left then.
    pub fn finish(self) -> Result<Copied> {
        self.copied.ok_or(Error::Cancelled)
    }
}

/// Runs to the next `.await` with every step.
async fn copy(
    source: impl Deref<Target = Connection>,
    plan: Plan,
    partial: Partial,
    shared: Rc<Shared>,
) -> Result<Copied> {
    let mut target = open::connect(&partial.path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    // A copy that is not finished is thrown away, so it needs no journal of its own.
    target.execute_batch("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")?;
    let run = rusqlite::backup::Backup::new(&source, &mut target)?;
    loop {
        let step = run.step(shared.pages.get())?;
        let (left, all) = (run.progress().remaining, run.progress().pagecount);
        let (left, all) = (u64::try_from(left).unwrap_or(0), u64::try_from(all).unwrap_or(0));
        if let StepResult::Done = step {
            shared.progress.set(Progress { done: all, all, finished: true });
            break;
        }
        shared.progress.set(Progress { done: all.saturating_sub(left), all, finished: false });
        next_step().await;
    }
    drop(run);
    target.close().map_err(|(_, error)| error)?;
    // Nothing was written since the last page: the poll that copied it reads these too.
    Ok(Copied {
        root: digest::root(&source)?,
        version: migrate::version(&source)?,
        office: office(&source)?,
        erased: erased::list_of_any_version(&source)?,
        plan,
        partial,
    })
}

async fn next_step() {
    let mut waited = false;
    poll_fn(|_| if std::mem::replace(&mut waited, true) { Poll::Ready(()) } else { Poll::Pending }).await;
}

fn office(connection: &Connection) -> Result<String> {
    let office = connection.query_row("SELECT value FROM meta WHERE key = 'office'", [], |row| row.get(0));
    Ok(office.optional()?.unwrap_or_default())
}

/// A file under a temporary name, which goes unless it gets its own.
#[derive(Debug)]
struct Partial {
    path: PathBuf,
}

/// What a copy is called until it is verified.
const UNFINISHED: &str = ".partial";

/// The copies that this process is making now, which tidying up leaves alone.
static UNDER_WAY: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

fn under_way() -> MutexGuard<'static, Vec<PathBuf>> {
    UNDER_WAY.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Partial {
    fn begin(plan: &Plan) -> Result<Self> {
        let name = plan.file_name(1);
        for number in 1.. {
            let path = plan.folder.join(format!(".{name}{}{UNFINISHED}", numbered(number)));
            match system::create_new(&path, b"") {
                Ok(()) => {
                    under_way().push(path.clone());
                    return Ok(Self { path });
                }
                Err(Error::FileExists(_)) => {}
                Err(error) => return Err(error),
            }
        }
        unreachable!("some number is free")
    }
}

impl Drop for Partial {
    fn drop(&mut self) {
        // After it got its name there is nothing here any more; else nobody misses it.
        let _ = system::remove(&self.path);
        under_way().retain(|path| *path != self.path);
    }
}

/// A copy that is complete but not yet looked at.
#[derive(Debug)]
pub struct Copied {
    plan: Plan,
    partial: Partial,
    root: String,
    version: i64,
    office: String,
    erased: Vec<Erased>,
}

impl Copied {
    /// Looks at every page, reference, row and attachment of the copy, and keeps nothing of
    /// it: the way to check a file in which work goes on.
    ///
    /// # Errors
    /// Whatever SQLite refuses beyond damage, which is a finding and no error.
    pub fn check(self) -> Result<Report> {
        let connection = open::look_at_claimed(&self.partial.path)?;
        let report = check::check(&connection);
        connection.close().map_err(|(_, error)| Error::from(error))?;
        report
    }

    /// Reads the copy to its end, brings it to the disk, gives it its name and its manifest.
    ///
    /// # Errors
    /// `FILE_DAMAGED` where the copy is not sound, or not what the source was;
    /// `DISK_FULL`, `IO`. Then there is no new copy.
    pub fn keep(self) -> Result<Entry> {
        let Self { plan, partial, root, version, office, erased } = self;
        let holds = sound(&partial.path, &root)?;
        let sha256 = system::sha256(&partial.path)?;
        system::flush(&partial.path)?;
        let path = name(&partial, &plan)?;
        system::flush_folder_of(&path)?;
        let size = system::size(&path)?.unwrap_or(0);
        let number = list(&plan.folder)?
            .iter()
            .filter_map(|entry| entry.manifest.as_ref())
            .filter(|manifest| manifest.office == office)
            .map(|manifest| manifest.number)
            .max()
            .unwrap_or(0)
            + 1;
        let manifest = Manifest {
            office,
            name: plan.name,
            reason: plan.reason,
            who: plan.moment.who.clone(),
            at: plan.moment.stamp(),
            local: plan.local,
            number,
            version,
            size,
            sha256,
            root,
            holds,
            erased,
        };
        let text = serde_json::to_string_pretty(&manifest).map_err(|error| Error::Io(error.to_string()))?;
        system::replace_text(&manifest_of(&path), &text)?;
        system::flush_folder_of(&path)?;
        Ok(Entry { path, size, manifest: Some(manifest) })
    }
}

impl Plan {
    /// `Hansen_2026-01-31_15-05-09_vor-Import.kontor-backup`, `-2` and so on when taken.
    fn file_name(&self, number: u32) -> String {
        let at = self.local.format("%Y-%m-%d_%H-%M-%S");
        format!("{}_{at}{}{}.{ENDING}", self.name, self.reason.in_name(), numbered(number))
    }
}

fn numbered(number: u32) -> String {
    if number == 1 { String::new() } else { format!("-{number}") }
}

fn name(partial: &Partial, plan: &Plan) -> Result<PathBuf> {
    for number in 1.. {
        let path = plan.folder.join(plan.file_name(number));
        match system::rename_new(&partial.path, &path) {
            Ok(()) => return Ok(path),
            Err(Error::FileExists(_)) => {}
            Err(error) => return Err(error),
        }
    }
    unreachable!("some number is free")
}

#[cfg(test)]
mod tests;
