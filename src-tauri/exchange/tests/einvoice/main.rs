//! Invoices that come in: every field by the number that the standard gives it, both syntaxes,
//! inside PDFs, and what means harm.

#![allow(clippy::unwrap_used, reason = "in a test, unwrap is an assertion")]

mod pdf;
mod refusals;
mod remarks;
mod term;
mod terms;

use kontor_exchange::einvoice::read;

/// Everything in UBL: two rates, allowances, discounts, sub-lines, papers.
pub const UBL: &str = include_str!("../fixtures/einvoice/ubl-invoice.xml");
/// A credit note in UBL that is settled by direct debit.
pub const CREDIT: &str = include_str!("../fixtures/einvoice/ubl-credit-note.xml");
/// UBL in dollars, its VAT in euros as well.
pub const FOREIGN: &str = include_str!("../fixtures/einvoice/ubl-foreign-currency.xml");
/// Everything in CII, in the larger profile of Factur-X.
pub const CII: &str = include_str!("../fixtures/einvoice/cii-skonto.xml");
/// A correction in CII under reverse charge, negative.
pub const REVERSE: &str = include_str!("../fixtures/einvoice/cii-reverse-charge.xml");

/// The code of what a file is refused for, or what was read of it.
pub fn refused(bytes: &[u8]) -> String {
    read(bytes).map_or_else(|error| error.code().to_owned(), |invoice| format!("read {}", invoice.number))
}
