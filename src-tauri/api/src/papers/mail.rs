//! "Als E-Mail": a draft, with the PDF where there is one, never sent by itself.
//!
//! The way is chosen once per PC: `eml` (a draft file that the mail program opens), `mailto`
//! (a link, with the PDF's folder opened beside it), `copy` (the addresses, for the clipboard).

use kontor_core::planner;
use kontor_core::record::EventId;
use kontor_words::papers::front_desk as words;
use mail_builder::MessageBuilder;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use super::{DocumentPick, front_desk, paper_language, pdf_bytes, pdf_in_cache};
use crate::contacts::emails::{EmailsRequest, emails};
use crate::desk::Ctx;
use crate::error::{ApiError, Result};
use crate::files;

/// Which paper, to whom.
#[derive(Debug, Deserialize, TS)]
pub struct MailRequest {
    /// The paper; none: the call alone, as a letter.
    #[serde(default)]
    pub document: Option<u64>,
    /// Addresses; a list of people goes to Bcc.
    #[serde(default)]
    pub to: Vec<String>,
    /// Hide the addresses from each other.
    #[serde(default)]
    pub hidden: bool,
    /// The event whose participants are written to, where it is an agenda.
    #[serde(default)]
    pub event: Option<i64>,
    /// Contacts or a distribution list that are written to, hidden from each other.
    #[serde(default)]
    pub contacts: Option<EmailsRequest>,
    /// The call of the front desk that is told to whom it was for.
    #[serde(default)]
    pub call: Option<i64>,
}

/// What became of the draft.
#[derive(Debug, Serialize, TS)]
pub struct MailDone {
    /// How it was handed over: `eml`, `mailto` or `copy`.
    pub way: String,
    /// How many addresses it bears.
    pub recipients: usize,
    /// Names of people without an address.
    pub without_address: Vec<String>,
    /// What belongs on the clipboard, where the way is `copy`.
    pub copied: Option<String>,
}

/// Mail programs take no longer links than about this (Windows: 2,083 signs).
const LONGEST_LINK: usize = 1_900;

/// The e-mail addresses of an event's participants, and the names of those who have none.
async fn participants(ctx: &Ctx, event: i64) -> Result<(Vec<String>, Vec<String>)> {
    ctx.desk(move |desk| {
        let connection = desk.office()?.read();
        let event = planner::read::get(connection, EventId(event))?;
        let (mut addresses, mut without) = (Vec::new(), Vec::new());
        for participant in event.fields.participants {
            let card = match participant.contact_id {
                Some(id) => kontor_core::contacts::read::find(connection, id)?.map(|contact| contact.card),
                None => None,
            };
            let email = card.and_then(|card| {
                let preferred = card.emails.iter().find(|email| email.preferred).or(card.emails.first());
                preferred.map(|email| email.address.clone())
            });
            match email {
                Some(address) => addresses.push(address),
                None => without.push(participant.name),
            }
        }
        Ok((addresses, without))
    })
    .await
}

pub(crate) async fn mail(ctx: Ctx, request: MailRequest) -> Result<MailDone> {
    let (mut to, mut without_address) = (request.to.clone(), Vec::new());
    let mut hidden = request.hidden;
    if let Some(event) = request.event {
        let (addresses, without) = participants(&ctx, event).await?;
        to.extend(addresses);
        without_address = without;
    }
    if let Some(contacts) = request.contacts {
        let found = emails(ctx.clone(), contacts).await?;
        hidden |= found.addresses.len() > 1;
        to.extend(found.addresses);
        without_address.extend(found.without.into_iter().map(|one| one.name));
    }
    if let Some(call) = request.call {
        return mail_call(&ctx, call, request.document, to).await;
    }
    let Some(document) = request.document else {
        return Err(ApiError::new("PAPER_GONE", Value::Null));
    };
    let subject = ctx.room.documents.get(document)?.paper.title().to_owned();
    let letter = Letter { document: Some(document), subject, body: String::new() };
    hand_over(&ctx, letter, to, hidden, without_address).await
}

/// A call as a letter to whom it was for, in the window's language; the slip goes along where there is one.
async fn mail_call(ctx: &Ctx, id: i64, document: Option<u64>, mut to: Vec<String>) -> Result<MailDone> {
    let lang = paper_language(ctx, None)?;
    let call = ctx.desk(move |desk| front_desk::call(desk, id, false)).await?;
    let slip = call.slip;
    let whom = Some(slip.for_whom.clone()).filter(|name| !name.trim().is_empty());
    let without = if call.to.is_some() { None } else { whom };
    to.extend(call.to);
    let subject = words::call_from(&slip.from(lang), lang);
    let subject = if slip.urgent { format!("{}: {subject}", words::call(lang).urgent) } else { subject };
    let letter = Letter { document, subject, body: slip.as_text(lang) };
    hand_over(ctx, letter, to, false, without.into_iter().collect()).await
}

