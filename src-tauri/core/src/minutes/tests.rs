//! Minutes from the agenda to the approval, and what comes of them.

use super::register::{DecisionFilter, decisions, open_points, pending};
use super::*;
use crate::bodies::{self, BodyFields, Votes};
use crate::error::Error;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::planner::attendance::{self, Attendance, Presence};
use crate::planner::carry;
use crate::planner::{self, AgendaItem, EventFields, EventKind, EventStatus, ItemKind, Participant, Role, When};
use crate::record::BodyId;
use crate::tasks;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn office() -> (Office, Moment) {
    let moment = Moment::on(day("2026-03-16"), "Anna Petersen");
    (Office::in_memory(&moment).unwrap(), moment)
}

fn council(office: &mut Office, moment: &Moment) -> BodyId {
    let fields = BodyFields { code: "BR".into(), name: "Beirat".into(), ..BodyFields::default() };
    bodies::save::save(office, None, &fields, moment).unwrap().value
}

fn item(title: &str) -> AgendaItem {
    AgendaItem { title: title.into(), minutes: Some(30), ..AgendaItem::default() }
}

fn person(name: &str, role: Role) -> Participant {
    Participant { name: name.into(), role, ..Participant::default() }
}

fn sitting(office: &mut Office, on: &str, agenda: Vec<AgendaItem>, moment: &Moment) -> EventId {
    let at = |clock: &str| planner::wall_time::parse(&format!("{on}T{clock}")).unwrap();
    let when = When::Timed { starts: at("09:00"), ends: at("12:00"), zone: "Europe/Berlin".into() };
    let fields = EventFields {
        body: "Beirat".into(),
        status: EventStatus::Invited,
        participants: vec![
            person("Kim Weber", Role::Chair),
            person("Jo Lang", Role::Participant),
            person("Gast Ohne", Role::Guest),
        ],
        agenda,
        ..EventFields::new(EventKind::Sitting, "Sitzung des Beirats", when)
    };
    planner::save::save(office, None, fields, moment).unwrap().value
}

fn write(office: &mut Office, event: EventId, fields: &MinutesFields, moment: &Moment) -> MinutesId {
    save::save(office, event, fields, moment).unwrap().value
}

fn code<T>(result: crate::error::Result<Done<T>>) -> String {
    match result {
        Err(Error::Rule { code, .. }) => code.to_owned(),
        Err(Error::Invalid(issues)) => format!("{} {}", issues[0].field, issues[0].code),
        Err(other) => panic!("{other:?}"),
        Ok(_) => "fine".to_owned(),
    }
}

fn decision(wording: &str, counts: [Option<u32>; 3]) -> Decision {
    let [yes, no, abstained] = counts;
    Decision { wording: wording.into(), yes, no, abstained, ..Decision::default() }
}

#[test]
fn they_begin_with_the_agenda_without_breaks_and_what_is_internal() {
    let (mut office, moment) = office();
    council(&mut office, &moment);
    let pause = AgendaItem { kind: ItemKind::Break, ..item("") };
    let internal = AgendaItem { internal: true, ..item("Regie") };
    let under = AgendaItem { parent: Some(3), ..item("Website") };
    let event =
        sitting(&mut office, "2026-03-16", vec![item("Eröffnung"), pause, internal, item("Werbung"), under], &moment);
    let begun = begin::begin(office.read(), event, MinutesKind::Results).unwrap();
    let lines: Vec<_> = begun.items.iter().map(|item| (item.number.as_str(), item.title.as_str())).collect();
    assert_eq!(lines, [("1", "Eröffnung"), ("2", "Werbung"), ("2.1", "Website")]);
}

