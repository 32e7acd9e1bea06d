//! A notice from the letter to the confirmation.

use super::*;
use crate::contracts::register::Status;
use crate::contracts::testing::{add, contract, day, office, renewing};
use crate::contracts::{NoticeForm, save};
use crate::letters::list;
use crate::tasks::TaskState;

const END: &str = "2027-07-14";

fn follow_ups() -> FollowUps {
    FollowUps {
        slip: "Beleg abrufen".to_owned(),
        confirmation: "Bestätigung fehlt".to_owned(),
        asked: &["Entscheidung einholen:"],
    }
}

fn lease(office: &mut Office, moment: &Moment) -> ContractId {
    let fields = ContractFields { responsible: "Kim Weber".to_owned(), ..contract("Leasing", renewing()) };
    add(office, fields, moment)
}

fn note(office: &mut Office, id: ContractId, notice: &GivenNotice, moment: &Moment) {
    record(office, id, notice, None, None, &follow_ups(), moment).unwrap();
}

fn sent(means: Means) -> GivenNotice {
    GivenNotice { sent_on: Some(day("2026-11-20")), means: Some(means), ..GivenNotice::to(day(END)) }
}

/// The tasks about the slip and the confirmation.
fn open_tasks(office: &Office, id: ContractId) -> Vec<(String, NaiveDate, TaskState)> {
    let stored = stored(office.read(), id).unwrap();
    let tasks = stored.into_iter().flat_map(|stored| stored.tasks).flatten();
    tasks
        .map(|task| tasks::get(office.read(), task).unwrap())
        .map(|task| (task.fields.title, task.fields.due.unwrap(), task.state))
        .collect()
}

#[test]
fn what_is_prepared_changes_nothing_until_it_was_sent() {
    let (mut office, moment) = office();
    let id = lease(&mut office, &moment);
    let letter = LetterFields {
        subject: "Kündigung".to_owned(),
        recipient: "Nord GmbH\nWeg 1\n24103 Kiel".to_owned(),
        body: "hiermit kündigen wir".to_owned(),
        dated: moment.today,
        ..LetterFields::default()
    };
    record(&mut office, id, &GivenNotice::to(day(END)), Some(letter), None, &follow_ups(), &moment).unwrap();
    let row = register::row(&office, id, moment.today).unwrap();
    assert_eq!((row.status, row.prepared), (Status::Running, true));
    assert_eq!(row.decided.map(|decided| decided.choice), Some(Choice::Terminate));
    let letter = of(office.read(), id).unwrap().unwrap().letter_id.unwrap();
    assert_eq!(crate::letters::read::get(office.read(), letter).unwrap().fields.subject, "Kündigung");
    assert_eq!(open_tasks(&office, id), []);

    let notice = GivenNotice { letter_id: Some(letter), ..sent(Means::RegisteredPosted) };
    note(&mut office, id, &notice, &moment);
    let row = register::row(&office, id, moment.today).unwrap();
    assert_eq!((row.status, row.prepared, row.end), (Status::Terminated, false, Some(day(END))));
    assert_eq!(row.notice_given_on, Some(day("2026-11-20")));
    let open = |title: &str, due| (title.to_owned(), day(due), TaskState::Open);
    assert_eq!(open_tasks(&office, id), [open("Beleg abrufen", "2026-11-25"), open("Bestätigung fehlt", "2026-12-04")]);
    // Both steps are taken back, letter and decision with the first.
    office.undo(&moment).unwrap();
    office.undo(&moment).unwrap();
    let row = register::row(&office, id, moment.today).unwrap();
    assert_eq!((row.status, row.prepared, row.decided), (Status::Running, false, None));
    let letters = list::page(&office, &list::Filter::default(), 0, 10).unwrap();
    assert_eq!(letters.count, 0);
}

#[test]
fn a_notice_is_the_decision_that_was_asked_for() {
    let (mut office, moment) = office();
    for (party, means) in [(Party::Us, Some(Means::Messenger)), (Party::Them, None)] {
        let id = lease(&mut office, &moment);
        let fields = TaskFields {
            title: "Entscheidung einholen: Leasing".to_owned(),
            about: Some(RecordRef::from(id)),
            ..TaskFields::default()
        };
        let task = tasks::save(&mut office, None, &fields, &moment).unwrap().value;
        let state = |office: &Office| tasks::get(office.read(), task).unwrap().state;
        note(&mut office, id, &GivenNotice { given_by: party, means, ..sent(Means::Letter) }, &moment);
        assert_eq!(state(&office), TaskState::Done, "{party:?}");
        office.undo(&moment).unwrap();
        assert_eq!(state(&office), TaskState::Open, "{party:?}");
    }
}

