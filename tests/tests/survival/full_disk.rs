//! No room left, at each page that a write needs.

use kontor_core::file::{check, digest};

use crate::model::{Command, Model, derived_fits, found};
use crate::{Dice, close, create, open};

#[test]
fn a_full_disk_refuses_the_write_whole_wherever_it_strikes() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Hansen.kontor");
    create(&path);
    let (mut office, hold, _) = open(&path);
    let text = |text: &str| text.to_owned();
    let mut commands = vec![
        Command::New { name: text("Anna"), note: "lang ".repeat(4000) },
        Command::Batch { prefix: text("b"), count: 60 },
        Command::Attach { name: text("Anna"), kilobytes: 120 },
        Command::Gone { name: text("Anna") },
        Command::Undo,
        Command::Redo,
        Command::Undo,
    ];
    let mut model = Model::default();
    let mut dice = Dice(5);
    let mut refused = Vec::new();
    while let Some(command) = (!commands.is_empty()).then(|| commands.remove(0)) {
        let pages = |name: &str| -> i64 { office.read().pragma_query_value(None, name, |row| row.get(0)).unwrap() };
        let (all, free) = (pages("page_count"), pages("freelist_count"));
        // Room that deletions left would be used first, so it is given back to the disk.
        assert!(free < all);
        let (mut room, mut struck) = (0, 0);
        loop {
            office.read().pragma_update(None, "max_page_count", all + room).unwrap();
            let before = digest::root(office.read()).unwrap();
            match command.run(&mut office) {
                Ok(()) => break,
                Err(error) => assert_eq!(error.code(), "DISK_FULL", "{command}: {error}"),
            }
            struck += 1;
            assert_eq!(digest::root(office.read()).unwrap(), before, "{command}");
            assert!(office.read().is_autocommit());
            if dice.below(4) == 0 {
                assert_eq!(found(&office), *model.state, "{command}");
                assert_eq!(digest::verify(office.read()).unwrap(), []);
                derived_fits(&office);
            }
            room += 1;
        }
        office.read().pragma_update(None, "max_page_count", i64::from(u32::MAX - 1)).unwrap();
        model.run(&command);
        assert_eq!(found(&office), *model.state, "{command}");
        refused.push(struck);
    }
    println!("refused so many times, page by page: {refused:?}");
    assert!(refused[1] > 10 && refused[2] > 25, "{refused:?}");
    assert!(check::check(office.read()).unwrap().is_sound());
    close(office, hold);
}
