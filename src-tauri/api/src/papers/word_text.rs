//! A paper as a Word document, in which somebody goes on writing: agenda and minutes.

use std::sync::Arc;

use kontor_exchange::docx::write::{About, Body, CellLine, Emphasis, document};
use kontor_print::outline::{Outline, OutlineLine, OutlineRow, OutlineTable, Part, Weight};
use kontor_words::PaperLang;
use kontor_words::papers::common;

use super::{Document, DocumentPick};
use crate::desk::Ctx;
use crate::error::{ApiError, Result};
use crate::files::{self, SavedFile};
use crate::host::DialogKind;

/// The language as documents name it.
const fn language(lang: PaperLang) -> &'static str {
    match lang {
        PaperLang::De => "de-DE",
        PaperLang::DeAt => "de-AT",
        PaperLang::DeCh => "de-CH",
        PaperLang::En => "en-GB",
    }
}

fn write(outline: &Outline) -> Result<Vec<u8>> {
    let words = common(outline.lang);
    let about = About {
        title: outline.title.clone(),
        author: outline.author.clone(),
        language: language(outline.lang),
        head: outline.head.clone(),
        foot: outline.foot.clone(),
        page: (words.page, words.of),
        day: outline.day,
    };
    let mut body = Body::default();
    for part in &outline.parts {
        put(&mut body, part);
    }
    document(&about, &body).map_err(|error| ApiError::new(error.code(), error.data()))
}

fn put(body: &mut Body, part: &Part) {
    match part {
        Part::Sender(lines) => body.sender(lines),
        Part::Title(text) => body.title(text),
        Part::Subtitle(text) => body.subtitle(text),
        Part::Facts(facts) => body.facts(facts),
        Part::Heading { number, text } => body.heading(number, text),
        Part::Text(text) => body.text(text),
        Part::Note(text) => body.note(text),
        Part::Labelled(label, text) => body.labelled(label, text),
        Part::Boxed { title, lines, said } => body.boxed(title, lines, said),
        Part::Table(table) => rows(body, table),
        Part::Signatures { dated, below } => body.signatures(dated, below),
    }
}

fn rows(body: &mut Body, table: &OutlineTable) {
    let line = |line: &OutlineLine| CellLine {
        text: line.text.clone(),
        emphasis: match line.weight {
            Weight::Plain => Emphasis::Plain,
            Weight::Strong => Emphasis::Strong,
            Weight::Small => Emphasis::Small,
        },
    };
    body.table(&table.columns, |put| {
        for row in &table.rows {
            match row {
                OutlineRow::Band(text) => put.band(text),
                OutlineRow::Cells { cells, tinted } => {
                    let cells: Vec<Vec<CellLine>> =
                        cells.iter().map(|lines| lines.iter().map(line).collect()).collect();
                    put.cells(&cells, *tinted);
                }
            }
        }
    });
}

async fn docx_bytes(ctx: &Ctx, request: &DocumentPick) -> Result<(Arc<Document>, Vec<u8>)> {
    let document = ctx.room.documents.get(request.document)?;
    let Some(outline) = document.outline.clone() else {
        return Err(ApiError::new("PAPER_IS_NO_TEXT", serde_json::Value::Null));
    };
    let bytes = ctx.compute(move || write(&outline)).await?;
    Ok((document, bytes))
}

pub(crate) async fn docx(ctx: Ctx, request: DocumentPick) -> Result<(&'static str, Vec<u8>)> {
    let (_, bytes) = docx_bytes(&ctx, &request).await?;
    Ok(("application/vnd.openxmlformats-officedocument.wordprocessingml.document", bytes))
}

pub(crate) async fn docx_save(ctx: Ctx, request: DocumentPick) -> Result<Option<SavedFile>> {
    let (document, bytes) = docx_bytes(&ctx, &request).await?;
    files::save_as(&ctx, DialogKind::Word, format!("{}.docx", document.name), bytes).await
}
