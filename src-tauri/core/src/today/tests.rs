use chrono::NaiveDate;

use super::*;
use crate::absences::AbsenceFields;
use crate::contacts::{self, Card};
use crate::contracts::testing;
use crate::master_data::employee::EmployeeFields;
use crate::moment::Moment;
use crate::tasks::TaskFields;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn moment() -> Moment {
    Moment::on(day("2026-03-16"), "Otte")
}

fn hire(office: &mut Office, family: &str) -> EmployeeId {
    let fields = EmployeeFields { code: family.to_owned(), family: family.to_owned(), ..EmployeeFields::default() };
    employee::save(office, None, &fields, &moment()).unwrap().value
}

fn task(office: &mut Office, title: &str, due: &str, assignee_id: Option<EmployeeId>) {
    let fields = TaskFields { title: title.to_owned(), due: Some(day(due)), assignee_id, ..TaskFields::default() };
    tasks::save(office, None, &fields, &moment()).unwrap();
}

/// A contract whose notice must arrive by the 14th of April.
fn contract(office: &mut Office, title: &str, responsible: &str) {
    let mut fields = testing::contract(title, testing::renewing());
    fields.responsible = responsible.to_owned();
    testing::add(office, fields, &moment());
}

fn titles(today: &Today) -> Vec<&str> {
    today.tasks.iter().map(|task| task.title.as_str()).collect()
}

#[test]
fn the_substitutes_day_bears_what_the_absent_one_had_to_do() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let [otte, kern, weiss] = ["Otte", "Kern", "Weiß"].map(|name| hire(&mut office, name));
    task(&mut office, "mein", "2026-03-16", Some(otte));
    task(&mut office, "Kerns", "2026-03-13", Some(kern));
    task(&mut office, "Weiß'", "2026-03-16", Some(weiss));
    task(&mut office, "niemandes", "2026-03-16", None);
    task(&mut office, "morgen", "2026-03-17", Some(otte));
    let on = day("2026-03-16");
    assert_eq!(titles(&today(&office, "Otte", false, on).unwrap()), ["mein", "niemandes"]);
    let absence = AbsenceFields {
        employee_id: kern,
        starts: on,
        ends: day("2026-03-20"),
        starts_at_noon: false,
        ends_at_noon: false,
        substitute_id: Some(otte),
    };
    absences::save(&mut office, None, &absence, &moment()).unwrap();
    let seen = today(&office, "Otte", false, on).unwrap();
    assert_eq!(titles(&seen), ["Kerns", "mein", "niemandes"]);
    assert_eq!((seen.me, seen.tasks_count, seen.tasks_overdue), (Some(otte), 3, 1));
    assert_eq!(seen.borne.len(), 1);
    assert_eq!(titles(&today(&office, "Otte", false, day("2026-03-21")).unwrap()).len(), 3, "back: only the own ones");
    // Everything, on wish and for who is in no list.
    assert_eq!(today(&office, "Otte", true, on).unwrap().tasks_count, 4);
    assert_eq!(today(&office, "Frau Lehmann", false, on).unwrap().tasks_count, 4);
}

#[test]
fn deadlines_stand_by_the_day_for_sending_with_whoever_is_responsible() {
    let mut office = Office::in_memory(&moment()).unwrap();
    hire(&mut office, "Otte");
    contract(&mut office, "Wartung", "Otte");
    hire(&mut office, "Kern");
    contract(&mut office, "Leasing", "Kern");
    contract(&mut office, "Strom", "Hausmeister");
    contract(&mut office, "Reinigung", "");
    let names = |who: &str, everybody, on: &str| -> Vec<String> {
        let seen = today(&office, who, everybody, day(on)).unwrap();
        seen.deadlines.into_iter().map(|deadline| deadline.contract.title).collect()
    };
    assert_eq!(names("Otte", false, "2026-03-16"), ["Wartung", "Strom", "Reinigung"], "of nobody who works here");
    assert_eq!(names("Otte", true, "2026-03-16"), ["Wartung", "Leasing", "Strom", "Reinigung"]);
    assert_eq!(names("Otte", true, "2026-01-05"), Vec::<String>::new(), "too far ahead");
    let late = today(&office, "Otte", false, day("2026-04-13")).unwrap();
    assert!(matches!(late.deadlines[0].due, Due::Overdue { .. }));
}

