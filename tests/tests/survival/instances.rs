//! Several programs, one file: exactly one writes.

use std::io::Read;

use kontor_core::file::check;

use crate::child::start;
use crate::model::{Command, found};
use crate::{close, create, open};

#[test]
fn of_eight_processes_one_writes_at_a_time_and_no_write_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Hansen.kontor");
    create(&path);
    let (mut office, hold, _) = open(&path);
    let counter = Command::New { name: "Zähler".to_owned(), note: "0".to_owned() };
    counter.run(&mut office).unwrap();
    close(office, hold);

    let processes: Vec<_> = (1..=8).map(|seed| start("compete", &path, seed)).collect();
    let mut wins: Vec<u64> = Vec::new();
    for mut process in processes {
        let mut text = String::new();
        process.stdout.take().unwrap().read_to_string(&mut text).unwrap();
        assert!(process.wait().unwrap().success(), "{text}");
        let line = text.lines().find_map(|line| line.strip_prefix("wins ")).unwrap();
        wins.push(line.parse().unwrap());
    }

    let (office, _hold, _) = open(&path);
    assert_eq!(found(&office)["Zähler"].0, wins.iter().sum::<u64>().to_string());
    assert!(check::check(office.read()).unwrap().is_sound());
    println!("each of eight processes had the file so many times: {wins:?}");
    assert!(wins.iter().filter(|wins| **wins > 0).count() >= 2, "{wins:?}");
}
