//! E-mail addresses of many contacts at once: copied, or as a draft that hides them from
//! one another.

use kontor_core::contacts::list;
use kontor_core::distribution_lists::members::{self, MemberState};
use kontor_core::record::DistributionListId;
use mail_builder::MessageBuilder;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use super::{ContactFilter, chosen};
use crate::desk::Ctx;
use crate::error::{ApiError, Result};
use crate::files;
use crate::papers;

/// So many contacts are looked at between two other jobs of the desk.
const SLICE: usize = 1_000;

/// Longer links are refused by some mail programs.
const LINK_LIMIT: usize = 1_900;

/// Whose addresses: of a distribution list, or of contacts.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct EmailsRequest {
    /// A distribution list, with the addresses that it says.
    #[ts(optional)]
    pub list: Option<i64>,
    /// Contacts.
    #[ts(optional)]
    pub filter: Option<ContactFilter>,
}

/// Somebody without an e-mail address.
#[derive(Debug, Serialize, TS)]
pub struct WithoutEmail {
    /// The contact.
    pub id: i64,
    /// "Weber, Dr. Anna".
    pub name: String,
}

/// The addresses of several contacts, each once.
#[derive(Debug, Default, Serialize, TS)]
pub struct Emails {
    /// The addresses in the order of the contacts.
    pub addresses: Vec<String>,
    /// Who has none.
    pub without: Vec<WithoutEmail>,
}

/// A draft without a paper.
#[derive(Debug, Deserialize, TS)]
pub struct MailDraft {
    /// To whom.
    pub to: EmailsRequest,
    /// The subject.
    #[serde(default)]
    pub subject: String,
}

pub(crate) async fn emails(ctx: Ctx, request: EmailsRequest) -> Result<Emails> {
    let mut emails = Emails::default();
    let mut take = |id: i64, name: String, email: String| {
        if email.is_empty() {
            emails.without.push(WithoutEmail { id, name });
        } else if !emails.addresses.iter().any(|known| known.eq_ignore_ascii_case(&email)) {
            emails.addresses.push(email);
        }
    };
    if let Some(list) = request.list {
        let mut offset = 0;
        loop {
            let page = ctx
                .desk(move |desk| Ok(members::page(desk.office()?, DistributionListId(list), offset, SLICE)?.0))
                .await?;
            offset += SLICE;
            let done = offset >= page.count;
            for member in page.rows.into_iter().filter(|member| member.state == MemberState::Active) {
                take(member.contact_id.map_or(0, |id| id.0), member.listed, member.email);
            }
            if done {
                break;
            }
        }
    }
    if let Some(filter) = request.filter {
        let ids = ctx.desk(move |desk| chosen(desk, filter)).await?;
        for slice in ids.chunks(SLICE) {
            let slice = slice.to_vec();
            for row in ctx.desk(move |desk| Ok(list::rows(desk.office()?.read(), &slice)?)).await? {
                take(row.id.0, row.listed, row.email);
            }
        }
    }
    Ok(emails)
}

pub(crate) async fn draft(ctx: Ctx, request: MailDraft) -> Result<papers::MailDone> {
    let found = emails(ctx.clone(), request.to).await?;
    let recipients = found.addresses.len();
    let without_address = found.without.into_iter().map(|one| one.name).collect();
    let link = format!(
        "mailto:?bcc={}&subject={}",
        papers::escaped(&found.addresses.join(",")),
        papers::escaped(&request.subject)
    );
    let way = if ctx.room.pc.get().mail_way == "mailto" && link.len() <= LINK_LIMIT { "mailto" } else { "eml" };
    let room = ctx.room.clone();
    ctx.compute(move || {
        if way == "mailto" {
            return room.host.open_link(&link);
        }
        let addresses: Vec<(&str, &str)> = found.addresses.iter().map(|address| ("", address.as_str())).collect();
        let mut message = MessageBuilder::new()
            .subject(request.subject.as_str())
            .header("X-Unsent", mail_builder::headers::raw::Raw::new("1"))
            .text_body("");
        if !addresses.is_empty() {
            message = message.bcc(addresses);
        }
        let draft = message.write_to_vec().map_err(|_| ApiError::new("MAIL_DRAFT", Value::Null))?;
        let folder = files::cache(&room.host.app_data()).join("E-Mail");
        std::fs::create_dir_all(&folder)?;
        let path = folder.join("E-Mail.eml");
        files::write_new(&path, &draft)?;
        room.host.open_path(&path)
    })
    .await?;
    Ok(papers::MailDone { way: way.to_owned(), recipients, without_address })
}
