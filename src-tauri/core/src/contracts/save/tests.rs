//! What is written, refused, taken back and found.

use serde_json::json;

use super::super::costs::PaymentInterval;
use super::super::testing::*;
use super::super::{
    ContractFields, CostLine, FirstTerm, Link, LinkRole, NoticeRule, Share, Terms, delete, read, register, rows,
};
use super::save;
use crate::error::Error;
use crate::log::{history, undo};
use crate::money::{Currency, Money};
use crate::office::Office;
use crate::record::RecordKind;
use crate::{attachments, drafts, search, settings};

#[test]
fn what_is_saved_is_read_and_undo_and_redo_bring_back_each_state() {
    let (mut office, moment) = office();
    let fields = full(&mut office, &moment);
    let id = add(&mut office, fields.clone(), &moment);
    let first = read::get(office.read(), id).unwrap();
    assert_eq!(first.fields.number.as_deref(), Some("V-2026-0001"));
    assert_eq!(first.fields, ContractFields { number: first.fields.number.clone(), ..fields });

    let mut changed = first.fields.clone();
    changed.title = "Strom Halle 2 und 3".to_owned();
    changed.costs.remove(0);
    changed.costs[0].amount = Money::new(12_000, Currency::EUR);
    changed.terms = Terms {
        first_term: None,
        ..terms(json!({
        "start": "2024-07-15", "afterwards": "indefinite",
        "notice": { "kind": "any_time", "amount": 1, "unit": "months" } }))
    };
    save(&mut office, Some(id), changed.clone(), &moment).unwrap();
    let second = read::get(office.read(), id).unwrap();
    assert_eq!(second.fields, changed);

    delete::delete(&mut office, &[id], &moment).unwrap();
    let gone = |office: &Office| matches!(read::get(office.read(), id), Err(Error::NotFound(_)));
    assert!(gone(&office));
    office.undo(&moment).unwrap();
    assert_eq!(read::get(office.read(), id).unwrap(), second);
    office.undo(&moment).unwrap();
    assert_eq!(read::get(office.read(), id).unwrap(), first);
    office.undo(&moment).unwrap();
    assert!(gone(&office));
    for _ in 0..2 {
        office.redo(&moment).unwrap();
    }
    assert_eq!(read::get(office.read(), id).unwrap(), second);
    office.redo(&moment).unwrap();
    assert!(gone(&office));
}

#[test]
fn only_what_differs_is_logged() {
    let (mut office, moment) = office();
    let fields = full(&mut office, &moment);
    let id = add(&mut office, fields, &moment);
    let mut same = read::get(office.read(), id).unwrap().fields;
    assert!(save(&mut office, Some(id), same.clone(), &moment).unwrap().changes.is_empty());

    same.costs[1].amount = Money::new(11_500, Currency::EUR);
    save(&mut office, Some(id), same, &moment).unwrap();
    let newest = history::of(office.read(), id.into(), 1).unwrap().remove(0);
    assert_eq!(newest.op.code, "contract_changed");
    let fields: Vec<_> = newest.changes.iter().map(|change| (change.table.as_str(), change.field.as_str())).collect();
    assert_eq!(fields, [("contract_cost", "amount_minor")]);
}

#[test]
fn the_terms_in_the_file_name_neither_the_postal_time_nor_the_own_region() {
    let (mut office, moment) = office();
    let id = add(&mut office, contract("Miete", renewing()), &moment);
    let stored: String = office.read().query_row("SELECT terms FROM contract", [], |row| row.get(0)).unwrap();
    assert!(!stored.contains("postal_days") && !stored.contains("region"), "{stored}");
    settings::set(&mut office, settings::POSTAL_DAYS, Some("3"), &moment).unwrap();
    let read = read::get(office.read(), id).unwrap().fields;
    assert_eq!(read.terms.postal_days, 3);
    assert!(save(&mut office, Some(id), read, &moment).unwrap().changes.is_empty());
}

/// Every refusal stands at its field, and nothing is written.
fn check(change: impl FnOnce(&mut ContractFields), expected: &[(&str, &str)]) {
    let (mut office, moment) = office();
    add(&mut office, ContractFields { number: Some("V-1".to_owned()), ..contract("Miete", renewing()) }, &moment);
    let mut fields = contract("Strom", renewing());
    change(&mut fields);
    let before = undo::state(office.read()).unwrap();
    let Err(Error::Invalid(issues)) = save(&mut office, None, fields, &moment) else {
        panic!("nothing was refused, {expected:?} expected")
    };
    let found: Vec<_> = issues.iter().map(|issue| (issue.field.as_str(), issue.code)).collect();
    assert_eq!(found, expected);
    assert_eq!(undo::state(office.read()).unwrap(), before);
}

