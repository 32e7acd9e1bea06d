//! The address book at work: saved, found, listed, imported, taken back.

mod addresses;

use chrono::NaiveDate;

use super::import::{self, Fate};
use super::list::{self, Filter, SortBy};
use super::matching::{Match, MatchedBy};
use super::*;
use crate::error::Error;
use crate::log::history;
use crate::master_data::{entry, room, usage};
use crate::moment::Moment;
use crate::office::Office;
use crate::record::{RecordKind, RecordRef};
use crate::search;

fn moment() -> Moment {
    Moment::on("2026-03-16".parse::<NaiveDate>().unwrap(), "Anna")
}

fn office() -> Office {
    Office::in_memory(&moment()).unwrap()
}

fn person(given: &str, family: &str) -> Card {
    Card {
        given: given.into(),
        family: family.into(),
        emails: vec![Email { address: format!("{}@example.org", family.to_lowercase()), ..Email::default() }],
        phones: vec![Phone { raw: "04121 123-45".into(), label: "work".into(), ..Phone::default() }],
        addresses: vec![Address {
            street: "Hafenstr. 1".into(),
            postal_code: "25335".into(),
            town: "Elmshorn".into(),
            ..Address::default()
        }],
        ..Card::default()
    }
}

fn firm(name: &str) -> Card {
    Card { kind: ContactKind::Organisation, organisation: name.into(), ..Card::default() }
}

fn save(office: &mut Office, card: Card) -> ContactId {
    super::save::save(office, None, card, &moment()).unwrap().value
}

fn found(office: &Office, query: &str) -> Vec<String> {
    let hits = search::find(office.read(), query, &[RecordKind::Contact], 50).unwrap();
    hits.hits.into_iter().map(|hit| hit.title).collect()
}

#[test]
fn a_contact_reads_as_it_was_saved_with_its_numbers_understood() {
    let mut office = office();
    let card = person("Anna", "Weber");
    let id = save(&mut office, card.clone());
    let mut read = read::get(office.read(), id).unwrap().card;
    assert_eq!(read.phones[0].e164.as_deref(), Some("+49412112345"));
    read.phones[0].e164 = None;
    assert_eq!(read, card);
}

#[test]
fn what_is_wrong_is_said_at_its_field_and_nothing_is_written() {
    let mut office = office();
    let mut card = person("Anna", "Weber");
    card.emails.push(Email { address: "anna.example.org".into(), ..Email::default() });
    card.iban = "DE00".into();
    let refused = super::save::save(&mut office, None, card, &moment()).unwrap_err();
    let Error::Invalid(issues) = refused else { panic!("{refused:?}") };
    let at: Vec<_> = issues.iter().map(|issue| (issue.field.as_str(), issue.code)).collect();
    assert_eq!(at, [("emails.1.address", "EMAIL_INVALID"), ("iban", "IBAN_INVALID")]);
    assert_eq!(list::page(&office, &Filter::default(), 0, 10).unwrap().total, 0);
}

#[test]
fn a_change_logs_what_changed_and_nothing_else() {
    let mut office = office();
    let id = save(&mut office, person("Anna", "Weber"));
    let mut card = read::get(office.read(), id).unwrap().card;
    card.phones.insert(0, Phone { raw: "0171 3920001".into(), ..Phone::default() });
    card.note = "ruft gern vormittags an".into();
    super::save::save(&mut office, Some(id), card, &moment()).unwrap();
    let entries = history::of(office.read(), id.into(), 10).unwrap();
    let mut fields: Vec<_> =
        entries[0].changes.iter().map(|change| format!("{}.{}", change.table, change.field)).collect();
    fields.sort();
    // The old phone moved down one place; the e-mail and the address were not touched.
    assert_eq!(fields, ["contact.note", "phone.", "phone.position"]);
    assert_eq!(entries[0].op.who, "Anna");
}

