use std::fs;
use std::path::Path;

use super::shelf::time_in;
use super::*;
use crate::file::testing::{code, filled, local, names, plan, workplace, write};
use crate::file::{open, rotation};

fn assert_send<T: Send>(_: &T) {}

#[test]
fn a_copy_is_named_dated_counted_and_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let opened = filled(&folder.path().join("Hansen.kontor"), &workplace(None));
    let copies = folder.path().join("Sicherungen/2026");
    let entry = now(&opened.connection, plan(&copies, Reason::BeforeImport)).unwrap();
    assert_eq!(
        names(&copies),
        [
            "Hansen_2026-01-31_15-05-09_vor-Import.kontor-backup",
            "Hansen_2026-01-31_15-05-09_vor-Import.kontor-backup.json"
        ]
    );
    let manifest = entry.manifest.clone().unwrap();
    assert_eq!(manifest.holds, Holds { contacts: 2, contracts: 2, events: 1 });
    assert_eq!(
        (manifest.reason, manifest.number, manifest.at.as_str()),
        (Reason::BeforeImport, 1, "2026-01-31T12:00:00Z")
    );
    assert_eq!(manifest.root, digest::root(&opened.connection).unwrap());
    assert_eq!(manifest.size, fs::metadata(&entry.path).unwrap().len());
    assert_eq!(verify(&entry.path).unwrap().holds, manifest.holds);
    assert_eq!(list(&copies).unwrap(), [entry]);

    let second = now(&opened.connection, plan(&copies, Reason::BeforeImport)).unwrap();
    assert_eq!(second.path.file_name().unwrap(), "Hansen_2026-01-31_15-05-09_vor-Import-2.kontor-backup");
    assert_eq!(second.manifest.unwrap().number, 2);
    // A copy opens like any office.
    let copy = copies.join("Hansen.kontor");
    fs::copy(&second.path, &copy).unwrap();
    open::open(&copy, &workplace(None)).unwrap();
}

#[test]
fn names_say_why() {
    for (reason, expected) in [
        (Reason::Close, "Hansen_2026-01-31_15-05-09.kontor-backup"),
        (Reason::Manual, "Hansen_2026-01-31_15-05-09_von-Hand.kontor-backup"),
        (Reason::BeforeMigration, "Hansen_2026-01-31_15-05-09_vor-Umstellung.kontor-backup"),
    ] {
        assert_eq!(plan(Path::new("."), reason).file_name(1), expected);
    }
    assert_eq!(time_in("Hansen_2026-01-31_15-05-09_vor-Import-2.kontor-backup"), Some("2026-01-31_15-05-09"));
    assert_eq!(time_in("Hänsen 2026.kontor-backup"), None);
}

#[test]
fn writes_between_the_steps_are_taken_along() {
    let folder = tempfile::tempdir().unwrap();
    let opened = filled(&folder.path().join("Hansen.kontor"), &workplace(None));
    let rooms = (0..3000).map(|n| format!("('r{n}', 'Raum Nummer {n}')")).collect::<Vec<_>>().join(",");
    write(&opened.connection, &format!("INSERT INTO room (code, name) VALUES {rooms}"));
    let copies = folder.path().join("copies");
    let connection = Rc::new(opened.connection);
    let mut copying = Copying::begin(connection.clone(), plan(&copies, Reason::Scheduled)).unwrap();
    let mut steps = 0;
    loop {
        let progress = copying.step(3).unwrap();
        assert!(progress.done <= progress.all);
        if progress.finished {
            break;
        }
        steps += 1;
        if steps % 10 == 0 {
            write(
                &connection,
                &format!(
                    "UPDATE room SET name = 'neu {steps}' WHERE id % 100 = 0; INSERT INTO room (code, name) VALUES ('s{steps}', '')"
                ),
            );
        }
        assert!(steps < 10_000);
    }
    assert!(steps > 20);
    let copied = copying.finish().unwrap();
    assert_send(&copied);
    // From here on the copy stands; later writes are not in it.
    let root = digest::root(&connection).unwrap();
    write(&connection, "DELETE FROM room WHERE code LIKE 'r%'");
    let entry = std::thread::spawn(move || copied.keep()).join().unwrap().unwrap();
    assert_eq!(entry.manifest.unwrap().root, root);
}

#[test]
fn a_copy_that_is_given_up_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let opened = filled(&folder.path().join("Hansen.kontor"), &workplace(None));
    let copies = folder.path().join("copies");
    let mut copying = Copying::begin(&opened.connection, plan(&copies, Reason::Manual)).unwrap();
    copying.step(2).unwrap();
    assert_eq!(names(&copies).len(), 1);
    assert_eq!(code(copying.finish()), "CANCELLED");
    assert!(names(&copies).is_empty());
}

