use std::fs;

use super::*;
use crate::file::digest;
use crate::file::testing::{closed, code, filled, names, workplace, write};

/// Where a 32-bit number stands in the header.
fn put(bytes: &mut [u8], at: usize, number: u32) {
    bytes[at..at + 4].copy_from_slice(&number.to_be_bytes());
}

#[test]
fn a_new_file_is_whole_and_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Hansen.kontor");
    let opened = create(&path, &workplace(None)).unwrap();
    assert_eq!(names(folder.path()), ["Hansen.kontor", "Hansen.kontor.lock"]);
    write(&opened.connection, "INSERT INTO room (code, name) VALUES ('A', 'a')");
    assert_eq!(fs::metadata(folder.path().join("Hansen.kontor-journal")).unwrap().len(), 0);
    let pragma = |name: &str| -> i64 { opened.connection.pragma_query_value(None, name, |row| row.get(0)).unwrap() };
    assert_eq!(pragma("application_id"), i64::from(APPLICATION_ID));
    assert_eq!(pragma("user_version"), migrate::VERSION);
    assert_eq!(pragma("auto_vacuum"), 2);
    assert_eq!(pragma("page_size"), 4096);
    assert_eq!(pragma("foreign_keys"), 1);
    assert_eq!(opened.warnings, []);
    close(opened.connection, opened.hold).unwrap();
    assert_eq!(names(folder.path()), ["Hansen.kontor"]);

    assert_eq!(code(create(&path, &workplace(None))), "FILE_EXISTS");
    assert_eq!(code(create(&folder.path().join("no/such/folder/x.kontor"), &workplace(None))), "FILE_MISSING");
    assert_eq!(names(folder.path()), ["Hansen.kontor"]);
}

#[test]
fn creating_leaves_nothing_behind_wherever_it_fails() {
    let all = {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.kontor");
        let (result, calls) = system::seam::failing_at(None, || create(&path, &workplace(None)));
        result.unwrap();
        calls
    };
    assert!(all > 5);
    for call in 0..all {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.kontor");
        match system::seam::failing_at(Some(call), || create(&path, &workplace(None))).0 {
            // Removing what is not there may fail unseen.
            Ok(opened) => close(opened.connection, opened.hold).unwrap(),
            Err(error) => {
                assert_eq!(error.code(), "IO", "call {call}");
                let left = names(folder.path());
                assert!(left.is_empty() || left == ["a.kontor"], "call {call}: {left:?}");
                if !left.is_empty() {
                    // The file stood already; only opening it failed, and it opens now.
                    let opened = open(&path, &workplace(None)).unwrap();
                    close(opened.connection, opened.hold).unwrap();
                }
            }
        }
    }
}

#[test]
fn what_is_no_sound_office_file_is_refused_by_name_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let sound = fs::read(closed(&folder.path().join("sound.kontor"), &workplace(None))).unwrap();
    let foreign = {
        let path = folder.path().join("foreign.db");
        Connection::open(&path).unwrap().execute_batch("CREATE TABLE t (a); INSERT INTO t VALUES (1)").unwrap();
        fs::read(path).unwrap()
    };
    let with = |change: &dyn Fn(&mut Vec<u8>)| {
        let mut bytes = sound.clone();
        change(&mut bytes);
        bytes
    };
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("empty", Vec::new(), "FILE_DAMAGED"),
        ("one byte", vec![0], "FILE_DAMAGED"),
        ("cut in the header", sound[..60].to_vec(), "FILE_DAMAGED"),
        ("cut after the header", sound[..4096].to_vec(), "FILE_DAMAGED"),
        ("cut by one byte", sound[..sound.len() - 1].to_vec(), "FILE_DAMAGED"),
        ("another database", foreign, "FILE_FOREIGN"),
        ("a picture", b"\x89PNG\r\n\x1a\n".iter().copied().cycle().take(5000).collect(), "FILE_FOREIGN"),
        ("text", "Sehr geehrte Damen und Herren, ".repeat(50).into_bytes(), "FILE_FOREIGN"),
        ("newer", with(&|b| put(b, 60, 4711)), "FILE_NEWER"),
        ("no version", with(&|b| put(b, 60, 0)), "FILE_DAMAGED"),
        ("a bit in the magic", with(&|b| b[3] ^= 4), "FILE_DAMAGED"),
        ("a bit in the mark", with(&|b| b[69] ^= 4), "FILE_DAMAGED"),
        ("another mark", with(&|b| put(b, 68, 0x1234_5678)), "FILE_FOREIGN"),
        ("page size", with(&|b| b[16] = 3), "FILE_DAMAGED"),
        ("format", with(&|b| b[19] = 9), "FILE_DAMAGED"),
        ("encoding", with(&|b| put(b, 56, 7)), "FILE_DAMAGED"),
        ("schema page zeroed", with(&|b| b[100..4096].fill(0)), "FILE_DAMAGED"),
        ("schema text", with(&|b| b[3000..4096].fill(b'#')), "FILE_DAMAGED"),
    ];
    for (name, bytes, expected) in cases {
        let path = folder.path().join(format!("{name}.kontor"));
        fs::write(&path, &bytes).unwrap();
        let before = names(folder.path());
        assert_eq!(code(open(&path, &workplace(None))), expected, "{name}");
        assert_eq!(code(look(&path)), expected, "{name}, to look at");
        assert!(fs::read(&path).unwrap() == bytes, "{name} was touched");
        assert_eq!(names(folder.path()), before, "{name} left something");
    }
    assert_eq!(code(open(&folder.path().join("missing.kontor"), &workplace(None))), "FILE_MISSING");
    assert!(!folder.path().join("missing.kontor").exists());
    assert_eq!(code(open(folder.path(), &workplace(None))), "FILE_FOREIGN");
}

