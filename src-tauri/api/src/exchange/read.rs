//! Reading a file and planning what each card becomes.

use std::collections::HashMap;

use kontor_core::contacts::import::{Fate, Planned, Planning};
use kontor_core::master_data::{firm, number_gap};
use kontor_core::own_fields::{self, OwnField, OwnFieldShape};
use kontor_core::record::RecordKind;
use kontor_exchange::csv::field::Plain;
use kontor_exchange::csv::{Columns, Field, Mapping, OwnColumn, Preset};
use kontor_exchange::{ReadOptions, Reading, Warning};
use serde::Serialize;
use serde_json::{Value, json};

use super::wire::{ImportColumn, ImportCounts, ImportPreview, ImportRead, ImportSheet};
use super::{Read, mappings, rejected};
use crate::desk::Ctx;
use crate::error::{ApiError, Result};
use crate::jobs::Progress;

/// So many rejects and warnings are sent; the counts tell the rest.
const LISTED: usize = 500;

/// So many cards are looked up in the book at a time.
const PLANNED_AT_ONCE: usize = 200;

/// How a file is read.
#[derive(Clone)]
struct How {
    token: String,
    preset: Option<Preset>,
    mapping: Option<Mapping>,
    sheet: Option<String>,
    country: String,
    own_fields: Vec<OwnColumn>,
}

pub(crate) async fn read(ctx: Ctx, request: ImportRead) -> Result<ImportPreview> {
    let (country, own_fields) = ctx
        .desk(|desk| {
            let connection = desk.office()?.read();
            let own = own_fields::all(connection, Some(RecordKind::Contact))?;
            Ok((firm::get(connection)?.1.country, own.into_iter().map(column_of).collect::<Vec<_>>()))
        })
        .await?;
    let offered = Field::offered().into_iter().chain(own_fields.iter().map(|own| Field::Own(own.code.clone())));
    let fields = offered.map(|field| field.code()).collect();
    let mapping: Option<Mapping> = match request.mapping {
        Some(value) => Some(
            serde_json::from_value(value)
                .map_err(|error| ApiError::new("MAPPING_INVALID", json!({ "detail": error.to_string() })))?,
        ),
        None => None,
    };
    let mut how = How {
        token: request.token,
        preset: preset(request.preset.as_deref())?,
        mapping,
        sheet: request.sheet,
        country,
        own_fields,
    };
    let progress = Progress::of(&ctx);
    let (mut name, mut reading, mut progress) = once(&ctx, how.clone(), progress).await?;
    let fingerprint = reading.columns.as_ref().and_then(mappings::fingerprint);
    let mut remembered = false;
    if let Some(fingerprint) = fingerprint {
        match (how.mapping.clone(), how.preset) {
            (Some(mapping), _) if request.remember => {
                ctx.desk(move |desk| mappings::remember(desk, &fingerprint, &mapping)).await?;
                remembered = true;
            }
            // Nobody has said what the columns mean: they mean what they meant the last time.
            (None, None) => {
                let kept = ctx.desk(move |desk| mappings::remembered(desk, &fingerprint)).await?;
                if kept.is_some() {
                    remembered = true;
                    how.mapping = kept;
                    (name, reading, progress) = once(&ctx, how, progress).await?;
                }
            }
            _ => {}
        }
    }
    let (mut reading, plan) = planned(&ctx, reading, request.on_match, &mut progress).await?;
    let gone = ctx.desk(|desk| Ok(number_gap::all_gone(desk.office()?.read())?)).await?;
    note_gone(&mut reading, &gone);
    let preview = ImportPreview {
        import: 0,
        name: name.clone(),
        format: code_of(&reading.format),
        preset: reading.preset.as_ref().map(code_of),
        sheet: reading.sheet.clone(),
        sheets: reading
            .sheets
            .iter()
            .map(|sheet| ImportSheet { name: sheet.name.clone(), recognised: sheet.recognised })
            .collect(),
        remembered,
        columns: reading.columns.as_ref().map(columns).unwrap_or_default(),
        fields,
        counts: counts(&reading, &plan),
        rejected: rejected::listed(&reading).take(LISTED).collect(),
        warnings: rejected::warnings(&reading).take(LISTED).collect(),
        rows: reading.cards.len(),
    };
    Ok(ImportPreview { import: ctx.room.imports.keep(Read { name, reading, plan }), ..preview })
}

/// An own field as the header of a table may name it.
fn column_of(field: OwnField) -> OwnColumn {
    let OwnFieldShape { code, name_de, name_en, .. } = field.shape;
    OwnColumn { code, names: [name_de, name_en].into_iter().filter(|name| !name.is_empty()).collect() }
}

async fn once(ctx: &Ctx, how: How, mut progress: Progress) -> Result<(String, Reading, Progress)> {
    let room = ctx.room.clone();
    ctx.compute(move || {
        let (name, bytes) = room.tokens.read(&how.token)?;
        let options = ReadOptions {
            preset: how.preset,
            mapping: how.mapping.as_ref(),
            country: &how.country,
            own_fields: &how.own_fields,
            sheet: how.sheet.as_deref(),
            progress: &mut |done, all| progress.go_on(done, all),
        };
        let reading = kontor_exchange::import::read(&bytes, &name, options)?;
        Ok((name, reading, progress))
    })
    .await
}

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

/// Numbers that were given to somebody who is deleted are not given again: said beside their rows.
fn note_gone(reading: &mut Reading, gone: &HashMap<(String, String), Value>) {
    if gone.is_empty() {
        return;
    }
    for foreign in &reading.cards {
        let card = &foreign.card;
        for (range, number) in [("customer", &card.customer_number), ("supplier", &card.supplier_number)] {
            let Some(number) = number else { continue };
            if let Some(data) = gone.get(&(range.to_owned(), number.trim().to_owned())) {
                let data = data.clone();
                reading.warnings.push(Warning { line: foreign.line, code: "IMPORT_NUMBER_GONE", data });
            }
        }
    }
}

fn preset(code: Option<&str>) -> Result<Option<Preset>> {
    let Some(code) = code else { return Ok(None) };
    Preset::parse(code).map(Some).ok_or_else(|| ApiError::new("PRESET_UNKNOWN", json!({ "text": code })))
}

/// The stable code of an enum that serde writes as text.
fn code_of<T: Serialize>(value: &T) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(ToOwned::to_owned)).unwrap_or_default()
}

fn columns(columns: &Columns) -> Vec<ImportColumn> {
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

pub(super) fn counts(reading: &Reading, plan: &[Planned]) -> ImportCounts {
    let of = |fate: Fate| plan.iter().filter(|row| row.issues.is_empty() && row.fate == fate).count();
    ImportCounts {
        read: reading.found,
        new: of(Fate::New),
        update: of(Fate::Update),
        skip: of(Fate::Skip),
        rejected: reading.rejected.len() + plan.iter().filter(|row| !row.issues.is_empty()).count(),
    }
}