#[test]
fn saving_without_a_change_leaves_no_step() {
    let mut office = office();
    let id = save(&mut office, person("Anna", "Weber"));
    let card = read::get(office.read(), id).unwrap().card;
    let done = super::save::save(&mut office, Some(id), card, &moment()).unwrap();
    assert!(done.changes.is_empty());
    assert_eq!(crate::log::undo::list(office.read(), 10).unwrap().len(), 1);
}

#[test]
fn names_are_found_by_beginnings_in_any_order_and_spelling() {
    let mut office = office();
    let firm_id = save(&mut office, firm("Müller & Söhne GmbH"));
    let mut card = person("Jürgen", "Groß");
    card.positions = vec![Position { organisation_id: Some(firm_id), ..Position::default() }];
    card.customer_number = Some("K-00042".into());
    save(&mut office, card);
    for query in
        ["gross", "GROß ju", "juergen", "jurg", "elms gro", "04121123", "+49 4121 12", "004941211", "k 00042", "25335"]
    {
        assert_eq!(found(&office, query), ["Jürgen Groß"], "{query}");
    }
    // The organisation's name finds its people, and follows a new name.
    assert_eq!(found(&office, "mueller").len(), 2);
    super::save::save(&mut office, Some(firm_id), firm("Nordlicht AG"), &moment()).unwrap();
    assert_eq!(found(&office, "mueller"), Vec::<String>::new());
    assert_eq!(found(&office, "nordl").len(), 2);
    office.undo(&moment()).unwrap();
    assert_eq!(found(&office, "mueller").len(), 2);
}

#[test]
fn numbers_are_found_from_their_end_and_without_the_area_code() {
    let mut office = office();
    let mut card = person("Anna", "Weber");
    card.phones[0].raw = "04121 12345-67".into();
    card.iban = "DE89370400440532013000".into();
    card.customer_number = Some("K-10023".into());
    save(&mut office, card);
    for query in [
        "12345",
        "1234567",
        "4567",
        "345-67",
        "0412112345",
        "+49 4121 12",
        "49412112345 67",
        "DE89 3704 0044",
        "013000",
        "k-100",
        "K10023",
        "10023",
        "25335",
        "example.org",
        "weber@example",
        "org",
    ] {
        assert_eq!(found(&office, query), ["Anna Weber"], "{query}");
    }
    for query in ["567", "4566", "DE89 3704 0045", "K10024"] {
        assert!(found(&office, query).is_empty(), "{query}");
    }
}

#[test]
fn a_note_and_a_page_of_the_net_are_found_and_sound_like_nothing() {
    let mut office = office();
    let mut card = person("Anna", "Weber");
    card.note = "mag Brombeerkuchen".into();
    card.webs = vec![Web { label: "work".into(), url: "https://www.deichblick.example".into() }];
    save(&mut office, card);
    for query in ["brombeer", "deichblick"] {
        assert_eq!(found(&office, query), ["Anna Weber"], "{query}");
    }
    let spoken: i64 =
        office.read().query_row("SELECT count(*) FROM spoken WHERE word = 'https'", [], |row| row.get(0)).unwrap();
    assert_eq!(spoken, 0, "a page of the net is no word that sounds like others");
}

