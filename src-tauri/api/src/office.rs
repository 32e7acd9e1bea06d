//! Commands of the office file itself: new, open, close, copies, check.

use std::path::{Path, PathBuf};
use std::time::Duration;

use kontor_core::contacts::salutation::Tongue;
use kontor_core::file::backup::Reason;
use kontor_core::file::digest::ContentCheck;
use kontor_core::file::{self, Hold, Warning, Workplace};
use kontor_core::front_desk::visits;
use kontor_core::{Moment, Office};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::backups::{self, UnderWay};
use crate::desk::{Ctx, Desk, Room, moment};
use crate::error::{ApiError, Result};
use crate::events::Event;
use crate::files;
use crate::host::{DialogKind, file_name};
use crate::pc::Recent;

/// The file that is open on the desk.
pub(crate) struct OpenFile {
    pub(crate) office: Office,
    pub(crate) hold: Hold,
    pub(crate) path: PathBuf,
    pub(crate) warnings: Vec<Warning>,
    /// So many writes there were.
    pub(crate) written: u64,
    /// So many of them stand in a verified copy. One in the making does not count.
    pub(crate) kept: u64,
    /// When the last copy was made in this run, or the file opened.
    pub(crate) copied: chrono::DateTime<chrono::Utc>,
    /// A copy in the making; it goes on between commands.
    pub(crate) copying: Option<UnderWay>,
    /// So many were begun.
    pub(crate) copies: u64,
    /// Tells it from an office that is opened after it.
    pub(crate) opening: u64,
    /// Its rows are being, or were, compared with their digests.
    looked_over: bool,
}

impl OpenFile {
    pub(crate) fn name(&self) -> String {
        stem(&self.path)
    }

    /// Something was written that no verified copy holds.
    pub(crate) fn is_dirty(&self) -> bool {
        self.written != self.kept
    }
}

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
    /// The IANA zone of the own firm, in which clock times are shown; empty on the start screen.
    pub zone: String,
    /// The program's version.
    pub version: String,
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

pub(crate) fn workplace(room: &Room) -> Workplace {
    Workplace {
        moment: moment(room),
        local: room.host.now().naive_local(),
        pc: room.host.pc_name(),
        app_data: Some(room.host.app_data()),
        backups: Some(backups::copies_folder(room)),
    }
}

// ------------------------------------------------------------ open and close

pub(crate) fn put_on_desk(desk: &mut Desk, opened: file::Opened, path: PathBuf) -> Result<()> {
    let moment = desk.moment();
    let mut office = Office::on(opened.connection, Some(path.clone()))?;
    // A new file, or one whose making was cut short: it gets the lists every office begins with.
    if office.is_untouched()? {
        let tongue = if desk.room.language() == "en" { Tongue::English } else { Tongue::German };
        kontor_core::master_data::seed::built_in_for(&mut office, tongue, &moment)?;
    }
    // The PC's own day, also where a day was named to the program: what is derived from it
    // stays in the file.
    office.day_changed(desk.room.host.now().date_naive())?;
    forget_visits(&mut office, &moment);
    desk.room.host.file_changed(Some(&stem(&path)));
    if desk.room.host.keeps_recent_files() {
        desk.room.pc.note_opened(&path, &moment.stamp());
    }
    desk.open = Some(OpenFile {
        office,
        hold: opened.hold,
        path,
        warnings: opened.warnings,
        written: 0,
        kept: 0,
        copied: moment.now,
        copying: None,
        copies: 0,
        opening: desk.openings,
        looked_over: false,
    });
    desk.openings += 1;
    Ok(())
}

/// Opens a file; the one that was open is closed first, but only once the new one is sure to open.
pub(crate) async fn open_file(room: &Room, path: PathBuf) -> Result<()> {
    room.on_desk(move |desk| open_on_desk(desk, &path)).await.map(|_| ())
}

/// Queues the opening of a file before anything else is asked of the desk.
pub(crate) fn open_first(room: &Room, path: PathBuf) -> Result<impl Future<Output = Result<()>> + use<>> {
    let opening = room.enqueue(move |desk| open_on_desk(desk, &path))?;
    Ok(async move { opening.await.map_err(|_| ApiError::new("DESK_GONE", Value::Null))?.map(|_| ()) })
}

