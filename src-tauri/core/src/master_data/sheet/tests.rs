use super::*;
use crate::error::Error;
use crate::master_data::entry::{self, EntryFields};
use crate::master_data::{employee, equipment, room};
use crate::{Moment, Office, sample};

mod texts;

fn moment() -> Moment {
    Moment::on("2026-03-16".parse().unwrap(), "Test")
}

const PARTS: &[&str] = &[
    "category",
    "contract_kind",
    "cost_centre",
    "department",
    "relation_kind",
    "role",
    "salutation",
    "country",
    "currency",
    "vat_rate",
    "payment_interval",
    "reason",
    "room",
    "equipment",
    "employee",
    "text_block",
    "number_range",
];

fn known(part: Part) -> Vec<Option<&'static str>> {
    part.columns().into_iter().map(Some).collect()
}

#[test]
fn what_is_written_out_is_read_back_as_it_stands() {
    let mut office = Office::in_memory(&moment()).unwrap();
    sample::fill(&mut office, &moment()).unwrap();
    for name in PARTS {
        let part = Part::parse(name).unwrap();
        let rows = rows(office.read(), part, moment().today).unwrap();
        assert!(!rows.is_empty(), "{name}");
        let planned = plan(&mut office, part, &known(part), &rows, &moment()).unwrap();
        assert!(planned.iter().all(|one| one.fate == Fate::Same), "{name}: {planned:?}");
    }
    assert!(Part::parse("firm").is_none());
}