/// Tries the chosen way with an empty draft to nobody.
pub(crate) async fn mail_test(ctx: Ctx, (): ()) -> Result<MailDone> {
    let subject = if ctx.language() == "en" { "Kontor: a test" } else { "Kontor: eine Probe" };
    hand_over(&ctx, Letter::about(subject), Vec::new(), false, Vec::new()).await
}

/// What a draft says.
pub(crate) struct Letter {
    /// The paper that goes along.
    pub(crate) document: Option<u64>,
    pub(crate) subject: String,
    /// Plain text; may be empty.
    pub(crate) body: String,
}

impl Letter {
    /// Without a paper and without a text.
    pub(crate) fn about(subject: &str) -> Self {
        Self { document: None, subject: subject.to_owned(), body: String::new() }
    }
}

/// Hands a draft over as this PC does it.
pub(crate) async fn hand_over(
    ctx: &Ctx,
    letter: Letter,
    to: Vec<String>,
    hidden: bool,
    without_address: Vec<String>,
) -> Result<MailDone> {
    let Letter { document, subject, body } = letter;
    let pick = document.map(|document| DocumentPick { document, tagged: false, part: None });
    let recipients = to.len();
    let done = |way: &str, copied| MailDone { way: way.to_owned(), recipients, without_address, copied };
    let field = if hidden { "bcc" } else { "to" };
    let mut link = format!("mailto:?{field}={}&subject={}", escaped(&to.join(",")), escaped(&subject));
    if !body.is_empty() {
        // Lines are parted as in a letter (RFC 6068).
        let text = format!("&body={}", escaped(&body.replace('\n', "\r\n")));
        link.push_str(&text);
    }
    let way = ctx.room.pc.get().mail_way;
    // A list that no link can bear is copied instead.
    let copies = way == "copy" || (way == "mailto" && link.len() > LONGEST_LINK);
    if copies || way == "mailto" {
        // Neither bears an attachment: the folder with the PDF is opened beside it.
        let path = match &pick {
            Some(pick) => Some(pdf_in_cache(ctx, pick).await?),
            None => None,
        };
        let room = ctx.room.clone();
        ctx.compute(move || {
            if !copies {
                room.host.open_link(&link)?;
            }
            match path.as_deref().and_then(std::path::Path::parent) {
                Some(folder) => room.host.open_path(folder),
                None => Ok(()),
            }
        })
        .await?;
        // Outlook parts addresses by semicolons, and every other program understands them.
        return Ok(if copies { done("copy", Some(to.join("; "))) } else { done("mailto", None) });
    }
    let attachment = match &pick {
        Some(pick) => {
            let (document, pdf) = pdf_bytes(ctx, pick).await?;
            Some((document.name.clone(), pdf))
        }
        None => None,
    };
    let room = ctx.room.clone();
    let folder_name = document.map_or_else(|| "E-Mail".to_owned(), |number| format!("Papier-{number}"));
    ctx.compute(move || {
        let name = attachment.as_ref().map_or_else(|| "Entwurf".to_owned(), |(name, _)| name.clone());
        let pdf = attachment.map(|(name, pdf)| (format!("{name}.pdf"), pdf));
        let draft = draft(&subject, &body, pdf, &to, hidden)?;
        let folder = files::cache(&room.host.app_data()).join(folder_name);
        std::fs::create_dir_all(&folder)?;
        let path = folder.join(format!("{name}.eml"));
        files::write_new(&path, &draft)?;
        room.host.open_path(&path)
    })
    .await?;
    Ok(done("eml", None))
}

/// A draft without a paper to one address, as bytes.
pub(crate) fn plain_draft(subject: &str, body: &str, to: &str) -> Result<Vec<u8>> {
    draft(subject, body, None, &[to.to_owned()], false)
}

/// RFC 5322 with `X-Unsent: 1`, which opens as a draft in Outlook.
fn draft(subject: &str, body: &str, pdf: Option<(String, Vec<u8>)>, to: &[String], hidden: bool) -> Result<Vec<u8>> {
    let addresses: Vec<(&str, &str)> = to.iter().map(|address| ("", address.as_str())).collect();
    let mut message = MessageBuilder::new()
        .subject(subject)
        .header("X-Unsent", mail_builder::headers::raw::Raw::new("1"))
        .text_body(body);
    if let Some((file, pdf)) = pdf {
        message = message.attachment("application/pdf", file, pdf);
    }
    if !addresses.is_empty() {
        message = if hidden { message.bcc(addresses) } else { message.to(addresses) };
    }
    message.write_to_vec().map_err(|_| ApiError::new("MAIL_DRAFT", Value::Null))
}

fn escaped(text: &str) -> String {
    use std::fmt::Write as _;
    text.bytes().fold(String::new(), |mut link, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~@,".contains(&byte) {
            link.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(link, "%{byte:02X}");
        }
        link
    })
}
