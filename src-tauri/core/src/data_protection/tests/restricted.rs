//! Who is locked away is met by no reader of many contacts.

use super::*;
use crate::contacts::duplicates::{candidates, profile};
use crate::contacts::occasions;
use crate::placeholders::{Group, Source};
use crate::timeline::{self, EntryFields, EntryKind};

/// Whom each reader of the house meets, by the reader's name.
fn met(office: &Office, firm: ContactId, anna: ContactId) -> Vec<&'static str> {
    let connection = office.read();
    let year = (day("2026-01-01"), day("2026-12-31"));
    let card = read::get(connection, anna).unwrap().card;
    let filter = list::Filter { activity: list::Activity::All, ..list::Filter::default() };
    let timeline = timeline::list::page(connection, firm.into(), &[], 0, 50).unwrap();
    let sample = |group| Source::default().or_sample(connection, &[group]).unwrap();
    let readers = [
        ("list", list::ids(office, &filter).unwrap().contains(&anna.0)),
        ("search", search::find(connection, "Weber", &[RecordKind::Contact], 9).unwrap().count > 0),
        ("birthdays", occasions::birthdays(connection, year.0, year.1).unwrap().iter().any(|one| one.contact == anna)),
        ("anniversaries", !occasions::anniversaries(connection, year.0, year.1).unwrap().is_empty()),
        ("duplicates", profile::cards(connection, 0, 50).unwrap().iter().any(|(id, _)| *id == anna.0)),
        ("likely", candidates::likely(connection, &card, None).unwrap().iter().any(|one| one.id == anna)),
        ("people", !read::people_of(connection, firm).unwrap().is_empty()),
        ("timeline", timeline.items.iter().any(|item| item.with.as_ref().is_some_and(|(id, _)| *id == anna))),
        ("sample", sample(Group::Contact).contact == Some(anna)),
        ("sample of a contract", sample(Group::Contract).contract.is_some()),
    ];
    readers.into_iter().filter(|(_, meets)| *meets).map(|(name, _)| name).collect()
}

#[test]
fn no_reader_meets_who_is_locked_away() {
    let (mut office, _) = contracts::office();
    let firm = contracts::organisation(&mut office, "Hansen GmbH", &moment());
    let card = Card {
        birthday: Some("1970-05-04".parse().unwrap()),
        anniversary: Some("2000-05-04".parse().unwrap()),
        emails: vec![Email { address: "anna@weber.example".into(), ..Email::default() }],
        positions: vec![Position { organisation_id: Some(firm), ..Position::default() }],
        ..person("Anna", "Weber")
    };
    let anna = saved(&mut office, card);
    let mut fields = contracts::contract("Wartung", contracts::renewing());
    fields.partner_id = Some(firm);
    fields.contact_person_id = Some(anna);
    contracts::add(&mut office, fields, &moment());
    let call = EntryFields {
        owner: anna.into(),
        kind: EntryKind::Call,
        at: day("2026-03-01").and_hms_opt(9, 0, 0).unwrap(),
        direction: timeline::Direction::In,
        subject: "Rückruf".into(),
        text: String::new(),
        who: String::new(),
        letter: None,
    };
    timeline::save::save(&mut office, None, call, &moment()).unwrap();
    let when = planner::timed("2026-03-20T09:00", "2026-03-20T10:00");
    let guest = Participant { contact_id: Some(anna), ..Participant::default() };
    planner::add(
        &mut office,
        EventFields { participants: vec![guest], ..planner::meeting("Gespräch", when) },
        &moment(),
    );
    let all = [
        "list",
        "search",
        "birthdays",
        "anniversaries",
        "duplicates",
        "likely",
        "people",
        "timeline",
        "sample",
        "sample of a contract",
    ];
    assert_eq!(met(&office, firm, anna), all);
    restrict::restrict(&mut office, anna, "Antrag", &moment()).unwrap();
    assert_eq!(met(&office, firm, anna), Vec::<&str>::new());
    restrict::lift(&mut office, anna, &moment()).unwrap();
    assert_eq!(met(&office, firm, anna), all);
}

#[test]
fn noted_letters_and_emails_keep_their_person_for_six_years() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let anna = saved(&mut office, person("Anna", "Weber"));
    let mut note = |kind: EntryKind, subject: &str, at: &str| {
        let entry = EntryFields {
            owner: anna.into(),
            kind,
            at: day(at).and_hms_opt(9, 0, 0).unwrap(),
            direction: timeline::Direction::In,
            subject: subject.into(),
            text: String::new(),
            who: String::new(),
            letter: None,
        };
        timeline::save::save(&mut office, None, entry, &moment()).unwrap();
    };
    note(EntryKind::Letter, "Beschwerde", "2019-03-01");
    note(EntryKind::Email, "Angebot angenommen", "2020-06-01");
    note(EntryKind::Call, "Rückruf", "2026-03-01");
    let preview = erase::preview(&office, anna, day("2026-03-16")).unwrap();
    assert_eq!(preview.duties.iter().map(|duty| duty.title.as_str()).collect::<Vec<_>>(), ["Angebot angenommen"]);
    assert_eq!((preview.allowed, preview.free_on), (false, Some(day("2027-01-01"))));
    assert!(erase::preview(&office, anna, day("2027-01-01")).unwrap().allowed);
}

#[test]
fn the_yearly_list_does_not_name_what_is_left_of_an_erased_one() {
    let (mut office, _) = contracts::office();
    let anna = saved(&mut office, person("Anna", "Weber"));
    // Somebody whose name only looks like it.
    let alike = saved(&mut office, person("", "gelöscht nach Art. 17 benannt"));
    let ended = serde_json::json!({ "start": "2019-01-01", "first_term": { "until": "2020-06-30" },
        "afterwards": "ends", "notice": { "kind": "none" } });
    let mut fields = contracts::contract("Wartung", contracts::terms(ended));
    fields.partner_id = Some(anna);
    contracts::add(&mut office, fields, &moment());
    let due = |office: &Office| {
        let mut look = due::Look::on(day("2031-01-01"), 3);
        while look.step(office, 5).unwrap() {}
        look.found.iter().map(|found| found.contact).collect::<Vec<_>>()
    };
    assert_eq!(due(&office), [anna, alike]);
    erase::erase(&mut office, anna, "", &[], &Moment::on(day("2027-01-01"), "Anna")).unwrap();
    assert!(read::find(office.read(), anna).unwrap().is_some(), "the contract needs the row");
    assert_eq!(due(&office), [alike]);
}
