//! The card that a merge would leave, as far as letters show it.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::{chosen, rows, text_of};
use crate::contacts::{Contact, Salutation, read};
use crate::error::{Error, Result};
use crate::record::{ContactId, TextEnum};

/// Names, positions and addresses after a merge with these choices: whose letters go where.
///
/// # Errors
/// As [`super::merge`].
pub fn merged_card(
    connection: &Connection,
    survivor: ContactId,
    others: &[ContactId],
    fields: &BTreeMap<String, ContactId>,
) -> Result<Contact> {
    let rows = rows(connection, survivor, others)?;
    let values = chosen(connection, &rows, fields)?;
    let mut contact = read::get(connection, survivor)?;
    let card = &mut contact.card;
    let text = |column: &str| values.get(column).map(text_of).unwrap_or_default();
    let salutation = text("salutation");
    let known = Salutation::VALUES.iter().find(|one| one.text() == salutation);
    card.salutation = *known.ok_or_else(|| Error::stored_text("salutation", &salutation))?;
    card.title = text("title");
    card.given = text("given");
    card.additional = text("additional");
    card.family = text("family");
    card.suffix = text("suffix");
    card.organisation = text("organisation");
    card.language = text("language");
    for (other, _) in &rows[1..] {
        let theirs = read::get(connection, *other)?.card;
        for position in theirs.positions {
            if !card.positions.contains(&position) {
                card.positions.push(position);
            }
        }
        // What the one that stays prefers goes on being preferred.
        let settled = card.addresses.iter().any(|address| address.preferred);
        for mut address in theirs.addresses {
            let there = card.addresses.iter().any(|known| {
                (&known.street, &known.postal_code, &known.town)
                    == (&address.street, &address.postal_code, &address.town)
            });
            if !there {
                address.preferred &= !settled;
                card.addresses.push(address);
            }
        }
    }
    Ok(contact)
}
