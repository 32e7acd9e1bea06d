//! The planned rows: shown page by page, looked at closely, and decided otherwise.

use kontor_core::Office;
use kontor_core::contacts::ForeignCard;
use kontor_core::contacts::import::{self, Fate, Planned};
use kontor_core::contacts::matching::{self, Match};
use kontor_core::search::title;
use serde_json::Value;

use super::wire::{
    ImportChange, ImportChoose, ImportCounts, ImportIndexes, ImportOnly, ImportRow, ImportRowDetail, ImportRowPick,
    ImportRows,
};
use super::{Read, lock, read};
use crate::desk::Ctx;
use crate::error::{ApiError, Result};

impl ImportOnly {
    fn fits(self, planned: &Planned) -> bool {
        match self {
            Self::Refused => !planned.issues.is_empty(),
            Self::New => planned.issues.is_empty() && planned.fate == Fate::New,
            Self::Update => planned.issues.is_empty() && planned.fate == Fate::Update,
            Self::Skip => planned.issues.is_empty() && planned.fate == Fate::Skip,
        }
    }
}

fn chosen(read: &Read, only: Option<ImportOnly>) -> impl Iterator<Item = usize> + '_ {
    read.plan
        .iter()
        .enumerate()
        .filter(move |(_, planned)| only.is_none_or(|only| only.fits(planned)))
        .map(|(at, _)| at)
}

pub(crate) async fn rows(ctx: Ctx, request: ImportRows) -> Result<Vec<ImportRow>> {
    let kept = ctx.room.imports.get(request.import)?;
    ctx.desk(move |desk| {
        let read = lock(&kept);
        let office = desk.office()?;
        chosen(&read, request.only)
            .skip(request.offset)
            .take(request.limit)
            .map(|index| row_at(office, &read, index))
            .collect()
    })
    .await
}

pub(crate) async fn indexes(ctx: Ctx, request: ImportIndexes) -> Result<Vec<usize>> {
    let kept = ctx.room.imports.get(request.import)?;
    let read = lock(&kept);
    Ok(chosen(&read, request.only).collect())
}

/// One row with what it would change, value by value.
pub(crate) async fn row(ctx: Ctx, request: ImportRowPick) -> Result<ImportRowDetail> {
    let kept = ctx.room.imports.get(request.import)?;
    ctx.desk(move |desk| {
        let read = lock(&kept);
        if request.index >= read.plan.len() {
            return Err(ApiError::new("IMPORT_GONE", Value::Null));
        }
        let office = desk.office()?;
        let changes = import::differences(office.read(), &read.reading.cards, &read.plan, request.index)?;
        Ok(ImportRowDetail {
            row: row_at(office, &read, request.index)?,
            changes: changes
                .into_iter()
                .map(|one| ImportChange { field: one.field.into_owned(), label: one.label, old: one.old, new: one.new })
                .collect(),
        })
    })
    .await
}

fn row_at(office: &Office, read: &Read, index: usize) -> Result<ImportRow> {
    let (foreign, planned) = (&read.reading.cards[index], &read.plan[index]);
    let (match_name, match_id) = match planned.matched {
        // It may have been merged or deleted since the plan was made.
        Some(Match::Book(id, _)) => match matching::present(office.read(), id)? {
            Some(id) => (Some(title::of(office.read(), id.into())?.0), Some(id.0)),
            None => (None, None),
        },
        Some(Match::Batch(earlier, _)) => (Some(read.reading.cards[earlier].card.display_name()), None),
        None => (None, None),
    };
    Ok(shown(index, foreign, planned, match_name, match_id))
}

fn shown(
    index: usize,
    foreign: &ForeignCard,
    planned: &Planned,
    match_name: Option<String>,
    match_id: Option<i64>,
) -> ImportRow {
    let card = &foreign.card;
    let address = card.addresses.first();
    ImportRow {
        index,
        line: foreign.line,
        name: card.listed_name(),
        organisation: card.positions.first().map(|position| position.organisation.clone()).unwrap_or_default(),
        street: address.map(|address| address.street.clone()).unwrap_or_default(),
        postal_code: address.map(|address| address.postal_code.clone()).unwrap_or_default(),
        town: address.map(|address| address.town.clone()).unwrap_or_default(),
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
    Ok(read::counts(&read.reading, &read.plan))
}
