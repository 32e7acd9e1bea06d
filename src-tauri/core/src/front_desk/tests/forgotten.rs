//! What a visit leaves behind once it is forgotten: nothing that names the visitor.

use super::*;
use crate::tasks::TaskFields;

/// Where a word of the visitor still stands, by table.
fn traces(office: &Office, word: &str) -> Vec<(&'static str, i64)> {
    let like = format!("%{word}%");
    [
        ("desk_entry", "SELECT count(*) FROM desk_entry WHERE partner || company || subject || note || phone LIKE ?1"),
        ("task", "SELECT count(*) FROM task WHERE title || note || about_title || assignee LIKE ?1"),
        ("steps", "SELECT count(*) FROM task_item WHERE title LIKE ?1"),
        ("log", "SELECT count(*) FROM change WHERE image LIKE ?1"),
        ("history", "SELECT count(*) FROM op WHERE title LIKE ?1"),
        ("index", "SELECT count(*) FROM search_entry WHERE words LIKE lower(?1)"),
        ("draft", "SELECT count(*) FROM draft WHERE json LIKE ?1"),
    ]
    .into_iter()
    .map(|(name, sql)| (name, office.read().query_row(sql, [&like], |row| row.get(0)).unwrap()))
    .filter(|(_, count)| *count > 0)
    .collect()
}

#[test]
fn a_forgotten_visitor_is_named_nowhere_whatever_was_made_of_the_visit() {
    let mut office = office();
    let host = hire(&mut office, "Kern");
    let visitor = EntryFields {
        company: "Quastenflosser AG".to_owned(),
        subject: "Angebot Brunsbüttel".to_owned(),
        until: Some(day("2026-03-20")),
        for_id: Some(host),
        ..visit("Zacharias Brunsbüttel", "2026-03-13T14:00")
    };
    let id = add(&mut office, &visitor);
    let task = get(office.read(), id).unwrap().task.unwrap();
    // Somebody works on it, and names the visitor there as well.
    let known = tasks::get(office.read(), task).unwrap().fields;
    let worked_on = TaskFields {
        note: "Zacharias Brunsbüttel (Quastenflosser AG) hat angerufen".to_owned(),
        items: vec![tasks::TaskItem { title: "Zacharias Brunsbüttel schreiben".to_owned(), done: false }],
        ..known
    };
    tasks::save(&mut office, Some(task), &worked_on, &moment()).unwrap();
    tasks::finish(&mut office, &[task], TaskState::Done, &moment()).unwrap();
    let kept = visit("Erika Dauergast", "2026-06-10T10:00");
    add(&mut office, &kept);
    for word in ["Zacharias", "Quastenflosser"] {
        assert!(traces(&office, word).len() > 3, "{word}: {:?}", traces(&office, word));
    }
    let later = Moment::on(day("2026-06-12"), "Anna Petersen");
    assert_eq!(visits::forget(&mut office, &later).unwrap(), 1);
    for word in ["Zacharias", "Quastenflosser"] {
        assert_eq!(traces(&office, word), [], "{word}");
    }
    assert!(search::find::ids(office.read(), "zacharias", RecordKind::Task, 9).unwrap().is_empty());
    // The work is there still, and so is who came later.
    assert_eq!(tasks::get(office.read(), task).unwrap().state, TaskState::Done);
    assert_eq!(visits::in_the_house(office.read()).unwrap().len(), 1);
    // Neither does taking back bring the name.
    for _ in 0..20 {
        let _ = office.undo(&later);
    }
    assert_eq!(traces(&office, "Zacharias"), []);
}

#[test]
fn a_visitor_whom_the_book_knows_stays_in_the_book_alone() {
    let mut office = office();
    let card = Card {
        kind: ContactKind::Person,
        given: "Zacharias".to_owned(),
        family: "Brunsbüttel".to_owned(),
        ..Card::default()
    };
    let contact = contacts::save::save(&mut office, None, card, &moment()).unwrap().value;
    let came =
        EntryFields { contact_id: Some(contact), until: Some(day("2026-03-20")), ..visit("", "2026-03-13T14:00") };
    let id = add(&mut office, &came);
    let task = get(office.read(), id).unwrap().task.unwrap();
    assert_eq!(tasks::get(office.read(), task).unwrap().fields.title, "Zacharias Brunsbüttel");
    let later = Moment::on(day("2026-06-12"), "Anna Petersen");
    assert_eq!(visits::forget(&mut office, &later).unwrap(), 1);
    let found = traces(&office, "Zacharias");
    assert!(found.iter().all(|(table, _)| !["desk_entry", "task", "steps"].contains(table)), "{found:?}");
    assert!(contacts::read::find(office.read(), contact).unwrap().is_some());
}
