//! The table at which the tests work: an office, a machine that answers, and short ways to ask.

use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset};
use kontor_api::{Answer, ApiError, Call, Kontor};
use kontor_tests::double::Double;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::runtime::Runtime;

/// Monday morning, the day of all examples.
pub const MORNING: &str = "2026-03-16T09:00:00+01:00";

/// A running program without a window, in a folder of its own.
pub struct Table {
    pub kontor: Kontor,
    pub double: Double,
    pub runtime: Runtime,
    folder: TempDir,
}

/// A moment of the clock.
pub fn at(text: &str) -> DateTime<FixedOffset> {
    text.parse().expect("a moment")
}

impl Table {
    /// Nothing is open yet.
    pub fn bare() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let double = Double::new(folder.path().join("app"), Some(at(MORNING)));
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
        let kontor = Kontor::start(double.clone());
        Self { kontor, double, runtime: runtime.expect("a runtime"), folder }
    }

    /// A new office is open, and Anna Brandt works in it.
    pub fn new() -> Self {
        let table = Self::bare();
        table.work_as("Anna Brandt");
        table.create("Büro.kontor", false);
        table
    }

    /// A new office with a firm and the address book of a fixture.
    pub fn with_firm() -> Self {
        let table = Self::new();
        table.ok("firm_save", firm());
        table
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn work_as(&self, who: &str) {
        let mut settings = self.ok("pc_get", Value::Null);
        settings["who"] = json!(who);
        self.ok("pc_save", settings);
    }

    pub fn create(&self, name: &str, sample: bool) -> PathBuf {
        let path = self.path(name);
        self.runtime.block_on(self.kontor.create_path(&path, sample)).expect("a new office");
        path
    }

    pub fn open(&self, name: &str) -> Result<(), ApiError> {
        self.runtime.block_on(self.kontor.open_path(&self.path(name)))
    }

    pub fn close(&self) {
        self.runtime.block_on(self.kontor.close()).expect("closed");
    }

    /// Closes the office and opens it again.
    pub fn reopen(&self, name: &str) {
        self.close();
        self.open(name).expect("opens again");
    }

    /// What the command answers.
    #[track_caller]
    pub fn ok(&self, name: &str, request: Value) -> Value {
        match self.runtime.block_on(self.kontor.ask(name, request, None)) {
            Ok(value) => value,
            Err(refused) => panic!("{name}: {refused} {}", refused.data),
        }
    }

    /// What the command refuses.
    #[track_caller]
    pub fn refused(&self, name: &str, request: Value) -> ApiError {
        match self.runtime.block_on(self.kontor.ask(name, request, None)) {
            Ok(value) => panic!("{name} did it: {value}"),
            Err(refused) => refused,
        }
    }

    /// The code of what the command refuses.
    #[track_caller]
    pub fn code(&self, name: &str, request: Value) -> String {
        self.refused(name, request).code
    }

    /// The fields that the command refuses, with their codes.
    #[track_caller]
    pub fn issues(&self, name: &str, request: Value) -> Vec<(String, String)> {
        let refused = self.refused(name, request);
        assert_eq!(refused.code, "INVALID", "{name}: {}", refused.data);
        let issues = refused.data["issues"].as_array().cloned().unwrap_or_default();
        issues.iter().map(|issue| (text(&issue["field"]), text(&issue["code"]))).collect()
    }

    #[track_caller]
    pub fn bytes(&self, name: &str, request: Value) -> Vec<u8> {
        match self.runtime.block_on(self.kontor.ask_bytes(name, request)) {
            Ok(bytes) => bytes,
            Err(refused) => panic!("{name}: {refused} {}", refused.data),
        }
    }

    /// The answer as it goes over the wire.
    pub fn wire(&self, name: &str, request: Value) -> Value {
        let call = Call { name: name.to_owned(), request, job: None };
        match self.runtime.block_on(self.kontor.call(call)) {
            Answer::Json(text) => serde_json::from_str(&text).expect("JSON"),
            Answer::Bytes { mime, bytes } => json!({ "mime": mime, "bytes": bytes.len() }),
        }
    }

    /// The id of what the command saved.
    #[track_caller]
    pub fn id(&self, name: &str, request: Value) -> i64 {
        self.ok(name, request)["id"].as_i64().expect("an id")
    }

    pub fn stage(&self, name: &str, bytes: &[u8]) -> String {
        self.kontor.stage(name.to_owned(), bytes.to_vec())
    }

    pub fn stage_file(&self, path: &Path) -> String {
        self.kontor.stage_path(path)
    }

    /// Everything that an office holds, as its commands tell it. Number ranges are left
    /// out: their counters are never taken back.
    pub fn everything(&self) -> Value {
        let every = |page: &str, get: &str| -> Vec<Value> {
            // Deactivated ones are left out of the address book's list unless asked for.
            let filter = if page == "contacts_page" { json!({ "activity": "all" }) } else { json!({}) };
            let all = json!({ "offset": 0, "limit": 100_000, "filter": filter });
            let rows = self.ok(page, all)["rows"].take();
            let ids = rows.as_array().cloned().unwrap_or_default();
            ids.iter().map(|row| self.ok(get, json!({ "id": row["id"] }))).collect()
        };
        let entries = |list: &str| self.ok("entries_list", json!({ "list": list }));
        let contacts = every("contacts_page", "contacts_get");
        let files: Vec<Value> = contacts
            .iter()
            .map(|contact| self.ok("files_list", json!({ "kind": "contact", "id": contact["id"] })))
            .collect();
        json!({
            "contacts": contacts,
            "contracts": every("contracts_page", "contracts_get"),
            "events": every("events_page", "events_get"),
            "rooms": self.ok("rooms_list", Value::Null),
            "categories": entries("category"),
            "contract_kinds": entries("contract_kind"),
            "cost_centres": entries("cost_centre"),
            "firm": self.ok("firm_get", Value::Null),
            "logo": self.bytes("firm_logo", Value::Null),
            "postal_days": self.ok("setting_get", json!({ "key": "postal_days" })),
            "files": files,
        })
    }

    /// The code of the step that undo would take back.
    pub fn undo_code(&self) -> String {
        text(&self.ok("history_state", Value::Null)["undo"]["code"])
    }
}

