//! Annexes by number and by name, and what an earlier sitting left.

use super::*;
use crate::attachments::FileId;
use crate::bodies::BodyFields;
use crate::minutes::{self, Job, MinutesKind};
use crate::moment::Moment;
use crate::office::Office;
use crate::planner::testing::{add, item, meeting, timed};
use crate::planner::{AgendaItem, EventKind};
use crate::record::{RecordKind, RecordRef};

fn file(id: i64, name: &str) -> Attachment {
    Attachment {
        id: FileId(id),
        owner: RecordRef { kind: RecordKind::Event, id: 1 },
        name: name.to_owned(),
        media_type: "application/pdf".to_owned(),
        hash: String::new(),
        size: 1,
        added_on: "2026-03-16".parse().unwrap(),
    }
}

fn naming(title: &str, annex: &str) -> AgendaItem {
    AgendaItem { annex: annex.to_owned(), ..item(title, 10) }
}

fn told(agenda: Vec<AgendaItem>, files: &[&str]) -> Folder {
    let mut fields = meeting("Sitzung", timed("2026-03-16T09:00", "2026-03-16T12:00"));
    fields.agenda = agenda;
    arranged(&fields, files.iter().zip(1..).map(|(name, id)| file(id, name)).collect()).unwrap()
}

fn lines(folder: &Folder) -> Vec<String> {
    let line = |annex: &Annex| format!("{} {} {}", annex.number, annex.file.name, annex.items.join("+"));
    folder.annexes.iter().map(|annex| line(annex).trim_end().to_owned()).collect()
}

#[test]
fn an_item_names_annexes_one_by_one() {
    for (text, expected) in [
        ("", vec![]),
        ("Anlage 2", vec!["2"]),
        ("Anlagen 1, 3", vec!["1", "3"]),
        ("Anlage 1 und Anlage 2; 4", vec!["1", "2", "4"]),
        ("Anlagen 1–3", vec!["1", "2", "3"]),
        ("Beilage 1 bis 2", vec!["1", "2"]),
        ("Annex 7", vec!["7"]),
        ("Anlage2", vec!["2"]),
        ("Anlagenplan.pdf", vec!["Anlagenplan.pdf"]),
        ("3-1", vec!["3-1"]),
        ("1-999999999", vec!["1-999999999"]),
        ("Haushalt 2026-27.pdf", vec!["Haushalt 2026-27.pdf"]),
    ] {
        assert_eq!(named(text), expected, "{text}");
    }
}

#[test]
fn a_file_may_give_itself_a_number() {
    for (name, expected) in [
        ("Anlage 2 Haushalt.pdf", Some(2)),
        ("anlage_03.pdf", Some(3)),
        ("Anl. 4.pdf", Some(4)),
        ("BEILAGE-5.PDF", Some(5)),
        ("Annex 6.pdf", Some(6)),
        ("Anlage.pdf", None),
        ("Anlage 0.pdf", None),
        ("Anlagenplan 2.pdf", None),
        ("2 Haushalt.pdf", None),
        ("Anlage 99999999999.pdf", None),
    ] {
        assert_eq!(called(name), expected, "{name}");
    }
}

#[test]
fn annexes_stand_in_the_order_of_the_items() {
    let folder = told(
        vec![
            naming("Eröffnung", ""),
            naming("Haushalt", "Anlage 3"),
            naming("Bau", "Anlagen 1, 3"),
            naming("Wahl", "liste"),
        ],
        &["Plan.pdf", "Liste.xlsx", "Anlage 3 Haushalt.pdf", "Sonstiges.pdf"],
    );
    assert_eq!(lines(&folder), ["3 Anlage 3 Haushalt.pdf 2+3", "1 Plan.pdf 3", "2 Liste.xlsx 4", "4 Sonstiges.pdf"]);
    assert_eq!((folder.lacking, folder.internal), (vec![], vec![]));
}

