//! Commands of the papers: set once, then shown, printed, saved and mailed from the same pages.

mod agenda;
mod answer;
mod contact_list;
mod contact_sheet;
mod contract_list;
mod contract_rows;
mod contract_sheet;
mod cost_overview;
mod day_plans;
mod deadline_list;
pub(crate) mod event_letters;
mod extension_list;
mod front_desk;
mod gatherings;
mod handover_list;
mod labels;
mod letters;
mod mail;
mod messenger_note;
mod minutes;
pub(crate) mod occasions;
mod own_values;
mod people;
mod people_at;
pub(crate) mod plain_table;
mod post_book;
mod seminars;
mod signs;
mod sitting_folder;
mod sittings;
pub(crate) mod spreadsheet;
mod tasks;
mod templates;
mod word;
mod word_text;

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use kontor_print::outline::Outline;
use kontor_print::papers::Takes;
use kontor_print::papers::contact_list::Which;
use kontor_print::table::Table;
use kontor_print::{Logo, Paper, PrintError, Tags};
use kontor_words::PaperLang;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::contacts::ContactFilter;
use crate::contracts::ContractFilter;
use crate::desk::Ctx;
use crate::error::{ApiError, Result};
use crate::files::{self, SavedFile};
use crate::front_desk::DeskFilter;
use crate::host::{DialogKind, PrintOutcome};
use crate::planner::EventFields;
use crate::tasks::TaskFilter;

pub use labels::{LabelSheet, LabelSheetSave, LabelWish};
pub(crate) use labels::{badge_sheets, save_sheet, sheets};
pub use letters::{LetterWish, ShortNoteWish};
pub(crate) use mail::{Letter, hand_over, mail, mail_test, plain_draft};
pub use mail::{MailDone, MailRequest};
pub use templates::{Template, TemplateLook, TemplateOrder, TemplateSave, TemplateSeen};
pub(crate) use templates::{
    arrange as template_arrange, check as template_check, delete as template_delete, list as template_list,
    save as template_save,
};
pub use word::{MergeSource, WordCheck, WordFill, WordFilled};
pub(crate) use word::{check as word_check, fill as word_fill, merge_source, merge_source_save};
pub(crate) use word_text::{docx, docx_save};

/// So many set papers are kept for their pages; a preview that follows typing makes many.
const KEPT: usize = 6;

/// A paper of the registry.
#[derive(Debug, Serialize, TS)]
pub struct PaperInfo {
    /// `contract-list`, `agenda`.
    pub code: String,
    /// `event`, `contract`: what it is made from.
    pub takes: String,
    /// Whether it takes one record (else a list).
    pub one: bool,
    /// Its forms, the usual one first.
    pub forms: Vec<String>,
    /// German name.
    pub name_de: String,
    /// English name.
    pub name_en: String,
    /// Where it is found, German.
    pub found_de: String,
    /// Where it is found, English.
    pub found_en: String,
}

