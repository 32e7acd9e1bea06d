//! Commands of data protection: answers, erasures, restrictions, holds, retention periods.

use chrono::NaiveDate;
use kontor_core::data_protection as core;
use kontor_core::data_protection::due::{Look, Why};
use kontor_core::data_protection::retention::RetentionOf;
use kontor_core::record::{ContactId, RetentionHoldId, RetentionRuleId};
use kontor_core::settings;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::backups;
use crate::desk::{Ctx, Desk};
use crate::error::{ApiError, Result};
use crate::files::{self, SavedFile};
use crate::host::DialogKind;
use crate::jobs::Progress;
use crate::wire::{ById, Code, RecordRef, Saved, wire};

wire! {
    /// A retention period.
    pub struct RetentionRule = core::RetentionRule {
        /// Its id.
        id: RetentionRuleId as "i64",
        /// `DE`, `AT`, `CH`.
        country: String,
        /// What it keeps.
        keeps: RetentionOf as "Code<RetentionOf>",
        /// Years after the year's end.
        years: i64,
        /// The paragraph and since when it says so.
        source: String,
    }
}

wire! {
    /// A hold on erasures.
    pub struct Hold = core::Hold {
        /// Its id; none: a new one.
        id: Option<RetentionHoldId> as "Option<i64>",
        /// Whom it holds; none: everybody.
        contact_id: Option<ContactId> as "Option<i64>",
        /// Why.
        reason: String,
        /// First day.
        since: NaiveDate,
        /// Last day; none: it still runs.
        until: Option<NaiveDate>,
    }
}

/// A paper that must be kept.
#[derive(Debug, Serialize, TS)]
pub struct Duty {
    /// Its record.
    pub record: RecordRef,
    /// Its title.
    pub title: String,
    /// By which rule.
    #[ts(as = "Code<RetentionOf>")]
    pub keeps: RetentionOf,
    /// The rule's source.
    pub source: String,
    /// The last day; none: it still runs.
    pub until: Option<NaiveDate>,
}

impl From<core::Duty> for Duty {
    fn from(duty: core::Duty) -> Self {
        Self {
            record: duty.record.into(),
            title: duty.title,
            keeps: duty.keeps,
            source: duty.source,
            until: duty.until,
        }
    }
}

/// Where a text names a person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MentionPlace {
    /// The table.
    pub table: String,
    /// The row.
    pub row: i64,
    /// The column.
    pub column: String,
}

/// A text elsewhere that names a person.
#[derive(Debug, Serialize, TS)]
pub struct Mention {
    /// Where.
    pub place: MentionPlace,
    /// The record that the text belongs to.
    pub record: RecordRef,
    /// Its title.
    pub title: String,
    /// The words around the name.
    pub excerpt: String,
    /// Whether the text says the name; else it holds an e-mail address or a number alone.
    pub by_name: bool,
}

/// Rows that go, by table.
#[derive(Debug, Serialize, TS)]
pub struct ErasedRows {
    /// The table's name.
    pub table: String,
    /// How many.
    pub rows: usize,
}

/// A record that stays without the name.
#[derive(Debug, Serialize, TS)]
pub struct StayingRecord {
    /// The record.
    pub record: RecordRef,
    /// Its title.
    pub title: String,
}

/// A copy of the file that still holds the person.
#[derive(Debug, Serialize, TS)]
pub struct HoldingCopy {
    /// Its file's name.
    pub file: String,
    /// When it was made, on the wall clock.
    pub at: String,
    /// Made by hand: no tidying removes it.
    pub by_hand: bool,
}

/// What an erasure would do.
#[derive(Debug, Serialize, TS)]
pub struct ErasurePreview {
    /// The person's name.
    pub name: String,
    /// Whether it may be done now.
    pub allowed: bool,
    /// The first day on which it may; none: now, or nobody can say yet.
    pub free_on: Option<NaiveDate>,
    /// What goes.
    pub goes: Vec<ErasedRows>,
    /// What stays without the name.
    pub stays: Vec<StayingRecord>,
    /// Papers that must be kept.
    pub duties: Vec<Duty>,
    /// Holds that stand.
    pub holds: Vec<Hold>,
    /// Texts elsewhere that name the person.
    pub mentions: Vec<Mention>,
    /// Copies that hold the person and stay until they are tidied away.
    pub copies: Vec<HoldingCopy>,
    /// Since when the contact is restricted.
    pub restricted: Option<NaiveDate>,
}

