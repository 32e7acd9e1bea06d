//! Letters, serial letters, envelopes and short notes on paper.

use kontor_core::contacts as book;
use kontor_core::data_protection::restrict;
use kontor_core::letters::details::Details;
use kontor_core::letters::send::{Wording, our_reference, refuse_locked};
use kontor_core::letters::{LetterFields, LetterKind, LetterState, begin, check, read};
use kontor_core::record::{ContactId, LetterId};
use kontor_print::papers::envelope::{Envelope, EnvelopePaper, Size};
use kontor_print::papers::letter::{LetterOptions, LetterPaper, is_crowded};
use kontor_print::papers::short_note::{Sheet, ShortNotePaper};
use serde::Deserialize;
use serde_json::{Value, json};
use ts_rs::TS;

use super::{Document, PaperRemark, PaperRequest, file_stem, logo, paper_language};
use crate::contacts::chosen;
use crate::desk::{Ctx, Desk};
use crate::error::{ApiError, Result};
use crate::jobs::Progress;
use crate::letters::heads::lines_of;
use crate::letters::recipients::RecipientProblem;
use crate::letters::{RecipientRow, compose, recipients};

/// So many contacts are looked at in one go of the desk.
const AT_ONCE: usize = 25;

/// What a letter paper is set from, beside the letter itself.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct LetterWish {
    /// The letter as typed so far; else the stored one.
    pub fields: Option<crate::letters::LetterFields>,
    /// The letterhead as typed so far, for its preview.
    pub letterhead: Option<crate::letters::LetterheadFields>,
    /// Of a serial letter only the one to this contact.
    pub only: Option<i64>,
    /// On printed letter paper: head and foot are left out for the printer.
    pub preprinted: bool,
    /// Envelopes: without the sender, where it stands on them already.
    pub no_sender: bool,
    /// Envelopes and short notes: a typed address instead of contacts.
    pub address: Option<String>,
    /// Envelopes: notes above the address, a line each.
    pub notes: String,
}

/// A short note.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct ShortNoteWish {
    /// What it is about.
    pub subject: String,
    /// What is asked for, by code.
    pub requests: Vec<String>,
    /// Until when.
    pub until: Option<chrono::NaiveDate>,
    /// A few lines.
    pub text: String,
}

/// The letter that is meant: as typed, or as stored.
async fn meant(ctx: &Ctx, request: &PaperRequest) -> Result<(LetterFields, String)> {
    let typed = request.letter.as_ref().and_then(|wish| wish.fields.clone());
    let id = request.id.map(LetterId);
    ctx.desk(move |desk| {
        let connection = desk.office()?.read();
        let stored = id.map(|id| read::get(connection, id)).transpose()?;
        let fields = match (typed, &stored) {
            (Some(typed), _) => check::tidy(typed.into()),
            (None, Some(letter)) => letter.fields.clone(),
            (None, None) => return Err(ApiError::new("PAPER_NO_RECIPIENT", Value::Null)),
        };
        // What was sent is a paper that may have to be kept; a draft to who is locked away is none.
        if stored.as_ref().is_none_or(|letter| letter.state == LetterState::Draft) {
            refuse_locked(connection, &fields)?;
        }
        let reference = match &stored {
            Some(letter) if fields.our_reference.is_empty() => our_reference(letter).to_owned(),
            _ => fields.our_reference.clone(),
        };
        Ok((fields, reference))
    })
    .await
}

