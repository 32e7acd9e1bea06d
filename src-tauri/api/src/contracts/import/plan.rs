//! The planned rows: shown page by page, looked at closely, and decided otherwise.

use kontor_core::Office;
use kontor_core::contracts as book;
use kontor_core::contracts::ground::Ground;
use kontor_core::contracts::import::{self as register, Choice, Fate, Part, Planned, Same};
use kontor_core::record::ContactId;
use kontor_core::search::title;
use kontor_words as words;
use serde_json::Value;

use super::{
    ContractImportCell, ContractImportChoose, ContractImportCounts, ContractImportIndexes, ContractImportName,
    ContractImportNear, ContractImportOnly, ContractImportRow, ContractImportRowDetail, ContractImportRowPick,
    ContractImportRows, ContractImportSame, ContractImportSettle, ContractImportState, LISTED, Read,
};
use crate::contracts::{in_words, lang_of};
use crate::desk::Ctx;
use crate::error::{ApiError, Result};
use crate::exchange::lock;

/// So much of a cell is shown beside the plan.
const SHOWN: usize = 500;

impl ContractImportOnly {
    fn fits(self, planned: &Planned) -> bool {
        let new = planned.fields.is_some() && planned.fate == Fate::New;
        match self {
            Self::Refused => planned.fields.is_none(),
            Self::New => new,
            Self::Doubtful => new && !planned.doubts.is_empty(),
            Self::Skip => planned.fields.is_some() && planned.fate == Fate::Skip,
        }
    }
}

fn chosen(read: &Read, only: Option<ContractImportOnly>) -> impl Iterator<Item = usize> + '_ {
    let rows = read.plan.rows.iter().enumerate();
    rows.filter(move |(_, planned)| only.is_none_or(|only| only.fits(planned))).map(|(at, _)| at)
}

pub(crate) async fn rows(ctx: Ctx, request: ContractImportRows) -> Result<Vec<ContractImportRow>> {
    let kept = ctx.room.registers.get(request.import)?;
    ctx.desk(move |desk| {
        let lang = lang_of(desk);
        let read = lock(&kept);
        let office = desk.office()?;
        chosen(&read, request.only)
            .skip(request.offset)
            .take(request.limit)
            .map(|index| row_at(office, &read, index, lang))
            .collect()
    })
    .await
}

pub(crate) async fn indexes(ctx: Ctx, request: ContractImportIndexes) -> Result<Vec<usize>> {
    let kept = ctx.room.registers.get(request.import)?;
    let read = lock(&kept);
    Ok(chosen(&read, request.only).collect())
}

/// One row with its cells, its terms in words and what follows from them.
pub(crate) async fn row(ctx: Ctx, request: ContractImportRowPick) -> Result<ContractImportRowDetail> {
    let kept = ctx.room.registers.get(request.import)?;
    ctx.desk(move |desk| {
        let (lang, today) = (lang_of(desk), desk.today());
        let read = lock(&kept);
        if request.index >= read.plan.rows.len() {
            return Err(ApiError::new("IMPORT_GONE", Value::Null));
        }
        let office = desk.office()?;
        let fields = read.plan.rows[request.index].fields.as_ref();
        let terms = match fields {
            Some(fields) => Some(Ground::of(office.read())?.applied_to(&fields.terms)),
            None => None,
        };
        let cells = read.register.columns.iter().zip(&read.register.rows[request.index].cells);
        Ok(ContractImportRowDetail {
            row: row_at(office, &read, request.index, lang)?,
            cells: cells
                .filter(|(_, text)| !text.is_empty())
                .map(|(column, text)| ContractImportCell {
                    heading: column.heading.clone(),
                    field: column.field,
                    text: text.chars().take(SHOWN).collect(),
                })
                .collect(),
            terms: terms.as_ref().map(|terms| words::contracts::terms_in_words(terms, lang)).unwrap_or_default(),
            deadline: terms
                .filter(|_| fields.is_some_and(|fields| fields.notice_given_on.is_none()))
                .and_then(|terms| book::deadline(&terms, today).ok())
                .map(|deadline| in_words(deadline, lang)),
            note: fields.map(|fields| fields.note.clone()).unwrap_or_default(),
        })
    })
    .await
}

