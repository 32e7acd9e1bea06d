//! The papers of contracts, set from what the office holds.

use std::collections::BTreeMap;

use kontor_tests::pdf;
use serde_json::{Value, json};

use crate::table::{Table, address, contract, organisation, person, text};

/// What the command answered, and the words of the paper.
fn set(table: &Table, request: Value) -> (Value, String) {
    let set = table.ok("papers_render", request);
    let path = table.path("papier.pdf");
    std::fs::write(&path, table.bytes("papers_pdf", json!({ "document": set["document"] }))).expect("written");
    let words = pdf::words(&pdf::text(&path));
    (set, words)
}

/// A contract that somebody looks after.
fn looked_after(title: &str, partner: Option<i64>, who: &str) -> Value {
    let mut contract = contract(title, partner);
    contract["fields"]["responsible"] = json!(who);
    contract
}

#[test]
fn the_list_of_deadlines_has_what_is_to_be_sent_by_month_and_overdue_first() {
    let table = Table::with_firm();
    let partner = table.id("contacts_save", organisation("Stadtwerke Elmshorn"));
    // End 14.07.2026, receipt by Tu 14.04., to be sent by We 08.04.
    table.id("contracts_save", looked_after("Strom", Some(partner), "Anna Brandt"));
    let mut late = looked_after("Kopierer", None, "Jörg Petersen");
    late["fields"]["terms"]["start"] = json!("2024-06-18");
    table.id("contracts_save", late);
    let mut far = contract("Gas", Some(partner));
    far["fields"]["terms"]["start"] = json!("2024-12-01");
    table.id("contracts_save", far);

    let (list, words) = set(&table, json!({ "paper": "contract-deadlines" }));
    assert_eq!(
        (list["rows"].as_u64(), list["total"].as_u64(), list["is_list"].as_bool()),
        (Some(2), Some(3), Some(true))
    );
    assert!(words.contains("Fristenliste") && words.contains("abzusenden bis 14.06.2026 (90 Tage)"), "{words}");
    assert!(words.contains("April 2026") && words.contains("08.04.2026 14.04.2026 Strom"), "{words}");
    // Twelve more months at 249 euros.
    assert!(words.contains("14.07.2027 2.988,00 €"), "{words}");
    let place = |text: &str| words.find(text).unwrap_or_else(|| panic!("{text} in {words}"));
    assert!(place("Absenden überfällig") < place("Kopierer") && place("Kopierer") < place("April 2026"), "{words}");
    assert!(!words.contains("Gas"), "{words}");

    let (_, far) = set(&table, json!({ "paper": "contract-deadlines", "filter": { "deadline_within_days": 365 } }));
    assert!(far.contains("Gas") && far.contains("(365 Tage)"), "{far}");
    let (_, people) = set(&table, json!({ "paper": "contract-deadlines", "group": "responsible" }));
    assert!(people.contains("Anna Brandt") && !people.contains("Zuständig"), "{people}");
    let sheet = table.bytes("papers_xlsx", json!({ "document": list["document"] }));
    assert!(sheet.starts_with(b"PK"));
    for (wrong, code) in
        [(json!({ "group": "x" }), "PAPER_GROUP_UNKNOWN"), (json!({ "form": "x" }), "PAPER_FORM_UNKNOWN")]
    {
        let mut request = wrong;
        request["paper"] = json!("contract-deadlines");
        assert_eq!(table.code("papers_render", request), code);
    }
}

#[test]
fn the_contract_list_can_be_grouped_by_who_looks_after_them() {
    let table = Table::with_firm();
    table.id("contracts_save", looked_after("Strom", None, "Anna Brandt"));
    table.id("contracts_save", contract("Gas", None));
    let (_, words) = set(&table, json!({ "paper": "contract-list", "group": "responsible" }));
    assert!(words.contains("Summe Anna Brandt") && words.contains("Ohne Angabe"), "{words}");
}

