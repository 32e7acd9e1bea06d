//! Search and lists over 100,000 contacts.

use std::time::Duration;

use chrono::NaiveDate;
use kontor_core::contacts::import::{self, Fate, Planned};
use kontor_core::contacts::list::{self, Filter, SortBy};
use kontor_core::contacts::{Address, Card, ContactKind, Email, ForeignCard, Phone, Position};
use kontor_core::{Moment, Office, RecordKind, file, search};

use crate::writes::{create, workplace};
use crate::{Report, percentile, timed};

const MANY: usize = 100_000;

/// What the search box asks for.
const KINDS: &[RecordKind] = &[RecordKind::Contact, RecordKind::Contract, RecordKind::Event, RecordKind::Room];

const GIVEN: &[&str] =
    &["Anna", "Jens", "Ümit", "Sophie", "Karl", "Zoë", "Jürgen", "Miriam", "Björn", "Élise", "Tom", "Ines"];
const FAMILY: &[&str] = &[
    "Weber",
    "Müller",
    "Möller",
    "Schröder",
    "Groß",
    "Yılmaz",
    "Petersen",
    "Hansen",
    "Brandt",
    "Saß",
    "Kröger",
    "Lang",
    "Otte",
    "Blohm",
    "Thoms",
    "Aigner",
    "Zöllner",
    "von Stein",
    "Meier",
    "Mayr",
];
const TOWNS: &[&str] =
    &["Elmshorn", "Hamburg", "Köln", "Wien", "Zürich", "Düsseldorf", "Itzehoe", "Lübeck", "Graz", "Basel"];

/// A contact that differs from its neighbours, from its number alone.
pub(crate) fn card(n: usize) -> ForeignCard {
    let (given, family) = (GIVEN[n % GIVEN.len()], FAMILY[(n / 7) % FAMILY.len()]);
    let organisation = n.is_multiple_of(5);
    ForeignCard {
        uid: Some(format!("bench-{n}")),
        card: Card {
            kind: if organisation { ContactKind::Organisation } else { ContactKind::Person },
            given: if organisation { String::new() } else { given.to_owned() },
            family: if organisation { String::new() } else { format!("{family}{}", suffix(n)) },
            organisation: if organisation { format!("{family} {} GmbH", suffix(n)) } else { String::new() },
            customer_number: n.is_multiple_of(3).then(|| format!("K-{n:06}")),
            emails: vec![Email { address: format!("k{n}@mail{}.example", n % 97), ..Email::default() }],
            phones: vec![Phone { raw: format!("04121 {:07}", n), ..Phone::default() }],
            addresses: vec![Address {
                street: format!("Hafenstraße {}", n % 200),
                postal_code: format!("{:05}", 10_000 + n % 80_000),
                town: TOWNS[n % TOWNS.len()].to_owned(),
                country: "DE".to_owned(),
                ..Address::default()
            }],
            positions: if organisation {
                Vec::new()
            } else {
                vec![Position { organisation: format!("Firma {}", n % 4_000), ..Position::default() }]
            },
            ..Card::default()
        },
        line: n + 1,
        ..ForeignCard::default()
    }
}

fn suffix(n: usize) -> String {
    let letters: Vec<char> = "abcdefghiklmnoprstuvwz".chars().collect();
    [n / 3 % 22, n / 66 % 22, n / 1452 % 22].iter().map(|index| letters[*index]).collect()
}

pub(crate) fn moment() -> Moment {
    Moment::on(NaiveDate::from_ymd_opt(2026, 3, 16).unwrap_or_default(), "Bench")
}

/// Fills an office with so many contacts, without looking for matches.
pub(crate) fn fill(office: &mut Office, count: usize) {
    let cards: Vec<ForeignCard> = (0..count).map(card).collect();
    let plan: Vec<Planned> =
        cards.iter().map(|_| Planned { matched: None, fate: Fate::New, issues: Vec::new() }).collect();
    import::apply(office, "bench", &cards, &plan, &moment(), &mut |_, _| true).expect("the cards are sound");
}

