//! One change to many contacts at once: looked at first, written as one step.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::check::same_tag;
use super::{Card, ContactKind, Salutation, read, save};
use crate::error::{Error, FieldIssue, Result};
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::own_fields::{self, OwnValue};
use crate::record::{ContactId, EntryId, RecordKind};

/// What shall become of every contact that is marked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", content = "value", rename_all = "snake_case")]
pub enum MassChange {
    /// Gets a category.
    AddCategory(EntryId),
    /// Loses a category.
    RemoveCategory(EntryId),
    /// Gets a tag.
    AddTag(String),
    /// Loses a tag.
    RemoveTag(String),
    /// Is written to in this language.
    Language(String),
    /// Is addressed so; organisations are refused.
    Salutation(Salutation),
    /// Is shown in pickers, or not.
    Active(bool),
    /// All own addresses lie in this country.
    Country(String),
    /// Gets a line at the end of the note.
    NoteLine(String),
    /// Has this in an own field; an empty text takes the value away.
    Own(OwnValue),
}

/// What a change does to one contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MassRow {
    /// The contact.
    pub id: ContactId,
    /// "Weber, Dr. Anna".
    pub name: String,
    /// The values before: ids of categories, tags, codes, lines.
    pub before: Vec<String>,
    /// The values after; the same as before where nothing changes.
    pub after: Vec<String>,
    /// Why it is refused: `MASS_PERSONS_ONLY`, `MASS_NO_ADDRESS`, `NOT_FOUND`.
    pub refusal: Option<&'static str>,
}

impl MassRow {
    /// Whether the change is written to this contact.
    #[must_use]
    pub fn changes(&self) -> bool {
        self.refusal.is_none() && self.before != self.after
    }
}

/// Whether a change can be made at all.
///
/// # Errors
/// `INVALID` with `TEXT_MISSING` or `ENTRY_UNKNOWN` at `value`.
pub fn check(connection: &Connection, change: &MassChange) -> Result<()> {
    let refused = |code| Err(Error::Invalid(vec![FieldIssue::new("value", code)]));
    match change {
        MassChange::AddTag(text)
        | MassChange::RemoveTag(text)
        | MassChange::Language(text)
        | MassChange::NoteLine(text)
            if text.trim().is_empty() =>
        {
            refused("TEXT_MISSING")
        }
        MassChange::AddCategory(id) | MassChange::RemoveCategory(id) => {
            let mut known = connection.prepare_cached("SELECT 1 FROM entry WHERE id = ?1 AND list = 'category'")?;
            if known.exists([id])? { Ok(()) } else { refused("ENTRY_UNKNOWN") }
        }
        MassChange::Own(value) => understood(connection, value).map(|_| ()),
        _ => Ok(()),
    }
}

/// The value as its field stores it.
///
/// # Errors
/// `INVALID` at `value`.
fn understood(connection: &Connection, value: &OwnValue) -> Result<OwnValue> {
    let known = own_fields::field::find(connection, value.field_id)?;
    let Some(field) = known.filter(|field| field.shape.record_kind == RecordKind::Contact) else {
        return Err(Error::field("value", "OWN_FIELD_GONE"));
    };
    let text = own_fields::canonical(&field, &value.text)
        .map_err(|issue| Error::Invalid(vec![FieldIssue { field: "value".into(), ..issue }]))?;
    Ok(OwnValue { text, ..value.clone() })
}

/// The change with its value as it will be stored, so that what is the same already does not change.
fn meant(connection: &Connection, change: &MassChange) -> Result<MassChange> {
    Ok(match change {
        MassChange::Own(value) => MassChange::Own(understood(connection, value)?),
        other => other.clone(),
    })
}

/// What a change does to these contacts, in their order.
///
/// # Errors
/// As [`check`] of an own field's value.
pub fn preview(connection: &Connection, ids: &[i64], change: &MassChange) -> Result<Vec<MassRow>> {
    let change = meant(connection, change)?;
    ids.iter().map(|id| Ok(row(connection, ContactId(*id), &change)?.0)).collect()
}

/// Makes a change to all of these contacts that it changes, in one step. Those who refuse
/// stay as they are. `progress` hears how many were looked at and says whether to go on.
///
/// # Errors
/// As [`check`]; `CANCELLED`, then nothing was written.
pub fn apply(
    office: &mut Office,
    ids: &[i64],
    change: &MassChange,
    moment: &Moment,
    progress: &mut dyn FnMut(usize) -> bool,
) -> Result<Done<usize>> {
    check(office.read(), change)?;
    let change = &meant(office.read(), change)?;
    office.transact_named(Op::step("contacts_mass_changed", ""), moment, |tx, op| {
        let mut changed = 0;
        for (index, id) in ids.iter().enumerate() {
            if index % 64 == 0 && !progress(index) {
                return Err(Error::Cancelled);
            }
            let (row, card) = row(tx, ContactId(*id), change)?;
            if let Some(card) = card.filter(|_| row.changes()) {
                save::update(tx, row.id, &card)?;
                changed += 1;
            }
        }
        op.title = changed.to_string();
        Ok(changed)
    })
}

