//! Noting letters as sent, with the pages as they were printed.

use chrono::NaiveDate;
use kontor_core::letters::send::{self as core, Posting};
use kontor_core::letters::{LetterKind, Way};
use kontor_core::record::LetterId;
use kontor_print::Tags;
use kontor_print::papers::letter::LetterOptions;
use serde::Deserialize;
use serde_json::Value;
use ts_rs::TS;

use super::{compose, recipients};
use crate::desk::Ctx;
use crate::error::{ApiError, Result};
use crate::papers::{file_stem, logo};
use crate::wire::Code;

/// Which letter was sent, when and how.
#[derive(Debug, Deserialize, TS)]
pub struct LetterSend {
    /// The letter.
    pub id: i64,
    /// The day.
    pub on: NaiveDate,
    /// How.
    #[ts(as = "Code<Way>")]
    pub way: Way,
}

/// Notes a letter as sent; gives how many letters that were.
pub(crate) async fn send(ctx: Ctx, request: LetterSend) -> Result<usize> {
    let id = LetterId(request.id);
    let posting = Posting { on: request.on, way: request.way };
    let letter = ctx.desk(move |desk| Ok(core::sendable(desk.office()?.read(), id)?)).await?;
    let fields = letter.fields.clone();
    let reference = core::our_reference(&letter).to_owned();
    let (ground, picture) = {
        let fields = fields.clone();
        ctx.desk(move |desk| {
            let picture = crate::master_data::logo(desk)?;
            Ok((compose::ground(desk.office()?, &fields, None)?, picture))
        })
        .await?
    };
    let (pages, wording) = match fields.kind {
        LetterKind::Single => {
            let fields = fields.clone();
            let (wording, _) = ctx
                .desk(move |desk| {
                    let (office, moment) = desk.at_work()?;
                    compose::wording(office, &fields, fields.contact_id, &moment)
                })
                .await?;
            (Vec::new(), Some(wording))
        }
        LetterKind::Serial => {
            let rows = recipients::all(&ctx, &fields).await?;
            let pages: Vec<_> = rows.into_iter().filter_map(|(_, page)| page).collect();
            if pages.is_empty() {
                return Err(ApiError::new("PAPER_NO_RECIPIENT", Value::Null));
            }
            (pages, None)
        }
    };
    let letters = match &wording {
        Some(wording) => vec![compose::printed(&fields, &ground, &reference, &fields.recipient, wording.clone())],
        None => pages
            .iter()
            .map(|page| compose::printed(&fields, &ground, &reference, &page.recipient, page.wording.clone()))
            .collect(),
    };
    let paper = compose::paper(&ground, &fields, letters);
    let name = format!("{}.pdf", file_stem(&format!("{} {}", fields.subject, fields.dated)));
    let lang = ground.lang;
    let pdf = ctx
        .compute(move || {
            let set = paper.set(LetterOptions { lang, preprinted: false }, logo(picture).as_ref())?;
            Ok(set.pdf(Tags::Auto)?.bytes)
        })
        .await?;
    ctx.desk(move |desk| {
        let (office, moment) = desk.at_work()?;
        Ok(match wording {
            Some(wording) => {
                let done = core::send(office, id, &wording, posting, (&name, &pdf), &moment)?;
                desk.done(done);
                1
            }
            None => {
                let done = core::send_serial(office, id, &pages, posting, (&name, &pdf), &moment)?;
                desk.done(done)
            }
        })
    })
    .await
}
