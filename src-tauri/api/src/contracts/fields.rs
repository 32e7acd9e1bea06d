//! What a contract holds, on the wire.

use chrono::NaiveDate;
use kontor_core::contracts as book;
use kontor_core::contracts::costs::PaymentInterval;
use kontor_core::contracts::{Direction, LinkRole, NoticeForm, Phase, Tax, Terms};
use kontor_core::money::{Currency, Money as CoreMoney};
use kontor_core::record::{ContactId, ContractId, EntryId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::own_fields::OwnValue;
use crate::terms::TermsShape;
use crate::wire::{Code, wire};

/// An amount in the smallest unit of its currency.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct Money {
    /// 298800 is 2.988,00.
    pub minor: i64,
    /// ISO 4217: EUR, CHF.
    #[ts(as = "String")]
    pub currency: Currency,
}

impl From<CoreMoney> for Money {
    fn from(money: CoreMoney) -> Self {
        Self { minor: money.minor, currency: money.currency }
    }
}

impl From<Money> for CoreMoney {
    fn from(money: Money) -> Self {
        Self { minor: money.minor, currency: money.currency }
    }
}

wire! {
    /// A price step.
    pub struct CostLine = book::CostLine {
        /// From when on; none: from the beginning.
        valid_from: Option<NaiveDate>,
        /// What is paid each time.
        amount: {Money},
        /// Net or gross.
        tax: Tax as "Code<Tax>",
        /// VAT in basis points: 1900 is 19 %.
        vat_rate: i64,
        /// How often.
        interval: PaymentInterval as "Code<PaymentInterval>",
        /// The first due day of this rhythm.
        first_due: Option<NaiveDate>,
        /// "Indexanpassung".
        reason: String,
    }
}

wire! {
    /// A cost centre's part of a contract.
    pub struct ContractShare = book::Share {
        /// The cost centre.
        cost_centre_id: EntryId as "i64",
        /// Its part in basis points: 10000 in all.
        share: i64,
    }
}

wire! {
    /// A link to another contract.
    pub struct ContractLink = book::Link {
        /// The other contract.
        other_id: ContractId as "i64",
        /// How this one stands to it.
        role: LinkRole as "Code<LinkRole>",
    }
}

wire! {
    /// Everything the book holds of one contract.
    pub struct ContractFields = book::ContractFields {
        /// Our number; none on saving a new one: the next of the number range.
        number: Option<String>,
        /// Title.
        title: String,
        /// Kind (contract_kind).
        kind_id: Option<EntryId> as "Option<i64>",
        /// The other side.
        partner_id: Option<ContactId> as "Option<i64>",
        /// Whom to call there.
        contact_person_id: Option<ContactId> as "Option<i64>",
        /// Cost centre.
        cost_centre_id: Option<EntryId> as "Option<i64>",
        /// Who looks after it here.
        responsible: String,
        /// Who pays.
        direction: Direction as "Code<Direction>",
        /// What was decided.
        phase: Phase as "Code<Phase>",
        /// Term and notice.
        terms: Terms as "TermsShape",
        /// The form of a notice.
        notice_form: NoticeForm as "Code<NoticeForm>",
        /// Notice was given on this day.
        notice_given_on: Option<NaiveDate>,
        /// The contract then ends on this day.
        notice_ends_on: Option<NaiveDate>,
        /// Our customer number with them.
        customer_number: String,
        /// Their number for the contract.
        contract_number: String,
        /// Free text.
        note: String,
        /// Price steps, in order.
        costs: [CostLine],
        /// Own fields that have a value.
        #[serde(default)]
        own: [OwnValue],
        /// Tags as typed.
        #[serde(default)]
        tags: Vec<String>,
        /// Cost centres that share it; none: the one bears it alone.
        #[serde(default)]
        shares: [ContractShare],
        /// Other contracts that it stands to.
        #[serde(default)]
        links: [ContractLink],
        /// So many days before "absenden bis" remind; none: the office's setting.
        #[serde(default)]
        remind_days: Option<Vec<u32>>,
    }
}
