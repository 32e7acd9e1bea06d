//! Import and export of contacts: first a plan that the user sees, then one write.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use kontor_core::contacts::import::{self, Fate, Planned, Planning};
use kontor_core::contacts::matching::{Match, MatchedBy};
use kontor_core::contacts::{ForeignCard, read as book};
use kontor_core::file::backup::Reason;
use kontor_core::master_data::{entry, firm};
use kontor_core::record::ContactId;
use kontor_core::search::title;
use kontor_exchange::csv::field::Plain;
use kontor_exchange::csv::{Field, Mapping, Preset};
use kontor_exchange::{As, ExchangeError, ExportCard, ReadOptions, Reading};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use crate::contacts::{ContactFilter, chosen};
use crate::desk::Ctx;
use crate::error::{ApiError, Result};
use crate::files::{self, SavedFile};
use crate::host::DialogKind;
use crate::jobs::Progress;
use crate::wire::{Code, FieldIssue};

/// So many rejects and warnings are sent; the counts tell the rest.
const LISTED: usize = 500;

/// A file to be read, and how.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ImportRead {
    /// From `files_pick` or from staged bytes.
    pub token: String,
    /// `outlook-de`, `google`, …; none: found by its headers.
    #[serde(default)]
    pub preset: Option<String>,
    /// What each column becomes, where the person has said so.
    #[serde(default)]
    #[ts(
        type = "{ header?: boolean | null; columns: { header: string; field: string }[]; date_order?: string | null } | null"
    )]
    pub mapping: Option<Value>,
    /// What becomes of every match; none: update by UID and number, skip by e-mail and name.
    #[serde(default)]
    #[ts(as = "Option<Code<Fate>>")]
    pub on_match: Option<Fate>,
}

/// A column of a table and what it becomes.
#[derive(Debug, Serialize, TS)]
pub struct ImportColumn {
    /// As in the file.
    pub header: String,
    /// The field's code; none: not taken.
    pub field: Option<String>,
    /// Some values of the column.
    pub samples: Vec<String>,
}

/// Something that was left out, with its untouched original.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportRejected {
    /// The line in the file, from 1.
    pub line: usize,
    /// Why, as a code.
    pub reason: String,
    /// What its words need.
    #[ts(type = "unknown")]
    pub data: Value,
    /// The original.
    pub source: String,
}

/// Something that was changed, set aside or assumed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportWarning {
    /// The line in the file, from 1; 0: the whole file.
    pub line: usize,
    /// The code.
    pub code: String,
    /// What its words need.
    #[ts(type = "unknown")]
    pub data: Value,
}

/// How many of what.
#[derive(Debug, Clone, Copy, Default, Serialize, TS)]
pub struct ImportCounts {
    /// Cards or rows in the file.
    pub read: usize,
    /// Will be new.
    pub new: usize,
    /// Will be updated.
    pub update: usize,
    /// Will be left.
    pub skip: usize,
    /// Could not be read or written.
    pub rejected: usize,
}

/// What an import would do.
#[derive(Debug, Serialize, TS)]
pub struct ImportPreview {
    /// Names it in the other commands.
    pub import: u64,
    /// The file's name.
    pub name: String,
    /// `vcard`, `csv`, `xlsx`.
    pub format: String,
    /// Whose table it was taken for.
    pub preset: Option<String>,
    /// The columns of a table.
    pub columns: Vec<ImportColumn>,
    /// The fields that a column can become.
    pub fields: Vec<String>,
    /// How many of what.
    pub counts: ImportCounts,
    /// What was left out, the first 500.
    pub rejected: Vec<ImportRejected>,
    /// What was changed, set aside or assumed, the first 500.
    pub warnings: Vec<ImportWarning>,
    /// How many rows `contacts_import_rows` gives.
    pub rows: usize,
}

/// Which rows.
#[derive(Debug, Deserialize, TS)]
pub struct ImportRows {
    /// The import.
    pub import: u64,
    /// The first row.
    pub offset: usize,
    /// At most so many.
    pub limit: usize,
}

