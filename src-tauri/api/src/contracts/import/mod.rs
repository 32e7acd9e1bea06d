//! Import of a register of contracts: first a plan that the user sees, then one write.

mod apply;
mod plan;
mod wire;

use kontor_core::contracts::import::{self as register, Choices, Defaults, Draft, Field, Knowing, Known, Plan, Ways};
use kontor_exchange::register::{self as table, Mapped, Register};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

pub(crate) use apply::{apply, discard, rejected_save};
pub(crate) use plan::{choose, indexes, row, rows, settle};
pub use wire::*;

use crate::desk::Ctx;
use crate::error::{ApiError, Result};
use crate::exchange::rejected::Originals;
use crate::exchange::{ImportPick, ImportRejected, ImportSheet, ImportWarning, LeavesOut, lock, mappings};
use crate::jobs::Progress;

/// Where the remembered mappings belong.
const PLACE: &str = "contracts-import";

/// So many rejects, warnings and names are sent; the counts tell the rest.
const LISTED: usize = 500;

/// So many rows are read between two looks at cancel.
const STEP: usize = 100;

/// A read register and its plan.
pub(crate) struct Read {
    name: String,
    register: Register,
    drafts: Vec<Draft>,
    known: Known,
    choices: Choices,
    plan: Plan,
}

impl LeavesOut for Read {
    fn originals(&self) -> Originals {
        let refused = self.plan.rows.iter().enumerate().filter(|(_, row)| row.fields.is_none());
        let mut sources: Vec<(usize, String)> =
            refused.map(|(at, _)| (self.register.rows[at].line, self.register.sources[at].clone())).collect();
        sources.extend(self.register.rejected.iter().map(|one| (one.line, one.source.clone())));
        sources.sort_by_key(|(line, _)| *line);
        Originals {
            name: self.name.clone(),
            format: self.register.format,
            head: self.register.head.clone(),
            sources: sources.into_iter().map(|(_, source)| source).collect(),
        }
    }
}

/// What is remembered for tables with the same headings.
#[derive(Serialize, Deserialize)]
struct Remembered {
    columns: Vec<ContractImportMapped>,
    defaults: Defaults,
}

pub(crate) async fn read(ctx: Ctx, request: ContractImportRead) -> Result<ContractImportPreview> {
    let mut progress = Progress::of(&ctx);
    let room = ctx.room.clone();
    let (token, sheet) = (request.token, request.sheet);
    let (name, mut found, mut progress) = ctx
        .compute(move || {
            let (name, bytes) = room.tokens.read(&token)?;
            let options =
                table::Options { sheet: sheet.as_deref(), progress: &mut |done, all| progress.go_on(done, all) };
            let found = table::read(&bytes, &name, options)?;
            Ok((name, found, progress))
        })
        .await?;
    let said = request.defaults.is_some();
    let mut defaults: Defaults = request.defaults.map(Into::into).unwrap_or_default();
    let remembered = remembered(&ctx, &mut found, request.mapping, said, &mut defaults).await?;
    let known = known(&ctx, &mut progress).await?;
    let (found, drafts, known, plan) = ctx
        .compute(move || {
            let drafts = drafts(&found, &known, defaults, &mut progress)?;
            let plan = register::settle(&drafts, &found.columns, &known, &Choices::default());
            Ok((found, drafts, known, plan))
        })
        .await?;
    let read = Read { name, register: found, drafts, known, choices: Choices::default(), plan };
    let preview = preview(&read, remembered, defaults);
    let import = ctx.room.registers.keep(read);
    let state = plan::state(&ctx, import).await?;
    Ok(ContractImportPreview { import, state, ..preview })
}

/// Lets the columns mean what was said now, or the last time; whether it is remembered.
async fn remembered(
    ctx: &Ctx,
    found: &mut Register,
    mapping: Option<Vec<ContractImportMapped>>,
    said_defaults: bool,
    defaults: &mut Defaults,
) -> Result<bool> {
    let headings = found.columns.iter().map(|column| column.heading.as_str());
    let fingerprint = if found.header { mappings::of_headers(headings) } else { None };
    if let Some(mapping) = &mapping {
        found.remap(&mapped(mapping));
        twice(found)?;
    }
    let Some(fingerprint) = fingerprint else { return Ok(false) };
    if mapping.is_some() || said_defaults {
        let columns = found
            .columns
            .iter()
            .map(|column| ContractImportMapped { heading: column.heading.clone(), field: column.field })
            .collect();
        let all = Remembered { columns, defaults: *defaults };
        ctx.desk(move |desk| mappings::note(desk, PLACE, &fingerprint, &all)).await?;
        return Ok(true);
    }
    // Nobody has said what the columns mean: they mean what they meant the last time.
    let kept: Option<Remembered> = ctx.desk(move |desk| mappings::recall(desk, PLACE, &fingerprint)).await?;
    let Some(kept) = kept else { return Ok(false) };
    found.remap(&mapped(&kept.columns));
    *defaults = kept.defaults;
    Ok(true)
}