#[test]
fn refusals_stand_at_their_fields() {
    let period = |amount: i64, to: &str| {
        serde_json::from_value(json!({ "kind": "period", "amount": amount, "unit": "months", "to": to })).unwrap()
    };
    check(|c| c.title = "  ".to_owned(), &[("title", "TITLE_MISSING")]);
    check(|c| c.number = Some(" V-1 ".to_owned()), &[("number", "NUMBER_TAKEN")]);
    check(|c| c.partner_id = Some(crate::record::ContactId(99)), &[("partner_id", "CONTACT_UNKNOWN")]);
    check(|c| c.contact_person_id = Some(crate::record::ContactId(99)), &[("contact_person_id", "CONTACT_UNKNOWN")]);
    check(|c| c.kind_id = Some(crate::record::EntryId(9999)), &[("kind_id", "ENTRY_UNKNOWN")]);
    // Entry 1 is a category, which is neither a kind nor a cost centre.
    check(|c| c.cost_centre_id = Some(crate::record::EntryId(1)), &[("cost_centre_id", "ENTRY_UNKNOWN")]);
    check(|c| c.terms.notice = period(-3, "term_end"), &[("terms.notice", "NEGATIVE_NOTICE")]);
    check(|c| c.terms.notice = period(3, "quarter_end"), &[("terms.notice", "NOTICE_GRID_WITH_RENEWAL")]);
    check(
        |c| c.terms.first_term = Some(FirstTerm::Until { until: day("2024-07-14") }),
        &[("terms.first_term", "END_BEFORE_START")],
    );
    check(|c| c.notice_ends_on = Some(day("2027-07-14")), &[("notice_given_on", "NOTICE_DAY_MISSING")]);
    check(
        |c| {
            c.notice_given_on = Some(day("2026-11-20"));
            c.notice_ends_on = Some(day("2026-11-19"));
        },
        &[("notice_ends_on", "NOTICE_END_BEFORE_NOTICE")],
    );
    // What is still to be done is prepared, not noted as done.
    check(|c| c.notice_given_on = Some(day("2026-11-22")), &[("notice_given_on", "NOTICE_IN_FUTURE")]);
    check(
        |c| {
            c.terms.notice = NoticeRule::None;
            c.notice_given_on = Some(day("2026-11-21"));
        },
        &[("notice_ends_on", "NOTICE_END_MISSING")],
    );
    check(
        |c| c.costs = vec![CostLine { vat_rate: 10_001, ..cost(1, PaymentInterval::Monthly) }],
        &[("costs.0.vat_rate", "VAT_RATE_RANGE")],
    );
    check(|c| c.costs = vec![cost(i64::MIN, PaymentInterval::Monthly)], &[("costs.0.amount", "AMOUNT_TOO_LARGE")]);
    check(
        |c| {
            let francs = CostLine { amount: Money::new(1, Currency::CHF), ..cost(1, PaymentInterval::Once) };
            c.costs = vec![cost(1, PaymentInterval::Monthly), francs];
        },
        &[("costs.1.amount", "CURRENCY_MISMATCH")],
    );
    check(
        |c| c.costs = vec![cost(1, PaymentInterval::Monthly), cost(2, PaymentInterval::Yearly)],
        &[("costs.1.valid_from", "COST_STEP_TWICE")],
    );
    check(
        |c| {
            c.title.clear();
            c.terms.notice = period(-1, "term_end");
        },
        &[("title", "TITLE_MISSING"), ("terms.notice", "NEGATIVE_NOTICE")],
    );
}

#[test]
fn numbers_are_drawn_around_those_that_were_typed() {
    let (mut office, moment) = office();
    let number = |office: &Office, id| read::get(office.read(), id).unwrap().fields.number.unwrap();
    let typed = ContractFields { number: Some("V-2026-0007".to_owned()), ..contract("Alt", renewing()) };
    add(&mut office, typed, &moment);
    let next = add(&mut office, contract("Neu", renewing()), &moment);
    assert_eq!(number(&office, next), "V-2026-0008");
    office.undo(&moment).unwrap();
    let again = add(&mut office, contract("Neuer", renewing()), &moment);
    assert_eq!(number(&office, again), "V-2026-0009", "a drawn number is not given out again");
    let mut kept = read::get(office.read(), again).unwrap().fields;
    kept.number = None;
    save(&mut office, Some(again), kept, &moment).unwrap();
    assert_eq!(number(&office, again), "V-2026-0009");
}

