mod answer;
mod deleted;
mod forgotten;
mod restricted;

use chrono::NaiveDate;

use super::*;
use crate::contacts::{Address, Card, ContactKind, Email, Phone, Position, list, read, save};
use crate::contracts::testing as contracts;
use crate::log::undo;
use crate::office::Office;
use crate::planner::testing as planner;
use crate::planner::{EventFields, Participant};
use crate::record::{ContactId, RecordKind};
use crate::{Error, Moment, attachments, drafts, file, search};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn moment() -> Moment {
    Moment::on(day("2026-03-16"), "Anna")
}

fn person(given: &str, family: &str) -> Card {
    Card { given: given.into(), family: family.into(), ..Card::default() }
}

fn saved(office: &mut Office, card: Card) -> ContactId {
    save::save(office, None, card, &moment()).unwrap().value
}

/// Twenty words that stand nowhere else, in every place where an office keeps a person.
const PLANTED: [&str; 20] = [
    "Zwetschgenbaum",
    "Qirlmeister",
    "Xylanderweg",
    "Ypsilonstadt",
    "quendelin@example.org",
    "04999887766",
    "DE02120300000000202051",
    "Brombeernotiz",
    "Kieselrolle",
    "Wacholderabteilung",
    "Faltblattinhalt",
    "Dachshaarpinsel.txt",
    "Frueherername",
    "Entwurfsfarn",
    "K-0815-Q",
    "Nussknick",
    "Gaestebuchfunktion",
    "Zaunwebseite",
    "DE811907980",
    "Mohnanrede",
];

fn planted() -> Card {
    let mut card = person("Zwetschgenbaum", "Qirlmeister");
    card.nickname = "Nussknick".into();
    card.letter_salutation = "Mohnanrede,".into();
    card.note = "Brombeernotiz".into();
    card.iban = "DE02120300000000202051".into();
    card.vat_id = "DE811907980".into();
    card.customer_number = Some("K-0815-Q".into());
    card.emails = vec![Email { address: "quendelin@example.org".into(), ..Email::default() }];
    card.phones = vec![Phone { raw: "04999887766".into(), ..Phone::default() }];
    card.webs = vec![crate::contacts::Web { url: "https://Zaunwebseite.example".into(), ..Default::default() }];
    card.addresses =
        vec![Address { street: "Xylanderweg 3".into(), town: "Ypsilonstadt".into(), ..Address::default() }];
    card.positions = vec![Position {
        organisation: "Hansen GmbH".into(),
        role: "Kieselrolle".into(),
        department: "Wacholderabteilung".into(),
        ..Position::default()
    }];
    card
}

/// A person in every place, and what somebody else keeps of them.
fn plant(office: &mut Office) -> ContactId {
    let former = Card { nickname: "Frueherername".into(), ..planted() };
    let id = saved(office, former);
    save::save(office, Some(id), planted(), &moment()).unwrap();
    attachments::add(office, id.into(), "Dachshaarpinsel.txt", b"Faltblattinhalt", &moment()).unwrap();
    drafts::put(office, "contact", Some(id.0), &serde_json::json!({ "note": "Entwurfsfarn" }), &moment()).unwrap();
    let guest = Participant {
        contact_id: Some(id),
        name: "Zwetschgenbaum Qirlmeister".into(),
        function: "Gaestebuchfunktion von Zwetschgenbaum Qirlmeister".into(),
        ..Participant::default()
    };
    let when = planner::timed("2026-03-20T09:00", "2026-03-20T10:00");
    planner::add(office, EventFields { participants: vec![guest], ..planner::meeting("Gespräch", when) }, &moment());
    let mut neighbour = person("Peter", "Lang");
    neighbour.note = "Vertritt Zwetschgenbaum Qirlmeister (quendelin@example.org) im Sommer.".into();
    saved(office, neighbour);
    id
}

fn mentions(office: &Office, id: ContactId) -> Vec<Mention> {
    let mut search = Mentions::of(office.read(), id).unwrap();
    while search.step(office.read(), 3).unwrap() {}
    search.found
}

