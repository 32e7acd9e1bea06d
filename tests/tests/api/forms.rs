//! Drafts of what is being typed, and forms that are kept by name.

use serde_json::{Value, json};

use crate::table::Table;

#[test]
fn what_is_typed_survives_and_goes_when_it_is_let_go() {
    let table = Table::with_firm();
    let typed = json!({ "title": "Strom", "costs": [{ "amount": "249,00" }] });
    let place = json!({ "place": "contract", "record_id": null });
    assert_eq!(table.ok("drafts_get", place.clone()), Value::Null);
    table.ok("drafts_put", json!({ "place": "contract", "record_id": null, "json": typed }));
    table.ok("drafts_put", json!({ "place": "contract", "record_id": 7, "json": { "title": "Gas" } }));
    // A newer draft takes the place of the older one.
    let newer = json!({ "title": "Strom und Gas" });
    table.ok("drafts_put", json!({ "place": "contract", "record_id": null, "json": newer }));
    table.reopen("Büro.kontor");
    assert_eq!(table.ok("drafts_get", place.clone())["json"], newer);
    assert_eq!(table.ok("drafts_list", Value::Null).as_array().map(Vec::len), Some(2));
    table.ok("drafts_discard", place.clone());
    assert_eq!(table.ok("drafts_get", place.clone()), Value::Null);
    // Letting go what is not there is no trouble.
    table.ok("drafts_discard", place);
    assert_eq!(table.undo_code(), "firm_changed", "a draft is no step");
    assert_eq!(table.issues("drafts_put", json!({ "place": " ", "record_id": null, "json": 1 }))[0].1, "PLACE_MISSING");
}

#[test]
fn a_form_is_kept_by_its_name() {
    let table = Table::with_firm();
    let form = |id: Option<i64>, name: &str, columns: Value| json!({ "id": id, "place": "contract-list", "name": name, "json": { "columns": columns } });
    let id = table.id("forms_save", form(None, "Monatsliste", json!(["title"])));
    let again = table.id("forms_save", form(None, "Monatsliste", json!(["title", "end"])));
    assert_eq!(again, id, "the form of this name is replaced");
    table.id("forms_save", form(Some(id), "Quartalsliste", json!(["end"])));
    table.reopen("Büro.kontor");
    let forms = table.ok("forms_list", json!({ "place": "contract-list" }));
    let kept = json!([{ "id": id, "place": "contract-list", "name": "Quartalsliste", "json": { "columns": ["end"] } }]);
    assert_eq!(forms, kept);
    assert_eq!(table.ok("forms_list", json!({ "place": "contacts" })), json!([]));
    table.ok("forms_delete", json!({ "id": id }));
    assert_eq!(table.ok("forms_list", json!({ "place": "contract-list" })), json!([]));
    assert_eq!(table.code("forms_delete", json!({ "id": id })), "NOT_FOUND");
    assert_eq!(table.undo_code(), "firm_changed", "a form is no step");
}

#[test]
fn settings_of_the_office_move_the_deadlines() {
    let table = Table::with_firm();
    let id = table.id("contracts_save", crate::table::contract("Strom", None));
    let send_by = || table.ok("contracts_get", json!({ "id": id }))["deadline"]["send_by"].take();
    let usual = send_by();
    table.ok("setting_set", json!({ "key": "postal_days", "value": "15" }));
    assert_eq!(table.ok("setting_get", json!({ "key": "postal_days" })), "15");
    let longer = send_by();
    assert!(longer.as_str() < usual.as_str(), "{longer} is not before {usual}");
    table.ok("setting_set", json!({ "key": "postal_days", "value": null }));
    assert_eq!(send_by(), usual);
}