#[test]
fn birthdays_of_the_next_days_stand_there_also_over_the_turn_of_the_year() {
    let mut office = Office::in_memory(&moment()).unwrap();
    for (family, birthday) in
        [("Adler", "1980-12-31"), ("Bach", "--01-06"), ("Cramer", "1990-01-08"), ("Dorn", "1992-02-29")]
    {
        let card = Card { family: family.to_owned(), birthday: birthday.parse().ok(), ..Card::default() };
        contacts::save::save(&mut office, None, card, &moment()).unwrap();
    }
    let names = |on: &str| -> Vec<String> {
        let seen = today(&office, "Otte", false, day(on)).unwrap();
        seen.birthdays.into_iter().map(|occasion| occasion.listed).collect()
    };
    assert_eq!(names("2026-12-31"), ["Adler", "Bach"]);
    assert_eq!(names("2027-02-25"), ["Dorn"]);
    assert_eq!(names("2027-03-01"), ["Dorn"], "the 29th of February returns on the 1st of March");
    assert_eq!(names("2027-03-02"), Vec::<String>::new());
}

#[test]
fn work_whose_substitute_is_away_as_well_stands_on_everybodys_day() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let [otte, kern, weiss] = ["Otte", "Kern", "Weiß"].map(|name| hire(&mut office, name));
    task(&mut office, "Kerns", "2026-03-16", Some(kern));
    task(&mut office, "Weiß'", "2026-03-16", Some(weiss));
    contract(&mut office, "Leasing", "Kern");
    let on = day("2026-03-16");
    let away = |employee_id, substitute_id| AbsenceFields {
        employee_id,
        starts: on,
        ends: on,
        starts_at_noon: false,
        ends_at_noon: false,
        substitute_id,
    };
    absences::save(&mut office, None, &away(kern, Some(weiss)), &moment()).unwrap();
    let seen = today(&office, "Otte", false, on).unwrap();
    assert_eq!((titles(&seen), seen.deadlines.len(), seen.unborne.len()), (vec![], 0, 0), "Weiß is here");
    let id = absences::save(&mut office, None, &away(weiss, None), &moment()).unwrap().value;
    let seen = today(&office, "Otte", false, on).unwrap();
    // Weiß named nobody: what is theirs waits.
    assert_eq!((titles(&seen), seen.deadlines.len(), seen.unborne.len()), (vec!["Kerns"], 1, 1));
    absences::save(&mut office, Some(id), &away(weiss, Some(otte)), &moment()).unwrap();
    let seen = today(&office, "Otte", false, on).unwrap();
    assert_eq!((titles(&seen), seen.borne.len(), seen.unborne.len()), (vec!["Kerns", "Weiß'"], 2, 0));
}

#[test]
fn a_day_shows_the_events_of_today_and_tomorrow_that_take_place_and_as_many_tasks_as_are_a_day() {
    use crate::planner::{EventFields, testing};
    let mut office = Office::in_memory(&moment()).unwrap();
    for (title, on, status) in [
        ("gestern", "2026-03-15", EventStatus::Invited),
        ("heute", "2026-03-16", EventStatus::Invited),
        ("abgesagt", "2026-03-16", EventStatus::Cancelled),
        ("morgen", "2026-03-17", EventStatus::Invited),
        ("übermorgen", "2026-03-18", EventStatus::Invited),
    ] {
        let when = testing::timed(&format!("{on}T09:00"), &format!("{on}T10:00"));
        testing::add(&mut office, EventFields { status, ..testing::meeting(title, when) }, &moment());
    }
    for number in 0..=TASKS_MOST {
        task(&mut office, &format!("{number:03}"), "2026-03-16", None);
    }
    let seen = today(&office, "", true, day("2026-03-16")).unwrap();
    assert_eq!(seen.events.iter().map(|event| event.title.as_str()).collect::<Vec<_>>(), ["heute", "morgen"]);
    assert_eq!((seen.tasks.len(), seen.tasks_count), (TASKS_MOST, TASKS_MOST + 1));
}

#[test]
fn a_clock_that_stands_in_another_year_changes_the_day_and_nothing_in_the_file() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let otte = hire(&mut office, "Otte");
    task(&mut office, "heute", "2026-03-16", Some(otte));
    contract(&mut office, "Wartung", "Otte");
    let right = today(&office, "Otte", false, day("2026-03-16")).unwrap();
    for on in ["1999-12-31", "2036-03-16", "9999-12-31"] {
        today(&office, "Otte", false, day(on)).unwrap();
    }
    assert_eq!(titles(&today(&office, "Otte", false, day("1999-12-31")).unwrap()), [""; 0]);
    assert_eq!(today(&office, "Otte", false, day("2036-03-16")).unwrap().tasks_overdue, 1);
    // Set right again, the day is as it was: nothing that was kept of another day is shown.
    assert_eq!(today(&office, "Otte", false, day("2026-03-16")).unwrap(), right);
}
