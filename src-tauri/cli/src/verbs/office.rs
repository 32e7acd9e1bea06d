//! The office file itself: new, check, backup, restore.

use std::path::Path;

use kontor_api::{ApiError, Kontor};
use serde_json::{Value, json};

use crate::outcome::{Failure, Result, print, print_json};
use crate::verbs::Manner;
use crate::words;

pub(super) async fn new(kontor: &Kontor, path: &Path, sample: bool, manner: Manner) -> Result<()> {
    kontor.create_path(path, sample).await?;
    place(path, manner);
    Ok(())
}

pub(super) async fn check(kontor: &Kontor, manner: Manner) -> Result<()> {
    let report = crate::progress::ask(kontor, "office_check", Value::Null).await?;
    if manner.json {
        print_json(&report);
    } else {
        print(&words::checked(manner.lang, &report));
    }
    if report["sound"] == true {
        return Ok(());
    }
    let damaged = ApiError { about_the_file: true, ..ApiError::new("FILE_DAMAGED", report) };
    Err(Failure::Refused(damaged))
}

pub(super) async fn backup(kontor: &Kontor, folder: &Path, manner: Manner) -> Result<()> {
    let entry = kontor.copy_to(folder).await?;
    if manner.json {
        print_json(&json!(entry));
    } else {
        print(&entry.path);
    }
    Ok(())
}

pub(super) async fn restore(kontor: &Kontor, backup: &Path, to: &Path, manner: Manner) -> Result<()> {
    let path = kontor.bring_back(backup, to).await?;
    place(&path, manner);
    Ok(())
}

/// Where the office lies now.
fn place(path: &Path, manner: Manner) {
    let shown = path.display().to_string();
    if manner.json {
        print_json(&json!({ "path": shown }));
    } else {
        print(&shown);
    }
}