#[test]
fn where_nothing_matches_what_sounds_alike_is_found_and_said() {
    let mut office = office();
    for family in ["Maier", "Mayr", "Schmidt", "Müller", "Petersen", "Böttcher"] {
        save(&mut office, person("Anna", family));
    }
    let alike = |query: &str| {
        let hits = search::find(office.read(), query, search::index::SEARCHED, 50).unwrap();
        assert_eq!(hits.alike, !hits.hits.is_empty(), "{query}");
        hits.hits.into_iter().map(|hit| hit.title).collect::<Vec<_>>()
    };
    for (query, expected) in [
        ("Meier", vec!["Anna Maier", "Anna Mayr"]),
        ("anna meyer", vec!["Anna Maier", "Anna Mayr"]),
        ("Schmitd", vec!["Anna Schmidt"]),
        ("Muler", vec!["Anna Müller"]),
        ("Peterden", vec!["Anna Petersen"]),
        ("Bödcher", vec!["Anna Böttcher"]),
        ("Petarse", vec!["Anna Petersen"]),
        ("Xylophon", vec![]),
        ("Meier Xylophon", vec![]),
        ("99", vec![]),
    ] {
        assert_eq!(alike(query), expected, "{query}");
    }
    // The list forgives as well, and says so.
    let filter = Filter { text: "Meier".into(), ..Filter::default() };
    assert_eq!(list::page(&office, &filter, 0, 9).unwrap().count, 2);
    assert!(list::is_alike(&office, &filter).unwrap());
    // What matches is shown alone.
    save(&mut office, person("Kai", "Meier"));
    assert_eq!(found(&office, "Meier"), ["Kai Meier"]);
    assert!(!list::is_alike(&office, &filter).unwrap());
}

#[test]
fn a_word_goes_from_the_index_with_its_last_contact() {
    let mut office = office();
    let spoken = |office: &Office, word: &str| -> Option<i64> {
        use rusqlite::OptionalExtension as _;
        let sql = "SELECT uses FROM spoken WHERE word = ?1";
        office.read().query_row(sql, [word], |row| row.get(0)).optional().unwrap()
    };
    let first = save(&mut office, person("Anna", "Weber"));
    let second = save(&mut office, person("Jens", "Weber"));
    assert_eq!(spoken(&office, "weber"), Some(2));
    super::save::save(&mut office, Some(first), person("Anna", "Wolf"), &moment()).unwrap();
    assert_eq!((spoken(&office, "weber"), spoken(&office, "wolf")), (Some(1), Some(1)));
    delete::delete(&mut office, &[second], &moment()).unwrap();
    assert_eq!((spoken(&office, "weber"), spoken(&office, "jens")), (None, None));
    office.undo(&moment()).unwrap();
    assert_eq!(spoken(&office, "weber"), Some(1));
    search::rebuild(&mut office).unwrap();
    assert_eq!((spoken(&office, "weber"), spoken(&office, "anna")), (Some(1), Some(1)));
}

#[test]
fn lists_are_ordered_as_a_german_directory_and_paged() {
    let mut office = office();
    for (given, family) in [("F", "Zöllner"), ("B", "Ärger"), ("C", "Adam"), ("D", "Aigner"), ("E", "Saß")] {
        save(&mut office, person(given, family));
    }
    let names = |filter: &Filter, offset, limit| {
        let page = list::page(&office, filter, offset, limit).unwrap();
        page.rows.into_iter().map(|row| row.listed).collect::<Vec<_>>()
    };
    let all = ["Adam, C", "Ärger, B", "Aigner, D", "Saß, E", "Zöllner, F"];
    assert_eq!(names(&Filter::default(), 0, 10), all);
    assert_eq!(names(&Filter::default(), 3, 10), all[3..]);
    let descending = Filter { descending: true, ..Filter::default() };
    assert_eq!(names(&descending, 0, 1), ["Zöllner, F"]);
    let filtered = Filter { text: "ae".into(), sort: SortBy::Newest, ..Filter::default() };
    assert_eq!(names(&filtered, 0, 10), ["Aigner, D", "Adam, C", "Ärger, B"]);
}