fn open_on_desk(desk: &mut Desk, path: &Path) -> Result<()> {
    if desk.open.as_ref().is_some_and(|open| same_file(&open.path, path)) {
        return Ok(());
    }
    let opened = file::open(path, &workplace(&desk.room))?;
    let path = opened.hold.path().to_owned();
    close_and_tell(desk);
    put_on_desk(desk, opened, path)
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
            close_and_tell(desk);
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

/// Closes what is open before another file takes its place. A copy that was not made is
/// told and no reason to keep anybody from their work.
fn close_and_tell(desk: &mut Desk) {
    if let Err(error) = close_on_desk(desk) {
        desk.room.events.push(Event::Backup { ok: false, code: Some(error.code) });
    }
}

/// Prunes, makes a verified copy if something was written, seals. Whatever of it fails,
/// the file is closed.
pub(crate) fn close_on_desk(desk: &mut Desk) -> Result<()> {
    let moment = desk.moment();
    let Some(mut open) = desk.open.take() else { return Ok(()) };
    desk.room.host.file_changed(None);
    // What was read or set for this office means nothing in the next one.
    desk.room.imports.clear();
    desk.room.registers.clear();
    desk.room.calendars.clear();
    desk.room.sheets.clear();
    desk.room.scans.clear();
    desk.room.documents.clear();
    crate::files::empty_cache(&*desk.room.host);
    open.copying = None;
    let pruned = open.office.prune(&moment);
    let copied = if open.is_dirty() { backups::copy(&desk.room, &open, Reason::Close).map(|_| ()) } else { Ok(()) };
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

/// Visits that are older than the office keeps them go. A file whose visits cannot go is opened all the same.
fn forget_visits(office: &mut Office, moment: &Moment) {
    if let Err(error) = visits::forget(office, moment) {
        tracing::error!(%error, "old visits were not forgotten");
    }
}

/// What depends on today is computed anew.
pub(crate) async fn day_changed(room: &Room) {
    let now = moment(room);
    let (today, clock) = (now.today, room.host.now().date_naive());
    let result = room
        .on_desk(move |desk| match &mut desk.open {
            Some(open) => {
                open.office.day_changed(clock)?;
                forget_visits(&mut open.office, &now);
                Ok(())
            }
            None => Ok(()),
        })
        .await;
    if let Err(error) = result {
        tracing::error!(%error, "the new day was not taken in");
    }
    room.events.push(Event::DayChanged { today: today.format("%Y-%m-%d").to_string() });
}

/// So many rows are compared with their digests at a time.
const ROWS_AT_ONCE: usize = 2000;

/// Compares every row of a freshly opened file with what was written, in small steps
/// between commands, and tells the window where they differ.
pub(crate) async fn look_over(room: &Room) {
    let result = room
        .on_desk(|desk| match &mut desk.open {
            Some(open) if !open.looked_over => {
                open.looked_over = true;
                Ok(Some((open.opening, ContentCheck::begin(open.office.read())?)))
            }
            _ => Ok(None),
        })
        .await;
    let looked = match result {
        Ok((Some((opening, check)), _)) => go_on_looking(room, opening, check).await,
        Ok((None, _)) => return,
        Err(error) => Err(error),
    };
    if let Err(error) = looked {
        tracing::error!(%error, "the rows were not looked over");
    }
}

async fn go_on_looking(room: &Room, opening: u64, check: ContentCheck) -> Result<()> {
    let mut check = Some(check);
    while let Some(mut at) = check.take() {
        let ((next, damaged), _) = room
            .on_desk(move |desk| {
                // Another file came in its place: there is nothing left to look at.
                let Some(open) = desk.open.as_mut().filter(|open| open.opening == opening) else {
                    return Ok((None, false));
                };
                if !at.step(open.office.read(), ROWS_AT_ONCE)? {
                    return Ok((Some(at), false));
                }
                let found = at.into_found();
                if !found.is_empty() && !open.warnings.contains(&Warning::Rot) {
                    open.warnings.push(Warning::Rot);
                }
                for mismatch in &found {
                    tracing::error!(table = mismatch.table, "rows are not what was written");
                }
                Ok((None, !found.is_empty()))
            })
            .await?;
        if damaged {
            room.events.push(Event::FileDamaged);
        }
        check = next;
    }
    Ok(())
}

// ------------------------------------------------------------------ commands

pub(crate) async fn state(ctx: Ctx, (): ()) -> Result<OfficeState> {
    state_of(&ctx).await
}

pub(crate) async fn state_of(ctx: &Ctx) -> Result<OfficeState> {
    let (open, zone) = ctx
        .desk(|desk| {
            let folder = backups::copies_folder(&desk.room);
            let Some(open) = &desk.open else { return Ok(None) };
            let (_, firm) = kontor_core::master_data::firm::get(open.office.read())?;
            let last = backups::own_copies(&folder, Some(&open.office))?
                .into_iter()
                .find_map(|entry| entry.manifest.map(|m| m.at));
            let zone = kontor_core::master_data::firm::zone(&firm).to_owned();
            let open = OpenOffice {
                name: open.name(),
                file: file_name(&open.path),
                folder: shown_folder(&open.path),
                warnings: open.warnings.iter().map(warning).collect(),
                last_backup: last,
                has_firm: !firm.name.is_empty(),
            };
            Ok(Some((open, zone)))
        })
        .await?
        .unzip();
    let settings = ctx.room.pc.get();
    let recent = recent_files(settings.recent).await;
    Ok(OfficeState {
        open,
        who: settings.who,
        recent,
        today: moment(&ctx.room).today.format("%Y-%m-%d").to_string(),
        zone: zone.unwrap_or_default(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
    })
}

/// How long the start screen waits for a drive that does not answer.
const PATIENCE: Duration = Duration::from_millis(700);

/// The recent files, all looked for at once. One on a drive that does not answer counts as
/// there: opening it tells more.
async fn recent_files(recent: Vec<Recent>) -> Vec<RecentFile> {
    let looking: Vec<_> = recent
        .into_iter()
        .map(|recent| {
            let path = recent.path.clone();
            // Only whether it is there: the file itself is not opened by anybody but SQLite.
            (recent, tokio::task::spawn_blocking(move || path.try_exists().unwrap_or(false)))
        })
        .collect();
    let until = tokio::time::Instant::now() + PATIENCE;
    let mut files = Vec::with_capacity(looking.len());
    for (recent, look) in looking {
        let present = tokio::time::timeout_at(until, look).await.map_or(true, |found| found.unwrap_or(true));
        files.push(RecentFile {
            name: stem(&recent.path),
            folder: shown_folder(&recent.path),
            opened: recent.opened,
            present,
        });
    }
    files
}

fn warning(warning: &Warning) -> FileWarning {
    let value = serde_json::to_value(warning).unwrap_or(Value::Null);
    FileWarning {
        code: value.get("code").and_then(Value::as_str).unwrap_or_default().to_owned(),
        data: value.get("data").cloned().unwrap_or(Value::Null),
    }
}

pub(crate) fn shown_folder(path: &Path) -> String {
    path.parent().map(shown_path).unwrap_or_default()
}

/// A path as people know it: Windows' own form for long paths bears a prefix that means
/// nothing to them.
pub(crate) fn shown_path(path: &Path) -> String {
    let text = path.display().to_string();
    match text.strip_prefix(r"\\?\UNC\") {
        Some(share) => format!(r"\\{share}"),
        None => text.strip_prefix(r"\\?\").map(ToOwned::to_owned).unwrap_or(text),
    }
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
    create_file(&ctx.room, files::with_ending(path, "kontor"), request.sample).await?;
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
    // The file is closed whatever happened; a copy that was not made is told beside it.
    ctx.desk(|desk| {
        close_and_tell(desk);
        Ok(())
    })
    .await?;
    state_of(&ctx).await
}

pub(crate) async fn check(ctx: Ctx, (): ()) -> Result<CheckReport> {
    let report = backups::check(&ctx).await?;
    Ok(CheckReport {
        sound: report.is_sound(),
        damaged: report.damaged,
        integrity: report.integrity,
        foreign_keys: report.foreign_keys.len(),
        digests: report.digests.into_iter().map(|mismatch| mismatch.table).collect(),
        attachments: report.attachments,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_shown_as_people_know_them() {
        for (path, shown) in [
            (r"\\?\C:\Users\Anna", r"C:\Users\Anna"),
            (r"\\?\UNC\server\Büro", r"\\server\Büro"),
            (r"C:\Users\Anna", r"C:\Users\Anna"),
            ("/home/anna", "/home/anna"),
        ] {
            assert_eq!(shown_path(Path::new(path)), shown);
        }
    }
}
