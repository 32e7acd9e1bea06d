//! Text blocks, number ranges and the office's calendar as tables.

use super::*;
use crate::master_data::{holiday, number_range, text_block};

fn stored(office: &Office, part: Part) -> Vec<Vec<String>> {
    rows(office.read(), part, moment().today).unwrap()
}

#[test]
fn texts_come_with_both_languages_and_only_with_placeholders_that_can_be_filled() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let part = Part::Texts;
    let columns = known(part);
    let before = stored(&office, part);
    let rows = [
        row(["dank", "Dank", "", "Danke", "Thank you", "Danke, {{Anrede}}\r\n\r\nBis bald.", "Thanks.", ""]),
        row(["neu", "Mahnung", "contract", "", "", "Zum {{Vertragsende}}.", "", ""]),
        row(["a", "Tippfehler", "letter", "", "", "{{Anrde}}", "", ""]),
        row(["b", "Nur für Verträge", "letter", "", "", "Zum {{Vertragsende}}.", "{{Anrde}}", ""]),
        row(["c", "Zweck", "Mahnschreiben", "", "", "Text", "", ""]),
        row(["d", "", "", "", "", "", "", ""]),
    ];
    let looked = bring(&mut office, part, &columns, &rows);
    assert_eq!(
        seen(&looked),
        [
            (Fate::Update, vec![]),
            (Fate::New, vec![]),
            (Fate::Refused, vec!["PLACEHOLDER_UNKNOWN"]),
            (Fate::Refused, vec!["PLACEHOLDER_UNKNOWN", "PLACEHOLDER_UNKNOWN"]),
            (Fate::Refused, vec!["SHEET_PURPOSE"]),
            (Fate::Refused, vec!["NAME_MISSING", "TEXT_MISSING"]),
        ]
    );
    assert_eq!(looked[3].issues[1].field, "body_en", "an issue stands at its column");
    let blocks = text_block::all(office.read()).unwrap();
    let thanks = blocks.iter().find(|block| block.fields.code == "dank").unwrap();
    assert_eq!(thanks.fields.body_de, "Danke, {{Anrede}}\n\nBis bald.");
    assert_eq!(text_block::versions(office.read(), thanks.id).unwrap().len(), 1, "what it said before is kept");
    let after = stored(&office, part);
    office.undo(&moment()).unwrap();
    assert_eq!(stored(&office, part), before);
    office.redo(&moment()).unwrap();
    assert_eq!(stored(&office, part), after);
}

#[test]
fn ranges_take_patterns_and_only_higher_values() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let part = Part::NumberRanges;
    let columns = known(part);
    let rows = [
        row(["contract", "V{YY}-{NNN}", "yearly", "40"]),
        row(["customer", "K-{NNNNN}", "never", "500.0"]),
        row(["supplier", "ohne Zähler", "", ""]),
        row(["letter", "", "monthly", ""]),
        row(["invoice", "R-{NNNN}", "", ""]),
    ];
    let looked = bring(&mut office, part, &columns, &rows);
    assert_eq!(
        seen(&looked),
        [
            (Fate::Update, vec![]),
            (Fate::Update, vec![]),
            (Fate::Refused, vec!["NUMBER_PATTERN"]),
            (Fate::Refused, vec!["NUMBER_RESET"]),
            (Fate::Refused, vec!["LIST_CLOSED"]),
        ]
    );
    let shown = |office: &Office| {
        let ranges = number_range::all(office.read(), moment().today).unwrap();
        ranges.into_iter().map(|range| range.preview).take(2).collect::<Vec<_>>()
    };
    assert_eq!(shown(&office), ["V26-040", "K-00500"]);

    // Never downward, neither by a table nor by taking one back.
    let lower = [row(["contract", "", "", "39"]), row(["customer", "", "", "viele"]), row(["letter", "", "oft", ""])];
    let looked = plan(&mut office, part, &columns, &lower, &moment()).unwrap();
    assert_eq!(
        seen(&looked),
        [
            (Fate::Refused, vec!["NUMBER_ONLY_UPWARD"]),
            (Fate::Refused, vec!["SHEET_NUMBER"]),
            (Fate::Refused, vec!["SHEET_RESET"]),
        ]
    );
    assert_eq!(looked[0].issues[0].field, "next");
    office.undo(&moment()).unwrap();
    assert_eq!(shown(&office), ["V-2026-0040", "K-00500"]);

    // A counter alone leaves no step, and whoever shows it is told.
    let rows = [row(["customer", "", "", "600"])];
    let looked = plan(&mut office, part, &columns, &rows, &moment()).unwrap();
    let done = apply(&mut office, part, &columns, &rows, &looked, "Liste.csv", &moment()).unwrap();
    assert!(done.changes.touches(crate::RecordKind::NumberRange));
    assert_eq!(shown(&office)[1], "K-00600");
}

#[test]
fn days_are_added_struck_and_switched_on() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let part = Part::Holidays;
    let columns = [Some("deadlines"), Some("change"), Some("day"), Some("name"), Some("yearly")];
    let rows = [
        row(["", "", "24.12.2020", "Heiligabend", "ja"]),
        row(["nein", "added", "2026-07-10", "Betriebsausflug", ""]),
        row(["", "struck", "corpus_christi", "", ""]),
        row(["", "local", "corpus_christi", "", ""]),
        row(["", "", "corpus_christi", "", ""]),
        row(["", "struck", "2026-07-11", "", ""]),
        row(["", "", "gestern", "Gestern", ""]),
        row(["", "", "2026-08-01", "", ""]),
        row(["", "", "24.12.20", "Noch einmal", ""]),
        row(["", "weg", "epiphany", "", ""]),
        row(["", "", "", "Ohne Tag", ""]),
    ];
    let looked = bring(&mut office, part, &columns, &rows);
    assert_eq!(
        seen(&looked),
        [
            (Fate::New, vec![]),
            (Fate::New, vec![]),
            (Fate::New, vec![]),
            (Fate::New, vec![]),
            (Fate::Refused, vec!["SHEET_DAY_CHANGE"]),
            (Fate::Refused, vec!["SHEET_DAY_CHANGE"]),
            (Fate::Refused, vec!["SHEET_DAY"]),
            (Fate::Refused, vec!["NAME_MISSING"]),
            (Fate::Refused, vec!["SHEET_CODE_TWICE"]),
            (Fate::Refused, vec!["SHEET_DAY_CHANGE"]),
            (Fate::Refused, vec!["TEXT_MISSING"]),
        ]
    );
    assert_eq!(looked[10].issues[0].field, "day");
    let wanted = stored(&office, part);
    assert_eq!(wanted.len(), 4);
    let again = plan(&mut office, part, &known(part), &wanted, &moment()).unwrap();
    assert!(again.iter().all(|one| one.fate == Fate::Same), "{again:?}");
    // A day that is there is changed, not added again.
    let rows = [row(["ja", "", "24.12.2020", "Heiliger Abend", "ja"])];
    assert_eq!(bring(&mut office, part, &columns, &rows)[0].fate, Fate::Update);
    assert_eq!(holiday::all(office.read()).unwrap().len(), 4);
    office.undo(&moment()).unwrap();
    assert_eq!(stored(&office, part), wanted);
    office.undo(&moment()).unwrap();
    assert!(holiday::all(office.read()).unwrap().is_empty());
    let nameless = plan(&mut office, part, &[Some("name")], &rows, &moment());
    assert!(matches!(nameless, Err(Error::Rule { code: "SHEET_NO_CODE", .. })));
}
