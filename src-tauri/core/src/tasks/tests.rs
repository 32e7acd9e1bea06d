mod rows;
mod rules;

use chrono::NaiveDate;

use super::*;
use crate::contacts::{self, Card, ContactKind};
use crate::error::Error;
use crate::master_data::employee::{self, EmployeeFields};
use crate::moment::Moment;
use crate::office::Office;
use crate::record::{ContactId, EmployeeId, RecordKind, TaskId};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn moment() -> Moment {
    // A Monday.
    Moment::on(day("2026-03-16"), "Anna Petersen")
}

fn office() -> Office {
    Office::in_memory(&moment()).unwrap()
}

fn task(title: &str) -> TaskFields {
    TaskFields { title: title.to_owned(), ..TaskFields::default() }
}

fn due(title: &str, due: &str) -> TaskFields {
    TaskFields { due: Some(day(due)), ..task(title) }
}

fn add(office: &mut Office, fields: &TaskFields) -> TaskId {
    save(office, None, fields, &moment()).unwrap().value
}

fn hire(office: &mut Office, code: &str, family: &str, left_on: Option<&str>) -> EmployeeId {
    let fields = EmployeeFields {
        code: code.to_owned(),
        family: family.to_owned(),
        left_on: left_on.map(day),
        ..EmployeeFields::default()
    };
    employee::save(office, None, &fields, &moment()).unwrap().value
}

fn firm(office: &mut Office, name: &str) -> ContactId {
    let card = Card { kind: ContactKind::Organisation, organisation: name.to_owned(), ..Card::default() };
    contacts::save::save(office, None, card, &moment()).unwrap().value
}

fn issues(result: crate::Result<impl std::fmt::Debug>) -> Vec<(String, &'static str)> {
    match result {
        Err(Error::Invalid(issues)) => issues.into_iter().map(|issue| (issue.field, issue.code)).collect(),
        other => panic!("not refused: {other:?}"),
    }
}

fn titles(office: &Office, filter: &Filter) -> Vec<String> {
    page(office, filter, 0, 100, day("2026-03-16")).unwrap().rows.into_iter().map(|row| row.title).collect()
}

#[test]
fn what_is_written_is_read_again_and_can_be_taken_back() {
    let mut office = office();
    let weber = firm(&mut office, "Weber GmbH");
    let fields = TaskFields {
        note: "Brandschutz".to_owned(),
        due_time: Some("14:30:00".parse().unwrap()),
        follow_up: Some(day("2026-03-18")),
        remind_at: Some("2026-03-20T09:00:00".parse().unwrap()),
        priority: Priority::High,
        assignee: "Herr Otte".to_owned(),
        about: Some(weber.into()),
        repeat: Some(Repeat {
            unit: RepeatUnit::Week,
            count: 2,
            from: RepeatFrom::Due,
            day: None,
            until: Some(day("2026-12-31")),
        }),
        items: vec![
            TaskItem { title: "anrufen".to_owned(), done: true },
            TaskItem { title: "  ".to_owned(), done: false },
            TaskItem { title: "bestellen ".to_owned(), done: false },
        ],
        ..due("  Angebot   einholen ", "2026-03-20")
    };
    let id = add(&mut office, &fields);
    let read = get(office.read(), id).unwrap();
    assert_eq!(read.fields.title, "Angebot einholen");
    assert_eq!(read.fields.about_title, "Weber GmbH");
    assert_eq!(read.created_by, "Anna Petersen");
    let steps: Vec<(&str, bool)> = read.fields.items.iter().map(|item| (item.title.as_str(), item.done)).collect();
    assert_eq!(steps, [("anrufen", true), ("bestellen", false)]);
    let expected = TaskFields {
        title: "Angebot einholen".to_owned(),
        about_title: "Weber GmbH".to_owned(),
        items: read.fields.items.clone(),
        ..fields
    };
    assert_eq!(read.fields, expected);

    let row = page(&office, &Filter::default(), 0, 10, day("2026-03-16")).unwrap().rows.remove(0);
    assert_eq!((row.items_done, row.items, row.repeats, row.noted), (1, 2, true, true));

    office.undo(&moment()).unwrap();
    assert!(matches!(get(office.read(), id), Err(Error::NotFound(_))));
}