/// Looks, writes what was looked at, and gives what was looked at.
fn bring(office: &mut Office, part: Part, columns: &[Option<&'static str>], rows: &[Vec<String>]) -> Vec<Planned> {
    let looked = plan(office, part, columns, rows, &moment()).unwrap();
    apply(office, part, columns, rows, &looked, "Liste.csv", &moment()).unwrap();
    looked
}

#[test]
fn into_an_empty_office_everything_comes_and_one_undo_takes_it_back() {
    let mut full = Office::in_memory(&moment()).unwrap();
    sample::fill(&mut full, &moment()).unwrap();
    let mut office = Office::in_memory(&moment()).unwrap();
    // What others name comes first; within a list the order does not matter.
    for name in ["department", "cost_centre", "category", "room", "equipment", "employee"] {
        let part = Part::parse(name).unwrap();
        let mut wanted = rows(full.read(), part, moment().today).unwrap();
        wanted.reverse();
        let before = rows(office.read(), part, moment().today).unwrap();
        let looked = plan(&mut office, part, &known(part), &wanted, &moment()).unwrap();
        assert_eq!(rows(office.read(), part, moment().today).unwrap(), before, "{name}: a look writes nothing");
        assert!(looked.iter().all(|one| one.issues.is_empty()), "{name}: {looked:?}");
        if looked.iter().all(|one| one.fate == Fate::Same) {
            continue;
        }
        apply(&mut office, part, &known(part), &wanted, &looked, "Liste.csv", &moment()).unwrap();
        let found = rows(office.read(), part, moment().today).unwrap();
        for row in &wanted {
            assert!(found.contains(row), "{name}: {row:?}");
        }
        office.undo(&moment()).unwrap();
        assert_eq!(rows(office.read(), part, moment().today).unwrap(), before, "{name}");
        office.redo(&moment()).unwrap();
        assert_eq!(rows(office.read(), part, moment().today).unwrap(), found, "{name}");
    }
    let count =
        |office: &Office| (employee::all(office.read()).unwrap().len(), equipment::all(office.read()).unwrap().len());
    assert_eq!(count(&office), count(&full));
}

/// Fate and codes of each row.
fn seen(planned: &[Planned]) -> Vec<(Fate, Vec<&'static str>)> {
    planned.iter().map(|one| (one.fate, one.issues.iter().map(|issue| issue.code).collect())).collect()
}

fn row<const N: usize>(cells: [&str; N]) -> Vec<String> {
    cells.map(str::to_owned).to_vec()
}

#[test]
fn each_row_says_what_becomes_of_it_and_a_bad_one_stops_no_other() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let part = Part::parse("cost_centre").unwrap();
    let columns = [Some("code"), Some("name_de"), None, Some("parent"), Some("valid_from"), Some("active")];
    let rows = [
        row(["110", "Büro", "egal", "100", "1.2.2026", "ja"]),
        row(["100", "Verwaltung", "", "", "2020-01-01", "1"]),
        row(["", "ohne Nummer", "", "", "", ""]),
        row(["100", "noch einmal", "", "", "", ""]),
        row(["120", "Lager", "", "", "gestern", "vielleicht"]),
        row(["130", "Fuhrpark", "", "999", "", ""]),
        row(["131", "Wagen", "", "130", "", ""]),
        row(["140", "Werkstatt", "", "140", "", "nein"]),
        row(["150", "", "", "", "", ""]),
        row(["111", "Empfang", "", "110", "", "nein"]),
        row(["112", "Post", "", "111", "", ""]),
    ];
    let looked = bring(&mut office, part, &columns, &rows);
    assert_eq!(
        seen(&looked),
        [
            (Fate::New, vec![]),
            (Fate::New, vec![]),
            (Fate::Refused, vec!["TEXT_MISSING"]),
            (Fate::Refused, vec!["SHEET_CODE_TWICE"]),
            (Fate::Refused, vec!["SHEET_DATE", "SHEET_YES_NO"]),
            (Fate::Refused, vec!["SHEET_NOT_FOUND"]),
            // What hangs on a row that is not taken is not taken either.
            (Fate::Refused, vec!["SHEET_NOT_FOUND"]),
            (Fate::Refused, vec!["TREE_RING"]),
            (Fate::Refused, vec!["NAME_MISSING"]),
            (Fate::New, vec![]),
            (Fate::Refused, vec!["TREE_TOO_DEEP"]),
        ]
    );
    assert_eq!(looked[7].issues[0].field, "parent", "an issue stands at its column");
    let lines = entry::all(office.read(), List::CostCentre).unwrap();
    assert_eq!(lines.len(), 3);
    let line = |code: &str| lines.iter().find(|one| one.fields.code == code).unwrap();
    assert_eq!(line("110").fields.parent_id, Some(line("100").id));
    assert_eq!(line("110").fields.valid_from, "2026-02-01".parse().ok());
    assert!(!line("111").fields.active);

    // Again with one change: the rest is as it was; columns that are missing keep what stands.
    let columns = [Some("code"), Some("name_en"), Some("active")];
    let rows = [row(["100", "Administration", ""]), row(["110", "", ""]), row(["111", "", ""])];
    let looked = bring(&mut office, part, &columns, &rows);
    let change = Change { column: "name_en", before: String::new(), after: "Administration".into() };
    assert_eq!(looked[0].changes, [change]);
    assert_eq!(seen(&looked), [(Fate::Update, vec![]), (Fate::Same, vec![]), (Fate::Same, vec![])]);
    let again = entry::all(office.read(), List::CostCentre).unwrap();
    assert_eq!(again.iter().find(|one| one.fields.code == "110").unwrap().fields, line("110").fields);
    let codeless = plan(&mut office, part, &[Some("name_de")], &rows, &moment());
    assert!(matches!(codeless, Err(Error::Rule { code: "SHEET_NO_CODE", .. })));
}

