//! Contacts as a table: as many columns as they need, readable in a spreadsheet and without
//! loss when it comes back.

use kontor_core::contacts::{AddressKind, Birthday, Card, ContactKind, Salutation};

use super::layouts::{self, Layout};
use super::presets;
use super::read::starts_formula;
use crate::export::ExportCard;
use crate::{Lang, countries, labels};

/// How the text is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// UTF-8 with BOM and `;`: opens by a double click in a German Excel.
    Excel,
    /// UTF-8 without BOM and `,` (RFC 4180).
    Plain,
}

/// The table of the contacts: headers and rows of text cells. Phones and postal codes are
/// text like everything else, so that nothing is rounded or loses its zero.
#[must_use]
pub fn table(cards: &[ExportCard], lang: Lang) -> (Vec<String>, Vec<Vec<String>>) {
    let columns = columns(cards, lang);
    let headers = columns.iter().map(|column| column.header.clone()).collect();
    let rows = cards.iter().map(|card| columns.iter().map(|column| (column.value)(card)).collect()).collect();
    (headers, rows)
}

/// Writes the table as text.
#[must_use]
pub fn write(cards: &[ExportCard], dialect: Dialect, lang: Lang) -> Vec<u8> {
    let delimiter = if dialect == Dialect::Excel { ';' } else { ',' };
    let (headers, rows) = table(cards, lang);
    let text = text(&headers, &rows, delimiter);
    if dialect == Dialect::Excel { format!("\u{feff}{text}").into_bytes() } else { text.into_bytes() }
}

/// Writes the table in the layout of another program, as that program reads it.
#[must_use]
pub fn write_layout(cards: &[ExportCard], layout: Layout, lang: Lang) -> Vec<u8> {
    let (headers, rows) = layouts::table(cards, layout, lang);
    let text = text(&headers, &rows, ',');
    if layout == Layout::Google {
        return text.into_bytes();
    }
    // Outlook takes a table for the system's own character set; only what that cannot hold
    // makes it UTF-8, which says so by its mark.
    match encoding_rs::WINDOWS_1252.encode(&text) {
        (bytes, _, false) => bytes.into_owned(),
        (_, _, true) => format!("\u{feff}{text}").into_bytes(),
    }
}

pub(crate) fn text(headers: &[String], rows: &[Vec<String>], delimiter: char) -> String {
    let mut out = String::with_capacity(rows.len() * 256);
    for row in std::iter::once(headers).chain(rows.iter().map(Vec::as_slice)) {
        for (at, cell) in row.iter().enumerate() {
            if at > 0 {
                out.push(delimiter);
            }
            push_cell(&mut out, &guard(cell), delimiter);
        }
        out.push_str("\r\n");
    }
    out
}

/// A cell as it stands in a row, quoted where it must be.
#[must_use]
pub fn cell(text: &str, delimiter: char) -> String {
    let mut out = String::new();
    push_cell(&mut out, text, delimiter);
    out
}

