//! Contracts from and for other programs: the register comes in, the list goes out.

use std::path::Path;

use kontor_api::{ApiError, Kontor};
use serde_json::{Value, json};

use super::exchange::{How, refused_rows, sheet_taken};
use crate::arguments::{Form, OnMatch};
use crate::outcome::{Failure, Result};

/// What a heading has to mean, one of these at least, before a table is taken for a register: addresses have titles,
/// numbers and notes as well, but nothing of this.
const OF_CONTRACTS: &[&str] = &[
    "start",
    "end",
    "first_term",
    "renewal",
    "notice",
    "notice_form",
    "notice_given_on",
    "notice_ends_on",
    "amount",
    "amount_monthly",
    "amount_yearly",
    "interval",
    "first_due",
    "contract_number",
];

/// What a column becomes where its heading says nothing to either import.
const UNKNOWN: &[&str] = &["ignore", "note_headed", "note_labelled"];

/// Every column that the list can have, in the order in which the program offers them.
const COLUMNS: &[&str] = &[
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

/// Whether a mapping is one of a register: a list of `{"heading", "field"}`. That of contacts is an object.
pub(super) const fn is_mapping_of_register(mapping: &Value) -> bool {
    matches!(mapping, Value::Array(_))
}

/// A table read as a register, where its headings say contracts rather than what the contacts' import understood of
/// them; none where it is a table of contacts.
pub(super) async fn read_if_register(
    kontor: &Kontor,
    path: &Path,
    how: How<'_>,
    contacts: &Value,
) -> std::result::Result<Option<Value>, ApiError> {
    let is_table = ["csv", "xlsx"].iter().any(|format| contacts["format"] == *format);
    let of_a_program = contacts["preset"].as_str().is_some_and(|preset| preset != "generic");
    if !is_table || of_a_program || how.preset.is_some() || contacts["remembered"] == true {
        return Ok(None);
    }
    let fields = |preview: &Value| -> Vec<String> {
        let columns = preview["columns"].as_array().into_iter().flatten();
        let known = columns.filter_map(|column| column["field"].as_str()).filter(|field| !UNKNOWN.contains(field));
        known.map(ToOwned::to_owned).collect()
    };
    let contacts = fields(contacts).len();
    // What cannot be read as a register keeps no contact out.
    let Ok(preview) = read(kontor, path, how, None).await else { return Ok(None) };
    let register = fields(&preview);
    let titled = register.iter().any(|field| field == "title");
    let of_contracts = register.iter().any(|field| OF_CONTRACTS.contains(&field.as_str()));
    if titled && of_contracts && register.len() > contacts {
        return Ok(Some(preview));
    }
    kontor.ask("contracts_import_discard", json!({ "import": preview["import"] }), None).await?;
    Ok(None)
}

/// Reads a table as a register.
pub(super) async fn read(
    kontor: &Kontor,
    path: &Path,
    how: How<'_>,
    mapping: Option<Value>,
) -> std::result::Result<Value, ApiError> {
    let request = json!({ "token": kontor.stage_path(path), "mapping": mapping, "sheet": how.sheet });
    crate::progress::ask(kontor, "contracts_import_read", request).await
}

/// Imports a register that was read, or says what would become of it.
pub(super) async fn import(kontor: &Kontor, preview: Value, how: How<'_>) -> std::result::Result<Value, ApiError> {
    let pick = json!({ "import": preview["import"] });
    if let Err(refused) = decide(kontor, &preview, how).await {
        kontor.ask("contracts_import_discard", pick, None).await?;
        return Err(refused);
    }
    let sheet = sheet_taken(&preview);
    let mut report = if how.dry_run {
        planned(kontor, &preview).await?
    } else {
        crate::progress::ask(kontor, "contracts_import_apply", pick).await?
    };
    if let Value::Object(report) = &mut report {
        // Where the originals are saved from is a matter of the window.
        report.remove("import");
        // A register changes no contract that is in the book.
        report.insert("updated".to_owned(), json!(0));
        report.insert("warnings".to_owned(), preview["warnings"].clone());
        report.extend(sheet.map(|sheet| ("sheet".to_owned(), sheet)));
    }
    Ok(report)
}

/// Says what becomes of contracts that are known already; refuses a table that no row can be taken from.
async fn decide(kontor: &Kontor, preview: &Value, how: How<'_>) -> std::result::Result<(), ApiError> {
    if let Some(needs) = preview["needs"].as_str() {
        return Err(ApiError::new(needs, json!({ "name": preview["name"] })));
    }
    match how.on_match {
        // What a window shows and asks cell by cell is not done to contracts unseen.
        Some(OnMatch::Update) => Err(ApiError::bad_request("--on-match update: a register changes no contracts")),
        Some(OnMatch::New) => {
            let all = json!({ "import": preview["import"], "indexes": null, "fate": "new" });
            kontor.ask("contracts_import_choose", all, None).await.map(|_| ())
        }
        Some(OnMatch::Skip) | None => Ok(()),
    }
}

/// What an import would do.
async fn planned(kontor: &Kontor, preview: &Value) -> std::result::Result<Value, ApiError> {
    let rejected = refused_rows(kontor, "contracts_import_rows", preview, |row| {
        let issue = &row["issues"][0];
        json!({ "line": row["line"], "reason": issue["code"], "data": issue["data"], "source": row["title"] })
    })
    .await?;
    // Choices made since the table was read count as well: the rows say how they stand now.
    let pick = |only: &str| json!({ "import": preview["import"], "only": only });
    let mut numbers = Vec::new();
    for only in ["new", "skip", "doubtful"] {
        let found = kontor.ask("contracts_import_indexes", pick(only), None).await?;
        numbers.push(found.as_array().map_or(0, Vec::len));
    }
    kontor.ask("contracts_import_discard", json!({ "import": preview["import"] }), None).await?;
    let counts = &preview["state"]["counts"];
    Ok(json!({
        "read": counts["read"],
        "created": numbers[0],
        "skipped": numbers[1],
        "doubtful": numbers[2],
        "contacts": counts["contacts"],
        "entries": counts["entries"],
        "rejected": rejected,
        "batch": null,
    }))
}

/// Contracts in a form: the list as a table, the days as a calendar, every contract with its terms as JSON.
pub(super) async fn export(kontor: &Kontor, form: Form, filter: Value) -> Result<Vec<u8>> {
    match form {
        Form::CsvExcel => list(kontor, "papers_csv", filter).await,
        Form::Xlsx => list(kontor, "papers_xlsx", filter).await,
        Form::Ics => Ok(kontor.ask_bytes("contracts_ics", filter).await?),
        Form::Json => all(kontor, filter).await,
        Form::Vcard4 | Form::Vcard3 | Form::Csv | Form::CsvOutlook | Form::CsvGoogle => {
            Err(Failure::wrong_use("EXPORT_FORM_UNKNOWN", json!({ "text": form.code() })))
        }
    }
}

/// The contract list with all its columns and without sums, so that a program can reckon on with it.
async fn list(kontor: &Kontor, command: &str, filter: Value) -> Result<Vec<u8>> {
    let request = json!({ "paper": "contract-list", "filter": filter, "columns": COLUMNS, "no_totals": true });
    let paper = crate::progress::ask(kontor, "papers_render", request).await?;
    Ok(kontor.ask_bytes(command, json!({ "document": paper["document"] })).await?)
}

/// Each contract as `contracts_get` tells it, in the order of the filter.
async fn all(kontor: &Kontor, filter: Value) -> Result<Vec<u8>> {
    let ids = kontor.ask("contracts_ids", filter, None).await?;
    let mut contracts = Vec::new();
    for id in ids.as_array().into_iter().flatten() {
        contracts.push(kontor.ask("contracts_get", json!({ "id": id }), None).await?);
    }
    Ok(Value::Array(contracts).to_string().into_bytes())
}