#[test]
fn opening_and_closing_alone_changes_no_byte() {
    let folder = tempfile::tempdir().unwrap();
    let path = closed(&folder.path().join("a.kontor"), &workplace(None));
    let before = fs::read(&path).unwrap();
    let opened = open(&path, &workplace(None)).unwrap();
    close(opened.connection, opened.hold).unwrap();
    assert!(fs::read(&path).unwrap() == before);
    let opened = open(&path, &workplace(None)).unwrap();
    drop(opened);
    assert!(fs::read(&path).unwrap() == before);
    assert_eq!(names(folder.path()), ["a.kontor"]);
}

#[test]
fn a_file_or_folder_that_takes_no_write_is_read_only() {
    let folder = tempfile::tempdir().unwrap();
    let path = closed(&folder.path().join("a.kontor"), &workplace(None));
    let before = fs::read(&path).unwrap();
    let set = |path: &Path, on: bool| {
        let mut permissions = fs::metadata(path).unwrap().permissions();
        permissions.set_readonly(on);
        fs::set_permissions(path, permissions).unwrap();
    };
    set(&path, true);
    assert_eq!(code(open(&path, &workplace(None))), "FILE_READ_ONLY");
    look(&path).unwrap();
    set(&path, false);
    set(folder.path(), true);
    // The administrator may write anywhere, and then there is nothing to refuse.
    if fs::write(folder.path().join("x"), "").is_err() {
        assert_eq!(code(open(&path, &workplace(None))), "FILE_READ_ONLY");
    }
    set(folder.path(), false);
    assert!(fs::read(&path).unwrap() == before);
}

#[test]
fn a_file_that_is_open_is_refused_with_who_has_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.kontor");
    let opened = filled(&path, &workplace(None));
    for attempt in [open(&path, &workplace(None)).map(drop), look(&path).map(drop)] {
        let Err(Error::FileInUse(Some(holder))) = attempt else { panic!("{attempt:?}") };
        assert_eq!((holder.who.as_str(), holder.pc.as_str()), ("Anna Brandt", "EMPFANG"));
        assert_eq!(holder.since, "2026-01-31T12:00:00Z");
    }
    // The refusal has not loosened the lock: nothing here read the file by other means.
    let other = Connection::open(&path).unwrap();
    assert!(other.execute_batch("BEGIN IMMEDIATE").is_err());
    drop(other);
    write(&opened.connection, "UPDATE room SET name = 'x'");
    close(opened.connection, opened.hold).unwrap();
    let opened = open(&path, &workplace(None)).unwrap();
    assert_eq!(digest::verify(&opened.connection).unwrap(), []);
}

#[cfg(unix)]
#[test]
fn a_link_is_the_file_that_it_leads_to() {
    let folder = tempfile::tempdir().unwrap();
    let path = closed(&folder.path().join("a.kontor"), &workplace(None));
    let (soft, hard) = (folder.path().join("soft.kontor"), folder.path().join("hard.kontor"));
    std::os::unix::fs::symlink(&path, &soft).unwrap();
    fs::hard_link(&path, &hard).unwrap();
    let opened = open(&soft, &workplace(None)).unwrap();
    assert_eq!(opened.hold.path().file_name(), path.file_name());
    assert_eq!(code(open(&path, &workplace(None))), "FILE_IN_USE");
    assert_eq!(code(open(&hard, &workplace(None))), "FILE_IN_USE");
    assert_eq!(code(create(&soft, &workplace(None))), "FILE_EXISTS");
}

#[test]
fn a_lock_file_left_behind_means_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = closed(&folder.path().join("a.kontor"), &workplace(None));
    for text in ["{\"who\":\"Bernd\",\"pc\":\"LAGER\",\"since\":\"2025-01-01T00:00:00Z\"}", "", "{", "\u{0}"] {
        fs::write(folder.path().join("a.kontor.lock"), text).unwrap();
        let opened = open(&path, &workplace(None)).unwrap();
        assert_eq!(lock::holder(&path).unwrap().who, "Anna Brandt");
        close(opened.connection, opened.hold).unwrap();
        assert_eq!(names(folder.path()), ["a.kontor"]);
    }
}