#[test]
fn decisions_get_their_numbers_when_they_are_approved_and_nothing_changes_afterwards() {
    let (mut office, moment) = office();
    let council = council(&mut office, &moment);
    let event = sitting(&mut office, "2026-03-16", vec![item("Jahresabschluss"), item("Werbung")], &moment);
    let mut fields = begin::begin(office.read(), event, MinutesKind::Results).unwrap();
    fields.items[0].text = " Herr Lang berichtet. ".into();
    fields.items[0].decisions =
        vec![decision("Der Abschluss wird festgestellt.", [Some(2), Some(0), None]), Decision::default()];
    fields.items[1].decisions = vec![Decision {
        voting: Voting::Consensus,
        yes: Some(9),
        ..decision("Die Website wird erneuert.", [None, None, None])
    }];
    fields.items[1].jobs = vec![
        Job {
            title: "Angebote einholen".into(),
            who: "Jo Lang".into(),
            due: Some(day("2026-04-01")),
            ..Job::default()
        },
        Job { title: "Texte sammeln".into(), who: "Kim Weber".into(), ..Job::default() },
    ];
    let id = write(&mut office, event, &fields, &moment);
    assert_eq!(code(approve::approve(&mut office, id, None, &moment)), "MINUTES_NOT_RELEASED");
    assert_eq!(release::release(&mut office, id, &moment).unwrap().value, 2);
    let over = crate::planner::read::get(office.read(), event).unwrap().fields.status;
    assert_eq!(over, EventStatus::Ended, "a sitting whose minutes go round is over");
    assert_eq!(code(save::save(&mut office, event, &fields, &moment)), "MINUTES_RELEASED");

    // Back to the draft and out again: the tasks are those that were made.
    release::reopen(&mut office, id, &moment).unwrap();
    fields.items[1].jobs[0].due = Some(day("2026-04-15"));
    write(&mut office, event, &fields, &moment);
    assert_eq!(release::release(&mut office, id, &moment).unwrap().value, 0);
    let open = open_points(office.read(), council, None).unwrap();
    let shown: Vec<_> =
        open.iter().map(|one| (one.title.as_str(), one.who.as_str(), one.due, one.item.as_str())).collect();
    assert_eq!(
        shown,
        [
            ("Angebote einholen", "Jo Lang", Some(day("2026-04-15")), "2 Werbung"),
            ("Texte sammeln", "Kim Weber", None, "2 Werbung"),
        ]
    );

    let numbers = approve::approve(&mut office, id, None, &moment).unwrap().value;
    assert_eq!(numbers, ["BR-2026-001", "BR-2026-002"]);
    assert_eq!(code(save::save(&mut office, event, &fields, &moment)), "MINUTES_APPROVED");
    assert_eq!(code(release::reopen(&mut office, id, &moment)), "MINUTES_APPROVED");
    let minutes = read::get(office.read(), id).unwrap();
    assert_eq!((minutes.state, minutes.approved_on), (MinutesState::Approved, Some(moment.today)));
    assert_eq!(minutes.fields.items[0].text, "Herr Lang berichtet.");
    assert_eq!(minutes.fields.items[0].decisions.len(), 1, "a decision without any word is none");
    assert_eq!(minutes.fields.items[1].decisions[0].yes, None, "where nobody objected nobody counts");
    // What is fixed is not taken back.
    while office.undo(&moment).is_ok() {}
    let after = read::get(office.read(), id).unwrap();
    assert_eq!((after.state, &after.fields), (MinutesState::Approved, &minutes.fields));

    // A correction is a version of its own with the same numbers; the next sitting goes on counting.
    assert_eq!(code(correct::correct(&mut office, id, " ", &moment)), "reason TEXT_MISSING");
    let next = correct::correct(&mut office, id, "Schreibfehler", &moment).unwrap().value;
    let mut corrected = read::get(office.read(), next).unwrap();
    assert_eq!((corrected.version, corrected.state), (2, MinutesState::Draft));
    corrected.fields.items[0].decisions[0].wording = "Der Abschluss 2025 wird festgestellt.".into();
    write(&mut office, event, &corrected.fields, &moment);
    let known = decisions(office.read(), &DecisionFilter::default()).unwrap();
    let first = known.iter().find(|row| row.number.as_deref() == Some("BR-2026-001")).unwrap();
    assert_ne!(first.wording, "Der Abschluss 2025 wird festgestellt.", "a draft is no decision yet");
    assert_eq!(release::release(&mut office, next, &moment).unwrap().value, 0, "its tasks are made already");
    assert_eq!(approve::approve(&mut office, next, None, &moment).unwrap().value, Vec::<String>::new());
    let all = decisions(office.read(), &DecisionFilter::default()).unwrap();
    let shown: Vec<_> = all.iter().map(|row| (row.number.as_deref(), row.wording.as_str())).collect();
    assert_eq!(
        shown,
        [
            (Some("BR-2026-001"), "Der Abschluss 2025 wird festgestellt."),
            (Some("BR-2026-002"), "Die Website wird erneuert."),
        ]
    );
    assert_eq!(open_points(office.read(), council, None).unwrap().len(), 2, "each task once");
    let found = DecisionFilter { text: "website".into(), body: Some(council), ..DecisionFilter::default() };
    let website = decisions(office.read(), &found).unwrap();
    assert_eq!((website.len(), website[0].at), (1, [1, 0]), "the first decision of the second item");
    // Each word is looked for on its own, in the body and the sitting, too.
    let hits = |text: &str| {
        let filter = DecisionFilter { text: text.into(), ..DecisionFilter::default() };
        decisions(office.read(), &filter).unwrap().len()
    };
    assert_eq!((hits(" erneuert  website "), hits("beirat website"), hits("website abschluss")), (1, 1, 0));

    // Typed from the last item to the first: numbers belong to their items all the same.
    let other = sitting(&mut office, "2026-05-11", vec![item("Etat"), item("Bau")], &moment);
    let mut fields = begin::begin(office.read(), other, MinutesKind::Decisions).unwrap();
    fields.items[1].decisions = vec![decision("Es wird gebaut.", [None; 3])];
    write(&mut office, other, &fields, &moment);
    fields = read::newest(office.read(), other)
        .unwrap()
        .map(|one| read::get(office.read(), one.id).unwrap().fields)
        .unwrap();
    fields.items[0].decisions = vec![decision("Der Etat steht.", [None; 3])];
    let id = write(&mut office, other, &fields, &moment);
    release::release(&mut office, id, &moment).unwrap();
    approve::approve(&mut office, id, None, &moment).unwrap();
    let next = correct::correct(&mut office, id, "Schreibfehler", &moment).unwrap().value;
    release::release(&mut office, next, &moment).unwrap();
    approve::approve(&mut office, next, None, &moment).unwrap();
    let told =
        DecisionFilter { from: Some(day("2026-05-11")), to: Some(day("2026-05-11")), ..DecisionFilter::default() };
    let told = decisions(office.read(), &told).unwrap();
    let told: Vec<_> = told.iter().map(|row| (row.number.as_deref(), row.wording.as_str())).collect();
    assert_eq!(told, [(Some("BR-2026-003"), "Der Etat steht."), (Some("BR-2026-004"), "Es wird gebaut.")]);

    let later = sitting(&mut office, "2026-06-15", vec![item("Haushalt")], &moment);
    let mut fields = begin::begin(office.read(), later, MinutesKind::Decisions).unwrap();
    fields.items[0].decisions = vec![decision("Der Haushalt wird beschlossen.", [None; 3])];
    let id = write(&mut office, later, &fields, &moment);
    release::release(&mut office, id, &moment).unwrap();
    assert_eq!(approve::approve(&mut office, id, None, &moment).unwrap().value, ["BR-2026-005"]);
}

