//! The one write of an import.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension};

use super::besides::Besides;
use super::merge::Merger;
use super::own::OwnFields;
use super::{Fate, Imported, Planned, past};
use crate::attachments::photo;
use crate::contacts::matching::{self, Match};
use crate::contacts::{Card, ContactKind, ForeignCard, read, save};
use crate::error::{Error, Result};
use crate::log::Op;
use crate::master_data::{entry, number_gap};
use crate::moment::Moment;
use crate::office::{Done, Office, Tx};
use crate::record::{ContactId, EntryId};
use crate::search::fold;

/// Writes the cards as planned, in one step named after the file.
///
/// # Errors
/// `CANCELLED` where `progress` says false, then nothing was written; whatever SQLite refuses.
pub fn apply(
    office: &mut Office,
    file_name: &str,
    cards: &[ForeignCard],
    plan: &[Planned],
    moment: &Moment,
    progress: &mut dyn FnMut(usize, usize) -> bool,
) -> Result<Done<Imported>> {
    office.transact(Op::step("contacts_imported", file_name), moment, |tx| {
        let run = Run::start(tx, cards, plan, moment)?;
        let imported = run.all(progress)?;
        past::note(tx, cards.len(), &imported)?;
        Ok(imported)
    })
}

/// So many categories an import may make. A column of remarks that was taken for categories must
/// not fill the list with thousands; what is beyond becomes a tag of its contact.
const NEW_CATEGORIES: usize = 500;

/// Organisations first, so that people find theirs; the order is otherwise kept.
fn order(cards: &[ForeignCard]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..cards.len()).collect();
    order.sort_by_key(|index| cards[*index].card.kind == ContactKind::Person);
    order
}

/// The contact that a card speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Target {
    /// One of the book.
    Book(ContactId),
    /// The one that the card at this index makes.
    New(usize),
}

/// What each card speaks of; `None` where it is left and matches nobody.
fn targets(tx: &Connection, plan: &[Planned]) -> Result<Vec<Option<Target>>> {
    let mut there: HashMap<ContactId, Option<ContactId>> = HashMap::new();
    let mut targets: Vec<Option<Target>> = Vec::with_capacity(plan.len());
    for (index, planned) in plan.iter().enumerate() {
        let matched = match planned.matched {
            // The match may have gone since the plan was made: merged, it means the one that
            // stayed; else it is a new contact.
            Some(Match::Book(id, _)) => {
                let found = match there.get(&id) {
                    Some(known) => *known,
                    None => {
                        let found = matching::present(tx, id)?;
                        there.insert(id, found);
                        found
                    }
                };
                found.map(Target::Book)
            }
            Some(Match::Batch(earlier, _)) => targets.get(earlier).copied().flatten(),
            None => None,
        };
        targets.push(match planned.fate {
            _ if !planned.issues.is_empty() => None,
            Fate::Skip => matched,
            Fate::Update => matched.or(Some(Target::New(index))),
            Fate::New => Some(Target::New(index)),
        });
    }
    Ok(targets)
}

struct Run<'a> {
    tx: &'a Tx<'a>,
    cards: &'a [ForeignCard],
    moment: &'a Moment,
    home: String,
    own: OwnFields,
    imported: Imported,
    /// The cards of each contact in the order in which they are written. A contact is written
    /// once, however many cards speak of it: thousands of them would else be read, joined and
    /// written again and again.
    groups: HashMap<Target, Vec<usize>>,
    /// The contacts, each where its first card stands.
    sequence: Vec<Target>,
    organisations: HashMap<String, ContactId>,
    /// The categories of the book by their folded names; read when the first one is named.
    categories: Option<HashMap<Vec<String>, EntryId>>,
    new_categories: usize,
    /// What the cards became, for what hangs on several of them.
    written: Vec<(usize, ContactId)>,
}

