//! A run that is put off and the row behind it.

use super::*;
use crate::tasks::row::upcoming;

fn every(count: u32, unit: RepeatUnit) -> Repeat {
    Repeat { unit, count, from: RepeatFrom::Due, day: None, until: None }
}

/// How a run is put off.
type PutOff = fn(&mut Office, TaskId, &str);

fn by(office: &mut Office, id: TaskId, which: Which, to: &str) {
    postpone(office, &[id], which, Some(day(to)), &moment()).unwrap();
}

fn due_of(office: &mut Office, id: TaskId, to: &str) {
    by(office, id, Which::Due, to);
}

fn shown(office: &mut Office, id: TaskId, to: &str) {
    by(office, id, Which::Shown, to);
}

fn follow_up(office: &mut Office, id: TaskId, to: &str) {
    by(office, id, Which::FollowUp, to);
}

fn done_on(office: &mut Office, id: TaskId, on: &str) -> TaskFields {
    let next = finish(office, &[id], TaskState::Done, &Moment::on(day(on), "Anna Petersen")).unwrap().value.next[0].0;
    get(office.read(), next).unwrap().fields
}

#[test]
fn a_run_that_is_put_off_moves_none_of_those_after_it() {
    let at = |text: &str| text.parse::<chrono::NaiveDateTime>().ok();
    let weekly = TaskFields { repeat: Some(every(1, RepeatUnit::Week)), ..due("Blumen", "2026-03-16") };
    let monthly = TaskFields { repeat: Some(every(1, RepeatUnit::Month)), ..due("Miete", "2026-03-31") };
    let looked_at =
        TaskFields { follow_up: Some(day("2026-03-13")), remind_at: at("2026-03-16T09:00:00"), ..weekly.clone() };
    let no_due = TaskFields { due: None, ..looked_at.clone() };
    let after = TaskFields {
        repeat: Some(Repeat { from: RepeatFrom::Done, ..every(10, RepeatUnit::Day) }),
        ..looked_at.clone()
    };
    let table: [(&TaskFields, PutOff, &str, &str, Option<&str>, Option<&str>, Option<&str>); 10] = [
        (&weekly, due_of, "2026-03-18", "2026-03-18", Some("2026-03-23"), None, None),
        (&weekly, shown, "2026-03-20", "2026-03-19", Some("2026-03-23"), None, None),
        // Put off beyond the next run, that one has been slept through.
        (&weekly, due_of, "2026-03-25", "2026-03-25", Some("2026-03-30"), None, None),
        // Brought forward and done: the run of the row is done, not another one.
        (&weekly, due_of, "2026-03-12", "2026-03-12", Some("2026-03-23"), None, None),
        (&monthly, due_of, "2026-04-02", "2026-04-02", Some("2026-04-30"), None, None),
        (&weekly, follow_up, "2026-03-18", "2026-03-18", Some("2026-03-23"), None, None),
        // Both had come, and both were put off.
        (
            &looked_at,
            shown,
            "2026-03-19",
            "2026-03-19",
            Some("2026-03-23"),
            Some("2026-03-20"),
            Some("2026-03-23T09:00:00"),
        ),
        (
            &looked_at,
            due_of,
            "2026-03-18",
            "2026-03-18",
            Some("2026-03-23"),
            Some("2026-03-20"),
            Some("2026-03-23T09:00:00"),
        ),
        // A Wiedervorlage alone has a row as well.
        (&no_due, follow_up, "2026-03-18", "2026-03-18", None, Some("2026-03-20"), Some("2026-03-23T09:00:00")),
        // Counted from the day on which it was done there is no row, but the same distance.
        (
            &after,
            shown,
            "2026-03-19",
            "2026-03-20",
            Some("2026-03-30"),
            Some("2026-03-27"),
            Some("2026-03-30T09:00:00"),
        ),
    ];
    for (number, (fields, put_off, to, done, due, follow_up, remind_at)) in table.into_iter().enumerate() {
        let mut office = office();
        let id = add(&mut office, fields);
        put_off(&mut office, id, to);
        // Twice, and looked at in the form meanwhile.
        put_off(&mut office, id, to);
        let kept = get(office.read(), id).unwrap().fields;
        save(&mut office, Some(id), &TaskFields { note: "im Lager".to_owned(), ..kept.clone() }, &moment()).unwrap();
        let told = upcoming(office.read(), Some(id), &kept, 1, day(done)).unwrap();
        let next = done_on(&mut office, id, done);
        let found = (next.due, next.follow_up, next.remind_at);
        assert_eq!(found, (due.map(day), follow_up.map(day), remind_at.and_then(at)), "{number}: {to}");
        if let Some(due) = next.due {
            assert_eq!(told, [due], "{number}: what the form tells is what comes");
        }
    }
}

#[test]
fn a_row_goes_on_by_the_31st_through_runs_that_are_put_off() {
    let mut office = office();
    let mut id =
        add(&mut office, &TaskFields { repeat: Some(every(1, RepeatUnit::Month)), ..due("Miete", "2026-01-31") });
    let mut days = Vec::new();
    for (to, done) in [("2026-02-03", "2026-02-02"), ("2026-03-01", "2026-03-01"), ("2026-04-01", "2026-04-01")] {
        by(&mut office, id, Which::Due, to);
        let on = Moment::on(day(done), "Anna Petersen");
        let next = finish(&mut office, &[id], TaskState::Done, &on).unwrap().value.next[0];
        id = next.0;
        days.push(next.1.unwrap().to_string());
    }
    assert_eq!(days, ["2026-02-28", "2026-03-31", "2026-04-30"]);
}

