//! Commands for contacts that stand in the book twice: scan, dismiss, merge.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use kontor_core::contacts::address::Purpose;
use kontor_core::contacts::block::{self, Style};
use kontor_core::contacts::duplicates::{self as core, Candidate, Group, Scan, dismissed, profile};
use kontor_core::contacts::{Contact, list, merge as core_merge, phone, read};
use kontor_core::record::ContactId;
use kontor_core::search::title;
use kontor_core::{Error, Office};
use kontor_words::{Lang, duplicates as words};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::contacts::{AddressBlock, ContactRow};
use crate::desk::{Ctx, Desk, RoomInner};
use crate::error::{ApiError, Result};
use crate::jobs::Progress;
use crate::wire::{ByIds, Code};

/// Why two contacts may be one, or not.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LookalikeReason {
    /// The stable code.
    #[ts(as = "Code<core::ReasonCode>")]
    pub code: core::ReasonCode,
    /// In words, in the window's language.
    pub text: String,
    /// It speaks against it.
    pub against: bool,
}

/// A contact of the book that is like the one being typed.
#[derive(Debug, Serialize, TS)]
pub struct Lookalike {
    /// The contact.
    pub row: ContactRow,
    /// 0 to 100.
    pub score: u8,
    /// Why, the weightiest first.
    pub reasons: Vec<LookalikeReason>,
}

/// A finished scan.
#[derive(Debug, Serialize, TS)]
pub struct DuplicatesScan {
    /// Names it in the other commands.
    pub scan: u64,
    /// How many groups were found.
    pub groups: usize,
    /// How many contacts were looked at.
    pub looked_at: usize,
}

/// Which groups of a scan.
#[derive(Debug, Deserialize, TS)]
pub struct DuplicatesPage {
    /// The scan.
    pub scan: u64,
    /// The first group.
    pub offset: usize,
    /// At most so many.
    pub limit: usize,
}

/// Contacts that may be one.
#[derive(Debug, Serialize, TS)]
pub struct DuplicateGroup {
    /// Its place in the scan, which stays when others are settled.
    pub id: usize,
    /// The contacts.
    pub members: Vec<ContactRow>,
    /// 0 to 100, of the pair that is most alike.
    pub score: u8,
    /// Why.
    pub reasons: Vec<LookalikeReason>,
}

/// A page of groups; those that were settled meanwhile are left out.
#[derive(Debug, Serialize, TS)]
pub struct DuplicateGroups {
    /// The groups, the most alike first.
    pub groups: Vec<DuplicateGroup>,
    /// How many are left.
    pub count: usize,
}

/// A pair that a person called different.
#[derive(Debug, Serialize, TS)]
pub struct DismissedPair {
    /// Names it for taking it back.
    pub id: i64,
    /// One contact.
    pub first: i64,
    /// Its name.
    pub first_name: String,
    /// What tells it from its namesakes.
    pub first_detail: String,
    /// The other one.
    pub second: i64,
    /// Its name.
    pub second_name: String,
    /// What tells it from its namesakes.
    pub second_detail: String,
}

/// Which contacts are to be one.
#[derive(Debug, Deserialize, TS)]
pub struct MergePick {
    /// At least two.
    pub ids: Vec<i64>,
    /// The one that stays; none: one is proposed.
    #[serde(default)]
    pub survivor: Option<i64>,
    /// Whose value a field takes; without a word the proposed one.
    #[serde(default)]
    pub fields: BTreeMap<String, i64>,
}

/// A single value of which one is kept.
#[derive(Debug, Serialize, TS)]
pub struct MergeField {
    /// The field, as stored: `given`, `vat_id`.
    pub column: String,
    /// What each contact says as stored, in the order of the contacts; empty where it says nothing.
    pub values: Vec<String>,
    /// Whose value is proposed.
    pub chosen: i64,
    /// Whether two of them say different things.
    pub differs: bool,
}

/// A line of a list, kept once.
#[derive(Debug, Serialize, TS)]
pub struct MergeLine {
    /// `position`, `email`, `phone`, `web`, `address`, `contact_category`.
    pub list: String,
    /// As it reads; of a category its id.
    pub text: String,
    /// Which contacts have it.
    pub of: Vec<i64>,
    /// Under which label each of them has it; the first that says something is kept.
    pub labels: Vec<String>,
}

/// Something counted.
#[derive(Debug, Serialize, TS)]
pub struct MergeCount {
    /// A kind of record, or a table.
    pub name: String,
    /// How many.
    pub count: usize,
}

/// What a merge would give.
#[derive(Debug, Serialize, TS)]
pub struct MergePreview {
    /// The contact that stays.
    pub survivor: i64,
    /// All of them, the one that stays first.
    pub contacts: Vec<ContactRow>,
    /// Single values that anybody has.
    pub fields: Vec<MergeField>,
    /// Lines of lists.
    pub lines: Vec<MergeLine>,
    /// Files, own values and whatever else goes over, by table.
    pub further: Vec<MergeCount>,
    /// Other records that will refer to the one that stays, by kind.
    pub users: Vec<MergeCount>,
    /// How letters are addressed to the one that stays, today.
    pub block_before: AddressBlock,
    /// How they would be addressed after the merge.
    pub block: AddressBlock,
}