#[test]
fn what_is_in_use_is_not_deleted_and_says_where() {
    let mut office = office();
    let firm_id = save(&mut office, firm("Stadtwerke"));
    let mut card = person("Anna", "Weber");
    card.positions = vec![Position { organisation_id: Some(firm_id), ..Position::default() }];
    let person_id = save(&mut office, card);
    let refused = delete::delete(&mut office, &[firm_id], &moment()).unwrap_err();
    let Error::InUse { places, count, .. } = refused else { panic!("{refused:?}") };
    assert_eq!((count, places[0].record, places[0].title.as_str()), (1, RecordRef::from(person_id), "Anna Weber"));
    delete::delete(&mut office, &[person_id], &moment()).unwrap();
    delete::delete(&mut office, &[firm_id], &moment()).unwrap();
    assert_eq!(list::page(&office, &Filter::default(), 0, 10).unwrap().total, 0);
    office.undo(&moment()).unwrap();
    office.undo(&moment()).unwrap();
    assert_eq!(read::get(office.read(), person_id).unwrap().card.positions[0].organisation, "Stadtwerke");
}

#[test]
fn an_organisation_goes_together_with_its_people() {
    let mut office = office();
    let firm_id = save(&mut office, firm("Stadtwerke"));
    let employee = |family: &str| {
        let position = Position { organisation_id: Some(firm_id), ..Position::default() };
        Card { positions: vec![position], ..person("Anna", family) }
    };
    let (first, second) = (employee("Weber"), employee("Zander"));
    let first = save(&mut office, first);
    let second = save(&mut office, second);
    // The organisation comes first in the list, and one of its people stays: nothing goes.
    let refused = delete::delete(&mut office, &[firm_id, first], &moment()).unwrap_err();
    let Error::InUse { places, count, .. } = refused else { panic!("{refused:?}") };
    assert!(places.iter().any(|place| place.record == RecordRef::from(second)), "{places:?} of {count}");
    assert_eq!(list::page(&office, &Filter::default(), 0, 10).unwrap().total, 3);
    delete::delete(&mut office, &[firm_id, first, second], &moment()).unwrap();
    assert_eq!(list::page(&office, &Filter::default(), 0, 10).unwrap().total, 0);
    office.undo(&moment()).unwrap();
    assert_eq!(read::get(office.read(), second).unwrap().card.positions[0].organisation, "Stadtwerke");
}

#[test]
fn a_person_without_an_address_is_met_where_they_work() {
    let mut office = office();
    let address = |town: &str| Address { town: town.into(), postal_code: "25335".into(), ..Address::default() };
    let mut company = firm("Stadtwerke");
    company.addresses = vec![address("Elmshorn")];
    let firm_id = save(&mut office, company.clone());
    let position = Position { organisation_id: Some(firm_id), ..Position::default() };
    let employee = Card { positions: vec![position], addresses: Vec::new(), ..person("Anna", "Weber") };
    let id = save(&mut office, employee);
    let town = |office: &Office| {
        let page = list::page(office, &Filter::default(), 0, 9).unwrap();
        page.rows.into_iter().find(|row| row.id == id).unwrap().town
    };
    assert_eq!(town(&office), "Elmshorn");
    company.addresses = vec![address("Pinneberg")];
    save::save(&mut office, Some(firm_id), company, &moment()).unwrap();
    assert_eq!(town(&office), "Pinneberg", "the organisation has moved");
}

#[test]
fn a_position_that_ends_leaves_the_list_with_its_day_also_where_the_clock_goes_back() {
    let mut office = office();
    let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
    let position = |organisation: &str, since, until| Position {
        organisation: organisation.into(),
        since,
        until,
        ..Position::default()
    };
    let mut card = person("Anna", "Weber");
    card.positions =
        vec![position("Alte Firma", None, Some(day(3, 31))), position("Neue Firma", Some(day(4, 1)), None)];
    save(&mut office, card);
    let shown = |office: &Office| list::page(office, &Filter::default(), 0, 1).unwrap().rows[0].organisation.clone();
    office.day_changed(day(3, 31)).unwrap();
    assert_eq!(shown(&office), "Alte Firma");
    office.day_changed(day(4, 1)).unwrap();
    assert_eq!(shown(&office), "Neue Firma");
    office.day_changed(day(3, 20)).unwrap();
    assert_eq!(shown(&office), "Alte Firma");
}

