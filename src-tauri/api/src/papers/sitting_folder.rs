//! The Sitzungsmappe of an event: its papers and files as one.

use kontor_core::attachments::{self, FileId};
use kontor_core::minutes::register::OpenPoint;
use kontor_core::planner::carry::Waiting;
use kontor_core::planner::folder;
use kontor_core::record::EventId;
use kontor_core::{Error, bodies};
use kontor_print::Logo;
use kontor_print::papers::agenda::{AgendaForm, AgendaOptions, AgendaPaper};
use kontor_print::papers::minutes::MinutesPaper;
use kontor_print::papers::open_points::{OpenPointLine, OpenPointsPaper};
use kontor_print::papers::sitting_folder::{FolderAnnex, FolderPaper, FolderPart};
use kontor_words::papers::minutes as minutes_words;
use kontor_words::papers::sitting_folder as words;
use kontor_words::{PaperLang, dates};
use serde_json::json;

use super::people_at::{event_of, gathered};
use super::{Document, PaperRemark, PaperRequest, agenda, file_stem, logo, minutes, paper_language};
use crate::desk::{Ctx, Desk};
use crate::error::{ApiError, Result};

/// The files of a folder are together at most so many bytes.
const MOST_BYTES: u64 = 128 * 1024 * 1024;
const MEGABYTE: u64 = 1024 * 1024;

/// What is read before anything is set; the files are fetched one by one.
struct Told {
    folder: FolderPaper,
    agenda: AgendaPaper,
    open: Option<OpenPointsPaper>,
    minutes: Option<MinutesPaper>,
    files: Vec<FileId>,
    internal: Vec<String>,
    picture: Option<(String, Vec<u8>)>,
}

pub(super) async fn set(ctx: &Ctx, request: PaperRequest) -> Result<Document> {
    let lang = paper_language(ctx, request.language.as_deref())?;
    let both_sides = match request.form.as_deref().unwrap_or("both_sides") {
        "both_sides" => true,
        "one_side" => false,
        other => return Err(ApiError::new("PAPER_FORM_UNKNOWN", json!({ "form": other }))),
    };
    let id = event_of(&request)?;
    let without = request.without;
    let mut told = ctx.desk(move |desk| told(desk, id, &without, lang)).await?;
    told.folder.both_sides = both_sides;
    for (index, file) in told.files.iter().enumerate() {
        let file = *file;
        told.folder.annexes[index].bytes = ctx.desk(move |desk| bytes(desk, file)).await?;
    }
    ctx.compute(move || bound(told, lang)).await
}

/// A file; none where it is damaged, of which the folder says so on its page.
fn bytes(desk: &mut Desk, file: FileId) -> Result<Option<Vec<u8>>> {
    match attachments::read::bytes(desk.office()?.read(), file) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(Error::FileDamaged(_)) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

fn told(desk: &mut Desk, id: EventId, without: &[i64], lang: PaperLang) -> Result<Told> {
    let w = words::sitting_folder(lang);
    let gathering = gathered(desk, id, false)?;
    let (about, today, firm) = (gathering.about(lang), gathering.today, gathering.firm.name);
    let fields = gathering.event.fields;
    let picture = crate::master_data::logo(desk)?;
    let connection = desk.office()?.read();
    let mut found = folder::folder(connection, id)?;
    let body = bodies::read::of_event(connection, id)?.map(|body| body.fields.name);
    found.annexes.retain(|annex| !without.contains(&annex.file.id.0));
    let size = found.annexes.iter().map(|annex| annex.file.size).sum::<u64>();
    if size > MOST_BYTES {
        let data = json!({ "megabytes": size.div_ceil(MEGABYTE), "most": MOST_BYTES / MEGABYTE });
        return Err(ApiError::new("FOLDER_TOO_LARGE", data));
    }
    let minutes = found.earlier.map(|earlier| minutes::load(desk, earlier, lang)).transpose()?;
    let rows = open_rows(found.open, found.put_off, lang);
    let mut notes = Vec::new();
    if rows.is_empty() {
        notes.push(w.nothing_open.to_owned());
    }
    if minutes.is_none() {
        notes.push(w.no_minutes.to_owned());
    }
    Ok(Told {
        agenda: agenda::told(desk, &fields)?,
        open: (!rows.is_empty()).then(|| OpenPointsPaper { firm: firm.clone(), body: None, rows, as_of: today }),
        minutes,
        files: found.annexes.iter().map(|annex| annex.file.id).collect(),
        internal: found.internal,
        picture,
        folder: FolderPaper {
            firm,
            title: fields.title,
            about: body.into_iter().chain(about).collect(),
            parts: Vec::new(),
            annexes: found
                .annexes
                .into_iter()
                .map(|annex| FolderAnnex {
                    number: annex.number,
                    name: annex.file.name,
                    items: annex.items,
                    bytes: None,
                })
                .collect(),
            lacking: found.lacking,
            notes,
            both_sides: true,
            as_of: today,
        },
    })
}

/// Tasks under one heading, items that were put off under another.
fn open_rows(open: Vec<OpenPoint>, put_off: Vec<Waiting>, lang: PaperLang) -> Vec<OpenPointLine> {
    let w = words::sitting_folder(lang);
    let tasks = open.into_iter().map(|point| OpenPointLine {
        body: w.tasks.to_owned(),
        title: point.title,
        who: point.who,
        due: point.due,
        sitting: point.event,
        item: point.item,
    });
    let items = put_off.into_iter().map(|one| OpenPointLine {
        body: w.put_off.to_owned(),
        title: one.title,
        who: one.presenter,
        due: None,
        sitting: one.from,
        item: String::new(),
    });
    tasks.chain(items).collect()
}

fn bound(told: Told, lang: PaperLang) -> Result<Document> {
    let w = words::sitting_folder(lang);
    let logo: Option<Logo> = logo(told.picture);
    let mut folder = told.folder;
    let options = AgendaOptions { form: AgendaForm::Participants, compact: false, lang };
    let day = told.agenda.days.first().map_or(told.agenda.as_of, |day| day.date);
    folder.parts.push(FolderPart { title: w.agenda.to_owned(), paper: told.agenda.set(options, logo.as_ref())? });
    if let Some(open) = told.open {
        let table = open.table(lang);
        folder.parts.push(FolderPart { title: w.open_points.to_owned(), paper: open.sheet(&table, lang).set()? });
    }
    if let Some(minutes) = told.minutes {
        let kind = minutes_words::kind(minutes.kind, lang);
        let title = format!("{}: {}, {} ({kind})", w.minutes, minutes.title, dates::numeric(minutes.day, lang));
        folder.parts.push(FolderPart { title, paper: minutes.set(lang, logo.as_ref())? });
    }
    let name = file_stem(&format!("{} {} {day}", w.folder, folder.title));
    let set = folder.set(lang, logo.as_ref())?;
    let remarks = [
        ("annexes_beside", set.beside),
        ("annexes_without_notes", set.without_notes),
        ("annexes_internal", told.internal),
    ];
    let remarks = remarks.into_iter().filter(|(_, names)| !names.is_empty());
    let remarks = remarks.map(|(code, names)| PaperRemark { code: code.to_owned(), names }).collect();
    Ok(Document { name, remarks, ..Document::of(set.paper) })
}
