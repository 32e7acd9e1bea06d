//! Whether an invoice is whole and adds up. What is not so is said; nothing is changed.
//!
//! The sums are those of EN 16931-1, 6.4.2 (BR-CO-10 to BR-CO-17).

use kontor_core::contacts::bank;
use serde_json::json;

use super::decimal::Decimal;
use super::invoice::{Allowance, Invoice, Line};
use super::notes::{Notes, shortened};

/// So many hundredths a product may be off: programs round price and quantity in different places.
const ROUNDING: u32 = 2;

/// Types of UNTDID 1001 that give money back.
const CREDITS: &[&str] = &["81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "532"];

/// Goes through the whole document.
pub(super) fn check(invoice: &mut Invoice, notes: &mut Notes) {
    missing(invoice, notes);
    profile(invoice, notes);
    for line in &invoice.lines {
        line_total(line, notes);
    }
    sums(invoice, notes);
    taxes(invoice, notes);
    accounts(invoice, notes);
    let owes = Decimal::parse(&invoice.totals.due).is_some_and(Decimal::is_negative);
    invoice.credit |= owes || CREDITS.contains(&invoice.kind.as_str());
}

fn missing(invoice: &Invoice, notes: &mut Notes) {
    let totals = &invoice.totals;
    for (term, value) in [
        ("BT-1", &invoice.number),
        ("BT-2", &invoice.issued),
        ("BT-3", &invoice.kind),
        ("BT-5", &invoice.currency),
        ("BT-24", &invoice.profile),
        ("BT-27", &invoice.seller.name),
        ("BT-40", &invoice.seller.place.country),
        ("BT-44", &invoice.buyer.name),
        ("BT-55", &invoice.buyer.place.country),
        ("BT-106", &totals.lines),
        ("BT-109", &totals.net),
        ("BT-112", &totals.gross),
        ("BT-115", &totals.due),
    ] {
        // The smallest profiles of Factur-X have no lines and less of everything; that is said in one.
        let small = invoice.lines.is_empty() && matches!(term, "BT-40" | "BT-55" | "BT-106");
        if value.is_empty() && !small {
            notes.say("EINVOICE_MISSING", json!({ "term": term }));
        }
    }
    if invoice.lines.is_empty() {
        notes.say("EINVOICE_NO_LINES", json!({}));
    } else if invoice.taxes.is_empty() {
        notes.say("EINVOICE_MISSING", json!({ "term": "BG-23" }));
    }
    for line in &invoice.lines {
        for (term, value) in [("BT-153", &line.name), ("BT-129", &line.quantity), ("BT-131", &line.total)] {
            if value.is_empty() && line.counts {
                notes.say("EINVOICE_LINE_MISSING", json!({ "line": shortened(&line.number), "term": term }));
            }
        }
    }
}

fn profile(invoice: &Invoice, notes: &mut Notes) {
    let known = ["en16931", "factur-x.eu", "zugferd.de", "xrechnung", "peppol"];
    let says = invoice.profile.to_lowercase();
    if !says.is_empty() && !known.iter().any(|part| says.contains(part)) {
        notes.say("EINVOICE_PROFILE", json!({ "text": shortened(&invoice.profile) }));
    }
}

/// Holds what stands against what follows from the rest, where both can be calculated.
fn hold(notes: &mut Notes, code: &str, of: &str, found: &str, expected: Option<Decimal>, allowed: u32) {
    let (Some(found), Some(expected)) = (Decimal::parse(found), expected) else { return };
    if found.differs(expected, allowed) {
        notes.say(code, json!({ "of": shortened(of), "found": found.to_string(), "expected": expected.to_string() }));
    }
}

fn or_zero(text: &str) -> Option<Decimal> {
    if text.is_empty() { Some(Decimal::ZERO) } else { Decimal::parse(text) }
}

fn sum<'a>(amounts: impl IntoIterator<Item = &'a String>) -> Option<Decimal> {
    amounts.into_iter().try_fold(Decimal::ZERO, |sum, amount| sum.plus(Decimal::parse(amount)?))
}

fn of_kind(allowances: &[Allowance], charge: bool) -> Option<Decimal> {
    sum(allowances.iter().filter(|one| one.charge == charge).map(|one| &one.amount))
}

