//! What the commands of import and export say and hear.

use kontor_core::contacts::import::Fate;
use kontor_core::contacts::matching::MatchedBy;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::contacts::ContactFilter;
use crate::wire::{Code, FieldIssue, OpSummary};

/// A file to be read, and how.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ImportRead {
    /// From `files_pick` or from staged bytes.
    pub token: String,
    /// `outlook-de`, `google`, …; none: found by its headers.
    #[serde(default)]
    pub preset: Option<String>,
    /// What each column becomes, where the person has said so.
    #[serde(default)]
    #[ts(
        type = "{ header?: boolean | null; columns: { header: string; field: string }[]; date_order?: string | null } | null"
    )]
    pub mapping: Option<Value>,
    /// Remember the mapping for tables with the same headers.
    #[serde(default)]
    pub remember: bool,
    /// Which sheet of a workbook; none: the first one with a known header.
    #[serde(default)]
    pub sheet: Option<String>,
    /// What becomes of every match; none: update by UID and number, skip by e-mail and name.
    #[serde(default)]
    #[ts(as = "Option<Code<Fate>>")]
    pub on_match: Option<Fate>,
}

/// A column of a table and what it becomes.
#[derive(Debug, Serialize, TS)]
pub struct ImportColumn {
    /// As in the file.
    pub header: String,
    /// The field's code; none: not taken.
    pub field: Option<String>,
    /// Some values of the column.
    pub samples: Vec<String>,
}

/// A sheet of a workbook.
#[derive(Debug, Serialize, TS)]
pub struct ImportSheet {
    /// Its name.
    pub name: String,
    /// Whether its head names fields that are known.
    pub recognised: bool,
}

/// Something that was left out, with its untouched original.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportRejected {
    /// The line in the file, from 1.
    pub line: usize,
    /// Why, as a code.
    pub reason: String,
    /// What its words need.
    #[ts(type = "unknown")]
    pub data: Value,
    /// The original.
    pub source: String,
}

/// Something that was changed, set aside or assumed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportWarning {
    /// The line in the file, from 1; 0: the whole file.
    pub line: usize,
    /// The code.
    pub code: String,
    /// What its words need.
    #[ts(type = "unknown")]
    pub data: Value,
}

/// How many of what.
#[derive(Debug, Clone, Copy, Default, Serialize, TS)]
pub struct ImportCounts {
    /// Cards or rows in the file.
    pub read: usize,
    /// Will be new.
    pub new: usize,
    /// Will be updated.
    pub update: usize,
    /// Will be left.
    pub skip: usize,
    /// Could not be read or written.
    pub rejected: usize,
}

/// What an import would do.
#[derive(Debug, Serialize, TS)]
pub struct ImportPreview {
    /// Names it in the other commands.
    pub import: u64,
    /// The file's name.
    pub name: String,
    /// `vcard`, `csv`, `xlsx`.
    pub format: String,
    /// Whose table it was taken for.
    pub preset: Option<String>,
    /// The sheet that was read, of a workbook.
    pub sheet: Option<String>,
    /// The sheets of a workbook that hold anything.
    pub sheets: Vec<ImportSheet>,
    /// Whether the columns mean what was remembered for tables with these headers.
    pub remembered: bool,
    /// The columns of a table.
    pub columns: Vec<ImportColumn>,
    /// The fields that a column can become.
    pub fields: Vec<String>,
    /// How many of what.
    pub counts: ImportCounts,
    /// What was left out, the first 500.
    pub rejected: Vec<ImportRejected>,
    /// What was changed, set aside or assumed, the first 500.
    pub warnings: Vec<ImportWarning>,
    /// How many rows `contacts_import_rows` gives.
    pub rows: usize,
}

/// Rows of one fate alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ImportOnly {
    /// Will be new.
    New,
    /// Will be updated.
    Update,
    /// Will be left.
    Skip,
    /// Cannot be written.
    Refused,
}

/// Which rows, all of them.
#[derive(Debug, Deserialize, TS)]
pub struct ImportIndexes {
    /// The import.
    pub import: u64,
    /// Those of one fate alone.
    #[serde(default)]
    pub only: Option<ImportOnly>,
}

