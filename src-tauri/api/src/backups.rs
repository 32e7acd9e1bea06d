//! Copies of the office: made, listed, brought back.

use std::path::{Path, PathBuf};

use kontor_core::Office;
use kontor_core::data_protection::{Erased, erase, erased};
use kontor_core::file;
use kontor_core::file::backup::{self, Copied, Copying, Plan, Reason};
use kontor_core::file::check::Report;
use kontor_core::file::restore::Restore;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use crate::desk::{Ctx, Desk, Room, moment};
use crate::error::{ApiError, Result};
use crate::events::Event;
use crate::host::{DialogKind, file_name};
use crate::jobs::Progress;
use crate::office::{self, OfficeState, OpenFile};

/// The share of the disk that copies may take, in bytes.
const SHARE: u64 = 20 << 30;

/// After so many minutes of changes a copy is due.
const DUE_MINUTES: i64 = 30;

/// A copy of the office.
#[derive(Debug, Serialize, TS)]
pub struct BackupEntry {
    /// Its place in the list, from 0; newest first.
    pub index: usize,
    /// The file's name.
    pub file: String,
    /// Of which office: its name when the copy was made; null without a manifest.
    pub office: Option<String>,
    /// Where it lies, for reading.
    pub folder: String,
    /// The full path, for the terminal and for finding it.
    pub path: String,
    /// When, as local wall time YYYY-MM-DDTHH:MM:SS; null without a manifest.
    pub at: Option<String>,
    /// Why: close, before_import, manual, …
    pub reason: Option<String>,
    /// By whom.
    pub who: Option<String>,
    /// Bytes.
    pub size: u64,
    /// Read to its end when it was made, and as long as it was then.
    pub verified: bool,
    /// How many contacts it holds.
    pub contacts: Option<i64>,
    /// How many contracts.
    pub contracts: Option<i64>,
    /// How many events.
    pub events: Option<i64>,
}

/// A copy of the list.
#[derive(Debug, Deserialize, TS)]
pub struct BackupPick {
    /// Its file name, as listed.
    pub file: String,
    /// Where nothing is open: the recent file in whose place it goes. Without it the
    /// person is asked for a place.
    #[serde(default)]
    #[ts(optional)]
    pub recent: Option<usize>,
}

pub(crate) fn copies_folder(room: &Room) -> PathBuf {
    room.host.app_data().join("Sicherungskopien")
}

fn plan(room: &Room, name: String, folder: PathBuf, reason: Reason) -> Plan {
    Plan { folder, name, reason, moment: moment(room), local: room.host.now().naive_local() }
}

/// A verified copy in the office's own folder of copies, in one go; older ones that the rule no longer keeps go.
pub(crate) fn copy(room: &Room, open: &OpenFile, reason: Reason) -> Result<backup::Entry> {
    let plan = plan(room, open.name(), copies_folder(room), reason);
    let entry = backup::now(open.office.read(), plan)?;
    // Before a restore nothing goes: the copy that was chosen may be the oldest.
    if reason != Reason::BeforeRestore {
        backup::rotate(&entry, room.host.now().naive_local(), SHARE)?;
    }
    Ok(entry)
}

/// The copy that comes before an import, a mass change or a restore.
pub(crate) fn copy_before(desk: &mut Desk, reason: Reason) -> Result<()> {
    let room = desk.room.clone();
    let Some(open) = &mut desk.open else { return Ok(()) };
    open.copying = None;
    copy(&room, open, reason)?;
    open.kept = open.written;
    open.copied = moment(&room).now;
    // The window shows when the last copy was made.
    room.events.push(Event::Backup { ok: true, code: None });
    Ok(())
}

/// From so many records on a change is a mass change.
const MANY: usize = 50;

/// The copy that comes before many records are changed at once.
pub(crate) fn copy_before_many(desk: &mut Desk, records: usize) -> Result<()> {
    if records < MANY { Ok(()) } else { copy_before(desk, Reason::BeforeMassChange) }
}

/// A copy in the making. The number tells whoever brings it on whether it is still theirs:
/// closing, importing and restoring make their own copy and drop the one under way.
pub(crate) struct UnderWay {
    number: u64,
    copying: Copying<'static>,
}

/// What is to be copied, and whether the office counts as copied by it.
struct Order {
    folder: PathBuf,
    reason: Reason,
    /// Into the office's own folder of copies, where older ones go by the rule.
    own: bool,
}

/// A copy that was begun: its number, and the writes it is sure to hold.
#[derive(Clone, Copy)]
struct Begun {
    opening: u64,
    number: u64,
    written: u64,
}

