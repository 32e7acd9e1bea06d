//! The own firm: what stands at the head of every paper.

use rusqlite::{Connection, OptionalExtension, named_params};
use serde::{Deserialize, Serialize};

use crate::contacts::bank::{self, is_bic};
use crate::contacts::check::is_email;
use crate::error::{Error, FieldIssue, Result};
use crate::holidays::Region;
use crate::log::Op;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::FirmId;

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
    /// Seat.
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
    /// All managing directors with a full first name, comma-separated.
    pub managers: String,
    /// Register court.
    pub register_court: String,
    /// HRB, FN, UID.
    pub register_number: String,
    /// VAT id.
    pub vat_id: String,
    /// Tax number.
    pub tax_number: String,
    /// Bank.
    pub bank_name: String,
    /// IBAN without blanks.
    pub iban: String,
    /// BIC.
    pub bic: String,
}

const COLUMNS: &str = "name, legal_form, street, postal_code, town, country, region, phone, email, web, managers, \
     register_court, register_number, vat_id, tax_number, bank_name, iban, bic";

/// The own firm; an empty one where it was not entered yet.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn get(connection: &Connection) -> Result<(FirmId, Firm)> {
    let sql = format!("SELECT id, {COLUMNS} FROM firm ORDER BY id LIMIT 1");
    let found = connection
        .prepare_cached(&sql)?
        .query_row([], |row| {
            let firm = Firm {
                name: row.get(1)?,
                legal_form: row.get(2)?,
                street: row.get(3)?,
                postal_code: row.get(4)?,
                town: row.get(5)?,
                country: row.get(6)?,
                region: row.get(7)?,
                phone: row.get(8)?,
                email: row.get(9)?,
                web: row.get(10)?,
                managers: row.get(11)?,
                register_court: row.get(12)?,
                register_number: row.get(13)?,
                vat_id: row.get(14)?,
                tax_number: row.get(15)?,
                bank_name: row.get(16)?,
                iban: row.get(17)?,
                bic: row.get(18)?,
            };
            Ok((row.get(0)?, firm))
        })
        .optional()?;
    Ok(found.unwrap_or_else(|| (FirmId(1), Firm { country: "DE".into(), region: "DE".into(), ..Firm::default() })))
}

/// Saves the own firm.
///
/// # Errors
/// `INVALID` with an issue at each refused field.
pub fn save(office: &mut Office, firm: &Firm, moment: &Moment) -> Result<Done<()>> {
    let issues = check(firm);
    if !issues.is_empty() {
        return Err(Error::Invalid(issues));
    }
    office.transact(Op::step("firm_changed", firm.name.trim()).about(FirmId(1)), moment, |tx| write(tx, firm))
}

/// Writes the checked firm within a running write.
pub(crate) fn write(tx: &Connection, firm: &Firm) -> Result<()> {
    let marks: Vec<String> = COLUMNS.split(", ").map(|column| format!(":{column}")).collect();
    let sets: Vec<String> = COLUMNS.split(", ").map(|column| format!("{column} = excluded.{column}")).collect();
    let sql = format!(
        "INSERT INTO firm (id, {COLUMNS}) VALUES (1, {}) ON CONFLICT (id) DO UPDATE SET {}",
        marks.join(", "),
        sets.join(", ")
    );
    let iban: String = firm.iban.chars().filter(|c| !c.is_whitespace()).collect();
    tx.execute(
        &sql,
        named_params! {
            ":name": firm.name.trim(), ":legal_form": firm.legal_form.trim(), ":street": firm.street.trim(),
            ":postal_code": firm.postal_code.trim(), ":town": firm.town.trim(), ":country": firm.country,
            ":region": firm.region, ":phone": firm.phone.trim(), ":email": firm.email.trim(), ":web": firm.web.trim(),
            ":managers": firm.managers.trim(), ":register_court": firm.register_court.trim(),
            ":register_number": firm.register_number.trim(), ":vat_id": firm.vat_id.trim(),
            ":tax_number": firm.tax_number.trim(), ":bank_name": firm.bank_name.trim(), ":iban": iban,
            ":bic": firm.bic.trim(),
        },
    )?;
    Ok(())
}

pub(crate) fn check(firm: &Firm) -> Vec<FieldIssue> {
    let mut issues = Vec::new();
    if firm.name.trim().is_empty() {
        issues.push(FieldIssue::new("name", "NAME_MISSING"));
    }
    if !firm.email.trim().is_empty() && !is_email(&firm.email) {
        issues.push(FieldIssue::with("email", "EMAIL_INVALID", serde_json::json!({ "text": firm.email })));
    }
    if !firm.iban.trim().is_empty() {
        issues.extend(bank::iban_issue("iban", &firm.iban));
    }
    if !firm.bic.trim().is_empty() && !is_bic(&firm.bic) {
        issues.push(FieldIssue::with("bic", "BIC_INVALID", serde_json::json!({ "text": firm.bic })));
    }
    if firm.region.parse::<Region>().is_err() {
        issues.push(FieldIssue::with("region", "REGION_UNKNOWN", serde_json::json!({ "text": firm.region })));
    }
    issues
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