#[test]
fn what_cannot_be_is_refused_at_its_field() {
    let mut office = office();
    let gone = hire(&mut office, "XX", "Kern", Some("2026-03-15"));
    let repeat = |count, until: &str| Repeat {
        unit: RepeatUnit::Month,
        count,
        from: RepeatFrom::Due,
        day: None,
        until: Some(day(until)),
    };
    for (fields, field, code) in [
        (task("   "), "title", "TASK_TITLE_MISSING"),
        (task(&"x".repeat(301)), "title", "TASK_TITLE_LONG"),
        (TaskFields { assignee_id: Some(gone), ..task("Post") }, "assignee_id", "ASSIGNEE_GONE"),
        (
            TaskFields { repeat: Some(repeat(0, "2027-01-01")), ..due("Post", "2026-04-01") },
            "repeat.count",
            "REPEAT_COUNT",
        ),
        (
            TaskFields { repeat: Some(repeat(1000, "2027-01-01")), ..due("Post", "2026-04-01") },
            "repeat.count",
            "REPEAT_COUNT",
        ),
        (
            TaskFields { repeat: Some(repeat(1, "2026-03-31")), ..due("Post", "2026-04-01") },
            "repeat.until",
            "REPEAT_ENDED",
        ),
        (
            TaskFields { items: vec![TaskItem { title: "x".to_owned(), done: false }; 101], ..task("Post") },
            "items",
            "TASK_ITEMS_TOO_MANY",
        ),
    ] {
        let refused = issues(save(&mut office, None, &fields, &moment()));
        assert_eq!(refused, [(field.to_owned(), code)]);
    }
    assert_eq!(titles(&office, &Filter::default()), Vec::<String>::new());
}

#[test]
fn who_leaves_keeps_what_was_given_and_gets_nothing_new() {
    let mut office = office();
    let kern = hire(&mut office, "KE", "Kern", None);
    let id = add(&mut office, &TaskFields { assignee_id: Some(kern), ..task("Schlüssel") });
    assert_eq!(get(office.read(), id).unwrap().fields.assignee, "Kern");
    let mut left = employee::get(office.read(), kern).unwrap().fields;
    left.left_on = Some(day("2026-03-15"));
    employee::save(&mut office, Some(kern), &left, &moment()).unwrap();

    let kept = get(office.read(), id).unwrap().fields;
    save(&mut office, Some(id), &TaskFields { note: "liegt im Schrank".to_owned(), ..kept }, &moment()).unwrap();
    let other = add(&mut office, &task("Post"));
    assert_eq!(
        issues(assign(&mut office, &[other], Some(kern), &moment())),
        [("assignee_id".to_owned(), "ASSIGNEE_GONE")]
    );
    // Nobody with tasks is deleted; they are handed over first.
    assert!(matches!(employee::delete(&mut office, kern, &moment()), Err(Error::InUse { .. })));
}

