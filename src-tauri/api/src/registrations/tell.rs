//! Commands of what those who registered are told: drafts of e-mails, and the note of what was sent.

use chrono::NaiveDate;
use kontor_core::contacts::salutation::{self, Tongue};
use kontor_core::data_protection::restrict;
use kontor_core::master_data::{employee, firm};
use kontor_core::planner::invitations::Way;
use kontor_core::planner::registrations::RegistrationId;
use kontor_core::planner::registrations::tell::{self as core, Notice};
use kontor_core::record::EventId;
use kontor_words::PaperLang;
use kontor_words::planner::letters as words;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use super::Registration;
use crate::desk::{Ctx, Desk};
use crate::error::{ApiError, Result};
use crate::files;
use crate::papers::event_letters::{Reader, Text, notice_text, registered, wording};
use crate::papers::{Letter, MailDone, file_stem, hand_over, plain_draft};
use crate::wire::Code;

/// Something that somebody who registered was told.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ToldLine {
    /// What.
    #[ts(as = "Code<Notice>")]
    pub notice: Notice,
    /// How.
    #[ts(as = "Code<Way>")]
    pub way: Way,
    /// The day.
    pub on_day: NaiveDate,
}

/// Who is to be told what by e-mail.
#[derive(Debug, Deserialize, TS)]
pub struct RegistrationsTell {
    /// The event.
    pub event_id: i64,
    /// What.
    #[ts(as = "Code<Notice>")]
    pub notice: Notice,
    /// Which registrations; empty: everybody whom it concerns.
    #[serde(default)]
    pub ids: Vec<i64>,
    /// The text block; the usual text where not given.
    #[serde(default)]
    pub block: Option<i64>,
    /// `de`, `en`, `de-AT`, `de-CH`; the window's language where not given.
    #[serde(default)]
    pub language: Option<String>,
}

/// Who was told what.
#[derive(Debug, Deserialize, TS)]
pub struct RegistrationsNote {
    /// The event.
    pub event_id: i64,
    /// What.
    #[ts(as = "Code<Notice>")]
    pub notice: Notice,
    /// Which registrations.
    pub ids: Vec<i64>,
    /// How.
    #[ts(as = "Code<Way>")]
    pub way: Way,
    /// The day; today without one.
    #[serde(default)]
    pub on_day: Option<NaiveDate>,
}

/// Registrations with what each was told.
pub(super) fn with_told(mut rows: Vec<Registration>, told: Vec<core::Told>) -> Vec<Registration> {
    for one in told {
        let row = one.participant.and_then(|line| rows.iter_mut().find(|row| row.participant == line.0));
        if let Some(row) = row {
            row.told.push(ToldLine { notice: one.notice, way: one.way, on_day: one.on_day });
        }
    }
    rows
}

/// A letter to one of them.
struct Prepared {
    to: String,
    subject: String,
    body: String,
}

fn prepare(desk: &mut Desk, request: &RegistrationsTell, lang: PaperLang) -> Result<(Vec<Prepared>, Vec<String>)> {
    let id = EventId(request.event_id);
    let readers = registered(desk, id, request.notice, &request.ids)?;
    let text = notice_text(desk, id, request.notice, request.block, lang)?;
    let sender = sender(desk)?;
    let (mut prepared, mut without) = (Vec::new(), Vec::new());
    for (_, reader) in readers {
        let locked = match reader.contact {
            Some(contact) => restrict::since(desk.office()?.read(), contact)?.is_some(),
            None => false,
        };
        if reader.email.trim().is_empty() || locked {
            without.push(reader.name);
            continue;
        }
        prepared.push(one(desk, id, &text, &reader, &sender, lang)?);
    }
    Ok((prepared, without))
}

