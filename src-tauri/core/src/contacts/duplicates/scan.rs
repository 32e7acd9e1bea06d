//! The whole book looked through: only contacts that have a key in common are compared,
//! and of a key that many have only neighbours, so that twice the book is twice the work.

use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use rusqlite::Connection;

use super::profile::Profile;
use super::score::{Common, Judgement, Reason, judge};
use super::{SUGGESTED, dismissed};
use crate::contacts::{Card, ContactKind};
use crate::error::{Error, Result};
use crate::office::Office;
use crate::record::{ContactId, RecordKind};

/// Of so many with one key each is compared with each.
const WHOLE: usize = 12;

/// Of more than that each is compared with so many that follow in the order of names.
const NEIGHBOURS: usize = 6;

/// An address or number that more than so many have says little of any of them.
const COMMON: usize = 3;

/// A group holds no more than so many; what is left over is found by the next scan.
const LARGEST: usize = 12;

/// Two contacts that may be one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The contact with the smaller id.
    pub first: ContactId,
    /// The other one.
    pub second: ContactId,
    /// How alike they are, and why.
    pub judgement: Judgement,
}

/// Contacts that may all be one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// What binds them, the most alike first.
    pub pairs: Vec<Pair>,
    /// What speaks against it between any other two of more than two.
    pub against: Vec<Reason>,
}

impl Group {
    /// The contacts of the pairs, each once, in the order of their ids.
    pub fn members<'a>(pairs: impl IntoIterator<Item = &'a Pair>) -> Vec<ContactId> {
        let mut members: Vec<ContactId> = pairs.into_iter().flat_map(|pair| [pair.first, pair.second]).collect();
        members.sort_unstable();
        members.dedup();
        members
    }

    /// The score of its most alike pair.
    #[must_use]
    pub fn score(&self) -> u8 {
        self.pairs.first().map_or(0, |pair| pair.judgement.score)
    }
}

/// A scan of the whole book: gathers what is compared, then compares.
#[derive(Debug, Default)]
pub struct Scan {
    profiles: Vec<Profile>,
}

impl Scan {
    /// Takes a slice of cards.
    pub fn take(&mut self, cards: &[(i64, Card)]) {
        self.profiles.extend(cards.iter().map(|(id, card)| Profile::of(*id, card)));
    }

    /// How many contacts were taken.
    #[must_use]
    pub fn len(&self) -> usize {
        self.profiles.len()
    }

