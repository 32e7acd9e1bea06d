//! Lists of the master data as tables: written out, and read back in with a look beforehand.

use std::sync::{Arc, Mutex, PoisonError};

use kontor_core::master_data::sheet::{self, Fate, MAX_ROWS, Part, Planned};
use kontor_exchange::csv::presets::key;
use kontor_exchange::table::{self as foreign, TableLine};
use kontor_exchange::xlsx::{SheetCell, SheetColumn, SheetRow, SheetTable, write_table};
use kontor_words::{Lang, sheets as words};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use super::lang;
use crate::desk::{Ctx, Desk};
use crate::error::{ApiError, Result};
use crate::files::{self, SavedFile};
use crate::host::DialogKind;
use crate::wire::{Code, FieldIssue};

/// The header stands in one of the first rows: titles may stand above it.
const HEAD_WITHIN: usize = 12;

/// A table as other programs open it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum TableForm {
    /// A workbook of Excel.
    Xlsx,
    /// Text with `;`.
    Csv,
}

/// Which list leaves, and how.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TableSave {
    /// `category`, `cost_centre`, `room`, `equipment`, `employee`, …
    pub part: String,
    /// As what.
    pub form: TableForm,
}

/// A table to be read for a list.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TableRead {
    /// The list.
    pub part: String,
    /// From `files_pick` or from staged bytes.
    pub token: String,
}

/// A table that was read.
#[derive(Debug, Deserialize, TS)]
pub struct TablePick {
    /// As the preview said.
    pub table: u64,
}

/// What changes in one cell.
#[derive(Debug, Serialize, TS)]
pub struct TableChange {
    /// The column's header in the window's language.
    pub column: String,
    /// As it stands.
    pub before: String,
    /// As it will stand.
    pub after: String,
}

/// What becomes of one row.
#[derive(Debug, Serialize, TS)]
pub struct TableRow {
    /// The line in the file, from 1.
    pub line: usize,
    /// Its code.
    pub code: String,
    /// What the line is called.
    pub name: String,
    /// What becomes of it.
    #[ts(as = "Code<Fate>")]
    pub fate: Fate,
    /// What changes, value by value.
    pub changes: Vec<TableChange>,
    /// Why it is not taken; the field is the column's header in the window's language.
    pub issues: Vec<FieldIssue>,
}

/// How many of what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct TableCounts {
    /// New lines.
    pub new: usize,
    /// Changed lines.
    pub update: usize,
    /// Lines that stand as the row says.
    pub same: usize,
    /// Rows that are not taken.
    pub refused: usize,
}

/// What a table would do to a list.
#[derive(Debug, Serialize, TS)]
pub struct TablePreview {
    /// Names it when it is written.
    pub table: u64,
    /// The file's name.
    pub name: String,
    /// How many of what.
    pub counts: TableCounts,
    /// Headers of columns that the list does not have.
    pub unknown: Vec<String>,
    /// Every row that does or is refused something, in the order of the file.
    pub rows: Vec<TableRow>,
}

/// The table that was read last and not yet written.
#[derive(Default)]
pub(crate) struct Sheets {
    kept: Mutex<(u64, Option<Arc<Read>>)>,
}

struct Read {
    part: Part,
    columns: Vec<Option<&'static str>>,
    rows: Vec<Vec<String>>,
    planned: Vec<Planned>,
    list: &'static str,
}

impl Sheets {
    pub(crate) fn clear(&self) {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).1 = None;
    }

    fn keep(&self, read: Read) -> u64 {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.0 += 1;
        kept.1 = Some(Arc::new(read));
        kept.0
    }

    fn get(&self, number: u64) -> Result<Arc<Read>> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let found = kept.1.clone().filter(|_| kept.0 == number);
        found.ok_or_else(|| ApiError::new("SHEET_GONE", Value::Null))
    }
}

fn part_of(name: &str) -> Result<Part> {
    Part::parse(name).ok_or_else(|| ApiError::new("LIST_UNKNOWN", json!({ "text": name })))
}

