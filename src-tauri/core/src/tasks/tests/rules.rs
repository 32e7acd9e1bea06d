//! Rules of single moments: steps, what is dropped, who has left, what a filter and a reminder say.

use super::*;

fn weekly(until: Option<&str>) -> Option<Repeat> {
    Some(Repeat { unit: RepeatUnit::Week, count: 1, from: RepeatFrom::Due, day: None, until: until.map(day) })
}

#[test]
fn a_step_is_ticked_and_the_tick_taken_away_in_a_step_of_its_own() {
    let mut office = office();
    let items = ["Zettel", "Kasten"].map(|title| TaskItem { title: title.to_owned(), done: false });
    let id = add(&mut office, &TaskFields { items: items.to_vec(), ..task("Inventur") });
    let ticked = |office: &Office| get(office.read(), id).unwrap().fields.items.iter().map(|item| item.done).collect();
    let is = |office: &Office, wanted: [bool; 2]| {
        let found: Vec<bool> = ticked(office);
        assert_eq!(found, wanted);
    };
    tick(&mut office, id, 1, true, &moment()).unwrap();
    is(&office, [false, true]);
    tick(&mut office, id, 0, true, &moment()).unwrap();
    tick(&mut office, id, 1, false, &moment()).unwrap();
    is(&office, [true, false]);
    office.undo(&moment()).unwrap();
    is(&office, [true, true]);
    assert!(matches!(tick(&mut office, id, 2, true, &moment()), Err(Error::NotFound(_))));
}

#[test]
fn a_run_that_is_left_out_comes_again_and_one_without_a_repeat_does_not() {
    let mut office = office();
    let mondays = add(&mut office, &TaskFields { repeat: weekly(None), ..due("Blumen", "2026-03-16") });
    let once = add(&mut office, &due("Post", "2026-03-16"));
    let came = finish(&mut office, &[mondays, once], TaskState::Dropped, &moment()).unwrap().value;
    assert_eq!((came.finished, came.next.len(), came.next[0].1), (2, 1, Some(day("2026-03-23"))));
    assert_eq!(get(office.read(), mondays).unwrap().state, TaskState::Dropped);
    // What is finished is left alone: neither who nor when changes.
    let later = Moment::on(day("2026-03-20"), "Otte");
    assert_eq!(finish(&mut office, &[once], TaskState::Done, &later).unwrap().value.finished, 0);
    let kept = get(office.read(), once).unwrap();
    assert_eq!(
        (kept.state, kept.done_on, &*kept.done_by),
        (TaskState::Dropped, Some(day("2026-03-16")), "Anna Petersen")
    );
    reopen(&mut office, &[once], &moment()).unwrap();
    let open = get(office.read(), once).unwrap();
    assert_eq!((open.state, open.done_on, &*open.done_by), (TaskState::Open, None, ""));
}

#[test]
fn the_next_run_of_somebody_who_has_left_is_nobodys_and_bears_the_name() {
    let mut office = office();
    let kern = hire(&mut office, "KE", "Kern", None);
    let fields = TaskFields { repeat: weekly(None), assignee_id: Some(kern), ..due("Blumen", "2026-03-16") };
    let id = add(&mut office, &fields);
    let mut left = employee::get(office.read(), kern).unwrap().fields;
    left.left_on = Some(day("2026-03-15"));
    employee::save(&mut office, Some(kern), &left, &moment()).unwrap();
    let next = finish(&mut office, &[id], TaskState::Done, &moment()).unwrap().value.next[0].0;
    let next = get(office.read(), next).unwrap().fields;
    assert_eq!((next.assignee_id, next.assignee.as_str()), (None, "Kern"));
}

