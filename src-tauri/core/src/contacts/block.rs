//! The address block of an envelope, a letter or a label, after DIN 5008: at most six lines, none blank.
//!
//! Organisation, department, person, second line, street or Postfach, postal code and town. The
//! organisation first: anyone there may open it. The person first: it is personal. Abroad town and
//! country stand in capitals, the country in German, and there is no "A-" or "CH-" before the code.
//!
//! What happens when there are more than six lines, in this order: two people share a line, town and
//! postal code share one where their country sets them apart, and only then something is left out,
//! which [`Block::left_out`] says: the department first, then the second line of the address, the
//! organisation last, and that only where somebody is named.

use chrono::NaiveDate;
use rusqlite::Connection;

use super::address::{self, Purpose, Reached};
use super::salutation::{self, Tongue, joined};
use super::titles::Titles;
use super::{Address, AddressKind, Card, Contact, ContactKind, Position, Salutation, countries, couple, read};
use crate::error::{Error, Result};
use crate::record::ContactId;
use crate::text_enum;

/// The address zone of DIN 5008 has six lines.
pub const LINES: usize = 6;

text_enum! {
    /// Who may open it.
    Style {
        /// The organisation stands first: anyone there.
        Open = "open",
        /// The person stands first: they alone.
        Personal = "personal",
    }
}

text_enum! {
    /// What a line of the block says.
    Part {
        /// The organisation's name.
        Organisation = "organisation",
        /// The department.
        Department = "department",
        /// A person's name.
        Person = "person",
        /// The second line of the address.
        Extra = "extra",
        /// Street or Postfach.
        Street = "street",
        /// Postal code and town.
        Town = "town",
        /// The country.
        Country = "country",
    }
}

/// A line for which there was no room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// What it said.
    pub part: Part,
    /// Its text.
    pub text: String,
}

/// An address block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// The lines, at most [`LINES`]; names alone where no address is known.
    pub lines: Vec<String>,
    /// What had no room.
    pub left_out: Vec<LeftOut>,
    /// The country it goes to: ISO code where known.
    pub country: String,
    /// Whether that is another country than the own firm's.
    pub abroad: bool,
    /// The address it was made from; `None`: no address holds on that day.
    pub address: Option<Address>,
    /// The organisation whose address it is, where the contact has none of their own.
    pub of: Option<ContactId>,
}

/// The address block of a contact on a day.
///
/// # Errors
/// `NOT_FOUND` where the contact is gone.
pub fn of(connection: &Connection, id: ContactId, day: NaiveDate, purpose: Purpose, style: Style) -> Result<Block> {
    of_contact(connection, &read::get(connection, id)?, day, purpose, style)
}

/// As [`of`] for a letter, at an address of a kind where there is one that holds.
///
/// # Errors
/// `NOT_FOUND` where the contact is gone.
pub fn of_kind(
    connection: &Connection,
    id: ContactId,
    day: NaiveDate,
    kind: Option<AddressKind>,
    style: Style,
) -> Result<Block> {
    let contact = read::get(connection, id)?;
    let reached = match kind {
        None => None,
        Some(kind) => address::reached_at(connection, &contact, day, kind)?,
    };
    match reached {
        Some(reached) => at(connection, &contact, Some(reached), day, style),
        None => of_contact(connection, &contact, day, Purpose::Letter, style),
    }
}

/// What somebody wants the block made of, by its place on the card.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Wanted {
    /// One of the contact's own addresses, whatever its time.
    pub address: Option<usize>,
    /// One of their positions, whatever its time: its organisation and department are named, and
    /// its organisation's address is taken where no own one is wanted.
    pub position: Option<usize>,
}

/// As [`of`], made of what is wanted.
///
/// # Errors
/// `NOT_FOUND` where the contact is gone, or the card has no such address or position.
pub fn of_wanted(
    connection: &Connection,
    id: ContactId,
    wanted: Wanted,
    day: NaiveDate,
    purpose: Purpose,
    style: Style,
) -> Result<Block> {
    let mut contact = read::get(connection, id)?;
    let missing = || Error::NotFound(id.into());
    if let Some(place) = wanted.position {
        let position = contact.card.positions.get(place).cloned().ok_or_else(missing)?;
        contact.card.positions = vec![Position { since: None, until: None, ..position }];
    }
    let reached = match (wanted.address, wanted.position) {
        (Some(place), _) => {
            let address = contact.card.addresses.get(place).cloned().ok_or_else(missing)?;
            Some(Reached { address, of: None })
        }
        (None, Some(_)) => {
            // Who is wanted at the firm is reached there, whatever address of their own they have.
            let own = std::mem::take(&mut contact.card.addresses);
            let firm = address::reached(connection, &contact, day, purpose)?;
            contact.card.addresses = own;
            let own = || contact.card.address_on(day, purpose).filter(|address| address.label != "home").cloned();
            firm.or_else(|| own().map(|address| Reached { address, of: None }))
        }
        (None, None) => address::reached(connection, &contact, day, purpose)?,
    };
    at(connection, &contact, reached, day, style)
}

