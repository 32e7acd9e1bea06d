//! A contact and what further cards know of it.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use super::positions::Positions;
use crate::contacts::{Address, Card, ContactKind, Relation, Salutation, phone};
use crate::record::{ContactId, EntryId};
use crate::search::fold;

/// Takes in one card after the other. What is there already is asked of sets, never by going
/// through the lists: ten thousand rows may speak of one contact.
pub(super) struct Merger {
    card: Card,
    home: String,
    emails: HashSet<String>,
    phones: HashSet<String>,
    webs: HashSet<String>,
    addresses: HashSet<(String, String, String)>,
    positions: Positions,
    categories: HashSet<EntryId>,
    tags: HashSet<String>,
    relations: HashSet<RelationKey>,
    note_lines: HashSet<String>,
    foreign: HashSet<String>,
    foreign_lines: Vec<String>,
    /// Where the value of a kept column stands among the lines.
    columns: HashMap<String, usize>,
}

impl Merger {
    /// Begins with what the book holds. `home` is the own firm's country, which a phone
    /// number without a prefix belongs to.
    pub(super) fn new(card: Card, home: &str) -> Self {
        let mut merger = Self {
            home: home.to_owned(),
            emails: card.emails.iter().map(|one| one.address.to_lowercase()).collect(),
            phones: HashSet::new(),
            webs: card.webs.iter().map(|one| one.url.clone()).collect(),
            addresses: card.addresses.iter().map(address_key).collect(),
            positions: Positions::of(&card.positions),
            categories: card.categories.iter().copied().collect(),
            tags: card.tags.iter().map(|tag| tag.to_lowercase()).collect(),
            relations: card.relations.iter().map(relation_key).collect(),
            note_lines: card.note.lines().map(str::to_owned).collect(),
            foreign: HashSet::new(),
            foreign_lines: Vec::new(),
            columns: HashMap::new(),
            card,
        };
        let own = std::mem::take(&mut merger.card.foreign_lines);
        merger.add_foreign_lines(&own);
        merger.phones = merger.card.phones.iter().map(|one| merger.phone_key(&one.raw)).collect();
        merger
    }

    /// Adds what a card knows. Single values replace, lists grow, nothing is removed.
    pub(super) fn add(&mut self, foreign: Card) {
        let card = &mut self.card;
        if card.kind == foreign.kind {
            for (own, other) in [
                (&mut card.title, foreign.title),
                (&mut card.given, foreign.given),
                (&mut card.additional, foreign.additional),
                (&mut card.family, foreign.family),
                (&mut card.suffix, foreign.suffix),
            ] {
                replace(own, other);
            }
            if card.kind == ContactKind::Organisation {
                replace(&mut card.organisation, foreign.organisation);
            } else if foreign.salutation != Salutation::None {
                card.salutation = foreign.salutation;
            }
        }
        for (own, other) in [
            (&mut card.nickname, foreign.nickname),
            (&mut card.sort_name, foreign.sort_name),
            (&mut card.letter_salutation, foreign.letter_salutation),
            (&mut card.vat_id, foreign.vat_id),
            (&mut card.tax_number, foreign.tax_number),
            (&mut card.register_court, foreign.register_court),
            (&mut card.register_number, foreign.register_number),
            (&mut card.iban, foreign.iban),
            (&mut card.bic, foreign.bic),
        ] {
            replace(own, other);
        }
        // German goes without saying; another language was said.
        if foreign.language != Card::default().language {
            replace(&mut card.language, foreign.language);
        }
        // What could not be checked never stands beside what was.
        if card.iban.is_empty() {
            replace(&mut card.iban_raw, foreign.iban_raw);
        } else {
            card.iban_raw.clear();
        }
        card.birthday = foreign.birthday.or(card.birthday);
        card.anniversary = foreign.anniversary.or(card.anniversary);
        card.customer_number = foreign.customer_number.or(card.customer_number.take());
        card.supplier_number = foreign.supplier_number.or(card.supplier_number.take());
        add_lines(&mut card.note, &foreign.note, &mut self.note_lines);
        self.add_foreign_lines(&foreign.foreign_lines);
        let card = &mut self.card;
        add_missing(&mut card.emails, foreign.emails, &mut self.emails, |one| one.address.to_lowercase());
        add_missing(&mut card.webs, foreign.webs, &mut self.webs, |one| one.url.clone());
        add_missing(&mut card.addresses, foreign.addresses, &mut self.addresses, address_key);
        add_missing(&mut card.categories, foreign.categories, &mut self.categories, |one| *one);
        add_missing(&mut card.tags, foreign.tags, &mut self.tags, |tag| tag.to_lowercase());
        add_missing(&mut card.relations, foreign.relations, &mut self.relations, relation_key);
        for phone in foreign.phones {
            if self.phones.insert(self.phone_key(&phone.raw)) {
                self.card.phones.push(phone);
            }
        }
        self.positions.add(&mut self.card.positions, foreign.positions);
        for value in foreign.own {
            match self.card.own.iter_mut().find(|known| known.field_id == value.field_id) {
                Some(known) => known.text = value.text,
                None => self.card.own.push(value),
            }
        }
    }

