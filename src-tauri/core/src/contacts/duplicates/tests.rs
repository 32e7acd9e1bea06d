use std::collections::HashSet;

use chrono::NaiveDate;

use super::*;
use crate::contacts::{Address, Card, ContactKind, Email, Phone, Position, Salutation, save};
use crate::moment::Moment;
use crate::office::Office;
use crate::record::ContactId;

fn moment() -> Moment {
    Moment::on(NaiveDate::from_ymd_opt(2026, 3, 16).unwrap(), "Anna")
}

/// "Anna Weber; e anna@weber.example; p 04121 123; a Ring 1, 25335 Elmshorn; o Firma; b 1980-04-15; s mr"
fn person(text: &str) -> Card {
    let mut parts = text.split("; ");
    let name = parts.next().unwrap();
    let (given, family) = name.split_once(' ').unwrap_or(("", name));
    with(parts, Card { given: given.replace('_', ""), family: family.into(), ..Card::default() })
}

fn firm(text: &str) -> Card {
    let mut parts = text.split("; ");
    let organisation = parts.next().unwrap().to_owned();
    with(parts, Card { kind: ContactKind::Organisation, organisation, ..Card::default() })
}

fn with<'a>(parts: impl Iterator<Item = &'a str>, mut card: Card) -> Card {
    for part in parts {
        let (code, value) = part.split_once(' ').unwrap();
        match code {
            "e" => card.emails.push(Email { address: value.into(), ..Email::default() }),
            "p" => card.phones.push(Phone { raw: value.into(), ..Phone::default() }),
            "a" => {
                let (street, town) = value.split_once(", ").unwrap_or(("", value));
                let (postal_code, town) = town.split_once(' ').unwrap_or(("", town));
                let (street, postal_code, town) = (street.into(), postal_code.into(), town.into());
                card.addresses.push(Address { street, postal_code, town, ..Address::default() });
            }
            "o" => card.positions.push(Position { organisation: value.into(), ..Position::default() }),
            "b" => card.birthday = value.parse().ok(),
            "s" => card.salutation = if value == "mr" { Salutation::Mr } else { Salutation::Ms },
            "j" => card.suffix = value.into(),
            "i" => card.iban = value.into(),
            "v" => card.vat_id = value.into(),
            other => panic!("{other}"),
        }
    }
    card
}

fn office(cards: Vec<Card>) -> (Office, Vec<ContactId>) {
    let mut office = Office::in_memory(&moment()).unwrap();
    let ids = cards.into_iter().map(|card| save::save(&mut office, None, card, &moment()).unwrap().value).collect();
    (office, ids)
}

fn scan(office: &Office) -> Scan {
    let mut scan = Scan::default();
    let mut after = 0;
    // In small slices, as the desk copies them.
    loop {
        let slice = profile::cards(office.read(), after, 3).unwrap();
        let Some((last, _)) = slice.last() else { return scan };
        after = *last;
        scan.take(&slice);
    }
}

fn groups(office: &Office) -> Vec<Vec<ContactId>> {
    let dismissed = dismissed::pairs(office.read()).unwrap();
    let groups = scan(office).groups(&dismissed, &mut |_, _| true).unwrap();
    groups.iter().map(|group| Group::members(&group.pairs)).collect()
}

