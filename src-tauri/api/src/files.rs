//! Files: chosen by dialogs, kept with records, opened in other programs.

use std::path::{Path, PathBuf};

use kontor_core::attachments::{self, FileId, Opening};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::desk::{Ctx, Desk};
use crate::error::{ApiError, Result};
use crate::host::{DialogKind, Host, file_name};
use crate::wire::{ById, RecordRef, Saved};

/// What a file is chosen for.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FilePurpose {
    /// Contacts of another program.
    Import,
    /// A list of the master data.
    Table,
    /// Events of another program.
    Calendar,
    /// To be kept with a record.
    Attachment,
    /// The firm's logo.
    Logo,
    /// The picture of a contact.
    Photo,
}

/// Asks for a file.
#[derive(Debug, Deserialize, TS)]
pub struct FilePick {
    /// What for.
    pub purpose: FilePurpose,
}

/// A chosen file.
#[derive(Debug, Serialize, TS)]
pub struct PickedFile {
    /// Its token.
    pub token: String,
    /// Its name.
    pub name: String,
}

/// A file by its token.
#[derive(Debug, Deserialize, TS)]
pub struct TokenRef {
    /// From `files_pick` or from staged bytes.
    pub token: String,
}

/// Where something was saved.
#[derive(Debug, Serialize, TS)]
pub struct SavedFile {
    /// The file's name.
    pub name: String,
    /// Its folder, for reading.
    pub folder: String,
}

impl SavedFile {
    /// What was written to a path.
    pub(crate) fn at(path: &Path) -> Self {
        Self {
            name: file_name(path),
            folder: path.parent().map(|folder| folder.display().to_string()).unwrap_or_default(),
        }
    }
}

/// A file to be kept.
#[derive(Debug, Deserialize, TS)]
pub struct FileAdd {
    /// With which record.
    pub owner: RecordRef,
    /// Its token.
    pub token: String,
}

/// A kept file.
#[derive(Debug, Serialize, TS)]
pub struct FileEntry {
    /// Its id.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// By its content.
    pub media_type: String,
    /// Bytes.
    pub size: u64,
    /// The day it came in.
    pub added_on: String,
    /// Whether the system's program may open it: false for programs and scripts.
    pub opens: bool,
    /// The person is asked first: ending and content do not agree.
    pub asks_first: bool,
}

/// A kept file, to be opened by the system's program.
#[derive(Debug, Deserialize, TS)]
pub struct FileOpen {
    /// Its id.
    pub id: i64,
    /// The person was asked and wants it: needed where `asks_first`.
    #[serde(default)]
    pub confirmed: bool,
}

/// An address to be opened.
#[derive(Debug, Deserialize, TS)]
pub struct LinkOpen {
    /// `https:`, `http:` or `mailto:`.
    pub link: String,
}

/// Lets the user choose where to save, writes, and says where.
pub(crate) async fn save_as(
    ctx: &Ctx,
    kind: DialogKind,
    suggestion: String,
    bytes: Vec<u8>,
) -> Result<Option<SavedFile>> {
    let Some(path) = choose(ctx, kind, suggestion).await? else { return Ok(None) };
    ctx.compute(move || {
        write_new(&path, &bytes)?;
        Ok(Some(SavedFile::at(&path)))
    })
    .await
}

/// Lets the user choose a file to be written; none where they closed the dialog.
pub(crate) async fn choose(ctx: &Ctx, kind: DialogKind, suggestion: String) -> Result<Option<PathBuf>> {
    let (room, language) = (ctx.room.clone(), ctx.language());
    ctx.compute(move || {
        let Some(chosen) = room.host.choose_save(kind, &suggestion, &language) else { return Ok(None) };
        let ending = Path::new(&suggestion).extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        let path = with_ending(chosen.clone(), ending);
        // The dialog has asked about the name that was chosen, not about the one with its ending.
        if path != chosen && path.try_exists()? {
            return Err(ApiError::new("FILE_EXISTS", json!({ "name": file_name(&path) })));
        }
        refuse_office(&path)?;
        Ok(Some(path))
    })
    .await
}

/// A name typed without its ending gets it; another dot in the name is no ending.
pub(crate) fn with_ending(path: PathBuf, ending: &str) -> PathBuf {
    if path.extension().is_some_and(|typed| typed.eq_ignore_ascii_case(ending)) {
        return path;
    }
    let mut name = path.into_os_string();
    name.push(".");
    name.push(ending);
    name.into()
}

/// An office or a copy of one is never overwritten by a list or a paper.
pub(crate) fn refuse_office(path: &Path) -> Result<()> {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase()).unwrap_or_default();
    if ending == "kontor" || ending == "kontor-backup" || kontor_core::file::lock::is_open_here(path) {
        return Err(ApiError::new("FILE_IS_OFFICE", json!({ "name": file_name(path) })));
    }
    Ok(())
}

/// The name under which a file is written before it gets its own.
pub(crate) fn fresh_beside(path: &Path) -> PathBuf {
    path.with_file_name(format!(".{}.new", file_name(path)))
}

