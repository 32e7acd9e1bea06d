//! Taking values out of the tree, and noting what is odd about them.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::decimal::Decimal;
use super::invoice::{Discount, Period, Remark};
use super::xml::Node;

/// So many remarks are read by anybody.
const MOST: usize = 100;

/// What is said of a document, gathered while it is read.
#[derive(Debug, Default)]
pub(super) struct Notes {
    remarks: Vec<Remark>,
    /// What nobody would read any more, counted.
    more: usize,
    /// BT-5, which amounts are held against.
    pub currency: String,
}

impl Notes {
    /// Notes something, once.
    pub fn say(&mut self, code: &str, data: Value) {
        let remark = Remark { code: code.to_owned(), data };
        if self.remarks.contains(&remark) {
            return;
        }
        // What is odd about a hundredth line must not hide a wrong sum or account.
        let of_line = remark.data.get("line").is_some();
        if self.remarks.len() < if of_line { MOST } else { 2 * MOST } {
            self.remarks.push(remark);
        } else {
            self.more += 1;
        }
    }

    /// What was noted.
    pub fn remarks(mut self) -> Vec<Remark> {
        if self.more > 0 {
            self.remarks.push(Remark { code: "EINVOICE_MORE".to_owned(), data: json!({ "count": self.more }) });
        }
        self.remarks
    }

    /// The one text at the end of a path. Where several stand, the first counts, and that is said.
    pub fn text(&mut self, node: &Node, path: &str, term: &str) -> String {
        self.one(node, path, term).map(|found| found.text().to_owned()).unwrap_or_default()
    }

    /// `true` or `1` of XML Schema: whether it is a charge and no allowance.
    pub fn truth(&mut self, node: &Node, path: &str) -> bool {
        matches!(self.text(node, path, "BG-20").as_str(), "true" | "1")
    }

