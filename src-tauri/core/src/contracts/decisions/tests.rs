//! What a decision silences, and for how long.

use super::*;
use crate::contracts::due::{Due, due};
use crate::contracts::testing::{add, contract, day, office, renewing, terms};
use crate::record::RecordRef;
use crate::tasks::{TaskFields, TaskState};

/// How titles of tasks begin that ask for a decision.
const ASKED: [&str; 2] = ["Entscheidung einholen:", "Get a decision:"];

fn decision(choice: Choice) -> DecisionFields {
    DecisionFields {
        choice,
        decided_on: day("2026-11-21"),
        decided_by: "Geschäftsführung".to_owned(),
        note: "bis 2028".to_owned(),
    }
}

/// Ends on 14.07.2027, three months before: Zugang bis 14.04.2027.
#[test]
fn keeping_is_silent_until_the_next_window() {
    let (mut office, moment) = office();
    let id = add(&mut office, contract("Leasing", renewing()), &moment);
    let reminds = |office: &Office, today| register::row(office, id, day(today)).unwrap().reminds(day(today));
    assert_eq!(reminds(&office, "2026-11-21"), None);
    assert_eq!(reminds(&office, "2027-03-20"), Some(30));
    decide(&mut office, id, &decision(Choice::Keep), &ASKED, &moment).unwrap();
    assert_eq!(reminds(&office, "2027-03-20"), None);
    assert_eq!(reminds(&office, "2027-04-14"), None);
    // The next end is asked for anew.
    assert_eq!(reminds(&office, "2028-03-20"), Some(30));
    office.undo(&moment).unwrap();
    assert_eq!(reminds(&office, "2027-03-20"), Some(30));
}

#[test]
fn what_was_decided_in_time_and_noted_late_speaks_of_its_own_window() {
    let (mut office, moment) = office();
    let id = add(&mut office, contract("Leasing", renewing()), &moment);
    let late = Moment { today: day("2027-04-20"), ..moment };
    let kept = DecisionFields { decided_on: day("2027-04-10"), ..decision(Choice::Keep) };
    decide(&mut office, id, &kept, &ASKED, &late).unwrap();
    assert_eq!(of(office.read(), id).unwrap()[0].end_asked, Some(day("2027-07-14")));
    let reminds = |today| register::row(&office, id, day(today)).unwrap().reminds(day(today));
    assert_eq!(reminds("2027-04-10"), None);
    assert_eq!(reminds("2028-03-20"), Some(30), "the next window is not silent");
}

/// Event 02.11.2026, within one month, to the day of receipt: the end moves with every day, the window does not.
#[test]
fn keeping_in_spite_of_a_special_notice_holds_for_its_whole_window() {
    let (mut office, moment) = office();
    let special = |event: &str| {
        terms(serde_json::json!({ "start": "2024-01-01", "afterwards": "indefinite", "notice": {
            "kind": "special", "event": event, "within": { "amount": 1, "unit": "months" }, "ends": "receipt" } }))
    };
    let id = add(&mut office, contract("Miete", special("2026-11-02")), &moment);
    let reminds = |office: &Office, today| register::row(office, id, day(today)).unwrap().reminds(day(today));
    assert!(reminds(&office, "2026-11-22").is_some());
    decide(&mut office, id, &decision(Choice::Keep), &ASKED, &moment).unwrap();
    for today in ["2026-11-21", "2026-11-22", "2026-12-01"] {
        assert_eq!(reminds(&office, today), None, "{today}");
    }
    // Another event asks anew.
    let fields = contract("Miete", special("2026-11-22"));
    crate::contracts::save::save(&mut office, Some(id), fields, &moment).unwrap();
    assert!(reminds(&office, "2026-12-20").is_some());
}

