//! Rooms and equipment of events, dates of series among them, and the search for a free time.

use serde_json::{Value, json};

use crate::table::{Table, meeting, text};

fn with(mut request: Value, pointer: &str, value: Value) -> Value {
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
    request.pointer_mut(parent).unwrap_or_else(|| panic!("no {parent}"))[key] = value;
    request
}

fn room(table: &Table, code: &str, set_up: u32, parent: Option<i64>) -> i64 {
    table.id(
        "rooms_save",
        json!({ "id": null, "fields": {
            "code": code, "name": code, "capacity": 12, "place": "", "note": "", "position": 0, "active": true,
            "parent_id": parent, "set_up_minutes": set_up, "clear_down_minutes": 0, "seatings": [] } }),
    )
}

fn beamer(table: &Table, quantity: u32) -> i64 {
    table.id(
        "equipment_save",
        json!({ "id": null, "fields": {
            "code": "BEAMER", "name": "Beamer", "quantity": quantity, "room_id": null, "note": "", "position": 0,
            "active": true } }),
    )
}

fn event(room: i64, title: &str, from: &str, to: &str) -> Value {
    with(meeting(title, from, to), "/fields/room_id", json!(room))
}

fn titles(conflicts: &Value) -> Vec<String> {
    conflicts.as_array().expect("conflicts").iter().map(|one| text(&one["title"])).collect()
}

#[test]
fn a_saved_event_says_what_was_in_its_way_and_keeps_the_reason() {
    let table = Table::with_firm();
    let (saal, beamer) = (room(&table, "Saal", 30, None), beamer(&table, 2));
    let links = room(&table, "Saal links", 0, Some(saal));
    let lecture = |title: &str, from: &str, to: &str, quantity: u32| {
        let mut event = event(saal, title, from, to);
        event["fields"]["bookings"] = json!([{ "equipment_id": beamer, "quantity": quantity }]);
        event
    };
    let first = table.ok("events_save", lecture("Vortrag", "2026-03-18T10:00", "2026-03-18T12:00", 2));
    assert_eq!((&first["conflicts"], &first["supplies"][0]["free"]), (&json!([]), &json!(2)));

    // It is set up from half past nine on.
    let mut second = lecture("Kurs", "2026-03-18T08:00", "2026-03-18T09:31", 1);
    let preview = table.ok("events_preview", second.clone());
    assert_eq!(titles(&preview["conflicts"]), ["Vortrag"]);
    assert_eq!(preview["conflicts"][0]["only_buffer"], true);
    assert_eq!((&preview["supplies"][0]["stock"], &preview["supplies"][0]["free"]), (&json!(2), &json!(0)));
    assert_eq!(text(&preview["supplies"][0]["by"][0]["title"]), "Vortrag");
    second["fields"]["room_override"] = json!("Der Aufbau hilft mit");
    second["fields"]["clear_down"] = json!(5);
    let saved = table.ok("events_save", second);
    assert_eq!(titles(&saved["conflicts"]), ["Vortrag"]);
    let record = table.ok("events_get", json!({ "id": saved["id"] }));
    assert_eq!(text(&record["fields"]["room_override"]), "Der Aufbau hilft mit");
    assert_eq!((&record["fields"]["set_up"], &record["fields"]["clear_down"]), (&Value::Null, &json!(5)));
    assert_eq!(record["supplies"][0]["wanted"], 1);

    // A part of the hall is taken with it.
    let part = table.ok("events_preview", event(links, "Probe", "2026-03-18T11:00", "2026-03-18T11:30"));
    assert_eq!(
        (titles(&part["conflicts"]), text(&part["conflicts"][0]["other_room"])),
        (vec!["Vortrag".into()], "Saal".into())
    );

    let copy = table.id("events_duplicate", json!({ "id": saved["id"], "first_day": "2026-03-25" }));
    let copied = table.ok("events_get", json!({ "id": copy }))["fields"].clone();
    assert_eq!(copied["bookings"], json!([{ "equipment_id": beamer, "quantity": 1 }]));
    assert_eq!(text(&copied["room_override"]), "");
}

