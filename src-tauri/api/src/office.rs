//! Commands of the office file itself: new, open, close, copies, check.

use std::path::{Path, PathBuf};

use kontor_core::Office;
use kontor_core::file::backup::{self, Copying, Plan, Reason};
use kontor_core::file::restore::Restore;
use kontor_core::file::{self, Hold, Warning, Workplace};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use crate::desk::{Ctx, Desk, Room, moment};
use crate::error::{ApiError, Result};
use crate::events::Event;
use crate::host::{DialogKind, file_name};

/// The file that is open on the desk.
pub(crate) struct OpenFile {
    pub(crate) office: Office,
    pub(crate) hold: Hold,
    pub(crate) path: PathBuf,
    pub(crate) warnings: Vec<Warning>,
    /// Something was written since the last copy.
    pub(crate) dirty: bool,
    /// When the last copy was made in this run, or the file opened.
    pub(crate) copied: chrono::DateTime<chrono::Utc>,
    /// A scheduled copy in the making; it goes on between commands.
    pub(crate) copying: Option<Copying<'static>>,
}

impl OpenFile {
    fn name(&self) -> String {
        stem(&self.path)
    }
}

/// The share of the disk that copies may take, in bytes.
const SHARE: u64 = 20 << 30;

/// After so many minutes of changes a copy is due.
const DUE_MINUTES: i64 = 30;