/// Whom to erase.
#[derive(Debug, Deserialize, TS)]
pub struct ErasureRequest {
    /// The contact.
    pub id: i64,
    /// "Antrag vom 02.03.2026".
    #[serde(default)]
    pub reason: String,
    /// Texts of others in which the name gives way to a mark.
    #[serde(default)]
    pub replace: Vec<MentionPlace>,
}

/// What an erasure left.
#[derive(Debug, Serialize, TS)]
pub struct ErasureDone {
    /// Tables in whose texts the person is still named, each once.
    pub left: Vec<String>,
}

/// Whom to restrict, and why.
#[derive(Debug, Deserialize, TS)]
pub struct RestrictRequest {
    /// The contact.
    pub id: i64,
    /// "Löschantrag vom 02.03.2026".
    #[serde(default)]
    pub reason: String,
}

/// Somebody who is locked away.
#[derive(Debug, Serialize, TS)]
pub struct RestrictedContact {
    /// The contact.
    pub id: i64,
    /// The name.
    pub name: String,
    /// Since when.
    pub since: NaiveDate,
    /// The last day of the duty; none: a contract still runs.
    pub until: Option<NaiveDate>,
    /// Why.
    pub reason: String,
}

/// An entry of the list of who was erased.
#[derive(Debug, Serialize, TS)]
pub struct ErasedEntry {
    /// The contact's number.
    pub contact: i64,
    /// The day.
    pub on: NaiveDate,
    /// Why.
    pub reason: String,
}

/// Everything that stands under data protection.
#[derive(Debug, Serialize, TS)]
pub struct DataProtection {
    /// Retention periods.
    pub rules: Vec<RetentionRule>,
    /// Holds.
    pub holds: Vec<Hold>,
    /// Who is locked away.
    pub restricted: Vec<RestrictedContact>,
    /// Who was erased.
    pub erased: Vec<ErasedEntry>,
    /// Who was deleted in the ordinary way and can still be brought back.
    pub deleted: Vec<DeletedContact>,
}

/// A deleted contact whose values wait for an undo.
#[derive(Debug, Serialize, TS)]
pub struct DeletedContact {
    /// The number it had.
    pub id: i64,
    /// What it was called.
    pub name: String,
    /// Who deleted it.
    pub who: String,
    /// When, as an instant.
    pub at: String,
}

/// Which deleted contact is to be erased.
#[derive(Debug, Deserialize, TS)]
pub struct DeletedErasure {
    /// The number it had.
    pub id: i64,
    /// "Antrag vom 02.03.2026".
    #[serde(default)]
    pub reason: String,
}

/// For which day the yearly list is made.
#[derive(Debug, Deserialize, TS)]
pub struct DueRequest {
    /// The day; none: today.
    #[serde(default)]
    pub day: Option<NaiveDate>,
    /// After so many years without a sign of life somebody is listed as idle.
    pub idle_years: u32,
}

/// Somebody who may be erased.
#[derive(Debug, Serialize, TS)]
pub struct DueContact {
    /// The contact.
    pub id: i64,
    /// The name.
    pub name: String,
    /// Why.
    #[ts(as = "Code<Why>")]
    pub why: Why,
    /// Since when; for idle ones the last sign of life.
    pub since: NaiveDate,
}

pub(crate) fn overview(desk: &mut Desk, (): ()) -> Result<DataProtection> {
    let connection = desk.office()?.read();
    Ok(DataProtection {
        rules: core::retention::rules(connection)?.into_iter().map(Into::into).collect(),
        holds: core::hold::list(connection)?.into_iter().map(Into::into).collect(),
        restricted: core::restrict::list(connection)?.into_iter().map(restricted).collect(),
        erased: core::erased::list(connection)?
            .into_iter()
            .map(|erased| ErasedEntry { contact: erased.contact.0, on: erased.on, reason: erased.reason })
            .collect(),
        deleted: core::deleted::list(connection)?
            .into_iter()
            .map(|one| DeletedContact { id: one.contact.0, name: one.name, who: one.who, at: one.at })
            .collect(),
    })
}

