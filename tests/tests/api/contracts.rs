//! Contracts beyond the record: decisions, notice, many at once, calendars.

use kontor_tests::double::Answer;
use serde_json::{Value, json};

use crate::table::{Table, address, contract, organisation, text};

/// A contract over 24 months from 15.07.2024, renewed by 12, three months before the end.
fn lease(table: &Table, title: &str, form: &str) -> i64 {
    let mut partner = organisation("Druckwerk Nord GmbH");
    partner["card"]["addresses"] = json!([address("Kiel")]);
    let partner = table.id("contacts_save", partner);
    let mut request = contract(title, Some(partner));
    request["fields"]["contract_number"] = json!("KD-4711");
    request["fields"]["notice_form"] = json!(form);
    table.id("contracts_save", request)
}

fn get(table: &Table, id: i64) -> Value {
    table.ok("contracts_get", json!({ "id": id }))
}

fn titles_of_today(table: &Table) -> Vec<String> {
    let today = table.ok("today_show", json!({}));
    let deadlines = today["deadlines"].as_array().expect("deadlines");
    deadlines.iter().map(|line| text(&line["title"])).collect()
}

#[test]
fn keeping_a_contract_silences_it_and_taking_the_decision_back_wakes_it() {
    let table = Table::with_firm();
    let id = lease(&table, "Leasing Kopierer", "text");
    assert_eq!(titles_of_today(&table), ["Leasing Kopierer"]);
    assert_eq!(get(&table, id)["row"]["reminds"], 30);
    let decide = |choice: &str, day: &str| json!({ "id": id, "fields": { "choice": choice, "decided_on": day, "decided_by": "Geschäftsführung" } });
    let decision = table.id("contracts_decide", decide("keep", "2026-03-16"));
    assert!(titles_of_today(&table).is_empty());
    let record = get(&table, id);
    assert_eq!(record["row"]["due"], json!({ "is": "decided", "choice": "keep", "end": "2026-07-14" }));
    assert_eq!(record["decisions"][0]["decided_by"], "Geschäftsführung");
    assert!(table.ok("contracts_ids", json!({ "to_decide": true })).as_array().is_some_and(Vec::is_empty));
    table.ok("contracts_decision_remove", json!({ "id": id, "decision": decision }));
    assert_eq!(titles_of_today(&table), ["Leasing Kopierer"]);
    let issues = table.issues("contracts_decide", decide("keep", "2026-03-17"));
    assert_eq!(issues, [("decided_on".to_owned(), "DECISION_IN_FUTURE".to_owned())]);
    assert_eq!(table.code("contracts_decision_remove", json!({ "id": id, "decision": decision })), "NOT_FOUND");
}

#[test]
fn a_decision_settles_the_task_that_asked_for_it_and_undo_brings_both_back() {
    let table = Table::with_firm();
    let id = lease(&table, "Leasing Kopierer", "text");
    let about = json!({ "kind": "contract", "id": id });
    let task =
        |title: &str| table.id("tasks_save", json!({ "id": null, "fields": { "title": title, "about": about } }));
    let (asking, other) = (task("Entscheidung einholen: Leasing Kopierer"), task("Vertrag ablegen"));
    let state = |task: i64| table.ok("tasks_get", json!({ "id": task }))["state"].clone();
    let fields = json!({ "choice": "keep", "decided_on": "2026-03-16" });
    table.id("contracts_decide", json!({ "id": id, "fields": fields }));
    assert_eq!((state(asking), state(other)), (json!("done"), json!("open")));
    table.ok("history_undo", Value::Null);
    assert_eq!((state(asking), state(other)), (json!("open"), json!("open")));
    assert_eq!(get(&table, id)["decisions"], json!([]));
}

