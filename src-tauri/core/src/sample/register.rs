//! From the table of contracts to the register.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use crate::contracts::costs::PaymentInterval;
use crate::contracts::ground::Ground;
use crate::contracts::{ContractFields, CostLine, Direction, NoticeForm, Phase, Tax, Terms, check, deadline, save};
use crate::error::Result;
use crate::master_data::entry::List;
use crate::moment::Moment;
use crate::money::{Currency, Money};
use crate::office::Tx;
use crate::sample::book::Book;
use crate::sample::calendar::Calendar;
use crate::sample::{contracts, sound};

/// A line of the table, on its way to a contract.
pub(super) struct Draft {
    fields: ContractFields,
    kind: &'static str,
    partner: &'static str,
    person: &'static str,
    centre: &'static str,
    currency: Currency,
}

impl Draft {
    pub(super) fn new(title: &str, kind: &'static str, partner: &'static str, terms: Terms) -> Self {
        let fields = ContractFields { responsible: "Anna Petersen".into(), ..ContractFields::new(title, terms) };
        Self { fields, kind, partner, person: "", centre: "100", currency: Currency::EUR }
    }

    /// So much each time, net with 19 %.
    pub(super) fn costs(mut self, minor: i64, interval: PaymentInterval) -> Self {
        self.fields.costs.push(CostLine {
            valid_from: None,
            amount: Money::new(minor, self.currency),
            tax: Tax::Net,
            vat_rate: 1900,
            interval,
            first_due: None,
            reason: String::new(),
        });
        self
    }

    /// From a day on another price.
    pub(super) fn then(mut self, from: NaiveDate, minor: i64, reason: &str) -> Self {
        if let Some(before) = self.fields.costs.last().cloned() {
            self.fields.costs.push(CostLine {
                valid_from: Some(from),
                amount: Money::new(minor, self.currency),
                reason: reason.to_owned(),
                ..before
            });
        }
        self
    }

    /// Nothing of it is VAT: premiums, subscriptions to the chamber.
    pub(super) fn untaxed(mut self) -> Self {
        for line in &mut self.fields.costs {
            (line.tax, line.vat_rate) = (Tax::Gross, 0);
        }
        self
    }

    /// Agreed with VAT in it.
    pub(super) fn gross(mut self) -> Self {
        for line in &mut self.fields.costs {
            line.tax = Tax::Gross;
        }
        self
    }

    /// In Swiss francs, where Swiss VAT does not concern the firm.
    pub(super) fn francs(mut self) -> Self {
        self.currency = Currency::CHF;
        for line in &mut self.fields.costs {
            line.amount = Money::new(line.amount.minor, Currency::CHF);
            line.vat_rate = 0;
        }
        self
    }

    /// The partner pays.
    pub(super) fn received(mut self) -> Self {
        self.fields.direction = Direction::Receive;
        self
    }

    pub(super) fn with(mut self, person: &'static str) -> Self {
        self.person = person;
        self
    }

    pub(super) fn centre(mut self, code: &'static str) -> Self {
        self.centre = code;
        self
    }

    pub(super) fn by(mut self, responsible: &str) -> Self {
        responsible.clone_into(&mut self.fields.responsible);
        self
    }

    pub(super) fn form(mut self, form: NoticeForm) -> Self {
        self.fields.notice_form = form;
        self
    }

    /// Their numbers: ours as a customer, theirs for the contract.
    pub(super) fn numbers(mut self, customer: &str, contract: &str) -> Self {
        customer.clone_into(&mut self.fields.customer_number);
        contract.clone_into(&mut self.fields.contract_number);
        self
    }

    pub(super) fn phase(mut self, phase: Phase) -> Self {
        self.fields.phase = phase;
        self
    }

    pub(super) fn notice_given(mut self, on: NaiveDate) -> Self {
        self.fields.notice_given_on = Some(on);
        self
    }

    pub(super) fn note(mut self, note: &str) -> Self {
        note.clone_into(&mut self.fields.note);
        self
    }
}

pub(super) fn write(tx: &Tx<'_>, book: &Book, moment: &Moment) -> Result<()> {
    let ground = Ground::of(tx)?;
    let calendar = Calendar::around(moment.today);
    let mut drawn: BTreeMap<i32, u32> = BTreeMap::new();
    for draft in contracts::table(calendar, &ground) {
        let mut fields = draft.fields;
        fields.kind_id = book.entry(List::ContractKind, draft.kind);
        fields.cost_centre_id = book.entry(List::CostCentre, draft.centre);
        fields.partner_id = book.id(draft.partner)?;
        fields.contact_person_id = book.id(draft.person)?;
        if let Some(given) = fields.notice_given_on {
            fields.notice_ends_on =
                deadline(&ground.applied_to(&fields.terms), given).ok().and_then(|deadline| deadline.end);
        }
        // As if each had been entered in the year in which it began.
        let year = fields.terms.start.min(moment.today).year();
        let number = drawn.entry(year).or_default();
        *number += 1;
        fields.number = Some(format!("V-{year}-{number:04}"));
        let fields = check::tidy(fields);
        sound(check::check(tx, None, &fields)?)?;
        save::insert(tx, fields, moment.today)?;
    }
    Ok(())
}