#[test]
fn equipment_is_refused_at_its_line() {
    let table = Table::with_firm();
    let beamer = beamer(&table, 2);
    let mut wrong = meeting("Vortrag", "2026-03-18T10:00", "2026-03-18T12:00");
    wrong["fields"]["bookings"] =
        json!([{ "equipment_id": beamer, "quantity": 0 }, { "equipment_id": beamer, "quantity": 1 }]);
    let refused = table.issues("events_save", wrong);
    assert_eq!(
        refused,
        [
            ("bookings.0.quantity".to_owned(), "QUANTITY_INVALID".to_owned()),
            ("bookings.1.equipment_id".to_owned(), "EQUIPMENT_TWICE".to_owned())
        ]
    );
}

#[test]
fn another_room_is_looked_for() {
    let table = Table::with_firm();
    let (saal, keller) = (room(&table, "Saal", 0, None), room(&table, "Keller", 0, None));
    let id = table.id("events_save", event(saal, "Vortrag", "2026-03-18T10:00", "2026-03-18T12:00"));
    let ask = |event: Option<i64>| {
        let when = json!({ "span": "timed", "starts": "2026-03-18T11:00", "ends": "2026-03-18T13:00", "zone": "" });
        let asked = json!({ "when": when, "set_up": null, "clear_down": null, "event": event, "series": null, "original": null });
        let found = table.ok("planner_rooms_at", asked);
        let rooms = found.as_array().expect("rooms").iter();
        let rooms = rooms.filter(|room| [json!(saal), json!(keller)].contains(&room["room_id"]));
        rooms.map(|room| (room["room_id"].as_i64().expect("id"), titles(&room["by"]))).collect::<Vec<_>>()
    };
    assert_eq!(ask(None), [(saal, vec!["Vortrag".to_owned()]), (keller, vec![])]);
    assert_eq!(ask(Some(id)), [(saal, vec![]), (keller, vec![])]);
}

#[test]
fn taken_dates_of_a_series_are_settled_as_it_is_saved() {
    let table = Table::with_firm();
    let (saal, keller) = (room(&table, "Saal", 0, None), room(&table, "Keller", 0, None));
    table.id("events_save", event(saal, "Messe", "2026-04-13T08:00", "2026-04-28T18:00"));
    let fields = json!({
        "kind": "meeting", "title": "Jour fixe", "body_id": null, "rule": "FREQ=WEEKLY;BYDAY=MO", "holidays": "keep",
        "first": { "span": "timed", "starts": "2026-03-23T09:00", "ends": "2026-03-23T10:00", "zone": "" },
        "room_id": saal, "place": "", "online_link": "", "note": "", "people": [] });
    let preview = table.ok("series_preview", json!({ "id": null, "fields": fields }));
    let taken: Vec<String> =
        preview["conflicts"].as_array().expect("conflicts").iter().map(|one| text(&one["original"])).collect();
    assert_eq!(taken, ["2026-04-13T09:00", "2026-04-20T09:00", "2026-04-27T09:00"]);
    assert_eq!(text(&preview["conflicts"][0]["other"]["title"]), "Messe");

    let bare = json!([{ "choice": "all_the_same", "original": "2026-04-13T09:00", "reason": "" }]);
    let refused = table.issues("series_save", json!({ "id": null, "fields": fields, "dates": bare }));
    assert_eq!(refused, [("dates.0.reason".to_owned(), "OVERRIDE_REASON_MISSING".to_owned())]);

    let dates = json!([
        { "choice": "skip", "original": "2026-04-13T09:00" },
        { "choice": "room", "original": "2026-04-20T09:00", "room_id": keller },
        { "choice": "all_the_same", "original": "2026-04-27T09:00", "reason": "Stand bleibt frei" }
    ]);
    let saved = table.ok("series_save", json!({ "id": null, "fields": fields, "dates": dates }));
    assert_eq!(saved["conflicts"], json!([]));
    let record = table.ok("series_get", json!({ "id": saved["id"] }));
    assert_eq!(record["out"], json!(["2026-04-13T09:00"]));
    let events = record["events"].as_array().expect("events");
    let fields_of = |place: usize| table.ok("events_get", json!({ "id": events[place]["id"] }))["fields"].clone();
    assert_eq!(fields_of(0)["room_id"], json!(keller));
    assert_eq!(text(&fields_of(1)["room_override"]), "Stand bleibt frei");

    // A date of the series is in the way of others.
    let clash = table.ok("events_preview", event(saal, "Probe", "2026-05-04T09:30", "2026-05-04T11:00"));
    assert_eq!((&clash["conflicts"][0]["series"], &clash["conflicts"][0]["event"]), (&saved["id"], &Value::Null));
    assert_eq!(text(&clash["conflicts"][0]["original"]), "2026-05-04T09:00");

    // From a date on in another room: what is taken there is settled with it.
    table.id("events_save", event(keller, "Inventur", "2026-06-08T08:00", "2026-06-08T18:00"));
    let mut later = fields.clone();
    later["room_id"] = json!(keller);
    later["first"] = json!({ "span": "timed", "starts": "2026-06-01T09:00", "ends": "2026-06-01T10:00", "zone": "" });
    let dates = json!([{ "choice": "skip", "original": "2026-06-08T09:00" }]);
    let split = json!({ "id": saved["id"], "at": "2026-06-01T09:00", "fields": later, "dates": dates });
    let new = table.ok("series_split", split);
    assert_eq!(new["conflicts"], json!([]));
    assert_eq!(table.ok("series_get", json!({ "id": new["id"] }))["out"], json!(["2026-06-08T09:00"]));
}