/// What a change does to one contact, and the card that it would be.
fn row(connection: &Connection, id: ContactId, change: &MassChange) -> Result<(MassRow, Option<Card>)> {
    let Some(contact) = read::find(connection, id)? else {
        let gone =
            MassRow { id, name: String::new(), before: Vec::new(), after: Vec::new(), refusal: Some("NOT_FOUND") };
        return Ok((gone, None));
    };
    let mut card = contact.card;
    let before = values(&card, change);
    let refusal = turn(&mut card, change).err();
    let after = if refusal.is_some() { before.clone() } else { values(&card, change) };
    Ok((MassRow { id, name: card.listed_name(), before, after, refusal }, Some(card)))
}

/// The values that a change is about.
fn values(card: &Card, change: &MassChange) -> Vec<String> {
    match change {
        MassChange::AddCategory(_) | MassChange::RemoveCategory(_) => {
            card.categories.iter().map(|id| id.0.to_string()).collect()
        }
        MassChange::AddTag(_) | MassChange::RemoveTag(_) => card.tags.clone(),
        MassChange::Language(_) => vec![card.language.clone()],
        MassChange::Salutation(_) => vec![card.salutation.code().to_owned()],
        MassChange::Active(_) => vec![card.active.to_string()],
        MassChange::Country(_) => card.addresses.iter().map(|address| address.country.clone()).collect(),
        MassChange::NoteLine(_) => card.note.lines().map(ToOwned::to_owned).collect(),
        MassChange::Own(value) => {
            card.own.iter().filter(|own| own.field_id == value.field_id).map(|own| own.text.clone()).collect()
        }
    }
}