#[test]
fn lines_change_places_and_a_ring_is_refused() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let part = Part::Entries(List::Department);
    let columns = [Some("code"), Some("name_de"), Some("parent")];
    bring(&mut office, part, &columns, &[row(["A", "Oben", ""]), row(["B", "Unten", "A"]), row(["C", "Rand", ""])]);
    let parent_of = |office: &Office, code: &str| {
        let lines = entry::all(office.read(), List::Department).unwrap();
        let parent = lines.iter().find(|one| one.fields.code == code).unwrap().fields.parent_id;
        parent.map(|id| lines.iter().find(|one| one.id == id).unwrap().fields.code.clone())
    };
    bring(&mut office, part, &columns, &[row(["A", "Oben", "B"]), row(["B", "Unten", ""])]);
    assert_eq!((parent_of(&office, "A").as_deref(), parent_of(&office, "B")), (Some("B"), None));
    // A closed ring: nobody of it moves, others do.
    let rows = [row(["C", "Rand", "A"]), row(["B", "Unten", "C"]), row(["D", "Neu", "C"])];
    let looked = plan(&mut office, part, &columns, &rows, &moment()).unwrap();
    assert_eq!(looked[1].issues[0].code, "TREE_RING");
    assert_eq!((looked[0].fate, looked[1].fate), (Fate::Update, Fate::Refused));
    // Below C, which hangs at the third level now, there is no room.
    assert_eq!(seen(&looked)[2], (Fate::Refused, vec!["TREE_TOO_DEEP"]));
}

#[test]
fn employees_stand_in_for_each_other_and_a_chain_without_its_first_falls_at_once() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let part = Part::Employees;
    let columns =
        [Some("code"), Some("family"), Some("supervisor"), Some("substitute"), Some("email"), Some("birthday")];
    let rows = [
        row(["A", "Ahrens", "", "B", "", "15.4.1980"]),
        row(["B", "Behn", "A", "A", "", "15.4."]),
        row(["C", "Clasen", "", "C", "", ""]),
        row(["D", "Dierks", "", "", "keine", "am Montag"]),
        row(["E", "Eggers", "B", "D", "", ""]),
    ];
    let looked = bring(&mut office, part, &columns, &rows);
    assert_eq!(
        seen(&looked),
        [
            (Fate::New, vec![]),
            (Fate::New, vec![]),
            (Fate::Refused, vec!["OWN_SUBSTITUTE"]),
            (Fate::Refused, vec!["SHEET_DATE"]),
            (Fate::Refused, vec!["SHEET_NOT_FOUND"]),
        ]
    );
    let birthdays: Vec<String> = super::rows(office.read(), part, moment().today)
        .unwrap()
        .iter()
        .map(|row| row[part.columns().iter().position(|column| *column == "birthday").unwrap()].clone())
        .collect();
    assert_eq!(birthdays, ["1980-04-15", "--04-15"]);

    // The first of a long chain is refused; the whole chain goes in one further round.
    let chain: Vec<Vec<String>> = (0..super::MAX_ROWS)
        .map(|number| {
            let email = if number == 0 { "keine" } else { "" };
            let above = if number == 0 { String::new() } else { format!("K{}", number - 1) };
            vec![format!("K{number}"), "Kette".to_owned(), above, String::new(), email.to_owned(), String::new()]
        })
        .rev()
        .collect();
    let looked = plan(&mut office, part, &columns, &chain, &moment()).unwrap();
    assert!(looked.iter().all(|one| one.fate == Fate::Refused));
    let longer = vec![row(["X", "X", "", "", "", ""]); super::MAX_ROWS + 1];
    let refused = plan(&mut office, part, &columns, &longer, &moment());
    assert!(matches!(refused, Err(Error::Rule { code: "SHEET_TOO_LONG", .. })));
}

#[test]
fn what_is_named_is_found_by_code_and_by_name() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let line = EntryFields { code: "10".into(), name_de: "Büro".into(), active: true, ..EntryFields::default() };
    let office_line = entry::save(&mut office, List::Department, None, &line, &moment()).unwrap().value;
    let columns = [Some("code"), Some("family"), Some("department")];
    let rows = [row(["A", "Ahrens", "Büro"]), row(["B", "Behn", "10"]), row(["C", "Clasen", "Keller"])];
    let looked = bring(&mut office, Part::Employees, &columns, &rows);
    assert_eq!(seen(&looked), [(Fate::New, vec![]), (Fate::New, vec![]), (Fate::Refused, vec!["SHEET_NOT_FOUND"])]);
    let all = employee::all(office.read()).unwrap();
    assert!(all.iter().all(|one| one.fields.department_id == Some(office_line)));
}