/// As [`of`], for a contact that was read already.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn of_contact(
    connection: &Connection,
    contact: &Contact,
    day: NaiveDate,
    purpose: Purpose,
    style: Style,
) -> Result<Block> {
    at(connection, contact, address::reached(connection, contact, day, purpose)?, day, style)
}

fn at(
    connection: &Connection,
    contact: &Contact,
    reached: Option<Reached>,
    day: NaiveDate,
    style: Style,
) -> Result<Block> {
    let home = salutation::home(connection)?;
    let (address, of) = reached.map_or((None, None), |reached| (Some(reached.address), reached.of));
    let mut block = compose(&contact.card, address.as_ref(), day, style, &home);
    (block.address, block.of) = (address, of);
    Ok(block)
}

/// The block from a card and one of its addresses (or that of the organisation), in letters from `home`.
#[must_use]
pub fn compose(card: &Card, address: Option<&Address>, day: NaiveDate, style: Style, home: &str) -> Block {
    let mut lines = named(card, address, day, style);
    let mut country = home.to_owned();
    let mut abroad = false;
    if let Some(address) = address {
        let (postal_code, signed) = countries::without_sign(&address.postal_code);
        let typed = if address.country.trim().is_empty() { signed.unwrap_or_default() } else { address.country.trim() };
        abroad = countries::is_abroad(typed, home);
        if !typed.is_empty() {
            country = countries::code_of(typed).map_or_else(|| typed.to_owned(), ToOwned::to_owned);
        }
        lines.push((Part::Extra, address.extra.trim().to_owned()));
        if address.kind != AddressKind::Bulk {
            lines.push((Part::Street, street(address, &country)));
        }
        let region = address.region.trim();
        lines.extend(town(postal_code, address.town.trim(), region, &country, abroad));
        if abroad {
            lines.push((Part::Country, countries::german_name(typed).to_uppercase()));
        }
    }
    lines.retain(|(_, text)| !text.is_empty());
    let left_out = fit(&mut lines);
    let lines = lines.into_iter().map(|(_, text)| text).collect();
    Block { lines, left_out, country, abroad, address: None, of: None }
}

type Line = (Part, String);

/// Organisation, department and person, in the order of the style.
fn named(card: &Card, address: Option<&Address>, day: NaiveDate, style: Style) -> Vec<Line> {
    if card.kind == ContactKind::Organisation {
        return vec![(Part::Organisation, card.organisation.trim().to_owned())];
    }
    let persons = persons(card).into_iter().map(|name| (Part::Person, name));
    // What goes to somebody's home is theirs alone: no word of where they work.
    let private = address.is_some_and(|address| address.label == "home");
    let position = card.position_on(day).filter(|_| !private);
    let (organisation, department) =
        position.map_or(("", ""), |position| (position.organisation.trim(), position.department.trim()));
    // A department without an organisation tells nobody anything.
    let department = if organisation.is_empty() { "" } else { department };
    let place = [(Part::Organisation, organisation.to_owned()), (Part::Department, department.to_owned())];
    match style {
        Style::Open => place.into_iter().chain(persons).collect(),
        Style::Personal => persons.chain(place).collect(),
    }
}

/// How persons are named in the block: "Frau Dr. Anna Weber", "Herrn Jens Hansen", two for a couple.
#[must_use]
pub fn persons(card: &Card) -> Vec<String> {
    let english = Tongue::of(&card.language, "") == Tongue::English;
    let (given, additional) = (card.given.trim(), card.additional.trim());
    match card.salutation {
        Salutation::Family if !card.family.trim().is_empty() => {
            let family = joined(&[given, card.family.trim()]);
            vec![if english { format!("{family} family") } else { format!("Familie {family}") }]
        }
        Salutation::Couple => match couple::two(card) {
            Some((first, second)) => [first, second]
                .iter()
                .map(|one| {
                    let salutation = one.salutation.unwrap_or(Salutation::None);
                    person(salutation, english, &one.title, &one.given, &one.family, "")
                })
                .collect(),
            None => Vec::new(),
        },
        salutation => {
            let name =
                person(salutation, english, &card.title, &joined(&[given, additional]), &card.family, &card.suffix);
            // "Frau" alone is nobody.
            let anybody = [given, additional, card.family.trim()].iter().any(|text| !text.is_empty());
            vec![if anybody { name } else { card.display_name() }]
        }
    }
}