fn restricted(found: core::restrict::Restricted) -> RestrictedContact {
    RestrictedContact {
        id: found.contact.0,
        name: found.name,
        since: found.since,
        until: found.until,
        reason: found.reason,
    }
}

pub(crate) fn rule_save(desk: &mut Desk, rule: RetentionRule) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let done = core::retention::save(office, &rule.into(), &moment)?;
    desk.done(done);
    Ok(())
}

pub(crate) fn hold_save(desk: &mut Desk, hold: Hold) -> Result<Saved> {
    let (office, moment) = desk.at_work()?;
    let done = core::hold::save(office, &hold.into(), &moment)?;
    Ok(Saved { id: desk.done(done).0 })
}

pub(crate) fn hold_remove(desk: &mut Desk, request: ById) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let done = core::hold::remove(office, RetentionHoldId(request.id), &moment)?;
    desk.done(done);
    Ok(())
}

pub(crate) fn restrict(desk: &mut Desk, request: RestrictRequest) -> Result<RestrictedContact> {
    let (office, moment) = desk.at_work()?;
    let done = core::restrict::restrict(office, ContactId(request.id), &request.reason, &moment)?;
    Ok(restricted(desk.done(done)))
}

pub(crate) fn restrict_lift(desk: &mut Desk, request: ById) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let done = core::restrict::lift(office, ContactId(request.id), &moment)?;
    desk.done(done);
    Ok(())
}

/// So many rows are looked through at a time while texts that name somebody are sought.
const ROWS_AT_ONCE: usize = 2_000;

/// So many contacts are looked at at a time for the yearly list.
const CONTACTS_AT_ONCE: usize = 200;

pub(crate) async fn erasure_preview(ctx: Ctx, request: ById) -> Result<ErasurePreview> {
    let id = ContactId(request.id);
    let mentions = mentions(&ctx, id).await?;
    ctx.desk(move |desk| {
        let today = desk.today();
        let copies = holding_copies(desk)?;
        let office = desk.office()?;
        let preview = core::erase::preview(office, id, today)?;
        Ok(ErasurePreview {
            name: preview.name,
            allowed: preview.allowed,
            free_on: preview.free_on,
            goes: preview.goes.into_iter().map(|goes| ErasedRows { table: goes.table, rows: goes.rows }).collect(),
            stays: preview
                .stays
                .into_iter()
                .map(|stays| StayingRecord { record: stays.record.into(), title: stays.title })
                .collect(),
            duties: preview.duties.into_iter().map(Into::into).collect(),
            holds: preview.holds.into_iter().map(Into::into).collect(),
            mentions: mentions.into_iter().map(mention).collect(),
            copies,
            restricted: core::restrict::since(office.read(), id)?,
        })
    })
    .await
}

/// Texts of other records that name a contact, looked for in slices between other work.
pub(crate) async fn mentions(ctx: &Ctx, id: ContactId) -> Result<Vec<core::Mention>> {
    let mut progress = Progress::of(ctx);
    let mut search = ctx.desk(move |desk| Ok(core::Mentions::of(desk.office()?.read(), id)?)).await?;
    let mut seen = 0;
    loop {
        let (more, back) = ctx
            .desk(move |desk| {
                let more = search.step(desk.office()?.read(), ROWS_AT_ONCE)?;
                Ok((more, search))
            })
            .await?;
        search = back;
        seen += ROWS_AT_ONCE;
        if !progress.go_on(seen, 0) {
            return Err(kontor_core::Error::Cancelled.into());
        }
        if !more {
            break;
        }
    }
    Ok(search.found)
}

fn mention(found: core::Mention) -> Mention {
    Mention {
        place: MentionPlace { table: found.place.table, row: found.place.row, column: found.place.column },
        record: found.record.into(),
        title: found.title,
        excerpt: found.excerpt,
        by_name: found.by_name,
    }
}

