//! Records from and for other programs.

use std::path::{Path, PathBuf};

use kontor_api::{ApiError, Kontor, host};
use serde_json::{Value, json};

use crate::arguments::{Exported, Form, OnMatch, Preset};
use crate::input;
use crate::outcome::{Failure, Result, print, print_json, say};
use crate::verbs::{Manner, contracts, filter_of};
use crate::words;

/// How files are imported.
#[derive(Clone, Copy)]
pub(super) struct How<'a> {
    pub(super) dry_run: bool,
    pub(super) preset: Option<Preset>,
    pub(super) mapping: Option<&'a Path>,
    pub(super) sheet: Option<&'a str>,
    pub(super) on_match: Option<OnMatch>,
}

/// Imports file by file, each as one step. A file that cannot be read is said and does not
/// keep the others out.
pub(super) async fn import(kontor: &Kontor, paths: &[PathBuf], how: How<'_>, manner: Manner) -> Result<()> {
    let mapping = how.mapping.map(input::file).transpose()?;
    let mut refused = None;
    for path in paths {
        match import_one(kontor, path, how, mapping.clone()).await {
            Ok(report) => show(path, report, paths.len() > 1, how.dry_run, manner),
            Err(mut error) => {
                if let (Value::Object(data), true) = (&mut error.data, paths.len() > 1) {
                    data.insert("file".to_owned(), json!(path.display().to_string()));
                }
                say(&error);
                refused = Some(error);
            }
        }
    }
    refused.map_or(Ok(()), |error| Err(Failure::Said(error)))
}

async fn import_one(
    kontor: &Kontor,
    path: &Path,
    how: How<'_>,
    mapping: Option<Value>,
) -> std::result::Result<Value, ApiError> {
    if mapping.as_ref().is_some_and(contracts::is_mapping_of_register) {
        let preview = contracts::read(kontor, path, how, mapping).await?;
        return contracts::import(kontor, preview, how).await;
    }
    let guess = mapping.is_none();
    let request = json!({
        "token": kontor.stage_path(path),
        "preset": how.preset.map(Preset::code),
        "mapping": mapping,
        "sheet": how.sheet,
        "on_match": how.on_match.map(OnMatch::code),
    });
    let preview = match crate::progress::ask(kontor, "contacts_import_read", request).await {
        // By content, not by ending: what holds events goes to the calendar.
        Err(refused) if refused.code == "FORMAT_CALENDAR" => return import_calendar(kontor, path, how.dry_run).await,
        read => read?,
    };
    let pick = json!({ "import": preview["import"] });
    if guess && let Some(register) = contracts::read_if_register(kontor, path, how, &preview).await? {
        kontor.ask("contacts_import_discard", pick, None).await?;
        return contracts::import(kontor, register, how).await;
    }
    let sheet = sheet_taken(&preview);
    if !how.dry_run {
        let mut done = crate::progress::ask(kontor, "contacts_import_apply", pick).await?;
        if let Value::Object(report) = &mut done {
            // Where the originals are saved from is a matter of the window.
            report.remove("import");
            report.extend(sheet.map(|sheet| ("sheet".to_owned(), sheet)));
        }
        return Ok(done);
    }
    let rejected = would_be_rejected(kontor, &preview).await?;
    kontor.ask("contacts_import_discard", pick, None).await?;
    let counts = &preview["counts"];
    let mut report = json!({
        "read": counts["read"],
        "created": counts["new"],
        "updated": counts["update"],
        "skipped": counts["skip"],
        "rejected": rejected,
        "warnings": preview["warnings"],
        "batch": null,
    });
    if let (Value::Object(report), Some(sheet)) = (&mut report, sheet) {
        report.insert("sheet".to_owned(), sheet);
    }
    Ok(report)
}

/// Of several sheets one was taken: said beside what became of it.
pub(super) fn sheet_taken(preview: &Value) -> Option<Value> {
    preview["sheets"].as_array().filter(|sheets| sheets.len() > 1).map(|_| preview["sheet"].clone())
}

