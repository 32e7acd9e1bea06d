//! What the own firm's form is refused for.

use chrono::NaiveDate;

use super::Firm;
use crate::contacts::bank::{self, is_bic};
use crate::contacts::check::is_email;
use crate::error::FieldIssue;
use crate::holidays::Region;

pub(crate) fn check(firm: &Firm) -> Vec<FieldIssue> {
    let mut issues = texts(firm, "");
    for (index, person) in firm.people.iter().enumerate() {
        if person.name.trim().is_empty() {
            issues.push(FieldIssue::new(format!("people.{index}.name"), "NAME_MISSING"));
        }
        issues.extend(period(&format!("people.{index}"), person.valid_from, person.valid_to));
    }
    for (index, bank) in firm.banks.iter().enumerate() {
        if bank.iban.trim().is_empty() {
            issues.push(FieldIssue::new(format!("banks.{index}.iban"), "TEXT_MISSING"));
        } else {
            issues.extend(bank::iban_issue(&format!("banks.{index}.iban"), &bank.iban));
        }
        if !bank.bic.trim().is_empty() && !is_bic(&bank.bic) {
            let data = serde_json::json!({ "text": bank.bic });
            issues.push(FieldIssue::with(format!("banks.{index}.bic"), "BIC_INVALID", data));
        }
    }
    for (index, one) in firm.signatories.iter().enumerate() {
        if one.employee_id.is_none() && one.name.trim().is_empty() {
            issues.push(FieldIssue::new(format!("signatories.{index}.name"), "NAME_MISSING"));
        }
        issues.extend(period(&format!("signatories.{index}"), one.valid_from, one.valid_to));
    }
    for (index, one) in firm.coming.iter().enumerate() {
        let mut changed = firm.clone();
        // Deadlines are computed by the region that is stored.
        let fixed = matches!(one.field.as_str(), "country" | "region");
        match changed.text_mut(&one.field) {
            Some(text) if !fixed => *text = one.value.clone(),
            _ => {
                issues.push(FieldIssue::new(format!("coming.{index}.field"), "TEXT_MISSING"));
                continue;
            }
        }
        // Only what the change itself breaks.
        let found = texts(&changed, "").into_iter().filter(|issue| issue.field == one.field);
        issues.extend(found.map(|issue| FieldIssue { field: format!("coming.{index}.value"), ..issue }));
        if firm.coming[..index].iter().any(|other| other.field == one.field && other.valid_from == one.valid_from) {
            issues.push(FieldIssue::new(format!("coming.{index}.valid_from"), "CHANGE_TWICE"));
        }
    }
    issues
}

fn texts(firm: &Firm, at: &str) -> Vec<FieldIssue> {
    let mut issues = Vec::new();
    if firm.name.trim().is_empty() {
        issues.push(FieldIssue::new(format!("{at}name"), "NAME_MISSING"));
    }
    if !firm.email.trim().is_empty() && !is_email(&firm.email) {
        let data = serde_json::json!({ "text": firm.email });
        issues.push(FieldIssue::with(format!("{at}email"), "EMAIL_INVALID", data));
    }
    if firm.region.parse::<Region>().is_err() {
        let data = serde_json::json!({ "text": firm.region });
        issues.push(FieldIssue::with(format!("{at}region"), "REGION_UNKNOWN", data));
    }
    issues
}

fn period(at: &str, from: Option<NaiveDate>, to: Option<NaiveDate>) -> Option<FieldIssue> {
    matches!((from, to), (Some(from), Some(to)) if to < from)
        .then(|| FieldIssue::new(format!("{at}.valid_to"), "END_BEFORE_START"))
}