#[test]
fn the_beginning_of_a_long_list_is_shown_first_and_adds_nothing_up() {
    let table = Table::with_firm();
    for n in 0..70 {
        table.id("contracts_save", looked_after(&format!("Wartung {n:02}"), None, ["Anna Brandt", "Kim Weber"][n % 2]));
    }
    let wish = json!({ "paper": "contract-list", "group": "responsible", "beginning": true });
    let (cut, words) = set(&table, wish);
    assert_eq!((cut["beginning"].as_bool(), cut["rows"].as_u64()), (Some(true), Some(70)));
    assert!(words.contains("Kim Weber") && !words.contains("Summe"), "{words}");
    let (whole, all) = set(&table, json!({ "paper": "contract-list", "group": "responsible" }));
    assert_eq!((whole["beginning"].as_bool(), whole["rows"].as_u64()), (Some(false), Some(70)));
    assert!(all.matches("Wartung").count() == 70 && words.matches("Wartung").count() == 60);
    // What is short is whole at once.
    let (short, _) = set(&table, json!({ "paper": "contract-list", "filter": { "ids": [1, 2] }, "beginning": true }));
    assert_eq!(short["beginning"].as_bool(), Some(false));
}

#[test]
fn a_contract_sheet_says_everything_and_of_whom_is_locked_away_only_the_name() {
    let table = Table::with_firm();
    let mut partner = organisation("Stadtwerke Elmshorn");
    partner["card"]["addresses"] = json!([address("Elmshorn")]);
    partner["card"]["phones"] = json!([{ "raw": "04121 778-0", "label": "work", "preferred": false }]);
    partner["card"]["emails"] = json!([{ "address": "post@stadtwerke.example", "label": "work", "preferred": false }]);
    let partner = table.id("contacts_save", partner);
    let caller = table.id("contacts_save", person("Merle", "Brodersen"));
    let mut power = looked_after("Strom Halle 2", Some(partner), "Anna Brandt");
    power["fields"]["contact_person_id"] = json!(caller);
    power["fields"]["customer_number"] = json!("K-4711");
    power["fields"]["contract_number"] = json!("2026/88-12");
    power["fields"]["note"] = json!("Zähler im Keller");
    let mut second = power["fields"]["costs"][0].clone();
    second["valid_from"] = json!("2026-01-01");
    second["amount"]["minor"] = json!(26_000);
    second["reason"] = json!("Netzentgelte");
    power["fields"]["costs"].as_array_mut().expect("costs").push(second);
    let power = table.id("contracts_save", power);
    let noted = json!({ "id": null, "owner": { "kind": "contract", "id": power }, "kind": "call",
                        "at": "2026-03-12T10:00", "subject": "Abschlag", "text": "wird gesenkt" });
    table.ok("timeline_save", noted);

    let (one, words) = set(&table, json!({ "paper": "contract-sheet", "id": power }));
    assert_eq!((one["rows"].as_u64(), one["is_list"].as_bool()), (Some(1), Some(false)));
    for said in [
        "Strom Halle 2",
        "Stadtwerke Elmshorn",
        "Hafenstraße 1",
        "25335 Elmshorn",
        "post@stadtwerke.example",
        "Merle Brodersen",
        "K-4711",
        "2026/88-12",
        "Anna Brandt",
        "24 Monate ab 15.07.2024",
        "3 Monate",
        "§ 188 II BGB",
        "14.04.2026",
        "08.04.2026",
        "Netzentgelte · gilt heute",
        "249,00 €",
        "3.120,00 €",
        "Zähler im Keller",
        "Anruf · Abschlag",
        "wird gesenkt",
        "angelegt",
    ] {
        assert!(words.contains(said), "{said} in {words}");
    }
    // The day belongs on the paper, the hour at which it was noted does not.
    assert!(words.contains("12.03.2026") && !words.contains("10:00"), "{words}");
    table.ok("contacts_restrict", json!({ "id": partner, "reason": "Widerspruch" }));
    let (_, words) = set(&table, json!({ "paper": "contract-sheet", "id": power }));
    assert!(words.contains("Stadtwerke Elmshorn") && !words.contains("25335") && !words.contains("778"), "{words}");

    let (_, words) = set(&table, json!({ "paper": "contract-decision", "id": power }));
    for said in [
        "Entscheidung nötig bis Mi 08.04.2026",
        "Vorgelegt von Anna Brandt am 16.03.2026",
        "behalten",
        "kündigen",
        "zum 14.07.2026",
        "nachverhandeln",
        "läuft dann weiter bis 14.07.2027",
        "3.120,00 € mehr",
        "Unterschrift",
    ] {
        assert!(words.contains(said), "{said} in {words}");
    }
    assert!(!words.contains("Abschlag"), "{words}");
}