async fn bytes(ctx: &Ctx, request: &TableSave) -> Result<Vec<u8>> {
    let part = part_of(&request.part)?;
    let rows = ctx
        .desk(move |desk| {
            let today = desk.today();
            Ok(sheet::rows(desk.office()?.read(), part, today)?)
        })
        .await?;
    let (lang, form, name) = (lang(ctx), request.form, words::list(&request.part, lang(ctx)));
    ctx.compute(move || {
        let columns = part.columns();
        let headers: Vec<String> = columns.iter().map(|column| words::title(column, lang).to_owned()).collect();
        match form {
            TableForm::Csv => {
                let shown = |row: &Vec<String>| {
                    columns
                        .iter()
                        .zip(row)
                        .map(|(column, cell)| words::shown(column, cell, lang).into_owned())
                        .collect()
                };
                Ok(foreign::write(&headers, &rows.iter().map(shown).collect::<Vec<_>>()))
            }
            TableForm::Xlsx => {
                let cells = |row: &Vec<String>| {
                    SheetRow::Cells(columns.iter().zip(row).map(|(column, text)| cell(column, text, lang)).collect())
                };
                let table = SheetTable {
                    name: name.to_owned(),
                    columns: headers
                        .into_iter()
                        .map(|header| SheetColumn { header, ..SheetColumn::default() })
                        .collect(),
                    rows: rows.iter().map(cells).collect(),
                    landscape: true,
                    german: lang == Lang::De,
                    ..SheetTable::default()
                };
                Ok(write_table(&table)?)
            }
        }
    })
    .await
}

/// Numbers and days as such, so that a spreadsheet can reckon with them; all else is text.
fn cell(column: &str, text: &str, lang: Lang) -> SheetCell {
    let shown = || SheetCell::Text(words::shown(column, text, lang).into_owned());
    match column {
        _ if text.is_empty() => SheetCell::Empty,
        "valid_from" | "valid_to" | "entered_on" | "left_on" | "day" => {
            text.parse().map_or_else(|_| shown(), SheetCell::Date)
        }
        "rate" => text.parse().map_or_else(|_| shown(), |rate| SheetCell::Number(rate, 2)),
        "capacity" | "rows" | "parliament" | "u_shape" | "block" | "banquet" | "circle" | "standing"
        | "set_up_minutes" | "clear_down_minutes" | "quantity" | "next" => {
            text.parse().map_or_else(|_| shown(), SheetCell::Integer)
        }
        _ => shown(),
    }
}

pub(crate) async fn table(ctx: Ctx, request: TableSave) -> Result<(&'static str, Vec<u8>)> {
    let bytes = bytes(&ctx, &request).await?;
    Ok(match request.form {
        TableForm::Xlsx => ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes),
        TableForm::Csv => ("text/csv", bytes),
    })
}

pub(crate) async fn table_save(ctx: Ctx, request: TableSave) -> Result<Option<SavedFile>> {
    let bytes = bytes(&ctx, &request).await?;
    let (kind, ending) = match request.form {
        TableForm::Xlsx => (DialogKind::Spreadsheet, "xlsx"),
        TableForm::Csv => (DialogKind::Table, "csv"),
    };
    let name = words::list(&request.part, lang(&ctx));
    files::save_as(&ctx, kind, format!("{name}.{ending}"), bytes).await
}

/// The columns of a header, each key once, and the headers that mean nothing here.
fn columns(head: &[String], part: Part) -> (Vec<Option<&'static str>>, Vec<String>) {
    let keys: Vec<String> = head.iter().map(|cell| key(cell)).collect();
    let mut columns: Vec<Option<&'static str>> = vec![None; head.len()];
    let known: Vec<&words::Header> = {
        let of = |column| words::HEADERS.iter().find(|header| header.key == column);
        part.columns().into_iter().filter_map(of).collect()
    };
    // Headers of our own come before what others write: "Name" is German and a further "Name German" may stand beside.
    for ours in [true, false] {
        for header in &known {
            if columns.contains(&Some(header.key)) {
                continue;
            }
            let means = |cell: &String| {
                if ours {
                    [header.key, header.de, header.en].iter().any(|text| key(text) == *cell)
                } else {
                    header.also.iter().any(|text| key(text) == *cell)
                }
            };
            let place = keys.iter().enumerate().find(|(at, cell)| columns[*at].is_none() && means(cell));
            if let Some((at, _)) = place {
                columns[at] = Some(header.key);
            }
        }
    }
    let unknown = head.iter().zip(&columns).filter(|(text, column)| column.is_none() && !text.trim().is_empty());
    let unknown = unknown.map(|(text, _)| text.trim().chars().take(100).collect()).collect();
    (columns, unknown)
}