fn person(salutation: Salutation, english: bool, title: &str, given: &str, family: &str, suffix: &str) -> String {
    let before = match (salutation, english) {
        (Salutation::Ms, false) => "Frau",
        (Salutation::Mr, false) => "Herrn",
        (Salutation::Ms, true) => "Ms",
        (Salutation::Mr, true) => "Mr",
        _ => "",
    };
    let titles = Titles::read(title);
    joined(&[before, &titles.before_name, given, &titles.noble.join(" "), family, suffix])
}

/// A number alone in a Postfach address is written out, in Germany in pairs from the right.
fn street(address: &Address, country: &str) -> String {
    let street = address.street.trim();
    let bare = !street.is_empty() && street.chars().all(|c| c.is_ascii_digit() || c == ' ');
    if address.kind != AddressKind::PoBox || !(bare || street.is_empty()) {
        return street.to_owned();
    }
    if !matches!(country, "DE" | "AT" | "CH" | "LI") {
        return if bare { format!("PO Box {street}") } else { String::new() };
    }
    let digits: Vec<char> = street.chars().filter(char::is_ascii_digit).collect();
    let pairs: Vec<String> = digits.rchunks(2).rev().map(|pair| pair.iter().collect()).collect();
    joined(&["Postfach", &pairs.join(if country == "DE" { " " } else { "" })])
}

/// Postal code and town in the order of their country; in capitals abroad.
fn town(code: &str, town: &str, region: &str, country: &str, abroad: bool) -> Vec<Line> {
    let town = if abroad { town.to_uppercase() } else { town.to_owned() };
    let region = if abroad { region.to_uppercase() } else { region.to_owned() };
    let lines = match country {
        // The codes of these countries stand behind or below the town (Universal Postal Union).
        "GB" | "GG" | "JE" | "IM" | "GI" => vec![town, code.to_uppercase()],
        "IE" => vec![joined(&[&town, &region]), code.to_uppercase()],
        "US" => vec![joined(&[&comma(&town, &region), code])],
        "CA" | "AU" | "NZ" | "IN" | "SG" => vec![joined(&[&town, &region, &code.to_uppercase()])],
        "IT" => vec![joined(&[code, &town, &region])],
        _ => vec![joined(&[code, &town])],
    };
    lines.into_iter().map(|text| (Part::Town, text)).collect()
}

fn comma(town: &str, region: &str) -> String {
    if town.is_empty() || region.is_empty() { joined(&[town, region]) } else { format!("{town}, {region}") }
}

/// Brings the lines down to six; what had no room comes back.
fn fit(lines: &mut Vec<Line>) -> Vec<LeftOut> {
    for (part, between) in [(Part::Person, ", "), (Part::Town, " ")] {
        if lines.len() > LINES {
            join(lines, part, between);
        }
    }
    let mut left_out = Vec::new();
    for part in [Part::Department, Part::Extra, Part::Organisation] {
        while lines.len() > LINES
            && let Some(index) = lines.iter().position(|(known, _)| *known == part)
        {
            let (part, text) = lines.remove(index);
            left_out.push(LeftOut { part, text });
        }
    }
    left_out
}