#[test]
fn closed_lists_take_names_and_no_new_lines() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let part = Part::parse("salutation").unwrap();
    let columns = [Some("code"), Some("name_de")];
    let rows = [row(["ms", "Fr."]), row(["prof", "Professor"])];
    let looked = plan(&mut office, part, &columns, &rows, &moment()).unwrap();
    assert_eq!(seen(&looked), [(Fate::Update, vec![]), (Fate::Refused, vec!["LIST_CLOSED"])]);
    assert!(room::all(office.read()).unwrap().is_empty());
}

#[test]
fn nothing_is_written_but_what_was_looked_at() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let part = Part::Entries(List::Reason);
    let columns = [Some("code"), Some("name_de")];
    let rows = [row(["x", "Umzug"])];
    let looked = plan(&mut office, part, &columns, &rows, &moment()).unwrap();
    let line = EntryFields { code: "x".into(), name_de: "Anders".into(), active: true, ..EntryFields::default() };
    entry::save(&mut office, List::Reason, None, &line, &moment()).unwrap();
    let moved = apply(&mut office, part, &columns, &rows, &looked, "x.csv", &moment());
    assert!(matches!(moved, Err(Error::Rule { code: "SHEET_CHANGED", .. })));
    assert_eq!(bring(&mut office, part, &columns, &rows)[0].fate, Fate::Update);
    let looked = plan(&mut office, part, &columns, &rows, &moment()).unwrap();
    let again = apply(&mut office, part, &columns, &rows, &looked, "x.csv", &moment());
    assert!(matches!(again, Err(Error::Rule { code: "SHEET_NOTHING", .. })));
}

#[test]
fn cells_are_read_as_people_write_them() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let rate = [Some("code"), Some("name_de"), Some("rate"), Some("valid_from")];
    let part = Part::Entries(List::VatRate);
    for (cell, wanted) in [("19", Some(1900)), ("8,1", Some(810)), ("7.25 %", Some(725)), ("viel", None), ("101", None)]
    {
        let code = format!("t{cell}");
        let rows = [row([&code, "Satz", cell, "1.1.24"])];
        let looked = plan(&mut office, part, &rate, &rows, &moment()).unwrap();
        match wanted {
            None => assert_eq!(seen(&looked), [(Fate::Refused, vec!["RATE_INVALID"])], "{cell}"),
            Some(wanted) => {
                apply(&mut office, part, &rate, &rows, &looked, "x", &moment()).unwrap();
                let lines = entry::all(office.read(), List::VatRate).unwrap();
                let line = lines.iter().find(|one| one.fields.code == code).unwrap();
                assert_eq!(line.fields.rate, Some(wanted));
                assert_eq!(line.fields.valid_from, "2024-01-01".parse().ok());
            }
        }
    }
    let columns = [Some("code"), Some("name"), Some("capacity"), Some("u_shape"), Some("set_up_minutes")];
    let rows = [row(["ELBE", "Raum Elbe", "30.0", "18", "15"]), row(["AUE", "Raum Aue", "viele", "", ""])];
    let looked = bring(&mut office, Part::Rooms, &columns, &rows);
    assert_eq!(seen(&looked), [(Fate::New, vec![]), (Fate::Refused, vec!["SHEET_NUMBER"])]);
    let elbe = &room::all(office.read()).unwrap()[0].fields;
    assert_eq!((elbe.capacity, elbe.seatings[0].capacity, elbe.set_up_minutes), (Some(30), 18, 15));
}