#[test]
fn a_repeating_task_comes_again_once_with_its_days_moved() {
    let mut office = office();
    let fields = TaskFields {
        follow_up: Some(day("2026-03-10")),
        remind_at: Some("2026-03-12T08:00:00".parse().unwrap()),
        items: vec![TaskItem { title: "zählen".to_owned(), done: true }],
        repeat: Some(Repeat { unit: RepeatUnit::Month, count: 1, from: RepeatFrom::Due, day: None, until: None }),
        ..due("Kasse", "2026-03-13")
    };
    let id = add(&mut office, &fields);
    let finished = finish(&mut office, &[id, id], TaskState::Done, &moment()).unwrap().value;
    assert_eq!(finished.finished, 1);
    let [(next, on)] = finished.next[..] else { panic!("{finished:?}") };
    assert_eq!(on, Some(day("2026-04-13")));
    let run = get(office.read(), next).unwrap();
    assert_eq!(run.previous, Some(id));
    assert_eq!(run.fields.follow_up, Some(day("2026-04-10")));
    assert_eq!(run.fields.remind_at, Some("2026-04-12T08:00:00".parse().unwrap()));
    assert!(!run.fields.items[0].done);
    let done = get(office.read(), id).unwrap();
    assert_eq!(
        (done.state, done.done_on, done.done_by.as_str()),
        (TaskState::Done, Some(day("2026-03-16")), "Anna Petersen")
    );

    // One undo takes back both: the run that is done and the one that came.
    office.undo(&moment()).unwrap();
    assert!(get(office.read(), next).is_err());
    assert_eq!(get(office.read(), id).unwrap().state, TaskState::Open);
}

#[test]
fn the_31st_stays_the_31st_through_february() {
    let mut office = office();
    let monthly = Repeat { unit: RepeatUnit::Month, count: 1, from: RepeatFrom::Due, day: None, until: None };
    let mut id = add(&mut office, &TaskFields { repeat: Some(monthly), ..due("Miete", "2026-01-31") });
    let mut days = Vec::new();
    for today in ["2026-01-31", "2026-02-28", "2026-03-31"] {
        let on = Moment::on(day(today), "Anna Petersen");
        let finished = finish(&mut office, &[id], TaskState::Done, &on).unwrap().value;
        id = finished.next[0].0;
        days.push(finished.next[0].1.unwrap().to_string());
    }
    assert_eq!(days, ["2026-02-28", "2026-03-31", "2026-04-30"]);
    // Whoever types another day means that one.
    let mut fields = get(office.read(), id).unwrap().fields;
    fields.due = Some(day("2026-04-15"));
    save(&mut office, Some(id), &fields, &moment()).unwrap();
    assert_eq!(get(office.read(), id).unwrap().fields.repeat.unwrap().day, Some(15));
}

#[test]
fn a_repeat_that_has_ended_comes_no_more() {
    let mut office = office();
    let weekly =
        Repeat { unit: RepeatUnit::Week, count: 1, from: RepeatFrom::Due, day: None, until: Some(day("2026-03-20")) };
    let id = add(&mut office, &TaskFields { repeat: Some(weekly), ..due("Blumen", "2026-03-16") });
    assert!(finish(&mut office, &[id], TaskState::Done, &moment()).unwrap().value.next.is_empty());
    reopen(&mut office, &[id], &moment()).unwrap();
    assert_eq!(get(office.read(), id).unwrap().state, TaskState::Open);
}

