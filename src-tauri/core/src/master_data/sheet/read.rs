//! From rows of text to a list: looked at first, then written in one step.
//!
//! The look is the write itself, taken back before it is kept: what it says is what happens.

use std::collections::{HashMap, HashSet};

use rusqlite::Connection;
use serde_json::json;

use super::fields;
use super::line::{self, Line};
use super::write::Codes;
use super::{MAX_ROWS, Part};
use crate::error::{Error, FieldIssue, Result};
use crate::log::Op;
use crate::master_data::number_range;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::text_enum;

text_enum! {
    /// What becomes of a row.
    Fate {
        /// A new line.
        New = "new",
        /// A line that is there is changed.
        Update = "update",
        /// The line stands as the row says.
        Same = "same",
        /// The row is not taken.
        Refused = "refused",
    }
}

/// What changes in one cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The column's key.
    pub column: &'static str,
    /// As it stands.
    pub before: String,
    /// As it will stand.
    pub after: String,
}

/// What becomes of one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// The row's place, from 0.
    pub row: usize,
    /// Its code.
    pub code: String,
    /// What becomes of it.
    pub fate: Fate,
    /// What changes; everything that is not empty, for a new line.
    pub changes: Vec<Change>,
    /// Why it is not taken, at its columns.
    pub issues: Vec<FieldIssue>,
}