#[test]
fn sheets_of_the_marked_contracts_follow_each_other() {
    let table = Table::with_firm();
    let ids: Vec<i64> =
        ["Strom", "Gas", "Wasser"].map(|title| table.id("contracts_save", contract(title, None))).to_vec();
    let marked = json!({ "paper": "contract-sheet", "filter": { "ids": [ids[2], ids[0]] } });
    let (two, words) = set(&table, marked);
    assert_eq!((two["rows"].as_u64(), two["pages"].as_array().map(Vec::len)), (Some(2), Some(2)));
    assert!(words.find("Wasser") < words.find("Strom") && !words.contains("Gas"), "{words}");
    let decisions = json!({ "paper": "contract-decision", "filter": { "text": "gas" } });
    assert_eq!(set(&table, decisions).0["rows"], 1);
    let none = json!({ "paper": "contract-sheet", "filter": { "ids": [] } });
    assert_eq!(table.code("papers_render", none), "PAPER_NEEDS_RECORD");
    let many: Vec<i64> = std::iter::repeat_n(ids[0], 301).collect();
    let many = json!({ "paper": "contract-sheet", "filter": { "ids": many } });
    assert_eq!(table.code("papers_render", many), "PAPER_SHEETS_TOO_MANY");
    assert_eq!(table.code("papers_render", json!({ "paper": "contract-sheet", "id": 999_999 })), "NOT_FOUND");
}

#[test]
fn the_cost_overview_counts_what_falls_due_by_cost_centre_and_year() {
    let table = Table::with_firm();
    let store = table.id(
        "entries_save",
        json!({ "id": null, "list": "cost_centre", "fields": {
            "code": "200", "name_de": "Lager", "name_en": "Store", "colour": "", "position": 0, "active": true,
            "valid_from": null, "valid_to": null } }),
    );
    let priced = |title: &str, minor: i64, currency: &str, centre: Option<i64>| {
        let mut contract = contract(title, None);
        contract["fields"]["costs"][0]["amount"] = json!({ "minor": minor, "currency": currency });
        contract["fields"]["cost_centre_id"] = json!(centre);
        contract
    };
    // Twelve times a year from 15.07.2024 on.
    table.id("contracts_save", priced("Strom", 10_000, "EUR", Some(store)));
    table.id("contracts_save", priced("Gas", 5_000, "EUR", None));
    table.id("contracts_save", priced("Basel", 700, "CHF", Some(store)));
    let mut income = priced("Untermiete", 2_000, "EUR", Some(store));
    income["fields"]["direction"] = json!("receive");
    table.id("contracts_save", income);

    let (set_paper, words) = set(&table, json!({ "paper": "contract-costs" }));
    assert_eq!((set_paper["rows"].as_u64(), set_paper["is_list"].as_bool()), (Some(4), Some(true)));
    for said in [
        "Kostenübersicht 2026",
        "200 Lager 1 1.200,00 € 1.200,00 € 1.200,00 €",
        "ohne Kostenstelle 1 600,00 € 600,00 €",
        "Summe 2 1.800,00 € 1.800,00 € 1.800,00 €",
        "Ausgaben in CHF",
        "84,00 CHF",
        "Einnahmen in EUR",
        "240,00 €",
    ] {
        assert!(words.contains(said), "{said} in {words}");
    }
    let (_, begun) = set(&table, json!({ "paper": "contract-costs", "year": 2024, "filter": { "text": "strom" } }));
    assert!(begun.contains("200 Lager 1 0,00 € 600,00 € 1.200,00 €") && !begun.contains("Gas"), "{begun}");
    let sheet = table.bytes("papers_xlsx", json!({ "document": set_paper["document"] }));
    assert!(sheet.starts_with(b"PK"));
    let (listed, _) = set(&table, json!({ "paper": "contract-list", "group": "cost_centre" }));
    let csv = String::from_utf8(table.bytes("papers_csv", json!({ "document": listed["document"] }))).expect("UTF-8");
    let lines: Vec<&str> = csv.trim_start_matches('\u{feff}').lines().collect();
    assert!(
        lines[0].starts_with("Gruppe;") && lines[0].ends_with(";Jahresbetrag netto;Währung;Richtung"),
        "{}",
        lines[0]
    );
    assert_eq!(lines.len(), 5, "rows alone, no sums: {csv}");
    assert!(
        lines.iter().any(|line| line.starts_with("200 Lager;") && line.ends_with(";\"84,00\";CHF;Ausgabe")),
        "{csv}"
    );
    assert_eq!(lines.iter().filter(|line| line.ends_with(";EUR;Einnahme")).count(), 1, "{csv}");
    let yard = table.id(
        "entries_save",
        json!({ "id": null, "list": "cost_centre", "fields": {
            "code": "300", "name_de": "Hof", "name_en": "", "colour": "", "position": 0, "active": true,
            "valid_from": null, "valid_to": null } }),
    );
    let mut shared = priced("Wasser", 1_001, "EUR", None);
    shared["fields"]["shares"] =
        json!([{ "cost_centre_id": store, "share": 5_000 }, { "cost_centre_id": yard, "share": 5_000 }]);
    let shared = table.id("contracts_save", shared);
    let (_, halves) = set(&table, json!({ "paper": "contract-costs", "filter": { "ids": [shared] } }));
    for said in ["200 Lager 1 60,06 €", "300 Hof 1 60,06 €", "Summe 1 120,12 €"] {
        assert!(halves.contains(said), "{said} in {halves}");
    }
    // Who asks for one cost centre sees what it bears, on every list.
    let (_, half) = set(&table, json!({ "paper": "contract-costs", "filter": { "cost_centre": yard } }));
    assert!(half.contains("300 Hof 1 60,06 €") && half.contains("Summe 1 60,06 €"), "{half}");
    assert!(!half.contains("Lager"), "{half}");
    let (_, list) = set(&table, json!({ "paper": "contract-list", "filter": { "cost_centre": yard } }));
    assert!(list.contains("60,06 €") && !list.contains("120,12 €"), "{list}");
    let (_, sheet) = set(&table, json!({ "paper": "contract-sheet", "id": shared }));
    assert!(sheet.contains("200 Lager 50"), "{sheet}");
    let (_, none) = set(&table, json!({ "paper": "contract-costs", "year": 1990 }));
    assert!(none.contains("nichts fällig"), "{none}");
    assert_eq!(table.code("papers_render", json!({ "paper": "contract-costs", "year": 2400 })), "DATE_OUT_OF_RANGE");
}

