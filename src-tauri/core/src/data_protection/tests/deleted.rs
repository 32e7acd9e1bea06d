//! Who was deleted in the ordinary way is erased at once, as thoroughly as who is there.

use super::*;
use crate::contacts::delete;
use crate::data_protection::{deleted, hold};

#[test]
fn a_deleted_contact_is_erased_before_its_days_are_over() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let anna = saved(&mut office, planted());
    attachments::add(&mut office, anna.into(), "Dachshaarpinsel.txt", b"Faltblattinhalt", &moment()).unwrap();
    let other = saved(&mut office, person("Peter", "Lang"));
    delete::delete(&mut office, &[anna, other], &moment()).unwrap();
    let listed = deleted::list(office.read()).unwrap();
    let names: Vec<_> = listed.iter().map(|one| (one.contact, one.name.as_str(), one.who.as_str())).collect();
    assert!(names.contains(&(anna, "Zwetschgenbaum Qirlmeister", "Anna")), "{names:?}");
    assert_eq!(names.len(), 2);

    let done = deleted::erase(&mut office, anna, "Antrag", &moment()).unwrap().value;
    assert_eq!((done.erased.contact, done.erased.reason.as_str()), (anna, "Antrag"));
    assert_eq!(done.left, []);
    let texts: Vec<String> = office
        .read()
        .prepare(
            "SELECT coalesce(image, '') FROM change UNION ALL SELECT title FROM op UNION ALL SELECT json FROM draft",
        )
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<rusqlite::Result<_>>()
        .unwrap();
    for word in PLANTED {
        assert!(!texts.iter().any(|text| text.contains(word)), "{word} is still remembered");
    }
    let blobs: usize = office.read().query_row("SELECT count(*) FROM blob", [], |row| row.get(0)).unwrap();
    assert_eq!(blobs, 0);
    assert_eq!(file::digest::verify(office.read()).unwrap(), []);
    // The other one still waits, and the list of who was erased has its entry.
    let rest: Vec<_> = deleted::list(office.read()).unwrap().into_iter().map(|one| one.contact).collect();
    assert_eq!(rest, [other]);
    assert_eq!(erased::list(office.read()).unwrap().len(), 1);
    assert!(matches!(deleted::erase(&mut office, anna, "", &moment()), Err(Error::NotFound(_))));
}

#[test]
fn who_is_there_or_held_is_not_erased_this_way() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let anna = saved(&mut office, person("Anna", "Weber"));
    assert!(matches!(deleted::erase(&mut office, anna, "", &moment()), Err(Error::NotFound(_))));
    delete::delete(&mut office, &[anna], &moment()).unwrap();
    let all =
        Hold { id: None, contact_id: None, reason: "Betriebsprüfung".into(), since: day("2026-01-01"), until: None };
    hold::save(&mut office, &all, &moment()).unwrap();
    assert_eq!(deleted::erase(&mut office, anna, "", &moment()).unwrap_err().code(), "ERASURE_HELD");
    office.undo(&moment()).unwrap();
    // Its number and UID may live on in somebody else: what is erased is the deleted one alone.
    let again = saved(&mut office, person("Anna", "Meier"));
    deleted::erase(&mut office, anna, "", &moment()).unwrap();
    assert_eq!(read::get(office.read(), again).unwrap().card.family, "Meier");
    assert_eq!(file::digest::verify(office.read()).unwrap(), []);
}

#[test]
fn papers_that_must_be_kept_and_holds_count_for_who_was_deleted_too() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let anna = saved(&mut office, person("Anna", "Weber"));
    let hold =
        Hold { id: None, contact_id: Some(anna), reason: "Rechtsstreit".into(), since: day("2026-01-01"), until: None };
    let held = hold::save(&mut office, &hold, &moment()).unwrap().value;
    assert_eq!(delete::delete(&mut office, &[anna], &moment()).unwrap_err().code(), "ERASURE_HELD");
    hold::remove(&mut office, held, &moment()).unwrap();

    note_letter(&mut office, anna, "2026-01-15T12:00");
    delete::delete(&mut office, &[anna], &moment()).unwrap();
    let before = file::digest::root(office.read()).unwrap();
    assert_eq!(deleted::erase(&mut office, anna, "", &moment()).unwrap_err().code(), "ERASURE_RETAINED");
    assert_eq!(file::digest::root(office.read()).unwrap(), before, "nothing was written");
    assert_eq!(deleted::list(office.read()).unwrap().len(), 1);
    let later = Moment::on(day("2033-01-01"), "Anna");
    deleted::erase(&mut office, anna, "", &later).unwrap();
}

fn note_letter(office: &mut Office, contact: ContactId, at: &str) {
    use crate::timeline::{self, Direction, EntryFields, EntryKind};
    let entry = EntryFields {
        owner: contact.into(),
        kind: EntryKind::Letter,
        at: crate::planner::wall_time::parse(at).unwrap(),
        direction: Direction::In,
        subject: "Mahnung".to_owned(),
        text: String::new(),
        who: "Anna".to_owned(),
        letter: None,
    };
    timeline::save(office, None, entry, &moment()).unwrap();
}

#[test]
fn what_others_kept_of_the_name_goes_with_who_was_deleted() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let anna = saved(&mut office, person("Anna", "Zwetschgenbaum"));
    office
        .transact(crate::log::Op::step("event_created", ""), &moment(), |tx| {
            tx.execute_batch(
                "INSERT INTO event (uid, title, starts, ends) VALUES ('e', 'Runde', '2026-03-20T09:00', '2026-03-20T10:00')",
            )?;
            tx.execute(
                "INSERT INTO participant (event_id, contact_id, name) SELECT id, ?1, 'Anna Zwetschgenbaum' FROM event",
                [anna],
            )?;
            Ok(())
        })
        .unwrap();
    delete::delete(&mut office, &[anna], &moment()).unwrap();
    let done = deleted::erase(&mut office, anna, "", &moment()).unwrap().value;
    assert_eq!(done.left, []);
    let name: String = office.read().query_row("SELECT name FROM participant", [], |row| row.get(0)).unwrap();
    assert!(!name.contains("Zwetschgenbaum"), "{name}");
}

#[test]
fn who_has_no_name_is_known_by_the_address() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let mut card = person("", "");
    card.emails.push(crate::contacts::Email { address: "info@weber.example".to_owned(), ..Default::default() });
    let id = saved(&mut office, card);
    delete::delete(&mut office, &[id], &moment()).unwrap();
    assert_eq!(deleted::list(office.read()).unwrap()[0].name, "info@weber.example");
}
