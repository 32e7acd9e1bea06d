//! Who is taken for whom within one batch, and at what price.

use std::cell::Cell;

use super::super::import::{self, Planned};
use super::super::{Address, Card, ContactKind, Email, ForeignCard, Position};
use super::{Match, MatchedBy};
use crate::moment::Moment;
use crate::office::Office;

thread_local! {
    /// How many texts were folded, which every comparison needs.
    pub(super) static FOLDED: Cell<usize> = const { Cell::new(0) };
}

fn plan(cards: &[Card]) -> Vec<Planned> {
    let office = Office::in_memory(&Moment::on("2026-03-16".parse().unwrap(), "Test")).unwrap();
    let cards: Vec<_> = cards
        .iter()
        .enumerate()
        .map(|(at, card)| ForeignCard {
            uid: None,
            card: card.clone(),
            category_names: Vec::new(),
            line: at + 1,
            ..ForeignCard::default()
        })
        .collect();
    FOLDED.set(0);
    import::plan(office.read(), &cards, None).unwrap()
}

fn person(given: &str, family: &str, mailbox: &str) -> Card {
    let emails = match mailbox {
        "" => Vec::new(),
        address => vec![Email { address: address.into(), ..Email::default() }],
    };
    Card { given: given.into(), family: family.into(), emails, ..Card::default() }
}

fn at(mut card: Card, organisation: &str, town: &str) -> Card {
    card.positions = vec![Position { organisation: organisation.into(), ..Position::default() }];
    card.addresses = vec![Address { town: town.into(), ..Address::default() }];
    card
}

fn matches(cards: &[Card]) -> Vec<Option<Match>> {
    plan(cards).into_iter().map(|planned| planned.matched).collect()
}

#[test]
fn a_mailbox_that_thousands_share_costs_each_card_the_same() {
    let cards: Vec<_> = (0..20_000).map(|n| person("Anna", &format!("Weber{n}"), "info@firma.example")).collect();
    assert!(plan(&cards).iter().all(|planned| planned.matched.is_none()));
    assert!(FOLDED.get() <= 10 * cards.len(), "{} foldings", FOLDED.get());
}

#[test]
fn a_name_that_thousands_share_costs_each_card_the_same() {
    let shop = Card { kind: ContactKind::Organisation, organisation: "Kaufhalle".into(), ..Card::default() };
    let cards: Vec<_> = (0..20_000).map(|n| at(shop.clone(), "", &format!("Ort{n}"))).collect();
    assert!(plan(&cards).iter().all(|planned| planned.matched.is_none()));
    assert!(FOLDED.get() <= 10 * cards.len(), "{} foldings", FOLDED.get());
}

#[test]
fn the_first_card_with_the_mailbox_and_no_other_name_is_meant() {
    let shared = "Info@Firma.example";
    let by_email = |at| Some(Match::Batch(at, MatchedBy::Email));
    // A card without a name may be anyone, and anyone may be it.
    let nameless = Card { nickname: "Zentrale".into(), ..person("", "", shared) };
    let cards = [
        person("Anna", "Müller", shared),
        person("Jens", "Hansen", "info@firma.example"),
        person("Anna", "Mueller", "info@firma.example"),
        nameless,
        person("Kim", "Petersen", shared),
        person("Jens", "Hansen", shared),
    ];
    assert_eq!(matches(&cards), [None, None, by_email(0), by_email(0), by_email(3), by_email(1)]);
}

#[test]
fn a_name_is_the_same_where_its_place_agrees_or_is_not_known() {
    let anna = || person("Anna", "Weber", "");
    let by_name = |at| Some(Match::Batch(at, MatchedBy::Name));
    let cards = [
        at(anna(), "Nordlicht", "Kiel"),
        at(anna(), "Südwind", "Kiel"),
        at(anna(), "", "Lübeck"),
        at(anna(), "SUEDWIND", ""),
        at(anna(), "Nordlicht", "Lübeck"),
        anna(),
        at(anna(), "Westwind", "Bremen"),
        person("", "Weber", ""),
        person("", "Weber", ""),
    ];
    let found = matches(&cards);
    // The fourth agrees with the second, and with the third, who comes later.
    assert_eq!(found, [None, None, None, by_name(1), by_name(2), by_name(0), by_name(5), None, None]);
}