#[test]
fn a_recorded_notice_settles_the_end() {
    let (mut office, moment) = office();
    let given = ContractFields { notice_given_on: Some(day("2026-11-20")), ..contract("Miete", renewing()) };
    let id = add(&mut office, given, &moment);
    assert_eq!(read::get(office.read(), id).unwrap().fields.notice_ends_on, Some(day("2027-07-14")));
    let row = register::row(&office, id, moment.today).unwrap();
    assert_eq!((row.status, row.end, row.send_by), (register::Status::Terminated, Some(day("2027-07-14")), None));
}

#[test]
fn contracts_are_found_by_words_and_numbers_until_they_are_gone() {
    let (mut office, moment) = office();
    let fields = full(&mut office, &moment);
    let id = add(&mut office, fields, &moment);
    let found = |office: &Office, text: &str| {
        search::find::ids(office.read(), text, RecordKind::Contract, 10).unwrap() == [id.0]
    };
    for text in ["halle", "strom nordli", "4711", "202688", "zaehler", "v-2026-0001", "energ"] {
        assert!(found(&office, text), "{text}");
    }
    delete::delete(&mut office, &[id], &moment).unwrap();
    assert!(!found(&office, "halle"));
    office.undo(&moment).unwrap();
    assert!(found(&office, "halle"));
}

#[test]
fn a_compound_is_found_by_each_of_its_parts() {
    let (mut office, moment) = office();
    let id = add(&mut office, contract("Glas- und Gebäudereinigung Verwaltung", renewing()), &moment);
    for (text, expected) in [
        ("reinigung", true),
        ("Reini", true),
        ("gebaeudereinigung", true),
        ("verwaltung reinigung", true),
        ("rein", false),
        ("ein", false),
        ("reinigungen", false),
    ] {
        let found = search::find::ids(office.read(), text, RecordKind::Contract, 10).unwrap();
        assert_eq!(found == [id.0], expected, "{text}");
        let everywhere = search::find(office.read(), text, search::index::SEARCHED, 5).unwrap();
        assert_eq!(!everywhere.alike && everywhere.count == 1, expected, "{text} in one search over everything");
    }
}

#[test]
fn an_office_indexed_by_an_older_program_is_indexed_anew() {
    let (mut office, moment) = office();
    let id = add(&mut office, contract("Gebäudereinigung", renewing()), &moment);
    let older = settings::sort_order(office.read()).unwrap().version();
    office
        .housekeep(|tx| {
            tx.execute_batch("INSERT INTO search (search) VALUES ('delete-all')")?;
            tx.execute("UPDATE meta SET value = ?1 WHERE key = 'collator'", [older])?;
            Ok(())
        })
        .unwrap();
    let found = |office: &Office| search::find::ids(office.read(), "reinigung", RecordKind::Contract, 9).unwrap();
    assert!(found(&office).is_empty());
    search::rebuild_if_stale(&mut office).unwrap();
    assert_eq!(found(&office), [id.0]);
}

#[test]
fn files_and_drafts_go_with_their_contract_and_files_come_back() {
    let (mut office, moment) = office();
    let id = add(&mut office, contract("Miete", renewing()), &moment);
    let file = attachments::add(&mut office, id.into(), "Vertrag.pdf", b"%PDF-1.7", &moment).unwrap().value;
    drafts::put(&mut office, "contract", Some(id.0), &json!({}), &moment).unwrap();
    delete::delete(&mut office, &[id], &moment).unwrap();
    assert!(attachments::get(office.read(), file).is_err());
    assert!(drafts::list(office.read()).unwrap().is_empty());
    office.undo(&moment).unwrap();
    assert_eq!(attachments::bytes(office.read(), file).unwrap(), b"%PDF-1.7");
}

