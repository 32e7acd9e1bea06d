//! Postal addresses in one text, and what spreadsheets do to postal codes.

use kontor_core::contacts::{Address, AddressKind};

use crate::countries;

/// "25335 Elmshorn", "D-25335 Elmshorn", "CH-8001 Zürich": code and town.
fn code_and_town(line: &str) -> Option<(String, String, Option<&'static str>)> {
    let line = line.trim().trim_end_matches(',');
    let (country, rest) = [("D-", "DE"), ("A-", "AT"), ("CH-", "CH"), ("DE-", "DE"), ("AT-", "AT"), ("FL-", "LI")]
        .into_iter()
        .find_map(|(sign, country)| line.strip_prefix(sign).map(|rest| (Some(country), rest)))
        .unwrap_or((None, line));
    let (code, town) = rest.split_once(' ')?;
    let fits = matches!(code.len(), 4 | 5) && code.bytes().all(|byte| byte.is_ascii_digit());
    let town = town.trim();
    (fits && town.chars().next().is_some_and(char::is_alphabetic)).then(|| (code.to_owned(), town.to_owned(), country))
}

/// Takes an address apart that stands wholly in the street: lines, or parts between commas.
/// An address that has a town or a code of its own, or one that is not understood, stays as
/// it is, its lines kept in street and second line.
pub fn take_apart(address: &mut Address) {
    let lines: Vec<String> = {
        let separators: &[char] = if address.street.contains('\n') { &['\n'] } else { &[','] };
        address.street.split(separators).map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
    };
    if lines.len() < 2 {
        address.street = address.street.trim().to_owned();
        return;
    }
    let mut lines = lines;
    if address.town.is_empty() && address.postal_code.is_empty() {
        if let Some((at, (code, town, country))) =
            lines.iter().enumerate().rev().find_map(|(at, line)| code_and_town(line).map(|found| (at, found)))
        {
            let last = lines.split_off(at);
            address.postal_code = code;
            address.town = town;
            if address.country.is_empty() {
                if let Some(name) = last.get(1) {
                    address.country = countries::canonical(name);
                } else if let Some(country) = country {
                    country.clone_into(&mut address.country);
                }
            } else if let Some(beyond) = last.get(1).filter(|name| countries::canonical(name) != address.country) {
                lines.push(beyond.clone());
            }
            lines.extend(last.into_iter().skip(2));
        }
    } else if !address.street.contains('\n') {
        // "Haus 3, Aufgang B" with a town of its own is one street line.
        address.street = address.street.trim().to_owned();
        return;
    }
    if address.postal_code.is_empty() && !address.street.contains('\n') {
        address.street = address.street.trim().to_owned();
        return;
    }
    let mut lines = lines.into_iter();
    address.street = lines.next().unwrap_or_default();
    let rest: Vec<String> = lines.collect();
    if !rest.is_empty() {
        let rest = rest.join(", ");
        address.extra = if address.extra.is_empty() { rest } else { format!("{}, {rest}", address.extra) };
    }
}

/// Puts a post-office box where it belongs: an address of its kind without a street, else
/// the second line.
pub fn put_po_box(address: &mut Address, po_box: &str) {
    let po_box = po_box.trim();
    if po_box.is_empty() {
        return;
    }
    let digits_only = po_box.chars().all(|c| c.is_ascii_digit() || c == ' ');
    let text = if digits_only { format!("Postfach {po_box}") } else { po_box.to_owned() };
    if address.street.is_empty() {
        address.street = text;
        address.kind = AddressKind::PoBox;
    } else {
        address.extra = if address.extra.is_empty() { text } else { format!("{}, {text}", address.extra) };
    }
}

/// The code with the zero that a spreadsheet took: four digits where five are due, in
/// Germany alone. `own` is the own firm's country, which an empty country means.
#[must_use]
pub fn padded_code(code: &str, country: &str, own: &str) -> Option<String> {
    let country = if country.is_empty() { own } else { country };
    let bare = code.trim().strip_suffix(".0").unwrap_or(code.trim());
    (country == "DE" && bare.len() == 4 && bare.bytes().all(|byte| byte.is_ascii_digit())).then(|| format!("0{bare}"))
}

/// Whether anything of the address is known.
#[must_use]
pub fn is_empty(address: &Address) -> bool {
    [&address.street, &address.extra, &address.postal_code, &address.town, &address.region]
        .iter()
        .all(|text| text.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_addresses_in_the_street() {
        for (street, expected) in [
            ("Am Hafen 5\n25335 Elmshorn", ("Am Hafen 5", "", "25335", "Elmshorn", "")),
            ("Am Hafen 5, 25335 Elmshorn", ("Am Hafen 5", "", "25335", "Elmshorn", "")),
            ("Am Hafen 5\nHinterhaus\nCH-8001 Zürich", ("Am Hafen 5", "Hinterhaus", "8001", "Zürich", "CH")),
            ("Am Hafen 5\n25335 Elmshorn\nGermany", ("Am Hafen 5", "", "25335", "Elmshorn", "DE")),
            ("Am Hafen 5\nHinterhaus", ("Am Hafen 5", "Hinterhaus", "", "", "")),
            ("Haus 3, Aufgang B", ("Haus 3, Aufgang B", "", "", "", "")),
        ] {
            let mut address = Address { street: street.into(), ..Address::default() };
            take_apart(&mut address);
            let found = (&*address.street, &*address.extra, &*address.postal_code, &*address.town, &*address.country);
            assert_eq!(found, expected, "{street}");
        }
    }

    #[test]
    fn a_lost_zero_comes_back_in_germany_alone() {
        assert_eq!(padded_code("1067", "DE", "AT").as_deref(), Some("01067"));
        assert_eq!(padded_code("1067", "", "DE").as_deref(), Some("01067"));
        assert_eq!(padded_code("1067", "", "AT"), None);
        assert_eq!(padded_code("1067", "CH", "DE"), None);
        assert_eq!(padded_code("01067", "DE", "DE"), None);
    }
}
