//! What the book holds of one contract. Facts only: status and deadlines are computed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::costs::{CostStep, PaymentInterval, Priced};
use super::term::Terms;
use crate::money::{Money, MoneyError};
use crate::own_fields::OwnValue;
use crate::record::{ContactId, ContractId, EntryId};
use crate::text_enum;

text_enum! {
    /// Who pays.
    Direction {
        /// We pay.
        Pay = "pay",
        /// We receive.
        Receive = "receive",
    }
}

text_enum! {
    /// What was decided about a contract; its status follows from this and the calendar.
    Phase {
        /// Entwurf: not yet concluded.
        Draft = "draft",
        /// In force.
        Active = "active",
        /// Ruhend.
        Suspended = "suspended",
        /// Put away.
        Archived = "archived",
    }
}

text_enum! {
    /// The form that a notice must have.
    NoticeForm {
        /// Formfrei.
        None = "none",
        /// Textform (§126b BGB): an e-mail is enough.
        Text = "text",
        /// Vereinbarte Schriftform (§127 II BGB): e-mail or fax suffices in doubt.
        AgreedWritten = "agreed_written",
        /// Gesetzliche Schriftform (§126 BGB): an original with signature.
        StatutoryWritten = "statutory_written",
        /// In the partner's portal.
        Portal = "portal",
    }
}

text_enum! {
    /// How an amount was agreed.
    Tax {
        /// Without VAT.
        Net = "net",
        /// With VAT.
        Gross = "gross",
    }
}

/// The whole in basis points.
pub const WHOLE: i64 = 10_000;

/// A price step as kept: what is paid, how it is taxed, and why it changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CostLine {
    /// From when on; none: from the beginning.
    #[serde(default)]
    pub valid_from: Option<NaiveDate>,
    /// What is paid each time, as agreed.
    pub amount: Money,
    /// Net or gross.
    pub tax: Tax,
    /// VAT in basis points: 1900 is 19 %.
    pub vat_rate: i64,
    /// How often.
    pub interval: PaymentInterval,
    /// The first due day of this rhythm.
    #[serde(default)]
    pub first_due: Option<NaiveDate>,
    /// "Indexanpassung".
    #[serde(default)]
    pub reason: String,
}

impl CostLine {
    /// The step for the calculator, its amount brought to one basis.
    ///
    /// # Errors
    /// `AMOUNT_TOO_LARGE`.
    pub fn step(&self, basis: Tax) -> Result<CostStep, MoneyError> {
        let with_tax = WHOLE.checked_add(self.vat_rate).ok_or(MoneyError::TooLarge)?;
        let amount = match (self.tax, basis) {
            (Tax::Net, Tax::Gross) => self.amount.checked_scale(with_tax, WHOLE)?,
            (Tax::Gross, Tax::Net) => self.amount.checked_scale(WHOLE, with_tax)?,
            _ => self.amount,
        };
        Ok(CostStep { valid_from: self.valid_from, amount, interval: self.interval, first_due: self.first_due })
    }
}

impl Priced for CostLine {
    fn interval(&self) -> PaymentInterval {
        self.interval
    }

    fn valid_from(&self) -> Option<NaiveDate> {
        self.valid_from
    }
}

/// Every step of a contract on one basis.
///
/// # Errors
/// `AMOUNT_TOO_LARGE`.
pub fn steps(costs: &[CostLine], basis: Tax) -> Result<Vec<CostStep>, MoneyError> {
    costs.iter().map(|line| line.step(basis)).collect()
}

text_enum! {
    /// How a contract stands to another one: read from it to the other.
    LinkRole {
        /// The other is its framework agreement (Rahmenvertrag).
        Frame = "frame",
        /// It amends the other (Nachtrag).
        Amends = "amends",
        /// It replaces the other (Vorgänger).
        Replaces = "replaces",
        /// They belong together.
        BelongsTo = "belongs_to",
    }
}

/// A link to another contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// The other contract.
    pub other_id: ContractId,
    /// How this one stands to it.
    pub role: LinkRole,
}

