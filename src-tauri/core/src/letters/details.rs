//! What business letters must say of the own firm, by its legal form, and what of it is missing.

use chrono::NaiveDate;
use rusqlite::Connection;

use crate::error::Result;
use crate::master_data::firm::{self, Demand, Firm, FirmRole};

/// A bank account.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Account {
    /// The bank.
    pub bank: String,
    /// IBAN, without blanks.
    pub iban: String,
    /// BIC.
    pub bic: String,
}

/// What the own firm can put on paper.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Details {
    /// As registered.
    pub name: String,
    /// "GmbH".
    pub legal_form: String,
    /// Street and number.
    pub street: String,
    /// Postal code and town.
    pub town: String,
    /// The seat.
    pub seat: String,
    /// DE, AT or CH.
    pub country: String,
    /// Phone.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// Web address.
    pub web: String,
    /// Managing directors or board, with full names.
    pub managers: Vec<String>,
    /// Chair of the supervisory board; empty: there is none.
    pub chair: String,
    /// Who chairs the advisory board.
    pub advisory: String,
    /// Register court.
    pub court: String,
    /// Register number.
    pub number: String,
    /// VAT id.
    pub vat_id: String,
    /// Tax number.
    pub tax_number: String,
    /// Of the company that answers for a partnership: name, seat, court, number.
    pub partner: Vec<String>,
    /// Bank accounts.
    pub accounts: Vec<Account>,
}

/// A detail that letters need and that is not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// The detail's code.
    pub field: &'static str,
    /// The law that asks for it; empty: no letter goes without.
    pub law: &'static str,
    /// Whom it is about, where that is somebody.
    pub name: String,
}

impl Details {
    /// The own firm's details as they hold on a day.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn on(connection: &Connection, day: NaiveDate) -> Result<Self> {
        Ok(Self::of(&firm::on(connection, day)?, day))
    }

    /// The details of a firm on a day.
    #[must_use]
    pub fn of(firm: &Firm, day: NaiveDate) -> Self {
        let names = |role: FirmRole| -> Vec<String> {
            firm.people_on(role, day).into_iter().map(|person| person.name.clone()).collect()
        };
        let partner = [&firm.partner_name, &firm.partner_seat, &firm.partner_court, &firm.partner_number];
        Self {
            name: firm.name.clone(),
            legal_form: firm.legal_form.clone(),
            street: firm.street.clone(),
            town: format!("{} {}", firm.postal_code, firm.town).trim().to_owned(),
            seat: firm.seat().to_owned(),
            country: firm.country.clone(),
            phone: firm.phone.clone(),
            email: firm.email.clone(),
            web: firm.web.clone(),
            managers: names(FirmRole::Manager),
            chair: names(FirmRole::Chair).join(", "),
            advisory: names(FirmRole::Advisory).join(", "),
            court: firm.register_court.clone(),
            number: firm.register_number.clone(),
            vat_id: firm.vat_id.clone(),
            tax_number: firm.tax_number.clone(),
            partner: partner.into_iter().filter(|text| !text.trim().is_empty()).cloned().collect(),
            accounts: firm
                .banks
                .iter()
                .map(|bank| Account { bank: bank.name.clone(), iban: bank.iban.clone(), bic: bank.bic.clone() })
                .collect(),
        }
    }

    /// Whether letters name the seat: firms of a register do.
    #[must_use]
    pub fn names_seat(&self) -> bool {
        firm::demands(&self.legal_form, &self.country).iter().any(|(demand, _)| *demand == Demand::Seat)
    }

    /// Whether the managers are a board (Vorstand): where a chair of the supervisory board is demanded.
    #[must_use]
    pub fn has_board(&self) -> bool {
        firm::demands(&self.legal_form, &self.country).iter().any(|(demand, _)| *demand == Demand::Chair)
    }
}

/// What letters of the own firm lack on a day. What only invoices need is not among it.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn missing(connection: &Connection, day: NaiveDate) -> Result<Vec<Missing>> {
    let firm = firm::on(connection, day)?;
    let missing = firm::missing(&firm, day).into_iter().filter(|one| one.demand != Demand::VatId);
    Ok(missing.map(|one| Missing { field: one.demand.code(), law: one.law, name: one.name }).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::master_data::firm::FirmPerson;

    #[test]
    fn the_foot_names_whom_the_day_knows() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let person = |name: &str, role, valid_from| FirmPerson {
            role,
            name: name.into(),
            presides: false,
            valid_from,
            valid_to: None,
        };
        let firm = Firm {
            legal_form: "AG".into(),
            country: "DE".into(),
            town: "Elmshorn".into(),
            people: vec![
                person("Jens Hansen", FirmRole::Manager, None),
                person("Maren Hansen", FirmRole::Manager, Some(day("2026-07-01"))),
                person("Uwe Kruse", FirmRole::Chair, None),
            ],
            ..Firm::default()
        };
        let details = Details::of(&firm, day("2026-03-16"));
        assert_eq!((details.managers, details.chair.as_str()), (vec!["Jens Hansen".to_owned()], "Uwe Kruse"));
        let later = Details::of(&firm, day("2026-07-01"));
        assert_eq!(later.managers, ["Jens Hansen", "Maren Hansen"]);
        assert!(later.names_seat() && later.has_board() && later.seat == "Elmshorn");
        let gbr = Details::of(&Firm { legal_form: "GbR".into(), ..firm }, day("2026-03-16"));
        assert!(!gbr.names_seat() && !gbr.has_board());
    }
}