fn turn(card: &mut Card, change: &MassChange) -> std::result::Result<(), &'static str> {
    match change {
        MassChange::AddCategory(id) => {
            if !card.categories.contains(id) {
                card.categories.push(*id);
            }
        }
        MassChange::RemoveCategory(id) => card.categories.retain(|other| other != id),
        MassChange::AddTag(tag) => {
            let tag = tag.trim();
            if !card.tags.iter().any(|other| same_tag(other, tag)) {
                card.tags.push(tag.to_owned());
            }
        }
        MassChange::RemoveTag(tag) => card.tags.retain(|other| !same_tag(other, tag.trim())),
        MassChange::Language(code) => code.trim().clone_into(&mut card.language),
        MassChange::Salutation(_) if card.kind == ContactKind::Organisation => return Err("MASS_PERSONS_ONLY"),
        MassChange::Salutation(salutation) => card.salutation = *salutation,
        MassChange::Active(active) => card.active = *active,
        MassChange::Country(_) if card.addresses.is_empty() => return Err("MASS_NO_ADDRESS"),
        MassChange::Country(country) => {
            for address in &mut card.addresses {
                country.trim().clone_into(&mut address.country);
            }
        }
        MassChange::NoteLine(line) => {
            let note = card.note.trim_end();
            card.note = if note.is_empty() { line.trim().to_owned() } else { format!("{note}\n{}", line.trim()) };
        }
        MassChange::Own(value) => {
            card.own.retain(|own| own.field_id != value.field_id);
            if !value.text.is_empty() {
                card.own.push(value.clone());
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::contacts::Address;
    use crate::master_data::entry;

    fn moment() -> Moment {
        Moment::on(NaiveDate::from_ymd_opt(2026, 3, 16).unwrap(), "Anna")
    }

    #[test]
    fn an_own_field_is_set_as_it_is_stored_and_emptied_again() {
        let mut office = Office::in_memory(&moment()).unwrap();
        let shape = own_fields::OwnFieldShape {
            record_kind: RecordKind::Contact,
            code: String::new(),
            name_de: "Umsatz".into(),
            name_en: String::new(),
            value_type: own_fields::ValueType::Number,
            choices: Vec::new(),
            position: 0,
            active: true,
        };
        let field_id = own_fields::save(&mut office, None, shape, &moment()).unwrap().value;
        let value = |text: &str| OwnValue { field_id, text: text.into() };
        let has = Card { family: "Adam".into(), own: vec![value("1200.5")], ..Card::default() };
        let ids = [contact(&mut office, has), contact(&mut office, Card { family: "Weber".into(), ..Card::default() })];
        let change = MassChange::Own(value("1.200,50"));
        let rows = preview(office.read(), &ids, &change).unwrap();
        assert_eq!(rows.iter().map(MassRow::changes).collect::<Vec<_>>(), [false, true]);
        assert_eq!((rows[1].before.len(), rows[1].after.as_slice()), (0, &["1200.5".to_owned()][..]));
        assert_eq!(apply(&mut office, &ids, &change, &moment(), &mut |_| true).unwrap().value, 1);
        let emptied = apply(&mut office, &ids, &MassChange::Own(value(" ")), &moment(), &mut |_| true).unwrap();
        assert_eq!(emptied.value, 2);
        assert!(read::get(office.read(), ContactId(ids[0])).unwrap().card.own.is_empty());
        office.undo(&moment()).unwrap();
        assert_eq!(read::get(office.read(), ContactId(ids[0])).unwrap().card.own, [value("1200.5")]);
        let gone = OwnValue { field_id: crate::record::OwnFieldId(99), text: "1".into() };
        for (change, code) in
            [(MassChange::Own(value("viel")), "OWN_NUMBER_INVALID"), (MassChange::Own(gone), "OWN_FIELD_GONE")]
        {
            let refused = check(office.read(), &change);
            let told = matches!(refused, Err(Error::Invalid(issues)) if (issues[0].field.as_str(), issues[0].code) == ("value", code));
            assert!(told, "{code}");
        }
    }

    fn contact(office: &mut Office, card: Card) -> i64 {
        save::save(office, None, card, &moment()).unwrap().value.0
    }

    #[test]
    fn a_change_is_looked_at_then_written_as_one_step_and_taken_back() {
        let mut office = Office::in_memory(&moment()).unwrap();
        let choir = Op::quiet("entry_created");
        let choir = office.transact(choir, &moment(), |tx| entry::add_category(tx, "Chor")).unwrap().value;
        let weber = contact(&mut office, Card { family: "Weber".into(), note: "Alt".into(), ..Card::default() });
        let member = Card { family: "Adam".into(), categories: vec![choir], ..Card::default() };
        let adam = contact(&mut office, member);
        let firm = contact(
            &mut office,
            Card {
                kind: ContactKind::Organisation,
                organisation: "Werft".into(),
                addresses: vec![Address { town: "Wien".into(), ..Address::default() }],
                ..Card::default()
            },
        );
        let all = [weber, adam, firm, 99];
        for (change, changing, refusals) in [
            (MassChange::AddCategory(choir), vec![weber, firm], vec!["NOT_FOUND"]),
            (MassChange::RemoveCategory(choir), vec![adam], vec!["NOT_FOUND"]),
            (MassChange::AddTag(" Presse ".into()), vec![weber, adam, firm], vec!["NOT_FOUND"]),
            (MassChange::Language("en".into()), vec![weber, adam, firm], vec!["NOT_FOUND"]),
            (MassChange::Salutation(Salutation::Ms), vec![weber, adam], vec!["MASS_PERSONS_ONLY", "NOT_FOUND"]),
            (MassChange::Active(false), vec![weber, adam, firm], vec!["NOT_FOUND"]),
            (MassChange::Active(true), vec![], vec!["NOT_FOUND"]),
            (MassChange::Country("AT".into()), vec![firm], vec!["MASS_NO_ADDRESS", "MASS_NO_ADDRESS", "NOT_FOUND"]),
            (MassChange::NoteLine("Neu".into()), vec![weber, adam, firm], vec!["NOT_FOUND"]),
        ] {
            let rows = preview(office.read(), &all, &change).unwrap();
            let would: Vec<i64> = rows.iter().filter(|row| row.changes()).map(|row| row.id.0).collect();
            let refused: Vec<_> = rows.iter().filter_map(|row| row.refusal).collect();
            assert_eq!((would, refused), (changing.clone(), refusals), "{change:?}");
            let before: Vec<Card> =
                [weber, adam, firm].map(|id| read::get(office.read(), ContactId(id)).unwrap().card).to_vec();
            let done = apply(&mut office, &all, &change, &moment(), &mut |_| true).unwrap();
            assert_eq!(done.value, changing.len(), "{change:?}");
            for (row, id) in rows.iter().zip([weber, adam, firm]) {
                let card = read::get(office.read(), ContactId(id)).unwrap().card;
                assert_eq!(values(&card, &change), row.after, "{change:?}");
            }
            if !changing.is_empty() {
                office.undo(&moment()).unwrap();
            }
            let after: Vec<Card> =
                [weber, adam, firm].map(|id| read::get(office.read(), ContactId(id)).unwrap().card).to_vec();
            assert_eq!(before, after, "{change:?}");
        }
        // Cancelled, nothing is written; what cannot be is refused at once.
        let cancelled = apply(&mut office, &all, &MassChange::Active(false), &moment(), &mut |_| false);
        assert!(matches!(cancelled, Err(Error::Cancelled)));
        assert!(read::get(office.read(), ContactId(weber)).unwrap().card.active);
        for change in [MassChange::AddTag(" ".into()), MassChange::AddCategory(EntryId(99))] {
            let refused = apply(&mut office, &all, &change, &moment(), &mut |_| true);
            assert!(matches!(refused, Err(Error::Invalid(issues)) if issues[0].field == "value"), "{change:?}");
        }
    }
}