/// A line of the master data.
fn entry(table: &Table, list: &str, code: &str, name: &str) -> i64 {
    let fields = json!({ "code": code, "name_de": name, "name_en": "", "colour": "", "position": 0, "active": true,
        "valid_from": null, "valid_to": null });
    table.id("entries_save", json!({ "id": null, "list": list, "fields": fields }))
}

/// So much a month, borne by these cost centres: each its part in basis points.
fn borne(title: &str, minor: i64, by: &[(i64, i64)]) -> Value {
    let mut contract = contract(title, None);
    contract["fields"]["costs"][0]["amount"]["minor"] = json!(minor);
    match by {
        [] => {}
        [(centre, _)] => contract["fields"]["cost_centre_id"] = json!(centre),
        several => {
            let share = |(centre, share): &(i64, i64)| json!({ "cost_centre_id": centre, "share": share });
            contract["fields"]["shares"] = several.iter().map(share).collect();
        }
    }
    contract
}

/// What each group of the register comes to on screen: title, direction, amount of a year.
fn on_screen(table: &Table, filter: &Value) -> BTreeMap<(String, String), i64> {
    let groups = table.ok("contracts_groups", json!({ "by": "cost_centre", "filter": filter }));
    let mut sums = BTreeMap::new();
    for group in groups.as_array().expect("groups") {
        for sum in group["sums"].as_array().expect("sums") {
            let direction = if sum["direction"] == "pay" { "Ausgaben" } else { "Einnahmen" };
            let minor = sum["net"]["minor"].as_i64().expect("an amount");
            sums.insert((text(&group["title"]), direction.to_owned()), minor);
        }
    }
    sums
}

/// The same of the paper's rows.
fn on_paper(table: &Table, filter: &Value) -> BTreeMap<(String, String), i64> {
    let wish = json!({ "paper": "contract-list", "group": "cost_centre", "filter": filter,
                       "columns": ["title", "yearly", "direction"] });
    let (listed, _) = set(table, wish);
    let csv = String::from_utf8(table.bytes("papers_csv", json!({ "document": listed["document"] }))).expect("UTF-8");
    let mut sums = BTreeMap::new();
    for line in csv.trim_start_matches('\u{feff}').lines().skip(1) {
        let cells: Vec<&str> = line.split(';').collect();
        let [group, .., amount, _currency, direction] = cells[..] else { panic!("{line}") };
        let minor: i64 = amount.chars().filter(char::is_ascii_digit).collect::<String>().parse().expect("an amount");
        *sums.entry((group.to_owned(), direction.to_owned())).or_default() += minor;
    }
    sums
}