#[test]
fn a_number_in_a_name_goes_before_the_order_in_which_files_came() {
    // The first of two with one number keeps it.
    let folder = told(vec![], &["a.pdf", "Anlage 1.pdf", "Anlage 1 neu.pdf", "b.pdf"]);
    assert_eq!(lines(&folder), ["1 Anlage 1.pdf", "2 a.pdf", "3 Anlage 1 neu.pdf", "4 b.pdf"]);
}

#[test]
fn what_an_item_names_and_nobody_attached_is_told() {
    let folder = told(vec![naming("Bau", "Anlage 1, Anlage 2"), naming("Wahl", "Anlage 2; Liste.pdf")], &["Plan.pdf"]);
    assert_eq!(lines(&folder), ["1 Plan.pdf 1"]);
    assert_eq!(folder.lacking, ["2", "Liste.pdf"]);
}

#[test]
fn what_internal_items_alone_name_stays_in_the_house() {
    let internal = AgendaItem { internal: true, ..naming("Regie", "Anlagen 1, 2, 9") };
    let folder = told(vec![internal, naming("Bau", "Anlage 2")], &["Gehalt.pdf", "Plan.pdf", "Rest.pdf"]);
    assert_eq!(lines(&folder), ["2 Plan.pdf 1", "3 Rest.pdf"]);
    assert_eq!((folder.internal, folder.lacking), (vec!["Gehalt.pdf".to_owned()], vec![]));
}

#[test]
fn the_minutes_before_and_what_they_left_come_along() {
    let moment = Moment::on("2026-03-16".parse().unwrap(), "Anna Petersen");
    let mut office = Office::in_memory(&moment).unwrap();
    for (code, name) in [("BR", "Beirat"), ("VS", "Vorstand")] {
        let fields = BodyFields { code: code.into(), name: name.into(), ..BodyFields::default() };
        bodies::save::save(&mut office, None, &fields, &moment).unwrap();
    }
    let mut sitting = |body: &str, day: &str| {
        let mut fields = meeting("Sitzung", timed(&format!("{day}T09:00"), &format!("{day}T12:00")));
        fields.kind = EventKind::Sitting;
        fields.body = body.to_owned();
        fields.agenda = vec![item("Werbung", 10), item("Haushalt", 20)];
        add(&mut office, fields, &moment)
    };
    let ids =
        [("Beirat", "2026-01-12"), ("Beirat", "2026-02-16"), ("Vorstand", "2026-03-02"), ("Beirat", "2026-06-15")];
    let [first, second, other, next] = ids.map(|(body, day)| sitting(body, day));
    for (event, task) in [(first, "Angebot holen"), (other, "Konto prüfen"), (next, "Später")] {
        let mut fields = minutes::begin::begin(office.read(), event, MinutesKind::Results).unwrap();
        fields.items[0].postponed = true;
        fields.items[1].jobs = vec![Job { title: task.into(), ..Job::default() }];
        let id = minutes::save::save(&mut office, event, &fields, &moment).unwrap().value;
        minutes::release::release(&mut office, id, &moment).unwrap();
    }
    let found = folder(office.read(), next).unwrap();
    assert_eq!(found.earlier, Some(first), "the one between has no minutes, the other is of another body");
    let titles = |folder: &Folder| folder.open.iter().map(|one| one.title.clone()).collect::<Vec<_>>();
    assert_eq!(titles(&found), ["Angebot holen"]);
    assert_eq!(found.put_off.iter().map(|one| one.title.as_str()).collect::<Vec<_>>(), ["Werbung"]);
    let found = folder(office.read(), second).unwrap();
    assert_eq!((found.earlier, titles(&found)), (Some(first), vec!["Angebot holen".to_owned()]));
    let found = folder(office.read(), first).unwrap();
    assert_eq!((found.earlier, found.open.len(), found.put_off.len()), (None, 0, 0));
}
