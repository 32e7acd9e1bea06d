//! Copies of the office: made, listed, brought back.

use std::path::{Path, PathBuf};

use kontor_core::Office;
use kontor_core::file;
use kontor_core::file::backup::{self, Copying, Plan, Reason};
use kontor_core::file::restore::Restore;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use crate::desk::{Ctx, Desk, Room, moment};
use crate::error::{ApiError, Result};
use crate::events::Event;
use crate::host::{DialogKind, file_name};
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
    /// Where nothing is open: the recent file in whose place it goes.
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
    open.dirty = false;
    open.copied = moment(&room).now;
    // The window shows when the last copy was made.
    room.events.push(Event::Backup { ok: true, code: None });
    Ok(())
}

/// Starts the scheduled copy where it is due and brings it on in small steps, between commands.
pub(crate) async fn keep_copy_if_due(room: &Room) {
    let begun = room
        .on_desk(|desk| {
            let room = desk.room.clone();
            let now = moment(&room).now;
            let Some(open) = &mut desk.open else { return Ok(false) };
            if open.dirty && open.copying.is_none() && (now - open.copied).num_minutes() >= DUE_MINUTES {
                let plan = plan(&room, open.name(), copies_folder(&room), Reason::Scheduled);
                open.copying = Some(Copying::begin(open.office.lend(), plan)?);
                // Writes from here on make it dirty again; a copy that fails is due again.
                open.dirty = false;
                open.copied = now;
            }
            Ok(open.copying.is_some())
        })
        .await;
    let result = match begun {
        Ok((true, _)) => finish_copy(room).await,
        Ok((false, _)) => return,
        Err(error) => Err(error),
    };
    if let Err(error) = &result {
        tracing::error!(%error, "the scheduled copy was not made");
    }
    if result.is_err() {
        let again = room.on_desk(|desk| {
            if let Some(open) = &mut desk.open {
                open.copying = None;
                open.dirty = true;
            }
            Ok(())
        });
        // The desk is gone only when the program ends.
        let _ = again.await;
    }
    let code = result.as_ref().err().map(|error| error.code.clone());
    room.events.push(Event::Backup { ok: result.is_ok(), code });
}

async fn finish_copy(room: &Room) -> Result<()> {
    // Each step is a job of its own, so that commands come in between.
    loop {
        let (copied, _) = room
            .on_desk(|desk| {
                let Some(open) = &mut desk.open else { return Ok(Some(None)) };
                let Some(mut copying) = open.copying.take() else { return Ok(Some(None)) };
                if copying.step(128)?.finished {
                    return Ok(Some(Some(copying.finish()?)));
                }
                open.copying = Some(copying);
                Ok(None)
            })
            .await?;
        let Some(copied) = copied else { continue };
        let Some(copied) = copied else { return Ok(()) };
        let local = room.host.now().naive_local();
        let kept = tokio::task::spawn_blocking(move || {
            let entry = copied.keep()?;
            backup::rotate(&entry, local, SHARE)?;
            Ok(())
        });
        return kept.await.unwrap_or_else(|_| Err(ApiError::new("DESK_GONE", Value::Null)));
    }
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
        folder: office::shown_folder(&entry.path),
        path: entry.path.display().to_string(),
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
    ctx.desk(|desk| {
        let room = desk.room.clone();
        let Some(open) = &mut desk.open else { return Err(ApiError::new("NO_OFFICE_OPEN", Value::Null)) };
        let entry = copy(&room, open, Reason::Manual)?;
        open.dirty = false;
        open.copied = moment(&room).now;
        Ok(listed(0, entry))
    })
    .await
}

/// A verified copy into a folder of choice; nothing there is ever removed.
pub(crate) async fn copy_to(ctx: &Ctx, folder: PathBuf) -> Result<BackupEntry> {
    ctx.desk(move |desk| {
        let room = desk.room.clone();
        let Some(open) = &mut desk.open else { return Err(ApiError::new("NO_OFFICE_OPEN", Value::Null)) };
        let plan = plan(&room, open.name(), folder, Reason::Manual);
        Ok(listed(0, backup::now(open.office.read(), plan)?))
    })
    .await
}

/// Brings a copy to a path where no file lies.
pub(crate) async fn bring_back(room: &Room, copy: PathBuf, to: PathBuf) -> Result<PathBuf> {
    let order =
        Restore { copy, to, aside: false, local: room.host.now().naive_local(), app_data: Some(room.host.app_data()) };
    let (restored, _) = room.on_desk(move |_| Ok(file::restore::restore(&order)?)).await?;
    Ok(restored.path)
}

pub(crate) async fn create_in(ctx: Ctx, (): ()) -> Result<Option<BackupEntry>> {
    let (room, language) = (ctx.room.clone(), ctx.language());
    let folder = ctx.compute(move || Ok(room.host.choose_folder(DialogKind::BackupFolder, &language))).await?;
    let Some(folder) = folder else { return Ok(None) };
    copy_to(&ctx, folder).await.map(Some)
}

pub(crate) async fn restore(ctx: Ctx, request: BackupPick) -> Result<OfficeState> {
    ctx.desk(move |desk| {
        let room = desk.room.clone();
        let folder = copies_folder(&room);
        let path = match (&desk.open, request.recent) {
            (Some(open), _) => open.path.clone(),
            (None, Some(index)) => {
                let recent = room.pc.get().recent.into_iter().nth(index);
                recent.ok_or_else(|| ApiError::bad_request("no such recent file"))?.path
            }
            (None, None) => return Err(ApiError::new("NO_OFFICE_OPEN", Value::Null)),
        };
        let office = desk.open.as_ref().map(|open| &open.office);
        // The name is looked up in the list, never joined to a path.
        let chosen = own_copies(&folder, office)?.into_iter().find(|entry| file_name(&entry.path) == request.file);
        let chosen = chosen.ok_or_else(|| ApiError::new("BACKUP_MISSING", json!({ "name": request.file })))?;
        // What is being left is kept as well, so that a restore can be taken back by another
        // one. A damaged office cannot be copied and need not be: it is moved aside whole.
        if let Err(error) = copy_before(desk, Reason::BeforeRestore) {
            tracing::warn!(%error, "no copy before the restore");
        }
        if let Some(open) = &mut desk.open {
            open.dirty = false;
        }
        if let Err(error) = office::close_on_desk(desk) {
            tracing::warn!(%error, "closing before the restore");
        }
        let order = Restore {
            copy: chosen.path,
            to: path.clone(),
            aside: true,
            local: room.host.now().naive_local(),
            app_data: Some(room.host.app_data()),
        };
        let restored = file::restore::restore(&order).map(|_| ());
        // Brought back or refused: what lies there now is opened again.
        let opened = file::open(&path, &office::workplace(&room))?;
        office::put_on_desk(desk, opened, path)?;
        Ok(restored?)
    })
    .await?;
    office::state_of(&ctx).await
}
