//! Events and dates of series in one list that goes on.

use chrono::NaiveDate;

use super::super::narrowed::Narrowed;
use super::super::series::{SeriesFields, SeriesPerson, open, save as series_save};
use super::super::testing::{add, days, meeting, room, timed};
use super::super::wall_time::parse;
use super::super::{EventKind, EventStatus};
use super::{Filter, ListedPage, ListedRow, begins, page};
use crate::contracts::testing::{day, organisation};
use crate::moment::Moment;
use crate::office::Office;

fn moment() -> Moment {
    Moment::on(today(), "Anna")
}

fn today() -> NaiveDate {
    day("2026-03-16")
}

fn weekly(title: &str, rule: &str) -> SeriesFields {
    SeriesFields::new(EventKind::Meeting, title, timed("2026-03-23T09:00", "2026-03-23T10:00"), rule)
}

fn upcoming() -> Filter {
    Filter { from: Some(today()), ..Filter::default() }
}

fn asked(office: &Office, filter: &Filter, wanted: usize) -> ListedPage {
    page(office, filter, wanted, today(), (0, usize::MAX)).unwrap()
}

/// "2026-03-23T09:00 Jour fixe", a date of a series with a star.
fn said(page: &ListedPage) -> Vec<String> {
    let rows = page.rows.iter().map(|row| match row {
        ListedRow::Event(event) => format!("{} {}", begins(&event.when), event.title),
        ListedRow::Date(date) => format!("{} {}*", begins(&date.when), date.title),
    });
    rows.collect()
}

#[test]
fn dates_of_series_stand_among_the_events_and_what_ends_is_listed_to_its_end() {
    let mut office = Office::in_memory(&moment()).unwrap();
    add(&mut office, meeting("Vorbei", timed("2026-03-01T09:00", "2026-03-01T10:00")), &moment());
    add(&mut office, meeting("Dazwischen", timed("2026-03-25T09:00", "2026-03-25T10:00")), &moment());
    add(&mut office, meeting("Ganztags", days("2026-03-30", "2026-03-30")), &moment());
    let id = series_save::save(&mut office, None, weekly("Jour fixe", "FREQ=WEEKLY;BYDAY=MO;COUNT=3"), &moment())
        .unwrap()
        .value;
    let found = asked(&office, &upcoming(), 0);
    assert_eq!(
        said(&found),
        [
            "2026-03-23T09:00 Jour fixe*",
            "2026-03-25T09:00 Dazwischen",
            "2026-03-30 Ganztags",
            "2026-03-30T09:00 Jour fixe*",
            "2026-04-06T09:00 Jour fixe*",
        ]
    );
    assert_eq!((found.count, found.total, found.until, found.more), (5, 3, None, false));

    // One that becomes an event stands there once; the other way round comes the other way round.
    open::open(&mut office, id, parse("2026-03-30T09:00").unwrap(), &moment()).unwrap();
    let descending = Filter { descending: true, ..upcoming() };
    assert_eq!(
        said(&asked(&office, &descending, 0)),
        [
            "2026-04-06T09:00 Jour fixe*",
            "2026-03-30T09:00 Jour fixe",
            "2026-03-30 Ganztags",
            "2026-03-25T09:00 Dazwischen",
            "2026-03-23T09:00 Jour fixe*",
        ]
    );
    let past = asked(&office, &Filter::default(), 0);
    assert_eq!(said(&past)[0], "2026-03-01T09:00 Vorbei");
}