impl<'a> Run<'a> {
    fn start(tx: &'a Tx<'a>, cards: &'a [ForeignCard], plan: &[Planned], moment: &'a Moment) -> Result<Self> {
        let mut organisations = HashMap::new();
        let mut statement =
            tx.prepare("SELECT organisation, id FROM contact WHERE kind = 'organisation' ORDER BY id DESC")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            organisations.insert(organisation_key(row.get_ref(0)?.as_str().unwrap_or_default()), row.get(1)?);
        }
        let targets = targets(tx, plan)?;
        let mut imported = Imported::default();
        let mut groups: HashMap<Target, Vec<usize>> = HashMap::new();
        let mut sequence = Vec::new();
        for index in order(cards) {
            match (&plan[index], targets[index]) {
                (planned, _) if !planned.issues.is_empty() => {
                    imported.refused.push((index, planned.issues.clone()));
                }
                (Planned { fate: Fate::Skip, .. }, _) | (_, None) => imported.skipped += 1,
                (_, Some(target)) => {
                    let group = groups.entry(target).or_default();
                    if group.is_empty() {
                        sequence.push(target);
                    }
                    // The card that makes the contact comes first, whatever kind it is of.
                    if target == Target::New(index) {
                        group.insert(0, index);
                    } else {
                        group.push(index);
                    }
                }
            }
        }
        let home = tx
            .prepare_cached("SELECT country FROM firm ORDER BY id LIMIT 1")?
            .query_row([], |row| row.get(0))
            .optional()?
            .unwrap_or_else(|| "DE".to_owned());
        Ok(Self {
            tx,
            cards,
            moment,
            home,
            own: OwnFields::read(tx)?,
            imported,
            groups,
            sequence,
            organisations,
            categories: None,
            new_categories: 0,
            written: Vec::new(),
        })
    }

    fn all(mut self, progress: &mut dyn FnMut(usize, usize) -> bool) -> Result<Imported> {
        let all = self.cards.len();
        let (mut done, mut said) = (0, 0);
        for target in std::mem::take(&mut self.sequence) {
            if done >= said {
                if !progress(done, all) {
                    return Err(Error::Cancelled);
                }
                said = done + 16;
            }
            let group = self.groups.remove(&target).unwrap_or_default();
            done += group.len();
            match target {
                Target::Book(id) => self.update(id, &group)?,
                Target::New(_) => self.insert(&group)?,
            }
        }
        Besides { tx: self.tx, cards: self.cards, written: &self.written }.all()?;
        self.imported.refused.sort_by_key(|(index, _)| *index);
        Ok(self.imported)
    }

    /// One new contact, made of the first card; the others add what they know.
    fn insert(&mut self, group: &[usize]) -> Result<()> {
        let Some((first, rest)) = group.split_first() else { return Ok(()) };
        let mut card = self.card(*first)?;
        if !rest.is_empty() {
            let mut merger = Merger::new(card, &self.home);
            for index in rest {
                merger.add(self.card(*index)?);
            }
            card = merger.finish();
        }
        free_numbers(self.tx, None, &mut card)?;
        let uid = match &self.cards[*first].uid {
            Some(uid) if !uid_is_taken(self.tx, uid)? => uid.clone(),
            _ => save::new_uid(self.tx)?,
        };
        save::lift_numbers(self.tx, &card, self.moment.today)?;
        let id = save::insert(self.tx, &uid, &card)?;
        self.picture(id, group)?;
        self.imported.created += 1;
        self.imported.updated += rest.len();
        self.remember(group, id);
        Ok(())
    }

    /// A contact of the book learns what the cards know.
    fn update(&mut self, id: ContactId, group: &[usize]) -> Result<()> {
        let mut merger = Merger::new(read::get(self.tx, id)?.card, &self.home);
        for index in group {
            merger.add(self.card(*index)?);
        }
        let mut card = merger.finish();
        free_numbers(self.tx, Some(id), &mut card)?;
        save::update(self.tx, id, &card)?;
        save::lift_numbers(self.tx, &card, self.moment.today)?;
        self.picture(id, group)?;
        self.imported.updated += group.len();
        self.remember(group, id);
        Ok(())
    }

    /// The picture that the last of the cards bears, as single values replace; the same one stays.
    fn picture(&self, id: ContactId, group: &[usize]) -> Result<()> {
        let Some(bytes) = group.iter().rev().find_map(|index| self.cards[*index].photo.as_deref()) else {
            return Ok(());
        };
        if photo::is_held(self.tx, id.into(), bytes)? {
            return Ok(());
        }
        let name = if bytes.starts_with(b"\x89PNG") { "Bild.png" } else { "Bild.jpg" };
        photo::insert(self.tx, id.into(), name, bytes, self.moment)?;
        Ok(())
    }

    /// People of later cards find the organisations of these.
    fn remember(&mut self, group: &[usize], id: ContactId) {
        self.written.extend(group.iter().map(|index| (*index, id)));
        for index in group {
            let card = &self.cards[*index].card;
            if card.kind == ContactKind::Organisation {
                self.organisations.entry(organisation_key(&card.organisation)).or_insert(id);
            }
        }
    }

    /// A card with its organisations and categories found.
    fn card(&mut self, index: usize) -> Result<Card> {
        let foreign = &self.cards[index];
        let mut card = foreign.card.clone();
        for position in &mut card.positions {
            if position.organisation_id.is_none() && !position.organisation.trim().is_empty() {
                position.organisation_id = self.organisations.get(&organisation_key(&position.organisation)).copied();
            }
        }
        self.own.place(foreign, &mut card);
        for name in &foreign.category_names {
            match self.category(name)? {
                Some(category) if !card.categories.contains(&category) => card.categories.push(category),
                Some(_) => {}
                None if name.trim().is_empty() => {}
                None => card.tags.push(name.trim().to_owned()),
            }
        }
        Ok(card)
    }

    /// The category of this name, made where there is none; `None` for no name, and where so many
    /// were made already that the column holds something else.
    fn category(&mut self, name: &str) -> Result<Option<EntryId>> {
        let words = fold::words(name);
        if words.is_empty() {
            return Ok(None);
        }
        let known = match &mut self.categories {
            Some(known) => known,
            empty => empty.insert(entry::categories_by_name(self.tx)?),
        };
        if let Some(id) = known.get(&words) {
            return Ok(Some(*id));
        }
        if self.new_categories == NEW_CATEGORIES {
            return Ok(None);
        }
        let id = entry::add_category(self.tx, name.trim())?;
        self.new_categories += 1;
        known.insert(words, id);
        Ok(Some(id))
    }
}