    /// Whether none was taken.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.profiles.is_empty()
    }

    /// Who may be one, the most alike first. Pairs that a person called different, the
    /// smaller id first, are left out.
    ///
    /// # Errors
    /// `CANCELLED` where `progress` says false.
    pub fn groups(
        &self,
        dismissed: &HashSet<(i64, i64)>,
        progress: &mut dyn FnMut(usize, usize) -> bool,
    ) -> Result<Vec<Group>> {
        let compared = self.compared();
        let book = Frequent::of(&self.profiles);
        let mut pairs = Vec::new();
        for (done, (left, right)) in compared.iter().enumerate() {
            if done % 4096 == 0 && !progress(done, compared.len()) {
                return Err(Error::Cancelled);
            }
            let (left, right) = (&self.profiles[*left as usize], &self.profiles[*right as usize]);
            let judgement = judge(left, right, &book);
            let ids = (left.id.min(right.id), left.id.max(right.id));
            if judgement.score >= SUGGESTED && !dismissed.contains(&ids) {
                pairs.push(Pair { first: ContactId(ids.0), second: ContactId(ids.1), judgement });
            }
        }
        let mut groups = grouped(pairs);
        self.contradict(&mut groups, &book);
        Ok(groups)
    }

    /// In a chain the ends may contradict each other though each is like the middle.
    fn contradict(&self, groups: &mut [Group], book: &Frequent<'_>) {
        let place = |id: &ContactId| self.profiles.binary_search_by_key(&id.0, |profile| profile.id);
        for group in groups {
            let members = Group::members(&group.pairs);
            let told =
                |code| group.pairs.first().is_some_and(|pair| pair.judgement.reasons.iter().any(|r| r.code == code));
            let mut against: Vec<Reason> = Vec::new();
            for (at, left) in members.iter().enumerate().filter(|_| members.len() > 2) {
                for right in &members[at + 1..] {
                    let (Ok(left), Ok(right)) = (place(left), place(right)) else { continue };
                    for reason in judge(&self.profiles[left], &self.profiles[right], book).reasons {
                        if reason.points < 0
                            && !told(reason.code)
                            && against.iter().all(|known| known.code != reason.code)
                        {
                            against.push(reason);
                        }
                    }
                }
            }
            group.against = against;
        }
    }

    /// Who is compared with whom, each pair once.
    fn compared(&self) -> Vec<(u32, u32)> {
        let mut keyed: Vec<(u64, u32)> = Vec::with_capacity(self.profiles.len() * 8);
        for (index, profile) in self.profiles.iter().enumerate() {
            let index = u32::try_from(index).unwrap_or(u32::MAX);
            keys(profile, &mut |key| keyed.push((key, index)));
        }
        keyed.sort_unstable();
        keyed.dedup();
        let mut pairs = Vec::with_capacity(keyed.len());
        for block in keyed.chunk_by(|a, b| a.0 == b.0) {
            let whole = block.len() <= WHOLE;
            let mut members: Vec<u32> = block.iter().map(|(_, index)| *index).collect();
            if !whole {
                members.sort_unstable_by(|a, b| self.order(*a).cmp(&self.order(*b)));
            }
            let reach = if whole { WHOLE } else { NEIGHBOURS };
            for (place, left) in members.iter().enumerate() {
                pairs.extend(members[place + 1..].iter().take(reach).map(|right| (*left.min(right), *left.max(right))));
            }
        }
        pairs.sort_unstable();
        pairs.dedup();
        pairs
    }

    /// In a block that is too large those stand together that have most in common.
    fn order(&self, index: u32) -> (&str, &str, &str, &str, i64) {
        let profile = &self.profiles[index as usize];
        let street = profile.places.first().map_or("", |place| place.street.as_str());
        let email = profile.emails.first().map_or("", String::as_str);
        (&profile.name.family, &profile.name.given, email, street, profile.id)
    }
}

/// The keys of a contact: who has none of them in common is not compared.
fn keys(profile: &Profile, give: &mut dyn FnMut(u64)) {
    let mut key = |parts: &[&str]| {
        let mut hasher = DefaultHasher::new();
        (profile.kind.code(), parts).hash(&mut hasher);
        give(hasher.finish());
    };
    for (kind, values) in [("email", &profile.emails), ("phone", &profile.phones), ("number", &profile.numbers)] {
        for value in values {
            key(&[kind, value]);
        }
    }
    for (kind, value) in [("iban", &profile.iban), ("vat", &profile.vat_id)] {
        if !value.is_empty() {
            key(&[kind, value]);
        }
    }
    let name = &profile.name;
    if name.is_empty() {
        return;
    }
    match profile.kind {
        ContactKind::Person => {
            // Given and family name the other way round meet as well.
            let (a, b) = (name.given.as_str().min(&name.family), name.given.as_str().max(&name.family));
            if !name.given.is_empty() && !name.family.is_empty() {
                key(&["name", a, b]);
                key(&["sound", &name.given_sound, &name.family_sound]);
            }
            let sound = if name.family_sound.is_empty() { &name.family } else { &name.family_sound };
            let initial = name.initial().to_string();
            for place in &profile.places {
                key(&["postal", sound, &initial, &place.postal_code]);
                key(&["town", sound, &initial, &place.town]);
            }
            for organisation in &profile.organisations {
                key(&["at", sound, &initial, organisation]);
            }
            if let Some(birthday) = profile.birthday {
                key(&["birthday", sound, &birthday.month.to_string(), &birthday.day.to_string()]);
            }
        }
        ContactKind::Organisation => {
            key(&["name", &name.family]);
            for host in &profile.hosts {
                key(&["web", host]);
            }
            // The first word that says something, with the place.
            let first = name.family.split(' ').find(|word| word.chars().count() >= 4).unwrap_or(&name.family);
            let sound = crate::search::phonetic::code(first);
            let sound = if sound.is_empty() { first } else { &sound };
            for place in &profile.places {
                key(&["postal", sound, &place.postal_code]);
                key(&["town", sound, &place.town]);
            }
        }
    }
}

