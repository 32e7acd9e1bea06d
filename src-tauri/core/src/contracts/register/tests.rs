//! How contracts stand on a day.

use serde_json::json;

use super::super::decisions::{self, Choice, DecisionFields};
use super::super::list::{Filter, Sort, select};
use super::super::testing::*;
use super::super::{ContractFields, Direction, Freely, NoticeForm, Phase, Share, Terms, delete, read, save};
use super::{ContractRow, Names, Status, compute, register, renew, row};
use crate::contacts;
use crate::log::ChangeSet;
use crate::office::Office;
use crate::record::ContractId;
use crate::settings;

#[test]
fn deadlines_stand_in_the_row() {
    let (mut office, moment) = office();
    let id = add(&mut office, contract("Wartung", renewing()), &moment);
    let row = row(&office, id, day("2027-01-15")).unwrap();
    // The worked example, one term later: end 14.07.27, last day of receipt 14.04.27, a Wednesday.
    assert_eq!(row.end, Some(day("2027-07-14")));
    assert_eq!(row.receive_by, Some(day("2027-04-14")));
    assert_eq!(row.safe_day, Some(day("2027-04-14")));
    assert_eq!(row.send_by, Some(day("2027-04-08")));
    assert_eq!(row.missed_end, Some(day("2028-07-14")));
    assert_eq!(row.freely, None);
}

#[test]
fn status_follows_from_facts_and_the_day() {
    let ends = |until: &str| {
        terms(json!({
        "start": "2024-01-01", "first_term": { "until": until }, "afterwards": "ends",
        "notice": { "kind": "none" } }))
    };
    type Change = Box<dyn Fn(&mut ContractFields)>;
    let given = |ends_on: &'static str| {
        move |c: &mut ContractFields| {
            c.notice_given_on = Some(day("2026-01-10"));
            c.notice_ends_on = Some(day(ends_on));
        }
    };
    let cases: Vec<(Terms, Change, Status)> = vec![
        (renewing(), Box::new(|_| {}), Status::Running),
        (renewing(), Box::new(|c| c.phase = Phase::Draft), Status::Draft),
        (renewing(), Box::new(|c| c.phase = Phase::Suspended), Status::Suspended),
        (renewing(), Box::new(|c| c.phase = Phase::Archived), Status::Archived),
        (renewing(), Box::new(given("2026-11-21")), Status::Terminated),
        (renewing(), Box::new(given("2026-11-20")), Status::Ended),
        (ends("2027-12-31"), Box::new(|_| {}), Status::Running),
        (ends("2027-02-19"), Box::new(|_| {}), Status::Expiring),
        (ends("2027-02-20"), Box::new(|_| {}), Status::Running),
        (ends("2026-11-21"), Box::new(|_| {}), Status::Expiring),
        (ends("2026-11-20"), Box::new(|_| {}), Status::Ended),
        (ends("2026-11-20"), Box::new(|c| c.phase = Phase::Suspended), Status::Ended),
    ];
    let (mut office, moment) = office();
    for (place, (terms, change, expected)) in cases.into_iter().enumerate() {
        let mut fields = contract("Vertrag", terms);
        change(&mut fields);
        let id = add(&mut office, fields, &moment);
        assert_eq!(row(&office, id, moment.today).unwrap().status, expected, "case {place}");
    }
}

#[test]
fn terms_that_cannot_be_read_are_a_problem_of_their_row_alone() {
    let (mut office, moment) = office();
    let broken = add(&mut office, contract("Kaputt", renewing()), &moment);
    let sound = add(&mut office, contract("Ganz", renewing()), &moment);
    office
        .transact(crate::log::Op::quiet("test"), &moment, |tx| {
            tx.execute("UPDATE contract SET terms = '{\"start\":1}' WHERE id = ?1", [broken])?;
            Ok(())
        })
        .unwrap();
    let broken = row(&office, broken, moment.today).unwrap();
    assert_eq!(broken.problem.map(|issue| (issue.field, issue.code)), Some(("terms".to_owned(), "TERMS_UNREADABLE")));
    assert!(row(&office, sound, moment.today).unwrap().end.is_some());
}

#[test]
fn what_was_computed_goes_with_the_change_that_it_shows() {
    let (mut office, moment) = office();
    let ids = five(&mut office, &moment);
    let first = register(&office, moment.today).unwrap();
    assert!(std::sync::Arc::ptr_eq(&first, &register(&office, moment.today).unwrap()));
    let selected = |office: &Office| select(office, &Filter::default(), Sort::default(), moment.today).unwrap();
    assert_eq!(selected(&office).ids.len(), 5);
    delete::delete(&mut office, &ids[..1], &moment).unwrap();
    assert_eq!(selected(&office).ids.len(), 4);
    settings::set(&mut office, settings::POSTAL_DAYS, Some("1"), &moment).unwrap();
    let send_by = |office: &Office| row(office, ids[3], moment.today).unwrap().send_by;
    assert_eq!(send_by(&office), Some(day("2027-04-13")));
    office.undo(&moment).unwrap();
    assert_eq!(send_by(&office), Some(day("2027-04-08")));
    assert!(row(&office, ids[0], moment.today).is_err());
}