pub(super) fn organisation_key(name: &str) -> String {
    fold::words(name).join(" ")
}

fn uid_is_taken(tx: &Connection, uid: &str) -> Result<bool> {
    let sql = "SELECT 1 FROM contact WHERE uid = ?1 UNION ALL SELECT 1 FROM contact_alias WHERE uid = ?1";
    Ok(tx.prepare_cached(sql)?.query_row([uid], |_| Ok(())).optional()?.is_some())
}

/// A number that belongs to somebody else already goes to the note, and so does one that was given
/// to somebody who is deleted: it is not given again.
fn free_numbers(tx: &Connection, own: Option<ContactId>, card: &mut Card) -> Result<()> {
    for (range, column, label, number) in [
        ("customer", "customer_number", "Kundennummer", &mut card.customer_number),
        ("supplier", "supplier_number", "Lieferantennummer", &mut card.supplier_number),
    ] {
        let Some(text) = number.clone() else { continue };
        let sql = format!("SELECT 1 FROM contact WHERE {column} = ?1 AND id <> ?2");
        let taken = tx.prepare_cached(&sql)?.exists((&text, own.map_or(0, |id| id.0)))?;
        let gone = || -> Result<bool> {
            Ok(!save::bears(tx, own, column, &text)? && number_gap::gone(tx, range, column, &text)?.is_some())
        };
        if taken || gone()? {
            let line = format!("{label}: {text}");
            // A file that comes again says the same again.
            if !card.note.lines().any(|known| known == line) {
                card.note = format!("{}\n{line}", card.note).trim().to_owned();
            }
            // Who has a number keeps it.
            let sql = format!("SELECT {column} FROM contact WHERE id = ?1");
            *number = match own {
                Some(id) => tx.prepare_cached(&sql)?.query_row([id], |row| row.get(0)).optional()?.flatten(),
                None => None,
            };
        }
    }
    Ok(())
}