/// What is to be set.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct PaperRequest {
    /// `contract-list`, `agenda`.
    pub paper: String,
    /// The record, for papers of one; the agenda takes the next event with one where it is not given.
    pub id: Option<i64>,
    /// An event as typed so far, so that the preview follows typing.
    pub event: Option<EventFields>,
    /// Which contracts, for the papers of contracts; the sheets of one take its id.
    pub filter: ContractFilter,
    /// Which contacts, for the papers of the address book.
    pub contacts: ContactFilter,
    /// Which tasks, for the papers of tasks.
    pub tasks: TaskFilter,
    /// Which letters and parcels, for the Postbuch.
    pub desk: DeskFilter,
    /// Whose work is handed over, where no absence is named.
    pub employee: Option<i64>,
    /// One of the paper's forms.
    pub form: Option<String>,
    /// `de`, `en`, `de-AT`, `de-CH`; the window's language where not given.
    pub language: Option<String>,
    /// Columns in order, for lists; the usual ones where empty.
    pub columns: Vec<String>,
    /// Grouped by: partner, kind, cost_centre, responsible, deadline_month, direction; contacts by letter, organisation,
    /// category, town; occasions by month; tasks by day, person, record; the Postbuch by day.
    pub group: Option<String>,
    /// Without sums per group.
    pub no_subtotals: bool,
    /// Without sums at the end.
    pub no_totals: bool,
    /// The day on which deadlines and amounts stand, YYYY-MM-DD; today where not given.
    pub key_date: Option<chrono::NaiveDate>,
    /// The year that the cost overview is about, with the one before and after; that of the key date where not given.
    pub year: Option<i32>,
    /// The name of the saved form, as the title.
    pub title: Option<String>,
    /// The compact form of a long agenda.
    pub compact: bool,
    /// Filter and order in words, for the head of a list.
    pub filter_words: Option<String>,
    /// Across or upright, for lists of contacts; by the number of columns where not given.
    pub landscape: Option<bool>,
    /// First day, for lists of a period; today where not given.
    pub from: Option<chrono::NaiveDate>,
    /// Last day; a month where not given.
    pub until: Option<chrono::NaiveDate>,
    /// Of one body alone, for the register of decisions and what is open.
    pub body: Option<i64>,
    /// Words that each decision of a register has.
    pub text: String,
    /// Of one of the own rooms alone, for plans.
    pub room: Option<i64>,
    /// With this contact alone, for plans.
    pub person: Option<i64>,
    /// Which item of the minutes an extract is of, from 0.
    pub item: Option<usize>,
    /// Why a list of signatures is kept; the usual reason where not given. `until` is the day of its destruction.
    pub purpose: Option<String>,
    /// Those of an event alone, by their lines or registrations; whoever the paper is meant for where there are none.
    pub people: Vec<i64>,
    /// Files that are left out of a folder, by their ids.
    pub without: Vec<i64>,
    /// The text block of a letter; the usual text where not given.
    pub block: Option<i64>,
    /// How long a seminar was, in words: "8 Unterrichtseinheiten"; reckoned where not given.
    pub extent: Option<String>,
    /// Sheet, start and shift, for labels and badges.
    pub labels: Option<LabelWish>,
    /// The letter as typed so far and how it is printed.
    pub letter: Option<LetterWish>,
    /// What a short note says.
    pub note: Option<ShortNoteWish>,
    /// The beginning of a long list alone, to be looked at while the whole is being set.
    pub beginning: bool,
}

/// Something that has to be said of single records on a paper.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PaperRemark {
    /// `without_address`, `restricted`, `placeholders_empty`, `labels_shrunk`, `labels_too_long`,
    /// `photo_unreadable`, `address_crowded`, `annexes_beside`, `annexes_without_notes`, `annexes_internal`.
    pub code: String,
    /// Of whom.
    pub names: Vec<String>,
}

/// A page's size.
#[derive(Debug, Serialize, TS)]
pub struct PageSize {
    /// Millimetres.
    pub width: f64,
    /// Millimetres.
    pub height: f64,
}

/// A set paper.
#[derive(Debug, Serialize, TS)]
pub struct RenderedPaper {
    /// Names it in the other commands.
    pub document: u64,
    /// Its title.
    pub title: String,
    /// Each page's size.
    pub pages: Vec<PageSize>,
    /// Characters that no font has; each stands as □.
    pub missing: Vec<String>,
    /// The logo could not be read and was left out.
    pub logo_left_out: bool,
    /// A list's rows.
    pub rows: Option<usize>,
    /// A list's rows without the filter.
    pub total: Option<usize>,
    /// Whether the compact form is worth offering.
    pub offers_compact: bool,
    /// Whether it can be saved as a spreadsheet.
    pub is_list: bool,
    /// Whether it can be saved as a Word document.
    pub is_text: bool,
    /// What has to be said of single records.
    pub remarks: Vec<PaperRemark>,
    /// How many pages want the tray of first pages; with others beside them, both can be printed apart.
    pub first_pages: usize,
    /// Only the beginning was set: to be looked at, not to be printed.
    pub beginning: bool,
}