#[test]
fn by_cost_centre_screen_and_paper_come_to_the_same_and_count_nothing_twice() {
    let table = Table::with_firm();
    let [store, yard, hall] = [("200", "Lager"), ("300", "Hof"), ("400", "Halle")]
        .map(|(code, name)| entry(&table, "cost_centre", code, name));
    table.id("contracts_save", borne("Strom", 10_000, &[(store, 10_000)]));
    table.id("contracts_save", borne("Gas", 5_000, &[]));
    table.id("contracts_save", borne("Wasser", 1_001, &[(store, 5_000), (yard, 5_000)]));
    table.id("contracts_save", borne("Reinigung", 1_000, &[(store, 3_333), (yard, 3_333), (hall, 3_334)]));
    let mut income = borne("Untermiete", 2_000, &[(store, 10_000)]);
    income["fields"]["direction"] = json!("receive");
    table.id("contracts_save", income);

    let place = |group: &str, direction: &str| (group.to_owned(), direction.to_owned());
    let screen = on_screen(&table, &json!({}));
    let expected = [
        (place("200 Lager", "Ausgaben"), 120_000 + 6_006 + 4_000),
        (place("200 Lager", "Einnahmen"), 24_000),
        (place("300 Hof", "Ausgaben"), 6_006 + 4_000),
        (place("400 Halle", "Ausgaben"), 4_000),
        (place("Ohne Angabe", "Ausgaben"), 60_000),
    ];
    assert_eq!(screen, BTreeMap::from(expected));
    assert_eq!(on_paper(&table, &json!({})), screen);
    let page = table.ok("contracts_page", json!({ "offset": 0, "limit": 1 }));
    let whole: i64 = page["sums"].as_array().expect("sums").iter().filter_map(|sum| sum["net"]["minor"].as_i64()).sum();
    assert_eq!(screen.values().sum::<i64>(), whole);

    // On screen a contract has one row: what is shared stands under a head that adds nothing up.
    let groups = table.ok("contracts_groups", json!({ "by": "cost_centre" }));
    let shown: Vec<_> = groups
        .as_array()
        .expect("groups")
        .iter()
        .map(|group| (text(&group["title"]), group["ids"].as_array().map_or(0, Vec::len), group["parts"].as_u64()))
        .collect();
    let named = |title: &str, rows, parts| (title.to_owned(), rows, Some(parts));
    assert_eq!(
        shown,
        [
            named("200 Lager", 2, 2),
            named("300 Hof", 0, 2),
            named("400 Halle", 0, 1),
            named("Mehrere Kostenstellen", 2, 0),
            named("Ohne Angabe", 1, 0),
        ]
    );
    assert_eq!((&groups[3]["shared"], &groups[3]["sums"]), (&json!(true), &json!([])));

    // Who asks for one cost centre sees its contracts under its own name, with its part.
    let filter = json!({ "cost_centre": yard });
    let part = on_screen(&table, &filter);
    assert_eq!(part, BTreeMap::from([(place("300 Hof", "Ausgaben"), 10_006)]));
    assert_eq!(on_paper(&table, &filter), part);
    let one = table.ok("contracts_groups", json!({ "by": "cost_centre", "filter": filter }));
    assert_eq!((one[0]["ids"].as_array().map(Vec::len), &one[0]["parts"]), (Some(2), &json!(0)));

    let (_, words) = set(&table, json!({ "paper": "contract-list", "group": "cost_centre" }));
    assert!(words.contains("Anteil") && words.contains("33,34") && words.contains("Summe 300 Hof"), "{words}");
    assert!(words.contains("100,06 €") && !words.contains("Wasser ("), "{words}");
}

#[test]
fn a_shared_contract_has_one_line_among_the_deadlines_and_says_who_bears_it() {
    let table = Table::with_firm();
    let [store, yard] = [("200", "Lager"), ("300", "Hof")].map(|(code, name)| entry(&table, "cost_centre", code, name));
    table.id("contracts_save", borne("Wasser", 1_001, &[(store, 5_000), (yard, 5_000)]));
    let (list, words) = set(&table, json!({ "paper": "contract-deadlines", "group": "cost_centre" }));
    assert_eq!(list["rows"], 1);
    for said in ["Mehrere Kostenstellen (jeder Vertrag einmal", "200 Lager 50", "300 Hof 50", "120,12 €"] {
        assert!(words.contains(said), "{said} in {words}");
    }
    let of_yard = json!({ "paper": "contract-deadlines", "group": "cost_centre", "filter": { "cost_centre": yard } });
    let (_, words) = set(&table, of_yard);
    assert!(words.contains("300 Hof") && words.contains("60,06 €"), "{words}");
    assert!(!words.contains("Mehrere") && !words.contains("120,12"), "{words}");
}