pub fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

pub fn firm() -> Value {
    json!({
        "name": "Hansen Elektrotechnik GmbH", "legal_form": "GmbH", "street": "Werftstraße 12",
        "postal_code": "25335", "town": "Elmshorn", "country": "DE", "region": "DE-SH",
        "phone": "+49 4121 555 0", "email": "info@hansen.example", "web": "https://hansen.example",
        "seat": "", "register_court": "Pinneberg", "register_number": "HRB 1234",
        "vat_id": "", "tax_number": "", "partner_name": "", "partner_seat": "", "partner_court": "",
        "partner_number": "", "banks": [], "signatories": [], "coming": [],
        "people": [{ "role": "manager", "name": "Inga Hansen", "presides": false, "valid_from": null, "valid_to": null }]
    })
}

pub fn person(given: &str, family: &str) -> Value {
    json!({ "id": null, "card": { "kind": "person", "given": given, "family": family } })
}

pub fn organisation(name: &str) -> Value {
    json!({ "id": null, "card": { "kind": "organisation", "organisation": name } })
}

/// Where mail goes to.
pub fn address(town: &str) -> Value {
    json!({
        "label": "work", "kind": "street", "street": "Hafenstraße 1", "extra": "", "postal_code": "25335",
        "town": town, "region": "", "country": "", "preferred": false, "valid_from": null, "valid_to": null
    })
}

/// 24 months from 15 July 2024, renewed by 12, three months' notice before the end.
pub fn terms() -> Value {
    json!({
        "start": "2024-07-15",
        "first_term": { "months": 24 },
        "afterwards": { "renews": { "months": 12 } },
        "notice": { "kind": "period", "amount": 3, "unit": "months", "to": "term_end" }
    })
}

pub fn contract(title: &str, partner: Option<i64>) -> Value {
    json!({ "id": null, "fields": {
        "number": null, "title": title, "kind_id": null, "partner_id": partner, "contact_person_id": null,
        "cost_centre_id": null, "responsible": "", "direction": "pay", "phase": "active", "terms": terms(),
        "notice_form": "text", "notice_given_on": null, "notice_ends_on": null, "customer_number": "",
        "contract_number": "", "note": "", "costs": [{
            "valid_from": null, "amount": { "minor": 24_900, "currency": "EUR" }, "tax": "net",
            "vat_rate": 1900, "interval": "monthly", "first_due": null, "reason": ""
        }]
    } })
}

pub fn meeting(title: &str, starts: &str, ends: &str) -> Value {
    json!({ "id": null, "fields": {
        "kind": "sitting", "status": "draft", "title": title, "body": "Geschäftsleitung",
        "when": { "span": "timed", "starts": starts, "ends": ends, "zone": "" },
        "room_id": null, "place": "", "online_link": "", "preparation": "", "convened_on": null,
        "next_date": "", "over_choice": "", "note": "", "days": [],
        "participants": [{ "name": "Inga Hansen", "role": "chair" }, { "name": "Jörg Petersen" }],
        "agenda": [
            { "title": "Begrüßung", "minutes": 10, "kind": "info" },
            { "title": "Bericht zur Lage", "minutes": 35, "presenter": "Inga Hansen" },
            { "title": "Pause", "minutes": 15, "kind": "break" },
            { "title": "Beschluss über den Wartungsvertrag", "minutes": 20, "kind": "decision" }
        ]
    } })
}
