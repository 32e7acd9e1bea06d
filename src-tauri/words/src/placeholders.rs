//! Placeholders in words: how a value is written, and a text with its values in place.

use std::fmt::Write as _;

use kontor_core::contacts::Birthday;
use kontor_core::placeholders::{Names, Piece, Value, Values, pieces};

use crate::lang::{Lang, PaperLang};
use crate::{amounts, contracts, dates, planner, register};

/// A value as it is written in a text.
#[must_use]
pub fn written(value: &Value, lang: PaperLang) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Day(day) => dates::long_without_weekday(*day, lang),
        Value::Weekday(day) => dates::weekday(*day, lang).to_owned(),
        Value::Clock(time) => dates::clock_span(*time, None, lang),
        Value::Times(from, to) => dates::clock_span(*from, Some(*to), lang),
        Value::Number(text) => amounts::plain(text, lang),
        Value::Terms(terms) => contracts::terms_in_words(terms, lang.lang()),
        Value::Notice(rule) => contracts::rule_in_words(rule, lang.lang()),
        Value::NoticeForm(form) => register::notice_form(*form, lang.lang()).to_owned(),
        Value::Interval(interval) => register::interval(*interval, lang.lang()).to_owned(),
        Value::Status(status) => register::status(*status, lang.lang()).to_owned(),
        Value::EventKind(kind) => planner::kind(*kind, lang.lang()).to_owned(),
        Value::Money(amount) => amounts::money(*amount, lang),
        Value::Birthday(Birthday { year, month, day }) => {
            let whole = year.and_then(|year| chrono::NaiveDate::from_ymd_opt(year, *month, *day));
            whole.map_or_else(
                || format!("{day}{} {}", if lang.is_german() { "." } else { "" }, dates::month(*month, lang)),
                |whole| dates::long_without_weekday(whole, lang),
            )
        }
        Value::Named { de, en } => if lang.lang() == Lang::En && !en.is_empty() { en } else { de }.clone(),
    }
}

/// A text with its values in place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filled {
    /// The text.
    pub text: String,
    /// Placeholders that nothing is known for, in the words of the text, each once.
    pub empty: Vec<String>,
    /// Placeholders that do not exist; they stand as they were.
    pub unknown: Vec<String>,
}

/// Fills a text. An empty value leaves no gap: the blank beside it goes, and a line of nothing
/// but empty values goes whole.
#[must_use]
pub fn fill(text: &str, names: &Names, values: &Values, lang: PaperLang) -> Filled {
    let mut filled = Filled::default();
    let mut lines: Vec<String> = Vec::new();
    let mut skips_blank = false;
    for line in text.split('\n') {
        let out = fill_line(line, names, values, lang, &mut filled);
        let is_blank = out.trim().is_empty();
        if is_blank && !line.trim().is_empty() {
            skips_blank = lines.last().is_none_or(|last| last.trim().is_empty());
            continue;
        }
        // Where a whole paragraph went, one of the blank lines around it goes too.
        if !(is_blank && skips_blank) {
            lines.push(out);
        }
        skips_blank = false;
    }
    filled.text = lines.join("\n");
    filled
}

fn fill_line(line: &str, names: &Names, values: &Values, lang: PaperLang, filled: &mut Filled) -> String {
    let mut out = String::with_capacity(line.len());
    let mut gone = false;
    for piece in pieces(line) {
        match piece {
            Piece::Text(text) => {
                if gone && text.starts_with(['.', ',', ';', ':', '!', '?']) {
                    out.truncate(out.trim_end_matches(' ').len());
                }
                let at_gap = gone && (out.is_empty() || out.ends_with(' '));
                out.push_str(if at_gap { text.strip_prefix(' ').unwrap_or(text) } else { text });
                gone = false;
            }
            Piece::Open(braces) => out.push_str(braces),
            Piece::Name(name) => match names.find(name) {
                None => {
                    // Writing to a String cannot fail.
                    let _ = write!(out, "{{{{{name}}}}}");
                    note(&mut filled.unknown, name);
                }
                Some(known) => match values.get(known) {
                    Some(value) => {
                        out.push_str(&written(value, lang));
                        gone = false;
                    }
                    None => {
                        note(&mut filled.empty, name);
                        gone = true;
                    }
                },
            },
        }
    }
    if gone { out.trim_end().to_owned() } else { out }
}