#[test]
fn a_notice_goes_from_the_letter_to_the_confirmation_and_back() {
    let table = Table::with_firm();
    let id = lease(&table, "Leasing Kopierer", "statutory_written");
    assert_eq!(table.code("papers_render", json!({ "paper": "messenger-note", "id": id })), "NOTICE_NOT_GIVEN");
    let proposal = table.ok("contracts_notice_propose", json!({ "id": id, "means": "registered_posted" }));
    assert_eq!(proposal["ends"], json!(["2026-07-14", "2027-07-14", "2028-07-14"]));
    let letter = &proposal["letter"];
    assert_eq!(text(&letter["subject"]), "Kündigung: Leasing Kopierer");
    assert_eq!(text(&letter["notes"]), "Einwurf-Einschreiben");
    assert!(text(&letter["body"]).contains("zum 14. Juli 2026, hilfsweise zum nächstmöglichen"), "{letter}");
    assert!(text(&letter["body"]).contains("KD-4711"), "{letter}");
    // A line without a value goes.
    assert!(!text(&letter["body"]).contains("Kundennummer:"), "{letter}");
    assert!(text(&letter["recipient"]).contains("Druckwerk Nord"), "{letter}");
    let ways = proposal["ways"].as_array().expect("ways");
    let void = ways.iter().filter(|way| way["fit"] == "not_enough").map(|way| text(&way["means"]));
    assert_eq!(void.collect::<Vec<_>>(), ["email", "fax", "portal"]);
    let later = table.ok("contracts_notice_propose", json!({ "id": id, "ends_on": "2027-07-14" }));
    assert!(text(&later["letter"]["body"]).contains("zum 14. Juli 2027,"), "{later}");

    let notice = |more: Value| {
        let mut notice = json!({ "given_by": "us", "ends_on": "2026-07-14" });
        for (key, value) in more.as_object().expect("fields") {
            notice[key] = value.clone();
        }
        notice
    };
    table.ok("contracts_notice_save", json!({ "id": id, "notice": notice(json!({})), "letter": letter }));
    let record = get(&table, id);
    assert_eq!((&record["row"]["status"], &record["row"]["prepared"]), (&json!("running"), &json!(true)));
    let written = record["notice"]["letter_id"].clone();
    let slip = table.ok("papers_render", json!({ "paper": "messenger-note", "id": id }));
    assert_eq!((text(&slip["title"]), slip["pages"].as_array().map(Vec::len)), ("Botenvermerk".to_owned(), Some(1)));
    // Way and proof stand with the contract: the letter alone is not noted as sent.
    let posted = json!({ "id": written, "on": "2026-03-16", "way": "post" });
    assert_eq!(table.code("letters_send", posted), "LETTER_OF_NOTICE");
    let sent = json!({ "letter_id": written, "sent_on": "2026-03-16", "means": "registered_posted" });
    table.ok("contracts_notice_save", json!({ "id": id, "notice": notice(sent.clone()) }));
    let record = get(&table, id);
    assert_eq!((&record["row"]["status"], &record["row"]["end"]), (&json!("terminated"), &json!("2026-07-14")));
    let letter = table.ok("letters_get", json!({ "id": written }));
    assert_eq!(
        (&letter["state"], &letter["sent_on"], &letter["way"]),
        (&json!("sent"), &json!("2026-03-16"), &json!("post"))
    );
    let changed = json!({ "id": written, "fields": letter["fields"] });
    assert_eq!(table.code("letters_save", changed), "LETTER_SENT");
    let tasks = table.ok("tasks_page", json!({ "filter": {}, "offset": 0, "limit": 10 }));
    let found: Vec<_> = tasks["rows"].as_array().expect("rows").iter().map(|row| text(&row["title"])).collect();
    assert_eq!(
        found,
        ["Auslieferungsbeleg abrufen: Leasing Kopierer", "Kündigungsbestätigung fehlt: Leasing Kopierer"]
    );

    let mut wrong = notice(sent);
    wrong["means"] = json!("email");
    let issues = table.issues("contracts_notice_save", json!({ "id": id, "notice": wrong }));
    assert_eq!(issues, [("means".to_owned(), "NOTICE_FORM_NOT_MET".to_owned())]);
    table.ok("contracts_notice_withdraw", json!({ "id": id }));
    assert_eq!(get(&table, id)["row"]["status"], "running");
    table.ok("history_undo", Value::Null);
    assert_eq!(get(&table, id)["row"]["status"], "terminated");
}

#[test]
fn whoever_may_not_sign_is_told_and_the_power_of_attorney_is_an_annex() {
    let table = Table::with_firm();
    let id = lease(&table, "Leasing", "text");
    let ask = |name: &str| table.ok("contracts_notice_propose", json!({ "id": id, "signatory": name }));
    let own = ask("Irgendwer");
    assert_eq!(own["authorised"], false);
    assert!(text(&own["authority_hint"]).contains("§ 174 BGB"), "{own}");
    assert_eq!(text(&own["letter"]["annexes"]), "Vollmacht im Original");
    assert_eq!(text(&ask("")["authority_hint"]), "Wer unterschreibt?");
}

