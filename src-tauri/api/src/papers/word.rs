//! The firm's own Word documents: a template filled from a record and kept with it, and the
//! table of recipients for Word's own mail merge.

use std::sync::Arc;

use kontor_core::attachments;
use kontor_core::data_protection::restrict;
use kontor_core::letters::send::refuse_locked_contact;
use kontor_core::placeholders::{Group, Names, Source, Values};
use kontor_core::record::{ContactId, ContractId, EventId, RecordKind};
use kontor_core::search::title;
use kontor_exchange::docx::{self, DocxError};
use kontor_exchange::xlsx::{self, SheetCell, SheetColumn, SheetRow, SheetTable};
use kontor_words::{PaperLang, placeholders};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{file_stem, paper_language, templates};
use crate::contacts::{ContactFilter, chosen};
use crate::desk::{Ctx, Desk};
use crate::error::{ApiError, Result};
use crate::files::{self, FileOpen, SavedFile};
use crate::host::DialogKind;
use crate::jobs::Progress;
use crate::wire::RecordRef;

/// A template to be filled.
#[derive(Debug, Deserialize, TS)]
pub struct WordFill {
    /// The .docx, from `files_pick` or from staged bytes.
    #[serde(default)]
    pub token: Option<String>,
    /// Else a template that is kept in the office; its language holds unless another is given.
    #[serde(default)]
    pub template: Option<i64>,
    /// From which contact, contract or event; the document is kept with it.
    pub record: RecordRef,
    /// `de`, `en`, `de-AT`, `de-CH`; the window's language where not given.
    #[serde(default)]
    pub language: Option<String>,
}

/// What became of it.
#[derive(Debug, Serialize, TS)]
pub struct WordFilled {
    /// The kept file.
    pub file: i64,
    /// Its name.
    pub name: String,
    /// Placeholders that do not exist for such a record; they stand as they were.
    pub unknown: Vec<String>,
    /// Placeholders that nothing is known for.
    pub empty: Vec<String>,
}

/// What a template asks for, before anything is written.
#[derive(Debug, Serialize, TS)]
pub struct WordCheck {
    /// The template's name.
    pub name: String,
    /// Placeholders that do not exist for such a record.
    pub unknown: Vec<String>,
    /// Placeholders that nothing is known for.
    pub empty: Vec<String>,
    /// So many of the others are filled.
    pub filled: usize,
}

/// Whose rows.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MergeSource {
    /// Which contacts.
    #[serde(default)]
    pub filter: ContactFilter,
    /// `de`, `en`: the headers and how days are written; the window's language where not given.
    #[serde(default)]
    pub language: Option<String>,
}

impl From<DocxError> for ApiError {
    fn from(error: DocxError) -> Self {
        Self::new(error.code(), error.data())
    }
}

fn source_of(record: RecordRef) -> Result<(Source, &'static [Group])> {
    let id = record.id;
    Ok(match record.kind {
        RecordKind::Contact => (Source { contact: Some(ContactId(id)), ..Source::default() }, &[Group::Contact]),
        RecordKind::Contract => {
            (Source { contract: Some(ContractId(id)), ..Source::default() }, &[Group::Contact, Group::Contract])
        }
        RecordKind::Event => (Source { event: Some(EventId(id)), ..Source::default() }, &[Group::Event]),
        _ => return Err(ApiError::new("DOCX_NO_SOURCE", serde_json::Value::Null)),
    })
}

/// A template with what stands in the office for the names it asks for.
async fn look(ctx: &Ctx, request: &WordFill) -> Result<(String, Arc<[u8]>, Found)> {
    let (source, groups) = source_of(request.record)?;
    if let Some(contact) = source.contact {
        // Nobody who is locked away (Art. 18) gets a document, however it is made.
        ctx.desk(move |desk| Ok(refuse_locked_contact(desk.office()?.read(), contact)?)).await?;
    }
    let kept = match request.template {
        None => None,
        Some(id) => Some(ctx.desk(move |desk| templates::document(desk, id)).await?),
    };
    let own = kept.as_ref().map(|(template, _)| template.fields.language.code());
    let lang = paper_language(ctx, request.language.as_deref().or(own))?;
    let (room, token) = (ctx.room.clone(), request.token.clone().unwrap_or_default());
    let (name, bytes, asked) = ctx
        .compute(move || {
            let (name, bytes) = match kept {
                // What is made of it is called as the office calls the template.
                Some((template, bytes)) => (format!("{}.docx", template.fields.name), Arc::from(bytes)),
                None => room.tokens.read(&token)?,
            };
            let asked = docx::placeholders(&bytes)?;
            Ok((name, bytes, asked))
        })
        .await?;
    let found = ctx.desk(move |desk| values(desk, source, groups, &asked, lang)).await?;
    Ok((name, bytes, found))
}

/// What would stay open: said before the document is made.
pub(crate) async fn check(ctx: Ctx, request: WordFill) -> Result<WordCheck> {
    let (name, _, found) = look(&ctx, &request).await?;
    let filled = found.values.len() - found.empty.len();
    Ok(WordCheck { name, unknown: found.unknown, empty: found.empty, filled })
}