pub(crate) fn run(report: &mut Report) {
    // A file on the disk that was closed and opened again, with a firm's contracts and events
    // beside the contacts: what a person has.
    let folder = tempfile::tempdir().expect("a folder");
    let (mut office, hold) = create(folder.path());
    let (_, took) = timed(|| {
        kontor_core::sample::fill(&mut office, &moment()).expect("the sample firm");
        fill(&mut office, MANY);
    });
    println!("{MANY} contacts in {:.1} s", took.as_secs_f64());
    let path = hold.path().to_owned();
    file::close(office.into_connection().expect("nobody else holds it"), hold).expect("closed");
    let opened = file::open(&path, &workplace(folder.path())).expect("opened again");
    let office = Office::on(opened.connection, Some(path)).expect("an office");
    let three = Duration::from_millis(3);

    let queries = [
        ("one letter that matches nearly all", "k"),
        ("a prefix", "mul"),
        ("the mail domain that matches all", "example"),
        ("digits of a phone", "04121 000"),
        ("a customer number", "K-00"),
        ("three words", "hafen elms gmbh"),
        ("three words, nothing found", "hafen elms xyz"),
        ("the last digits of a phone", "0000123"),
        ("the digits behind the area code", "0000 12"),
        ("a name that sounds like others", "Mayerhofer"),
        ("a slip in a name", "Petersne"),
        ("a slip in each of two words", "Haffenstrase Elmshron"),
    ];
    for (what, query) in queries {
        let times =
            (0..200).map(|_| timed(|| search::find(office.read(), query, KINDS, 12).expect("search")).1).collect();
        report.below(&format!("search, {what} ({query}), p99"), percentile(times, 99), three);
    }
    let prefixes: Vec<String> =
        FAMILY.iter().flat_map(|name| (1..=name.chars().count()).map(|end| name.chars().take(end).collect())).collect();
    let times = prefixes
        .iter()
        .flat_map(|prefix| (0..3).map(move |_| prefix))
        .map(|prefix| timed(|| search::find(office.read(), prefix, KINDS, 12).expect("search")).1)
        .collect();
    report.below("search, every prefix of every name, p99", percentile(times, 99), three);

    office.lists().forget_all();
    let (_, first) = timed(|| list::page(&office, &Filter::default(), 0, 100).expect("page"));
    report.below("list in its default order, first page, cold", first, three);
    let orders = [
        ("by town", Filter { sort: SortBy::Town, ..Filter::default() }),
        ("by organisation", Filter { sort: SortBy::Organisation, ..Filter::default() }),
        ("newest first", Filter { sort: SortBy::Newest, ..Filter::default() }),
        ("by number", Filter { sort: SortBy::Number, ..Filter::default() }),
        ("by given name", Filter { sort: SortBy::Given, ..Filter::default() }),
        ("by role", Filter { sort: SortBy::Role, ..Filter::default() }),
        ("by postal code", Filter { sort: SortBy::PostalCode, ..Filter::default() }),
        ("by e-mail", Filter { sort: SortBy::Email, ..Filter::default() }),
        ("by phone", Filter { sort: SortBy::Phone, ..Filter::default() }),
        ("by birthday", Filter { sort: SortBy::Birthday, ..Filter::default() }),
        ("changed last first", Filter { sort: SortBy::Changed, ..Filter::default() }),
        ("without e-mail", Filter { email: Some(false), ..Filter::default() }),
        ("in two towns", Filter { towns: vec!["Wien".to_owned(), "Koeln".to_owned()], ..Filter::default() }),
        (
            "in a range of postal codes",
            Filter { postal_from: "25".to_owned(), postal_to: "25".to_owned(), ..Filter::default() },
        ),
        ("organisations alone", Filter { kind: Some(ContactKind::Organisation), ..Filter::default() }),
        ("filtered by a word", Filter { text: "elms".to_owned(), ..Filter::default() }),
        ("filtered by a word that matches all", Filter { text: "example".to_owned(), ..Filter::default() }),
    ];
    office.lists().forget_all();
    let plain = Filter::default();
    list::ids(&office, &plain).expect("ids");
    let (_, letters) = timed(|| list::places::letters(&office, &plain).expect("letters"));
    report.below("letters at the edge of the list", letters, three);
    let times = prefixes
        .iter()
        .map(|prefix| timed(|| list::places::of_beginning(&office, &plain, prefix).expect("place")).1)
        .collect();
    report.below("the row of a typed beginning, p99", percentile(times, 99), Duration::from_millis(1));
    for (what, filter) in &orders {
        office.lists().forget_all();
        let (_, cold) = timed(|| list::page(&office, filter, 0, 100).expect("page"));
        report.below(&format!("list {what}, cold"), cold, Duration::from_millis(40));
        let times = (0..200).map(|n| timed(|| list::page(&office, filter, n * 50, 100).expect("page")).1).collect();
        report.below(&format!("list {what}, every further page, p99"), percentile(times, 99), Duration::from_millis(1));
    }
}
