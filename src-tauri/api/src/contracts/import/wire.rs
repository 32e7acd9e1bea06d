//! What the commands of a register's import say and hear.

use chrono::NaiveDate;
use kontor_core::contracts::costs::PaymentInterval;
use kontor_core::contracts::import::{self as register, Fate, Field, KnownBy, Part};
use kontor_core::contracts::{Direction, Tax};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::contracts::{DeadlineWire, Money};
use crate::exchange::{ImportRejected, ImportSheet, ImportWarning};
use crate::wire::{Code, wire};

wire! {
    /// What holds where a row says nothing.
    pub struct ContractImportDefaults = register::Defaults {
        /// Who pays.
        direction: Direction as "Code<Direction>",
        /// How often; none: an amount without a rhythm goes into the note.
        interval: Option<PaymentInterval> as "Option<Code<PaymentInterval>>",
        /// Net or gross.
        tax: Tax as "Code<Tax>",
    }
}

/// What a person says about a column.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ContractImportMapped {
    /// Its heading as in the file.
    pub heading: String,
    /// What it becomes.
    #[ts(as = "Code<Field>")]
    pub field: Field,
}

/// A file to be read, and how.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ContractImportRead {
    /// From `files_pick` or from staged bytes.
    pub token: String,
    /// What the columns become, by their place; none: what was remembered, else what the headings say.
    #[serde(default)]
    pub mapping: Option<Vec<ContractImportMapped>>,
    /// What holds where a row says nothing; none: what was remembered, else what is usual.
    #[serde(default)]
    pub defaults: Option<ContractImportDefaults>,
    /// Which sheet of a workbook; none: the first one with known headings.
    #[serde(default)]
    pub sheet: Option<String>,
}

/// A column and what it becomes.
#[derive(Debug, Serialize, TS)]
pub struct ContractImportColumn {
    /// As in the file.
    pub heading: String,
    /// What it becomes.
    #[ts(as = "Code<Field>")]
    pub field: Field,
    /// Some values of the column.
    pub samples: Vec<String>,
}

/// How many of what.
#[derive(Debug, Clone, Copy, Default, Serialize, TS)]
pub struct ContractImportCounts {
    /// Rows in the file.
    pub read: usize,
    /// Will be new.
    pub new: usize,
    /// Will be left out.
    pub skip: usize,
    /// Of the new ones: to be looked at.
    pub doubtful: usize,
    /// Cannot be read or written.
    pub refused: usize,
    /// Contacts that are made.
    pub contacts: usize,
    /// Kinds and cost centres that are made.
    pub entries: usize,
}

/// What becomes of a name that the book does not know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ContractImportChoice {
    /// It means this contact or entry.
    Record(i64),
    /// It is made.
    Create,
    /// The field stays empty, the name goes into the note.
    Leave,
}

impl From<register::Choice> for ContractImportChoice {
    fn from(choice: register::Choice) -> Self {
        match choice {
            register::Choice::Record(id) => Self::Record(id),
            register::Choice::Create => Self::Create,
            register::Choice::Leave => Self::Leave,
        }
    }
}

impl From<ContractImportChoice> for register::Choice {
    fn from(choice: ContractImportChoice) -> Self {
        match choice {
            ContractImportChoice::Record(id) => Self::Record(id),
            ContractImportChoice::Create => Self::Create,
            ContractImportChoice::Leave => Self::Leave,
        }
    }
}

/// A contact that a name may mean.
#[derive(Debug, Serialize, TS)]
pub struct ContractImportNear {
    /// The contact.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// What tells it from its namesakes.
    pub detail: String,
}

/// A name of the table that the book does not know.
#[derive(Debug, Serialize, TS)]
pub struct ContractImportName {
    /// What it stands for.
    #[ts(as = "Code<Part>")]
    pub part: Part,
    /// By what `contracts_import_settle` names it.
    pub key: String,
    /// As in the file.
    pub text: String,
    /// How many rows name it.
    pub rows: usize,
    /// Contacts that come near, the best first.
    pub near: Vec<ContractImportNear>,
    /// What becomes of it.
    pub choice: ContractImportChoice,
}

/// How the plan stands.
#[derive(Debug, Serialize, TS)]
pub struct ContractImportState {
    /// How many of what.
    pub counts: ContractImportCounts,
    /// The names that are not known, the first 500: those that come near first.
    pub names: Vec<ContractImportName>,
    /// How many there are.
    pub names_all: usize,
}

/// What an import would do.
#[derive(Debug, Serialize, TS)]
pub struct ContractImportPreview {
    /// Names it in the other commands.
    pub import: u64,
    /// The file's name.
    pub name: String,
    /// The sheet that was read, of a workbook.
    pub sheet: Option<String>,
    /// The sheets of a workbook that hold anything.
    pub sheets: Vec<ImportSheet>,
    /// Whether the columns mean what was remembered for tables with these headings.
    pub remembered: bool,
    /// The columns.
    pub columns: Vec<ContractImportColumn>,
    /// What holds where a row says nothing.
    pub defaults: ContractImportDefaults,
    /// How the plan stands.
    pub state: ContractImportState,
    /// Why no row can be written: a code.
    pub needs: Option<String>,
    /// Lines of the file that are no rows, the first 500.
    pub rejected: Vec<ImportRejected>,
    /// What was assumed or left aside, the first 500.
    pub warnings: Vec<ImportWarning>,
    /// How many rows `contracts_import_rows` gives.
    pub rows: usize,
}