/// One row of the plan.
#[derive(Debug, Serialize, TS)]
pub struct ImportRow {
    /// Its place in the plan, from 0.
    pub index: usize,
    /// The line in the file.
    pub line: usize,
    /// The contact's name.
    pub name: String,
    /// Organisation.
    pub organisation: String,
    /// Town.
    pub town: String,
    /// First e-mail.
    pub email: String,
    /// First phone.
    pub phone: String,
    /// What becomes of it.
    #[ts(as = "Code<Fate>")]
    pub fate: Fate,
    /// The name of the contact it matches.
    pub match_name: Option<String>,
    /// That contact, where it is in the book already.
    pub match_id: Option<i64>,
    /// By what.
    #[ts(as = "Option<Code<MatchedBy>>")]
    pub matched_by: Option<MatchedBy>,
    /// Why it cannot be written.
    pub issues: Vec<FieldIssue>,
}

/// What becomes of rows.
#[derive(Debug, Deserialize, TS)]
pub struct ImportChoose {
    /// The import.
    pub import: u64,
    /// Which rows; none: all with a match.
    pub indexes: Option<Vec<usize>>,
    /// What becomes of them; an update needs a match.
    #[ts(as = "Code<Fate>")]
    pub fate: Fate,
}

/// A read import.
#[derive(Debug, Deserialize, TS)]
pub struct ImportPick {
    /// Which.
    pub import: u64,
}

/// What a finished import did.
#[derive(Debug, Serialize, TS)]
pub struct ImportDone {
    /// Cards or rows in the file.
    pub read: usize,
    /// New contacts.
    pub created: usize,
    /// Changed contacts.
    pub updated: usize,
    /// Left.
    pub skipped: usize,
    /// What could not be read or written, with its original.
    pub rejected: Vec<ImportRejected>,
    /// What was changed, set aside or assumed.
    pub warnings: Vec<ImportWarning>,
    /// The step by which it is taken back as one; none where nothing was written.
    pub batch: Option<i64>,
}

/// Which contacts, in which form.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ContactsExport {
    /// `vcard-4`, `vcard-3`, `csv-excel`, `csv`, `xlsx`, `json`.
    #[serde(rename = "as")]
    pub form: String,
    /// Which contacts.
    #[serde(default)]
    pub filter: ContactFilter,
}

/// A read file and its plan.
struct Read {
    name: String,
    reading: Reading,
    plan: Vec<Planned>,
}

/// The imports that were read and not yet written.
#[derive(Default)]
pub(crate) struct Imports {
    read: Mutex<(u64, HashMap<u64, Arc<Mutex<Read>>>)>,
}

impl Imports {
    fn keep(&self, read: Read) -> u64 {
        let mut kept = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        kept.0 += 1;
        let number = kept.0;
        kept.1.insert(number, Arc::new(Mutex::new(read)));
        number
    }

    fn get(&self, number: u64) -> Result<Arc<Mutex<Read>>> {
        let kept = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        kept.1.get(&number).cloned().ok_or_else(|| ApiError::new("IMPORT_GONE", Value::Null))
    }

    pub(crate) fn clear(&self) {
        self.read.lock().unwrap_or_else(PoisonError::into_inner).1.clear();
    }

    /// Takes an import out, so that it cannot be written twice.
    fn take(&self, number: u64) -> Result<Arc<Mutex<Read>>> {
        let mut kept = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        kept.1.remove(&number).ok_or_else(|| ApiError::new("IMPORT_GONE", Value::Null))
    }

    fn put_back(&self, number: u64, read: Arc<Mutex<Read>>) {
        self.read.lock().unwrap_or_else(PoisonError::into_inner).1.insert(number, read);
    }

    fn forget(&self, number: u64) {
        self.read.lock().unwrap_or_else(PoisonError::into_inner).1.remove(&number);
    }
}

fn lock(read: &Mutex<Read>) -> std::sync::MutexGuard<'_, Read> {
    read.lock().unwrap_or_else(PoisonError::into_inner)
}

impl From<ExchangeError> for ApiError {
    fn from(error: ExchangeError) -> Self {
        Self::new(error.code(), error.data())
    }
}

