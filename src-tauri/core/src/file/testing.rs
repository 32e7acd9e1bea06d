//! What the tests of this room share.

use std::path::{Path, PathBuf};

use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::Connection;

use crate::error::Result;
use crate::file::backup::{Plan, Reason};
use crate::file::digest;
use crate::file::open::{Opened, Workplace, close, create};
use crate::moment::Moment;

/// The rows of the golden file: something in every table, a child for every reference.
pub(in crate::file) const ROWS: &str =
    include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/golden/v6.sql"));

pub(in crate::file) fn local() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 1, 31).unwrap().and_hms_opt(15, 5, 9).unwrap()
}

pub(crate) fn workplace(app_data: Option<&Path>) -> Workplace {
    Workplace {
        moment: Moment::on(local().date(), "Anna Brandt"),
        local: local(),
        pc: "EMPFANG".to_owned(),
        app_data: app_data.map(Path::to_owned),
        backups: None,
    }
}

/// An open file with the golden rows.
pub(in crate::file) fn filled(path: &Path, workplace: &Workplace) -> Opened {
    let opened = create(path, workplace).unwrap();
    fill(&opened.connection);
    opened
}

/// A closed one.
pub(in crate::file) fn closed(path: &Path, workplace: &Workplace) -> PathBuf {
    let opened = filled(path, workplace);
    close(opened.connection, opened.hold).unwrap();
    path.to_owned()
}

pub(in crate::file) fn fill(connection: &Connection) {
    let tx = connection.unchecked_transaction().unwrap();
    tx.execute_batch(ROWS).unwrap();
    digest::update(&tx, tx.query_row("SELECT max(id) FROM op", [], |row| row.get(0)).unwrap()).unwrap();
    tx.commit().unwrap();
}

/// One logged write, as the office does it.
pub(in crate::file) fn write(connection: &Connection, sql: &str) -> i64 {
    let tx = connection.unchecked_transaction().unwrap();
    tx.execute("INSERT INTO op (class, code, who, at) VALUES ('step', 'test', 'Anna', '2026-01-31T14:05:09Z')", [])
        .unwrap();
    let op = tx.last_insert_rowid();
    tx.execute("UPDATE running SET op = ?1", [op]).unwrap();
    tx.execute_batch(sql).unwrap();
    digest::update(&tx, op).unwrap();
    tx.execute("UPDATE running SET op = NULL", []).unwrap();
    tx.commit().unwrap();
    op
}

pub(in crate::file) fn plan(folder: &Path, reason: Reason) -> Plan {
    Plan {
        folder: folder.to_owned(),
        name: "Hansen".to_owned(),
        reason,
        moment: Moment::on(local().date(), "Anna Brandt"),
        local: local(),
    }
}

pub(in crate::file) fn code<T>(result: Result<T>) -> &'static str {
    match result {
        Ok(_) => "OK",
        Err(error) => error.code(),
    }
}

/// Every name in a folder, in order.
pub(in crate::file) fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// Chance from a seed (xorshift64*), so that a failure can be repeated.
pub(in crate::file) struct Dice(pub u64);

impl Dice {
    pub(in crate::file) fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 16) % limit
    }
}