/// One page.
#[derive(Debug, Deserialize, TS)]
pub struct PageRequest {
    /// Which paper.
    pub document: u64,
    /// Which page, from 0.
    pub page: usize,
}

/// A set paper.
#[derive(Debug, Deserialize, TS)]
pub struct DocumentPick {
    /// Which.
    pub document: u64,
    /// Tagged for screen readers however long it is.
    #[serde(default)]
    pub tagged: bool,
    /// For the printer: `first` pages of letters alone, `further` ones alone; all where not given.
    #[serde(default)]
    pub part: Option<String>,
}

/// How it left for the printer.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PrintDone {
    /// The system's dialog.
    Dialog,
    /// Not at all: the system's dialog was closed.
    Closed,
    /// The PDF was opened in the system's program.
    OpenedPdf,
}

/// A paper with what its other ways out need.
pub(crate) struct Document {
    pub(crate) paper: Paper,
    /// "Vertragsliste 2026-03-16", for file names.
    pub(crate) name: String,
    pub(crate) table: Option<List>,
    pub(crate) total: Option<usize>,
    pub(crate) offers_compact: bool,
    /// How many records are on it, where those are not the rows of its table.
    pub(crate) rows: Option<usize>,
    pub(crate) remarks: Vec<PaperRemark>,
    /// What the printer gets instead, on printed letter paper.
    pub(crate) for_printer: Option<Paper>,
    /// Pages (from 0) that want the tray of first pages; empty where all are alike.
    pub(crate) first_pages: Vec<usize>,
    /// Only the beginning was set.
    pub(crate) beginning: bool,
    /// Its text, where it can leave as a Word document.
    pub(crate) outline: Option<Outline>,
}

impl Document {
    /// A paper under its own title and with nothing to be said of it.
    fn of(paper: Paper) -> Self {
        let name = file_stem(paper.title());
        Self {
            paper,
            name,
            table: None,
            total: None,
            offers_compact: false,
            rows: None,
            remarks: Vec::new(),
            for_printer: None,
            first_pages: Vec::new(),
            beginning: false,
            outline: None,
        }
    }
}

/// A list as a spreadsheet needs it.
#[derive(Clone)]
pub(crate) struct List {
    pub(crate) table: Table,
    pub(crate) title: String,
    pub(crate) filter: String,
    pub(crate) firm: String,
    pub(crate) day: chrono::NaiveDate,
    pub(crate) lang: PaperLang,
}

/// The set papers of this run. Shared rather than copied: the table of a long list has a hundred thousand cells.
#[derive(Default)]
pub(crate) struct Documents {
    kept: Mutex<(u64, VecDeque<(u64, Arc<Document>)>)>,
}

impl Documents {
    fn keep(&self, document: Document) -> u64 {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.0 += 1;
        let number = kept.0;
        kept.1.push_back((number, Arc::new(document)));
        while kept.1.len() > KEPT {
            kept.1.pop_front();
        }
        number
    }

    pub(crate) fn clear(&self) {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).1.clear();
    }

    pub(crate) fn get(&self, number: u64) -> Result<Arc<Document>> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let found = kept.1.iter().find(|(kept, _)| *kept == number).map(|(_, document)| Arc::clone(document));
        found.ok_or_else(|| ApiError::new("PAPER_GONE", serde_json::Value::Null))
    }
}

impl From<PrintError> for ApiError {
    fn from(error: PrintError) -> Self {
        let data = match &error {
            PrintError::TooManyPages { pages, most } => json!({ "pages": pages, "most": most }),
            other => json!({ "detail": other.to_string() }),
        };
        Self::new(error.code(), data)
    }
}

pub(crate) async fn list(_: Ctx, (): ()) -> Result<Vec<PaperInfo>> {
    Ok(kontor_print::papers::papers()
        .iter()
        .map(|kind| {
            let (takes, one) = match kind.takes {
                Takes::Record(of) => (of, true),
                Takes::List(of) => (of, false),
            };
            PaperInfo {
                code: kind.code.to_owned(),
                takes: takes.to_owned(),
                one,
                forms: kind.forms.iter().map(|form| (*form).to_owned()).collect(),
                name_de: kind.name.0.to_owned(),
                name_en: kind.name.1.to_owned(),
                found_de: kind.found.0.to_owned(),
                found_en: kind.found.1.to_owned(),
            }
        })
        .collect())
}