pub(crate) async fn fill(ctx: Ctx, request: WordFill) -> Result<WordFilled> {
    let (name, bytes, found) = look(&ctx, &request).await?;
    let (unknown, empty) = (found.unknown.clone(), found.empty.clone());
    let document = ctx.compute(move || Ok(docx::fill(&bytes, |name| found.get(name))?)).await?;
    let record = request.record;
    let (file, name) = ctx
        .desk(move |desk| {
            let (office, moment) = desk.at_work()?;
            // For whom and when: the next one of the same template shall not look the same.
            let template = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
            let (whom, _) = title::of(office.read(), record.into())?;
            let name = format!("{}.docx", file_stem(&format!("{template} {whom} {}", moment.today)));
            let done = attachments::add::add(office, record.into(), &name, &document, &moment)?;
            let id = desk.done(done);
            let name = attachments::read::get(desk.office()?.read(), id)?.name;
            Ok((id.0, name))
        })
        .await?;
    files::open(ctx, FileOpen { id: file, confirmed: true }).await?;
    Ok(WordFilled { file, name, unknown, empty })
}

/// The values of the names that a template asks for.
struct Found {
    values: Vec<(String, String)>,
    unknown: Vec<String>,
    empty: Vec<String>,
}

impl Found {
    fn get(&self, name: &str) -> Option<String> {
        let found = self.values.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.clone())
    }
}

fn values(
    desk: &mut Desk,
    source: Source,
    groups: &'static [Group],
    asked: &[String],
    lang: PaperLang,
) -> Result<Found> {
    let (office, moment) = desk.at_work()?;
    let names = Names::of(office.read(), groups)?;
    let values = Values::of(office, source, !lang.is_german(), &moment)?;
    let mut found = Found { values: Vec::new(), unknown: Vec::new(), empty: Vec::new() };
    for name in asked {
        match names.find(name) {
            None => found.unknown.push(name.clone()),
            Some(known) => {
                let value = values.get(known).map(|value| placeholders::written(value, lang)).unwrap_or_default();
                if value.is_empty() {
                    found.empty.push(name.clone());
                }
                found.values.push((name.clone(), value));
            }
        }
    }
    Ok(found)
}

/// So many recipients are looked up between two other jobs of the desk.
const AT_ONCE: usize = 25;

async fn merge_bytes(ctx: &Ctx, request: &MergeSource) -> Result<Vec<u8>> {
    let lang = paper_language(ctx, request.language.as_deref())?;
    let filter = request.filter.clone();
    let (ids, names) = ctx
        .desk(move |desk| {
            let ids = chosen(desk, filter)?;
            Ok((ids, Names::of(desk.office()?.read(), &[Group::Contact])?))
        })
        .await?;
    let names = Arc::new(names);
    let mut progress = Progress::of(ctx);
    let mut rows = Vec::with_capacity(ids.len());
    for slice in ids.chunks(AT_ONCE) {
        if !progress.go_on(rows.len(), ids.len()) {
            return Err(kontor_core::Error::Cancelled.into());
        }
        let (slice, names) = (slice.to_vec(), names.clone());
        rows.extend(ctx.desk(move |desk| merge_rows(desk, &slice, &names, lang)).await?);
    }
    ctx.compute(move || {
        // Word takes the first row for the names and everything below for recipients.
        let columns = names
            .all()
            .iter()
            .map(|name| SheetColumn {
                header: if lang.is_german() { name.de.clone() } else { name.en.clone() },
                ..SheetColumn::default()
            })
            .collect();
        let sheet = SheetTable {
            name: if lang.is_german() { "Empfänger" } else { "Recipients" }.to_owned(),
            columns,
            rows,
            german: lang.is_german(),
            ..SheetTable::default()
        };
        xlsx::write_table(&sheet).map_err(|error| ApiError::new(error.code(), error.data()))
    })
    .await
}

fn merge_rows(desk: &mut Desk, ids: &[i64], names: &Names, lang: PaperLang) -> Result<Vec<SheetRow>> {
    let (office, moment) = desk.at_work()?;
    let mut rows = Vec::with_capacity(ids.len());
    for id in ids {
        // Whoever is locked away gets no mail.
        if restrict::since(office.read(), ContactId(*id))?.is_some() {
            continue;
        }
        let source = Source { contact: Some(ContactId(*id)), ..Source::default() };
        let values = match Values::of(office, source, !lang.is_german(), &moment) {
            // Deleted meanwhile.
            Err(kontor_core::Error::NotFound(_)) => continue,
            values => values?,
        };
        let cell = |value: Option<String>| value.map_or(SheetCell::Empty, SheetCell::Text);
        let cells =
            names.all().iter().map(|name| cell(values.get(name).map(|value| placeholders::written(value, lang))));
        rows.push(SheetRow::Cells(cells.collect()));
    }
    Ok(rows)
}

pub(crate) async fn merge_source(ctx: Ctx, request: MergeSource) -> Result<(&'static str, Vec<u8>)> {
    let bytes = merge_bytes(&ctx, &request).await?;
    Ok(("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes))
}

pub(crate) async fn merge_source_save(ctx: Ctx, request: MergeSource) -> Result<Option<SavedFile>> {
    let bytes = merge_bytes(&ctx, &request).await?;
    let name = if ctx.language() == "en" { "Mail merge source" } else { "Seriendruck-Quelle" };
    files::save_as(&ctx, DialogKind::Spreadsheet, format!("{name}.xlsx"), bytes).await
}