#[test]
fn master_data_in_use_is_protected_too() {
    let mut office = office();
    let category = entry::all(office.read(), entry::List::Category).unwrap().remove(0);
    let mut card = person("Anna", "Weber");
    card.categories = vec![category.id];
    save(&mut office, card);
    assert_eq!(usage::count(office.read(), RecordKind::Entry, category.id.0).unwrap(), 1);
    assert_eq!(entry::delete(&mut office, category.id, &moment()).unwrap_err().code(), "BUILT_IN");
    let fields = entry::EntryFields { code: "vip".into(), name_de: "VIP".into(), ..category.fields };
    let own = entry::save(&mut office, entry::List::Category, None, &fields, &moment()).unwrap().value;
    let taken = entry::save(&mut office, entry::List::Category, None, &fields, &moment()).unwrap_err();
    assert_eq!(taken.code(), "INVALID");
    let mut second = person("Jens", "Hansen");
    second.categories = vec![own];
    let id = save(&mut office, second);
    assert_eq!(entry::delete(&mut office, own, &moment()).unwrap_err().code(), "IN_USE");
    delete::delete(&mut office, &[id], &moment()).unwrap();
    entry::delete(&mut office, own, &moment()).unwrap();
    let fields = room::RoomFields {
        code: "ELBE".into(),
        name: "Raum Elbe".into(),
        capacity: Some(12),
        active: true,
        ..room::RoomFields::default()
    };
    let elbe = room::save(&mut office, None, &fields, &moment()).unwrap().value;
    room::delete(&mut office, elbe, &moment()).unwrap();
    assert!(room::all(office.read()).unwrap().is_empty());
}

fn foreign(uid: Option<&str>, card: Card) -> ForeignCard {
    ForeignCard {
        uid: uid.map(Into::into),
        card,
        category_names: vec!["Messe 2026".into()],
        line: 1,
        ..ForeignCard::default()
    }
}

#[test]
fn an_import_says_what_each_card_becomes() {
    let mut office = office();
    let known = save(&mut office, person("Anna", "Weber"));
    let uid = read::get(office.read(), known).unwrap().uid;
    let namesake = Card { given: "Kim".into(), ..person("Kim", "Weber") };
    let cards = [
        foreign(Some(&uid), person("Anna", "Weber-Lang")),
        foreign(None, person("Anna", "Weber")),
        foreign(None, namesake),
        foreign(Some("new-1"), person("Tom", "Kröger")),
        foreign(Some("new-1"), Card { note: "zweite Karte".into(), ..person("Tom", "Kröger") }),
        foreign(None, Card::default()),
    ];
    let plan = import::plan(office.read(), &cards, None).unwrap();
    let fates: Vec<_> = plan.iter().map(|row| (row.fate, row.matched)).collect();
    assert_eq!(
        fates,
        [
            (Fate::Update, Some(Match::Book(known, MatchedBy::Uid))),
            (Fate::Skip, Some(Match::Book(known, MatchedBy::Email))),
            // The same mailbox, another name: two people.
            (Fate::New, None),
            (Fate::New, None),
            (Fate::Update, Some(Match::Batch(3, MatchedBy::Uid))),
            (Fate::Skip, None),
        ]
    );
    assert_eq!(plan[5].issues[0].code, "NAME_MISSING");

    let done = import::apply(&mut office, "adressen.vcf", &cards, &plan, &moment(), &mut |_, _| true).unwrap();
    assert_eq!((done.value.created, done.value.updated, done.value.skipped, done.value.refused.len()), (2, 2, 1, 1));
    assert_eq!(read::get(office.read(), known).unwrap().card.family, "Weber-Lang");
    assert_eq!(found(&office, "kroger"), ["Tom Kröger"]);
    let categories = entry::all(office.read(), entry::List::Category).unwrap();
    assert!(categories.iter().any(|entry| entry.fields.name_de == "Messe 2026"));

    // One step takes all of it back, the updates and the category included.
    office.undo(&moment()).unwrap();
    assert_eq!(read::get(office.read(), known).unwrap().card.family, "Weber");
    assert_eq!(list::page(&office, &Filter::default(), 0, 10).unwrap().total, 1);
    assert_eq!(found(&office, "kroger"), Vec::<String>::new());
    office.redo(&moment()).unwrap();
    assert_eq!(list::page(&office, &Filter::default(), 0, 10).unwrap().total, 3);
}

