//! One change, or new prices, for many contracts: looked at first, written as one step.

use chrono::NaiveDate;
use kontor_core::contracts::costs::PaymentInterval;
use kontor_core::contracts::{Direction, NoticeForm, Phase, mass, raise};
use kontor_core::record::EntryId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ContractFilter, Money, chosen};
use crate::desk::Ctx;
use crate::error::Result;
use crate::jobs::Progress;
use crate::own_fields::OwnValue;
use crate::wire::{Code, FieldIssue};

/// So many contracts are looked at between two other jobs of the desk.
const SLICE: usize = 100;

/// So many rows are shown; the counts are of all.
const SHOWN: usize = 500;

/// What shall become of every contract.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "what", content = "value", rename_all = "snake_case")]
pub enum ContractMassChange {
    /// Is of this kind; none: of no kind.
    Kind(Option<i64>),
    /// Is borne by this cost centre alone; none: by none.
    CostCentre(Option<i64>),
    /// Is looked after by somebody.
    Responsible(String),
    /// Who pays.
    Direction(#[ts(as = "Code<Direction>")] Direction),
    /// What was decided: archived, in force.
    Phase(#[ts(as = "Code<Phase>")] Phase),
    /// The form of a notice.
    NoticeForm(#[ts(as = "Code<NoticeForm>")] NoticeForm),
    /// Gets a tag.
    AddTag(String),
    /// Loses a tag.
    RemoveTag(String),
    /// Reminds so many days before; none: as the office does.
    RemindDays(Option<Vec<u32>>),
    /// Gets a line at the end of the note.
    NoteLine(String),
    /// Has this in an own field; an empty text takes the value away.
    Own(OwnValue),
}

impl From<ContractMassChange> for mass::MassChange {
    fn from(change: ContractMassChange) -> Self {
        match change {
            ContractMassChange::Kind(id) => Self::Kind(id.map(EntryId)),
            ContractMassChange::CostCentre(id) => Self::CostCentre(id.map(EntryId)),
            ContractMassChange::Responsible(name) => Self::Responsible(name),
            ContractMassChange::Direction(direction) => Self::Direction(direction),
            ContractMassChange::Phase(phase) => Self::Phase(phase),
            ContractMassChange::NoticeForm(form) => Self::NoticeForm(form),
            ContractMassChange::AddTag(tag) => Self::AddTag(tag),
            ContractMassChange::RemoveTag(tag) => Self::RemoveTag(tag),
            ContractMassChange::RemindDays(days) => Self::RemindDays(days),
            ContractMassChange::NoteLine(line) => Self::NoteLine(line),
            ContractMassChange::Own(value) => Self::Own(value.into()),
        }
    }
}

/// A change to many contracts.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ContractMassRequest {
    /// Which contracts.
    pub filter: ContractFilter,
    /// What shall become of them.
    pub change: ContractMassChange,
}

/// What a change does to one contract.
#[derive(Debug, Serialize, TS)]
pub struct ContractMassRow {
    /// The contract.
    pub id: i64,
    /// Its title.
    pub title: String,
    /// What stands there now: an id of master data, a stored code, tags or days with `, ` between them, the last
    /// line of the note; `+` for several cost centres.
    pub before: String,
    /// What would stand there.
    pub after: String,
    /// Why it is refused.
    pub refusal: Option<FieldIssue>,
}

/// What a change would do.
#[derive(Debug, Default, Serialize, TS)]
pub struct ContractMassPreview {
    /// The first rows that change or are refused.
    pub rows: Vec<ContractMassRow>,
    /// How many are marked.
    pub marked: usize,
    /// How many of them change.
    pub changing: usize,
    /// How many refuse.
    pub refused: usize,
}

/// What a change did.
#[derive(Debug, Serialize, TS)]
pub struct ContractMassDone {
    /// How many were changed.
    pub changed: usize,
}

/// A preview that nobody waits for any more looks at no further contract.
fn wanted(progress: &mut Progress, looked_at: usize, all: usize) -> Result<()> {
    if progress.go_on(looked_at, all) { Ok(()) } else { Err(kontor_core::Error::Cancelled.into()) }
}

pub(crate) async fn preview(ctx: Ctx, request: ContractMassRequest) -> Result<ContractMassPreview> {
    let mut progress = Progress::of(&ctx);
    let change: mass::MassChange = request.change.into();
    let filter = request.filter;
    let ids = ctx.desk(move |desk| chosen(desk, &filter)).await?;
    let mut preview = ContractMassPreview { marked: ids.len(), ..ContractMassPreview::default() };
    for (index, slice) in ids.chunks(SLICE).enumerate() {
        wanted(&mut progress, index * SLICE, ids.len())?;
        let (slice, change) = (slice.to_vec(), change.clone());
        let rows = ctx.desk(move |desk| Ok(mass::preview(desk.office()?.read(), &slice, &change)?)).await?;
        for row in rows.into_iter().filter(|row| row.changes || row.refusal.is_some()) {
            preview.changing += usize::from(row.refusal.is_none());
            preview.refused += usize::from(row.refusal.is_some());
            if preview.rows.len() < SHOWN {
                let refusal = row.refusal.map(Into::into);
                let (id, title, before, after) = (row.id.0, row.title, row.before, row.after);
                preview.rows.push(ContractMassRow { id, title, before, after, refusal });
            }
        }
    }
    Ok(preview)
}

pub(crate) async fn apply(ctx: Ctx, request: ContractMassRequest) -> Result<ContractMassDone> {
    let mut progress = Progress::of(&ctx);
    ctx.desk(move |desk| {
        let ids = chosen(desk, &request.filter)?;
        crate::backups::copy_before_many(desk, ids.len())?;
        let (office, moment) = desk.at_work()?;
        let all = ids.len();
        let change = request.change.into();
        let done = mass::apply(office, &ids, &change, &moment, &mut |done| progress.go_on(done, all))?;
        Ok(ContractMassDone { changed: desk.done(done) })
    })
    .await
}

/// By how much a price changes.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(tag = "by", content = "value", rename_all = "snake_case")]
pub enum ContractRaiseBy {
    /// Basis points: 350 is 3.5 % more, below zero less.
    Percent(i64),
    /// An amount; contracts in another currency refuse it.
    Amount(Money),
}

/// New prices for many contracts.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ContractRaiseRequest {
    /// Which contracts.
    pub filter: ContractFilter,
    /// From when on the new price holds.
    pub from: NaiveDate,
    /// By how much it changes.
    pub by: ContractRaiseBy,
    /// Rounded to this many minor units (100: whole euros); 0: not.
    #[serde(default)]
    pub round_to: i64,
    /// "Indexanpassung".
    #[serde(default)]
    pub reason: String,
}

/// What a new price does to one contract.
#[derive(Debug, Serialize, TS)]
pub struct ContractRaiseRow {
    /// The contract.
    pub id: i64,
    /// Its title.
    pub title: String,
    /// What is paid each time until then.
    pub before: Option<Money>,
    /// What is paid each time from then on.
    pub after: Option<Money>,
    /// How often.
    #[ts(as = "Option<Code<PaymentInterval>>")]
    pub interval: Option<PaymentInterval>,
    /// Why it is refused.
    pub refusal: Option<FieldIssue>,
}

/// What new prices would do.
#[derive(Debug, Default, Serialize, TS)]
pub struct ContractRaisePreview {
    /// The first rows.
    pub rows: Vec<ContractRaiseRow>,
    /// How many are marked.
    pub marked: usize,
    /// How many of them get a new price.
    pub changing: usize,
    /// How many refuse.
    pub refused: usize,
}

impl ContractRaiseRequest {
    fn raise(&self) -> raise::Raise {
        let by = match self.by {
            ContractRaiseBy::Percent(points) => raise::By::Percent(points),
            ContractRaiseBy::Amount(more) => raise::By::Amount(more.into()),
        };
        raise::Raise { from: self.from, by, round_to: self.round_to, reason: self.reason.clone() }
    }
}

pub(crate) async fn raise_preview(ctx: Ctx, request: ContractRaiseRequest) -> Result<ContractRaisePreview> {
    let mut progress = Progress::of(&ctx);
    let raise = request.raise();
    let filter = request.filter;
    let ids = {
        let raise = raise.clone();
        ctx.desk(move |desk| {
            raise::preview(desk.office()?.read(), &[], &raise)?;
            chosen(desk, &filter)
        })
        .await?
    };
    let mut preview = ContractRaisePreview { marked: ids.len(), ..ContractRaisePreview::default() };
    for (index, slice) in ids.chunks(SLICE).enumerate() {
        wanted(&mut progress, index * SLICE, ids.len())?;
        let (slice, raise) = (slice.to_vec(), raise.clone());
        let rows = ctx.desk(move |desk| Ok(raise::preview(desk.office()?.read(), &slice, &raise)?)).await?;
        for row in rows {
            preview.changing += usize::from(row.refusal.is_none());
            preview.refused += usize::from(row.refusal.is_some());
            if preview.rows.len() < SHOWN {
                preview.rows.push(ContractRaiseRow {
                    id: row.id.0,
                    title: row.title,
                    before: row.before.map(Into::into),
                    after: row.after.map(Into::into),
                    interval: row.interval,
                    refusal: row.refusal.map(Into::into),
                });
            }
        }
    }
    Ok(preview)
}

pub(crate) async fn raise_apply(ctx: Ctx, request: ContractRaiseRequest) -> Result<ContractMassDone> {
    let mut progress = Progress::of(&ctx);
    ctx.desk(move |desk| {
        let ids = chosen(desk, &request.filter)?;
        crate::backups::copy_before_many(desk, ids.len())?;
        let (office, moment) = desk.at_work()?;
        let all = ids.len();
        let done = raise::apply(office, &ids, &request.raise(), &moment, &mut |done| progress.go_on(done, all))?;
        Ok(ContractMassDone { changed: desk.done(done) })
    })
    .await
}