fn note(names: &mut Vec<String>, name: &str) {
    if !names.iter().any(|known| known == name) {
        names.push(name.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use kontor_core::contacts::{Address, Card, ContactKind, Salutation, save};
    use kontor_core::placeholders::{Group, Source};
    use kontor_core::{Moment, Office};

    use super::*;

    fn anna() -> (Office, Source, Moment) {
        let moment = Moment::on(NaiveDate::from_ymd_opt(2026, 3, 16).unwrap(), "Anna Petersen");
        let mut office = Office::in_memory(&moment).unwrap();
        let card = Card {
            kind: ContactKind::Person,
            salutation: Salutation::Ms,
            title: "Dr.".into(),
            given: "Anna".into(),
            family: "Weber".into(),
            birthday: Birthday::new(None, 4, 15),
            iban: "DE89370400440532013000".into(),
            addresses: vec![Address {
                street: "Hafenstraße 1".into(),
                postal_code: "25335".into(),
                town: "Elmshorn".into(),
                ..Address::default()
            }],
            ..Card::default()
        };
        let id = save::save(&mut office, None, card, &moment).unwrap().value;
        (office, Source { contact: Some(id), ..Source::default() }, moment)
    }

    fn filled(text: &str, lang: PaperLang) -> Filled {
        let (office, source, moment) = anna();
        let names = Names::of(office.read(), &[Group::Contact]).unwrap();
        let values = Values::of(&office, source, lang.lang() == Lang::En, &moment).unwrap();
        fill(text, &names, &values, lang)
    }

    #[test]
    fn texts_are_filled_in_the_paper_s_language() {
        for (text, lang, expected) in [
            ("{{Anrede}}", PaperLang::De, "Sehr geehrte Frau Dr. Weber,"),
            ("{{Anrede}}", PaperLang::En, "Dear Dr Weber,"),
            ("{{Datum}}", PaperLang::De, "16. März 2026"),
            ("{{Date}}", PaperLang::En, "16 March 2026"),
            ("{{Geburtstag}}", PaperLang::De, "15. April"),
            ("{{Anredewort}} {{Nachname}}", PaperLang::En, "Ms Weber"),
            ("{{IBAN}}", PaperLang::De, "DE89 3704 0044 0532 0130 00"),
            ("{{Anschrift}}", PaperLang::De, "Frau Dr. Anna Weber\nHafenstraße 1\n25335 Elmshorn"),
            ("von {{Bearbeiter}}", PaperLang::De, "von Anna Petersen"),
            ("{{x}} {{", PaperLang::De, "{{x}} {{"),
        ] {
            assert_eq!(filled(text, lang).text, expected, "{text}");
        }
    }

    #[test]
    fn empty_values_leave_no_gap_and_are_named() {
        for (text, expected, empty) in [
            ("Guten Tag {{Mobil}} Anna", "Guten Tag Anna", vec!["Mobil"]),
            ("{{Firma}} {{Name}}", "Dr. Anna Weber", vec!["Firma"]),
            ("a\n{{Firma}}\nb", "a\nb", vec!["Firma"]),
            ("a\n\n{{Firma}}\n\nb", "a\n\nb", vec!["Firma"]),
            ("a\n\n{{Firma}} {{Fax}}", "a\n", vec!["Firma", "Fax"]),
            ("Nr. {{Kundennummer}}", "Nr.", vec!["Kundennummer"]),
            ("{{Firma}}{{Firma}}x", "x", vec!["Firma"]),
            ("Ihre Nummer bleibt {{Kundennummer}}.", "Ihre Nummer bleibt.", vec!["Kundennummer"]),
        ] {
            let filled = filled(text, PaperLang::De);
            assert_eq!(
                (filled.text.as_str(), filled.empty),
                (expected, empty.iter().map(|e| (*e).to_owned()).collect())
            );
        }
        assert_eq!(filled("{{Anrde}} {{Vertragsende}}", PaperLang::De).unknown, ["Anrde", "Vertragsende"]);
    }
}