#[test]
fn a_notice_that_is_noted_late_was_decided_on_the_day_it_was_sent() {
    let (mut office, moment) = office();
    let id = lease(&mut office, &moment);
    note(&mut office, id, &sent(Means::Messenger), &moment);
    let decisions = crate::contracts::decisions::of(office.read(), id).unwrap();
    let said: Vec<_> = decisions.iter().map(|one| (one.fields.decided_on, one.end_asked)).collect();
    assert_eq!(said, [(day("2026-11-20"), Some(day(END)))]);
}

#[test]
fn the_history_names_the_step_that_was_noted() {
    let prepared = GivenNotice::to(day(END));
    let sent = sent(Means::Messenger);
    let received = GivenNotice { received_on: Some(day("2026-11-21")), ..sent.clone() };
    let confirmed = GivenNotice { confirmed_on: Some(day("2026-11-21")), ..received.clone() };
    let early = GivenNotice { received_on: None, ..confirmed.clone() };
    let theirs = GivenNotice { given_by: Party::Them, ..sent.clone() };
    for (before, after, code) in [
        (None, &prepared, "notice_prepared"),
        (None, &sent, "notice_sent"),
        (Some(&prepared), &sent, "notice_sent"),
        (Some(&sent), &received, "notice_received"),
        (Some(&received), &confirmed, "notice_confirmed"),
        (Some(&sent), &early, "notice_confirmed"),
        (Some(&early), &confirmed, "notice_received"),
        (None, &confirmed, "notice_confirmed"),
        (None, &theirs, "notice_recorded"),
        (Some(&confirmed), &sent, "notice_recorded"),
        (Some(&sent), &prepared, "notice_prepared"),
    ] {
        assert_eq!(step(before, after), code, "{before:?} to {after:?}");
    }
}

#[test]
fn open_tasks_go_with_their_contract_and_come_back_with_it() {
    let (mut office, moment) = office();
    let id = lease(&mut office, &moment);
    note(&mut office, id, &sent(Means::RegisteredPosted), &moment);
    let count = |office: &Office| -> i64 {
        office.read().query_row("SELECT count(*) FROM task WHERE state = 'open'", [], |row| row.get(0)).unwrap()
    };
    assert_eq!(count(&office), 2);
    crate::contracts::delete::delete(&mut office, &[id], &moment).unwrap();
    assert_eq!(count(&office), 0);
    office.undo(&moment).unwrap();
    assert_eq!((count(&office), open_tasks(&office, id).len()), (2, 2));
}

/// The form bears days, from a register that was read in; beside it a notice is only prepared.
#[test]
fn a_prepared_notice_is_not_sent_by_a_change_of_something_else() {
    let (mut office, moment) = office();
    let mut fields = contract("Leasing", renewing());
    (fields.notice_given_on, fields.notice_ends_on) = (Some(day("2026-10-01")), Some(day("2027-07-14")));
    let id = add(&mut office, fields.clone(), &moment);
    let prepared = GivenNotice { sent_on: None, ..sent(Means::RegisteredPosted) };
    office
        .transact(crate::log::Op::quiet("test"), &moment, |tx| super::write(tx, id, &prepared, [None, None]))
        .unwrap();
    fields.tags = vec!["geprüft".to_owned()];
    crate::contracts::save::save(&mut office, Some(id), fields.clone(), &moment).unwrap();
    assert_eq!(of(office.read(), id).unwrap().unwrap().sent_on, None);
    fields.notice_given_on = Some(day("2026-10-02"));
    crate::contracts::save::save(&mut office, Some(id), fields, &moment).unwrap();
    assert_eq!(of(office.read(), id).unwrap().unwrap().sent_on, Some(day("2026-10-02")));
}

#[test]
fn what_arrives_settles_its_task() {
    let (mut office, moment) = office();
    let id = lease(&mut office, &moment);
    note(&mut office, id, &sent(Means::RegisteredPosted), &moment);
    let arrived = GivenNotice { received_on: Some(day("2026-11-21")), ..sent(Means::RegisteredPosted) };
    note(&mut office, id, &arrived, &moment);
    let states: Vec<_> = open_tasks(&office, id).into_iter().map(|task| task.2).collect();
    assert_eq!(states, [TaskState::Done, TaskState::Open]);
    assert_eq!(register::row(&office, id, moment.today).unwrap().notice_given_on, Some(day("2026-11-21")));
    let confirmed = GivenNotice { confirmed_on: Some(day("2026-11-21")), ..arrived };
    note(&mut office, id, &confirmed, &moment);
    let states: Vec<_> = open_tasks(&office, id).into_iter().map(|task| task.2).collect();
    assert_eq!(states, [TaskState::Done, TaskState::Done]);
    assert_eq!(of(office.read(), id).unwrap(), Some(confirmed));
}