/// A merge that was decided.
#[derive(Debug, Deserialize, TS)]
pub struct ContactsMerge {
    /// The contact that stays.
    pub survivor: i64,
    /// Those that become part of it.
    pub others: Vec<i64>,
    /// Whose value a field takes; without a word the proposed one.
    #[serde(default)]
    pub fields: BTreeMap<String, i64>,
    /// Whether values that found no place become lines of the note.
    #[serde(default = "yes")]
    pub keep_lost: bool,
}

const fn yes() -> bool {
    true
}

/// What a merge did.
#[derive(Debug, Serialize, TS)]
pub struct MergeDone {
    /// The contact that stayed.
    pub id: i64,
    /// What found no single place, in words.
    pub unplaced: Vec<String>,
}

/// The last scan, until another is made or the office is closed.
#[derive(Default)]
pub(crate) struct Scans {
    last: Mutex<(u64, Option<Arc<Vec<Group>>>)>,
}

impl Scans {
    fn keep(&self, groups: Vec<Group>) -> u64 {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        *last = (last.0 + 1, Some(Arc::new(groups)));
        last.0
    }

    fn get(&self, number: u64) -> Result<Arc<Vec<Group>>> {
        let last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        match &last.1 {
            Some(groups) if last.0 == number => Ok(groups.clone()),
            _ => Err(ApiError::new("SCAN_GONE", Value::Null)),
        }
    }

    pub(crate) fn clear(&self) {
        self.last.lock().unwrap_or_else(PoisonError::into_inner).1 = None;
    }
}

/// The window's language.
pub(crate) fn lang(room: &RoomInner) -> Lang {
    if room.language() == "en" { Lang::En } else { Lang::De }
}

fn reasons(reasons: &[core::Reason], lang: Lang) -> Vec<LookalikeReason> {
    reasons
        .iter()
        .map(|reason| LookalikeReason {
            code: reason.code,
            text: words::reason(reason.code, &told(reason), lang),
            against: reason.points < 0,
        })
        .collect()
}

/// What agrees, as people write it.
fn told(reason: &core::Reason) -> String {
    match reason.code {
        core::ReasonCode::SamePhone | core::ReasonCode::SharedPhone => phone::shown(&reason.value, Some(&reason.value)),
        _ => reason.value.clone(),
    }
}

/// Those of the book who are like a card, as the window shows them.
pub(crate) fn lookalikes(office: &Office, found: &[Candidate], lang: Lang) -> Result<Vec<Lookalike>> {
    let connection = office.read();
    let mut lookalikes = Vec::with_capacity(found.len());
    for candidate in found {
        for found in list::rows(connection, &[candidate.id.0])? {
            lookalikes.push(Lookalike {
                row: found.into(),
                score: candidate.judgement.score,
                reasons: reasons(&candidate.judgement.reasons, lang),
            });
        }
    }
    Ok(lookalikes)
}

/// So many contacts are copied out of the office at a time, so that the desk stays free.
const COPIED_AT_ONCE: usize = 1_000;

pub(crate) async fn scan(ctx: Ctx, (): ()) -> Result<DuplicatesScan> {
    let mut progress = Progress::of(&ctx);
    let (total, pairs) = ctx
        .desk(|desk| {
            let connection = desk.office()?.read();
            Ok((profile::count(connection)?, dismissed::pairs(connection)?))
        })
        .await?;
    // Reading is about half of the work; the bar goes on with the comparison.
    let mut scan = Scan::default();
    let mut after = 0;
    loop {
        if !progress.go_on(scan.len(), total.max(1) * 2) {
            return Err(Error::Cancelled.into());
        }
        let slice = ctx.desk(move |desk| Ok(profile::cards(desk.office()?.read(), after, COPIED_AT_ONCE)?)).await?;
        let Some((last, _)) = slice.last() else { break };
        after = *last;
        scan = ctx
            .compute(move || {
                scan.take(&slice);
                Ok(scan)
            })
            .await?;
    }
    let looked_at = scan.len();
    let groups = ctx
        .compute(move || {
            let half = total.max(1);
            let groups =
                scan.groups(&pairs, &mut |done, all| progress.go_on(half + half * done / all.max(1), half * 2))?;
            progress.go_on(half * 2, half * 2);
            Ok(groups)
        })
        .await?;
    let found = groups.len();
    Ok(DuplicatesScan { scan: ctx.room.scans.keep(groups), groups: found, looked_at })
}

