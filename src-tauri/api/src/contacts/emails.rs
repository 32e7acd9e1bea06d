//! E-mail addresses of many contacts at once: copied, or as a draft that hides them from
//! one another.

use std::collections::HashSet;

use kontor_core::contacts::list;
use kontor_core::distribution_lists::members::{self, MemberState};
use kontor_core::record::DistributionListId;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use super::{ContactFilter, chosen};
use crate::desk::Ctx;
use crate::error::{ApiError, Result};
use crate::papers;

/// So many contacts are looked at between two other jobs of the desk.
const SLICE: usize = 1_000;

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
    let mut known = HashSet::new();
    let mut take = |id: i64, name: String, email: String| {
        if email.is_empty() {
            emails.without.push(WithoutEmail { id, name });
        } else if known.insert(email.to_lowercase()) {
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
    if found.addresses.is_empty() {
        return Err(ApiError::new("MAIL_NO_ADDRESS", Value::Null));
    }
    let without_address = found.without.into_iter().map(|one| one.name).collect();
    papers::hand_over(&ctx, papers::Letter::about(&request.subject), found.addresses, true, without_address).await
}
