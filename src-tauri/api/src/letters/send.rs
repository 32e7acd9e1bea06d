//! Noting letters as sent, with the pages as they were printed.

use chrono::NaiveDate;
use kontor_core::contracts::given;
use kontor_core::letters::send::{self as core, Posting, Sending, Wording};
use kontor_core::letters::{Letter, LetterKind, Way};
use kontor_core::record::LetterId;
use kontor_print::Tags;
use kontor_print::papers::letter::LetterOptions;
use serde::Deserialize;
use serde_json::{Value, json};
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
    let letter = ctx
        .desk(move |desk| {
            let connection = desk.office()?.read();
            // Way and proof of a notice belong to the contract: there alone it is noted as sent.
            if let Some((contract, title)) = given::waits_for(connection, id)? {
                return Err(ApiError::new("LETTER_OF_NOTICE", json!({ "contract": contract.0, "title": title })));
            }
            Ok(core::sendable(connection, id)?)
        })
        .await?;
    match letter.fields.kind {
        LetterKind::Single => {
            let sending = single(&ctx, letter, posting).await?;
            ctx.desk(move |desk| {
                let (office, moment) = desk.at_work()?;
                let done = core::send(office, &sending, &moment)?;
                desk.done(done);
                Ok(1)
            })
            .await
        }
        LetterKind::Serial => serial(&ctx, letter, posting).await,
    }
}

/// A single letter as it leaves: its words with every placeholder filled, and its pages.
pub(crate) async fn single(ctx: &Ctx, letter: Letter, posting: Posting) -> Result<Sending> {
    let fields = letter.fields.clone();
    let wording = ctx
        .desk(move |desk| {
            let (office, moment) = desk.at_work()?;
            Ok(compose::wording(office, &fields, fields.contact_id, &moment)?.0)
        })
        .await?;
    let recipient = letter.fields.recipient.clone();
    let (name, pdf) = pages(ctx, &letter, vec![(recipient, wording.clone())]).await?;
    Ok(Sending { id: letter.id, wording, posting, name, pdf })
}

async fn serial(ctx: &Ctx, letter: Letter, posting: Posting) -> Result<usize> {
    let rows = recipients::all(ctx, &letter.fields).await?;
    let letters: Vec<_> = rows.into_iter().filter_map(|(_, page)| page).collect();
    if letters.is_empty() {
        return Err(ApiError::new("PAPER_NO_RECIPIENT", Value::Null));
    }
    let all = letters.iter().map(|page| (page.recipient.clone(), page.wording.clone())).collect();
    let (name, pdf) = pages(ctx, &letter, all).await?;
    ctx.desk(move |desk| {
        let (office, moment) = desk.at_work()?;
        let done = core::send_serial(office, letter.id, &letters, posting, (&name, &pdf), &moment)?;
        Ok(desk.done(done))
    })
    .await
}

/// The file of a letter's pages: its name and bytes. Each of `letters` is an address and what is said to it.
async fn pages(ctx: &Ctx, letter: &Letter, letters: Vec<(String, Wording)>) -> Result<(String, Vec<u8>)> {
    let fields = letter.fields.clone();
    let (ground, picture) = ctx
        .desk(move |desk| {
            let picture = crate::master_data::logo(desk)?;
            Ok((compose::ground(desk.office()?, &fields, None)?, picture))
        })
        .await?;
    let (fields, reference) = (&letter.fields, core::our_reference(letter));
    let printed = letters
        .into_iter()
        .map(|(recipient, wording)| compose::printed(fields, &ground, reference, &recipient, wording))
        .collect();
    let paper = compose::paper(&ground, fields, printed);
    let name = format!("{}.pdf", file_stem(&format!("{} {}", fields.subject, fields.dated)));
    let lang = ground.lang;
    let pdf = ctx
        .compute(move || {
            let set = paper.set(LetterOptions { lang, preprinted: false }, logo(picture).as_ref())?;
            Ok(set.pdf(Tags::Auto)?.bytes)
        })
        .await?;
    Ok((name, pdf))
}