#[test]
fn who_is_suggested_and_who_is_not() {
    let people = [
        (true, "Anna Weber; e anna@weber.example", "anna WEBER; e ANNA@weber.example"),
        (true, "Anna Weber; a Ring 1, 25335 Elmshorn", "Anna Weber"),
        (true, "Anna Weber; a 25335 Elmshorn", "Anna Weber; a 25335 Elmshorn"),
        (true, "Anna Weber; a Elmshorn", "Anna Weber; a Elmshorn"),
        (true, "Anna Maier; a Hafenstr. 1, 25335 Elmshorn", "Anna Mayr; a Hafenstraße 1, 25335 Elmshorn"),
        (true, "Anna Maier; p 04121 555123", "Anna Meyer; p +49 4121 555123"),
        (true, "Weber Anna; p 04121 555123", "Anna Weber; p 04121 555123"),
        (true, "A. Weber; e weber@x.example", "Anna Weber; e weber@x.example"),
        (true, "_ Weber; e weber@x.example; a Elmshorn", "Anna Weber; e weber@x.example; a Elmshorn"),
        (true, "Anna Hansen; e anna@x.example; b 1980-04-15", "Anna Weber; e anna@x.example; b 1980-04-15"),
        // Another birthday speaks against it, also where all else agrees.
        (
            false,
            "Karl Weber; a Ring 1, 25335 Elmshorn; b 1950-01-01",
            "Karl Weber; a Ring 1, 25335 Elmshorn; b 1980-02-02",
        ),
        (false, "Karl Weber; a Ring 1, 25335 Elmshorn; j sen.", "Karl Weber; a Ring 1, 25335 Elmshorn; j jun."),
        // A couple shares nearly everything.
        (
            false,
            "Anna Weber; e weber@x.example; p 04121 5; a Ring 1, 25335 Elmshorn; i DE89370400440532013000",
            "Jens Weber; e weber@x.example; p 04121 5; a Ring 1, 25335 Elmshorn; i DE89370400440532013000",
        ),
        // Colleagues share the mailbox, the switchboard and the address of their firm.
        (
            false,
            "Anna Weber; e info@firma.example; p 04121 700; o Firma; a Ring 1, 25335 Elmshorn",
            "Jens Hansen; e info@firma.example; p 04121 700; o Firma; a Ring 1, 25335 Elmshorn",
        ),
        (false, "Anna Weber; a 25335 Elmshorn", "Anna Weber; a 80331 München"),
        (false, "Martin Weber; a Ring 1, 25335 Elmshorn; s mr", "Martina Weber; a Ring 1, 25335 Elmshorn; s ms"),
        (false, "Tim Weber; a Ring 1, 25335 Elmshorn", "Tom Weber; a Ring 1, 25335 Elmshorn"),
    ];
    for (one, left, right) in people {
        let (office, ids) = office(vec![person(left), person(right)]);
        let expected = if one { vec![ids] } else { Vec::new() };
        assert_eq!(groups(&office), expected, "{left} and {right}");
    }
    let firms = [
        (
            true,
            "Hansen Elektrotechnik GmbH & Co. KG; a Ring 1, 25335 Elmshorn",
            "Hansen Elektrotechnik; a Ring 1, 25335 Elmshorn",
        ),
        (true, "Stadtwerke Elmshorn GmbH", "Stadtwerke Elmshorn"),
        (true, "Hansen GmbH; v DE123456789", "Hansen & Söhne GmbH; v DE 123456789"),
        (true, "Elektro Petersen; p 04121 700; a 25335 Elmshorn", "Elektro Peterson; p 04121 700; a 25335 Elmshorn"),
        // Two branches, and two firms of one name with their own tax numbers.
        (false, "Aldi Nord; a 25335 Elmshorn", "Aldi Nord; a 25421 Pinneberg"),
        (false, "Hansen GmbH; v DE123456789", "Hansen GmbH; v DE987654321"),
        (
            false,
            "Hansen GmbH; p 04121 700; a Ring 1, 25335 Elmshorn",
            "Petersen AG; p 04121 700; a Ring 1, 25335 Elmshorn",
        ),
    ];
    for (one, left, right) in firms {
        let (office, ids) = office(vec![firm(left), firm(right)]);
        let expected = if one { vec![ids] } else { Vec::new() };
        assert_eq!(groups(&office), expected, "{left} and {right}");
    }
}

#[test]
fn a_firm_of_many_that_share_one_number_hides_nobody() {
    let mut cards: Vec<Card> = (0..60)
        .map(|n| {
            let given = ["Anna", "Jens", "Ümit", "Sophie", "Karl", "Zoë"][n % 6];
            let family =
                ["Weber", "Möller", "Groß", "Saß", "Blohm", "Otte", "Aigner", "Lang", "Thoms", "Kröger"][n / 6];
            person(&format!("{given} {family}; p 04121 700; e info@firma.example; o Firma; a Ring 1, 25335 Elmshorn"))
        })
        .collect();
    cards.push(person("Jens Möler; p 04121 700; o Firma; a Ring 1, 25335 Elmshorn"));
    let (office, ids) = office(cards);
    assert_eq!(groups(&office), [[ids[7], ids[60]]]);
}