/// Which rows.
#[derive(Debug, Deserialize, TS)]
pub struct ImportRows {
    /// The import.
    pub import: u64,
    /// Those of one fate alone.
    #[serde(default)]
    pub only: Option<ImportOnly>,
    /// The first row.
    pub offset: usize,
    /// At most so many.
    pub limit: usize,
}

/// One row of the plan.
#[derive(Debug, Serialize, TS)]
pub struct ImportRow {
    /// Its place in the plan, from 0.
    pub index: usize,
    /// The line in the file.
    pub line: usize,
    /// The contact's name.
    pub name: String,
    /// Organisation.
    pub organisation: String,
    /// Street of the first address.
    pub street: String,
    /// Postal code.
    pub postal_code: String,
    /// Town.
    pub town: String,
    /// First e-mail.
    pub email: String,
    /// First phone.
    pub phone: String,
    /// What becomes of it.
    #[ts(as = "Code<Fate>")]
    pub fate: Fate,
    /// The name of the contact it matches.
    pub match_name: Option<String>,
    /// That contact, where it is in the book already.
    pub match_id: Option<i64>,
    /// By what.
    #[ts(as = "Option<Code<MatchedBy>>")]
    pub matched_by: Option<MatchedBy>,
    /// Why it cannot be written.
    pub issues: Vec<FieldIssue>,
}

/// One row.
#[derive(Debug, Deserialize, TS)]
pub struct ImportRowPick {
    /// The import.
    pub import: u64,
    /// Its place in the plan, from 0.
    pub index: usize,
}

/// One value that a row brings.
#[derive(Debug, Serialize, TS)]
pub struct ImportChange {
    /// The field's code, as the columns of a table name it.
    pub field: String,
    /// The label of an e-mail, phone, web or postal address.
    pub label: String,
    /// What the book has and loses; empty where something is added.
    pub old: String,
    /// What it will have.
    pub new: String,
}

/// One row with what it would change.
#[derive(Debug, Serialize, TS)]
pub struct ImportRowDetail {
    /// The row.
    pub row: ImportRow,
    /// What it would change of the contact that it matches; without a match all that it knows.
    pub changes: Vec<ImportChange>,
}

/// An import that was done.
#[derive(Debug, Serialize, TS)]
pub struct PastImport {
    /// The step, by which it is taken back as one; its title is the file's name.
    pub op: OpSummary,
    /// Whether it was taken back.
    pub undone: bool,
    /// Whether it can be taken back still.
    pub can_undo: bool,
    /// Cards or rows that could be read.
    pub read: usize,
    /// New contacts.
    pub created: usize,
    /// Changed contacts.
    pub updated: usize,
    /// Left.
    pub skipped: usize,
}

/// What becomes of rows.
#[derive(Debug, Deserialize, TS)]
pub struct ImportChoose {
    /// The import.
    pub import: u64,
    /// Which rows; none: all with a match.
    pub indexes: Option<Vec<usize>>,
    /// What becomes of them; an update needs a match.
    #[ts(as = "Code<Fate>")]
    pub fate: Fate,
}

/// A read import.
#[derive(Debug, Deserialize, TS)]
pub struct ImportPick {
    /// Which.
    pub import: u64,
}

/// What a finished import did.
#[derive(Debug, Serialize, TS)]
pub struct ImportDone {
    /// Names it where the originals that were left out are saved.
    pub import: u64,
    /// Cards or rows in the file.
    pub read: usize,
    /// New contacts.
    pub created: usize,
    /// Changed contacts.
    pub updated: usize,
    /// Left.
    pub skipped: usize,
    /// What could not be read or written, with its original.
    pub rejected: Vec<ImportRejected>,
    /// What was changed, set aside or assumed.
    pub warnings: Vec<ImportWarning>,
    /// The step by which it is taken back as one; none where nothing was written.
    pub batch: Option<i64>,
}

/// Which contacts, in which form.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ContactsExport {
    /// `vcard-4`, `vcard-3`, `csv-excel`, `csv`, `csv-outlook`, `csv-google`, `xlsx`, `json`.
    #[serde(rename = "as")]
    pub form: String,
    /// Which contacts.
    #[serde(default)]
    pub filter: ContactFilter,
    /// Of a distribution list those who are written to, in its order; the filter is not asked then.
    #[serde(default)]
    pub list: Option<i64>,
}
