//! What an erasure leaves behind: steps that can be taken back, bytes, titles, texts of others.

use super::*;
use crate::bodies;
use crate::contacts::delete;
use crate::letters::send::{Posting, SerialPage, Wording, send_serial};
use crate::letters::{self, LetterFields, LetterKind, Recipient, Way};
use crate::master_data::firm;
use crate::planner::attendance;
use crate::record::LetterId;

fn draft(office: &Office, to: ContactId, body: &str) -> LetterFields {
    LetterFields {
        subject: "Ihre Anfrage".into(),
        body: body.into(),
        recipient: "Anna Weber\nHafenstraße 1\n25335 Elmshorn".into(),
        ..letters::begin::to_contact(office.read(), to, None, &moment()).unwrap()
    }
}

fn rows(office: &Office, sql: &str) -> i64 {
    office.read().query_row(sql, [], |row| row.get(0)).unwrap()
}

#[test]
fn an_erasure_blocks_no_older_step() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let lang = saved(&mut office, person("Peter", "Lang"));
    let anna = saved(&mut office, person("Anna", "Weber"));
    let (first, second) = (draft(&office, anna, "eins"), draft(&office, anna, "zwei"));
    let letter = letters::save::save(&mut office, None, first, &moment()).unwrap().value;
    letters::save::save(&mut office, Some(letter), second, &moment()).unwrap();
    let guest = |id| Participant { contact_id: Some(id), ..Participant::default() };
    let when = planner::timed("2026-03-20T09:00", "2026-03-20T10:00");
    let meeting = EventFields { participants: vec![guest(anna), guest(lang)], ..planner::meeting("Gespräch", when) };
    let event = planner::add(&mut office, meeting, &moment());
    let mut changed = planner::get(&office, event);
    changed.participants[0].function = "Gast".into();
    crate::planner::save::save(&mut office, Some(event), changed, &moment()).unwrap();
    let mut fields = contracts::contract("Wartung", contracts::renewing());
    fields.contact_person_id = Some(anna);
    let contract = contracts::add(&mut office, fields.clone(), &moment());
    fields.note = "geändert".into();
    crate::contracts::save::save(&mut office, Some(contract), fields, &moment()).unwrap();
    let elsewhere = saved(&mut office, person("Mia", "Meier"));

    erase::erase(&mut office, anna, "", &[], &moment()).unwrap();
    let offered: Vec<i64> = undo::list(office.read(), 50).unwrap().into_iter().map(|step| step.id).collect();
    for op in &offered {
        let lost = format!("SELECT count(*) FROM change WHERE op = {op} AND kind <> 'I' AND image IS NULL");
        assert_eq!(rows(&office, &lost), 0, "step {op} is offered without its values");
    }
    office.undo(&moment()).unwrap();
    assert!(read::find(office.read(), elsewhere).unwrap().is_none());
    // What the erasure made final is no longer offered: only those steps that stand.
    let codes: Vec<String> = undo::list(office.read(), 50).unwrap().into_iter().map(|step| step.code).collect();
    assert_eq!(codes, ["contact_created"]);
}

#[test]
fn a_step_below_an_erasure_is_refused_in_words() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let anna = saved(&mut office, person("Anna", "Weber"));
    let when = planner::timed("2026-03-20T09:00", "2026-03-20T10:00");
    let event = planner::add(&mut office, planner::meeting("Gespräch", when), &moment());
    let created = undo::list(office.read(), 1).unwrap()[0].id;
    let mut fields = planner::get(&office, event);
    fields.participants = vec![Participant { contact_id: Some(anna), ..Participant::default() }];
    crate::planner::save::save(&mut office, Some(event), fields, &moment()).unwrap();
    erase::erase(&mut office, anna, "", &[], &moment()).unwrap();
    for along in [false, true] {
        let refused = office.undo_step(created, along, &moment()).unwrap_err();
        assert!(matches!(refused, Error::Rule { code: "UNDO_CONFLICT", .. }), "{refused}");
    }
}