#[test]
fn wherever_it_fails_the_older_copies_stay_good() {
    let folder = tempfile::tempdir().unwrap();
    let opened = filled(&folder.path().join("Hansen.kontor"), &workplace(None));
    let copies = folder.path().join("copies");
    let good = now(&opened.connection, plan(&copies, Reason::Close)).unwrap();
    let make = || {
        now(&opened.connection, plan(&copies, Reason::Close))
            .and_then(|entry| rotate(&entry, local(), u64::MAX).map(|_| entry))
    };
    let (result, all) = system::seam::failing_at(None, make);
    fs::remove_file(result.unwrap().path).unwrap();
    assert!(all > 8);
    let mut refused = 0;
    for call in 0..all {
        let result = system::seam::failing_at(Some(call), make).0;
        refused += u32::from(result.is_err());
        assert_eq!(verify(&good.path).unwrap().root, good.manifest.as_ref().unwrap().root, "call {call}");
        for entry in list(&copies).unwrap() {
            // Whatever counts as verified can be read to its end.
            if entry.is_verified() {
                verify(&entry.path).unwrap();
            }
        }
        assert!(!names(&copies).iter().any(|name| name.ends_with(UNFINISHED)), "call {call}");
    }
    assert!(refused > 8);
}

#[test]
fn a_damaged_office_gives_no_copy() {
    let folder = tempfile::tempdir().unwrap();
    let opened = filled(&folder.path().join("Hansen.kontor"), &workplace(None));
    // Rot, as far as the digests can tell: a change that no log knows of.
    opened.connection.execute_batch("DROP TRIGGER log_room_update; UPDATE room SET name = 'x'").unwrap();
    let copies = folder.path().join("copies");
    let error = now(&opened.connection, plan(&copies, Reason::Close)).unwrap_err();
    assert_eq!(error.code(), "FILE_DAMAGED");
    assert!(error.to_string().contains("room"), "{error}");
    assert!(names(&copies).is_empty());
}

#[test]
fn a_changed_copy_is_no_copy() {
    let folder = tempfile::tempdir().unwrap();
    let opened = filled(&folder.path().join("Hansen.kontor"), &workplace(None));
    let entry = now(&opened.connection, plan(folder.path(), Reason::Close)).unwrap();
    let bytes = fs::read(&entry.path).unwrap();
    // Cut: the list shows at once that it is not what was verified.
    fs::write(&entry.path, &bytes[..bytes.len() - 1]).unwrap();
    assert!(!list(folder.path()).unwrap()[0].is_verified());
    assert_eq!(code(verify(&entry.path)), "FILE_DAMAGED");
    // A bit in unused space, which no check of the content could find.
    let mut flipped = bytes.clone();
    let unused = (4096..bytes.len()).rev().find(|at| bytes[*at] == 0).unwrap();
    flipped[unused] ^= 1;
    fs::write(&entry.path, &flipped).unwrap();
    assert_eq!(code(verify(&entry.path)), "FILE_DAMAGED");
    // Without its manifest the content still speaks for itself.
    fs::write(&entry.path, &bytes).unwrap();
    fs::remove_file(manifest_of(&entry.path)).unwrap();
    assert!(!list(folder.path()).unwrap()[0].is_verified());
    verify(&entry.path).unwrap();
    assert_eq!(code(verify(&folder.path().join("Hansen.kontor"))), "FILE_IN_USE");
}

#[test]
fn rotation_removes_pairs_spares_what_is_not_its_own_and_tidies_up() {
    let folder = tempfile::tempdir().unwrap();
    let opened = filled(&folder.path().join("Hansen.kontor"), &workplace(None));
    let copies = folder.path().join("copies");
    let manual = now(&opened.connection, plan(&copies, Reason::Manual)).unwrap();
    let another =
        now(&opened.connection, Plan { name: "Petersen".to_owned(), ..plan(&copies, Reason::Close) }).unwrap();
    fs::write(copies.join("Urlaub.kontor-backup"), "not ours").unwrap();
    fs::write(copies.join(".Hansen_2026-01-01_00-00-00.kontor-backup.partial"), "left by a crash").unwrap();
    let mut last = None;
    for minute in 0..30 {
        let local = local() + chrono::Duration::minutes(minute);
        last = Some(now(&opened.connection, Plan { local, ..plan(&copies, Reason::Scheduled) }).unwrap());
    }
    let under_way = Copying::begin(&opened.connection, plan(&copies, Reason::Manual)).unwrap();
    let removed = rotate(&last.unwrap(), local() + chrono::Duration::minutes(29), rotation::DEFAULT_SHARE).unwrap();
    assert_eq!(removed.len(), 30 - 24);
    drop(under_way);
    assert!(manual.path.exists() && another.path.exists() && copies.join("Urlaub.kontor-backup").exists());
    let listed = list(&copies).unwrap();
    assert_eq!(listed.len(), 24 + 3);
    assert_eq!(names(&copies).len(), 2 * (24 + 2) + 1);
    assert!(listed.windows(2).all(|pair| pair[0].order() >= pair[1].order()));
}

#[test]
fn a_folder_that_is_not_there_holds_no_copies() {
    assert_eq!(list(Path::new("/no/such/folder")).unwrap(), []);
}