#[test]
fn the_preview_names_the_columns_that_have_no_room_and_the_table_keeps_them() {
    let table = Table::with_firm();
    let partner = table.id("contacts_save", organisation("Grundstücksverwaltung Brodersen"));
    let mut full = contract("Betriebsunterbrechung", Some(partner));
    full["fields"]["kind_id"] = json!(entry(&table, "contract_kind", "VV", "Versicherungsvertrag"));
    full["fields"]["cost_centre_id"] = json!(entry(&table, "cost_centre", "200", "Lagerverwaltung"));
    full["fields"]["responsible"] = json!("Christiane Brodersen-Westernhagen");
    full["fields"]["customer_number"] = json!("KD-2026-4711-88");
    full["fields"]["costs"][0]["amount"]["minor"] = json!(100_000_000_000_i64);
    table.id("contracts_save", full);
    let columns = [
        "number",
        "title",
        "partner",
        "kind",
        "start",
        "send_by",
        "receive_by",
        "end",
        "notice",
        "yearly",
        "cost_centre",
        "responsible",
        "status",
        "customer_number",
        "direction",
    ];
    let (many, words) = set(&table, json!({ "paper": "contract-list", "group": "cost_centre", "columns": columns }));
    assert_eq!(many["remarks"][0]["code"], "columns_left_out");
    let names: Vec<String> = serde_json::from_value(many["remarks"][0]["names"].clone()).expect("names");
    assert!(names.contains(&"Kostenstelle".to_owned()), "{names:?}");
    assert!(words.contains(&format!("ohne Platz auf dem Blatt: {}", names.join(", "))), "{words}");
    let csv = String::from_utf8(table.bytes("papers_csv", json!({ "document": many["document"] }))).expect("UTF-8");
    let head = csv.lines().next().expect("a head");
    assert!(names.iter().all(|name| head.contains(name.as_str())), "{head}");
    let (few, _) = set(&table, json!({ "paper": "contract-list" }));
    assert_eq!(few["remarks"], json!([]));
}

#[test]
fn a_contract_sheet_names_the_contracts_that_stand_to_it_as_well() {
    let table = Table::with_firm();
    let frame = table.id("contracts_save", contract("Rahmenvertrag Strom", None));
    let mut amendment = contract("Preisblatt 2026", None);
    amendment["fields"]["links"] = json!([{ "other_id": frame, "role": "amends" }]);
    let amendment = table.id("contracts_save", amendment);
    let (_, words) = set(&table, json!({ "paper": "contract-sheet", "id": amendment }));
    assert!(words.contains("Nachtrag zu") && words.contains("Rahmenvertrag Strom"), "{words}");
    let (_, words) = set(&table, json!({ "paper": "contract-sheet", "id": frame }));
    assert!(words.contains("Preisblatt 2026") && !words.contains("Nachtrag zu"), "{words}");
}

#[test]
fn where_a_notice_may_arrive_on_any_day_the_list_says_so() {
    let table = Table::with_firm();
    let mut free = contract("Miete Arbeitsbühne", None);
    free["fields"]["terms"] = json!({
        "start": "2024-07-15", "first_term": null, "afterwards": "indefinite",
        "notice": { "kind": "any_time", "amount": 14, "unit": "days" }
    });
    table.id("contracts_save", free);
    table.id("contracts_save", contract("Strom", None));
    for (language, said, date) in [("de", "jederzeit", "14.04.2026"), ("en", "any day", "14")] {
        let columns = json!(["title", "receive_by", "notice"]);
        let request = json!({ "paper": "contract-list", "columns": columns, "language": language });
        let (listed, _) = set(&table, request);
        let pick = json!({ "document": listed["document"] });
        let csv = String::from_utf8(table.bytes("papers_csv", pick)).expect("UTF-8");
        let of = |title: &str| {
            let line = csv.lines().find(|line| line.starts_with(title)).expect("a row");
            line.split(';').nth(1).expect("a cell").to_owned()
        };
        assert_eq!(of("Miete Arbeitsbühne"), said, "{csv}");
        assert!(of("Strom").starts_with(date), "{csv}");
    }
}
