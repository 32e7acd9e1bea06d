//! The own firm: what stands at the head and foot of every paper.

mod check;
mod law;
mod read;
mod save;

pub(crate) use check::check;
pub use law::{Demand, LegalForm, Missing, demands, forms, missing};
pub use read::{get, on};
pub use save::save;
pub(crate) use save::write;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::master_data::employee::Signing;
use crate::record::EmployeeId;
use crate::text_enum;

text_enum! {
    /// As what letters name somebody.
    FirmRole {
        /// Managing director, member of the board, owner.
        Manager = "manager",
        /// Chair of the supervisory board (§ 35a GmbHG, § 80 AktG).
        Chair = "chair",
        /// Chair of an advisory board, whom no law asks for.
        Advisory = "advisory",
    }
}

/// Somebody whom letters name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FirmPerson {
    /// As what.
    pub role: FirmRole,
    /// With a full first name: "Maren Hansen".
    pub name: String,
    /// Chairs the board that they belong to (Vorsitzender des Vorstands).
    #[serde(default)]
    pub presides: bool,
    /// First day.
    #[serde(default)]
    pub valid_from: Option<NaiveDate>,
    /// Last day.
    #[serde(default)]
    pub valid_to: Option<NaiveDate>,
}

/// A bank account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FirmBank {
    /// "Kreditbank Unterelbe eG".
    #[serde(default)]
    pub name: String,
    /// IBAN without blanks.
    pub iban: String,
    /// BIC.
    #[serde(default)]
    pub bic: String,
}

/// Somebody who may sign for the firm.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signatory {
    /// The employee; none: the name alone is known.
    #[serde(default)]
    pub employee_id: Option<EmployeeId>,
    /// The name, as it stands under the signature.
    #[serde(default)]
    pub name: String,
    /// In which way.
    pub signing: Signing,
    /// First day.
    #[serde(default)]
    pub valid_from: Option<NaiveDate>,
    /// Last day.
    #[serde(default)]
    pub valid_to: Option<NaiveDate>,
}

/// A detail that changes on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coming {
    /// Which: a field of the firm that is a text, such as `street`.
    pub field: String,
    /// What it becomes.
    pub value: String,
    /// From this day on.
    pub valid_from: NaiveDate,
}

/// The own firm.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Firm {
    /// As registered: "Hansen Elektrotechnik GmbH".
    pub name: String,
    /// "GmbH".
    pub legal_form: String,
    /// Street and number.
    pub street: String,
    /// Postal code, text.
    pub postal_code: String,
    /// Town of the address.
    pub town: String,
    /// ISO 3166 alpha-2: DE, AT, CH.
    pub country: String,
    /// Whose holidays hold: "DE-SH", "AT-9", "CH-ZH".
    pub region: String,
    /// Phone.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// Web address.
    pub web: String,
    /// Registered seat; empty: the town of the address.
    pub seat: String,
    /// Register court.
    pub register_court: String,
    /// HRB, FN, UID.
    pub register_number: String,
    /// VAT id.
    pub vat_id: String,
    /// Tax number.
    pub tax_number: String,
    /// The company that answers for a partnership (Komplementär-GmbH).
    pub partner_name: String,
    /// Its seat.
    pub partner_seat: String,
    /// Its register court.
    pub partner_court: String,
    /// Its number.
    pub partner_number: String,
    /// Managing directors, and the chair of the supervisory or advisory board.
    pub people: Vec<FirmPerson>,
    /// Bank accounts, the first one first on paper.
    pub banks: Vec<FirmBank>,
    /// Who may sign.
    pub signatories: Vec<Signatory>,
    /// What changes on which day.
    pub coming: Vec<Coming>,
}

impl Firm {
    /// The registered seat.
    #[must_use]
    pub fn seat(&self) -> &str {
        if self.seat.trim().is_empty() { &self.town } else { &self.seat }
    }

    /// Who stands in a role on a day, in their order.
    #[must_use]
    pub fn people_on(&self, role: FirmRole, day: NaiveDate) -> Vec<&FirmPerson> {
        self.people.iter().filter(|one| one.role == role && holds(one.valid_from, one.valid_to, day)).collect()
    }

    /// Who may sign on a day, in their order.
    #[must_use]
    pub fn signatories_on(&self, day: NaiveDate) -> Vec<&Signatory> {
        self.signatories.iter().filter(|one| holds(one.valid_from, one.valid_to, day)).collect()
    }

    /// The text of a field by its name.
    pub(crate) fn text_mut(&mut self, field: &str) -> Option<&mut String> {
        Some(match field {
            "name" => &mut self.name,
            "legal_form" => &mut self.legal_form,
            "street" => &mut self.street,
            "postal_code" => &mut self.postal_code,
            "town" => &mut self.town,
            "country" => &mut self.country,
            "region" => &mut self.region,
            "phone" => &mut self.phone,
            "email" => &mut self.email,
            "web" => &mut self.web,
            "seat" => &mut self.seat,
            "register_court" => &mut self.register_court,
            "register_number" => &mut self.register_number,
            "vat_id" => &mut self.vat_id,
            "tax_number" => &mut self.tax_number,
            "partner_name" => &mut self.partner_name,
            "partner_seat" => &mut self.partner_seat,
            "partner_court" => &mut self.partner_court,
            "partner_number" => &mut self.partner_number,
            _ => return None,
        })
    }
}

fn holds(from: Option<NaiveDate>, to: Option<NaiveDate>, day: NaiveDate) -> bool {
    from.is_none_or(|from| from <= day) && to.is_none_or(|to| to >= day)
}

/// The IANA zone of the own firm's seat; events and "today" stand in it.
#[must_use]
pub fn zone(firm: &Firm) -> &'static str {
    match firm.country.as_str() {
        "AT" => "Europe/Vienna",
        "CH" => "Europe/Zurich",
        _ => "Europe/Berlin",
    }
}

#[cfg(test)]
mod tests;