/// A single letter, or a serial letter whole or to one of its recipients.
pub(super) async fn letter(ctx: &Ctx, request: PaperRequest) -> Result<Document> {
    let wish = request.letter.clone().unwrap_or_default();
    let (mut fields, reference) = meant(ctx, &request).await?;
    if let Some(only) = wish.only {
        fields.recipients.retain(|recipient| recipient.contact_id.0 == only);
        fields.recipients.iter_mut().for_each(|recipient| recipient.left_out = false);
    }
    let (for_ground, head) = (fields.clone(), wish.letterhead.clone().map(Into::into));
    let (ground, picture) = ctx
        .desk(move |desk| {
            let picture = crate::master_data::logo(desk)?;
            Ok((compose::ground(desk.office()?, &for_ground, head)?, picture))
        })
        .await?;
    let (said, mut remarks) = match fields.kind {
        LetterKind::Single => single(ctx, &fields).await?,
        LetterKind::Serial => serial(ctx, &fields).await?,
    };
    let letters: Vec<_> = said
        .into_iter()
        .map(|(recipient, wording)| compose::printed(&fields, &ground, &reference, &recipient, wording))
        .collect();
    let count = letters.len();
    let crowded = letters.iter().filter(|letter| is_crowded(&letter.address));
    let crowded: Vec<String> = crowded.filter_map(|letter| letter.address.first().cloned()).collect();
    if !crowded.is_empty() {
        remarks.push(PaperRemark { code: "address_crowded".to_owned(), names: crowded });
    }
    let paper = compose::paper(&ground, &fields, letters);
    let name = file_stem(&format!("{} {}", fields.subject, fields.dated));
    let lang = ground.lang;
    ctx.compute(move || {
        let logo = logo(picture);
        let set = paper.set(LetterOptions { lang, preprinted: false }, logo.as_ref())?;
        let bare = match wish.preprinted {
            true => Some(paper.set(LetterOptions { lang, preprinted: true }, None)?),
            false => None,
        };
        let first_pages = LetterPaper::first_pages(&set);
        Ok(Document { name, rows: Some(count), remarks, for_printer: bare, first_pages, ..Document::of(set) })
    })
    .await
}

type Said = (Vec<(String, Wording)>, Vec<PaperRemark>);

async fn single(ctx: &Ctx, fields: &LetterFields) -> Result<Said> {
    let own = fields.clone();
    let (wording, empty) = ctx
        .desk(move |desk| {
            let (office, moment) = desk.at_work()?;
            compose::wording(office, &own, own.contact_id, &moment)
        })
        .await?;
    let mut remarks = Vec::new();
    if !empty.is_empty() {
        remarks.push(PaperRemark { code: "placeholders_empty".to_owned(), names: empty });
    }
    Ok((vec![(fields.recipient.clone(), wording)], remarks))
}

async fn serial(ctx: &Ctx, fields: &LetterFields) -> Result<Said> {
    let rows = recipients::all(ctx, fields).await?;
    let restricted = |row: &RecipientRow| row.problems.contains(&RecipientProblem::Restricted);
    let named = |wanted: &dyn Fn(&RecipientRow) -> bool| -> Vec<String> {
        let rows = rows.iter().map(|(row, _)| row).filter(|row| !row.left_out && wanted(row));
        rows.map(|row| row.name.clone()).collect()
    };
    let without = named(&|row| row.recipient.is_empty() && !restricted(row) && !row.name.is_empty());
    let remarks = left_out(without, named(&restricted));
    let pages: Vec<_> =
        rows.into_iter().filter_map(|(_, page)| page).map(|page| (page.recipient, page.wording)).collect();
    if pages.is_empty() {
        return Err(ApiError::new("PAPER_NO_RECIPIENT", Value::Null));
    }
    Ok((pages, remarks))
}

/// Who gets no paper, and why.
fn left_out(without_address: Vec<String>, restricted: Vec<String>) -> Vec<PaperRemark> {
    let of = [("without_address", without_address), ("restricted", restricted)].into_iter();
    of.filter(|(_, names)| !names.is_empty())
        .map(|(code, names)| PaperRemark { code: code.to_owned(), names })
        .collect()
}

/// Envelopes to contacts, or one with a typed address.
pub(super) async fn envelopes(ctx: &Ctx, request: PaperRequest) -> Result<Document> {
    let lang = paper_language(ctx, request.language.as_deref())?;
    let wish = request.letter.clone().unwrap_or_default();
    let form = request.form.clone().unwrap_or_else(|| Size::DL.code().to_owned());
    let Some(size) = Size::ALL.into_iter().find(|size| size.code() == form) else {
        return Err(ApiError::new("PAPER_FORM_UNKNOWN", json!({ "form": form })));
    };
    let (mut without, mut restricted) = (Vec::new(), Vec::new());
    let mut envelopes = Vec::new();
    match &wish.address {
        Some(address) => envelopes.push(Envelope { notes: lines_of(&wish.notes), address: lines_of(address) }),
        None => {
            for (name, block) in blocks(ctx, &request).await? {
                let Some(block) = block else {
                    restricted.push(name);
                    continue;
                };
                if block.is_empty() {
                    without.push(name);
                } else {
                    envelopes.push(Envelope { notes: lines_of(&wish.notes), address: lines_of(&block) });
                }
            }
        }
    }
    if envelopes.iter().all(|envelope| envelope.address.is_empty()) {
        return Err(ApiError::new("PAPER_NO_RECIPIENT", Value::Null));
    }
    let (details, picture, today) = sender(ctx).await?;
    let count = envelopes.len();
    let title = kontor_words::letters::envelopes(lang).to_owned();
    let paper = EnvelopePaper {
        firm: details.name.clone(),
        sender: if wish.no_sender {
            Vec::new()
        } else {
            let lines = [details.name, details.street, details.town];
            lines.into_iter().filter(|line| !line.trim().is_empty()).collect()
        },
        envelopes,
        title,
        day: today,
        size,
    };
    ctx.compute(move || {
        let logo = if wish.no_sender { None } else { logo(picture) };
        let set = paper.set(lang, logo.as_ref())?;
        let name = file_stem(&format!("{} {form} {today}", paper.title));
        Ok(Document { name, rows: Some(count), remarks: left_out(without, restricted), ..Document::of(set) })
    })
    .await
}