#[test]
fn a_corrected_day_moves_the_tasks_and_another_way_needs_no_slip() {
    let (mut office, moment) = office();
    let id = lease(&mut office, &moment);
    note(&mut office, id, &sent(Means::RegisteredPosted), &moment);
    let earlier = GivenNotice { sent_on: Some(day("2026-11-18")), ..sent(Means::RegisteredPosted) };
    note(&mut office, id, &earlier, &moment);
    let days: Vec<_> = open_tasks(&office, id).into_iter().map(|task| task.1).collect();
    assert_eq!(days, [day("2026-11-23"), day("2026-12-02")]);
    note(&mut office, id, &GivenNotice { means: Some(Means::Messenger), ..earlier }, &moment);
    let titles: Vec<_> = open_tasks(&office, id).into_iter().map(|task| task.0).collect();
    assert_eq!(titles, ["Bestätigung fehlt"]);
}

#[test]
fn a_notice_of_the_other_side_asks_for_no_confirmation() {
    let (mut office, moment) = office();
    let id = lease(&mut office, &moment);
    let theirs = GivenNotice { given_by: Party::Them, means: None, ..sent(Means::Letter) };
    note(&mut office, id, &theirs, &moment);
    assert_eq!(open_tasks(&office, id), []);
    let row = register::row(&office, id, moment.today).unwrap();
    assert_eq!((row.status, row.decided), (Status::Terminated, None));
}

#[test]
fn a_notice_that_came_late_names_the_end_that_the_terms_lead_to() {
    // 24 months from 15.07.2024, then 12 at a time: received by 14.04.2027 for 14.07.2027.
    let end = |on: &str, ends: &str, by| later_end(&renewing(), by, day(on), day(ends));
    assert_eq!(end("2027-04-14", END, Party::Us), None);
    assert_eq!(end("2027-04-15", END, Party::Us), Some(day("2028-07-14")));
    assert_eq!(end("2026-11-20", "2026-12-31", Party::Us), Some(day(END)), "an end that was agreed");
    assert_eq!(end("2026-11-20", "2028-07-14", Party::Us), None, "later than need be");
    assert_eq!(end("2027-04-15", END, Party::Them), None);
}

#[test]
fn an_end_that_the_form_bears_outlives_a_prepared_letter() {
    let (mut office, moment) = office();
    let mut fields = contract("Leasing", renewing());
    (fields.notice_given_on, fields.notice_ends_on) = (Some(day("2026-11-20")), Some(day(END)));
    let id = add(&mut office, fields.clone(), &moment);
    note(&mut office, id, &GivenNotice::to(day(END)), &moment);
    let row = |office: &Office| register::row(office, id, moment.today).unwrap();
    assert_eq!(row(&office).status, Status::Terminated);
    // Whoever notes the day in the form has sent it.
    fields.notice_given_on = Some(day("2026-11-19"));
    save::save(&mut office, Some(id), fields, &moment).unwrap();
    let kept = of(office.read(), id).unwrap().unwrap();
    assert_eq!((kept.sent_on, row(&office).prepared), (Some(day("2026-11-19")), false));
}

#[test]
fn a_task_that_somebody_did_away_with_stays_away() {
    let (mut office, moment) = office();
    let id = lease(&mut office, &moment);
    note(&mut office, id, &sent(Means::RegisteredPosted), &moment);
    let tasks: Vec<TaskId> = stored(office.read(), id).unwrap().unwrap().tasks.into_iter().flatten().collect();
    tasks::delete(&mut office, &tasks, &moment).unwrap();
    let tracked = GivenNotice { tracking: "RR 12 345".to_owned(), ..sent(Means::RegisteredPosted) };
    note(&mut office, id, &tracked, &moment);
    assert_eq!(open_tasks(&office, id), []);
    note(&mut office, id, &GivenNotice { sent_on: Some(day("2026-11-19")), ..tracked }, &moment);
    assert_eq!(open_tasks(&office, id).len(), 2);
}