/// Begins a copy; `None` where none is open, or where a scheduled one is not due.
fn begin(desk: &mut Desk, order: &Order) -> Result<Option<Begun>> {
    let room = desk.room.clone();
    let now = moment(&room).now;
    let Some(open) = &mut desk.open else { return Ok(None) };
    let due = open.is_dirty() && open.copying.is_none() && (now - open.copied).num_minutes() >= DUE_MINUTES;
    if order.reason == Reason::Scheduled && !due {
        return Ok(None);
    }
    let plan = plan(&room, open.name(), order.folder.clone(), order.reason);
    let copying = Copying::begin(open.office.lend(), plan)?;
    open.copies += 1;
    let number = open.copies;
    open.copying = Some(UnderWay { number, copying });
    if order.own {
        // One that fails is tried again after the same time.
        open.copied = now;
    }
    Ok(Some(Begun { opening: open.opening, number, written: open.written }))
}

/// Brings a copy on in small steps, each a job of its own, so that commands come in
/// between. `None` where another copy took its place.
async fn finish(room: &Room, number: u64, progress: &mut Option<Progress>) -> Result<Option<Copied>> {
    loop {
        let (step, _) = room
            .on_desk(move |desk| {
                let Some(open) = &mut desk.open else { return Ok(Step::Gone) };
                match open.copying.take() {
                    Some(mut own) if own.number == number => {
                        let at = own.copying.step(128)?;
                        if at.finished {
                            return Ok(Step::Finished(Box::new(own.copying.finish()?)));
                        }
                        open.copying = Some(own);
                        Ok(Step::On(at))
                    }
                    other => {
                        open.copying = other;
                        Ok(Step::Gone)
                    }
                }
            })
            .await?;
        match step {
            Step::On(at) => {
                let (done, all) = (usize::try_from(at.done).unwrap_or(0), usize::try_from(at.all).unwrap_or(0));
                if progress.as_mut().is_some_and(|progress| !progress.go_on(done, all)) {
                    return Err(kontor_core::Error::Cancelled.into());
                }
            }
            Step::Finished(copied) => return Ok(Some(*copied)),
            Step::Gone => return Ok(None),
        }
    }
}

enum Step {
    On(backup::Progress),
    Finished(Box<Copied>),
    Gone,
}

/// Forgets a copy that is not finished.
async fn drop_copy(room: &Room, number: u64) {
    let dropped = room.on_desk(move |desk| {
        if let Some(open) = &mut desk.open
            && open.copying.as_ref().is_some_and(|own| own.number == number)
        {
            open.copying = None;
        }
        Ok(())
    });
    // The desk is gone only when the program ends.
    let _ = dropped.await;
}

/// A copy was verified: what it holds needs no other.
async fn note_kept(room: &Room, begun: Begun) -> Result<()> {
    let noted = room.on_desk(move |desk| {
        if let Some(open) = desk.open.as_mut().filter(|open| open.opening == begun.opening) {
            open.kept = open.kept.max(begun.written);
        }
        Ok(())
    });
    noted.await.map(|_| ())
}

/// Makes a verified copy while work goes on: the pages in steps on the desk, the reading
/// through of the copy elsewhere.
async fn make(room: &Room, order: Order, mut progress: Option<Progress>) -> Result<Option<backup::Entry>> {
    let own = order.own;
    let (begun, _) = room.on_desk(move |desk| begin(desk, &order)).await?;
    let Some(begun) = begun else { return Ok(None) };
    let made = match finish(room, begun.number, &mut progress).await {
        Ok(None) => return Ok(None),
        Ok(Some(copied)) => {
            let local = room.host.now().naive_local();
            let kept = tokio::task::spawn_blocking(move || {
                let entry = copied.keep()?;
                if own {
                    backup::rotate(&entry, local, SHARE)?;
                }
                Ok(Some(entry))
            });
            kept.await.unwrap_or_else(|_| Err(ApiError::new("DESK_GONE", Value::Null)))
        }
        Err(error) => Err(error),
    };
    match &made {
        Ok(_) if own => note_kept(room, begun).await?,
        Ok(_) => {}
        Err(_) => drop_copy(room, begun.number).await,
    }
    made
}

/// Makes the scheduled copy where it is due.
pub(crate) async fn keep_copy_if_due(room: &Room) {
    let order = Order { folder: copies_folder(room), reason: Reason::Scheduled, own: true };
    let code = match make(room, order, None).await {
        Ok(None) => return,
        Ok(Some(_)) => None,
        Err(error) => {
            tracing::error!(%error, "the scheduled copy was not made");
            Some(error.code)
        }
    };
    room.events.push(Event::Backup { ok: code.is_none(), code });
}