#[test]
fn bytes_of_files_and_letters_go_with_the_person() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let anna = saved(&mut office, person("Anna", "Weber"));
    let lang = saved(&mut office, person("Peter", "Lang"));
    let old =
        attachments::add(&mut office, anna.into(), "alt.txt", b"seit einer Woche entfernt", &moment()).unwrap().value;
    attachments::remove(&mut office, old, &moment()).unwrap();
    let single = LetterFields { subject: "Mahnung an die Bäckerei".into(), ..draft(&office, anna, "eins") };
    let letter = letters::save::save(&mut office, None, single, &moment()).unwrap().value;
    attachments::add(&mut office, letter.into(), "Anlage.txt", b"zum Brief", &moment()).unwrap();
    attachments::add(&mut office, lang.into(), "Lang.txt", b"bleibt", &moment()).unwrap();
    assert_eq!(rows(&office, "SELECT count(*) FROM blob"), 3);
    let goes = erase::preview(&office, anna, day("2026-03-16")).unwrap().goes;
    for (table, rows) in [("letter", 1), ("file", 1)] {
        assert!(goes.iter().any(|goes| goes.table == table && goes.rows == rows), "{table}: {goes:?}");
    }
    erase::erase(&mut office, anna, "", &[], &moment()).unwrap();
    assert_eq!(rows(&office, "SELECT count(*) FROM blob"), 1);
    let told = rows(&office, "SELECT count(*) FROM op WHERE title LIKE '%Mahnung%' OR title LIKE 'Anlage%'");
    assert_eq!(told, 0);
}

/// A serial letter to both, sent on a day; its id.
pub(super) fn serial_letter(office: &mut Office, to: &[ContactId], on: &str) -> LetterId {
    let fields = LetterFields {
        kind: LetterKind::Serial,
        subject: "Sommerfest".into(),
        salutation: "Guten Tag,".into(),
        body: "herzlich willkommen.".into(),
        dated: day(on),
        recipients: to.iter().map(|id| Recipient::to(*id)).collect(),
        ..LetterFields::default()
    };
    let id = letters::save::save(office, None, fields, &moment()).unwrap().value;
    let page = |id: &ContactId| {
        let name = read::get(office.read(), *id).unwrap().card.display_name();
        let wording = Wording {
            subject: "Sommerfest".into(),
            salutation: format!("Guten Tag {name},"),
            body: "herzlich willkommen.".into(),
        };
        SerialPage { contact_id: *id, addressee: name.clone(), recipient: name, wording }
    };
    let pages: Vec<SerialPage> = to.iter().map(page).collect();
    let posting = Posting { on: day(on), way: Way::Post };
    send_serial(office, id, &pages, posting, ("Sommerfest.pdf", b"%PDF-1.7 all pages"), &moment()).unwrap();
    id
}

#[test]
fn the_page_of_a_serial_letter_goes_with_its_receiver() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let anna = saved(&mut office, person("Anna", "Weber"));
    let lang = saved(&mut office, person("Peter", "Lang"));
    let serial = serial_letter(&mut office, &[anna, lang], "2020-02-01");
    let later = Moment::on(day("2027-01-01"), "Anna");
    let goes = erase::preview(&office, anna, later.today).unwrap().goes;
    assert!(goes.iter().any(|goes| goes.table == "file" && goes.rows == 1), "{goes:?}");
    erase::erase(&mut office, anna, "", &[], &later).unwrap();
    assert_eq!(attachments::list(office.read(), serial.into()).unwrap(), []);
    assert_eq!(rows(&office, "SELECT count(*) FROM blob"), 0);
    // What was written to the other one stands in their own letter.
    let body: String = office
        .read()
        .query_row("SELECT salutation FROM letter WHERE contact_id = ?1", [lang], |row| row.get(0))
        .unwrap();
    assert_eq!(body, "Guten Tag Peter Lang,");
    assert_eq!(forget::left(office.read(), &["Weber".to_owned()]).unwrap(), []);
}

#[test]
fn who_was_deleted_leaves_no_value_once_undo_ends() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let anna = saved(&mut office, person("Anna", "Zwetschge"));
    save::save(&mut office, Some(anna), person("Anna", "Zwetschge-Quitte"), &moment()).unwrap();
    let lang = saved(&mut office, person("Peter", "Lang"));
    save::save(&mut office, Some(lang), person("Peter", "Lange"), &moment()).unwrap();
    delete::delete(&mut office, &[anna], &moment()).unwrap();
    let kept = "SELECT (SELECT count(*) FROM change WHERE image LIKE '%Zwetschge%')
                     + (SELECT count(*) FROM op WHERE title LIKE '%Zwetschge%')";
    assert!(rows(&office, kept) > 0);
    office.prune(&Moment::on(day("2026-04-01"), "Anna")).unwrap();
    assert!(rows(&office, kept) > 0, "undo may still want them");
    office.prune(&Moment::on(day("2026-04-20"), "Anna")).unwrap();
    assert_eq!(rows(&office, kept), 0);
    // Who is there keeps their history.
    let history = crate::log::history::of(office.read(), lang.into(), 10).unwrap();
    assert!(history[0].changes.iter().any(|change| change.old == "Lang"), "{history:?}");
    assert_eq!(rows(&office, "SELECT count(*) FROM op WHERE title LIKE '%Lang%'"), 2);
    assert_eq!(file::digest::verify(office.read()).unwrap(), []);
}