#[test]
fn an_endless_series_reaches_as_far_as_rows_are_wanted() {
    let mut office = Office::in_memory(&moment()).unwrap();
    series_save::save(&mut office, None, weekly("Jour fixe", "FREQ=WEEKLY;BYDAY=MO"), &moment()).unwrap();
    add(&mut office, meeting("In drei Jahren", timed("2029-03-20T09:00", "2029-03-20T10:00")), &moment());
    // Mondays from 23.03.2026 up to 16.03. of the year that is reached.
    for (wanted, count, until) in
        [(0, 52, "2027-03-16"), (52, 52, "2027-03-16"), (53, 104, "2028-03-16"), (200, 209, "2030-03-16")]
    {
        let found = asked(&office, &upcoming(), wanted);
        assert_eq!((found.count, found.until, found.more), (count, Some(day(until)), true), "{wanted}");
        assert_eq!(found.rows.len(), count);
    }
    let near = asked(&office, &upcoming(), 0);
    assert!(said(&near).iter().all(|row| row.ends_with('*')), "what comes after the last date is not listed yet");
    let far = asked(&office, &upcoming(), 200);
    assert!(said(&far).contains(&"2029-03-20T09:00 In drei Jahren".to_owned()));
    // The second page goes on where the first one ends.
    let second = page(&office, &upcoming(), 53, today(), (100, 100)).unwrap();
    assert_eq!((second.rows.len(), second.count), (4, 104));
    assert_eq!(said(&second)[3], "2028-03-13T09:00 Jour fixe*");
    // More than there can be: it ends after 32 years.
    let all = asked(&office, &upcoming(), usize::MAX);
    assert_eq!((all.until, all.more), (Some(day("2058-03-16")), false));
}

#[test]
fn the_list_from_its_end_says_where_that_is_or_has_all() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let descending = Filter { descending: true, ..upcoming() };
    series_save::save(&mut office, None, weekly("Hauptversammlung", "FREQ=YEARLY;COUNT=4"), &moment()).unwrap();
    let found = asked(&office, &descending, 0);
    assert_eq!(said(&found)[0], "2029-03-23T09:00 Hauptversammlung*");
    assert_eq!((found.count, found.until, found.more), (4, None, false));
    series_save::save(&mut office, None, weekly("Jour fixe", "FREQ=WEEKLY;BYDAY=MO"), &moment()).unwrap();
    let found = asked(&office, &descending, 0);
    assert_eq!((found.until, found.more), (Some(day("2027-03-16")), false));
    assert_eq!(said(&found)[0], "2027-03-15T09:00 Jour fixe*");
    let days = Filter { to: Some(day("2026-03-31")), ..descending };
    assert_eq!((asked(&office, &days, 0).count, asked(&office, &days, 0).until), (3, None));
}

#[test]
fn kind_words_status_and_days_narrow_dates_as_they_narrow_events() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let hall = room(&mut office, "Saal Elbe", &moment());
    let kim = organisation(&mut office, "Kim Weber GmbH", &moment());
    let mut fields = weekly("Vertriebsrunde", "FREQ=WEEKLY;BYDAY=MO;COUNT=2");
    fields.room_id = Some(hall);
    fields.people = vec![SeriesPerson { contact_id: Some(kim), ..SeriesPerson::default() }];
    series_save::save(&mut office, None, fields, &moment()).unwrap();
    series_save::save(&mut office, None, weekly("Jour fixe", "FREQ=WEEKLY;BYDAY=TU;COUNT=2"), &moment()).unwrap();
    let both = ["2026-03-23T09:00 Vertriebsrunde*", "2026-03-30T09:00 Vertriebsrunde*"];
    for (filter, expected) in [
        (Filter { text: "vertrieb".to_owned(), ..upcoming() }, &both[..]),
        (Filter { text: "elbe runde".to_owned(), ..upcoming() }, &both[..0]),
        (Filter { text: "elbe vertriebsr".to_owned(), ..upcoming() }, &both[..]),
        (Filter { narrowed: Narrowed { room: Some(hall), ..Narrowed::default() }, ..upcoming() }, &both[..]),
        (Filter { narrowed: Narrowed { contact: Some(kim), ..Narrowed::default() }, ..upcoming() }, &both[..]),
        (Filter { text: "vertrieb".to_owned(), to: Some(day("2026-03-25")), ..upcoming() }, &both[..1]),
        (Filter { kind: Some(EventKind::Sitting), ..upcoming() }, &both[..0]),
        (Filter { status: Some(EventStatus::Draft), ..upcoming() }, &both[..0]),
    ] {
        assert_eq!(said(&asked(&office, &filter, 0)), expected, "{filter:?}");
    }
    assert_eq!(asked(&office, &upcoming(), 0).count, 4);
}
