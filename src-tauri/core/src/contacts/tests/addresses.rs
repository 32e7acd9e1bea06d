//! Where contacts are reached, and how.

use super::*;

#[test]
fn somebody_at_two_firms_is_reached_at_either() {
    let mut office = office();
    let at = |street: &str, label: &str| Address {
        street: street.into(),
        town: "Wedel".into(),
        label: label.into(),
        ..Address::default()
    };
    let yard = save(&mut office, Card { addresses: vec![at("Werftweg 1", "work")], ..firm("Bootswerft") });
    let board = save(&mut office, Card { addresses: vec![at("Deich 2", "work")], ..firm("Deichverband") });
    let works = |id, department: &str| Position {
        organisation_id: Some(id),
        department: department.into(),
        ..Position::default()
    };
    let positions = vec![
        works(board, ""),
        works(yard, "Einkauf"),
        Position { organisation: "Freundeskreis".into(), ..Position::default() },
    ];
    let card = Card { positions, addresses: vec![at("Hausweg 3", "home")], ..person("Anna", "Weber") };
    let anna = save(&mut office, card);
    let lines = |address: Option<usize>, position: Option<usize>| {
        let wanted = block::Wanted { address, position };
        let purpose = address::Purpose::Letter;
        block::of_wanted(office.read(), anna, wanted, moment().today, purpose, block::Style::Open).unwrap().lines
    };
    for (address, position, expected) in [
        (None, None, &["Anna Weber", "Hausweg 3", "Wedel"][..]),
        (None, Some(0), &["Deichverband", "Anna Weber", "Deich 2", "Wedel"]),
        (None, Some(1), &["Bootswerft", "Einkauf", "Anna Weber", "Werftweg 1", "Wedel"]),
        // A firm that has no card, and no address of hers that names one.
        (None, Some(2), &["Freundeskreis", "Anna Weber"]),
        // What goes to her home names no firm, whichever is wanted.
        (Some(0), Some(1), &["Anna Weber", "Hausweg 3", "Wedel"]),
    ] {
        assert_eq!(lines(address, position), expected, "{address:?} {position:?}");
    }
}

#[test]
fn people_move_with_their_organisation_on_its_day() {
    let mut office = office();
    let at = |street: &str, town: &str| Address { street: street.into(), town: town.into(), ..Address::default() };
    let moves = "2026-04-01".parse::<NaiveDate>().unwrap();
    let new = Address { valid_from: Some(moves), ..at("Neuer Weg 2", "Wedel") };
    let firm = save(&mut office, Card { addresses: vec![at("Alter Weg 1", "Elmshorn"), new], ..firm("Hansen") });
    let works = |until| Position { organisation_id: Some(firm), until, ..Position::default() };
    let card = Card { addresses: Vec::new(), positions: vec![works(None)], ..person("Anna", "Weber") };
    let anna = save(&mut office, card.clone());
    let gone = Card { positions: vec![works(moves.pred_opt())], family: "Lang".into(), ..card };
    let gone = save(&mut office, gone);
    office.day_changed(moment().today).unwrap();
    let towns = |office: &Office| -> Vec<String> {
        let rows = list::rows(office.read(), &[firm.0, anna.0, gone.0]).unwrap();
        rows.into_iter().map(|row| row.town).collect()
    };
    assert_eq!(towns(&office), ["Elmshorn", "Elmshorn", "Elmshorn"]);
    let block = |office: &Office, day| {
        block::of(office.read(), anna, day, address::Purpose::Letter, block::Style::Open).unwrap().lines
    };
    assert_eq!(block(&office, moment().today), ["Hansen", "Anna Weber", "Alter Weg 1", "Elmshorn"]);
    assert_eq!(block(&office, moves), ["Hansen", "Anna Weber", "Neuer Weg 2", "Wedel"]);

    // Any of the firm's own addresses can be copied, whatever its time.
    let wanted = |of: ContactId, address: Option<usize>, position: Option<usize>| {
        let wanted = block::Wanted { address, position };
        block::of_wanted(office.read(), of, wanted, moment().today, address::Purpose::Letter, block::Style::Open)
    };
    assert_eq!(wanted(firm, Some(0), None).unwrap().lines, ["Hansen", "Alter Weg 1", "Elmshorn"]);
    assert_eq!(wanted(firm, Some(1), None).unwrap().lines, ["Hansen", "Neuer Weg 2", "Wedel"]);
    assert_eq!(wanted(firm, Some(2), None).unwrap_err().code(), "NOT_FOUND");
    assert_eq!(wanted(anna, None, Some(0)).unwrap().lines, ["Hansen", "Anna Weber", "Alter Weg 1", "Elmshorn"]);
    assert_eq!(wanted(anna, None, Some(1)).unwrap_err().code(), "NOT_FOUND");

    let takeovers = address::takeovers(office.read(), moment().today, moves).unwrap();
    assert_eq!(takeovers.len(), 1);
    assert_eq!((takeovers[0].contact, takeovers[0].day, takeovers[0].followers), (firm, moves, 1));
    assert!(address::takeovers(office.read(), moves, moves).unwrap().is_empty());

    office.day_changed(moves).unwrap();
    assert_eq!(towns(&office), ["Wedel", "Wedel", ""]);
    // The old address stays in the book.
    assert_eq!(read::get(office.read(), firm).unwrap().card.addresses.len(), 2);
}