#[test]
fn none_of_twenty_planted_words_stays_in_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.kontor");
    let workplace = file::testing::workplace(None);
    let opened = file::open::create(&path, &workplace).unwrap();
    let mut office = Office::on(opened.connection, Some(path.clone())).unwrap();
    let id = plant(&mut office);
    let bytes = |path: &std::path::Path| std::fs::read(path).unwrap();
    let found = |bytes: &[u8]| -> Vec<&str> {
        let holds = |word: &str| bytes.windows(word.len()).any(|window| window.eq_ignore_ascii_case(word.as_bytes()));
        PLANTED.into_iter().filter(|word| holds(word)).collect()
    };
    // They are all there, else the test would prove nothing.
    assert_eq!(found(&bytes(&path)), PLANTED);

    let places: Vec<_> = mentions(&office, id).into_iter().map(|mention| mention.place).collect();
    assert!(!places.is_empty());
    let done = erase::erase(&mut office, id, "Antrag vom 02.03.2026", &places, &moment()).unwrap();
    assert_eq!(done.value.left, []);
    let words: Vec<String> = PLANTED.iter().map(|word| (*word).to_owned()).collect();
    assert_eq!(forget::left(office.read(), &words).unwrap(), []);
    assert_eq!(undo::list(office.read(), 50).unwrap().iter().filter(|step| step.title.contains("Qirl")).count(), 0);
    assert_eq!(file::digest::verify(office.read()).unwrap(), []);
    let connection = office.into_connection().unwrap();
    file::open::close(connection, opened.hold).unwrap();
    assert_eq!(found(&bytes(&path)), Vec::<&str>::new());
}

#[test]
fn texts_of_others_keep_the_name_where_nobody_said_otherwise() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let id = plant(&mut office);
    let found = mentions(&office, id);
    let columns: Vec<_> = found.iter().map(|m| (m.place.table.as_str(), m.place.column.as_str())).collect();
    assert_eq!(columns, [("contact", "note")]);
    assert!(found[0].excerpt.contains("Zwetschgenbaum Qirlmeister"), "{}", found[0].excerpt);
    let done = erase::erase(&mut office, id, "", &[], &moment()).unwrap();
    // The erasure ends with a look for what is left, and says so.
    assert_eq!(done.value.left, [("contact".to_owned(), "note".to_owned())]);
    let note: String =
        office.read().query_row("SELECT note FROM contact WHERE family = 'Lang'", [], |row| row.get(0)).unwrap();
    assert!(note.contains("Qirlmeister"));
    // What the meeting kept of the person is theirs and goes in any case.
    let name: String = office.read().query_row("SELECT name FROM participant", [], |row| row.get(0)).unwrap();
    assert_eq!(name, "gelöscht nach Art. 17 DSGVO am 16.03.2026");
    let event = office.read().query_row("SELECT id FROM event", [], |row| row.get(0)).unwrap();
    assert_eq!(crate::planner::read::get(office.read(), event).unwrap().fields.participants.len(), 1);
    assert!(matches!(read::get(office.read(), id), Err(Error::NotFound(_))));
    // Whatever can still be taken back brings nobody back.
    loop {
        match office.undo(&moment()) {
            Ok(_) => assert!(read::find(office.read(), id).unwrap().is_none()),
            Err(Error::NothingToUndo) => break,
            Err(refused) => panic!("{refused}"),
        }
    }
}

#[test]
fn a_place_from_outside_is_no_way_into_the_file() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let id = plant(&mut office);
    for (table, column) in [("op", "who"), ("contact", "uid"), ("contact; DROP TABLE op", "note"), ("contact", "x")] {
        let place = mentions::Place { table: table.into(), row: 1, column: column.into() };
        let refused = erase::erase(&mut office, id, "", &[place], &moment()).unwrap_err();
        assert!(matches!(refused, Error::Rule { code: "MENTION_UNKNOWN", .. }), "{table}.{column}");
    }
    assert!(read::find(office.read(), id).unwrap().is_some());
}