/// A calendar file; unchanged events count as skipped.
async fn import_calendar(kontor: &Kontor, path: &Path, dry_run: bool) -> std::result::Result<Value, ApiError> {
    let request = json!({ "token": kontor.stage_path(path) });
    let preview = crate::progress::ask(kontor, "calendar_import_read", request).await?;
    let pick = json!({ "import": preview["import"] });
    if !dry_run {
        let mut done = crate::progress::ask(kontor, "calendar_import_apply", pick).await?;
        if let Value::Object(report) = &mut done {
            // Where the originals are saved from is a matter of the window.
            report.remove("import");
        }
        return Ok(done);
    }
    let rejected = refused_rows(
        kontor,
        "calendar_import_rows",
        &preview,
        |row| json!({ "line": row["line"], "reason": row["reason"], "data": row["data"], "source": row["title"] }),
    )
    .await?;
    kontor.ask("calendar_import_discard", pick, None).await?;
    let counts = &preview["counts"];
    Ok(json!({
        "read": counts["read"],
        "created": counts["new"],
        "updated": counts["changed"],
        "skipped": counts["unchanged"],
        "rejected": rejected,
        "warnings": preview["warnings"],
        "batch": null,
    }))
}

/// What could not be read, and the planned rows that a rule refuses.
async fn would_be_rejected(kontor: &Kontor, preview: &Value) -> std::result::Result<Vec<Value>, ApiError> {
    refused_rows(kontor, "contacts_import_rows", preview, |row| {
        let issue = &row["issues"][0];
        json!({ "line": row["line"], "reason": issue["code"], "data": issue["data"], "source": row["name"] })
    })
    .await
}

/// What could not be read, and the refused rows of a plan, page by page.
pub(super) async fn refused_rows(
    kontor: &Kontor,
    rows: &str,
    preview: &Value,
    told: impl Fn(&Value) -> Value,
) -> std::result::Result<Vec<Value>, ApiError> {
    let mut rejected: Vec<Value> = preview["rejected"].as_array().cloned().unwrap_or_default();
    let count = preview["rows"].as_u64().unwrap_or(0);
    let mut offset = 0;
    while offset < count {
        let page = json!({ "import": preview["import"], "only": "refused", "offset": offset, "limit": 500 });
        let page = kontor.ask(rows, page, None).await?;
        let Some(page) = page.as_array().filter(|page| !page.is_empty()) else { break };
        rejected.extend(page.iter().map(&told));
        offset += 500;
    }
    Ok(rejected)
}

fn show(path: &Path, mut report: Value, one_of_many: bool, dry_run: bool, manner: Manner) {
    let name = host::file_name(path);
    if manner.json {
        if one_of_many {
            report["file"] = json!(path.display().to_string());
        }
        print_json(&report);
        return;
    }
    print(&words::imported(manner.lang, &name, &report, dry_run));
    if let Some(sheet) = report["sheet"].as_str() {
        print(&words::sheet(manner.lang, sheet));
    }
    if let Some(doubtful) = report["doubtful"].as_u64().filter(|doubtful| *doubtful > 0) {
        print(&words::doubtful(manner.lang, doubtful, report["to_check"].as_str()));
    }
    for reject in report["rejected"].as_array().into_iter().flatten() {
        print(&words::rejected(manner.lang, &reject["line"], &reject["reason"]));
    }
}

/// Writes records into a file of the form that was named, or that the ending means.
pub(super) async fn export(
    kontor: &Kontor,
    what: Exported,
    to: &Path,
    form: Option<Form>,
    filter: Option<&str>,
    manner: Manner,
) -> Result<()> {
    let ending = to.extension().map(|ending| ending.to_string_lossy().into_owned()).unwrap_or_default();
    let form = form
        .or_else(|| Form::of_ending(&ending))
        .ok_or_else(|| Failure::wrong_use("EXPORT_FORM_UNKNOWN", json!({ "text": ending })))?;
    let filter = filter_of(filter)?;
    let bytes = if what == Exported::Contracts {
        contracts::export(kontor, form, filter).await?
    } else {
        let request = json!({ "as": form.code(), "filter": filter });
        kontor.ask_bytes(&format!("{}_export", what.code()), request).await?
    };
    let size = bytes.len();
    kontor.write_file(to, &bytes)?;
    let shown = to.display().to_string();
    if manner.json {
        print_json(&json!({ "path": shown, "as": form.code(), "size": size }));
    } else {
        print(&shown);
    }
    Ok(())
}