/// A cost centre's part of a contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Share {
    /// The cost centre (master data).
    pub cost_centre_id: EntryId,
    /// Its part in basis points; [`WHOLE`] in all.
    pub share: i64,
}

/// Everything the book holds of one contract, without its id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContractFields {
    /// Our number; none on saving a new one: the next of the number range.
    pub number: Option<String>,
    /// "Miete Büro Hafenstraße".
    pub title: String,
    /// Kind of contract (master data).
    pub kind_id: Option<EntryId>,
    /// The other side.
    pub partner_id: Option<ContactId>,
    /// Whom to call there.
    pub contact_person_id: Option<ContactId>,
    /// Cost centre (master data).
    pub cost_centre_id: Option<EntryId>,
    /// Who looks after it here.
    pub responsible: String,
    /// Who pays.
    pub direction: Direction,
    /// What was decided.
    pub phase: Phase,
    /// Term and notice. `region` Germany as a whole means the own firm's region;
    /// `postal_days` is the office's setting on reading and ignored on saving.
    pub terms: Terms,
    /// The form of a notice.
    pub notice_form: NoticeForm,
    /// Notice was given on this day.
    pub notice_given_on: Option<NaiveDate>,
    /// The contract then ends on this day; none on saving: computed for notice received on that day.
    pub notice_ends_on: Option<NaiveDate>,
    /// Our customer number with them.
    pub customer_number: String,
    /// Their number for the contract.
    pub contract_number: String,
    /// Free text.
    pub note: String,
    /// Price steps, in order.
    pub costs: Vec<CostLine>,
    /// Own fields that have a value.
    #[serde(default)]
    pub own: Vec<OwnValue>,
    /// Tags as typed.
    #[serde(default)]
    pub tags: Vec<String>,
    /// Cost centres that share it, [`WHOLE`] in all; none: `cost_centre_id` bears it alone.
    /// With shares the first of them is the `cost_centre_id`.
    #[serde(default)]
    pub shares: Vec<Share>,
    /// Other contracts that it stands to.
    #[serde(default)]
    pub links: Vec<Link>,
    /// So many days before "absenden bis" remind; none: the office's setting.
    #[serde(default)]
    pub remind_days: Option<Vec<u32>>,
}

impl ContractFields {
    /// A contract in force with a title and terms, everything else empty.
    #[must_use]
    pub fn new(title: &str, terms: Terms) -> Self {
        Self {
            number: None,
            title: title.to_owned(),
            kind_id: None,
            partner_id: None,
            contact_person_id: None,
            cost_centre_id: None,
            responsible: String::new(),
            direction: Direction::Pay,
            phase: Phase::Active,
            terms,
            notice_form: NoticeForm::Text,
            notice_given_on: None,
            notice_ends_on: None,
            customer_number: String::new(),
            contract_number: String::new(),
            note: String::new(),
            costs: Vec::new(),
            own: Vec::new(),
            tags: Vec::new(),
            shares: Vec::new(),
            links: Vec::new(),
            remind_days: None,
        }
    }
}

/// A contract of the book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Contract {
    /// Its id.
    pub id: ContractId,
    /// What the book holds.
    pub fields: ContractFields,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Currency;

    #[test]
    fn amounts_change_their_basis_by_the_rate() {
        for (tax, minor, rate, net, gross) in [
            (Tax::Net, 10_000, 1_900, 10_000, 11_900),
            (Tax::Gross, 11_900, 1_900, 10_000, 11_900),
            (Tax::Gross, 9_999, 1_900, 8_403, 9_999),
            (Tax::Net, 333, 700, 333, 356),
            (Tax::Gross, 500, 0, 500, 500),
        ] {
            let line = CostLine {
                valid_from: None,
                amount: Money::new(minor, Currency::EUR),
                tax,
                vat_rate: rate,
                interval: PaymentInterval::Monthly,
                first_due: None,
                reason: String::new(),
            };
            let on = |basis| line.step(basis).unwrap().amount.minor;
            assert_eq!((on(Tax::Net), on(Tax::Gross)), (net, gross), "{minor} {rate}");
        }
    }
}