#[test]
fn papers_that_must_be_kept_keep_the_person() {
    let (mut office, _) = contracts::office();
    let id = saved(
        &mut office,
        Card { emails: vec![Email { address: "a@b.example".into(), ..Email::default() }], ..person("Anna", "Weber") },
    );
    let mut fields = contracts::contract(
        "Wartung",
        contracts::terms(serde_json::json!({
            "start": "2019-01-01", "first_term": { "until": "2020-06-30" }, "afterwards": "ends", "notice": { "kind": "none" }
        })),
    );
    fields.partner_id = Some(id);
    let contract = contracts::add(&mut office, fields.clone(), &moment());
    // Without amounts six years from the end of 2020: through 2026.
    for (today, allowed, free_on) in [
        ("2020-03-01", false, None),
        ("2026-03-16", false, Some("2027-01-01")),
        ("2026-12-31", false, Some("2027-01-01")),
        ("2027-01-01", true, None),
    ] {
        let preview = erase::preview(&office, id, day(today)).unwrap();
        assert_eq!((preview.allowed, preview.free_on), (allowed, free_on.map(day)), "{today}");
    }
    let refused = erase::erase(&mut office, id, "", &[], &moment()).unwrap_err();
    assert!(matches!(refused, Error::Rule { code: "ERASURE_RETAINED", .. }));
    // With amounts it serves as a voucher: eight years.
    fields.costs = vec![contracts::cost(10_000, crate::contracts::costs::PaymentInterval::Monthly)];
    crate::contracts::save::save(&mut office, Some(contract), fields, &moment()).unwrap();
    assert_eq!(erase::preview(&office, id, day("2026-03-16")).unwrap().free_on, Some(day("2029-01-01")));
    // A hold stands above every period.
    let hold =
        Hold { id: None, contact_id: None, reason: "Betriebsprüfung".into(), since: day("2025-01-01"), until: None };
    let hold_id = hold::save(&mut office, &hold, &moment()).unwrap().value;
    let later = Moment::on(day("2030-01-01"), "Anna");
    let refused = erase::erase(&mut office, id, "", &[], &later).unwrap_err();
    assert!(matches!(refused, Error::Rule { code: "ERASURE_HELD", .. }));
    hold::remove(&mut office, hold_id, &later).unwrap();
    // Then the contract stays, without the name.
    erase::erase(&mut office, id, "", &[], &later).unwrap();
    let card = read::get(office.read(), id).unwrap().card;
    assert_eq!(
        (card.display_name().as_str(), card.emails.len(), card.active),
        ("gelöscht nach Art. 17 DSGVO am 01.01.2030", 0, false)
    );
}

#[test]
fn who_must_be_kept_is_locked_away() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let id = saved(&mut office, person("Anna", "Weber"));
    saved(&mut office, person("Peter", "Lang"));
    let listed = |office: &Office| {
        let filter = list::Filter { activity: list::Activity::All, ..list::Filter::default() };
        list::page(office, &filter, 0, 10).unwrap().rows.len()
    };
    let hits = |office: &Office| search::find(office.read(), "weber", &[RecordKind::Contact], 10).unwrap().count;
    assert_eq!((listed(&office), hits(&office)), (2, 1));
    restrict::restrict(&mut office, id, "Antrag", &moment()).unwrap();
    assert_eq!((listed(&office), hits(&office)), (1, 0));
    assert_eq!(restrict::list(office.read()).unwrap()[0].name, "Anna Weber");
    assert!(restrict::restrict(&mut office, id, "", &moment()).is_err());
    restrict::lift(&mut office, id, &moment()).unwrap();
    assert_eq!((listed(&office), hits(&office)), (2, 1));
}

#[test]
fn an_answer_tells_all_of_one_and_nothing_of_others() {
    let mut office = Office::in_memory(&moment()).unwrap();
    saved(&mut office, person("Peter", "Lang"));
    let firm = saved(
        &mut office,
        Card { kind: ContactKind::Organisation, organisation: "Hansen GmbH".into(), ..Card::default() },
    );
    let mut card = planted();
    card.note =
        "Kam mit Peter Lang und Frau Dr. Sorge; Zwetschgenbaum Qirlmeister zahlt. Rückfragen an lang@example.org"
            .into();
    card.positions[0].organisation_id = Some(firm);
    let id = saved(&mut office, card);
    attachments::add(&mut office, id.into(), "Dachshaarpinsel.txt", b"Faltblattinhalt", &moment()).unwrap();
    let report = report::report(&office, id, &[], day("2026-03-16")).unwrap();
    let text = serde_json::to_string(&report).unwrap();
    for told in [
        "Zwetschgenbaum",
        "quendelin@example.org",
        "Xylanderweg 3",
        "Kieselrolle",
        "Hansen GmbH",
        "Dachshaarpinsel.txt",
        "04999887766",
    ] {
        assert!(text.contains(told), "{told} is missing in {text}");
    }
    for hidden in ["Peter Lang", "Sorge", "lang@example.org"] {
        assert!(!text.contains(hidden), "{hidden} is told in {text}");
    }
    assert!(text.contains("Kam mit […] und Frau Dr. […] Zwetschgenbaum Qirlmeister zahlt."), "{text}");
    assert!(report.redacted >= 3);
}

