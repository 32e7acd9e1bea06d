//! Where a contact works, and what a further card knows of it.

use std::collections::{HashMap, HashSet};

use super::apply::organisation_key;
use crate::contacts::Position;
use crate::record::ContactId;
use crate::search::fold;

/// The positions of a contact by where they are, so that one is found without going through all.
#[derive(Default)]
pub(super) struct Positions {
    by_name: HashMap<String, Vec<usize>>,
    by_id: HashMap<ContactId, Vec<usize>>,
}

impl Positions {
    pub(super) fn of(positions: &[Position]) -> Self {
        let mut known = Self::default();
        for (index, position) in positions.iter().enumerate() {
            known.note(index, position);
        }
        known
    }

    fn note(&mut self, index: usize, position: &Position) {
        self.by_name.entry(organisation_key(&position.organisation)).or_default().push(index);
        if let Some(id) = position.organisation_id {
            self.by_id.entry(id).or_default().push(index);
        }
    }

    /// Takes in what one card says. At an organisation that is known the card's role, department
    /// and days replace what was there, as with every single value; a card that names one
    /// organisation twice means two positions.
    pub(super) fn add(&mut self, own: &mut Vec<Position>, foreign: Vec<Position>) {
        let mut met = HashSet::new();
        for position in foreign {
            match self.same(own, &position, &met) {
                Some(index) => {
                    met.insert(index);
                    renew(&mut own[index], position);
                }
                None => {
                    met.insert(own.len());
                    self.note(own.len(), &position);
                    own.push(position);
                }
            }
        }
    }

    /// The position that is meant: the one of that very role, else the one of which no role is
    /// known, else the only one there.
    fn same(&self, own: &[Position], wanted: &Position, met: &HashSet<usize>) -> Option<usize> {
        let by_id = wanted.organisation_id.and_then(|id| self.by_id.get(&id));
        let there = by_id.or_else(|| self.by_name.get(&organisation_key(&wanted.organisation)))?;
        let free: Vec<usize> = there.iter().copied().filter(|index| !met.contains(index)).collect();
        let role = fold::words(&wanted.role);
        let of_role = |index: &&usize| fold::words(&own[**index].role) == role;
        let unnamed = |index: &&usize| own[**index].role.trim().is_empty();
        if role.is_empty() {
            return free.first().copied();
        }
        let only = if there.len() == 1 { free.first() } else { None };
        free.iter().find(of_role).or_else(|| free.iter().find(unnamed)).or(only).copied()
    }
}

fn renew(own: &mut Position, other: Position) {
    for (own, other) in [(&mut own.role, other.role), (&mut own.department, other.department)] {
        if !other.trim().is_empty() {
            *own = other;
        }
    }
    own.since = other.since.or(own.since);
    own.until = other.until.or(own.until);
    own.organisation_id = own.organisation_id.or(other.organisation_id);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(organisation: &str, role: &str) -> Position {
        Position { organisation: organisation.to_owned(), role: role.to_owned(), ..Position::default() }
    }

    fn told(own: &[(&str, &str)], cards: &[&[(&str, &str)]]) -> Vec<(String, String)> {
        let positions = |pairs: &[(&str, &str)]| -> Vec<Position> { pairs.iter().map(|(o, r)| at(o, r)).collect() };
        let mut list = positions(own);
        let mut known = Positions::of(&list);
        for card in cards {
            known.add(&mut list, positions(card));
        }
        list.into_iter().map(|one| (one.organisation, one.role)).collect()
    }

    #[test]
    fn what_a_card_says_of_a_position_is_taken_in() {
        type Pairs<'a> = &'a [(&'a str, &'a str)];
        let cases: &[(&str, Pairs<'_>, &[Pairs<'_>], Pairs<'_>)] = &[
            ("a role becomes known", &[("Hansen", "")], &[&[("Hansen", "Leitung")]], &[("Hansen", "Leitung")]),
            (
                "a role is another one now",
                &[("Hansen", "Einkauf")],
                &[&[("HANSEN", "Leitung")]],
                &[("Hansen", "Leitung")],
            ),
            ("nothing said, nothing lost", &[("Hansen", "Einkauf")], &[&[("Hansen", "")]], &[("Hansen", "Einkauf")]),
            (
                "another firm is another position",
                &[("Hansen", "Einkauf")],
                &[&[("Elms", "Rat")]],
                &[("Hansen", "Einkauf"), ("Elms", "Rat")],
            ),
            (
                "one card, two roles",
                &[],
                &[&[("Hansen", "Einkauf"), ("Hansen", "Betriebsrat")]],
                &[("Hansen", "Einkauf"), ("Hansen", "Betriebsrat")],
            ),
            (
                "two roles are found again",
                &[("Hansen", "Einkauf"), ("Hansen", "Betriebsrat")],
                &[&[("Hansen", "betriebsrat")]],
                &[("Hansen", "Einkauf"), ("Hansen", "betriebsrat")],
            ),
            (
                "a third beside two",
                &[("Hansen", "Einkauf"), ("Hansen", "Rat")],
                &[&[("Hansen", "Lager")]],
                &[("Hansen", "Einkauf"), ("Hansen", "Rat"), ("Hansen", "Lager")],
            ),
        ];
        for (what, own, cards, wanted) in cases {
            let wanted: Vec<_> = wanted.iter().map(|(o, r)| ((*o).to_owned(), (*r).to_owned())).collect();
            assert_eq!(told(own, cards), wanted, "{what}");
        }
    }

    #[test]
    fn the_same_card_again_changes_nothing() {
        let card: &[(&str, &str)] = &[("Hansen", "Einkauf"), ("Hansen", "Rat"), ("Elms", "")];
        assert_eq!(told(card, &[card, card]), told(card, &[]));
    }
}