fn push_cell(out: &mut String, cell: &str, delimiter: char) {
    let quoted =
        cell.contains([delimiter, '"', '\n', '\r', ';', ',', '\t']) || cell.starts_with(' ') || cell.ends_with(' ');
    if quoted {
        out.push('"');
        out.push_str(&cell.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(cell);
    }
}

/// A leading `= + - @` would make a spreadsheet run the cell as a formula (OWASP "CSV
/// injection"): an apostrophe stands before it, which the own importer takes off again.
/// Phone numbers ("+49 4121 …") and numbers ("-1.234,56") stay as they are.
#[must_use]
pub fn guard(cell: &str) -> String {
    let is_phone = cell.starts_with('+')
        && cell.len() > 1
        && cell.chars().skip(1).all(|c| c.is_ascii_digit() || " -/().\u{a0}".contains(c))
        && cell.bytes().any(|byte| byte.is_ascii_digit());
    let is_number = cell
        .strip_prefix('-')
        .is_some_and(|digits| digits.starts_with(|c: char| c.is_ascii_digit()) && digits.chars().all(is_of_a_number));
    if !is_phone && !is_number && starts_formula(cell.trim_start_matches('\'')) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

/// No sign among them: "-2-3" would be reckoned out.
fn is_of_a_number(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '.' | ',' | '\'' | '’' | '\u{a0}' | '\u{202f}')
}

struct Column {
    header: String,
    value: Box<dyn Fn(&ExportCard) -> String>,
}

fn columns(cards: &[ExportCard], lang: Lang) -> Vec<Column> {
    let word = |de: &str, en: &str| (if lang == Lang::En { en } else { de }).to_owned();
    let mut columns: Vec<Column> = Vec::new();
    let mut add = |header: String, always: bool, value: Box<dyn Fn(&ExportCard) -> String>| {
        if always || cards.iter().any(|card| !value(card).is_empty()) {
            columns.push(Column { header, value });
        }
    };
    let most = |count: fn(&Card) -> usize| cards.iter().map(|card| count(&card.card)).max().unwrap_or(0);

    add(word("Kennung (UID)", "UID (Kontor)"), true, Box::new(|card| card.uid.clone()));
    add(
        word("Art", "Kind"),
        true,
        Box::new(move |card| {
            match (card.card.kind, lang) {
                (ContactKind::Person, _) => "Person",
                (ContactKind::Organisation, _) => "Organisation",
            }
            .to_owned()
        }),
    );
    add(
        word("Anrede", "Salutation"),
        true,
        Box::new(move |card| {
            match (card.card.salutation, lang) {
                (Salutation::None, _) => "",
                (Salutation::Ms, Lang::De) => "Frau",
                (Salutation::Mr, Lang::De) => "Herr",
                (Salutation::Ms, Lang::En) => "Ms",
                (Salutation::Mr, Lang::En) => "Mr",
                (Salutation::Couple, Lang::De) => "Eheleute",
                (Salutation::Couple, Lang::En) => "Mr and Mrs",
                (Salutation::Family, Lang::De) => "Familie",
                (Salutation::Family, Lang::En) => "Family",
            }
            .to_owned()
        }),
    );
    add(word("Titel", "Academic title"), false, Box::new(|card| card.card.title.clone()));
    add(word("Vorname", "Given name"), true, Box::new(|card| card.card.given.clone()));
    add(word("Weitere Vornamen", "Additional names"), false, Box::new(|card| card.card.additional.clone()));
    add(word("Nachname", "Family name"), true, Box::new(|card| card.card.family.clone()));
    add(word("Namenszusatz", "Suffix"), false, Box::new(|card| card.card.suffix.clone()));
    add(word("Spitzname", "Nickname"), false, Box::new(|card| card.card.nickname.clone()));
    add(word("Einordnen unter", "Sort as"), false, Box::new(|card| card.card.sort_name.clone()));
    add(word("Name der Organisation", "Organisation name"), true, Box::new(|card| card.card.organisation.clone()));
    for at in 0..most(|card| card.positions.len()) {
        let n = at + 1;
        let of = move |value: fn(&kontor_core::contacts::Position) -> String| -> Box<dyn Fn(&ExportCard) -> String> {
            Box::new(move |card| card.card.positions.get(at).map(value).unwrap_or_default())
        };
        let day = move |value: fn(
            &kontor_core::contacts::Position,
        ) -> Option<chrono::NaiveDate>|
              -> Box<dyn Fn(&ExportCard) -> String> {
            Box::new(move |card| {
                card.card
                    .positions
                    .get(at)
                    .and_then(value)
                    .map(|day| date(day, lang))
                    .unwrap_or_default()
            })
        };
        add(word(&format!("Firma {n}"), &format!("Company {n}")), true, of(|position| position.organisation.clone()));
        add(
            word(&format!("Abteilung {n}"), &format!("Department {n}")),
            false,
            of(|position| position.department.clone()),
        );
        add(format!("Position {n}"), false, of(|position| position.role.clone()));
        add(word(&format!("Firma {n}: seit"), &format!("Company {n}: since")), false, day(|position| position.since));
        add(word(&format!("Firma {n}: bis"), &format!("Company {n}: until")), false, day(|position| position.until));
    }
    let yes = word("ja", "yes");
    let flag = move |on: bool, yes: &str| if on { yes.to_owned() } else { String::new() };
    for at in 0..most(|card| card.emails.len()) {
        let name = word(&format!("E-Mail {}", at + 1), &format!("E-mail {}", at + 1));
        let yes = yes.clone();
        add(
            name.clone(),
            true,
            Box::new(move |card| card.card.emails.get(at).map(|one| one.address.clone()).unwrap_or_default()),
        );
        add(
            format!("{name}: {}", word("Art", "label")),
            false,
            Box::new(move |card| {
                card.card.emails.get(at).map(|one| labels::word(&one.label, lang)).unwrap_or_default()
            }),
        );
        add(
            format!("{name}: {}", word("bevorzugt", "preferred")),
            false,
            Box::new(move |card| card.card.emails.get(at).map(|one| flag(one.preferred, &yes)).unwrap_or_default()),
        );
    }
    for at in 0..most(|card| card.phones.len()) {
        let name = word(&format!("Telefon {}", at + 1), &format!("Phone {}", at + 1));
        let yes = yes.clone();
        add(
            name.clone(),
            true,
            Box::new(move |card| card.card.phones.get(at).map(|one| one.raw.clone()).unwrap_or_default()),
        );
        add(
            format!("{name}: {}", word("Art", "label")),
            false,
            Box::new(move |card| {
                card.card.phones.get(at).map(|one| labels::word(&one.label, lang)).unwrap_or_default()
            }),
        );
        add(
            format!("{name}: {}", word("bevorzugt", "preferred")),
            false,
            Box::new(move |card| card.card.phones.get(at).map(|one| flag(one.preferred, &yes)).unwrap_or_default()),
        );
    }
    for at in 0..most(|card| card.addresses.len()) {
        let name = word(&format!("Anschrift {}", at + 1), &format!("Address {}", at + 1));
        let of =
            move |value: fn(&kontor_core::contacts::Address, Lang) -> String| -> Box<dyn Fn(&ExportCard) -> String> {
                Box::new(move |card| card.card.addresses.get(at).map(|one| value(one, lang)).unwrap_or_default())
            };
        let yes = yes.clone();
        add(format!("{name}: {}", word("Art", "label")), false, of(|one, lang| labels::word(&one.label, lang)));
        add(
            format!("{name}: {}", word("Verwendung", "use")),
            false,
            of(|one, lang| address_kind(one.kind, lang).to_owned()),
        );
        add(format!("{name}: {}", word("Straße", "street")), true, of(|one, _| one.street.clone()));
        add(format!("{name}: {}", word("Zusatz", "second line")), false, of(|one, _| one.extra.clone()));
        add(format!("{name}: {}", word("PLZ", "postal code")), true, of(|one, _| one.postal_code.clone()));
        add(format!("{name}: {}", word("Ort", "town")), true, of(|one, _| one.town.clone()));
        add(format!("{name}: Region"), false, of(|one, _| one.region.clone()));
        add(format!("{name}: {}", word("Land", "country")), false, of(|one, lang| countries::name(&one.country, lang)));
        add(
            format!("{name}: {}", word("bevorzugt", "preferred")),
            false,
            Box::new(move |card| card.card.addresses.get(at).map(|one| flag(one.preferred, &yes)).unwrap_or_default()),
        );
        add(
            format!("{name}: {}", word("gültig ab", "valid from")),
            false,
            of(|one, lang| one.valid_from.map(|day| date(day, lang)).unwrap_or_default()),
        );
        add(
            format!("{name}: {}", word("gültig bis", "valid until")),
            false,
            of(|one, lang| one.valid_to.map(|day| date(day, lang)).unwrap_or_default()),
        );
    }
    for at in 0..most(|card| card.webs.len()) {
        let name = word(&format!("Webseite {}", at + 1), &format!("Website {}", at + 1));
        add(
            name.clone(),
            true,
            Box::new(move |card| card.card.webs.get(at).map(|one| one.url.clone()).unwrap_or_default()),
        );
        add(
            format!("{name}: {}", word("Art", "label")),
            false,
            Box::new(move |card| card.card.webs.get(at).map(|one| labels::word(&one.label, lang)).unwrap_or_default()),
        );
    }
    add(
        word("Geburtstag", "Birthday"),
        false,
        Box::new(move |card| card.card.birthday.map(|day| birthday(&day, lang)).unwrap_or_default()),
    );
    add(
        word("Jahrestag", "Anniversary"),
        false,
        Box::new(move |card| card.card.anniversary.map(|day| birthday(&day, lang)).unwrap_or_default()),
    );
    add(word("Sprache", "Language"), false, Box::new(|card| card.card.language.clone()));
    add(word("Briefanrede", "Letter salutation"), false, Box::new(|card| card.card.letter_salutation.clone()));
    add(
        word("Kundennummer", "Customer number"),
        false,
        Box::new(|card| card.card.customer_number.clone().unwrap_or_default()),
    );
    add(
        word("Lieferantennummer", "Supplier number"),
        false,
        Box::new(|card| card.card.supplier_number.clone().unwrap_or_default()),
    );
    add(word("USt-IdNr.", "VAT ID"), false, Box::new(|card| card.card.vat_id.clone()));
    add(word("Steuernummer", "Tax number"), false, Box::new(|card| card.card.tax_number.clone()));
    add(word("Registergericht", "Register court"), false, Box::new(|card| card.card.register_court.clone()));
    add(word("Registernummer", "Register number"), false, Box::new(|card| card.card.register_number.clone()));
    add(
        "IBAN".to_owned(),
        false,
        Box::new(|card| if card.card.iban.is_empty() { &card.card.iban_raw } else { &card.card.iban }.clone()),
    );
    add("BIC".to_owned(), false, Box::new(|card| card.card.bic.clone()));
    add(word("Schlagwörter", "Tags"), false, Box::new(|card| card.card.tags.join("; ")));
    add(
        word("Beziehungen", "Relations"),
        false,
        Box::new(|card| {
            let lines: Vec<String> = card.relations.iter().map(|one| format!("{}: {}", one.kind, one.name)).collect();
            lines.join("\n")
        }),
    );
    add(word("Kategorien", "Categories"), false, Box::new(|card| card.category_names.join("; ")));
    add(word("Notiz", "Note"), false, Box::new(|card| card.card.note.clone()));
    for code in own_codes(cards) {
        let header = format!("{}{code}", presets::own_prefix(lang));
        let value = move |card: &ExportCard| {
            let found = card.own_values.iter().find(|value| value.code == code);
            found.map(|value| value.text.clone()).unwrap_or_default()
        };
        add(header, true, Box::new(value));
    }
    let no = word("nein", "no");
    add(
        word("Aktiv", "Active"),
        false,
        Box::new(move |card| if card.card.active { String::new() } else { no.clone() }),
    );
    add(word("Weitere vCard-Zeilen", "Further vCard lines"), false, Box::new(|card| card.card.foreign_lines.clone()));
    columns
}

/// The own fields that anybody has a value in, in the order in which they come.
fn own_codes(cards: &[ExportCard]) -> Vec<String> {
    let (mut codes, mut known) = (Vec::new(), std::collections::HashSet::new());
    for value in cards.iter().flat_map(|card| &card.own_values) {
        if !value.text.is_empty() && known.insert(value.code.as_str()) {
            codes.push(value.code.clone());
        }
    }
    codes
}

fn birthday(day: &Birthday, lang: Lang) -> String {
    match (day.year, lang) {
        (Some(year), Lang::De) => format!("{:02}.{:02}.{year:04}", day.day, day.month),
        (None, Lang::De) => format!("{:02}.{:02}.", day.day, day.month),
        (Some(year), Lang::En) => format!("{year:04}-{:02}-{:02}", day.month, day.day),
        (None, Lang::En) => format!("--{:02}-{:02}", day.month, day.day),
    }
}

fn date(day: chrono::NaiveDate, lang: Lang) -> String {
    day.format(if lang == Lang::En { "%Y-%m-%d" } else { "%d.%m.%Y" }).to_string()
}

/// The house address is what goes without saying.
const fn address_kind(kind: AddressKind, lang: Lang) -> &'static str {
    match (kind, lang) {
        (AddressKind::Street, _) => "",
        (AddressKind::PoBox, Lang::De) => "Postfach",
        (AddressKind::PoBox, Lang::En) => "PO box",
        (AddressKind::Bulk, Lang::De) => "Großempfänger",
        (AddressKind::Bulk, Lang::En) => "Bulk recipient",
        (AddressKind::Invoice, Lang::De) => "Rechnung",
        (AddressKind::Invoice, Lang::En) => "Invoice",
        (AddressKind::Delivery, Lang::De) => "Lieferung",
        (AddressKind::Delivery, Lang::En) => "Delivery",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::csv::read::unguard;

    #[test]
    fn formulas_are_guarded_and_the_guard_comes_off() {
        for (cell, guarded) in [
            ("=HYPERLINK(\"x\")", "'=HYPERLINK(\"x\")"),
            ("+49 4121 12345", "+49 4121 12345"),
            ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
            ("-2+3", "'-2+3"),
            ("-2-3", "'-2-3"),
            ("-1.234,56", "-1.234,56"),
            ("-", "'-"),
            ("@SUM(1)", "'@SUM(1)"),
            ("'=already", "''=already"),
            ("'s-Hertogenbosch", "'s-Hertogenbosch"),
            ("Weber", "Weber"),
        ] {
            assert_eq!(guard(cell), guarded);
            assert_eq!(unguard(&guard(cell)), cell);
        }
    }
}
