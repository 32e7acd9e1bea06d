//! Nothing is lost: processes are killed, disks are full, two programs want one file.
//!
//! The processes that are killed are this very test binary, told by `KONTOR_CHILD` what to
//! do ([`child`]). `KONTOR_ROUNDS` asks for more rounds than everyday runs make.

mod child;
mod full_disk;
mod instances;
mod kill;
mod model;

use std::path::Path;

use chrono::{NaiveDate, NaiveDateTime};
use kontor_core::file::seal::Verdict;
use kontor_core::file::{self, Hold, Workplace};
use kontor_core::{Moment, Office};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 16).expect("a day of the calendar")
}

fn moment() -> Moment {
    Moment::on(today(), "Anna Brandt")
}

fn local() -> NaiveDateTime {
    today().and_hms_opt(9, 30, 0).expect("a time of the day")
}

/// The PC of a test keeps its seals beside the office.
fn workplace(office: &Path) -> Workplace {
    Workplace {
        moment: moment(),
        local: local(),
        pc: "EMPFANG".to_owned(),
        app_data: office.parent().map(|folder| folder.join("app")),
        backups: None,
    }
}

fn create(path: &Path) {
    let opened = file::create(path, &workplace(path)).expect("a new office");
    let mut office = Office::on(opened.connection, Some(path.to_owned())).expect("an office");
    kontor_core::master_data::seed::built_in(&mut office, &moment()).expect("its lists");
    close(office, opened.hold);
}

/// The office, the claim on its file, and how it compares with its seal.
fn open(path: &Path) -> (Office, Hold, Verdict) {
    let opened = file::open(path, &workplace(path)).expect("an office file");
    let office = Office::on(opened.connection, Some(path.to_owned())).expect("an office");
    (office, opened.hold, opened.verdict)
}

fn close(office: Office, hold: Hold) {
    let connection = office.into_connection().expect("lent to nobody");
    file::close(connection, hold).expect("closed");
}

/// How many rounds: a number for every day, more on demand.
fn rounds(everyday: usize) -> usize {
    let wish = std::env::var("KONTOR_ROUNDS").ok();
    wish.and_then(|text| text.parse().ok()).unwrap_or(everyday)
}

/// Chance from a seed (xorshift64*), so that a failure can be repeated.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 16) % limit
    }
}