#[test]
fn a_cancelled_import_writes_nothing() {
    let mut office = office();
    let cards: Vec<_> = (0..50).map(|n| foreign(None, person("A", &format!("Name{n}")))).collect();
    let plan = import::plan(office.read(), &cards, None).unwrap();
    let stopped = import::apply(&mut office, "x", &cards, &plan, &moment(), &mut |done, _| done < 20);
    assert_eq!(stopped.unwrap_err().code(), "CANCELLED");
    assert_eq!(list::page(&office, &Filter::default(), 0, 10).unwrap().total, 0);
    assert!(crate::file::digest::verify(office.read()).unwrap().is_empty());
}

#[test]
fn an_update_adds_and_never_removes() {
    let mut office = office();
    let known = save(&mut office, Card { note: "alt".into(), ..person("Anna", "Weber") });
    let uid = read::get(office.read(), known).unwrap().uid;
    let other = Card {
        given: "Anna".into(),
        family: "Weber".into(),
        phones: vec![Phone { raw: "+49 171 3920001".into(), ..Phone::default() }],
        emails: vec![Email { address: "WEBER@example.org".into(), ..Email::default() }],
        note: "neu".into(),
        ..Card::default()
    };
    let cards = [foreign(Some(&uid), other)];
    let plan = import::plan(office.read(), &cards, None).unwrap();
    import::apply(&mut office, "x", &cards, &plan, &moment(), &mut |_, _| true).unwrap();
    let card = read::get(office.read(), known).unwrap().card;
    assert_eq!((card.phones.len(), card.emails.len(), card.addresses.len()), (2, 1, 1));
    assert_eq!(card.note, "alt\nneu");
}

#[test]
fn what_is_no_address_goes_to_the_note() {
    let card = import::lenient(foreign(
        None,
        Card {
            emails: vec![Email { address: "/o=Firma/ou=EX".into(), ..Email::default() }],
            iban: "DE00 1".into(),
            note: "Bestand".into(),
            ..person("Anna", "Weber")
        },
    ));
    assert!(card.card.emails.is_empty() && card.card.iban.is_empty());
    assert_eq!(card.card.note, "Bestand\nE-Mail: /o=Firma/ou=EX");
    assert_eq!(card.card.iban_raw, "DE00 1");
}

#[test]
fn a_future_address_takes_over_on_its_day_in_lists_too() {
    let mut office = office();
    let mut card = person("Anna", "Weber");
    card.addresses[0].valid_to = Some("2026-03-31".parse().unwrap());
    card.addresses.push(Address {
        town: "Pinneberg".into(),
        valid_from: Some("2026-04-01".parse().unwrap()),
        ..Address::default()
    });
    save(&mut office, card);
    let town = |office: &Office| list::page(office, &Filter::default(), 0, 1).unwrap().rows[0].town.clone();
    office.day_changed("2026-03-31".parse().unwrap()).unwrap();
    assert_eq!(town(&office), "Elmshorn");
    office.day_changed("2026-04-01".parse().unwrap()).unwrap();
    assert_eq!(town(&office), "Pinneberg");
}