#[test]
fn a_free_time_is_found_and_says_who_cannot() {
    let table = Table::with_firm();
    let person = |given: &str| {
        table
            .id("contacts_save", json!({ "id": null, "card": { "kind": "person", "given": given, "family": "Weber" } }))
    };
    let (anna, ben) = (person("Anna"), person("Ben"));
    let saal = room(&table, "Saal", 0, None);
    let engaged = |title: &str, contact: i64, from: &str, to: &str| {
        let people = json!([{ "contact_id": contact, "name": "" }]);
        table.id("events_save", with(meeting(title, from, to), "/fields/participants", people));
    };
    engaged("A", anna, "2026-03-18T08:00", "2026-03-18T11:00");
    engaged("B", ben, "2026-03-18T08:00", "2026-03-18T18:00");
    let ask = |people: Value| {
        json!({ "minutes": 90, "from": "2026-03-18", "to": "2026-03-19", "people": people, "rooms": [saal],
                "set_up": null, "clear_down": null, "pause": 0, "day_starts": "08:00", "day_ends": "18:00",
                "weekdays": "12345", "except": null })
    };
    let one =
        |contact: i64, required: bool| json!({ "contact_id": contact, "employee_id": null, "required": required });
    let found = table.ok("planner_free_slots", ask(json!([one(anna, true), one(ben, false)])));
    let starts: Vec<String> =
        found["slots"].as_array().expect("slots").iter().map(|slot| text(&slot["when"]["starts"])).collect();
    // On Thursday both can; on Wednesday Anna can from eleven on.
    assert_eq!(starts, ["2026-03-19T08:00", "2026-03-18T11:00"]);
    assert_eq!((&found["days"], &found["slots"][0]["rooms"]), (&json!(2), &json!([saal])));
    assert_eq!(text(&found["slots"][1]["latest"]), "2026-03-18T16:30");
    let missing = &found["slots"][1]["missing"][0];
    assert_eq!(
        (&missing["person"], text(&missing["reason"]), text(&missing["title"])),
        (&json!(1), "event".into(), "B".into())
    );

    let both = table.ok("planner_free_slots", ask(json!([one(anna, true), one(ben, true)])));
    assert_eq!(both["slots"].as_array().map(Vec::len), Some(1));
    let nobody = json!([{ "contact_id": null, "employee_id": null, "required": true }]);
    assert_eq!(table.code("planner_free_slots", ask(nobody)), "BAD_REQUEST");
    let long = with(ask(json!([])), "/minutes", json!(601));
    assert_eq!(table.issues("planner_free_slots", long), [("minutes".to_owned(), "SLOT_LONGER_THAN_DAY".to_owned())]);
}