/// Puts the lines of one part on one line.
fn join(lines: &mut Vec<Line>, part: Part, between: &str) {
    let Some(at) = lines.iter().position(|(known, _)| *known == part) else { return };
    let texts: Vec<String> = lines.iter().filter(|(known, _)| *known == part).map(|(_, text)| text.clone()).collect();
    lines.retain(|(known, _)| *known != part);
    lines.insert(at, (part, texts.join(between)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contacts::Position;

    fn anna() -> Card {
        Card {
            salutation: Salutation::Ms,
            title: "Dr.".into(),
            given: "Anna".into(),
            family: "Weber".into(),
            positions: vec![Position {
                organisation: "Hansen Elektrotechnik GmbH".into(),
                department: "Einkauf".into(),
                ..Position::default()
            }],
            ..Card::default()
        }
    }

    fn street(street: &str, postal_code: &str, town: &str, country: &str) -> Address {
        Address {
            street: street.into(),
            postal_code: postal_code.into(),
            town: town.into(),
            country: country.into(),
            ..Address::default()
        }
    }

    fn day() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 3, 16).unwrap()
    }

    fn check(card: &Card, address: &Address, style: Style, home: &str, expected: &[&str]) {
        let block = compose(card, Some(address), day(), style, home);
        assert_eq!(block.lines, expected);
        assert!(block.lines.len() <= LINES && block.lines.iter().all(|line| !line.trim().is_empty()));
    }

    #[test]
    fn who_stands_first_may_open() {
        let at = street("Hafenstraße 12", "25335", "Elmshorn", "");
        check(
            &anna(),
            &at,
            Style::Open,
            "DE",
            &["Hansen Elektrotechnik GmbH", "Einkauf", "Frau Dr. Anna Weber", "Hafenstraße 12", "25335 Elmshorn"],
        );
        check(
            &anna(),
            &at,
            Style::Personal,
            "DE",
            &["Frau Dr. Anna Weber", "Hansen Elektrotechnik GmbH", "Einkauf", "Hafenstraße 12", "25335 Elmshorn"],
        );
        let home = Address { label: "home".into(), ..at };
        check(&anna(), &home, Style::Open, "DE", &["Frau Dr. Anna Weber", "Hafenstraße 12", "25335 Elmshorn"]);
        let firm = Card { kind: ContactKind::Organisation, organisation: "Stadtwerke".into(), ..Card::default() };
        check(&firm, &home, Style::Open, "DE", &["Stadtwerke", "Hafenstraße 12", "25335 Elmshorn"]);
    }

    #[test]
    fn persons_are_named_as_the_post_asks() {
        for (salutation, title, given, family, suffix, expected) in [
            (Salutation::Mr, "", "Jens", "Hansen", "", "Herrn Jens Hansen"),
            (Salutation::Mr, "Dipl.-Ing.", "Uwe", "Kruse", "", "Herrn Dipl.-Ing. Uwe Kruse"),
            (Salutation::Ms, "", "Anna", "Weber", "M. A.", "Frau Anna Weber M. A."),
            (Salutation::Mr, "Dr. Freiherr", "Karl", "von Stein", "", "Herrn Dr. Karl Freiherr von Stein"),
            (Salutation::None, "Dr.", "Kim", "Weber", "", "Dr. Kim Weber"),
            (Salutation::Family, "", "", "Weber", "", "Familie Weber"),
            (Salutation::Family, "", "Anna und Peter", "Weber", "", "Familie Anna und Peter Weber"),
            (Salutation::Couple, "", "Anna und Peter", "Weber", "", "Frau Anna Weber|Herrn Peter Weber"),
            (Salutation::Couple, "", "Anna Weber und Dr. Peter", "Lang", "", "Frau Anna Weber|Herrn Dr. Peter Lang"),
            (Salutation::Ms, "", "", "", "", ""),
        ] {
            let card = Card {
                salutation,
                title: title.into(),
                given: given.into(),
                family: family.into(),
                suffix: suffix.into(),
                ..Card::default()
            };
            assert_eq!(persons(&card).join("|"), expected);
        }
        let english =
            Card { language: "en".into(), salutation: Salutation::Mr, given: "John".into(), ..Card::default() };
        assert_eq!(persons(&Card { family: "Poole".into(), ..english }), ["Mr John Poole"]);
    }

    #[test]
    fn postfach_and_grossempfaenger() {
        let firm = Card { kind: ContactKind::Organisation, organisation: "Kreditbank".into(), ..Card::default() };
        let po_box = |number: &str, code: &str, town: &str, country: &str| Address {
            kind: AddressKind::PoBox,
            ..street(number, code, town, country)
        };
        check(
            &firm,
            &po_box("123456", "25502", "Itzehoe", ""),
            Style::Open,
            "DE",
            &["Kreditbank", "Postfach 12 34 56", "25502 Itzehoe"],
        );
        check(
            &firm,
            &po_box("Postfach 12 34", "25502", "Itzehoe", ""),
            Style::Open,
            "DE",
            &["Kreditbank", "Postfach 12 34", "25502 Itzehoe"],
        );
        check(
            &firm,
            &po_box("", "8021", "Zürich", "CH"),
            Style::Open,
            "CH",
            &["Kreditbank", "Postfach", "8021 Zürich"],
        );
        check(
            &firm,
            &po_box("1234", "8021", "Zürich", ""),
            Style::Open,
            "CH",
            &["Kreditbank", "Postfach 1234", "8021 Zürich"],
        );
        let bulk = Address { kind: AddressKind::Bulk, ..street("steht hier nicht", "22300", "Hamburg", "") };
        check(&firm, &bulk, Style::Open, "DE", &["Kreditbank", "22300 Hamburg"]);
    }

    #[test]
    fn abroad_in_capitals_and_in_german() {
        let firm = Card { kind: ContactKind::Organisation, organisation: "Firma".into(), ..Card::default() };
        for (street_, code, town, region, country, home, expected) in [
            ("Motorengasse 21", "A-1030", "Wien", "", "AT", "DE", "Motorengasse 21|1030 WIEN|ÖSTERREICH"),
            ("Motorengasse 21", "A-1030", "Wien", "", "", "DE", "Motorengasse 21|1030 WIEN|ÖSTERREICH"),
            ("Motorengasse 21", "A-1030", "Wien", "", "", "AT", "Motorengasse 21|1030 Wien"),
            ("Bahnhofstrasse 1", "8001", "Zürich", "", "CH", "DE", "Bahnhofstrasse 1|8001 ZÜRICH|SCHWEIZ"),
            ("Großer Weg 1", "25335", "Elmshorn", "", "DE", "CH", "Großer Weg 1|25335 ELMSHORN|DEUTSCHLAND"),
            ("Via Roma 1", "00184", "Roma", "RM", "IT", "DE", "Via Roma 1|00184 ROMA RM|ITALIEN"),
            ("14 Quayside", "po1 3ax", "Portsmouth", "", "GB", "DE", "14 Quayside|PORTSMOUTH|PO1 3AX|GROSSBRITANNIEN"),
            ("1 Main St", "10001", "New York", "NY", "US", "DE", "1 Main St|NEW YORK, NY 10001|USA"),
            ("1 King St", "m5h 2n2", "Toronto", "ON", "CA", "DE", "1 King St|TORONTO ON M5H 2N2|KANADA"),
            ("Weg 1", "1", "Poseidonis", "", "Atlantis", "DE", "Weg 1|1 POSEIDONIS|ATLANTIS"),
            ("Weg 1", "D-25335", "Elmshorn", "", "Deutschland", "DE", "Weg 1|25335 Elmshorn"),
        ] {
            let address = Address { region: region.into(), ..street(street_, code, town, country) };
            let block = compose(&firm, Some(&address), day(), Style::Open, home);
            assert_eq!(block.lines[1..].join("|"), expected);
            assert_eq!(block.abroad, expected.split('|').count() > 2);
        }
    }

    #[test]
    fn seven_lines_are_too_many_and_it_says_what_went() {
        let at = Address { extra: "Gebäude 7".into(), ..street("Weg 1", "1030", "Wien", "AT") };
        let block = compose(&anna(), Some(&at), day(), Style::Open, "DE");
        assert_eq!(
            block.lines,
            ["Hansen Elektrotechnik GmbH", "Frau Dr. Anna Weber", "Gebäude 7", "Weg 1", "1030 WIEN", "ÖSTERREICH"]
        );
        assert_eq!(block.left_out, [LeftOut { part: Part::Department, text: "Einkauf".into() }]);

        let mut couple = Card { salutation: Salutation::Couple, given: "Anna und Peter".into(), ..anna() };
        couple.title.clear();
        let british = Address { country: "GB".into(), ..at };
        let block = compose(&couple, Some(&british), day(), Style::Open, "DE");
        assert_eq!(block.lines[1], "Frau Anna Weber, Herrn Peter Weber");
        assert_eq!(block.lines[4], "WIEN 1030");
        assert_eq!(block.left_out.len(), 1);
    }

    #[test]
    fn without_an_address_the_names_stay() {
        let block = compose(&anna(), None, day(), Style::Open, "DE");
        assert_eq!(block.lines, ["Hansen Elektrotechnik GmbH", "Einkauf", "Frau Dr. Anna Weber"]);
        let ended = Position { until: NaiveDate::from_ymd_opt(2026, 3, 15), ..anna().positions[0].clone() };
        let block = compose(&Card { positions: vec![ended], ..anna() }, None, day(), Style::Open, "DE");
        assert_eq!(block.lines, ["Frau Dr. Anna Weber"]);
    }
}
