//! The days on which items fall, and the lists that come with an office.

use super::*;
use crate::checklists::falls;
use crate::contacts::salutation::Tongue;
use crate::master_data::firm::{self, Firm};
use crate::master_data::{holiday, seed};
use crate::moment::Moment as Now;

fn in_bavaria() -> Office {
    let mut office = Office::in_memory(&moment()).unwrap();
    let own = Firm { name: "X".into(), country: "DE".into(), region: "DE-BY".into(), ..Firm::default() };
    firm::save(&mut office, &own, &moment()).unwrap();
    office
}

#[test]
fn an_item_falls_on_a_working_day_of_the_firm() {
    let mut office = in_bavaria();
    let outing = holiday::HolidayLine {
        kind: holiday::HolidayChange::Added,
        key: String::new(),
        date: Some(day("2026-07-10")),
        yearly: false,
        name: "Betriebsausflug".to_owned(),
        deadlines: false,
    };
    holiday::save(&mut office, &[outing], &moment()).unwrap();
    for (date, offset, falls) in [
        // A Wednesday, and what lies on working days.
        ("2026-04-01", 0, "2026-04-01"),
        ("2026-04-01", -14, "2026-03-18"),
        ("2026-04-01", 7, "2026-04-08"),
        // Saturday and Sunday: before the date to Friday, after it to Monday.
        ("2026-04-01", -3, "2026-03-27"),
        ("2026-04-01", -4, "2026-03-27"),
        ("2026-04-15", 3, "2026-04-20"),
        ("2026-04-15", 4, "2026-04-20"),
        // The date itself stays: a seminar on a Saturday is on that Saturday.
        ("2026-08-01", 0, "2026-08-01"),
        // Good Friday to Easter Monday, over the weekend between.
        ("2026-04-10", -7, "2026-04-02"),
        ("2026-04-10", -5, "2026-04-02"),
        ("2026-04-10", -4, "2026-04-02"),
        ("2026-04-01", 2, "2026-04-07"),
        ("2026-04-01", 5, "2026-04-07"),
        // A holiday of the Land, and the turn of the year.
        ("2026-01-05", 1, "2026-01-07"),
        ("2026-01-05", -4, "2025-12-31"),
        ("2025-12-31", 1, "2026-01-02"),
        // A day of the firm's own.
        ("2026-07-08", 2, "2026-07-13"),
        ("2026-07-12", -2, "2026-07-09"),
    ] {
        let found = falls::days(office.read(), day(date), &[offset]).unwrap();
        assert_eq!(found, [Some(day(falls))], "{date} {offset}");
    }
    assert_eq!(falls::days(office.read(), NaiveDate::MAX, &[1]).unwrap(), [None]);
}

#[test]
fn a_list_moves_from_working_day_to_working_day() {
    let mut house = house();
    // The entry of the 1st of August 2026, a Saturday.
    house.move_entry("2026-08-01");
    hang(&mut house.office, house.template, house.new.into(), None, &moment()).unwrap();
    let due = |house: &House| house.days().into_iter().map(|(_, due)| due).collect::<Vec<_>>();
    assert_eq!(due(&house), ["2026-07-17", "2026-08-01", "2026-08-10"]);
    house.move_entry("2026-09-01");
    assert_eq!(due(&house), ["2026-08-18", "2026-09-01", "2026-09-08"]);
    // Back again, and no task counts as set by hand.
    house.move_entry("2026-08-01");
    assert_eq!(due(&house), ["2026-07-17", "2026-08-01", "2026-08-10"]);
}

#[test]
fn a_list_that_an_earlier_version_hung_on_another_day_still_moves() {
    let mut house = house();
    hang(&mut house.office, house.template, house.new.into(), None, &moment()).unwrap();
    house.move_entry("2026-08-01");
    // As versions before this one left it.
    let op = crate::log::Op::fixed("task_changed", "");
    house
        .office
        .transact(op, &moment(), |tx| {
            tx.execute("UPDATE task SET due = '2026-07-18' WHERE offset_days = -14", [])?;
            Ok(())
        })
        .unwrap();
    house.move_entry("2026-09-01");
    let due: Vec<_> = house.days().into_iter().map(|(_, due)| due).collect();
    assert_eq!(due, ["2026-08-18", "2026-09-01", "2026-09-08"]);
}

#[test]
fn a_repeating_task_of_a_list_begins_its_row_on_the_day_to_which_it_moves() {
    for (unit, next) in [(tasks::RepeatUnit::Week, "2026-05-07"), (tasks::RepeatUnit::Month, "2026-05-30")] {
        let mut house = house();
        hang(&mut house.office, house.template, house.new.into(), None, &moment()).unwrap();
        let all = tasks::ids(&house.office, &tasks::Filter::default(), moment().today).unwrap();
        let tour = all
            .iter()
            .map(|id| crate::record::TaskId(*id))
            .find(|id| tasks::get(house.office.read(), *id).unwrap().fields.title == "Rundgang")
            .unwrap();
        let mut fields = tasks::get(house.office.read(), tour).unwrap().fields;
        fields.repeat = Some(tasks::Repeat { unit, count: 1, from: tasks::RepeatFrom::Due, day: None, until: None });
        tasks::save(&mut house.office, Some(tour), &fields, &moment()).unwrap();
        house.move_entry("2026-04-30");
        let on = Now::on(day("2026-04-30"), "Otte");
        let came = tasks::finish(&mut house.office, &[tour], tasks::TaskState::Done, &on).unwrap().value.next;
        assert_eq!(came[0].1, Some(day(next)));
    }
}

#[test]
fn an_office_begins_with_lists_in_the_language_of_who_makes_it() {
    let made = |tongue| {
        let connection = rusqlite::Connection::open_in_memory().unwrap();
        connection.execute_batch("PRAGMA foreign_keys = ON").unwrap();
        crate::file::migrate::create_schema(&connection).unwrap();
        let mut office = Office::on(connection, None).unwrap();
        seed::built_in_for(&mut office, tongue, &moment()).unwrap();
        all(office.read()).unwrap()
    };
    let (german, english) = (made(Tongue::German), made(Tongue::English));
    assert_eq!(german[0].fields.name, "Neue Mitarbeiterin, neuer Mitarbeiter");
    assert_eq!(english[0].fields.name, "New employee");
    assert_eq!(english[3].fields.code, "contract-start");
    let rest = |template: &Template| {
        let TemplateFields { about, anchor, active, position, items, .. } = template.fields.clone();
        let items: Vec<_> = items.into_iter().map(|item| (item.offset_days, item.who)).collect();
        (about, anchor, active, position, items)
    };
    assert_eq!(german.iter().map(rest).collect::<Vec<_>>(), english.iter().map(rest).collect::<Vec<_>>());
    // Every name is another one: none was forgotten.
    let names = |templates: &[Template]| -> Vec<String> {
        let items = templates.iter().flat_map(|one| one.fields.items.iter().map(|item| item.title.clone()));
        templates.iter().map(|one| one.fields.name.clone()).chain(items).collect()
    };
    let (german, english) = (names(&german), names(&english));
    assert_eq!(german.len(), 27);
    assert!(german.iter().zip(&english).all(|(german, english)| german != english), "{english:?}");
}