fn preset(code: Option<&str>) -> Result<Option<Preset>> {
    let Some(code) = code else { return Ok(None) };
    Preset::parse(code).map(Some).ok_or_else(|| ApiError::new("PRESET_UNKNOWN", json!({ "text": code })))
}

pub(crate) async fn read(ctx: Ctx, request: ImportRead) -> Result<ImportPreview> {
    let country = ctx.desk(|desk| Ok(firm::get(desk.office()?.read())?.1.country)).await?;
    let preset = preset(request.preset.as_deref())?;
    let mapping: Option<Mapping> = match request.mapping {
        Some(value) => Some(
            serde_json::from_value(value)
                .map_err(|error| ApiError::new("MAPPING_INVALID", json!({ "detail": error.to_string() })))?,
        ),
        None => None,
    };
    let room = ctx.room.clone();
    let mut progress = Progress::of(&ctx);
    let token = request.token;
    let (name, mut reading, mut progress) = ctx
        .compute(move || {
            let (name, bytes) = room.tokens.read(&token)?;
            let options = ReadOptions {
                preset,
                mapping: mapping.as_ref(),
                country: &country,
                progress: &mut |done, all| progress.go_on(done, all),
            };
            let reading = kontor_exchange::import::read(&bytes, &name, options)?;
            Ok((name, reading, progress))
        })
        .await?;
    reading.cards = reading.cards.into_iter().map(import::lenient).collect();
    let (reading, plan) = planned(&ctx, reading, request.on_match, &mut progress).await?;
    let columns = reading.columns.as_ref().map(columns).unwrap_or_default();
    let preview = ImportPreview {
        import: 0,
        name: name.clone(),
        format: code_of(&reading.format),
        preset: reading.preset.as_ref().map(code_of),
        columns,
        fields: Field::offered().iter().map(Field::code).collect(),
        counts: counts(&reading, &plan),
        rejected: rejected(&reading).take(LISTED).collect(),
        warnings: warnings(&reading).take(LISTED).collect(),
        rows: reading.cards.len(),
    };
    Ok(ImportPreview { import: ctx.room.imports.keep(Read { name, reading, plan }), ..preview })
}

/// So many cards are looked up in the book at a time.
const PLANNED_AT_ONCE: usize = 200;

/// The plan of all cards; other commands come in between.
async fn planned(
    ctx: &Ctx,
    mut reading: Reading,
    on_match: Option<Fate>,
    progress: &mut Progress,
) -> Result<(Reading, Vec<Planned>)> {
    let mut planning = Planning::begin(on_match);
    loop {
        if !progress.go_on(planning.done(), reading.cards.len()) {
            return Err(kontor_core::Error::Cancelled.into());
        }
        let finished;
        (reading, planning, finished) = ctx
            .desk(move |desk| {
                let finished = planning.step(desk.office()?.read(), &reading.cards, PLANNED_AT_ONCE)?;
                Ok((reading, planning, finished))
            })
            .await?;
        if finished {
            return Ok((reading, planning.into_plan()));
        }
    }
}

/// The stable code of an enum that serde writes as text.
fn code_of<T: Serialize>(value: &T) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(ToOwned::to_owned)).unwrap_or_default()
}

fn columns(columns: &kontor_exchange::csv::Columns) -> Vec<ImportColumn> {
    columns
        .columns
        .iter()
        .map(|column| ImportColumn {
            header: column.header.clone(),
            field: (column.field != Field::Plain(Plain::Ignore)).then(|| column.field.code()),
            samples: column.samples.clone(),
        })
        .collect()
}

fn counts(reading: &Reading, plan: &[Planned]) -> ImportCounts {
    let of = |fate: Fate| plan.iter().filter(|row| row.issues.is_empty() && row.fate == fate).count();
    ImportCounts {
        read: reading.found,
        new: of(Fate::New),
        update: of(Fate::Update),
        skip: of(Fate::Skip),
        rejected: reading.rejected.len() + plan.iter().filter(|row| !row.issues.is_empty()).count(),
    }
}