/// Rows of one fate alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ContractImportOnly {
    /// Will be new.
    New,
    /// Will be new and should be looked at.
    Doubtful,
    /// Will be left out.
    Skip,
    /// Cannot be written.
    Refused,
}

/// Which rows, all of them.
#[derive(Debug, Deserialize, TS)]
pub struct ContractImportIndexes {
    /// The import.
    pub import: u64,
    /// Those of one fate alone.
    #[serde(default)]
    pub only: Option<ContractImportOnly>,
}

/// Which rows.
#[derive(Debug, Deserialize, TS)]
pub struct ContractImportRows {
    /// The import.
    pub import: u64,
    /// Those of one fate alone.
    #[serde(default)]
    pub only: Option<ContractImportOnly>,
    /// The first row.
    pub offset: usize,
    /// At most so many.
    pub limit: usize,
}

/// Something said at a cell.
#[derive(Debug, Serialize, TS)]
pub struct ContractImportRemark {
    /// What the column becomes.
    #[ts(as = "Code<Field>")]
    pub field: Field,
    /// The column's heading; empty where there is no such column.
    pub heading: String,
    /// The code of its words.
    pub code: String,
    /// What the words need.
    #[ts(type = "unknown")]
    pub data: Value,
}

impl From<&register::Remark> for ContractImportRemark {
    fn from(remark: &register::Remark) -> Self {
        Self {
            field: remark.field,
            heading: remark.heading.clone(),
            code: remark.code.to_owned(),
            data: remark.data.clone(),
        }
    }
}

/// What a row repeats.
#[derive(Debug, Serialize, TS)]
pub struct ContractImportSame {
    /// By what it is known.
    #[ts(as = "Code<KnownBy>")]
    pub by: KnownBy,
    /// The contract of the book.
    pub contract: Option<i64>,
    /// Its title.
    pub title: String,
    /// The earlier line of the file.
    pub line: Option<usize>,
}

/// One row of the plan.
#[derive(Debug, Serialize, TS)]
pub struct ContractImportRow {
    /// Its place in the plan, from 0.
    pub index: usize,
    /// The line in the file.
    pub line: usize,
    /// Title.
    pub title: String,
    /// Partner, as in the book where it is known.
    pub partner: String,
    /// The contact.
    pub partner_id: Option<i64>,
    /// The first day.
    pub start: Option<NaiveDate>,
    /// The notice in words.
    pub notice: String,
    /// What is paid each time.
    pub amount: Option<Money>,
    /// How often.
    #[ts(as = "Option<Code<PaymentInterval>>")]
    pub interval: Option<PaymentInterval>,
    /// What becomes of it.
    #[ts(as = "Code<Fate>")]
    pub fate: Fate,
    /// What it repeats.
    pub same: Option<ContractImportSame>,
    /// Why it cannot be written.
    pub issues: Vec<ContractImportRemark>,
    /// What a person should look at.
    pub doubts: Vec<ContractImportRemark>,
}

/// One row.
#[derive(Debug, Deserialize, TS)]
pub struct ContractImportRowPick {
    /// The import.
    pub import: u64,
    /// Its place in the plan, from 0.
    pub index: usize,
}

/// A cell of a row.
#[derive(Debug, Serialize, TS)]
pub struct ContractImportCell {
    /// The column's heading.
    pub heading: String,
    /// What it becomes.
    #[ts(as = "Code<Field>")]
    pub field: Field,
    /// Its text, the first 500 characters.
    pub text: String,
}

/// One row with what it would hold.
#[derive(Debug, Serialize, TS)]
pub struct ContractImportRowDetail {
    /// The row.
    pub row: ContractImportRow,
    /// Its filled cells as in the file.
    pub cells: Vec<ContractImportCell>,
    /// The terms in words; empty where it is refused.
    pub terms: String,
    /// What follows from them today.
    pub deadline: Option<DeadlineWire>,
    /// The note.
    pub note: String,
}

/// What becomes of rows.
#[derive(Debug, Deserialize, TS)]
pub struct ContractImportChoose {
    /// The import.
    pub import: u64,
    /// Which rows; none: all that are known already.
    pub indexes: Option<Vec<usize>>,
    /// What becomes of them.
    #[ts(as = "Code<Fate>")]
    pub fate: Fate,
}

/// What a name means.
#[derive(Debug, Deserialize, TS)]
pub struct ContractImportSettle {
    /// The import.
    pub import: u64,
    /// What it stands for.
    #[ts(as = "Code<Part>")]
    pub part: Part,
    /// Which name; none: every one of them that nothing comes near.
    pub key: Option<String>,
    /// What becomes of it.
    pub choice: ContractImportChoice,
}

/// What a finished import did.
#[derive(Debug, Serialize, TS)]
pub struct ContractImportDone {
    /// Names it where the rows that were left out are saved.
    pub import: u64,
    /// Rows in the file.
    pub read: usize,
    /// New contracts.
    pub created: usize,
    /// Of them: to be looked at.
    pub doubtful: usize,
    /// The tag by which those are found.
    pub to_check: String,
    /// Left out as wished.
    pub skipped: usize,
    /// New contacts.
    pub contacts: usize,
    /// New kinds and cost centres.
    pub entries: usize,
    /// What could not be read or written, with its original.
    pub rejected: Vec<ImportRejected>,
    /// The step by which it is taken back as one; none where nothing was written.
    pub batch: Option<i64>,
}