#[test]
fn saving_settles_the_draft_of_its_form_alone() {
    let (mut office, moment) = office();
    drafts::put(&mut office, "contract", None, &json!({}), &moment).unwrap();
    drafts::put(&mut office, "contact", None, &json!({}), &moment).unwrap();
    assert!(save(&mut office, None, contract("", renewing()), &moment).is_err());
    assert_eq!(drafts::list(office.read()).unwrap().len(), 2, "a refused save keeps what was typed");
    add(&mut office, contract("Miete", renewing()), &moment);
    assert_eq!(drafts::list(office.read()).unwrap()[0].place, "contact");
}

#[test]
fn a_number_that_a_contract_was_given_later_is_never_given_again() {
    let (mut office, moment) = office();
    let id = add(&mut office, contract("Miete", renewing()), &moment);
    let fields = read::get(office.read(), id).unwrap().fields;
    let typed = ContractFields { number: Some("V-2026-0040".to_owned()), ..fields.clone() };
    save(&mut office, Some(id), typed, &moment).unwrap();
    save(&mut office, Some(id), fields, &moment).unwrap();
    let next = add(&mut office, contract("Strom", renewing()), &moment);
    assert_eq!(read::get(office.read(), next).unwrap().fields.number.as_deref(), Some("V-2026-0041"));
}

#[test]
fn shares_and_links_are_kept_and_seen_from_both_sides() {
    let (mut office, moment) = office();
    let [first, second] = ["100", "200"].map(|code| cost_centre(&mut office, code, &moment));
    let frame = add(&mut office, contract("Rahmen", renewing()), &moment);
    let share = |cost_centre_id, share| Share { cost_centre_id, share };
    let fields = ContractFields {
        shares: vec![share(second, 7_500), share(first, 2_500)],
        links: vec![Link { other_id: frame, role: LinkRole::Frame }],
        ..contract("Abruf", renewing())
    };
    let id = add(&mut office, fields.clone(), &moment);
    let kept = read::get(office.read(), id).unwrap().fields;
    assert_eq!((&kept.shares, &kept.links), (&fields.shares, &fields.links));
    // The first of them is where the contract stands in lists that have room for one.
    assert_eq!(kept.cost_centre_id, Some(second));
    assert_eq!(rows::linked_from(office.read(), frame).unwrap(), [Link { other_id: id, role: LinkRole::Frame }]);
    let alone = ContractFields { shares: vec![share(first, 10_000)], ..fields };
    save(&mut office, Some(id), alone, &moment).unwrap();
    let kept = read::get(office.read(), id).unwrap().fields;
    assert_eq!((kept.cost_centre_id, kept.shares.len()), (Some(first), 0));
    // The frame goes with its link, and comes back with it.
    delete::delete(&mut office, &[frame], &moment).unwrap();
    assert_eq!(read::get(office.read(), id).unwrap().fields.links, []);
    office.undo(&moment).unwrap();
    assert_eq!(read::get(office.read(), id).unwrap().fields.links.len(), 1);
}

#[test]
fn parts_that_do_not_make_a_whole_and_links_to_nowhere_are_refused() {
    let (mut office, moment) = office();
    let [first, second] = ["100", "200"].map(|code| cost_centre(&mut office, code, &moment));
    let id = add(&mut office, contract("Abruf", renewing()), &moment);
    let share = |cost_centre_id, share| Share { cost_centre_id, share };
    let link = |other_id| Link { other_id, role: LinkRole::Amends };
    let gone = crate::record::ContractId(4_711);
    type Case = (Vec<Share>, Vec<Link>, &'static [(&'static str, &'static str)]);
    let cases: [Case; 5] = [
        (vec![share(first, 5_000), share(second, 4_000)], vec![], &[("shares", "SHARES_SUM")]),
        (vec![share(first, 5_000), share(first, 5_000)], vec![], &[("shares.1.cost_centre_id", "SHARE_TWICE")]),
        (vec![share(first, 10_000), share(second, 0)], vec![], &[("shares.1.share", "SHARE_RANGE")]),
        (vec![], vec![link(id)], &[("links.0", "LINK_TO_ITSELF")]),
        (vec![], vec![link(gone), link(gone)], &[("links.0", "CONTRACT_UNKNOWN"), ("links.1", "LINK_TWICE")]),
    ];
    for (shares, links, expected) in cases {
        let fields = ContractFields { shares, links, ..contract("Abruf", renewing()) };
        let Err(Error::Invalid(issues)) = save(&mut office, Some(id), fields, &moment) else { panic!("{expected:?}") };
        let found: Vec<_> = issues.iter().map(|issue| (issue.field.as_str(), issue.code)).collect();
        assert_eq!(found, expected);
    }
}