fn rejected(reading: &Reading) -> impl Iterator<Item = ImportRejected> + '_ {
    reading.rejected.iter().map(|reject| ImportRejected {
        line: reject.line,
        reason: reject.reason.to_owned(),
        data: reject.data.clone(),
        source: reject.source.clone(),
    })
}

fn warnings(reading: &Reading) -> impl Iterator<Item = ImportWarning> + '_ {
    reading.warnings.iter().map(|warning| ImportWarning {
        line: warning.line,
        code: warning.code.to_owned(),
        data: warning.data.clone(),
    })
}

pub(crate) async fn rows(ctx: Ctx, request: ImportRows) -> Result<Vec<ImportRow>> {
    let kept = ctx.room.imports.get(request.import)?;
    ctx.desk(move |desk| {
        let read = lock(&kept);
        let connection = desk.office()?.read();
        let mut rows = Vec::new();
        for index in (request.offset..read.reading.cards.len()).take(request.limit) {
            let (foreign, planned) = (&read.reading.cards[index], &read.plan[index]);
            let (match_name, match_id) = match planned.matched {
                Some(Match::Book(id, _)) => (Some(title::of(connection, id.into())?.0), Some(id.0)),
                Some(Match::Batch(earlier, _)) => (Some(read.reading.cards[earlier].card.display_name()), None),
                None => (None, None),
            };
            rows.push(row(index, foreign, planned, match_name, match_id));
        }
        Ok(rows)
    })
    .await
}

fn row(
    index: usize,
    foreign: &ForeignCard,
    planned: &Planned,
    match_name: Option<String>,
    match_id: Option<i64>,
) -> ImportRow {
    let card = &foreign.card;
    ImportRow {
        index,
        line: foreign.line,
        name: card.listed_name(),
        organisation: card.positions.first().map(|position| position.organisation.clone()).unwrap_or_default(),
        town: card.addresses.first().map(|address| address.town.clone()).unwrap_or_default(),
        email: card.emails.first().map(|email| email.address.clone()).unwrap_or_default(),
        phone: card.phones.first().map(|phone| phone.raw.clone()).unwrap_or_default(),
        fate: planned.fate,
        match_name,
        match_id,
        matched_by: planned.matched.map(|found| match found {
            Match::Book(_, by) | Match::Batch(_, by) => by,
        }),
        issues: planned.issues.iter().cloned().map(Into::into).collect(),
    }
}

pub(crate) async fn choose(ctx: Ctx, request: ImportChoose) -> Result<ImportCounts> {
    let kept = ctx.room.imports.get(request.import)?;
    let mut read = lock(&kept);
    let indexes = request
        .indexes
        .unwrap_or_else(|| (0..read.plan.len()).filter(|index| read.plan[*index].matched.is_some()).collect());
    for index in indexes {
        let Some(planned) = read.plan.get_mut(index) else { continue };
        if planned.issues.is_empty() && (request.fate != Fate::Update || planned.matched.is_some()) {
            planned.fate = request.fate;
        }
    }
    Ok(counts(&read.reading, &read.plan))
}

pub(crate) async fn apply(ctx: Ctx, request: ImportPick) -> Result<ImportDone> {
    let kept = ctx.room.imports.take(request.import)?;
    let again = kept.clone();
    let mut progress = Progress::of(&ctx);
    let done = ctx
        .desk(move |desk| {
            crate::backups::copy_before(desk, Reason::BeforeImport)?;
            let read = lock(&kept);
            let (office, moment) = desk.at_work()?;
            let done =
                import::apply(office, &read.name, &read.reading.cards, &read.plan, &moment, &mut |done, all| {
                    progress.go_on(done, all)
                })?;
            let all = read.reading.cards.len();
            progress.go_on(all, all);
            let batch = done.changes.op.as_ref().map(|op| op.id);
            let imported = desk.done(done);
            let mut all: Vec<ImportRejected> = rejected(&read.reading).collect();
            for (index, issues) in &imported.refused {
                let foreign = &read.reading.cards[*index];
                let issue = issues.first();
                all.push(ImportRejected {
                    line: foreign.line,
                    reason: issue.map_or("INVALID", |issue| issue.code).to_owned(),
                    data: issue.map(|issue| issue.data.clone()).unwrap_or(Value::Null),
                    source: serde_json::to_string(&foreign.card).unwrap_or_default(),
                });
            }
            Ok(ImportDone {
                read: read.reading.found,
                created: imported.created,
                updated: imported.updated,
                skipped: imported.skipped,
                rejected: all,
                warnings: warnings(&read.reading).collect(),
                batch,
            })
        })
        .await;
    if done.is_err() {
        // Cancelled or refused: nothing was written, and the preview stands again.
        ctx.room.imports.put_back(request.import, again);
    }
    done
}

