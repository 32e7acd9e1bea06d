//! Series of events and invitations, from the first date to the cancelled one.

use serde_json::{Value, json};

use crate::table::{Table, text};

fn quarterly(rule: &str) -> Value {
    json!({
        "kind": "sitting", "title": "Quartalssitzung", "body_id": null, "rule": rule, "holidays": "next_working_day",
        "first": { "span": "timed", "starts": "2026-03-23T14:00", "ends": "2026-03-23T16:00", "zone": "" },
        "room_id": null, "place": "Rathaus", "online_link": "", "note": "",
        "people": [{ "name": "Kim Weber", "role": "chair" }] })
}

fn starts(table: &Table, from: &str, to: &str) -> Vec<String> {
    let dates = table.ok("series_dates", json!({ "from": from, "to": to }));
    dates.as_array().expect("dates").iter().map(|date| text(&date["when"]["starts"])).collect()
}

#[test]
fn a_quarterly_series_is_planned_opened_split_and_struck() {
    let table = Table::with_firm();
    let rule = "FREQ=MONTHLY;INTERVAL=3;BYDAY=4MO";
    let preview = table.ok("series_preview", json!({ "id": null, "fields": quarterly(rule) }));
    assert_eq!((text(&preview["moved"]), preview["count"].clone()), (String::new(), Value::Null));
    assert!(text(&preview["words"]).contains("3 Monate"), "{}", preview["words"]);
    assert_eq!(preview["dates"][1]["starts"], "2026-06-22T14:00");
    let refused = table.issues("series_save", json!({ "id": null, "fields": quarterly("FREQ=MINUTELY") }));
    assert_eq!(refused, [("rule".to_owned(), "RULE_SUB_DAILY".to_owned())]);

    let id = table.id("series_save", json!({ "id": null, "fields": quarterly(rule) }));
    assert_eq!(
        starts(&table, "2026-03-01", "2026-12-31"),
        ["2026-03-23T14:00", "2026-06-22T14:00", "2026-09-28T14:00", "2026-12-28T14:00"]
    );
    let event = table.id("series_open", json!({ "id": id, "original": "2026-06-22T14:00" }));
    assert_eq!(table.id("series_open", json!({ "id": id, "original": "2026-06-22T14:00" })), event);
    let opened = table.ok("events_get", json!({ "id": event }))["fields"].clone();
    assert_eq!(
        (text(&opened["place"]), text(&opened["participants"][0]["name"])),
        ("Rathaus".into(), "Kim Weber".into())
    );

    let mut later = quarterly(rule);
    later["first"] = json!({ "span": "timed", "starts": "2026-09-28T10:00", "ends": "2026-09-28T12:00", "zone": "" });
    let new = table.id("series_split", json!({ "id": id, "at": "2026-09-28T14:00", "fields": later }));
    assert_eq!(table.ok("series_get", json!({ "id": new }))["predecessor"]["id"], id);
    table.ok("series_strike", json!({ "id": new, "original": "2026-12-28T10:00" }));
    assert_eq!(starts(&table, "2026-03-01", "2026-12-31"), ["2026-03-23T14:00", "2026-09-28T10:00"]);
    let record = table.ok("series_get", json!({ "id": new }));
    assert_eq!(record["out"], json!(["2026-12-28T10:00"]));
    assert_eq!(table.code("series_strike", json!({ "id": new, "original": "2026-12-29T10:00" })), "SPLIT_AT_NO_DATE");
    table.ok("series_restore", json!({ "id": new, "original": "2026-12-28T10:00" }));
    assert_eq!(starts(&table, "2026-12-01", "2026-12-31"), ["2026-12-28T10:00"]);

    let listed = table.ok("series_list", Value::Null);
    assert_eq!(listed.as_array().map(Vec::len), Some(2));
    table.ok("series_delete", json!({ "ids": [id] }));
    assert_eq!(text(&table.ok("events_get", json!({ "id": event }))["fields"]["title"]), "Quartalssitzung");
}

#[test]
fn the_thirty_first_is_offered_as_the_last_day() {
    let table = Table::with_firm();
    let mut fields = quarterly("FREQ=MONTHLY;BYMONTHDAY=31");
    fields["first"] = json!({ "span": "days", "first": "2026-03-16", "last": "2026-03-16" });
    let preview = table.ok("series_preview", json!({ "id": null, "fields": fields }));
    assert_eq!(preview["dates"][0]["first"], "2026-03-31");
    assert!(text(&preview["moved"]).contains("31"), "{}", preview["moved"]);
    assert_eq!(text(&preview["offers"][0]["rule"]), "FREQ=MONTHLY;BYMONTHDAY=-1");
}

/// A sitting with somebody who can be written to and somebody who cannot.
fn meeting(table: &Table) -> i64 {
    let anna = table.id(
        "contacts_save",
        json!({ "id": null, "card": { "kind": "person", "given": "Anna", "family": "Weber",
                 "emails": [{ "label": "work", "address": "anna@weber.example", "preferred": true }] } }),
    );
    table.id(
        "events_save",
        json!({ "id": null, "fields": {
            "kind": "sitting", "status": "draft", "title": "Gesellschafterversammlung", "body": "Gesellschafter",
            "when": { "span": "timed", "starts": "2026-10-14T09:00", "ends": "2026-10-14T11:00", "zone": "" },
            "room_id": null, "place": "Rathaus", "online_link": "", "preparation": "", "convened_on": null,
            "next_date": "", "over_choice": "", "note": "", "days": [], "own": [],
            "participants": [{ "contact_id": anna, "name": "" }, { "name": "Jo Lang" }],
            "agenda": [{ "title": "Jahresabschluss", "minutes": 30 }, { "title": "Regie", "internal": true }] } }),
    )
}