    pub(super) fn finish(mut self) -> Card {
        self.card.foreign_lines = self.foreign_lines.join("\n");
        self.card
    }

    /// The number itself, however it was typed.
    fn phone_key(&self, raw: &str) -> String {
        phone::e164(raw, &self.home).unwrap_or_else(|| fold::digits(raw))
    }

    /// A line that the book has already is not added; a column of a table that is kept has one
    /// value, and the newer one replaces it.
    fn add_foreign_lines(&mut self, lines: &str) {
        for line in lines.lines() {
            if !self.foreign.insert(line.to_owned()) {
                continue;
            }
            let at = self.foreign_lines.len();
            let known = kept_column(line).and_then(|column| {
                let first = *self.columns.entry(column.to_owned()).or_insert(at);
                (first < at).then_some(first)
            });
            match known {
                Some(first) => line.clone_into(&mut self.foreign_lines[first]),
                None => self.foreign_lines.push(line.to_owned()),
            }
        }
    }
}

/// The column whose value a kept line holds, as `X-KONTOR-CSV;COLUMN=Hobby`.
fn kept_column(line: &str) -> Option<&str> {
    line.strip_prefix("X-KONTOR-CSV;")?;
    let mut quoted = false;
    let end = line.find(|c: char| {
        quoted ^= c == '"';
        c == ':' && !quoted
    })?;
    let header = &line[..end];
    Some(header.split(";WAS=").next().unwrap_or(header))
}

fn replace(own: &mut String, other: String) {
    if !other.trim().is_empty() {
        *own = other;
    }
}

fn add_lines(own: &mut String, other: &str, known: &mut HashSet<String>) {
    for line in other.lines() {
        if known.insert(line.to_owned()) {
            if !own.is_empty() {
                own.push('\n');
            }
            own.push_str(line);
        }
    }
}

fn add_missing<T, K: Eq + Hash>(own: &mut Vec<T>, foreign: Vec<T>, known: &mut HashSet<K>, key: impl Fn(&T) -> K) {
    for value in foreign {
        if known.insert(key(&value)) {
            own.push(value);
        }
    }
}

fn address_key(address: &Address) -> (String, String, String) {
    let folded = |text: &str| fold::words(text).join(" ");
    (folded(&address.street), address.postal_code.clone(), folded(&address.town))
}

/// Kind and direction of a relation, and who the other one is: by id, else by name.
type RelationKey = (EntryId, bool, Option<ContactId>, String);

fn relation_key(relation: &Relation) -> RelationKey {
    let name = if relation.other_id.is_some() { String::new() } else { fold::words(&relation.name).join(" ") };
    (relation.kind_id, relation.reversed, relation.other_id, name)
}