/// A block for e-mails brings its own salutation and closing; a text without them gets both.
fn one(
    desk: &mut Desk,
    event: EventId,
    text: &Text,
    reader: &Reader,
    sender: &[String],
    lang: PaperLang,
) -> Result<Prepared> {
    let (subject, body, _) = wording(desk, event, text, reader, lang)?;
    let is_whole = text.block.as_ref().is_some_and(|block| {
        let said = format!("{}{}", block.body_de, block.body_en).to_lowercase();
        said.contains("{{anrede") || said.contains("{{salutation") || said.contains("{{briefanrede")
    });
    let body = if is_whole {
        body
    } else {
        let greeting = if lang.is_german() { "Freundliche Grüße" } else { "Kind regards" };
        let greeting = lang.spell(greeting);
        format!("{}\n\n{body}\n\n{greeting}\n{}", salutation_of(desk, reader, lang)?, sender.join("\n"))
    };
    Ok(Prepared { to: reader.email.clone(), subject, body })
}

fn salutation_of(desk: &mut Desk, reader: &Reader, lang: PaperLang) -> Result<String> {
    let connection = desk.office()?.read();
    let Some(contact) = reader.contact else { return Ok(words::salutation(&reader.name, lang)) };
    let card = kontor_core::contacts::read::get(connection, contact)?.card;
    let tongue = Tongue::of(lang.code(), &salutation::home(connection)?);
    Ok(salutation::letter(&card, tongue))
}

/// Who writes, and the firm.
fn sender(desk: &mut Desk) -> Result<Vec<String>> {
    let (office, moment) = desk.at_work()?;
    let firm = firm::on(office.read(), moment.today)?.name;
    let me = employee::named(office.read(), &moment.who)?.map(|me| me.fields.name());
    Ok(me.into_iter().chain([firm]).filter(|line| !line.trim().is_empty()).collect())
}

/// Drafts to those chosen, each of their own; nothing is sent, and nothing is noted.
pub(crate) async fn draft(ctx: Ctx, request: RegistrationsTell) -> Result<MailDone> {
    let code = request.language.clone().unwrap_or_else(|| ctx.language());
    let lang: PaperLang =
        code.parse().map_err(|_| ApiError::new("LANGUAGE_UNKNOWN", serde_json::json!({ "text": code })))?;
    let (prepared, without_address) = ctx.desk(move |desk| prepare(desk, &request, lang)).await?;
    if prepared.is_empty() {
        return Err(ApiError::new("MAIL_NO_ADDRESS", Value::Null));
    }
    if ctx.room.pc.get().mail_way != "eml" {
        return in_words(&ctx, prepared, without_address).await;
    }
    let room = ctx.room.clone();
    let recipients = prepared.len();
    ctx.compute(move || {
        let folder = files::cache(&room.host.app_data()).join("Anmeldungen");
        std::fs::create_dir_all(&folder)?;
        for (number, one) in prepared.iter().enumerate() {
            let path = folder.join(format!("{} {}.eml", file_stem(&one.subject), number + 1));
            files::write_new(&path, &plain_draft(&one.subject, &one.body, &one.to)?)?;
            room.host.open_path(&path)?;
        }
        Ok(MailDone { way: "eml".to_owned(), recipients, without_address, copied: None })
    })
    .await
}

/// Where this PC opens no drafts as files: a link for each, or the addresses for the clipboard.
async fn in_words(ctx: &Ctx, prepared: Vec<Prepared>, without_address: Vec<String>) -> Result<MailDone> {
    let recipients = prepared.len();
    let mut done = MailDone { way: String::new(), recipients, without_address, copied: None };
    let mut copied = Vec::new();
    for one in prepared {
        let letter = Letter { document: None, subject: one.subject, body: one.body };
        let mail = hand_over(ctx, letter, vec![one.to], false, Vec::new()).await?;
        done.way = mail.way;
        copied.extend(mail.copied);
    }
    done.copied = (!copied.is_empty()).then(|| copied.join("; "));
    Ok(done)
}

/// Notes what those chosen were told.
pub(crate) fn note(desk: &mut Desk, request: RegistrationsNote) -> Result<usize> {
    let (office, moment) = desk.at_work()?;
    let ids: Vec<RegistrationId> = request.ids.into_iter().map(RegistrationId).collect();
    let when = (request.way, request.on_day.unwrap_or(moment.today));
    let done = core::note(office, EventId(request.event_id), request.notice, &ids, when, &moment)?;
    Ok(desk.done(done))
}