#[test]
fn an_hour_needs_a_day_and_a_day_of_the_month_is_one() {
    let mut office = office();
    let hour = TaskFields { due_time: "09:00:00".parse().ok(), ..task("Post") };
    let id = add(&mut office, &hour);
    assert_eq!(get(office.read(), id).unwrap().fields.due_time, None);
    let timed = TaskFields { due: Some(day("2026-03-20")), ..hour };
    let id = add(&mut office, &timed);
    postpone(&mut office, &[id], Which::Due, None, &moment()).unwrap();
    let undated = get(office.read(), id).unwrap().fields;
    assert_eq!((undated.due, undated.due_time), (None, None));
    let monthly = |day| Repeat { unit: RepeatUnit::Month, count: 1, from: RepeatFrom::Due, day, until: None };
    for wrong in [0, 32] {
        let fields = TaskFields { repeat: Some(monthly(Some(wrong))), ..due("Miete", "2026-03-31") };
        assert_eq!(issues(save(&mut office, None, &fields, &moment())), [("repeat.day".to_owned(), "REPEAT_DAY")]);
    }
}

#[test]
fn a_reminder_tells_the_hour_of_its_own_day_alone() {
    let mut office = office();
    let at = |text: &str| text.parse::<chrono::NaiveDateTime>().unwrap();
    let timed = |on: &str| TaskFields {
        due_time: "14:30:00".parse().ok(),
        remind_at: Some(at("2026-03-16T09:00:00")),
        ..due(on, on)
    };
    add(&mut office, &timed("2026-03-16"));
    add(&mut office, &timed("2026-03-17"));
    let found = reminders(office.read(), at("2026-03-16T08:00:00"), at("2026-03-16T10:00:00"), &[]).unwrap();
    let hours: Vec<_> = found.iter().map(|one| (one.title.as_str(), one.due_time.is_some())).collect();
    assert_eq!(hours, [("2026-03-16", true), ("2026-03-17", false)]);
}

#[test]
fn a_list_is_narrowed_and_ordered_by_what_it_shows() {
    let mut office = office();
    let low = TaskFields { priority: Priority::Low, follow_up: Some(day("2026-03-17")), ..task("Ärger") };
    let high =
        TaskFields { priority: Priority::High, follow_up: Some(day("2026-03-18")), ..due("Zettel", "2026-03-20") };
    let ids = [add(&mut office, &due("Buch", "2026-03-19")), add(&mut office, &low), add(&mut office, &high)];
    let by = |column| Filter { column, ..Filter::default() };
    for (filter, wanted) in [
        (Filter { ids: Some(vec![ids[2], ids[0]]), ..Filter::default() }, &["Zettel", "Buch"][..]),
        (Filter { ids: Some(Vec::new()), ..Filter::default() }, &[]),
        (Filter { priority: Some(Priority::High), ..Filter::default() }, &["Zettel"]),
        (Filter { state: Some(TaskState::Done), ..Filter::default() }, &[]),
        (by(TaskColumn::Day), &["Ärger", "Zettel", "Buch"]),
        (by(TaskColumn::Due), &["Buch", "Zettel", "Ärger"]),
        (Filter { descending: true, ..by(TaskColumn::Due) }, &["Zettel", "Buch", "Ärger"]),
        (by(TaskColumn::FollowUp), &["Ärger", "Zettel", "Buch"]),
        (by(TaskColumn::Title), &["Ärger", "Buch", "Zettel"]),
        (by(TaskColumn::Priority), &["Zettel", "Buch", "Ärger"]),
    ] {
        assert_eq!(titles(&office, &filter), wanted, "{filter:?}");
    }
    let first = Moment::on(day("2026-03-17"), "Anna Petersen");
    finish(&mut office, &[ids[2]], TaskState::Done, &first).unwrap();
    finish(&mut office, &[ids[0]], TaskState::Dropped, &moment()).unwrap();
    let done = Filter { state: None, ..by(TaskColumn::Done) };
    assert_eq!(titles(&office, &done), ["Buch", "Zettel", "Ärger"], "what is open stands last");
    let page = page(&office, &done, 1, 1, day("2026-03-16")).unwrap();
    assert_eq!((page.rows[0].title.as_str(), page.count, page.total), ("Zettel", 3, 3));
}