#[test]
fn a_list_shows_what_its_filter_says_in_its_order() {
    let mut office = office();
    let kern = hire(&mut office, "KE", "Kern", None);
    let weber = firm(&mut office, "Weber GmbH");
    for fields in [
        due("überfällig", "2026-03-13"),
        TaskFields { priority: Priority::High, ..due("heute wichtig", "2026-03-16") },
        TaskFields { due_time: Some("09:00:00".parse().unwrap()), ..due("heute um neun", "2026-03-16") },
        TaskFields { follow_up: Some(day("2026-03-16")), ..due("wieder vorgelegt", "2026-05-01") },
        TaskFields { follow_up: Some(day("2026-03-20")), ..task("diese Woche") },
        TaskFields { assignee_id: Some(kern), ..due("später", "2026-03-23") },
        TaskFields { about: Some(weber.into()), assignee: "Otte".to_owned(), ..task("ohne Tag") },
    ] {
        add(&mut office, &fields);
    }
    let spans = |span| Filter { span: Some(span), ..Filter::default() };
    let all = ["überfällig", "heute um neun", "heute wichtig", "wieder vorgelegt", "diese Woche", "später", "ohne Tag"];
    assert_eq!(titles(&office, &Filter::default()), all);
    assert_eq!(titles(&office, &spans(Span::Overdue)), ["überfällig"]);
    assert_eq!(titles(&office, &spans(Span::Today)), all[..4]);
    assert_eq!(titles(&office, &spans(Span::Week)), ["diese Woche"]);
    assert_eq!(titles(&office, &spans(Span::Later)), ["später"]);
    assert_eq!(titles(&office, &spans(Span::Undated)), ["ohne Tag"]);
    assert_eq!(titles(&office, &spans(Span::FollowUp)), ["wieder vorgelegt", "diese Woche"]);
    let of = |assignees, of_nobody| Filter { assignees, of_nobody, ..Filter::default() };
    assert_eq!(titles(&office, &of(vec![kern], false)), ["später"]);
    assert_eq!(titles(&office, &of(vec![kern], true)), all, "what was written down for a name is everybody's");
    assert_eq!(titles(&office, &Filter { about: Some(weber.into()), ..Filter::default() }), ["ohne Tag"]);
    assert_eq!(titles(&office, &Filter { text: "wicht".to_owned(), ..Filter::default() }), ["heute wichtig"]);
    let down = Filter { column: TaskColumn::Day, descending: true, ..Filter::default() };
    assert_eq!(titles(&office, &down)[0], "später");
    assert_eq!(titles(&office, &down)[6], "ohne Tag", "undated tasks stand last in either direction");
    let by_name = Filter { column: TaskColumn::Assignee, ..Filter::default() };
    assert_eq!(titles(&office, &by_name)[..2], ["später", "ohne Tag"]);
}

#[test]
fn many_are_moved_and_given_in_one_step() {
    let mut office = office();
    let kern = hire(&mut office, "KE", "Kern", None);
    let shown = TaskFields { follow_up: Some(day("2026-03-16")), ..due("wieder vorgelegt", "2026-05-01") };
    let ids = [add(&mut office, &due("überfällig", "2026-03-13")), add(&mut office, &shown)];
    postpone(&mut office, &ids, Which::Shown, Some(day("2026-03-23")), &moment()).unwrap();
    let days = |office: &Office, id| {
        let fields = get(office.read(), id).unwrap().fields;
        (fields.due.map(|day| day.to_string()), fields.follow_up.map(|day| day.to_string()))
    };
    assert_eq!(days(&office, ids[0]), (Some("2026-03-23".to_owned()), None));
    assert_eq!(days(&office, ids[1]), (Some("2026-05-01".to_owned()), Some("2026-03-23".to_owned())));
    office.undo(&moment()).unwrap();
    assert_eq!(days(&office, ids[0]).0.as_deref(), Some("2026-03-13"));

    assign(&mut office, &ids, Some(kern), &moment()).unwrap();
    assert_eq!(get(office.read(), ids[1]).unwrap().fields.assignee, "Kern");
    postpone(&mut office, &ids[..1], Which::Due, None, &moment()).unwrap();
    assert_eq!(days(&office, ids[0]), (None, None));
}

#[test]
fn a_task_outlives_the_record_that_it_is_about_and_follows_a_merge() {
    let mut office = office();
    let (kept, gone) = (firm(&mut office, "Weber GmbH"), firm(&mut office, "Weber Gmbh"));
    let id = add(&mut office, &TaskFields { about: Some(gone.into()), ..task("anrufen") });
    let step = crate::log::Op::step("contacts_merged", "Weber GmbH");
    let moved = office.transact(step, &moment(), |tx| {
        crate::references::move_all(tx, "contact", gone.0, kept.0, &crate::references::Equal)
    });
    assert!(moved.unwrap().value.is_empty());
    assert_eq!(get(office.read(), id).unwrap().fields.about, Some(kept.into()));
    contacts::delete::delete(&mut office, &[kept], &moment()).unwrap();
    let read = get(office.read(), id).unwrap();
    assert_eq!((read.fields.about, read.fields.about_title.as_str()), (Some(kept.into()), "Weber GmbH"));
    // It is saved again without complaint, and keeps the name.
    save(&mut office, Some(id), &TaskFields { note: "erledigt sich".to_owned(), ..read.fields }, &moment()).unwrap();
    assert_eq!(get(office.read(), id).unwrap().fields.about_title, "Weber GmbH");
    assert!(crate::search::find::ids(office.read(), "weber anrufen", RecordKind::Task, 10).unwrap().contains(&id.0));
}

