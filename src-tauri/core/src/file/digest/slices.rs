//! The comparison of rows and digests in slices, for the background.

use std::collections::VecDeque;

use rusqlite::Connection;

use super::{DigestMismatch, Hasher, SCHEMA, Sum, Table, schema, stored};
use crate::error::{Error, Result};
use crate::file::migrate;
use crate::log::tables::LOGGED;

/// The same comparison in slices, for the background: writes may happen in between.
#[derive(Debug)]
pub struct ContentCheck {
    waiting: VecDeque<String>,
    all: usize,
    scan: Option<Scan>,
    found: Vec<DigestMismatch>,
}

/// A table that is half read.
#[derive(Debug)]
struct Scan {
    table: String,
    /// The sum that was stored when the scan began; another one now: begin again.
    against: Sum,
    so_far: Sum,
    after: i64,
}

impl ContentCheck {
    /// Lists what is to be read.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn begin(connection: &Connection) -> Result<Self> {
        // The file's own list, not this program's: a copy of an older version verifies too.
        let waiting: VecDeque<String> = connection
            .prepare("SELECT tbl FROM digest ORDER BY tbl")?
            .query_map([], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        let mut found = Vec::new();
        if migrate::version(connection)? == migrate::VERSION {
            // A name that rotted in the list must not take its table out of the check.
            let logged = LOGGED.iter().map(|logged| logged.table).chain([SCHEMA]);
            for table in logged.filter(|table| !waiting.iter().any(|name| name == table)) {
                found.push(DigestMismatch { table: table.to_owned(), written: 0, found: None });
            }
        }
        Ok(Self { all: waiting.len(), waiting, scan: None, found })
    }

    /// Reads at most so many rows more. True when everything was read.
    ///
    /// # Errors
    /// Whatever SQLite refuses beyond damage.
    pub fn step(&mut self, connection: &Connection, rows: usize) -> Result<bool> {
        let mut left = rows;
        while left > 0 {
            let Some(mut scan) = self.scan.take().map_or_else(|| self.next(connection), |scan| Ok(Some(scan)))? else {
                return Ok(true);
            };
            match stored(connection, &scan.table)? {
                Some(now) if now == scan.against => {}
                // Written to since: later again, when it is quieter.
                Some(_) => {
                    self.waiting.push_back(scan.table);
                    left = left.saturating_sub(1);
                    continue;
                }
                None => continue,
            }
            match scan.read(connection, left) {
                Ok(None) => self.scan = Some(scan),
                Ok(Some(read)) => {
                    left = left.saturating_sub(read + 1);
                    if scan.so_far != scan.against {
                        self.report(&scan, Some(scan.so_far.rows));
                    }
                    continue;
                }
                Err(error) if is_damage(&error) => self.report(&scan, None),
                Err(error) => return Err(error),
            }
            left = 0;
        }
        Ok(self.scan.is_none() && self.waiting.is_empty())
    }

    /// What was found so far.
    #[must_use]
    pub fn found(&self) -> &[DigestMismatch] {
        &self.found
    }

    /// All that was found.
    #[must_use]
    pub fn into_found(self) -> Vec<DigestMismatch> {
        self.found
    }

    /// Tables read, and tables in all.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        (self.all - self.waiting.len() - usize::from(self.scan.is_some()), self.all)
    }

    fn next(&mut self, connection: &Connection) -> Result<Option<Scan>> {
        while let Some(table) = self.waiting.pop_front() {
            match stored(connection, &table) {
                Ok(Some(against)) => {
                    return Ok(Some(Scan { table, against, so_far: Sum::default(), after: i64::MIN }));
                }
                // The list changed under the check: a migration, which sums anew.
                Ok(None) => {}
                Err(Error::StoredText { .. }) => self.found.push(DigestMismatch { table, written: 0, found: None }),
                Err(error) => return Err(error),
            }
        }
        Ok(None)
    }

    fn report(&mut self, scan: &Scan, found: Option<i64>) {
        self.found.push(DigestMismatch { table: scan.table.clone(), written: scan.against.rows, found });
    }
}

impl Scan {
    /// Reads on; how many rows, when that was the table's end.
    fn read(&mut self, connection: &Connection, limit: usize) -> Result<Option<usize>> {
        if self.table == SCHEMA {
            self.so_far = schema(connection)?;
            return Ok(Some(usize::try_from(self.so_far.rows).unwrap_or(0)));
        }
        let table = Table::of(connection, &self.table)?;
        let mut statement = table.rows_from_to(connection)?;
        let mut rows = statement.query([self.after, i64::MAX])?;
        let mut hasher = Hasher::new(&table.name);
        for read in 0..limit {
            let Some(row) = rows.next()? else {
                return Ok(Some(read));
            };
            self.so_far.add(hasher.row(row, table.columns.len())?);
            let Some(next) = row.get::<_, i64>(0)?.checked_add(1) else {
                return Ok(Some(read));
            };
            self.after = next;
        }
        Ok(None)
    }
}

/// Whether reading failed because of what stands in the file.
fn is_damage(error: &Error) -> bool {
    match error {
        Error::FileDamaged(_) | Error::FileForeign(_) => true,
        // A definition that rotted no longer names its table or columns.
        Error::Sqlite(error) => error.sqlite_error_code() == Some(rusqlite::ErrorCode::Unknown),
        _ => false,
    }
}