#[test]
fn a_register_is_grouped_with_sums_that_add_up_to_those_of_the_whole() {
    let table = Table::with_firm();
    for (title, who) in [("Strom", "Anna Brandt"), ("Gas", "Anna Brandt"), ("Wasser", "Kim Weber"), ("Müll", "")] {
        let mut request = contract(title, None);
        request["fields"]["responsible"] = json!(who);
        table.id("contracts_save", request);
    }
    let groups = table.ok("contracts_groups", json!({ "by": "responsible" }));
    let groups = groups.as_array().expect("groups");
    let shown: Vec<_> =
        groups.iter().map(|one| (text(&one["title"]), one["ids"].as_array().map_or(0, Vec::len))).collect();
    let named = |name: &str, count| (name.to_owned(), count);
    assert_eq!(shown, [named("Anna Brandt", 2), named("Kim Weber", 1), named("Ohne Angabe", 1)]);
    let minor = |sums: &Value| sums[0]["net"]["minor"].as_i64().expect("a sum");
    let whole = table.ok("contracts_page", json!({ "offset": 0, "limit": 1 }));
    assert_eq!(groups.iter().map(|one| minor(&one["sums"])).sum::<i64>(), minor(&whole["sums"]));
    // Where one cost centre is asked for, its part counts, in the groups as in the whole.
    let centre = |code: &str| {
        let fields = json!({ "code": code, "name_de": code, "name_en": "", "colour": "", "position": 0, "active": true,
            "valid_from": null, "valid_to": null });
        table.id("entries_save", json!({ "id": null, "list": "cost_centre", "fields": fields }))
    };
    let (yard, hall) = (centre("300"), centre("400"));
    let mut shared = contract("Hofreinigung", None);
    shared["fields"]["shares"] =
        json!([{ "cost_centre_id": yard, "share": 2_500 }, { "cost_centre_id": hall, "share": 7_500 }]);
    table.id("contracts_save", shared);
    let filter = json!({ "cost_centre": yard });
    let part = table.ok("contracts_groups", json!({ "by": "status", "filter": filter }));
    let page = table.ok("contracts_page", json!({ "filter": filter, "offset": 0, "limit": 9 }));
    assert_eq!(minor(&part[0]["sums"]), minor(&page["sums"]));
    assert_eq!(page["rows"][0]["yearly"]["minor"], page["sums"][0]["net"]["minor"]);
    assert_eq!(minor(&page["sums"]) * 4, minor(&whole["sums"]) / 4, "a quarter of a contract like the four");
    // A group's rows are read by its ids, in their order; what is gone is left out.
    let mut ids: Vec<i64> = serde_json::from_value(groups[0]["ids"].clone()).expect("ids");
    ids.reverse();
    let page =
        table.ok("contracts_page", json!({ "filter": { "ids": [ids[0], 4711, ids[1]] }, "offset": 0, "limit": 9 }));
    let shown: Vec<_> = page["rows"].as_array().expect("rows").iter().map(|row| row["id"].clone()).collect();
    assert_eq!((shown, page["count"].as_u64()), (vec![json!(ids[0]), json!(ids[1])], Some(2)));
    assert_eq!(table.code("contracts_groups", json!({ "by": "x" })), "PAPER_GROUP_UNKNOWN");
    assert_eq!(table.ok("contracts_responsibles", Value::Null), json!(["Anna Brandt", "Kim Weber"]));
}

#[test]
fn the_price_that_holds_today_is_told_in_whatever_order_the_steps_stand() {
    let table = Table::with_firm();
    let step = |from: Value, interval: &str| {
        json!({ "valid_from": from, "amount": { "minor": 24_900, "currency": "EUR" }, "tax": "net", "vat_rate": 1900,
            "interval": interval, "first_due": null, "reason": "" })
    };
    let begun = json!("2026-01-01");
    let cases = [
        (vec![step(Value::Null, "monthly"), step(begun.clone(), "monthly")], json!(1)),
        (vec![step(begun.clone(), "monthly"), step(Value::Null, "monthly")], json!(0)),
        (vec![step(json!("2027-01-01"), "monthly"), step(begun, "monthly"), step(Value::Null, "yearly")], json!(1)),
        // On its first day it holds; what is paid once is no step; before the first none holds.
        (vec![step(Value::Null, "monthly"), step(json!("2026-03-16"), "monthly")], json!(1)),
        (vec![step(Value::Null, "monthly"), step(json!("2026-02-01"), "once")], json!(0)),
        (vec![step(Value::Null, "once")], Value::Null),
        (vec![step(json!("2026-03-17"), "monthly")], Value::Null),
        (vec![], Value::Null),
    ];
    for (costs, expected) in cases {
        let mut request = contract("Leasing", None);
        request["fields"]["costs"] = json!(costs);
        let id = table.id("contracts_save", request);
        assert_eq!(get(&table, id)["cost_now"], expected, "{costs:?}");
    }
}