#[test]
fn whoever_types_another_day_moves_the_row() {
    let mut office = office();
    let id = add(&mut office, &TaskFields { repeat: Some(every(2, RepeatUnit::Week)), ..due("Post", "2026-03-16") });
    by(&mut office, id, Which::Due, "2026-03-17");
    let mut fields = get(office.read(), id).unwrap().fields;
    fields.due = Some(day("2026-03-19"));
    assert_eq!(
        upcoming(office.read(), Some(id), &fields, 3, day("2026-03-16")).unwrap(),
        ["2026-04-02", "2026-04-16", "2026-04-30"].map(day)
    );
    save(&mut office, Some(id), &fields, &moment()).unwrap();
    assert_eq!(done_on(&mut office, id, "2026-03-19").due, Some(day("2026-04-02")));
}

#[test]
fn what_comes_next_is_told_while_it_is_typed() {
    let office = office();
    let told = |repeat: Repeat, on: Option<&str>| {
        let fields = TaskFields { due: on.map(day), repeat: Some(repeat), ..task("Post") };
        upcoming(office.read(), None, &fields, 1, day("2026-03-16")).unwrap().first().map(ToString::to_string)
    };
    let after = Repeat { from: RepeatFrom::Done, ..every(1, RepeatUnit::Month) };
    for (repeat, on, next) in [
        (every(2, RepeatUnit::Week), Some("2026-03-20"), Some("2026-04-03")),
        (every(1, RepeatUnit::Day), None, Some("2026-03-17")),
        (Repeat { day: Some(31), ..every(1, RepeatUnit::Month) }, Some("2026-04-30"), Some("2026-05-31")),
        (every(1, RepeatUnit::Year), Some("2028-02-29"), Some("2029-02-28")),
        // Long overdue: what was slept through is not made up for.
        (every(1, RepeatUnit::Week), Some("2026-02-02"), Some("2026-03-16")),
        (after, Some("2026-03-01"), Some("2026-04-16")),
        (Repeat { until: Some(day("2026-03-26")), ..every(1, RepeatUnit::Week) }, Some("2026-03-20"), None),
        // Half typed: no answer, and no mistake.
        (every(0, RepeatUnit::Week), Some("2026-03-20"), None),
    ] {
        assert_eq!(told(repeat, on), next.map(ToOwned::to_owned), "{repeat:?} {on:?}");
    }
    assert_eq!(upcoming(office.read(), None, &due("Post", "2026-03-16"), 3, day("2026-03-16")).unwrap(), []);
}

#[test]
fn many_are_put_off_beyond_the_end_of_their_rows_in_one_step() {
    let mut office = office();
    let ending = |title: &str, until: &str| TaskFields {
        repeat: Some(Repeat { until: Some(day(until)), ..every(1, RepeatUnit::Week) }),
        ..due(title, "2026-03-16")
    };
    let ids = [
        add(&mut office, &ending("Blumen", "2026-03-20")),
        add(&mut office, &due("Post", "2026-03-16")),
        add(&mut office, &ending("Kasse", "2026-04-20")),
    ];
    postpone(&mut office, &ids, Which::Shown, Some(day("2026-03-30")), &moment()).unwrap();
    let dues = |office: &Office| ids.map(|id| get(office.read(), id).unwrap().fields.due);
    assert_eq!(dues(&office), [Some(day("2026-03-30")); 3]);
    // It was its row's last run, and the note can still be written; another end is looked at anew.
    let kept = get(office.read(), ids[0]).unwrap().fields;
    save(&mut office, Some(ids[0]), &TaskFields { note: "im Lager".to_owned(), ..kept.clone() }, &moment()).unwrap();
    let mut earlier = kept;
    earlier.repeat = Some(Repeat { until: Some(day("2026-03-13")), ..every(1, RepeatUnit::Week) });
    assert_eq!(
        issues(save(&mut office, Some(ids[0]), &earlier, &moment())),
        [("repeat.until".to_owned(), "REPEAT_ENDED")]
    );
    let on = Moment::on(day("2026-03-30"), "Anna Petersen");
    let came = finish(&mut office, &ids, TaskState::Done, &on).unwrap().value.next;
    assert_eq!(came.iter().map(|(_, day)| day.unwrap()).collect::<Vec<_>>(), [day("2026-03-30")]);
    for _ in 0..3 {
        office.undo(&moment()).unwrap();
    }
    assert_eq!(dues(&office), [Some(day("2026-03-16")); 3]);
}

#[test]
fn what_is_typed_beside_a_postponed_day_is_as_far_from_the_day_of_the_row() {
    let at = |text: &str| text.parse::<chrono::NaiveDateTime>().ok();
    let weekly = TaskFields {
        repeat: Some(every(1, RepeatUnit::Week)),
        remind_at: at("2026-03-16T09:00:00"),
        ..due("Blumen", "2026-03-16")
    };
    let mut office = Office::in_memory(&moment()).unwrap();
    let id = save(&mut office, None, &weekly, &moment()).unwrap().value;
    due_of(&mut office, id, "2026-03-20");
    let mut fields = get(office.read(), id).unwrap().fields;
    fields.remind_at = at("2026-03-20T10:00:00");
    fields.follow_up = Some(day("2026-03-20"));
    save(&mut office, Some(id), &fields, &moment()).unwrap();
    let next = done_on(&mut office, id, "2026-03-20");
    assert_eq!((next.due, next.remind_at), (Some(day("2026-03-23")), at("2026-03-23T10:00:00")));
    assert_eq!(next.follow_up, Some(day("2026-03-23")));
}
