//! Contacts on their way to paper: copied out of the office in slices, so that the desk stays
//! free, with what a list of them needs beside the card.

use std::collections::HashMap;

use kontor_core::contacts::address::Purpose;
use kontor_core::contacts::block::{self, Style};
use kontor_core::contacts::{Address, Card, ContactKind, Phone, Position, list, phone, read};
use kontor_core::master_data::entry;
use kontor_core::record::{ContactId, EntryId};
use kontor_words::PaperLang;

use crate::contacts::{ContactFilter, chosen};
use crate::desk::{Ctx, Desk};
use crate::error::Result;
use crate::jobs::Progress;

/// So many contacts are copied at a time: a few milliseconds.
const COPIED_AT_ONCE: usize = 100;

/// A contact and what follows from it today.
pub(super) struct Person {
    pub(super) card: Card,
    /// "Weber, Dr. Anna".
    pub(super) listed: String,
    /// The position held today.
    pub(super) position: Option<Position>,
    /// The address block of a letter, at most six lines.
    pub(super) lines: Vec<String>,
    /// The address that holds today: the own one, else that of the organisation.
    pub(super) address: Option<Address>,
    /// Categories in their order: German and English name.
    pub(super) categories: Vec<(String, String)>,
}

impl Person {
    /// The firm of a person; empty for an organisation, which is one.
    pub(super) fn organisation(&self) -> &str {
        match self.card.kind {
            ContactKind::Organisation => "",
            ContactKind::Person => self.position.as_ref().map_or("", |position| position.organisation.as_str()),
        }
    }

    /// The first phone of a kind as the window shows it, the preferred one before the others.
    pub(super) fn phone(&self, is: impl Fn(&Phone) -> bool) -> String {
        let phones = || self.card.phones.iter().filter(|phone| is(phone));
        let chosen = phones().find(|phone| phone.preferred).or_else(|| phones().next());
        chosen.map(|phone| phone::shown(&phone.raw, phone.e164.as_deref())).unwrap_or_default()
    }

    /// The preferred e-mail, else the first.
    pub(super) fn email(&self) -> &str {
        let emails = &self.card.emails;
        emails.iter().find(|email| email.preferred).or(emails.first()).map_or("", |email| email.address.as_str())
    }
}

/// The name in the paper's language; German where there is no English one.
pub(super) fn named((german, english): &(String, String), lang: PaperLang) -> &str {
    if lang.is_german() || english.is_empty() { german } else { english }
}

/// The contacts that a filter means, in its order, and how many there are at all.
pub(super) async fn load(ctx: &Ctx, filter: ContactFilter) -> Result<(Vec<Person>, usize)> {
    let (ids, all) = ctx
        .desk(move |desk| {
            let ids = chosen(desk, filter)?;
            let all = list::page(desk.office()?, &list::Filter::default(), 0, 0)?.total;
            Ok((ids, all))
        })
        .await?;
    let mut progress = Progress::of(ctx);
    let mut people = Vec::with_capacity(ids.len());
    for slice in ids.chunks(COPIED_AT_ONCE) {
        if !progress.go_on(people.len(), ids.len()) {
            return Err(kontor_core::Error::Cancelled.into());
        }
        let slice = slice.to_vec();
        people.extend(ctx.desk(move |desk| copied(desk, &slice)).await?);
    }
    Ok((people, all))
}

fn copied(desk: &mut Desk, ids: &[i64]) -> Result<Vec<Person>> {
    let today = desk.today();
    let connection = desk.office()?.read();
    let mut names: HashMap<EntryId, (String, String)> = HashMap::new();
    let mut people = Vec::with_capacity(ids.len());
    for id in ids {
        let Some(contact) = read::find(connection, ContactId(*id))? else { continue };
        let block = block::of_contact(connection, &contact, today, Purpose::Letter, Style::Open)?;
        let card = contact.card;
        let position = card.position_on(today).or(card.positions.first()).cloned();
        let mut categories = Vec::with_capacity(card.categories.len());
        for category in &card.categories {
            if !names.contains_key(category) {
                let fields = entry::get(connection, *category)?.fields;
                names.insert(*category, (fields.name_de, fields.name_en));
            }
            categories.extend(names.get(category).cloned());
        }
        people.push(Person {
            listed: card.listed_name(),
            position,
            lines: block.lines,
            address: block.address,
            categories,
            card,
        });
    }
    Ok(people)
}