/// Names and address blocks of the contacts that a filter means, in its order; no block where a
/// contact is locked away.
async fn blocks(ctx: &Ctx, request: &PaperRequest) -> Result<Vec<(String, Option<String>)>> {
    let (filter, one) = (request.contacts.clone(), request.id);
    let ids = ctx.desk(move |desk| if let Some(id) = one { Ok(vec![id]) } else { chosen(desk, filter) }).await?;
    let mut progress = Progress::of(ctx);
    let mut found = Vec::with_capacity(ids.len());
    for slice in ids.chunks(AT_ONCE) {
        if !progress.go_on(found.len(), ids.len()) {
            return Err(kontor_core::Error::Cancelled.into());
        }
        let slice = slice.to_vec();
        found.extend(
            ctx.desk(move |desk| slice.iter().map(|id| named_block(desk, *id)).collect::<Result<Vec<_>>>()).await?,
        );
    }
    Ok(found)
}

fn named_block(desk: &mut Desk, id: i64) -> Result<(String, Option<String>)> {
    let (office, moment) = desk.at_work()?;
    let id = ContactId(id);
    let name = book::read::get(office.read(), id)?.card.display_name();
    Ok(match restrict::since(office.read(), id)? {
        Some(_) => (name, None),
        None => (name, Some(begin::address_block(office.read(), id, &moment)?)),
    })
}

async fn sender(ctx: &Ctx) -> Result<(Details, Option<(String, Vec<u8>)>, chrono::NaiveDate)> {
    ctx.desk(|desk| {
        let picture = crate::master_data::logo(desk)?;
        let today = desk.today();
        Ok((Details::on(desk.office()?.read(), today)?, picture, today))
    })
    .await
}

/// A short note to a contact, or with a typed address.
pub(super) async fn short_note(ctx: &Ctx, request: PaperRequest) -> Result<Document> {
    let lang = paper_language(ctx, request.language.as_deref())?;
    let sheet = match request.form.as_deref().unwrap_or("A4") {
        "A4" => Sheet::A4,
        "A5" => Sheet::A5,
        other => return Err(ApiError::new("PAPER_FORM_UNKNOWN", json!({ "form": other }))),
    };
    let wish = request.letter.clone().unwrap_or_default();
    let note = request.note.clone().unwrap_or_default();
    let address = match (&wish.address, request.id) {
        (Some(address), _) => address.clone(),
        (None, Some(id)) => ctx.desk(move |desk| named_block(desk, id)).await?.1.unwrap_or_default(),
        (None, None) => String::new(),
    };
    let (details, picture, today) = sender(ctx).await?;
    let (from, phone) = ctx
        .desk(|desk| {
            let (office, moment) = desk.at_work()?;
            Ok((moment.who.clone(), begin::own_phone(office.read(), &moment)?))
        })
        .await?;
    let paper = ShortNotePaper {
        return_line: [details.name.as_str(), &details.street, &details.town]
            .into_iter()
            .filter(|text| !text.trim().is_empty())
            .collect::<Vec<_>>()
            .join(" · "),
        firm: details.name,
        address: lines_of(&address),
        from,
        phone,
        subject: note.subject.trim().to_owned(),
        requests: note.requests,
        until: note.until,
        text: note.text.trim().to_owned(),
        day: today,
        sheet,
    };
    ctx.compute(move || Ok(Document::of(paper.set(lang, logo(picture).as_ref())?))).await
}