/// The paper's language: as asked, else the window's.
fn paper_language(ctx: &Ctx, asked: Option<&str>) -> Result<PaperLang> {
    let code = asked.map_or_else(|| ctx.language(), ToOwned::to_owned);
    PaperLang::ALL
        .into_iter()
        .find(|lang| lang.code() == code)
        .ok_or_else(|| ApiError::new("LANGUAGE_UNKNOWN", json!({ "text": code })))
}

/// The logo as the engine takes it; one that it cannot draw is left out.
pub(crate) fn logo(found: Option<(String, Vec<u8>)>) -> Option<Logo> {
    found.and_then(|(_, bytes)| Logo::read(bytes))
}

/// Sets a paper.
pub(crate) async fn set(ctx: &Ctx, request: PaperRequest) -> Result<Document> {
    Ok(match request.paper.as_str() {
        "agenda" => agenda::set(ctx, request).await?,
        "sitting-folder" => sitting_folder::set(ctx, request).await?,
        "contract-list" => contract_list::set(ctx, request).await?,
        "contract-sheet" => contract_sheet::set(ctx, request, false).await?,
        "contract-decision" => contract_sheet::set(ctx, request, true).await?,
        "minutes" => minutes::set(ctx, request).await?,
        "minutes-extract" => minutes::extract(ctx, request).await?,
        "attendance-list" => gatherings::attendance(ctx, request).await?,
        "participant-list" => gatherings::participants(ctx, request).await?,
        "name-badges" => gatherings::badges(ctx, request).await?,
        "tent-cards" => gatherings::tent_cards(ctx, request).await?,
        "event-checklist" => sittings::checklist(ctx, request).await?,
        "door-sign" => signs::event(ctx, request).await?,
        "room-sign" => signs::room(ctx, request).await?,
        "invitation-letters" => event_letters::invitations(ctx, request).await?,
        "registration-letters" => event_letters::registrations(ctx, request).await?,
        "certificates" => seminars::certificates(ctx, request).await?,
        "catering-list" => seminars::catering(ctx, request).await?,
        "evaluation-sheet" => seminars::evaluation(ctx, request).await?,
        "decision-register" => sittings::decisions(ctx, request).await?,
        "week-plan" => day_plans::week(ctx, request).await?,
        "month-plan" => day_plans::month(ctx, request).await?,
        "room-plan" => day_plans::rooms(ctx, request).await?,
        "open-points" => sittings::open_points(ctx, request).await?,
        "messenger-note" => messenger_note::set(ctx, request).await?,
        "contract-costs" => cost_overview::set(ctx, request).await?,
        "contract-deadlines" => deadline_list::set(ctx, request).await?,
        "data-protection-answer" => answer::set(ctx, request).await?,
        "address-list" => contact_list::set(ctx, request, Which::Addresses).await?,
        "phone-list" => contact_list::set(ctx, request, Which::Phones).await?,
        "contact-sheet" => contact_sheet::set(ctx, request).await?,
        "labels" => labels::set(ctx, request).await?,
        "occasions" => occasions::set(ctx, request).await?,
        "extension-list" => extension_list::set(ctx, request).await?,
        "letter" | "serial-letter" => letters::letter(ctx, request).await?,
        "envelope" => letters::envelopes(ctx, request).await?,
        "short-note" => letters::short_note(ctx, request).await?,
        "task-list" => tasks::set_list(ctx, request).await?,
        "follow-ups" => tasks::set_follow_ups(ctx, request).await?,
        "handover-list" => handover_list::set(ctx, request).await?,
        "post-book" => post_book::set(ctx, request).await?,
        "call-slip" => front_desk::call_slip(ctx, request).await?,
        "visitor-badge" => front_desk::badges(ctx, request).await?,
        "evacuation-list" => front_desk::evacuation(ctx, request).await?,
        "key-card" => front_desk::key_card(ctx, request).await?,
        other => return Err(ApiError::new("PAPER_UNKNOWN", json!({ "paper": other }))),
    })
}