pub(crate) async fn discard(ctx: Ctx, request: ImportPick) -> Result<()> {
    ctx.room.imports.forget(request.import);
    Ok(())
}

/// So many contacts are copied out of the office at a time, so that the desk stays free.
const COPIED_AT_ONCE: usize = 500;

async fn export_bytes(ctx: &Ctx, request: &ContactsExport) -> Result<(As, Vec<u8>)> {
    let form = As::parse(&request.form)
        .ok_or_else(|| ApiError::new("EXPORT_FORM_UNKNOWN", json!({ "text": request.form })))?;
    let filter = request.filter.clone();
    let ids = ctx.desk(move |desk| chosen(desk, filter)).await?;
    let mut progress = Progress::of(ctx);
    let mut cards = Vec::with_capacity(ids.len());
    for slice in ids.chunks(COPIED_AT_ONCE) {
        if !progress.go_on(cards.len(), ids.len()) {
            return Err(kontor_core::Error::Cancelled.into());
        }
        let slice = slice.to_vec();
        cards.extend(ctx.desk(move |desk| copied(desk, &slice)).await?);
    }
    let lang = if ctx.language() == "en" { kontor_exchange::Lang::En } else { kontor_exchange::Lang::De };
    let bytes = ctx.compute(move || Ok(kontor_exchange::export::write(cards, form, lang)?)).await?;
    Ok((form, bytes))
}

fn copied(desk: &mut crate::desk::Desk, ids: &[i64]) -> Result<Vec<ExportCard>> {
    let connection = desk.office()?.read();
    let mut cards = Vec::with_capacity(ids.len());
    for id in ids {
        let Some(contact) = book::find(connection, ContactId(*id))? else { continue };
        let category_names = contact
            .card
            .categories
            .iter()
            .map(|category| Ok(entry::get(connection, *category)?.fields.name_de))
            .collect::<Result<_>>()?;
        cards.push(ExportCard { uid: contact.uid, card: contact.card, category_names });
    }
    Ok(cards)
}

pub(crate) async fn export(ctx: Ctx, request: ContactsExport) -> Result<(&'static str, Vec<u8>)> {
    let (form, bytes) = export_bytes(&ctx, &request).await?;
    let mime = match form {
        As::Vcard4 | As::Vcard3 => "text/vcard",
        As::CsvExcel | As::Csv => "text/csv",
        As::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        As::Json => "application/json",
    };
    Ok((mime, bytes))
}

pub(crate) async fn export_save(ctx: Ctx, request: ContactsExport) -> Result<Option<SavedFile>> {
    let (form, bytes) = export_bytes(&ctx, &request).await?;
    let kind = match form {
        As::Vcard4 | As::Vcard3 => DialogKind::Vcard,
        As::CsvExcel | As::Csv => DialogKind::Csv,
        As::Json => DialogKind::Json,
        As::Xlsx => DialogKind::Spreadsheet,
    };
    let name = if ctx.language() == "en" { "Contacts" } else { "Kontakte" };
    files::save_as(&ctx, kind, format!("{name}.{}", form.ending()), bytes).await
}

#[cfg(test)]
mod tests {
    use kontor_core::contacts::list;

    use super::*;

    #[test]
    fn a_filter_without_a_word_means_everybody() {
        let filter: list::Filter = ContactFilter::default().into();
        assert_eq!(filter, list::Filter::default());
    }
}
