//! What a register repeats is what the form warns of.

use super::*;
use crate::contracts::similar::similar;

/// Rows of the firm that the book has one contract of, "Strom Lager" under its number "SW 77".
fn repeats(office: &Office, rows: &[(&str, &str)]) -> Vec<Option<KnownBy>> {
    let rows: Vec<[&str; 7]> = rows
        .iter()
        .map(|(title, number)| ["", *title, "Stadtwerke Elmshorn GmbH", *number, "", "01.01.2024", MONTH])
        .collect();
    let by = |same: Same| match same {
        Same::Book(_, by) | Same::Line(_, by) => by,
    };
    register(office, &rows, &Choices::default()).rows.iter().map(|row| row.same.map(by)).collect()
}

#[test]
fn a_row_repeats_a_contract_where_the_form_would_warn_of_it() {
    let (office, works) = book();
    let cases: &[(&str, &str, Option<KnownBy>)] = &[
        ("Gas", "SW 77", Some(KnownBy::ContractNumber)),
        ("Gas", "SW77", Some(KnownBy::ContractNumber)),
        ("Gas", "sw-7/7", Some(KnownBy::ContractNumber)),
        ("Gas", "SW 78", None),
        ("strom  LAGER", "", Some(KnownBy::Title)),
        // A title is compared word by word.
        ("Stromlager", "", None),
    ];
    for &(title, number, expected) in cases {
        assert_eq!(repeats(&office, &[(title, number)]), [expected], "{title} {number}");
        let warned = !similar(office.read(), Some(works), title, number, None).unwrap().is_empty();
        assert_eq!(warned, expected.is_some(), "the form: {title} {number}");
    }
}

#[test]
fn an_earlier_row_is_repeated_by_the_same_rule() {
    let (office, _) = book();
    let rows = [("Gas", "KD 4711/2"), ("Wasser", "kd4711-2"), ("Müll", "KD 4711/3")];
    assert_eq!(repeats(&office, &rows), [None, Some(KnownBy::ContractNumber), None]);
}

#[test]
fn what_is_archived_may_be_concluded_anew() {
    let (mut office, works) = book();
    let id = ContractId(office.read().query_row("SELECT id FROM contract", [], |row| row.get(0)).unwrap());
    let mut fields = crate::contracts::read::get(office.read(), id).unwrap().fields;
    fields.phase = Phase::Archived;
    save::save(&mut office, Some(id), fields, &moment()).unwrap();
    assert_eq!(repeats(&office, &[("Strom Lager", "SW 77")]), [None]);
    assert_eq!(similar(office.read(), Some(works), "Strom Lager", "SW 77", None).unwrap(), []);
    // Its own number stays borne.
    let row = ["V-1", "Anderes", "", "", "", "01.01.2024", MONTH];
    assert!(matches!(
        register(&office, &[row], &Choices::default()).rows[0].same,
        Some(Same::Book(_, KnownBy::Number))
    ));
}