/// The copies that were made so far: each of them may hold the person.
fn holding_copies(desk: &mut Desk) -> Result<Vec<HoldingCopy>> {
    let folder = backups::copies_folder(&desk.room);
    let entries = backups::own_copies(&folder, desk.open.as_ref().map(|open| &open.office))?;
    Ok(entries
        .into_iter()
        .filter_map(|entry| {
            let manifest = entry.manifest.as_ref()?;
            Some(HoldingCopy {
                file: entry.path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
                at: manifest.local.format("%Y-%m-%dT%H:%M:%S").to_string(),
                by_hand: manifest.reason == kontor_core::file::backup::Reason::Manual,
            })
        })
        .collect())
}

pub(crate) fn erase(desk: &mut Desk, request: ErasureRequest) -> Result<ErasureDone> {
    let (office, moment) = desk.at_work()?;
    let replace: Vec<core::mentions::Place> = request
        .replace
        .into_iter()
        .map(|place| core::mentions::Place { table: place.table, row: place.row, column: place.column })
        .collect();
    let done = core::erase::erase(office, ContactId(request.id), &request.reason, &replace, &moment)?;
    let mut left: Vec<String> = desk.done(done).left.into_iter().map(|(table, _)| table).collect();
    left.dedup();
    Ok(ErasureDone { left })
}

pub(crate) fn erase_deleted(desk: &mut Desk, request: DeletedErasure) -> Result<ErasureDone> {
    let (office, moment) = desk.at_work()?;
    let done = core::deleted::erase(office, ContactId(request.id), &request.reason, &moment)?;
    let mut left: Vec<String> = desk.done(done).left.into_iter().map(|(table, _)| table).collect();
    left.dedup();
    Ok(ErasureDone { left })
}

pub(crate) async fn due(ctx: Ctx, request: DueRequest) -> Result<Vec<DueContact>> {
    let mut progress = Progress::of(&ctx);
    let day = match request.day {
        Some(day) => day,
        None => ctx.desk(|desk| Ok(desk.today())).await?,
    };
    let mut look = Look::on(day, request.idle_years);
    loop {
        let (more, all, back) = ctx
            .desk(move |desk| {
                let office = desk.office()?;
                let all: usize = kontor_core::file::backup::Holds::of(office.read())?.contacts.try_into().unwrap_or(0);
                let more = look.step(office, CONTACTS_AT_ONCE)?;
                Ok((more, all, look))
            })
            .await?;
        look = back;
        if !progress.go_on(look.seen, all) {
            return Err(kontor_core::Error::Cancelled.into());
        }
        if !more {
            break;
        }
    }
    Ok(look
        .found
        .into_iter()
        .map(|found| DueContact { id: found.contact.0, name: found.name, why: found.why, since: found.since })
        .collect())
}

/// The answer under Art. 15 as JSON, the form in which another program can read it.
pub(crate) async fn report_json(ctx: Ctx, request: ById) -> Result<(&'static str, Vec<u8>)> {
    let (_, bytes) = report_bytes(&ctx, request.id).await?;
    Ok(("application/json", bytes))
}

/// The same, saved where the user chooses.
pub(crate) async fn report_save(ctx: Ctx, request: ById) -> Result<Option<SavedFile>> {
    let (name, bytes) = report_bytes(&ctx, request.id).await?;
    files::save_as(&ctx, DialogKind::Json, name, bytes).await
}

async fn report_bytes(ctx: &Ctx, id: i64) -> Result<(String, Vec<u8>)> {
    let mentions = mentions(ctx, ContactId(id)).await?;
    ctx.desk(move |desk| {
        let today = desk.today();
        let office = desk.office()?;
        let report = core::report::report(office, ContactId(id), &mentions, today)?;
        let information = information(office)?;
        let json = json!({ "format": "kontor-art15-1", "information": information, "report": report });
        let bytes = serde_json::to_vec_pretty(&json).map_err(|error| ApiError::bad_request(&error.to_string()))?;
        Ok((format!("Auskunft {today}.json"), bytes))
    })
    .await
}

/// What an answer must say beside the data (Art. 15 I a–h): purposes, recipients, source.
/// The office's own words, where it wrote some.
pub(crate) fn information(office: &kontor_core::Office) -> Result<serde_json::Value> {
    let text = |key: &str| -> Result<Option<String>> { Ok(settings::get(office.read(), key)?) };
    Ok(json!({
        "purposes": text("privacy_purposes")?,
        "recipients": text("privacy_recipients")?,
        "source": text("privacy_source")?,
    }))
}
