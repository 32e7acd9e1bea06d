//! Spans of days, filters and pages.

use super::super::narrowed::Narrowed;
use super::super::testing::*;
use super::super::{EventKind, EventStatus, delete};
use super::{Filter, between, next, page};
use crate::contracts::testing::{day, office, organisation};
use crate::office::Office;

#[test]
fn a_span_of_days_holds_every_event_that_touches_it() {
    let (mut office, moment) = office();
    for (title, when) in [
        ("before", timed("2026-11-30T09:00", "2026-11-30T10:00")),
        ("until midnight", timed("2026-11-30T20:00", "2026-12-01T00:00")),
        ("night", timed("2026-11-30T22:00", "2026-12-01T06:00")),
        ("at midnight", timed("2026-12-01T00:00", "2026-12-01T00:00")),
        ("all day", days("2026-11-28", "2026-12-01")),
        ("inside", timed("2026-12-01T09:00", "2026-12-01T10:00")),
        ("last", timed("2026-12-02T23:00", "2026-12-03T01:00")),
        ("after", timed("2026-12-03T00:00", "2026-12-03T01:00")),
        ("day after", days("2026-12-03", "2026-12-03")),
    ] {
        add(&mut office, meeting(title, when), &moment);
    }
    let titles: Vec<_> = between(office.read(), day("2026-12-01"), day("2026-12-02"))
        .unwrap()
        .into_iter()
        .map(|row| row.title)
        .collect();
    assert_eq!(titles, ["all day", "night", "at midnight", "inside", "last"]);
}

#[test]
fn the_list_is_filtered_and_paged_and_the_next_event_is_found() {
    let (mut office, moment) = office();
    let hall = room(&mut office, "Saal", &moment);
    let contact = organisation(&mut office, "Hansen GmbH", &moment);
    let mut with_agenda = sitting();
    with_agenda.room_id = Some(hall);
    with_agenda.participants[0].contact_id = Some(contact);
    let sitting_id = add(&mut office, with_agenda, &moment);
    let past = add(&mut office, meeting("Vorbei", timed("2026-11-01T09:00", "2026-11-01T10:00")), &moment);
    let soon = add(&mut office, meeting("Bald", timed("2026-11-21T08:00", "2026-11-21T09:00")), &moment);
    let mut fields = meeting("Abgesagt", timed("2026-11-22T08:00", "2026-11-22T09:00"));
    fields.status = EventStatus::Cancelled;
    add(&mut office, fields, &moment);

    assert_eq!(next(office.read(), moment.today, false).unwrap(), Some(soon));
    assert_eq!(next(office.read(), moment.today, true).unwrap(), Some(sitting_id));
    assert_eq!(next(office.read(), day("2026-12-03"), false).unwrap(), None);

    let all = Filter::default();
    let titles = |office: &Office, filter: &Filter| {
        let page = page(office, filter, 0, 10).unwrap();
        assert_eq!((page.count, page.total), (page.rows.len(), 4));
        page.rows.into_iter().map(|row| row.title).collect::<Vec<_>>().join(", ")
    };
    let sitting = "3. Sitzung des Beirats";
    assert_eq!(titles(&office, &all), format!("Vorbei, Bald, Abgesagt, {sitting}"));
    assert_eq!(
        titles(&office, &Filter { descending: true, ..all.clone() }),
        format!("{sitting}, Abgesagt, Bald, Vorbei")
    );
    assert_eq!(
        titles(&office, &Filter { from: Some(moment.today), to: Some(day("2026-11-30")), ..all.clone() }),
        "Bald, Abgesagt"
    );
    for filter in [
        Filter { kind: Some(EventKind::Sitting), ..all.clone() },
        Filter { narrowed: Narrowed { room: Some(hall), ..Narrowed::default() }, ..all.clone() },
        Filter { narrowed: Narrowed { contact: Some(contact), ..Narrowed::default() }, ..all.clone() },
        Filter { text: "pruefbericht lang".to_owned(), ..all.clone() },
    ] {
        assert_eq!(titles(&office, &filter), sitting, "{filter:?}");
    }
    assert_eq!(titles(&office, &Filter { status: Some(EventStatus::Cancelled), ..all.clone() }), "Abgesagt");
    let row = page(&office, &all, 3, 5).unwrap().rows.remove(0);
    assert_eq!((row.room.as_str(), row.participants, row.items), ("Saal", 2, 5));

    delete::delete(&mut office, &[past, soon], &moment).unwrap();
    assert_eq!(page(&office, &all, 0, 10).unwrap().count, 2, "what was kept is dropped by the change");
    office.undo(&moment).unwrap();
    assert_eq!(page(&office, &all, 0, 10).unwrap().count, 4);
}