/// Addresses and numbers that many have.
struct Frequent<'a> {
    counts: HashMap<&'a str, usize>,
}

impl<'a> Frequent<'a> {
    fn of(profiles: &'a [Profile]) -> Self {
        let mut counts: HashMap<&str, usize> = HashMap::with_capacity(profiles.len() * 2);
        for profile in profiles {
            for value in profile.emails.iter().chain(&profile.phones) {
                *counts.entry(value).or_insert(0) += 1;
            }
        }
        counts.retain(|_, count| *count > COMMON);
        Self { counts }
    }
}

impl Common for Frequent<'_> {
    fn is_common(&self, value: &str) -> bool {
        self.counts.contains_key(value)
    }
}

/// Pairs that hang together, the strongest first.
fn grouped(mut pairs: Vec<Pair>) -> Vec<Group> {
    pairs.sort_by_key(|pair| (u8::MAX - pair.judgement.score, pair.first, pair.second));
    let mut group_of: HashMap<ContactId, usize> = HashMap::new();
    let mut groups: Vec<(Vec<ContactId>, Vec<Pair>)> = Vec::new();
    for pair in pairs {
        let (first, second) = (group_of.get(&pair.first).copied(), group_of.get(&pair.second).copied());
        let at = match (first, second) {
            (Some(a), Some(b)) if a == b => a,
            (Some(a), Some(b)) => {
                if groups[a].0.len() + groups[b].0.len() > LARGEST {
                    continue;
                }
                let (members, bound) = std::mem::take(&mut groups[b]);
                for member in &members {
                    group_of.insert(*member, a);
                }
                groups[a].0.extend(members);
                groups[a].1.extend(bound);
                a
            }
            (Some(at), None) | (None, Some(at)) => {
                if groups[at].0.len() >= LARGEST {
                    continue;
                }
                let new = if first.is_none() { pair.first } else { pair.second };
                group_of.insert(new, at);
                groups[at].0.push(new);
                at
            }
            (None, None) => {
                let at = groups.len();
                group_of.insert(pair.first, at);
                group_of.insert(pair.second, at);
                groups.push((vec![pair.first, pair.second], Vec::new()));
                at
            }
        };
        groups[at].1.push(pair);
    }
    let mut groups: Vec<Group> = groups
        .into_iter()
        .filter(|(_, pairs)| !pairs.is_empty())
        .map(|(_, mut pairs)| {
            pairs.sort_by_key(|pair| (u8::MAX - pair.judgement.score, pair.first, pair.second));
            Group { pairs, against: Vec::new() }
        })
        .collect();
    groups.sort_by_key(|group| (u8::MAX - group.score(), group.pairs[0].first));
    groups
}

/// A group as it is now: its place in the scan, and the places of the pairs that still stand.
pub type Standing = (usize, Vec<usize>);

/// What of a scan still stands: contacts that are gone and pairs that were dismissed since
/// fall out, and come back when that is taken back. Kept until a contact changes.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn standing(office: &Office, scan: u64, groups: &[Group]) -> Result<Arc<Vec<Standing>>> {
    let connection = office.read();
    office.lists().keep(&format!("duplicates {scan}"), &[RecordKind::Contact], || {
        let there = ids_there(connection)?;
        let dismissed = dismissed::pairs(connection)?;
        let is_there = |id: ContactId| usize::try_from(id.0).is_ok_and(|id| there.get(id).copied().unwrap_or(false));
        let stands = |pair: &Pair| {
            is_there(pair.first) && is_there(pair.second) && !dismissed.contains(&(pair.first.0, pair.second.0))
        };
        let left = |group: &Group| (0..group.pairs.len()).filter(|at| stands(&group.pairs[*at])).collect::<Vec<_>>();
        let all = groups.iter().map(left).enumerate();
        Ok(all.filter(|(_, pairs)| !pairs.is_empty()).collect())
    })
}

/// A flag for each id: ids are dense.
fn ids_there(connection: &Connection) -> Result<Vec<bool>> {
    let mut there = Vec::new();
    let mut statement = connection.prepare_cached("SELECT id FROM contact_row")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let id = usize::try_from(row.get::<_, i64>(0)?).unwrap_or_default();
        if there.len() <= id {
            there.resize(id + 1, false);
        }
        there[id] = true;
    }
    Ok(there)
}