#[test]
fn the_seal_tells_crashes_older_copies_other_places_and_rot_apart() {
    let (folder, app) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let here = workplace(Some(app.path()));
    let elsewhere = workplace(None);
    let path = closed(&folder.path().join("a.kontor"), &here);
    let session = |workplace: &Workplace, sql: &str| {
        let opened = open(&path, workplace).unwrap();
        if !sql.is_empty() {
            write(&opened.connection, sql);
        }
        let verdict = opened.verdict;
        close(opened.connection, opened.hold).unwrap();
        verdict
    };
    assert_eq!(session(&here, ""), Verdict::Intact);
    assert_eq!(session(&here, "UPDATE room SET name = 'x'"), Verdict::Intact);
    let older = fs::read(&path).unwrap();
    assert_eq!(session(&here, "UPDATE room SET name = 'y'"), Verdict::Intact);
    assert_eq!(session(&elsewhere, "UPDATE room SET name = 'z'"), Verdict::Unknown);
    assert_eq!(session(&here, ""), Verdict::EditedElsewhere);
    assert_eq!(session(&here, ""), Verdict::Intact);
    // A session that ends without closing is this PC's own.
    let opened = open(&path, &here).unwrap();
    write(&opened.connection, "UPDATE room SET name = 'crashed'");
    drop(opened);
    assert_eq!(session(&here, ""), Verdict::NotClosed);
    assert_eq!(session(&here, ""), Verdict::Intact);
    let newest = fs::read(&path).unwrap();
    fs::write(&path, &older).unwrap();
    let opened = open(&path, &here).unwrap();
    assert_eq!(opened.warnings, [Warning::OlderCopy]);
    drop(opened);
    // A digest that changed by itself.
    fs::write(&path, &newest).unwrap();
    session(&here, "");
    let sum: String =
        look(&path).unwrap().query_row("SELECT sum FROM digest WHERE tbl = 'room'", [], |row| row.get(0)).unwrap();
    let mut rotten = newest;
    let at = rotten.windows(sum.len()).position(|window| window == sum.as_bytes()).unwrap();
    rotten[at] = if rotten[at] == b'0' { b'1' } else { b'0' };
    fs::write(&path, &rotten).unwrap();
    assert_eq!(session(&here, ""), Verdict::Rot);
}

#[test]
fn a_stray_wal_is_put_aside_and_not_played() {
    let folder = tempfile::tempdir().unwrap();
    let path = closed(&folder.path().join("a.kontor"), &workplace(None));
    fs::write(folder.path().join("a.kontor-wal"), vec![1; 5000]).unwrap();
    let opened = open(&path, &workplace(None)).unwrap();
    assert_eq!(opened.warnings, [Warning::StrayJournal("a.kontor-wal.stray".to_owned())]);
    assert_eq!(
        serde_json::to_string(&opened.warnings[0]).unwrap(),
        r#"{"code":"STRAY_JOURNAL","data":"a.kontor-wal.stray"}"#
    );
    close(opened.connection, opened.hold).unwrap();
    assert_eq!(names(folder.path()), ["a.kontor", "a.kontor-wal.stray"]);
}

#[test]
fn a_file_that_another_tool_left_in_wal_mode_opens_and_loses_the_mode() {
    let folder = tempfile::tempdir().unwrap();
    let path = closed(&folder.path().join("a.kontor"), &workplace(None));
    Connection::open(&path).unwrap().execute_batch("PRAGMA journal_mode = WAL; UPDATE meta SET value = value").unwrap();
    let opened = open(&path, &workplace(None)).unwrap();
    assert_eq!(opened.warnings, []);
    write(&opened.connection, "UPDATE room SET name = 'x'");
    close(opened.connection, opened.hold).unwrap();
    assert_eq!(names(folder.path()), ["a.kontor"]);
    assert_eq!(fs::read(&path).unwrap()[18..20], [1, 1]);
}

#[test]
fn a_journal_left_by_a_crash_is_rolled_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.kontor");
    let opened = filled(&path, &workplace(None));
    let count = "SELECT count(*) FROM room";
    let before: i64 = opened.connection.query_row(count, [], |row| row.get(0)).unwrap();
    // In the middle of a write, with pages spilled into the file already.
    opened
        .connection
        .execute_batch("PRAGMA cache_size = 5; PRAGMA cache_spill = 1; BEGIN IMMEDIATE; UPDATE running SET op = 1")
        .unwrap();
    for n in 0..2000 {
        opened.connection.execute("INSERT INTO room (code, name) VALUES (?1, 'x')", [n]).unwrap();
    }
    // SQLite's locks cannot be dropped here by reading: the copy is made of what lies there.
    let crashed = folder.path().join("crashed.kontor");
    fs::copy(&path, &crashed).unwrap();
    fs::copy(folder.path().join("a.kontor-journal"), folder.path().join("crashed.kontor-journal")).unwrap();
    assert!(fs::metadata(&crashed).unwrap().len() > 100_000, "pages were spilled");
    let opened = open(&crashed, &workplace(None)).unwrap();
    assert_eq!(digest::verify(&opened.connection).unwrap(), []);
    let rooms: i64 = opened.connection.query_row(count, [], |row| row.get(0)).unwrap();
    assert_eq!(rooms, before);
}