#[test]
fn withdrawing_and_the_contracts_own_form_agree_with_it() {
    let (mut office, moment) = office();
    let id = lease(&mut office, &moment);
    note(&mut office, id, &sent(Means::RegisteredPosted), &moment);
    let mut fields = read::get(office.read(), id).unwrap().fields;
    fields.notice_ends_on = Some(day("2027-12-31"));
    save::save(&mut office, Some(id), fields.clone(), &moment).unwrap();
    assert_eq!(of(office.read(), id).unwrap().unwrap().ends_on, day("2027-12-31"));
    (fields.notice_given_on, fields.notice_ends_on) = (None, None);
    save::save(&mut office, Some(id), fields, &moment).unwrap();
    assert_eq!(of(office.read(), id).unwrap(), None);
    office.undo(&moment).unwrap();
    assert!(of(office.read(), id).unwrap().is_some());

    withdraw(&mut office, id, &moment).unwrap();
    assert_eq!(register::row(&office, id, moment.today).unwrap().status, Status::Running);
    assert_eq!(open_tasks(&office, id), []);
    assert!(matches!(withdraw(&mut office, id, &moment), Err(Error::Rule { .. })));
}

#[test]
fn what_cannot_be_is_refused_at_its_field() {
    let (mut office, moment) = office();
    let mut fields = contract("Arbeitsvertrag", renewing());
    fields.notice_form = NoticeForm::StatutoryWritten;
    let id = add(&mut office, fields, &moment);
    let letter = sent(Means::Letter);
    for (notice, field, code) in [
        (sent(Means::Email), "means", "NOTICE_FORM_NOT_MET"),
        (sent(Means::Fax), "means", "NOTICE_FORM_NOT_MET"),
        (GivenNotice { means: None, ..letter.clone() }, "means", "NOTICE_MEANS_MISSING"),
        (GivenNotice { sent_on: Some(day("2026-11-22")), ..letter.clone() }, "sent_on", "NOTICE_IN_FUTURE"),
        (
            GivenNotice { received_on: Some(day("2026-11-19")), ..letter.clone() },
            "received_on",
            "NOTICE_ARRIVED_BEFORE_SENT",
        ),
        (
            GivenNotice { sent_on: None, confirmed_on: Some(day("2026-11-19")), ..letter.clone() },
            "confirmed_on",
            "NOTICE_NOT_SENT",
        ),
        (GivenNotice { ends_on: day("2026-11-19"), ..letter.clone() }, "ends_on", "NOTICE_END_BEFORE_NOTICE"),
        (GivenNotice { ends_on: day("2020-01-01"), sent_on: None, ..letter.clone() }, "ends_on", "END_BEFORE_START"),
    ] {
        let Err(Error::Invalid(issues)) = record(&mut office, id, &notice, None, None, &follow_ups(), &moment) else {
            panic!("{code} was taken")
        };
        assert!(issues.iter().any(|issue| (issue.field.as_str(), issue.code) == (field, code)), "{code}: {issues:?}");
    }
    note(&mut office, id, &letter, &moment);
}

#[test]
fn ways_meet_forms_as_the_law_says() {
    use Means::{Bailiff, Email, Fax, Handed, Letter, Portal, RegisteredPosted};
    use NoticeForm::{AgreedWritten, None, StatutoryWritten, Text};
    for (form, means, expected) in [
        (None, Email, Fit::Fine),
        (Text, Email, Fit::Fine),
        (Text, Letter, Fit::Fine),
        (AgreedWritten, Email, Fit::OriginalFollows),
        (AgreedWritten, Fax, Fit::OriginalFollows),
        (AgreedWritten, RegisteredPosted, Fit::Fine),
        (AgreedWritten, Portal, Fit::Unusual),
        (StatutoryWritten, Email, Fit::NotEnough),
        (StatutoryWritten, Fax, Fit::NotEnough),
        (StatutoryWritten, Portal, Fit::NotEnough),
        (StatutoryWritten, Handed, Fit::Fine),
        (StatutoryWritten, Bailiff, Fit::Fine),
        (NoticeForm::Portal, Portal, Fit::Fine),
        (NoticeForm::Portal, Letter, Fit::Unusual),
    ] {
        assert_eq!(fit(form, means), expected, "{form:?} {means:?}");
    }
    let slips: Vec<_> = Means::ALL.iter().filter(|means| proof(**means) == Proof::Slip).collect();
    assert_eq!(slips, [&RegisteredPosted]);
}
