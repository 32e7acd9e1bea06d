//! Builders for tests with contracts.

use chrono::NaiveDate;
use serde_json::json;

use super::costs::PaymentInterval;
use super::{ContractFields, CostLine, Direction, NoticeForm, Phase, Tax, Terms, save};
use crate::contacts::{self, Card, ContactKind};
use crate::master_data::entry::{self, EntryFields, List};
use crate::moment::Moment;
use crate::money::{Currency, Money};
use crate::office::Office;
use crate::record::{ContactId, ContractId, EntryId};

/// A day.
pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// An empty office on 21 November 2026.
pub(crate) fn office() -> (Office, Moment) {
    let moment = Moment::on(day("2026-11-21"), "Test");
    (Office::in_memory(&moment).unwrap(), moment)
}

/// 24 months from 15.07.2024, renewed by 12, three months before the end.
pub(crate) fn renewing() -> Terms {
    terms(json!({
        "start": "2024-07-15",
        "first_term": { "months": 24 },
        "afterwards": { "renews": { "months": 12 } },
        "notice": { "kind": "period", "amount": 3, "unit": "months", "to": "term_end" }
    }))
}

/// Terms from TERMS.json.
pub(crate) fn terms(json: serde_json::Value) -> Terms {
    serde_json::from_value(json).unwrap()
}

/// A contract with these terms.
pub(crate) fn contract(title: &str, terms: Terms) -> ContractFields {
    ContractFields::new(title, terms)
}

/// A running net cost in euros at 19 %.
pub(crate) fn cost(minor: i64, interval: PaymentInterval) -> CostLine {
    CostLine {
        valid_from: None,
        amount: Money::new(minor, Currency::EUR),
        tax: Tax::Net,
        vat_rate: 1_900,
        interval,
        first_due: None,
        reason: String::new(),
    }
}

/// An organisation in the book.
pub(crate) fn organisation(office: &mut Office, name: &str, moment: &Moment) -> ContactId {
    let card = Card { kind: ContactKind::Organisation, organisation: name.to_owned(), ..Card::default() };
    contacts::save::save(office, None, card, moment).unwrap().value
}

/// A built-in kind of contract by its code.
pub(crate) fn kind(office: &Office, code: &str) -> EntryId {
    office
        .read()
        .query_row("SELECT id FROM entry WHERE list = 'contract_kind' AND code = ?1", [code], |row| row.get(0))
        .unwrap()
}

/// A new cost centre.
pub(crate) fn cost_centre(office: &mut Office, code: &str, moment: &Moment) -> EntryId {
    let fields = EntryFields {
        code: code.to_owned(),
        name_de: format!("Stelle {code}"),
        active: true,
        ..EntryFields::default()
    };
    entry::save(office, List::CostCentre, None, &fields, moment).unwrap().value
}

/// Saves a new contract.
pub(crate) fn add(office: &mut Office, fields: ContractFields, moment: &Moment) -> ContractId {
    save::save(office, None, fields, moment).unwrap().value
}

/// One of everything.
pub(crate) fn full(office: &mut Office, moment: &Moment) -> ContractFields {
    let partner = organisation(office, "Nordlicht Energie AG", moment);
    ContractFields {
        kind_id: Some(kind(office, "energy")),
        partner_id: Some(partner),
        contact_person_id: Some(partner),
        responsible: "Kim Weber".to_owned(),
        notice_form: NoticeForm::StatutoryWritten,
        customer_number: "K-4711".to_owned(),
        contract_number: "2026/88-12".to_owned(),
        note: "Zähler im Keller".to_owned(),
        tags: vec!["Halle 2".to_owned(), "Energie".to_owned()],
        remind_days: Some(vec![120, 14]),
        costs: vec![
            cost(10_000, PaymentInterval::Monthly),
            CostLine { valid_from: Some(day("2026-01-01")), ..cost(11_000, PaymentInterval::Monthly) },
        ],
        ..contract("Strom Halle 2", renewing())
    }
}

/// Five contracts that differ in everything the list can ask for.
pub(crate) fn five(office: &mut Office, moment: &Moment) -> Vec<ContractId> {
    let ost = organisation(office, "Österreichische Kabel GmbH", moment);
    let apfel = organisation(office, "Apfelhof KG", moment);
    let rent = kind(office, "rent");
    let monthly = terms(json!({
        "start": "2020-01-01", "afterwards": "indefinite",
        "notice": { "kind": "period", "amount": 1, "unit": "months", "to": "month_end" } }));
    let year_end = terms(json!({
        "start": "2020-01-01", "afterwards": "indefinite",
        "notice": { "kind": "period", "amount": 1, "unit": "months", "to": "year_end" } }));
    let gross = CostLine { tax: Tax::Gross, ..cost(11_900, PaymentInterval::Monthly) };
    let francs =
        CostLine { amount: Money::new(50_000, Currency::CHF), vat_rate: 0, ..cost(0, PaymentInterval::Yearly) };
    [
        ContractFields {
            partner_id: Some(ost),
            costs: vec![cost(5_000, PaymentInterval::Monthly)],
            ..contract("Zaun", renewing())
        },
        ContractFields { partner_id: Some(apfel), costs: vec![gross], ..contract("Ähre", monthly) },
        ContractFields { kind_id: Some(rent), costs: vec![francs], ..contract("Büro", year_end) },
        ContractFields {
            direction: Direction::Receive,
            costs: vec![cost(1_000, PaymentInterval::Quarterly)],
            ..contract("aerger", renewing())
        },
        ContractFields {
            phase: Phase::Archived,
            costs: vec![cost(99_000, PaymentInterval::Monthly)],
            ..contract("Alt", renewing())
        },
    ]
    .into_iter()
    .map(|fields| add(office, fields, moment))
    .collect()
}