#[test]
fn a_reminder_falls_once_into_a_span_and_only_for_whom_it_is() {
    let mut office = office();
    let (kern, otte) = (hire(&mut office, "KE", "Kern", None), hire(&mut office, "OT", "Otte", None));
    let at = |text: &str| -> chrono::NaiveDateTime { format!("{text}:00").parse().unwrap() };
    let remind = |when: &str, who| TaskFields { remind_at: Some(at(when)), assignee_id: who, ..task(when) };
    for (when, who) in [("2026-03-13T17:00", Some(kern)), ("2026-03-16T09:00", None), ("2026-03-16T09:30", Some(otte))]
    {
        add(&mut office, &remind(when, who));
    }
    let done = add(&mut office, &remind("2026-03-16T09:15", None));
    finish(&mut office, &[done], TaskState::Done, &moment()).unwrap();
    let seen = |after: &str, until: &str, who: &[EmployeeId]| -> Vec<String> {
        reminders(office.read(), at(after), at(until), who).unwrap().into_iter().map(|one| one.title).collect()
    };
    let all = ["2026-03-13T17:00", "2026-03-16T09:00", "2026-03-16T09:30"];
    assert_eq!(seen("2026-03-13T16:59", "2026-03-16T09:30", &[]), all);
    assert_eq!(seen("2026-03-13T16:59", "2026-03-16T09:30", &[kern]), all[..2]);
    // The end of one span is the beginning of the next: nothing falls into both.
    assert_eq!(seen("2026-03-13T17:00", "2026-03-16T09:00", &[]), all[1..2]);
    assert_eq!(seen("2026-03-16T09:00", "2026-03-16T09:00", &[]), Vec::<String>::new());
}

#[test]
fn a_finished_run_that_is_opened_again_has_one_successor() {
    let mut office = office();
    let weekly = Repeat { unit: RepeatUnit::Week, count: 1, from: RepeatFrom::Due, day: None, until: None };
    let id = add(&mut office, &TaskFields { repeat: Some(weekly), ..due("Blumen", "2026-03-16") });
    finish(&mut office, &[id], TaskState::Done, &moment()).unwrap();
    reopen(&mut office, &[id], &moment()).unwrap();
    assert!(finish(&mut office, &[id], TaskState::Done, &moment()).unwrap().value.next.is_empty());
    assert_eq!(titles(&office, &Filter::default()), ["Blumen"]);
}