fn mapped(mapping: &[ContractImportMapped]) -> Vec<Mapped> {
    mapping.iter().map(|one| Mapped { heading: one.heading.clone(), field: one.field }).collect()
}

/// Two columns cannot fill one field.
fn twice(found: &Register) -> Result<()> {
    for (at, column) in found.columns.iter().enumerate() {
        let before = found.columns[..at].iter().find(|other| other.field == column.field);
        if let Some(before) = before.filter(|_| !column.field.is_repeatable()) {
            return Err(ApiError::new("MAPPING_TWICE", json!({ "one": before.heading, "other": column.heading })));
        }
    }
    Ok(())
}

/// What the book holds, read in steps; other commands come in between.
async fn known(ctx: &Ctx, progress: &mut Progress) -> Result<Known> {
    let mut knowing = Knowing::begin();
    loop {
        if progress.is_cancelled() {
            return Err(kontor_core::Error::Cancelled.into());
        }
        let finished;
        (knowing, finished) = ctx
            .desk(move |desk| {
                let finished = knowing.step(desk.office()?.read())?;
                Ok((knowing, finished))
            })
            .await?;
        if finished {
            return Ok(knowing.finish());
        }
    }
}

fn drafts(found: &Register, known: &Known, defaults: Defaults, progress: &mut Progress) -> Result<Vec<Draft>> {
    let ways = Ways { columns: &found.columns, defaults, home: known.home(), currencies: &known.currencies };
    let mut drafts = Vec::with_capacity(found.rows.len());
    for (done, row) in found.rows.iter().enumerate() {
        if done % STEP == 0 && !progress.go_on(done, found.rows.len()) {
            return Err(kontor_core::Error::Cancelled.into());
        }
        drafts.push(register::read(row, &ways));
    }
    Ok(drafts)
}

fn preview(read: &Read, remembered: bool, defaults: Defaults) -> ContractImportPreview {
    let found = &read.register;
    let titled = found.columns.iter().any(|column| column.field == Field::Title);
    let needs = match (found.rows.is_empty(), titled) {
        (true, _) if found.rejected.is_empty() => Some("REGISTER_NO_ROWS"),
        (_, false) => Some("REGISTER_NEEDS_TITLE"),
        _ => None,
    };
    ContractImportPreview {
        import: 0,
        name: read.name.clone(),
        sheet: found.sheet.clone(),
        sheets: found
            .sheets
            .iter()
            .map(|sheet| ImportSheet { name: sheet.name.clone(), recognised: sheet.recognised })
            .collect(),
        remembered,
        columns: found
            .columns
            .iter()
            .zip(&found.shown)
            .map(|(column, shown)| ContractImportColumn {
                heading: column.heading.clone(),
                field: column.field,
                samples: shown.samples.clone(),
            })
            .collect(),
        defaults: defaults.into(),
        state: ContractImportState { counts: ContractImportCounts::default(), names: Vec::new(), names_all: 0 },
        needs: needs.map(ToOwned::to_owned),
        rejected: rejected(found).take(LISTED).collect(),
        warnings: found
            .warnings
            .iter()
            .take(LISTED)
            .map(|warning| ImportWarning {
                line: warning.line,
                code: warning.code.to_owned(),
                data: warning.data.clone(),
            })
            .collect(),
        rows: found.rows.len(),
    }
}

/// Lines that are no rows.
fn rejected(found: &Register) -> impl Iterator<Item = ImportRejected> + '_ {
    found.rejected.iter().map(|one| ImportRejected {
        line: one.line,
        reason: one.reason.to_owned(),
        data: one.data.clone(),
        source: one.source.clone(),
    })
}

/// Forgets what is remembered for tables with the headings of this one.
pub(crate) async fn forget_mapping(ctx: Ctx, request: ImportPick) -> Result<()> {
    let kept = ctx.room.registers.get(request.import)?;
    let fingerprint = mappings::of_headers(lock(&kept).register.columns.iter().map(|column| column.heading.as_str()));
    let fingerprint = fingerprint.ok_or_else(|| ApiError::new("IMPORT_GONE", Value::Null))?;
    ctx.desk(move |desk| mappings::let_go(desk, PLACE, &fingerprint)).await
}