#[test]
fn taking_back_a_step_names_what_was_hung_on_its_record_later() {
    let mut office = office();
    let done = super::save::save(&mut office, None, firm("Stadtwerke"), &moment()).unwrap();
    let (id, created) = (done.value, done.changes.op.unwrap().id);
    let with_mail = Card {
        emails: vec![Email { address: "info@stadtwerke.example".into(), ..Email::default() }],
        ..firm("Stadtwerke")
    };
    super::save::save(&mut office, Some(id), with_mail.clone(), &moment()).unwrap();
    crate::attachments::add::add(&mut office, id.into(), "brief.txt", b"Guten Tag", &moment()).unwrap();
    let refused = office.undo_step(created, false, &moment()).unwrap_err();
    let Error::UndoBlocked(steps) = refused else { panic!("{refused:?}") };
    assert_eq!(steps.iter().map(|step| step.code.as_str()).collect::<Vec<_>>(), ["file_added", "contact_changed"]);
    let changes = office.undo_step(created, true, &moment()).unwrap();
    assert!(changes.touches(RecordKind::Contact));
    assert_eq!(list::page(&office, &Filter::default(), 0, 10).unwrap().total, 0);
    // All three come back one by one.
    for _ in 0..3 {
        office.redo(&moment()).unwrap();
    }
    assert_eq!(read::get(office.read(), id).unwrap().card, with_mail);
    assert_eq!(crate::attachments::read::list(office.read(), id.into()).unwrap().len(), 1);
}

#[test]
fn what_others_refer_to_is_not_taken_back_and_nothing_changes() {
    let mut office = office();
    let done = super::save::save(&mut office, None, firm("Stadtwerke"), &moment()).unwrap();
    let (id, created) = (done.value, done.changes.op.unwrap().id);
    super::save::save(&mut office, Some(id), firm("Stadtwerke Nord"), &moment()).unwrap();
    let mut card = person("Anna", "Weber");
    card.positions = vec![Position { organisation_id: Some(id), ..Position::default() }];
    save(&mut office, card);
    let refused = office.undo_step(created, true, &moment()).unwrap_err();
    assert_eq!(refused.code(), "UNDO_CONFLICT");
    // The rename stood in the way and would have gone along: it stays, too.
    assert_eq!(read::get(office.read(), id).unwrap().card.organisation, "Stadtwerke Nord");
    assert!(crate::file::digest::verify(office.read()).unwrap().is_empty());
}

#[test]
fn the_book_knows_the_town_of_a_postal_code_and_the_firm_of_a_name() {
    let mut office = office();
    let at = |code: &str, town: &str, country: &str| Address {
        postal_code: code.into(),
        town: town.into(),
        country: country.into(),
        ..Address::default()
    };
    for (code, town, country) in [
        ("25335", "Elmshorn", ""),
        ("25335", "Elmshorn", "DE"),
        ("25335", "Raa-Besenbek", ""),
        ("8020", "Graz", "AT"),
        ("8020", "Zürich", "CH"),
    ] {
        save(&mut office, Card { addresses: vec![at(code, town, country)], ..firm("Hansen") });
    }
    let towns = |code, country| towns::of(office.read(), code, country).unwrap();
    assert_eq!(towns("25335", ""), ["Elmshorn", "Raa-Besenbek"]);
    assert_eq!(towns("D-25335", ""), ["Elmshorn", "Raa-Besenbek"]);
    assert_eq!(towns("8020", "AT"), ["Graz"]);
    assert_eq!(towns("A-8020", ""), ["Graz"]);
    assert!(towns("8020", "").is_empty() && towns("253", "").is_empty() && towns("", "").is_empty());

    let named = |name: &str| Card {
        positions: vec![Position { organisation: name.into(), ..Position::default() }],
        ..person("Anna", "Weber")
    };
    let wiebe = save(&mut office, firm("Wiebe GmbH"));
    let linked = towns::employer(office.read(), named("Wiebe GmbH")).unwrap();
    assert_eq!(linked.positions[0].organisation_id, Some(wiebe));
    // Of several of one name nobody can tell which.
    let open = towns::employer(office.read(), named("Hansen")).unwrap();
    assert_eq!(open.positions[0].organisation_id, None);
}
