//! What waits for a body's next sitting.

use super::*;
use crate::bodies::{BodyFields, save as body};
use crate::planner::testing::{item, meeting, timed};
use crate::planner::{AgendaItem, EventFields, EventKind, EventStatus, carry, read as events, save as event};
use crate::record::EventId;

fn office() -> (Office, Moment, [BodyId; 2]) {
    let moment = Moment::on("2026-03-16".parse().unwrap(), "Anna Petersen");
    let mut office = Office::in_memory(&moment).unwrap();
    let bodies = [("BR", "Beirat"), ("GL", "Geschäftsleitung")].map(|(code, name)| {
        let fields = BodyFields { code: code.into(), name: name.into(), ..BodyFields::default() };
        body::save(&mut office, None, &fields, &moment).unwrap().value
    });
    (office, moment, bodies)
}

fn topic(body_id: BodyId, title: &str) -> TopicFields {
    TopicFields {
        body_id,
        title: title.into(),
        kind: ItemKind::Discussion,
        minutes: None,
        presenter: String::new(),
        motion: String::new(),
        note: String::new(),
    }
}

fn add(office: &mut Office, body: BodyId, title: &str, moment: &Moment) -> i64 {
    save(office, None, &topic(body, title), moment).unwrap().value
}

fn titles(office: &Office) -> Vec<String> {
    all(office.read()).unwrap().into_iter().map(|one| one.fields.title).collect()
}

/// A sitting of the Beirat with these items.
fn sitting(office: &mut Office, starts: &str, agenda: Vec<AgendaItem>, moment: &Moment) -> EventId {
    let when = timed(starts, &starts.replace("T09", "T12"));
    let fields =
        EventFields { kind: EventKind::Sitting, body: "Beirat".into(), agenda, ..meeting("Sitzung des Beirats", when) };
    event::save(office, None, fields, moment).unwrap().value
}

#[test]
fn topics_come_back_as_they_were_written_body_by_body() {
    let (mut office, moment, [council, board]) = office();
    let fields = TopicFields {
        kind: ItemKind::Decision,
        minutes: Some(20),
        presenter: "Kim Weber".into(),
        motion: "Freigabe von 10.000 €".into(),
        note: "gefragt von Jo Lang".into(),
        ..topic(board, "  Lieferwagen ")
    };
    let van = save(&mut office, None, &fields, &moment).unwrap().value;
    add(&mut office, council, "Satzung", &moment);
    add(&mut office, council, "Haushalt", &moment);
    assert_eq!(titles(&office), ["Satzung", "Haushalt", "Lieferwagen"]);
    let kept = all(office.read()).unwrap().pop().unwrap();
    assert_eq!(kept, Topic { id: van, fields: TopicFields { title: "Lieferwagen".into(), ..fields.clone() } });

    // To another body it goes as the last one.
    save(&mut office, Some(van), &TopicFields { body_id: council, ..fields }, &moment).unwrap();
    assert_eq!(titles(&office), ["Satzung", "Haushalt", "Lieferwagen"]);
    office.undo(&moment).unwrap();
    assert_eq!(all(office.read()).unwrap()[2].fields.body_id, board);

    delete(&mut office, van, &moment).unwrap();
    assert_eq!(titles(&office), ["Satzung", "Haushalt"]);
    office.undo(&moment).unwrap();
    assert_eq!(titles(&office), ["Satzung", "Haushalt", "Lieferwagen"]);
}

#[test]
fn a_topic_is_moved_within_its_body() {
    let (mut office, moment, [council, board]) = office();
    let first = add(&mut office, council, "1", &moment);
    add(&mut office, board, "A", &moment);
    add(&mut office, council, "2", &moment);
    let last = add(&mut office, council, "3", &moment);
    for (id, by, expected) in [
        (last, -1, ["1", "3", "2", "A"]),
        (last, -5, ["3", "1", "2", "A"]),
        (first, 1, ["3", "2", "1", "A"]),
        (first, isize::MAX, ["3", "2", "1", "A"]),
    ] {
        shift(&mut office, id, by, &moment).unwrap();
        assert_eq!(titles(&office), expected, "{id} by {by}");
    }
}

#[test]
fn what_is_wrong_is_said_at_its_field() {
    let (mut office, moment, [council, _]) = office();
    let longest = i64::from(duration::LONGEST);
    let cases = [
        (topic(council, " "), "title", "TITLE_MISSING"),
        (TopicFields { kind: ItemKind::Break, ..topic(council, "Pause") }, "kind", "TOPIC_IS_BREAK"),
        (TopicFields { minutes: Some(longest + 1), ..topic(council, "Lang") }, "minutes", "AGENDA_MINUTES_INVALID"),
        (TopicFields { minutes: Some(-1), ..topic(council, "Kurz") }, "minutes", "AGENDA_MINUTES_INVALID"),
    ];
    for (fields, field, code) in cases {
        let Err(Error::Invalid(issues)) = save(&mut office, None, &fields, &moment) else {
            panic!("{fields:?} was taken")
        };
        assert_eq!(issues.iter().map(|one| (one.field.as_str(), one.code)).collect::<Vec<_>>(), [(field, code)]);
    }
    let nobody = save(&mut office, None, &topic(BodyId(99), "Satzung"), &moment);
    assert!(matches!(nobody, Err(Error::NotFound(record)) if record == BodyId(99).into()));
    assert_eq!(titles(&office), [""; 0]);
}

/// Taken, struck from the agenda, taken by a sitting that is cancelled: it comes up exactly once.
#[test]
fn a_topic_is_on_the_list_or_on_an_agenda() {
    let (mut office, moment, [council, _]) = office();
    let statute = add(&mut office, council, "Satzung", &moment);
    let first = sitting(&mut office, "2026-04-01T09:00", vec![item("Begrüßung", 5)], &moment);
    let waits = |office: &Office, event| carry::waiting(office.read(), council, event).unwrap();
    assert_eq!(waits(&office, first)[0].topic, Some(statute));

    let mut fields = events::get(office.read(), first).unwrap().fields;
    fields.agenda.push(AgendaItem { topic: Some(statute), ..item("Satzung", 20) });
    event::save(&mut office, Some(first), fields, &moment).unwrap();
    assert_eq!((titles(&office).len(), waits(&office, first).len()), (0, 0));
    let gone = |refused: Result<Done<i64>>| matches!(refused, Err(Error::Rule { code: "TOPIC_GONE", .. }));
    assert!(gone(save(&mut office, Some(statute), &topic(council, "Satzung neu"), &moment)));
    assert!(matches!(delete(&mut office, statute, &moment), Err(Error::Rule { code: "TOPIC_GONE", .. })));

    // Struck from the agenda it waits again.
    let mut fields = events::get(office.read(), first).unwrap().fields;
    fields.agenda.pop();
    event::save(&mut office, Some(first), fields, &moment).unwrap();
    assert_eq!(titles(&office), ["Satzung"]);
    office.undo(&moment).unwrap();
    assert_eq!(titles(&office), [""; 0]);

    // The sitting is cancelled: it waits for the next, which takes it.
    let mut fields = events::get(office.read(), first).unwrap().fields;
    fields.status = EventStatus::Cancelled;
    event::save(&mut office, Some(first), fields, &moment).unwrap();
    assert_eq!(titles(&office), ["Satzung"]);
    let taken = AgendaItem { topic: Some(statute), ..item("Satzung", 20) };
    let second = sitting(&mut office, "2026-05-01T09:00", vec![taken], &moment);
    assert_eq!((titles(&office).len(), waits(&office, second).len()), (0, 0));
}