#[test]
fn an_assembly_is_called_in_time_changed_and_cancelled() {
    let table = Table::with_firm();
    table.id(
        "bodies_save",
        json!({ "id": null, "fields": { "code": "GV", "name": "Gesellschafter", "quorum": { "kind": "half" },
                 "convening": "gmbh", "note": "", "active": true, "members": [] } }),
    );
    let id = meeting(&table);
    let before = table.ok("invitations_get", json!({ "id": id }));
    let by = &before["convene_by"];
    assert_eq!((&by["receive_by"], &by["late"]), (&json!("2026-10-06"), &json!(false)));
    assert!(text(&by["rule"]).contains("§ 51 GmbHG") && text(&by["hint"]).contains("Satzung"));
    let keys: Vec<Value> =
        before["recipients"].as_array().expect("recipients").iter().map(|one| one["key"].clone()).collect();

    let pick = |chosen: &[Value]| json!({ "id": id, "chosen": chosen });
    let drafted = table.ok("invitations_draft", pick(&keys));
    assert_eq!((&drafted["drafts"], &drafted["without_address"]), (&json!(1), &json!(["Jo Lang"])));
    let draft = |table: &Table| {
        let path = text(table.double.noted("opened").last().expect("a draft"));
        std::fs::read_to_string(path).expect("the draft")
    };
    let mail = draft(&table);
    assert!(mail.contains("X-Unsent: 1") && mail.contains("anna@weber.example"), "{mail}");
    assert!(mail.contains("method=REQUEST") || mail.contains("method=\"REQUEST\""), "{mail}");
    assert!(mail.contains("Jahresabschluss") && !mail.contains("Regie"), "internal items stay in the house");
    // Nothing was noted by that.
    assert_eq!(table.ok("events_get", json!({ "id": id }))["fields"]["status"], "draft");

    let note = json!({ "id": id, "chosen": keys, "way": "registered", "on_day": "2026-09-29" });
    assert_eq!(table.ok("invitations_note", note), 2);
    let fields = table.ok("events_get", json!({ "id": id }))["fields"].clone();
    assert_eq!((&fields["status"], &fields["convened_on"]), (&json!("invited"), &json!("2026-09-29")));
    assert_eq!(table.code("events_delete", json!({ "ids": [id] })), "SITTING_NUMBERED");

    let mut cancelled = fields;
    cancelled["status"] = json!("cancelled");
    table.ok("events_save", json!({ "id": id, "fields": cancelled }));
    let now = table.ok("invitations_get", json!({ "id": id }));
    assert_eq!(
        (&now["recipients"][0]["need"], &now["recipients"][0]["message"]),
        (&json!("cancel"), &json!("cancellation"))
    );
    table.ok("invitations_draft", pick(&keys[..1]));
    let mail = draft(&table);
    assert!(mail.contains("METHOD:CANCEL") || mail.contains("CANCEL"), "{mail}");
    assert!(mail.contains("SEQUENCE:1") && mail.contains("STATUS:CANCELLED"), "{mail}");
    assert_eq!(table.code("invitations_draft", pick(&[])), "NOBODY_CHOSEN");
}

#[test]
fn a_date_of_a_series_is_invited_to_under_the_uid_of_its_series() {
    let table = Table::with_firm();
    let anna = table.id(
        "contacts_save",
        json!({ "id": null, "card": { "kind": "person", "given": "Anna", "family": "Weber",
                 "emails": [{ "label": "work", "address": "anna@weber.example", "preferred": true }] } }),
    );
    let mut fields = quarterly("FREQ=WEEKLY;BYDAY=MO");
    fields["people"] =
        json!([{ "contact_id": anna, "name": "", "function": "", "role": "participant", "required": true }]);
    let id = table.id("series_save", json!({ "id": null, "fields": fields }));
    let uid = text(&table.ok("series_get", json!({ "id": id }))["uid"]);
    let event = table.ok("series_open", json!({ "id": id, "original": "2026-03-30T14:00" }))["id"].clone();
    let mail = || {
        let found = table.ok("invitations_get", json!({ "id": event }));
        let key = found["recipients"][0]["key"].clone();
        table.ok("invitations_draft", json!({ "id": event, "chosen": [key] }));
        let path = text(table.double.noted("opened").last().expect("a draft"));
        let mail = std::fs::read_to_string(path).expect("the draft");
        // As a mail program reads it, and the calendar in it.
        let mail = mail.replace("=\r\n", "").replace("=3D", "=").replace("\r\n ", "");
        (mail.contains(&format!("UID:{uid}")), mail.contains("RECURRENCE-ID;TZID=Europe/Berlin:20260330T140000"))
    };
    assert_eq!(mail(), (true, true));
    let key = table.ok("invitations_get", json!({ "id": event }))["recipients"][0]["key"].clone();
    table.ok("invitations_note", json!({ "id": event, "chosen": [key], "way": "email", "on_day": null }));
    // Put elsewhere with its series, it is the same appointment for those who were told.
    let when = json!({ "span": "timed", "starts": "2026-03-31T14:00", "ends": "2026-03-31T16:00", "zone": "" });
    table.ok("series_put", json!({ "id": id, "original": "2026-03-30T14:00", "when": when, "reach": "all" }));
    assert_eq!(mail(), (true, true));
}