/// The header, what its columns are, and the rows below it.
type Found = (Vec<Option<&'static str>>, Vec<String>, Vec<TableLine>);

fn found(mut lines: Vec<TableLine>, part: Part, lang: Lang) -> Result<Found> {
    for at in 0..lines.len().min(HEAD_WITHIN) {
        let (columns, unknown) = columns(&lines[at].cells, part);
        if columns.contains(&Some(part.known_by())) && columns.iter().flatten().count() > 1 {
            let rows = lines.split_off(at + 1);
            if rows.len() > MAX_ROWS {
                return Err(ApiError::new("SHEET_TOO_LONG", json!({ "count": rows.len(), "limit": MAX_ROWS })));
            }
            return Ok((columns, unknown, rows));
        }
    }
    Err(ApiError::new("SHEET_NO_CODE", json!({ "column": words::title(part.known_by(), lang) })))
}

pub(crate) async fn table_read(ctx: Ctx, request: TableRead) -> Result<TablePreview> {
    let part = part_of(&request.part)?;
    let (lang, room) = (lang(&ctx), ctx.room.clone());
    let (name, (columns, unknown, lines)) = ctx
        .compute(move || {
            let (name, bytes) = room.tokens.read(&request.token)?;
            let lines = foreign::read(&bytes, &name)?;
            Ok((name, found(lines, part, lang)?))
        })
        .await?;
    let numbers: Vec<usize> = lines.iter().map(|line| line.number).collect();
    let neutral = |line: TableLine| {
        let mut cells = line.cells;
        for (cell, column) in cells.iter_mut().zip(&columns) {
            if let Some(column) = column {
                *cell = words::read(column, cell).into_owned();
            }
        }
        cells
    };
    let rows: Vec<Vec<String>> = lines.into_iter().map(neutral).collect();
    let list = words::list(&request.part, lang);
    let read = ctx
        .desk(move |desk| {
            let (office, moment) = desk.at_work()?;
            let planned = sheet::plan(office, part, &columns, &rows, &moment)?;
            Ok(Read { part, columns, rows, planned, list })
        })
        .await?;
    let rows = read.planned.iter().filter(|one| one.fate != Fate::Same);
    let rows = rows.map(|one| row(one, numbers[one.row], &read, lang)).collect();
    let counts = counts(&read.planned);
    Ok(TablePreview { table: ctx.room.sheets.keep(read), name, counts, unknown, rows })
}

fn counts(planned: &[Planned]) -> TableCounts {
    let of = |fate| planned.iter().filter(|one| one.fate == fate).count();
    TableCounts { new: of(Fate::New), update: of(Fate::Update), same: of(Fate::Same), refused: of(Fate::Refused) }
}

fn row(one: &Planned, line: usize, read: &Read, lang: Lang) -> TableRow {
    let cell = |wanted: &str| {
        let at = read.columns.iter().position(|column| *column == Some(wanted));
        at.and_then(|at| read.rows[one.row].get(at)).map_or("", String::as_str)
    };
    let english = if lang == Lang::En { cell("name_en") } else { "" };
    let names = [english, cell("name_de"), cell("name")];
    let person = format!("{} {}", cell("given"), cell("family"));
    let name = names.into_iter().find(|name| !name.is_empty()).unwrap_or(person.trim());
    let known = read.part.known_by();
    let shown = |column, text: &str| words::shown(column, text, lang).into_owned();
    let titled = |issue: &kontor_core::FieldIssue| {
        let title = words::title(&issue.field, lang);
        let mut issue = FieldIssue::from(issue.clone());
        if !title.is_empty() {
            issue.field = title.to_owned();
        }
        issue
    };
    TableRow {
        line,
        code: shown(known, if known == "code" { &one.code } else { cell(known) }),
        name: name.to_owned(),
        fate: one.fate,
        changes: one
            .changes
            .iter()
            .map(|change| TableChange {
                column: words::title(change.column, lang).to_owned(),
                before: shown(change.column, &change.before),
                after: shown(change.column, &change.after),
            })
            .collect(),
        issues: one.issues.iter().map(titled).collect(),
    }
}

pub(crate) fn table_apply(desk: &mut Desk, request: TablePick) -> Result<TableCounts> {
    let read = desk.room.sheets.get(request.table)?;
    let (office, moment) = desk.at_work()?;
    let done = sheet::apply(office, read.part, &read.columns, &read.rows, &read.planned, read.list, &moment)?;
    desk.done(done);
    // What is written once is not written twice.
    desk.room.sheets.clear();
    Ok(counts(&read.planned))
}