#[test]
fn more_than_two_are_one_group_and_a_dismissed_pair_is_left_out() {
    let same = "Anna Weber; e anna@weber.example";
    let (mut office, ids) = office(vec![person(same), person("Jens Hansen"), person(same), person(same)]);
    assert_eq!(groups(&office), [[ids[0], ids[2], ids[3]]]);
    dismissed::dismiss(&mut office, &[ids[0], ids[2]], &moment()).unwrap();
    dismissed::dismiss(&mut office, &[ids[3], ids[0]], &moment()).unwrap();
    assert_eq!(groups(&office), [[ids[2], ids[3]]]);
}

#[test]
fn a_scan_can_be_cancelled_and_says_why_two_are_alike() {
    let (office, ids) = office(vec![
        person("Anna Weber; e anna@weber.example; b 1980-04-15"),
        person("Anne Weber; e anna@weber.example; b --04-15"),
    ]);
    let scan = scan(&office);
    assert!(scan.groups(&HashSet::new(), &mut |_, _| false).is_err());
    let groups = scan.groups(&HashSet::new(), &mut |_, _| true).unwrap();
    let pair = &groups[0].pairs[0];
    assert_eq!((pair.first, pair.second), (ids[0], ids[1]));
    let reasons: Vec<_> = pair.judgement.reasons.iter().map(|r| (r.code, r.value.as_str())).collect();
    assert_eq!(
        reasons,
        [
            (ReasonCode::SameEmail, "anna@weber.example"),
            (ReasonCode::SoundsAlike, ""),
            (ReasonCode::SameBirthday, "1980-04-15"),
            (ReasonCode::PlaceUnknown, ""),
        ]
    );
}

#[test]
fn the_ends_of_a_chain_may_contradict_each_other() {
    let (office, _) = office(vec![
        person("Anna Weber; e anna@weber.example; b 1980-04-15"),
        person("A. Weber; e anna@weber.example"),
        person("Anne Weber; e anna@weber.example; b 1981-05-16"),
    ]);
    let groups = scan(&office).groups(&HashSet::new(), &mut |_, _| true).unwrap();
    assert_eq!(groups.len(), 1);
    assert_eq!(groups[0].against.iter().map(|reason| reason.code).collect::<Vec<_>>(), [ReasonCode::OtherBirthday]);
}

#[test]
fn whoever_is_typed_and_stands_in_the_book_is_named() {
    let (mut office, ids) = office(vec![
        person("Anna Meier; e anna@meier.example; p 04121 555123; a Hafenstr. 1, 25335 Elmshorn"),
        person("Jens Hansen; e info@firma.example; o Firma"),
        firm("Hansen Elektrotechnik GmbH; a 25335 Elmshorn; v DE123456789"),
    ]);
    let found = |office: &Office, card: &Card, own| -> Vec<ContactId> {
        likely(office.read(), card, own).unwrap().into_iter().map(|candidate| candidate.id).collect()
    };
    for (typed, expected) in [
        ("Anna Meier", vec![ids[0]]),
        ("Anna Meier; a 80331 München", vec![]),
        ("_ _; e Anna@Meier.example", vec![ids[0]]),
        ("Anna Weber; p 0412 1/555 123", vec![]),
        ("A. Meier; p 0412 1/555 123", vec![ids[0]]),
        ("Sophie Otte; e info@firma.example; o Firma", vec![]),
        ("Anna", vec![]),
    ] {
        assert_eq!(found(&office, &person(typed), None), expected, "{typed}");
    }
    for (typed, expected) in [
        ("Hansen Elektrotechnik", vec![ids[2]]),
        ("Elektro Hansen; v DE 123456789", vec![]),
        ("Hansen Elektro; v DE123456789", vec![ids[2]]),
        ("Petersen Bau", vec![]),
    ] {
        assert_eq!(found(&office, &firm(typed), None), expected, "{typed}");
    }
    let twin = person("Anna Meier; e anna@meier.example");
    assert_eq!(found(&office, &twin, Some(ids[0])), [], "nobody is a twin of their own");
    let second = save::save(&mut office, None, twin.clone(), &moment()).unwrap().value;
    assert_eq!(found(&office, &twin, Some(second)), [ids[0]]);
    dismissed::dismiss(&mut office, &[ids[0], second], &moment()).unwrap();
    assert_eq!(found(&office, &twin, Some(second)), []);
}
