//! The typesetter: a template of ours and data from outside become pages.
//!
//! Invariant: text from outside is never Typst code. It reaches a template as
//! JSON in a virtual file, where a string is a string whatever stands in it.
//! Invariant: a template reads nothing but the templates, that JSON and the
//! logo. There is no file system, no package, no clock behind it.

use std::any::Any;
use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::OnceLock;

use chrono::NaiveDate;
use kontor_words::PaperLang;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;

use crate::error::PrintError;
use crate::fonts::fonts;
use crate::logo::Logo;
use crate::paper::Paper;
use crate::running::{self, Running};
use crate::text::make_drawable;

/// The templates that exist; a new paper that needs its own adds a line here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Template {
    /// The agenda in all its forms.
    Agenda,
    /// The answer under Art. 15 GDPR.
    Answer,
    /// Any list: head, one table, sums.
    List,
    /// The lines at the head and the foot of every page.
    Running,
    /// Letters after DIN 5008.
    Letter,
    /// Envelopes.
    Envelope,
    /// The short note.
    ShortNote,
    /// The measuring stick of the bench: the same table and nothing else.
    PlainTable,
    /// Labels of a sheet, and its frames.
    Labels,
    /// Everything about one contact.
    ContactSheet,
    /// Everything about contracts, and the sheet that one is put to decision with.
    ContractSheet,
    /// The costs of contracts by year.
    CostOverview,
    /// What a messenger writes down.
    MessengerNote,
    /// Minutes.
    Minutes,
    /// The note of a call.
    CallSlip,
    /// Badges for visitors.
    Badge,
    /// Who is in the house.
    Evacuation,
    /// The keys of the window.
    KeyCard,
    /// Who signs that they were there.
    Attendance,
    /// Names on the badges of a sheet.
    NameBadges,
    /// Cards for the table.
    TentCards,
    /// Week and month as a grid of days.
    DayGrid,
    /// What takes place behind a door.
    DoorSign,
    /// Who attended a seminar.
    Certificate,
    /// What they thought of it.
    Evaluation,
    /// What a sitting needs, with the files as pages.
    SittingFolder,
}

/// What the engine needs to know about a paper beside its data.
pub(crate) struct Job<'a> {
    pub(crate) template: Template,
    /// The template's data; strings in it may hold anything.
    pub(crate) data: Value,
    pub(crate) logo: Option<&'a Logo>,
    /// What runs at the head and the foot of the pages.
    pub(crate) running: Option<Running>,
    /// The document's title, for the PDF and for the file's name.
    pub(crate) title: String,
    pub(crate) lang: PaperLang,
    /// The day of the paper ("Stand"); it is all the time a paper knows.
    pub(crate) day: NaiveDate,
    /// A paper without headings (labels), which no reader needs tagged.
    pub(crate) untagged: bool,
}

/// Sets a paper. On return Typst's cache is empty again: every 2,000-row list
/// would leave 240 MiB behind.
pub(crate) fn set(job: Job<'_>) -> Result<Paper, PrintError> {
    let Job { template, mut data, logo, running, title, lang, day, untagged } = job;
    let mut missing = BTreeSet::new();
    make_drawable(&mut data, &mut missing);

    let mut logo_left_out = false;
    let mut set = compile(template, &data, logo);
    if let (Err(_), Some(_)) = (&set, logo) {
        // A logo that no decoder can read must not keep the paper from the user.
        logo_left_out = true;
        set = compile(template, &data, None);
    }
    let (mut document, ident) = set?;
    if let Some(running) = running {
        document = running::lay_over(&document, &running, lang, &mut missing)?;
    }
    Ok(Paper { document, title, lang, day, ident, missing, logo_left_out, untagged, newer: false })
}

/// The language as Typst and the PDF name it.
pub(crate) fn language(lang: PaperLang) -> &'static str {
    lang.lang().code()
}

/// The country as Typst and the PDF name it.
pub(crate) fn region(lang: PaperLang) -> &'static str {
    match lang {
        PaperLang::De => "DE",
        PaperLang::En => "GB",
        PaperLang::DeAt => "AT",
        PaperLang::DeCh => "CH",
    }
}