pub(crate) async fn render(ctx: Ctx, request: PaperRequest) -> Result<RenderedPaper> {
    let document = set(&ctx, request).await?;
    let pages = (0..document.paper.page_count())
        .map(|page| {
            let (width, height) = document.paper.page_size_mm(page)?;
            Ok(PageSize { width, height })
        })
        .collect::<Result<_>>()?;
    let answer = RenderedPaper {
        document: 0,
        title: document.paper.title().to_owned(),
        pages,
        missing: document.paper.missing_characters().into_iter().map(String::from).collect(),
        logo_left_out: document.paper.logo_left_out(),
        rows: document.rows.or_else(|| document.table.as_ref().map(|list| list.table.row_count())),
        total: document.total,
        offers_compact: document.offers_compact,
        is_list: document.table.is_some(),
        is_text: document.outline.is_some(),
        remarks: document.remarks.clone(),
        first_pages: document.first_pages.len(),
        beginning: document.beginning,
    };
    Ok(RenderedPaper { document: ctx.room.documents.keep(document), ..answer })
}

pub(crate) async fn page(ctx: Ctx, request: PageRequest) -> Result<(&'static str, Vec<u8>)> {
    let document = ctx.room.documents.get(request.document)?;
    // What is seen is what the printer sets on paper.
    let shown = document.for_printer.as_ref().unwrap_or(&document.paper).clone();
    let svg = ctx.compute(move || Ok(shown.svg(request.page)?)).await?;
    Ok(("image/svg+xml", svg.into_bytes()))
}

pub(crate) async fn pdf_bytes(ctx: &Ctx, request: &DocumentPick) -> Result<(Arc<Document>, Vec<u8>)> {
    let document = ctx.room.documents.get(request.document)?;
    let tags = if request.tagged { Tags::Always } else { Tags::Auto };
    let paper = document.paper.clone();
    let pdf = ctx.compute(move || Ok(paper.pdf(tags)?)).await?;
    Ok((document, pdf.bytes))
}

pub(crate) async fn pdf(ctx: Ctx, request: DocumentPick) -> Result<(&'static str, Vec<u8>)> {
    let (_, bytes) = pdf_bytes(&ctx, &request).await?;
    Ok(("application/pdf", bytes))
}

pub(crate) async fn save(ctx: Ctx, request: DocumentPick) -> Result<Option<SavedFile>> {
    let (document, bytes) = pdf_bytes(&ctx, &request).await?;
    files::save_as(&ctx, DialogKind::Pdf, format!("{}.pdf", document.name), bytes).await
}

/// Writes the PDF where other programs can read it.
pub(crate) async fn pdf_in_cache(ctx: &Ctx, request: &DocumentPick) -> Result<PathBuf> {
    let (document, bytes) = pdf_bytes(ctx, request).await?;
    in_cache(ctx, request.document, document.name.clone(), bytes).await
}

async fn in_cache(ctx: &Ctx, number: u64, name: String, bytes: Vec<u8>) -> Result<PathBuf> {
    let room = ctx.room.clone();
    ctx.compute(move || {
        let folder = files::cache(&room.host.app_data()).join(format!("Papier-{number}"));
        std::fs::create_dir_all(&folder)?;
        let path = folder.join(format!("{name}.pdf"));
        files::write_new(&path, &bytes)?;
        Ok(path)
    })
    .await
}