#[test]
fn numbers_of_others_and_sent_letters_are_no_texts_to_replace() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let (_, mut own) = firm::get(office.read()).unwrap();
    own.name = "Hansen GmbH".into();
    own.phone = "040 123456".into();
    own.email = "info@hansen.example".into();
    firm::save(&mut office, &own, &moment()).unwrap();
    let reach = |given: &str, family: &str| Card {
        emails: vec![Email { address: "info@hansen.example".into(), ..Email::default() }],
        phones: vec![Phone { raw: "040 123456".into(), ..Phone::default() }],
        ..person(given, family)
    };
    let former = Card {
        emails: vec![
            Email { address: "info@hansen.example".into(), ..Email::default() },
            Email { address: "anna@weber.example".into(), ..Email::default() },
        ],
        ..reach("Anna", "Weber")
    };
    let anna = saved(&mut office, former);
    let lang = saved(&mut office, Card { note: "Früher: anna@weber.example".into(), ..reach("Peter", "Lang") });
    let mia =
        saved(&mut office, Card { note: "Zentrale 040 123456; kennt Anna Weber".into(), ..reach("Mia", "Meier") });
    let to_lang = LetterFields { recipient: "Peter Lang".into(), ..draft(&office, lang, "Anna Weber grüßt.") };
    letters::save::save(&mut office, None, to_lang, &moment()).unwrap();
    sent_letter(&mut office, lang, "2026-02-01");
    let said = crate::log::Op::step("letter_changed", "");
    let sql = "UPDATE letter SET body = 'Anna Weber hat gekündigt.' WHERE state = 'sent'";
    office.transact(said, &moment(), |tx| Ok(tx.execute(sql, [])?)).unwrap();
    // Lang has another mailbox since; the log knows the common one.
    let mut moved = read::get(office.read(), lang).unwrap().card;
    moved.emails[0].address = "lang@hansen.example".into();
    save::save(&mut office, Some(lang), moved, &moment()).unwrap();
    let found = mentions(&office, anna);
    let places: Vec<_> =
        found.iter().map(|m| (m.place.table.as_str(), m.place.column.as_str(), m.record.id, m.by_name)).collect();
    let letter = rows(&office, "SELECT id FROM letter WHERE state = 'draft'");
    assert_eq!(
        places,
        [("contact", "note", lang.0, false), ("contact", "note", mia.0, true), ("letter", "body", letter, true)]
    );
    // From outside neither is reached.
    let sent = rows(&office, "SELECT id FROM letter WHERE state = 'sent'");
    for (table, row, column) in
        [("letter", sent, "body"), ("phone", 1, "raw"), ("email", 1, "address"), ("firm", 1, "phone")]
    {
        let place = mentions::Place { table: table.into(), row, column: column.into() };
        let refused = erase::erase(&mut office, anna, "", &[place], &moment()).unwrap_err();
        assert!(matches!(refused, Error::Rule { code: "MENTION_UNKNOWN", .. }), "{table}.{column}");
    }
    let places: Vec<_> = found.into_iter().map(|mention| mention.place).collect();
    erase::erase(&mut office, anna, "", &places, &moment()).unwrap();
    let card = read::get(office.read(), mia).unwrap().card;
    assert_eq!(card.note, "Zentrale 040 123456; kennt [gelöscht]");
    assert_eq!((card.phones[0].raw.as_str(), card.emails[0].address.as_str()), ("040 123456", "info@hansen.example"));
    assert_eq!(firm::get(office.read()).unwrap().1.phone, "040 123456");
    // Nor do the colleagues' steps lose their values over the common number.
    let kept = "SELECT count(*) FROM change WHERE tbl = 'email' AND image LIKE '%info@hansen.example%'";
    assert!(rows(&office, kept) > 0);
}