pub(crate) fn page(desk: &mut Desk, request: DuplicatesPage) -> Result<DuplicateGroups> {
    let found = desk.room.scans.get(request.scan)?;
    let lang = lang(&desk.room);
    let office = desk.office()?;
    let standing = core::scan::standing(office, request.scan, &found)?;
    let connection = office.read();
    let mut groups = Vec::new();
    for (id, left) in standing.iter().skip(request.offset).take(request.limit.min(500)) {
        let pairs = || left.iter().map(|at| &found[*id].pairs[*at]);
        let Some(best) = pairs().next() else { continue };
        let members: Vec<i64> = Group::members(pairs()).into_iter().map(|id| id.0).collect();
        groups.push(DuplicateGroup {
            id: *id,
            members: list::rows(connection, &members)?.into_iter().map(Into::into).collect(),
            score: best.judgement.score,
            reasons: reasons(&best.judgement.reasons, lang)
                .into_iter()
                .chain(reasons(&found[*id].against, lang))
                .collect(),
        });
    }
    Ok(DuplicateGroups { groups, count: standing.len() })
}

fn contacts(ids: &[i64]) -> Vec<ContactId> {
    ids.iter().copied().map(ContactId).collect()
}

pub(crate) fn dismiss(desk: &mut Desk, request: ByIds) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let done = dismissed::dismiss(office, &contacts(&request.ids), &moment)?;
    desk.done(done);
    Ok(())
}

pub(crate) fn dismissed_pairs(desk: &mut Desk, (): ()) -> Result<Vec<DismissedPair>> {
    let connection = desk.office()?.read();
    dismissed::all(connection)?
        .into_iter()
        .map(|pair| {
            let (first_name, first_detail) = title::of(connection, pair.first.into())?;
            let (second_name, second_detail) = title::of(connection, pair.second.into())?;
            let (first, second) = (pair.first.0, pair.second.0);
            Ok(DismissedPair { id: pair.id, first, first_name, first_detail, second, second_name, second_detail })
        })
        .collect()
}

pub(crate) fn restore(desk: &mut Desk, request: ByIds) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let done = dismissed::restore(office, &request.ids, &moment)?;
    desk.done(done);
    Ok(())
}

pub(crate) fn merge_preview(desk: &mut Desk, request: MergePick) -> Result<MergePreview> {
    let today = desk.today();
    let connection = desk.office()?.read();
    let ids = contacts(&request.ids);
    let survivor = match request.survivor {
        Some(id) => ContactId(id),
        None => core_merge::proposed(connection, &ids)?.ok_or_else(|| Error::field("ids", "MERGE_NEEDS_TWO"))?,
    };
    let others: Vec<ContactId> = ids.into_iter().filter(|id| *id != survivor).collect();
    let preview = core_merge::preview(connection, survivor, &others)?;
    let picked = request.fields.iter().map(|(column, id)| (column.clone(), ContactId(*id))).collect();
    let merged = core_merge::merged_card(connection, survivor, &others, &picked)?;
    let block = |contact: &Contact| block::of_contact(connection, contact, today, Purpose::Letter, Style::Open);
    let (block_before, block) = (block(&read::get(connection, survivor)?)?, block(&merged)?);
    let shown: Vec<i64> = preview.contacts.iter().map(|id| id.0).collect();
    Ok(MergePreview {
        survivor: survivor.0,
        contacts: list::rows(connection, &shown)?.into_iter().map(Into::into).collect(),
        fields: preview
            .fields
            .into_iter()
            .map(|field| MergeField {
                column: field.column,
                values: field.values,
                chosen: field.chosen.0,
                differs: field.differs,
            })
            .collect(),
        lines: preview
            .lists
            .into_iter()
            .map(|line| MergeLine {
                list: line.table.to_owned(),
                text: line.text,
                of: line.of.into_iter().map(|id| id.0).collect(),
                labels: line.labels,
            })
            .collect(),
        further: preview
            .further
            .into_iter()
            .map(|(table, count)| MergeCount { name: table.to_owned(), count })
            .collect(),
        users: preview
            .users
            .into_iter()
            .map(|(kind, count)| MergeCount { name: kind.code().to_owned(), count })
            .collect(),
        block_before: block_before.into(),
        block: block.into(),
    })
}

pub(crate) fn merge(desk: &mut Desk, request: ContactsMerge) -> Result<MergeDone> {
    let lang = lang(&desk.room);
    crate::backups::copy_before_many(desk, request.others.len() + 1)?;
    let (office, moment) = desk.at_work()?;
    let choice = core_merge::Choice {
        survivor: ContactId(request.survivor),
        others: contacts(&request.others),
        fields: request.fields.into_iter().map(|(column, id)| (column, ContactId(id))).collect(),
        keep_lost: request.keep_lost,
    };
    let saying = |one: &core_merge::Unplaced| words::unplaced(&one.table, &one.column, &one.value, &one.beside, lang);
    let merged = core_merge::merge(office, &choice, &saying, &moment)?;
    let merged = desk.done(merged);
    Ok(MergeDone { id: merged.survivor.0, unplaced: merged.unplaced })
}