    fn one<'a>(&mut self, node: &'a Node, path: &str, term: &str) -> Option<&'a Node> {
        let found = node.all(path);
        let first = *found.first()?;
        if found.iter().any(|other| other.text() != first.text()) {
            self.say("EINVOICE_REPEATED", json!({ "term": term, "text": shortened(first.text()) }));
        }
        Some(first)
    }

    /// A number as it stands; what is none is said.
    pub fn number(&mut self, node: &Node, path: &str, term: &str) -> String {
        let text = self.text(node, path, term);
        self.must_be_number(&text, term);
        text
    }

    /// An amount as it stands; another currency than the document's is said.
    pub fn amount(&mut self, node: &Node, path: &str, term: &str) -> String {
        let Some(found) = self.one(node, path, term) else { return String::new() };
        let currency = found.attribute("currencyID").to_owned();
        if !currency.is_empty() && !self.currency.is_empty() && currency != self.currency {
            self.say("EINVOICE_CURRENCY", json!({ "term": term, "found": shortened(&currency) }));
        }
        let text = found.text().to_owned();
        self.must_be_number(&text, term);
        text
    }

    /// One of the sums of VAT: in the document's currency (BT-110), or in that of the accounts (BT-111).
    pub fn tax_total(&mut self, node: &Node, tax_currency: &str, tax: &mut String, accounted: &mut String) {
        let currency = node.attribute("currencyID");
        let is_accounted = !tax_currency.is_empty() && tax_currency != self.currency && currency == tax_currency;
        let (field, term) = if is_accounted { (accounted, "BT-111") } else { (tax, "BT-110") };
        if !is_accounted && !currency.is_empty() && currency != self.currency {
            self.say("EINVOICE_CURRENCY", json!({ "term": term, "found": shortened(currency) }));
        }
        if field.is_empty() {
            node.text().clone_into(field);
            self.must_be_number(node.text(), term);
        } else if field.as_str() != node.text() {
            self.say("EINVOICE_REPEATED", json!({ "term": term, "text": shortened(field) }));
        }
    }

    /// What is no number is said.
    pub fn must_be_number(&mut self, text: &str, term: &str) {
        if !text.is_empty() && Decimal::parse(text).is_none() {
            self.say("EINVOICE_NUMBER", json!({ "term": term, "text": shortened(text) }));
        }
    }

    /// A day of UBL, `2026-03-16`, perhaps with a zone behind it.
    pub fn day(&mut self, node: &Node, path: &str, term: &str) -> String {
        let text = self.text(node, path, term);
        self.day_by(&text, "%Y-%m-%d", text.get(..10).unwrap_or(&text), term)
    }

    /// A day of CII: `DateTimeString` below the path, format 102 (`20260316`), or a plain date.
    pub fn cii_day(&mut self, node: &Node, path: &str, term: &str) -> String {
        for (step, pattern) in [("DateTimeString", "%Y%m%d"), ("DateString", "%Y%m%d"), ("DateTime", "%Y-%m-%d")] {
            let below = format!("{path}/{step}");
            let text = self.text(node, &below, term);
            if text.is_empty() {
                continue;
            }
            // 203 is 102 with hours and minutes behind it.
            let length = if pattern == "%Y%m%d" { 8 } else { 10 };
            return self.day_by(&text, pattern, text.get(..length).unwrap_or(&text), term);
        }
        String::new()
    }

    fn day_by(&mut self, text: &str, pattern: &str, part: &str, term: &str) -> String {
        if text.is_empty() {
            return String::new();
        }
        // Only the plain form: chrono would read "2026-3-6" and "+12026-01-01" as well.
        let plain = part.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-') && matches!(part.len(), 8 | 10);
        match NaiveDate::parse_from_str(part, pattern).ok().filter(|_| plain) {
            Some(day) => day.format("%Y-%m-%d").to_string(),
            None => {
                self.say("EINVOICE_DAY", json!({ "term": term, "text": shortened(text) }));
                text.to_owned()
            }
        }
    }

    /// A period of CII.
    pub fn cii_period(&mut self, node: &Node, path: &str, terms: (&str, &str)) -> Period {
        Period {
            from: self.cii_day(node, &format!("{path}/StartDateTime"), terms.0),
            to: self.cii_day(node, &format!("{path}/EndDateTime"), terms.1),
        }
    }

    /// BT-20: what is written for people, and the discounts that XRechnung codes in it:
    /// `#SKONTO#TAGE=14#PROZENT=2.00#BASISBETRAG=100.00#`, each on a line of its own.
    pub fn terms(&mut self, text: &str) -> (String, Vec<Discount>) {
        let mut discounts = Vec::new();
        let mut said = Vec::new();
        for line in text.lines() {
            match discount(line) {
                Some(discount) => {
                    for number in [&discount.days, &discount.percent, &discount.base] {
                        self.must_be_number(number, "BT-20");
                    }
                    discounts.push(discount);
                }
                None => said.push(line.trim_end()),
            }
        }
        (said.join("\n").trim().to_owned(), discounts)
    }
}

fn discount(line: &str) -> Option<Discount> {
    let coded = line.trim().strip_prefix("#SKONTO#")?.strip_suffix('#')?;
    let mut discount = Discount::default();
    for part in coded.split('#') {
        let (name, value) = part.split_once('=')?;
        match name {
            "TAGE" => value.clone_into(&mut discount.days),
            "PROZENT" => value.clone_into(&mut discount.percent),
            "BASISBETRAG" => value.clone_into(&mut discount.base),
            _ => return None,
        }
    }
    (!discount.days.is_empty() && !discount.percent.is_empty()).then_some(discount)
}

/// A text as a remark quotes it.
pub(super) fn shortened(text: &str) -> String {
    let mut short: String = text.chars().take(60).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

/// The length of what a base64 text stands for, without unpacking it.
pub(super) fn decoded_length(text: &str) -> u64 {
    let letters = text.bytes().filter(|byte| !byte.is_ascii_whitespace() && *byte != b'=').count();
    letters as u64 * 3 / 4
}