#[test]
fn what_the_front_desk_and_the_tasks_say_of_a_person_goes_with_them() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let card = crate::contacts::Card {
        phones: vec![Phone { raw: "04121 5550177".into(), ..Phone::default() }],
        ..person("Zacharias", "Brunsbüttel")
    };
    let gone = saved(&mut office, card);
    let now = day("2026-03-16").and_hms_opt(9, 0, 0).unwrap();
    let call = crate::front_desk::EntryFields {
        kind: crate::front_desk::EntryKind::Call,
        contact_id: Some(gone),
        phone: "04121 5550177".into(),
        subject: "Zacharias Brunsbüttel fragt nach dem Auto".into(),
        note: "Rückruf unter 04121 5550177".into(),
        wish: crate::front_desk::Wish::CallBack,
        ..crate::front_desk::EntryFields::default()
    };
    crate::front_desk::save(&mut office, None, &call, "", now, &moment()).unwrap();
    let task = crate::tasks::TaskFields {
        title: "Angebot an Zacharias Brunsbüttel".into(),
        note: "Brunsbüttel, Zacharias: 04121 5550177".into(),
        about: Some(gone.into()),
        items: vec![crate::tasks::TaskItem { title: "Zacharias Brunsbüttel anrufen".into(), done: false }],
        ..crate::tasks::TaskFields::default()
    };
    let task = crate::tasks::save(&mut office, None, &task, &moment()).unwrap().value;
    let template = crate::checklists::TemplateFields {
        code: "kunde".into(),
        name: "Neuer Kunde".into(),
        about: RecordKind::Contact,
        anchor: crate::checklists::Anchor::Start,
        note: String::new(),
        active: true,
        position: 9,
        items: vec![crate::checklists::TemplateItem { title: "Mappe anlegen".into(), ..Default::default() }],
    };
    let template = crate::checklists::save(&mut office, None, &template, &moment()).unwrap().value;
    crate::checklists::hang(&mut office, template, gone.into(), Some(day("2026-04-01")), &moment()).unwrap();

    let left = |office: &Office, word: &str| -> Vec<String> {
        let columns: Vec<(String, String)> = office
            .read()
            .prepare(
                "SELECT m.name, c.name FROM sqlite_schema AS m, pragma_table_info(m.name) AS c
                 WHERE m.type = 'table' AND m.sql NOT LIKE 'CREATE VIRTUAL%' AND c.type = 'TEXT'",
            )
            .unwrap()
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap()
            .collect::<rusqlite::Result<_>>()
            .unwrap();
        let holds = |(table, column): &(String, String)| {
            rows(office, &format!("SELECT count(*) FROM \"{table}\" WHERE \"{column}\" LIKE '%{word}%'")) > 0
        };
        columns.iter().filter(|one| holds(one)).map(|(table, column)| format!("{table}.{column}")).collect()
    };
    let words = ["Zacharias", "5550177"];
    for table in ["desk_entry.subject", "desk_entry.partner", "task.title", "task_item.title", "checklist.about_title"]
    {
        assert!(left(&office, "Zacharias").contains(&table.to_owned()), "{table}");
    }
    // What is told beforehand is looked at and let go as a whole.
    let mut look = Mentions::of(office.read(), gone).unwrap();
    while look.step(office.read(), 1_000).unwrap() {}
    let texts: Vec<_> = look.found.iter().map(|mention| mention.place.clone()).collect();
    erase::erase(&mut office, gone, "", &texts, &moment()).unwrap();
    for word in words {
        assert_eq!(left(&office, word), Vec::<String>::new(), "{word}");
    }
    // The work stays without the name.
    assert!(crate::tasks::get(office.read(), task).is_ok());
    let open = crate::tasks::Filter::default();
    assert_eq!(crate::tasks::ids(&office, &open, day("2026-03-16")).unwrap().len(), 3);
}

#[test]
fn whoever_sat_in_a_body_leaves_a_seat_that_can_still_be_read() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let anna = saved(&mut office, person("Anna", "Weber"));
    let member = bodies::Member { contact_id: Some(anna), function: "Vorsitz".into(), votes: 2, ..Default::default() };
    let council = bodies::BodyFields {
        code: "BR".into(),
        name: "Beirat".into(),
        members: vec![member],
        ..bodies::BodyFields::default()
    };
    let council = bodies::save::save(&mut office, None, &council, &moment()).unwrap().value;
    let guest = Participant { contact_id: Some(anna), ..Participant::default() };
    let when = planner::timed("2026-03-20T09:00", "2026-03-20T10:00");
    let meeting = EventFields { participants: vec![guest], ..planner::meeting("Gespräch", when) };
    let event = planner::add(&mut office, meeting, &moment());
    let mut noted = attendance::of(office.read(), event).unwrap();
    noted[0].presence = attendance::Presence::Present;
    noted[0].from = "09:15:00".parse().ok();
    attendance::note(&mut office, event, &noted, &moment()).unwrap();

    erase::erase(&mut office, anna, "", &[], &moment()).unwrap();
    let seat = bodies::read::get(office.read(), council).unwrap().fields.members.remove(0);
    assert_eq!((seat.contact_id, seat.votes, seat.function.as_str()), (None, 2, ""));
    assert!(!seat.name.contains("Weber"), "{}", seat.name);
    let left = attendance::of(office.read(), event).unwrap();
    assert_eq!((left[0].presence, left[0].from), (noted[0].presence, noted[0].from));
}