#[test]
fn partners_of_one_name_are_two_groups_and_say_where_they_sit() {
    let table = Table::with_firm();
    for (title, town) in [("Strom", "Kiel"), ("Gas", "Graz"), ("Wasser", "Kiel")] {
        let mut partner = organisation("Müller GmbH");
        partner["card"]["addresses"] = json!([address(town)]);
        let partner = table.id("contacts_save", partner);
        table.id("contracts_save", contract(title, Some(partner)));
    }
    let lone = table.id("contacts_save", organisation("Nord AG"));
    table.id("contracts_save", contract("Miete", Some(lone)));
    let groups = table.ok("contracts_groups", json!({ "by": "partner" }));
    let groups = groups.as_array().expect("groups");
    let titles: Vec<_> = groups.iter().map(|one| text(&one["title"])).collect();
    assert_eq!(titles, ["Müller GmbH, Kiel", "Müller GmbH, Graz", "Müller GmbH, Kiel", "Nord AG"]);
    let keys: std::collections::BTreeSet<_> = groups.iter().map(|one| text(&one["key"])).collect();
    assert_eq!(keys.len(), 4, "what is called the same is told apart by its key");
    assert!(groups.iter().all(|one| one["ids"].as_array().is_some_and(|ids| ids.len() == 1)), "{groups:?}");
    // On paper as in the window.
    let paper = json!({ "paper": "contract-list", "group": "partner" });
    let set = table.ok("papers_render", paper);
    let path = table.path("liste.pdf");
    std::fs::write(&path, table.bytes("papers_pdf", json!({ "document": set["document"] }))).expect("written");
    let words = kontor_tests::pdf::words(&kontor_tests::pdf::text(&path));
    assert!(words.contains("Müller GmbH, Kiel") && words.contains("Müller GmbH, Graz"), "{words}");
    assert!(words.contains("Nord AG") && !words.contains("Nord AG,"), "{words}");
}

#[test]
fn many_contracts_change_and_get_new_prices_in_one_step_each() {
    let table = Table::with_firm();
    let ids: Vec<i64> = ["Strom", "Gas"].map(|title| table.id("contracts_save", contract(title, None))).to_vec();
    let filter = json!({ "ids": ids });
    let change = json!({ "filter": filter, "change": { "what": "add_tag", "value": "Energie" } });
    let preview = table.ok("contracts_mass_preview", change.clone());
    assert_eq!((&preview["marked"], &preview["changing"], &preview["refused"]), (&json!(2), &json!(2), &json!(0)));
    assert_eq!(table.ok("contracts_mass_apply", change.clone())["changed"], 2);
    assert_eq!(table.ok("contracts_mass_preview", change)["changing"], 0);
    assert_eq!(table.ok("contracts_tags", Value::Null), json!(["Energie"]));
    let found = table.ok("contracts_ids", json!({ "tag": "energie" }));
    assert_eq!(found.as_array().map(Vec::len), Some(2));

    let raise = json!({ "filter": filter, "from": "2027-01-01", "by": { "by": "percent", "value": 350 },
        "round_to": 100, "reason": "Indexanpassung" });
    let preview = table.ok("contracts_raise_preview", raise.clone());
    assert_eq!(preview["changing"], 2);
    assert_eq!(
        (&preview["rows"][0]["before"]["minor"], &preview["rows"][0]["after"]["minor"]),
        (&json!(24_900), &json!(25_800))
    );
    assert_eq!(table.ok("contracts_raise_apply", raise.clone())["changed"], 2);
    assert_eq!(table.ok("contracts_raise_preview", raise)["refused"], 2);
    table.ok("history_undo", Value::Null);
    assert_eq!(get(&table, ids[0])["fields"]["costs"].as_array().map(Vec::len), Some(1));
}

