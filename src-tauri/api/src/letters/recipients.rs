//! To whom a serial letter goes: checked before anything is printed.

use std::collections::HashMap;

use kontor_core::contacts;
use kontor_core::data_protection::restrict;
use kontor_core::letters::send::SerialPage;
use kontor_core::letters::{LetterFields as Core, Recipient};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{LetterFields, compose};
use crate::desk::{Ctx, Desk};
use crate::error::Result;
use crate::jobs::Progress;

/// So many recipients are looked at in one go of the desk: a few milliseconds.
const AT_ONCE: usize = 10;

/// Which serial letter, as typed so far.
#[derive(Debug, Deserialize, TS)]
pub struct RecipientsRequest {
    /// What was written.
    pub fields: LetterFields,
}

/// Something that is wrong with a recipient.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RecipientProblem {
    /// There is no address that holds today: no letter goes there.
    NoAddress,
    /// The contact is deactivated.
    Inactive,
    /// The contact was deleted meanwhile.
    Gone,
    /// The contact is locked away (Art. 18 GDPR): no letter goes there.
    Restricted,
    /// Placeholders for which nothing is known.
    Empty(Vec<String>),
    /// Another recipient has the same address block.
    Twice(String),
}

/// A recipient as the table shows it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RecipientRow {
    /// The contact.
    pub contact_id: i64,
    /// The name.
    pub name: String,
    /// The address block, a line each.
    pub recipient: String,
    /// The salutation as it would stand.
    pub salutation: String,
    /// What is wrong.
    pub problems: Vec<RecipientProblem>,
    /// Left out by hand.
    pub left_out: bool,
    /// A letter would be printed.
    pub prints: bool,
}

/// Every recipient with what would be printed, in steps between which the desk is free.
pub(crate) async fn all(ctx: &Ctx, fields: &Core) -> Result<Vec<(RecipientRow, Option<SerialPage>)>> {
    let mut progress = Progress::of(ctx);
    let mut rows = Vec::with_capacity(fields.recipients.len());
    for slice in fields.recipients.chunks(AT_ONCE) {
        if !progress.go_on(rows.len(), fields.recipients.len()) {
            return Err(kontor_core::Error::Cancelled.into());
        }
        let (slice, fields) = (slice.to_vec(), Core { recipients: Vec::new(), ..fields.clone() });
        let some =
            ctx.desk(move |desk| slice.iter().map(|one| look(desk, &fields, *one)).collect::<Result<Vec<_>>>()).await?;
        rows.extend(some);
    }
    note_twins(&mut rows);
    Ok(rows)
}

fn look(desk: &mut Desk, fields: &Core, one: Recipient) -> Result<(RecipientRow, Option<SerialPage>)> {
    let Recipient { contact_id: id, left_out, .. } = one;
    let (office, moment) = desk.at_work()?;
    let mut row = RecipientRow {
        contact_id: id.0,
        name: String::new(),
        recipient: String::new(),
        salutation: String::new(),
        problems: Vec::new(),
        left_out,
        prints: false,
    };
    let Some(contact) = contacts::read::find(office.read(), id)? else {
        row.problems.push(RecipientProblem::Gone);
        return Ok((row, None));
    };
    let (page, empty) = compose::serial_page(office, fields, one, &moment)?;
    row.name.clone_from(&page.addressee);
    row.recipient.clone_from(&page.recipient);
    row.salutation.clone_from(&page.wording.salutation);
    if page.recipient.is_empty() {
        row.problems.push(RecipientProblem::NoAddress);
    }
    if !contact.card.active {
        row.problems.push(RecipientProblem::Inactive);
    }
    if !empty.is_empty() {
        row.problems.push(RecipientProblem::Empty(empty));
    }
    let restricted = restrict::since(office.read(), id)?.is_some();
    if restricted {
        row.problems.push(RecipientProblem::Restricted);
    }
    row.prints = !left_out && !restricted && !page.recipient.is_empty();
    let page = row.prints.then_some(page);
    Ok((row, page))
}

/// Two letters to one address block are one too many, mostly.
fn note_twins(rows: &mut [(RecipientRow, Option<SerialPage>)]) {
    let mut first: HashMap<String, String> = HashMap::new();
    for (row, _) in rows.iter_mut().filter(|(row, _)| row.prints) {
        match first.get(&row.recipient) {
            Some(name) => row.problems.push(RecipientProblem::Twice(name.clone())),
            None => {
                first.insert(row.recipient.clone(), row.name.clone());
            }
        }
    }
}

pub(crate) async fn list(ctx: Ctx, request: RecipientsRequest) -> Result<Vec<RecipientRow>> {
    let fields = kontor_core::letters::check::tidy(request.fields.into());
    Ok(all(&ctx, &fields).await?.into_iter().map(|(row, _)| row).collect())
}