/// A look at every page and row of the open file, by way of a copy that is not kept.
pub(crate) async fn check(ctx: &Ctx) -> Result<Report> {
    let order = Order { folder: copies_folder(&ctx.room), reason: Reason::Manual, own: false };
    let (begun, _) = ctx.room.on_desk(move |desk| begin(desk, &order)).await?;
    let begun = begun.ok_or_else(|| ApiError::new("NO_OFFICE_OPEN", Value::Null))?;
    let copied = finish(&ctx.room, begun.number, &mut Some(Progress::of(ctx))).await;
    if copied.is_err() {
        drop_copy(&ctx.room, begun.number).await;
    }
    let copied = copied?.ok_or(kontor_core::Error::Cancelled)?;
    ctx.compute(move || Ok(copied.check()?)).await
}

/// The copies of an office; without one (it does not open any more) all there are.
pub(crate) fn own_copies(folder: &Path, office: Option<&Office>) -> Result<Vec<backup::Entry>> {
    let mark = match office {
        Some(office) => office.meta("office")?,
        None => None,
    };
    let mut entries = backup::list(folder)?;
    entries.retain(|entry| match (&entry.manifest, &mark) {
        (Some(manifest), Some(mark)) => manifest.office == *mark,
        // Without a manifest nobody knows whose it is; it is shown as not verified.
        _ => true,
    });
    Ok(entries)
}

fn listed(index: usize, entry: backup::Entry) -> BackupEntry {
    let verified = entry.is_verified();
    let manifest = entry.manifest;
    let reason = manifest.as_ref().and_then(|manifest| serde_json::to_value(manifest.reason).ok());
    BackupEntry {
        index,
        file: file_name(&entry.path),
        office: manifest.as_ref().map(|manifest| manifest.name.clone()),
        folder: office::shown_folder(&entry.path),
        path: office::shown_path(&entry.path),
        at: manifest.as_ref().map(|manifest| manifest.local.format("%Y-%m-%dT%H:%M:%S").to_string()),
        reason: reason.and_then(|reason| reason.as_str().map(ToOwned::to_owned)),
        who: manifest.as_ref().map(|manifest| manifest.who.clone()),
        size: entry.size,
        verified,
        contacts: manifest.as_ref().map(|manifest| manifest.holds.contacts),
        contracts: manifest.as_ref().map(|manifest| manifest.holds.contracts),
        events: manifest.as_ref().map(|manifest| manifest.holds.events),
    }
}

pub(crate) async fn list(ctx: Ctx, (): ()) -> Result<Vec<BackupEntry>> {
    ctx.desk(|desk| {
        let folder = copies_folder(&desk.room);
        let entries = own_copies(&folder, desk.open.as_ref().map(|open| &open.office))?;
        Ok(entries.into_iter().enumerate().map(|(index, entry)| listed(index, entry)).collect())
    })
    .await
}

pub(crate) async fn create(ctx: Ctx, (): ()) -> Result<BackupEntry> {
    let order = Order { folder: copies_folder(&ctx.room), reason: Reason::Manual, own: true };
    by_hand(&ctx, order).await
}

/// A verified copy into a folder of choice; nothing there is ever removed.
pub(crate) async fn copy_to(ctx: &Ctx, folder: PathBuf) -> Result<BackupEntry> {
    by_hand(ctx, Order { folder, reason: Reason::Manual, own: false }).await
}

async fn by_hand(ctx: &Ctx, order: Order) -> Result<BackupEntry> {
    ctx.desk(|desk| desk.office().map(|_| ())).await?;
    let made = make(&ctx.room, order, Some(Progress::of(ctx))).await?;
    // Another one took its place: the file was closed, or brought back.
    Ok(listed(0, made.ok_or(kontor_core::Error::Cancelled)?))
}

/// Brings a copy to a path where no file lies.
pub(crate) async fn bring_back(room: &Room, copy: PathBuf, to: PathBuf) -> Result<PathBuf> {
    let order =
        Restore { copy, to, aside: false, local: room.host.now().naive_local(), app_data: Some(room.host.app_data()) };
    let workplace = office::workplace(room);
    let moment = moment(room);
    let (path, _) = room
        .on_desk(move |_| {
            let erased = erased_in_copies(&order.copy);
            let restored = file::restore::restore(&order)?;
            if !erased.is_empty() {
                let opened = file::open(&restored.path, &workplace)?;
                let mut office = Office::on(opened.connection, Some(restored.path.clone()))?;
                erase::again(&mut office, &erased, &moment)?;
                if let Some(connection) = office.into_connection() {
                    file::close(connection, opened.hold)?;
                }
            }
            Ok(restored.path)
        })
        .await?;
    Ok(path)
}