/// What each row would become; nothing is written. `columns` says what the cells are, by the keys
/// of [`Part::columns`]; a column that is not there leaves what is stored.
///
/// # Errors
/// `SHEET_NO_CODE` where no column holds the codes, `SHEET_TOO_LONG`; whatever SQLite refuses.
pub fn plan(
    office: &mut Office,
    part: Part,
    columns: &[Option<&'static str>],
    rows: &[Vec<String>],
    moment: &Moment,
) -> Result<Vec<Planned>> {
    let mut planned = None;
    let looked: Result<Done<()>> = office.transact(Op::step("list_imported", ""), moment, |tx| {
        planned = Some(take(tx, part, columns, rows, moment)?);
        // Nothing of it stays.
        Err(Error::Cancelled)
    });
    match (looked, planned) {
        (_, Some(planned)) => Ok(planned),
        (Err(error), None) => Err(error),
        (Ok(_), None) => Ok(Vec::new()),
    }
}

/// Writes the rows in one step; those that are refused stay out. `looked` is what the person was
/// shown: where the list has become another one meanwhile, nothing is written.
///
/// # Errors
/// As [`plan`]; `SHEET_CHANGED`, `SHEET_NOTHING` where no row says anything new.
pub fn apply(
    office: &mut Office,
    part: Part,
    columns: &[Option<&'static str>],
    rows: &[Vec<String>],
    looked: &[Planned],
    title: &str,
    moment: &Moment,
) -> Result<Done<()>> {
    let done = office.transact(Op::step("list_imported", title), moment, |tx| {
        let planned = take(tx, part, columns, rows, moment)?;
        if planned != looked {
            return Err(Error::rule("SHEET_CHANGED", serde_json::Value::Null));
        }
        if planned.iter().all(|one| matches!(one.fate, Fate::Same | Fate::Refused)) {
            return Err(Error::rule("SHEET_NOTHING", serde_json::Value::Null));
        }
        Ok(())
    })?;
    Ok(if part == Part::NumberRanges { number_range::told(office, done, None) } else { done })
}

/// Columns that name another row of the same list, which may come later.
const LATER: &[&str] = &["parent", "supervisor", "substitute"];

type Issues = HashMap<usize, Vec<FieldIssue>>;

fn take(
    tx: &Connection,
    part: Part,
    columns: &[Option<&'static str>],
    rows: &[Vec<String>],
    moment: &Moment,
) -> Result<Vec<Planned>> {
    let at = |wanted: &str| columns.iter().position(|column| *column == Some(wanted));
    let Some(code_at) = at(part.known_by()) else {
        return Err(Error::rule("SHEET_NO_CODE", json!({ "column": part.known_by() })));
    };
    let change_at = at("change");
    if rows.len() > MAX_ROWS {
        return Err(Error::rule("SHEET_TOO_LONG", json!({ "count": rows.len(), "limit": MAX_ROWS })));
    }
    let code = |cells: &Vec<String>| match part {
        // A holiday may be struck here and switched on there.
        Part::Holidays => known(&cell(cells, code_at), &change_at.map(|at| cell(cells, at)).unwrap_or_default()),
        _ => cell(cells, code_at),
    };
    let codes: Vec<String> = rows.iter().map(code).collect();
    let mut refused = Issues::new();
    let mut seen = HashSet::new();
    for (row, code) in codes.iter().enumerate() {
        if !code.is_empty() && !seen.insert(code) {
            let issue =
                FieldIssue::with(part.known_by(), "SHEET_CODE_TWICE", json!({ "code": cell(&rows[row], code_at) }));
            refused.insert(row, vec![issue]);
        }
    }
    // A row that names one which is refused is refused itself, and what it wrote goes: the rest is
    // written anew without it, until all that stands stands whole.
    loop {
        tx.execute_batch("SAVEPOINT sheet_round")?;
        let round = Round { tx, part, columns, rows, codes: &codes, moment };
        let (planned, mut failed) = round.run(&refused)?;
        if failed.is_empty() {
            tx.execute_batch("RELEASE sheet_round")?;
            return Ok(planned);
        }
        tx.execute_batch("ROLLBACK TO sheet_round; RELEASE sheet_round")?;
        let unwritten = planned.iter().filter(|one| one.fate == Fate::Refused).map(|one| one.row);
        let unwritten: Vec<usize> = unwritten.chain(failed.keys().copied()).collect();
        round.follow(unwritten, &refused, &mut failed)?;
        refused.extend(failed);
    }
}

/// How a line of the calendar is found again: by its day, or by what happens to which holiday.
fn known(day: &str, change: &str) -> String {
    match (fields::date(day), change) {
        (Some(date), _) => date.format("%Y-%m-%d").to_string(),
        (None, _) if day.is_empty() => String::new(),
        (None, "") => day.to_owned(),
        (None, change) => format!("{change}:{day}"),
    }
}

/// A cell without blanks around it, its line ends as ours.
fn cell(cells: &[String], at: usize) -> String {
    cells.get(at).map(|cell| cell.trim().replace("\r\n", "\n").replace('\r', "\n")).unwrap_or_default()
}

struct Round<'a> {
    tx: &'a Connection,
    part: Part,
    columns: &'a [Option<&'static str>],
    rows: &'a [Vec<String>],
    codes: &'a [String],
    moment: &'a Moment,
}

/// A row that is written, on its way.
struct Going {
    row: usize,
    id: i64,
    before: Option<Line>,
}

impl Round<'_> {
    /// Writes all rows but those that are refused already. What fails only once every row is
    /// there is given back.
    fn run(&self, refused: &Issues) -> Result<(Vec<Planned>, Issues)> {
        let before = Codes::of(self.tx)?;
        let mut planned: Vec<Planned> = Vec::with_capacity(self.rows.len());
        let mut going: Vec<Going> = Vec::new();
        for (row, code) in self.codes.iter().enumerate() {
            let mut one =
                Planned { row, code: code.clone(), fate: Fate::Refused, changes: Vec::new(), issues: Vec::new() };
            match refused.get(&row) {
                Some(issues) => one.issues.clone_from(issues),
                None => match issues_of(self.part, self.begin(row, code, &before))? {
                    Ok(begun) => going.push(begun),
                    Err(issues) => one.issues = issues,
                },
            }
            planned.push(one);
        }
        let mut failed = Issues::new();
        for one in &going {
            if let Err(issues) = issues_of(self.part, self.finish(one, &before))? {
                failed.insert(one.row, issues);
            }
        }
        if failed.is_empty() {
            let after = Codes::of(self.tx)?;
            for one in &going {
                let Some((_, now)) = line::stored(self.tx, self.part, &self.codes[one.row], self.moment.today)? else {
                    continue;
                };
                let changes = self.changes(one.before.as_ref(), &now, &after);
                planned[one.row].fate = match (&one.before, changes.is_empty()) {
                    (None, _) => Fate::New,
                    (Some(_), true) => Fate::Same,
                    (Some(_), false) => Fate::Update,
                };
                planned[one.row].changes = changes;
            }
        } else {
            for one in &going {
                planned[one.row].fate = if one.before.is_some() { Fate::Update } else { Fate::New };
            }
        }
        Ok((planned, failed))
    }

    /// Writes a row as far as it stands alone. Where it comes to hang elsewhere it is taken off
    /// its old place first: two rows may change places.
    fn begin(&self, row: usize, code: &str, codes: &Codes) -> Result<Going> {
        let (id, before) = match line::stored(self.tx, self.part, code, self.moment.today)? {
            Some((id, line)) => (Some(id), Some(line)),
            None => (None, None),
        };
        let mut wanted = before.clone().map_or_else(|| line::fresh(self.part), Ok)?;
        let mut issues = Vec::new();
        let mut moves = false;
        for (column, text) in self.cells(row) {
            if before.as_ref().is_some_and(|line| line.cell(column, codes).trim() == text) {
                continue;
            }
            if LATER.contains(&column) {
                moves = true;
                continue;
            }
            match wanted.take(self.tx, self.part, column, &text) {
                Err(Error::Invalid(found)) => issues.extend(found),
                other => other?,
            }
        }
        if moves {
            wanted = wanted.alone();
        }
        if !issues.is_empty() {
            return Err(Error::Invalid(issues));
        }
        let id = match id {
            Some(id) if before.as_ref() == Some(&wanted) => id,
            _ => wanted.write(self.tx, self.part, id, self.moment)?,
        };
        Ok(Going { row, id, before })
    }

    /// Now that every row is there: what it names of its own list.
    fn finish(&self, one: &Going, codes: &Codes) -> Result<()> {
        let Some((_, now)) = line::stored(self.tx, self.part, &self.codes[one.row], self.moment.today)? else {
            return Ok(());
        };
        let mut wanted = now.clone();
        for (column, text) in self.cells(one.row).into_iter().filter(|(column, _)| LATER.contains(column)) {
            wanted.take(self.tx, self.part, column, &text)?;
        }
        // What has no column was taken off with the rest and comes back.
        for column in LATER.iter().filter(|column| !self.columns.contains(&Some(**column))) {
            if let Some(before) = &one.before {
                let named = before.cell(column, codes);
                if !named.is_empty() {
                    wanted.take(self.tx, self.part, column, &named)?;
                }
            }
        }
        if wanted != now {
            wanted.write(self.tx, self.part, Some(one.id), self.moment)?;
        }
        Ok(())
    }

    /// Rows that name one of the unwritten ones, over any number of steps: they are refused too.
    fn follow(&self, mut unwritten: Vec<usize>, refused: &Issues, failed: &mut Issues) -> Result<()> {
        let mut naming: HashMap<String, Vec<(usize, &'static str)>> = HashMap::new();
        for row in 0..self.rows.len() {
            for (column, text) in self.cells(row).into_iter().filter(|(column, _)| LATER.contains(column)) {
                naming.entry(text).or_default().push((row, column));
            }
        }
        while let Some(row) = unwritten.pop() {
            let code = &self.codes[row];
            // One that is stored can be named, whatever its row says; so can the row that bore the code first.
            let first = self.codes.iter().position(|other| other == code);
            if code.is_empty()
                || first != Some(row)
                || line::stored(self.tx, self.part, code, self.moment.today)?.is_some()
            {
                continue;
            }
            for (follower, column) in naming.remove(code).unwrap_or_default() {
                if !refused.contains_key(&follower) && !failed.contains_key(&follower) {
                    let issue = FieldIssue::with(column, "SHEET_NOT_FOUND", json!({ "text": code }));
                    failed.insert(follower, vec![issue]);
                    unwritten.push(follower);
                }
            }
        }
        Ok(())
    }

    fn cells(&self, row: usize) -> Vec<(&'static str, String)> {
        let known = self.columns.iter().enumerate().filter_map(|(at, column)| Some((at, (*column)?)));
        known.map(|(at, column)| (column, cell(&self.rows[row], at))).collect()
    }

    fn changes(&self, before: Option<&Line>, after: &Line, codes: &Codes) -> Vec<Change> {
        let columns = self.part.columns().into_iter().filter(|column| *column != self.part.known_by());
        columns
            .filter_map(|column| {
                let before = before.map(|line| line.cell(column, codes)).unwrap_or_default();
                let after = after.cell(column, codes);
                (before != after).then_some(Change { column, before, after })
            })
            .collect()
    }
}

/// What a row is refused for, at its columns; anything else ends the whole.
fn issues_of<T>(part: Part, written: Result<T>) -> Result<std::result::Result<T, Vec<FieldIssue>>> {
    match written {
        Ok(done) => Ok(Ok(done)),
        Err(Error::Invalid(mut issues)) => {
            for issue in &mut issues {
                if let Some(column) = issue.field.strip_suffix("_id") {
                    issue.field = column.to_owned();
                }
                // The calendar's form calls the day of a line its date or its key.
                if part == Part::Holidays && matches!(issue.field.as_str(), "date" | "key") {
                    issue.field = part.known_by().to_owned();
                }
            }
            Ok(Err(issues))
        }
        Err(Error::Rule { code, data }) => Ok(Err(vec![FieldIssue::with(part.known_by(), code, data)])),
        Err(other) => Err(other),
    }
}
