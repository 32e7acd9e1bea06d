use std::fs;

use super::*;
use crate::file::backup::{Reason, manifest_of, now};
use crate::file::seal::Verdict;
use crate::file::testing::{code, filled, local, names, plan, workplace, write};

const ASIDE: &str = "Hansen (vor Wiederherstellung 2026-01-31 15-05-09).kontor";

/// A folder with a closed office and an older copy of it in `copies`.
struct Scene {
    folder: tempfile::TempDir,
    copy: PathBuf,
    old_root: String,
    new_root: String,
}

fn scene(app_data: Option<&Path>) -> Scene {
    let folder = tempfile::tempdir().unwrap();
    let opened = filled(&folder.path().join("Hansen.kontor"), &workplace(app_data));
    let copy = now(&opened.connection, plan(&folder.path().join("copies"), Reason::Close)).unwrap();
    write(&opened.connection, "DELETE FROM web; UPDATE room SET name = 'später'");
    let new_root = digest::root(&opened.connection).unwrap();
    open::close(opened.connection, opened.hold).unwrap();
    Scene { copy: copy.path, old_root: copy.manifest.unwrap().root, new_root, folder }
}

impl Scene {
    fn office(&self) -> PathBuf {
        self.folder.path().join("Hansen.kontor")
    }

    fn order(&self) -> Restore {
        Restore { copy: self.copy.clone(), to: self.office(), aside: true, local: local(), app_data: None }
    }
}

fn root(path: &Path) -> String {
    let opened = open::open(path, &workplace(None)).unwrap();
    let root = digest::root(&opened.connection).unwrap();
    assert_eq!(digest::verify(&opened.connection).unwrap(), []);
    open::close(opened.connection, opened.hold).unwrap();
    root
}

#[test]
fn the_copy_comes_back_and_the_present_file_lies_aside() {
    let app = tempfile::tempdir().unwrap();
    let scene = scene(Some(app.path()));
    let restored = restore(&Restore { app_data: Some(app.path().to_owned()), ..scene.order() }).unwrap();
    assert_eq!(restored.holds.contacts, 2);
    assert_eq!(root(&scene.office()), scene.old_root);
    let aside = restored.aside.unwrap();
    assert_eq!(aside.file_name().unwrap(), ASIDE);
    assert_eq!(root(&aside), scene.new_root);
    assert_eq!(names(scene.folder.path()), [ASIDE, "Hansen.kontor", "copies"]);
    // That the file is older now was meant, so nobody is warned.
    let opened = open::open(&scene.office(), &workplace(Some(app.path()))).unwrap();
    assert_eq!(opened.verdict, Verdict::Intact);
    drop(opened);
    // Twice in a second.
    let again = restore(&scene.order()).unwrap();
    assert_eq!(
        again.aside.unwrap().file_name().unwrap(),
        "Hansen (vor Wiederherstellung 2026-01-31 15-05-09 2).kontor"
    );
}

#[test]
fn it_comes_back_where_nothing_lies_and_never_over_a_file_unasked() {
    let scene = scene(None);
    assert_eq!(code(restore(&Restore { aside: false, ..scene.order() })), "FILE_EXISTS");
    assert_eq!(root(&scene.office()), scene.new_root);
    let to = scene.folder.path().join("Neu.kontor");
    let restored = restore(&Restore { to: to.clone(), aside: false, ..scene.order() }).unwrap();
    assert_eq!((restored.aside, root(&to)), (None, scene.old_root.clone()));
    assert_eq!(
        code(restore(&Restore { to: scene.folder.path().join("no/Neu.kontor"), ..scene.order() })),
        "FILE_MISSING"
    );
}

#[test]
fn an_office_that_is_open_is_not_replaced() {
    let scene = scene(None);
    let opened = open::open(&scene.office(), &workplace(None)).unwrap();
    assert_eq!(code(restore(&scene.order())), "FILE_IN_USE");
    write(&opened.connection, "UPDATE room SET name = 'weiter'");
    open::close(opened.connection, opened.hold).unwrap();
    // Open in another program; this process knows nothing of it but SQLite's lock.
    let other = rusqlite::Connection::open(scene.office()).unwrap();
    other.execute_batch("BEGIN EXCLUSIVE").unwrap();
    assert_eq!(code(restore(&scene.order())), "FILE_IN_USE");
    drop(other);
    restore(&scene.order()).unwrap();
}

#[test]
fn a_copy_that_is_not_sound_does_not_come_back() {
    let scene = scene(None);
    let good = fs::read(&scene.copy).unwrap();
    let mut flipped = good.clone();
    let at = flipped.windows(10).position(|window| window == "Weißenfel".as_bytes()).unwrap();
    flipped[at] ^= 1;
    let before = fs::read(scene.office()).unwrap();
    let listed = names(scene.folder.path());
    for with_manifest in [true, false] {
        if !with_manifest {
            fs::remove_file(manifest_of(&scene.copy)).unwrap();
        }
        for bytes in [&flipped[..], &good[..good.len() / 2], b"", b"text"] {
            fs::write(&scene.copy, bytes).unwrap();
            assert_eq!(code(restore(&scene.order())), "FILE_DAMAGED");
        }
    }
    assert!(fs::read(scene.office()).unwrap() == before);
    assert_eq!(names(scene.folder.path()), listed);
}

#[test]
fn a_damaged_office_is_replaced_and_kept_with_its_journal() {
    let scene = scene(None);
    fs::write(scene.office(), b"nothing that could be opened").unwrap();
    let journal = scene.folder.path().join("Hansen.kontor-journal");
    fs::write(&journal, b"half a write").unwrap();
    restore(&scene.order()).unwrap();
    assert_eq!(root(&scene.office()), scene.old_root);
    assert!(!journal.exists());
    assert_eq!(fs::read(scene.folder.path().join(ASIDE)).unwrap(), b"nothing that could be opened");
    assert_eq!(fs::read(scene.folder.path().join(format!("{ASIDE}-journal"))).unwrap(), b"half a write");
}

#[test]
fn wherever_it_fails_the_present_file_is_usable() {
    let all = {
        let scene = scene(None);
        let (result, calls) = system::seam::failing_at(None, || restore(&scene.order()));
        result.unwrap();
        calls
    };
    assert!(all > 10);
    let mut refused = 0;
    for call in 0..all {
        let scene = scene(None);
        let listed = names(scene.folder.path());
        match system::seam::failing_at(Some(call), || restore(&scene.order())).0 {
            Ok(_) => assert_eq!(root(&scene.office()), scene.old_root, "call {call}"),
            Err(_) => {
                refused += 1;
                assert_eq!(root(&scene.office()), scene.new_root, "call {call}");
                assert_eq!(names(scene.folder.path()), listed, "call {call}");
            }
        }
    }
    assert!(refused > 8, "{refused} of {all}");
}