#[test]
fn a_copy_brought_back_is_erased_again() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let id = plant(&mut office);
    let other = saved(&mut office, person("Peter", "Lang"));
    // The copy: the same office as it was before.
    let copy = rusqlite::Connection::open_in_memory().unwrap();
    let mut copy = copy;
    rusqlite::backup::Backup::new(office.read(), &mut copy)
        .unwrap()
        .run_to_completion(1_000, std::time::Duration::ZERO, None)
        .unwrap();
    erase::erase(&mut office, id, "", &[], &moment()).unwrap();
    let list = erased::list(office.read()).unwrap();
    let mut restored = Office::on(copy, None).unwrap();
    assert!(read::find(restored.read(), id).unwrap().is_some());
    assert_eq!(erase::again(&mut restored, &list, &moment()).unwrap().value, 1);
    assert!(read::find(restored.read(), id).unwrap().is_none());
    assert!(read::find(restored.read(), other).unwrap().is_some());
    assert_eq!(erased::list(restored.read()).unwrap(), list);
    assert_eq!(erase::again(&mut restored, &list, &moment()).unwrap().value, 0);
    // The same number in another office is somebody else.
    let mut foreign = Office::in_memory(&moment()).unwrap();
    for _ in 0..id.0 {
        saved(&mut foreign, person("Kim", "Fremd"));
    }
    assert_eq!(erase::again(&mut foreign, &list, &moment()).unwrap().value, 0);
}

#[test]
fn the_yearly_list_names_whom_nothing_keeps() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let idle = saved(&mut office, person("Anna", "Alt"));
    let locked = saved(&mut office, person("Lena", "Lock"));
    restrict::restrict(&mut office, locked, "Antrag", &moment()).unwrap();
    let met = saved(&mut office, person("Mia", "Meeting"));
    let guest = Participant { contact_id: Some(met), name: "Mia Meeting".into(), ..Participant::default() };
    let when = planner::timed("2029-01-10T09:00", "2029-01-10T10:00");
    planner::add(
        &mut office,
        EventFields { participants: vec![guest], ..planner::meeting("Treffen", when) },
        &moment(),
    );
    let due = |on: &str| {
        let mut look = due::Look::on(day(on), 3);
        while look.step(&office, 2).unwrap() {}
        look.found.iter().map(|found| (found.contact, found.why)).collect::<Vec<_>>()
    };
    assert_eq!(due("2026-12-31"), [(locked, due::Why::RestrictionOver)]);
    assert_eq!(due("2029-12-31"), [(idle, due::Why::Idle), (locked, due::Why::RestrictionOver)]);
    assert_eq!(due("2032-12-31").len(), 3);
}

/// A letter as the tables hold it; how one is written is told elsewhere.
fn sent_letter(office: &mut Office, to: ContactId, on: &str) {
    office
        .transact(crate::log::Op::step("letter_sent", "Angebot"), &moment(), |tx| {
            tx.execute(
                "INSERT INTO letter (state, contact_id, addressee, recipient, dated, subject, body, sent_on)
                 VALUES ('sent', ?1, 'Anna Brieflich', 'Anna Brieflich', ?2, 'Angebot', 'Guten Tag Anna Brieflich', ?2)",
                (to, on),
            )?;
            Ok(())
        })
        .unwrap();
}

#[test]
fn letters_keep_their_receiver_for_six_years_and_go_with_them() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let id = saved(&mut office, person("Anna", "Brieflich"));
    sent_letter(&mut office, id, "2020-02-01");
    assert_eq!(erase::preview(&office, id, day("2026-12-31")).unwrap().free_on, Some(day("2027-01-01")));
    let later = Moment::on(day("2027-01-01"), "Anna");
    erase::erase(&mut office, id, "", &[], &later).unwrap();
    let left: i64 = office.read().query_row("SELECT count(*) FROM letter", [], |row| row.get(0)).unwrap();
    assert_eq!(left, 0);
    assert_eq!(forget::left(office.read(), &["Brieflich".to_owned()]).unwrap(), []);
}