#[test]
fn the_same_contract_taken_in_twice_is_told() {
    let table = Table::with_firm();
    let id = lease(&table, "Leasing Kopierer", "text");
    let partner = get(&table, id)["row"]["partner_id"].clone();
    let ask = |title: &str, number: &str| {
        let request = json!({ "partner": partner, "title": title, "contract_number": number });
        let found = table.ok("contracts_similar", request);
        found.as_array().expect("a list").iter().map(|one| text(&one["title"])).collect::<Vec<_>>()
    };
    assert_eq!(ask("Etwas anderes", "kd 4711"), ["Leasing Kopierer"]);
    assert_eq!(ask("leasing kopierer", ""), ["Leasing Kopierer"]);
    assert!(ask("Etwas anderes", "4712").is_empty());
}

#[test]
fn deadlines_leave_as_a_calendar_under_ids_that_stay() {
    let table = Table::with_firm();
    let id = lease(&table, "Leasing Kopierer", "text");
    let read = || {
        let bytes = table.bytes("contracts_ics", json!({}));
        // Long lines are folded.
        String::from_utf8(bytes).expect("UTF-8").replace("\r\n ", "")
    };
    let uid = |text: &str| text.lines().find(|line| line.starts_with("UID:")).map(str::to_owned).expect("a uid");
    let first = read();
    assert!(first.contains("DTSTART;VALUE=DATE:20260408"), "{first}");
    assert!(first.contains("Leasing Kopierer") && first.contains("Zugang bis 14.04.2026"), "{first}");
    assert_eq!(first.matches("BEGIN:VALARM").count(), 4, "{first}");
    assert_eq!(uid(&read()), uid(&first));
    let days = table.ok("contracts_days", json!({ "from": "2026-04-01", "until": "2026-04-30" }));
    let days: Vec<_> =
        days.as_array().expect("days").iter().map(|one| (text(&one["day"]), text(&one["kind"]))).collect();
    let day = |day: &str, kind: &str| (day.to_owned(), kind.to_owned());
    assert_eq!(days, [day("2026-04-08", "send"), day("2026-04-14", "receive_by")]);
    table.ok("contracts_decide", json!({ "id": id, "fields": { "choice": "keep", "decided_on": "2026-03-16" } }));
    assert!(!read().contains("BEGIN:VEVENT"));
}

#[test]
fn a_new_office_knows_rules_of_law_in_either_language() {
    let table = Table::with_firm();
    let presets = table.ok("contracts_presets", Value::Null);
    let presets = presets.as_array().expect("presets");
    let agent = presets.iter().find(|one| one["source"] == "§ 89 Abs. 1 HGB").expect("the commercial agent");
    assert_eq!(text(&agent["name"]), "Handelsvertreter");
    assert_eq!(agent["terms"]["notice"]["kind"], "by_duration");
    // It can be calculated with.
    let mut terms = agent["terms"].clone();
    terms["start"] = json!("2024-06-01");
    let found = table.ok("contracts_deadline", json!({ "terms": terms, "on": "2026-03-16" }));
    assert_eq!(found["end"], "2026-05-31", "two months in the second year");
}

#[test]
fn contracts_leave_as_one_folder_with_list_sheets_and_files() {
    let table = Table::with_firm();
    let id = lease(&table, "Leasing: Kopierer / Halle", "text");
    let token = table.stage("Vertrag.txt", b"unterschrieben");
    table.id("files_add", json!({ "owner": { "kind": "contract", "id": id }, "token": token }));
    let archive = table.path("Akte.zip");
    table.double.will_answer([Answer::Save(archive.clone())]);
    let done = table.ok("contracts_dossier_save", json!({ "filter": {} }));
    assert_eq!((&done["contracts"], &done["files"]), (&json!(1), &json!(1)));
    let mut zip = zip::ZipArchive::new(std::fs::File::open(&archive).expect("a file")).expect("an archive");
    let mut names: Vec<String> =
        (0..zip.len()).map(|index| zip.by_index(index).expect("a file").name().expect("a name").into_owned()).collect();
    names.sort();
    let place = "V-2026-0001 Leasing Kopierer Halle";
    assert_eq!(
        names,
        [
            format!("{place}/Vertrag.txt"),
            format!("{place}/Vertragsblatt.pdf"),
            "Vertragsliste.pdf".to_owned(),
            "Vertragsliste.xlsx".to_owned(),
        ]
    );
    // Closing the dialog writes nothing.
    table.double.will_answer([Answer::Cancel(true)]);
    assert_eq!(table.ok("contracts_dossier_save", json!({ "filter": {} })), Value::Null);
}