/// A kept register with everything that is written worked into it must be what a pass over all tables gives.
#[test]
fn what_is_worked_in_equals_a_pass_over_all() {
    let (mut office, moment) = office();
    let ids = five(&mut office, &moment);
    let mut kept = (*register(&office, moment.today).unwrap()).clone();
    let mut check = |office: &Office, changes: &ChangeSet, what: &str| {
        let before = kept.clone();
        assert!(renew::renew(&mut kept, office.read(), moment.today, &changes.records).unwrap(), "{what}");
        assert_ne!(kept, before, "{what} shows");
        assert_eq!(kept, compute(office.read(), moment.today).unwrap(), "{what}");
        assert_eq!(kept, *register(office, moment.today).unwrap(), "{what}");
    };

    let centres = ["100", "200"].map(|code| cost_centre(&mut office, code, &moment));
    let fields = full(&mut office, &moment);
    let saved = save::save(&mut office, None, fields, &moment).unwrap();
    check(&office, &saved.changes, "a new one");

    let mut fields = read::get(office.read(), ids[1]).unwrap().fields;
    fields.title = "Ähre am Bach".to_owned();
    fields.tags = vec!["Hof".to_owned()];
    fields.shares = centres.map(|cost_centre_id| Share { cost_centre_id, share: 5_000 }).to_vec();
    fields.costs[0].amount.minor = 7_000;
    fields.remind_days = Some(vec![]);
    let changed = save::save(&mut office, Some(ids[1]), fields.clone(), &moment).unwrap();
    check(&office, &changed.changes, "a change");

    let partner = fields.partner_id.unwrap();
    let mut card = contacts::read::get(office.read(), partner).unwrap().card;
    card.organisation = "Birnenhof KG".to_owned();
    let renamed = contacts::save::save(&mut office, Some(partner), card, &moment).unwrap();
    check(&office, &renamed.changes, "a partner's new name");

    let keep = DecisionFields {
        choice: Choice::Keep,
        decided_on: moment.today,
        decided_by: String::new(),
        note: String::new(),
    };
    let decided = decisions::decide(&mut office, ids[0], &keep, &[], &moment).unwrap();
    check(&office, &decided.changes, "a decision");
    let undone = office.undo(&moment).unwrap();
    check(&office, &undone, "a decision taken back");

    let gone = delete::delete(&mut office, &ids[1..3], &moment).unwrap();
    check(&office, &gone.changes, "two deleted");
    let back = office.undo(&moment).unwrap();
    check(&office, &back, "two back");
}

#[test]
fn what_all_rows_depend_on_is_not_worked_in() {
    let (mut office, moment) = office();
    five(&mut office, &moment);
    let mut kept = (*register(&office, moment.today).unwrap()).clone();
    let set = settings::set(&mut office, settings::POSTAL_DAYS, Some("1"), &moment).unwrap();
    assert!(!renew::renew(&mut kept, office.read(), moment.today, &set.changes.records).unwrap());
}

#[test]
fn what_one_may_leave_freely_says_so() {
    let (mut office, moment) = office();
    let ids = five(&mut office, &moment);
    assert_eq!(row(&office, ids[1], moment.today).unwrap().freely, Some(Freely::Monthly));
}

/// A running contract of which nothing but its status is known.
pub(in crate::contracts) fn plain_row() -> ContractRow {
    ContractRow {
        id: ContractId(1),
        number: String::new(),
        title: "Kopiererleasing".to_owned(),
        partner_id: None,
        partner: String::new(),
        kind_id: None,
        kind: Names::default(),
        cost_centre_id: None,
        cost_centre: Names::default(),
        responsible: String::new(),
        direction: Direction::Pay,
        customer_number: String::new(),
        contract_number: String::new(),
        notice_form: NoticeForm::Text,
        status: Status::Running,
        terms: None,
        notice_given_on: None,
        end: None,
        runs_out: None,
        receive_by: None,
        safe_day: None,
        send_by: None,
        missed_end: None,
        freely: None,
        notes: Vec::new(),
        problem: None,
        yearly: None,
        tags: Vec::new(),
        shares: Vec::new(),
        remind_days: vec![90, 30, 10, 0],
        own_reminders: false,
        decided: None,
        prepared: false,
        too_late: None,
        keys: Default::default(),
    }
}