#[test]
fn no_more_votes_are_counted_than_were_present() {
    let (mut office, moment) = office();
    council(&mut office, &moment);
    let event = sitting(&mut office, "2026-03-16", vec![item("Wahl")], &moment);
    let mut fields = begin::begin(office.read(), event, MinutesKind::Results).unwrap();
    fields.items[0].decisions = vec![decision("Gewählt ist Frau Weber.", [Some(2), Some(1), None])];
    // Nobody noted who was there: nothing to hold it against.
    write(&mut office, event, &fields, &moment);
    let lines = attendance::of(office.read(), event).unwrap();
    let there = |index: usize, presence| Attendance { presence, ..lines[index].clone() };
    let noted = [there(0, Presence::Present), there(1, Presence::Excused), there(2, Presence::Present)];
    attendance::note(&mut office, event, &noted, &moment).unwrap();
    assert_eq!(attendance::votes(office.read(), event).unwrap(), Some(Votes { all: 2, present: 1 }));
    assert_eq!(
        code(save::save(&mut office, event, &fields, &moment)),
        "items.0.decisions.0.yes VOTES_MORE_THAN_PRESENT"
    );
    // Who is represented counts as present.
    let proxy = Attendance { proxy: "Kim Weber".into(), ..there(1, Presence::Excused) };
    attendance::note(&mut office, event, &[proxy], &moment).unwrap();
    assert_eq!(attendance::votes(office.read(), event).unwrap(), Some(Votes { all: 2, present: 2 }));
    fields.items[0].decisions[0].no = None;
    write(&mut office, event, &fields, &moment);
    let wrong = Attendance { proxy: "Jo Lang".into(), ..there(0, Presence::Present) };
    assert_eq!(code(attendance::note(&mut office, event, &[wrong], &moment)), "attendance.0.proxy PROXY_PRESENT");
}