/// Quantity times price, less allowances, plus charges.
fn line_total(line: &Line, notes: &mut Notes) {
    let expected = || {
        let base = if line.base_quantity.is_empty() { Decimal::ONE } else { Decimal::parse(&line.base_quantity)? };
        // A price for other units than those that are billed cannot be held against them.
        if !line.base_unit.is_empty() && line.base_unit != line.unit {
            return None;
        }
        Decimal::parse(&line.quantity)?
            .times(Decimal::parse(&line.price)?)?
            .over(base, 2)?
            .minus(of_kind(&line.allowances, false)?)?
            .plus(of_kind(&line.allowances, true)?)
    };
    hold(notes, "EINVOICE_LINE_TOTAL", &line.number, &line.total, expected(), ROUNDING);
}

fn sums(invoice: &Invoice, notes: &mut Notes) {
    let totals = &invoice.totals;
    let lines = sum(invoice.lines.iter().filter(|line| line.counts).map(|line| &line.total));
    if !invoice.lines.is_empty() {
        hold(notes, "EINVOICE_LINES_SUM", "", &totals.lines, lines, 0);
    }
    let (less, more) = (of_kind(&invoice.allowances, false), of_kind(&invoice.allowances, true));
    for (code, found, expected) in
        [("EINVOICE_ALLOWANCES_SUM", &totals.allowances, less), ("EINVOICE_CHARGES_SUM", &totals.charges, more)]
    {
        let stands = if found.is_empty() { "0" } else { found };
        // Profiles without lines give the sums alone.
        if !invoice.allowances.is_empty() || !invoice.lines.is_empty() {
            hold(notes, code, "", stands, expected, 0);
        }
    }
    let net = || Decimal::parse(&totals.lines)?.minus(or_zero(&totals.allowances)?)?.plus(or_zero(&totals.charges)?);
    hold(notes, "EINVOICE_NET_SUM", "", &totals.net, net(), 0);
    let gross = || Decimal::parse(&totals.net)?.plus(or_zero(&totals.tax)?);
    hold(notes, "EINVOICE_GROSS_SUM", "", &totals.gross, gross(), 0);
    let due = || {
        let own = Decimal::parse(&totals.gross)?.minus(or_zero(&totals.paid)?)?.plus(or_zero(&totals.rounding)?)?;
        own.plus(sum(invoice.third_party.iter().map(|one| &one.amount))?)
    };
    hold(notes, "EINVOICE_DUE_SUM", "", &totals.due, due(), 0);
}

fn taxes(invoice: &Invoice, notes: &mut Notes) {
    if invoice.taxes.is_empty() {
        return;
    }
    for tax in &invoice.taxes {
        let expected = || Decimal::parse(&tax.base)?.times(or_zero(&tax.rate)?)?.over(Decimal::HUNDRED, 2);
        hold(notes, "EINVOICE_TAX_AMOUNT", &tax.rate, &tax.amount, expected(), ROUNDING);
    }
    hold(notes, "EINVOICE_TAX_BASE", "", &invoice.totals.net, sum(invoice.taxes.iter().map(|tax| &tax.base)), 0);
    let tax = if invoice.totals.tax.is_empty() { "0" } else { &invoice.totals.tax };
    hold(notes, "EINVOICE_TAX_SUM", "", tax, sum(invoice.taxes.iter().map(|tax| &tax.amount)), 0);
}

fn accounts(invoice: &mut Invoice, notes: &mut Notes) {
    for payment in &mut invoice.payments {
        payment.is_iban = bank::is_iban(&payment.account);
        for (account, term) in [(&payment.account, "BT-84"), (&payment.debited, "BT-91")] {
            // An account elsewhere may have another number; what calls itself an IBAN must be one.
            let sepa = matches!(payment.means.as_str(), "58" | "59");
            let meant = sepa || looks_like_iban(account);
            if !account.is_empty() && meant && !bank::is_iban(account) {
                notes.say("EINVOICE_IBAN", json!({ "term": term, "text": shortened(account) }));
            }
        }
    }
}

fn looks_like_iban(text: &str) -> bool {
    let text = bank::compact(text);
    let bytes = text.as_bytes();
    bytes.len() >= 15 && bytes[..2].iter().all(u8::is_ascii_alphabetic) && bytes[2..4].iter().all(u8::is_ascii_digit)
}