/// Who was erased after a copy was made: the manifests of later copies beside it say so.
fn erased_in_copies(copy: &Path) -> Vec<Erased> {
    let entries = copy.parent().map(backup::list).and_then(std::result::Result::ok).unwrap_or_default();
    let office = entries
        .iter()
        .find(|entry| entry.path.file_name() == copy.file_name())
        .and_then(|entry| entry.manifest.as_ref().map(|manifest| manifest.office.clone()));
    let Some(office) = office else { return Vec::new() };
    entries
        .into_iter()
        .filter_map(|entry| entry.manifest)
        .filter(|manifest| manifest.office == office)
        .flat_map(|manifest| manifest.erased)
        .collect()
}

/// Whom an older copy brought back is erased again, and the window is told.
fn erase_again(desk: &mut Desk, erased: &[Erased]) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let done = erase::again(office, erased, &moment)?;
    let count = desk.done(done);
    if count > 0 {
        desk.room.events.push(Event::ErasedAgain { count });
    }
    Ok(())
}

pub(crate) async fn create_in(ctx: Ctx, (): ()) -> Result<Option<BackupEntry>> {
    let (room, language) = (ctx.room.clone(), ctx.language());
    let folder = ctx.compute(move || Ok(room.host.choose_folder(DialogKind::BackupFolder, &language))).await?;
    let Some(folder) = folder else { return Ok(None) };
    copy_to(&ctx, folder).await.map(Some)
}

pub(crate) async fn restore(ctx: Ctx, request: BackupPick) -> Result<Option<OfficeState>> {
    let Some(to) = place(&ctx, &request).await? else { return Ok(None) };
    ctx.desk(move |desk| {
        let room = desk.room.clone();
        let folder = copies_folder(&room);
        let office = desk.open.as_ref().map(|open| &open.office);
        // The name is looked up in the list, never joined to a path.
        let chosen = own_copies(&folder, office)?.into_iter().find(|entry| file_name(&entry.path) == request.file);
        let chosen = chosen.ok_or_else(|| ApiError::new("BACKUP_MISSING", json!({ "name": request.file })))?;
        // Read before the present file is moved aside: nobody asks it afterwards.
        let mut erased = erased_in_copies(&chosen.path);
        if let Some(open) = &desk.open {
            erased.extend(erased::list(open.office.read()).unwrap_or_default());
        }
        // What is being left is kept as well, so that a restore can be taken back by another
        // one. A damaged office cannot be copied and need not be: it is moved aside whole.
        if let Err(error) = copy_before(desk, Reason::BeforeRestore) {
            tracing::warn!(%error, "no copy before the restore");
        }
        if let Some(open) = &mut desk.open {
            open.kept = open.written;
        }
        if let Err(error) = office::close_on_desk(desk) {
            tracing::warn!(%error, "closing before the restore");
        }
        let order = Restore {
            copy: chosen.path,
            to: to.clone(),
            aside: true,
            local: room.host.now().naive_local(),
            app_data: Some(room.host.app_data()),
        };
        let restored = file::restore::restore(&order).map(|_| ());
        // Brought back or refused: what lies there now is opened again.
        match (file::open(&to, &office::workplace(&room)), &restored) {
            (Ok(opened), _) => {
                let path = opened.hold.path().to_owned();
                office::put_on_desk(desk, opened, path)?;
                if restored.is_ok() {
                    erase_again(desk, &erased)?;
                }
            }
            (Err(error), Ok(())) => return Err(error.into()),
            // Why it was not brought back says more than that nothing opens there.
            (Err(_), Err(_)) => {}
        }
        Ok(restored?)
    })
    .await?;
    office::state_of(&ctx).await.map(Some)
}

/// Where the office shall lie afterwards: in place of what is open, of a recent file, or
/// where the person says; `None` where they left the question.
async fn place(ctx: &Ctx, request: &BackupPick) -> Result<Option<PathBuf>> {
    let open = ctx.desk(|desk| Ok(desk.open.as_ref().map(|open| open.path.clone()))).await?;
    match (open, request.recent) {
        (Some(open), _) => Ok(Some(open)),
        (None, Some(index)) => {
            let recent = ctx.room.pc.get().recent.into_iter().nth(index);
            Ok(Some(recent.ok_or_else(|| ApiError::bad_request("no such recent file"))?.path))
        }
        (None, None) => {
            let (room, language, file) = (ctx.room.clone(), ctx.language(), request.file.clone());
            let chosen = ctx
                .compute(move || {
                    let entries = own_copies(&copies_folder(&room), None)?;
                    let entry = entries.into_iter().find(|entry| file_name(&entry.path) == file);
                    let entry = entry.ok_or_else(|| ApiError::new("BACKUP_MISSING", json!({ "name": file })))?;
                    let name = entry.manifest.map_or_else(|| "Kontor".to_owned(), |manifest| manifest.name);
                    Ok(room.host.choose_save(DialogKind::Office, &format!("{name}.kontor"), &language))
                })
                .await?;
            Ok(chosen.map(|path| crate::files::with_ending(path, "kontor")))
        }
    }
}