#[test]
fn what_was_put_off_comes_up_at_the_next_sitting_exactly_once() {
    let (mut office, moment) = office();
    let council = council(&mut office, &moment);
    let first = sitting(&mut office, "2026-03-16", vec![item("Werbung"), item("Haushalt")], &moment);
    let second = sitting(&mut office, "2026-06-15", vec![item("Eröffnung")], &moment);
    let mut fields = begin::begin(office.read(), first, MinutesKind::Results).unwrap();
    fields.items[0].postponed = true;
    write(&mut office, first, &fields, &moment);
    let waits = |office: &Office, event| -> Vec<String> {
        carry::waiting(office.read(), council, event).unwrap().into_iter().map(|one| one.title).collect()
    };
    assert_eq!(waits(&office, second), ["Werbung"]);
    let listed = |office: &Office, body| -> Vec<(String, bool, EventId)> {
        let rows = pending(office.read(), body).unwrap().into_iter();
        rows.map(|one| (one.title, one.task_id.is_some(), one.event_id)).collect()
    };
    assert_eq!(listed(&office, Some(council)), [("Werbung".to_owned(), false, first)]);
    assert_eq!(waits(&office, first), Vec::<String>::new(), "not at a sitting before it");

    let from = carry::waiting(office.read(), council, second).unwrap()[0].item;
    let mut next = planner::read::get(office.read(), second).unwrap().fields;
    next.agenda.push(AgendaItem { carried_from: from, ..item("Werbung") });
    planner::save::save(&mut office, Some(second), next.clone(), &moment).unwrap();
    assert_eq!(waits(&office, second), Vec::<String>::new());
    assert!(listed(&office, None).is_empty(), "an agenda took it");
    next.agenda = vec![AgendaItem { carried_from: from, ..item("Werbung") }];
    let third = sitting(&mut office, "2026-09-14", Vec::new(), &moment);
    assert_eq!(
        code(planner::save::save(&mut office, Some(third), EventFields { participants: Vec::new(), ..next }, &moment)),
        "agenda.0.carried_from ITEM_CARRIED_TWICE"
    );
    // A sitting that is cancelled gives back what it took.
    let mut cancelled = planner::read::get(office.read(), second).unwrap().fields;
    cancelled.status = EventStatus::Cancelled;
    planner::save::save(&mut office, Some(second), cancelled, &moment).unwrap();
    assert_eq!(waits(&office, third), ["Werbung"]);
    // Made internal afterwards, it belongs to its sitting alone.
    let mut inside = planner::read::get(office.read(), first).unwrap().fields;
    inside.agenda[0].internal = true;
    planner::save::save(&mut office, Some(first), inside, &moment).unwrap();
    assert_eq!(waits(&office, third), Vec::<String>::new());
}

#[test]
fn sittings_are_numbered_without_gaps_and_stay() {
    let (mut office, moment) = office();
    council(&mut office, &moment);
    let first = sitting(&mut office, "2026-03-16", Vec::new(), &moment);
    let second = sitting(&mut office, "2026-06-15", Vec::new(), &moment);
    let number = |office: &Office, id: EventId| -> (Option<i64>, Option<i64>) {
        office
            .read()
            .query_row("SELECT number_year, number FROM event WHERE id = ?1", [id], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })
            .unwrap()
    };
    assert_eq!((number(&office, first), number(&office, second)), ((Some(2026), Some(1)), (Some(2026), Some(2))));
    assert_eq!(code(planner::delete::delete(&mut office, &[first], &moment)), "SITTING_NUMBERED");
    office.undo(&moment).unwrap();
    let third = sitting(&mut office, "2026-09-14", Vec::new(), &moment);
    assert_eq!(number(&office, third), (Some(2026), Some(2)), "a sitting that was taken back left no gap");
    let next_year = sitting(&mut office, "2027-01-11", Vec::new(), &moment);
    assert_eq!(number(&office, next_year), (Some(2027), Some(1)));
}

#[test]
fn tasks_stand_on_the_sitting() {
    let (mut office, moment) = office();
    council(&mut office, &moment);
    let event = sitting(&mut office, "2026-03-16", vec![item("Werbung")], &moment);
    let mut fields = begin::begin(office.read(), event, MinutesKind::Short).unwrap();
    fields.items[0].jobs = vec![Job { title: "Plakate".into(), ..Job::default() }, Job::default()];
    let id = write(&mut office, event, &fields, &moment);
    release::release(&mut office, id, &moment).unwrap();
    let rows = pending(office.read(), None).unwrap();
    let told: Vec<_> = rows.iter().map(|one| (one.body.as_str(), one.title.as_str(), one.item.as_str())).collect();
    assert_eq!(told, [("Beirat", "Plakate", "1 Werbung")]);
    assert!(matches!(pending(office.read(), Some(BodyId(4711))), Err(Error::NotFound(_))));
    let job = &read::get(office.read(), id).unwrap().fields.items[0].jobs[0];
    let task = tasks::get(office.read(), job.task_id.unwrap()).unwrap();
    assert_eq!((task.fields.about, task.fields.about_title.as_str()), (Some(event.into()), "Sitzung des Beirats"));
    office.undo(&moment).unwrap();
    assert!(tasks::get(office.read(), task.id).is_err(), "the release is one step with its tasks");
}
