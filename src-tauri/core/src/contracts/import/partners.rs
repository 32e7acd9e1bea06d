//! Which contact of the book a name in the table may be.

use std::collections::{BTreeMap, HashMap};

use super::values;
use crate::contacts::ContactKind;
use crate::record::ContactId;
use crate::search::phonetic;

/// So many contacts are proposed for one name.
const PROPOSED: usize = 5;
/// A name that so many contacts begin with says nothing.
const TOO_MANY: usize = 20;

/// Words of the legal form, which lists leave out or write otherwise.
const LEGAL: &[&str] = &[
    "gmbh",
    "mbh",
    "ag",
    "kg",
    "co",
    "ug",
    "se",
    "ohg",
    "gbr",
    "eg",
    "e",
    "k",
    "v",
    "ev",
    "kgaa",
    "haftungsbeschrankt",
    "ltd",
    "limited",
    "inc",
    "llc",
    "sa",
    "sarl",
    "plc",
    "und",
    "and",
    "u",
];

/// What was found for a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Found {
    /// One contact bears just this name.
    Exact(ContactId),
    /// These come near, the best first.
    Similar(Vec<ContactId>),
    /// Nobody.
    Nobody,
}

/// The names of the address book.
#[derive(Debug, Default)]
pub(super) struct Partners {
    /// Folded words in order, so that "Petersen, Anna" is "Anna Petersen".
    exact: HashMap<String, Vec<ContactId>>,
    /// Without the legal form.
    bare: BTreeMap<String, Vec<ContactId>>,
    /// As it sounds.
    spoken: HashMap<String, Vec<ContactId>>,
    people: HashMap<String, Vec<ContactId>>,
}

impl Partners {
    /// Notes a contact of the book.
    pub(super) fn note(&mut self, id: ContactId, kind: ContactKind, name: &str) {
        let words = values::words(name);
        if words.is_empty() {
            return;
        }
        let sorted = sorted(&words);
        if kind == ContactKind::Person {
            self.people.entry(sorted.clone()).or_default().push(id);
        }
        self.exact.entry(sorted).or_default().push(id);
        let bare = bare(&words);
        self.spoken.entry(spoken(&bare)).or_default().push(id);
        self.bare.entry(bare).or_default().push(id);
    }

    /// Who a name may be.
    pub(super) fn find(&self, name: &str) -> Found {
        let words = values::words(name);
        if words.is_empty() {
            return Found::Nobody;
        }
        match self.exact.get(&sorted(&words)).map(Vec::as_slice) {
            Some([one]) => return Found::Exact(*one),
            Some(several) => return Found::Similar(several.iter().copied().take(PROPOSED).collect()),
            None => {}
        }
        let bare = bare(&words);
        let same = self.bare.get(&bare);
        let alike = self.spoken.get(&spoken(&bare)).filter(|alike| alike.len() <= TOO_MANY);
        let mut near: Vec<ContactId> = Vec::new();
        let longer = self.longer(&bare);
        let shorter = self.shorter(&bare);
        for id in [same, alike].into_iter().flatten().flatten().copied().chain(longer).chain(shorter) {
            if !near.contains(&id) {
                near.push(id);
            }
        }
        near.truncate(PROPOSED);
        if near.is_empty() { Found::Nobody } else { Found::Similar(near) }
    }

    /// The one person of this name.
    pub(super) fn person(&self, name: &str) -> Option<ContactId> {
        match self.people.get(&sorted(&values::words(name))).map(Vec::as_slice) {
            Some([one]) => Some(*one),
            _ => None,
        }
    }

    /// "Stadtwerke" for "Stadtwerke Elmshorn".
    fn longer(&self, bare: &str) -> Vec<ContactId> {
        let from = format!("{bare} ");
        let found: Vec<ContactId> = self
            .bare
            .range(from.clone()..)
            .take_while(|(name, _)| name.starts_with(&from))
            .take(TOO_MANY + 1)
            .flat_map(|(_, ids)| ids.iter().copied())
            .collect();
        if found.len() > TOO_MANY { Vec::new() } else { found }
    }

    /// "Stadtwerke Elmshorn Vertrieb" for "Stadtwerke Elmshorn"; one word alone is too little.
    fn shorter(&self, bare: &str) -> Vec<ContactId> {
        let mut name = bare;
        while let Some((before, _)) = name.rsplit_once(' ') {
            name = before;
            if name.contains(' ')
                && let Some(ids) = self.bare.get(name)
            {
                return ids.clone();
            }
        }
        Vec::new()
    }
}

fn sorted(words: &str) -> String {
    let mut words: Vec<&str> = words.split(' ').collect();
    words.sort_unstable();
    words.join(" ")
}

/// A name without its legal form; one that consists of nothing else stays as it is.
fn bare(words: &str) -> String {
    let left: Vec<&str> = words.split(' ').filter(|word| !LEGAL.contains(word)).collect();
    if left.is_empty() { words.to_owned() } else { left.join(" ") }
}

fn spoken(words: &str) -> String {
    words.split(' ').map(phonetic::code).collect::<Vec<_>>().join(" ")
}
