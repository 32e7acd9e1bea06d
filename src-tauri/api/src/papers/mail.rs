//! "Als E-Mail": a draft with the PDF, never sent by itself.

use kontor_core::planner;
use kontor_core::record::EventId;
use mail_builder::MessageBuilder;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use super::{DocumentPick, pdf_bytes, pdf_in_cache};
use crate::desk::Ctx;
use crate::error::{ApiError, Result};
use crate::files;

/// Which paper, to whom.
#[derive(Debug, Deserialize, TS)]
pub struct MailRequest {
    /// The paper.
    pub document: u64,
    /// Addresses; a list of people goes to Bcc.
    #[serde(default)]
    pub to: Vec<String>,
    /// Hide the addresses from each other.
    #[serde(default)]
    pub hidden: bool,
    /// The event whose participants are written to, where it is an agenda.
    #[serde(default)]
    pub event: Option<i64>,
}

/// What became of the draft.
#[derive(Debug, Serialize, TS)]
pub struct MailDone {
    /// How it was handed over: `eml` or `mailto`.
    pub way: String,
    /// How many addresses it bears.
    pub recipients: usize,
    /// Names of participants without an address.
    pub without_address: Vec<String>,
}

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
    if let Some(event) = request.event {
        let (addresses, without) = participants(&ctx, event).await?;
        to.extend(addresses);
        without_address = without;
    }
    let pick = DocumentPick { document: request.document, tagged: false };
    let settings = ctx.room.pc.get();
    let recipients = to.len();
    if settings.mail_way == "mailto" {
        // A mailto link bears no attachment: the folder with the PDF is opened beside it.
        let path = pdf_in_cache(&ctx, &pick).await?;
        let title = ctx.room.documents.get(request.document)?.paper.title().to_owned();
        let field = if request.hidden { "bcc" } else { "to" };
        let link = format!("mailto:?{field}={}&subject={}", escaped(&to.join(",")), escaped(&title));
        let room = ctx.room.clone();
        ctx.compute(move || {
            room.host.open_link(&link)?;
            path.parent().map_or(Ok(()), |folder| room.host.open_path(folder))
        })
        .await?;
        return Ok(MailDone { way: "mailto".to_owned(), recipients, without_address });
    }
    let (document, pdf) = pdf_bytes(&ctx, &pick).await?;
    let (room, number) = (ctx.room.clone(), request.document);
    ctx.compute(move || {
        let draft = draft(document.paper.title(), &format!("{}.pdf", document.name), pdf, &to, request.hidden)?;
        let folder = files::cache(&room.host.app_data()).join(format!("Papier-{number}"));
        std::fs::create_dir_all(&folder)?;
        let path = folder.join(format!("{}.eml", document.name));
        files::write_new(&path, &draft)?;
        room.host.open_path(&path)
    })
    .await?;
    Ok(MailDone { way: "eml".to_owned(), recipients, without_address })
}

/// RFC 5322 with `X-Unsent: 1`, which opens as a draft in Outlook.
fn draft(subject: &str, file: &str, pdf: Vec<u8>, to: &[String], hidden: bool) -> Result<Vec<u8>> {
    let addresses: Vec<(&str, &str)> = to.iter().map(|address| ("", address.as_str())).collect();
    let mut message = MessageBuilder::new()
        .subject(subject)
        .header("X-Unsent", mail_builder::headers::raw::Raw::new("1"))
        .text_body("")
        .attachment("application/pdf", file, pdf);
    if !addresses.is_empty() {
        message = if hidden { message.bcc(addresses) } else { message.to(addresses) };
    }
    message.write_to_vec().map_err(|_| ApiError::new("MAIL_DRAFT", Value::Null))
}

pub(crate) fn escaped(text: &str) -> String {
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