/// What the printer gets: on printed letter paper without head and foot, and for two trays
/// the first pages or the further ones alone.
async fn printed_bytes(ctx: &Ctx, request: &DocumentPick) -> Result<(String, Vec<u8>)> {
    let document = ctx.room.documents.get(request.document)?;
    if document.for_printer.is_none() && request.part.is_none() {
        let (document, bytes) = pdf_bytes(ctx, request).await?;
        return Ok((document.name.clone(), bytes));
    }
    let paper = document.for_printer.clone().unwrap_or_else(|| document.paper.clone());
    let first = document.first_pages.clone();
    let wanted: Vec<usize> = match request.part.as_deref() {
        Some("first") => first,
        Some("further") => (0..paper.page_count()).filter(|page| !first.contains(page)).collect(),
        _ => (0..paper.page_count()).collect(),
    };
    let name = match &request.part {
        Some(part) => format!("{} {part}", document.name),
        None => document.name.clone(),
    };
    let bytes = ctx.compute(move || Ok(paper.pdf_of(&wanted)?)).await?;
    Ok((name, bytes))
}

pub(crate) async fn open(ctx: Ctx, request: DocumentPick) -> Result<()> {
    let path = pdf_in_cache(&ctx, &request).await?;
    let room = ctx.room.clone();
    ctx.compute(move || room.host.open_path(&path)).await
}

pub(crate) async fn print(ctx: Ctx, request: DocumentPick) -> Result<PrintDone> {
    let (name, bytes) = printed_bytes(&ctx, &request).await?;
    let path = in_cache(&ctx, request.document, name, bytes).await?;
    let room = ctx.room.clone();
    let outcome = ctx.compute(move || room.host.print_pdf(&path)).await?;
    Ok(match outcome {
        PrintOutcome::Dialog => PrintDone::Dialog,
        PrintOutcome::Closed => PrintDone::Closed,
        PrintOutcome::OpenedPdf => PrintDone::OpenedPdf,
    })
}

async fn xlsx_bytes(ctx: &Ctx, request: &DocumentPick) -> Result<(Arc<Document>, Vec<u8>)> {
    let document = ctx.room.documents.get(request.document)?;
    let kept = Arc::clone(&document);
    let bytes = ctx.compute(move || spreadsheet::write(list_of(&kept)?)).await?;
    Ok((document, bytes))
}

fn list_of(document: &Document) -> Result<&List> {
    document.table.as_ref().ok_or_else(|| ApiError::new("PAPER_IS_NO_LIST", serde_json::Value::Null))
}

pub(crate) async fn xlsx(ctx: Ctx, request: DocumentPick) -> Result<(&'static str, Vec<u8>)> {
    let (_, bytes) = xlsx_bytes(&ctx, &request).await?;
    Ok(("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes))
}

pub(crate) async fn xlsx_save(ctx: Ctx, request: DocumentPick) -> Result<Option<SavedFile>> {
    let (document, bytes) = xlsx_bytes(&ctx, &request).await?;
    files::save_as(&ctx, DialogKind::Spreadsheet, format!("{}.xlsx", document.name), bytes).await
}

fn csv_bytes(ctx: &Ctx, request: &DocumentPick) -> Result<(Arc<Document>, Vec<u8>)> {
    let document = ctx.room.documents.get(request.document)?;
    let bytes = plain_table::write(list_of(&document)?);
    Ok((document, bytes))
}

pub(crate) async fn csv(ctx: Ctx, request: DocumentPick) -> Result<(&'static str, Vec<u8>)> {
    let (_, bytes) = ctx.clone().compute(move || csv_bytes(&ctx, &request)).await?;
    Ok(("text/csv", bytes))
}

pub(crate) async fn csv_save(ctx: Ctx, request: DocumentPick) -> Result<Option<SavedFile>> {
    let room = ctx.clone();
    let (document, bytes) = room.compute(move || csv_bytes(&ctx, &request)).await?;
    files::save_as(&room, DialogKind::Table, format!("{}.csv", document.name), bytes).await
}

/// A file name that every system takes.
pub(crate) fn file_stem(text: &str) -> String {
    let clean: String =
        text.chars().map(|c| if c.is_control() || r#"\/:*?"<>|"#.contains(c) { ' ' } else { c }).collect();
    clean.split_whitespace().collect::<Vec<_>>().join(" ").trim_matches('.').chars().take(100).collect()
}