/// One run of Typst; beside the pages the hash of all that went in.
pub(crate) fn compile(
    template: Template,
    data: &Value,
    logo: Option<&Logo>,
) -> Result<(PagedDocument, String), PrintError> {
    compile_with(template, data, logo, &[])
}

/// The same with files beside the data, which a template reads as `file-0`, `file-1` and so on.
pub(crate) fn compile_with(
    template: Template,
    data: &Value,
    logo: Option<&Logo>,
    files: &[Bytes],
) -> Result<(PagedDocument, String), PrintError> {
    let data = json!({ "paper": data, "logo": logo.map(Logo::describe) });
    let data = serde_json::to_vec(&data).map_err(|error| PrintError::Unsettable { detail: error.to_string() })?;

    let mut hash = Sha256::new();
    hash.update([template as u8]);
    hash.update(&data);
    if let Some(logo) = logo {
        hash.update(logo.bytes());
    }
    for file in files {
        hash.update(file);
    }
    let ident = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();

    let desk = Desk {
        main: templates().id(template),
        data: Bytes::new(data),
        logo: logo.map(|logo| Bytes::new(logo.bytes().to_vec())),
        files,
    };
    let document = guarded(|| {
        typst::compile::<PagedDocument>(&desk)
            .output
            .map_err(|errors| PrintError::Unsettable { detail: in_words(&errors) })
    })?;
    Ok((document, ident))
}

/// Runs what may panic inside Typst and empties its cache afterwards.
pub(crate) fn guarded<T>(work: impl FnOnce() -> Result<T, PrintError>) -> Result<T, PrintError> {
    let result = catch_unwind(AssertUnwindSafe(work));
    comemo::evict(0);
    result.unwrap_or_else(|panic| Err(PrintError::Panicked { detail: message(panic.as_ref()) }))
}

fn message(panic: &(dyn Any + Send)) -> String {
    panic
        .downcast_ref::<&str>()
        .map(|text| (*text).to_owned())
        .or_else(|| panic.downcast_ref::<String>().cloned())
        .unwrap_or_default()
}

/// Typst's diagnostics with their hints, one per line.
pub(crate) fn in_words(errors: &[SourceDiagnostic]) -> String {
    let mut lines = Vec::new();
    for error in errors {
        lines.push(error.message.to_string());
        lines.extend(error.hints.iter().map(|hint| format!("  {}", hint.v)));
    }
    lines.join("\n")
}

/// The parsed templates by file id.
struct Templates {
    sources: Vec<Source>,
    data: FileId,
    logo: FileId,
}

impl Templates {
    fn id(&self, template: Template) -> FileId {
        let index = match template {
            Template::Agenda => 1,
            Template::List => 2,
            Template::Running => 3,
            Template::Letter => 8,
            Template::Envelope => 9,
            Template::ShortNote => 10,
            Template::PlainTable => 4,
            Template::Answer => 5,
            Template::Labels => 6,
            Template::ContactSheet => 7,
            Template::CallSlip => 11,
            Template::Badge => 12,
            Template::Evacuation => 13,
            Template::KeyCard => 14,
            Template::ContractSheet => 15,
            Template::CostOverview => 16,
            Template::MessengerNote => 17,
            Template::Minutes => 18,
            Template::Attendance => 19,
            Template::NameBadges => 20,
            Template::TentCards => 21,
            Template::DayGrid => 22,
            Template::DoorSign => 23,
            Template::Certificate => 24,
            Template::Evaluation => 25,
            Template::SittingFolder => 26,
        };
        self.sources[index].id()
    }
}