#[test]
fn a_repeat_counts_from_what_says_when_it_falls() {
    let weekly = |from| Repeat { unit: RepeatUnit::Week, count: 1, from, day: None, until: None };
    let at = |text: &str| text.parse::<chrono::NaiveDateTime>().ok();
    for (fields, due, follow_up, remind_at) in [
        // A Wiedervorlage alone stays one.
        (
            TaskFields { follow_up: Some(day("2026-03-16")), remind_at: at("2026-03-16T09:00:00"), ..task("Stand") },
            None,
            Some("2026-03-23"),
            at("2026-03-23T09:00:00"),
        ),
        (TaskFields { remind_at: at("2026-03-13T09:00:00"), ..task("Stand") }, None, None, at("2026-03-20T09:00:00")),
        // Without any day it is due.
        (task("Stand"), Some("2026-03-23"), None, None),
    ] {
        let mut office = office();
        let id = add(&mut office, &TaskFields { repeat: Some(weekly(RepeatFrom::Due)), ..fields });
        let next = finish(&mut office, &[id], TaskState::Done, &moment()).unwrap().value.next[0].0;
        let next = get(office.read(), next).unwrap().fields;
        assert_eq!((next.due, next.follow_up, next.remind_at), (due.map(day), follow_up.map(day), remind_at));
    }
    // Counted from the day on which it was done, the old day of the month is none.
    for (was_due, done, next) in
        [("2026-03-01", "2026-03-20", "2026-04-20"), ("2026-03-31", "2026-03-05", "2026-04-30")]
    {
        let mut office = office();
        let monthly = Repeat { unit: RepeatUnit::Month, count: 1, from: RepeatFrom::Done, day: None, until: None };
        let id = add(&mut office, &TaskFields { repeat: Some(monthly), ..due("Filter", was_due) });
        let on = Moment::on(day(done), "Anna Petersen");
        let came = finish(&mut office, &[id], TaskState::Done, &on).unwrap().value.next[0].1;
        if done > was_due {
            assert_eq!(came, Some(day(next)), "{was_due} {done}");
        } else {
            assert!(came.is_some_and(|came| came > day(done)), "{came:?}");
        }
    }
}

#[test]
fn what_is_put_off_leaves_the_day_with_its_reminder() {
    let mut office = office();
    let both = TaskFields {
        follow_up: Some(day("2026-03-12")),
        remind_at: "2026-03-12T09:00:00".parse().ok(),
        ..due("Angebot", "2026-03-13")
    };
    let id = add(&mut office, &both);
    postpone(&mut office, &[id], Which::Shown, Some(day("2026-03-17")), &moment()).unwrap();
    let moved = get(office.read(), id).unwrap().fields;
    assert_eq!((moved.due, moved.follow_up), (Some(day("2026-03-17")), Some(day("2026-03-17"))));
    assert_eq!(moved.remind_at, "2026-03-17T09:00:00".parse().ok());
    assert_eq!(titles(&office, &Filter { span: Some(Span::Today), ..Filter::default() }), [""; 0]);
    // What still lies ahead stays where it was.
    let ahead = TaskFields { follow_up: Some(day("2026-03-16")), ..due("Preis", "2026-04-30") };
    let id = add(&mut office, &ahead);
    postpone(&mut office, &[id], Which::Shown, Some(day("2026-03-17")), &moment()).unwrap();
    assert_eq!(get(office.read(), id).unwrap().fields.due, Some(day("2026-04-30")));
}

#[test]
fn what_is_nobody_s_any_more_is_everybody_s_and_bears_the_name_of_now() {
    let mut office = office();
    let anna = hire(&mut office, "AP", "Petersen", None);
    let kern = hire(&mut office, "KE", "Kern", None);
    add(&mut office, &TaskFields { assignee_id: Some(kern), ..due("Kerns", "2026-03-16") });
    add(&mut office, &TaskFields { assignee: "Hausmeister".to_owned(), ..due("Hausmeisters", "2026-03-16") });
    let mine = Filter { assignees: vec![anna], of_nobody: true, ..Filter::default() };
    assert_eq!(titles(&office, &mine), ["Hausmeisters"]);
    let mut fields = employee::get(office.read(), kern).unwrap().fields;
    fields.family = "Kern-Otte".to_owned();
    fields.left_on = Some(day("2026-03-15"));
    employee::save(&mut office, Some(kern), &fields, &moment()).unwrap();
    assert_eq!(titles(&office, &mine), ["Kerns", "Hausmeisters"]);
    let rows = page(&office, &mine, 0, 10, day("2026-03-16")).unwrap().rows;
    assert_eq!(rows[0].assignee, "Kern-Otte");
}