fn stem(path: &Path) -> String {
    path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Whether the new office is filled with a believable firm.
#[derive(Debug, Deserialize, TS)]
pub struct OfficeCreate {
    /// True: the sample firm.
    pub sample: bool,
}

/// A line of the recent files.
#[derive(Debug, Deserialize, TS)]
pub struct RecentPick {
    /// Its place in `recent`, from 0.
    pub index: usize,
}

/// A file by its token.
#[derive(Debug, Deserialize, TS)]
pub struct TokenPick {
    /// The token.
    pub token: String,
}

/// A file that was open here before.
#[derive(Debug, Serialize, TS)]
pub struct RecentFile {
    /// "Hansen Elektrotechnik".
    pub name: String,
    /// The folder, for reading.
    pub folder: String,
    /// When it was opened last, as an instant.
    pub opened: String,
    /// Whether it is still there.
    pub present: bool,
}

/// What the person should know about the opened file.
#[derive(Debug, Serialize, TS)]
pub struct FileWarning {
    /// The code; its words stand with the errors.
    pub code: String,
    /// What they need.
    #[ts(type = "unknown")]
    pub data: Value,
}

/// The open file.
#[derive(Debug, Serialize, TS)]
pub struct OpenOffice {
    /// "Hansen Elektrotechnik".
    pub name: String,
    /// With ending.
    pub file: String,
    /// The folder, for reading.
    pub folder: String,
    /// What the person should know.
    pub warnings: Vec<FileWarning>,
    /// When the last verified copy was made, as an instant.
    pub last_backup: Option<String>,
    /// Whether the own firm was entered.
    pub has_firm: bool,
}

/// What is open, who works here, and what the start screen offers.
#[derive(Debug, Serialize, TS)]
pub struct OfficeState {
    /// The open file; null on the start screen.
    pub open: Option<OpenOffice>,
    /// Who works here; empty: to be asked.
    pub who: String,
    /// Recent files, newest first.
    pub recent: Vec<RecentFile>,
    /// The civil day, YYYY-MM-DD.
    pub today: String,
    /// The program's version.
    pub version: String,
}

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

/// What a check of the whole file found.
#[derive(Debug, Serialize, TS)]
pub struct CheckReport {
    /// Nothing was found.
    pub sound: bool,
    /// Tables with a finding.
    pub damaged: Vec<String>,
    /// SQLite's own findings.
    pub integrity: Vec<String>,
    /// References to what is not there.
    pub foreign_keys: usize,
    /// Tables whose rows are not what was written.
    pub digests: Vec<String>,
    /// Attachments whose bytes are not what was added.
    pub attachments: Vec<String>,
}

fn copies_folder(room: &Room) -> PathBuf {
    room.host.app_data().join("Sicherungskopien")
}

fn workplace(room: &Room) -> Workplace {
    Workplace {
        moment: moment(room),
        local: room.host.now().naive_local(),
        pc: room.host.pc_name(),
        app_data: Some(room.host.app_data()),
        backups: Some(copies_folder(room)),
    }
}

fn plan(room: &Room, name: String, folder: PathBuf, reason: Reason) -> Plan {
    Plan { folder, name, reason, moment: moment(room), local: room.host.now().naive_local() }
}

// ------------------------------------------------------------ open and close

fn put_on_desk(desk: &mut Desk, opened: file::Opened, path: PathBuf) -> Result<()> {
    let moment = desk.moment();
    let mut office = Office::on(opened.connection, Some(path.clone()))?;
    // A new file, or one whose making was cut short: it gets the lists every office begins with.
    if office.is_untouched()? {
        kontor_core::master_data::seed::built_in(&mut office, &moment)?;
    }
    office.day_changed(moment.today)?;
    desk.room.host.file_changed(Some(&stem(&path)));
    if desk.room.host.keeps_recent_files() {
        desk.room.pc.note_opened(&path, &moment.stamp());
    }
    desk.open = Some(OpenFile {
        office,
        hold: opened.hold,
        path,
        warnings: opened.warnings,
        dirty: false,
        copied: moment.now,
        copying: None,
    });
    Ok(())
}

/// Opens a file; the one that was open is closed first, but only once the new one is sure to open.
pub(crate) async fn open_file(room: &Room, path: PathBuf) -> Result<()> {
    let ((), _) = room
        .on_desk(move |desk| {
            if desk.open.as_ref().is_some_and(|open| same_file(&open.path, &path)) {
                return Ok(());
            }
            let opened = file::open(&path, &workplace(&desk.room))?;
            let path = opened.hold.path().to_owned();
            close_on_desk(desk)?;
            put_on_desk(desk, opened, path)
        })
        .await?;
    Ok(())
}

fn same_file(left: &Path, right: &Path) -> bool {
    // The open file is canonical already; the other may be spelled otherwise.
    std::fs::canonicalize(right).is_ok_and(|right| left == right)
}

pub(crate) async fn create_file(room: &Room, path: PathBuf, sample: bool) -> Result<()> {
    let ((), _) = room
        .on_desk(move |desk| {
            let opened = file::create(&path, &workplace(&desk.room))?;
            let path = opened.hold.path().to_owned();
            close_on_desk(desk)?;
            put_on_desk(desk, opened, path)?;
            if sample {
                let (office, moment) = desk.at_work()?;
                kontor_core::sample::fill(office, &moment)?;
            }
            Ok(())
        })
        .await?;
    Ok(())
}

pub(crate) async fn close_file(room: &Room) -> Result<()> {
    room.on_desk(close_on_desk).await.map(|_| ())
}

/// Prunes, makes a verified copy if something was written, seals. Whatever of it fails,
/// the file is closed.
fn close_on_desk(desk: &mut Desk) -> Result<()> {
    let moment = desk.moment();
    let Some(mut open) = desk.open.take() else { return Ok(()) };
    desk.room.host.file_changed(None);
    open.copying = None;
    let pruned = open.office.prune(&moment);
    let copied = if open.dirty { copy(&desk.room, &open, Reason::Close).map(|_| ()) } else { Ok(()) };
    let OpenFile { office, hold, .. } = open;
    let Some(connection) = office.into_connection() else {
        return Err(ApiError::new("DESK_GONE", Value::Null));
    };
    file::close(connection, hold)?;
    if let Err(error) = &copied {
        tracing::error!(%error, "the copy at close was not made");
    }
    pruned?;
    copied
}

/// A verified copy in the office's own folder of copies, in one go; older ones that the rule no longer keeps go.
fn copy(room: &Room, open: &OpenFile, reason: Reason) -> Result<backup::Entry> {
    let plan = plan(room, open.name(), copies_folder(room), reason);
    let entry = backup::now(open.office.read(), plan)?;
    backup::rotate(&entry, room.host.now().naive_local(), SHARE)?;
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

/// What depends on today is computed anew.
pub(crate) async fn day_changed(room: &Room) {
    let today = moment(room).today;
    let result = room
        .on_desk(move |desk| match &mut desk.open {
            Some(open) => Ok(open.office.day_changed(today)?),
            None => Ok(()),
        })
        .await;
    if let Err(error) = result {
        tracing::error!(%error, "the new day was not taken in");
    }
    room.events.push(Event::DayChanged { today: today.format("%Y-%m-%d").to_string() });
}

// ------------------------------------------------------------------ commands

pub(crate) async fn state(ctx: Ctx, (): ()) -> Result<OfficeState> {
    state_of(&ctx).await
}

async fn state_of(ctx: &Ctx) -> Result<OfficeState> {
    let open = ctx
        .desk(|desk| {
            let folder = copies_folder(&desk.room);
            let Some(open) = &desk.open else { return Ok(None) };
            let (_, firm) = kontor_core::master_data::firm::get(open.office.read())?;
            let last = own_copies(&folder, Some(&open.office))?.into_iter().find_map(|entry| entry.manifest.map(|m| m.at));
            Ok(Some(OpenOffice {
                name: open.name(),
                file: file_name(&open.path),
                folder: shown_folder(&open.path),
                warnings: open.warnings.iter().map(warning).collect(),
                last_backup: last,
                has_firm: !firm.name.is_empty(),
            }))
        })
        .await?;
    let settings = ctx.room.pc.get();
    let recent = settings
        .recent
        .iter()
        .map(|recent| RecentFile {
            name: stem(&recent.path),
            folder: shown_folder(&recent.path),
            opened: recent.opened.clone(),
            // Only whether it is there: the file itself is not opened by anybody but SQLite.
            present: recent.path.try_exists().unwrap_or(false),
        })
        .collect();
    Ok(OfficeState {
        open,
        who: settings.who,
        recent,
        today: moment(&ctx.room).today.format("%Y-%m-%d").to_string(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
    })
}

fn warning(warning: &Warning) -> FileWarning {
    let value = serde_json::to_value(warning).unwrap_or(Value::Null);
    FileWarning {
        code: value.get("code").and_then(Value::as_str).unwrap_or_default().to_owned(),
        data: value.get("data").cloned().unwrap_or(Value::Null),
    }
}

fn shown_folder(path: &Path) -> String {
    path.parent().map(|folder| folder.display().to_string()).unwrap_or_default()
}

pub(crate) async fn create(ctx: Ctx, request: OfficeCreate) -> Result<Option<OfficeState>> {
    let (room, language) = (ctx.room.clone(), ctx.language());
    let suggestion = match (request.sample, language.as_str()) {
        (true, "en") => "Sample firm.kontor",
        (true, _) => "Musterfirma.kontor",
        (false, "en") => "Office.kontor",
        (false, _) => "Büro.kontor",
    };
    let path = ctx.compute(move || Ok(room.host.choose_save(DialogKind::Office, suggestion, &language))).await?;
    let Some(path) = path else { return Ok(None) };
    create_file(&ctx.room, path.with_extension("kontor"), request.sample).await?;
    state_of(&ctx).await.map(Some)
}

pub(crate) async fn open(ctx: Ctx, (): ()) -> Result<Option<OfficeState>> {
    let (room, language) = (ctx.room.clone(), ctx.language());
    let path = ctx.compute(move || Ok(room.host.choose_open(DialogKind::Office, &language))).await?;
    let Some(path) = path else { return Ok(None) };
    open_file(&ctx.room, path).await?;
    state_of(&ctx).await.map(Some)
}

pub(crate) async fn open_recent(ctx: Ctx, request: RecentPick) -> Result<OfficeState> {
    let recent = ctx.room.pc.get().recent;
    let path = recent.get(request.index).map(|recent| recent.path.clone());
    let path = path.ok_or_else(|| ApiError::bad_request("no such recent file"))?;
    open_file(&ctx.room, path).await?;
    state_of(&ctx).await
}

pub(crate) async fn open_token(ctx: Ctx, request: TokenPick) -> Result<OfficeState> {
    let path = ctx.room.tokens.path(&request.token)?;
    open_file(&ctx.room, path).await?;
    state_of(&ctx).await
}

pub(crate) async fn forget_recent(ctx: Ctx, request: RecentPick) -> Result<OfficeState> {
    ctx.room.pc.change(|settings| {
        if request.index < settings.recent.len() {
            settings.recent.remove(request.index);
        }
    });
    state_of(&ctx).await
}

pub(crate) async fn close(ctx: Ctx, (): ()) -> Result<OfficeState> {
    close_file(&ctx.room).await?;
    state_of(&ctx).await
}

pub(crate) async fn check(ctx: Ctx, (): ()) -> Result<CheckReport> {
    let report = ctx.desk(|desk| Ok(file::check::check(desk.office()?.read())?)).await?;
    Ok(CheckReport {
        sound: report.is_sound(),
        damaged: report.damaged,
        integrity: report.integrity,
        foreign_keys: report.foreign_keys.len(),
        digests: report.digests.into_iter().map(|mismatch| mismatch.table).collect(),
        attachments: report.attachments,
    })
}

// -------------------------------------------------------------------- copies

/// The copies of an office; without one (it does not open any more) all there are.
fn own_copies(folder: &Path, office: Option<&Office>) -> Result<Vec<backup::Entry>> {
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
        folder: shown_folder(&entry.path),
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

pub(crate) async fn backups_list(ctx: Ctx, (): ()) -> Result<Vec<BackupEntry>> {
    ctx.desk(|desk| {
        let folder = copies_folder(&desk.room);
        let entries = own_copies(&folder, desk.open.as_ref().map(|open| &open.office))?;
        Ok(entries.into_iter().enumerate().map(|(index, entry)| listed(index, entry)).collect())
    })
    .await
}

pub(crate) async fn backups_create(ctx: Ctx, (): ()) -> Result<BackupEntry> {
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
    let order = Restore {
        copy,
        to,
        aside: false,
        local: room.host.now().naive_local(),
        app_data: Some(room.host.app_data()),
    };
    let (restored, _) = room.on_desk(move |_| Ok(file::restore::restore(&order)?)).await?;
    Ok(restored.path)
}

pub(crate) async fn backups_create_in(ctx: Ctx, (): ()) -> Result<Option<BackupEntry>> {
    let (room, language) = (ctx.room.clone(), ctx.language());
    let folder = ctx.compute(move || Ok(room.host.choose_folder(DialogKind::BackupFolder, &language))).await?;
    let Some(folder) = folder else { return Ok(None) };
    copy_to(&ctx, folder).await.map(Some)
}

pub(crate) async fn backups_restore(ctx: Ctx, request: BackupPick) -> Result<OfficeState> {
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
        if let Err(error) = close_on_desk(desk) {
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
        let opened = file::open(&path, &workplace(&room))?;
        put_on_desk(desk, opened, path)?;
        Ok(restored?)
    })
    .await?;
    state_of(&ctx).await
}