#[test]
fn a_missed_deadline_stays_in_sight_until_somebody_says_what_follows() {
    let (mut office, moment) = office();
    let id = add(&mut office, contract("Leasing", renewing()), &moment);
    let told = add(&mut office, contract("Druck", renewing()), &moment);
    decide(&mut office, told, &decision(Choice::Terminate), &ASKED, &moment).unwrap();
    // Whoever enters a contract afterwards has missed nothing.
    let late = Moment::on(day("2027-04-20"), "Anna Brandt");
    let new = add(&mut office, contract("Neu", renewing()), &late);
    let row = |office: &Office, id, on| register::row(office, id, day(on)).unwrap();
    for (id, on) in [(id, "2027-04-15"), (id, "2027-07-14"), (told, "2027-04-15")] {
        let row = row(&office, id, on);
        assert_eq!((row.end, row.missed_end), (Some(day("2027-07-14")), Some(day("2028-07-14"))), "{on}");
        assert_eq!(due(&row, day(on)), Due::Overdue { day: day("2027-04-08"), receive_by: None }, "{on}");
        assert_eq!(row.reminds(day(on)), Some(0), "{on}");
    }
    assert_eq!(row(&office, new, "2027-04-21").end, Some(day("2028-07-14")));
    // The term it bound to has begun: what follows is the next window's question.
    assert_eq!(row(&office, id, "2027-07-15").end, Some(day("2028-07-14")));
    let kept = DecisionFields { decided_on: day("2027-04-20"), ..decision(Choice::Keep) };
    decide(&mut office, id, &kept, &ASKED, &late).unwrap();
    assert_eq!(of(office.read(), id).unwrap()[0].end_asked, Some(day("2027-07-14")));
    assert_eq!(row(&office, id, "2027-04-21").end, Some(day("2028-07-14")));
    office.undo(&late).unwrap();
    assert_eq!(row(&office, id, "2027-04-21").end, Some(day("2027-07-14")));
}

#[test]
fn terminating_stays_in_sight_and_renegotiating_comes_back() {
    let (mut office, moment) = office();
    for (choice, early, late) in [(Choice::Terminate, Some(30), Some(10)), (Choice::Renegotiate, None, Some(10))] {
        let id = add(&mut office, contract("Leasing", renewing()), &moment);
        decide(&mut office, id, &decision(choice), &ASKED, &moment).unwrap();
        let row = register::row(&office, id, day("2027-03-20")).unwrap();
        let send_by = row.send_by.unwrap();
        assert_eq!(row.reminds(day("2027-03-20")), early, "{choice:?}");
        let shortly = send_by - chrono::Days::new(5);
        assert_eq!(register::row(&office, id, shortly).unwrap().reminds(shortly), late, "{choice:?}");
    }
}

#[test]
fn decisions_are_kept_in_order_and_can_be_taken_back() {
    let (mut office, moment) = office();
    let id = add(&mut office, contract("Leasing", renewing()), &moment);
    let first = decide(&mut office, id, &decision(Choice::Renegotiate), &ASKED, &moment).unwrap().value;
    decide(&mut office, id, &decision(Choice::Keep), &ASKED, &moment).unwrap();
    let choices = |office: &Office| -> Vec<_> {
        of(office.read(), id).unwrap().into_iter().map(|one| (one.fields.choice, one.end_asked)).collect()
    };
    let end = Some(day("2027-07-14"));
    assert_eq!(choices(&office), [(Choice::Keep, end), (Choice::Renegotiate, end)]);
    assert_eq!(of(office.read(), id).unwrap()[1].fields, decision(Choice::Renegotiate));
    remove(&mut office, id, first, &moment).unwrap();
    assert_eq!(choices(&office), [(Choice::Keep, end)]);
    assert!(matches!(remove(&mut office, id, first, &moment), Err(Error::NotFound(_))));
    let late = DecisionFields { decided_on: day("2026-11-22"), ..decision(Choice::Keep) };
    assert!(matches!(decide(&mut office, id, &late, &ASKED, &moment), Err(Error::Invalid(_))));
}

#[test]
fn what_was_decided_is_not_asked_for_any_more_until_it_is_taken_back() {
    let (mut office, moment) = office();
    let id = add(&mut office, contract("Leasing", renewing()), &moment);
    let other = add(&mut office, contract("Strom", renewing()), &moment);
    let mut task = |title: &str, about: ContractId| {
        let fields =
            TaskFields { title: title.to_owned(), about: Some(RecordRef::from(about)), ..TaskFields::default() };
        tasks::save(&mut office, None, &fields, &moment).unwrap().value
    };
    // A task keeps the title that it was made with, in whatever language and under whatever name.
    let asking = [task("Entscheidung einholen: Leasing", id), task("Get a decision: Lease", id)];
    let others = [task("Vertrag ablegen", id), task("Entscheidung einholen: Strom", other)];
    let states = |office: &Office, tasks: [TaskId; 2]| tasks.map(|task| tasks::get(office.read(), task).unwrap().state);
    decide(&mut office, id, &decision(Choice::Keep), &ASKED, &moment).unwrap();
    assert_eq!(states(&office, asking), [TaskState::Done; 2]);
    assert_eq!(states(&office, others), [TaskState::Open; 2]);
    office.undo(&moment).unwrap();
    assert_eq!(states(&office, asking), [TaskState::Open; 2]);
    assert_eq!(of(office.read(), id).unwrap(), []);
    office.redo(&moment).unwrap();
    assert_eq!(states(&office, asking), [TaskState::Done; 2]);
}