fn templates() -> &'static Templates {
    static TEMPLATES: OnceLock<Templates> = OnceLock::new();
    TEMPLATES.get_or_init(|| {
        let source = |name: &str, text: &str| Source::new(virtual_file(name), text.to_owned());
        Templates {
            sources: vec![
                source("base.typ", include_str!("../templates/base.typ")),
                source("agenda.typ", include_str!("../templates/agenda.typ")),
                source("list.typ", include_str!("../templates/list.typ")),
                source("running.typ", include_str!("../templates/running.typ")),
                source("plain.typ", include_str!("../templates/plain.typ")),
                source("answer.typ", include_str!("../templates/answer.typ")),
                source("labels.typ", include_str!("../templates/labels.typ")),
                source("contact_sheet.typ", include_str!("../templates/contact_sheet.typ")),
                source("letter.typ", include_str!("../templates/letter.typ")),
                source("envelope.typ", include_str!("../templates/envelope.typ")),
                source("short-note.typ", include_str!("../templates/short-note.typ")),
                source("call-slip.typ", include_str!("../templates/call-slip.typ")),
                source("badge.typ", include_str!("../templates/badge.typ")),
                source("evacuation.typ", include_str!("../templates/evacuation.typ")),
                source("key-card.typ", include_str!("../templates/key-card.typ")),
                source("contract-sheet.typ", include_str!("../templates/contract-sheet.typ")),
                source("cost-overview.typ", include_str!("../templates/cost-overview.typ")),
                source("messenger-note.typ", include_str!("../templates/messenger-note.typ")),
                source("minutes.typ", include_str!("../templates/minutes.typ")),
                source("attendance.typ", include_str!("../templates/attendance.typ")),
                source("name-badges.typ", include_str!("../templates/name-badges.typ")),
                source("tent-cards.typ", include_str!("../templates/tent-cards.typ")),
                source("day-grid.typ", include_str!("../templates/day-grid.typ")),
                source("door-sign.typ", include_str!("../templates/door-sign.typ")),
                source("certificate.typ", include_str!("../templates/certificate.typ")),
                source("evaluation.typ", include_str!("../templates/evaluation.typ")),
                source("sitting-folder.typ", include_str!("../templates/sitting-folder.typ")),
            ],
            data: virtual_file("data.json"),
            logo: virtual_file("logo"),
        }
    })
}

fn virtual_file(name: &str) -> FileId {
    // The names are the literals above, none of which leaves the root.
    let path = VirtualPath::new(name).unwrap_or_else(|_| unreachable!("{name} is a plain name"));
    RootedPath::new(VirtualRoot::Project, path).intern()
}

/// The world of one paper: the templates, its data, its logo, the files that it shows.
struct Desk<'a> {
    main: FileId,
    data: Bytes,
    logo: Option<Bytes>,
    files: &'a [Bytes],
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        static LIBRARY: OnceLock<LazyHash<Library>> = OnceLock::new();
        LIBRARY.get_or_init(|| LazyHash::new(Library::default()))
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &fonts().book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        templates().sources.iter().find(|source| source.id() == id).cloned().ok_or_else(|| not_here(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let templates = templates();
        if id == templates.data {
            return Ok(self.data.clone());
        }
        match &self.logo {
            Some(logo) if id == templates.logo => Ok(logo.clone()),
            _ => self.shown(id).cloned().ok_or_else(|| not_here(id)),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        fonts().faces.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

impl Desk<'_> {
    /// One of the files beside the data, by its number.
    fn shown(&self, id: FileId) -> Option<&Bytes> {
        let number = id.vpath().get_without_slash().strip_prefix("file-")?.parse::<usize>().ok()?;
        self.files.get(number)
    }
}

fn not_here(id: FileId) -> FileError {
    FileError::NotFound(PathBuf::from(id.vpath().get_without_slash()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_becomes_a_coded_error() {
        let error = guarded::<()>(|| panic!("table of {} rows", 3)).unwrap_err();
        assert_eq!(error, PrintError::Panicked { detail: "table of 3 rows".to_owned() });
        assert_eq!(error.code(), "PAPER_PANICKED");
    }

    #[test]
    fn data_that_a_template_cannot_read_is_refused_with_its_reason() {
        let job = Job {
            template: Template::Agenda,
            data: serde_json::json!({}),
            logo: None,
            running: None,
            title: String::new(),
            lang: PaperLang::De,
            day: NaiveDate::from_ymd_opt(2026, 3, 2).unwrap(),
            untagged: false,
        };
        let Err(PrintError::Unsettable { detail }) = set(job) else { panic!("set without data") };
        assert!(!detail.is_empty());
    }

    #[test]
    fn the_desk_holds_nothing_but_its_papers() {
        let desk = Desk { main: templates().id(Template::List), data: Bytes::new(vec![]), logo: None, files: &[] };
        assert!(desk.file(virtual_file("etc/passwd")).is_err());
        assert!(desk.file(virtual_file("logo")).is_err());
        assert!(desk.file(virtual_file("file-0")).is_err());
        assert!(desk.today(None).is_none());
    }
}