/// Whole or not at all: beside it first, then under its name.
pub(crate) fn write_new(path: &Path, bytes: &[u8]) -> Result<()> {
    let fresh = fresh_beside(path);
    let written = std::fs::write(&fresh, bytes).and_then(|()| std::fs::rename(&fresh, path));
    if let Err(error) = written {
        // The first error is the one to tell; half a file helps nobody.
        let _ = std::fs::remove_file(&fresh);
        return Err(error.into());
    }
    Ok(())
}

pub(crate) async fn pick(ctx: Ctx, request: FilePick) -> Result<Option<PickedFile>> {
    let kind = match request.purpose {
        FilePurpose::Import => DialogKind::Import,
        FilePurpose::Table => DialogKind::Table,
        FilePurpose::Calendar => DialogKind::CalendarImport,
        FilePurpose::Attachment => DialogKind::Attachment,
        FilePurpose::Logo | FilePurpose::Photo => DialogKind::Logo,
    };
    let (room, language) = (ctx.room.clone(), ctx.language());
    let path = ctx.compute(move || Ok(room.host.choose_open(kind, &language))).await?;
    Ok(path.map(|path| PickedFile { name: file_name(&path), token: ctx.room.tokens.stage_path(path) }))
}

pub(crate) fn list(desk: &mut Desk, request: RecordRef) -> Result<Vec<FileEntry>> {
    let files = attachments::read::list(desk.office()?.read(), request.into())?;
    Ok(files
        .into_iter()
        .map(|file| {
            let opening = file.opening();
            FileEntry {
                id: file.id.0,
                name: file.name,
                media_type: file.media_type,
                size: file.size,
                added_on: file.added_on.format("%Y-%m-%d").to_string(),
                opens: opening != Opening::Refused,
                asks_first: opening == Opening::Ask,
            }
        })
        .collect())
}

pub(crate) async fn add(ctx: Ctx, request: FileAdd) -> Result<Saved> {
    let room = ctx.room.clone();
    let (name, bytes) = ctx.compute(move || room.tokens.read(&request.token)).await?;
    ctx.desk(move |desk| {
        let (office, moment) = desk.at_work()?;
        let done = attachments::add::add(office, request.owner.into(), &name, &bytes, &moment)?;
        Ok(Saved { id: desk.done(done).0 })
    })
    .await
}

pub(crate) fn remove(desk: &mut Desk, request: ById) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let done = attachments::remove::remove(office, FileId(request.id), &moment)?;
    desk.done(done);
    Ok(())
}

pub(crate) async fn bytes(ctx: Ctx, request: ById) -> Result<(&'static str, Vec<u8>)> {
    let bytes = ctx.desk(move |desk| Ok(attachments::read::bytes(desk.office()?.read(), FileId(request.id))?)).await?;
    Ok(("application/octet-stream", bytes))
}

pub(crate) async fn open(ctx: Ctx, request: FileOpen) -> Result<()> {
    let (file, bytes) = ctx
        .desk(move |desk| {
            let connection = desk.office()?.read();
            let file = attachments::read::get(connection, FileId(request.id))?;
            let bytes = attachments::read::bytes(connection, file.id)?;
            Ok((file, bytes))
        })
        .await?;
    match file.opening() {
        Opening::Refused => return Err(ApiError::new("FILE_IS_PROGRAM", json!({ "name": file.name }))),
        Opening::Ask if !request.confirmed => {
            return Err(ApiError::new("FILE_NOT_CONFIRMED", json!({ "name": file.name })));
        }
        Opening::Ask | Opening::Plain => {}
    }
    let room = ctx.room.clone();
    ctx.compute(move || {
        // A folder of its own keeps the name that the person knows.
        let folder = cache(&room.host.app_data()).join(&file.hash[..16.min(file.hash.len())]);
        std::fs::create_dir_all(&folder)?;
        let path = folder.join(&file.name);
        // The folder is named by the content: what lies there already is this very file, perhaps
        // open in its program.
        if !path.try_exists()? {
            write_new(&path, &bytes)?;
            room.host.came_from_outside(&path);
            // A change saved here would be lost with the copy. Read-only, the program asks where
            // to save; the new version is then kept with the record by hand.
            let mut rights = std::fs::metadata(&path)?.permissions();
            rights.set_readonly(true);
            std::fs::set_permissions(&path, rights)?;
        }
        room.host.open_path(&path)
    })
    .await
}

/// Removes the copies for other programs; one that is still open there stays until next time.
pub(crate) fn empty_cache(host: &dyn Host) {
    // The terminal shares the folder with a window that may have files open from it.
    if !host.keeps_recent_files() {
        return;
    }
    if let Err(error) = std::fs::remove_dir_all(cache(&host.app_data())) {
        tracing::debug!(%error, "copies for other programs");
    }
}

/// Where copies for other programs lie; emptied at start and when an office closes.
pub(crate) fn cache(app_data: &Path) -> PathBuf {
    app_data.join("Geöffnet")
}

pub(crate) async fn link_open(ctx: Ctx, request: LinkOpen) -> Result<()> {
    let link = request.link.trim().to_owned();
    let lower = link.to_ascii_lowercase();
    let allowed = ["https://", "http://", "mailto:"].iter().any(|scheme| lower.starts_with(scheme));
    if !allowed || link.chars().any(char::is_control) {
        return Err(ApiError::new("LINK_REFUSED", json!({ "text": link })));
    }
    let room = ctx.room.clone();
    ctx.compute(move || room.host.open_link(&link)).await
}