fn row_at(office: &Office, read: &Read, index: usize, lang: words::Lang) -> Result<ContractImportRow> {
    let (draft, planned) = (&read.drafts[index], &read.plan.rows[index]);
    let fields = planned.fields.as_ref();
    let partner_id = fields.and_then(|fields| fields.partner_id);
    let partner = match partner_id {
        Some(id) => contact(office, id)?.0,
        None => draft.partner.clone(),
    };
    let same = match planned.same {
        Some(Same::Book(id, by)) => Some(ContractImportSame {
            by,
            contract: Some(id.0),
            title: title::of(office.read(), id.into()).map(|(title, _)| title).unwrap_or_default(),
            line: None,
        }),
        Some(Same::Line(line, by)) => {
            Some(ContractImportSame { by, contract: None, title: String::new(), line: Some(line) })
        }
        None => None,
    };
    let cost = fields.and_then(|fields| fields.costs.first());
    let rule = fields.map(|fields| fields.terms.notice_first.as_ref().unwrap_or(&fields.terms.notice));
    Ok(ContractImportRow {
        index,
        line: draft.line,
        title: draft.title.clone(),
        partner,
        partner_id: partner_id.map(|id| id.0),
        start: fields.map(|fields| fields.terms.start),
        notice: rule.map(|rule| words::contracts::rule_in_words(rule, lang)).unwrap_or_default(),
        amount: cost.map(|cost| cost.amount.into()),
        interval: cost.map(|cost| cost.interval),
        fate: planned.fate,
        same,
        issues: planned.issues.iter().map(Into::into).collect(),
        doubts: planned.doubts.iter().map(Into::into).collect(),
    })
}

/// A contact's name and what tells it from its namesakes; empty where it has gone since.
fn contact(office: &Office, id: ContactId) -> Result<(String, String)> {
    match title::of(office.read(), id.into()) {
        Ok(named) => Ok(named),
        Err(kontor_core::Error::NotFound(_)) => Ok((String::new(), String::new())),
        Err(error) => Err(error.into()),
    }
}

pub(crate) async fn choose(ctx: Ctx, request: ContractImportChoose) -> Result<ContractImportState> {
    again(&ctx, request.import, move |read| {
        let known = |read: &Read| {
            let rows = read.plan.rows.iter().enumerate();
            rows.filter(|(_, row)| row.same.is_some()).map(|(at, _)| at).collect::<Vec<_>>()
        };
        for index in request.indexes.unwrap_or_else(|| known(read)) {
            if index < read.drafts.len() {
                read.choices.fates.insert(index, request.fate);
            }
        }
    })
    .await
}

pub(crate) async fn settle(ctx: Ctx, request: ContractImportSettle) -> Result<ContractImportState> {
    let choice: Choice = request.choice.into();
    again(&ctx, request.import, move |read| {
        let wanted = |name: &&register::Name| match &request.key {
            Some(key) => name.part == request.part && name.key == *key,
            None => name.part == request.part && name.near.is_empty(),
        };
        let places: Vec<(Part, String)> =
            read.plan.names.iter().filter(wanted).map(|name| (name.part, name.key.clone())).collect();
        for place in places {
            read.choices.names.insert(place, choice);
        }
    })
    .await
}

/// Changes the choices and settles every row anew, away from the desk.
async fn again(ctx: &Ctx, import: u64, change: impl FnOnce(&mut Read) + Send + 'static) -> Result<ContractImportState> {
    let kept = ctx.room.registers.get(import)?;
    ctx.compute(move || {
        let mut read = lock(&kept);
        change(&mut read);
        read.plan = register::settle(&read.drafts, &read.register.columns, &read.known, &read.choices);
        Ok(())
    })
    .await?;
    state(ctx, import).await
}

/// How the plan stands, with the names of the contacts that come near.
pub(super) async fn state(ctx: &Ctx, import: u64) -> Result<ContractImportState> {
    let kept = ctx.room.registers.get(import)?;
    ctx.desk(move |desk| {
        let read = lock(&kept);
        let office = desk.office()?;
        let mut names: Vec<&register::Name> = read.plan.names.iter().collect();
        // What comes near is looked at first; the order is otherwise kept.
        names.sort_by_key(|name| (name.part, name.near.is_empty()));
        let listed = names.iter().take(LISTED).map(|name| {
            let near = name.near.iter().map(|id| {
                let (name, detail) = contact(office, *id)?;
                Ok(ContractImportNear { id: id.0, name, detail })
            });
            Ok(ContractImportName {
                part: name.part,
                key: name.key.clone(),
                text: name.text.clone(),
                rows: name.rows,
                near: near.collect::<Result<_>>()?,
                choice: name.choice.into(),
            })
        });
        Ok(ContractImportState { counts: counts(&read), names: listed.collect::<Result<_>>()?, names_all: names.len() })
    })
    .await
}

fn counts(read: &Read) -> ContractImportCounts {
    let of = |only: ContractImportOnly| read.plan.rows.iter().filter(|row| only.fits(row)).count();
    let made = read.plan.made();
    let contacts = made.keys().filter(|(part, _)| *part == Part::Partner).count();
    ContractImportCounts {
        read: read.plan.rows.len() + read.register.rejected.len(),
        new: of(ContractImportOnly::New),
        skip: of(ContractImportOnly::Skip),
        doubtful: of(ContractImportOnly::Doubtful),
        refused: of(ContractImportOnly::Refused) + read.register.rejected.len(),
        contacts,
        entries: made.len() - contacts,
    }
}
